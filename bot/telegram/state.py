"""The folder of what the bot must not forget when it is stopped: one program at a time, one file a purpose."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.settings import SettingsError
from index.engine.locking import hold, is_held

_log = logging.getLogger(__name__)


@contextmanager
def hold_state(folder: Path) -> Iterator[None]:
    """Have *folder* for this program alone inside the ``with`` block; it is made where there is none.

    Raises:
        SettingsError: another bot uses it, or it cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        holding = hold(folder / "lock", 0.0)
        holding.__enter__()
    except sqlite3.OperationalError as error:
        if not is_held(error):
            raise SettingsError(f"BYLINE_STATE: {folder} cannot be written ({error})") from None
        raise SettingsError(f"BYLINE_STATE: another byline answers from {folder}; give each bot its own") from None
    except OSError as error:
        raise SettingsError(f"BYLINE_STATE: {folder} cannot be written ({error.strerror})") from None
    try:
        yield
    finally:
        holding.__exit__(None, None, None)


def open_state(file: Path, schema: str, *, durable: bool) -> sqlite3.Connection:
    """Return a connection to *file*, made by *schema* where there is none; safe to use from one thread at a time.

    A file that is damaged is set aside under another name, and a new one begun: a bot that answers is worth more
    than what it remembered.

    Args:
        file: the database.
        schema: statements that make what is not there yet.
        durable: True where what is committed must outlast the machine's power; else only the program's death.

    Raises:
        sqlite3.Error: it cannot be opened.
        OSError: it cannot be made.
    """
    try:
        return _open(file, schema, durable)
    except sqlite3.DatabaseError as error:
        if not is_damage(error):
            raise
        aside = file.with_name(f"{file.name}.damaged-{int(time.time())}")
        _log.critical("%s is damaged (%s); it is set aside as %s, and a new one begun", file.name, error, aside.name)
        for ending in ("", "-wal", "-shm"):
            part = file.with_name(file.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        return _open(file, schema, durable)


def is_damage(error: sqlite3.Error) -> bool:
    """Say whether *error* is about a file that is damaged, and not about a disk that is full or busy."""
    # Its own class, and none of those below it.
    return type(error) is sqlite3.DatabaseError


def _open(file: Path, schema: str, durable: bool) -> sqlite3.Connection:
    # Made by hand, so that others can never read it, not even for a moment; SQLite gives its other files the same.
    os.close(os.open(file, os.O_RDWR | os.O_CREAT, 0o600))
    connection = sqlite3.connect(file, timeout=10.0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
        # What is deleted is overwritten.
        connection.execute("PRAGMA secure_delete = ON")
        connection.executescript(schema)
        if (told := connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise sqlite3.DatabaseError(str(told))
    except BaseException:
        connection.close()
        raise
    return connection
