"""Terms and their numbers, in two arrays that can be mapped from disk: opening costs nothing, whatever their number."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile

import numpy as np
from numpy.typing import NDArray


class Vocabulary(Mapping[str, int]):
    """Terms in the order of their UTF-8 bytes, each numbered by its place, found by bisection.

    Args:
        edges: int64; term *n* is ``blob[edges[n]:edges[n + 1]]``.
        blob: the terms' bytes, one after another.
    """

    def __init__(self, edges: NDArray[np.int64], blob: NDArray[np.uint8]) -> None:
        self.edges, self.blob = edges, blob

    @classmethod
    def of(cls, terms: Iterable[str]) -> Vocabulary:
        """Return the vocabulary of *terms*, which are sorted and differ."""
        encoded = [_encode(term) for term in terms]
        edges = np.zeros(len(encoded) + 1, np.int64)
        np.cumsum([len(term) for term in encoded], out=edges[1:])
        return cls(edges, np.frombuffer(b"".join(encoded), np.uint8))

    def __len__(self) -> int:
        return len(self.edges) - 1

    def __iter__(self) -> Iterator[str]:
        return (_decode(self._term(number)) for number in range(len(self)))

    def __getitem__(self, term: str) -> int:
        wanted = _encode(term)
        number = self._place(wanted)
        if number < len(self) and self._term(number) == wanted:
            return number
        raise KeyError(term)

    def starting(self, beginning: str) -> list[str]:
        """Return the terms that begin with *beginning*, in order."""
        wanted = _encode(beginning)
        following = (self._term(number) for number in range(self._place(wanted), len(self)))
        return [_decode(term) for term in takewhile(lambda term: term.startswith(wanted), following)]

    def _place(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self._term)

    def _term(self, number: int) -> bytes:
        return self.blob[self.edges[number] : self.edges[number + 1]].tobytes()


def _encode(term: str) -> bytes:
    return term.encode("utf-8", "surrogatepass")


def _decode(term: bytes) -> str:
    return term.decode("utf-8", "surrogatepass")
