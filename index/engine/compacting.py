"""Segments merged into larger ones, beside the commits and the readers, by one merger at a time.

A merge reads and writes outside the writer's lock, and takes it only to put its segment in the place of those that it
was made of; what was deleted in them meanwhile is marked as deleted in it. Small segments and large ones are merged
apart, so that a large merge does not keep small segments waiting.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.engine.commits import entry_of, new_name
from index.engine.deletions import check_segment, find_articles, load_deletions, save_deletions
from index.engine.leftovers import clear
from index.engine.locking import MERGERS, WRITER, hold
from index.engine.manifest import MANIFEST, Manifest, SegmentEntry, load_manifest, save_manifest, sync
from index.engine.merging import merge_segments
from index.engine.packing import DamagedPackError
from index.engine.segment import Segment
from index.engine.tiers import due_merge, is_large

_PATIENCE = 600.0
_NO_PATIENCE = 0.0
# A program that ends waits for its merge of small segments, which is not to wait for another's long commit: it is
# done again later.
_SHORT_PATIENCE = 2.0
# While there are no more large segments than this, a program that ends leaves a merge of them to the next.
_MANY = 6

# With more segments than this, who commits faster than can be merged is kept back so long each time, in seconds.
_CROWD, _BREATH = 8, 0.02

_running: dict[tuple[Path, bool], threading.Thread] = {}
_running_lock = threading.Lock()


def start_merging(folder: Path, manifest: Manifest) -> None:
    """Merge what is due in the index in *folder*, of which *manifest* is in force, in threads of their own.

    A program that ends waits for its merges of small segments, well under a second. One of large segments ends with
    it, unless there are many of those by now: else programs that are all short would leave it for ever. Who commits
    again and again without a pause is made to wait for a fiftieth of a second while a merge of small ones is behind.
    """
    for large in (False, True):
        _start(folder, manifest, large)
    if len(manifest.segments) > _CROWD:
        with _running_lock:
            running = _running.get((folder, False))
        if running is not None:
            running.join(_BREATH)


def wait_for_merging(folder: Path) -> None:
    """Return when the merges in *folder* that this program has started have ended."""
    while True:
        with _running_lock:
            alive = [thread for (place, _), thread in _running.items() if place == folder and thread.is_alive()]
        if not alive:
            return
        for thread in alive:
            thread.join()


def merge_due(folder: Path, large: bool) -> None:
    """Merge, one after another, what is due among the small or the *large* segments in *folder*.

    It is left where another program is at it, or where the disk does not allow it: nothing depends on it.
    """
    with suppress(OSError, sqlite3.Error, MemoryError), hold(folder / MERGERS[large], _NO_PATIENCE):
        clear_merges(folder, large)
        while (manifest := load_manifest(folder)) and (due := due_merge(manifest.segments, large=large)):
            if not merge_entries(folder, due, large):
                return
        if not large and manifest:
            # What was merged may be large by now.
            _start(folder, manifest, True)


def merge_everything(folder: Path) -> None:
    """Make one segment, without deleted articles, of all that the index in *folder* has at some moment from now on.

    Raises:
        sqlite3.Error: other mergers, or a writer, do not come to an end.
        OSError: it cannot be written.
        DamagedPackError: a segment is damaged.
    """
    with hold(folder / MERGERS[False], _PATIENCE), hold(folder / MERGERS[True], _PATIENCE):
        for large in (False, True):
            clear_merges(folder, large)
        # Once more where something was committed meanwhile; not for ever where something always is.
        for _ in range(3):
            manifest = load_manifest(folder)
            if manifest is None or (
                len(manifest.segments) <= 1 and not any(entry.deleted for entry in manifest.segments)
            ):
                return
            # A file that is gone was deleted by a commit meanwhile, with all that was in it.
            with suppress(FileNotFoundError):
                _merge(folder, manifest.segments, True)


def _start(folder: Path, manifest: Manifest, large: bool) -> None:
    if not due_merge(manifest.segments, large=large):
        return
    is_left = large and sum(map(is_large, manifest.segments)) <= _MANY
    with _running_lock:
        running = _running.get((folder, large))
        if running is not None and running.is_alive():
            return
        thread = threading.Thread(target=merge_due, args=(folder, large), name="byline-merge", daemon=is_left)
        # A program that is ending starts no more threads.
        with suppress(RuntimeError):
            thread.start()
            _running[folder, large] = thread


def clear_merges(folder: Path, large: bool) -> None:
    """Delete what a merger that was killed was writing in *folder*; its lock is held."""
    for path in folder.glob(f"*.{MERGERS[large]}"):
        path.unlink(missing_ok=True)


def merge_entries(folder: Path, entries: Sequence[SegmentEntry], large: bool) -> bool:
    """Merge the segments of *entries*; say whether they are merged. The merger's lock is held.

    Where one of them is damaged, the whole index of an archive is given up, for the next one who looks to make anew.
    Of an engine without an archive nothing else is left: there it stays, and whoever searches is told.
    """
    try:
        return _merge(folder, entries, large)
    except FileNotFoundError:
        return False
    except (DamagedPackError, ValueError):
        with hold(folder / WRITER, _PATIENCE if large else _SHORT_PATIENCE):
            manifest = load_manifest(folder)
            if manifest and manifest.archive and set(entries) & set(manifest.segments):
                (folder / MANIFEST).unlink(missing_ok=True)
        return False


def _merge(folder: Path, entries: Sequence[SegmentEntry], large: bool) -> bool:
    inputs = [(check_segment(Segment(folder / entry.file), entry), load_deletions(folder, entry)) for entry in entries]
    # The ending tells whose it is: no writer clears it away.
    made = folder / f"{new_name()}.{MERGERS[large]}"
    try:
        merge_segments(inputs, made, list(inputs[0][0].fields))
        sync(made)
        with hold(folder / WRITER, _PATIENCE if large else _SHORT_PATIENCE):
            manifest = load_manifest(folder)
            now = {entry.name: entry for entry in manifest.segments} if manifest else {}
            if manifest is None or not all(entry.name in now for entry in entries):
                # Made anew, or wholly deleted meanwhile.
                return False
            try:
                gone = [
                    number
                    for entry, (segment, deleted) in zip(entries, inputs, strict=True)
                    for number in _deleted_since(folder, segment, deleted, now[entry.name])
                ]
                merged = _take_in(folder, made, sorted(gone))
                names = {entry.name for entry in entries}
                others = [entry for entry in manifest.segments if entry.name not in names]
                save_manifest(folder, replace(manifest, segments=(merged, *others)))
            finally:
                clear(folder, load_manifest(folder))
            return True
    finally:
        made.unlink(missing_ok=True)


def _take_in(folder: Path, made: Path, gone: Sequence[int]) -> SegmentEntry:
    """Give the merged segment *made* its name, and mark the articles *gone* in it, never all of them."""
    segment = Segment(made)
    entry = entry_of(made.stem, segment)
    if gone:
        marks = np.zeros(segment.articles, np.bool_)
        marks[find_articles(segment, gone)] = True
        entry = save_deletions(folder, entry, marks)
    made.rename(folder / entry.file)
    return entry


def _deleted_since(folder: Path, segment: Segment, deleted: NDArray[np.bool_] | None, now: SegmentEntry) -> list[int]:
    """Return the numbers of the articles of *segment* that are deleted *now* and were not when it was merged."""
    present = load_deletions(folder, now)
    if present is None:
        return []
    numbers: list[int] = segment.article_numbers[present if deleted is None else present & ~deleted].tolist()
    return numbers
