"""Segments counted as one index: N, df and avgdl are sums over all of them, without what is deleted.

So a score is what it would be in one segment written today, whatever was added, changed and merged since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.engine.scoring import inverse_document_frequency, saturate
from index.engine.segment import Segment
from index.search_engine import FieldStatistics

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
# So many terms' document frequencies are remembered; a question has some ten, with their kin.
_REMEMBERED = 20_000


class Field(NamedTuple):
    """How one field contributes: BM25's k1 and b, and the field's weight in the sum."""

    k1: float
    b: float
    weight: float


@dataclass(frozen=True)
class Part:
    """One segment of an index, with the articles of it that are deleted: booleans by article; None: no article is.

    ``base`` is what its sentences' numbers begin at in the whole index.
    """

    segment: Segment
    deleted: NDArray[np.bool_] | None
    base: int

    @cached_property
    def gone(self) -> NDArray[np.int64]:
        """The numbers, in the segment, of the articles that are deleted, ascending."""
        return np.flatnonzero(self.deleted) if self.deleted is not None else np.zeros(0, np.int64)

    @cached_property
    def gone_bounds(self) -> dict[str, tuple[NDArray[np.int32], NDArray[np.int32]]]:
        """The half-open ranges of units, by field, that belong to deleted articles."""
        segment, gone = self.segment, self.gone
        paragraphs = segment.article_paragraphs[gone], segment.article_paragraphs[gone + 1]
        sentences = segment.sentence_starts[gone], segment.sentence_starts[gone + 1]
        articles = gone.astype(np.int32), (gone + 1).astype(np.int32)
        return {"sentence": sentences, "paragraph": paragraphs, "article": articles, "headline": articles}

    def size(self, field: str) -> int:
        """Return how many documents *field* has here, without the deleted ones."""
        segment, gone = self.segment, self.gone
        size = segment.fields[field].size
        if not len(gone):
            return size
        if field == "sentence":
            return size - int(segment.article_sizes[gone].sum(dtype=np.int64))
        if field == "paragraph":
            return size - int(segment.paragraph_sizes[gone].sum(dtype=np.int64))
        if field == "article":
            return size - int(np.count_nonzero(segment.article_sizes[gone]))
        return size - len(gone)

    def length(self, field: str) -> int:
        """Return the sum of the lengths of *field*'s documents here, without the deleted ones."""
        segment = self.segment
        lengths = segment.headline_lengths if field == "headline" else segment.article_lengths
        lost = int(lengths[self.gone].sum(dtype=np.int64)) if len(self.gone) else 0
        return segment.fields[field].length - lost

    def df(self, number: int, field: str) -> int:
        """Return how many of *field*'s documents here hold the segment's term *number*, without the deleted ones."""
        postings = self.segment.fields[field]
        df = postings.df(number)
        if df and len(self.gone):
            low, high = self.gone_bounds[field]
            units = postings.of(number).units
            df -= int((np.searchsorted(units, high) - np.searchsorted(units, low)).sum())
        return df


class Within(NamedTuple):
    """By the codes of paragraphs: the most that a posting of theirs adds in a sentence for an idf and a weight of 1.

    ``alone`` is for a paragraph of one sentence, where it is just that.
    """

    most: NDArray[np.float64]
    alone: NDArray[np.float64]


class Tallies:
    """The figures that BM25 needs of an index of several segments; safe to share between threads."""

    def __init__(self, parts: Sequence[Part], fields: dict[str, Field]) -> None:
        self.parts, self.fields = tuple(parts), fields
        self._numbers: dict[str, tuple[int | None, ...]] = {}
        self._dfs: dict[tuple[str, str], int] = {}
        self._idfs: dict[tuple[str, str], float] = {}
        self._saturations: dict[tuple[int, str], NDArray[np.float64]] = {}
        self._ceilings: dict[tuple[int, str], NDArray[np.float64]] = {}
        self._within: dict[int, Within] = {}

    @cached_property
    def by_field(self) -> dict[str, FieldStatistics]:
        """N and avgdl of each field."""
        found = {}
        for field in self.fields:
            size = sum(part.size(field) for part in self.parts)
            length = sum(part.length(field) for part in self.parts)
            found[field] = FieldStatistics(size, length / size if size else 0.0)
        return found

    def df(self, term: str, field: str) -> int:
        """Return in how many documents of *field* the *term* occurs."""
        known = self._dfs.get((term, field))
        if known is None:
            numbers = zip(self.parts, self.numbers(term), strict=True)
            known = sum(part.df(number, field) for part, number in numbers if number is not None)
            _remember(self._dfs, (term, field), known)
        return known

    def numbers(self, term: str) -> tuple[int | None, ...]:
        """Return the number of *term* in each part; None where a part does not have it."""
        known = self._numbers.get(term)
        if known is None:
            known = tuple(part.segment.number_of_term(term) for part in self.parts)
            _remember(self._numbers, term, known)
        return known

    def idf(self, term: str, field: str = "sentence") -> float:
        """Return the idf of *term* in *field*; that of an unknown term is the highest there is."""
        known = self._idfs.get((term, field))
        if known is None:
            known = inverse_document_frequency(self.df(term, field), self.by_field[field].size)
            _remember(self._idfs, (term, field), known)
        return known

    def saturation(self, place: int, field: str) -> NDArray[np.float64]:
        """Return, by the codes of part number *place*, what a posting adds for an idf and a weight of 1."""
        known = self._saturations.get((place, field))
        if known is None:
            postings, (k1, b, _) = self.parts[place].segment.fields[field], self.fields[field]
            mean = self.by_field[field].mean_length
            known = saturate(postings.classes_tf, postings.classes_length, mean, k1, b)
            self._saturations[place, field] = known
        return known

    def within(self, place: int) -> Within:
        """Return what a term adds at most in the sentences of a paragraph of part number *place*."""
        known = self._within.get(place)
        if known is None:
            paragraphs, (k1, b, _) = self.parts[place].segment.fields["paragraph"], self.fields["sentence"]
            tfs, lengths, mean = paragraphs.classes_tf, paragraphs.classes_length, self.by_field["sentence"].mean_length
            # No sentence holds a term more often than its paragraph does, nor is it shorter than that.
            known = Within(saturate(tfs, tfs, mean, k1, b), saturate(tfs, lengths, mean, k1, b))
            self._within[place] = known
        return known

    def ceiling(self, place: int, field: str) -> NDArray[np.float64]:
        """Return, by the codes of part number *place*, the most that a posting of that code or a lower one adds."""
        known = self._ceilings.get((place, field))
        if known is None:
            known = self._ceilings[place, field] = np.maximum.accumulate(self.saturation(place, field))
        return known


def _remember(known: dict[_Key, _Value], key: _Key, value: _Value) -> None:
    if len(known) >= _REMEMBERED:
        known.clear()
    known[key] = value
