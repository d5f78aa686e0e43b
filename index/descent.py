"""Exact top-k over sentences, paragraphs, articles and headlines at once: from the articles down.

A sentence's score is the sum of what four fields add: the sentence itself, its paragraph, its article, its headline.
Every sentence that holds a term lies in a paragraph that holds it, so paragraphs are natural blocks, as those of
block-max pruning are made by counting (Ding and Suel, *Faster top-k document retrieval using block-max indexes*,
SIGIR 2011). What articles and headlines add is exact, and there are few of them. With the most that sentences can add
it bounds what a paragraph can hold; as in MaxScore (Turtle and Flood, *Query evaluation: strategies and
optimizations*, 1995), terms that alone reach nothing are only looked up. Sentences are scored in the paragraphs that
still reach the k-th best score of some sentences that were good on their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.marks import Marks
from index.segment import FURNITURE, Segment

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]

# Scores are rounded to 1e-9; a bound that is nearer to the threshold than this may still reach it.
_SLACK = 2e-9
# So many units are worth a table, where what they are looked up in is at most so many times longer.
_MANY, _FAR = 1_024, 16


class Listed(NamedTuple):
    """The postings of a term in one field, with what they add: ``factor * gains[code]``, at most ``most``.

    ``top`` is the highest code.
    """

    units: NDArray[np.int32]
    codes: NDArray[np.uint16] | NDArray[np.uint32]
    gains: Scores
    factor: float
    most: float
    top: int

    def gains_at(self, places: Numbers | slice = slice(None)) -> Scores:
        """Return what the postings at *places* of the list add."""
        gains: Scores = self.gains[self.codes[places]] * self.factor
        return gains


def put_together(lists: Sequence[Listed]) -> Listed:
    """Return *lists*, at least one, as one: of those that hold a unit, the one that adds most counts."""
    if len(lists) == 1:
        return lists[0]
    units = np.concatenate([listed.units for listed in lists])
    gains = np.concatenate([listed.gains_at() for listed in lists])
    order = units.argsort()
    units, gains = units[order], gains[order]
    first = np.flatnonzero(np.diff(units, prepend=units[0] - 1))
    units, gains = units[first], np.maximum.reduceat(gains, first)
    return Listed(units, np.arange(len(units), dtype=np.uint32), gains, 1.0, float(gains.max()), len(units) - 1)


class Allowed(NamedTuple):
    """Which sentences of a segment may be found.

    ``articles`` are booleans by article (None: all), ``sentences`` the only numbers that may be, ascending (None: all
    those of the articles). Of a sentence's flags all of ``wanted`` must be set, and none of ``unwanted``.
    """

    articles: NDArray[np.bool_] | None = None
    sentences: NDArray[np.int32] | None = None
    wanted: int = 0
    unwanted: int = FURNITURE


class Group(NamedTuple):
    """One term of the question with its kin, field by field: of those that a unit holds, the one that adds most counts.

    Each list has the term itself and its kin in the same order, None where the field does not have one.
    """

    sentence: Sequence[Listed | None]
    paragraph: Sequence[Listed | None]
    article: Sequence[Listed | None]
    headline: Sequence[Listed | None]


class Best(NamedTuple):
    """Sentences of a segment, ascending, with their scores as shares of the ceiling, rounded to 1e-9."""

    units: Numbers
    scores: Scores


def descend(
    segment: Segment, groups: Sequence[Group], k: int, ceiling: float, allowed: Allowed, floor: float, seeds: Numbers
) -> Best:
    """Return the sentences of *segment* that may be among the best *k*: all that score as much as the k-th.

    Args:
        segment: has all four fields.
        groups: the question's terms.
        k: how many are asked for, at least 1.
        ceiling: what scores are divided by; above 0.
        allowed: what may be found.
        floor: a score that k sentences of other segments reach: what is below it is not needed.
        seeds: some sentences that may be found, ascending: the better they are, the less is looked into.
    """
    return _Descent(segment, groups, ceiling, allowed).run(k, floor, seeds)


class _Descent:
    def __init__(self, segment: Segment, groups: Sequence[Group], ceiling: float, allowed: Allowed) -> None:
        self.segment, self.groups, self.ceiling, self.allowed = segment, groups, ceiling, allowed
        self.by_article = _sum_of([group.article for group in groups], segment.articles)
        self.by_headline = _sum_of([group.headline for group in groups], segment.articles)

    def run(self, k: int, floor: float, seeds: Numbers) -> Best:
        if len(seeds) >= k:
            scores = self._score(seeds, owners_of(self.segment.paragraph_starts, seeds))
            floor = max(floor, float(np.partition(scores, -k)[-k]))
        paragraphs = self._promising(floor)
        units, paragraphs = self._narrow(paragraphs, floor)
        scores = self._score(units, paragraphs)
        kept = np.flatnonzero((scores > 0) & (scores >= floor))
        kept = kept[self._may_be_found(units[kept])]
        return Best(units[kept], scores[kept])

    def _promising(self, floor: float) -> Numbers:
        """Return the paragraphs, ascending, that may hold a sentence that scores at least *floor*."""
        segment = self.segment
        above = self.by_article + self.by_headline
        if self.allowed.articles is not None:
            above[~self.allowed.articles] = -np.inf
        needed = (floor - _SLACK) * self.ceiling
        bounds = [_most(group.paragraph) + _most(group.sentence) for group in self.groups]
        left, highest = sum(bounds), float(above.max(initial=0.0))
        # Where all is needed, what is worth nothing is not.
        found: list[NDArray[np.int32] | Numbers] = [
            members_of(segment.article_paragraphs, np.flatnonzero((above >= needed) & (above > 0)))
        ]
        total = np.zeros(segment.paragraphs)
        later = []
        # What adds most decides soonest. Once the rest alone reaches nothing, it is only looked up.
        for place in sorted(range(len(bounds)), key=lambda place: -bounds[place]):
            group = self.groups[place]
            if highest + left < needed:
                later.append((group, bounds[place]))
                continue
            left -= bounds[place]
            below, lists = _most(group.sentence), []
            for listed in group.paragraph:
                if listed:
                    places = np.flatnonzero(above[segment.paragraph_articles[listed.units]] >= needed - sum(bounds))
                    lists.append((listed.units[places], listed.gains_at(places) + below))
            _add_greatest(total, lists)
            found += [units for units, _ in lists]
        units = _unique(np.concatenate(found))
        units = units[total[units] + above[segment.paragraph_articles[units]] + left >= needed]
        for group, bound in later:
            left -= bound
            total[units] += _greatest(group.paragraph, units, _most(group.sentence))
            units = units[total[units] + above[segment.paragraph_articles[units]] + left >= needed]
        return units

    def _narrow(self, paragraphs: Numbers, floor: float) -> tuple[Numbers, Numbers]:
        """Return the sentences of *paragraphs* that may score at least *floor*, and the paragraph of each."""
        edges = self.segment.paragraph_starts
        units = members_of(edges, paragraphs)
        owners = np.repeat(np.arange(len(paragraphs)), edges[paragraphs + 1] - edges[paragraphs])
        articles = self.segment.paragraph_articles[paragraphs]
        total = _sum_at([group.paragraph for group in self.groups], paragraphs)
        total = (total + self.by_article[articles] + self.by_headline[articles])[owners]
        needed = (floor - _SLACK) * self.ceiling
        groups = sorted((group.sentence for group in self.groups), key=_most, reverse=True)
        left = sum(map(_most, groups))
        for group in groups:
            left -= _most(group)
            total += _greatest(group, units)
            alive = np.flatnonzero(total + left >= needed)
            units, owners, total = units[alive], owners[alive], total[alive]
        return units, paragraphs[owners]

    def _score(self, units: Numbers, paragraphs: Numbers) -> Scores:
        """Return the scores of the sentences *units*, which lie in *paragraphs*; 0 where they may not be found."""
        owners, place = np.unique(paragraphs, return_inverse=True)
        total = _sum_at([group.sentence for group in self.groups], units)
        # Field by field and term by term, in one order: so a score is the same to the last bit in whatever segment.
        total += _sum_at([group.paragraph for group in self.groups], owners)[place]
        articles = self.segment.paragraph_articles[paragraphs]
        total += self.by_article[articles]
        total += self.by_headline[articles]
        scores: Scores = np.round(total / self.ceiling, 9)
        return scores

    def _may_be_found(self, units: Numbers) -> NDArray[np.bool_]:
        flags = self.segment.flags[units]
        wanted = self.allowed.wanted
        may: NDArray[np.bool_] = ((flags & self.allowed.unwanted) == 0) & ((flags & wanted) == wanted)
        if self.allowed.sentences is not None:
            may &= is_among(self.allowed.sentences, units)
        return may


def members_of(edges: NDArray[np.int32], owners: Numbers) -> Numbers:
    """Return the units of *owners*, one after another; owner n has those from ``edges[n]`` to ``edges[n + 1]``."""
    starts = edges[owners]
    lengths = edges[owners + 1] - starts
    after = np.cumsum(lengths, dtype=np.int64)
    members: Numbers = np.arange(int(after[-1]) if len(after) else 0)
    members += np.repeat(starts - (after - lengths), lengths)
    return members


def is_among(ascending: NDArray[np.int32], wanted: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say for each of *wanted* whether it is among *ascending*."""
    return _look_up(ascending, wanted)[1]


def owners_of(starts: NDArray[np.int32], units: NDArray[np.int64] | NDArray[np.int32]) -> Numbers:
    """Return whose each of *units* is, where owner n has those from ``starts[n]`` on."""
    # Of the array's own type, or NumPy copies all of it to compare.
    return np.searchsorted(starts, units.astype(starts.dtype), side="right") - 1


def _look_up(
    ascending: NDArray[np.int32], wanted: NDArray[np.int64] | NDArray[np.int32]
) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return where each of *wanted* is among *ascending*, or some place where it is not, and whether it is."""
    if not len(ascending):
        return np.zeros(len(wanted), np.int64), np.zeros(len(wanted), bool)
    # Of one type, or NumPy copies all the postings to compare them.
    wanted = wanted.astype(ascending.dtype)
    places = np.minimum(ascending.searchsorted(wanted), len(ascending) - 1)
    return places, ascending[places] == wanted


def _most(lists: Sequence[Listed | None]) -> float:
    return max((listed.most for listed in lists if listed), default=0.0)


def _greatest(lists: Sequence[Listed | None], units: Numbers, more: float = 0.0) -> Scores:
    """Return, for each of *units*, the greatest gain that *lists* have for it, raised by *more*; or 0."""
    greatest = np.zeros(len(units))
    for listed in lists:
        if listed:
            maybe = _candidates(listed.units, units)
            places, held = _look_up(listed.units, units[maybe])
            here = maybe[held]
            greatest[here] = np.maximum(greatest[here], listed.gains_at(places[held]) + more)
    return greatest


def _candidates(ascending: NDArray[np.int32], units: Numbers) -> Numbers:
    """Return the places of those of *units*, ascending, that may be among *ascending*: all but a few that are not."""
    if len(units) < _MANY or len(units) * _FAR < len(ascending):
        return np.arange(len(units))
    # A look in a table for each of many units is less than a search for each.
    marks = Marks(max(int(units[-1]), int(ascending[-1])))
    marks.mark(0, ascending)
    return np.flatnonzero(marks.bounds(units.astype(np.int32), [1.0]) > 0)


def _sum_at(groups: Sequence[Sequence[Listed | None]], units: Numbers) -> Scores:
    """Return what each of *units* gets by *groups*, each of which adds its greatest gain."""
    total = np.zeros(len(units))
    for group in groups:
        total += _greatest(group, units)
    return total


def _sum_of(groups: Sequence[Sequence[Listed | None]], size: int) -> Scores:
    """Return what all units, *size* in number, get by *groups*, each of which adds its greatest gain."""
    total = np.zeros(size)
    for group in groups:
        _add_greatest(total, [(listed.units, listed.gains_at()) for listed in group if listed])
    return total


def _add_greatest(total: Scores, gains: Sequence[tuple[NDArray[np.int32], Scores]]) -> None:
    """Add to *total*, at each place, the greatest of what *gains* have for it; no place is twice in one of them."""
    if len(gains) == 1:
        ((places, values),) = gains
        total[places] += values
    elif gains:
        greatest = np.zeros(len(total))
        for places, values in gains:
            greatest[places] = np.maximum(greatest[places], values)
        # Only what is named is touched: the rest of so long an array costs nothing, not even memory.
        touched = _unique(np.concatenate([places for places, _ in gains]))
        total[touched] += greatest[touched]


def _unique(places: NDArray[Any]) -> Numbers:
    ordered = np.sort(places)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=-1))].astype(np.int64)
