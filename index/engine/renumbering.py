"""What changes its number when segments become one: units by the articles they lie in, texts by their order."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.engine.lexicon import PackedTexts
from index.engine.packing import PackWriter
from index.engine.ranges import edges_of, narrowed, spread, windows
from index.engine.segment import Segment

_AT_ONCE = 1 << 18
# So many texts, and bytes of them, are taken from all segments at a time.
_TEXTS, _BYTES = 1 << 16, 1 << 22


@dataclass(frozen=True, slots=True)
class Part:
    """A segment of those that become one: its articles that stay (``live``), and where they go (``places``)."""

    segment: Segment
    live: NDArray[np.int64]
    places: NDArray[np.int64]

    def between(self, first: int, last: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return those that go to the places from *first* up to *last*, and where."""
        start, stop = self.places.searchsorted([first, last]).tolist()
        return self.live[start:stop], self.places[start:stop]


@dataclass(frozen=True, slots=True)
class Level:
    """Units of one size, such as sentences: where each article's begin, in the whole (``edges``) and in the parts."""

    edges: NDArray[np.int64]
    old: Sequence[NDArray[np.int64]]
    parts: Sequence[Part]

    def gather(self, columns: Sequence[NDArray[Any]], moved: Level | None = None) -> Iterator[NDArray[Any]]:
        """Yield, some articles at a time, what their units have in *columns*, one of each part.

        With *moved*, those are numbers of its units, and are renumbered.
        """
        bounds_of = moved.old if moved else self.old
        kind = np.result_type(np.uint8, np.int64 if moved else np.uint8, *columns)
        for first, last in windows(self.edges, _AT_ONCE):
            base = self.edges[first]
            found = np.zeros(int(self.edges[last] - base), kind)
            for part, old, bounds, column in zip(self.parts, self.old, bounds_of, columns, strict=True):
                live, places = part.between(first, last)
                counts = old[live + 1] - old[live]
                taken = column[spread(old[live], counts)]
                if moved:
                    taken = taken + np.repeat(moved.edges[places] - bounds[live], counts)
                found[spread(self.edges[places] - base, counts)] = taken
            yield found

    def renumbered(self, folder: Path) -> list[NDArray[np.int32] | int]:
        """Return, for each part, the new number of each of its units, -1 for one that goes.

        Where all stay and stay together, that is only how far they move. The others are kept in a file in *folder*
        that has no name.
        """
        return [self._renumber(place, folder) for place in range(len(self.parts))]

    def _renumber(self, place: int, folder: Path) -> NDArray[np.int32] | int:
        part, old = self.parts[place], self.old[place]
        if len(part.live) == part.segment.articles == part.places[-1] - part.places[0] + 1:
            return int(self.edges[part.places[0]])
        units = _scratch(folder, int(old[-1]))
        counts = np.diff(old)[part.live]
        for first, last in windows(edges_of(counts), _AT_ONCE):
            here = slice(first, last)
            units[spread(old[part.live[here]], counts[here])] = spread(self.edges[part.places[here]], counts[here])
        return units


def join_texts(
    writer: PackWriter, name: str, texts: Sequence[PackedTexts], kept: Sequence[NDArray[np.int32]]
) -> tuple[list[NDArray[np.int32]], NDArray[np.uint32]]:
    """Write, in the order of their bytes, the texts that any segment keeps, each once.

    Args:
        writer: where to.
        name: what they are called there.
        texts: of each segment, in the order of their bytes.
        kept: the numbers of those that are kept, ascending.

    Returns:
        The new numbers of those that each segment keeps, and the CRC-32 of each text that was written.
    """
    mappings = [np.empty(len(numbers), np.int32) for numbers in kept]
    lengths, crcs = [np.zeros(0, np.uint32)], [np.zeros(0, np.uint32)]
    done = [0] * len(texts)
    total = 0
    writer.reserve(f"{name}.bytes", np.uint8, 0)
    while any(start < len(numbers) for start, numbers in zip(done, kept, strict=True)):
        ends = _next_ends(texts, kept, done)
        found = [
            own.bytes_at(numbers[start:end]) for own, numbers, start, end in zip(texts, kept, done, ends, strict=True)
        ]
        union = sorted(set().union(*found))
        numbers_of = dict(zip(union, count(total)))
        for mapping, own, start, end in zip(mappings, found, done, ends, strict=True):
            mapping[start:end] = np.fromiter(map(numbers_of.__getitem__, own), np.int32, len(own))
        writer.extend(f"{name}.bytes", np.frombuffer(b"".join(union), np.uint8))
        lengths.append(np.fromiter(map(len, union), np.uint32, len(union)))
        crcs.append(np.fromiter(map(crc32, union), np.uint32, len(union)))
        total += len(union)
        done = ends
    writer.write(f"{name}.edges", narrowed(edges_of(np.concatenate(lengths))))
    return mappings, np.concatenate(crcs)


def _next_ends(texts: Sequence[PackedTexts], kept: Sequence[NDArray[np.int32]], done: Sequence[int]) -> list[int]:
    """Return up to where each segment's texts are taken next: all that come before the least that is left."""
    ends = [_most_end(own, numbers, start, len(texts)) for own, numbers, start in zip(texts, kept, done, strict=True)]
    left = [
        own.bytes_of(int(numbers[end]))
        for own, numbers, end in zip(texts, kept, ends, strict=True)
        if end < len(numbers)
    ]
    if not left:
        return ends
    bound = min(left)
    return [
        bisect_left(range(end), bound, start, key=lambda place: own.bytes_of(int(numbers[place])))
        for own, numbers, start, end in zip(texts, kept, done, ends, strict=True)
    ]


def _most_end(texts: PackedTexts, numbers: NDArray[np.int32], start: int, parts: int) -> int:
    edges = texts.edges
    some = numbers[start : start + max(1, _TEXTS // parts)]
    if not len(some):
        return start
    last = edges[some[0]] + np.int64(_BYTES // parts)
    return start + max(1, int(edges[some].searchsorted(last)))


def _scratch(folder: Path, size: int) -> NDArray[np.int32]:
    """Return *size* times -1, on the disk."""
    if not size:
        return np.empty(0, np.int32)
    with TemporaryFile(dir=folder) as file:
        # Room that is missing is noticed here: later, the program would be killed.
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(file.fileno(), 0, size * np.dtype(np.int32).itemsize)
        units: NDArray[Any] = np.asarray(np.memmap(file, np.int32, "r+", shape=(size,)))
    units[:] = -1
    return units
