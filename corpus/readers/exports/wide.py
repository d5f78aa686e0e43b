"""Files in UTF-16 or UTF-32 as UTF-8, piece by piece: line ends and brackets are then single bytes."""

from __future__ import annotations

import codecs
import io
from typing import TYPE_CHECKING

from corpus.errors import SourceError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# The mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_HEAD = 4096
_PIECE = 1 << 16


def utf8_file(file: io.BufferedReader, where: str) -> io.BufferedReader:
    """Return *file*, or the same words in UTF-8 where it is in UTF-16 or UTF-32; a mark of UTF-8 is skipped.

    Raises:
        SourceError: it is binary; while it is read: it is damaged from some byte on.
    """
    head = file.peek(_HEAD)[:_HEAD]
    if head.startswith(codecs.BOM_UTF8):
        file.read(len(codecs.BOM_UTF8))
        return file
    encoding = wide_encoding(head)
    if encoding:
        return io.BufferedReader(_Narrowed(file, encoding, where), buffer_size=_PIECE)
    controls = sum(1 for byte in head if byte < 0x20 and byte not in b"\t\n\v\f\r\x1b")
    if controls > max(8, len(head) // 50):
        raise SourceError(where, "a binary file (it is full of control characters); byline reads text")
    return file


def wide_encoding(head: bytes) -> str | None:
    """Return the UTF-16 or UTF-32 that *head* is in, by its mark or by where ASCII has its NUL bytes; else None."""
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding
    pairs = len(head) // 2
    if not pairs or b"\0" not in head:
        return None
    even, odd = head[: 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.6 * pairs and even < 0.02 * pairs:
        return "utf-16-le"
    if even > 0.6 * pairs and odd < 0.02 * pairs:
        return "utf-16-be"
    return None


def utf8_head(head: bytes) -> bytes:
    """Return *head*, the beginning of a file, without a mark and in UTF-8 where it is in something wider."""
    encoding = wide_encoding(head)
    if not encoding:
        return head.removeprefix(codecs.BOM_UTF8)
    # The last character may have been cut through.
    return codecs.getincrementaldecoder(encoding)("replace").decode(head).encode("utf-8", "replace")


class _Narrowed(io.RawIOBase):
    """A stream of UTF-8 over a stream in a wider encoding; what is whole before a damage is read."""

    def __init__(self, file: io.BufferedReader, encoding: str, where: str) -> None:
        self._file, self._where, self._encoding = file, where, encoding.upper()
        self._decoder = codecs.getincrementaldecoder(encoding)()
        self._ready = b""
        self._damage: SourceError | None = None
        self._read = 0
        self._is_over = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        while not self._ready and not self._is_over:
            if self._damage:
                raise self._damage
            self._ready = self._next_piece()
        piece, self._ready = self._ready[: len(room)], self._ready[len(room) :]
        room[: len(piece)] = piece
        return len(piece)

    def _next_piece(self) -> bytes:
        content = self._file.read1(_PIECE)
        self._is_over = not content
        held = len(self._decoder.getstate()[0])
        try:
            text = self._decoder.decode(content, final=self._is_over)
        except UnicodeDecodeError as error:
            place = self._read - held + error.start
            reason = f"damaged: it says that it is {self._encoding} and is not (byte {place:,}); save it as UTF-8"
            self._damage, self._is_over = SourceError(self._where, reason), False
            whole = error.object[: error.start].decode(error.encoding)
            return (whole if self._read else whole.removeprefix("\ufeff")).encode()
        self._read += len(content)
        return text.encode()
