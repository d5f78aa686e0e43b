"""Words that the archive does not hold, and those that it prints in almost the same way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from index.answering import Answerer
from index.asking.offering import Offer, offer_words, say_offers
from index.asking.question import read_question
from index.engine.near_terms import near_terms
from index.engine.printed_facts import PrintedFacts
from index.engine.segments import Engine
from index.search_engine import Only
from index.words.misspelling import count_slips
from tests.index.conftest import Ask

EVER = Only("9999-12-31", "9999-12-31T00:00:00Z")
NAMES = Article(
    "names",
    "The harbour board heard Odile Pendlebury on Monday. A spokesman thanked Pendlebury for the petition.\n\n"
    "The petition was read by Quentin Aldous. “It was Aldous who wrote the petition,” said Rhona Marchbank.",
    published="2021-03-02",
)
MORE = Article(
    "more",
    "Marchbank would not say why. Pendlebury’s petition has failed. "
    "The harbour is Hutchins country. Hutchins was heard.",
    published="2021-04-02",
)


class Spelling:
    """A searcher that knows its terms by their letters."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.printed = PrintedFacts(engine._parts)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)


@contextmanager
def spelling(ask: Ask, *articles: Article) -> Iterator[tuple[Any, Answerer]]:
    """Open an archive of *articles* as a searcher that offers words."""
    with ask(*articles) as answerer:
        engine = answerer._newest.searcher()
        assert isinstance(engine, Engine)
        yield Spelling(engine), answerer


@pytest.mark.parametrize(
    ("question", "word", "instead"),
    [
        ("Who is Odile Pendelbury?", "Pendelbury", ("Pendlebury",)),
        ("Who is Odile Pendleberry?", "Pendleberry", ("Pendlebury",)),
        ("who is pendlburry", "pendlburry", ("Pendlebury",)),
        ("What did Marchbnak say?", "Marchbnak", ("Marchbank",)),
        ("When does the harbor board meet?", "harbor", ("harbour",)),
        ("Was Hutching heard?", "Hutching", ("Hutchins",)),
    ],
)
def test_what_is_almost_printed_is_offered(ask: Ask, question: str, word: str, instead: tuple[str, ...]) -> None:
    """A word that is a slip or two away is offered as it is printed."""
    with spelling(ask, NAMES, MORE) as (searcher, answerer):
        offers = offer_words(searcher, answerer.archive, read_question(question), EVER, [word])
    assert [(offer.word, offer.instead) for offer in offers] == [(word, instead)]


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Who is Quentin Peterson?", "Peterson"),
        ("Who is Qwentin?", "Qwentin"),  # printed once
        ("What did Bendlebury say?", "Bendlebury"),  # another initial
        ("What did they say of pendelbury and Marchbank?", "pendelbury"),  # no name where names have capitals
        ("Who is Petition?", "Pendlebury"),  # held
        ("Who won in 2022?", "2022"),
        ("Who is Pen?", "Pen"),
    ],
)
def test_nothing_is_offered_for_another_word(ask: Ask, question: str, word: str) -> None:
    """A stranger, a number, a short word and what is printed once have nothing beside them."""
    with spelling(ask, NAMES, MORE) as (searcher, answerer):
        assert offer_words(searcher, answerer.archive, read_question(question), EVER, [word]) == []


def test_what_may_not_be_found_is_not_offered(ask: Ask) -> None:
    """A name that only articles outside the dates print is not told of."""
    with spelling(ask, NAMES, MORE) as (searcher, answerer):
        question, only = read_question("Who is Pendelbury?"), Only("2021-01-01", EVER.now)
        assert offer_words(searcher, answerer.archive, question, only, ["Pendelbury"]) == []


def test_offers_in_words() -> None:
    """Of several words, each is named beside what is offered for it."""
    one, two = Offer("Pendelbury", ("Pendlebury", "Pendlebry"), True), Offer("Aldos", ("Aldous",), True)
    assert say_offers([]) == ""
    assert say_offers([one]) == " Did you mean ‘Pendlebury’ or ‘Pendlebry’?"
    assert (
        say_offers([one, two]) == " Did you mean ‘Pendlebury’ or ‘Pendlebry’ for ‘Pendelbury’ and ‘Aldous’ for ‘Aldos’?"
    )


@settings(max_examples=40, deadline=None)
@given(st.data(), st.sampled_from(["abc", "абв"]))
def test_all_near_terms_are_found(ask: Ask, data: st.DataObject, letters: str) -> None:
    """What is found is what a comparison with every term of that initial finds."""
    words = data.draw(st.lists(st.text(letters, min_size=3, max_size=11), min_size=1, max_size=12))
    wanted = data.draw(st.text(letters, min_size=1, max_size=11))
    with ask(Article("one", f"Heard {' '.join(words)}.")) as answerer:
        engine = answerer._newest.searcher()
        assert isinstance(engine, Engine)
        segment = engine._parts[0].segment
        alike = {one: count_slips(wanted, one) for one in segment.terms[:] if one[0] == wanted[0]}
        assert near_terms(segment, wanted) == {one: slips for one, slips in alike.items() if slips}
