"""The index on disk, kept up with the archive: written, read, verified, dropped. Derived, and so always replaceable.

The manifest names the segments in force and is replaced atomically, so a reader sees the old index or the new one,
whole, and never a mixture; what a reader has mapped stays as it is. One writer at a time: a lock that ends with its
holder, however that ends, keeps the others waiting. Readers take no lock.
"""

from __future__ import annotations

import logging
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import ArchiveError
from corpus.store import Archive
from index.engine.locking import MERGERS, WRITER, hold, is_held
from index.engine.manifest import MANIFEST, Manifest, load_manifest, usable_manifest
from index.engine.packing import DamagedPackError
from index.engine.snapshots import Opener, Snapshot, TemporaryFolder, open_snapshot

FOLDER = "index"
_log = logging.getLogger(__name__)
# How long another writer is waited for, in seconds: by who adds, and by who only asks and can do without.
_WRITER_WAITS = 600.0
_READER_WAITS = 5.0
# And by who has an earlier index to go on with meanwhile.
_MOMENT = 0.04
# So often the files of a manifest may be replaced while they are opened; each time a merge must have ended.
_TRIES = 20


def update_index(archive: Archive, previous: Snapshot | None = None) -> Snapshot:
    """Bring the index of *archive* up to it where it is older, lost or damaged, and return it as it is then.

    Segments that have become many are merged in threads of their own; see ``index.engine.compacting.start_merging``.

    Args:
        archive: what is to be found.
        previous: what the caller has open of the index; what is still in force is not opened again.

    Raises:
        ArchiveError: the archive cannot be read, or the index cannot be written.
    """
    # Who only asks needs none of it.
    from index.engine.compacting import start_merging

    snapshot = load_index(archive, archive.generation() - 1, previous) or _renew(archive, _WRITER_WAITS, previous)
    start_merging(snapshot.folder, snapshot.manifest)
    return snapshot


def merge_index(archive: Archive) -> Snapshot:
    """Make the index of *archive*, brought up to it, one segment without anything deleted, and return it.

    Raises:
        ArchiveError: the archive cannot be read, or the index cannot be written.
    """
    from index.engine.compacting import merge_everything

    snapshot = _renew(archive, _WRITER_WAITS, None)
    with _telling(snapshot.folder):
        try:
            merge_everything(snapshot.folder)
        except DamagedPackError as error:
            return replace_damaged(archive, error)
    return _renew(archive, _WRITER_WAITS, snapshot)


def open_index(archive: Archive, previous: Snapshot | None = None, *, or_earlier: bool = False) -> Snapshot:
    """Return the index of *archive* as it is now; where it cannot be written, one in a temporary folder.

    That one is deleted when nobody reads it any more.

    Args:
        archive: what is to be found.
        previous: what the caller has open of the index; what is still in force is not opened again.
        or_earlier: while another program is writing, take what is in force instead of waiting for it.

    Raises:
        ArchiveError: the archive cannot be read, or the index can be written nowhere.
    """
    current = load_index(archive, archive.generation() - 1, previous)
    if current is not None:
        return current
    earlier = load_index(archive, previous=previous) if or_earlier else None
    if earlier is not None and not earlier.segments:
        # There would be nothing to go on with.
        earlier = None
    folder = archive.directory / FOLDER
    if not (folder / MANIFEST).exists():
        _log.warning("%s: there is no index; making it from the archive", folder)
    try:
        return _renew(archive, _READER_WAITS if earlier is None else _MOMENT, previous)
    except ArchiveError as error:
        if earlier is not None and is_held(error.__cause__):
            return earlier
        return _build_elsewhere(archive, previous)


def load_index(archive: Archive, newer_than: int = -1, previous: Snapshot | None = None) -> Snapshot | None:
    """Return the index on disk where it is whole and of a later generation than *newer_than*; else None.

    One of a state that the archive has not been in is another archive's, or is from before it was restored. Whole is
    what opening shows; what is read later is checked then, see ``replace_damaged``.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    folder = archive.directory / FOLDER
    open_segment = Opener(previous)
    seen: Manifest | None = None
    for _ in range(_TRIES):
        manifest = usable_manifest(folder, archive)
        if manifest is None or manifest.generation <= newer_than or manifest == seen:
            return None
        try:
            return open_snapshot(folder, manifest, open_segment, previous)
        except FileNotFoundError:
            # A merge has put another manifest in force meanwhile; or else the file is lost.
            seen = manifest
        except (OSError, DamagedPackError):
            return None
    return None


def replace_damaged(archive: Archive, error: DamagedPackError) -> Snapshot:
    """Make the index of *archive* anew because of the *error*, unless somebody else has already, and return it.

    Where it cannot be written, it is one in a temporary folder.

    Raises:
        ArchiveError: the archive cannot be read, or the index can be written nowhere.
    """
    folder = archive.directory / FOLDER
    try:
        with _telling(folder), hold(folder / WRITER, _READER_WAITS):
            manifest = load_manifest(folder)
            if manifest is not None and error.path.parent == folder and error.path.name in manifest.files():
                (folder / MANIFEST).unlink(missing_ok=True)
    except ArchiveError:
        return _build_elsewhere(archive, None)
    return open_index(archive)


def verify_index(archive: Archive) -> str | None:
    """Return what is wrong with the index of *archive* on disk; None where it is whole, and of today's articles.

    Every byte is read: a flipped bit is found, too.
    """
    snapshot = load_index(archive, archive.generation() - 1)
    if snapshot is None:
        return "the index is lost, damaged or of an earlier state of the archive"
    try:
        for segment, _ in snapshot.segments:
            segment.verify()
    except DamagedPackError:
        return "the index is damaged"
    return None


def drop_index(directory: Path) -> None:
    """Delete the index of the archive in *directory*; whoever needs it next makes it anew.

    A merge under way is waited for, so that no byte of what is dropped comes back with it.

    Raises:
        ArchiveError: it cannot be deleted.
    """
    folder = directory / FOLDER
    locks = (*MERGERS, WRITER)
    try:
        if folder.exists():
            # In the order in which a merger takes them.
            with (
                hold(folder / MERGERS[0], _WRITER_WAITS),
                hold(folder / MERGERS[1], _WRITER_WAITS),
                hold(folder / WRITER, _WRITER_WAITS),
            ):
                (folder / MANIFEST).unlink(missing_ok=True)
                for path in folder.iterdir():
                    if path.is_dir():
                        shutil.rmtree(path)
                    elif path.name not in locks:
                        path.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArchiveError(f"{folder}: the index cannot be deleted ({reason}); delete the folder yourself") from error


def _renew(archive: Archive, patience: float, previous: Snapshot | None) -> Snapshot:
    folder = archive.directory / FOLDER
    with _telling(folder), hold(folder / WRITER, patience):
        return _commit(archive, folder, previous, None)


def _build_elsewhere(archive: Archive, previous: Snapshot | None) -> Snapshot:
    """Return an index in a temporary folder: that of *previous*, if it has one, brought up to *archive*."""
    from index.engine.compacting import start_merging

    if previous is None or previous.place is None:
        with _telling(archive.directory / FOLDER):
            place = TemporaryFolder()
        previous = None
    else:
        place = previous.place
    with _telling(place.path), hold(place.path / WRITER, _WRITER_WAITS):
        snapshot = _commit(archive, place.path, previous, place)
    # Nobody else does: without end there would be a file open for every change that was ever seen.
    start_merging(place.path, snapshot.manifest)
    return snapshot


def _commit(archive: Archive, folder: Path, previous: Snapshot | None, place: TemporaryFolder | None) -> Snapshot:
    """Bring the index in *folder* up to *archive*, and open it; the writer's lock is held."""
    from index.engine.commits import commit_changes

    open_segment = Opener(previous)
    # A connection of its own: answers go on while this reads, and it sees one moment of the archive.
    with Archive.open(archive.directory) as reading, reading.snapshot():
        manifest = commit_changes(reading, folder, open_segment)
        try:
            return open_snapshot(folder, manifest, open_segment, previous, place)
        except (OSError, DamagedPackError):
            # Opening only reads: whatever cannot be read is made anew.
            manifest = commit_changes(reading, folder, open_segment, anew=True)
            return open_snapshot(folder, manifest, open_segment, previous, place)


@contextmanager
def _telling(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error, DamagedPackError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArchiveError(
            f"{folder}: the index cannot be written ({reason}); the archive is as it should be: "
            "make room, or see that this is a folder and writable, and run the command again"
        ) from error
