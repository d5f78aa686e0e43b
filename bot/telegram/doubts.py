"""Answers that may have been delivered or not: they are never sent twice, and can be shown on request."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, Update

from bot.telegram import wording
from bot.telegram.asking import Asking
from bot.telegram.delivery import UnsureError
from bot.telegram.desk import Desk
from bot.telegram.messages import ChatMessage, plain, quotes_in, render_answer
from bot.telegram.reading import asker_of
from bot.telegram.recent import DAY, Given

_log = logging.getLogger(__name__)
_MOST_NOTES = 8
_LONGEST_PAUSE = 30.0


class Doubts:
    """Tells of an answer that may not have arrived, and shows it when its button is pressed.

    Args:
        desk: where it was asked.
        asking: asks again.
        answer: answers a message again, of somebody who may ask.
        pause: for how many seconds to pause after a note that may not have arrived; each time twice as long.
    """

    def __init__(
        self, desk: Desk, asking: Asking, answer: Callable[[Message], Awaitable[None]], *, pause: float = 1.0
    ) -> None:
        self._desk = desk
        self._asking = asking
        self._answer = answer
        self._pause = pause

    async def tell(self, update: Update) -> None:
        """Send a note under the message of *update* with a button that shows its answer.

        A note that may not have arrived is sent again: seen twice it does no harm, never seen the answer is lost.

        Raises:
            UnsureError: each of several notes may not have arrived.
            GoneError, BadRequest: as ``Delivery.send`` does.
        """
        message = update.message
        if message is None:
            return
        # What is asked is kept with the note: not every message that is replied to is still there when it is pressed.
        self._keep(message, {"chat": message.chat.id, "update": update.to_dict()})
        pause = self._pause
        for tries in range(1, _MOST_NOTES + 1):
            try:
                await self._desk.delivery.send(message, lambda _: [_note(message.message_id)], as_reply=True)
                return
            except UnsureError:
                if tries == _MOST_NOTES:
                    raise
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def on_press(self, pressed: CallbackQuery, message: Message, rest: str) -> None:
        """Show the answer that *rest* names: a message's number, or the key of an answer that was given."""
        chat = message.chat.id
        if rest.isascii() and rest.isdigit() and len(rest) < 12:
            await self._show_doubted(pressed, chat, int(rest))
            return
        given = self._desk.recent.recall(rest, chat)
        if given is None:
            await self._desk.toast(pressed, wording.NO_LONGER_AT_HAND)
            return
        await self._show_again(pressed, message, rest, given)

    async def _show_doubted(self, pressed: CallbackQuery, chat: int, number: int) -> None:
        desk, name = self._desk, ("unsure", chat, number)
        kept = desk.kept.get("given", name)
        message = Update.de_json(kept["update"], pressed.get_bot()).message if kept else None
        # It is taken first: who presses twice sees it once. The same press comes again where a kill cut it off.
        if message is None or kept.get("taken", pressed.id) != pressed.id:
            await desk.toast(pressed, wording.SHOWN_ALREADY)
            return
        untaken = {"chat": chat, "update": kept["update"]}
        self._keep(message, {**untaken, "taken": pressed.id})
        try:
            await self._answer(message)
        except BaseException:
            self._keep(message, untaken)
            raise
        desk.kept.drop("given", name)
        await desk.delivery.edit(pressed, lambda _: [plain(wording.SHOWN_BELOW)])
        await desk.toast(pressed, None)

    def _keep(self, message: Message, value: dict[str, Any]) -> None:
        chat = message.chat.id
        try:
            self._desk.kept.put(
                "given", ("unsure", chat, message.message_id), value, chat=chat, person=asker_of(message), seconds=DAY
            )
        except sqlite3.Error as error:
            # The note says at least that an answer may be missing.
            _log.error("an answer in doubt cannot be kept; its button will not work (%s)", error)

    async def _show_again(self, pressed: CallbackQuery, message: Message, key: str, given: Given) -> None:
        answer = await self._asking.answer_again(given)
        self._desk.recent.renew(key, given, answer)

        def render(links: bool) -> list[ChatMessage]:
            return render_answer(answer, key=key, links=links)

        if len(render(True)) > 1:
            sent = await self._desk.delivery.send(message, render, as_reply=False)
        else:
            await self._desk.delivery.edit(pressed, render)
            sent = [message.message_id]
        self._desk.recent.place(given.chat, given.person, key, sent)
        await self._desk.note(given.chat, sent, given.person, quotes_in(answer, 0), key=key)
        await self._desk.toast(pressed, None)


def _note(number: int) -> ChatMessage:
    """Return what is said of the answer to the message of that *number*, which may not have arrived."""
    button = InlineKeyboardButton(wording.SHOW_ANSWER, callback_data=f"u:{number}")
    return ChatMessage(wording.UNSURE, (), InlineKeyboardMarkup([[button]]))
