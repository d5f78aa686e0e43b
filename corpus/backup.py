"""A copy of the whole archive in one file, and the way back, also while others read and write."""

from __future__ import annotations

import os
import re
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import ArchiveError
from corpus.migrations import VERSION
from corpus.restoring import DamagedError, copy_into, prepare, put_in_place_of, salvage, sync
from corpus.schema import open_file
from corpus.store import FILE_NAME, Archive

# Beside every copy that is being made lies an empty file that its maker holds a lock on, which dies with the maker.
_LOCK = "-byline"
_ENDINGS = ("", "-wal", "-shm", "-journal", _LOCK)
_NEW = re.compile(r"(\..+\.[0-9a-f]{8})(?:-wal|-shm|-journal|-byline)?", re.DOTALL)


@dataclass(frozen=True)
class Restored:
    """What became of a restore.

    Args:
        kept_out_known: whether all that had been erased or withdrawn since the backup could be read from the archive
            that was replaced. Where not, some of it may be there again.
    """

    kept_out_known: bool


def back_up(archive: Archive, file: Path) -> None:
    """Write *archive*, as of this moment, to *file*, which must not be there yet.

    The copy is written anew and packed, so nothing that was deleted is in it; it is whole or not there at all.

    Raises:
        ArchiveError: the file is there already or cannot be written, or the archive cannot be read.
    """
    if os.path.lexists(file):
        raise ArchiveError(f"{file}: is there already; name a new file, or move that one away")
    sweep(file.parent)
    with _new_file(file) as made:
        try:
            name = os.fsencode(made).decode()
        except UnicodeDecodeError:
            raise ArchiveError(f"{file!a}: the backup's name must be UTF-8; name another one") from None
        # A connection of its own: this must not run inside somebody's transaction.
        with Archive.open(archive.directory) as reading:
            reading.select("VACUUM INTO ?", name)
        _check(made, file)
        sync(made)
        try:
            # Fails where another program made the file meanwhile, which a rename would replace.
            os.link(made, file)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            os.replace(made, file)
        sync(file.parent)


def restore(file: Path, directory: Path) -> Restored:
    """Make the archive in *directory* what it was when *file* was written.

    Readers see the old state or the new one, never a mixture, and others may write until the very moment. What was
    erased or withdrawn since stays out, as far as the archive there can still be read. One that is damaged is moved
    aside, never deleted. The index is the caller's to renew.

    Raises:
        ArchiveError: *file* is no whole backup, or the archive cannot be read or written.
    """
    place = directory / FILE_NAME
    _demand_backup(file, place)
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"{directory}: cannot be made ({error.strerror}); name another folder") from error
    sweep(directory)
    known = True
    with _new_file(place) as made:
        _copy(file, made)
        _demand_backup(file, place)
        _check(made, file)
        # Brings it to today's form.
        open_file(made, create=False).close()
        try:
            copy_into(made, place)
        except DamagedError:
            generation, kept_out, known = salvage(place)
            prepare(made, generation, kept_out)
            put_in_place_of(made, place)
        sync(directory)
    return Restored(kept_out_known=known)


def sweep(directory: Path) -> None:
    """Delete the copies that a backup or restore was making in *directory* when it was killed.

    They hold the whole text. What another program is making at this moment is left alone.

    Raises:
        ArchiveError: one of them cannot be deleted.
    """
    try:
        names = [path.name for path in directory.iterdir()]
    except OSError:
        return  # Whoever wants to write there is told so.
    for stem in sorted({match[1] for name in names if (match := _NEW.fullmatch(name))}):
        lock = directory / f"{stem}{_LOCK}"
        is_ours = lock.name in names or stem.startswith(f".{FILE_NAME}.")
        if is_ours and (lock.name not in names or _is_free(lock)):
            try:
                _delete(directory / stem)
            except OSError as error:
                problem = f"left by a backup that was killed, cannot be deleted ({error.strerror}); delete it"
                raise ArchiveError(f"{directory / stem}: {problem}") from error


@contextmanager
def _new_file(beside: Path) -> Iterator[Path]:
    """Yield the name of a new file beside *beside*, which is gone afterwards unless it was moved."""
    made = beside.with_name(f".{beside.name}.{secrets.token_hex(4)}")
    lock = made.with_name(made.name + _LOCK)
    try:
        lock.touch()
        with closing(_lock(lock, timeout=5)):
            try:
                yield made
            finally:
                _delete(made)
    except (OSError, sqlite3.Error) as error:
        problem = f"cannot be written ({getattr(error, 'strerror', None) or error}); make room, or name another place"
        raise ArchiveError(f"{beside}: {problem}") from error


def _lock(lock: Path, timeout: float) -> sqlite3.Connection:
    """Return a connection that holds the lock on the empty file *lock* until it is closed."""
    connection = sqlite3.connect(lock, timeout=timeout, isolation_level=None, check_same_thread=False)
    try:
        # Nothing is ever written into it, so there is nothing to keep for a rollback.
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN EXCLUSIVE")
    except BaseException:
        connection.close()
        raise
    return connection


def _is_free(lock: Path) -> bool:
    """Say whether nobody holds *lock*; False where that cannot be found out."""
    if not os.access(lock, os.W_OK):
        return False
    try:
        _lock(lock, timeout=0).close()
    except sqlite3.Error:
        return False
    return True


def _delete(made: Path) -> None:
    # The lock goes last: what is left by a kill in between is found by it.
    for ending in _ENDINGS:
        made.with_name(made.name + ending).unlink(missing_ok=True)


def _demand_backup(file: Path, place: Path) -> None:
    """Raise where *file* is not there, or is an archive in use: what was written last is beside it, not in it."""
    try:
        if not file.is_file():
            raise ArchiveError(f"{file}: there is no such backup; check its name")
        in_use = place.exists() and file.samefile(place)
        for path in (file, file.resolve()):
            for ending in ("-wal", "-journal"):
                beside = path.with_name(path.name + ending)
                in_use = in_use or (beside.is_file() and beside.stat().st_size > 0)
    except OSError as error:
        raise ArchiveError(f"{file}: the backup cannot be read ({error.strerror}); check its permissions") from error
    if in_use:
        problem = "an archive in use, not a backup; make one of it with: byline --archive"
        raise ArchiveError(f"{file}: {problem} {file.parent} backup FILE")


def _copy(file: Path, made: Path) -> None:
    try:
        reading = file.open("rb")
    except OSError as error:
        raise ArchiveError(f"{file}: the backup cannot be read ({error.strerror}); use another one") from error
    with reading, made.open("wb") as writing:
        shutil.copyfileobj(reading, writing)


def _check(made: Path, file: Path) -> None:
    """Raise where *made*, a copy of *file*, is not a whole archive that this byline knows; it is only read."""
    try:
        with closing(sqlite3.connect(f"{made.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
            if not version or not tables >= {"article", "state"}:
                raise ArchiveError(f"{file}: not a backup of byline's; name another file")
            if version > VERSION:
                raise ArchiveError(f"{file}: made by a newer byline (format {version}); upgrade byline")
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()
            if found != ("ok",):
                raise ArchiveError(f"{file}: the backup is damaged ({found[0]}); use another one")
    except sqlite3.Error as error:
        raise ArchiveError(f"{file}: the backup cannot be read ({error}); use another one") from error
