"""gzip, bzip2 and xz, unpacked piece by piece: many members, damage, and what stands behind the end."""

from __future__ import annotations

import bz2
import lzma
import zlib
from io import BufferedReader
from typing import Protocol

from corpus.errors import SourceError
from corpus.readers.streams import HEAD

_GZIP = b"\x1f\x8b\x08"
_BZIP2 = b"BZh"
# How its first block begins, or its end where there is none.
_BZIP2_BLOCKS = (b"1AY&SY", b"\x17rE8P\x90")
_XZ = b"\xfd7zXZ\x00"
_NAMES = {_GZIP: "gzip", _BZIP2: "bzip2", _XZ: "xz"}
# Small enough that a file of a million empty members costs no copying.
_PIECE = 1 << 14
# xz -9 needs 65 MB; more is asked for only by a file made to do harm.
_MOST_MEMORY = 128 << 20
_MOST_DAMAGES = 1_000


def packed_as(head: bytes) -> str | None:
    """Return 'gzip', 'bzip2' or 'xz' where *head* begins like such a file, else None."""
    magic = _magic(head)
    return _NAMES[magic] if magic else None


class Unpacked:
    """The bytes of a packed *file*: all of its members, one after another.

    After the end ``is_trailed`` says whether something follows that is not packed, and ``passed_over`` has the damages
    behind which it was resumed.
    """

    def __init__(self, file: BufferedReader, where: str) -> None:
        self._file, self._where = file, where
        self._magic = _magic(file.peek(HEAD)) or _GZIP
        self._unpacker = _new_unpacker(self._magic)
        self._ahead, self._last = b"", b""
        self._read = 0
        self._is_over = False
        self.is_trailed = False
        self.damage: SourceError | None = None
        self.passed_over: list[SourceError] = []

    def read1(self, size: int, /) -> bytes:
        """Return the next bytes, at most *size*; none at the end.

        Raises:
            SourceError: the file is damaged; ``resume`` goes on behind that.
        """
        while not self._is_over:
            if self._unpacker.eof:
                self._start_member(self._unpacker.unused_data)
                continue
            piece = self._next_piece() if self._unpacker.needs_input else b""
            is_end = not piece and self._unpacker.needs_input
            try:
                unpacked = self._unpacker.decompress(piece, size)
            except (zlib.error, lzma.LZMAError, OSError, EOFError, ValueError) as error:
                raise self._damaged(str(error)) from None
            if unpacked:
                return unpacked
            if is_end and not self._unpacker.eof:
                raise self._damaged("it is cut short")
        return b""

    def resume(self) -> bool:
        """Go on at the next member behind damage, or behind what is not packed; say whether there is one.

        Too much damage has none behind it.
        """
        if self.is_trailed:
            self._damaged("something in it is not packed")
        if not self.damage:
            return False
        self.passed_over.append(self.damage)
        self.damage, self.is_trailed = None, False
        if len(self.passed_over) >= _MOST_DAMAGES:
            return False
        # Not at its own start: the damaged member has been tried.
        rest, start = self._last, 1
        while (found := rest.find(self._magic, start)) < 0:
            more = self._next_piece()
            if not more:
                return False
            rest, start = rest[-len(self._magic) + 1 :] + more, 0
        self._last = b""
        self._unpacker, self._ahead, self._is_over = _new_unpacker(self._magic), rest[found:], False
        return True

    def _next_piece(self) -> bytes:
        if self._ahead:
            piece, self._ahead = self._ahead, b""
        else:
            piece = self._file.read1(_PIECE)
            self._read += len(piece)
        if piece:
            self._last = piece
        return piece

    def _start_member(self, rest: bytes) -> None:
        # Tapes and disks fill their last block with zeros.
        rest = rest.lstrip(b"\0")
        while len(rest) < len(self._magic) and (more := self._next_piece()):
            rest = (rest + more).lstrip(b"\0")
        if rest.startswith(self._magic):
            self._unpacker, self._ahead = _new_unpacker(self._magic), rest
        else:
            self._is_over, self.is_trailed, self._last = True, bool(rest), rest

    def _damaged(self, problem: str) -> SourceError:
        self._is_over = True
        reason = (
            f"damaged {_NAMES[self._magic]} file ({problem}, near byte {self._read - len(self._last):,}); pack it again"
        )
        self.damage = SourceError(self._where, reason)
        return self.damage


class _Unpacker(Protocol):
    """What bz2 and lzma have for their formats."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes: ...


class _Gunzip:
    """The same for gzip: zlib leaves what it did not come to with its caller."""

    def __init__(self) -> None:
        self._member = zlib.decompressobj(wbits=31)

    @property
    def eof(self) -> bool:
        return self._member.eof

    @property
    def needs_input(self) -> bool:
        return not self._member.unconsumed_tail

    @property
    def unused_data(self) -> bytes:
        return self._member.unused_data

    def decompress(self, data: bytes, max_length: int = -1, /) -> bytes:
        return self._member.decompress(self._member.unconsumed_tail + data, max_length)


def _magic(head: bytes) -> bytes | None:
    if head.startswith(_BZIP2) and not (head[3:4].isdigit() and head[4:10] in _BZIP2_BLOCKS):
        # Words can begin with 'BZh', too.
        return None
    return next((magic for magic in _NAMES if head.startswith(magic)), None)


def _new_unpacker(magic: bytes) -> _Unpacker:
    if magic == _GZIP:
        return _Gunzip()
    return bz2.BZ2Decompressor() if magic == _BZIP2 else lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=_MOST_MEMORY)
