"""Where arrays are written as they grow, and read when needed: a folder, or memory where no disk takes them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import IO, Any, Protocol
from zlib import crc32

import numpy as np
from numpy.typing import DTypeLike, NDArray

_BUFFER = 1 << 16
_PIECE = 1 << 20
_WAITING = 4_096


class Shelf(Protocol):
    """A set of named files."""

    def create(self, name: str) -> IO[bytes]:
        """Return a new, empty file to write."""
        ...

    def open(self, name: str) -> IO[bytes]:
        """Return the file of that name, which was written and closed, to read from its beginning."""
        ...

    def remove(self, name: str) -> None:
        """Delete the file of that name."""
        ...

    def array(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """Return the array in the file of that name.

        Raises:
            OSError, ValueError, EOFError: there is none, or it is torn, or no list of *kind*.
        """
        ...


class Folder:
    """The files of a folder; their arrays are mapped, so that opening one reads nothing of it."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def create(self, name: str) -> IO[bytes]:
        """Return a new, empty file to write."""
        return (self.path / name).open("wb", buffering=_BUFFER)

    def open(self, name: str) -> IO[bytes]:
        """Return the file of that name to read from its beginning."""
        return (self.path / name).open("rb", buffering=_BUFFER)

    def remove(self, name: str) -> None:
        """Delete the file of that name."""
        (self.path / name).unlink()

    def array(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """Return the array in the file of that name, mapped."""
        mapped = np.lib.format.open_memmap(self.path / name, mode="r")
        # A plain view: numpy's own class for mapped files makes every slice slow.
        return _checked(np.asarray(mapped), kind, self.path / name)

    def checksums(self) -> dict[str, int]:
        """Return the CRC-32 of each file, by name."""
        found = {}
        for path in sorted(self.path.iterdir()):
            checksum = 0
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    checksum = crc32(piece, checksum)
            found[path.name] = checksum
        return found

    def sync(self) -> None:
        """Wait until everything in the folder is on the disk."""
        for file in self.path.iterdir():
            sync(file)
        sync(self.path)

    def clear(self) -> None:
        """Delete the folder; a reader that still maps its files keeps them until it lets go."""
        shutil.rmtree(self.path, ignore_errors=True)


class Memory:
    """Files that are not on any disk."""

    def __init__(self) -> None:
        self._files: dict[str, _Kept] = {}

    def create(self, name: str) -> IO[bytes]:
        """Return a new, empty file to write."""
        self._files[name] = _Kept()
        return self._files[name]

    def open(self, name: str) -> IO[bytes]:
        """Return the file of that name to read from its beginning."""
        return BytesIO(self._files[name].getvalue())

    def remove(self, name: str) -> None:
        """Forget the file of that name."""
        del self._files[name]

    def array(self, name: str, kind: DTypeLike) -> NDArray[Any]:
        """Return the array in the file of that name."""
        found = np.lib.format.read_array(self.open(name), allow_pickle=False)
        return _checked(found, kind, Path(name))


class _Kept(BytesIO):
    """A file that keeps what was written into it when it is closed."""

    def close(self) -> None:
        self.seek(0)


class ArrayWriter:
    """What ``write_array`` writes with: entries, appended one by one or many at a time."""

    def __init__(self, file: IO[bytes], kind: DTypeLike) -> None:
        self._file, self._kind = file, np.dtype(kind)
        self._waiting: list[object] = []
        self._count = 0

    def append(self, entry: object) -> None:
        """Append one entry."""
        self._waiting.append(entry)
        if len(self._waiting) >= _WAITING:
            self._flush()

    def extend(self, entries: NDArray[Any] | Sequence[object]) -> None:
        """Append *entries*, in their order."""
        self._flush()
        self.extend_by_bytes(np.asarray(entries, self._kind).tobytes())

    def extend_by_bytes(self, content: bytes) -> None:
        """Append the entries that *content* is the bytes of; not to be mixed with ``append``."""
        self._file.write(content)
        self._count += len(content) // self._kind.itemsize

    def write_header(self) -> None:
        """Write, at the beginning of the file, what is in it so far."""
        self._flush()
        self._file.seek(0)
        # NumPy leaves room for the count to grow, so the header is as long at the end as at the beginning.
        header = {"descr": np.lib.format.dtype_to_descr(self._kind), "fortran_order": False, "shape": (self._count,)}
        np.lib.format.write_array_header_1_0(self._file, header)

    def _flush(self) -> None:
        waiting, self._waiting = self._waiting, []
        if waiting:
            self.extend_by_bytes(np.asarray(waiting, self._kind).tobytes())


@contextmanager
def write_array(shelf: Shelf, name: str, kind: DTypeLike) -> Iterator[ArrayWriter]:
    """Write a list of numbers, or of short byte strings, into a ``.npy`` file without holding it in memory.

    Only at the end of the ``with`` block does the file say how long it is.

    Args:
        shelf: where to.
        name: the file's name.
        kind: the NumPy type of an entry.
    """
    with shelf.create(name) as file:
        writer = ArrayWriter(file, kind)
        writer.write_header()
        yield writer
        writer.write_header()


def sync(path: Path) -> None:
    """Wait until the file or folder at *path* is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _checked(found: NDArray[Any], kind: DTypeLike, path: Path) -> NDArray[Any]:
    if found.dtype != kind or found.ndim != 1:
        raise ValueError(f"{path}: another kind of array")
    return found
