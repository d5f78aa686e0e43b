"""Lists of ascending units, one list after another, the long ones in two bytes a unit: for the postings of a field.

A list is *halved* where that pays: of each unit the lower 16 bits are kept, and how many units of the list lie in each
block of 65,536 (after Chambi, Lemire, Kaser and Godin, *Better bitmap performance with Roaring bitmaps*, 2016). To put
one together takes a third of a nanosecond a unit. The very longest stay whole: a search only looks things up in them,
and is handed the mapped file itself.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.packing import DamagedPackError, Pack, PackWriter
from index.engine.ranges import edges_of, narrowed, take_ranges

_SHIFT = 16
# A list is halved that has at least so many units for each block, and fewer than one in 2^6 of all units. Measured at a
# million sentences: that takes a quarter off the file and nothing off the speed; without a limit above, a third, and
# queries take 15% longer.
_LEAST, _SHARE = 8, 6


class Listing(NamedTuple):
    """One list: where it begins among all units, and its ``units``, ascending."""

    start: int
    units: NDArray[np.int32]


class UnitLists:
    """The lists that ``UnitListWriter`` wrote.

    Args:
        pack: where they are.
        name: what they are called there.
        count: how many lists there are.
        units: how many units.

    Raises:
        DamagedPackError: there are none such.
    """

    def __init__(self, pack: Pack, name: str, count: int, units: int) -> None:
        self._pack, self._name, self._count, self._blocks = pack, name, count, _blocks(units)
        self._starts, self._whole, self._lows, self._in_blocks = (
            f"{name}.{part}" for part in ("starts", "units", "lows", "in_blocks")
        )
        halved = len(pack.array(f"{name}.halved"))
        for part, kind, length in (
            ("starts", None, count + 1),
            ("halved", np.int32, halved),
            ("halved_starts", None, halved + 1),
            ("in_blocks", None, halved * self._blocks),
            ("units", np.int32, None),
            ("lows", np.uint16, None),
        ):
            pack.expect(f"{name}.{part}", kind, length)

    @property
    def total(self) -> int:
        """How many units all lists have together."""
        return len(self._pack.array(self._whole)) + len(self._pack.array(self._lows))

    @property
    def starts(self) -> NDArray[Any]:
        """Where each list begins, and where the last ends."""
        return self._pack.read(self._starts)

    @cached_property
    def _halved(self) -> NDArray[np.int32]:
        return self._pack.read(f"{self._name}.halved")

    @cached_property
    def _halved_starts(self) -> NDArray[Any]:
        return self._pack.read(f"{self._name}.halved_starts")

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Which lists are halved, and where each begins, as whole numbers of Python's: one is found sooner in them."""
        return self._halved.tolist(), self._halved_starts.tolist()

    @cached_property
    def _bases(self) -> NDArray[np.int32]:
        return _bases(self._blocks)

    def length(self, number: int) -> int:
        """Return how many units list *number* has."""
        start, stop = self._pack.read(self._starts, number, number + 2).tolist()
        return int(stop - start)

    def of(self, number: int) -> Listing:
        """Return list *number*.

        Raises:
            DamagedPackError: it is not what was written.
        """
        pack = self._pack
        start, stop = pack.read(self._starts, number, number + 2).tolist()
        halved, befores = self._places
        place = bisect_left(halved, number)
        before = befores[place]
        if place == len(halved) or halved[place] != number:
            return Listing(start, pack.read(self._whole, start - before, stop - before))
        in_blocks = pack.read(self._in_blocks, place * self._blocks, (place + 1) * self._blocks)
        lows = pack.read(self._lows, before, before + stop - start)
        return Listing(start, self._put_together(self._bases, in_blocks, lows))

    def take(self, numbers: NDArray[Any]) -> NDArray[np.int32]:
        """Return the lists *numbers*, ascending, one after another."""
        starts = self._pack.read(self._starts)
        begins = starts[numbers].astype(np.int64)
        lengths = starts[numbers + 1].astype(np.int64) - begins
        places = self._halved.searchsorted(numbers.astype(np.int32))
        before = self._halved_starts[places].astype(np.int64)
        is_halved = np.zeros(len(numbers), bool)
        inside = np.flatnonzero(places < len(self._halved))
        is_halved[inside] = self._halved[places[inside]] == numbers[inside]
        whole = take_ranges(self._pack.read(self._whole), (begins - before)[~is_halved], lengths[~is_halved])
        if not is_halved.any():
            return whole
        in_blocks = self._pack.read(self._in_blocks).reshape(-1, self._blocks)[places[is_halved]].ravel()
        lows = take_ranges(self._pack.read(self._lows), before[is_halved], lengths[is_halved])
        units = np.empty(int(lengths.sum()), np.int32)
        here = np.repeat(is_halved, lengths)
        units[here] = self._put_together(np.tile(self._bases, int(is_halved.sum())), in_blocks, lows)
        units[~here] = whole
        return units

    def _put_together(
        self, bases: NDArray[np.int32], in_blocks: NDArray[Any], lows: NDArray[np.uint16]
    ) -> NDArray[np.int32]:
        units = np.repeat(bases, in_blocks)
        if len(units) != len(lows):
            raise DamagedPackError(self._pack.path, f"the lists of {self._name} are not as long as their blocks say")
        units |= lows
        return units


class UnitListWriter:
    """Writes lists, some at a time, in their order; a long one perhaps in several pieces.

    Args:
        writer: where to.
        name: what they are called there.
        edges: where each list begins, one after another, and where the last ends.
        units: how many units there are.
    """

    def __init__(self, writer: PackWriter, name: str, edges: NDArray[np.int64], units: int) -> None:
        self._writer, self._name, self._edges, self._blocks = writer, name, edges, _blocks(units)
        lengths = np.diff(edges)
        is_halved = (lengths >= _LEAST * self._blocks) & (lengths < units >> _SHARE)
        self._halved = np.flatnonzero(is_halved)
        self._halved_edges = edges_of(lengths[self._halved])
        self._in_blocks = np.zeros(len(self._halved) * self._blocks, np.uint32)
        self._done = self._done_halved = 0
        total = int(self._halved_edges[-1])
        writer.write(f"{name}.starts", narrowed(edges))
        writer.write(f"{name}.halved", self._halved.astype(np.int32))
        writer.write(f"{name}.halved_starts", narrowed(self._halved_edges))
        writer.reserve(f"{name}.units", np.int32, int(edges[-1]) - total)
        writer.reserve(f"{name}.lows", np.uint16, total)

    def take(self, first: int, last: int, units: NDArray[Any]) -> None:
        """Write the *units* that come next, which are of the lists from *first* up to *last*."""
        begin, end = self._halved.searchsorted([first, last]).tolist()
        whole, lows = units, units[:0]
        if begin < end:
            bounds = np.clip(self._edges[first : last + 1] - self._done - self._done_halved, 0, len(units))
            lengths = bounds[1:] - bounds[:-1]
            places = self._halved[begin:end] - first
            is_halved = np.zeros(last - first, bool)
            is_halved[places] = True
            here = np.repeat(is_halved, lengths)
            lows, whole = units[here], units[~here]
            keys = np.repeat(np.arange(end - begin) * self._blocks, lengths[places]) + (lows >> _SHIFT)
            in_blocks = np.bincount(keys, minlength=(end - begin) * self._blocks)
            self._in_blocks[begin * self._blocks : end * self._blocks] += in_blocks.astype(np.uint32)
        self._writer.put(f"{self._name}.units", self._done, whole.astype(np.int32, copy=False))
        self._writer.put(f"{self._name}.lows", self._done_halved, lows.astype(np.uint16))
        self._done += len(whole)
        self._done_halved += len(lows)

    def finish(self) -> None:
        """Write what is known only now."""
        self._writer.write(f"{self._name}.in_blocks", narrowed(self._in_blocks))


def _blocks(units: int) -> int:
    return max(1, -(-units >> _SHIFT))


def _bases(blocks: int) -> NDArray[np.int32]:
    return (np.arange(blocks) << _SHIFT).astype(np.int32)
