"""What a chat shows, as text: for whole conversations in tests, and to look at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from telegram import MessageEntity

from tests.bot.telegram.fakes import Sent

_MARKS = {"blockquote": "|", "expandable_blockquote": "¦", "italic": "_", "bold": "*", "text_link": "@", "code": "`"}
_ANSI = {
    "blockquote": "\x1b[36m",
    "expandable_blockquote": "\x1b[2;36m",
    "italic": "\x1b[3m",
    "bold": "\x1b[1m",
    "text_link": "\x1b[4;34m",
    "code": "\x1b[33m",
}
_METHODS = {"sendMessage": "", "editMessageText": "EDIT ", "sendPhoto": "PHOTO "}


def transcribe(sent: Iterable[Sent]) -> str:
    """Return what *sent* shows: entities as marks, and the buttons under each message, row by row."""
    return "\n----\n".join(_METHODS[one.method] + mark(one.text, one.entities) + _buttons(one) for one in sent)


def mark(text: str, entities: Iterable[MessageEntity]) -> str:
    """Return *text* with a mark at each end of every entity; links have none, every headline being one."""
    edges: list[tuple[int, str]] = []
    for entity in entities:
        if entity.type != MessageEntity.TEXT_LINK:
            sign = _MARKS[entity.type]
            edges += [(2 * entity.offset, sign), (2 * (entity.offset + entity.length), sign)]
    return _insert(text, sorted(edges))


def colour(sent: Iterable[Sent]) -> str:
    """Return what *sent* shows, styled for a terminal: run ``pytest -s`` to look at it."""
    shown = []
    for one in sent:
        edges: list[tuple[int, str]] = []
        for entity in one.entities:
            edges += [(2 * entity.offset, _ANSI[entity.type]), (2 * (entity.offset + entity.length), "\x1b[0m")]
        edges.sort(key=lambda edge: edge[0])
        shown.append(f"\x1b[7m {one.method} \x1b[0m\n{_insert(one.text, edges)}{_buttons(one)}")
    return "\n\n".join(shown)


def _insert(text: str, edges: Sequence[tuple[int, str]]) -> str:
    units, shown, last = text.encode("utf-16-le"), "", 0
    for place, sign in edges:
        shown += units[last:place].decode("utf-16-le") + sign
        last = place
    return shown + units[last:].decode("utf-16-le")


def _buttons(one: Sent) -> str:
    return "".join("\n" + " ".join(f"[{label}]" for label in row) for row in one.rows)
