"""Sending, and sending again only what was surely not delivered.

A reply that was slow may have been delivered all the same: trying that again would answer twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

import httpx
from telegram import CallbackQuery, LinkPreviewOptions, Message, ReplyParameters
from telegram.error import BadRequest, NetworkError, RetryAfter

from bot.telegram.messages import ChatMessage
from bot.telegram.polling import to_seconds

_log = logging.getLogger(__name__)
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
_TRIES = 4
_LONGEST_WAIT = 60.0
# Each of them is raised before the first byte has left.
_NEVER_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout)

Render = Callable[[bool], Sequence[ChatMessage]]
T = TypeVar("T")


async def send_answer(asked: Message, render: Render, *, as_reply: bool) -> list[int]:
    """Send what *render* returns under *asked*, in the same chat and topic; return the ids of the messages sent.

    Args:
        asked: the question's message.
        render: returns the messages, given whether they may hold links; Telegram refuses a message for a
            button whose address it does not like, and then the same message is sent without.
        as_reply: True to mark them as replies to *asked*, for chats in which several people ask.
    """
    reply = ReplyParameters(asked.message_id, allow_sending_without_reply=True) if as_reply else None

    async def send(message: ChatMessage) -> Message:
        return await asked.reply_text(
            message.text,
            entities=message.entities,
            reply_markup=message.keyboard,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
            do_quote=False if reply is None else None,
        )

    sent = []
    for number, message in enumerate(render(True)):
        try:
            sent.append(await _persist(send, message))
        except BadRequest:
            if message.keyboard is None:
                raise
            sent.append(await _persist(send, render(False)[number]))
    return [message.message_id for message in sent]


async def edit_answer(pressed: CallbackQuery, render: Render) -> None:
    """Put the one message that *render* returns in the place of that under which a button was *pressed*."""

    async def edit(message: ChatMessage) -> None:
        try:
            await pressed.edit_message_text(
                message.text,
                entities=message.entities,
                reply_markup=message.keyboard,
                link_preview_options=_NO_PREVIEW,
            )
        except BadRequest as error:
            # Pressed twice: the message already says what it should.
            if "not modified" not in error.message.lower():
                raise

    try:
        await _persist(edit, render(True)[0])
    except BadRequest:
        await _persist(edit, render(False)[0])


async def _persist(send: Callable[[ChatMessage], Awaitable[T]], message: ChatMessage) -> T:
    for attempt in range(1, _TRIES):
        try:
            return await send(message)
        except RetryAfter as error:
            wait = to_seconds(error)
            if wait > _LONGEST_WAIT:
                raise
        except NetworkError as error:
            if not isinstance(error.__cause__, _NEVER_SENT):
                raise
            wait = 2.0 ** (attempt - 1)
        _log.warning("a message was not taken; trying again in %.0f s", wait)
        await asyncio.sleep(wait)
    return await send(message)
