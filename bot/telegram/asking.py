"""A question in a chat, and its answer: one message, with what its buttons and a follow-up need remembered."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from telegram import Message

from bot.conversation import QUOTES, ask_whom, asks_for_more, asks_who_said_it
from bot.naming import REPORTERS_OWN
from bot.telegram import wording
from bot.telegram.beside import look_beside
from bot.telegram.buttons import View
from bot.telegram.desk import Desk
from bot.telegram.messages import Beside, ChatMessage, quotes_in, render_answer, shown_quotes
from bot.telegram.reading import asker_of, is_private
from bot.telegram.recent import Given, Placed
from index.answer import Answer
from index.following.thread import Exchange


class Asking:
    """Answers questions.

    Args:
        desk: where they arrive.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_ask(self, message: Message, question: str) -> None:
        """Answer *question*, which *message* asks."""
        if not question:
            await self._desk.say(message, wording.HOW_TO_ASK)
            return
        placed = self._placed_before(message)
        if placed is not None and placed.given.prints:
            if asks_for_more(question):
                await self._show_more(message, placed)
                return
            if asks_who_said_it(question):
                await self._show_who(message, placed)
                return
        thread = placed.given.thread if placed else ()
        # An answer would be about anybody.
        if whom := ask_whom(question, thread):
            await self._desk.say(message, whom)
            return
        answer = await self.answer(question, thread)
        key = self._desk.recent.remember(message.chat.id, asker_of(message), question, answer, thread)
        await self._send(message, answer, key)

    async def show_given(self, message: Message, key: str) -> bool:
        """Answer *message* with what the question remembered under *key* gets by now; say whether there is one.

        It may have been asked in a group, or from any chat: whoever has the key was shown the answer there.
        """
        given = self._desk.recent.recall(key)
        if given is None:
            return False
        answer = await self.answer(given.question, given.after)
        anew = self._desk.recent.remember(message.chat.id, asker_of(message), given.question, answer, given.after)
        await self._send(message, answer, anew)
        return True

    async def answer(self, question: str, thread: Sequence[Exchange]) -> Answer:
        """Return the archive's answer to *question*, asked after *thread*."""
        return await asyncio.to_thread(self._desk.answering.answer, question, k=QUOTES, thread=thread)

    async def answer_again(self, given: Given) -> Answer:
        """Return what the question of *given* gets by now."""
        return await self.answer(given.question, given.after)

    async def _show_more(self, message: Message, placed: Placed) -> None:
        answer = await self.answer_again(placed.given)
        if placed.index + 1 < len(shown_quotes(answer)):
            await self._send(message, answer, placed.key, placed.index + 1)
        else:
            await self._desk.say(message, wording.NO_MORE)

    async def _show_who(self, message: Message, placed: Placed) -> None:
        answer = await self.answer_again(placed.given)
        quotes = shown_quotes(answer)
        quote = quotes[min(placed.index, len(quotes) - 1)] if quotes else None
        beside = await asyncio.to_thread(look_beside, self._desk.answering, quote, "who") if quote else None
        if quote is None or beside is None:
            await self._desk.say(message, REPORTERS_OWN if quote else wording.CHANGED_JUST_NOW)
        else:
            await self._send(message, answer, placed.key, quotes.index(quote), "who", beside)

    async def _send(
        self,
        message: Message,
        answer: Answer,
        key: str,
        index: int = 0,
        view: View = "quote",
        beside: Beside | None = None,
    ) -> None:
        def render(links: bool) -> list[ChatMessage]:
            return render_answer(answer, index, key=key, view=view, beside=beside, links=links)

        sent = await self._desk.send(message, render)
        chat, person = message.chat.id, asker_of(message)
        self._desk.recent.place(chat, person, key, sent, index)
        await self._desk.note(chat, sent, person, quotes_in(answer, index, view, beside), key=key)

    def _placed_before(self, message: Message) -> Placed | None:
        """Return the answer that *message* comes after: the one that it replies to.

        In a private chat it may reply to nothing, and comes after the last one there. In a group several people ask,
        and what replies to no answer begins a conversation of its own.
        """
        recent, replied = self._desk.recent, message.reply_to_message
        if replied is not None and (found := recent.placed(message.chat.id, replied.message_id)):
            return found
        return recent.placed(message.chat.id, None) if is_private(message) else None
