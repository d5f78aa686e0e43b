"""Web pages: one page, one article, in the words that it prints."""

from __future__ import annotations

import io
import json
import random
import subprocess
import sys
from datetime import datetime
from html import escape
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.identity import address_id
from corpus.readers.pages.html import read, recognises
from corpus.readers.reader import Document
from tests.corpus.pages import PAGES, SITE, Page, linked

ARTICLES = tuple(page for page in PAGES if page.paragraphs is not None)
OPENING = "The council of Wexcombe voted on Monday night to sell the old town hall for a pound, and to lease it back."
SECOND = "“It is a very good pound,” said the leader of the council, Edna Marsh, who had brought it with her."
TEXT = f"<p>{OPENING}</p><p>{SECOND}</p>"


def _read(
    content: bytes | str, *, url: str | None = None, charset: str | None = None, name: str = "page.html"
) -> Article | SourceError:
    raw = content.encode() if isinstance(content, str) else content
    document = Document(io.BufferedReader(io.BytesIO(raw)), "the page", name, url, charset)
    ((where, item),) = read(document)
    assert where == "the page"
    assert isinstance(item, Article | SourceError)
    return item


def _article(content: bytes | str, *, url: str | None = None, charset: str | None = None) -> Article:
    item = _read(content, url=url, charset=charset)
    assert isinstance(item, Article), item
    return item


def _refusal(content: bytes | str, *, url: str | None = None, charset: str | None = None) -> str:
    item = _read(content, url=url, charset=charset)
    assert isinstance(item, SourceError), item
    return item.reason


def _page(body: str, head: str = "", lang: str = "en") -> str:
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{body}</body></html>"


def _of(page: Page) -> Article | SourceError:
    return _read(page.content, url=page.url, charset=page.charset, name=page.path.rsplit("/", 1)[-1] or "index.html")


@pytest.mark.parametrize("page", ARTICLES, ids=lambda page: page.path)
def test_what_the_pages_print_is_read(page: Page) -> None:
    """Every paragraph of an article is read word for word, nothing else is, and its facts are as they are stated."""
    article = _of(page)
    assert isinstance(article, Article), article
    assert tuple(article.body.split("\n\n")) == page.paragraphs
    facts = "headline standfirst byline outlet published url genre language correction".split()
    assert {fact: getattr(article, fact) for fact in facts} == {fact: getattr(page, fact) for fact in facts}
    assert any(page.remark in remark for remark in article.remarks) if page.remark else not article.remarks
    if page.url:
        assert article.article_id == address_id(page.url)


@pytest.mark.parametrize("page", [page for page in PAGES if page.paragraphs is None], ids=lambda page: page.path)
def test_what_is_no_article_is_refused(page: Page) -> None:
    """A section front, an error page, search results, a notice to subscribe: the error says which it is."""
    error = _of(page)
    assert isinstance(error, SourceError), error
    assert page.reason is not None
    assert page.reason in error.reason


def test_there_are_pages_enough() -> None:
    """The pages that other tests serve are many, and each has an address of its own."""
    assert len(PAGES) >= 24
    assert len({page.path for page in PAGES}) == len(PAGES)


def test_a_page_read_again_is_the_same() -> None:
    """No page is read differently for what was read before it, neither its copy nor one that shares its words."""
    order = [page for page in PAGES if len(page.content) < 20_000] * 2
    random.Random(7).shuffle(order)
    for page in order:
        article = _of(page)
        assert (tuple(article.body.split("\n\n")) if isinstance(article, Article) else None) == page.paragraphs


@pytest.mark.parametrize(
    ("head", "name", "is_page"),
    [
        (b"<!DOCTYPE html><html>", "x", True),
        (b"\xef\xbb\xbf\n <HTML LANG=en>", "x", True),
        (b'<?xml version="1.0"?>\n<!-- a --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', "x.xml", True),
        ("<!DOCTYPE html><html>".encode("utf-16"), "x", True),
        (b"<title>A page</title>", "x", True),
        (b"<div><p>A piece of a page.</p></div>", "x.html", True),
        (b"Words alone.", "x.htm", True),
        (b"<div><p>A piece of a page.</p></div>", "x.txt", False),
        (b'{"title": "<html>"}', "x.html", False),
        (b'[{"title": "<html>"}]', "x.php", False),
        (b'<?xml version="1.0"?><nitf><head>', "x.xml", False),
        (b'<!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', "x", False),
        (b'<?xml version="1.0"?><rss version="2.0"><channel><description>&lt;html>', "x", False),
        (b"", "x.html", False),
        (b"Plain words.", "x", False),
    ],
)
def test_pages_are_recognised_by_what_they_hold(head: bytes, name: str, is_page: bool) -> None:
    """A page is known by its first tag; by its name alone only where it is not plainly something else."""
    assert recognises(head, name) is is_page


# Words, marks and signs of news, without those that HTML takes for its own or that are space at an end.
_WORDS = st.text(st.sampled_from("abcdefgäéßßñ“”‘’—–…'\"&<>£€%0123456789\u00a0\u2009"), min_size=1, max_size=12).filter(
    str.strip
)
_TAGS = st.sampled_from("a em strong span b i time mark abbr cite small data code u label ins font bdi sub".split())


@st.composite
def _marked_up(draw: st.DrawFn) -> tuple[str, str]:
    """A paragraph, and it in HTML: tags in the middle of words, white space that says nothing."""
    words = ["Yesterday", *draw(st.lists(_WORDS, min_size=8, max_size=24)), "said."]
    printed, html = " ".join(words), []
    for word in words:
        text = escape(word, quote=draw(st.booleans()))
        if draw(st.integers(0, 3)) == 0:
            tag, cut = draw(_TAGS), draw(st.integers(0, len(word)))
            text = f"{escape(word[:cut])}<{tag}>{escape(word[cut:])}</{tag}>"
        html.append(text)
    gap = draw(st.sampled_from([" ", "\n", "\r\n   ", "\t", " <!-- a --> ", "&#32;"]))
    return printed, gap.join(html)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(_marked_up(), min_size=3, max_size=8),
    st.sampled_from(["", " class='story-body'", " itemprop='articleBody'"]),
)
def test_no_word_is_lost_glued_or_doubled(paragraphs: list[tuple[str, str]], attribute: str) -> None:
    """Whatever tags stand within its words, a paragraph is read as it is printed, and paragraphs stay apart."""
    body = "".join(f"<p>{html}</p>" for _, html in paragraphs)
    page = _page(
        "<nav><a href='/'>Home</a></nav>"
        f"<article><h1>A headline of six words here</h1><div{attribute}>{body}</div></article>"
    )
    wanted = list(dict.fromkeys(" ".join(printed.split(" ")) for printed, _ in paragraphs))
    assert _article(page).body.split("\n\n") == wanted


def test_marks_of_a_quotation_element_are_printed() -> None:
    """<q> prints the marks of the page's language, as HTML has it, and none where the text has its own."""
    sentence = "The council said <q>we <q>will</q> pay</q>, and <q>“soon”</q>, on Tuesday evening in the town hall."
    read_in = {lang: _article(_page(f"<p>{sentence}</p>", lang=lang)).body for lang in ("en", "de", "fr")}
    assert "said “we ‘will’ pay”, and “soon”, on" in read_in["en"]
    assert "said „we ‚will‘ pay“, and “soon”, on" in read_in["de"]
    assert "said «we ‹will› pay», and “soon”, on" in read_in["fr"]


def test_what_is_struck_out_or_hidden_is_not_read() -> None:
    """Words that were struck out, hidden, or are for readers aloud are not printed, so they are not quoted."""
    page = _page(
        f"<article><p>{OPENING[:-1]} <del>for 12p</del><ins>for 15p</ins>.</p>{TEXT}<p hidden>A secret.</p>"
        "<p style='display: none'>Another secret of the council.</p><p>The end<span class='visually-hidden'> of "
        "it</span> is near, the mayor said<sup><a href='#n1'>[1]</a></sup>; it covers 3km<sup>2</sup>.</p></article>"
    )
    body = _article(page).body
    assert "back for 15p." in body
    assert "The end is near, the mayor said; it covers 3km2." in body
    for hidden in ("12p", "secret", "of it", "[1]"):
        assert hidden not in body


def test_a_quotation_that_is_announced_stays() -> None:
    """A sentence in large letters is not read twice; a quotation that the text announces stays where it is."""
    quote = "We shall sell the hall, the clock and the mayor's chain"
    page = _page(
        f"<article>{TEXT}<blockquote class='pullquote'>It is a very good pound</blockquote>"
        f"<p>The motion, which was carried, reads:</p><blockquote>{quote}.</blockquote>"
        f"<p>“{quote},” the mayor read out, and looked at his chain.</p></article>"
    )
    assert _article(page).body.split("\n\n") == [
        OPENING,
        SECOND,
        "The motion, which was carried, reads:",
        f"{quote}.",
        f"“{quote},” the mayor read out, and looked at his chain.",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Subscribers will pay £2 a month more, and may cancel any time, the paper's owner said.",
        "Copyright law is broken, the minister said.",
        "Share prices fell.",
        "More on the way, the mayor says.",
        "By Tuesday everybody had left the building, and the lights were off.",
        "This report was wrong about almost everything, said the minister.",
        "Read carefully, the contract says nothing about the roof.",
        "Related companies were not told.",
        "Comment was not offered by the council.",
    ],
)
@pytest.mark.parametrize("place", ["first", "last"])
def test_sentences_like_furniture_are_read(sentence: str, place: str) -> None:
    """A sentence of the article that begins as furniture does is none."""
    others = TEXT if place == "last" else f"<p>{SECOND}</p>"
    body = f"{others}<p>{sentence}</p>" if place == "last" else f"<p>{sentence}</p>{others}"
    page = _page(f"<main><h1>Town hall sold for a pound</h1><div class='article-body'>{body}</div></main>")
    assert sentence in _article(page).body.split("\n\n")


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "<strong>Read more:</strong> <a href='/x'>The town hall, a history</a>",
        "<a href='/x'>See also: The town hall, a history</a>",
        "Share this article",
        "Sign up for our free weekly newsletter.",
        "Lesen Sie auch: <a href='/x'>Das Rathaus</a>",
        "© 2024 Wexcombe Herald. All rights reserved.",
        "Tags: <a href='/t'>Council</a>, <a href='/u'>Money</a>",
    ],
)
def test_furniture_between_paragraphs_is_left_out(line: str) -> None:
    """What a page prints between two paragraphs and no article says is not read."""
    page = _page(f"<main><div class='article-body'><p>{OPENING}</p><p>{line}</p><p>{SECOND}</p></div></main>")
    assert _article(page).body == f"{OPENING}\n\n{SECOND}"


def test_text_that_trafilatura_overlooks_is_read() -> None:
    """What JSON-LD's articleBody has and the page prints is read where it stands, as the page prints it."""
    lost = "“I would have given two,” said the stallholder Nora Fitch."
    stated = linked(**{"@type": "NewsArticle"}, articleBody=f"{OPENING} {SECOND} {lost}", headline="Sold")
    body = f"<p>{OPENING}</p><p>{SECOND}</p><label>{lost}</label>"
    assert _article(_page(f"<main>{body}</main>", stated)).body.split("\n\n") == [OPENING, SECOND, lost]


@pytest.mark.parametrize("description", [OPENING, f"{OPENING[:60]}…", SECOND, "Sold for a pound, leased back for two."])
def test_a_description_never_costs_a_paragraph(description: str) -> None:
    """A description that says over again what the text says is no standfirst, and the text keeps its paragraph."""
    head = f"<meta name='description' content='{escape(description)}'>"
    article = _article(_page(f"<article><h1>Town hall sold</h1>{TEXT}</article>", head))
    assert article.body == f"{OPENING}\n\n{SECOND}"
    assert article.standfirst == (description if description.startswith("Sold") else None)


def test_a_name_of_furniture_round_half_of_the_text_means_nothing() -> None:
    """Boxes are known by what they hold: classes such as 'comments-enabled' round the article do not remove it."""
    page = _page(
        f"<div class='sidebar comments-enabled'><form id='aspnetForm'><h1>Town hall sold</h1>{TEXT}</form></div>"
    )
    assert _article(page).body == f"{OPENING}\n\n{SECOND}"


def test_headings_that_are_links_among_the_paragraphs_are_read() -> None:
    """An article may be a list of what it links to; the openings of other articles below it are not read."""
    items = [f"The number {number} pier of the coast" for number in range(5)]
    text = "".join(
        f"<h2><a href='https://pier{n}.example/'>{item}</a></h2><p>{OPENING} {n}.</p>" for n, item in enumerate(items)
    )
    card = "<div><h3><a href='/y'>Swans return to Mill Pond at last</a></h3><p>A pair has nested there.</p></div>"
    head = "<meta property='og:type' content='article'>"
    body = _article(_page(f"<main><h1>Five piers to see before they fall</h1>{text}{card * 2}</main>", head)).body
    assert body.split("\n\n") == [line for n, item in enumerate(items) for line in (item, f"{OPENING} {n}.")]


def test_an_update_that_is_not_printed_is_put_in_its_place() -> None:
    """What a live blog states and does not print stands between its neighbours, also where those are stated in one."""
    posts = [("Late", [OPENING, SECOND]), ("Middle", ["The clerk has left the building, and took the keys with him."])]
    posts.append(("Early", ["The doors of the town hall have opened, and the first councillors are here."]))
    updates = [{"headline": headline, "articleBody": " ".join(lines)} for headline, lines in posts]
    printed = "".join(
        f"<h2>{headline}</h2>{''.join(f'<p>{line}</p>' for line in lines)}" for headline, lines in posts[::2]
    )
    head = linked(**{"@type": "LiveBlogPosting"}, headline="Town hall: live", liveBlogUpdate=updates)
    article = _article(_page(f"<main><h1>Town hall: live</h1>{printed}</main>", head))
    assert article.body.split("\n\n") == [line for headline, lines in posts for line in (headline, *lines)]
    assert _article(_page("<div id='app'></div>", head)).body.split("\n\n")[:2] == ["Late", f"{OPENING} {SECOND}"]


def test_those_who_comment_are_not_the_authors() -> None:
    """A name or a time in the same box as the article, but below it, is nobody's byline and no date."""
    comment = "<br><br><span class='author'>Wexlad</span> <time datetime='2020-01-01'>1 January</time><br>Disgrace."
    page = _page(
        f"<div><b>Town hall sold for a pound</b><br><br>{OPENING}<br><br>{SECOND}{comment}</div>",
        "<title>Town hall sold for a pound</title>",
    )
    article = _article(page)
    assert (article.byline, article.published) == (None, None)


def test_stated_text_is_taken_only_where_none_is_printed() -> None:
    """articleBody is read where the page does not print it, and a teaser of it never replaces what is printed."""
    stated = linked(**{"@type": "NewsArticle"}, headline="Sold", articleBody=f"{OPENING}\n{SECOND}")
    article = _article(_page("<div id='app'></div>", stated))
    assert article.body == f"{OPENING}\n\n{SECOND}"
    assert "JSON-LD" in article.remarks[0]
    teaser = linked(**{"@type": "NewsArticle"}, headline="Sold", articleBody="Something else entirely is in here…")
    assert _article(_page(f"<article>{TEXT}</article>", teaser)).body == f"{OPENING}\n\n{SECOND}"


def test_columns_of_old_pages_and_cells_of_results() -> None:
    """A layout of tables is read as the text in its cells, and a row of results as one line."""
    page = _page(
        f"<table><tr><td><a href='/n'>News</a><br><a href='/s'>Sport</a></td><td>{OPENING}<br><br>{SECOND}<table><tr>"
        "<td>Ayes</td><td>14</td></tr><tr><td>Noes</td><td>11</td></tr></table></td></tr></table>"
    )
    assert _article(page).body.split("\n\n") == [OPENING, SECOND, "Ayes 14", "Noes 11"]


@pytest.mark.parametrize(
    ("canonical", "fetched", "url"),
    [
        ("/town-hall", "https://herald.example/a?utm_source=x", "https://herald.example/town-hall"),
        (
            "https://www.herald.example/town-hall",
            "https://amp.herald.example/a",
            "https://www.herald.example/town-hall",
        ),
        ("https://herald.example/b", "https://herald-example.cdn.ampproject.org/c/a", "https://herald.example/b"),
        ("https://herald.example/b", None, "https://herald.example/b"),
        ("https://herald.example/b", "http://127.0.0.1:8000/a", "https://herald.example/b"),
        ("https://other.example/b", "https://herald.example/a", "https://herald.example/a"),
        ("https://evil.blogs.example/b", "https://good.blogs.example/a", "https://good.blogs.example/a"),
        ("https://herald.example/", "https://herald.example/a", "https://herald.example/a"),
        ("javascript:alert(1)", "https://herald.example/a", "https://herald.example/a"),
        ("http://[::1", "https://herald.example/a", "https://herald.example/a"),
        ("ftp://herald.example/b", None, None),
    ],
)
def test_the_canonical_address_is_believed_within_its_site(
    canonical: str, fetched: str | None, url: str | None
) -> None:
    """A page states its own address, not that of another outlet, nor of its front page."""
    article = _article(_page(f"<article>{TEXT}</article>", f"<link rel='canonical' href='{canonical}'>"), url=fetched)
    assert article.url == url
    if url:
        assert article.article_id == address_id(url)


@pytest.mark.parametrize(
    ("head", "above", "url", "published"),
    [
        (
            "<meta property='article:published_time' content='2005-03-14T10:15:00Z'>",
            "",
            None,
            "2005-03-14T10:15:00+00:00",
        ),
        ("<meta name='DC.date.issued' content='2005-03-14'>", "", None, "2005-03-14"),
        ("<meta name='citation_publication_date' content='2005/03/14'>", "", None, "2005-03-14"),
        ("<meta itemprop='datePublished' content='20050314T101500+0100'>", "", None, "2005-03-14T10:15:00+01:00"),
        (
            """<meta name='parsely-page' content='{"pub_date": "2005-03-14T10:15:00Z"}'>""",
            "",
            None,
            "2005-03-14T10:15:00+00:00",
        ),
        ("", "<time datetime='2005-03-14'>Monday</time>", None, "2005-03-14"),
        ("", "<p>Published: 14 March 2005, 10.15 GMT</p>", None, "2005-03-14T10:15:00+00:00"),
        ("", "<p>14.03.2005 | 10:15</p>", None, "2005-03-14T10:15:00"),
        ("", "", "https://herald.example/2005/03/14/town-hall", "2005-03-14"),
        ("", "", "https://herald.example/2005/mar/14/town-hall", "2005-03-14"),
        ("", "<div class='byline'>Monday 14 March 2005, price 40p</div>", None, "2005-03-14"),
        # What is not stated is not known.
        ("", "", None, None),
        ("", "<p>2 hours ago</p>", None, None),
        ("", "<p>Last updated: 14 March 2020</p>", None, None),
        ("", "<p>03/04/2005</p>", None, None),
        ("<meta property='article:modified_time' content='2020-03-14'>", "", None, None),
        ("", "", "https://herald.example/2005/13/45/town-hall", None),
    ],
)
def test_the_date_is_stated_or_unknown(head: str, above: str, url: str | None, published: str | None) -> None:
    """The date comes from the head, the lines above the text, or the address; never from the text, never is today."""
    text = f"{TEXT}<p>On 1 May 1999 it had been valued at £2m.</p>"
    body = f"<article><h1>Town hall sold for a pound</h1>{above}{text}</article><footer>© 2024</footer>"
    article = _article(_page(body, head), url=url)
    assert article.published == published
    assert "On 1 May 1999" in article.body


def test_a_date_that_cannot_be_read_is_told() -> None:
    """A date that means two days leaves the article without one, and a remark says which it was."""
    article = _article(
        _page(f"<article>{TEXT}</article>", "<meta property='article:published_time' content='03/04/2005'>")
    )
    assert article.published is None
    assert "03/04/2005" in article.remarks[0]


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        ("Jane Dorrit", "Jane Dorrit"),
        ("By Jane Dorrit", "Jane Dorrit"),
        ({"@type": "Person", "name": "By Jane Dorrit"}, "Jane Dorrit"),
        ([{"name": "Jane Dorrit"}, {"name": "Omar Vale"}, {"name": "Jane Dorrit"}], "Jane Dorrit, Omar Vale"),
        (["https://www.facebook.com/herald", {"name": "Omar Vale"}], "Omar Vale"),
        ({"name": ["Jane Dorrit"]}, "Jane Dorrit"),
        ({"@id": "#jane"}, "Jane Dorrit"),
        ("Se&#225;n O&#039;Dowd", "Seán O'Dowd"),
        ("https://herald.example/jane", None),
        ({"url": "https://herald.example/jane"}, None),
        ("admin", None),
        ([], None),
        ({"name": {"name": {"name": {"name": []}}}}, None),
        (7, None),
    ],
)
def test_a_byline_has_names_only(stated: object, byline: str | None) -> None:
    """Authors are read from every form that schema.org allows, and addresses are no names."""
    article = {"@type": "NewsArticle", "headline": "Sold", "author": stated}
    head = linked(**{"@graph": [article, {"@type": "Person", "@id": "#jane", "name": "Jane Dorrit"}]})
    assert _article(_page(f"<article>{TEXT}</article>", head)).byline == byline


@pytest.mark.parametrize(
    ("fields", "above", "genre"),
    [
        ({"@type": "OpinionNewsArticle"}, "", "opinion"),
        ({"@type": ["NewsArticle", "https://schema.org/AnalysisNewsArticle"]}, "", "analysis"),
        ({"@type": "AdvertiserContentArticle"}, "", "sponsored"),
        ({"@type": "ReviewNewsArticle"}, "", "opinion"),
        ({"@type": "SatiricalArticle"}, "", "satire"),
        ({"@type": "LiveBlogPosting"}, "", "live"),
        ({"@type": "NewsArticle", "articleSection": "Opinion"}, "", "opinion"),
        ({"@type": "NewsArticle", "articleSection": ["Comment is free", "Politics"]}, "", "opinion"),
        ({"@type": "NewsArticle", "articleSection": "Politics"}, "", None),
        ({"@type": "NewsArticle", "articleSection": "News"}, "", None),
        ({"@type": "NewsArticle", "genre": "Analysis"}, "", "analysis"),
        ({"@type": "NewsArticle"}, "<p class='kicker'>Opinion</p>", "opinion"),
        ({"@type": "ReportageNewsArticle"}, "<p>Paid for by Carpet World</p>", "sponsored"),
        ({"@type": "NewsArticle"}, "<nav><a href='/o'>Opinion</a></nav>", None),
    ],
)
def test_the_genre_is_told(fields: dict[str, object], above: str, genre: str | None) -> None:
    """Opinion, analysis and what was paid for are never taken for news, and a subject is no genre."""
    head = linked(**fields, headline="Town hall sold for a pound")
    page = _page(f"<article>{above}<h1>Town hall sold for a pound</h1>{TEXT}</article>", head)
    assert _article(page).genre == genre


def test_the_pages_own_article_is_found_among_others() -> None:
    """Of several articles in the JSON-LD the page's own one is read, wherever it stands; another's facts never are."""
    url = f"{SITE}/news/town-hall"
    other = {"@type": "NewsArticle", "headline": "Swans", "datePublished": "2001-01-01", "url": f"{SITE}/news/swans"}
    own = {"@type": "NewsArticle", "headline": "Sold", "datePublished": "2024-02-02", "url": url}
    body = f"<article>{TEXT}</article>"
    for nodes in ([other, own], [own, other], [{"@graph": [other, {"@type": "WebPage", "mainEntity": own}]}]):
        head = f"<script type='application/ld+json'>{json.dumps(nodes)}</script>"
        article = _article(_page(body, head), url=url)
        assert (article.headline, article.published) == ("Sold", "2024-02-02")
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": other}]}
    assert _article(_page(body, linked(**listed)), url=url).published is None
    assert _article(_page(body, linked(**other)), url=url).published is None


@pytest.mark.parametrize(
    "script",
    [
        '{"@type":"NewsArticle","headline":"Sold",}',
        '{"@type":"NewsArticle", // the type\n "headline":"Sold"};',
        '<!-- {"@type":"NewsArticle","headline":"Sold"} -->',
        '//<![CDATA[\n{"@type":"NewsArticle","headline":"Sold"}\n//]]>',
        '{"@type":"WebSite"}{"@type":"NewsArticle","headline":"Sold"}',
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Sold&quot;}",
        '{"@type":"NewsArticle","headline":"Sold","description":"two\nlines"}',
        '{"@type":"NewsArticle","headline":"Sold","description":"so "cheap" it is"}',
        '{"@type":"NewsArticle","headline":"Sold","author":{"name":"J',
    ],
)
def test_broken_json_is_read_as_it_was_meant(script: str) -> None:
    """The slips that pages make in JSON-LD cost no facts; of what is beyond mending the plain facts are read."""
    page = _page(f"<article>{TEXT}</article>", f"<script type='application/ld+json'>{script}</script><title>T</title>")
    assert _article(page).headline == "Sold"


@pytest.mark.parametrize(
    "correction", ["It was £1.", {"@type": "CorrectionComment", "text": "It was £1."}, [{"text": "It was £1."}]]
)
def test_a_correction_is_kept(correction: object) -> None:
    """What schema.org's 'correction' says goes with the article; the note at the foot stays in the body."""
    head = linked(**{"@type": "NewsArticle"}, headline="Sold", correction=correction)
    note = "This article was amended on 2 February 2024 to say that the hall was sold for £1."
    page = _page(f"<article>{TEXT}</article><aside class='note'><p>{note}</p></aside>", head)
    article = _article(page)
    assert article.correction == "It was £1."
    assert article.body.split("\n\n")[-1] == note


@pytest.mark.parametrize(
    ("encoding", "declared", "charset"),
    [
        ("utf-8", "utf-8", None),
        ("utf-8", "iso-8859-1", "iso-8859-1"),
        ("cp1252", "windows-1252", None),
        ("cp1252", "iso-8859-1", None),
        ("cp1252", "none", "iso-8859-1"),
        ("cp1252", "windows-1252", "utf-8"),
        ("utf-16", "utf-16", None),
        ("utf-16-le", "utf-8", "utf-16le"),
        ("iso8859-15", "iso-8859-15", None),
    ],
)
def test_encodings(encoding: str, declared: str, charset: str | None) -> None:
    """What the server and the page say of the encoding is heard, and no quotation mark is lost by it."""
    text = OPENING + (" “Ça alors,” said the mayor of Orléans." if encoding != "iso8859-15" else " Ça alors: 5 €.")
    html = _page(f"<article><p>{text}</p></article>").replace("charset='utf-8'", f"charset='{declared}'")
    assert _article(html.encode(encoding), charset=charset).body == text


def test_figures_for_characters_are_read_as_pages_mean_them() -> None:
    """&#147; is a quotation mark, as the standard has it, though Unicode has a control there."""
    body = _article(
        _page(f"<p>{OPENING} &#147;Sold&#148; &#150; &apos;it&apos; said &hellip; &nosuchname; AT&T.</p>")
    ).body
    assert body == f"{OPENING} “Sold” – 'it' said … &nosuchname; AT&T."


def test_a_stray_byte_outside_the_article_costs_nothing() -> None:
    """A wrong byte in the furniture of a page in UTF-8 is remarked on; one in the article refuses the page."""
    html = _page(f"<article>{TEXT}</article><footer>Caf@ Herald Ltd, registered in England</footer>").encode()
    article = _article(html.replace(b"Caf@", b"Caf\xe9"))
    assert article.body == f"{OPENING}\n\n{SECOND}"
    assert "could not be read" in article.remarks[0]
    assert "UTF-8" in _refusal(html.replace(b"very good", b"very g\xe9\xe9d"))


def test_an_undeclared_language_and_the_outlet() -> None:
    """The language is that of <html>, else the one that is stated; the outlet is the publisher's name."""
    head = "<meta property='og:locale' content='de_AT'><meta property='og:site_name' content='Der Bote'>"
    article = _article(f"<html><head>{head}</head><body>{TEXT}</body></html>")
    assert (article.language, article.outlet) == ("de-AT", "Der Bote")


def test_a_headline_loses_the_outlet_and_is_not_cut() -> None:
    """A title's ' | Outlet' is no part of the headline, and one that is cut short is read as it is printed."""
    printed = "Town hall sold for a pound, and leased back for two"
    site = "<meta property='og:site_name' content='The Herald'>"
    for head in (
        f"<title>{printed} | The Herald</title>{site}",
        f"<title>{printed} - Herald</title>",
        f"<meta property='og:title' content='{printed} – The Herald'>{site}",
        f"<meta property='og:title' content='Town hall sold for a pound, and…'>{site}",
    ):
        assert _article(_page(f"<h1>{printed}</h1>{TEXT}", head)).headline == printed


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"  \n", "empty"),
        (b"<html></html>", "no article"),
        (_page("<nav><a href='/'>Home</a></nav>").encode(), "no article"),
        (b"<p>" + b"words " * 2_000_000, "10,000,000 bytes"),
        (b"<html><body>" + b"<div>" * 1_000_000 + b"words", "nested without end"),
        (b"<html><body>" + b"<table><tr><td>" * 100_000 + b"words", "nested without end"),
        (b"<html><body>" + b"<i><p>" * 500_000 + b"words", "tags"),
        (b"<html><body><p>binary \0 words", "binary"),
    ],
    ids=["nothing", "blank", "tags alone", "navigation alone", "huge", "deep", "deep tables", "many tags", "binary"],
)
def test_bad_pages_are_refused_at_once(content: bytes, reason: str) -> None:
    """A page that is empty, too large, nested without end or no text is an error in a few seconds."""
    start = perf_counter()
    assert reason in _refusal(content)
    assert perf_counter() - start < 5


@pytest.mark.parametrize(
    "script",
    [
        "[" * 1_000_000,
        '{"@graph":' * 100_000,
        "[" + '"\\' * 700_000,
        "[" + "/*" * 700_000,
        "[" + ", " * 700_000,
        "{" + " " * 1_000_000 + "x",
        '"headline": "' * 100_000,
        '{"@type":"NewsArticle","headline":1' + "0" * 100_000 + "}",
        '{"@type":"NewsArticle","author":{"@id":[1]},"publisher":[[[[]]]],"wordCount":[],"hasPart":[0],"articleBody":{}}',
    ],
    ids=range(9),
)
def test_hostile_json_costs_nothing(script: str) -> None:
    """JSON-LD made to be slow, deep or senseless neither stops the reader nor changes the text."""
    start = perf_counter()
    page = _page(f"<article>{TEXT}</article>", f"<script type='application/ld+json'>{script}</script>")
    assert _article(page).body == f"{OPENING}\n\n{SECOND}"
    assert perf_counter() - start < 5


def test_hundreds_of_unclosed_tags_lose_no_word() -> None:
    """Tags that only say how words look are closed for the page, however many were left open."""
    lines = [f"Drain number {number} was found to be clear." for number in range(600)]
    page = _page("".join(f"<p><font size=2><b><i>{line}" for line in lines))
    assert _article(page).body.split("\n\n") == lines


_PIECES = [
    *b'<p> </div> <table> <script> <!-- <q> &#0; &#xD800; \xff <br> <h1> <template> "'.split(),
    b"<base href='//['>",
    b"<link rel=canonical href='http://[x'>",
    b"<meta charset=rot13>",
]


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_damaged_page_is_an_article_or_an_error(data: st.DataObject) -> None:
    """Whatever is cut out of a page, put into it or said of it, it is read or refused, and never a fault."""
    page = data.draw(st.sampled_from([page for page in PAGES if len(page.content) < 9_000]))
    content = bytearray(page.content)
    pieces = st.sampled_from(_PIECES)
    for _ in range(data.draw(st.integers(1, 6))):
        start = data.draw(st.integers(0, len(content)))
        content[start : start + data.draw(st.sampled_from([0, 0, 1, 20, 500]))] = data.draw(
            st.binary(max_size=3) | pieces
        )
    item = _read(
        bytes(content),
        url=data.draw(st.sampled_from([None, f"{SITE}/a"])),
        charset=data.draw(st.sampled_from([None, "x"])),
    )
    if isinstance(item, Article):
        assert item.body.strip()
        assert item.published is None or datetime.fromisoformat(item.published)
        assert item.url is None or item.url.startswith("http")


def test_its_libraries_are_imported_when_a_page_is_read() -> None:
    """Asking which reader a document needs loads none of the libraries that read pages."""
    code = (
        "import sys; from corpus.readers.pages import html; assert html.recognises(b'<html>', 'x'); "
        "print([name for name in ('trafilatura', 'htmldate', 'lxml', 'dateparser') if name in sys.modules])"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
