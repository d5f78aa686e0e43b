"""Alerts as they are kept: what chats asked for, and what is to be sent to them. No words of an article."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any, Literal

from bot.telegram.alert_words import Alert
from bot.telegram.kept import Kept

_KEEP = 3 * 86_400.0
_SENT = "alert-sent"

Queue = Literal["alert-due", "digest"]
DUE: Queue = "alert-due"
DIGEST: Queue = "digest"


class AlertStore:
    """Reads and writes alerts, and what is to be sent for them: at once, or with the next digest.

    Args:
        kept: where they are kept.
        clock: the time, in seconds since 1970.
    """

    def __init__(self, kept: Kept, clock: Callable[[], float] = time.time) -> None:
        self._kept = kept
        self._clock = clock

    def put(self, alert: Alert) -> None:
        """Keep *alert*, until it is dropped."""
        self._kept.put("alert", (alert.id,), alert.write(), chat=alert.chat, person=alert.person)

    def get(self, number: str) -> Alert | None:
        """Return the alert that has this id; None where it was stopped."""
        value = self._kept.get("alert", (number,))
        return Alert(**value) if value else None

    def drop(self, alert: Alert) -> None:
        """Forget *alert*."""
        self._kept.drop("alert", (alert.id,))

    def of(self, chat: int | None = None) -> list[Alert]:
        """Return the alerts of *chat*, or all there are, the oldest first."""
        return sorted((Alert(**one) for one in self._kept.find("alert", chat=chat)), key=lambda one: one.at)

    def queue(self, kind: Queue, alert: Alert, article: str, more: int = 0) -> None:
        """Write down that *article* is to be sent for *alert*; where it is empty, that so many *more* match."""
        value = {"chat": alert.chat, "alert": alert.id, "article": article, "more": more, "at": self._clock()}
        self._kept.put(
            kind, (alert.id, article), value, chat=alert.chat, person=alert.person, about=article or None, seconds=_KEEP
        )

    def queued(self, kind: Queue) -> list[dict[str, Any]]:
        """Return what is to be sent."""
        return self._kept.find(kind)

    def settle(self, kind: Queue, due: Iterable[dict[str, Any]]) -> None:
        """Write down that what is *due* was sent, or is not to be."""
        for one in due:
            if one["article"]:
                name = (one["alert"], one["article"])
                self._kept.put(_SENT, name, {"chat": one["chat"]}, chat=one["chat"], seconds=_KEEP)
            self._kept.drop(kind, (one["alert"], one["article"]))

    def is_news(self, alert: Alert, article: str) -> bool:
        """Say whether *article* was not sent for *alert* before."""
        return self._kept.get(_SENT, (alert.id, article)) is None

    def is_digested(self, day: str) -> bool:
        """Say whether the digests of *day* were sent."""
        return bool(self._kept.get("progress", (DIGEST,)) == day)

    def note_digested(self, day: str) -> None:
        """Write down that the digests of *day* were sent."""
        self._kept.put("progress", (DIGEST,), day)
