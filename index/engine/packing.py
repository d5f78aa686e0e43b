"""Named arrays in one file that is mapped, each block of it checked against its checksum before it is first used.

From the beginning: the arrays, 64-byte aligned, little endian; the CRC-32 of every block of 64 KiB of them; the
contents (JSON: what the arrays are called, their kinds, where they lie); and a footer of fixed size, whose own CRC-32
covers the checksums, the contents and itself. So opening reads the end of the file and nothing else, a file that was
cut, torn or never finished is found by opening it, and a flipped byte when its block is wanted.
"""

from __future__ import annotations

import json
import os
import re
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import IO, Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import DTypeLike, NDArray

FORMAT = 4
BLOCK = 1 << 16
_SHIFT = 16
_ALIGNMENT = 64
_MAGIC = b"byline\r\n"
# The format, the length of the arrays, the length of the contents; the CRC; the magic.
_HEAD, _CRC = struct.Struct("<IQQ"), struct.Struct("<I")
_FOOTER = _HEAD.size + _CRC.size + len(_MAGIC)
_KINDS = re.compile(r"[<|][iufS][1-9][0-9]{0,2}")
_CHECKSUM = np.dtype("<u4")


class DamagedPackError(Exception):
    """The file at ``path`` is not, or no longer, what was written: ``reason`` says how."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path, self.reason = path, reason


class _Entry(NamedTuple):
    array: NDArray[Any]
    offset: int
    size: int


class Pack:
    """The arrays of one file, mapped read-only; they stay whole when the file is deleted.

    ``seal`` is a CRC-32 of the whole: that of the blocks' checksums and the contents, which tells it from others.

    Args:
        path: the file.
        content: what it holds, where it is in memory and on no disk.

    Raises:
        OSError: it cannot be read.
        DamagedPackError: it is cut, torn, of another program or of another version of this one.
    """

    def __init__(self, path: Path, content: bytes | None = None) -> None:
        self.path = path
        self._bytes = memoryview(_map(path) if content is None else content)
        self._body, self._checksums, contents, self.seal = self._read_end()
        self._verified = bytearray(len(self._checksums))
        try:
            self.meta: Mapping[str, Any] = dict(contents["meta"])
            self._entries = {str(name): self._entry(*place) for name, place in contents["arrays"].items()}
        except (LookupError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise DamagedPackError(path, f"its contents make no sense ({error})") from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def array(self, name: str) -> NDArray[Any]:
        """Return the array of that name, nothing of it checked: for its kind and its length, never for what it holds.

        Raises:
            DamagedPackError: there is none.
        """
        return self._find(name).array

    def expect(self, name: str, kind: DTypeLike | None, count: int | None) -> None:
        """Make sure that there is an array of that name, of so many entries of that *kind*; None: of any.

        Raises:
            DamagedPackError: there is none.
        """
        array = self._find(name).array
        if count not in (None, len(array)) or (array.dtype.kind not in "iu" if kind is None else array.dtype != kind):
            raise DamagedPackError(self.path, f"its {name} are not as they should be")

    def read(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[Any]:
        """Return the entries from *start* up to *stop* of an array (all, left out), checked.

        Raises:
            DamagedPackError: they are not what was written, or there are none such.
        """
        try:
            array, offset, size = self._entries[name]
        except KeyError:
            self._find(name)
            raise
        if stop is None:
            stop = len(array)
        if not 0 <= start <= stop <= len(array):
            raise DamagedPackError(self.path, f"{name} has no entries {start} to {stop}")
        if start < stop:
            first, end = (offset + start * size) >> _SHIFT, ((offset + stop * size - 1) >> _SHIFT) + 1
            # In one look, because a query reads a few dozen times.
            if self._verified.find(0, first, end) >= 0:
                self._verify(block for block in range(first, end) if not self._verified[block])
        return array[start:stop]

    def verify(self) -> None:
        """Read every byte of the file.

        Raises:
            DamagedPackError: one of them is not what was written.
        """
        self._read_end()
        self._verify(range(len(self._checksums)))

    def _verify(self, blocks: Iterator[int] | range) -> None:
        for block in blocks:
            start = block * BLOCK
            if crc32(self._bytes[start : min(start + BLOCK, self._body)]) != self._checksums[block]:
                raise DamagedPackError(self.path, f"the bytes from {start} on are not what was written")
            self._verified[block] = 1

    def _find(self, name: str) -> _Entry:
        try:
            return self._entries[name]
        except KeyError:
            raise DamagedPackError(self.path, f"it has no {name}") from None

    def _read_end(self) -> tuple[int, NDArray[np.uint32], dict[str, Any], int]:
        """Return the length of the arrays, the checksums of their blocks, the contents, and the CRC of all that."""
        end = bytes(self._bytes[-_FOOTER:])
        if len(end) < _FOOTER or not end.endswith(_MAGIC):
            raise DamagedPackError(self.path, "it is cut short, or no such file at all")
        version, body, length = _HEAD.unpack_from(end)
        if version != FORMAT:
            raise DamagedPackError(self.path, f"it is of format {version}, and this program reads {FORMAT}")
        count = -(-body // BLOCK)
        if body + count * _CHECKSUM.itemsize + length + _FOOTER != len(self._bytes):
            raise DamagedPackError(self.path, "it is not as long as it was written")
        covered = self._bytes[body : len(self._bytes) - _FOOTER + _HEAD.size]
        seal = crc32(covered)
        if seal != _CRC.unpack_from(end, _HEAD.size)[0]:
            raise DamagedPackError(self.path, "its contents are not what was written")
        checksums = np.frombuffer(covered, _CHECKSUM, count).astype(np.uint32)
        try:
            contents = json.loads(bytes(covered[checksums.nbytes : checksums.nbytes + length]))
        except (ValueError, RecursionError) as error:
            raise DamagedPackError(self.path, f"its contents make no sense ({error})") from error
        return body, checksums, contents, seal

    def _entry(self, kind: str, count: int, offset: int) -> _Entry:
        if not _KINDS.fullmatch(kind):
            raise ValueError(f"{kind!r} is no kind of array")
        size = np.dtype(kind).itemsize
        if min(count, offset) < 0 or offset % _ALIGNMENT or offset + count * size > self._body:
            raise ValueError("an array lies outside")
        array = np.frombuffer(self._bytes[offset : offset + count * size], kind)
        return _Entry(array, offset, size)


class PackWriter:
    """What ``write_pack`` writes with: arrays, whole or part by part."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._end = 0
        self._places: dict[str, tuple[str, int, int]] = {}

    def write(self, name: str, array: NDArray[Any]) -> None:
        """Write a whole array."""
        self.reserve(name, array.dtype, len(array))
        self.put(name, 0, array)

    def reserve(self, name: str, kind: DTypeLike, count: int) -> None:
        """Make room for *count* entries, to be ``put`` in any order; what is not put is 0."""
        self._end += -self._end % _ALIGNMENT
        kind = np.dtype(kind).newbyteorder("<")
        self._places[name] = (kind.str, count, self._end)
        self._end += count * kind.itemsize

    def put(self, name: str, start: int, array: NDArray[Any]) -> None:
        """Write *array* into the array of that name, from entry *start* on."""
        kind, count, offset = self._places[name]
        if start + len(array) > count:
            raise ValueError(f"{name} has room for {count} entries")
        self._file.seek(offset + start * np.dtype(kind).itemsize)
        self._file.write(np.ascontiguousarray(array, kind).data.cast("B") if len(array) else b"")

    def extend(self, name: str, array: NDArray[Any]) -> None:
        """Append *array* to the array of that name, which is the last that was reserved."""
        kind, count, offset = self._places[name]
        self._places[name] = (kind, count + len(array), offset)
        self._end = offset + (count + len(array)) * np.dtype(kind).itemsize
        self.put(name, count, array)

    def finish(self, meta: Mapping[str, Any]) -> None:
        """Write the checksums, the contents and the footer; *meta* is given back by ``Pack.meta``."""
        self._file.truncate(self._end)
        self._file.seek(0)
        blocks = (self._file.read(min(BLOCK, self._end - start)) for start in range(0, self._end, BLOCK))
        checksums = list(map(crc32, blocks))
        contents = json.dumps({"meta": meta, "arrays": self._places}).encode("ascii")
        ending = np.array(checksums, _CHECKSUM).tobytes() + contents + _HEAD.pack(FORMAT, self._end, len(contents))
        self._file.seek(self._end)
        self._file.write(ending + _CRC.pack(crc32(ending)) + _MAGIC)


@contextmanager
def write_pack(path: Path) -> Iterator[PackWriter]:
    """Write the file at *path*; an error leaves none.

    Args:
        path: where to; a file that is there is replaced, and whoever maps it keeps it.

    Raises:
        OSError: it cannot be written.
    """
    path.unlink(missing_ok=True)
    try:
        with path.open("w+b") as file:
            yield PackWriter(file)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _map(path: Path) -> bytes | mmap:
    with path.open("rb") as file:
        # An empty file cannot be mapped.
        return mmap(file.fileno(), 0, access=ACCESS_READ) if os.fstat(file.fileno()).st_size else b""
