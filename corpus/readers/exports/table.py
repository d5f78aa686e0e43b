"""Tables: CSV (RFC 4180) and its kin with semicolons, tabs or bars, as spreadsheets and databases export them.

The first row names the columns, by the names that ``corpus.readers.facts`` knows.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.dates import read_date
from corpus.readers.exports.json_shapes import by_own_names, item_from_object
from corpus.readers.exports.opening import judge_opening
from corpus.readers.exports.table_lines import TableLines
from corpus.readers.exports.wide import utf8_file, utf8_head
from corpus.readers.facts import LONGEST_BODY, has_field
from corpus.readers.reader import Document, Item, Placed

_DELIMITERS = ",;\t|"
_ENDINGS = (".csv", ".tsv", ".tab")
_OTHERS = ("id", "headline", "standfirst", "byline", "outlet", "published", "url", "language")
_LONGEST_NAME = 64
_MOST_COLUMNS = 1_000
_WAY_OUT = "its first row must name the columns, 'body' or 'text' among them"
# Excel writes this before the names, where the delimiter is not the usual one.
_SEP = re.compile(r'\s*"?sep=(.)"?\s*', re.I)
_OTHER_FORMAT = re.compile(rb"\s*[<{\[]|PK\x03\x04|%PDF|\xd0\xcf\x11\xe0")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_WEB = ("http://", "https://")


@dataclass(frozen=True, slots=True)
class _Header:
    """``telling`` are the columns by which a row can be told: dates and addresses. ``lines`` are those it takes."""

    delimiter: str
    is_spaced: bool
    names: tuple[str, ...]
    telling: tuple[int, ...]
    lines: int


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document is a table of articles: its first row names a body and something else.

    A text with commas in it is none. What is called '.csv' or '.tsv' is meant to be one, and told what it lacks.
    """
    if _OTHER_FORMAT.match(head) or _CONTROL.search(utf8_head(head)[:256]):
        return False
    if name.lower().endswith(_ENDINGS):
        return True
    lines = utf8_head(head).decode("latin-1").splitlines(keepends=True)
    header = _header(lines[:2])
    # Under the names of columns there are cells, under a line of prose there is more prose.
    return header is not None and len(lines) > header.lines and header.delimiter in lines[header.lines]


def read(document: Document) -> Iterator[Placed]:
    """Yield the article of each row, or the error that says why it has none.

    A row with more or fewer cells than there are columns is an error, for nobody knows which of them is which. Where
    quotation marks are broken, so that a row's end is uncertain, rows are taken again from one whose date or
    address can be read; in a table with neither, reading ends there.

    Raises:
        SourceError: the first row names no body.
    """
    where = document.where
    # One setting for the whole program; it bounds what a mark that is never closed can swallow.
    csv.field_size_limit(LONGEST_BODY)
    lines = TableLines(utf8_file(document.file, where), where, document.charset)
    try:
        yield from _read_rows(lines, where)
    finally:
        lines.close()


def _read_rows(lines: TableLines, where: str) -> Iterator[Placed]:
    first = [next(lines, "")]
    if _SEP.fullmatch(first[0]):
        first.append(next(lines, ""))
    header = _header(first)
    if header is None:
        reason = "no column that is known holds a body" if first[0].strip() else "the file is empty"
        raise SourceError(where, f"{reason}; {_WAY_OUT}")
    is_empty = True
    for placed in judge_opening(_rows(lines, header, where), where, "rows"):
        is_empty = False
        yield placed
    if is_empty:
        raise SourceError(where, "there is no row under the names of the columns; each article is one")


def _rows(lines: TableLines, header: _Header, where: str) -> Iterator[Placed]:
    """Yield the article of each row, or the error that says why it has none."""
    reader = csv.reader(lines, delimiter=header.delimiter, skipinitialspace=header.is_spaced, strict=True)
    is_certain, spans_lines = True, False
    while True:
        lines.begin_row()
        start = lines.number + 1
        at = f"{where}:{start}"
        problem: str | None = None
        row: list[str] = []
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problem = f"its quotation marks are broken ({error}); write one within a cell as two"
            is_certain = False
            lines.give_back()
        except SourceError as error:
            problem = error.reason
            # A line that cannot be read may have ended a cell, or begun one.
            is_certain = is_certain and not spans_lines and lines.number == start
        spans_lines = spans_lines or lines.number > start
        remarks = lines.said()
        if problem:
            yield at, SourceError(at, problem)
            if not is_certain and not header.telling:
                reason = "reading ends at the broken row above: no column tells where a row begins; mend it"
                yield where, SourceError(where, reason)
                return
        elif any(cell and not cell.isspace() for cell in row) and (is_certain or _is_plain(row, header)):
            is_certain = True
            yield at, _item(row, header, at, remarks)


def _item(row: list[str], header: _Header, at: str, remarks: tuple[str, ...]) -> Item:
    columns = len(header.names)
    # Spreadsheets write the empty cells behind the last column, too.
    if len(row) < columns or any(cell.strip() for cell in row[columns:]):
        mark = "a tab" if header.delimiter == "\t" else f"'{header.delimiter}'"
        reason = f"{len(row)} cells where there are {columns} columns; put cells with {mark} in quotation marks"
        return SourceError(at, reason)
    fields: dict[str, str] = {}
    for name, cell in zip(header.names, row, strict=False):
        if name and cell:
            fields.setdefault(name, cell)
    item = item_from_object(fields, at)
    return replace(item, remarks=(*remarks, *item.remarks)) if remarks and isinstance(item, Article) else item


def _is_plain(row: list[str], header: _Header) -> bool:
    """Say whether *row* surely is one: as many cells as columns, and a date or an address where one belongs."""
    if len(row) != len(header.names):
        return False
    cells = [row[column].strip() for column in header.telling]
    return any(cell.startswith(_WEB) or read_date(cell) is not None for cell in cells)


def _header(lines: list[str]) -> _Header | None:
    """Return what the first of *lines* names, or the one behind Excel's 'sep='; None where it names no articles."""
    if not lines:
        return None
    stated = _SEP.fullmatch(lines[0])
    before = 1 if stated else 0
    if len(lines) <= before or len(lines[before]) > _LONGEST_NAME * _MOST_COLUMNS:
        return None
    line = lines[before]
    for delimiter in stated[1] if stated else _DELIMITERS:
        is_spaced = f"{delimiter} " in line
        try:
            (row,) = csv.reader([line], delimiter=delimiter, skipinitialspace=is_spaced)
        except (csv.Error, ValueError, TypeError):
            continue
        names = tuple(name.strip() for name in row)
        if _names_articles(names):
            telling = tuple(column for column, name in enumerate(names) if _is_known(name, ("published", "url")))
            return _Header(delimiter, is_spaced, names, telling, before + 1)
    return None


def _names_articles(names: tuple[str, ...]) -> bool:
    if not 2 <= len(names) <= _MOST_COLUMNS or max(map(len, names)) > _LONGEST_NAME:
        return False
    return any(_is_known(name, ("body",)) for name in names) and any(_is_known(name, _OTHERS) for name in names)


def _is_known(name: str, fields: tuple[str, ...]) -> bool:
    named = by_own_names({name: "x"})
    return any(has_field(named, field) for field in fields)
