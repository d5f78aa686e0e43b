"""A file, a folder or standard input: which reader, by name and content, within bounds."""

from __future__ import annotations

import gzip
import io
import os
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.facts import LONGEST_BODY
from corpus.readers.jsonl import read_jsonl
from corpus.readers.text import read_text

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# UTF-8 spends at most four bytes on a character; the rest is room for front matter.
_LARGEST_TEXT = 4 * LONGEST_BODY + 65_536
_LARGEST_UNPACKED = 4 << 30
_MARKDOWN = (".md", ".markdown")
_LINES = (".jsonl", ".ndjson")
_READ = ("", ".txt", ".text", *_MARKDOWN, *_LINES)
_WAY_OUT = "byline reads .txt, .md and .jsonl, each also as .gz"
_STDIN = "standard input"

Placed = tuple[str, Article | SourceError]


def read_source(source: str) -> Iterator[Article | SourceError]:
    """Yield each article of *source*, or the error that says why there is none.

    *source* is a file, a folder (all files below it, in the order of their paths, hidden ones left out) or '-',
    standard input. A file that cannot be read is one error; the rest goes on.
    """
    for _, article in read_places(source):
        yield article


def read_places(source: str) -> Iterator[Placed]:
    """Yield what ``read_source`` does, each with where it was: the file, and the line where there is one."""
    if source == "-":
        yield from _guard(_read_stream(), _STDIN)
        return
    path = Path(source)
    if not source:
        yield source, SourceError("''", "names no source; name a file, a folder, or - for standard input")
    elif os.path.isdir(path):
        yield from _read_folder(path)
    else:
        yield from _guard(_read_file(path), source)


def _read_folder(folder: Path) -> Iterator[Placed]:
    passed_over: list[SourceError] = []
    files = sorted(_walk(folder, passed_over))
    if not files and not passed_over:
        yield str(folder), SourceError(str(folder), f"no file in this folder; {_WAY_OUT}")
    for error in passed_over:
        yield error.where, error
    for file in files:
        yield from _guard(_read_file(file), str(file))


def _walk(folder: Path, passed_over: list[SourceError]) -> Iterator[Path]:
    """Yield the files below *folder*; what cannot be entered goes to *passed_over*."""

    def note(error: OSError) -> None:
        where = str(error.filename)
        passed_over.append(SourceError(where, f"the folder cannot be read ({error.strerror}); change its permissions"))

    for here, folders, names in os.walk(folder, onerror=note, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            if os.path.islink(path := os.path.join(here, name)):
                # It may lead round in a circle, or out of what was meant.
                reason = "a link to a folder is not followed; add that folder by its own name"
                passed_over.append(SourceError(path, reason))
        yield from (Path(here, name) for name in names if not name.startswith("."))


def _guard(articles: Iterator[Placed], where: str) -> Iterator[Placed]:
    """Turn whatever ends *articles* early into an error of that one source."""
    try:
        yield from articles
    except SourceError as error:
        yield where, error
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield where, SourceError(where, f"damaged gzip file ({error}); pack it again")
    except FileNotFoundError:
        yield where, SourceError(where, "there is no such file; check its name")
    except OSError as error:
        yield where, SourceError(where, f"cannot be read ({error.strerror or error}); check it and add it again")
    except ValueError as error:
        # A name that no file can have: it holds a NUL.
        yield where, SourceError(where, f"cannot be read ({error}); check its name")


def _read_file(path: Path) -> Iterator[Placed]:
    where, name = str(path), path.name
    if os.path.exists(path) and not os.path.isfile(path):
        # A pipe or a device could keep `add` waiting for ever.
        raise SourceError(where, "not a regular file; to add from a pipe, use - and standard input")
    packed = name.lower().endswith(".gz")
    inner = Path(name[:-3]) if packed else Path(name)
    ending = inner.suffix.lower()
    if ending not in _READ:
        raise SourceError(where, f"'{_printable(ending)}' is not a format that is read; {_WAY_OUT}")
    with path.open("rb") as raw, _open_bounded(raw, where, packed=packed) as file:
        if ending in _LINES:
            yield from read_jsonl(file, where)
        else:
            text = _decode(_read_whole(file), where)
            yield where, read_text(text, where, _printable(inner.name), markdown=ending in _MARKDOWN)


def _read_stream() -> Iterator[Placed]:
    """Read articles from standard input: JSON Lines when it begins with an object, else one text."""
    if sys.stdin is None:
        raise SourceError(_STDIN, "is closed; pipe the articles into byline, or name a file")
    buffered = io.BufferedReader(_Bounded(cast(io.BufferedIOBase, sys.stdin.buffer), _STDIN), buffer_size=1 << 16)
    if buffered.peek(64).lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        yield from read_jsonl(cast(BinaryIO, buffered), _STDIN)
    else:
        text = _decode(_read_whole(cast(BinaryIO, buffered)), _STDIN)
        yield _STDIN, read_text(text, _STDIN, _STDIN, markdown=False)


def _open_bounded(raw: io.BufferedReader, where: str, *, packed: bool) -> BinaryIO:
    unpacked = cast(io.BufferedReader, gzip.GzipFile(fileobj=raw)) if packed else raw
    return cast(BinaryIO, io.BufferedReader(_Bounded(unpacked, where), buffer_size=1 << 16))


class _Bounded(io.RawIOBase):
    """A stream that ends with an error after ``_LARGEST_UNPACKED`` bytes, however small its packed form."""

    def __init__(self, file: io.BufferedIOBase, where: str) -> None:
        self._file, self._where, self._left = file, where, _LARGEST_UNPACKED

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        # What is there now, without waiting for a full buffer: a slow pipe is read as it comes.
        room = memoryview(buffer)
        piece = self._file.read1(len(room))
        self._left -= len(piece)
        if self._left < 0:
            raise SourceError(self._where, f"unpacks to more than {_LARGEST_UNPACKED >> 30} GiB; split it")
        room[: len(piece)] = piece
        return len(piece)


def _read_whole(file: BinaryIO) -> bytes:
    """Return what is in *file*, or enough of it to see that it is too large."""
    pieces: list[bytes] = []
    left = _LARGEST_TEXT + 1
    # In pieces: a read of the whole bound would take that much memory for the smallest file.
    while left and (piece := file.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _decode(content: bytes, where: str) -> str:
    if not content.strip():
        raise SourceError(where, "the file is empty; an article needs its text")
    if len(content) > _LARGEST_TEXT:
        raise SourceError(where, f"larger than {_LARGEST_TEXT:,} bytes; an article has one file")
    encoding = "utf-16" if content.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(where, f"not UTF-8 text (byte {error.start:,}); save it as UTF-8") from None
    if "\0" in text:
        raise SourceError(where, "a binary file (it holds NUL bytes); save its text as UTF-8")
    return text


def _printable(name: str) -> str:
    return "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in name)
