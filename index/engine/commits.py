"""The archive's changes put into the index: one new segment, marks for what is gone, and a manifest that says so.

Whatever is interrupted here leaves the earlier manifest in force, and files that none names, which the next one clears
away. Everything runs under the writer's lock, which the caller holds.
"""

from __future__ import annotations

import logging
import secrets
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from corpus.changes import changes_since, every_number, read_changed, stamp_of
from corpus.store import Archive
from index.engine.analysed import FIELDS, AnalysedArticle
from index.engine.analysing import analyse_article
from index.engine.deletions import check_segment, find_articles, load_deletions, save_deletions
from index.engine.leftovers import clear, is_ours
from index.engine.manifest import (
    Manifest,
    SegmentEntry,
    load_manifest,
    save_manifest,
    sync,
    usable_manifest,
)
from index.engine.merging import merge_segments
from index.engine.packing import DamagedPackError
from index.engine.segment import Segment
from index.engine.writing import SegmentWriter
from index.words.terms import analyser_fingerprint

# So many terms are held in memory at a time.
_OCCURRENCES = 1 << 19
# So many segments are merged at a time while one is written in pieces.
_FAN_IN = 64

_log = logging.getLogger(__name__)

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
    if present is None and any(map(is_ours, folder.iterdir())):
        _log.warning("%s: the index is damaged, lost in part or of another byline; making it anew", folder)
    clear(folder, load_manifest(folder))
    if present is not None and present.generation == archive.generation():
        return present
    try:
        if present is not None:
            try:
                return _commit(archive, folder, open_segment, present)
            except (DamagedPackError, FileNotFoundError, IsADirectoryError, PermissionError):
                # Of what is to be marked as deleted something cannot be read.
                clear(folder, present)
        return _commit(archive, folder, open_segment, None)
    except BaseException:
        # On a full disk, half a segment would only be in the way.
        clear(folder, load_manifest(folder))
        raise


def _commit(archive: Archive, folder: Path, open_segment: OpenSegment, present: Manifest | None) -> Manifest:
    generation = archive.generation()
    commit = Commit(folder, present, open_segment)
    numbers: Iterable[int]
    if present is None:
        numbers = every_number(archive)
    else:
        changes = changes_since(archive, present.generation)
        numbers = changes.changed
        for number in changes.gone:
            commit.delete(number)
    for kept in read_changed(archive, numbers):
        commit.add(analyse_article(kept))
    stamp = stamp_of(archive, generation)
    return commit.finish(generation, archive.identity(), -1 if stamp is None else stamp)


class Commit:
    """What is added and deleted with one commit; memory is bounded, and nothing is in force before ``finish``.

    Args:
        folder: of the index.
        present: its manifest in force; None: it is made anew.
        open_segment: gives a segment of the folder.
        fields: what is written of the articles.
    """

    def __init__(
        self,
        folder: Path,
        present: Manifest | None,
        open_segment: OpenSegment,
        fields: Sequence[str] = FIELDS,
    ) -> None:
        self._folder, self._present = folder, present
        self._open, self._fields = open_segment, fields
        self._languages = set(present.languages if present else ())
        self._taken_out: set[int] = set()
        self._writer = SegmentWriter(fields)
        self._first = self._last = -1
        self._pieces: list[_Piece] = []

    def add(self, article: AnalysedArticle) -> None:
        """Add *article*, in place of the one of that number; quickest in the order of the numbers."""
        number = article.number
        self.delete(number)
        if number < self._last or self._writer.occurrences >= _OCCURRENCES:
            self._flush()
        self._writer.add(article)
        self._languages.add(article.language)
        self._first, self._last = self._first if self._first >= 0 else number, number

    def delete(self, number: int) -> None:
        """Take the article of that number out, if it is there."""
        if self._present is not None:
            self._taken_out.add(number)
        if self._first <= number <= self._last:
            self._flush()
        for piece in self._pieces:
            if piece.first <= number <= piece.last:
                piece.taken_out.add(number)

    def finish(self, generation: int, identity: int, stamp: int) -> Manifest:
        """Put it in force, as of *generation* of the archive of that *identity*, and of that *stamp* in its history."""
        entries: list[SegmentEntry] = []
        if self._present is not None:
            taken_out = sorted(self._taken_out)
            for entry in self._present.segments:
                left = _delete(self._folder, entry, taken_out, self._open)
                entries += [left] if left else []
        self._flush()
        name = new_name()
        path = self._folder / f"{name}.segment"
        if self._join(path):
            sync(path)
            entries.append(entry_of(name, self._open(path)))
        manifest = Manifest(
            analyser=analyser_fingerprint(self._languages),
            archive=identity,
            generation=generation,
            stamp=stamp,
            languages=tuple(sorted(self._languages)),
            segments=tuple(entries),
        )
        save_manifest(self._folder, manifest)
        clear(self._folder, manifest)
        return manifest

    def _flush(self) -> None:
        if self._first < 0:
            return
        if len(self._pieces) == _FAN_IN:
            path = self._folder / f"{new_name()}.piece"
            first, last = min(piece.first for piece in self._pieces), max(piece.last for piece in self._pieces)
            self._pieces = [_Piece(path, first, last)] if self._join(path) else []
        piece = _Piece(self._folder / f"{new_name()}.piece", self._first, self._last)
        self._writer.flush(piece.path)
        self._pieces.append(piece)
        self._first = self._last = -1

    def _join(self, path: Path) -> bool:
        """Make one file at *path* of the pieces, and say whether there is anything in it."""
        if len(self._pieces) == 1 and not self._pieces[0].taken_out:
            self._pieces[0].path.rename(path)
            return True
        left = []
        for piece in self._pieces:
            segment = Segment(piece.path)
            deleted = np.zeros(segment.articles, np.bool_)
            deleted[find_articles(segment, sorted(piece.taken_out))] = True
            if not deleted.all():
                left.append((segment, deleted if deleted.any() else None))
        if left:
            merge_segments(left, path, self._fields)
        for piece in self._pieces:
            piece.path.unlink(missing_ok=True)
        return bool(left)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A file of some of the articles of a commit, of numbers from ``first`` to ``last``, and what was deleted since."""

    path: Path
    first: int
    last: int
    taken_out: set[int] = field(default_factory=set)


def _delete(
    folder: Path, entry: SegmentEntry, numbers: Sequence[int], open_segment: OpenSegment
) -> SegmentEntry | None:
    """Mark those of the articles *numbers*, ascending, that the segment of *entry* has; None where none is left."""
    within = numbers[bisect_left(numbers, entry.first) : bisect_right(numbers, entry.last)]
    if not within:
        return entry
    places = find_articles(check_segment(open_segment(folder / entry.file), entry), within)
    deleted = load_deletions(folder, entry)
    if deleted is None:
        deleted = np.zeros(entry.articles, np.bool_)
    if deleted[places].all():
        return entry
    deleted[places] = True
    return None if deleted.all() else save_deletions(folder, entry, deleted)


def new_name() -> str:
    """Return a name that no segment has had."""
    return secrets.token_hex(6)


def entry_of(name: str, segment: Segment) -> SegmentEntry:
    """Return the entry of *segment*, which has at least one article and none deleted, under *name*."""
    numbers = segment.article_numbers
    first, last = int(numbers[0]), int(numbers[-1])
    return SegmentEntry(name, segment.sentences, segment.articles, first, last, seal=segment.pack.seal)
