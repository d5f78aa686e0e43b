"""A piece of HTML to text: blocks are paragraphs, inline tags leave only their words.

White space is collapsed as HTML prints it, and nothing else is touched. What is left out is what a reader of the page
does not read as the article: scripts, forms, frames, captions, sharing buttons, pull quotes (they repeat the text) and
words that the publisher has struck out.
"""

from __future__ import annotations

import html
import re
from typing import Any

from corpus.readers.fragment_text import TOLD_TAGS, FragmentText

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code dfn em font i ins kbd mark samp small span strong time tt u var wbr".split()
)
_TAG = re.compile(rf"</?(?:{'|'.join(sorted(TOLD_TAGS | _INLINE))})(?=[\s/>])|<!--", re.I)
_BLOCK_NAMES = "p|div|h[1-6]|ul|ol|li|blockquote|article|section|main|figure|table|dl|pre|center"
_BLOCK_TAG = re.compile(rf"<(?P<name>{_BLOCK_NAMES}|br)(?:\s[^<>]*|/)?>|</(?P<closed>{_BLOCK_NAMES})\s*>", re.I)
_ENOUGH_TAGS = 100
_SPACE = re.compile(r"[ \t\n\f\r]+")
_BLANK_LINES = re.compile(r"\n[ \t\f\r]*\n[ \t\n\f\r]*")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SECTION = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
# Room for surrogates on their way through a parser of UTF-8: the end of the last private plane.
_ROOM = 0x10F000 - 0xD800
_PIECE = 1 << 16


def is_markup(text: str) -> bool:
    """Say whether *text* is HTML: it opens with a block, or has two.

    A stray '<', and inline tags alone, are no evidence: they are in plain text about HTML, too.
    """
    if "<" not in text:
        return False
    opened: set[str] = set()
    found = 0
    for count, match in enumerate(_BLOCK_TAG.finditer(text)):
        if name := match["name"]:
            opened.add(name.lower())
            found += name.lower() == "br"
        else:
            found += match["closed"].lower() in opened
        if found and (found > 1 or text[:64].lstrip()[:1] == "<"):
            return True
        if count > _ENOUGH_TAGS:
            break
    return False


def text_of_markup(markup: str) -> str:
    """Return the paragraphs of *markup*, which is HTML by its source's word, parted by blank lines.

    Character references are decoded once. Where there is no tag at all, that is all that is done to a '<'. Where there
    is no block, blank lines part the paragraphs, as in what blog software keeps. Words that ``<del>`` and ``<s>``
    strike out are left out, and ``<q>`` is printed with its marks (HTML Standard, 15.3.4). Digits raised or lowered
    behind a digit ('10<sup>6</sup>') are those of Unicode: run together they would be another number.

    Raises:
        ValueError: it nests deeper than any page does.
    """
    if not _TAG.search(markup):
        pieces = (_SPACE.sub(" ", piece).strip(" ") for piece in _BLANK_LINES.split(html.unescape(markup)))
        return "\n\n".join(piece for piece in pieces if piece)
    # Imported here: plain text needs no parser.
    from lxml import etree

    collector = FragmentText(keeps_blank_lines=not _BLOCK_TAG.search(markup))
    parser = etree.HTMLParser(target=collector, encoding="utf-8", huge_tree=True)
    lone = bool(_SURROGATES.search(markup))
    if lone:
        markup = _SURROGATES.sub(lambda half: chr(ord(half[0]) + _ROOM), markup)
    # A fragment is of a page's body: beginning with a script it would be taken for its head, and what follows dropped.
    content = b"<body>" + _without_sections(markup).encode()
    for start in range(0, len(content), _PIECE):
        parser.feed(content[start : start + _PIECE])
    text: str = parser.close()
    if lone:
        halves = re.compile(f"[{chr(0xD800 + _ROOM)}-{chr(0xDFFF + _ROOM)}]")
        text = halves.sub(lambda kept: chr(ord(kept[0]) - _ROOM), text)
    return text


def line_of_markup(markup: str) -> str:
    """Return the words of *markup* in one line: a headline, a standfirst. The errors are ``text_of_markup``'s."""
    return _SPACE.sub(" ", text_of_markup(markup))


def text_of_tree(tree: Any) -> str:
    """Return the paragraphs of an element that an XML parser made: XHTML in an Atom entry, HTML left bare in RSS.

    Raises:
        ValueError: it nests deeper than any page does.
    """
    from lxml import etree

    collector = FragmentText(keeps_blank_lines=False)
    # Its own name is the feed's, not HTML's: <title>, <summary>.
    collector.data(tree.text or "")
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if not isinstance(element.tag, str) or element is tree:
            continue
        name = etree.QName(element).localname
        if event == "start":
            collector.start(name, element.attrib)
            collector.data(element.text or "")
        else:
            collector.end(name)
            collector.data(element.tail or "")
    return collector.close()


def _without_sections(markup: str) -> str:
    """Return *markup* with the text of CDATA sections escaped: HTML knows none, and would drop it."""
    # Up to the last end only, so that no beginning is searched in vain for one.
    last = markup.rfind("]]>") + 3
    return _SECTION.sub(lambda section: html.escape(section[1], quote=False), markup[:last]) + markup[last:]
