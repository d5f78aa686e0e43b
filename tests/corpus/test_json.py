"""JSON documents and JSON Lines: every export's shape, streams of any length, and one bad element costs only itself."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.exports import json_document, jsonl
from corpus.readers.exports.json_object import LONGEST_OBJECT
from corpus.readers.exports.json_stream import JsonStream
from corpus.readers.reader import Document, Item, Link, Reader, Withdrawal

HTML = "<p>One &amp; <a href='/x'>two</a>.</p>\n<p>Three.</p>"
TEXT = "One & two.\n\nThree."


class _Pieces(io.RawIOBase):
    """A stream that gives *pieces*, one a read."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = next(self._pieces, b"")
        buffer[: len(piece)] = piece
        return len(piece)


def _placed(pieces: Iterable[bytes], reader: Any, name: str = "a.json") -> Iterator[tuple[str, Item]]:
    return cast(Reader, reader).read(Document(io.BufferedReader(_Pieces(pieces), 65_536), name, name))


def _read(made: Any, reader: Any = json_document, name: str = "a.json") -> list[Item]:
    """Return the items of *made*: bytes, text, or what JSON is to be made of; an error of the whole is one of them."""
    made = made if isinstance(made, str | bytes) else json.dumps(made)
    content = made.encode() if isinstance(made, str) else made
    pieces = [content[n : n + 1_000] for n in range(0, len(content), 1_000)]
    found: list[Item] = []
    try:
        found.extend(item for _, item in _placed(pieces, reader, name))
    except SourceError as error:
        found.append(error)
    return found


def _one(made: Any, reader: Any = json_document) -> Article:
    (item,) = _read(made, reader)
    assert isinstance(item, Article), item
    return item


def _kinds(items: list[Item]) -> str:
    """Return a letter for each item: a, w, l, or e for an error."""
    return "".join("e" if isinstance(item, SourceError) else type(item).__name__[0].lower() for item in items)


# Which reader


@pytest.mark.parametrize(
    ("head", "name", "is_lines", "is_document"),
    [
        ('{"body": "x"}\n{"body": "y"}\n', "a.json", True, True),
        ('{"body": "x"}\n', "standard input", True, True),
        ('{"body": "x"}\n', "a.json", False, True),
        ('{"body": "' + "x" * 5_000, "standard input", True, True),
        ('{\n  "body": "x"\n}', "", False, True),
        ('[{"body": "x"}]', "a.txt", False, True),
        ("[\n  {", "a", False, True),
        ("words", "a.jsonl", True, False),
        ("words", "a.json", False, True),
        ("<html>", "a.json", False, False),
        ("[Link](there) and back", "a.md", False, False),
        ("{braces} begin this text", "a.txt", False, False),
        ("", "a", False, False),
    ],
)
def test_what_is_recognised(head: str, name: str, is_lines: bool, is_document: bool) -> None:
    """Lines of objects and documents are told apart by their content, in any encoding; a name decides the rest."""
    for content in (head.encode(), head.encode("utf-16"), head.encode("utf-8-sig")):
        assert jsonl.recognises(content, name) is is_lines
        assert json_document.recognises(content, name) is is_document


def test_whichever_reader_is_asked() -> None:
    """An array that somebody called '.jsonl', and lines that somebody called '.json', are read as they are."""
    article = {"id": "1", "body": "x"}
    assert _kinds(_read(json.dumps([article, article], indent=1), jsonl)) == "aa"
    assert _kinds(_read(json.dumps(article, indent=1), jsonl)) == "a"
    assert _kinds(_read("\n".join([json.dumps(article)] * 3))) == "aaa"


# Shapes


def test_one_article_is_cited_by_its_file() -> None:
    """An object alone in its file has the file's name where it has no headline, and its body exactly."""
    body = "A \ud800 <b>c</b>\r\n\r\n 5 < 6  "
    article = _one({"body": body})
    assert (article.body, article.cited_as) == (body, "a.json")


def test_arrays_and_wrappers() -> None:
    """An article, an array, an array within what exports wrap around it: the same articles."""
    made = [{"id": "1", "body": "x"}, {"id": "2", "text": "y"}]
    wrappers: list[Any] = [
        made,
        {"articles": made},
        {"status": "ok", "response": {"results": made, "pages": 1}},
        {"response": {"docs": made}},
        {"hits": {"total": 2, "hits": [{"_id": "9", "_source": each} for each in made]}},
        {"articles": {"results": made}},
        {"data": made},
    ]
    for wrapped in wrappers:
        for reader in (json_document, jsonl):
            found = _read(wrapped, reader, "a")
            assert [item.article_id for item in found if isinstance(item, Article)] == ["1", "2"]


def test_an_article_may_have_lists_of_its_own() -> None:
    """An object with a body is an article, whatever lists it has beside it."""
    assert _one({"body": "x", "items": [{"body": "y"}], "data": [{"a": 1}]}).body == "x"


def test_the_guardian() -> None:
    """The Guardian's HTML becomes text, its page the id; a result without its body is a link."""
    result = {
        "id": "politics/2022/vote",
        "type": "article",
        "webTitle": "Vote",
        "webUrl": "https://www.theguardian.com/politics/2022/vote",
        "webPublicationDate": "2022-10-10T08:00:00Z",
        "pillarName": "Opinion",
    }
    fields = {
        "headline": "Vote &amp; after",
        "body": HTML,
        "bodyText": "x",
        "byline": "Ann Dunn",
        "standfirst": "<p>S</p>",
    }
    article, link = _read({"response": {"results": [{**result, "fields": fields}, result]}})
    assert isinstance(article, Article)
    assert (article.headline, article.body, article.byline) == ("Vote & after", TEXT, "Ann Dunn")
    assert (article.article_id, article.outlet, article.genre) == (result["webUrl"], "The Guardian", "opinion")
    assert article.standfirst == "S"
    assert link == Link(str(result["webUrl"]), "Vote", "2022-10-10T08:00:00+00:00", "The Guardian")


def test_the_new_york_times() -> None:
    """A result of a search has no text, so it is a link."""
    doc = {
        "web_url": "https://example.org/vote",
        "headline": {"main": "Vote"},
        "abstract": "Short.",
        "pub_date": "2022-10-10T08:00:00Z",
        "source": "The Invented Times",
    }
    assert _read({"response": {"docs": [doc]}}) == [
        Link("https://example.org/vote", "Vote", "2022-10-10T08:00:00+00:00", "The Invented Times")
    ]


def test_wordpress() -> None:
    """What WordPress renders becomes text; its numbers are no ids, and its drafts were never published."""
    post: dict[str, Any] = {
        "id": 5,
        "date_gmt": "2022-10-10T08:00:00",
        "link": "https://example.org/vote/",
        "title": {"rendered": "Vote &#8216;off&#8217;"},
        "content": {"rendered": HTML, "protected": False},
        "excerpt": {"rendered": "<p>Short</p>"},
        "author": 3,
        "status": "publish",
        "_embedded": {"author": [{"name": "Ann Dunn"}]},
    }
    article, link, error = _read([post, {**post, "content": {"rendered": ""}}, {**post, "status": "draft"}])
    assert isinstance(article, Article)
    assert (article.article_id, article.headline, article.byline) == (post["link"], "Vote ‘off’", "Ann Dunn")
    assert (article.body, article.published) == (TEXT, "2022-10-10T08:00:00+00:00")
    assert isinstance(link, Link)
    assert isinstance(error, SourceError)
    assert "not published" in error.reason


def test_news_api() -> None:
    """NewsAPI's cut-off content is a link to the rest; where the content is whole it is an article."""
    made = {
        "source": {"id": None, "name": "The Invented Post"},
        "author": "Ann Dunn",
        "title": "Vote",
        "url": "https://example.org/vote",
        "publishedAt": "2022-10-10T08:00:00Z",
        "content": "The council… [+1234 chars]",
    }
    link, article = _read({"status": "ok", "articles": [made, {**made, "content": "Words were said."}]})
    assert link == Link("https://example.org/vote", "Vote", "2022-10-10T08:00:00+00:00", "The Invented Post")
    assert isinstance(article, Article)
    assert (article.outlet, article.published) == ("The Invented Post", "2022-10-10T08:00:00+00:00")


def test_crawlers() -> None:
    """What crawlers call byline's fields is known, also in camel case and with people as objects."""
    article = _one(
        {
            "maintext": "Words.",
            "title": "Vote",
            "date_publish": "2022-10-10 08:00:00",
            "source_domain": "example.org",
            "authors": [{"name": "Ann Dunn"}, "Joe Hale"],
            "canonicalUrl": "https://example.org/vote",
            "publisher": {"@type": "Organization", "name": "The Invented Post"},
        }
    )
    assert (article.body, article.headline, article.published) == ("Words.", "Vote", "2022-10-10T08:00:00")
    assert (article.byline, article.outlet) == ("Ann Dunn, Joe Hale", "The Invented Post")
    assert article.article_id == "https://example.org/vote"
    assert _one({"text": "x", "source": "https://example.org/a", "source-hostname": "Post"}).outlet == "Post"


def test_schema_org() -> None:
    """JSON-LD's articles are read, alone and within a graph, where authors and publishers are only named."""
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["https://schema.org/OpinionNewsArticle"],
        "headline": "Vote",
        "articleBody": "Words.",
        "author": {"@id": "#ann"},
        "publisher": {"@type": "Organization", "name": "The Invented Post"},
        "datePublished": "2022-10-10",
        "mainEntityOfPage": {"@id": "https://example.org/vote"},
        "inLanguage": {"@type": "Language", "name": "English", "alternateName": "en"},
    }
    graph = {"@graph": [{"@id": "#ann", "@type": "Person", "name": "Ann Dunn"}, {"@type": "WebPage"}, made]}
    article = _one(graph)
    assert (article.headline, article.body, article.byline) == ("Vote", "Words.", "Ann Dunn")
    assert (article.outlet, article.genre, article.article_id) == (
        "The Invented Post",
        "opinion",
        "https://example.org/vote",
    )
    live = {"@type": "LiveBlogPosting", "liveBlogUpdate": [{"headline": "A", "articleBody": "B"}, {"articleBody": "C"}]}
    assert (_one(live).body, _one(live).genre) == ("A\n\nB\n\nC", "live")
    assert "no article" in _refused({"@graph": [{"@type": "WebPage"}]})


def test_agencies() -> None:
    """Items of ninjs, in lines or arrays, are read by their own reader; a cancelled one is a withdrawal."""
    item = {"uri": "urn:1", "versioncreated": "2022-10-10T08:00:00Z", "headline": "Vote", "body_text": "Words."}
    found = _read([item, {**item, "pubstatus": "canceled"}])
    assert _kinds(found) == "aw"
    assert _kinds(_read("\n".join(map(json.dumps, [item, {"id": "2", "status": "withdrawn"}])), jsonl)) == "aw"
    assert isinstance(found[1], Withdrawal)
    assert found[1].article_id == "urn:1"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (HTML, TEXT),
        ("<div>One<br>two</div>", "One\ntwo"),
        ("5 < 6 and <b>7</b> &amp; <i>8", "5 < 6 and <b>7</b> &amp; <i>8"),
        ("Use <p> to begin one.", "Use <p> to begin one."),
    ],
)
def test_markup_in_a_plain_body(body: str, text: str) -> None:
    """HTML that somebody left in a body becomes text; plain text with a '<' in it stays as it was printed."""
    assert _one({"body": body}).body == text


def _refused(made: Any, reader: Any = json_document) -> str:
    (item,) = _read(made, reader)
    assert isinstance(item, SourceError), item
    assert item.where.startswith("a.json")
    return item.reason


# Damage


@pytest.mark.parametrize(
    ("made", "kinds"),
    [
        ('[{"body":"x"},{"body":"y",},{"body":"z"}]', "aea"),
        ('{"articles":[{"body":"x"},{"body":"y",},{"body":"z"}],}', "aea"),
        ('[{"body":"x"},5,"y",[{"body":"z"}],null,{"body":"z"}]', "aeeeea"),
        ('[{"body":"x"},{"body":"y"', "ae"),
        ('[{"body":"x"},{"body":"y"}', "aae"),
        ('[{"body":"x"},', "ae"),
        ('{"a":{"b":[1]},"response":{"results":[{"body":"x"},{"bo', "ae"),
        ('{"articles":[{"body":"x"}],"more":"', "ae"),
        ('{"body":"x"}\n{"body":}\n{"body":"z"}', "aea"),
        ('{"body":"x"} words', "ae"),
        ('[{"body":"x"}}', "ae"),
        ('[{"body":"x\ny"},{"body":"z"}]', "ea"),
        ('{"body":"x", "body":"y", "n": NaN, "byline": Infinity}', "a"),
        ('[{"body":"\\uD83D"},{"body":"\\ud83d\\ude00"}]', "aa"),
        ('{"body":"x","id":1' + "0" * 5_000 + "}", "e"),
        ('[{"body":"x"},' + "[" * 100_000 + "]" * 100_000 + ',{"body":"y"}]', "aea"),
        ("[" * 1_000_000, "e"),
        ('{"a":' * 100_000, "e"),
        ('{"a":' * 5_000 + "1" + "}" * 5_000, "e"),
        ("[]", "e"),
        ("{}", "e"),
        ('{"articles":[]}', "e"),
        ("", "e"),
        (" \n", "e"),
        ("null", "e"),
        ("words", "e"),
        ("]", "e"),
        (b"\x00\x01\x02" * 100, "e"),
        ('{"body":"café"}'.encode("utf-16"), "a"),
        ('{"body":"café"}'.encode("utf-16-le"), "a"),
        ('{"body":"café"}'.encode("cp1252"), "a"),
        (b'[{"body":"\xff\xfe\x81"},{"body":"x"}]', "ea"),
        ('{"body":"x"}'.encode("utf-16") + b"\x00", "e"),
    ],
)
def test_what_is_whole_is_read(made: str | bytes, kinds: str) -> None:
    """One bad element is one error, and of a document that is cut off what is whole is read."""
    assert _kinds(_read(made)) == kinds


def test_errors_name_the_place() -> None:
    """An error says which item it is, and at which byte."""
    bad, cut_off = _read('[{"body":"x"},{"body":},{"bo')[1:]
    assert isinstance(bad, SourceError)
    assert isinstance(cut_off, SourceError)
    assert (bad.where, cut_off.where) == ("a.json, item 2", "a.json")
    assert "byte 14" in bad.reason
    assert "byte 24" in cut_off.reason


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x01" * 5, bytes(range(32)) * 9, b"\x00" * 9_000])
def test_a_binary_file_of_lines_is_one_error(content: bytes) -> None:
    """A picture that somebody called '.jsonl' is refused once, not line by line."""
    assert _kinds(_read(content, jsonl, "a.jsonl")) == "e"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_lines_in_other_encodings(encoding: str) -> None:
    """Lines in what their bytes make certain are read; what was guessed is said."""
    made = "".join(json.dumps({"body": f"“Café” {n}"}, ensure_ascii=False) + "\r\n" for n in range(3))
    found = _read(made.encode(encoding), jsonl)
    assert [item.body for item in found if isinstance(item, Article)] == ["“Café” 0", "“Café” 1", "“Café” 2"]
    assert all(isinstance(item, Article) and bool(item.remarks) is (encoding == "cp1252") for item in found)


def test_a_wide_file_is_read_up_to_its_damage() -> None:
    """In UTF-16 what is whole before a broken character is read, and the break is named."""
    made = b"\xff\xfe" + '{"body":"x"}\n{"body":"y"}\n'.encode("utf-16-le") + b"\x00\xd8x\x00"
    found = _read(made, jsonl)
    assert _kinds(found) == "aae"
    assert isinstance(found[2], SourceError)
    assert "byte 54" in found[2].reason


# Streams


def test_memory_is_that_of_one_article() -> None:
    """Arrays and wrappers of any length are read in the memory of a few articles."""
    entry = json.dumps({"body": "Words were said. " * 600}).encode() + b",\n"
    # A wrapper might be one article, and is first read as far as that could go.
    wrapper = (b'{"status":"ok","articles":[', b'{"body":"x"}]}', LONGEST_OBJECT + 2_000_000)
    for head, tail, bound in ((b"[", b"]", 2_000_000), wrapper):
        placed = _placed([head, *[entry] * 3_000, tail], json_document)
        next(placed)
        tracemalloc.start()
        count = sum(isinstance(item, Article) for _, item in placed)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert count >= 2_999
        assert peak < bound


def test_an_element_without_end() -> None:
    """An element over the bound is passed over in pieces, and the next one is read."""
    pieces = [b'[{"body":"', *[b"x" * 60_000] * (LONGEST_OBJECT // 50_000), b'"},{"body":"y"}]']
    found = [item for _, item in _placed(pieces, json_document)]
    assert _kinds(found) == "ea"
    assert isinstance(found[0], SourceError)
    assert "longer than" in found[0].reason


@pytest.mark.parametrize(
    "pieces",
    [
        [b"[" * 50_000] * 60,
        [b"{" * 50_000] * 60,
        [b'["', *[b'\\"' * 25_000] * 60],
        [b'["', *[b"\\" * 50_000] * 60],
        [b"1" * 50_000] * 60,
        [b"," * 50_000] * 60,
        [b" " * 50_000] * 60,
        [b'[{"body":"x"},', *[b"}" * 50_000] * 60],
        [b'{"articles":[{"body":"x"}],"z":', *[b"[{" * 25_000] * 60],
        [b'{"', *[b"k" * 50_000] * 60],
        [b'{"a":' * 10_000] * 20,
    ],
)
def test_hostile_streams_take_little_time(pieces: list[bytes]) -> None:
    """Three million brackets, quotes or blanks take no more time than other bytes."""
    start = time.process_time()
    placed = _placed(pieces, json_document)
    try:
        found = [item for _, item in placed]
    except SourceError as error:
        found = [error]
    assert len(found) < 30
    assert time.process_time() - start < 5


_NAMES = st.sampled_from(
    "id body text title headline content url link articles items response results docs @type @graph @id author uri "
    "webTitle webUrl web_url rendered source publishedAt fields hits _source status date_gmt name guid body_text "
    "versioncreated articleBody liveBlogUpdate publisher excerpt data".split()
) | st.text(max_size=5)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(exclude_categories=()), max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_JSON, max_size=4), st.integers(1, 9))
def test_values_are_found_wherever_the_pieces_end(values: list[Any], size: int) -> None:
    """The stream gives exactly the elements of an array, however it arrives."""
    content = json.dumps(values).encode()
    stream = JsonStream(io.BufferedReader(_Pieces([content[n : n + size] for n in range(0, len(content), size)]), 16))
    assert stream.peek() == b"["
    stream.enter()
    found = []
    while stream.peek() != b"]":
        value = stream.value(LONGEST_OBJECT)
        assert value is not None
        found.append(json.dumps(json.loads(value)))
        if len(found) % 2:
            stream.accept(value)
        else:
            assert stream.skip()
    assert found == [json.dumps(value) for value in values]


@settings(max_examples=200, deadline=None)
@given(_JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=200), st.booleans())
@example(b'{"title": {"rendered": 5}, "content": {"rendered": ["x"]}, "link": 7}', True)
@example(b'{"@type": "NewsArticle", "author": [[]], "articleBody": {"@value": 5}}', True)
@example(b'{"webTitle": [], "webUrl": {}, "fields": 5}', True)
def test_no_bytes_make_the_readers_fail(content: bytes, is_cut: bool) -> None:
    """Any bytes, any shape, whole or cut off, are items or errors that name the file: never another exception."""
    for made in (content, content[: len(content) // 2] if is_cut else content + content):
        for reader in (json_document, jsonl):
            cast(Reader, reader).recognises(made, "a")
            for item in _read(made, reader):
                assert not isinstance(item, SourceError) or item.where.startswith("a.json")
                assert not isinstance(item, Article) or item.body.strip()
