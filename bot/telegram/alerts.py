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
from datetime import UTC, datetime
from typing import Any, Protocol

from telegram import Bot, CallbackQuery, Message
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.conversation import ask_whom
from bot.telegram.alert_words import (
    ALREADY,
    GONE,
    HOW_TO,
    SET,
    STOPPED,
    Alert,
    render_alert,
    render_digest,
    render_list,
    render_more,
)
from bot.telegram.delivery import Delivery, GoneError, UnsureError
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage, plain
from bot.telegram.watching import Change
from corpus.errors import BylineError
from index.answer import Quote
from index.answering import Answerer

_log = logging.getLogger(__name__)
_MOST, _LONGEST = 20, 200
_MATCHES = 20  # articles that one alert is looked through for at once
_MESSAGES = 5  # of one chat, for what has come at once
_QUIET = 600.0  # seconds for which what still comes of a large import waits for the digest
_AGAIN = 60.0
_CHATS_AT_ONCE = 8
_DIGEST_HOUR = 7  # UTC
_KEEP = 3 * 86_400.0
_DUE, _DIGEST, _SENT = "alert-due", "digest", "alert-sent"
_PRESS = re.compile(r"([sxdn]):([A-Za-z0-9_-]{1,32})")


class Noted(Protocol):
    """What is told of every quote that was shown: see ``bot.telegram.corrections``."""

    def note(self, chat: int, message_id: int, person: int | None, quotes: Sequence[Quote]) -> None:
        """Remember that a message shows *quotes*."""
        ...


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
        corrections: Noted | None = None,
        digest_hour: int = _DIGEST_HOUR,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._bot = bot
        self._kept = kept
        self._delivery = delivery
        self._answerer = answerer
        self._corrections = corrections
        self._digest_hour = digest_hour
        self._clock = clock
        self._has_work = asyncio.Event()
        self._quiet: dict[int, float] = {}

    async def on_command(self, message: Message, words: str) -> None:
        """Set an alert for *words* in the chat of *message*, or without words list those that are set there."""
        render = await asyncio.to_thread(self._subscribe, message, " ".join(words.split()))
        await self._delivery.send(message, lambda _: [render], as_reply=message.chat.type != ChatType.PRIVATE)

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Stop an alert, or change how it comes: *rest* is the callback data behind "l:"."""
        found = _PRESS.fullmatch(rest)
        chat = pressed.message.chat.id if pressed.message else None
        value = await asyncio.to_thread(self._kept.get, "alert", (found[2],)) if found else None
        if found is None or value is None or value["chat"] != chat:
            await _toast(pressed, GONE)
            return
        alert = Alert(**value)
        if found[1] in "sx":
            await asyncio.to_thread(self._kept.drop, "alert", (alert.id,))
        else:
            await asyncio.to_thread(self._put, Alert(**{**value, "how": "daily" if found[1] == "d" else "now"}))
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
        count = await asyncio.to_thread(self._match, change.new)
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
        return await self._by_chat(await asyncio.to_thread(self._kept.find, _DUE), self._send_each)

    async def send_digests(self) -> bool:
        """Send the digests if it is time for them; say whether there is nothing left to be sent today."""
        now = datetime.fromtimestamp(self._clock(), UTC)
        day = now.date().isoformat()
        if now.hour < self._digest_hour or await asyncio.to_thread(self._kept.get, "progress", (_DIGEST,)) == day:
            return True
        is_done = await self._by_chat(await asyncio.to_thread(self._kept.find, _DIGEST), self._send_digest)
        if is_done:
            await asyncio.to_thread(self._kept.put, "progress", (_DIGEST,), day)
        return is_done

    def _subscribe(self, message: Message, words: str) -> ChatMessage:
        chat = message.chat.id
        if not words:
            return self._list(chat, "")
        if len(words) > _LONGEST:
            return plain(f"That has {len(words):,} characters; an alert has at most {_LONGEST}.")
        if refused := self._answerer.objection(words) or ask_whom(words, ()):
            return plain(f"No alert was set. {refused} {HOW_TO}")
        alerts = self._of(chat)
        if any(one.words.casefold() == words.casefold() for one in alerts):
            return self._list(chat, ALREADY)
        if len(alerts) >= _MOST:
            return self._list(chat, f"No alert was set: a chat has at most {_MOST}. Stop another one first.")
        person = message.from_user.id if message.chat.type == ChatType.PRIVATE and message.from_user else None
        thread = message.message_thread_id if message.is_topic_message else None
        alert = Alert(chat, secrets.token_urlsafe(9), words, thread=thread, person=person, at=self._clock())
        self._put(alert)
        return render_list([alert], SET)

    def _put(self, alert: Alert) -> None:
        self._kept.put("alert", (alert.id,), alert.write(), chat=alert.chat, person=alert.person)

    def _of(self, chat: int) -> list[Alert]:
        return sorted((Alert(**one) for one in self._kept.find("alert", chat=chat)), key=lambda one: one.at)

    def _list(self, chat: int, head: str) -> ChatMessage:
        return render_list(self._of(chat), head)

    def _match(self, new: Sequence[str]) -> int:
        """Write down what of the articles *new* each alert matches; return how much that is."""
        alerts = sorted((Alert(**one) for one in self._kept.find("alert")), key=lambda one: one.at)
        # Of several alerts of a chat that match the same article, one tells of it.
        told: set[tuple[int, str]] = set()
        sent: defaultdict[int, int] = defaultdict(int)
        more: dict[int, tuple[Alert, int]] = {}
        count = 0
        for alert in alerts:
            for article in self._matching(alert, new):
                if (alert.chat, article) in told:
                    continue
                told.add((alert.chat, article))
                is_quiet = self._quiet.get(alert.chat, 0.0) > time.monotonic()
                if alert.how == "daily" or is_quiet:
                    self._queue(_DIGEST, alert, article)
                    continue
                count += 1
                sent[alert.chat] += 1
                if sent[alert.chat] <= _MESSAGES:
                    self._queue(_DUE, alert, article)
                else:
                    more[alert.chat] = (alert, more[alert.chat][1] + 1 if alert.chat in more else 1)
        for alert, number in more.values():
            self._queue(_DUE, alert, "", more=number)
            self._quiet[alert.chat] = time.monotonic() + _QUIET
        return count

    def _matching(self, alert: Alert, new: Sequence[str]) -> list[str]:
        """Return which of the articles *new* hold an answer to *alert*, as each of them would be answered from."""
        try:
            answer = self._answerer.answer(alert.words, k=_MATCHES, among=new)
            ids = dict.fromkeys(quote.article.article_id for quote in answer.quotes)
            return [article for article in ids if self._is_news(alert, article) and self._quote(alert, article)]
        except BylineError:
            raise
        except Exception as error:
            # One alert that cannot be looked for must not keep all others from being told.
            _log.error("an alert could not be looked for (%s)", type(error).__name__)
            return []

    def _is_news(self, alert: Alert, article: str) -> bool:
        return self._kept.get(_SENT, (alert.id, article)) is None

    def _quote(self, alert: Alert, article: str) -> Quote | None:
        """Return what *article* has on *alert* by now; None where that is nothing, or was sent from a copy."""
        quotes = self._answerer.answer(alert.words, k=1, among=(article,)).quotes
        if not quotes or not all(self._is_news(alert, copy.article.article_id) for copy in quotes[0].copies):
            return None
        return quotes[0]

    def _queue(self, kind: str, alert: Alert, article: str, more: int = 0) -> None:
        value = {"chat": alert.chat, "alert": alert.id, "article": article, "more": more, "at": self._clock()}
        self._kept.put(
            kind, (alert.id, article), value, chat=alert.chat, person=alert.person, about=article or None, seconds=_KEEP
        )

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
            alert = await asyncio.to_thread(self._alert_of, one)
            quotes: list[Quote] = []
            if alert is not None and one["more"]:
                await self._send(alert, render_more(alert, one["more"]), [])
            elif alert is not None and (quote := await asyncio.to_thread(self._quote_of, alert, one)):
                quotes = [quote]
                await self._send(alert, render_alert(alert, quote), quotes)
            await asyncio.to_thread(self._settle, _DUE, [one])

    async def _send_digest(self, due: list[dict[str, Any]]) -> None:
        topics: defaultdict[int | None, list[dict[str, Any]]] = defaultdict(list)
        found: defaultdict[int | None, list[tuple[Alert, Quote]]] = defaultdict(list)
        for one in due:
            alert = await asyncio.to_thread(self._alert_of, one)
            topics[alert.thread if alert else None].append(one)
            if alert and (quote := await asyncio.to_thread(self._quote_of, alert, one)):
                found[alert.thread].append((alert, quote))
        for thread, these in topics.items():
            if found[thread]:
                message, quotes = render_digest(found[thread])
                await self._send(found[thread][0][0], message, quotes)
            await asyncio.to_thread(self._settle, _DIGEST, these)

    def _alert_of(self, due: dict[str, Any]) -> Alert | None:
        value = self._kept.get("alert", (due["alert"],))
        return Alert(**value) if value else None

    def _quote_of(self, alert: Alert, due: dict[str, Any]) -> Quote | None:
        return self._quote(alert, due["article"]) if self._is_news(alert, due["article"]) else None

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
            await asyncio.to_thread(self._corrections.note, alert.chat, number, alert.person, quotes)

    def _drop_all(self, gone: Alert) -> None:
        _log.info("alerts are dropped: nobody is there to be told")
        for alert in self._of(gone.chat):
            if alert.thread == gone.thread:
                self._kept.drop("alert", (alert.id,))

    def _settle(self, kind: str, due: Iterable[dict[str, Any]]) -> None:
        for one in due:
            if one["article"]:
                name = (one["alert"], one["article"])
                self._kept.put(_SENT, name, {"chat": one["chat"]}, chat=one["chat"], seconds=_KEEP)
            self._kept.drop(kind, (one["alert"], one["article"]))


async def _toast(pressed: CallbackQuery, words: str | None) -> None:
    # Telegram takes answers to a press for a short while only; what it asked for was done all the same.
    with suppress(BadRequest):
        await pressed.answer(words)


def _describe(error: Exception) -> str:
    told = f": {error}" if isinstance(error, BylineError | sqlite3.Error | TelegramError) else ""
    return f"{type(error).__name__}{told}"
