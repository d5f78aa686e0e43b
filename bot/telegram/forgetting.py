"""/forget: what is kept about a person is deleted at once, and it is said what that was."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any

from telegram import Message

from bot.telegram import wording
from bot.telegram.desk import Desk
from bot.telegram.reading import asker_of, is_private

# What of each kind is called where there is one, and where there are more.
_KINDS = (
    ("given", "answer", "answers"),
    ("shown", "place where an answer was shown", "places where answers were shown"),
    ("judgement", "judgement", "judgements"),
    ("alert", "alert", "alerts"),
)


class Forgetting:
    """Deletes what is kept about people.

    Args:
        desk: where that is asked for.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_forget(self, message: Message, _: str) -> None:
        """Delete all that belongs to whoever wrote *message*, and in a private chat all that belongs to the chat."""
        person, chat = asker_of(message), message.chat.id if is_private(message) else None
        if person is None and chat is None:
            await self._desk.say(message, wording.NOBODY_TO_FORGET)
            return
        await self._desk.say(message, await asyncio.to_thread(self._forget, person, chat))

    def _forget(self, person: int | None, chat: int | None) -> str:
        kept = self._desk.kept
        counts = []
        for kind, one, several in _KINDS:
            number = 0 if person is None else _count(kept.find(kind, person=person))
            if chat is not None:
                number = max(number, _count(kept.find(kind, chat=chat)))
            if number:
                counts.append(f"{number:,} {one if number == 1 else several}")
        gone = kept.forget(person=person, chat=chat)
        if not gone:
            return wording.NOTHING_TO_FORGET
        what = f": {', '.join(counts)}, and what belongs to them" if counts else ""
        return f"Deleted{what}. {wording.NOTHING_IS_LEFT}"


def _count(found: Sequence[Any]) -> int:
    """Return how many there are of *found*; of a message that quotes several articles there are several records."""
    return len({(one["at"], one["message"]) if "message" in one else number for number, one in enumerate(found)})
