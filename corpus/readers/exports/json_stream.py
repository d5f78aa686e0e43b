"""A stream of JSON, value by value: an array of any length in the memory of its longest element.

Only brackets and strings are looked at here; what an element holds is read by the caller. So one bad element costs
itself and not what follows, and the words of a string are decoded once, by the parser that reads JSON Lines.
"""

from __future__ import annotations

import re
from io import BufferedIOBase

# Brackets in runs: a file made of millions of them should take no longer than another.
_STRUCTURE = re.compile(rb'"|[\[{]++|[\]}]++')
_IN_STRING = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_SCALAR = re.compile(rb"[^\s,\[\]{}\"]*+")
_BETWEEN = re.compile(rb"[\s,:]*+")
_PIECE = 1 << 16


class JsonStream:
    """The values of *file*, one after another; ``is_over`` once its end was seen."""

    def __init__(self, file: BufferedIOBase) -> None:
        self._file = file
        self._held = bytearray()
        self._at = 0
        self._dropped = 0
        self.is_over = False

    @property
    def place(self) -> int:
        """The byte of the file that comes next."""
        return self._dropped + self._at

    def peek(self) -> bytes:
        """Return the first byte of the next value, or the bracket that comes; empty at the end."""
        while True:
            match = _BETWEEN.match(self._held, self._at)
            self._at = match.end() if match else self._at
            if self._at < len(self._held):
                return bytes(self._held[self._at : self._at + 1])
            self._drop()
            if not self._fill():
                return b""

    def enter(self) -> None:
        """Pass the bracket that ``peek`` has shown."""
        self._at += 1

    def value(self, longest: int) -> bytes | None:
        """Return the value that comes, and do not pass it; None where it is longer, or the file ends in it."""
        self._drop()
        end = self._end_of_value(longest)
        return None if end is None else bytes(self._held[self._at : end])

    def accept(self, value: bytes) -> None:
        """Pass *value*, which ``value`` has returned."""
        self._at += len(value)

    def skip(self) -> bool:
        """Pass the value that comes, however long; False where the file ends in it."""
        end = self._end_of_value(None)
        if end is None:
            return False
        self._at = end
        return True

    def _end_of_value(self, longest: int | None) -> int | None:
        """Return where the value that begins here ends; None where it is longer than *longest* or has no end.

        With no *longest* what was seen of the value is dropped.
        """
        at, depth, in_string = self._at, 0, False
        if bytes(self._held[at : at + 1]) not in (b"{", b"[", b'"'):
            return self._end_of_scalar()
        while True:
            if in_string:
                match = _IN_STRING.match(self._held, at)
                at = match.end() if match else at
                if self._held[at : at + 1] == b'"':
                    at, in_string = at + 1, False
                    if not depth:
                        return at
                    continue
            elif match := _STRUCTURE.search(self._held, at):
                at, mark, size = match.end(), match[0][:1], match.end() - match.start()
                if mark == b'"':
                    in_string = True
                elif mark in b"[{":
                    depth += size
                elif size < depth:
                    depth -= size
                else:
                    return match.start() + depth
                continue
            else:
                at = len(self._held)
            if longest is None:
                self._at = at
                self._drop()
                at = 0
            elif at - self._at > longest:
                return None
            if not self._fill():
                return None

    def _end_of_scalar(self) -> int:
        """Return where the number or the word that begins here ends; of what is neither, its first byte."""
        end = self._at
        while True:
            match = _SCALAR.match(self._held, end)
            end = match.end() if match else end
            # One of sixty thousand digits is no number that anybody wrote: it is taken in pieces.
            if end < len(self._held) or end - self._at > _PIECE or not self._fill():
                return max(end, self._at + 1)

    def _drop(self) -> None:
        """Forget what was passed."""
        del self._held[: self._at]
        self._dropped += self._at
        self._at = 0

    def _fill(self) -> bool:
        piece = self._file.read1(max(_PIECE, len(self._held) // 8))
        self.is_over = not piece
        self._held += piece
        return bool(piece)
