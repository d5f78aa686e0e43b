"""tar: read as it comes, header by header, so that no header can take the memory or the time of millions."""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from io import BufferedReader

from corpus.errors import SourceError
from corpus.readers.containers.members import Members
from corpus.readers.reader import Document, Placed
from corpus.readers.streams import Stream, limits_of

_BLOCK = tarfile.BLOCKSIZE
_PIECE = 1 << 16
# A name has at most 4 KB; pax headers hold more only for what byline has no use for.
_LONGEST_EXTRA = 1 << 18
_PAX = (tarfile.XHDTYPE, tarfile.SOLARIS_XHDTYPE)
_LINKS = (tarfile.LNKTYPE, tarfile.SYMTYPE)
_NO_CONTENT = (*_LINKS, tarfile.CHRTYPE, tarfile.BLKTYPE, tarfile.FIFOTYPE, tarfile.DIRTYPE)


def read_tar(document: Document) -> Iterator[Placed]:
    """Yield each item of each file in the tar *document*, in their order.

    Taken are the forms of POSIX.1-2001 (pax), POSIX.1-1988 (ustar), GNU and version 7. Behind a damaged header the
    next whole one is looked for.

    Raises:
        SourceError: the tar is cut short, lies too deep, or unpacks to too much.
    """
    limits, depth = limits_of(document.file)
    if isinstance(document.file, Stream) and document.file.unpacked:
        # A .tar.gz is one packed file to whoever made it.
        depth -= 1
    members = Members(document.where, limits, depth)
    tape = _Tape(document.file, document.where)
    fault: SourceError | None = None
    try:
        yield from _read_members(tape, document, members)
    except SourceError as error:
        fault = error
    if members.are_spent and not fault:
        return
    yield from members.end(fault)
    if tape.damages:
        reason = f"{tape.damages:,} damaged blocks were passed over, from byte {tape.first_damage:,} on; pack it again"
        yield document.where, SourceError(document.where, reason)


def _read_members(tape: _Tape, document: Document, members: Members) -> Iterator[Placed]:
    for name, size, kind in tape.headers():
        part = _Part(document.file, size, members.place(name))
        if kind == "sparse":
            members.note(name, "packed as a sparse file, which is not read; unpack it and add the folder", kind)
        elif kind == "link":
            members.note(name, "a link or a device, which is not followed; pack the file itself", kind)
        elif kind == "file" and members.admits(name):
            yield from members.read(name, part, is_unpacked=False)
            if members.are_spent:
                return
        part.skip()
        tape.skip_padding(size)


class _Tape:
    """The headers of a tar; whoever takes one has read its content before the next."""

    def __init__(self, file: BufferedReader, where: str) -> None:
        self._file, self._where = file, where
        self._position = 0
        self.damages, self.first_damage = 0, 0

    def headers(self) -> Iterator[tuple[str, int, str]]:
        """Yield name, size and kind of each member: 'file', 'folder', 'link', 'sparse'."""
        name: str | None = None
        fields: dict[str, str] = {}
        while block := self._read(_BLOCK):
            if not block.strip(b"\0"):
                continue
            header = self._header(block)
            if header is None:
                continue
            if header.type in _PAX:
                fields = _pax_fields(self._extra(header.size))
            elif header.type == tarfile.GNUTYPE_LONGNAME:
                name = self._extra(header.size).partition(b"\0")[0].decode("utf-8", "surrogateescape")
            elif header.type in (tarfile.XGLTYPE, tarfile.GNUTYPE_LONGLINK):
                self._extra(header.size)
            else:
                kind = self._kind(header, fields, block)
                yield fields.get("path") or name or header.name, _size(header, fields), kind
                name, fields = None, {}

    def skip_padding(self, size: int) -> None:
        """Go past what fills the last block of a content of *size* bytes."""
        self._position += size
        self._read(-size % _BLOCK)

    def _header(self, block: bytes) -> tarfile.TarInfo | None:
        try:
            header = tarfile.TarInfo.frombuf(block, "utf-8", "surrogateescape")
            if header.size >= 0:
                return header
        except (tarfile.HeaderError, ValueError):
            pass
        self.first_damage = self.first_damage or self._position - _BLOCK
        self.damages += 1
        return None

    def _kind(self, header: tarfile.TarInfo, fields: dict[str, str], block: bytes) -> str:
        if header.type == tarfile.GNUTYPE_SPARSE:
            is_extended = block[482]
            while is_extended and (more := self._read(_BLOCK)):
                is_extended = more[504] if len(more) == _BLOCK else 0
            return "sparse"
        if any(key.startswith("GNU.sparse") for key in fields):
            return "sparse"
        if header.type == tarfile.DIRTYPE:
            return "folder"
        return "link" if header.type in _NO_CONTENT else "file"

    def _extra(self, size: int) -> bytes:
        """Return what stands between a header and the one it belongs to; nothing where that is too long."""
        part = _Part(self._file, size, self._where)
        content = b""
        if size <= _LONGEST_EXTRA:
            while piece := part.read1(_PIECE):
                content += piece
        part.skip()
        self.skip_padding(size)
        return content

    def _read(self, size: int) -> bytes:
        content = self._file.read(size)
        self._position += len(content)
        return content


class _Part:
    """The next *size* bytes of *file*: the content of one member."""

    def __init__(self, file: BufferedReader, size: int, where: str) -> None:
        self._file, self._left, self._where = file, size, where

    def read1(self, size: int, /) -> bytes:
        piece = self._file.read1(min(size, self._left))
        self._left -= len(piece)
        if self._left and not piece and size:
            self._left = 0
            raise SourceError(self._where, "the tar file is cut short in the middle of it; fetch it again")
        return piece

    def skip(self) -> None:
        while self._left:
            self.read1(_PIECE)


def _size(header: tarfile.TarInfo, fields: dict[str, str]) -> int:
    if header.type in _NO_CONTENT:
        return 0
    stated = fields.get("size", "")
    return int(stated) if re.fullmatch("[0-9]{1,19}", stated) else header.size


def _pax_fields(content: bytes) -> dict[str, str]:
    """Return what matters of a pax header, records of '<length> <key>=<value>', as far as they are whole."""
    fields: dict[str, str] = {}
    position = 0
    while (blank := content.find(b" ", position, position + 20)) > 0:
        length = content[position:blank]
        if not length.isdigit() or int(length) <= blank - position:
            break
        key, _, value = content[blank + 1 : position + int(length)].removesuffix(b"\n").partition(b"=")
        if key in (b"path", b"size") or key.startswith(b"GNU.sparse"):
            fields[key.decode("utf-8", "replace")] = value.decode("utf-8", "surrogateescape")
        position += int(length)
    return fields
