"""What arrives in chats, and who answers it: messages, presses, inline questions, and being added to a group."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from telegram import CallbackQuery, ChatMember, Message, Update
from telegram.error import TelegramError

from bot.conversation import Answering
from bot.telegram import wording
from bot.telegram.about import About
from bot.telegram.access import Access
from bot.telegram.asking import Asking
from bot.telegram.buttons import Press, read_press
from bot.telegram.delivery import Delivery, GoneError, UnsureError
from bot.telegram.desk import Administering, Alerting, Desk, Noting
from bot.telegram.doubts import Doubts
from bot.telegram.fault_words import describe_fault as describe_fault
from bot.telegram.forgetting import Forgetting
from bot.telegram.inline import Inline
from bot.telegram.judging import Judging
from bot.telegram.kept import Kept
from bot.telegram.latest import Latest
from bot.telegram.picturing import Picturing
from bot.telegram.presses import Presses
from bot.telegram.reading import asker_of, brings_an_article, is_private, read_message
from bot.telegram.recent import RecentAnswers
from bot.telegram.strangers import Strangers
from bot.telegram.telling import Telling
from index.answering import Answerer
from index.asking.question import LONGEST_QUESTION

_log = logging.getLogger(__name__)
Command = Callable[[Message, str], Awaitable[None]]
# What is not allowed to ask may still read what is kept, and have it deleted.
_FOR_ANYBODY = ("privacy", "forget")
# No command that anybody could write.
_OFFERED = "what is offered"
_FOR_ADMINS = ("add", "remove", "stats", "judgements")


class Chats:
    """Answers messages, button presses and inline questions.

    Args:
        answering: the archive's answers; called in threads, so that a search holds up nobody else.
        kept: what is remembered about people.
        delivery: sends.
        access: who may ask, and how often.
        alerts: looks after /alert; None: there are none.
        office: looks after what administrators do; None: nobody does.
        corrections: is told what was shown where.
        pictures: draws; by default as ``bot.pictures`` does.
        note_unsure: is told the number of an update whose answer may have been delivered.
        keep_days: for how many days it is kept where an answer was shown.
    """

    def __init__(
        self,
        answering: Answering,
        kept: Kept,
        delivery: Delivery,
        access: Access,
        *,
        alerts: Alerting | None = None,
        office: Administering | None = None,
        corrections: Noting | None = None,
        note_unsure: Callable[[int], None] = lambda number: None,
        keep_days: int = 30,
        typing_pause: float = 0.3,
    ) -> None:
        answerer = answering if isinstance(answering, Answerer) else None
        archive = answerer.archive if answerer else None
        desk = Desk(answering, kept, RecentAnswers(kept), delivery, access, archive, corrections)
        asking, pictures = Asking(desk), Picturing(desk)
        about, telling = About(desk, asking, archive, keep_days), Telling(desk, pictures)
        self._desk = desk
        self._alerts = alerts
        self._office = office
        self._note_unsure = note_unsure
        self._presses = Presses(desk, asking, pictures, office)
        self._judging = Judging(desk)
        self._inline = Inline(desk, typing_pause)
        self._strangers = Strangers(desk)
        self._doubts = Doubts(desk, asking, self._answer_again)
        self._commands: dict[str, Command] = {
            "": desk.say,
            "start": about.on_start,
            "help": about.on_help,
            "privacy": about.on_privacy,
            "about": about.on_about,
            "ask": asking.on_ask,
            "said": telling.on_said,
            "timeline": telling.on_timeline,
            "forget": Forgetting(desk).on_forget,
        }
        if answerer is not None:
            latest = Latest(desk, answerer)
            self._commands |= {"latest": latest.on_latest, "article": latest.on_article}
        if alerts is not None:
            self._commands["alert"] = alerts.on_command
        if office is not None:
            self._commands |= {
                "add": office.on_add,
                _OFFERED: office.on_offered,
                "remove": office.on_remove,
                "stats": office.on_stats,
                "judgements": office.on_judgements,
            }

    async def on_message(self, update: Update, _: object = None) -> None:
        """Answer a message if it is one for us, from somebody who may ask."""
        message = update.message
        if message is None:
            return
        if message.migrate_to_chat_id is not None:
            await self._strangers.move(message.get_bot(), message.chat.id, message.migrate_to_chat_id)
            return
        asked = read_message(message)
        private, person, access = is_private(message), asker_of(message), self._desk.access
        is_open = self._strangers.may_ask(person, message.chat.id, private=private)
        if not is_open and not private:
            # That it was added is told by itself.
            if not (message.new_chat_members or message.left_chat_member):
                await self._strangers.leave(message.chat)
            return
        if self._office is not None and access.is_admin(person) and brings_an_article(message):
            asked = _OFFERED, ""
        if asked is None:
            return
        command, words = asked
        if not is_open and command not in _FOR_ANYBODY:
            await self._strangers.tell(message)
            return
        if command in _FOR_ADMINS and not access.is_admin(person):
            command, words = "", wording.UNKNOWN_COMMAND
        match access.takes_one(person, message.chat.id, private):
            case "tell":
                await self._desk.say(message, wording.TOO_MANY)
            case "yes":
                await self._do(message, command, words)

    async def on_press(self, update: Update, _: object = None) -> None:
        """Do what a button asks for, where whoever pressed it may ask."""
        pressed = update.callback_query
        if pressed is None:
            return
        message, person = pressed.message, pressed.from_user.id
        if not isinstance(message, Message):
            # Too old for Telegram to say what it was, or sent into a chat that the bot is not in.
            await self._desk.toast(pressed, wording.NO_LONGER_AT_HAND)
            return
        private = is_private(message)
        if not self._strangers.may_ask(person, message.chat.id, private=private):
            await self._desk.toast(pressed, None)
            return
        match self._desk.access.takes_one(person, message.chat.id, private):
            case "tell":
                await self._desk.toast(pressed, wording.TOO_MANY)
            case "no":
                await self._desk.toast(pressed, None)
            case "yes":
                await self._do_press(pressed, message)

    async def on_inline(self, update: Update, _: object = None) -> None:
        """Offer quotes for what is being written after the bot's name in any chat."""
        await self._inline.on_inline(update)

    async def on_member(self, update: Update, _: object = None) -> None:
        """Leave a group that the bot is not open to; forget what belongs to one that it was taken out of."""
        changed = update.my_chat_member
        if changed is None or changed.chat.id > 0:
            return
        if changed.new_chat_member.status in (ChatMember.LEFT, ChatMember.BANNED):
            self._desk.kept.forget(chat=changed.chat.id)
        elif not self._strangers.may_ask(changed.from_user.id, changed.chat.id, private=False):
            await self._strangers.leave(changed.chat)

    async def on_fault(self, update: object, error: BaseException | None) -> None:
        """Log *error* without the question or the asker, and tell the asker if there is anything to tell."""
        if isinstance(error, GoneError):
            _log.info("nobody is there to be answered")
            return
        _log.error("%s", describe_fault(error))
        if not isinstance(update, Update):
            return
        try:
            if isinstance(error, UnsureError):
                if update.message is not None:
                    # Before anything else is sent: a kill from here on does not double the answer.
                    self._note_unsure(update.update_id)
                    await self.tell_unsure(update)
                elif update.callback_query is not None:
                    await self._desk.toast(update.callback_query, wording.UNSURE_AT_BUTTON)
            elif update.callback_query is not None:
                await self._desk.toast(update.callback_query, wording.FAULT_AT_BUTTON)
            elif update.message is not None:
                await self._desk.say(update.message, wording.FAULT)
        except TelegramError as second:
            _log.error("%s", describe_fault(second))

    async def tell_unsure(self, update: Update) -> None:
        """Tell whoever sent *update* that its answer may not have arrived, with a button that shows it."""
        if update.message is not None and read_message(update.message) is not None:
            await self._doubts.tell(update)

    def on_migrated(self, old: int, new: int) -> None:
        """Take note that the group *old* has the number *new* by now, wherever that was heard."""
        self._strangers.note_move(old, new)

    async def _answer_again(self, message: Message) -> None:
        asked = read_message(message)
        if asked is not None:
            await self._do(message, *asked)

    async def _do(self, message: Message, command: str, words: str) -> None:
        if command and len(words) > LONGEST_QUESTION:
            await self._desk.say(message, wording.say_too_long(len(words), LONGEST_QUESTION))
            return
        await self._commands.get(command, self._say_not_here)(message, words)

    async def _say_not_here(self, message: Message, _: str) -> None:
        await self._desk.say(message, wording.NOT_HERE)

    async def _do_press(self, pressed: CallbackQuery, message: Message) -> None:
        packed = pressed.data or ""
        if packed.startswith("l") and self._alerts is not None:
            await self._alerts.on_press(pressed, packed[1:].removeprefix(":"))
        elif packed.startswith("o:") and self._office is not None:
            await self._office.on_press(pressed, packed.removeprefix("o:"))
        elif packed.startswith("u:"):
            await self._doubts.on_press(pressed, message, packed.removeprefix("u:"))
        else:
            await self._do_press_of_answer(pressed, message, read_press(packed))

    async def _do_press_of_answer(self, pressed: CallbackQuery, message: Message, press: Press | None) -> None:
        given = self._desk.recent.recall(press.key, message.chat.id) if press else None
        if press is not None and press.act == "no consent":
            await self._judging.refuse(pressed)
        elif press is None or given is None or press.index >= len(given.prints):
            await self._desk.toast(pressed, wording.NO_LONGER_AT_HAND)
        elif press.is_judgement:
            await self._judging.on_press(pressed, message, press, given)
        else:
            await self._presses.on_press(pressed, message, press, given)
