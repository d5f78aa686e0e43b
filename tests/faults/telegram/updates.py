"""The updates that wait for the bot: handed out until they are confirmed, as Telegram does it."""

from __future__ import annotations

import asyncio
import time
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(slots=True)
class Pending:
    """One update on its way; times are seconds since the epoch.

    ``tag`` is what the test calls it, ``handed`` each time it was given to the bot.
    """

    number: int
    update: dict[str, Any]
    tag: object = None
    released: float = 0.0
    handed: list[float] = field(default_factory=list)
    confirmed: float | None = None

    def row(self) -> dict[str, Any]:
        """Return what a report needs of it."""
        row = asdict(self)
        del row["update"]
        message = self.update.get("message")
        if isinstance(message, dict) and isinstance(message.get("chat"), dict):
            row |= {
                "chat": message["chat"].get("id"),
                "message": message.get("message_id"),
                "thread": message.get("message_thread_id") if message.get("is_topic_message") else None,
            }
        return row


class Updates:
    """A queue with several ways out: polls and the webhook."""

    def __init__(self) -> None:
        self.history: list[Pending] = []
        self._waiting: list[Pending] = []
        self._next = 1000
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        return len(self._waiting)

    def push(self, update: dict[str, Any], tag: object = None) -> Pending:
        """Let *update* wait, under the next number if it has none; return it as it waits."""
        number = update.get("update_id")
        if not isinstance(number, int):
            number = self._next
            update = {"update_id": number, **update}
        self._next = max(self._next, number + 1)
        pending = Pending(number, update, tag, time.time())
        self.history.append(pending)
        self._waiting.append(pending)
        self.wake()
        return pending

    def begin_anew(self, number: int) -> None:
        """Go on from *number*, as Telegram may after a week without updates."""
        self._next = number

    def wake(self) -> None:
        """Let everybody who waits look again."""
        self._changed.set()
        self._changed = asyncio.Event()

    def clear(self) -> None:
        """Forget what waits."""
        self._waiting.clear()

    async def change(self, seconds: float) -> None:
        """Wait until there may be something new, at most so long."""
        try:
            await asyncio.wait_for(self._changed.wait(), seconds)
        except TimeoutError:
            return

    def confirm(self, offset: int) -> None:
        """Take those as received that were handed out and have numbers below *offset*."""
        kept = []
        for pending in self._waiting:
            if pending.handed and pending.number < offset:
                pending.confirmed = time.time()
            else:
                kept.append(pending)
        self._waiting = kept

    def take(self, limit: int) -> list[Pending]:
        """Return the first that wait, at most *limit*; they go on waiting."""
        return self._waiting[:limit]

    def done(self, pending: Pending) -> None:
        """Take *pending* as received."""
        pending.confirmed = time.time()
        self._waiting = [other for other in self._waiting if other is not pending]
