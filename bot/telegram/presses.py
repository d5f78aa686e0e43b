"""What the buttons under an answer do: the archive is asked again, so that nothing shown is old."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from telegram import CallbackQuery, Message

from bot.telegram import wording
from bot.telegram.asking import Asking
from bot.telegram.beside import look_beside
from bot.telegram.buttons import Act, Press, View
from bot.telegram.changed import describe_change
from bot.telegram.desk import Administering, Desk
from bot.telegram.messages import Beside, ChatMessage, quotes_in, render_answer, shown_quotes, shows_context
from bot.telegram.picturing import Picturing
from bot.telegram.quotes import context_hull
from bot.telegram.recent import Given, find_again
from index.answer import Answer, Quote

_VIEWS: dict[Act, View] = {
    "quote": "quote",
    "context": "context",
    "source": "source",
    "who": "who",
    "whole": "whole",
}


@dataclass(frozen=True, slots=True)
class _Shown:
    """An answer as it is by now, and which of its quotes is meant."""

    answer: Answer
    index: int

    @property
    def quote(self) -> Quote:
        return shown_quotes(self.answer)[self.index]


class Presses:
    """Does what the buttons under an answer ask for.

    Args:
        desk: where the answers were given.
        asking: asks again.
        pictures: draws quotes.
        office: where quotes are reported; None where nobody looks after the bot.
    """

    def __init__(
        self,
        desk: Desk,
        asking: Asking,
        pictures: Picturing,
        office: Administering | None = None,
    ) -> None:
        self._desk = desk
        self._asking = asking
        self._office = office
        self._pictures = pictures

    async def on_press(self, pressed: CallbackQuery, message: Message, press: Press, given: Given) -> None:
        """Do what *press*, under *message*, asks for of the answer *given*."""
        answer = await self._asking.answer_again(given)
        found = find_again(given.prints[press.index], shown_quotes(answer))
        self._desk.recent.renew(press.key, given, answer)
        if found is None or found[1] == "changed":
            await self._show_instead(pressed, message, press, given, answer)
            return
        shown = _Shown(answer, found[0])
        if press.act == "picture":
            await self._pictures.send_card(pressed, message, press, shown.quote)
        elif press.act == "report":
            await self._report(pressed, shown.quote)
        elif press.act in _VIEWS:
            what = wording.CORRECTED_SINCE if found[1] == "moved" else None
            await self._turn_to(pressed, message, press, given, shown, what)

    async def _turn_to(
        self, pressed: CallbackQuery, message: Message, press: Press, given: Given, shown: _Shown, what: str | None
    ) -> None:
        view = _VIEWS[press.act]
        beside = await asyncio.to_thread(look_beside, self._desk.answering, shown.quote, view)
        if beside is None:
            # Between the answer and this; the next press finds out what happened.
            await self._desk.toast(pressed, wording.CHANGED_JUST_NOW)
            return
        if view == "context" and press.anew and not shows_context(shown.answer, shown.index, beside):
            # Sent again, it would be several long messages that say no more than this.
            await self._desk.toast(pressed, wording.TOO_LONG_AROUND, alert=True)
            return
        await self._show(pressed, message, press, given, shown, view, beside)
        await self._desk.toast(pressed, what, alert=what is not None)

    async def _show_instead(
        self,
        pressed: CallbackQuery,
        message: Message,
        press: Press,
        given: Given,
        answer: Answer,
    ) -> None:
        """Show what the archive answers by now, and say what became of the quote that was shown."""
        known = given.prints[press.index]
        found = find_again(known, shown_quotes(answer))
        what = await asyncio.to_thread(describe_change, self._desk.archive, known, is_there=found is not None)
        # Where the quote is there in new words, these; else the next best that was not seen yet.
        last = max(len(shown_quotes(answer)) - 1, 0)
        index = found[0] if found else min(press.index, last)
        await self._show(pressed, message, press, given, _Shown(answer, index), "quote")
        await self._desk.toast(pressed, what, alert=True)

    async def _show(
        self,
        pressed: CallbackQuery,
        message: Message,
        press: Press,
        given: Given,
        shown: _Shown,
        view: View,
        beside: Beside | None = None,
    ) -> None:
        def render(links: bool) -> list[ChatMessage]:
            return render_answer(shown.answer, shown.index, key=press.key, view=view, beside=beside, links=links)

        chat = message.chat.id
        # What takes several messages is sent, not edited in: the parts of another would be left behind.
        if press.anew or len(render(True)) > 1:
            sent = await self._desk.delivery.send(message, render, as_reply=False)
        else:
            await self._desk.delivery.edit(pressed, render)
            sent = [message.message_id]
        self._desk.recent.place(chat, given.person, press.key, sent, shown.index)
        quotes = quotes_in(shown.answer, shown.index, view, beside)
        around = context_hull(shown.quote, (beside.before, beside.after)) if beside and view == "context" else None
        await self._desk.note(chat, sent, given.person, quotes, key=press.key, around=around)

    async def _report(self, pressed: CallbackQuery, quote: Quote) -> None:
        if self._office is None:
            await self._desk.toast(pressed, wording.NOBODY_TO_REPORT_TO)
        else:
            await self._office.report(pressed, quote)
