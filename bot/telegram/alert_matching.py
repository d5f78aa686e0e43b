"""Which alerts the articles that are new answer to, and what is to be sent for that: so much at once, no flood."""

from __future__ import annotations

import logging
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from bot.telegram.alert_store import DIGEST, DUE, AlertStore
from bot.telegram.alert_words import Alert
from corpus.article import Sentence
from corpus.errors import BylineError
from index.answer import Quote
from index.answering import Answerer

_log = logging.getLogger(__name__)
_MATCHES = 20  # articles that one alert is looked through for at once
_MESSAGES = 5  # of one chat, for what has come at once
_QUIET = 600.0  # seconds for which what still comes of a large import waits for the digest


class AlertMatching:
    """Looks for what alerts ask for.

    Args:
        store: the alerts, and what is to be sent.
        answerer: the archive.
    """

    def __init__(self, store: AlertStore, answerer: Answerer) -> None:
        self._store = store
        self._answerer = answerer
        self._quiet: dict[int, float] = {}

    def match(self, new: Sequence[str]) -> int:
        """Write down what of the articles *new* each alert matches; return how much of that is to be sent at once.

        Raises:
            ArchiveError: the archive cannot be read.
            sqlite3.Error: it cannot be written.
        """
        # Of several alerts of a chat that lead to the same words, one tells of them.
        told: set[tuple[int, Sentence]] = set()
        sent: defaultdict[int, int] = defaultdict(int)
        more: dict[int, tuple[Alert, int]] = {}
        count = 0
        for alert in self._store.of():
            for quote in self._matching(alert, new):
                if (alert.chat, quote.sentence) in told:
                    continue
                told.add((alert.chat, quote.sentence))
                article = quote.article.article_id
                is_quiet = self._quiet.get(alert.chat, 0.0) > time.monotonic()
                if alert.how == "daily" or is_quiet:
                    self._store.queue(DIGEST, alert, article)
                    continue
                count += 1
                sent[alert.chat] += 1
                if sent[alert.chat] <= _MESSAGES:
                    self._store.queue(DUE, alert, article)
                else:
                    more[alert.chat] = (alert, more[alert.chat][1] + 1 if alert.chat in more else 1)
        for alert, number in more.values():
            self._store.queue(DUE, alert, "", more=number)
            self._quiet[alert.chat] = time.monotonic() + _QUIET
        return count

    def quote_for(self, alert: Alert, due: dict[str, Any]) -> Quote | None:
        """Return what the article that is *due* has on *alert* by now; None where that is nothing, or was sent."""
        return self._quote(alert, due["article"]) if self._store.is_news(alert, due["article"]) else None

    def _matching(self, alert: Alert, new: Sequence[str]) -> list[Quote]:
        """Return what each of the articles *new* that holds an answer to *alert* would be quoted with."""
        try:
            answer = self._answerer.answer(alert.words, k=_MATCHES, among=new)
            ids = dict.fromkeys(quote.article.article_id for quote in answer.quotes)
            found = (self._quote(alert, article) for article in ids if self._store.is_news(alert, article))
            return [quote for quote in found if quote]
        except BylineError:
            raise
        except Exception as error:
            # One alert that cannot be looked for must not keep all others from being told.
            _log.error("an alert could not be looked for (%s)", type(error).__name__)
            return []

    def _quote(self, alert: Alert, article: str) -> Quote | None:
        """Return what *article* has on *alert* by now; None where that is nothing, or was sent from a copy."""
        quotes = self._answerer.answer(alert.words, k=1, among=(article,)).quotes
        if not quotes or not all(self._store.is_news(alert, copy.article.article_id) for copy in quotes[0].copies):
            return None
        return quotes[0]
