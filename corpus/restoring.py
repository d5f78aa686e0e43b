"""An archive's contents replaced by another file's, without bringing back what the archive keeps out."""

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

from corpus.errors import ArchiveError
from corpus.schema import explain, open_file
from corpus.withdrawing import KeptOut, keep_out, read_kept_out

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
# Added to the count of a backup whose archive could not be read: no index of the lost one has counted so far.
_FAR_AHEAD = 1_000_000_000
# What a withdrawal's values are; those of a damaged file may be anything.
_WITHDRAWAL = (str, str, bytes, int | None, int)


class DamagedError(ArchiveError):
    """The archive's file is damaged: what SQLite cannot read in it, no later try will."""


def copy_into(made: Path, place: Path) -> None:
    """Make the contents of the archive at *place* those of *made*, in one transaction; make it where there is none.

    *made* has today's form; it is changed. What the archive keeps out at that moment stays out of it.

    Raises:
        DamagedError: the archive at *place* is damaged; nothing was written.
        ArchiveError: it cannot be written, or its erasures cannot be kept together with those of *made*.
    """
    with _telling_damage(place), closing(open_file(place, create=True)) as connection:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()
        if found != ("ok",):
            raise DamagedError(f"{place}: the archive is damaged ({found[0]})")
        # Both pragmas and ATTACH count only outside a transaction. Every row goes, so nothing needs to cascade.
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("ATTACH ? AS made", (os.fsencode(made.absolute()),))
        connection.execute("BEGIN")
        # Locks the archive alone, until the end: IMMEDIATE would lock the copy, too, which is still to be written.
        connection.execute("UPDATE main.state SET generation = generation")
        (generation,) = connection.execute("SELECT max(generation) FROM main.state").fetchone()
        prepare(made, generation, read_kept_out(connection))
        for (table,) in connection.execute("SELECT name FROM made.sqlite_master WHERE type = 'table'").fetchall():
            if not table.startswith("sqlite_"):
                # The names are byline's own.
                connection.execute(f'DELETE FROM main."{table}"')  # noqa: S608
                connection.execute(f'INSERT INTO main."{table}" SELECT * FROM made."{table}"')  # noqa: S608
        (identity,) = connection.execute("PRAGMA made.application_id").fetchone()
        connection.execute(f"PRAGMA main.application_id = {identity}")
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def prepare(made: Path, generation: int, kept_out: KeptOut) -> None:
    """Set the copy's count ahead of *generation* and of its own, and take out of it what is kept out.

    Raises:
        ArchiveError: both archives erased something, and under different keys.
    """
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("UPDATE state SET generation = max(generation, ?) + 1", (generation,))
            keep_out(connection, _under_one_key(connection, kept_out, made.parent))
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise ArchiveError(f"{made}: the backup cannot be prepared ({explain(error)})") from error


def _under_one_key(made: sqlite3.Connection, kept_out: KeptOut, directory: Path) -> KeptOut:
    """Return *kept_out* so that the digests in *made* stay readable: an archive has one key for all of them."""
    own = read_kept_out(made)
    if not kept_out.secret or not kept_out.digests:
        return kept_out._replace(secret=own.secret)
    if own.digests and own.secret != kept_out.secret:
        raise ArchiveError(
            f"{directory}: the backup is another archive's, and articles were erased from both, of which one archive "
            "cannot keep both lists; restore it into an empty folder instead"
        )
    return kept_out


def salvage(place: Path) -> tuple[int, KeptOut, bool]:
    """Return a count above a damaged archive's, what can still be read of what it keeps out, and whether that is all.

    Raises:
        ArchiveError: it cannot be read for another reason than damage.
    """
    state, state_known = _read_rows(place, "SELECT generation, secret FROM state")
    digests, digests_known = _read_rows(place, "SELECT digest FROM erased")
    withdrawals, withdrawals_known = _read_rows(place, "SELECT * FROM withdrawal")
    generation = max((row[0] for row in state if isinstance(row[0], int)), default=0)
    secret = next((row[1] for row in state if isinstance(row[1], bytes)), b"")
    sound = [row for row in withdrawals if len(row) == len(_WITHDRAWAL) and all(map(isinstance, row, _WITHDRAWAL))]
    kept_out = KeptOut(sound, [digest for (digest,) in digests if isinstance(digest, bytes)], secret)
    known = (
        state_known
        and digests_known
        and withdrawals_known
        and bool(secret)
        and (len(kept_out.digests), len(sound)) == (len(digests), len(withdrawals))
    )
    return generation + _FAR_AHEAD, kept_out, known


def _read_rows(place: Path, statement: str) -> tuple[list[tuple[Any, ...]], bool]:
    """Return the rows of *statement* up to the first damage, and whether they are all."""
    rows: list[tuple[Any, ...]] = []
    try:
        with closing(sqlite3.connect(f"{place.absolute().as_uri()}?mode=rw", uri=True, timeout=60)) as connection:
            rows.extend(connection.execute(statement))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        # No such table: its name was in the damaged part. No code at all: a text that is none.
        if not _is_damage(error) and _code(error) not in (sqlite3.SQLITE_ERROR, None):
            raise ArchiveError(f"{place}: the archive cannot be read ({explain(error)})") from error
        return rows, False
    return rows, True


def put_in_place_of(made: Path, place: Path) -> None:
    """Pack *made* and put it where the damaged archive is, which is moved aside, never deleted."""
    try:
        with closing(sqlite3.connect(made, isolation_level=None)) as connection:
            connection.execute("VACUUM")
            # The mode is kept in the file; its log is folded in and gone when this is closed.
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.Error as error:
        raise ArchiveError(f"{made}: the backup cannot be prepared ({explain(error)})") from error
    # As readable as the archive was: another user may be the one who asks.
    shutil.copymode(place, made)
    sync(made)
    aside = place.with_name(f"{place.name}.damaged-{time.strftime('%Y%m%dT%H%M%S')}-{secrets.token_hex(2)}")
    try:
        # Under both names until it is replaced: after a kill in between, what it keeps out is still found.
        os.link(place, aside)
    except OSError:  # a file system without links
        place.rename(aside)
    for ending in ("-wal", "-shm"):
        present = place.with_name(place.name + ending)
        if present.exists():
            present.rename(aside.with_name(aside.name + ending))
    os.replace(made, place)


def sync(path: Path) -> None:
    """Make what was written to *path*, a file or a folder, last through a power cut."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _telling_damage(place: Path) -> Iterator[None]:
    try:
        yield
    except (sqlite3.Error, UnicodeDecodeError) as error:
        problem = f"{place}: the archive cannot be written ({explain(error)})"
        raise (DamagedError if _is_damage(error) else ArchiveError)(problem) from error
    except ArchiveError as error:
        if _is_damage(error.__cause__):
            raise DamagedError(str(error)) from error
        raise


def _is_damage(error: BaseException | None) -> bool:
    return isinstance(error, UnicodeDecodeError) or _code(error) in _DAMAGE


def _code(error: BaseException | None) -> int | None:
    """Return SQLite's primary code of *error*, where it has one."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else int(code) & 0xFF
