"""Ranges of entries that lie one after another in an array, bounded by ascending edges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray


def edges_of(counts: NDArray[Any]) -> NDArray[np.int64]:
    """Return where each of some ranges of *counts* entries begins, one after another, and where the last ends."""
    edges = np.zeros(len(counts) + 1, np.int64)
    np.cumsum(counts, out=edges[1:])
    return edges


def sums_between(values: NDArray[Any], edges: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the sum of the *values* of each of the ranges that *edges* bound."""
    return np.diff(edges_of(values)[edges])


def spread(starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the places in ranges of *counts* entries that begin at *starts*, range after range."""
    edges = edges_of(counts)
    return np.repeat(starts - edges[:-1], counts) + np.arange(edges[-1])


def take_ranges(array: NDArray[Any], starts: NDArray[np.int64], counts: NDArray[np.int64]) -> NDArray[Any]:
    """Return the entries of *array* in ranges of *counts* entries that begin at *starts*, range after range."""
    if (starts[1:] == starts[:-1] + counts[:-1]).all():
        # One after another: no copy.
        first = int(starts[0]) if len(starts) else 0
        return array[first : first + int(counts.sum())]
    return array[spread(starts, counts)]


def windows(edges: NDArray[np.int64], most: int) -> Iterator[tuple[int, int]]:
    """Yield which ranges, from one up to another, hold *most* entries together; or one alone that holds more."""
    first = 0
    while first < len(edges) - 1:
        last = max(first + 1, int(edges.searchsorted(edges[first] + most, "right")) - 1)
        yield first, last
        first = last


def narrowed(numbers: NDArray[Any]) -> NDArray[Any]:
    """Return whole *numbers* in as few bytes as the least and the greatest of them need."""
    return numbers.astype(narrow_kind(int(numbers.min(initial=0)), int(numbers.max(initial=0))), copy=False)


def narrow_kind(least: int, greatest: int) -> np.dtype[Any]:
    """Return the kind of numbers that takes the fewest bytes and holds *least* and *greatest*."""
    if greatest >= 1 << 32:
        # Of eight bytes only this one: NumPy adds others to it as floats.
        return np.dtype(np.int64)
    return np.min_scalar_type(greatest if least >= 0 else min(least, -1 - greatest))
