"""zip: the table at its end is checked before anything is unpacked, because nothing else in it need be true."""

from __future__ import annotations

import io
import stat
import struct
import tempfile
import zipfile
import zlib
from collections.abc import Iterator
from typing import IO, cast

from corpus.errors import SourceError
from corpus.readers.containers.members import Members
from corpus.readers.kinds import NotReadError
from corpus.readers.reader import Document, Placed
from corpus.readers.streams import limits_of

_END = struct.Struct("<4s4H2LH")
_END_MAGIC = b"PK\x05\x06"
_END_64 = struct.Struct("<4sQ2H2L4Q")
_END_64_MAGIC = b"PK\x06\x06"
_LOCATOR_SIZE = 20
_LONGEST_COMMENT = 65_535
# The table is held in memory: some 200,000 files, or 500,000 without names.
_LARGEST_TABLE = 24 << 20
_LOCAL_HEADER = 30
_IN_MEMORY = 4 << 20
_LARGEST_SPOOLED = 2 << 30
_PIECE = 1 << 20
_IS_ENCRYPTED = 0x1
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OTHER_METHODS = {9: "deflate64", 12: "bzip2", 14: "lzma", 93: "zstd", 95: "xz", 98: "ppmd"}
# What marks a zip as a document or a program of its own kind.
_MARKS = {
    "[Content_Types].xml": "an Office document; save it as text or as a web page",
    "mimetype": "a book or an office document; save it as text or as web pages",
    "META-INF/MANIFEST.MF": "a program, not a packed folder",
    "AndroidManifest.xml": "a program, not a packed folder",
}
_DAMAGE = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)


def read_zip(document: Document) -> Iterator[Placed]:
    """Yield each item of each file in the zip *document*, in the order of its table.

    A damaged file is one error that names it; the rest goes on.

    Raises:
        SourceError: the zip is cut short, lies too deep, was made to do harm, or unpacks to too much.
    """
    limits, depth = limits_of(document.file)
    members = Members(document.where, limits, depth)
    if document.file.seekable():
        yield from _read_members(cast(IO[bytes], document.file), document.where, members)
        return
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as spooled:
        size = 0
        while piece := document.file.read1(_PIECE):
            size += spooled.write(piece)
            if size > _LARGEST_SPOOLED:
                reason = f"a zip within a file or from a pipe may have {_LARGEST_SPOOLED >> 30} GiB; add it by its name"
                raise SourceError(document.where, reason)
        spooled.seek(0)
        yield from _read_members(cast(IO[bytes], spooled), document.where, members)


def _read_members(file: IO[bytes], where: str, members: Members) -> Iterator[Placed]:
    with _open(file, where) as packed:
        infos = packed.infolist()
        for name, kind in _MARKS.items():
            if name in packed.NameToInfo:
                raise NotReadError(where, kind, kind)
        _check_overlaps(infos, where)
        for info in infos:
            if info.filename.endswith("/") or not members.admits(info.filename):
                continue
            if problem := _problem(info):
                members.note(info.filename, *problem)
                continue
            yield from _read_member(packed, info, members)
            if members.are_spent:
                return
    yield from members.end()


def _open(file: IO[bytes], where: str) -> zipfile.ZipFile:
    size = _table_size(file)
    if size is None:
        raise SourceError(where, "damaged zip file (the table at its end is missing: it is cut short); fetch it again")
    if size > _LARGEST_TABLE:
        raise SourceError(where, "a zip of more files than byline reads in one; unpack it and add the folder")
    try:
        return zipfile.ZipFile(file)
    except (*_DAMAGE, OSError) as error:
        raise SourceError(where, f"damaged zip file ({error}); pack it again") from None


def _table_size(file: IO[bytes]) -> int | None:
    """Return what the end of a zip says of the size of its table; None where there is no such end."""
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _END.size - _LONGEST_COMMENT - _END_64.size - _LOCATOR_SIZE))
    tail = file.read()
    start = len(tail) - _END.size
    if tail[start : start + 4] != _END_MAGIC or tail[-2:] != b"\0\0":
        start = tail.rfind(_END_MAGIC)
    if start < 0 or len(tail) - start < _END.size:
        return None
    size: int = _END.unpack_from(tail, start)[5]
    start -= _LOCATOR_SIZE + _END_64.size
    if start >= 0 and tail[start : start + 4] == _END_64_MAGIC:
        size = max(size if size != 0xFFFFFFFF else 0, _END_64.unpack_from(tail, start)[8])
    return size


def _check_overlaps(infos: list[zipfile.ZipInfo], where: str) -> None:
    """Refuse a zip whose files share bytes: so a few kilobytes can be made to unpack to terabytes."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            reason = "its files lie over one another, as in files made to do harm; nothing of it was read"
            raise SourceError(where, reason)
        end = info.header_offset + _LOCAL_HEADER + info.compress_size


def _problem(info: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Return why *info* is not unpacked, and the kind of that reason; None where it is."""
    if info.flag_bits & _IS_ENCRYPTED:
        return "encrypted; unpack it with its password and add the folder", "encrypted"
    if stat.S_ISLNK(info.external_attr >> 16):
        return "a link, which is not followed; pack the file itself", "link"
    if info.compress_type not in _METHODS:
        method = _OTHER_METHODS.get(info.compress_type, str(info.compress_type))
        return f"packed by the method '{method}', which is not read; unpack it and add the folder", f"method {method}"
    return None


def _read_member(packed: zipfile.ZipFile, info: zipfile.ZipInfo, members: Members) -> Iterator[Placed]:
    where = members.place(info.filename)
    try:
        file = packed.open(info)
    except (*_DAMAGE, OSError) as error:
        yield where, SourceError(where, f"damaged in its zip file ({error}); pack it again")
        return
    with file:
        yield from members.read(info.filename, _Member(file, where), is_unpacked=True)


class _Member:
    """A file in a zip, whose damage is told as that."""

    def __init__(self, file: IO[bytes], where: str) -> None:
        self._file, self._where = cast(zipfile.ZipExtFile, file), where

    def read1(self, size: int, /) -> bytes:
        try:
            return self._file.read1(size)
        except (*_DAMAGE, OSError) as error:
            raise SourceError(self._where, f"damaged in its zip file ({error}); pack it again") from None
