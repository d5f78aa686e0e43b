"""Text for a chat with its entities, measured as Telegram measures it: in UTF-16 code units.

Entities instead of HTML or Markdown: no character of an article can then be read as markup.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from telegram import MessageEntity

from bot.symbols import show_text

# Bot API, sendMessage: "1-4096 characters after entities parsing". Counted in UTF-16 units it is never more.
LIMIT = 4096
_MOST_ENTITIES = 100

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_REGIONAL = range(0x1F1E6, 0x1F200)


def count_units(text: str) -> int:
    """Return the length of *text* in UTF-16 code units; every lone surrogate counts as one."""
    return len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class Styled:
    """Words for a chat; the entities' offsets are UTF-16 units into ``text``."""

    text: str
    entities: tuple[MessageEntity, ...] = ()

    @property
    def units(self) -> int:
        """The length that counts against ``LIMIT``."""
        return count_units(self.text)

    @property
    def fits(self) -> bool:
        """Say whether it can be sent as one message."""
        return self.units <= LIMIT and len(self.entities) <= _MOST_ENTITIES


class Draft:
    """Collects words and their styles. Every word goes through ``show_text`` here, so none can pass it by."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._entities: list[MessageEntity] = []
        self._units = 0

    def add(self, text: str, style: str | None = None, *, url: str | None = None) -> Draft:
        """Append *text*, in *style* (a ``MessageEntity`` type) where one is given; return the draft."""
        shown = show_text(text)
        length = count_units(shown)
        if style is not None and length:
            self._entities.append(MessageEntity(style, self._units, length, url=url))
        self._pieces.append(shown)
        self._units += length
        return self

    def add_marked(self, text: str, style: str, marks: Iterable[tuple[int, int]]) -> Draft:
        """Append *text* in *style*, with its code points ``[first, last)`` of each of *marks* in bold as well."""
        start = self._units
        self.add(text, style)
        for mark in marks:
            first, last = max(mark[0], 0), min(mark[1], len(text))
            # Telegram takes white space off the start of an entity.
            while first < last and text[first].isspace():
                first += 1
            length = count_units(text[first:last])
            if length:
                offset = start + count_units(text[:first])
                self._entities.append(MessageEntity(MessageEntity.BOLD, offset, length))
        return self

    def append(self, words: Styled) -> Draft:
        """Append *words* with their styles; return the draft."""
        self._entities.extend(MessageEntity.shift_entities(self._units, words.entities))
        self._pieces.append(words.text)
        self._units += words.units
        return self

    def done(self) -> Styled:
        """Return what was collected."""
        return Styled("".join(self._pieces), tuple(self._entities))


def join_styled(parts: Iterable[Styled], gap: str = "\n\n") -> Styled:
    """Return *parts* as one, with *gap* between them and every entity moved to where its words now are."""
    text = ""
    entities: list[MessageEntity] = []
    for part in parts:
        if text:
            text += gap
        entities.extend(MessageEntity.shift_entities(count_units(text), part.entities))
        text += part.text
    return Styled(text, tuple(entities))


def split_whole(text: str, limit: int) -> list[str]:
    """Return *text* in pieces of at most *limit* UTF-16 units whose concatenation is *text* exactly.

    A piece ends after white space where there is any, because Telegram takes white space off the start of an
    entity but leaves it at the end; else between two characters that a reader sees as two.
    """
    pieces = []
    start = 0
    while start < len(text):
        end = _fit(text, start, limit)
        if end < len(text):
            end = _last_break(text, start, end)
        pieces.append(text[start:end])
        start = end
    return pieces


def shorten(text: str, limit: int) -> str:
    """Return *text* in at most *limit* UTF-16 units, with an ellipsis where it was cut; never for a quote."""
    if count_units(text) <= limit:
        return text
    end = _fit(text, 0, limit - 1)
    while end > 1 and _sticks(text, end, 0):
        end -= 1
    return text[:end] + "…"


def _fit(text: str, start: int, limit: int) -> int:
    """Return the largest *end* for which ``text[start:end]`` has at most *limit* units, or one character."""
    end = min(len(text), start + limit)
    excess = count_units(text[start:end]) - limit
    while excess > 0 and end > start + 1:
        end -= 1
        excess -= 2 if text[end] > "\uffff" else 1
    return end


def _last_break(text: str, start: int, end: int) -> int:
    """Return the last good place in ``text[start:end]`` to break at, not before its middle if that can be."""
    for place in range(end, (start + end) // 2, -1):
        if text[place - 1].isspace() and not text[place].isspace():
            return place
    for place in range(end, (start + end) // 2, -1):
        if not _sticks(text, place, start):
            return place
    return end


def _sticks(text: str, place: int, start: int) -> bool:
    """Say whether the characters on both sides of *place* are seen as one (UAX 29, the common cases).

    A good break before them, at *start*, is where the counting of flags begins.
    """
    before, after = text[place - 1], text[place]
    if after == _JOINER or before == _JOINER or after.isspace():
        return True
    if unicodedata.category(after).startswith("M") or ord(after) in _SKIN_TONES:
        return True
    # Two letters make a flag: break only between flags.
    run = 0
    while start < place - run and ord(text[place - 1 - run]) in _REGIONAL:
        run += 1
    return ord(after) in _REGIONAL and run % 2 == 1
