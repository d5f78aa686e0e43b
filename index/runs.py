"""Postings of more units than memory holds: sorted in runs of bounded size, which are merged term by term.

Each run is one file of records, in the order of the terms' bytes: the length of the term, the number of its postings,
the term, and the postings as pairs of a unit and a tf. Runs follow one another in their units, so that to merge them
is to put one's postings behind the other's (Heinz and Zobel, *Efficient single-pass index construction for text
databases*, 2003).
"""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from heapq import heapify, heappop, heappush
from itertools import count
from typing import IO, Any, NamedTuple

import numpy as np
from numpy.typing import DTypeLike, NDArray

from index.scoring import Postings
from index.shelf import ArrayWriter, Shelf, write_array
from index.vocabulary import Texts, Vocabulary, encode, write_texts

# A run ends at so many different terms, too: some 10 MB.
_TERMS = 1 << 16
# So many runs are merged into one: as many files are open at a time, with a buffer each.
_FAN_IN = 16
_CHUNK = 1 << 18
_RECORD = struct.Struct("<II")
_NUMBER = np.dtype("<i4")
_PAIR = 2 * _NUMBER.itemsize


@contextmanager
def write_postings(shelf: Shelf, name: str, occurrences: int) -> Iterator[PostingsWriter]:
    """Write the postings of units that are added one after another, in memory that does not grow with their number.

    After the ``with`` block they are on *shelf*, in the arrays of ``Postings``.

    Args:
        shelf: where to.
        name: what their files are called.
        occurrences: how many terms are held in memory at a time, each as often as it occurs.
    """
    runs = _Runs(shelf, name)
    with write_array(shelf, f"{name}.lengths.npy", np.int32) as lengths:
        writer = PostingsWriter(lengths, runs, occurrences)
        yield writer
        writer.end_run()
    runs.merge_all()


def load_postings(shelf: Shelf, name: str) -> Postings:
    """Return the postings that ``write_postings`` wrote to *shelf* as *name*.

    Raises:
        OSError, ValueError, EOFError, IndexError: they are not there, or torn.
    """

    def load(part: str, kind: DTypeLike = np.int32) -> NDArray[Any]:
        return shelf.array(f"{name}.{part}.npy", kind)

    vocabulary = Vocabulary(Texts.load(shelf, f"{name}.terms"))
    postings = Postings(vocabulary, load("starts", np.int64), load("units"), load("tfs"), load("lengths"))
    counts = len(postings.starts), int(postings.starts[-1]), len(postings.tfs)
    if counts != (len(vocabulary) + 1, len(postings.units), len(postings.units)):
        raise ValueError(f"the postings of {name} do not match")
    return postings


class PostingsWriter:
    """What ``write_postings`` writes with: units, added one after another."""

    def __init__(self, lengths: ArrayWriter, runs: _Runs, most: int) -> None:
        self._all_lengths, self._runs, self._most = lengths, runs, most
        self._first = 0
        self._begin()

    def add(self, terms: Sequence[str]) -> None:
        """Add the next unit, given by its terms."""
        seen = self._seen
        self._occurrences.extend([seen.setdefault(term, len(seen)) for term in terms])
        self._lengths.append(len(terms))
        if max(len(self._occurrences), len(self._lengths)) >= self._most or len(seen) >= _TERMS:
            self.end_run()

    def end_run(self) -> None:
        """Write what was added since the last run, and let it go."""
        lengths = np.array(self._lengths, np.int32)
        self._all_lengths.extend(lengths)
        if len(self._occurrences):
            self._runs.write(self._seen, np.array(self._occurrences), lengths, self._first)
        self._first += len(lengths)
        self._begin()

    def _begin(self) -> None:
        self._seen: dict[str, int] = {}
        self._occurrences = array("i")
        self._lengths = array("i")


class _Runs:
    """The runs on the shelf: as soon as there are ``_FAN_IN`` of one level, they become one of the next."""

    def __init__(self, shelf: Shelf, name: str) -> None:
        self._shelf, self._name = shelf, name
        self._levels: list[list[str]] = []
        self._numbers = count()

    def write(
        self, seen: dict[str, int], occurrences: NDArray[np.int32], lengths: NDArray[np.int32], first: int
    ) -> None:
        """Write a run of the units from *first* on: terms numbered by *seen*, as they occur, and how many in each."""
        encoded = sorted((encode(term), number) for term, number in seen.items())
        places = np.empty(len(encoded), np.int64)
        places[[number for _, number in encoded]] = np.arange(len(encoded))
        pairs = places[occurrences] * len(lengths)
        pairs += np.repeat(np.arange(len(lengths)), lengths)
        pairs.sort()
        starts = np.flatnonzero(np.diff(pairs, prepend=-1))
        terms, units = np.divmod(pairs[starts], len(lengths))
        postings = np.empty((len(starts), 2), _NUMBER)
        postings[:, 0] = units + first
        postings[:, 1] = np.diff(starts, append=len(pairs))
        edges = np.searchsorted(terms, np.arange(len(encoded) + 1)).tolist()
        content = memoryview(postings.tobytes())
        name = self._next_name()
        with self._shelf.create(name) as file:
            for place, (term, _) in enumerate(encoded):
                start, end = edges[place], edges[place + 1]
                file.write(_RECORD.pack(len(term), end - start))
                file.write(term)
                file.write(content[start * _PAIR : end * _PAIR])
        self._take(name, 0)

    def merge_all(self) -> None:
        """Merge what runs there are into the postings, and remove them."""
        # Those of higher levels come from earlier units.
        names = [name for level in reversed(self._levels) for name in level]
        while len(names) > _FAN_IN:
            # The last are the smallest.
            names[-_FAN_IN:] = [self._merge(names[-_FAN_IN:])]
        with ExitStack() as files:

            def new(part: str, kind: DTypeLike) -> ArrayWriter:
                return files.enter_context(write_array(self._shelf, f"{self._name}.{part}.npy", kind))

            terms = files.enter_context(write_texts(self._shelf, f"{self._name}.terms"))
            starts, units, tfs = new("starts", np.int64), new("units", np.int32), new("tfs", np.int32)
            start = 0
            waiting = bytearray()

            def split() -> None:
                pairs = np.frombuffer(bytes(waiting), _NUMBER).reshape(-1, 2)
                units.extend(pairs[:, 0])
                tfs.extend(pairs[:, 1])
                waiting.clear()

            for term, size, holders in _merged(self._open(names, files)):
                terms.append(term)
                starts.append(start)
                start += size
                for holder in holders:
                    for chunk in holder.postings():
                        waiting += chunk
                        if len(waiting) >= _CHUNK:
                            split()
            split()
            starts.append(start)
        self._remove(names)

    def _take(self, name: str, level: int) -> None:
        while len(self._levels) <= level:
            self._levels.append([])
        self._levels[level].append(name)
        if len(self._levels[level]) == _FAN_IN:
            names, self._levels[level] = self._levels[level], []
            self._take(self._merge(names), level + 1)

    def _merge(self, names: Sequence[str]) -> str:
        """Return the name of the run that *names* were merged into."""
        merged = self._next_name()
        with ExitStack() as files:
            file = files.enter_context(self._shelf.create(merged))
            for term, size, holders in _merged(self._open(names, files)):
                file.write(_RECORD.pack(len(term), size))
                file.write(term)
                for holder in holders:
                    file.writelines(holder.postings())
        self._remove(names)
        return merged

    def _remove(self, names: Iterable[str]) -> None:
        for name in names:
            self._shelf.remove(name)

    def _open(self, names: Iterable[str], files: ExitStack) -> list[_Run]:
        return [_Run(files.enter_context(self._shelf.open(name))) for name in names]

    def _next_name(self) -> str:
        return f"{self._name}.run-{next(self._numbers)}"


class _Run:
    """A run that is read from its beginning, term by term."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.term, self.size = b"", 0

    def advance(self) -> bool:
        """Go on to the next term, after all postings of this one were read; say whether there is one."""
        head = self._file.read(_RECORD.size)
        if head:
            length, self.size = _RECORD.unpack(head)
            self.term = self._file.read(length)
        return bool(head)

    def postings(self) -> Iterator[bytes]:
        """Yield the bytes of the term's postings, in pieces of whole pairs."""
        left = self.size * _PAIR
        while left:
            chunk = self._file.read(min(left, _CHUNK))
            if not chunk:
                raise OSError("a run ends before its postings do")
            left -= len(chunk)
            yield chunk


class _Merged(NamedTuple):
    term: bytes
    size: int
    holders: list[_Run]


def _merged(runs: Iterable[_Run]) -> Iterator[_Merged]:
    """Yield each term, in order, with the number of its postings and the runs that have them, in order."""
    heap = [(run.term, place, run) for place, run in enumerate(runs) if run.advance()]
    heapify(heap)
    while heap:
        term = heap[0][0]
        holders = []
        while heap and heap[0][0] == term:
            holders.append(heappop(heap))
        yield _Merged(term, sum(run.size for *_, run in holders), [run for *_, run in holders])
        for _, place, run in holders:
            if run.advance():
                heappush(heap, (run.term, place, run))
