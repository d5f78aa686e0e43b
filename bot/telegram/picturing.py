"""Pictures in a chat: a quote as a card, and what somebody said over time as a chart."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from telegram import CallbackQuery, Message
from telegram.error import TelegramError

from bot.telegram import wording
from bot.telegram.buttons import Press
from bot.telegram.desk import Desk
from bot.telegram.messages import ChatMessage
from bot.telegram.reading import is_private
from index.answer import Quote

_log = logging.getLogger(__name__)
# Who presses twice because nothing seems to happen gets one picture; who has deleted it can ask again.
_SECONDS_APART = 60.0


class DrawTimeline(Protocol):
    """Draws how many of *days* lie in each of the periods that suit them, as PNG."""

    def __call__(self, days: Sequence[date], *, title: str, undated: int) -> bytes:
        """Return the chart called *title*, which says that there are *undated* ones beside."""
        ...


class Picturing:
    """Draws and sends pictures.

    Args:
        desk: where they are asked for.
        draw_card: draws a quote, as PNG.
        draw_timeline: draws a chart, as PNG.
    """

    def __init__(
        self,
        desk: Desk,
        draw_card: Callable[[Quote], bytes] | None = None,
        draw_timeline: DrawTimeline | None = None,
    ) -> None:
        self._desk = desk
        self._draw_card = draw_card or _draw_card
        self._draw_timeline = draw_timeline or _draw_timeline

    async def send_card(self, pressed: CallbackQuery, message: Message, press: Press, quote: Quote) -> None:
        """Send *quote*, under which a button was *pressed*, as a picture; or say why it cannot be drawn."""
        desk, chat = self._desk, message.chat.id
        name = ("card", chat, press.key, press.index)
        if desk.kept.get("placed", name) is not None:
            await desk.toast(pressed, wording.PICTURE_SENT)
            return
        png = await self._draw(lambda: self._draw_card(quote))
        if isinstance(png, str):
            await desk.toast(pressed, png, alert=True)
            return
        desk.kept.put("placed", name, {"chat": chat}, chat=chat, seconds=_SECONDS_APART)
        sent = await self._send(message, png, as_reply=True)
        thread = message.message_thread_id if message.is_topic_message else None
        # A picture outlasts its article, as the message above it does.
        await desk.note(chat, [sent], pressed.from_user.id, [quote], key=press.key, picture=True, thread=thread)
        await desk.toast(pressed, None)

    async def send_timeline(self, message: Message, days: Sequence[date], title: str, undated: int = 0) -> None:
        """Send a chart of *days* under *message*. It is beside the list: where it fails, nobody is told."""
        if len(days) < 2:
            return
        png = await self._draw(lambda: self._draw_timeline(days, title=title, undated=undated))
        if isinstance(png, str):
            return
        try:
            await self._send(message, png, as_reply=not is_private(message))
        except TelegramError as error:
            _log.warning("a chart was not delivered (%s)", type(error).__name__)

    async def _send(self, message: Message, png: bytes, *, as_reply: bool) -> int:
        from bot.pictures.canvas import is_tall

        delivery, nothing = self._desk.delivery, ChatMessage("")
        if is_tall(png):
            return await delivery.send_file(message, png, "byline.png", nothing, as_reply=as_reply)
        return await delivery.send_photo(message, png, nothing, as_reply=as_reply)

    async def _draw(self, draw: Callable[[], bytes]) -> bytes | str:
        """Return the picture that *draw* draws, or in a sentence why there is none."""
        try:
            # What draws is large, and few ask for pictures.
            from bot.pictures.errors import PictureError

            try:
                return await asyncio.to_thread(draw)
            except PictureError as error:
                return str(error)
        except ImportError as error:
            _log.error("pictures cannot be drawn: %s is missing", error.name)
            return wording.NO_PICTURES


def _draw_card(quote: Quote) -> bytes:
    from bot.pictures.card import draw_card

    return draw_card(quote)


def _draw_timeline(days: Sequence[date], *, title: str, undated: int) -> bytes:
    from bot.pictures.chart import draw_timeline

    return draw_timeline(days, title=title, undated=undated)
