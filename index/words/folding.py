"""Text without case and accents: how words are compared that readers and printers accent as they please."""

from __future__ import annotations

import re
import unicodedata

_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f]")
# What every such letter begins with in UTF-8: to look for these takes a fraction of the time.
_LEADS = bytes(range(0xC3, 0xCA)) + b"\xcc\xcd"
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def fold(text: str) -> str:
    """Return *text* without case and accents, and with one make of apostrophe."""
    if text.isascii():
        return text.casefold()
    # Most have no accent, and stripping them takes long.
    written = text.encode("utf-8", "surrogatepass")
    if len(written.translate(None, _LEADS)) < len(written) and _ACCENTED.search(text):
        text = _NOT_ASCII.sub(_without_marks, text)
    return text.casefold().replace("’", "'")


def _without_marks(match: re.Match[str]) -> str:
    # A letter is taken apart on its own, whatever stands beside it; the rest of the text need not be looked at.
    letters = unicodedata.normalize("NFKD", match.group())
    return "".join([letter for letter in letters if not unicodedata.combining(letter)])
