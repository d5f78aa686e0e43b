"""What administrators send into the archive: an address, a document, a forwarded post; offered, or by /add."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from telegram import CallbackQuery, Message
from telegram.constants import ChatType
from telegram.error import TelegramError

from bot.telegram.admin_words import (
    HOW_TO_ADD,
    LEFT,
    NO_LONGER_THERE,
    NO_TEXT,
    NOT_FETCHED,
    TOO_LARGE,
    render_offer,
)
from bot.telegram.delivery import Delivery
from bot.telegram.messages import plain
from corpus.errors import BylineError
from corpus.store import Archive

_log = logging.getLogger(__name__)
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


class Adding:
    """Adds to the archive, one thing after another: each waits for the archive's writer anyway.

    Args:
        directory: the archive's folder.
        delivery: says what came of it.
    """

    def __init__(self, directory: Path, delivery: Delivery) -> None:
        self._directory = directory
        self._delivery = delivery
        self._working = asyncio.Lock()

    async def on_add(self, message: Message, words: str) -> None:
        """Add what *words* name, or what *message* is or replies to, and say what came of it."""
        from bot.telegram import taking_in

        given = next((one for one in (message, message.reply_to_message) if one and brings_something(one)), None)
        if _ADDRESS.fullmatch(words):
            told = await self._take_in(taking_in.add_address(words))
        elif words or given is None:
            told = HOW_TO_ADD
        else:
            told = await self._add(given)
        await self._delivery.send(
            message, lambda _: [plain(told)], as_reply=message.chat.type != ChatType.PRIVATE or given is not None
        )

    async def offer(self, message: Message) -> None:
        """Ask whether what *message* brings is to be added; nothing is where somebody only forwards a picture."""
        if message.document or (message.text or message.caption or "").strip():
            offered = render_offer(document=message.document is not None)
            await self._delivery.send(message, lambda _: [offered], as_reply=True)

    async def on_press(self, pressed: CallbackQuery, *, yes: bool) -> None:
        """Add what the message under which was *pressed* offers to, and say there what came of it; or leave it.

        Nothing is kept about it: Telegram says with the press what the message replies to.
        """
        under = pressed.message.reply_to_message if isinstance(pressed.message, Message) else None
        told = LEFT
        if yes:
            told = await self._add(under) if under and brings_something(under) else NO_LONGER_THERE
        await self._delivery.edit(pressed, lambda _: [plain(told)])

    async def at_work(self, work: Callable[..., str], *given: Any) -> str:
        """Return what *work*, which writes to the archive, says; or its error, which names the way out."""
        async with self._working:
            try:
                return await asyncio.to_thread(work, *given)
            except BylineError as error:
                return str(error)

    async def _add(self, given: Message) -> str:
        from bot.telegram import taking_in

        if given.document is None:
            add = taking_in.add_post(given)
            return await self._take_in(add) if add else NO_TEXT
        if (given.document.file_size or 0) > taking_in.LARGEST:
            return TOO_LARGE
        with taking_in.temporary_folder() as folder:
            try:
                add = await taking_in.add_document(given.document, Path(folder))
            except (TelegramError, OSError) as error:
                _log.warning("a document could not be fetched (%s)", type(error).__name__)
                return NOT_FETCHED
            return await self._take_in(add)

    async def _take_in(self, add: Callable[[Archive], Any]) -> str:
        from bot.telegram.taking_in import take_in

        return await self.at_work(take_in, self._directory, add)


def brings_something(message: Message) -> bool:
    """Say whether *message* brings what can be added: a document, or a post that is forwarded."""
    return message.document is not None or message.forward_origin is not None
