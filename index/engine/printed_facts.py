"""What an index knows of its articles beside their sentences: days, outlets, bylines, and how words are spelt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from index.engine.filtering import is_byline, range_of_days
from index.engine.tallies import Part


class PrintedFacts:
    """The days, outlets, bylines and terms of *parts*, those of deleted articles too; safe to share between threads."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = tuple(parts)

    @cached_property
    def days(self) -> tuple[int, int]:
        """The first and the last day, as yyyymmdd, that an article is dated with; 0 and 0 where none is."""
        ranges = [days for part in self._parts if (days := range_of_days(part.segment))[0]]
        return (min(first for first, _ in ranges), max(last for _, last in ranges)) if ranges else (0, 0)

    @cached_property
    def outlets(self) -> tuple[str, ...]:
        """The names of the outlets, as printed, sorted."""
        return tuple(sorted({outlet for part in self._parts for outlet in part.segment.outlets if outlet}))

    def is_author(self, words: str) -> bool:
        """Say whether a byline holds *words*, in order, whatever their case."""
        return any(is_byline(part.segment, words) for part in self._parts)

    def near_terms(self, term: str) -> dict[str, int]:
        """Return the terms that begin as *term* does and differ from it by a slip or two, each with how many."""
        # Only a word that is nowhere waits for it.
        from index.engine.near_terms import near_terms

        return {one: slips for part in self._parts for one, slips in near_terms(part.segment, term).items()}
