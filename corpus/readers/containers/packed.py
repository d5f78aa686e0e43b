"""Packed files: zip, tar, gzip, bzip2 and xz, of any format that is read, also in one another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.errors import SourceError
from corpus.readers.containers.members import DEEPEST, too_deep
from corpus.readers.containers.unpacking import Unpacked, packed_as
from corpus.readers.detecting import read_document
from corpus.readers.reader import Document, Placed
from corpus.readers.streams import Piped, Stream, limits_of

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_TAR_MAGIC = slice(257, 262)
_SHORT_TAR = re.compile(r"\.(?:tgz|tbz2?|txz)\Z", re.I)


def recognises(head: bytes, name: str) -> bool:
    """Say whether *head* is the beginning of a packed file, whatever its name."""
    return head.startswith(_ZIP) or packed_as(head) is not None or _is_tar(head)


def read(document: Document) -> Iterator[Placed]:
    """Yield each item of each file that is packed in *document*, as its own reader reads it.

    A packed file is read as it comes, and nothing of it is written anywhere but, for a zip that cannot be sought in,
    into a nameless temporary file.

    Raises:
        SourceError: it is damaged, packed too deep, or unpacks to too much.
    """
    head = document.file.peek(512)
    if head.startswith(_ZIP):
        # Imported here, as the next: most folders hold neither.
        from corpus.readers.containers.zipped import read_zip

        return read_zip(document)
    if packed_as(head):
        return _read_stream(document)
    from corpus.readers.containers.tarred import read_tar

    return read_tar(document)


def _read_stream(document: Document) -> Iterator[Placed]:
    where = document.where
    limits, depth = limits_of(document.file)
    if depth >= DEEPEST:
        raise too_deep(where)
    unpacked = Unpacked(document.file, where)
    stream = Stream(Piped(unpacked, lambda size: limits.take(size, where)), limits, depth + 1, unpacked)
    name = _SHORT_TAR.sub(".tar", document.name)
    if name == document.name:
        name = re.sub(r"(?<=[^.])\.(?:gz|bz2|xz)\Z", "", name, flags=re.I)
    yield from read_document(replace(document, file=stream, name=name))
    if limits.is_spent:
        return
    if unpacked.is_trailed:
        yield where, SourceError(where, "something that is not packed stands behind its end, and was passed over")
    if unpacked.passed_over:
        count = len(unpacked.passed_over)
        more = f" ({count:,} such places)" if count > 1 else ""
        yield where, SourceError(where, f"{unpacked.passed_over[0].reason}{more}; what is whole was read")


def _is_tar(head: bytes) -> bool:
    if len(head) < 512:
        return False
    if head[_TAR_MAGIC] == b"ustar":
        return True
    # The oldest form has no magic, but a sum over its header, in which the sum itself counts as blanks.
    stated = head[148:156].strip(b" \0")
    if not re.fullmatch(rb"[0-7]{1,7}", stated):
        return False
    return int(stated, 8) == sum(head[:148]) + 8 * 0x20 + sum(head[156:512])
