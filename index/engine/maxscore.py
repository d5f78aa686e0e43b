"""The best units for a query, exactly, without scoring them all: MaxScore over postings in the order of their units.

Turtle and Flood, *Query evaluation: strategies and optimizations* (1995). A posting's code says what it adds at most,
so that whether it can still enter the best is one compare on its code. Rare clauses come first; the common ones are
only looked up, and only for candidates that are still alive. This is the version in NumPy; ``kernel.c`` is the
same in C, and ``index.engine.kernel`` chooses.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.marks import Marks

Units = NDArray[np.int32]
Scores = NDArray[np.float64]

# Scores are equal when they are equal at this precision.
_PRECISION = 1e9
# Up to so many postings are summed as they are: less work than to think about it.
_FEW = 4096
# So many candidates are worth a look at what each may add up to.
_MANY = 512
# Candidates are found in the marks of a clause with up to so many postings for each of them, else looked up.
_FAR = 48


class Clause(NamedTuple):
    """One term of a query: its postings, and what each adds to a unit's score.

    Attributes:
        units: the units that hold the term, ascending.
        codes: beside them, the class of each posting.
        gains: by code, what a posting of that class adds; float64, finite, at least 0.
        top: the highest code among *codes*; anything where there are none.
    """

    units: Units
    codes: NDArray[np.uint16] | NDArray[np.uint32]
    gains: Scores
    top: int


class Best(NamedTuple):
    """The best units, ascending, and beside them their scores: unrounded sums in the order of the clauses."""

    units: Units
    scores: Scores


def find_best(clauses: Sequence[Clause], k: int, allowed: NDArray[np.bool_] | None = None, floor: float = 0.0) -> Best:
    """Return every unit that is among the *k* best, ties with the last of them included.

    Scores count rounded to 1e-9: a unit is returned if its score is above 0, at least *floor*, and at least the
    *k*-th best there is. So there may be more than *k*, and fewer where fewer match.

    Args:
        clauses: the query's terms, at most some dozens; the same term may come twice.
        k: how many are wanted, at least 1.
        allowed: by unit, whether it may be returned; the others do not count among the *k* either.
        floor: what others (another segment) have reached already.

    Raises:
        ValueError: *k* is below 1, or *allowed* ends before the units do.
    """
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    full = [clause for clause in clauses if len(clause.units)]
    if allowed is not None and any(clause.units[-1] >= len(allowed) for clause in full):
        raise ValueError("a unit is outside of 'allowed'")
    if not full:
        return Best(np.zeros(0, np.int32), np.zeros(0))
    if sum(len(clause.units) for clause in full) <= _FEW:
        return _sum_all(full, k, allowed, floor)
    return _Search(full, k, allowed, floor).best()


def _rounded(scores: Scores) -> Scores:
    """Return *scores* as they are compared: rounded to 1e-9."""
    rounded: Scores = np.rint(scores * _PRECISION) / _PRECISION
    return rounded


def _sum_all(clauses: Sequence[Clause], k: int, allowed: NDArray[np.bool_] | None, floor: float) -> Best:
    """Return the best by scoring every unit."""
    units = np.concatenate([clause.units for clause in clauses])
    gains = np.concatenate([clause.gains.take(clause.codes) for clause in clauses])
    # Stable: the postings of a unit stay in the order of the clauses, and are added in it.
    order = units.argsort(kind="stable")
    units = units.take(order)
    new = np.empty(len(units), np.bool_)
    new[0] = True
    np.not_equal(units[1:], units[:-1], out=new[1:])
    scores: Scores = np.bincount(new.cumsum() - 1, gains.take(order)).astype(np.float64, copy=False)
    units = units[new]
    if allowed is not None:
        here = allowed.take(units)
        units, scores = units[here], scores[here]
    kept = _entering(_rounded(scores), k, floor)
    return Best(units[kept], scores[kept])


def _entering(rounded: Scores, k: int, floor: float) -> NDArray[np.bool_]:
    """Return which scores are among the *k* best of *rounded*, at least *floor* and above 0."""
    if len(rounded) > k:
        floor = max(floor, float(np.partition(rounded, -k)[-k]))
    kept: NDArray[np.bool_] = (rounded >= floor) & (rounded > 0)
    return kept


class _Search:
    """One search: the best so far, and what a score must reach to be among them."""

    def __init__(self, clauses: Sequence[Clause], k: int, allowed: NDArray[np.bool_] | None, floor: float) -> None:
        self._clauses, self._k, self._allowed, self._floor = clauses, k, allowed, floor
        self._rare_first = sorted(clauses, key=lambda clause: len(clause.units))
        self._bounds = [float(clause.gains[: clause.top + 1].max()) for clause in self._rare_first]
        # What the clauses behind each add at most, all together.
        self._rests = [*accumulate(reversed(self._bounds), initial=0.0)][::-1][1:]
        self._marks = Marks(max(int(clause.units[-1]) for clause in clauses))
        self._units = np.zeros(0, np.int32)
        self._scores = np.zeros(0)
        self._rise(floor)

    def best(self) -> Best:
        """Return the best there are."""
        for rank, (clause, rest) in enumerate(zip(self._rare_first, self._rests, strict=True)):
            entering = (clause.gains[: clause.top + 1] >= self._threshold - rest).nonzero()[0]
            if not len(entering):
                # Nor can a unit that is only in the clauses behind: they add less still.
                break
            self._find(rank, int(entering[0]))
        return Best(self._units, self._scores)

    def _find(self, rank: int, lowest: int) -> None:
        """Take the units of a clause that can enter.

        Args:
            rank: the clause's place, the rarest first.
            lowest: the lowest code with which a unit can enter.
        """
        clause = self._rare_first[rank]
        units, codes = clause.units, clause.codes
        if lowest > 0:
            places = (codes >= lowest).nonzero()[0]
            units, codes = units.take(places), codes.take(places)
        if self._allowed is not None:
            here = self._allowed.take(units)
            units, codes = units[here], codes[here]
        scores = clause.gains.take(codes)
        if len(units) >= _MANY:
            units, scores = self._narrow(rank, units, scores)
        for other, rest in zip(self._rare_first[rank + 1 :], self._rests[rank + 1 :], strict=True):
            if not len(units):
                return
            _add(other, units, scores)
            alive = (scores >= self._threshold - rest).nonzero()[0]
            if len(alive) < len(units):
                units, scores = units.take(alive), scores.take(alive)
        self._take(units)

    def _narrow(self, rank: int, units: Units, scores: Scores) -> tuple[Units, Scores]:
        """Return which of many candidates can enter, by what the clauses behind may add to each.

        Args:
            rank: the place of the clause they come from, the rarest first.
            units: the candidates.
            scores: what that clause adds to them.
        """
        # Those in so common a clause that to mark it costs more are looked up later.
        near = [
            other
            for other in range(rank + 1, len(self._rare_first))
            if len(self._rare_first[other].units) <= _FAR * len(units)
        ]
        most, rest = scores, self._rests[rank]
        if near and self._marks.worth(len(near) * len(units)):
            bounds = [0.0] * len(self._bounds)
            for other in near:
                if self._marks.mark(other, self._rare_first[other].units):
                    bounds[other] = self._bounds[other]
            most = scores + self._marks.bounds(units, bounds)
            rest -= sum(bounds)
        alive = (most >= self._threshold - rest).nonzero()[0]
        first = max(2 * self._k, 32)
        if len(alive) > max(_MANY, first):
            # Those who may get furthest show how far one gets.
            most = most.take(alive)
            self._take(units.take(np.sort(alive.take(most.argpartition(-first)[-first:]))))
            alive = alive[most >= self._threshold - rest]
        return units.take(alive), scores.take(alive)

    def _take(self, units: Units) -> None:
        """Put those of *units*, which are ascending and permitted, among the best that belong there."""
        if len(self._units):
            # Met before: it is among the best, or was found not to be.
            places = self._units.searchsorted(units)
            units = units[self._units.take(places, mode="clip") != units]
        if not len(units):
            return
        scores = np.zeros(len(units))
        for clause in self._clauses:
            _add(clause, units, scores)
        units, scores = np.concatenate([self._units, units]), np.concatenate([self._scores, scores])
        rounded = _rounded(scores)
        kept = _entering(rounded, self._k, self._floor).nonzero()[0]
        if len(kept) >= self._k:
            self._rise(float(rounded[kept].min()))
        units, scores = units.take(kept), scores.take(kept)
        order = units.argsort()
        self._units, self._scores = units.take(order), scores.take(order)

    def _rise(self, reached: float) -> None:
        """Let nobody enter whose rounded score is below *reached*."""
        self._floor = max(self._floor, reached)
        # Bounds and scores so far are sums in another order than the scores: they may be off in their last digits.
        self._threshold = self._floor * (1 - 1e-12) - 2 / _PRECISION


def _add(clause: Clause, units: Units, scores: Scores) -> None:
    """Add to *scores* what *clause* adds to each of *units*, which are ascending."""
    places = clause.units.searchsorted(units)
    hits = (clause.units.take(places, mode="clip") == units).nonzero()[0]
    scores[hits] += clause.gains.take(clause.codes.take(places.take(hits)))
