"""The values that flow."""

from __future__ import annotations

import dataclasses

import pytest

from corpus.article import Article, Attribution, Span


def test_span_covers_half_open() -> None:
    """A span's end is the first character that is not in it."""
    assert Span(2, 5).of("abcdefg") == "cde"


@pytest.mark.parametrize(
    ("one", "other", "overlap", "covered"),
    [
        (Span(0, 5), Span(1, 3), True, True),
        (Span(0, 5), Span(0, 5), True, True),
        (Span(0, 5), Span(4, 6), True, False),
        (Span(0, 5), Span(5, 6), False, False),
        (Span(5, 6), Span(0, 5), False, False),
    ],
)
def test_span_relations(one: Span, other: Span, overlap: bool, covered: bool) -> None:
    """Spans that only touch do not overlap."""
    assert one.overlaps(other) == other.overlaps(one) == overlap
    assert one.covers(other) == covered


def test_values_are_frozen() -> None:
    """What was printed cannot be changed on its way."""
    with pytest.raises(dataclasses.FrozenInstanceError):
        Article("a", "Words.").body = "Other words."  # type: ignore[misc]


def test_cited_as() -> None:
    """An article is cited by its headline, else by its file's name, else by its id."""
    assert Article("a", "", headline="H", origin="f.txt").cited_as == "H"
    assert Article("a", "", origin="f.txt").cited_as == "f.txt"
    assert Article("a", "").cited_as == "a"


def test_hull_and_touches() -> None:
    """An interrupted quotation's hull covers the interruption; the interruption itself is not touched."""
    attribution = Attribution("direct", (Span(0, 4), Span(10, 14)))
    assert attribution.hull == Span(0, 14)
    assert attribution.touches(Span(12, 20))
    assert not attribution.touches(Span(4, 10))
