"""The tree of a page to the paragraphs that it prints, word for word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import TYPE_CHECKING, Literal
from urllib.parse import urlsplit

from corpus.readers.pages.furniture import suspicion
from corpus.readers.pages.seen import is_unseen

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Role = Literal["text", "heading", "item", "row", "caption", "quote"]


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Those that HTML's own style sheet shows as blocks.
_BLOCKS = _listed(
    "html body address article aside blockquote center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol p plaintext pre search section summary "
    "table caption tbody td tfoot th thead tr ul xmp"
)
_HEADINGS = _listed("h1 h2 h3 h4 h5 h6")
_PRESERVED = _listed("pre listing plaintext xmp")
_CAPTION = re.compile(r"(?:^|[\s_-])caption(?:[\s_-]?(?:text|body))?(?:\s|$)", re.I)
_BLOCK_STYLE = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table(?!-cell)|list-item)", re.I)
# HTML collapses these, and no others: a no-break space stays.
_SPACES = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = "\u200b\u2060\ufeff\u00ad"
# The standard has a <q> print its marks, which are not in the text.
_MARKS = {"de": "„“‚‘", "fr": "«»‹›", "es": "«»“”", "it": "«»“”", "pt": "«»“”"}
_OPENED = "\"'“‘«„‚‹"
_LONGEST_CELL, _LONGEST_NAME, _LONGEST_SECTION = 160, 400, 12


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table row or caption as it is printed.

    ``place`` is the same for all blocks that stand in the same kind of place: the way to it from the root, by tags
    and classes. ``linked`` is the share of its characters that are links, ``opening`` the length of the link that it
    begins with. ``suspects`` are the elements round it
    that look like furniture of the page, strong suspicion first in the pair.
    """

    text: str
    element: HtmlElement
    role: Role
    place: int
    linked: float
    opening: int
    suspects: tuple[tuple[bool, HtmlElement], ...]


def read_blocks(root: HtmlElement, address: str | None) -> list[Block]:
    """Return what *root*, the page at *address*, prints, in its order.

    White space is collapsed as HTML collapses it; no character is changed, none added but the quotation marks of
    <q>. Two line breaks part paragraphs, one is a line break. The cells of a row that hold no more than a few words
    are one line. Left out are what is hidden, controls, words that are struck out, marks of footnotes, and text for
    readers aloud, which says a second time what is printed.
    """
    return list(_Printing(root, address).walk(root))


@dataclass(frozen=True, slots=True)
class _Open:
    """A block that has begun."""

    element: HtmlElement
    role: Role
    place: int
    is_row: bool
    suspects: tuple[tuple[bool, HtmlElement], ...]


class _Printing:
    """The paragraph that is being printed, and the blocks that are open round it."""

    def __init__(self, root: HtmlElement, address: str | None) -> None:
        parts = urlsplit(address or "")
        # Where the query says which article it is, the path says nothing.
        self._path = "" if parts.query else parts.path
        self._pieces: list[tuple[str | None, bool]] = []
        self._links = 0
        self._quotes = 0
        self._marks = _MARKS.get((root.get("lang") or "")[:2].lower(), "“”‘’")
        self._nothing = _Open(root, "text", 0, False, ())
        self._open: list[_Open] = []

    def walk(self, root: HtmlElement) -> Iterator[Block]:
        from lxml.etree import iterwalk

        walk = iterwalk(root, events=("start", "end"))
        passed_over: HtmlElement | None = None
        for event, element in walk:
            if event == "start":
                here = self._here
                in_sentence = bool(self._pieces) and here.element.tag in ("p", "li", "dd")
                if is_unseen(element, in_caption=here.role == "caption", in_sentence=in_sentence):
                    walk.skip_subtree()
                    passed_over = element
                    continue
                if self._is_block(element):
                    yield from self._print()
                    self._open.append(self._enter(element))
                else:
                    self._begin(element)
                self._add(element.text)
                continue
            if element is passed_over:
                passed_over = None
            elif self._open and self._open[-1].element is element:
                yield from self._print()
                self._open.pop()
            else:
                self._end(element)
            if element is not root:
                self._add(element.tail)
        yield from self._print()

    @property
    def _here(self) -> _Open:
        return self._open[-1] if self._open else self._nothing

    def _is_block(self, element: HtmlElement) -> bool:
        if element.tag in _BLOCKS:
            return not (self._here.is_row and element.tag in ("td", "th"))
        style = element.get("style")
        return style is not None and _BLOCK_STYLE.search(style) is not None

    def _enter(self, element: HtmlElement) -> _Open:
        around, tag, named = self._here, str(element.tag), (element.get("class") or "")[:_LONGEST_NAME]
        role: Role = around.role if around.role in ("caption", "quote", "item") else "text"
        if tag in _HEADINGS:
            role = "heading"
        elif tag == "figcaption" or _CAPTION.search(named):
            role = "caption"
        elif tag in ("li", "dt", "dd"):
            role = "item"
        elif tag == "blockquote":
            role = "quote"
        is_row = tag == "tr" and _is_line(element)
        suspects = around.suspects
        if (strongly := suspicion(element)) is not None and tag not in ("html", "body", "main"):
            suspects = (*suspects, (strongly, element))
        place = hash((around.place, tag, re.sub(r"\d+", "", named)))
        return _Open(element, "row" if is_row else role, place, is_row, suspects)

    def _begin(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag == "br":
            self._pieces.append((None, False))
        elif tag in ("td", "th"):
            self._pieces.append((" ", False))
        elif tag == "a" and self._leads_away(element):
            self._links += 1
        elif tag == "q":
            self._mark(element, 0)
            self._quotes += 1

    def _end(self, element: HtmlElement) -> None:
        if element.tag == "a" and self._leads_away(element):
            self._links -= 1
        elif element.tag == "q":
            self._quotes -= 1
            self._mark(element, 1)

    def _leads_away(self, element: HtmlElement) -> bool:
        """Say whether *element* is a link to another page; the entries of a live blog are linked to themselves."""
        address = (element.get("href") or "")[:_LONGEST_NAME]
        if not address or address.startswith("#") or ("#" in address and self._here.role == "heading"):
            return False
        path = re.sub(r"^https?://[^/]*|[?#].*$", "", address)
        # Below '/live/storm-edgar' are its entries, below '/news' articles.
        is_below = len(self._path.rpartition("/")[2]) > _LONGEST_SECTION and path.startswith(self._path)
        return not path or len(self._path) < 2 or not (path == self._path or is_below)

    def _mark(self, element: HtmlElement, side: int) -> None:
        if not (element.text or "").lstrip().startswith(tuple(_OPENED)):
            self._pieces.append((self._marks[side + (2 if self._quotes % 2 else 0)], False))

    def _add(self, text: str | None) -> None:
        if text:
            # In order, each with whether it is a link; a line break is None.
            lines = text.split("\n") if self._here.element.tag in _PRESERVED else [_SPACES.sub(" ", text)]
            for number, line in enumerate(lines):
                if number:
                    self._pieces.append((None, False))
                self._pieces.append((line, self._links > 0))

    def _print(self) -> Iterator[Block]:
        pieces, self._pieces, here = self._pieces, [], self._here
        lines: list[tuple[str, int, int]] = []
        for is_break, run in groupby(pieces, key=lambda piece: piece[0] is None):
            if is_break:
                # An empty line between two breaks.
                lines.extend([("", 0, 0)] * (len(list(run)) - 1))
            else:
                parts = [(text, is_linked) for text, is_linked in run if text is not None]
                line = "".join(text for text, _ in parts)
                if here.element.tag not in _PRESERVED:
                    line = _SPACES.sub(" ", line)
                linked = [len(text.strip()) if is_linked else 0 for text, is_linked in parts if text.strip()]
                opening = sum(takewhile(bool, linked))
                lines.append((line.strip(" "), sum(linked), opening))
        for has_text, group in groupby(lines, key=lambda line: bool(line[0].strip())):
            if has_text:
                paragraph = list(group)
                text = "\n".join(line for line, _, _ in paragraph).strip()
                share = min(1.0, sum(count for _, count, _ in paragraph) / len(text))
                if text.strip(_INVISIBLE):
                    yield Block(text, here.element, here.role, here.place, share, paragraph[0][2], here.suspects)


def _is_line(row: HtmlElement) -> bool:
    """Say whether the cells of *row* are a line of a table, and no columns of a page."""
    for element in row.iterdescendants():
        # The first block is enough: tables within tables are not gone through again and again.
        if element.tag == "br" or (element.tag in _BLOCKS and element.tag not in ("td", "th")):
            return False
    cells = ["".join(cell.itertext()).strip() for cell in row.iterchildren("td", "th")]
    return sum(1 for cell in cells if cell) > 1 and max(map(len, cells)) <= _LONGEST_CELL
