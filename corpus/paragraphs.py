"""Body to paragraphs: what an empty line parts, and lines that are paragraphs of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Span

_PARAGRAPH_BREAK = re.compile(r"(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\n|\r)\s*|\u2029")
_LINE = re.compile(r"[^\r\n]+")
_SMALL_ITEM = re.compile(r"(?:[a-z]|[ivx]{1,4})(?:\.\)|[.)])\s|[a-z]{1,2}[A-Z]")


def split_paragraphs(body: str) -> Iterator[Span]:
    """Yield the paragraphs of *body*, in order, without the white space around them.

    An empty line ends a paragraph. So does a single line break, unless the lines look wrapped by hand.
    """
    start = 0
    for gap in _PARAGRAPH_BREAK.finditer(body):
        yield from _split_block(body, start, gap.start())
        start = gap.end()
    yield from _split_block(body, start, len(body))


def trim(body: str, start: int, end: int) -> Span:
    """Return the span from *start* to *end* without the white space at its ends."""
    text = body[start:end]
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _split_block(body: str, start: int, end: int) -> Iterator[Span]:
    lines = [Span(*match.span()) for match in _LINE.finditer(body, start, end)]
    if len(lines) > 1 and _is_wrapped([line.end - line.start for line in lines]):
        lines = [Span(lines[0].start, lines[-1].end)]
    for line in _with_small_lines(body, lines) if len(lines) > 1 else lines:
        trimmed = trim(body, line.start, line.end)
        if trimmed.start < trimmed.end:
            yield trimmed


def _with_small_lines(body: str, lines: list[Span]) -> Iterator[Span]:
    """Yield *lines*, each with those after it that begin with a small letter and are no items of a list."""
    current: Span | None = None
    for line in lines:
        trimmed = trim(body, line.start, line.end)
        first = body[trimmed.start : trimmed.start + 1]
        if current is not None and first.islower() and not _SMALL_ITEM.match(body, trimmed.start):
            current = Span(current.start, line.end)
            continue
        if current is not None:
            yield current
        current = line
    if current is not None:
        yield current


def _is_wrapped(lengths: list[int]) -> bool:
    """Say whether lines of these lengths are one paragraph that was broken at a column."""
    *full, last = lengths
    return min(full) >= 30 and max(full) <= 100 and max(full) - min(full) <= 25 and last <= max(full)
