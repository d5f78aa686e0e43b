"""Marks say which terms a unit may hold: a small table in place of look-ups in long postings.

A Bloom filter of one hash (Bloom, *Space/time trade-offs in hash coding with allowable errors*, 1970) that keeps the
order of the units, so that neighbours share the processor's cache.
"""

from __future__ import annotations

from collections.abc import Sequence
from threading import local

import numpy as np
from numpy.typing import NDArray

# There are up to so many places (as a power of two): 4 MB, which stays in cache.
_MARK_BITS = 22
# To make the table costs as much as a look-up for so many of its places.
_WORTH = 512


# The table of the search before: to get memory from the system and to touch it for the first time costs more than to
# clear what is in cache.
_thread = local()


def _no_bits(size: int) -> NDArray[np.uint8]:
    """Return *size* zeros, which are the thread's until it asks again."""
    kept: NDArray[np.uint8] = getattr(_thread, "bits", np.zeros(0, np.uint8))
    if len(kept) < size:
        kept = _thread.bits = np.zeros(size, np.uint8)
    bits = kept[:size]
    bits.fill(0)
    return bits


class Marks:
    """Which of up to eight clauses may hold a unit: a bit a clause, at the unit's number without its last bits.

    So all of it stays in the processor's cache, and now and then it says that a clause may hold a unit that it does
    not: good enough for bounds.
    """

    def __init__(self, last: int) -> None:
        self._shift = max(1, last.bit_length() - _MARK_BITS)
        self._size = (last >> self._shift) + 1
        self._bits = np.zeros(0, np.uint8)
        self._marked: list[int] = []

    def worth(self, look_ups: int) -> bool:
        """Return whether to mark is less work than so many look-ups."""
        return bool(self._marked) or look_ups * _WORTH > self._size

    def mark(self, rank: int, units: NDArray[np.int32]) -> bool:
        """Mark the *units* of the clause at *rank*; return whether there was a bit left for it."""
        if rank in self._marked:
            return True
        if len(self._marked) == 8:
            return False
        # Units as NumPy wants its indices: it would convert them twice.
        places = (units >> self._shift).astype(np.intp)
        if self._marked:
            self._bits[places] |= np.uint8(1 << len(self._marked))
        else:
            self._bits = _no_bits(self._size)
            self._bits[places] = 1
        self._marked.append(rank)
        return True

    def bounds(self, units: NDArray[np.int32], bounds: Sequence[float]) -> NDArray[np.float64]:
        """Return what the marked clauses may add to each of *units*; *bounds*: by rank, what each adds at most."""
        by_bits = np.zeros(1)
        for rank in self._marked:
            by_bits = np.concatenate([by_bits, by_bits + bounds[rank]])
        return by_bits.take(self._bits.take(units >> self._shift))
