"""The questions of the last day and what was quoted to them: for the buttons under the answers, and for follow-ups.

No article is kept: a button asks the archive again, so that it shows neither words that were corrected since
nor an accusation without the outcome that was added since. What was quoted first is kept for as long as its question:
"Has she replied?" takes the name from it.
"""

from __future__ import annotations

import dataclasses
import hashlib
import logging
import secrets
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from bot.telegram.kept import Kept
from bot.telegram.messages import shown_quotes
from index.answer import Answer, Quote
from index.following.thread import Exchange, cut_thread, exchange_of

_log = logging.getLogger(__name__)
DAY = 86_400.0  # seconds
# Who comes back later than that begins anew, unless replying to an answer.
_STILL_TALKING = 3_600.0
_LAST = "last"

Fate = Literal["same", "moved", "changed"]


@dataclass(frozen=True, slots=True)
class Print:
    """What a quote is known by: its article's id, its offsets and position there, and a digest of its words."""

    article_id: str
    start: int
    end: int
    position: int
    words: str


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: its question, and a print of each quote in the order shown.

    ``after`` are the exchanges that the question came after in its conversation, ``thread`` these and this one.
    ``until`` is when it is forgotten, in seconds since 1970.
    """

    chat: int
    person: int | None
    question: str
    prints: tuple[Print, ...]
    after: tuple[Exchange, ...]
    thread: tuple[Exchange, ...]
    until: float


@dataclass(frozen=True, slots=True)
class Placed:
    """What a message shows: quote ``index`` of the answer ``given``, which is kept under ``key``."""

    key: str
    given: Given
    index: int


class RecentAnswers:
    """What was asked and given, by a short key, each for its chat and its asker, for a day.

    Args:
        kept: where it is remembered.
        clock: the time, in seconds since 1970.
    """

    def __init__(self, kept: Kept, clock: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._clock = clock

    def remember(
        self, chat: int, person: int | None, question: str, answer: Answer, after: Sequence[Exchange] = ()
    ) -> str:
        """Remember what *question*, asked by *person* *after* others, got in *chat*; return its key."""
        key = secrets.token_urlsafe(9)
        given = Given(chat, person, question, (), tuple(after), (), self._clock() + DAY)
        self._put(key, given, answer)
        return key

    def renew(self, key: str, given: Given, answer: Answer) -> None:
        """Remember that the question of *given* gets *answer* by now; it is forgotten no later for that."""
        if _prints_of(answer) != given.prints:
            self._put(key, given, answer)

    def place(self, chat: int, person: int | None, key: str, messages: Iterable[int], index: int = 0) -> None:
        """Remember that *messages* of *chat* show quote *index* of the answer under *key*, the last one given there."""
        value = {"chat": chat, "key": key, "index": index}
        with _or_without():
            for message in messages:
                self._kept.put("placed", (chat, message), value, chat=chat, person=person, seconds=DAY)
            self._kept.put("placed", (chat, _LAST), value, chat=chat, person=person, seconds=_STILL_TALKING)

    def thread(self, chat: int, message: int | None) -> tuple[Exchange, ...]:
        """Return the conversation that *message* of *chat* answers in, the oldest exchange first.

        None: that of the last answer given in the chat, within the hour. It is empty where it is no longer at hand.
        """
        placed = self.placed(chat, message)
        return placed.given.thread if placed else ()

    def placed(self, chat: int, message: int | None) -> Placed | None:
        """Return what *message* of *chat* shows; None: the last answer given in the chat, within the hour."""
        value = self._kept.get("placed", (chat, _LAST if message is None else message))
        given = self.recall(value["key"], chat) if value else None
        return Placed(value["key"], given, value["index"]) if given else None

    def recall(self, key: str, chat: int | None = None) -> Given | None:
        """Return what was given under *key*; None if it is no longer at hand, or was not given in *chat*."""
        value = self._kept.get("given", (key,))
        if value is None or (chat is not None and value["chat"] != chat):
            return None
        return Given(
            value["chat"],
            value["person"],
            value["question"],
            tuple(Print(**one) for one in value["prints"]),
            _exchanges(value["after"]),
            _exchanges(value["thread"]),
            value["until"],
        )

    def _put(self, key: str, given: Given, answer: Answer) -> None:
        thread = cut_thread((*given.after, exchange_of(answer)))
        now = dataclasses.replace(given, prints=_prints_of(answer), thread=thread)
        left, value = given.until - self._clock(), dataclasses.asdict(now)
        with _or_without():
            self._kept.put("given", (key,), value, chat=given.chat, person=given.person, seconds=left)


@contextmanager
def _or_without() -> Iterator[None]:
    """Go on where what is done inside cannot be written: an answer without working buttons is better than none."""
    try:
        yield
    except sqlite3.Error as error:
        _log.error("an answer cannot be remembered; its buttons will not work (%s)", error)


def print_of(quote: Quote) -> Print:
    """Return what *quote* is known by."""
    span = quote.sentence.span
    return Print(quote.article.article_id, span.start, span.end, quote.sentence.position, digest_of(quote.text))


def digest_of(words: str) -> str:
    """Return what stands for exactly these *words*, and is short."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def find_again(known: Print, quotes: Sequence[Quote]) -> tuple[int, Fate] | None:
    """Return the place among *quotes* of the one *known*, and what became of it; None where it is not there.

    ``same``: nothing. ``moved``: its article was corrected, and has the same words elsewhere. ``changed``: in its
    place the article has other words.
    """
    prints = list(map(print_of, quotes))
    if known in prints:
        return prints.index(known), "same"
    here = [(place, one) for place, one in enumerate(prints) if one.article_id == known.article_id]
    moved: list[tuple[int, Fate]] = [(place, "moved") for place, one in here if one.words == known.words]
    changed: list[tuple[int, Fate]] = [(place, "changed") for place, one in here if one.position == known.position]
    return next(iter(moved + changed), None)


def _prints_of(answer: Answer) -> tuple[Print, ...]:
    return tuple(map(print_of, shown_quotes(answer)))


def _exchanges(values: Iterable[dict[str, str | None]]) -> tuple[Exchange, ...]:
    return tuple(
        Exchange(value["question"] or "", value["answer"], value["speaker"], value["found"]) for value in values
    )
