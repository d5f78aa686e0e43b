"""Texts in a pack, each checked and decoded when it is looked at; where wanted, found by a checksum of their own.

Opening costs nothing, however many there are: a text is looked up by its CRC-32 among sorted ones, and its bytes are
compared after that, because two texts may share a CRC.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, overload
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.engine.packing import Pack, PackWriter
from index.engine.ranges import narrowed


class PackedTexts(Sequence[str]):
    """The texts that ``write_texts`` wrote into a pack.

    Args:
        pack: where they are.
        name: what they are called there.
    """

    def __init__(self, pack: Pack, name: str) -> None:
        self._pack, self._name = pack, name
        self._edges, self._bytes = f"{name}.edges", f"{name}.bytes"
        self._count = len(pack.array(self._edges)) - 1
        pack.expect(self._edges, None, max(1, self._count + 1))
        pack.expect(self._bytes, np.uint8, None)

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [decode(self.bytes_of(one)) for one in range(self._count)[number]]
        return decode(self.bytes_of(range(self._count)[number]))

    def __iter__(self) -> Iterator[str]:
        # All at once, which is a fraction of one by one.
        return map(decode, self.bytes_at(np.arange(self._count)))

    @property
    def edges(self) -> NDArray[Any]:
        """Where each text begins among the bytes, and where the last ends."""
        return self._pack.read(self._edges)

    def bytes_of(self, number: int) -> bytes:
        """Return the bytes of text *number*, from 0.

        Raises:
            DamagedPackError: they are not what was written.
        """
        start, stop = self._pack.read(self._edges, number, number + 2).tolist()
        return self._pack.read(self._bytes, start, stop).tobytes()

    def bytes_at(self, numbers: NDArray[Any]) -> list[bytes]:
        """Return the bytes of the texts *numbers*, which ascend; what lies between them is read, too.

        Raises:
            DamagedPackError: they are not what was written.
        """
        if not len(numbers):
            return []
        edges = self.edges
        first, last = int(edges[numbers[0]]), int(edges[numbers[-1] + 1])
        blob = self._pack.read(self._bytes, first, last).tobytes()
        starts, stops = (edges[numbers + more].astype(np.int64) - first for more in (0, 1))
        return list(map(blob.__getitem__, map(slice, starts.tolist(), stops.tolist())))


class Lexicon(PackedTexts):
    """Texts that are found, those of ``write_lexicon``."""

    def __init__(self, pack: Pack, name: str) -> None:
        super().__init__(pack, name)
        self._order = f"{name}.order"
        pack.expect(f"{name}.crcs", np.uint32, len(self))
        pack.expect(self._order, np.int32, len(self))

    @cached_property
    def _crcs(self) -> NDArray[np.uint32]:
        return self._pack.read(f"{self._name}.crcs")

    def find(self, text: str) -> int | None:
        """Return the number of *text*, the highest where there are several; None where there is none."""
        wanted = encode(text)
        key = np.uint32(crc32(wanted))
        crcs = self._crcs
        place = int(crcs.searchsorted(key, "right")) - 1
        while place >= 0 and crcs[place] == key:
            number = int(self._pack.read(self._order, place, place + 1)[0])
            if self.bytes_of(number) == wanted:
                return number
            place -= 1
        return None

    def starting(self, beginning: str) -> list[str]:
        """Return the texts that begin with *beginning*; only of texts in the order of their bytes."""
        wanted = encode(beginning)
        found = []
        for number in range(bisect_left(range(len(self)), wanted, key=self.bytes_of), len(self)):
            text = self.bytes_of(number)
            if not text.startswith(wanted):
                break
            found.append(decode(text))
        return found


def write_texts(writer: PackWriter, name: str, texts: Sequence[bytes]) -> None:
    """Write *texts*, given as ``encode`` makes them, into a pack."""
    writer.write(f"{name}.bytes", np.frombuffer(b"".join(texts), np.uint8))
    writer.write(f"{name}.edges", narrowed(np.fromiter(accumulate(map(len, texts), initial=0), np.int64)))


def write_lexicon(writer: PackWriter, name: str, texts: Sequence[bytes]) -> None:
    """Write *texts*, given as ``encode`` makes them, and what finds them, into a pack."""
    write_texts(writer, name, texts)
    write_finder(writer, name, np.fromiter(map(crc32, texts), np.uint32, len(texts)))


def write_finder(writer: PackWriter, name: str, crcs: NDArray[np.uint32]) -> None:
    """Write what finds texts by *crcs*, the CRC-32 of each."""
    order = np.argsort(crcs, kind="stable")
    writer.write(f"{name}.crcs", crcs[order])
    writer.write(f"{name}.order", order.astype(np.int32))


def decode(text: bytes) -> str:
    """Return the text that ``encode`` made *text* of."""
    return text.decode("utf-8", "surrogatepass")


def encode_all(texts: Sequence[str]) -> list[bytes]:
    """Return the bytes of each of *texts*, as ``encode`` does."""
    try:
        return list(map(str.encode, texts))
    except UnicodeEncodeError:
        return list(map(encode, texts))


def encode(text: str) -> bytes:
    """Return the bytes of *text*, which sort as its code points do; a lone surrogate passes."""
    return text.encode("utf-8", "surrogatepass")
