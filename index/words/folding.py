"""Text without case and accents: how words are compared that readers and printers accent as they please."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ACCENTED = re.compile("[\u00c0-\u024f\u0300-\u036f]")
_ASCII = bytes(range(128))
_REMEMBERED = 4_096


def fold(text: str) -> str:
    """Return *text* without case and accents, and with one make of apostrophe."""
    if text.isascii():
        return text.casefold()
    # Of a whole article, the dozen letters that are not ASCII are looked at, each once: as one text it takes long.
    others = text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    letters = set(others)
    if _ACCENTED.search(others):
        text, letters = _replace(text, {letter: _without_marks(letter) for letter in letters})
    text, _ = _replace(text, {letter: letter.casefold() for letter in letters})
    # In UTF-8 only ASCII has these bytes.
    text = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    return text.replace("’", "'")


def _replace(text: str, letters: dict[str, str]) -> tuple[str, set[str]]:
    """Return *text* with other words for some *letters*, and the letters that it then has in their place."""
    for letter, other in letters.items():
        if other != letter:
            text = text.replace(letter, other)
    return text, set("".join(letters.values()))


@lru_cache(maxsize=_REMEMBERED)
def _without_marks(letter: str) -> str:
    # A letter is taken apart on its own, whatever stands beside it.
    return "".join([mark for mark in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(mark)])
