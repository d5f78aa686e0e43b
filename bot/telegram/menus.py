"""The menus of commands that Telegram shows beside the text field, for each kind of chat."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, TelegramError

from bot.telegram import wording
from bot.telegram.updates import show_error

_log = logging.getLogger(__name__)


async def set_menus(bot: Bot, admins: Iterable[int]) -> None:
    """Set the menus for private chats, for groups, and for the chats of *admins*.

    A menu that Telegram refuses is logged, and done without.

    Raises:
        TelegramError: the others could not be set; another time they can.
    """
    menus: list[tuple[Iterable[tuple[str, str]], BotCommandScope]] = [
        (wording.COMMANDS, BotCommandScopeAllPrivateChats()),
        (wording.GROUP_COMMANDS, BotCommandScopeAllGroupChats()),
        # Telegram knows these chats only once the administrators have written to the bot.
        *((wording.ADMIN_COMMANDS, BotCommandScopeChat(admin)) for admin in sorted(admins)),
    ]
    failed: TelegramError | None = None
    for commands, scope in menus:
        try:
            await bot.set_my_commands([BotCommand(name, does) for name, does in commands], scope=scope)
        except BadRequest as error:
            _log.warning("a menu of commands could not be set (%s)", show_error(error))
        except TelegramError as error:
            failed = error
    if failed is not None:
        raise failed
