"""The newest index of an archive, for whoever asks again and again while others add to it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TypeVar

from corpus.errors import ArchiveError
from corpus.store import Archive
from index.engine.packing import DamagedPackError
from index.engine.segments import Engine
from index.engine.snapshots import Snapshot
from index.engine.upkeep import load_index, open_index, replace_damaged
from index.search_engine import Searcher

_Found = TypeVar("_Found")
# How long an index may stay behind the archive before who reads it takes its writer for dead, in seconds.
_PATIENCE = 30.0


class NewestIndex:
    """The index of one archive, always the newest; safe to ask from several threads.

    Raises:
        ArchiveError: the archive cannot be read.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._lock = threading.RLock()
        self._behind_since: float | None = None
        self._renewal: threading.Thread | None = None
        self._renew_now()

    def searcher(self) -> Searcher:
        """Return what searches the newest index there is.

        While somebody adds, the archive is ahead of the index; what has changed since is left out of answers, never
        quoted in its old words. An index that stays behind (its writer was killed) is renewed meanwhile.
        """
        generation = self._archive.generation()
        with self._lock:
            known = self._engine.generation
            if generation == known:
                self._behind_since = None
                return self._engine
            # After a restore the archive may be of an earlier generation than what was read before it.
            if newer := load_index(self._archive, known if known < generation else -1, self._snapshot):
                self._take(newer)
                self._behind_since = None
            elif self._behind_since is None:
                self._behind_since = time.monotonic()
            elif time.monotonic() - self._behind_since > _PATIENCE:
                self._behind_since = None
                self._start_renewal()
            return self._engine

    def ask(self, ask: Callable[[], _Found]) -> _Found:
        """Return what *ask* does; where the index is damaged, ask again with a new one, for it is derived."""
        try:
            return ask()
        except DamagedPackError as error:
            self._take(replace_damaged(self._archive, error))
            return ask()

    def _take(self, snapshot: Snapshot) -> None:
        # Damage to what is counted first shows before anything is taken.
        engine = Engine.of(snapshot)
        engine.statistics()
        with self._lock:
            self._snapshot, self._engine = snapshot, engine

    def _renew_now(self, previous: Snapshot | None = None) -> None:
        try:
            # What a long commit beside this is about to add is seen by a later question.
            self._take(open_index(self._archive, previous, or_earlier=True))
        except DamagedPackError as error:
            self._take(replace_damaged(self._archive, error))

    def _start_renewal(self) -> None:
        """Renew the index beside the answers: over a large archive it takes longer than a reader waits."""
        if self._renewal is None or not self._renewal.is_alive():
            self._renewal = threading.Thread(target=self._renew, name="byline-index", daemon=True)
            self._renewal.start()

    def _renew(self) -> None:
        try:
            self._renew_now(self._snapshot)
        except ArchiveError:
            return  # The archive cannot be read now, or was closed: whoever asks next is told so.
