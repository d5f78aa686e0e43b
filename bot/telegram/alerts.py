"""Alerts: when a new article says something on what a chat asked for, it is quoted there, at once or once a day.

What a new article is to cause is written down first (which alert, which article; no words), and asked of the archive
again when it is sent: what was corrected meanwhile is not sent in its old words.
"""

from __future__ import annotations

import asyncio
import logging
import re
import secrets
import sqlite3
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from telegram import Bot, CallbackQuery, Message
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.conversation import ask_whom
from bot.telegram.alert_matching import AlertMatching
from bot.telegram.alert_store import DIGEST, DUE, AlertStore
from bot.telegram.alert_words import (
    ALREADY,
    GONE,
    HOW_TO,
    STOPPED,
    Alert,
    render_alert,
    render_digest,
    render_list,
    render_more,
    render_set,
)
from bot.telegram.delivery import Delivery, GoneError, UnsureError
from bot.telegram.desk import Noting
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage, plain
from bot.telegram.watching import Change
from corpus.errors import BylineError
from index.answer import Quote
from index.answering import Answerer

_log = logging.getLogger(__name__)
_MOST, _LONGEST = 20, 200
_AGAIN = 60.0
_CHATS_AT_ONCE = 8
_PRESS = re.compile(r"([sxdn]):([A-Za-z0-9_-]{1,32})")


class Alerts:
    """Remembers what chats ask to be told of, looks for it in what is new, and tells them.

    Args:
        bot: who sends.
        kept: where alerts are remembered, and what is to be sent.
        delivery: sends it.
        answerer: the archive.
        corrections: is told what was shown where.
        digest_hour: when the daily digests are sent, in UTC.
        clock: the time, in seconds since 1970.
    """

    def __init__(
        self,
        bot: Bot,
        kept: Kept,
        delivery: Delivery,
        answerer: Answerer,
        *,
        corrections: Noting | None = None,
        digest_hour: int = 7,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._bot = bot
        self._store = AlertStore(kept, clock)
        self._matching = AlertMatching(self._store, answerer)
        self._delivery = delivery
        self._answerer = answerer
        self._corrections = corrections
        self._digest_hour = digest_hour
        self._clock = clock
        self._has_work = asyncio.Event()

    async def on_command(self, message: Message, words: str) -> None:
        """Set an alert for *words* in the chat of *message*, or without words list those that are set there."""
        render = await asyncio.to_thread(self._subscribe, message, " ".join(words.split()))
        await self._delivery.send(message, lambda _: [render], as_reply=message.chat.type != ChatType.PRIVATE)

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Stop an alert, or change how it comes: *rest* is the callback data behind "l:"."""
        found = _PRESS.fullmatch(rest)
        chat = pressed.message.chat.id if pressed.message else None
        alert = await asyncio.to_thread(self._store.get, found[2]) if found else None
        if found is None or alert is None or alert.chat != chat:
            await _toast(pressed, GONE)
            return
        if found[1] in "sx":
            await asyncio.to_thread(self._store.drop, alert)
        else:
            await asyncio.to_thread(self._store.put, replace(alert, how="daily" if found[1] == "d" else "now"))
        if found[1] != "s":  # Under a quote, the quote stays.
            shown = await asyncio.to_thread(self._list, alert.chat, "")
            await self._delivery.edit(pressed, lambda _: [shown])
        await _toast(pressed, STOPPED if found[1] in "sx" else None)

    async def on_change(self, change: Change) -> None:
        """Write down what the articles that are new are to cause.

        Raises:
            ArchiveError: the archive cannot be read.
            sqlite3.Error: it cannot be written.
        """
        if not change.new:
            return
        count = await asyncio.to_thread(self._matching.match, change.new)
        if count:
            self._has_work.set()

    async def run(self) -> None:
        """Send what is to be sent, and the digests at their hour, until it is cancelled; what fails is tried again."""
        while True:
            try:
                await self.work()
                await self.send_digests()
            except Exception as error:
                _log.error("alerts could not be sent yet (%s)", _describe(error))
            with suppress(TimeoutError):
                await asyncio.wait_for(self._has_work.wait(), _AGAIN)
            self._has_work.clear()

    async def work(self) -> bool:
        """Send what is to be sent at once; say whether nothing is left."""
        return await self._by_chat(await asyncio.to_thread(self._store.queued, DUE), self._send_each)

    async def send_digests(self) -> bool:
        """Send the digests if it is time for them; say whether there is nothing left to be sent today."""
        now = datetime.fromtimestamp(self._clock(), UTC)
        day = now.date().isoformat()
        if now.hour < self._digest_hour or await asyncio.to_thread(self._store.is_digested, day):
            return True
        is_done = await self._by_chat(await asyncio.to_thread(self._store.queued, DIGEST), self._send_digest)
        if is_done:
            await asyncio.to_thread(self._store.note_digested, day)
        return is_done

    def _subscribe(self, message: Message, words: str) -> ChatMessage:
        chat = message.chat.id
        if not words:
            return self._list(chat, "")
        if len(words) > _LONGEST:
            return plain(f"That has {len(words):,} characters; an alert has at most {_LONGEST}.")
        if refused := self._answerer.objection(words) or ask_whom(words, ()):
            return plain(f"No alert was set. {refused} {HOW_TO}")
        alerts = self._store.of(chat)
        if any(one.words.casefold() == words.casefold() for one in alerts):
            return self._list(chat, ALREADY)
        if len(alerts) >= _MOST:
            return self._list(chat, f"No alert was set: a chat has at most {_MOST}. Stop another one first.")
        person = message.from_user.id if message.chat.type == ChatType.PRIVATE and message.from_user else None
        thread = message.message_thread_id if message.is_topic_message else None
        alert = Alert(chat, secrets.token_urlsafe(9), words, thread=thread, person=person, at=self._clock())
        self._store.put(alert)
        return render_set(alert)

    def _list(self, chat: int, head: str) -> ChatMessage:
        return render_list(self._store.of(chat), head)

    async def _by_chat(self, found: Iterable[dict[str, Any]], send: Callable[[list[dict[str, Any]]], Any]) -> bool:
        chats: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
        for one in sorted(found, key=lambda one: (one["more"], one["at"])):
            chats[one["chat"]].append(one)
        # A chat that Telegram lets wait holds up no other.
        at_once = asyncio.Semaphore(_CHATS_AT_ONCE)

        async def do(these: list[dict[str, Any]]) -> bool:
            async with at_once:
                try:
                    await send(these)
                except (TelegramError, BylineError, sqlite3.Error) as error:
                    _log.warning("an alert could not be sent yet (%s)", _describe(error))
                    return False
                return True

        return all(await asyncio.gather(*map(do, chats.values())))

    async def _send_each(self, due: list[dict[str, Any]]) -> None:
        for one in due:
            alert = await asyncio.to_thread(self._store.get, one["alert"])
            if alert is not None and one["more"]:
                await self._send(alert, render_more(alert, one["more"]), [])
            elif alert is not None and (quote := await asyncio.to_thread(self._matching.quote_for, alert, one)):
                await self._send(alert, render_alert(alert, quote), [quote])
            await asyncio.to_thread(self._store.settle, DUE, [one])

    async def _send_digest(self, due: list[dict[str, Any]]) -> None:
        topics: defaultdict[int | None, list[dict[str, Any]]] = defaultdict(list)
        found: defaultdict[int | None, list[tuple[Alert, Quote]]] = defaultdict(list)
        for one in due:
            alert = await asyncio.to_thread(self._store.get, one["alert"])
            topics[alert.thread if alert else None].append(one)
            if alert and (quote := await asyncio.to_thread(self._matching.quote_for, alert, one)):
                found[alert.thread].append((alert, quote))
        for thread, these in topics.items():
            if found[thread]:
                message, quotes = render_digest(found[thread])
                await self._send(found[thread][0][0], message, quotes)
            await asyncio.to_thread(self._store.settle, DIGEST, these)

    async def _send(self, alert: Alert, message: ChatMessage, quotes: Sequence[Quote]) -> None:
        """Send *message* for *alert*; what may have arrived counts as sent. Where nobody is there, alerts end."""
        try:
            number = await self._delivery.send_to(
                self._bot, alert.chat, message, thread=alert.thread, group=alert.chat < 0
            )
        except UnsureError:
            return
        except GoneError:
            await asyncio.to_thread(self._drop_all, alert)
            return
        except BadRequest as error:
            _log.error("an alert was not taken (%s)", error.message)
            return
        if self._corrections is not None and quotes:
            # It was sent: that it cannot be noted must not send it again.
            with suppress(sqlite3.Error):
                await asyncio.to_thread(self._corrections.note, alert.chat, number, alert.person, quotes)

    def _drop_all(self, gone: Alert) -> None:
        _log.info("alerts are dropped: nobody is there to be told")
        for alert in self._store.of(gone.chat):
            if alert.thread == gone.thread:
                self._store.drop(alert)


async def _toast(pressed: CallbackQuery, words: str | None) -> None:
    # Telegram takes answers to a press for a short while only; what it asked for was done all the same.
    with suppress(BadRequest):
        await pressed.answer(words)


def _describe(error: Exception) -> str:
    told = f": {error}" if isinstance(error, BylineError | sqlite3.Error | TelegramError) else ""
    return f"{type(error).__name__}{told}"
