"""Block markup (XHTML, NITF) to the paragraphs that it prints, word for word.

White space is collapsed as HTML has it, and nothing else is changed. Paragraphs, headings, list items, quotations and
tables are paragraphs of their own; a forced break is a line break, a row of a table a line, its cells parted by tabs.
Pictures, films and their captions are left out: a caption is of another day, and often of another hand, than the story
around it. So is what the outlet itself has hidden or struck out.
"""

from __future__ import annotations

import html
import re
from itertools import islice
from typing import TYPE_CHECKING

from corpus.errors import SourceError
from corpus.readers.agencies.elements import local_name
from corpus.readers.agencies.paragraphs import SPACE, Kind, Page

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEFT_OUT = frozenset(
    "head script style template noscript meta link iframe object embed svg audio video canvas source track param "
    "applet del s strike button select textarea".split()
)
_LEFT_OUT_BLOCKS = frozenset(
    "nav dialog media media-metadata media-reference media-object media-caption media-producer "
    "nitf-table-metadata nitf-table-summary tobject key-list bibliography".split()
)
# Their own words are one paragraph; what is in them and unknown is part of it.
_PARAGRAPHS = frozenset(
    "p h1 h2 h3 h4 h5 h6 hl1 hl2 li dt dd caption figcaption pre summary legend byline dateline distributor "
    "tagline credit datasource copyrite rights".split()
)
_CONTAINERS = frozenset(
    "html body div section article main header footer aside address figure blockquote bq ul ol dl menu details "
    "fieldset form center table thead tbody tfoot hr nitf body.head body.content body.end block hedline abstract note "
    "fn series nitf-table custom-table inlinexml".split()
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i img ins kbd label mark math output q rp rt ruby samp "
    "small span strong sub sup time tt u var wbr picture "
    "chron classifier event function location money num frac numer denom frac-sep object.title org person name.given "
    "name.family alt-code postaddr virtloc lang pronounce byttl story.date copyrite.year copyrite.holder".split()
)
_BLOCKS = _PARAGRAPHS | _CONTAINERS | _LEFT_OUT_BLOCKS
_PICTURES = {"img", "picture", "video", "audio", "object", "iframe", "svg", "embed"}
_WORDS_IN_FIGURES = {"blockquote", "table", "pre"}
_MARKS = frozenset("\"'“”„‘‚«»‹›")
_BLOCK_FIRST = re.compile(
    r"\s*<(?:!DOCTYPE html|html|body|article|section|main|header|div|p|h[1-6]|blockquote|ul|table)[\s>/]", re.I
)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_FIRST_HEADINGS, _FIRST_PARTS = 20, 50

_NAMED: dict[str, Kind] = {
    "tr": "row",
    "td": "cell",
    "th": "cell",
    "br": "break",
    "frac": "fraction",
    "denom": "fraction",
}


def text_of(element: _Element, headline: str | None = None, *, is_html: bool = True) -> str:
    """Return the text that *element* prints: paragraphs parted by an empty line.

    In HTML <q> is printed with its marks (HTML Standard, 4.5.7 and 15.3.4); in NITF they are in the text.

    Digits raised or lowered behind a digit ('10<sup>6</sup>') become the raised or lowered digits of Unicode, and a
    fraction keeps its bar: run together they would be another number. A heading <h1>, or a <header> with one, that
    only repeats *headline* is left out.
    """
    from lxml import etree

    page, open_elements = Page(), list[_Open]()
    repeated = _Repeated(headline)
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        name = local_name(node).lower()
        if event == "start":
            if _is_left_out(node, name) or repeated.by(node, name):
                walk.skip_subtree()
                open_elements.append(_Open("block" if name in _BLOCKS else "inline"))
                continue
            opened = _opened(node, name, open_elements[-1] if open_elements else None)
            if name == "q" and is_html and not _is_marked(node, page.last):
                opened.closing = "”"
                page.write("“")
            elif name == "img":
                # A picture parts the words beside it.
                page.write(" ")
            open_elements.append(opened)
            page.open(opened.kind, name)
            if node.text:
                page.write(_shifted(node.text, opened.shift, page.last))
        else:
            closed = open_elements.pop()
            if closed.closing:
                page.write(closed.closing)
            page.close(closed.kind)
            if node.tail and node is not element:
                page.write(node.tail)
    return page.text()


def text_of_html(markup: str, where: str, headline: str | None = None) -> str:
    """Return the text that *markup*, a page or a fragment of HTML, prints, as ``text_of`` does.

    Raises:
        SourceError: its elements are nested more than 256 deep.
    """
    from lxml import etree

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True
    )
    # A half of a character, which JSON can hold and nothing can print, leaves its place.
    content = re.sub("[\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", _without_sections(markup)).encode()
    try:
        root = etree.fromstring(content, parser)
    except etree.LxmlError:
        # Nothing but white space or comments.
        root = None
    if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log):
        raise SourceError(where, "its HTML is nested more than 256 deep, or one text in it is too long; no article is")
    return "" if root is None else text_of(root, headline)


def text_of_body(element: _Element, where: str, headline: str | None = None, *, is_html: bool = True) -> str:
    """Return the text of *element*, which holds the body of a story; HTML that is only text in it is read as HTML.

    Raises:
        SourceError: that HTML is nested without end.
    """
    body = next((child for child in element if local_name(child) == "body"), element)
    if len(body) == 0 and is_markup(body.text or ""):
        return text_of_html(body.text or "", where, headline)
    return text_of(element, headline, is_html=is_html)


def is_markup(text: str) -> bool:
    """Say whether *text* opens with a block of HTML."""
    return bool(_BLOCK_FIRST.match(text))


def line_of(element: _Element | None, *, is_html: bool = True) -> str:
    """Return the text of *element* in one line, for a headline or a byline; '' for None."""
    return SPACE.sub(" ", text_of(element, is_html=is_html)).strip() if element is not None else ""


class _Open:
    """An element that is open: what it does to the page, and whether unknown ones in it are blocks of their own."""

    __slots__ = ("closing", "kind", "shift", "takes_blocks")

    def __init__(self, kind: Kind, *, takes_blocks: bool = False, shift: str = "") -> None:
        self.kind, self.takes_blocks, self.shift, self.closing = kind, takes_blocks, shift, ""


def _opened(node: _Element, name: str, parent: _Open | None) -> _Open:
    if name in ("tr", "td", "th", "br", "frac", "denom"):
        return _Open(_NAMED[name])
    if name in _PARAGRAPHS:
        return _Open("pre" if name == "pre" else "block")
    # A name that nobody knows, right in a container, is one, too: <para> beside <para> must not run together.
    if name in _CONTAINERS or parent is None or (parent.takes_blocks and name not in _INLINE):
        return _Open("block", takes_blocks=not _has_words(node))
    return _Open("inline", shift=name if name in ("sup", "sub") else parent.shift)


def _has_words(element: _Element) -> bool:
    texts = (element.text, *(child.tail for child in element))
    return any(text and not text.isspace() for text in texts)


def _shifted(text: str, shift: str, last: str) -> str:
    """Return *text*, the digits of which are raised or lowered if *last*, what stands before them, is one."""
    if shift and last.isdigit() and text.isdecimal() and text.isascii():
        return text.translate(_RAISED if shift == "sup" else _LOWERED)
    return text


class _Repeated:
    """Finds the headline printed again above the text, once, among the first headings."""

    def __init__(self, headline: str | None) -> None:
        self._headline = _plain(headline or "")
        self._left = _FIRST_HEADINGS

    def by(self, node: _Element, name: str) -> bool:
        """Say whether *node* is that headline, or the header that holds it."""
        if not self._headline or not self._left or name not in ("h1", "h2", "hl1", "hl2", "header"):
            return False
        self._left -= 1
        heading = node if name != "header" else next(islice(node.iter("{*}h1"), 1), None)
        if heading is None or _plain("".join(islice(heading.itertext(), _FIRST_PARTS))) != self._headline:
            return False
        self._left = 0
        return True


def _plain(text: str) -> str:
    return SPACE.sub(" ", text).strip()


def _is_left_out(node: _Element, name: str) -> bool:
    if name in _LEFT_OUT or name in _LEFT_OUT_BLOCKS or (name == "figure" and _is_picture(node)):
        return True
    return node.get("hidden") is not None or "display:none" in (node.get("style") or "").replace(" ", "").lower()


def _is_marked(quotation: _Element, before: str) -> bool:
    return before in _MARKS or (quotation.text or "").lstrip()[:1] in _MARKS


def _is_picture(figure: _Element) -> bool:
    names = {local_name(node).lower() for node in islice(figure.iterdescendants(), _FIRST_PARTS)}
    return bool(names & _PICTURES) and not names & _WORDS_IN_FIGURES


def _without_sections(markup: str) -> str:
    """Return *markup* with the text of CDATA sections escaped: HTML knows none, and would drop them."""
    made: list[str] = []
    position = 0
    while (start := markup.find("<![CDATA[", position)) >= 0 and (end := markup.find("]]>", start)) >= 0:
        made += (markup[position:start], html.escape(markup[start + 9 : end], quote=False))
        position = end + 3
    return "".join((*made, markup[position:]))
