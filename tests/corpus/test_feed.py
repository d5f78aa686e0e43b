"""Feeds: what is an article, what is a link, and that nothing in a feed is taken for what it is not."""

from __future__ import annotations

import io
import json
import time
import tracemalloc
from collections.abc import Iterator
from typing import Any, cast

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.detecting import document_from_bytes, read_document
from corpus.readers.feeds import feed
from corpus.readers.feeds.names import byline_of, outlet_of
from corpus.readers.feeds.scan import LONGEST_ENTRY
from corpus.readers.reader import Document, Item, Link, Withdrawal

# Ten words, and enough of them for an article.
WORDS = "The council said that “nothing” was decided on Tuesday. "
LONG = WORDS * 10
BODY = f"<p>{LONG}</p><p>{LONG}</p>"
TEXT = f"{LONG.strip()}\n\n{LONG.strip()}"
ADDRESS = "<link>https://example.org/vote</link>"
_SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:atom="http://www.w3.org/2005/Atom" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
)


def _read(content: bytes | str, url: str | None = None, charset: str | None = None) -> list[Item]:
    made = content.encode() if isinstance(content, str) else content
    file = io.BufferedReader(cast(Any, io.BytesIO(made)))
    return [item for _, item in feed.read(Document(file, "f.xml", "f.xml", url, charset))]


def _tried(content: bytes | str, charset: str | None = None) -> list[Item]:
    """Return what is read of a feed that may be refused as a whole."""
    try:
        return _read(content, charset=charset)
    except SourceError as error:
        return [error]


def _rss(entries: str, head: str = "<title>The Invented Post</title>") -> str:
    return f'<?xml version="1.0"?><rss version="2.0" {_SPACES}><channel>{head}{entries}</channel></rss>'


def _atom(entries: str, head: str = "<title>The Invented Post</title>", attributes: str = "") -> str:
    return f'<feed xmlns="http://www.w3.org/2005/Atom" {attributes}>{head}{entries}</feed>'


def _item(inside: str) -> Item:
    (item,) = _read(_rss(f"<item>{inside}</item>"))
    return item


def _entry(inside: str) -> Item:
    (item,) = _read(_atom(f'<entry><link href="https://example.org/vote"/>{inside}</entry>'))
    return item


def _article(item: Item) -> Article:
    assert isinstance(item, Article), item
    return item


def _full(body: str = BODY) -> str:
    return f"<content:encoded><![CDATA[{body}]]></content:encoded>"


# What is recognised


@pytest.mark.parametrize(
    "head",
    [
        _rss(""),
        _atom(""),
        "<?xml version='1.0'?>\n<!-- a comment --><?xml-stylesheet href='x'?><rss version='0.91'>",
        "<!DOCTYPE rss PUBLIC '-//x//y' 'http://example.org/rss.dtd' [<!ENTITY a 'b'>]><rss>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>",
        "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'>",
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'>",
        "<entry xmlns='http://www.w3.org/2005/Atom'>",
        '{"version": "https://jsonfeed.org/version/1.1", "title": "x", "items": []}',
        '{\n"version":"https:\\/\\/jsonfeed.org\\/version\\/1"',
    ],
)
def test_feeds_are_recognised(head: str) -> None:
    """A feed is told by its root and its namespace, in any encoding and under any name."""
    assert feed.recognises(head.encode(), "index.php")
    assert feed.recognises(head.encode("utf-16"), "")


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<html><body><rss></rss>",
        "<nitf><body/></nitf>",
        "<feed>words</feed>",
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><foaf/>",
        "An article about <rss> and Atom.",
        '{"version": "1.1", "items": []}',
        '{"body": "x"}',
        "<!DOCTYPE " * 900,
        "<?xml " * 900,
    ],
)
def test_other_documents_are_not(head: str) -> None:
    """Other XML, pages, texts and JSON are no feeds, even when they are called so."""
    assert not feed.recognises(head.encode(), "feed.rss")


# Articles and their facts


def test_an_entry_of_rss() -> None:
    """An entry with its whole text is an article, with what the feed says of it."""
    article = _article(
        _read(
            _rss(
                "<item><title>Ferry &amp;amp; dock: &lt;i&gt;vote&lt;/i&gt; &amp;#8216;off&amp;#8217;</title>"
                "<link>\n https://example.org/vote?utm_source=rss \n</link>"
                '<guid isPermaLink="false">17</guid><dc:creator>Ann Dunn</dc:creator><dc:creator>Joe Hale</dc:creator>'
                "<pubDate>Mon, 10 Oct 2022 08:00:00 +0100</pubDate><category>Politics</category>"
                f"<category><![CDATA[Opinion]]></category><description>In short.</description>{_full()}</item>",
                "<title>The Invented Post - Politics</title><link>https://example.org/</link><language>en-gb</language>",
            )
        )[0]
    )
    assert article.body == TEXT
    assert article.headline == "Ferry & dock: vote ‘off’"
    assert (article.byline, article.outlet, article.standfirst) == (
        "Ann Dunn, Joe Hale",
        "The Invented Post",
        "In short.",
    )
    assert (article.published, article.genre, article.language) == ("2022-10-10T08:00:00+01:00", "opinion", "en-gb")
    assert article.article_id == "https://example.org/vote"


def test_an_entry_of_atom() -> None:
    """Atom's typed text, relative addresses, languages and authors are read as RFC 4287 has them."""
    entry = (
        '<entry xml:base="news/"><title type="html">Ferry &amp;amp; dock</title><id>tag:1</id>'
        '<link rel="self" href="no"/><link type="application/pdf" href="no.pdf"/><link type="text/html" href="vote"/>'
        "<updated>2022-10-12T08:00:00Z</updated><published>2022-10-10T08:00:00Z</published>"
        "<author><name>Ann Dunn</name><email>a@example.org</email></author>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content></entry>'
    )
    article = _article(_read(_atom(entry, attributes='xml:lang="de" xml:base="https://example.org/x/"'))[0])
    assert (article.headline, article.byline, article.language) == ("Ferry & dock", "Ann Dunn", "de")
    assert (article.article_id, article.published) == ("https://example.org/x/news/vote", "2022-10-10T08:00:00+00:00")
    assert article.body == TEXT


def test_old_feeds() -> None:
    """RSS 1.0 with its modules, and Atom 0.3 with escaped content, are read like their successors."""
    rdf = (
        "<?xml version='1.0'?><!DOCTYPE rdf:RDF [<!ENTITY % HTMLlat1 PUBLIC '-//W3C//x' 'http://example.org/l.ent'> "
        "%HTMLlat1;]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
        f"{_SPACES}><channel rdf:about='x'><title>The Invented Post</title><items><rdf:Seq><rdf:li/></rdf:Seq></items>"
        f"</channel><item rdf:about='x'><title>Caf&eacute;</title>{ADDRESS}<dc:date>2022-10-10</dc:date>"
        f"{_full()}</item></rdf:RDF>"
    )
    atom = (
        "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>The Invented Post</title>"
        "<entry><title>Café</title>"
        "<link rel='alternate' href='https://example.org/vote'/><issued>2022-10-10</issued><modified>2023-01-01</modified>"
        f"<content type='text/html' mode='escaped'>{BODY.replace('<', '&lt;')}</content></entry></feed>"
    )
    for made in (rdf, atom):
        article = _article(_read(made)[0])
        assert (article.headline, article.outlet, article.published) == ("Café", "The Invented Post", "2022-10-10")
        assert article.body == TEXT


def test_json_feed() -> None:
    """JSON Feed's items are articles and links like those of other feeds."""
    items: list[Any] = [
        {"id": "1", "url": "/vote", "title": "Vote", "content_html": BODY, "date_published": "2022-10-10"},
        {"id": "https://example.org/two", "title": "Two", "summary": "Short.", "date_modified": "2022-10-11"},
        {"id": 3, "content_text": LONG, "authors": [{"name": "Joe Hale"}], "tags": ["Analysis"], "language": "fr"},
        {"id": "4", "url": "https://example.org/4", "attachments": [{"mime_type": "audio/mpeg"}]},
        5,
    ]
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Invented Post | News",
        "home_page_url": "https://example.org/",
        "authors": [{"name": "The desk"}],
        "items": items,
    }
    first, second, third, error = _read(json.dumps(made))
    assert (_article(first).article_id, _article(first).byline) == ("https://example.org/vote", "The desk")
    assert second == Link("https://example.org/two", "Two", "2022-10-11", "The Invented Post")
    article = _article(third)
    assert (article.article_id, article.byline, article.genre, article.language) == ("3", "Joe Hale", "analysis", "fr")
    assert article.body == LONG
    assert isinstance(error, SourceError)


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        (f"<feedburner:origLink>https://example.org/a</feedburner:origLink>{ADDRESS}", "https://example.org/a"),
        ("<guid>https://example.org/b</guid>", "https://example.org/b"),
        ('<guid isPermaLink="true">https://example.org/b</guid>', "https://example.org/b"),
        ('<guid isPermaLink="false">https://example.org/b</guid><link>/c</link>', "https://example.org/c"),
        ('<atom:link rel="self" href="/no"/><atom:link href="/d d"/>', "https://example.org/d%20d"),
        ("<link>javascript:alert(1)</link><guid>https://example.org/b</guid>", "https://example.org/b"),
        ("<link><![CDATA[https://example.org/?a=1&b=2]]></link>", "https://example.org/?a=1&b=2"),
        ("<link>https://example.org/?a=1&b=2</link>", "https://example.org/?a=1&b=2"),
        ("<link>http://[bad</link><link>https://example.org/b</link>", None),
    ],
)
def test_the_address(inside: str, address: str | None) -> None:
    """An entry's address is its page, not the feed's, and absolute; only the web's own are taken."""
    (item,) = _read(_rss(f"<item>{inside}{_full()}</item>"), url="https://example.org/feed.xml")
    assert _article(item).url == address


@pytest.mark.parametrize(
    ("inside", "published"),
    [
        ("<pubDate>Mon, 10 Oct 2022 08:00:00 GMT</pubDate>", "2022-10-10T08:00:00+00:00"),
        ("<dc:date>2022-10-10</dc:date><atom:updated>2023-01-01</atom:updated>", "2022-10-10"),
        ("<atom:updated>2023-01-01</atom:updated>", "2023-01-01"),
        ("", None),
    ],
)
def test_the_date(inside: str, published: str | None) -> None:
    """The day of printing is taken, that of a change only where there is no other, and never today's."""
    assert _article(_item(ADDRESS + inside + _full())).published == published


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (["a.dunn@example.org (Ann Dunn)"], "Ann Dunn"),
        (["a.dunn@example.org"], None),
        (["Ann Dunn <a.dunn@example.org>"], "Ann Dunn"),
        (["By Ann Dunn"], "Ann Dunn"),
        (["Ann Dunn", "Ann Dunn", "Joe Hale"], "Ann Dunn, Joe Hale"),
        (["admin"], None),
        (["Ann Dunn (Washington)"], "Ann Dunn (Washington)"),
        (["https://example.org/ann"], None),
        (["", "-"], None),
    ],
)
def test_the_byline(names: list[str], byline: str | None) -> None:
    """A byline is made of names; an address of mail, or of nobody, is none."""
    assert byline_of(names) == byline


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("The Invented Post", "The Invented Post"),
        ("The Invented Post - UK Politics", "The Invented Post"),
        ("World news | The Invented Post", "The Invented Post"),
        ("Invented Post > Top Stories", "Invented Post"),
        ("The Invented Post: Sport", "The Invented Post"),
        ("The Invented Post RSS Feed", "The Invented Post"),
        ("The Invented Post - Ferry Weekly", "The Invented Post - Ferry Weekly"),
        ("World News", "World News"),
        ("News - Sport", "News - Sport"),
        ("RSS", "RSS"),
        ("  ", None),
    ],
)
def test_the_outlet(title: str, outlet: str | None) -> None:
    """An outlet is not called by a section of it; where it is not plain which part is one, the title stays whole."""
    assert outlet_of(title) == outlet


def test_an_aggregator_names_the_outlet() -> None:
    """The source that an entry names is its outlet, and is not printed behind the headline."""
    made = '<title>Vote off - The Other Post</title><source url="https://example.net">The Other Post</source>'
    assert _item(f"{made}{ADDRESS}<description>Short.</description>") == Link(
        "https://example.org/vote", "Vote off", None, "The Other Post"
    )
    article = _article(
        _entry(f'<source><title>The Other Post</title></source><content type="html">{_escaped()}</content>')
    )
    assert article.outlet == "The Other Post"


def _escaped(body: str = BODY) -> str:
    return body.replace("&", "&amp;").replace("<", "&lt;")


# Whole, or only announced


@pytest.mark.parametrize(
    "inside",
    [
        f"<description>{_escaped(WORDS)}</description>",
        f"<description>{_escaped(BODY + '<p>Continue reading...</p>')}</description>",
        _full(f"<p>{LONG}</p><p>{LONG} [&#8230;]</p>"),
        _full(f"<p>{LONG}</p><p>{WORDS}…</p>"),
        _full(f'<p>{LONG}</p><p><a href="/vote">Read more</a></p>'),
        _full(f"<p>{LONG}</p><p><a>Continue reading <span>“Vote off” after the meeting</span> →</a></p>"),
        f"<description>{_escaped(LONG)}</description>{_full(LONG)}",
        _full(WORDS),
        _full("<p></p>"),
        "<title>Vote off</title>",
        _full(f"<p>{WORDS} [...]</p><p>The post Vote appeared first on The Invented Post.</p>"),
    ],
)
def test_a_teaser_is_a_link(inside: str) -> None:
    """What says that it goes on, is too short, or only repeats the summary, is not taken for the article."""
    assert isinstance(_item(ADDRESS + inside), Link)


@pytest.mark.parametrize(
    "inside",
    [
        _full(),
        _full(f"{WORDS * 8}"),
        f"<description>{_escaped(BODY)}</description>",
        f"<description>{_escaped(BODY)}</description>{_full()}",
        _full(f"{BODY}<p>The post <a>Vote</a> appeared first on <a>The Invented Post</a>.</p>"),
        f"<description>{_escaped(_escaped(BODY))}</description>",
        f"<description>{BODY}</description>",
    ],
)
def test_a_whole_text_is_an_article(inside: str) -> None:
    """A whole text is an article wherever the feed prints it, in CDATA, escaped once or twice, or as bare XHTML."""
    body = _article(_item(ADDRESS + inside)).body
    assert body in (TEXT, (WORDS * 8).strip())


def test_without_a_link_the_summary_is_what_was_printed() -> None:
    """A short text that leads nowhere is an article that says so; the mere beginning of one is refused."""
    article = _article(_item(f"<guid isPermaLink='false'>17</guid><description>{WORDS}</description>"))
    assert (article.body, article.article_id) == (WORDS.strip(), "17")
    assert "summary" in article.remarks[0]
    for inside in ("<description>The council […]</description>", "<title>Vote</title>", ""):
        assert isinstance(_item(inside), SourceError)


def test_what_is_passed_over() -> None:
    """A recording without its words, and a reader's comment, are no articles; a recording with its text is one."""
    sound = '<enclosure type="audio/mpeg" url="https://example.org/a.mp3"/>'
    comment = '<item xmlns:thr="http://purl.org/syndication/thread/1.0"><thr:in-reply-to ref="x"/>{}</item>'
    made = f"<item>{ADDRESS}{sound}<description>Notes.</description></item>{comment.format(_full())}"
    (item,) = _read(_rss(f"{made}<item>{ADDRESS}{sound}{_full()}</item>"))
    assert _article(item).body == TEXT
    with pytest.raises(SourceError, match="no entry with words"):
        _read(_rss(made))


@pytest.mark.parametrize("title", ["Comments on: Vote off", "Comments for The Invented Post", "Kommentare zu: Wahl"])
def test_a_feed_of_comments_is_refused(title: str) -> None:
    """What readers write under an article is never quoted as the outlet's."""
    with pytest.raises(SourceError, match="comments"):
        _read(_rss(f"<item>{ADDRESS}{_full()}</item>", f"<title>{title}</title>"))


def test_a_deleted_entry_withdraws_its_article() -> None:
    """A tombstone (RFC 6721) withdraws the article by its page's address, else by the id that it had."""
    spaces = 'xmlns:at="http://purl.org/atompub/tombstones/1.0"'
    made = (
        '<at:deleted-entry ref="https://example.org/vote?utm_source=x" when="2022-10-10T08:00:00Z"/>'
        '<at:deleted-entry ref="tag:2"><link href="https://example.org/two"/></at:deleted-entry>'
        '<at:deleted-entry ref="tag:3"></at:deleted-entry><at:deleted-entry/>'
    )
    *found, error = _read(_atom(made, attributes=spaces))
    assert [item.article_id for item in found if isinstance(item, Withdrawal)] == [
        "https://example.org/vote",
        "https://example.org/two",
        "tag:3",
    ]
    assert isinstance(error, SourceError)


# Damage


def test_one_bad_entry_costs_only_itself() -> None:
    """An entry that is no XML, too long, or without its end is one error; those around it are read."""
    good = f"<item>{ADDRESS}{_full()}</item>"
    bad = f"<item><title>a</b></title></item>{good}<item><title>unclosed</title>{good}<item>{'<b>' * 300}</item>{good}"
    found = _read(_rss(f"{good}{bad}<item><title>{'x' * (LONGEST_ENTRY + 1)}</title></item>{good}<item><title>the end"))
    kinds = [type(item).__name__ for item in found]
    assert kinds == ["Article" if mark == "a" else "SourceError" for mark in "aeaeaeaeae"]


def test_what_is_not_quite_xml_is_read_as_it_was_meant() -> None:
    """Stray '&' and '<', HTML's entities and empty tags, controls, and prefixes without a declaration lose no word."""
    made = (
        f"<item><title>P&O &nbsp;caf&eacute; < 5<br> caf\x0b</title>{ADDRESS}<dc:creator>Ann</dc:creator>"
        f"<content:encoded>{_escaped()}</content:encoded><foo:bar>x</foo:bar></item>"
    )
    article = _article(_read(f"<rss><channel><title>A&B</title>{made}</channel></rss>")[0])
    assert (article.headline, article.byline, article.outlet) == (
        "P&O café < 5 caf\N{REPLACEMENT CHARACTER}",
        "Ann",
        "A&B",
    )
    assert article.body == TEXT
    assert article.remarks


@pytest.mark.parametrize(
    ("encoding", "word"),
    [
        ("utf-8", "“£5”"),
        ("utf-8-sig", "“£5”"),
        ("utf-16", "“£5”"),
        ("utf-16-le", "“£5”"),
        ("cp1252", "“£5”"),
        ("iso-8859-1", "«£5»"),
        ("koi8-r", "ничего"),
    ],
)
def test_encodings(encoding: str, word: str) -> None:
    """A feed is read in the encoding that its bytes have, or that it declares."""
    declared = encoding.removesuffix("-sig").removesuffix("-le")
    made = _rss(f"<item>{ADDRESS}{_full(f'<p>{word}</p>{BODY}')}</item>").replace("?>", f' encoding="{declared}"?>', 1)
    if encoding in ("iso-8859-1", "koi8-r"):
        made = made.replace("“", "").replace("”", "")
    article = _article(_read(made.encode(encoding))[0])
    assert article.body.split("\n\n")[0] == word
    assert article.body.endswith("was decided on Tuesday.")


def test_an_entity_is_never_expanded() -> None:
    """Neither the entities of a bomb nor a file of this machine get into an article."""
    levels = "".join(f"<!ENTITY {b} '{('&' + a + ';') * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    bomb = f"<!DOCTYPE rss [<!ENTITY a 'xxxxxxxxxx'>{levels}<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
    made = _rss(f"<item><title>&i; &f;</title>{ADDRESS}{_full()}</item>").replace("?>", f"?>{bomb}", 1)
    article = _article(_read(made)[0])
    assert article.headline == "&i; &f;"


_MANY = 200_000


@pytest.mark.parametrize(
    "made",
    [
        "<rss><channel>" + "<item>" * _MANY,
        "<rss><channel><item>" + "<a>" * _MANY,
        "<rss><channel><item><title>" + "<" * _MANY,
        _rss("<item><title>" + "&" * _MANY + "</title></item>"),
        "<rss><item>" + "<![CDATA[" * _MANY,
        "<rss>" + "<!--" * _MANY,
        "<rss>" + "<!DOCTYPE [" * _MANY,
        "<?xml " * _MANY + "<rss>",
        _rss(f"<item><description>{'&lt;b&gt;' * _MANY}</description></item>"),
        _rss(f"<item>{'<link>x</link>' * (_MANY // 4)}</item>"),
        _rss(f"<item>{ADDRESS}<description>{'read the full ' * _MANY}</description></item>"),
        _rss(f"<item>{ADDRESS}<description>the post {'appeared first on ' * _MANY}</description></item>"),
        _rss("", f"<title>{' - ' * _MANY}</title>"),
        "<rss " + " ".join(f'xmlns:a{n}="u{n}"' for n in range(20_000)) + "><channel><item/></channel></rss>",
    ],
)
def test_hostile_feeds_take_little_time(made: str) -> None:
    """What makes a careless parser square, or recurse, ends soon."""
    start = time.process_time()
    assert len(_tried(made)) < 30
    assert time.process_time() - start < 5


def test_memory_is_that_of_one_entry() -> None:
    """A feed of thousands of entries is read in the memory of one."""

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            entry = _rss(f"<item>{ADDRESS}{_full()}</item>").removesuffix("</channel></rss>").encode()
            self.pieces: Iterator[bytes] = iter([entry] + [entry[entry.index(b"<item>") :]] * 1_000)

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: Any) -> int:
            piece = next(self.pieces, b"")
            buffer[: len(piece)] = piece
            return len(piece)

    entries = feed.read(Document(io.BufferedReader(Endless(), 65_536), "f", "f"))
    next(entries)
    tracemalloc.start()
    count = sum(isinstance(item, Article) for _, item in entries)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1_000
    assert peak < 2_000_000


_PIECES = """<rss> <channel> <item> </item> <title> </title> <link> </link> <![CDATA[ ]]> <!-- --> <entry> </entry> <br>
    <feed\txmlns='http://www.w3.org/2005/Atom'> <content\ttype='html'> &amp; &lt;p&gt; https://example.org/x <?x\t?>
    <!DOCTYPE\ta\t[ <description> </description> <deleted-entry\tref='x'/> \x00 \xff &nbsp; &#xD800; & < > ' words"""
_XML = st.lists(st.sampled_from(_PIECES.replace("\n", " ").split(" ")), max_size=40).map(
    lambda pieces: "".join(pieces).replace("words", LONG).encode()
)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=200) | _XML, st.sampled_from([None, "utf-8", "latin-1", "no-such", "utf-16"]))
@example(b"{", None)
@example(b"<rss>\xff\xfe\x00", None)
def test_no_bytes_make_the_reader_fail(content: bytes, charset: str | None) -> None:
    """Any bytes are items or errors that name the feed: never another exception."""
    feed.recognises(content, "f")
    for item in _tried(content, charset):
        assert not isinstance(item, Article) or item.body.strip()
        assert not isinstance(item, SourceError) or item.where.startswith("f.xml")


@pytest.mark.parametrize(
    ("where", "is_withdrawn"),
    [("https://echo.example/feed", True), ("https://other.example/feed", False), ("saved.xml", True)],
)
def test_only_its_own_site_is_a_feeds_to_withdraw(where: str, is_withdrawn: bool) -> None:
    """A feed from the web takes back articles of its own site only; a file is its owner's word."""
    content = (
        b'<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0"><title>E</title>'
        b'<at:deleted-entry ref="https://www.echo.example/story" when="2024-03-05T10:00:00Z"/></feed>'
    )
    (found,) = (item for _, item in read_document(document_from_bytes(content, where, "feed.xml", url=where)))
    assert isinstance(found, Withdrawal if is_withdrawn else SourceError)
