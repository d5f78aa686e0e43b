"""Watching the archive: which articles have come, changed or gone since it was last looked at.

How far it was followed is noted only after what that caused was done, or written down: a restart misses nothing.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from bot.telegram.kept import Kept
from corpus.changes import stamp_of, step_since
from corpus.errors import BylineError
from corpus.readers.embargoes import moment_now
from corpus.store import Archive

_log = logging.getLogger(__name__)
_SECONDS = 10.0
# So many articles are handed on at once, and so many under embargo are waited for.
_MOST = 2000
_MOST_WAITING = 1000


@dataclass(frozen=True, slots=True)
class Change:
    """What has happened to the archive.

    ``new`` are the ids of articles that it did not know before, ``changed`` of those that were kept again, in that
    order. ``may_be_gone``: some article may have been taken out, nobody says which. ``is_anew``: what was before is not
    known, because nobody has looked yet, or because the archive is another one, or an older state of it.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    may_be_gone: bool = False
    is_anew: bool = False

    def __bool__(self) -> bool:
        """Say whether there is anything to be done about it."""
        return bool(self.new or self.changed or self.may_be_gone or self.is_anew)


class Watch:
    """Looks at the archive every so often and hands on what has changed in it, each change at least once.

    An article under embargo is handed on as new when that has ended.

    Args:
        name: what its notes are kept under: of several watches each has its own.
        archive: what is watched.
        kept: where it is noted how far it was followed.
        on_change: does what a change causes, or writes down that it is to be done; where it raises, the same change
            comes again.
        up_to: returns the generation of the archive to follow it to; by default the present one.
        seconds: between two looks.
        most: how many articles are handed on at once.
    """

    def __init__(
        self,
        name: str,
        archive: Archive,
        kept: Kept,
        on_change: Callable[[Change], Awaitable[None]],
        *,
        up_to: Callable[[], int] | None = None,
        seconds: float = _SECONDS,
        most: int = _MOST,
    ) -> None:
        self._name = ("watch", name)
        self._archive = archive
        self._kept = kept
        self._on_change = on_change
        self._up_to = up_to
        self._seconds = seconds
        self._most = most

    async def run(self) -> None:
        """Look, until it is cancelled; a fault is logged, and the next look tries again."""
        while True:
            is_last = True
            try:
                is_last = await self.look()
            except Exception as error:
                told = f": {error}" if isinstance(error, BylineError) else ""
                _log.error("a change of the archive could not be dealt with yet (%s%s)", type(error).__name__, told)
            if is_last:
                await asyncio.sleep(self._seconds)

    async def look(self) -> bool:
        """Hand on what has changed since the last look, or as much as is handed on at once; say whether that was all.

        Raises:
            Exception: what ``on_change`` raises; the change comes again.
            ArchiveError: the archive cannot be read.
            sqlite3.Error: the note cannot be read or written.
        """
        known = await asyncio.to_thread(self._kept.get, "progress", self._name)
        change, note, is_last = await asyncio.to_thread(self._compare, known)
        if change:
            await self._on_change(change)
        if note != known:
            await asyncio.to_thread(self._kept.put, "progress", self._name, note)
        return is_last

    def _compare(self, known: dict[str, Any] | None) -> tuple[Change, dict[str, Any], bool]:
        """Return what has changed since the note *known*, the note of that, and whether it is all."""
        limit = self._up_to() if self._up_to else None
        with self._archive.snapshot():
            generation = self._archive.generation()
            up_to = generation if limit is None else min(generation, limit)
            if known is None or stamp_of(self._archive, known["generation"]) != known["stamp"]:
                note: dict[str, Any] = {"generation": up_to, "stamp": stamp_of(self._archive, up_to), "waiting": []}
                return Change(is_anew=True), note, True
            # An index that was lost is of an earlier state, for a while.
            since = known["generation"]
            step = step_since(self._archive, since, max(since, up_to), self._most)
            stamp = stamp_of(self._archive, step.generation)
        now = moment_now()
        waiting = {article_id: embargo for article_id, embargo in known["waiting"] if embargo > now}
        new = [article_id for article_id, embargo in known["waiting"] if embargo <= now]
        changed = []
        for article in step.articles:
            if not article.is_new and article.article_id not in waiting:
                changed.append(article.article_id)
            elif article.embargo and article.embargo > now:
                waiting[article.article_id] = article.embargo
            else:
                waiting.pop(article.article_id, None)
                new.append(article.article_id)
        change = Change(tuple(dict.fromkeys(new)), tuple(changed), step.may_be_gone)
        # The oldest go first.
        left = [[article_id, embargo] for article_id, embargo in waiting.items()][-_MOST_WAITING:]
        return change, {"generation": step.generation, "stamp": stamp, "waiting": left}, step.is_last
