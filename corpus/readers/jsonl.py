"""JSON Lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.facts import article_from_fields

LONGEST_LINE = 16_777_216
_PIECE = 1 << 20
# A file whose first lines are all bad is something else: it is refused in one line instead of a million.
_FIRST_LINES = 20


def read_jsonl(file: BinaryIO, where: str) -> Iterator[tuple[str, Article | SourceError]]:
    """Yield, for each line of *file*, where it is and its article or the error that says why it has none.

    Empty lines are passed over. One bad line never stops the rest, unless not one of the first twenty is an
    article. A line over ``LONGEST_LINE`` bytes is read in pieces and thrown away.
    """
    held: list[tuple[str, SourceError]] = []
    is_first = True
    for at, article in _read_lines(file, where):
        if isinstance(article, Article):
            yield from held
            held, is_first = [], False
            yield at, article
        elif not is_first:
            yield at, article
        else:
            held.append((at, article))
            if len(held) == _FIRST_LINES:
                reason = f"none of the first {_FIRST_LINES} lines is an article; the first: {held[0][1].reason}"
                yield where, SourceError(where, reason)
                return
    yield from held
    if is_first and not held:
        yield where, SourceError(where, "the file is empty; it needs a JSON object on each line")


def _read_lines(file: BinaryIO, where: str) -> Iterator[tuple[str, Article | SourceError]]:
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
                yield at, _read_line(line, at)
            except SourceError as error:
                yield at, error


def _read_line(line: bytes, at: str) -> Article:
    if b"\0" in line:
        raise SourceError(at, "binary, or not UTF-8 (it holds NUL bytes); save the file as UTF-8")
    try:
        fields = json.loads(line.decode())
    except UnicodeDecodeError:
        raise SourceError(at, "not UTF-8; save the file as UTF-8") from None
    except json.JSONDecodeError as error:
        raise SourceError(at, f"not JSON ({error}); one object a line is wanted") from None
    except ValueError:
        raise SourceError(at, "a number with too many digits; put it in quotation marks") from None
    except RecursionError:
        raise SourceError(at, "not an article (lists within lists without end); one flat object is wanted") from None
    if not isinstance(fields, dict):
        raise SourceError(at, f"a {type(fields).__name__}, not an object; one object a line is wanted")
    return article_from_fields(fields, at)
