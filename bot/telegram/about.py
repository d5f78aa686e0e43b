"""What the bot says of itself: how to ask, what is in its archive, what it keeps."""

from __future__ import annotations

import asyncio
import re

from telegram import Message

from bot.telegram import wording
from bot.telegram.asking import Asking
from bot.telegram.desk import Desk
from bot.telegram.reading import asker_of, is_private
from corpus.counting import Counts
from corpus.store import Archive

_KEY = re.compile(r"[A-Za-z0-9_-]{1,64}")


class About:
    """Tells of the bot itself.

    Args:
        desk: where it is asked for.
        asking: shows the answer that a link leads to.
        archive: what is asked; None where that cannot be looked at.
        keep_days: for how many days it is kept where an answer was shown.
    """

    def __init__(self, desk: Desk, asking: Asking, archive: Archive | None, keep_days: int) -> None:
        self._desk = desk
        self._asking = asking
        self._archive = archive
        self._privacy = wording.say_privacy(keep_days)
        self._counted: tuple[int, Counts] | None = None

    async def on_start(self, message: Message, key: str) -> None:
        """Greet; or show the answer under *key*, which a link to this chat carries."""
        if _KEY.fullmatch(key) and is_private(message):
            if await self._asking.show_given(message, key):
                return
            # These two are carried by the buttons beside an inline question.
            words = wording.START if key in (wording.ASK_HERE, wording.CLOSED_HERE) else wording.NO_LONGER_AT_HAND
            await self._desk.say(message, words)
            return
        await self._desk.say(message, wording.START)

    async def on_help(self, message: Message, _: str) -> None:
        """Say how to ask, and what the buttons do."""
        is_for_admins = is_private(message) and self._desk.access.is_admin(asker_of(message))
        await self._desk.say(message, f"{wording.HELP}\n\n{wording.ADMIN_HELP}" if is_for_admins else wording.HELP)

    async def on_privacy(self, message: Message, _: str) -> None:
        """Say what is kept about people."""
        await self._desk.say(message, self._privacy)

    async def on_about(self, message: Message, _: str) -> None:
        """Say what this is, and what is in the archive."""
        facts = "" if self._archive is None else _describe(await asyncio.to_thread(self._count, self._archive))
        await self._desk.say(message, "\n\n".join(filter(None, (wording.ABOUT_THIS, facts, _version()))))

    def _count(self, archive: Archive) -> Counts:
        generation = archive.generation()
        # Counting reads every row; the same generation has the same contents.
        if self._counted is None or self._counted[0] != generation:
            self._counted = generation, archive.counts()
        return self._counted[1]


def _describe(counts: Counts) -> str:
    articles = f"{counts.articles:,} article{'s' if counts.articles != 1 else ''}"
    outlets = len(counts.outlets)
    of = f" of {outlets:,} outlet{'s' if outlets != 1 else ''}" if outlets else ""
    dates = f", published from {counts.oldest} to {counts.newest}" if counts.oldest else ""
    undated = f"; the date of {counts.undated:,} is not known" if counts.undated and counts.oldest else ""
    sentences = f"{counts.sentences:,} sentence{'s' if counts.sentences != 1 else ''}"
    return f"In the archive: {articles}{of}, {sentences}{dates}{undated}."


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"byline {version('byline')}"
    except PackageNotFoundError:  # run from a checkout that was not installed
        return "byline"
