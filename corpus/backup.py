"""A copy of the whole archive in one file, and the way back, also while others read and write."""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from corpus.errors import ArchiveError, BylineError, NoArchiveError
from corpus.migrations import VERSION
from corpus.schema import explain, open_file
from corpus.store import FILE_NAME, Archive
from corpus.withdrawing import KeptOut, keep_out, read_kept_out

# Added to the count of a backup whose archive could not be read: no index of the lost one has counted so far.
_FAR_AHEAD = 1_000_000_000


def back_up(archive: Archive, file: Path) -> None:
    """Write *archive*, as of this moment, to *file*, which must not be there yet.

    The copy is written anew and packed, so nothing that was deleted is in it; it is whole or not there at all.

    Raises:
        ArchiveError: the file is there already or cannot be written, or the archive cannot be read.
    """
    if os.path.lexists(file):
        raise ArchiveError(f"{file}: is there already; name a new file, or move that one away")
    with _new_file(file) as made:
        try:
            name = os.fsencode(made).decode()
        except UnicodeDecodeError:
            raise ArchiveError(f"{file!a}: the backup's name must be UTF-8; name another one") from None
        # A connection of its own: this must not run inside somebody's transaction.
        with Archive.open(archive.directory) as reading:
            reading.select("VACUUM INTO ?", name)
        _check(made)
        _sync(made)
        try:
            # Fails where another program made the file meanwhile, which a rename would replace.
            os.link(made, file)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            os.replace(made, file)
        _sync(file.parent)


def restore(file: Path, directory: Path) -> None:
    """Make the archive in *directory* what it was when *file* was written.

    Readers see the old state or the new one, never a mixture. What was erased or withdrawn since stays out, as far
    as the archive there can still be read. One that cannot be read is moved aside, never deleted. The index is the
    caller's to renew.

    Raises:
        ArchiveError: *file* is no whole backup, or the archive cannot be written.
    """
    if not file.is_file():
        raise ArchiveError(f"{file}: there is no such backup; check its name")
    _check(file)
    place = directory / FILE_NAME
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ArchiveError(f"{directory}: cannot be made ({error.strerror}); name another folder") from error
    with _new_file(place) as made:
        shutil.copyfile(file, made)
        generation, kept_out, readable = _read_present(directory)
        _prepare(made, generation, kept_out)
        if readable:
            _copy_into(made, place)
        else:
            _move_aside(place)
            os.replace(made, place)
        _sync(directory)


@contextmanager
def _new_file(beside: Path) -> Iterator[Path]:
    """Yield the name of a new file beside *beside*, which is gone afterwards unless it was moved."""
    made = beside.with_name(f".{beside.name}.{secrets.token_hex(4)}")
    try:
        yield made
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error}); make room, or name another place"
        raise ArchiveError(f"{beside}: {problem}") from error
    finally:
        for ending in ("", "-wal", "-shm", "-journal"):
            made.with_name(made.name + ending).unlink(missing_ok=True)


def _check(file: Path) -> None:
    """Raise where *file* is not a whole archive that this byline knows; it is only read."""
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
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


def _read_present(directory: Path) -> tuple[int, KeptOut | None, bool]:
    """Return the count of the archive in *directory*, what is kept out of it, and whether it can be read."""
    try:
        with Archive.open(directory) as present:
            rows: list[Any] = present.select("PRAGMA quick_check(1)")
            if rows != [("ok",)]:
                raise ArchiveError(f"{present.path}: damaged")
            with present.transaction() as connection:
                return present.generation(), read_kept_out(connection), True
    except NoArchiveError:
        return 0, None, False
    except BylineError as error:
        if "another program" in str(error) or "newer byline" in str(error):
            raise
        return _FAR_AHEAD, None, False


def _prepare(made: Path, generation: int, kept_out: KeptOut | None) -> None:
    """Bring the copy to today's form, ahead of every index, and without what is kept out."""
    with closing(open_file(made, create=False)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE state SET generation = max(generation, ?) + 1", (generation,))
            if kept_out:
                keep_out(connection, kept_out)
            connection.execute("COMMIT")
            connection.execute("VACUUM")
            # One file again, without a log beside it.
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:
            raise ArchiveError(f"{made}: the backup cannot be prepared ({explain(error)})") from error


def _copy_into(made: Path, place: Path) -> None:
    """Replace every page of the archive at *place* with those of *made*, in one transaction of SQLite's."""
    try:
        with (
            closing(sqlite3.connect(made, timeout=60)) as source,
            closing(open_file(place, create=False)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise ArchiveError(f"{place}: the archive cannot be written ({explain(error)})") from error


def _move_aside(place: Path) -> None:
    stamp = time.strftime("%Y%m%dT%H%M%S")
    for ending in ("", "-wal", "-shm"):
        present = place.with_name(place.name + ending)
        if present.exists():
            present.rename(place.with_name(f"{place.name}.damaged-{stamp}{ending}"))


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
