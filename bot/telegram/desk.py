"""What every part of the conversation needs: the archive, what is remembered, and the way back to the chat."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from telegram import CallbackQuery, InlineKeyboardMarkup, Message
from telegram.error import TelegramError

from bot.conversation import Answering
from bot.telegram.access import Access
from bot.telegram.delivery import Delivery, Render
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage, plain
from bot.telegram.reading import is_private
from bot.telegram.recent import RecentAnswers
from bot.telegram.text import Styled, shorten
from corpus.article import Span
from corpus.store import Archive
from index.answer import Quote

_log = logging.getLogger(__name__)
_LONGEST_TOAST = 200


class Noting(Protocol):
    """What is told of every quote that was shown: see ``bot.telegram.corrections``."""

    def note(
        self,
        chat: int,
        message_id: int,
        person: int | None,
        quotes: Sequence[Quote],
        *,
        key: str = ...,
        around: Span | None = ...,
        picture: bool = ...,
        thread: int | None = ...,
    ) -> None:
        """Remember that a message of *chat* shows *quotes*, in the place of what it showed before."""
        ...


class Alerting(Protocol):
    """What looks after alerts: see ``bot.telegram.alerts``."""

    async def on_command(self, message: Message, words: str) -> None:
        """Do what /alert with *words* asks for."""
        ...

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Do what a button of an alert asks for; *rest* is its callback data without the first letter."""
        ...


class Administering(Protocol):
    """What the administrators do: see ``bot.telegram.admin``."""

    async def on_add(self, message: Message, words: str) -> None:
        """Do what /add asks for."""
        ...

    async def on_offered(self, message: Message, words: str) -> None:
        """Ask whether the document or the post that *message* brings is to be added."""
        ...

    async def on_remove(self, message: Message, words: str) -> None:
        """Do what /remove asks for."""
        ...

    async def on_stats(self, message: Message, words: str) -> None:
        """Do what /stats asks for."""
        ...

    async def on_judgements(self, message: Message, words: str) -> None:
        """Do what /judgements asks for."""
        ...

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Do what a button of a command asks for; *rest* is its callback data behind "o:"."""
        ...

    async def report(self, pressed: CallbackQuery, quote: Quote) -> None:
        """Pass *quote*, which whoever *pressed* reports, on to the administrators."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """Where questions arrive and answers leave.

    ``archive`` is None where ``answering`` is none of an archive; ``corrections`` is None where nothing is corrected.
    """

    answering: Answering
    kept: Kept
    recent: RecentAnswers
    delivery: Delivery
    access: Access
    archive: Archive | None = None
    corrections: Noting | None = None

    async def send(self, message: Message, render: Render) -> list[int]:
        """Answer *message* with what *render* returns: in a chat of several people as a reply; return the ids."""
        return await self.delivery.send(message, render, as_reply=not is_private(message))

    async def say(self, message: Message, words: str) -> None:
        """Answer *message* with *words*, which may be anybody's."""
        await self.send(message, lambda _: [plain(words)])

    async def show(self, message: Message, words: Styled, keyboard: InlineKeyboardMarkup | None = None) -> list[int]:
        """Answer *message* with *words*; return the ids of what was sent."""
        return await self.send(message, lambda _: [ChatMessage(words.text, words.entities, keyboard)])

    async def note(
        self,
        chat: int,
        messages: Iterable[int],
        person: int | None,
        quotes: Sequence[Quote],
        *,
        key: str = "",
        around: Span | None = None,
        picture: bool = False,
        thread: int | None = None,
    ) -> None:
        """Remember that *messages* of *chat* show *quotes* to *person*, so that they are corrected when these are.

        What fails is logged: the answer was given.
        """
        if self.corrections is None:
            return
        try:
            for message in messages:
                note = partial(self.corrections.note, chat, message, person, quotes, key=key, around=around)
                if picture:
                    note = partial(note, picture=True, thread=thread)
                await asyncio.to_thread(note)
        except sqlite3.Error as error:
            _log.error("an answer that was given will not be corrected (%s)", error)

    async def toast(self, pressed: CallbackQuery, words: str | None, *, alert: bool = False) -> None:
        """Tell whoever *pressed* a button *words*, for a moment, or with *alert* until they are closed."""
        try:
            await pressed.answer(None if words is None else shorten(words, _LONGEST_TOAST), show_alert=alert or None)
        except TelegramError as error:
            # Telegram takes answers to a press for a short while only; what it asked for was done all the same.
            _log.info("a button press could not be answered (%s)", error.message)
