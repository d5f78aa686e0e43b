"""Exact top-k over sentences, paragraphs, articles and headlines at once: from the articles down.

A sentence's score is the sum of what four fields add: the sentence itself, its paragraph, its article, its headline.
Every sentence that holds a term lies in a paragraph that holds it, so paragraphs are natural blocks, as those of
block-max pruning are made by counting (Ding and Suel, *Faster top-k document retrieval using block-max indexes*,
SIGIR 2011). What articles and headlines add is exact, and there are few of them. With the most that sentences can add
it bounds what a paragraph can hold; as in MaxScore (Turtle and Flood, *Query evaluation: strategies and
optimizations*, 1995), terms that alone reach nothing are only looked up. Sentences are scored in the paragraphs that
still reach the k-th best score of some sentences that were good on their own.

This is the version in NumPy; where ``index.engine.kernel`` is the one in C, ``index/engine/kernel_descent.h`` finds the
same. There paragraphs are scored best first, so that few are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.gains import (
    Listed,
    Numbers,
    Owned,
    Rows,
    Scores,
    add_at,
    add_greatest,
    find_reaching,
    is_among,
    members_of,
    most_of,
    owners_of,
    put_together,
    sum_at,
    sum_everywhere,
)
from index.engine.kernel import as_hits, lists_in_c
from index.engine.segment import FURNITURE, Segment
from index.engine.tallies import Within

# Scores are rounded to 1e-9; a bound that is nearer to the threshold than this may still reach it.
_SLACK = 2e-9
# A form of a term with at most so many sentences is looked up together with its kin.
_RARE = 4_096


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

    The lists of all fields are of the same forms, in the same order; None where the field does not have one.
    """

    sentence: Sequence[Listed | None]
    paragraph: Sequence[Listed | None]
    article: Sequence[Listed | None]
    headline: Sequence[Listed | None]


class Best(NamedTuple):
    """Sentences of a segment, ascending, with their scores as shares of the ceiling, rounded to 1e-9."""

    units: Numbers
    scores: Scores


class Known(NamedTuple):
    """What is known before the descent, so that less need be looked into.

    ``floor`` is a score that k sentences of other segments reach: what is below it is not needed. ``seeds`` gives some
    sentences that may be found, ascending, for the terms' lists: the better they are, the better; asked in NumPy alone.
    ``within`` says what a term adds at most in the sentences of a paragraph; used in C alone.
    """

    floor: float
    seeds: Callable[[Sequence[Group]], Numbers]
    within: Within


def descend(segment: Segment, groups: Sequence[Group], k: int, ceiling: float, allowed: Allowed, known: Known) -> Best:
    """Return the sentences of *segment* that may be among the best *k*: all that score as much as the k-th.

    Args:
        segment: has all four fields.
        groups: the question's terms.
        k: how many are asked for, at least 1.
        ceiling: what scores are divided by; above 0.
        allowed: what may be found.
        known: what helps.
    """
    # Flags take a byte, and the one in C takes no others.
    if (in_c := lists_in_c()) and segment.flags.dtype == np.uint8:
        columns = segment.article_paragraphs, segment.paragraph_starts, np.ascontiguousarray(segment.flags)
        found = as_hits(in_c.descend(tuple(groups), *known.within, *columns, *allowed, k, ceiling, known.floor))
        return Best(found.units.astype(np.int64), found.scores)
    groups = [_join_rare(group) for group in groups]
    return _Descent(segment, groups, ceiling, allowed).run(k, known.floor, known.seeds(groups))


def _join_rare(group: Group) -> Group:
    """Return *group* with its rare forms put together: kin are many, and so they are looked up once."""
    rare = [listed is None or len(listed.units) <= _RARE for listed in group.sentence]
    if sum(rare) < 2:
        return group
    fields = []
    for lists in group:
        few = [listed for listed, is_rare in zip(lists, rare, strict=True) if is_rare and listed]
        others = [listed for listed, is_rare in zip(lists, rare, strict=True) if not is_rare]
        fields.append((*others, put_together(few) if few else None))
    return Group(*fields)


class _Descent:
    def __init__(self, segment: Segment, groups: Sequence[Group], ceiling: float, allowed: Allowed) -> None:
        self.segment, self.groups, self.ceiling, self.allowed = segment, groups, ceiling, allowed
        self.by_article = sum_everywhere([group.article for group in groups], segment.articles)
        self.by_headline = sum_everywhere([group.headline for group in groups], segment.articles)

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
        bounds = [most_of(group.paragraph) + most_of(group.sentence) for group in self.groups]
        left, highest = sum(bounds), float(above.max(initial=0.0))
        owners = segment.paragraph_articles
        total = np.zeros(segment.paragraphs)
        later: list[Group] = []
        # What adds most decides soonest. Once the rest alone reaches nothing, it is only looked up.
        for place in sorted(range(len(bounds)), key=lambda place: -bounds[place]):
            group = self.groups[place]
            if highest + left < needed:
                later.append(group)
                continue
            left -= bounds[place]
            add_greatest(total, group.paragraph, Owned(owners, above, needed - sum(bounds)), most_of(group.sentence))
        # Where all is needed, what is worth nothing is not.
        units = find_reaching(total, Owned(owners, above, needed), left)
        rows = Rows(units, units, total[units] + above[owners[units]])
        lists, mores = [group.paragraph for group in later], [most_of(group.sentence) for group in later]
        return add_at(lists, rows, needed, mores).units

    def _narrow(self, paragraphs: Numbers, floor: float) -> tuple[Numbers, Numbers]:
        """Return the sentences of *paragraphs* that may score at least *floor*, and the paragraph of each."""
        edges = self.segment.paragraph_starts
        units = members_of(edges, paragraphs)
        owners = np.repeat(np.arange(len(paragraphs)), edges[paragraphs + 1] - edges[paragraphs])
        articles = self.segment.paragraph_articles[paragraphs]
        total = sum_at([group.paragraph for group in self.groups], paragraphs)
        total = (total + self.by_article[articles] + self.by_headline[articles])[owners]
        needed = (floor - _SLACK) * self.ceiling
        groups = sorted((group.sentence for group in self.groups), key=most_of, reverse=True)
        rows = add_at(groups, Rows(units, owners, total), needed)
        return rows.units, paragraphs[rows.owners]

    def _score(self, units: Numbers, paragraphs: Numbers) -> Scores:
        """Return the scores of the sentences *units*, which lie in *paragraphs*; 0 where they may not be found."""
        owners, place = np.unique(paragraphs, return_inverse=True)
        total = sum_at([group.sentence for group in self.groups], units)
        # Field by field and term by term, in one order: so a score is the same to the last bit in whatever segment.
        total += sum_at([group.paragraph for group in self.groups], owners)[place]
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
