"""The bytes of a feed in XML to its head and its entries, each for itself.

A feed is taken apart before it is parsed: one entry that is no XML costs nothing but itself, and a feed of any length
takes the memory of its longest entry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedIOBase

LONGEST_ENTRY = 16_777_216
_LONGEST_HEAD = 262_144
_PIECE = 1 << 16
# The longest mark that can be cut through by the end of a piece: a prefix, a name, and what follows it.
_LONGEST_MARK = 80
_MARK = re.compile(rb"<!\[CDATA\[|<!--|<(/?)((?:[A-Za-z_][\w.-]{0,40}:)?(?:item|entry|deleted-entry))(?=[\s/>])")
_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}


@dataclass(frozen=True, slots=True)
class Part:
    """The head of a feed, or one entry of it.

    ``number`` is 0 for the head and counts the entries from 1. ``content`` is None where the entry is longer than
    ``LONGEST_ENTRY``. ``is_cut_off`` says that the feed ends in it, or that the next entry begins in it.
    """

    number: int
    content: bytes | None
    is_cut_off: bool = False


def scan_feed(file: BufferedIOBase) -> Iterator[Part]:
    """Yield the head of the feed in *file*, then each ``item``, ``entry`` and ``deleted-entry``, in order."""
    scanner = _Scanner(file)
    yield Part(0, scanner.head())
    number = 0
    while (part := scanner.entry(number + 1)) is not None:
        number += 1
        yield part


class _Scanner:
    def __init__(self, file: BufferedIOBase) -> None:
        self._file = file
        self._held = bytearray()
        self._at = 0

    def head(self) -> bytes:
        """Return what stands before the first entry, or the beginning of it."""
        kept = bytearray()
        while True:
            mark = self._next_mark(kept)
            if mark is None or (mark[2] and not mark[1]):
                return bytes(kept[:_LONGEST_HEAD])
            self._pass_mark(mark, kept)

    def entry(self, number: int) -> Part | None:
        """Return the next entry, or None after the last."""
        while True:
            mark = self._next_mark(None)
            if mark is None:
                return None
            if mark[2] and not mark[1]:
                return self._entry(number, bytes(mark[2]))
            self._pass_mark(mark, None)

    def _entry(self, number: int, name: bytes) -> Part:
        kept = bytearray()
        # Past its own name, to its '>': an entry without content has no end.
        self._pass(len(name) + 1, kept)
        if not self._pass_until(b">", kept):
            return self._part(number, kept, is_cut_off=True)
        if kept.endswith(b"/>"):
            return self._part(number, kept)
        while (mark := self._next_mark(kept)) is not None:
            if mark[2] == name and mark[1]:
                whole = self._pass_until(b">", kept)
                return self._part(number, kept, is_cut_off=not whole)
            if mark[2] == name:
                return self._part(number, kept, is_cut_off=True)
            self._pass_mark(mark, kept)
        return self._part(number, kept, is_cut_off=True)

    def _part(self, number: int, kept: bytearray, *, is_cut_off: bool = False) -> Part:
        return Part(number, bytes(kept) if len(kept) <= LONGEST_ENTRY else None, is_cut_off)

    def _next_mark(self, kept: bytearray | None) -> re.Match[bytes] | None:
        """Pass everything before the next mark; return it, or None at the end."""
        while True:
            # Matched once more in a copy: what is held moves on.
            if match := _MARK.search(self._held, self._at):
                self._pass(match.start() - self._at, kept)
                return _MARK.match(bytes(self._held[self._at : self._at + _LONGEST_MARK]))
            self._pass(max(0, len(self._held) - self._at - _LONGEST_MARK), kept)
            if not self._fill():
                self._pass(len(self._held) - self._at, kept)
                return None

    def _pass_mark(self, mark: re.Match[bytes], kept: bytearray | None) -> None:
        """Pass a mark that begins or ends no entry here: a tag's name, a comment or a section as a whole."""
        self._pass(mark.end(), kept)
        if end := _ENDS.get(mark[0]):
            self._pass_until(end, kept)

    def _pass_until(self, end: bytes, kept: bytearray | None) -> bool:
        """Pass everything up to and with *end*; False where the feed ends before it."""
        while (found := self._held.find(end, self._at)) < 0:
            self._pass(max(0, len(self._held) - self._at - len(end) + 1), kept)
            if not self._fill():
                self._pass(len(self._held) - self._at, kept)
                return False
        self._pass(found + len(end) - self._at, kept)
        return True

    def _pass(self, size: int, kept: bytearray | None) -> None:
        # One byte over the bound is enough to see that it was passed.
        if kept is not None and len(kept) <= LONGEST_ENTRY:
            kept += self._held[self._at : self._at + size]
        self._at += size

    def _fill(self) -> bool:
        del self._held[: self._at]
        self._at = 0
        piece = self._file.read1(_PIECE)
        self._held += piece
        return bool(piece)
