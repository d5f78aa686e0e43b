"""What alerts look like in a chat: what was asked for, what is found, and the buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity

from bot.symbols import show_line
from bot.telegram.citations import source_address
from bot.telegram.messages import ChatMessage
from bot.telegram.quotes_alone import cite_alone, show_alone
from bot.telegram.text import Draft, Styled, join_styled, shorten
from index.answer import Quote

HOW_TO = (
    "Write what to look out for after the command, for example: /alert the pier at Little Sallow. When a new article "
    "says something on it, I quote it here."
)
NONE = f"No alert is set in this chat. {HOW_TO}"
_SET = "The alert is set: new articles that say something on it are quoted here as soon as they are in the archive."
_ALL = "/alert lists all that are set here."
ALREADY = "That alert is set already."
STOPPED = "The alert is stopped."
GONE = "That alert is no longer set."
TOO_LONG = "The sentence is too long to be shown here; the article:"
_AT_ONCE, _DAILY = "at once", "once a day"
_LONGEST_LABEL = 30
_MOST_IN_DIGEST = 10
_MOST_STOPS = 20


@dataclass(frozen=True, slots=True)
class Alert:
    """What a chat asked to be told of; ``thread`` is the topic in which it asked, ``person`` who, in private."""

    chat: int
    id: str
    words: str
    how: Literal["now", "daily"] = "now"
    thread: int | None = None
    person: int | None = None
    at: float = 0.0

    def write(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


def render_list(alerts: Sequence[Alert], head: str) -> ChatMessage:
    """Return *alerts* as a list, with the buttons that change them."""
    if not alerts:
        return ChatMessage(f"{head}\n\n{NONE}" if head else NONE)
    lines = [
        f"{number}. {show_line(alert.words)} ({_AT_ONCE if alert.how == 'now' else _DAILY})"
        for number, alert in enumerate(alerts, 1)
    ]
    rows = [_row(alert, f" {number}" if len(alerts) > 1 else "") for number, alert in enumerate(alerts, 1)]
    text = "\n".join(["Alerts of this chat:", *lines])
    return ChatMessage(f"{head}\n\n{text}" if head else text, (), InlineKeyboardMarkup(rows))


def render_set(alert: Alert) -> ChatMessage:
    """Return that *alert* is set, with the buttons that change it."""
    draft = Draft().add(f"{_SET}\n\n").add(show_line(alert.words), MessageEntity.BOLD)
    words = draft.add(f" ({_AT_ONCE})\n\n{_ALL}").done()
    return ChatMessage(words.text, words.entities, InlineKeyboardMarkup([_row(alert, "")]))


def render_alert(alert: Alert, quote: Quote) -> ChatMessage:
    """Return *quote*, which is of an article that is new, for *alert*."""
    head = _head(alert)
    words = show_alone(quote, head) or cite_alone(quote, head, TOO_LONG)
    address = source_address(quote)
    row = [InlineKeyboardButton("Source", url=address)] if address else []
    keyboard = InlineKeyboardMarkup([[*row, _button("Stop this alert", "s", alert)]])
    return ChatMessage(words.text, words.entities, keyboard)


def render_digest(found: Sequence[tuple[Alert, Quote]]) -> tuple[ChatMessage, list[Quote]]:
    """Return one message with as much of what was *found* as fits, and says how much does not; and what it quotes."""
    parts: list[Styled] = [Draft().add("New in the archive for your alerts", MessageEntity.BOLD).done()]
    quotes: list[Quote] = []
    last = None
    for alert, quote in found[:_MOST_IN_DIGEST]:
        head = _head(alert)
        shown = show_alone(quote, head) or cite_alone(quote, head, TOO_LONG)
        if not join_styled([*parts, shown, _more(len(found))]).fits:
            break
        parts.append(shown)
        quotes.append(quote)
    if left := len(found) - len(quotes):
        last = _more(left)
    shown = join_styled([*parts, *([last] if last else [])])
    stops = list({alert.id: alert for alert, _ in found}.values())[:_MOST_STOPS]
    rows = [[_button(f"Stop: {shorten(show_line(one.words), _LONGEST_LABEL)}", "s", one)] for one in stops]
    return ChatMessage(shown.text, shown.entities, InlineKeyboardMarkup(rows)), quotes


def render_more(alert: Alert, count: int) -> ChatMessage:
    """Return the line that says that *count* more articles match *alert* than were shown."""
    articles = "one more new article matches" if count == 1 else f"{count:,} more new articles match"
    text = f"{articles.capitalize()} “{show_line(alert.words)}” or another alert of this chat. Ask me to see them."
    return ChatMessage(text, (), InlineKeyboardMarkup([[_button("Stop this alert", "s", alert)]]))


def _row(alert: Alert, of: str) -> list[InlineKeyboardButton]:
    label, does = ("Once a day", "d") if alert.how == "now" else ("At once", "n")
    return [_button(f"{label}{of}", does, alert), _button(f"Stop{of}", "x", alert)]


def _head(alert: Alert) -> Styled:
    return Draft().add("Alert: ", MessageEntity.BOLD).add(show_line(alert.words)).done()


def _more(count: int) -> Styled:
    return Draft().add(f"And {count:,} more; ask me to see them.").done()


def _button(label: str, does: str, alert: Alert) -> InlineKeyboardButton:
    return InlineKeyboardButton(label, callback_data=f"l:{does}:{alert.id}")
