"""Who may not ask: told once in a while how the bot is opened; a group that it is not open to is left."""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot, Chat, Message
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.telegram import wording
from bot.telegram.desk import Desk
from bot.telegram.messages import plain
from bot.telegram.recent import DAY

_log = logging.getLogger(__name__)


class Strangers:
    """Turns away whoever may not ask.

    Args:
        desk: where they arrive.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def may_ask(self, person: int | None, chat: int, *, private: bool) -> bool:
        """Say whether *person* may ask in *chat*; a group that got another number is open for a day by its old one."""
        access = self._desk.access
        if access.may_ask(person, chat, private):
            return True
        moved = None if private else self._desk.kept.get("placed", ("moved", chat))
        return moved is not None and access.may_ask(person, moved["old"], False)

    async def move(self, bot: Bot, old: int, new: int) -> None:
        """Take note that the group *old* has become the supergroup *new*, and say there what that takes."""
        await asyncio.to_thread(self.note_move, old, new)
        access = self._desk.access
        if access.may_ask(None, old, False) and not access.may_ask(None, new, False):
            note = plain(wording.MOVED_GROUP.format(chat=new))
            await self._desk.delivery.send_to(bot, new, note, group=True)

    def note_move(self, old: int, new: int) -> None:
        """Take note that the group *old* has the number *new* by now."""
        self._desk.kept.move(old, new)
        self._desk.kept.put("placed", ("moved", new), {"chat": new, "old": old}, chat=new, seconds=DAY)

    async def tell(self, message: Message) -> None:
        """Tell who wrote *message* that the bot is closed, and how its owner opens it; but not each time."""
        user = message.from_user
        if user is not None and self._desk.access.tells_closed(user.id):
            await self._desk.say(message, wording.say_closed(user.id))

    async def leave(self, chat: Chat) -> None:
        """Leave the group *chat*, saying why; its number is what its owner needs, and is known in it anyway.

        A channel is left without a word, which would be a post of its own.
        """
        if chat.type != ChatType.CHANNEL:
            note = plain(wording.CLOSED_GROUP.format(chat=chat.id))
            try:
                await self._desk.delivery.send_to(chat.get_bot(), chat.id, note, group=True)
            except TelegramError as error:
                # It may not be allowed to write there; it leaves all the same.
                _log.info("a group that is left was not told why (%s)", type(error).__name__)
        try:
            await chat.get_bot().leave_chat(chat.id)
        except TelegramError as error:
            _log.warning("a group that the bot is not open to could not be left (%s)", type(error).__name__)
