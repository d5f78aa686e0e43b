"""The text of an XML document before it is parsed: which root, without its prolog, with stray marks made readable."""

from __future__ import annotations

import html
import re
from html.entities import html5

from corpus.errors import SourceError

LONGEST_PROLOG = 65_536
_MISC = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"""<!DOCTYPE(?:[^\["'>]|"[^"]*"|'[^']*')*+""")
_SUBSET_END = re.compile(r"\]\s*>")
_NAME = re.compile(r"<(?:[^\s<>/:!?]+:)?([^\s<>/:!?]+)")
_MARKS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
# XML 1.0, section 2.2: every other character makes a document unreadable, wherever it stands.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_OPENINGS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_REFERENCE = r"&(?:[A-Za-z][A-Za-z0-9]{0,39};|\#[0-9]{1,9};|\#[xX][0-9A-Fa-f]{1,7};)?"
_SPECIAL = re.compile(rf"<!\[CDATA\[|<!--|<\?|{_REFERENCE}")
_OWN = {"amp", "lt", "gt", "quot", "apos"}
_LONGEST_REFERENCE = 42


def root_name(head: bytes) -> str | None:
    """Return the name of the root element, without its prefix, of the XML document that begins with *head*.

    None where *head* is no XML, or has not come to the root yet.
    """
    encoding = next((name for mark, name in _MARKS if head.startswith(mark)), "latin-1")
    text = head[: 4 * LONGEST_PROLOG].decode(encoding, "replace").lstrip("\ufeff").removeprefix("ï»¿")
    try:
        start = root_start(text[:LONGEST_PROLOG], "")
    except SourceError:
        return None
    match = _NAME.match(text, start)
    return match[1] if match else None


def root_start(text: str, where: str) -> int:
    """Return where the root element of *text* starts, behind the XML declaration, comments and the DOCTYPE.

    A DOCTYPE is passed over: no file that it names is ever read, and nothing that it declares is used.

    Raises:
        SourceError: there is no element, or the DOCTYPE declares entities. Those repeat their text without end
            ('billion laughs', 'quadratic blow-up') or read files from this machine; news has no use for them.
    """
    position = 0
    while match := _MISC.match(text, position) or _DOCTYPE.match(text, position):
        position = match.end()
        if match[0].startswith("<!DOCTYPE"):
            position = _doctype_end(text, position, where)
    if _NAME.match(text, position):
        return position
    if not text[position:].strip():
        raise SourceError(where, "the file is empty, or ends before its first element; ask for it again")
    raise SourceError(where, f"not XML (line {text.count(chr(10), 0, position) + 1}); an element was to begin there")


def _doctype_end(text: str, position: int, where: str) -> int:
    end = position
    if text[position : position + 1] == "[":
        closing = _SUBSET_END.search(text, position)
        end = closing.end() - 1 if closing else len(text)
        if "<!ENTITY" in text[position:end]:
            reason = "its DOCTYPE declares entities, which are never expanded; replace them by their text"
            raise SourceError(where, reason)
    if text[end : end + 1] != ">":
        raise SourceError(where, f"its DOCTYPE does not end within {LONGEST_PROLOG:,} characters; leave it out")
    return end + 1


class Mender:
    """What makes the text of a document readable for a strict parser, without losing or guessing a character.

    Done piece by piece, CDATA sections, comments and instructions untouched:

    - An '&' that is no reference ('Marks & Spencer'), or names nothing, is read as it stands.
    - A name that HTML declares ('&nbsp;') is read as HTML has it: the DTD that would declare it is never read.
    - '&#150;' and its like, which XML takes for a control, is the Windows character that HTML reads.
    - A character that XML forbids becomes U+FFFD, so that its place can be seen.
    """

    def __init__(self) -> None:
        self._held = ""
        self._closing: str | None = None
        self._strays = 0
        self._forbidden = 0

    def mend(self, piece: str, *, is_last: bool = False) -> str:
        """Return the next piece of the text; its end may be held back until it is seen what it is."""
        piece, found = _FORBIDDEN.subn(_REPLACEMENT, piece)
        self._forbidden += found
        text = self._held + piece
        made: list[str] = []
        position = 0
        end = len(text) if is_last else self._certain(text)
        while position < end:
            if self._closing is not None:
                closed = text.find(self._closing, position)
                stop = closed + len(self._closing) if closed >= 0 else max(position, len(text) - 2)
                if closed < 0 and is_last:
                    stop = len(text)
                made.append(text[position:stop])
                position = stop
                if closed < 0:
                    break
                self._closing = None
                end = max(end, position)
                continue
            match = _SPECIAL.search(text, position)
            # A mark that begins in what is held back may go on behind it.
            if match is None or match.start() >= end:
                made.append(text[position:end])
                position = end
                break
            made += (text[position : match.start()], self._read(match[0]))
            position = match.end()
        self._held = text[position:]
        return "".join(made)

    def remarks(self) -> tuple[str, ...]:
        """Return what was mended since this was last asked, for a person."""
        said = []
        if self._strays:
            said.append(f"{self._strays:,} '&' that begin no XML reference are read as they stand")
        if self._forbidden:
            said.append(f"{self._forbidden:,} characters that XML does not allow are shown as {_REPLACEMENT}")
        self._strays = self._forbidden = 0
        return tuple(said)

    def _certain(self, text: str) -> int:
        """Return up to where *text* surely holds whole marks; what follows is held back."""
        angle = text.rfind("<", max(0, len(text) - 8))
        ampersand = text.rfind("&", max(0, len(text) - _LONGEST_REFERENCE))
        if ampersand >= 0 and ";" in text[ampersand:]:
            ampersand = -1
        return min(mark if mark >= 0 else len(text) for mark in (angle, ampersand))

    def _read(self, mark: str) -> str:
        if mark in _OPENINGS:
            self._closing = _OPENINGS[mark]
            return mark
        name = mark[1:-1]
        if name in _OWN:
            return mark
        if name.startswith("#"):
            return self._read_number(mark, name[1:])
        if f"{name};" in html5:
            return _escaped(html5[f"{name};"])
        self._strays += 1
        return f"&amp;{mark[1:]}"

    def _read_number(self, mark: str, digits: str) -> str:
        point = int(digits[1:], 16) if digits[0] in "xX" else int(digits)
        character = html.unescape(mark) if point <= 0x9F or point > 0x10FFFF else chr(point)
        if not character or _FORBIDDEN.search(character):
            character = _REPLACEMENT
            self._forbidden += 1
        return _escaped(character)


def _escaped(characters: str) -> str:
    return characters.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&apos;")
