"""The records of a WARC file, one by one: what is damaged is told, and the next whole one is found."""

from __future__ import annotations

import base64
import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.reader import Document
from corpus.readers.streams import Stream

if TYPE_CHECKING:
    from io import BufferedReader

    from warcio.statusandheaders import StatusAndHeaders, StatusAndHeadersParser

_LARGEST_RECORD = 16 << 20
_LONGEST_HEADER = 1 << 16
_PIECE = 1 << 16
# What is read again behind damage: more of it is only in files made to do harm.
_MOST_REREAD = 1 << 30
_START = re.compile(rb"WARC/[01]\.\d{1,2}\r?\n")
_DIGESTS = ("md5", "sha1", "sha256", "sha512")


@dataclass(frozen=True, slots=True)
class Record:
    """One record: its type ('response'), the address it is of, its own media type and its content block.

    ``is_cut`` says that the crawler broke off, on purpose or not.
    """

    kind: str
    url: str
    media_type: str
    block: bytes
    is_cut: bool


def read_records(document: Document) -> Iterator[Record | SourceError]:
    """Yield each record of *document*, and in the place of a damaged one the error that says so.

    A record of more than 16 MiB is passed over with an error where it is a response or a resource.

    Raises:
        SourceError: the document ends by damage, or is damaged in too many places.
    """
    unpacked = document.file.unpacked if isinstance(document.file, Stream) else None
    reader = _Reader(_Tape(document.file), document.where)
    while True:
        try:
            yield from reader.records()
        except SourceError:
            if not unpacked or not unpacked.damage:
                raise
        # Each record is packed for itself: behind a damaged one there is a whole one.
        if not unpacked or not unpacked.resume():
            return


class _Tape:
    """A file that can be put back into."""

    def __init__(self, file: BufferedReader) -> None:
        self._file, self._ahead = file, io.BytesIO()

    def readline(self, limit: int) -> bytes:
        line = self._ahead.readline(limit)
        if line.endswith(b"\n") or len(line) == limit:
            return line
        return line + self._file.readline(limit - len(line))

    def read(self, size: int) -> bytes:
        content = self._ahead.read(size)
        return content if len(content) == size else content + self._file.read(size - len(content))

    def put_back(self, content: bytes) -> None:
        end = self._ahead.tell()
        if 0 < len(content) <= end and self._ahead.getbuffer()[end - len(content) : end] == content:
            self._ahead.seek(end - len(content))
        else:
            self._ahead = io.BytesIO(content + self._ahead.read())


class _Reader:
    """Frames records: a header, a block of the length it states, and an empty line or two."""

    def __init__(self, tape: _Tape, where: str) -> None:
        # Imported here: only a WARC file needs it.
        from warcio.statusandheaders import StatusAndHeadersParser

        self._parser: StatusAndHeadersParser = StatusAndHeadersParser(["WARC/"])
        self._tape, self._where = tape, where
        self._reread = 0

    def records(self) -> Iterator[Record | SourceError]:
        """Yield the records up to the end of the tape."""
        is_lost = False
        while line := self._tape.readline(_LONGEST_HEADER):
            start = _START.search(line)
            if line.strip() and not is_lost and not (start and not start.start()):
                # Everything up to the next header is one damage.
                is_lost = True
                yield self._damage("something stands between two records, which was passed over")
            if start:
                is_lost = False
                yield from self._read_record(start[0])

    def _read_record(self, line: bytes) -> Iterator[Record | SourceError]:
        header = self._header(line)
        length = (header.get_header("Content-Length") or "").strip() if header else ""
        if not header or not re.fullmatch("[0-9]{1,15}", length):
            yield self._damage("a record without a readable header was passed over")
            return
        kind = (header.get_header("WARC-Type") or "").strip().lower()
        url = _address(header.get_header("WARC-Target-URI") or "")
        if int(length) > _LARGEST_RECORD:
            if kind in ("response", "resource"):
                at = f"{self._where}: {url}" if url else self._where
                yield SourceError(at, f"larger than {_LARGEST_RECORD >> 20} MiB; it was passed over")
            yield from self._skip(int(length))
            return
        block = self._tape.read(int(length))
        if len(block) < int(length) or not self._is_at_end():
            # It may be shorter than it says, and the next record lies in what was taken for its block.
            found = _START.search(block)
            again = block[found.start() :] if found else b""
            self._reread += len(again)
            if self._reread > _MOST_REREAD:
                raise SourceError(self._where, "damaged in too many places; what came before was read")
            self._tape.put_back(again)
            yield self._damage(f"the record of {url or 'no address'} is not as long as it says, and was passed over")
            return
        if not _has_digest(block, header.get_header("WARC-Block-Digest")):
            yield self._damage(f"the record of {url or 'no address'} is damaged: its digest is that of other content")
            return
        is_cut = bool(header.get_header("WARC-Truncated") or header.get_header("WARC-Segment-Number"))
        yield Record(kind, url, (header.get_header("Content-Type") or "").strip(), block, is_cut)

    def _header(self, line: bytes) -> StatusAndHeaders | None:
        content = line
        while (more := self._tape.readline(_LONGEST_HEADER)).strip():
            content += more
            if len(content) > _LONGEST_HEADER:
                return None
        return self._parser.parse(io.BytesIO(content + b"\r\n")) if more else None

    def _is_at_end(self) -> bool:
        """Say whether a record ends here: by an empty line, with the file, or because another begins."""
        line = self._tape.readline(_LONGEST_HEADER)
        if line.strip():
            self._tape.put_back(line)
        return not line.strip() or _START.fullmatch(line) is not None

    def _skip(self, length: int) -> Iterator[SourceError]:
        while length and (piece := self._tape.read(min(length, _PIECE))):
            length -= len(piece)
        if length:
            yield self._damage("the last record is cut short")

    def _damage(self, problem: str) -> SourceError:
        return SourceError(self._where, f"{problem}; crawl it again")


def _address(stated: str) -> str:
    # Some crawlers write it between angle brackets, some leave its blanks as they are.
    return stated.strip().removeprefix("<").removesuffix(">").replace(" ", "%20")


def _has_digest(block: bytes, stated: str | None) -> bool:
    """Say whether *block* has the digest *stated*, where it is one that is known."""
    name, _, value = (stated or "").strip().partition(":")
    if name.lower() not in _DIGESTS:
        return True
    digest = hashlib.new(name.lower(), block, usedforsecurity=False).digest()
    return value.strip().upper().rstrip("=") in (base64.b32encode(digest).decode().rstrip("="), digest.hex().upper())
