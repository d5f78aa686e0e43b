"""Lists of postings with what they add: put together, looked up at some units, or summed over all.

Of the lists of one term, which are those of its kin, the one that adds most to a unit counts. What is wanted of C, too,
``index/engine/kernel_lists.h`` does there, to the last bit; the rest is of the descent in NumPy.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.kernel import lists_in_c
from index.engine.marks import Marks

Numbers = NDArray[np.int64]
Scores = NDArray[np.float64]

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


class Rows(NamedTuple):
    """Units, ascending, with the owner of each, and what each has in *total*."""

    units: Numbers
    owners: Numbers
    total: Scores


class Owned(NamedTuple):
    """Units with the *owners* of each, what is *above* by owner, and the *least* of it that counts."""

    owners: NDArray[np.int32]
    above: Scores
    least: float


def put_together(lists: Sequence[Listed]) -> Listed:
    """Return *lists*, at least one, as one: of those that hold a unit, the one that adds most counts."""
    if len(lists) == 1:
        return lists[0]
    if in_c := lists_in_c():
        room = sum(len(listed.units) for listed in lists)
        units, gains = np.empty(room, np.int32), np.empty(room)
        held = in_c.put_together(tuple(lists), units, gains)
        units, gains = units[:held], gains[:held]
        return Listed(units, np.arange(held, dtype=np.uint32), gains, 1.0, float(gains.max()), held - 1)
    units = np.concatenate([listed.units for listed in lists])
    gains = np.concatenate([listed.gains_at() for listed in lists])
    order = units.argsort()
    units, gains = units[order], gains[order]
    first = np.flatnonzero(np.diff(units, prepend=units[0] - 1))
    units, gains = units[first], np.maximum.reduceat(gains, first)
    return Listed(units, np.arange(len(units), dtype=np.uint32), gains, 1.0, float(gains.max()), len(units) - 1)


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


def mark_greatest(
    lists: Sequence[tuple[NDArray[np.int32], float]], wanted: NDArray[np.int32], greatest: Scores
) -> None:
    """Raise *greatest*, for each of *wanted*, to the greatest share of those of *lists* that hold it.

    Each of *lists* is some units and its share. All units ascend.
    """
    if in_c := lists_in_c():
        in_c.mark_greatest(tuple(lists), wanted, greatest)
        return
    for units, share in lists:
        here = _look_up(units, wanted)[1]
        greatest[here] = np.maximum(greatest[here], share)


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


def most_of(lists: Sequence[Listed | None]) -> float:
    """Return the most that one posting of *lists* adds."""
    return max((listed.most for listed in lists if listed), default=0.0)


def _greatest_at(lists: Sequence[Listed | None], units: Numbers, more: float) -> Scores:
    """Return, for each of *units*, the greatest gain that *lists* have for it, raised by *more*; or 0."""
    greatest = np.zeros(len(units))
    for listed in filter(None, lists):
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


def sum_at(groups: Sequence[Sequence[Listed | None]], units: Numbers) -> Scores:
    """Return what each of *units*, ascending, gets by *groups*, each of which adds its greatest gain."""
    return add_at(groups, Rows(units, units, np.zeros(len(units))), -np.inf).total


def add_at(
    groups: Sequence[Sequence[Listed | None]], rows: Rows, needed: float, mores: Sequence[float] | None = None
) -> Rows:
    """Return those of *rows* that reach what is *needed*, with what *groups* add to them: each its greatest gain.

    A gain is raised by the group's of *mores*. The groups that may add most had better come first.
    """
    mores = mores if mores is not None else [0.0] * len(groups)
    bounds = [most_of(group) + more for group, more in zip(groups, mores, strict=True)]
    # What the groups behind each add at most, all together.
    rests = [*accumulate(reversed(bounds), initial=0.0)][::-1][1:]
    units, owners, total = rows
    for group, more, rest in zip(groups, mores, rests, strict=True):
        total = total + _greatest_at(group, units, more)
        if needed > -np.inf:
            alive = np.flatnonzero(total + rest >= needed)
            units, owners, total = units[alive], owners[alive], total[alive]
    return Rows(units, owners, total)


def sum_everywhere(groups: Sequence[Sequence[Listed | None]], size: int) -> Scores:
    """Return what all units, *size* in number, get by *groups*, each of which adds its greatest gain."""
    total = np.zeros(size)
    for group in groups:
        add_greatest(total, group)
    return total


def add_greatest(total: Scores, lists: Sequence[Listed | None], owned: Owned | None = None, more: float = 0.0) -> None:
    """Add to *total*, at each unit, the greatest gain that *lists* have for it, raised by *more*.

    With *owned*, only where the unit's owner has enough.
    """
    gains = []
    for listed in filter(None, lists):
        held = owned.above[owned.owners[listed.units]] >= owned.least if owned else np.ones(len(listed.units), bool)
        gains.append((listed.units[held], listed.gains_at()[held] + more))
    if len(gains) == 1:
        ((places, values),) = gains
        total[places] += values
    elif gains:
        greatest = np.zeros(len(total))
        for places, values in gains:
            greatest[places] = np.maximum(greatest[places], values)
        # Only what is named is touched: the rest of so long an array costs nothing, not even memory.
        touched = distinct(np.concatenate([places for places, _ in gains]))
        total[touched] += greatest[touched]


def find_reaching(total: Scores, owned: Owned, left: float) -> Numbers:
    """Return the units, ascending, that may reach what is needed: by *total*, by their owners and by what is *left*.

    Only those that have something in *total* are, and those whose owners have enough alone.
    """
    owners, above, least = owned
    has = above[owners]
    return np.flatnonzero((total + has + left >= least) & ((total > 0) | ((has > 0) & (has >= least))))


def distinct(places: NDArray[Any]) -> Numbers:
    """Return the different ones among *places*, ascending."""
    ordered = np.sort(places)
    return ordered[np.flatnonzero(np.diff(ordered, prepend=-1))].astype(np.int64)
