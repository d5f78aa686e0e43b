"""Sending at the pace that Telegram takes, and sending again only what was surely not delivered.

A reply that was slow may have been delivered all the same: trying that again would answer twice.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from telegram import Bot, CallbackQuery, Chat, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot.telegram.messages import ChatMessage
from bot.telegram.pacing import Pace
from bot.telegram.tries import GoneError as GoneError
from bot.telegram.tries import OnMigrated, Place, Tries
from bot.telegram.tries import UnsureError as UnsureError

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

Render = Callable[[bool], Sequence[ChatMessage]]
T = TypeVar("T")


class Delivery:
    """Sends and edits messages, for as long as it takes; see ``UnsureError`` and ``GoneError`` for what ends it.

    Every message and every edit waits for the pace. Where Telegram asks a chat to wait, that chat waits. What was
    surely not delivered is sent again until it is, for as long as the bot runs; what may have been delivered is
    not. An edit is tried again in either case, because twice the same is the same.

    Args:
        pace: when the next message may go.
        on_migrated: is told the old and the new number of a group that has become a supergroup.
    """

    def __init__(self, pace: Pace, *, on_migrated: OnMigrated | None = None) -> None:
        self._tries = Tries(pace, on_migrated)

    async def send(self, asked: Message, render: Render, *, as_reply: bool) -> list[int]:
        """Send what *render* returns under *asked*, in the same chat and topic; return the ids of the messages sent.

        Args:
            asked: the question's message.
            render: returns the messages, given whether they may hold links; Telegram refuses a message for a
                button whose address it does not like, and then the same message is sent without.
            as_reply: True to mark them as replies to *asked*, for chats in which several people ask.

        Raises:
            UnsureError: one of them may have been delivered; those after it were not sent.
            GoneError: the chat or its topic is closed to the bot.
            BadRequest: Telegram refuses the message itself.
        """
        bot, place = asked.get_bot(), _place_of(asked, as_reply=as_reply)
        sent: list[int] = []
        for number, message in enumerate(render(True)):
            without_links = functools.partial(_render_plain, render, number)
            try:
                sent.append(await self._send_text(bot, place, message, without_links))
            except UnsureError as error:
                error.sent = tuple(sent)
                raise
        return sent

    async def send_to(
        self,
        bot: Bot,
        chat: int,
        message: ChatMessage,
        *,
        thread: int | None = None,
        reply_to: int | None = None,
        group: bool,
    ) -> int:
        """Send *message* to *chat*, which need not have asked; return its id.

        Args:
            bot: who sends it.
            chat: the number of the chat.
            message: what is sent; without the buttons that are links where Telegram refuses it with them.
            thread: the number of the forum's topic.
            reply_to: the number of the message to reply to, if that is still there.
            group: True where several people read it.

        Raises:
            UnsureError, GoneError, BadRequest: as ``send`` does.
        """
        place = Place(chat, group, thread, reply_to=reply_to)
        return await self._send_text(bot, place, message, lambda: _without_links(message))

    async def send_photo(self, asked: Message, png: bytes, caption: ChatMessage, *, as_reply: bool) -> int:
        """Send the picture *png* under *asked*, with *caption*'s words, entities and buttons; return its id.

        Args:
            asked: the question's message.
            png: the picture, at most 10 MB.
            caption: at most 1,024 UTF-16 units of words, or none.
            as_reply: True to mark it as a reply to *asked*.

        Raises:
            UnsureError, GoneError, BadRequest: as ``send`` does; the last also where the chat takes no pictures.
        """
        send = functools.partial(asked.get_bot().send_photo, photo=png, filename="byline.png")
        return await self._send_media(asked, send, caption, as_reply=as_reply)

    async def send_file(
        self, asked: Message, content: bytes, name: str, caption: ChatMessage, *, as_reply: bool
    ) -> int:
        """Send *content* as a file called *name*, at most 50 MB, as ``send_photo`` sends a picture; return its id."""
        send = functools.partial(asked.get_bot().send_document, document=content, filename=name)
        return await self._send_media(asked, send, caption, as_reply=as_reply)

    async def _send_media(
        self, asked: Message, send: Callable[..., Awaitable[Message]], caption: ChatMessage, *, as_reply: bool
    ) -> int:
        place = _place_of(asked, as_reply=as_reply)

        async def deliver(message: ChatMessage) -> int:
            async def call(to: Place) -> int:
                sent = await send(
                    chat_id=to.chat,
                    caption=message.text or None,
                    caption_entities=message.entities,
                    reply_markup=message.keyboard,
                    reply_parameters=to.reply,
                    message_thread_id=to.thread,
                    direct_messages_topic_id=to.topic,
                )
                return sent.message_id

            return await self._tries.until_done(place, call)

        return await _or_without_links(deliver, caption, lambda: _without_links(caption))

    async def edit(self, pressed: CallbackQuery, render: Render) -> None:
        """Put the one message that *render* returns in the place of that under which a button was *pressed*.

        Raises:
            GoneError: the message is not there any more, or cannot be edited.
            BadRequest: Telegram refuses the new words themselves.
            TelegramError: Telegram did not say, several times, that it was edited.
        """
        under, inline = pressed.message, pressed.inline_message_id
        # What was sent through inline mode is in a chat that the bot does not know.
        place = _place_in(under.chat) if under is not None else Place(pressed.from_user.id, group=False)
        number = under.message_id if under is not None else None
        await self._edit_text(
            pressed.get_bot(), place, number, inline, render(True)[0], functools.partial(_render_plain, render, 0)
        )

    async def edit_at(self, bot: Bot, chat: int, message_id: int, message: ChatMessage) -> None:
        """Put *message* in the place of the one with *message_id* that the bot sent to *chat*.

        Raises:
            GoneError, BadRequest, TelegramError: as ``edit`` does.
        """
        # Groups and channels have negative numbers.
        place = Place(chat, group=chat < 0)
        await self._edit_text(bot, place, message_id, None, message, lambda: _without_links(message))

    async def _send_text(
        self, bot: Bot, place: Place, message: ChatMessage, without_links: Callable[[], ChatMessage]
    ) -> int:
        async def deliver(message: ChatMessage) -> int:
            async def call(to: Place) -> int:
                sent = await bot.send_message(
                    to.chat,
                    message.text,
                    entities=message.entities,
                    reply_markup=message.keyboard,
                    reply_parameters=to.reply,
                    message_thread_id=to.thread,
                    direct_messages_topic_id=to.topic,
                    link_preview_options=_NO_PREVIEW,
                )
                return sent.message_id

            return await self._tries.until_done(place, call)

        return await _or_without_links(deliver, message, without_links)

    async def _edit_text(
        self,
        bot: Bot,
        place: Place,
        number: int | None,
        inline: str | None,
        message: ChatMessage,
        without_links: Callable[[], ChatMessage],
    ) -> None:
        async def deliver(message: ChatMessage) -> None:
            async def call(to: Place) -> None:
                await bot.edit_message_text(
                    message.text,
                    chat_id=None if inline else to.chat,
                    message_id=number,
                    inline_message_id=inline,
                    entities=message.entities,
                    reply_markup=message.keyboard,
                    link_preview_options=_NO_PREVIEW,
                )

            await self._tries.until_edited(place, call)

        await _or_without_links(deliver, message, without_links)


def _place_of(asked: Message, *, as_reply: bool) -> Place:
    place = _place_in(asked.chat)
    return dataclasses.replace(
        place,
        # In a group without topics this is the number of the first message in a chain of replies.
        thread=asked.message_thread_id if asked.is_topic_message else None,
        topic=asked.direct_messages_topic.topic_id if asked.direct_messages_topic else None,
        reply_to=asked.message_id if as_reply else None,
    )


def _place_in(chat: Chat) -> Place:
    return Place(chat.id, group=chat.type != ChatType.PRIVATE)


def _render_plain(render: Render, number: int) -> ChatMessage:
    return render(False)[number]


async def _or_without_links(
    deliver: Callable[[ChatMessage], Awaitable[T]], message: ChatMessage, without: Callable[[], ChatMessage]
) -> T:
    try:
        return await deliver(message)
    except BadRequest:
        if message.keyboard is None:
            raise
        return await deliver(without())


def _without_links(message: ChatMessage) -> ChatMessage:
    rows = message.keyboard.inline_keyboard if message.keyboard is not None else ()
    kept = [row for row in ([button for button in row if not button.url] for row in rows) if row]
    return dataclasses.replace(message, keyboard=InlineKeyboardMarkup(kept) if kept else None)
