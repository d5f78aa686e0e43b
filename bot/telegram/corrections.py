"""Corrections: a message whose quote was changed or withdrawn since, or has another outcome, is edited to say so.

What was shown where is kept for some days, sealed. A change of the archive is first written down as what is to be
edited; from there it is done in its own time, and dropped only when it is done. A picture cannot be edited: it is
answered.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.telegram.concerned import Concerned, look_up_each
from bot.telegram.correction_words import render_correction
from bot.telegram.delivery import GoneError, UnsureError
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage
from bot.telegram.shown import Found
from bot.telegram.shown_notes import Note, ShownNotes
from bot.telegram.watching import Change
from corpus.article import Span
from corpus.errors import BylineError
from index.answer import Quote
from index.answering import Answerer

_log = logging.getLogger(__name__)
_DAY = 86_400.0
_AGAIN = 60.0  # seconds after which what could not be edited is tried again
_CHATS_AT_ONCE = 8


class Editing(Protocol):
    """What edits a message, and answers one: see ``bot.telegram.delivery.Delivery``."""

    async def edit_at(self, bot: Bot, chat: int, message_id: int, message: ChatMessage) -> None:
        """Put *message* in the place of the one with *message_id* in *chat*."""
        ...

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
        """Send *message* to *chat*; return its id."""
        ...


class Corrections:
    """Remembers where quotes were shown, and corrects these messages.

    Args:
        bot: who sent them.
        kept: where that is remembered.
        delivery: edits them.
        answerer: the archive.
        keep_days: for how long; 0: nothing is remembered.
        is_at_hand: says whether the question of an answer in a chat is still kept under a key, for the button that
            shows what the archive answers by now.
    """

    def __init__(
        self,
        bot: Bot,
        kept: Kept,
        delivery: Editing,
        answerer: Answerer,
        keep_days: float,
        is_at_hand: Callable[[int, str], bool] = lambda chat, key: False,
    ) -> None:
        self._bot = bot
        self._notes = ShownNotes(kept, keep_days * _DAY)
        self._concerned = Concerned(self._notes, answerer)
        self._delivery = delivery
        self._answerer = answerer
        self._is_kept = keep_days > 0
        self._is_at_hand = is_at_hand
        self._has_work = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    def note(
        self,
        chat: int,
        message_id: int,
        person: int | None,
        quotes: Sequence[Quote],
        *,
        key: str = "",
        around: Span | None = None,
        picture: bool = False,
        thread: int | None = None,
    ) -> None:
        """Remember that a message shows *quotes*, in the place of what it showed before.

        Args:
            chat: where it was sent.
            message_id: the message.
            person: who asked; None where it was sent to the chat, not to a person.
            quotes: what it quotes, what it is about first; how they ended comes along. None: it quotes no more.
            key: what the answer is kept under.
            around: the words of the first one's article that are shown around it.
            picture: True where it is a picture, which cannot be edited.
            thread: the topic that a picture was sent to.

        Raises:
            sqlite3.Error: it cannot be written.
        """
        if not self._is_kept:
            return
        note = self._notes.write(
            chat, message_id, person, quotes, key=key, around=around, picture=picture, thread=thread
        )
        # Found before the change, shown after it was looked for who shows what.
        if note is not None and self._concerned.is_lately(note):
            self._notes.mark(note)
            self._wake()

    async def on_change(self, change: Change) -> None:
        """Write down which messages a change of the archive may make wrong.

        Raises:
            ArchiveError: the archive cannot be read.
            sqlite3.Error: it cannot be written.
        """
        if await asyncio.to_thread(self._concerned.mark, change):
            self._has_work.set()

    async def run(self) -> None:
        """Edit what is to be edited, until it is cancelled; what fails is tried again."""
        self._loop = asyncio.get_running_loop()
        while True:
            try:
                is_done = await self.work()
            except Exception as error:
                _log.error("messages could not be corrected yet (%s)", _describe(error))
                is_done = False
            with suppress(TimeoutError):
                await asyncio.wait_for(self._has_work.wait(), None if is_done else _AGAIN)
            self._has_work.clear()

    async def work(self) -> bool:
        """Edit every message that is to be edited; say whether none is left."""
        chats: defaultdict[int, list[Note]] = defaultdict(list)
        for due in await asyncio.to_thread(self._notes.marked):
            chats[due.at].append(due)
        # A chat that Telegram lets wait holds up no other.
        at_once = asyncio.Semaphore(_CHATS_AT_ONCE)

        async def correct(messages: list[Note]) -> bool:
            async with at_once:
                return all([await self._correct(one) for one in messages])

        return all(await asyncio.gather(*map(correct, chats.values())))

    def _wake(self) -> None:
        """Let ``run`` look for work; called in any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._has_work.set)

    def _is_behind(self) -> bool:
        return self._answerer.generation() < self._answerer.archive.generation()

    async def _correct(self, due: Note) -> bool:
        """Correct the message that is *due*; say whether that is settled."""
        try:
            # What is known of it by now: it may have changed again, or back, or be shown no more.
            shown = await asyncio.to_thread(self._notes.read, due.place)
            if shown is None or due.is_moved:
                await asyncio.to_thread(self._notes.unmark, due.place)
                return True
            found = await asyncio.to_thread(look_up_each, self._answerer, shown)
            if await asyncio.to_thread(self._is_behind):
                # What an article that is not in the index yet tells of an outcome would be missed.
                return False
            if all(one.fate in ("same", "moved") for one in found):
                await asyncio.to_thread(self._stay, shown, found)
                return True
            key = await asyncio.to_thread(self._key_at_hand, shown)
            message, quotes = render_correction(found, key, picture=shown.picture)
            await self._say(shown, message)
            # A picture is answered once; what is said then can be edited no more than asked for.
            await asyncio.to_thread(self._settle, shown, [] if shown.picture else quotes)
        except (GoneError, UnsureError):
            await asyncio.to_thread(self._settle, due, [])
        except BadRequest as error:
            _log.warning("a message could not be corrected (%s)", error.message)
            await asyncio.to_thread(self._settle, due, [])
        except (TelegramError, BylineError, sqlite3.Error) as error:
            _log.warning("a message could not be corrected yet (%s)", _describe(error))
            return False
        return True

    async def _say(self, shown: Note, message: ChatMessage) -> None:
        if not shown.picture:
            await self._delivery.edit_at(self._bot, *shown.place, message)
            return
        await self._delivery.send_to(
            self._bot, shown.at, message, thread=shown.thread, reply_to=shown.message, group=shown.at < 0
        )

    def _key_at_hand(self, shown: Note) -> str:
        """Return the key that the question is still kept under; empty where it is not."""
        return shown.key if shown.key and self._is_at_hand(shown.chat, shown.key) else ""

    def _stay(self, shown: Note, found: Sequence[Found]) -> None:
        """Note that the message stays as it is, and where its quotes have moved to."""
        if all(one.fate == "same" for one in found):
            self._notes.unmark(shown.place)
            return
        first, now = shown.read_prints()[0], found[0].quote
        around = None
        if first.around is not None and now is not None:
            by = now.sentence.span.start - first.start
            around = Span(first.around[0] + by, first.around[1] + by)
        self._settle(shown, [one.quote for one in found if one.quote], around)

    def _settle(self, shown: Note, quotes: Sequence[Quote], around: Span | None = None) -> None:
        """Note that the message shows *quotes* now, and is not to be corrected any more."""
        self._notes.drop(shown.place)
        if quotes:
            self.note(
                shown.chat,
                shown.message,
                shown.person,
                quotes,
                key=shown.key,
                around=around,
                picture=shown.picture,
                thread=shown.thread,
            )
        self._notes.unmark(shown.place)


def _describe(error: Exception) -> str:
    told = f": {error}" if isinstance(error, BylineError | sqlite3.Error | TelegramError) else ""
    return f"{type(error).__name__}{told}"
