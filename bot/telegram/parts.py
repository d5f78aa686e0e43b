"""What the bot is made of, put together: the conversation, and what goes on beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Bot

from bot.settings import Settings
from bot.telegram.access import Access
from bot.telegram.admin import Office
from bot.telegram.alerts import Alerts
from bot.telegram.chat import Chats
from bot.telegram.corrections import Corrections
from bot.telegram.delivery import Delivery
from bot.telegram.kept import Kept
from bot.telegram.pacing import Pace
from bot.telegram.recent import RecentAnswers
from bot.telegram.service import Chore
from bot.telegram.watching import Change, Watch
from index.answering import Answerer

_PRUNE_EVERY = 600.0


@dataclass(frozen=True, slots=True)
class Parts:
    """The conversation, and what is done beside it for as long as the bot runs."""

    chats: Chats
    chores: tuple[Chore, ...]


def build_parts(
    bot: Bot,
    settings: Settings,
    answerer: Answerer,
    kept: Kept,
    *,
    note_unsure: Callable[[int], None],
    waiting: Callable[[], int],
) -> Parts:
    """Return the parts of a bot.

    Args:
        bot: who sends.
        settings: who may ask, and for how long what is kept.
        answerer: the archive.
        kept: what is remembered about people.
        note_unsure: is told the number of an update whose answer may have been delivered.
        waiting: returns how many updates wait for their answers.
    """
    telegram = settings.telegram
    # The conversation needs the delivery, and hears from it only once it runs.
    delivery = Delivery(Pace(), on_migrated=lambda old, new: chats.on_migrated(old, new))
    recent = RecentAnswers(kept)
    corrections = Corrections(
        bot,
        kept,
        delivery,
        answerer,
        telegram.keep_days,
        is_at_hand=lambda chat, key: recent.recall(key, chat) is not None,
    )
    alerts = Alerts(bot, kept, delivery, answerer, corrections=corrections)
    directory = answerer.archive.directory
    office = Office(telegram.admins, directory, delivery, kept, waiting=waiting) if telegram.admins else None
    chats = Chats(
        answerer,
        kept,
        delivery,
        Access(telegram.allowed, telegram.admins, telegram.rate),
        alerts=alerts,
        office=office,
        corrections=corrections,
        note_unsure=note_unsure,
        keep_days=telegram.keep_days,
    )

    async def prune() -> None:
        while True:
            if not await asyncio.to_thread(kept.prune):
                await asyncio.sleep(_PRUNE_EVERY)

    def watch(name: str, on_change: Callable[[Change], Awaitable[None]]) -> Chore:
        # As far as the index has followed: what is not indexed yet would look lost.
        look = Watch(name, answerer.archive, kept, on_change, up_to=answerer.generation)
        return Chore(f"watching for {name}", look.run)

    return Parts(
        chats,
        (
            watch("corrections", corrections.on_change),
            watch("alerts", alerts.on_change),
            Chore("corrections", corrections.run),
            Chore("alerts", alerts.run),
            Chore("pruning what was kept", prune),
        ),
    )
