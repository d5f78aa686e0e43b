"""Web pages: one page, one article, in the words that it prints."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.facts import article_from_fields
from corpus.readers.pages.body import Body, read_body
from corpus.readers.pages.dates import printed_date
from corpus.readers.pages.evidence import Evidence, words_of
from corpus.readers.pages.facts import Facts, read_facts, readable_date
from corpus.readers.pages.kinds import paywall_remark, why_no_article
from corpus.readers.pages.printed import Printed, read_printed, with_printed_headline
from corpus.readers.pages.text import read_blocks
from corpus.readers.pages.tree import LARGEST_PAGE, Page, read_page
from corpus.readers.reader import Document, Placed

_ENDINGS = (".html", ".htm", ".xhtml", ".xht", ".shtml", ".asp", ".aspx", ".php", ".jsp")
# What may stand before the first tag: a byte order mark, an XML declaration, comments.
_BEFORE = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s+|<\?xml[^>]*>|<!--(?:[^-]|-(?!->))*-->)*")
_PAGE = re.compile(rb"<(?:!doctype\s+html\b|html\b|head\b|body\b|title\b)", re.I)


def recognises(head: bytes, name: str) -> bool:
    """Say whether a document that begins with *head* and is called *name* is a web page."""
    # Without its zero bytes, the ASCII of UTF-16 is ASCII.
    head = head.replace(b"\0", b"")
    start = head[len(_BEFORE.match(head)[0]) :]  # type: ignore[index]
    if _PAGE.match(start):
        return True
    # By its name alone it is taken where it is not plainly something else.
    return name.lower().endswith(_ENDINGS) and start != b"" and not start.startswith((b"{", b"["))


def read(document: Document) -> Iterator[Placed]:
    """Yield the article of the page in *document*, or the error that says why there is none.

    The body is the page's own words, chosen with trafilatura (see ``read_body``). What the head states goes before
    what is printed: JSON-LD, OpenGraph and its kin, then the lines above the text, then the address, then htmldate.
    What nobody states is not known. Section fronts, error pages, search results and pages behind a paywall that
    show nothing are no articles; of a page that shows the opening of one, the opening is taken, with a remark.
    """
    try:
        yield document.where, _read_article(document)
    except SourceError as error:
        yield document.where, error


def _read_article(document: Document) -> Article:
    where = document.where
    page = read_page(_read_whole(document), where, document.charset)
    facts = read_facts(page.root, document.url)
    blocks = read_blocks(page.root, facts.url)
    facts = with_printed_headline(facts, blocks)
    body = read_body(page, blocks, facts)
    if reason := why_no_article(blocks, body, facts):
        raise SourceError(where, reason)
    printed = read_printed(blocks, body.first, facts)
    text = "\n\n".join(body.paragraphs)
    if page.damage and "\N{REPLACEMENT CHARACTER}" in f"{facts.headline}{text}":
        raise SourceError(where, page.damage)
    published = readable_date(facts.dates) or printed_date(printed.header, blocks, facts.url)
    # One that cannot be read is handed on as it is, so that it is told of.
    published = published or next(iter(facts.dates), None)
    genre = facts.genre if facts.genre not in (None, "news") else printed.genre or facts.genre
    return article_from_fields(
        {
            "headline": facts.headline,
            "standfirst": _standfirst(body, facts, printed),
            "byline": facts.byline or printed.byline,
            "outlet": facts.outlet,
            "published": published,
            "url": facts.url,
            "body": text,
            "language": facts.language,
            "genre": genre,
            "correction": facts.linked.correction,
        },
        where,
        origin=document.name,
        url=document.url,
        remarks=tuple(_remarks(page, body, facts)),
    )


def _read_whole(document: Document) -> bytes:
    """Return what is in *document*, or enough of it to see that it is too large."""
    pieces: list[bytes] = []
    left = LARGEST_PAGE + 1
    while left and (piece := document.file.read(min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    return b"".join(pieces)


def _standfirst(body: Body, facts: Facts, printed: Printed) -> str | None:
    """Return the standfirst, unless it only says over again what the text or the headline says."""
    headline = words_of(facts.headline or "")
    held = Evidence(body.paragraphs)
    for stated in (printed.standfirst, facts.standfirst):
        is_whole = stated is not None and not stated.endswith(("…", "..."))
        if stated and is_whole and words_of(stated) != headline and held.share(stated) < 0.8:
            return stated
    return None


def _remarks(page: Page, body: Body, facts: Facts) -> Iterator[str]:
    yield from page.remarks
    if page.damage:
        yield "bytes outside the article could not be read"
    if body.is_from_linked:
        yield "the text is the one in the page's JSON-LD: the page does not print it"
    if remark := paywall_remark(body, facts.linked):
        yield remark
