"""Is it a feed at all? And where a page was named instead of its feed, which feed it has."""

from __future__ import annotations

import re
from html import unescape

from corpus.errors import SourceError
from corpus.readers.reader import Document
from corpus.web.addresses import read_address, shown

_HEAD = 1 << 16
_PAGES = ("text/html", "application/xhtml+xml")
_FIRST_ELEMENT = re.compile(rb"<([a-zA-Z][\w:.-]{0,40})")
_LINK = re.compile(r"<link\b[^<>]{0,2000}>", re.I)
_ATTRIBUTE = re.compile(r"""\b(rel|type|href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_FEEDS = ("application/rss+xml", "application/atom+xml", "application/feed+json")
# Feeds are often sent as HTML.
_ROOTS = (b"rss", b"feed", b"rdf", b"rdf:rdf", b"nitf", b"newsitem", b"newsmessage", b"newsml")


def demand_feed(document: Document) -> None:
    """See to it that *document* is no page: subscribed to, a front page would be one article that changes all day.

    Raises:
        SourceError: it is a page; the reason names the feeds that it has.
    """
    head = document.file.peek(_HEAD)[:_HEAD]
    if not _is_page(head, document.media_type or ""):
        return
    feeds = _feeds_named(head.decode("utf-8", "replace"), document.url or "")
    way_out = f"subscribe to its feed instead: {' or '.join(feeds)}" if feeds else "look on it for the feed's address"
    raise SourceError(document.where, f"is a page and not a feed; {way_out}")


def _is_page(head: bytes, media_type: str) -> bool:
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"["):
        return False
    match = _FIRST_ELEMENT.search(head)
    root = match[1].lower() if match else b""
    return root == b"html" or (media_type in _PAGES and root not in _ROOTS)


def _feeds_named(head: str, base: str) -> list[str]:
    """Return the addresses of the first feeds that a page's head names (HTML, 4.6.7.1)."""
    found: list[str] = []
    for tag in _LINK.findall(head):
        facts = {name.lower(): unescape(a or b or c).strip() for name, a, b, c in _ATTRIBUTE.findall(tag)}
        if "alternate" in facts.get("rel", "").lower().split() and facts.get("type", "").lower() in _FEEDS:
            try:
                page = read_address(base, allow_private=True)
                found.append(shown(str(read_address(facts.get("href", ""), base=page, allow_private=True))))
            except SourceError:
                continue
    return list(dict.fromkeys(found))[:3]
