"""Inline mode: a quote into any chat. Typing does not flood the archive: only what stands still is searched for."""

from __future__ import annotations

import asyncio
import dataclasses
import logging

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQuery,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    Update,
)
from telegram.error import BadRequest, TelegramError

from bot.citations import NO_OUTCOME, cite, describe_speech
from bot.conversation import QUOTES
from bot.symbols import show_line
from bot.telegram import wording
from bot.telegram.citations import source_address
from bot.telegram.desk import Desk
from bot.telegram.messages import render_answer
from bot.telegram.text import shorten
from index.answer import Answer, Quote

_log = logging.getLogger(__name__)
# Whoever types faster than that is still typing.
_STILL = 0.3
_SECONDS_CACHED = 5
_LONGEST_TITLE = 100
_LONGEST_DESCRIPTION = 200


class Inline:
    """Answers inline queries: of one person only the newest, one at a time.

    Args:
        desk: where they arrive.
        pause: how many seconds a query must be the newest before it is searched for.
    """

    def __init__(self, desk: Desk, pause: float = _STILL) -> None:
        self._desk = desk
        self._pause = pause
        self._newest: dict[int, InlineQuery] = {}

    async def on_inline(self, update: Update) -> None:
        """Answer the inline query of *update*, unless the same person goes on typing."""
        query = update.inline_query
        if query is None:
            return
        person = query.from_user.id
        if not self._desk.access.may_ask(person, person, True):
            await _answer(
                query, [], InlineQueryResultsButton(wording.CLOSED_BUTTON, start_parameter=wording.CLOSED_HERE)
            )
            return
        is_searched = person in self._newest
        self._newest[person] = query
        # Whoever waits or searches for this person takes it up; those between are dropped, as Telegram drops them.
        if is_searched:
            return
        try:
            answered = None
            while answered is not self._newest[person]:
                await self._wait(person)
                answered = self._newest[person]
                await self._search(answered)
        finally:
            del self._newest[person]

    async def _wait(self, person: int) -> None:
        """Return when the newest query of *person* has been that for a while."""
        seen = None
        while seen is not self._newest[person]:
            seen = self._newest[person]
            await asyncio.sleep(self._pause)

    async def _search(self, query: InlineQuery) -> None:
        question = query.query.strip()
        if not question:
            await _answer(query, [], None)
            return
        answer = await asyncio.to_thread(self._desk.answering.answer, question, k=QUOTES)
        if self._newest.get(query.from_user.id) is not query:
            return
        if not answer.quotes:
            button = InlineQueryResultsButton(wording.NOTHING_FOUND_BUTTON, start_parameter=wording.ASK_HERE)
            await _answer(query, [], button)
            return
        person = query.from_user.id
        key = self._desk.recent.remember(person, person, question, answer)
        address = f"https://t.me/{query.get_bot().username}?start={key}"
        await _offer(query, answer, key, address)


async def _offer(query: InlineQuery, answer: Answer, key: str, address: str) -> None:
    """Offer the quotes of *answer*; without the links to their sources where Telegram refuses one of them."""
    for links in (True, False):
        found = (offer_quote(answer, index, key, address, links=links) for index in range(len(answer.quotes)))
        if await _answer(query, [result for result in found if result], None):
            return


def offer_quote(
    answer: Answer, index: int, key: str, address: str, *, links: bool = True
) -> InlineQueryResultArticle | None:
    """Return the quote at *index* of *answer* with all that a quote must have; None if it takes several messages.

    Args:
        answer: what the archive said.
        index: which of its quotes.
        key: what the answer is remembered under.
        address: what opens the bot at that answer.
        links: False to leave out the link to the source.
    """
    quote = answer.quotes[index]
    conflicts = answer.conflicts
    if index:
        conflicts = tuple(one for one in conflicts if any(quote.sentence == other.sentence for other in one.quotes))
    messages = render_answer(dataclasses.replace(answer, quotes=(quote,), conflicts=conflicts), key="")
    if len(messages) > 1:
        return None
    source = source_address(quote) if links else None
    row = [InlineKeyboardButton("Source", url=source)] if source else []
    row.append(InlineKeyboardButton("Ask more", url=address))
    return InlineQueryResultArticle(
        f"{key}-{index}",
        shorten(_title(quote), _LONGEST_TITLE),
        InputTextMessageContent(
            messages[0].text, entities=messages[0].entities, link_preview_options=LinkPreviewOptions(is_disabled=True)
        ),
        InlineKeyboardMarkup([row]),
        description=_preview(quote),
    )


def _preview(quote: Quote) -> str:
    """Return the words of *quote* for the list of results; an accusation has its outcome there, too."""
    words = show_line(quote.text)
    if quote.untold_outcome is None:
        return shorten(words, _LONGEST_DESCRIPTION)
    end = quote.untold_outcome.quote
    ended = f" [{show_line(end.text) if end else NO_OUTCOME}]"
    return shorten(words, _LONGEST_DESCRIPTION // 2) + shorten(ended, _LONGEST_DESCRIPTION // 2)


def _title(quote: Quote) -> str:
    """Return who said *quote*, or under which headline the reporter's words stand."""
    speech = describe_speech(quote)
    return speech[0] if speech else cite(quote.article).headline


async def _answer(
    query: InlineQuery, results: list[InlineQueryResultArticle], button: InlineQueryResultsButton | None
) -> bool:
    """Answer *query*; say whether that is settled: False where Telegram refuses the *results*."""
    try:
        await query.answer(results, cache_time=_SECONDS_CACHED, is_personal=True, button=button)
    except BadRequest as error:
        _log.info("an inline query could not be answered (%s)", error.message)
        # Telegram takes an answer for some seconds; by then something else is asked.
        return "too old" in error.message.lower()
    except TelegramError as error:
        # Nobody waits for it: the next letter asks again.
        _log.warning("an inline query could not be answered (%s)", type(error).__name__)
    return True
