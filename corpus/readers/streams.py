"""Streams of bytes within bounds: what unpacks has an end, and what came before damage is given first."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from corpus.errors import SourceError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

    from corpus.readers.containers.unpacking import Unpacked

# What a format is recognised by.
HEAD = 16_384
_BUFFER = 1 << 16
# Text packs to a tenth, the pages of one site at best to a fiftieth. What unpacks to more was made to.
_HIGHEST_RATIO = 200
_ROOM = 32 << 20
_LARGEST_UNPACKED = 64 << 30
_MOST_MEMBERS = 1_000_000


@dataclass(slots=True)
class Limits:
    """What one source may unpack to, shared by everything that is packed within it.

    ``packed`` counts the bytes of the source itself that were read so far. ``is_spent`` says that a bound was
    passed: read no more.
    """

    packed: int = 0
    unpacked: int = 0
    members: int = 0
    is_spent: bool = False

    def take(self, size: int, where: str) -> None:
        """Count *size* more unpacked bytes.

        Raises:
            SourceError: they are too many, in all or for so small a source.
        """
        self.unpacked += size
        if self.unpacked > _LARGEST_UNPACKED:
            self._end(where, f"unpacks to more than {_LARGEST_UNPACKED >> 30} GiB")
        if self.unpacked > _ROOM + _HIGHEST_RATIO * self.packed:
            self._end(where, f"unpacks to more than {_HIGHEST_RATIO} times its size, as files made to do harm do")

    def take_member(self, where: str) -> None:
        """Count one more packed file.

        Raises:
            SourceError: they are too many.
        """
        self.members += 1
        if self.members > _MOST_MEMBERS:
            self._end(where, f"holds more than {_MOST_MEMBERS:,} files")

    def _end(self, where: str, reason: str) -> None:
        self.is_spent = True
        raise SourceError(where, f"{reason}; what came before was read; unpack it and add the folder")


class Stream(io.BufferedReader):
    """A document's bytes, with the limits of its source, how deep it was packed, and what it comes out of, if so."""

    def __init__(self, raw: io.RawIOBase, limits: Limits, depth: int = 0, unpacked: Unpacked | None = None) -> None:
        super().__init__(raw, buffer_size=_BUFFER)
        self.limits, self.depth, self.unpacked = limits, depth, unpacked


def limits_of(file: io.BufferedReader) -> tuple[Limits, int]:
    """Return the limits that *file* shares and how deep it was packed; new ones where it is no ``Stream``."""
    return (file.limits, file.depth) if isinstance(file, Stream) else (Limits(), 0)


class Source(Protocol):
    """What gives the bytes that there are now, at least one of them, up to *size*; none at the end."""

    def read1(self, size: int, /) -> bytes:
        """Return the next bytes."""
        ...


class Piped(io.RawIOBase):
    """The bytes of a pipe, or of what is unpacked: they can only be read on. *count* is told of each piece's size.

    The first read waits for enough to recognise the format by.
    """

    def __init__(self, source: Source, count: Callable[[int], None] | None = None) -> None:
        self._source, self._count = source, count
        self._fault: Exception | None = None
        self._is_first = True

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Fill *buffer* as far as there is something now; return how far."""
        room = memoryview(buffer).cast("B")
        filled = self._fill(room)
        if self._is_first:
            self._is_first = False
            while 0 < filled < min(HEAD, len(room)) and not _has_line_of_json(bytes(room[:filled])):
                try:
                    more = self._fill(room[filled:])
                except Exception as fault:
                    # The next read says so; what came before it is read first.
                    self._fault = fault
                    break
                if not more:
                    break
                filled += more
        return filled

    def _fill(self, room: memoryview) -> int:
        if self._fault:
            fault, self._fault = self._fault, None
            raise fault
        piece = self._source.read1(len(room))
        if piece and self._count:
            self._count(len(piece))
        room[: len(piece)] = piece
        return len(piece)


def _has_line_of_json(head: bytes) -> bool:
    """Say whether *head* has a whole line of JSON Lines: whoever sends one wants it read before the next."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return head.startswith(b"{") and b"}\n" in head.replace(b"}\r\n", b"}\n")
