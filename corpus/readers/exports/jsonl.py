"""JSON Lines: one article a line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from corpus.errors import SourceError
from corpus.readers.exports import json_document
from corpus.readers.exports.json_object import LONGEST_OBJECT, read_object
from corpus.readers.exports.json_shapes import items_from_object
from corpus.readers.exports.opening import judge_opening
from corpus.readers.exports.wide import utf8_file, utf8_head
from corpus.readers.reader import Document, Placed

LONGEST_LINE = LONGEST_OBJECT
_PIECE = 1 << 20
_HEAD = 4_096
_ENDINGS = (".jsonl", ".ndjson", ".jsonlines", ".jl")
_WANTED = "one object a line is wanted"
# What a document that somebody named '.jsonl' begins with: an array, or an object over many lines.
_DOCUMENT = re.compile(rb"\s*(?:\[|\{[ \t\r]*(?:\n|\Z))")
_OBJECT = re.compile(rb'\{[ \t]*["}]')


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document is JSON Lines: by its name, or by a first line that is an object."""
    if name.lower().endswith(_ENDINGS):
        return True
    lines = utf8_head(head).lstrip().split(b"\n")
    if not _OBJECT.match(lines[0]):
        return False
    following = next((line.lstrip() for line in lines[1:] if line.strip()), None)
    if following is not None:
        return following.startswith(b"{") and _is_object(lines[0])
    # One line: a document, if its name says so, else the first line of a stream.
    return not name.lower().endswith(".json") and (len(lines) == 1 or _is_object(lines[0]))


def read(document: Document) -> Iterator[Placed]:
    """Yield each article, withdrawal and link of *document*, or the error that says why a line has none.

    In UTF-8, UTF-16 or UTF-32, or line by line in what ``corpus.readers.decoding`` is certain of.

    Raises:
        SourceError: the document is binary or damaged.
    """
    file = utf8_file(document.file, document.where)
    if _DOCUMENT.match(file.peek(_HEAD)):
        yield from json_document.read(Document(file, document.where, document.name, charset=document.charset))
    else:
        yield from read_jsonl(cast(BinaryIO, file), document.where, document.charset)


def read_jsonl(file: BinaryIO, where: str, charset: str | None = None) -> Iterator[Placed]:
    """Yield, for each line of *file*, where it is and its article or the error that says why it has none.

    Empty lines are passed over. One bad line never stops the rest, unless not one of the first twenty is an
    article. A line over ``LONGEST_LINE`` bytes is read in pieces and thrown away.
    """
    is_empty = True
    for placed in judge_opening(_read_lines(file, where, charset), where, "lines"):
        is_empty = False
        yield placed
    if is_empty:
        yield where, SourceError(where, "the file is empty; it needs a JSON object on each line")


def _read_lines(file: BinaryIO, where: str, charset: str | None) -> Iterator[Placed]:
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        at = f"{where}:{number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if len(line) > LONGEST_LINE and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = file.readline(_PIECE)
            yield at, SourceError(at, f"the line is longer than {LONGEST_LINE:,} bytes; split the article")
        elif line.strip():
            try:
                fields, remarks = read_object(line, at, _WANTED, charset)
            except SourceError as error:
                yield at, error
            else:
                yield from items_from_object(fields, at, remarks)


def _is_object(line: bytes) -> bool:
    try:
        read_object(line, "", "")
    except SourceError:
        return False
    return True
