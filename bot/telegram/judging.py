"""👍 and 👎 under an answer: kept only with the giver's consent, which the first press asks for."""

from __future__ import annotations

from datetime import date
from typing import Literal

from telegram import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bot.telegram import wording
from bot.telegram.buttons import Act, Press
from bot.telegram.desk import Desk
from bot.telegram.messages import ChatMessage, plain
from bot.telegram.recent import Given

Thumb = Literal["up", "down"]

# One question at a time: who presses again while it stands there is not asked twice.
_SECONDS_TO_CONSENT = 600.0
_THUMBS: dict[Act, Thumb] = {"good": "up", "bad": "down", "consent good": "up", "consent bad": "down"}


class Judging:
    """Keeps judgements, of those who want that.

    Args:
        desk: where the answers were given.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def on_press(self, pressed: CallbackQuery, message: Message, press: Press, given: Given) -> None:
        """Keep the judgement that *press* is, or ask for consent; or take "Yes" as that."""
        kept, person = self._desk.kept, pressed.from_user.id
        match press.act:
            case "good" | "bad" if kept.get("consent", (person,)) is None:
                await self._ask_consent(pressed, message, press)
            case "good" | "bad":
                self._keep(person, press, given)
                await self._desk.toast(pressed, wording.JUDGEMENT_KEPT)
            case "consent good" | "consent bad":
                kept.put("consent", (person,), {"day": date.today().isoformat()}, person=person)
                self._keep(person, press, given)
                await self._close(pressed, wording.CONSENT_GIVEN)

    async def refuse(self, pressed: CallbackQuery) -> None:
        """Take "No", also where the answer that it is about is no longer at hand."""
        await self._close(pressed, wording.CONSENT_REFUSED)

    async def _ask_consent(self, pressed: CallbackQuery, message: Message, press: Press) -> None:
        person = pressed.from_user.id
        name = ("asked", person, message.chat.id)
        if self._desk.kept.get("consent", name) is not None:
            await self._desk.toast(pressed, wording.CONSENT_ASKED)
            return
        self._desk.kept.put("consent", name, {"chat": message.chat.id}, person=person, seconds=_SECONDS_TO_CONSENT)
        yes: Act = "consent good" if press.act == "good" else "consent bad"
        row = [
            InlineKeyboardButton(label, callback_data=Press(act, press.key, press.index).pack())
            for label, act in ((wording.CONSENT_YES, yes), (wording.CONSENT_NO, "no consent"))
        ]
        asked = ChatMessage(wording.CONSENT, (), InlineKeyboardMarkup([row]))
        await self._desk.delivery.send(message, lambda _: [asked], as_reply=True)
        await self._desk.toast(pressed, None)

    async def _close(self, pressed: CallbackQuery, words: str) -> None:
        if isinstance(pressed.message, Message):
            self._desk.kept.drop("consent", ("asked", pressed.from_user.id, pressed.message.chat.id))
        await self._desk.delivery.edit(pressed, lambda _: [plain(words)])
        await self._desk.toast(pressed, None)

    def _keep(self, person: int, press: Press, given: Given) -> None:
        one = given.prints[press.index]
        judgement = {
            "question": given.question,
            "article": one.article_id,
            "start": one.start,
            "end": one.end,
            "thumb": _THUMBS[press.act],
            "day": date.today().isoformat(),
        }
        # Under the same name: who thinks again has one judgement of the same quote, the last.
        name = (person, given.question, one.article_id, one.start, one.end)
        self._desk.kept.put("judgement", name, judgement, person=person)
