"""What a server packed for the way, unpacked within bounds (RFC 9110, 8.4)."""

from __future__ import annotations

import zlib
from typing import Protocol

# What is asked for; others are refused.
ACCEPTED = "gzip, deflate"
# Servers send one. A million empty ones would cost time and never room.
_MOST_MEMBERS = 1000


class Unpacker(Protocol):
    """Takes packed bytes piece by piece and gives what they hold."""

    def feed(self, piece: bytes, room: int) -> bytes:
        """Return what *piece* adds, at most *room* bytes of it and perhaps one too many, which says that it overflows.

        Raises:
            zlib.error: it is damaged.
        """
        ...

    def close(self) -> None:
        """Say that there is no more.

        Raises:
            EOFError: the end is missing.
        """
        ...


def unpacker(coding: str) -> Unpacker | None:
    """Return what unpacks *coding*, the value of a ``Content-Encoding``; None for one that is not taken.

    Two codings on top of each other are not: nobody means well by a bomb in a bomb.
    """
    match coding.strip().lower():
        case "" | "identity":
            return _Plain()
        case "gzip" | "x-gzip":
            return _Gzip()
        case "deflate":
            return _Deflate()
        case _:
            return None


class _Plain:
    def feed(self, piece: bytes, room: int) -> bytes:
        return piece[: room + 1]

    def close(self) -> None:
        pass


class _Gzip:
    """One gzip member after another (RFC 1952, 2.2); what follows the last and is none, is passed over."""

    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
        self._members, self._begun = 0, False

    def feed(self, piece: bytes, room: int) -> bytes:
        unpacked: list[bytes] = []
        while piece and room >= 0:
            if self._members and not self._begun and not piece.startswith(b"\x1f"):
                break
            self._begun = True
            unpacked.append(self._inflater.decompress(piece, room + 1))
            room -= len(unpacked[-1])
            piece = b""
            if self._inflater.eof:
                if self._members == _MOST_MEMBERS:
                    raise zlib.error(f"more than {_MOST_MEMBERS:,} pieces")
                piece = self._inflater.unused_data
                self._inflater = zlib.decompressobj(16 + zlib.MAX_WBITS)
                self._members, self._begun = self._members + 1, False
        return b"".join(unpacked)

    def close(self) -> None:
        if self._begun or not self._members:
            raise EOFError("the end is missing")


class _Deflate:
    """The zlib format, as the RFC has it, or bare deflate, as many servers do."""

    def __init__(self) -> None:
        self._head = b""
        self._inflater: zlib._Decompress | None = None

    def feed(self, piece: bytes, room: int) -> bytes:
        if self._inflater is None:
            self._head += piece
            if len(self._head) < 2:
                return b""
            first, second = self._head[:2]
            is_zlib = first & 0x0F == 8 and (first << 8 | second) % 31 == 0
            self._inflater = zlib.decompressobj(zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS)
            piece, self._head = self._head, b""
        return b"" if self._inflater.eof else self._inflater.decompress(piece, room + 1)

    def close(self) -> None:
        if self._inflater is None or not self._inflater.eof:
            raise EOFError("the end is missing")
