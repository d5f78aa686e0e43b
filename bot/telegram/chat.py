"""What is said in a chat: which messages are questions, what is answered to them, and what the buttons do."""

from __future__ import annotations

import asyncio
import logging
import re
import sqlite3
import traceback

from telegram import CallbackQuery, Message, Update
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.conversation import QUOTES, Answering, ask_whom, first_reach, read_speaker
from bot.telegram import wording
from bot.telegram.delivery import Render, edit_answer, send_answer
from bot.telegram.messages import Beside, ChatMessage, Press, View, plain, read_press, render_answer, shown_quotes
from bot.telegram.recent import RecentAnswers, fingerprint
from bot.telegram.said import render_said
from corpus.errors import BylineError
from index.answer import Answer, Quote
from index.following.thread import Exchange

_log = logging.getLogger(__name__)
_SAYINGS = 5
_COMMAND = re.compile(r"/([a-z0-9_]{1,32})(?:@([a-z0-9_]{1,64}))?(?:\s+(.*))?", re.DOTALL | re.IGNORECASE)
_SAID = {"start": wording.START, "help": wording.HELP, "privacy": wording.PRIVACY}
_HOW_TO = {"ask": wording.HOW_TO_ASK, "said": wording.HOW_TO_SAID, "timeline": wording.HOW_TO_SAID}
_ABOUT_A_SPEAKER = ("said", "timeline")
# Their messages name files, rows and codes; those of any other error could repeat the question.
_TELLING = (BylineError, OSError, sqlite3.Error, TelegramError)


class Chats:
    """Answers messages and button presses.

    Args:
        answering: the archive's answers; called in threads, so that a search holds up nobody else.
        recent: what the buttons under earlier answers refer to.
    """

    def __init__(self, answering: Answering, recent: RecentAnswers | None = None) -> None:
        self._answering = answering
        self._recent = recent or RecentAnswers()

    async def on_message(self, update: Update, _: object = None) -> None:
        """Answer a message if it is one for us."""
        message = update.message
        if message is None:
            return
        asked = read_message(message)
        if asked is None:
            return
        command, words = asked
        if command == "ask" and words:
            await self._send_answer(message, words)
        elif command in _ABOUT_A_SPEAKER and words:
            await self._send_said(message, command, words)
        else:
            await self._say(message, {**_SAID, **_HOW_TO}.get(command, words))

    async def on_press(self, update: Update, _: object = None) -> None:
        """Do what a button under an answer asks for; the archive is asked again, so nothing shown is old."""
        pressed = update.callback_query
        if pressed is None:
            return
        message = pressed.message if isinstance(pressed.message, Message) else None
        press = read_press(pressed.data)
        given = self._recent.recall(message.chat.id, press.key) if message and press else None
        if message is None or press is None or given is None or press.index >= len(given.prints):
            await _toast(pressed, wording.NO_LONGER_AT_HAND)
            return
        answer = await asyncio.to_thread(self._answering.answer, given.question, k=QUOTES, thread=given.after)
        quotes = shown_quotes(answer)
        index = next((i for i, quote in enumerate(quotes) if fingerprint(quote) == given.prints[press.index]), None)
        if index is None:
            await _toast(pressed, wording.CHANGED_SINCE)
            return
        self._recent.remember(message.chat.id, given.question, answer, press.key, given.after)
        beside = await asyncio.to_thread(self._look_beside, quotes[index], press.view)
        if beside is None:
            await _toast(pressed, wording.CHANGED_SINCE)
            return
        await self._show(pressed, message, press, answer, index, beside)

    async def on_fault(self, update: object, error: BaseException | None) -> None:
        """Log *error* without the question or the asker, and tell the asker if there is anything to tell."""
        _log.error("%s", describe_fault(error))
        # After any other error of Telegram's the answer may have arrived, or nothing can.
        if not isinstance(update, Update) or (isinstance(error, TelegramError) and not isinstance(error, BadRequest)):
            return
        try:
            if update.callback_query is not None:
                await update.callback_query.answer(wording.FAULT_AT_BUTTON)
            elif update.message is not None:
                await self._say(update.message, wording.FAULT)
        except TelegramError as second:
            _log.error("%s", describe_fault(second))

    async def _send_answer(self, message: Message, question: str) -> None:
        thread = self._thread_of(message)
        # An answer would be about anybody.
        if whom := ask_whom(question, thread):
            await self._say(message, whom)
            return
        answer = await asyncio.to_thread(self._answering.answer, question, k=QUOTES, thread=thread)
        key = self._recent.remember(message.chat.id, question, answer, after=thread)

        def render(links: bool) -> list[ChatMessage]:
            return render_answer(answer, key=key, links=links)

        self._recent.place(message.chat.id, key, await self._send(message, render))

    def _thread_of(self, message: Message) -> tuple[Exchange, ...]:
        """Return the exchanges that *message* comes after: those of the answer that it replies to.

        In a private chat it may reply to nothing, and comes after the last one there. In a group several people ask,
        and what replies to no answer begins a conversation of its own.
        """
        replied = message.reply_to_message
        if replied is not None and (found := self._recent.thread(message.chat.id, replied.message_id)):
            return found
        return self._recent.thread(message.chat.id, None) if message.chat.type == ChatType.PRIVATE else ()

    async def _send_said(self, message: Message, command: str, words: str) -> None:
        name, about = read_speaker(words)
        if not name:
            await self._say(message, wording.HOW_TO_SAID)
            return
        oldest_first = command == "timeline"
        said = await asyncio.to_thread(self._answering.said, name, about=about, k=_SAYINGS, oldest_first=oldest_first)
        more = wording.NARROWER if about else wording.ABOUT
        shown = render_said(said, oldest_first=oldest_first, more=more, ask=lambda name: f"/{command} {name}")
        await self._send(message, lambda _: [ChatMessage(shown.text, shown.entities)])

    def _look_beside(self, quote: Quote, view: View) -> Beside | None:
        """Return what *view* shows beside *quote*; None where the archive has changed since."""
        match view:
            case "context":
                before, after = self._answering.surroundings(quote, first_reach(quote))
                return Beside(before=tuple(before), after=tuple(after))
            case "whole":
                whole = self._answering.whole(quote) if quote.part else ()
                return Beside(whole=whole) if whole else None
            case "who":
                namings = self._answering.naming(quote) if quote.attributions else ()
                return Beside(namings=namings) if namings else None
            case _:
                return Beside()

    async def _show(
        self,
        pressed: CallbackQuery,
        message: Message,
        press: Press,
        answer: Answer,
        index: int,
        beside: Beside,
    ) -> None:
        def render(links: bool) -> list[ChatMessage]:
            return render_answer(answer, index, key=press.key, view=press.view, beside=beside, links=links)

        # What takes several messages is sent, not edited in: the parts of another would be left behind.
        if press.anew or len(render(True)) > 1:
            sent = await send_answer(message, render, as_reply=False)
            self._recent.place(message.chat.id, press.key, sent)
        else:
            await edit_answer(pressed, render)
        await _toast(pressed, None)

    async def _say(self, message: Message, words: str) -> None:
        await self._send(message, lambda _: [plain(words)])

    async def _send(self, message: Message, render: Render) -> list[int]:
        return await send_answer(message, render, as_reply=message.chat.type != ChatType.PRIVATE)


def read_message(message: Message) -> tuple[str, str] | None:
    """Return the command that *message* gives and the words after it; None where it is not for us.

    Any text in a private chat is a question, and counts as ``ask``; in a group only what is written after a
    command that asks, and replies to the bot. What another bot wrote, what was forwarded and what was edited is
    never a question. A command of the empty name stands for words that are to be said as they are.
    """
    private = message.chat.type == ChatType.PRIVATE
    if not private and message.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return None
    # Who writes as the group itself is a person, though Telegram names a bot as the sender.
    anonymous = message.sender_chat is not None and message.sender_chat.id == message.chat.id
    by_bot = message.from_user is None or message.from_user.is_bot
    if (by_bot and not anonymous) or message.forward_origin or message.via_bot or message.edit_date:
        return None
    if message.text is None:
        return ("", wording.ONLY_TEXT) if private and message.effective_attachment else None
    text = message.text.strip()
    me = message.get_bot()
    found = _COMMAND.fullmatch(text)
    if found is None:
        replied = message.reply_to_message
        to_me = (
            replied is not None
            and replied.from_user is not None
            and replied.from_user.id == me.id
            # In a topic, a message that replies to nothing is sent as a reply to the topic's first one.
            and replied.forum_topic_created is None
        )
        return ("ask", text) if private or to_me else None
    command, addressee, words = found[1].lower(), found[2], (found[3] or "").strip()
    if addressee is not None and addressee.lower() != me.username.lower():
        return None
    if command in _HOW_TO or (private and command in _SAID):
        return command, words
    return ("", wording.UNKNOWN_COMMAND) if private else None


def describe_fault(error: BaseException | None) -> str:
    """Return what *error* is and where it came from, without words that could be the question's."""
    if error is None:
        return "an unknown fault"
    said = f": {error}" if isinstance(error, _TELLING) else ""
    cause = f" (from {type(error.__cause__).__name__})" if error.__cause__ is not None else ""
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}{said}{cause}\n{places}".rstrip()


async def _toast(pressed: CallbackQuery, words: str | None) -> None:
    try:
        await pressed.answer(words)
    except BadRequest as error:
        # Telegram takes answers to a press for a short while only; what it asked for was done all the same.
        _log.info("a button press could not be answered (%s)", error.message)
