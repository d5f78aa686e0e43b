"""Which part of the conversation deals with an update, and who hears of it when that fails."""

from __future__ import annotations

from telegram import Update

from bot.telegram.chat import Chats
from bot.telegram.service import Handle


class GivenUpError(Exception):
    """An update has killed the bot again and again, and is not tried another time."""


def handle_with(chats: Chats) -> Handle:
    """Return what has *chats* deal with an update.

    Not through the library's handlers: they remember the number of everybody who ever wrote, and what they log of
    a fault can repeat the question.
    """

    async def handle(update: Update) -> None:
        if update.message is not None:
            await chats.on_message(update)
        elif update.callback_query is not None:
            await chats.on_press(update)
        elif update.inline_query is not None:
            await chats.on_inline(update)
        elif update.my_chat_member is not None:
            await chats.on_member(update)

    return _or_fault(chats, handle)


def give_up_with(chats: Chats) -> Handle:
    """Return what has *chats* say that an update cannot be dealt with."""

    async def give_up(_: Update) -> None:
        raise GivenUpError

    return _or_fault(chats, give_up)


def _or_fault(chats: Chats, handle: Handle) -> Handle:
    async def deal(update: Update) -> None:
        try:
            await handle(update)
        except Exception as error:
            await chats.on_fault(update, error)

    return deal
