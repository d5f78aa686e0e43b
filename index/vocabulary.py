"""Texts in two arrays that can be mapped from disk, and terms found among them: opening costs nothing, however many."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import takewhile
from typing import overload

import numpy as np
from numpy.typing import NDArray

from index.shelf import ArrayWriter, Shelf, write_array


class Texts(Sequence[str]):
    """Texts, each decoded when it is looked at.

    Args:
        edges: int64; text *n* is ``blob[edges[n]:edges[n + 1]]``.
        blob: the texts' bytes as ``encode`` makes them, one after another.
    """

    def __init__(self, edges: NDArray[np.int64], blob: NDArray[np.uint8]) -> None:
        self.edges, self.blob = edges, blob

    @classmethod
    def of(cls, texts: Iterable[str]) -> Texts:
        """Return *texts*, in their order."""
        encoded = [encode(text) for text in texts]
        edges = np.zeros(len(encoded) + 1, np.int64)
        np.cumsum([len(text) for text in encoded], out=edges[1:])
        return cls(edges, np.frombuffer(b"".join(encoded), np.uint8))

    @classmethod
    def load(cls, shelf: Shelf, name: str) -> Texts:
        """Return the texts that ``write_texts`` wrote to *shelf* as *name*.

        Raises:
            OSError, ValueError, EOFError, IndexError: they are not there, or torn.
        """
        edges = shelf.array(f"{name}.edges.npy", np.int64)
        blob = shelf.array(f"{name}.bytes.npy", np.uint8)
        if edges[-1] != len(blob):
            raise ValueError(f"{name}: the texts do not match")
        return cls(edges, blob)

    def __len__(self) -> int:
        return len(self.edges) - 1

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [_decode(self.bytes_of(one)) for one in range(len(self))[number]]
        return _decode(self.bytes_of(range(len(self))[number]))

    def bytes_of(self, number: int) -> bytes:
        """Return the bytes of text *number*, from 0."""
        return self.blob[self.edges[number] : self.edges[number + 1]].tobytes()


class Vocabulary(Mapping[str, int]):
    """Terms in the order of their UTF-8 bytes, each numbered by its place, found by bisection."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts

    @classmethod
    def of(cls, terms: Iterable[str]) -> Vocabulary:
        """Return the vocabulary of *terms*, which are sorted and differ."""
        return cls(Texts.of(terms))

    def __len__(self) -> int:
        return len(self.texts)

    def __iter__(self) -> Iterator[str]:
        return iter(self.texts)

    def __getitem__(self, term: str) -> int:
        wanted = encode(term)
        number = self._place(wanted)
        if number < len(self) and self.texts.bytes_of(number) == wanted:
            return number
        raise KeyError(term)

    def starting(self, beginning: str) -> list[str]:
        """Return the terms that begin with *beginning*, in order."""
        wanted = encode(beginning)
        following = (self.texts.bytes_of(number) for number in range(self._place(wanted), len(self)))
        return [_decode(term) for term in takewhile(lambda term: term.startswith(wanted), following)]

    def _place(self, wanted: bytes) -> int:
        return bisect_left(range(len(self)), wanted, key=self.texts.bytes_of)


class TextsWriter:
    """What ``write_texts`` writes with: texts, appended one by one."""

    def __init__(self, edges: ArrayWriter, blob: ArrayWriter) -> None:
        self._edges, self._blob = edges, blob
        self._edge = 0
        edges.append(0)

    def append(self, encoded: bytes) -> None:
        """Append a text, given as ``encode`` makes it."""
        self._blob.extend_by_bytes(encoded)
        self._edge += len(encoded)
        self._edges.append(self._edge)


@contextmanager
def write_texts(shelf: Shelf, name: str) -> Iterator[TextsWriter]:
    """Write texts to *shelf* as *name*, without holding them in memory."""
    with (
        write_array(shelf, f"{name}.edges.npy", np.int64) as edges,
        write_array(shelf, f"{name}.bytes.npy", np.uint8) as blob,
    ):
        yield TextsWriter(edges, blob)


def encode(text: str) -> bytes:
    """Return the bytes of *text*, which sort as its code points do; a lone surrogate passes."""
    return text.encode("utf-8", "surrogatepass")


def _decode(text: bytes) -> str:
    return text.decode("utf-8", "surrogatepass")
