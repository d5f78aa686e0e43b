"""WARC files: the pages of a crawl are read, the rest of it is passed over, and damage costs one record."""

from __future__ import annotations

import gzip
import io
import random
import sys
import time
import tracemalloc
import types
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers import streams
from corpus.readers.containers import warc_contents
from corpus.readers.detecting import document_from_bytes, read_document
from corpus.readers.reader import Item
from corpus.readers.sources import read_places

Write = Callable[[str, bytes | str], Path]
Headers = Sequence[tuple[str, str]]


def _page(number: int, words: str = "") -> bytes:
    paragraphs = "".join(
        f"<p>The council of ward {number} agreed point {point} of its long list on Monday, the clerk said. {words}</p>"
        for point in range(6)
    )
    return (
        f"<!doctype html><html><head><title>Vote {number}</title></head>"
        f"<body><article><h1>Vote {number}</h1>{paragraphs}</article></body></html>"
    ).encode()


def _text(number: int) -> str:
    return f"The council of ward {number} agreed point 0"


class _Writer(WARCWriter):  # type: ignore[misc]
    """warcio's, in memory: it leaves temporary files open."""

    def _create_temp_file(self) -> io.BytesIO:
        return io.BytesIO()


@dataclass
class Crawl:
    """A WARC file in the making."""

    is_packed: bool = True
    file: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self.writer = _Writer(self.file, gzip=self.is_packed)
        self.writer.write_record(self.writer.create_warcinfo_record("crawl", {"software": "a test"}))

    def add(
        self,
        url: str,
        content: bytes,
        media_type: str = "text/html",
        *,
        headers: Headers = (),
        status: str = "200 OK",
        kind: str = "response",
        facts: dict[str, str] | None = None,
    ) -> Crawl:
        """Add the response with *content* to a request of *url*."""
        http = StatusAndHeaders(status, [("Content-Type", media_type), *headers], protocol="HTTP/1.1")
        record = self.writer.create_warc_record(
            url, kind, payload=io.BytesIO(content), http_headers=http, warc_headers_dict=facts or {}
        )
        self.writer.write_record(record)
        return self

    def add_resource(self, url: str, content: bytes, media_type: str = "text/html") -> Crawl:
        """Add a resource, which has no headers of a server's."""
        record = self.writer.create_warc_record(
            url, "resource", payload=io.BytesIO(content), warc_content_type=media_type
        )
        self.writer.write_record(record)
        return self

    def bytes(self) -> bytes:
        """Return the whole file."""
        return self.file.getvalue()


def _read(content: bytes) -> tuple[list[Article], list[SourceError]]:
    found: list[Item] = [item for _, item in read_document(document_from_bytes(content, "c.warc", "c.warc"))]
    articles = [item for item in found if isinstance(item, Article)]
    errors = [item for item in found if isinstance(item, SourceError)]
    assert len(articles) + len(errors) == len(found)
    return articles, errors


def _chunked(content: bytes, size: int = 100) -> bytes:
    pieces = [content[start : start + size] for start in range(0, len(content), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


CHUNKED = ("Transfer-Encoding", "chunked")


# What is read


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_crawl(write: Write, *, is_packed: bool) -> None:
    """Pages are articles with the address that they were crawled at, in the order of the file, packed or not."""
    crawl = Crawl(is_packed)
    for number in range(3):
        crawl.add(f"https://example.org/news/{number}", _page(number))
    crawl.add_resource("https://example.org/news/3", _page(3))
    path = write("crawl.warc.gz" if is_packed else "crawl", crawl.bytes())
    found = list(read_places(str(path)))
    for number, (where, article) in enumerate(found):
        assert where == f"{path}: https://example.org/news/{number}"
        assert isinstance(article, Article)
        assert article.article_id == article.url == f"https://example.org/news/{number}"
        assert article.headline == f"Vote {number}"
        assert article.body.startswith(_text(number))
    assert len(found) == 4


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (_chunked(_page(1)), [CHUNKED]),
        (gzip.compress(_page(1)), [("Content-Encoding", "gzip")]),
        (gzip.compress(_page(1)), [("content-encoding", "X-GZIP")]),
        (zlib.compress(_page(1)), [("Content-Encoding", "deflate")]),
        (zlib.compress(_page(1))[2:-4], [("Content-Encoding", "deflate")]),
        (_chunked(gzip.compress(_page(1))), [CHUNKED, ("Content-Encoding", "gzip")]),
        (gzip.compress(gzip.compress(_page(1))), [("Content-Encoding", "gzip, gzip")]),
        # What crawlers keep unpacked under the headers as they were.
        (_page(1), [CHUNKED]),
        (_page(1), [("Content-Encoding", "gzip"), ("Content-Length", "5000000")]),
        (_page(1), [("Content-Encoding", "deflate")]),
        (_page(1), [("Content-Encoding", "br")]),
        (_page(1), [("Content-Encoding", "utf-8")]),
    ],
)
def test_encodings_of_the_transfer(content: bytes, headers: Headers) -> None:
    """A page is read in whatever way its server packed it for the way."""
    (article,), errors = _read(Crawl().add("https://example.org/1", content, headers=headers).bytes())
    assert not errors
    assert article.body.startswith(_text(1))
    assert article.remarks == ()


def test_the_charset_of_the_server() -> None:
    """What the server said of the encoding counts where the page says nothing."""
    page = _page(1, "Кафе закрыто.").decode().encode("koi8-r")
    crawl = Crawl().add("https://example.org/1", page, 'text/html; charset="koi8-r"')
    (article,), errors = _read(crawl.bytes())
    assert "Кафе закрыто." in article.body
    assert not errors


def test_feeds_and_agencies_in_a_crawl() -> None:
    """Feeds with their articles, and agencies' items, are read; links are not followed, since the crawler was there."""
    feed = (
        '<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title>'
        "<item><title>Vote</title><link>https://example.org/1</link>"
        f"<c:encoded>{'The council voted on Monday. ' * 80}</c:encoded></item>"
        "<item><title>Only a link</title><link>https://example.org/2</link></item></channel></rss>"
    )
    nitf = "<nitf><body><body.head/><body.content><p>The agency says so.</p></body.content></body></nitf>"
    crawl = Crawl().add("https://example.org/feed", feed.encode(), "application/rss+xml")
    crawl.add("https://example.org/nitf", nitf.encode(), "application/xml")
    articles, errors = _read(crawl.bytes())
    assert [article.headline for article in articles] == ["Vote", None]
    assert not errors


def test_the_answers_of_programs() -> None:
    """JSON that a site sends its own programs is an article only with a headline; a reader's comment is none."""
    comment = b'{"id": 7, "user": "x", "text": "I never liked the mayor."}'
    article = b'{"headline": "Vote", "body": "The council voted.", "url": "https://example.org/vote"}'
    crawl = Crawl().add("https://example.org/api/7", comment, "application/json")
    crawl.add("https://example.org/api/vote", article, "application/json")
    crawl.add("https://example.org/api/state", b'{"token": 1}', "application/json")
    ((read,), errors) = _read(crawl.bytes())
    assert read.headline == "Vote"
    assert not errors


def test_resources_are_meant_to_be_there() -> None:
    """A resource was put into the file on purpose: JSON Lines and text in one are read, too."""
    crawl = Crawl().add_resource("file:///export.jsonl", b'{"body": "Words."}\n' * 2, "application/x-ndjson")
    crawl.add_resource("https://example.org/a.txt", b"Words in a text.", "text/plain")
    crawl.add_resource("urn:text:https://example.org/1", b"What a browser made of the page.", "text/plain")
    articles, errors = _read(crawl.bytes())
    assert [article.body for article in articles] == ["Words.", "Words.", "Words in a text."]
    assert [article.url for article in articles] == [None, None, "https://example.org/a.txt"]
    assert not errors


# What is not


def _noise(crawl: Crawl, count: int) -> Crawl:
    for number in range(count):
        site = f"https://example.org/{number}"
        crawl.add(f"{site}/p.jpg", b"\xff\xd8\xff", "image/jpeg")
        crawl.add(f"{site}/p", b"\xff\xd8\xff", "application/octet-stream")
        crawl.add(f"{site}/s.css", b"p { color: red }", "text/css")
        crawl.add(f"{site}/s.js", b"let words = 1", "application/javascript; charset=utf-8")
        crawl.add(f"{site}/gone", _page(number), status="404 Not Found")
        crawl.add(f"{site}/moved", _page(number), status="301 Moved", headers=[("Location", "/")])
        crawl.add(f"{site}/part", _page(number), status="206 Partial Content")
        crawl.add(f"{site}/sitemap.xml", b"<?xml version='1.0'?><urlset></urlset>", "text/xml")
        crawl.add(f"{site}/icon", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml")
        crawl.add(f"{site}/empty", b"", "text/html")
        crawl.add("https://example.org/robots.txt", b"User-agent: *\nDisallow: /x", "text/plain")
        crawl.add("https://example.org/ads.txt", b"example.com, 1, DIRECT", "text/plain")
        crawl.add(f"{site}/", b"", "text/html", kind="revisit")
    return crawl


def test_what_is_no_article_is_passed_over_in_silence() -> None:
    """Pictures, scripts, errors, redirects, robots' rules and revisits are nobody's rejected articles."""
    crawl = _noise(Crawl().add("https://example.org/vote", _page(1)), 10)
    articles, errors = _read(crawl.bytes())
    assert len(articles) == 1
    assert not errors


def test_a_crawl_without_a_page() -> None:
    """A file without anything to read is one error."""
    articles, (error,) = _read(_noise(Crawl(), 2).bytes())
    assert not articles
    assert "no page or feed in it" in error.reason


def test_pages_without_an_article_are_one_line() -> None:
    """Fronts of sections by the hundred are told in one line that counts them, after the articles."""
    front = b"<!doctype html><html><body><ul>" + b'<li><a href="/x">More</a></li>' * 30 + b"</ul></body></html>"
    crawl = Crawl()
    for number in range(100):
        crawl.add(f"https://example.org/tag/{number}", front)
    crawl.add("https://example.org/vote", _page(1))
    articles, (error,) = _read(crawl.bytes())
    assert len(articles) == 1
    assert error.reason.startswith("100 like https://example.org/tag/0, https://example.org/tag/1")


def test_what_may_have_been_an_article_is_told() -> None:
    """PDFs and plain texts that a site sent are told: an article may be in them."""
    crawl = Crawl().add("https://example.org/report", b"%PDF-1.7", "application/pdf")
    crawl.add("https://example.org/speech", b"Friends, it is an honour to be here.", "text/plain")
    articles, errors = _read(crawl.bytes())
    assert not articles
    assert [error.where for error in errors] == [
        "c.warc: https://example.org/report",
        "c.warc: https://example.org/speech",
    ]
    assert "a PDF" in errors[0].reason
    assert "plain text" in errors[1].reason


def test_brotli(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package 'brotli' a page packed by it is told, with the way out; with it, it is read."""
    content = Crawl().add(
        "https://example.org/1", b"\x1b" + zlib.compress(_page(1)), headers=[("Content-Encoding", "br")]
    )
    monkeypatch.setitem(sys.modules, "brotli", None)
    _, (error,) = _read(content.bytes())
    assert "the package 'brotli' is needed" in error.reason

    class Decompressor:
        """Brotli's, over another packing."""

        def __init__(self) -> None:
            self.inflater = zlib.decompressobj()

        def process(self, piece: bytes) -> bytes:
            return self.inflater.decompress(piece.removeprefix(b"\x1b"))

        def is_finished(self) -> bool:
            return self.inflater.eof

    stand = types.SimpleNamespace(Decompressor=Decompressor, error=zlib.error)
    monkeypatch.setitem(sys.modules, "brotli", stand)
    (article,), errors = _read(content.bytes())
    assert article.body.startswith(_text(1))
    assert not errors
    broken = Crawl().add("https://example.org/1", b"\x1b\xff\xff\xff", headers=[("Content-Encoding", "br")])
    _, (error,) = _read(broken.bytes())
    assert "damaged" in error.reason


def test_a_packing_that_is_not_known() -> None:
    """A page that is packed by something else is told by its name."""
    crawl = Crawl().add("https://example.org/1", b"\x28\xb5\x2f\xfd", headers=[("Content-Encoding", "zstd")])
    _, (error,) = _read(crawl.bytes())
    assert "packed by 'zstd'" in error.reason


# Damage


@pytest.mark.parametrize(
    ("content", "headers", "facts"),
    [
        (_page(1), [], {"WARC-Truncated": "length"}),
        (_page(1), [("Content-Length", "900000")], {}),
        (_chunked(_page(1), 400)[:-200], [CHUNKED], {}),
        (
            gzip.compress(_page(1) + random.Random(1).randbytes(9_000).hex().encode())[:-50],
            [("Content-Encoding", "gzip")],
            {},
        ),
    ],
)
def test_a_page_that_was_cut_short(content: bytes, headers: Headers, facts: dict[str, str]) -> None:
    """Of a page whose end the crawler did not get, what there is is read, with a remark."""
    crawl = Crawl().add("https://example.org/1", content, headers=headers, facts=facts)
    (article,), errors = _read(crawl.bytes())
    assert article.body.startswith(_text(1))
    assert "cut short when it was crawled" in article.remarks[-1]
    assert not errors


def _numbered(is_packed: bool, count: int = 6) -> tuple[bytes, list[int]]:
    """Return a crawl of *count* pages, and where the record of each begins."""
    crawl, starts = Crawl(is_packed), []
    for number in range(count):
        starts.append(crawl.file.tell())
        crawl.add(f"https://example.org/{number}", _page(number))
    return crawl.bytes(), starts


@pytest.mark.parametrize("is_packed", [True, False])
@pytest.mark.parametrize("kind", ["bytes", "cut", "more", "gone"])
def test_damage_costs_one_record(*, is_packed: bool, kind: str) -> None:
    """Where a record is damaged, cut short, or has bytes too many, the records behind it are read."""
    content, starts = _numbered(is_packed)
    middle = (starts[2] + starts[3]) // 2
    if kind == "bytes":
        torn = content[:middle] + bytes(byte ^ 0x5A for byte in content[middle : middle + 12]) + content[middle + 12 :]
    elif kind == "cut":
        torn = content[:middle] + content[starts[3] :]
    elif kind == "more":
        torn = content[:middle] + b"more" * 9 + content[middle:]
    else:
        torn = content[: starts[2]] + b"something else\n" * 3 + content[starts[3] :]
    articles, errors = _read(torn)
    assert [article.headline for article in articles] == [f"Vote {number}" for number in (0, 1, 3, 4, 5)]
    assert 1 <= len(errors) <= 3
    assert all("crawl it again" in error.reason or "pack it again" in error.reason for error in errors)


@pytest.mark.parametrize("is_packed", [True, False])
def test_a_crawl_that_is_cut_short(*, is_packed: bool) -> None:
    """Of a file whose end is missing, what is whole is read, and the rest is told."""
    content, starts = _numbered(is_packed)
    articles, errors = _read(content[: starts[4] + 150])
    assert len(articles) == 4
    assert errors


def test_a_crawl_packed_as_a_whole() -> None:
    """A file that was packed once more, and not record by record, is read as well."""
    articles, errors = _read(gzip.compress(_numbered(is_packed=False)[0]))
    assert (len(articles), errors) == (6, [])


def test_a_changed_word() -> None:
    """A record whose digest does not fit is not taken: nobody knows which word was printed."""
    content, _ = _numbered(is_packed=False)
    articles, (error,) = _read(content.replace(b"ward 3 agreed point 2", b"ward 3 opposed point2"))
    assert [article.headline for article in articles] == [f"Vote {number}" for number in (0, 1, 2, 4, 5)]
    assert "https://example.org/3 is damaged: its digest" in error.reason


def test_words_like_a_record_in_a_page() -> None:
    """A page cannot pass off words of its own as another page's."""
    forged = b"WARC-Type: resource\r\nWARC-Target-URI: https://example.com/\r\nContent-Length: 7\r\n\r\nForged.\r\n"
    forged = b"\r\n\r\nWARC/1.0\r\n" + forged
    crawl = Crawl(is_packed=False).add("https://example.org/1", _page(1) + forged)
    articles, errors = _read(crawl.add("https://example.org/2", _page(2)).bytes())
    assert [article.url for article in articles] == ["https://example.org/1", "https://example.org/2"]
    assert not errors


# Made to do harm


def _bounded(content: bytes) -> tuple[list[Article], list[SourceError]]:
    start = time.process_time()
    tracemalloc.start()
    found = _read(content)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - start < 20
    assert peak < 60_000_000
    assert all("a fault" not in error.reason for error in found[1])
    return found


@pytest.mark.parametrize(
    ("content", "headers"),
    [
        (gzip.compress(b"x" * 200_000_000), [("Content-Encoding", "gzip")]),
        (_chunked(gzip.compress(b"x" * 200_000_000), 1 << 20), [CHUNKED, ("Content-Encoding", "gzip")]),
        (zlib.compress(b"x" * 200_000_000), [("Content-Encoding", "deflate")]),
    ],
    ids=["gzip", "chunked", "deflate"],
)
def test_a_page_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch, content: bytes, headers: Headers) -> None:
    """A page that unpacks to more than any page has is one error, and the next page is read."""
    monkeypatch.setattr(warc_contents, "_LARGEST_PAGE", 4 << 20)
    crawl = Crawl().add("https://example.org/1", content, headers=headers).add("https://example.org/2", _page(2))
    articles, (error,) = _bounded(crawl.bytes())
    assert [article.headline for article in articles] == ["Vote 2"]
    assert "unpacks to more than 4 MiB" in error.reason


def test_a_crawl_that_unpacks_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages that together unpack to too much for so small a file end it in one error."""
    monkeypatch.setattr(streams, "_ROOM", 8 << 20)
    crawl = Crawl().add("https://example.org/vote", _page(1))
    bomb = gzip.compress(b"\n" * 4_000_000)
    for number in range(20):
        crawl.add(f"https://example.org/{number}", bomb, headers=[("Content-Encoding", "gzip")])
    articles, errors = _bounded(crawl.bytes())
    assert len(articles) == 1
    assert ["times its size" in error.reason for error in errors] == [True]


def _record(length: int, block: bytes = b"", facts: bytes = b"") -> bytes:
    return b"WARC/1.0\r\nWARC-Type: response\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n" % (facts, length, block)


@pytest.mark.parametrize(
    "records",
    [
        pytest.param(_record(4_000_000) * 50_000, id="lengths"),
        pytest.param(_record(10**14), id="a length"),
        pytest.param(b"WARC/1.0\r\n" * 60_000, id="beginnings"),
        pytest.param(b"WARC/1.0\r\n" + b"A: b\r\n" * 200_000, id="fields"),
        pytest.param(b"WARC/1.0\r\nA: " + b"b" * 20_000_000, id="a field"),
        pytest.param(b"WARC/1.0\r\nA: b\r\n" + b" c\r\n" * 200_000, id="a folded field"),
        pytest.param(b"x" * 20_000_000, id="a line"),
        pytest.param(b"x\n" * 100_000, id="lines"),
        pytest.param(_record(0) * 4_000, id="empty records"),
    ],
)
def test_records_that_go_on_and_on(records: bytes) -> None:
    """Lengths that are not true and headers without end take bounded time and memory."""
    crawl = Crawl(is_packed=False).add("https://example.org/1", _page(1))
    articles, errors = _bounded(crawl.bytes() + records)
    assert len(articles) == 1
    assert len(errors) < 5


@pytest.mark.parametrize(
    "block",
    [
        pytest.param(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200_000 + b"\r\nWords", id="fields"),
        pytest.param(b"HTTP/1.1 200 OK\r\nA: " + b"b" * 9_000_000 + b"\r\n\r\nWords", id="a field"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + b"1\r\n \r\n" * 50_000, id="chunks"),
        pytest.param(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n ", id="a chunk"),
        pytest.param(b"HTTP/1.1 200 OK\r\nContent-Encoding: " + b"gzip," * 9_000 + b"\r\n\r\nx", id="codings"),
        pytest.param(b"\0" * 9_000_000, id="zeros"),
        pytest.param(b"", id="nothing"),
    ],
)
def test_responses_that_are_none(block: bytes) -> None:
    """What is no response of a server's is passed over, whatever is wrong with it."""
    facts = b"WARC-Target-URI: https://example.org/x\r\n"
    start = Crawl(is_packed=False).add("https://example.org/1", _page(1)).bytes()
    end = Crawl(is_packed=False).add("https://example.org/2", _page(2)).bytes()
    articles, _ = _bounded(start + _record(len(block), block, facts) + end)
    assert [article.headline for article in articles] == ["Vote 1", "Vote 2"]


def test_a_record_that_is_too_large() -> None:
    """A page larger than any page is one error with its address, and is not held in memory."""
    crawl = Crawl(is_packed=False).add("https://example.org/1", b"x" * 40_000_000)
    crawl.add("https://example.org/film", b"x" * 40_000_000, kind="metadata")
    content = crawl.add("https://example.org/2", _page(2)).bytes()
    articles, (error,) = _bounded(content)
    assert len(articles) == 1
    assert error.where == "c.warc: https://example.org/1"
    assert "larger than 16 MiB" in error.reason


def test_addresses_with_codes() -> None:
    """An address is shown without the codes in it."""
    crawl = Crawl().add("https://example.org/\x1b[31m\u202e x", b"%PDF-1.7", "application/pdf")
    _, (error,) = _read(crawl.bytes())
    assert error.where.isprintable()


_CRAWL = Crawl(is_packed=False).add("https://example.org/1", b'{"headline": "H", "body": "Words."}', "application/json")
_CRAWL.add(
    "https://example.org/2",
    _chunked(gzip.compress(b'{"title": "T", "text": "More."}')),
    "application/json",
    headers=[CHUNKED, ("Content-Encoding", "gzip")],
)
_CRAWL.add("https://example.org/3", b"<nitf><body><body.content><p>Words.</p></body.content></body></nitf>", "text/xml")
_PACKED = Crawl().add("https://example.org/1", b'{"headline": "H", "body": "Words."}', "application/json")


@settings(max_examples=400, deadline=None)
@given(st.data())
def test_no_damage_makes_the_reader_fail(data: st.DataObject) -> None:
    """A crawl damaged in any way is articles and errors, and no fault of byline."""
    content = bytearray(data.draw(st.sampled_from([_CRAWL, _PACKED])).bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 12))] = data.draw(st.binary(max_size=8))
        content = content or bytearray(b"x")
    articles, errors = _read(bytes(content))
    assert articles or errors
    assert all("a fault" not in error.reason for error in errors)
