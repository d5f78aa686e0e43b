"""The index on disk: written from the archive, mapped into memory, derived and so always replaceable.

A segment is a folder of arrays. The manifest names the one in force and is replaced atomically, so a reader sees
the old segment or the new one, whole, and never a mixture. One writer at a time: a lock that ends with its holder,
however that ends, keeps the others waiting.
"""

from __future__ import annotations

import json
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import ArchiveError
from corpus.store import Archive
from index.holdings import Segment, load_segment
from index.shelf import Folder, Memory, Shelf, sync
from index.terms import analyser_fingerprint

FOLDER = "index"
_MANIFEST = "manifest.json"
_FORMAT = 2
_LOCK = "lock"
# How long another writer is waited for, in seconds: by who adds, and by who only asks and can do without.
_WRITER_WAITS = 600.0
_READER_WAITS = 5.0


def update_index(archive: Archive) -> Segment:
    """Return the segment of *archive* as it is now, writing it where what is on disk is older, lost or damaged.

    Raises:
        ArchiveError: the archive cannot be read, or the index cannot be written.
    """
    return _load_current(archive) or _renew(archive, _WRITER_WAITS)


def open_index(archive: Archive) -> Segment:
    """Return the segment of *archive* as it is now; where it cannot be written, one that lives in memory.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    current = _load_current(archive)
    if current is not None:
        return current
    try:
        return _renew(archive, _READER_WAITS)
    except ArchiveError:
        return _build_in_memory(archive)


def verify_index(archive: Archive) -> str | None:
    """Return what is wrong with the index of *archive* on disk; None where it is whole, and of today's articles.

    Every byte is read: a flipped bit is found, too.
    """
    folder = archive.directory / FOLDER
    if _load_current(archive) is None:
        return "the index is lost, damaged or of an earlier state of the archive"
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        is_whole = Folder(folder / manifest["segment"]).checksums() == manifest["checksums"]
    except (OSError, ValueError, LookupError, TypeError) as error:
        return f"the index cannot be read ({error})"
    return None if is_whole else "the index is damaged"


def drop_index(directory: Path) -> None:
    """Delete the index of the archive in *directory*; whoever needs it next makes it anew.

    Raises:
        ArchiveError: it cannot be deleted.
    """
    folder = directory / FOLDER
    try:
        if folder.exists():
            with _only_writer(folder, _WRITER_WAITS):
                (folder / _MANIFEST).unlink(missing_ok=True)
                _clear(folder, None)
                if left := next(folder.glob("segment-*"), None):
                    raise OSError(f"{left.name} is still there")
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArchiveError(f"{folder}: the index cannot be deleted ({reason}); delete the folder yourself") from error


def _renew(archive: Archive, patience: float) -> Segment:
    folder = archive.directory / FOLDER
    try:
        with _only_writer(folder, patience):
            # Whoever had the lock before may have done the work.
            return _load_current(archive) or _write(archive, folder)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArchiveError(
            f"{folder}: the index cannot be written ({reason}); "
            "make room or make the folder writable, and run the command again"
        ) from error


@contextmanager
def _only_writer(folder: Path, patience: float) -> Iterator[None]:
    """Hold the lock of *folder*: SQLite's on an empty file, which works everywhere and dies with its process."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = sqlite3.connect(folder / _LOCK, timeout=patience, isolation_level=None)
    try:
        # Nothing is ever written into it, so there is nothing to keep for a rollback.
        lock.execute("PRAGMA journal_mode = MEMORY")
        lock.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        lock.close()


def load_index(archive: Archive, newer_than: int = -1) -> Segment | None:
    """Return the segment on disk where it is whole and of a later generation than *newer_than*; else None.

    One of a generation that the archive has not reached is another archive's, or is from before it was restored.
    """
    folder = archive.directory / FOLDER
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if not isinstance(manifest, dict) or manifest.get("format") != _FORMAT:
            return None
        generation, languages = manifest["generation"], tuple(manifest["languages"])
        if manifest["analyser"] != analyser_fingerprint(languages) or manifest["archive"] != archive.identity():
            return None
        if not newer_than < generation <= archive.generation():
            return None
        place = Folder(folder / Path(str(manifest["segment"])).name)
        return load_segment(place, int(generation), languages)
    except (OSError, ValueError, LookupError, TypeError, EOFError, RecursionError):
        # Lost, torn or of another make: it is derived, so it is made again.
        return None


def _load_current(archive: Archive) -> Segment | None:
    return load_index(archive, archive.generation() - 1)


def _write(archive: Archive, folder: Path) -> Segment:
    """Write a segment of *archive* as it is now and put it in force; nothing of it stays where that fails."""
    with _one_moment(archive) as reading:
        generation = reading.generation()
        # As readable as the archive beside it, which a temporary folder is not: another user may be the one who asks.
        place = Folder(folder / f"segment-{generation}-{secrets.token_hex(4)}")
        place.path.mkdir()
        try:
            languages = _build(reading, place)
            segment = load_segment(place, generation, languages)
            place.sync()
            manifest = {
                "format": _FORMAT,
                "analyser": analyser_fingerprint(languages),
                "archive": archive.identity(),
                "generation": generation,
                "languages": languages,
                "segment": place.path.name,
                "checksums": place.checksums(),
            }
            new = folder / f"{_MANIFEST}.{place.path.name}"
            new.write_text(json.dumps(manifest), encoding="utf-8")
            sync(new)
        except BaseException:
            # On a full disk, half a segment would only be in the way.
            place.clear()
            raise
    os.replace(new, folder / _MANIFEST)
    sync(folder)
    _clear(folder, place)
    return segment


def _clear(folder: Path, present: Folder | None) -> None:
    """Delete older segments, and what a writer left that was killed; there is no other writer now."""
    for old in folder.glob("segment-*"):
        if present is None or old != present.path:
            Folder(old).clear()
    for left in folder.glob(f"{_MANIFEST}.*"):
        left.unlink(missing_ok=True)


def _build_in_memory(archive: Archive) -> Segment:
    with _one_moment(archive) as reading:
        shelf = Memory()
        languages = _build(reading, shelf)
        return load_segment(shelf, reading.generation(), languages)


@contextmanager
def _one_moment(archive: Archive) -> Iterator[Archive]:
    # A connection of its own: answers go on while this reads, and it sees one moment of the archive.
    with Archive.open(archive.directory) as reading, reading.snapshot():
        yield reading


def _build(archive: Archive, shelf: Shelf) -> tuple[str, ...]:
    # Who only asks needs none of it.
    from index.building import build_segment

    return build_segment(archive, shelf)
