"""What administrators do in a chat: add, remove, see how things are; and quotes that are reported to them."""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
import re
import secrets
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

from telegram import CallbackQuery, Message
from telegram.constants import ChatType
from telegram.error import BadRequest, TelegramError

from bot.symbols import show_line
from bot.telegram.adding import Adding
from bot.telegram.admin_words import (
    HOW_TO_REMOVE,
    IN_PRIVATE,
    LEFT,
    NO_JUDGEMENTS,
    NO_LONGER,
    NO_SUCH,
    NOT_REPORTED,
    ONLY_ADMINS,
    REPORTED,
    REPORTED_ALREADY,
    WITHDRAWN_ALREADY,
    describe_counts,
    render_removal,
    render_report,
)
from bot.telegram.delivery import Delivery
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage, plain
from corpus.article import Article
from corpus.counting import Counts
from corpus.store import Archive
from index.answer import Quote

_log = logging.getLogger(__name__)
_ASKED_FOR = 3600.0
_REPORTED_FOR = 86_400.0  # as for whatever a button needs
_PRESS = re.compile(r"([yn]):([A-Za-z0-9_-]{1,32})")

_OFFERED = ("a", "z")
_REASON = "removed from the archive"


class Office:
    """Does what administrators ask for, and passes on to them what is reported.

    Args:
        admins: the numbers of the users who look after the bot.
        directory: the archive's folder.
        delivery: sends.
        kept: where it is remembered what is to be confirmed, and what was reported.
        waiting: returns how many updates wait for their answers.
        answers_today: returns how many answers were given today.
    """

    def __init__(
        self,
        admins: Collection[int],
        directory: Path,
        delivery: Delivery,
        kept: Kept,
        *,
        waiting: Callable[[], int] = lambda: 0,
        answers_today: Callable[[], int] | None = None,
    ) -> None:
        self._admins = frozenset(admins)
        self._directory = directory
        self._delivery = delivery
        self._kept = kept
        self._waiting = waiting
        self._answers_today = answers_today
        self._adding = Adding(directory, delivery)

    async def on_add(self, message: Message, words: str) -> None:
        """Add what *words* name, or what *message* is or replies to, to the archive."""
        if await self._may(message):
            await self._adding.on_add(message, words)

    async def on_offered(self, message: Message, words: str) -> None:
        """Ask whether the document or the post that *message* brings is to be added."""
        if await self._may(message):
            await self._adding.offer(message)

    async def on_remove(self, message: Message, words: str) -> None:
        """Ask whether the article that *words* name is to be withdrawn."""
        if not await self._may(message):
            return
        if not words:
            await self._say(message, HOW_TO_REMOVE)
            return
        found = await asyncio.to_thread(self._find, words)
        if isinstance(found, str):
            await self._say(message, found)
            return
        article_id, article, reason = found
        key = secrets.token_urlsafe(9)
        value = {"chat": message.chat.id, "article": article_id, "reason": reason}
        person = message.from_user.id if message.from_user else None
        self._kept.put("removal", (key,), value, chat=message.chat.id, person=person, seconds=_ASKED_FOR)
        await self._show(message, render_removal(article_id, article, reason, key))

    async def on_stats(self, message: Message, words: str) -> None:
        """Say what is in the archive and what the bot has to do."""
        if not await self._may(message):
            return
        counts = await asyncio.to_thread(self._count)
        lines = list(describe_counts(counts))
        if self._answers_today is not None:
            lines.append(f"answers today: {self._answers_today():,}")
        alerts = await asyncio.to_thread(self._kept.find, "alert")
        # The command itself waits for its answer, too.
        lines += [f"updates waiting: {max(self._waiting() - 1, 0):,}", f"alerts: {len(alerts):,}"]
        await self._say(message, "\n".join(lines))

    async def on_judgements(self, message: Message, words: str) -> None:
        """Send the judgements that were kept with consent, as a document."""
        if not await self._may(message):
            return
        if message.chat.type != ChatType.PRIVATE:
            await self._say(message, IN_PRIVATE)
            return
        found = await asyncio.to_thread(judgements, self._kept)
        if not found:
            await self._say(message, NO_JUDGEMENTS)
            return
        lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in found)
        await self._delivery.send_file(message, lines.encode(), "judgements.jsonl", ChatMessage(""), as_reply=False)

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Withdraw or add an article, or leave it: *rest* is the callback data behind "o:"."""
        if pressed.from_user.id not in self._admins:
            await _toast(pressed, ONLY_ADMINS)
            return
        if rest in _OFFERED:
            await self._adding.on_press(pressed, yes=rest == "a")
            await _toast(pressed, None)
            return
        found = _PRESS.fullmatch(rest)
        chat = pressed.message.chat.id if pressed.message else None
        asked = await asyncio.to_thread(self._kept.get, "removal", (found[2],)) if found else None
        if found is None or asked is None or asked["chat"] != chat:
            await _toast(pressed, NO_LONGER)
            return
        told = LEFT
        if found[1] == "y":
            told = await self._adding.at_work(self._withdraw, asked["article"], asked["reason"])
        # Only now: a fault leaves the button as it was.
        await asyncio.to_thread(self._kept.drop, "removal", (found[2],))
        await self._delivery.edit(pressed, lambda _: [plain(told)])
        await _toast(pressed, None)

    async def report(self, pressed: CallbackQuery, quote: Quote) -> None:
        """Pass *quote*, which whoever *pressed* reports, on to the administrators; not who that is."""
        chat = pressed.message.chat.id if pressed.message else 0
        span = quote.sentence.span
        words = hashlib.sha256(quote.text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
        name = (chat, quote.article.article_id, *span, words)
        if await asyncio.to_thread(self._kept.get, "report", name):
            await _toast(pressed, REPORTED_ALREADY)
            return
        value = {"chat": chat}
        await asyncio.to_thread(self._put_report, name, value, chat)
        report, told = render_report(quote), 0
        for admin in sorted(self._admins):
            try:
                await self._delivery.send_to(pressed.get_bot(), admin, report, group=False)
                told += 1
            except TelegramError as error:
                _log.warning("an administrator could not be told of a report (%s)", type(error).__name__)
        if not told:
            await asyncio.to_thread(self._kept.drop, "report", name)
        await _toast(pressed, REPORTED if told else NOT_REPORTED)

    def _put_report(self, name: tuple[str | int, ...], value: dict[str, Any], chat: int) -> None:
        self._kept.put("report", name, value, chat=chat, seconds=_REPORTED_FOR)

    async def _may(self, message: Message) -> bool:
        """Say whether *message* is an administrator's; whoever else wrote it is told that it is for these."""
        if message.sender_chat is None and message.from_user and message.from_user.id in self._admins:
            return True
        await self._say(message, ONLY_ADMINS)
        return False

    def _find(self, words: str) -> tuple[str, Article | None, str] | str:
        """Return the id of the article that *words* begin with, itself and the reason behind it; or a refusal."""
        first, _, rest = words.partition(" ")
        with Archive.open(self._directory) as archive:
            # An id may have blanks in it.
            for article_id, reason in ((words, ""), (first, rest.strip())):
                if archive.has(article_id):
                    return article_id, archive.article(article_id), reason or _REASON
                if archive.is_withdrawn(article_id):
                    return WITHDRAWN_ALREADY
        return NO_SUCH

    def _withdraw(self, article_id: str, reason: str) -> str:
        from index.engine.upkeep import update_index

        with Archive.open(self._directory) as archive:
            if not archive.has(article_id):
                return NO_SUCH
            try:
                archive.withdraw(article_id, reason)
            finally:
                update_index(archive)
        return f"Withdrawn: {show_line(article_id)}. Messages that quote it are changed in the next moments."

    def _count(self) -> Counts:
        with Archive.open(self._directory) as archive:
            return archive.counts()

    async def _say(self, message: Message, words: str) -> None:
        await self._show(message, plain(words))

    async def _show(self, message: Message, shown: ChatMessage) -> None:
        await self._delivery.send(message, lambda _: [shown], as_reply=message.chat.type != ChatType.PRIVATE)


def judgements(kept: Kept) -> list[dict[str, Any]]:
    """Return the judgements that were kept with consent, by day: of which words to which question, and which it was.

    Nothing says whose they are.
    """
    fields = ("question", "article_id", "start", "end", "judgement", "day")
    found = []
    for value in kept.find("judgement"):
        thumb = {"up": "right", "down": "wrong"}.get(value.get("thumb", ""))
        form = {"article_id": value.get("article"), "judgement": thumb, **value}
        found.append({name: form.get(name) for name in fields})
    return sorted(found, key=lambda one: (str(one["day"]), str(one["question"])))


async def _toast(pressed: CallbackQuery, words: str | None) -> None:
    # Telegram takes answers to a press for a short while only; what it asked for was done all the same.
    with suppress(BadRequest):
        await pressed.answer(words)
