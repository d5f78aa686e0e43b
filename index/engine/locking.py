"""A lock between programs: held by one at a time, and let go of however its holder ends."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# In the index's folder: who writes, who merges small segments, and who large ones. Whoever takes several takes them in
# the order MERGERS, WRITER.
WRITER = "lock"
MERGERS = ("merging", "merging-large")


def is_held(error: BaseException | None) -> bool:
    """Say whether *error* is what ``hold`` raises because another one holds the lock still."""
    return isinstance(error, sqlite3.OperationalError) and error.sqlite_errorcode == sqlite3.SQLITE_BUSY


@contextmanager
def hold(lock: Path, patience: float) -> Iterator[None]:
    """Hold *lock*, an empty file, inside the ``with`` block; its folder is made where there is none.

    It is SQLite's lock, which works everywhere and dies with its process.

    Args:
        lock: the file; no program may open it in another way. What it holds by mistake is deleted.
        patience: how long another holder is waited for, in seconds.

    Raises:
        sqlite3.OperationalError: another one holds it, and does so still after that time.
        OSError: the folder cannot be made.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    # Otherwise nobody could ever take a lock that was damaged; who holds it meanwhile does not mind.
    if lock.is_file() and lock.stat().st_size:
        os.truncate(lock, 0)
    connection = sqlite3.connect(lock, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        # Nothing is ever written into it, so there is nothing to keep for a rollback.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        connection.close()
