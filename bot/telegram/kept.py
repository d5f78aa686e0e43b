"""What the bot remembers about people: every record sealed, under a name that tells nothing, with a time to go.

What there is, why and for how long is said in ``wording.say_privacy``. A record belongs to a person, to a chat, or to
both; ``forget`` deletes it for either.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from bot.telegram.state import open_state
from bot.telegram.vault import SealedError, Vault

_log = logging.getLogger(__name__)
_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL,
    name BLOB NOT NULL,
    chat BLOB,
    person BLOB,
    about BLOB,
    until REAL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_chat ON record (chat) WHERE chat IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_person ON record (person) WHERE person IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_matter ON record (kind, about) WHERE about IS NOT NULL;
CREATE INDEX IF NOT EXISTS by_end ON record (until) WHERE until IS NOT NULL;
"""
_PUT = "INSERT OR REPLACE INTO record (kind, name, chat, person, about, until, sealed) VALUES (?, ?, ?, ?, ?, ?, ?)"
_PRUNE = """
DELETE FROM record WHERE (kind, name) IN (SELECT kind, name FROM record WHERE until <= ? ORDER BY until LIMIT 500)
"""
_ALIVE = "(until IS NULL OR until > ?)"

Name = Sequence[str | int]


class Kept:
    """Records of several kinds; safe to call from several threads.

    A record's value is what JSON can hold. Where it is a dict with ``"chat"``, that is the number of its chat, and
    follows when a group gets another number.

    Args:
        folder: where its file is, or is made.
        vault: seals the records.
        clock: the time, in seconds since 1970.

    Raises:
        sqlite3.Error: the file cannot be opened.
        OSError: it cannot be made.
    """

    def __init__(self, folder: Path, vault: Vault, clock: Callable[[], float] = time.time) -> None:
        self._vault = vault
        self._clock = clock
        self._connection = open_state(folder / "kept.sqlite3", _SCHEMA, durable=False)
        self._lock = threading.RLock()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def put(
        self,
        kind: str,
        name: Name,
        value: Any,
        *,
        chat: int | None = None,
        person: int | None = None,
        about: str | None = None,
        seconds: float | None = None,
    ) -> None:
        """Remember *value* as the record *name* of its *kind*, in the place of an earlier one.

        Args:
            kind: what it is, in the clear: ``given``, ``alert``.
            name: what it is found by.
            value: what is remembered.
            chat: whose chat it belongs to.
            person: whom it belongs to.
            about: what else it is found by: the id of an article.
            seconds: how long it is remembered; None: until it is dropped or forgotten.

        Raises:
            sqlite3.Error: it cannot be written.
        """
        tag = self._vault.tag
        row = (
            kind,
            tag(kind, *name),
            None if chat is None else tag("chat", chat),
            None if person is None else tag("person", person),
            None if about is None else tag("about", about),
            None if seconds is None else self._clock() + seconds,
            self._vault.seal(value),
        )
        self._run(_PUT, *row)

    def get(self, kind: str, name: Name) -> Any:
        """Return the record *name* of its *kind*; None where there is none, or no longer."""
        found = self._select(f"kind = ? AND name = ? AND {_ALIVE}", kind, self._vault.tag(kind, *name), self._clock())
        return found[0] if found else None

    def find(
        self, kind: str, *, about: str | None = None, chat: int | None = None, person: int | None = None
    ) -> list[Any]:
        """Return the records of *kind*: all of them, or those about, of the chat or of the person given."""
        tag = self._vault.tag
        clauses: list[str] = ["kind = ?"]
        values: list[str | bytes] = [kind]
        for column, part, given in (("about", "about", about), ("chat", "chat", chat), ("person", "person", person)):
            if given is not None:
                clauses.append(f"{column} = ?")
                values.append(tag(part, given))
        return self._select(" AND ".join([*clauses, _ALIVE]), *values, self._clock())

    def drop(self, kind: str, name: Name) -> bool:
        """Delete the record *name* of its *kind*; say whether there was one."""
        return bool(self._run("DELETE FROM record WHERE kind = ? AND name = ?", kind, self._vault.tag(kind, *name)))

    def forget(self, *, person: int | None = None, chat: int | None = None) -> int:
        """Delete all that belongs to *person*, or to *chat*; return how many records that were.

        No byte of them is left in the files when it returns.
        """
        tag, gone = self._vault.tag, 0
        if person is not None:
            gone += self._run("DELETE FROM record WHERE person = ?", tag("person", person))
        if chat is not None:
            gone += self._run("DELETE FROM record WHERE chat = ?", tag("chat", chat))
        # What was deleted is still in the write-ahead log until it is emptied.
        with self._lock:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return gone

    def move(self, old: int, new: int) -> None:
        """Let all that belongs to the chat *old* belong to *new*: a group that became a supergroup."""
        tag = self._vault.tag
        with self._lock, self._at_once():
            rows = self._connection.execute(
                "SELECT kind, name, sealed FROM record WHERE chat = ?", (tag("chat", old),)
            ).fetchall()
            for kind, name, sealed in rows:
                with suppress(SealedError):
                    value = self._vault.open(sealed)
                    if isinstance(value, dict) and value.get("chat") == old:
                        sealed = self._vault.seal({**value, "chat": new})
                    self._run(
                        "UPDATE record SET chat = ?, sealed = ? WHERE kind = ? AND name = ?",
                        tag("chat", new),
                        sealed,
                        kind,
                        name,
                    )

    def prune(self) -> bool:
        """Delete what has had its time, some of it; say whether there may be more.

        It goes in pieces: whoever asks meanwhile waits for one of them only.
        """
        return self._run(_PRUNE, self._clock()) > 0

    @contextmanager
    def _at_once(self) -> Iterator[None]:
        """Write all that is written inside the ``with`` block, or nothing of it."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _select(self, clause: str, *values: Any) -> list[Any]:
        with self._lock:
            # The clauses are this module's own words.
            rows = self._connection.execute(f"SELECT sealed FROM record WHERE {clause}", values).fetchall()  # noqa: S608
        found = []
        for (sealed,) in rows:
            try:
                found.append(self._vault.open(sealed))
            except SealedError:
                _log.error("a record cannot be read: it was sealed with another key (BYLINE_KEY_FILE)")
        return found

    def _run(self, statement: str, *values: Any) -> int:
        with self._lock:
            return self._connection.execute(statement, values).rowcount
