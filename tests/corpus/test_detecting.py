"""Which reader a document is for, what is passed over, and that a fault in one document costs no other."""

from __future__ import annotations

import io
import os
import random
import socket
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers import detecting, metering
from corpus.readers.detecting import document_from_bytes, read_document, recognise
from corpus.readers.metering import Meter
from corpus.readers.reader import Document, Item, Link, Placed
from corpus.readers.sources import read_places, read_source

Write = Callable[[str, bytes | str], Path]
PAGE = b"<!doctype html><html><head><title>T</title></head><body><p>Words.</p></body></html>"
LINE = b'{"body": "Words were said."}\n'


def _errors(source: Path) -> list[SourceError]:
    return [item for item in read_source(str(source)) if isinstance(item, SourceError)]


def _read(content: bytes, name: str, **facts: str) -> list[Item]:
    document = replace(document_from_bytes(content, "f", name), **facts)  # type: ignore[arg-type]
    return [item for _, item in read_document(document)]


# By content


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (PAGE, "html"),
        (b"\n<!-- saved -->\n" + PAGE, "html"),
        (b'<?xml version="1.0"?><nitf></nitf>', "nitf"),
        (b'<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>', "newsml"),
        (b'<rss version="2.0"><channel/></rss>', "feed"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "feed"),
        (LINE + LINE, "jsonl"),
        (b'[{"body": "Words."}]', "json_document"),
        (b"headline,body\nA vote,Words.\n", "table"),
        (b"WARC/1.1\r\n", "warc"),
        (b"PK\x03\x04", "packed"),
        (b"\x1f\x8b\x08\x00", "packed"),
        (b"BZh91AY&SY", "packed"),
        (b"\xfd7zXZ\x00", "packed"),
        (b"Words, and more of them.\n", "text"),
        (b"BZh is how some packed files begin.", "text"),
        (b"[Editor's note: words.]", "text"),
    ],
)
@pytest.mark.parametrize("name", ["story", "story.txt"])
def test_the_content_decides(head: bytes, form: str, name: str) -> None:
    """A document is read as what it is, whatever it is called."""
    assert recognise(head, name) == form


@pytest.mark.parametrize(
    ("head", "name", "form"),
    [
        (b"<div>\n\n# Words\n</div>", "a.md", "text"),
        (b"<!-- draft -->\n# Words", "a.md", "text"),
        (b"Words.", "a.html", "html"),
        (b"{", "a.jsonl", "jsonl"),
        (b"Words.", "style.css", None),
        (b"Words.", "No ending. Only a stop", "text"),
        (b"Words.", "vote.2022", "text"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.txt", None),
        (b"<?xml version='1.0'?><urlset/>", "sitemap", None),
        (b"\x89PNG\r\n\x1a\n\0", "a.jsonl", None),
        (b"User-agent: *\n", "robots.txt", None),
        (b"Robots took the stand.\n", "robots.txt", "text"),
    ],
)
def test_the_name_decides_where_the_content_cannot(head: bytes, name: str, form: str | None) -> None:
    """Markdown is text by its name; what has the name of a style sheet, or is XML of some other kind, is no text."""
    assert recognise(head, name) == form


def test_the_server_decides_between_a_page_and_a_text() -> None:
    """A fragment that was sent as a web page is read as one: its tags are no words."""
    for item in _read(b"<p>The council met.</p>", "story", media_type="text/html"):
        assert isinstance(item, SourceError) or "<p>" not in item.body  # type: ignore[union-attr]


def test_a_document_from_bytes() -> None:
    """A fetched text keeps its address, and its server's word on its encoding is taken."""
    (article,) = _read("Кафе работает.".encode("koi8-r"), "story", url="https://example.org/story", charset="koi8-r")
    assert isinstance(article, Article)
    assert (article.article_id, article.body) == ("https://example.org/story", "Кафе работает.")


def test_remarks_on_the_encoding_are_kept(write: Write) -> None:
    """What was said of an encoding that nobody declared stays with the article."""
    (article,) = read_source(str(write("a.txt", "It cost £5, “or so”.".encode("cp1252"))))
    assert isinstance(article, Article)
    assert article.body == "It cost £5, “or so”."
    assert article.remarks == ("not UTF-8; read as Windows-1252",)


# Faults


class _Stand:
    """A reader in place of that for texts, which ends in some way after a first article."""

    def __init__(self, fault: BaseException) -> None:
        self.fault = fault

    def recognises(self, head: bytes, name: str) -> bool:
        """Take what says so."""
        return head.startswith(b"fault")

    def read(self, document: Document) -> Iterator[Placed]:
        """Yield an article and a link, and fail."""
        yield document.where, Article("1", "Words.")
        yield document.where, Link("https://example.org/2")
        raise self.fault


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (IndexError("list index out of range"), "a fault in byline (IndexError: list index out of range)"),
        (RecursionError("too deep"), "a fault in byline (RecursionError"),
        (ValueError("x" * 10_000), "a fault in byline (ValueError"),
        (MemoryError(), "too large for the memory there is"),
        (OSError(5, "Input/output error"), "cannot be read (Input/output error)"),
        (SourceError("f, page 2", "is torn"), "is torn"),
    ],
)
def test_a_fault_costs_one_document(
    write: Write, monkeypatch: pytest.MonkeyPatch, fault: Exception, reason: str
) -> None:
    """Whatever a reader raises is one error of that document; what it gave before stays, and the rest goes on."""
    real = detecting._reader
    stand = _Stand(fault)
    monkeypatch.setattr(detecting, "_reader", lambda name: stand if name == "html" else real(name))
    write("a.txt", "First.")
    write("b.txt", "fault")
    folder = write("c.txt", "Last.").parent
    first, article, link, error, last = read_source(str(folder))
    assert isinstance(first, Article)
    assert isinstance(article, Article)
    assert isinstance(link, Link)
    assert isinstance(error, SourceError)
    assert isinstance(last, Article)
    assert error.reason.startswith(reason)
    assert len(error.reason) < 300


def test_control_c_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who interrupts is heard."""
    monkeypatch.setattr(detecting, "_reader", lambda name: _Stand(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        _read(b"fault", "a.txt")


# Folders


def test_what_holds_no_words_is_passed_over_in_silence(write: Write) -> None:
    """Pictures, style sheets, programs and the like in a folder are nobody's news, and no rejection."""
    for name in ("p.jpg", "s.css", "s.js", "Thumbs.db", "f.woff2", "page_files/x.py", ".DS_Store", "gaps.css"):
        write(name, b"" if name == "gaps.css" else b"x")
    write("photo", b"\xff\xd8\xff\xe0")
    folder = write("a.txt", "Words.").parent
    assert [type(item) for item in read_source(str(folder))] == [Article]


def test_a_folder_of_pictures(write: Write) -> None:
    """A folder without anything to read is one error that says what is in it."""
    write("a.jpg", b"x")
    (error,) = _errors(write("b/c.png", b"x").parent.parent)
    assert "no file in this folder that is read (2 of kinds that hold none)" in error.reason


def test_what_may_hold_articles_is_told(write: Write) -> None:
    """A few files of a kind that is not read are told in their places, and many more in one line that counts them."""
    for number in range(10):
        write(f"old/{number}.pdf", b"%PDF-1.7")
    write("a.docx", b"PK\x03\x04")
    write("b.rtf", b"{\\rtf1 Words.}")
    folder = write("c.txt", "Words.").parent
    *told, rest = _errors(folder)
    names = ("a.docx", "b.rtf", "old/0.pdf", "old/1.pdf", "old/2.pdf")
    assert [error.where for error in told] == [str(folder / name) for name in names]
    assert rest.where == str(folder)
    assert rest.reason.startswith("7 more like old/0.pdf, old/1.pdf, old/2.pdf: '.pdf' is not a format")


def test_a_picture_that_is_called_a_text_is_told(write: Write) -> None:
    """Whoever named a file as an article hears that it is none, also in a folder."""
    write("a.txt", b"\xff\xd8\xff\xe0")
    (error,) = _errors(write("b.txt", "Words.").parent)
    assert "a JPEG picture, whatever its name says" in error.reason


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.html", "a.xml", "a.txt", "a.md", "a"])
@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 200, b"\0" * 100_000, random.Random(1).randbytes(100_000), b"MZ\x90\0" * 9_000]
)
def test_a_binary_file_is_one_error(write: Write, name: str, content: bytes) -> None:
    """A binary file is one clear rejection under any name, not one for each of its lines."""
    (error,) = _errors(write(name, content))
    assert "a fault" not in error.reason
    assert len(str(error)) < 500


def test_an_archive_below_a_folder_is_left_out(write: Write) -> None:
    """`add .` beside the archive never reads the archive's own files, nor says anything of them."""
    for name in ("news/archive.sqlite", "news/archive.sqlite-wal", "news/index/articles.json", "news/notes.txt"):
        write(name, b"x")
    folder = write("a.txt", "Words.").parent
    assert [where for where, _ in read_places(str(folder))] == [str(folder / "a.txt")]


def test_an_archive_among_the_articles(write: Write) -> None:
    """In a folder that is the archive as well, only the archive's own files are left out."""
    for name in ("archive.sqlite", "archive.sqlite-wal", "index/articles.json"):
        write(name, b"x")
    folder = write("a.txt", "Words.").parent
    assert [where for where, _ in read_places(str(folder))] == [str(folder / "a.txt")]


def test_the_order_of_a_folder(write: Write) -> None:
    """Files come in the order of their paths, whatever the disk's."""
    names = ["b.txt", "a/z.txt", "a/b/c.txt", "a.txt", "A.txt", "a-b.txt", "c/a.txt"]
    for name in names:
        folder = write(name, f"Words of {name}.")
    folder = next(parent for parent in folder.parents if parent.name == "sources")
    found = [Path(where).relative_to(folder) for where, _ in read_places(str(folder))]
    assert found == sorted(Path(name) for name in names)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems' file names are text")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    """A file name that is not UTF-8, or holds codes for a terminal, loses no article and cites none of them."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text("Words.")
    (folder / "red\x1b[31m\n.txt").write_text("More.")
    articles = list(read_source(str(folder)))
    assert all(isinstance(article, Article) for article in articles)
    for article in articles:
        assert isinstance(article, Article)
        assert article.cited_as.isprintable()
        assert article.article_id.isprintable()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="there are no local sockets here")
def test_a_socket_is_not_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket in a folder is one error."""
    folder = tmp_path / "s"
    folder.mkdir()
    monkeypatch.chdir(folder)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        (error,) = _errors(folder)
    assert "not a regular file" in error.reason


def test_a_pipe_in_the_place_of_a_file(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that becomes a pipe between the look and the opening does not keep `add` waiting."""
    if not hasattr(os, "mkfifo"):
        pytest.skip("there are no named pipes here")
    path = write("a.txt", "Words.")
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(os.path, "exists", lambda _: False)
    (error,) = _errors(path)
    assert "not a regular file" in error.reason


def test_a_file_that_vanishes(write: Write) -> None:
    """A file that goes while its folder is read is one error, and the rest goes on."""
    write("a.txt", "Words.")
    gone = write("b.txt", "Words too.")
    folder = write("c.txt", "Words last.").parent
    reading = read_source(str(folder))
    assert isinstance(next(reading), Article)
    gone.unlink()
    error, last = reading
    assert isinstance(error, SourceError)
    assert "no such file" in error.reason
    assert isinstance(last, Article)


def test_a_file_that_shrinks(write: Write) -> None:
    """A file that is cut while it is read gives what was read of it."""
    path = write("a.jsonl", b"".join(b'{"id": "%d", "body": "Words."}\n' % number for number in range(20_000)))
    reading = read_source(str(path))
    assert isinstance(next(reading), Article)
    os.truncate(path, 100)
    assert len([item for item in reading if isinstance(item, Article)]) > 1_000


# Standard input


class _SlowPipe(io.RawIOBase):
    """Gives its pieces one by one, and waits before the last until it may."""

    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces, self.may = iter(pieces), threading.Event()

    def readable(self) -> bool:
        """Say that it can be read."""
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        """Give the next piece."""
        piece = next(self._pieces, b"")
        if piece.startswith(b"late"):
            assert self.may.wait(10)
            piece = piece.removeprefix(b"late")
        buffer[: len(piece)] = piece
        return len(piece)


def _feed(monkeypatch: pytest.MonkeyPatch, pieces: list[bytes]) -> _SlowPipe:
    pipe = _SlowPipe(pieces)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(cast(io.RawIOBase, pipe))))
    return pipe


def test_a_slow_pipe_is_read_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line of JSON Lines is an article as soon as it is there, not when the next one is."""
    pipe = _feed(monkeypatch, [LINE, b"late" + LINE])
    reading = read_source("-")
    assert isinstance(next(reading), Article)
    pipe.may.set()
    assert len(list(reading)) == 1


def test_a_pipe_that_drips(monkeypatch: pytest.MonkeyPatch) -> None:
    """The format is not decided by the first byte to arrive."""
    _feed(
        monkeypatch,
        [bytes([byte]) for byte in b'<?xml version="1.0"?><nitf><body><body.content><p>Words.</p>']
        + [b"</body.content></body></nitf>"],
    )
    (article,) = read_source("-")
    assert isinstance(article, Article)
    assert article.body == "Words."


# Progress


def test_a_meter(write: Write) -> None:
    """The meter knows the bytes of all files from the start, and at the end all of them are done."""
    write("a.txt", "Words.")
    write("b.jpg", b"x" * 1_000)
    lines = write("c.jsonl", LINE * 20_000)
    sources = [str(lines.parent), str(lines)]
    meter = Meter(sources)
    assert meter.total == 6 + 1_000 + 2 * lines.stat().st_size
    steps = [meter.done for source in sources for _ in read_places(source, meter)]
    assert steps == sorted(steps)
    assert len(set(steps)) > 10
    assert meter.done == meter.total


def test_a_meter_of_what_has_no_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe or an address has no size; what was read is counted all the same."""
    assert Meter(["https://example.org/"]).total is None
    assert Meter(["nowhere.txt"]).total == 0
    meter = Meter(["-"])
    _feed(monkeypatch, [LINE] * 3)
    assert len(list(read_places("-", meter))) == 3
    assert (meter.total, meter.done) == (None, 3 * len(LINE))


def test_a_meter_counts_while_it_reads(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a folder too large to be counted at once, the total is known after some of its files were read."""
    monkeypatch.setattr(metering, "_AT_FIRST", 5)
    monkeypatch.setattr(metering, "_AT_ONCE", 5)
    for number in range(30):
        folder = write(f"{number}.txt", "Words.").parent
    meter = Meter([str(folder)])
    totals = [meter.total for _ in read_places(str(folder), meter)]
    assert totals[0] is None
    assert totals[-1] == meter.done == 180
