"""The archive's changes put into the index: one new segment, marks for what is gone, and a manifest that says so.

Whatever is interrupted here leaves the earlier manifest in force, and files that none names, which the next one clears
away. Everything runs under the writer's lock, which the caller holds.
"""

from __future__ import annotations

import secrets
import shutil
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from corpus.changes import changes_since, every_number, read_changed, stamp_of
from corpus.store import Archive
from index.analysed import AnalysedArticle
from index.analysing import analyse_article
from index.deletions import find_articles, load_deletions, save_deletions
from index.manifest import MANIFEST, Manifest, SegmentEntry, load_manifest, save_manifest, sync, usable_manifest
from index.merging import merge_segments
from index.packing import DamagedPackError
from index.segment import Segment
from index.terms import analyser_fingerprint
from index.writing import SegmentWriter

# So many terms are held in memory at a time.
_OCCURRENCES = 1 << 19
# So many segments are merged at a time while one is written in pieces.
_FAN_IN = 64
# What the files that a writer makes end in.
_OURS = {".segment", ".deleted", ".piece"}

OpenSegment = Callable[[Path], Segment]


def commit_changes(archive: Archive, folder: Path, open_segment: OpenSegment, *, anew: bool = False) -> Manifest:
    """Bring the index in *folder* up to *archive*, read as of one moment, and return its manifest.

    It takes time in proportion to what has changed; all of it is read where there is no usable index, where what is
    changed meets damage, or where it is to be made *anew*.

    Raises:
        ArchiveError: the archive cannot be read.
        OSError: the index cannot be written; the earlier one is in force still.
    """
    present = None if anew else usable_manifest(folder, archive)
    clear(folder, load_manifest(folder))
    if present is not None and present.generation == archive.generation():
        return present
    try:
        if present is not None:
            try:
                return _commit(archive, folder, open_segment, present)
            except (DamagedPackError, FileNotFoundError):
                # Of what is to be marked as deleted something cannot be read.
                clear(folder, present)
        return _commit(archive, folder, open_segment, None)
    except BaseException:
        # On a full disk, half a segment would only be in the way.
        clear(folder, load_manifest(folder))
        raise


def _commit(archive: Archive, folder: Path, open_segment: OpenSegment, present: Manifest | None) -> Manifest:
    generation = archive.generation()
    entries: list[SegmentEntry] = []
    numbers: Iterable[int]
    if present is None:
        numbers = every_number(archive)
    else:
        changes = changes_since(archive, present.generation)
        numbers = changes.changed
        taken_out = sorted({*changes.changed, *changes.gone})
        left = (_delete(folder, entry, taken_out, generation, open_segment) for entry in present.segments)
        entries.extend(entry for entry in left if entry is not None)
    languages = set(present.languages if present else ())
    articles = _noting(map(analyse_article, read_changed(archive, numbers)), languages)
    if (written := _write(folder, articles, open_segment)) is not None:
        entries.append(written)
    stamp = stamp_of(archive, generation)
    manifest = Manifest(
        analyser=analyser_fingerprint(languages),
        archive=archive.identity(),
        generation=generation,
        stamp=-1 if stamp is None else stamp,
        languages=tuple(sorted(languages)),
        segments=tuple(entries),
    )
    save_manifest(folder, manifest)
    clear(folder, manifest)
    return manifest


def _noting(articles: Iterable[AnalysedArticle], languages: set[str]) -> Iterator[AnalysedArticle]:
    for article in articles:
        languages.add(article.language)
        yield article


def _delete(
    folder: Path, entry: SegmentEntry, numbers: Sequence[int], generation: int, open_segment: OpenSegment
) -> SegmentEntry | None:
    """Mark those of the articles *numbers*, ascending, that the segment of *entry* has; None where none is left."""
    within = numbers[bisect_left(numbers, entry.first) : bisect_right(numbers, entry.last)]
    if not within:
        return entry
    places = find_articles(open_segment(folder / entry.file), within)
    deleted = load_deletions(folder, entry)
    if deleted is None:
        deleted = np.zeros(entry.articles, np.bool_)
    if deleted[places].all():
        return entry
    deleted[places] = True
    return None if deleted.all() else save_deletions(folder, entry, deleted, generation)


def _write(folder: Path, articles: Iterable[AnalysedArticle], open_segment: OpenSegment) -> SegmentEntry | None:
    """Write *articles*, numbers ascending, as one new segment, in bounded memory; None where there are none."""
    pieces: list[Path] = []
    writer, is_waiting = SegmentWriter(), False
    for article in articles:
        writer.add(article)
        is_waiting = True
        if writer.occurrences >= _OCCURRENCES:
            pieces.append(_flush(writer, folder))
            is_waiting = False
            if len(pieces) == _FAN_IN:
                pieces = [_join(pieces, folder / f"{new_name()}.piece")]
    if is_waiting:
        pieces.append(_flush(writer, folder))
    if not pieces:
        return None
    name = new_name()
    path = _join(pieces, folder / f"{name}.segment")
    sync(path)
    return entry_of(name, open_segment(path))


def _flush(writer: SegmentWriter, folder: Path) -> Path:
    path = folder / f"{new_name()}.piece"
    writer.flush(path)
    return path


def _join(pieces: Sequence[Path], path: Path) -> Path:
    if len(pieces) == 1:
        pieces[0].rename(path)
    else:
        merge_segments([(Segment(piece), None) for piece in pieces], path)
        for piece in pieces:
            piece.unlink(missing_ok=True)
    return path


def new_name() -> str:
    """Return a name that no segment has had."""
    return secrets.token_hex(6)


def entry_of(name: str, segment: Segment) -> SegmentEntry:
    """Return the entry of *segment*, which has at least one article and none deleted, under *name*."""
    numbers = segment.article_numbers
    return SegmentEntry(name, segment.sentences, segment.articles, int(numbers[0]), int(numbers[-1]))


def clear(folder: Path, manifest: Manifest | None) -> None:
    """Delete what *manifest* does not name, but for what a merge is writing; there is no other writer now.

    What cannot be deleted, because a reader maps it on a system that minds, is left for the next one.
    """
    named = manifest.files() if manifest else set()
    for path in folder.iterdir():
        if path.name in named:
            continue
        if path.name.startswith("segment-"):
            # An index of an earlier byline: a folder of arrays.
            shutil.rmtree(path, ignore_errors=True)
        elif path.suffix in _OURS or path.name.startswith(f"{MANIFEST}."):
            with suppress(OSError):
                path.unlink()
