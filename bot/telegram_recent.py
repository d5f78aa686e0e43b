"""The last questions and what was quoted to them, in memory, for the buttons under the answers.

No article is kept: a button asks the archive again, so that it shows neither words that were corrected since
nor an accusation without the outcome that was added since.
"""

from __future__ import annotations

import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass

from bot.telegram_messages import shown_quotes
from index.answer import Answer, Quote

_MOST = 5000


@dataclass(frozen=True, slots=True)
class Given:
    """An answer that was given: its question, and a fingerprint of each quote in the order shown."""

    question: str
    prints: tuple[bytes, ...]


class RecentAnswers:
    """What was asked and given, by a short key, each for its chat; the oldest is forgotten first.

    Args:
        most: how many are remembered at once.
    """

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._given: OrderedDict[tuple[int, str], Given] = OrderedDict()

    def __len__(self) -> int:
        return len(self._given)

    def remember(self, chat: int, question: str, answer: Answer, key: str | None = None) -> str:
        """Remember what *question* got in *chat*, under *key* or a new one; return the key."""
        key = key or secrets.token_urlsafe(9)
        self._given[chat, key] = Given(question, tuple(map(fingerprint, shown_quotes(answer))))
        self._given.move_to_end((chat, key))
        while len(self._given) > self._most:
            self._given.popitem(last=False)
        return key

    def recall(self, chat: int, key: str) -> Given | None:
        """Return what was given in *chat* under *key*; None if it is no longer at hand."""
        return self._given.get((chat, key))


def fingerprint(quote: Quote) -> bytes:
    """Return what stays the same exactly as long as the same words are quoted from the same place."""
    span = quote.sentence.span
    place = f"{quote.article.article_id}\0{span.start}\0{span.end}\0{quote.text}"
    return hashlib.sha256(place.encode("utf-8", "surrogatepass")).digest()[:16]
