"""A file, a folder or standard input: its documents, one after another, within bounds."""

from __future__ import annotations

import io
import os
import stat
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from corpus.errors import SourceError
from corpus.readers.detecting import read_document
from corpus.readers.folders import walk
from corpus.readers.kinds import WAY_OUT, printable
from corpus.readers.metering import Meter
from corpus.readers.passed_over import PassedOver
from corpus.readers.reader import Document, Item, Placed
from corpus.readers.streams import Limits, Piped, Source, Stream

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_STDIN = "standard input"
# So that opening a pipe that somebody put in the place of a file does not wait for its other end.
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)


def read_source(source: str) -> Iterator[Item]:
    """Yield each article of *source*, or the error that says why there is none.

    *source* is a file, a folder (all files below it, in the order of their paths, hidden ones left out) or '-',
    standard input. A file that cannot be read is one error; the rest goes on.
    """
    for _, item in read_places(source):
        yield item


def read_places(source: str, meter: Meter | None = None) -> Iterator[Placed]:
    """Yield what ``read_source`` does, each with where it was: the file, and the place in it where there is one.

    *meter* is told how many bytes of the source's files have been read.
    """
    if source == "-":
        yield from _read_stream(meter)
    elif not source:
        yield source, SourceError("''", "names no source; name a file, a folder, or - for standard input")
    elif os.path.isdir(source):
        yield from _read_folder(source, meter)
    else:
        yield from _read_file(source, meter)


def _read_folder(folder: str, meter: Meter | None) -> Iterator[Placed]:
    """Yield the items of the files below *folder*, and at the end what was passed over in it."""
    passed_over = PassedOver(folder)
    has_any = False
    for found in walk(os.path.normpath(folder)):
        if isinstance(found, SourceError):
            has_any = True
            yield found.where, found
            continue
        for where, item in _read_file(found, meter):
            if not passed_over.takes(item):
                has_any = True
                yield where, item
    if not has_any and passed_over.is_empty:
        kinds = f" ({passed_over.bare:,} of kinds that hold none)" if passed_over.bare else ""
        yield folder, SourceError(folder, f"no file in this folder that is read{kinds}; {WAY_OUT}")
    yield from passed_over.tell()


def _read_file(path: str, meter: Meter | None) -> Iterator[Placed]:
    try:
        limits = Limits()
        file = _open_regular(path, limits, meter)
    except FileNotFoundError:
        yield path, SourceError(path, "there is no such file; check its name")
        return
    except OSError as error:
        yield path, SourceError(path, f"cannot be read ({error.strerror or error}); check it and add it again")
        return
    except ValueError as error:
        # A name that no file can have: it holds a NUL.
        yield path, SourceError(path, f"cannot be read ({error}); check its name")
        return
    except SourceError as error:
        yield path, error
        return
    with file:
        stream = Stream(file, limits)
        yield from read_document(Document(stream, path, printable(os.path.basename(path))))
    if meter:
        meter.end()


def _open_regular(path: str, limits: Limits, meter: Meter | None) -> _File:
    if os.path.exists(path):
        _check_regular(os.stat(path), path)
    descriptor = os.open(path, _OPEN)
    try:
        # Once more: it may have changed places since.
        found = os.fstat(descriptor)
        _check_regular(found, path)
    except BaseException:
        os.close(descriptor)
        raise
    if meter:
        meter.begin(found.st_size)
    return _File(descriptor, limits, meter)


def _check_regular(found: os.stat_result, path: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        # A pipe or a device could keep `add` waiting for ever.
        raise SourceError(path, "not a regular file; to add from a pipe, use - and standard input")


class _File(io.FileIO):
    """A file on the disk that tells how much of it was read."""

    def __init__(self, descriptor: int, limits: Limits, meter: Meter | None) -> None:
        super().__init__(descriptor, "rb")
        self._limits, self._meter = limits, meter

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        read = super().readinto(buffer) or 0
        self._limits.packed += read
        if self._meter:
            self._meter.move(read)
        return read


def _read_stream(meter: Meter | None) -> Iterator[Placed]:
    """Read one document from standard input, as it comes."""
    if sys.stdin is None:
        yield _STDIN, SourceError(_STDIN, "is closed; pipe the articles into byline, or name a file")
        return
    limits = Limits()

    def count(size: int) -> None:
        limits.packed += size
        if meter:
            meter.move(size)

    yield from read_document(Document(Stream(Piped(cast(Source, sys.stdin.buffer), count), limits), _STDIN, _STDIN))
