"""The bytes of a web page to its tree, within bounds."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.decoding import decode

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# Live blogs of a whole election night have four million; what is larger is no article.
LARGEST_PAGE = 10_000_000
_MOST_ELEMENTS = 400_000
_PRESCAN = 4_096
_CHARSET = re.compile(rb"<meta[^<>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.I)
_XML_ENCODING = re.compile(rb"\s*<\?xml[^<>]{1,200}?encoding\s*=\s*[\"']([\w:.-]{1,40})")
# Tags that only say how words look. Old pages open hundreds of them and close none.
_LOOKS = re.compile(r"</?(?:font|basefont|b|i|u|em|strong|small|big|tt|nobr|center|span)(?:\s[^<>]*)?>", re.I)


@dataclass(frozen=True, slots=True)
class Page:
    """A page of so many ``elements`` and characters as a tree, with the remarks on how it was read.

    ``damage`` is the reason why its bytes are no text of one encoding; what could not be read is U+FFFD then, and
    the page can only be taken where its article has none.
    """

    root: HtmlElement
    elements: int
    length: int
    remarks: tuple[str, ...]
    damage: str | None


def read_page(content: bytes, where: str, charset: str | None) -> Page:
    """Return the tree of *content*.

    The encoding is the one that ``decode`` finds, helped by what the server said (*charset*), else by what the page
    says of itself. The parser is libxml2's, which follows the HTML standard for what is no markup (unknown
    entities, '&#146;' for a curly quote); it never fetches anything and its own bounds stay in force.

    Raises:
        SourceError: the page is empty, too large, of an unknown encoding, or its tags are nested without end.
    """
    if len(content) > LARGEST_PAGE:
        raise SourceError(where, f"a page of more than {LARGEST_PAGE:,} bytes; save the article's text alone")
    text, remarks, damage = _decode(content, where, charset)
    root, is_cut = _parse(text)
    if is_cut:
        # What only looks may go: no word of it is lost.
        root, is_cut = _parse(_LOOKS.sub("", text))
    if root is None:
        raise SourceError(where, "the page is empty; an article needs its text")
    if is_cut:
        raise SourceError(where, "a page whose tags are nested without end; save the article's text alone")
    elements = sum(1 for _ in root.iter())
    if elements > _MOST_ELEMENTS:
        raise SourceError(where, f"a page of {elements:,} tags, more than {_MOST_ELEMENTS:,}; save its text alone")
    return Page(root, elements, len(text), remarks, damage)


def _decode(content: bytes, where: str, charset: str | None) -> tuple[str, tuple[str, ...], str | None]:
    head = content[:_PRESCAN]
    stated = [match[1].decode("ascii") for pattern in (_CHARSET, _XML_ENCODING) if (match := pattern.search(head))]
    declared = [charset, *stated] if charset else stated
    try:
        return (*decode(content, where, declared[0] if declared else None), None)
    except SourceError as error:
        refusal = error
    for name in declared[1:]:
        # A server's default is often not what its pages are in.
        with suppress(SourceError):
            return (*decode(content, where, name), None)
    if b"\0" in content or not any(name.lower().replace("_", "-") in ("utf-8", "utf8") for name in declared):
        raise refusal
    # One stray byte in an advertisement, and the article beside it is whole: see Page.damage.
    return content.decode("utf-8", "replace"), (), refusal.reason


def _parse(text: str) -> tuple[HtmlElement | None, bool]:
    """Return the tree, and whether the parser gave up before the end."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        root = None
    return root, any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)
