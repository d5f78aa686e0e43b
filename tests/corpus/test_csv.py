"""Tables: rows of articles from spreadsheets and databases, and what is broken in them."""

from __future__ import annotations

import csv
import io
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.exports import table
from corpus.readers.exports.table_lines import LONGEST_LINE
from corpus.readers.reader import Document, Item, Link, Withdrawal


class _Pieces(io.RawIOBase):
    """A stream of *pieces*, however many there are."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces, self._left = iter(pieces), b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self._left or next(self._pieces, b"")
        piece, self._left = piece[: len(buffer)], piece[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def _placed(pieces: Iterable[bytes]) -> Iterator[tuple[str, Item]]:
    return table.read(Document(io.BufferedReader(_Pieces(pieces), 65_536), "a.csv", "a.csv"))


def _read(made: str | bytes) -> list[tuple[str, Item]]:
    """Return what is in a table; an error of the whole is one of the items."""
    content = made.encode() if isinstance(made, str) else made
    file = io.BufferedReader(cast(Any, io.BytesIO(content)))
    found: list[tuple[str, Item]] = []
    try:
        found.extend(table.read(Document(file, "a.csv", "a.csv")))
    except SourceError as error:
        found.append((error.where, error))
    assert not file.closed
    return found


def _articles(made: str | bytes) -> list[Article]:
    items = [item for _, item in _read(made)]
    assert all(isinstance(item, Article) for item in items), items
    return cast(list[Article], items)


def _kinds(made: str | bytes) -> str:
    """Return a letter for each item: a, w, l, or e for an error."""
    return "".join("e" if isinstance(item, SourceError) else type(item).__name__[0].lower() for _, item in _read(made))


def _refused(made: str | bytes) -> str:
    ((where, error),) = _read(made)
    assert isinstance(error, SourceError), error
    assert where == "a.csv"
    return error.reason


# Which files


@pytest.mark.parametrize(
    ("head", "name", "is_table"),
    [
        ("headline,body\nA,x\n", "export", True),
        ("Title;Text\nA;x\n", "export.txt", True),
        ("ID\tArticle Body\n1\tx\n", "", True),
        ("sep=|\ntitle|text\na|x\n", "", True),
        ('"title","text"\r\n"a","x"\r\n', "", True),
        ("publishedAt,fullText,articleBody\n1,2,3\n", "", True),
        ("anything", "a.csv", True),
        ("anything", "a.TSV", True),
        ("He said, and they heard, text\nOnce more, with feeling\n", "a.txt", False),
        ("Text, in a headline\n\nWords, words.\n", "a.txt", False),
        ("Text, title\n\nWords without any.\n", "a.txt", False),
        ("body\nx\n", "a.txt", False),
        ("body,text\nx,y\n", "a.txt", False),
        ("headline,byline\nx,y\n", "a.txt", False),
        ('{"body": 1}', "a.csv", False),
        ("<html>", "a.csv", False),
        ("PK\x03\x04", "a.csv", False),
        ("\x00\x01", "a.csv", False),
        ("", "a", False),
    ],
)
def test_what_is_recognised(head: str, name: str, is_table: bool) -> None:
    """A table names a body and something else in its first row; a text with commas is none."""
    assert table.recognises(head.encode(), name) is is_table
    if head.isprintable() is False and "\x00" not in head and "PK" not in head:
        assert table.recognises(head.encode("utf-16"), name) is is_table


@pytest.mark.parametrize("made", ["a,b\n1,2\n", "1,2\n3,4\n", "headline,byline\nx,y\n", "\n\n", ""])
def test_without_names_of_columns(made: str) -> None:
    """A table whose first row names no body is one error that says what is missing."""
    assert "first row must name the columns" in _refused(made)


def test_without_rows() -> None:
    """A table of nothing but names is not passed over in silence."""
    assert "no row" in _refused("title,text\n\n")


# Rows


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_table(delimiter: str, encoding: str, end: str) -> None:
    """Whatever a spreadsheet parts its cells and lines with, and encodes them in, its articles are the same."""
    made = io.StringIO(newline="")
    body = 'He said “no”; she said "yes", | and\tleft.\r\n\r\n  Café £5 < 6  '
    writer = csv.writer(made, delimiter=delimiter, lineterminator=end)
    writer.writerows(
        [
            ["ID", "Headline", "Publication Date", "Author", "Article-Body", "Note"],
            ["1", "Vote", "10 October 2022", "Ann Dunn", body, "=1+1"],
            ["2", "", "", "", "Short.", ""],
        ]
    )
    first, second = _articles(made.getvalue().encode(encoding))
    assert first.body == body
    assert (first.article_id, first.headline, first.byline) == ("1", "Vote", "Ann Dunn")
    assert (first.published, second.body, second.headline) == ("2022-10-10", "Short.", None)
    assert bool(first.remarks) is (encoding == "cp1252")


def test_what_rows_may_be() -> None:
    """HTML in a body becomes text, a status withdraws; blank rows and cells behind the last column are nothing."""
    found = _read(
        "url,body,status\n"
        "https://example.org/1,<p>One</p><p>Two &amp; three</p>,usable\n"
        ",,\n\n"
        "https://example.org/2,,withdrawn,,\n"
        "https://example.org/3,5 < 6,,\n"
    )
    (_, first), (where, second), (_, third) = found
    assert isinstance(first, Article)
    assert first.body == "One\n\nTwo & three"
    assert isinstance(second, Withdrawal)
    assert (second.article_id, where) == ("https://example.org/2", "a.csv:5")
    assert isinstance(third, Article)
    assert third.body == "5 < 6"


def test_blanks_behind_the_delimiter() -> None:
    """A table written by hand, with a blank behind each comma, is read as it was meant."""
    (article,) = _articles('title, text\nA, "x, y"\n')
    assert (article.headline, article.body) == ("A", "x, y")


def test_a_long_body() -> None:
    """A body is not bounded by what the csv module takes by itself."""
    body = "Words were said. " * 20_000
    assert _articles(f'title,text\nA,"{body}"\n')[0].body == body


# Damage


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        ("title,text\nA,x,y\nB,y\n", "ea"),
        ("title,text,url\nA,x\nB,y,\n", "ea"),
        ("title,text\nA,\nB,y\n", "ea"),
        ('title,text,date\nA,"x" y,\nB,y,2022-10-10\n', "ea"),
        ('title,text,date\nA,"x\nB,y,2022-10-10\nC,z,2022-10-11\n', "eaa"),
        ('title,text,date\nA,"x\nB,"y",2022-10-10\nC,z,2022-10-11\n', "eaa"),
        ('title,text,url\nA,"x" y\nwords, no row, none\nB,y,https://example.org/\n', "ea"),
        ('title,text\nA,"x" y\nB,y\n', "ee"),
        (b"title,text\nA,\xff\xfe\x81\nB,y\n", "ea"),
        (b"title,text\nA,caf\xc3\xa9 caf\xe9\nB,y\n", "ea"),
        (b"title,text\nA,x\x00\nB,y\n", "ea"),
        ("title,text\n" + "A,x,y\n" * 100, "e"),
        ("title,text\nA," + "x" * (LONGEST_LINE + 9) + "\nB,y\n", "ea"),
        ('title,text,date\nA,"' + "x\n" * 300_000 + "B,y,2022-10-10\n", "ea"),
    ],
)
def test_one_bad_row_costs_only_itself(made: str | bytes, kinds: str) -> None:
    """A ragged, unreadable or unclosed row is one error; rows go on from where it is sure that one begins."""
    assert _kinds(made) == kinds


def test_errors_name_the_row() -> None:
    """An error says in which line its row begins, and what is wrong with it."""
    found = _read('title,text\nA,"x\n\ny"\nB,y,z\n')
    assert [where for where, _ in found] == ["a.csv:2", "a.csv:5"]
    error = found[1][1]
    assert isinstance(error, SourceError)
    assert "3 cells where there are 2 columns" in error.reason


def test_memory_is_that_of_one_row() -> None:
    """A table of any length is read in the memory of a few rows."""
    row = b'1,"' + (b"Words were said. " * 40 + b"\n") * 15 + b'"\n'
    placed = _placed([b"id,text\n", *[row] * 1_500])
    next(placed)
    tracemalloc.start()
    count = sum(isinstance(item, Article) for _, item in placed)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1_499
    assert peak < 2_000_000


@pytest.mark.parametrize(
    "pieces",
    [
        [b"x" * 50_000] * 400,
        [b"," * 50_000] * 100,
        [b'"' * 50_000] * 100,
        [b"\n" * 50_000] * 10,
        [b"\r" * 50_000] * 10,
        [b'"\n",' * 10_000] * 20,
        [b'""a\n' * 10_000] * 20,
        [b'a,"b\n' * 10_000] * 20,
        [b'a,"', *[b"x\n" * 25_000] * 15],
    ],
)
def test_hostile_tables_take_little_time(pieces: list[bytes]) -> None:
    """Cells and marks without end are one error, in little time."""
    start = time.process_time()
    found: list[tuple[str, Item]] = []
    try:
        found.extend(_placed([b"title,text,date\n", *pieces]))
    except SourceError as error:
        found.append((error.where, error))
    assert not any(isinstance(item, Article | Link) for _, item in found)
    assert len(found) < 30
    assert time.process_time() - start < 5


_CELLS = st.text(
    st.characters(exclude_characters="\0", exclude_categories=["Cs", "Cc"]) | st.sampled_from(',;"\n\r\t<')
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(_CELLS, _CELLS.filter(str.strip)), min_size=1, max_size=5))
@example([("\ufeff", "x")])
def test_every_cell_that_was_written_is_read(rows: list[tuple[str, str]]) -> None:
    """A body is, to the character, what Python's own writer was given."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows([("note", "text", "id"), *((note, body, n) for n, (note, body) in enumerate(rows))])
    bodies = [article.body for article in _articles(made.getvalue())]
    assert bodies == [body for _, body in rows]


_LINES = st.lists(
    st.sampled_from(["title", "text", "date", ",", ";", "\t", '"', "\n", "\r", "x", "\0", "é", "<p>", "sep="])
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | _LINES.map(lambda parts: "".join(parts).encode()), st.booleans())
def test_no_bytes_make_the_reader_fail(content: bytes, has_header: bool) -> None:
    """Any bytes are articles, or errors that name the file: never another exception."""
    made = b"title,text\n" * has_header + content
    table.recognises(made, "a")
    for where, item in _read(made):
        assert where.startswith("a.csv")
        assert not isinstance(item, Article) or item.body.strip()
