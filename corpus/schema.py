"""The archive's file: its tables, how it is opened, and what its faults are called."""

from __future__ import annotations

import os
import secrets
import sqlite3
import time
from pathlib import Path

from corpus.errors import ArchiveError, NoArchiveError
from corpus.migrations import VERSION, migrate

_TABLES = {"article", "sentence", "attribution", "state"}
_WAIT = 60.0
_WAYS_OUT = {
    "SQLITE_NOTADB": "it is damaged or not byline's; restore a backup, or move it away and add again",
    "SQLITE_CORRUPT": "it is damaged; restore a backup, or move it away and add again",
    "SQLITE_FULL": "the disk is full; free some room and go on: what was reported as added is kept",
    "SQLITE_IOERR": "the disk is full or failing; mend that and go on: what was reported as added is kept",
    "SQLITE_BUSY": "another program holds it; try again when that has ended",
    "SQLITE_LOCKED": "another program holds it; try again when that has ended",
    "SQLITE_READONLY": "its file and folder must be writable, to read it too; change their permissions",
    "SQLITE_CANTOPEN": "its file and folder must be readable and writable; change their permissions",
    "SQLITE_PERM": "its file and folder must be readable and writable; change their permissions",
}


def open_file(path: Path, *, create: bool) -> sqlite3.Connection:
    """Return a connection to the archive at *path*; with *create*, make its tables where there is no file.

    Raises:
        NoArchiveError: there is none, and *create* was not asked for.
        ArchiveError: it cannot be read or written, is damaged, foreign, or made by a newer byline.
    """
    if not create:
        _demand_file(path)
    try:
        connection = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        raise ArchiveError(f"{path}: the archive cannot be opened ({explain(error)})") from error
    try:
        _prepare(connection, path, create=create)
    except (sqlite3.Error, UnicodeDecodeError) as error:
        connection.close()
        raise ArchiveError(f"{path}: the archive cannot be opened ({explain(error)})") from error
    except BaseException:
        connection.close()
        raise
    return connection


def explain(error: Exception) -> str:
    """Return what *error* says, and the way out where one is known."""
    if isinstance(error, UnicodeDecodeError):
        return _WAYS_OUT["SQLITE_CORRUPT"]
    name = getattr(error, "sqlite_errorname", None) or ""
    way_out = next((_WAYS_OUT[known] for known in _WAYS_OUT if name.startswith(known)), None)
    return f"{error}: {way_out}" if way_out else str(error)


def _demand_file(path: Path) -> None:
    try:
        present = path.is_file()
    except OSError as error:
        raise ArchiveError(f"{path}: the archive cannot be opened ({error.strerror})") from error
    if not present:
        raise _no_archive(path)


def _no_archive(path: Path) -> NoArchiveError:
    folder = path.parent
    return NoArchiveError(f"{folder}: no archive here; make one with: byline --archive {folder} add FILE")


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    # An article is reported as added after its commit; FULL makes a commit last through a power cut, too.
    connection.execute("PRAGMA synchronous = FULL")
    # What is deleted is overwritten: an article that is erased leaves nothing behind in the file.
    connection.execute("PRAGMA secure_delete = ON")
    version, tables = _look(connection)
    if version == 0 and not tables:
        if not create:
            # A file with nothing in it: `add` was killed before its first article, or has not got there yet.
            raise _no_archive(path)
        _use_wal(connection)
        _bring_up(connection)
        _sync_folder(path.parent)
        version, tables = _look(connection)
    if version > VERSION:
        raise ArchiveError(f"{path}: made by a newer byline (format {version}, known {VERSION}); upgrade byline")
    if not version or not tables >= _TABLES:
        raise ArchiveError(f"{path}: not an archive of byline's; name another folder with --archive")
    if version < VERSION:
        _bring_up(connection)


def _look(connection: sqlite3.Connection) -> tuple[int, set[str]]:
    """Return the format's version and the names of the tables, both as of one moment."""
    connection.execute("BEGIN")
    try:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    finally:
        connection.execute("ROLLBACK")
    return version, {name for (name,) in rows}


def _use_wal(connection: sqlite3.Connection) -> None:
    # Here SQLite does not wait for another `add` that is making the same archive: it fails at once.
    deadline = time.monotonic() + _WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def _bring_up(connection: sqlite3.Connection) -> None:
    """Make the tables, or bring those of an older byline to today's form; all of it or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another `add` may have done it while this one waited.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            # What tells this archive from another one: see `Archive.identity`.
            connection.execute(f"PRAGMA application_id = {secrets.randbits(31)}")
        if version < VERSION:
            migrate(connection, version)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _sync_folder(folder: Path) -> None:
    """Make the new file's name last through a power cut; where folders cannot be synced, they need not be."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    except OSError:
        return
    finally:
        os.close(descriptor)
