"""/said and /timeline: what somebody said, as a list, and over time as a chart."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Iterator
from datetime import date

from telegram import Message

from bot.conversation import read_speaker
from bot.sayings import describe_amount
from bot.telegram import wording
from bot.telegram.desk import Desk
from bot.telegram.picturing import Picturing
from bot.telegram.reading import asker_of
from bot.telegram.said import render_said
from bot.telegram.text import shorten
from index.saying import Said

_SAYINGS = 5
# A chart shows how the last or first of them are spread; reading more would keep the list waiting.
_MOST_IN_A_CHART = 300
_LONGEST_TITLE = 120


class Telling:
    """Tells what somebody said.

    Args:
        desk: where it is asked for.
        pictures: draws the chart.
    """

    def __init__(self, desk: Desk, pictures: Picturing) -> None:
        self._desk = desk
        self._pictures = pictures

    async def on_said(self, message: Message, words: str) -> None:
        """List what the speaker named in *words* said, the newest first."""
        await self._tell(message, "said", words, _SAYINGS, oldest_first=False)

    async def on_timeline(self, message: Message, words: str) -> None:
        """List what the speaker named in *words* said, the oldest first; and send a chart of the days."""
        said = await self._tell(message, "timeline", words, _MOST_IN_A_CHART, oldest_first=True)
        if said is not None and said.sayings:
            days = list(_days_of(said))
            await self._pictures.send_timeline(message, days, _title_of(said), len(said.sayings) - len(days))

    async def _tell(self, message: Message, command: str, words: str, k: int, *, oldest_first: bool) -> Said | None:
        name, about = read_speaker(words)
        if not name:
            await self._desk.say(message, wording.HOW_TO_SAID)
            return None
        answering = self._desk.answering
        said = await asyncio.to_thread(answering.said, name, about=about, k=k, oldest_first=oldest_first)
        first = dataclasses.replace(said, sayings=said.sayings[:_SAYINGS])
        more = wording.NARROWER if about else wording.ABOUT
        shown = render_said(first, oldest_first=oldest_first, more=more, ask=lambda name: f"/{command} {name}")
        sent = await self._desk.show(message, shown)
        quotes = [quote for saying in first.sayings for quote in saying.quotes]
        await self._desk.note(message.chat.id, sent, asker_of(message), quotes)
        return said


def _title_of(said: Said) -> str:
    """Return whose quotations a chart is of, about what, and how many where these are not all."""
    title = shorten(describe_amount(said, oldest_first=True).partition(":")[0], _LONGEST_TITLE)
    shown = len(said.sayings)
    return title if shown == said.total else f"{title} (the first {shown:,} of {said.total:,})"


def _days_of(said: Said) -> Iterator[date]:
    """Yield the day of each quotation whose article has one."""
    for saying in said.sayings:
        try:
            yield date.fromisoformat((saying.quotes[0].article.published or "")[:10])
        except ValueError:  # Only a year, or a month, or nothing.
            continue
