"""Which articles hold some words, wherever in them."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from index.engine.gains import owners_of
from index.engine.lexicon import decode
from index.engine.tallies import Part

# Of so many lists of words, each a few hundred that are asked for again and again, is remembered who holds any.
_REMEMBERED = 4


class Containing:
    """Finds the articles of *parts*, which are written with *fields*; safe to share between threads."""

    def __init__(self, parts: Sequence[Part], fields: Container[str]) -> None:
        self._parts = parts
        # No methods: what held itself would hold its segments until the next collection.
        self._owners = partial(_owners_of_term, fields)
        self._holders = lru_cache(_REMEMBERED)(partial(_make_holders, parts, self._owners))

    def find(self, all_of: Sequence[str], any_of: Sequence[str]) -> list[tuple[str, int]]:
        """Return the articles, in order of arrival, that hold every term of *all_of* and some of *any_of*.

        Each is its id and the generation that its words came with.
        """
        found: list[tuple[int, str, int]] = []
        for part, holders in zip(self._parts, self._holders(tuple(any_of)), strict=True):
            segment = part.segment
            # Few articles hold all of a name, and many some common word: the name goes first.
            holding: NDArray[np.int32] | None = None
            for term in all_of:
                its = self._owners(part, term)
                holding = its if holding is None else np.intersect1d(holding, its, assume_unique=True)
                if not holding.size:
                    break
            articles = holders.among(np.arange(segment.articles, dtype=np.int32) if holding is None else holding)
            if part.deleted is not None:
                articles = articles[~part.deleted[articles]]
            numbers, kept_at = segment.article_numbers[articles].tolist(), segment.kept_at[articles].tolist()
            ids = map(decode, segment.ids.bytes_at(articles))
            found += zip(numbers, ids, kept_at, strict=True)
        return [(article_id, kept_at) for _, article_id, kept_at in sorted(found)]


class _Holders:
    """The articles of one part that hold any of some terms: term after term is read, as far as somebody needs it."""

    def __init__(self, articles: int, lists: Sequence[Callable[[], NDArray[np.int32]]]) -> None:
        self._lists, self._read = lists, 0
        self._held = np.zeros(articles, np.bool_)

    def among(self, articles: NDArray[np.int32]) -> NDArray[np.int32]:
        """Return which of *articles* are among them."""
        # Two threads may read one list twice, which adds nothing; none is left out.
        while self._read < len(self._lists) and not self._held[articles].all():
            place = self._read
            self._held[self._lists[place]()] = True
            self._read = place + 1
        return articles[self._held[articles]]


def _make_holders(
    parts: Sequence[Part], owners: Callable[[Part, str], NDArray[np.int32]], any_of: tuple[str, ...]
) -> list[_Holders]:
    return [_Holders(part.segment.articles, [partial(owners, part, term) for term in any_of]) for part in parts]


def _owners_of_term(fields: Container[str], part: Part, term: str) -> NDArray[np.int32]:
    """Return the articles of *part*, ascending, that hold *term*."""
    segment = part.segment
    number = segment.number_of_term(term)
    if number is None:
        return np.zeros(0, np.int32)
    if "article" in fields:
        return segment.fields["article"].of(number).units
    units = segment.fields["sentence"].of(number).units
    return np.unique(owners_of(segment.sentence_starts, units)).astype(np.int32)
