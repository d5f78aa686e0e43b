"""The seam: whoever searches for byline does what ``Searcher`` says, and is interchangeable."""

from __future__ import annotations

import inspect

import pytest

from index.engine.segments import Engine
from index.ranking.seeking import seek
from index.search_engine import Only, Searcher, Sought
from tests.index.definition import engine_of

PUBLIC = [name for name, member in vars(Searcher).items() if not name.startswith("_") and callable(member)]


def test_the_embedded_engine_is_a_searcher() -> None:
    """The type checker holds it to the seam; so does this, for who runs no type checker."""
    searcher: Searcher = Engine((), generation=7, languages=("en",))
    assert searcher.generation == 7
    assert searcher.statistics().languages == ("en",)


@pytest.mark.parametrize("name", PUBLIC)
def test_methods_are_called_alike(name: str) -> None:
    """What the seam names, the engine names in the same way, parameter by parameter."""
    asked, given = (inspect.signature(getattr(kind, name)).parameters for kind in (Searcher, Engine))
    assert list(given) == list(asked)
    assert [one.default for one in given.values()] == [one.default for one in asked.values()]


def test_a_term_and_its_kin() -> None:
    """The term itself comes first and counts in full."""
    assert Sought("ferry", 2.0, (("boat", 0.4),)).forms == (("ferry", 1.0), ("boat", 0.4))
    assert Sought("ferry").forms == (("ferry", 1.0),)


def test_unknown_terms_are_sought_without_kin() -> None:
    """Only kin that the index holds are looked for."""
    assert seek(engine_of([]), ["ferri", "complain"], [1.0, 0.5]) == (Sought("ferri"), Sought("complain", 0.5))


def test_what_is_asked_for_can_be_remembered() -> None:
    """Two equal scopes are one: an engine may keep what it has found out about it."""
    assert len({Only("2024-01-01", "2024-01-01T00:00:00Z"), Only("2024-01-01", "2024-01-01T00:00:00Z")}) == 1
