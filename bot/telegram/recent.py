"""The last questions and what was quoted to them, in memory: for the buttons under the answers, and for follow-ups.

No article is kept: a button asks the archive again, so that it shows neither words that were corrected since
nor an accusation without the outcome that was added since. What was quoted first is kept for as long as its question:
"Has she replied?" takes the name from it.
"""

from __future__ import annotations

import hashlib
import secrets
import time
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.telegram.messages import shown_quotes
from index.answer import Answer, Quote
from index.following.thread import Exchange, cut_thread, exchange_of

_MOST = 5000
# Who comes back later than that begins anew, unless replying to an answer.
_STILL_TALKING = 3600.0  # seconds


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: its question, and a fingerprint of each quote in the order shown.

    ``after`` are the exchanges that the question came after in its conversation, ``thread`` these and this one.
    """

    question: str
    prints: tuple[bytes, ...]
    after: tuple[Exchange, ...] = ()
    thread: tuple[Exchange, ...] = ()


class RecentAnswers:
    """What was asked and given, by a short key, each for its chat; the oldest is forgotten first.

    Args:
        most: how many are remembered at once.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._given: OrderedDict[tuple[int, str], Given] = OrderedDict()
        self._keys: OrderedDict[tuple[int, int | None], tuple[str, float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._given)

    def remember(
        self, chat: int, question: str, answer: Answer, key: str | None = None, after: Sequence[Exchange] = ()
    ) -> str:
        """Remember what *question*, asked *after* others, got in *chat*, under *key* or a new one; return the key."""
        key = key or secrets.token_urlsafe(9)
        thread = cut_thread((*after, exchange_of(answer)))
        self._given[chat, key] = Given(question, tuple(map(fingerprint, shown_quotes(answer))), tuple(after), thread)
        self._given.move_to_end((chat, key))
        while len(self._given) > self._most:
            self._given.popitem(last=False)
        return key

    def place(self, chat: int, key: str, messages: Iterable[int]) -> None:
        """Remember that *messages* of *chat* show the answer under *key*, which is the last one given there."""
        for message in (*messages, None):
            self._keys[chat, message] = key, time.monotonic()
            self._keys.move_to_end((chat, message))
        while len(self._keys) > 2 * self._most:
            self._keys.popitem(last=False)

    def thread(self, chat: int, message: int | None) -> tuple[Exchange, ...]:
        """Return the conversation that *message* of *chat* answers in, the oldest exchange first.

        None: that of the last answer given in the chat, within the hour. It is empty where it is no longer at hand.
        """
        key, since = self._keys.get((chat, message), ("", 0.0))
        if message is None and time.monotonic() - since > _STILL_TALKING:
            return ()
        given = self._given.get((chat, key))
        return given.thread if given else ()

    def recall(self, chat: int, key: str) -> Given | None:
        """Return what was given in *chat* under *key*; None if it is no longer at hand."""
        return self._given.get((chat, key))


def fingerprint(quote: Quote) -> bytes:
    """Return what stays the same exactly as long as the same words are quoted from the same place."""
    span = quote.sentence.span
    place = f"{quote.article.article_id}\0{span.start}\0{span.end}\0{quote.text}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).digest()[:16]
