"""The durable inbox: what Telegram has handed over is written down before it is told so, until it is answered.

A poll that moves the offset, or a 200 to a webhook, makes Telegram forget an update. So it is journalled first, and
marked as done once its answer was delivered. What a kill leaves in between is answered at the next start.
"""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.telegram.state import open_state
from bot.telegram.vault import SealedError, Vault

_log = logging.getLogger(__name__)
# Telegram keeps an update for a day, and hands it over again for as long as it was not told.
_KEEP_NUMBERS = 2 * 86_400.0
_SCHEMA = """
CREATE TABLE IF NOT EXISTS arrival (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL UNIQUE,
    sealed BLOB,
    unsure INTEGER NOT NULL DEFAULT 0,
    at REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS waiting ON arrival (place) WHERE sealed IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_age ON arrival (at);
CREATE TABLE IF NOT EXISTS trial (
    number INTEGER PRIMARY KEY,
    times INTEGER NOT NULL
);
"""
_ACCEPT = "INSERT INTO arrival (number, sealed, at) VALUES (?, ?, ?) ON CONFLICT (number) DO NOTHING"
_WAITING = """
SELECT number, sealed, unsure, coalesce(times, 0) FROM arrival LEFT JOIN trial USING (number)
WHERE sealed IS NOT NULL ORDER BY place
"""
# The text is blanked; the number stays for a while, so that the same update is not answered again.
_DONE = "UPDATE arrival SET sealed = NULL WHERE number = ?"
_UNSURE = "UPDATE arrival SET unsure = 1 WHERE number = ?"
# A few at a time: what is to be accepted waits for it.
_PRUNE = "DELETE FROM arrival WHERE place IN (SELECT place FROM arrival WHERE at < ? AND sealed IS NULL LIMIT 1000)"
_TRY = "INSERT INTO trial VALUES (?, 1) ON CONFLICT (number) DO UPDATE SET times = times + 1"
_NO_TRIAL = "DELETE FROM trial WHERE number = ?"
_NO_TRIALS = "DELETE FROM trial WHERE number >= ?"
_PRUNE_TRIALS = "DELETE FROM trial WHERE number NOT IN (SELECT number FROM arrival WHERE sealed IS NOT NULL)"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An update that waits for its answer; ``number`` is its ``update_id``.

    ``unsure``: its answer may have been delivered already, and must not be sent again. ``tries``: how many runs
    may have been killed while they answered it; 0: it has just come in.
    """

    number: int
    update: dict[str, Any]
    unsure: bool = False
    tries: int = 0


class Inbox:
    """The updates that were accepted and wait for their answers; safe to call from several threads.

    Args:
        folder: where its file is, or is made.
        vault: seals what the updates say.
        clock: the time, in seconds since 1970.

    Raises:
        sqlite3.Error: the file cannot be opened.
        OSError: it cannot be made.
    """

    def __init__(self, folder: Path, vault: Vault, clock: Callable[[], float] = time.time) -> None:
        self._vault = vault
        self._clock = clock
        file = folder / "inbox.sqlite3"
        # Two connections: to note that something is done must not wait for the disk, as accepting does.
        self._accepting = open_state(file, _SCHEMA, durable=True)
        self._marking = open_state(file, _SCHEMA, durable=False)
        self._lock = threading.Lock()
        self._marking_lock = threading.Lock()
        # What could not be marked when it was due: on a disk that is full.
        self._owed: deque[tuple[str, int]] = deque()

    def close(self) -> None:
        """Close the file; what waits stays in it."""
        with self._marking_lock:
            self._pay()
        self._accepting.close()
        self._marking.close()

    def accept(self, updates: Sequence[dict[str, Any]]) -> list[Arrival]:
        """Write *updates* down, all of them or none, and return those that are new, in order.

        When it returns they are on disk. Each has an ``update_id``; one that was accepted before is left out.

        Raises:
            sqlite3.Error: they cannot be written; none of them was accepted.
        """
        now, new = self._clock(), []
        with self._lock:
            try:
                self._accepting.execute("BEGIN IMMEDIATE")
                for update in updates:
                    number = update["update_id"]
                    if self._accepting.execute(_ACCEPT, (number, self._vault.seal(update), now)).rowcount:
                        new.append(Arrival(number, update))
                self._accepting.execute("COMMIT")
            except BaseException:
                # Also where only the end failed: what is left open would stop everything that comes later.
                if self._accepting.in_transaction:
                    self._accepting.execute("ROLLBACK")
                raise
        return new

    def waiting(self) -> list[Arrival]:
        """Return what waits for an answer, in the order of arrival: at a start, what the last run left.

        What cannot be opened, because the key is another one, is given up, and said so in the log.
        """
        with self._marking_lock:
            rows = self._marking.execute(_WAITING).fetchall()
        found = []
        for number, sealed, unsure, times in rows:
            try:
                found.append(Arrival(number, self._vault.open(sealed), bool(unsure), times + 1))
            except SealedError:
                _log.error("a message that waited cannot be read: it was sealed with another key (BYLINE_KEY_FILE)")
                self.done(number)
        return found

    def unsure(self, number: int) -> None:
        """Note that the answer to update *number* may have been delivered: it is not to be sent again."""
        self._mark(_UNSURE, number)

    def done(self, number: int) -> None:
        """Note that update *number* is dealt with, and blank what it said."""
        self._mark(_DONE, number)

    def begin(self, number: int) -> None:
        """Note that update *number*, which an earlier run has left, is being answered: should it kill this one, too."""
        self._mark(_TRY, number)

    def survived(self, number: int) -> None:
        """Note that it was not update *number* that killed earlier runs."""
        self._mark(_NO_TRIAL, number)

    def survived_all(self) -> None:
        """Note that nothing that waits has killed this run: it ends because it was told to."""
        self._mark(_NO_TRIALS, 0)

    def prune(self) -> bool:
        """Forget the numbers of what was done long ago, some of them; say whether there may be more.

        Raises:
            sqlite3.Error: they cannot be deleted.
        """
        with self._marking_lock:
            self._pay()
            self._marking.execute(_PRUNE_TRIALS)
            return self._marking.execute(_PRUNE, (self._clock() - _KEEP_NUMBERS,)).rowcount > 0

    def _mark(self, statement: str, number: int) -> None:
        with self._marking_lock:
            self._owed.append((statement, number))
            self._pay()

    def _pay(self) -> None:
        """Write all marks that are owed, the oldest first."""
        while self._owed:
            statement, number = self._owed[0]
            try:
                self._marking.execute(statement, (number,))
            except sqlite3.Error as error:
                # A disk that is full: better answered twice after the next start than nobody answered now.
                if len(self._owed) == 1:
                    _log.error("the inbox could not be marked (%s); it will be tried again", error)
                return
            self._owed.popleft()
