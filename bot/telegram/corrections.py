"""Corrections: a message whose quote was changed or withdrawn since is edited to say so.

What was shown where is kept for some days, sealed. A change of the archive is first written down as what is to be
edited; from there it is done in its own time, and dropped only when it is done.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from typing import Any, Protocol

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity
from telegram.error import BadRequest, TelegramError

from bot.telegram.buttons import Press
from bot.telegram.delivery import GoneError
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage
from bot.telegram.quotes_alone import show_alone
from bot.telegram.shown import Found, Print, articles_of, look_up, prints_of
from bot.telegram.text import Draft, Styled
from bot.telegram.watching import Change
from corpus.article import Span
from corpus.errors import BylineError
from index.answer import Quote
from index.answering import Answerer

_log = logging.getLogger(__name__)
_DAY = 86_400.0
_AGAIN = 60.0  # seconds after which what could not be edited is tried again
_CHATS_AT_ONCE = 8
_MOST_ARTICLES = 20
_LATELY = 120.0  # seconds for which an answer may have been on its way
_DUE = "correction"

WITHDRAWN = "Withdrawn since: this article is no longer in the archive; please do not use the quote."
HELD = "Withdrawn since: this article is not to be published yet; please do not use the quote."
CORRECTED = "Corrected since this was shown. The archive has now:"
CHANGED = (
    "Corrected since: the article has changed, and does not have these words in their place any more; "
    "please do not use the quote."
)
ASK_AGAIN = "Ask again"


class Editing(Protocol):
    """What edits a message: see ``bot.telegram.delivery.Delivery``."""

    async def edit_at(self, bot: Bot, chat: int, message_id: int, message: ChatMessage) -> None:
        """Put *message* in the place of the one with *message_id* in *chat*."""
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
        self._kept = kept
        self._delivery = delivery
        self._answerer = answerer
        self._keep = keep_days * _DAY
        self._is_at_hand = is_at_hand
        self._has_work = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._lately: list[tuple[float, Change]] = []

    def note(
        self,
        chat: int,
        message_id: int,
        person: int | None,
        quotes: Sequence[Quote],
        *,
        key: str = "",
        around: Span | None = None,
    ) -> None:
        """Remember that a message shows *quotes*, in the place of what it showed before.

        Args:
            chat: where it was sent.
            message_id: the message.
            person: who asked; None where it was sent to the chat, not to a person.
            quotes: what it quotes, what it is about first; how they ended comes along. None: it quotes no more.
            key: what the answer is kept under.
            around: the words of the first one's article that are shown around it.

        Raises:
            sqlite3.Error: it cannot be written.
        """
        if self._keep <= 0:
            return
        self._forget(chat, message_id)
        articles = articles_of(quotes)[:_MOST_ARTICLES]
        if not articles:
            return
        value = {
            "chat": chat,
            "at": chat,
            "message": message_id,
            "person": person,
            "key": key,
            "articles": articles,
            "prints": [one.write() for one in prints_of(quotes, around)],
        }
        for place, article in enumerate(articles):
            name = (chat, message_id, place)
            self._kept.put("shown", name, value, chat=chat, person=person, about=article, seconds=self._keep)
        # Found before the change, shown after it was looked for who shows what.
        if any(one.may_be_gone or not set(articles).isdisjoint((*one.changed, *one.new)) for _, one in self._lately):
            self._kept.put(_DUE, (chat, message_id), value, chat=chat, person=person, seconds=self._keep)
            self._wake()

    async def on_change(self, change: Change) -> None:
        """Write down which messages a change of the archive may make wrong.

        Raises:
            ArchiveError: the archive cannot be read.
            sqlite3.Error: it cannot be written.
        """
        if await asyncio.to_thread(self._mark_due, change):
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
        chats: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        for due in await asyncio.to_thread(self._kept.find, _DUE):
            chats[due["at"]].append(due)
        # A chat that Telegram lets wait holds up no other.
        at_once = asyncio.Semaphore(_CHATS_AT_ONCE)

        async def correct(messages: list[dict[str, Any]]) -> bool:
            async with at_once:
                return all([await self._correct(one) for one in messages])

        return all(await asyncio.gather(*map(correct, chats.values())))

    def _mark_due(self, change: Change) -> int:
        self._lately = [(at, one) for at, one in self._lately if time.monotonic() - at < _LATELY]
        self._lately.append((time.monotonic(), change))
        # All at once only after a restore; else those of the articles that changed, and of those that are gone.
        shown = self._kept.find("shown") if change.may_be_gone or change.is_anew else []
        concerned = shown if change.is_anew else self._those_gone(shown)
        for article_id in (*change.changed, *change.new):
            concerned += self._kept.find("shown", about=article_id)
        messages = {(one["at"], one["message"]): one for one in concerned}
        return sum(self._mark(place, one) for place, one in messages.items())

    def _those_gone(self, shown: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        is_there = cache(lambda article_id: self._answerer.archive.article(article_id) is not None)
        return [one for one in shown if not all(map(is_there, one["articles"]))]

    def _mark(self, place: tuple[int, int], shown: dict[str, Any]) -> bool:
        if shown["chat"] != shown["at"]:
            # A group that has become a supergroup: its old messages cannot be edited, and the new one counts anew.
            self._forget(*place)
            return False
        if all(one.fate == "same" for one in self._look_up(shown)):
            return False
        self._kept.put(_DUE, place, shown, chat=shown["chat"], person=shown["person"], seconds=self._keep)
        return True

    def _look_up(self, shown: dict[str, Any]) -> list[Found]:
        return [look_up(self._answerer, Print.read(form)) for form in shown["prints"]]

    def _wake(self) -> None:
        """Let ``run`` look for work; called in any thread."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._has_work.set)

    def _is_behind(self) -> bool:
        return self._answerer.generation() < self._answerer.archive.generation()

    async def _correct(self, due: dict[str, Any]) -> bool:
        """Edit the message that is *due*; say whether that is settled."""
        place = (due["at"], due["message"])
        try:
            # What is known of it by now: it may have changed again, or back, or be shown no more.
            shown = await asyncio.to_thread(self._shown_now, due)
            if shown is None or due["chat"] != due["at"]:
                await asyncio.to_thread(self._kept.drop, _DUE, place)
                return True
            found = await asyncio.to_thread(self._look_up, shown)
            if await asyncio.to_thread(self._is_behind):
                # What an article that is not in the index yet tells of an outcome would be missed.
                return False
            if any(one.fate not in ("same", "moved") for one in found):
                key = await asyncio.to_thread(self._key_at_hand, shown)
                await self._delivery.edit_at(self._bot, *place, render_correction(found, key))
            quotes = [one.quote for one in found if one.quote] if found[0].quote else []
            await asyncio.to_thread(self._settle, shown, quotes)
        except GoneError:
            await asyncio.to_thread(self._settle, due, [])
        except BadRequest as error:
            _log.warning("a message could not be corrected (%s)", error.message)
            await asyncio.to_thread(self._settle, due, [])
        except (TelegramError, BylineError, sqlite3.Error) as error:
            _log.warning("a message could not be corrected yet (%s)", _describe(error))
            return False
        return True

    def _key_at_hand(self, shown: dict[str, Any]) -> str:
        """Return the key that the question is still kept under; empty where it is not."""
        key: str = shown["key"]
        return key if key and self._is_at_hand(shown["chat"], key) else ""

    def _shown_now(self, due: dict[str, Any]) -> dict[str, Any] | None:
        found: dict[str, Any] | None = self._kept.get("shown", (due["at"], due["message"], 0))
        return found

    def _settle(self, shown: dict[str, Any], quotes: Sequence[Quote]) -> None:
        """Note that the message shows *quotes* now, and is not to be edited any more."""
        self._forget(shown["at"], shown["message"])
        if quotes:
            self.note(shown["chat"], shown["message"], shown["person"], quotes, key=shown["key"])
        self._kept.drop(_DUE, (shown["at"], shown["message"]))

    def _forget(self, chat: int, message_id: int) -> None:
        for place in range(_MOST_ARTICLES):
            if not self._kept.drop("shown", (chat, message_id, place)):
                break


def render_correction(found: Sequence[Found], key: str) -> ChatMessage:
    """Return what a message says instead of what it showed: what it is about is the first of *found*.

    Args:
        found: what has become of each quote that it showed.
        key: what the question is kept under; empty: it is not.
    """
    first = found[0]
    keyboard = None
    if key:
        button = InlineKeyboardButton(ASK_AGAIN, callback_data=Press("quote", key, 0).pack())
        keyboard = InlineKeyboardMarkup([[button]])
    for words in _wordings(first):
        if words.fits:
            return ChatMessage(words.text, words.entities, keyboard)
    raise AssertionError("plain words fit into a message")


def _wordings(first: Found) -> Iterable[Styled]:
    """Yield what can be said of it, the most telling first; the last is short."""
    if first.quote is not None:
        head = Draft().add(CORRECTED, MessageEntity.BOLD).done()
        yield from filter(None, [show_alone(first.quote, head)])
    words = {"withdrawn": WITHDRAWN, "held": HELD}.get(first.fate, CHANGED)
    begins, _, rest = words.partition(":")
    yield Draft().add(f"{begins}:", MessageEntity.BOLD).add(rest).done()


def _describe(error: Exception) -> str:
    told = f": {error}" if isinstance(error, BylineError | sqlite3.Error | TelegramError) else ""
    return f"{type(error).__name__}{told}"
