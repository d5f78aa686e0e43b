"""The index as a reader holds it: the segments of one manifest, mapped, and what is deleted in them."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import mkdtemp
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

from index.engine.deletions import check_segment, load_deletions
from index.engine.manifest import Manifest
from index.engine.segment import Segment


class TemporaryFolder:
    """A new, empty folder, which is deleted when nobody has this object any more, or when the program ends.

    Raises:
        OSError: it cannot be made.
    """

    def __init__(self) -> None:
        self.path = Path(mkdtemp(prefix="byline-index-"))
        finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True, eq=False)
class Snapshot:
    """The index at one moment. It stays what it is: later commits and merges do not touch what it has mapped.

    ``generation`` is the archive's at that moment. ``segments`` are pairs: a segment, and one boolean an article of
    it, whether that is deleted; None where none is. An article is live in one segment at most.
    """

    generation: int
    segments: tuple[tuple[Segment, NDArray[np.bool_] | None], ...]
    folder: Path
    manifest: Manifest
    # Where nothing can be written beside the archive: deleted when the last one who reads it lets go.
    place: TemporaryFolder | None = field(default=None, repr=False)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the articles, the commonest first, and by name where they are equally common."""
        if len(self.manifest.languages) < 2:
            return self.manifest.languages if self.segments else ()
        counts: Counter[str] = Counter()
        for segment, deleted in self.segments:
            counts.update(segment.languages)
            if deleted is not None:
                without = np.bincount(segment.language_codes[deleted], minlength=len(segment.languages))
                counts.subtract(dict(zip(segment.languages, without.tolist(), strict=True)))
        return tuple(
            sorted((language for language in counts if counts[language] > 0), key=lambda one: (-counts[one], one))
        )


class Opener:
    """Opens segments, each one once: what *previous* has mapped, and what this one has, is given again."""

    def __init__(self, previous: Snapshot | None = None) -> None:
        self._known = {segment.path: segment for segment, _ in previous.segments} if previous else {}

    def __call__(self, path: Path) -> Segment:
        """Return the segment at *path*.

        Raises:
            OSError: it is not there, or cannot be read.
            DamagedPackError: it is not what was written.
        """
        if path not in self._known:
            self._known[path] = Segment(path)
        return self._known[path]


def open_snapshot(
    folder: Path,
    manifest: Manifest,
    open_segment: Opener,
    previous: Snapshot | None = None,
    place: TemporaryFolder | None = None,
) -> Snapshot:
    """Map what *manifest* in *folder* names; what *previous* has of it is used again.

    Raises:
        OSError: one of the files is not there (any more), or cannot be read.
        DamagedPackError: one of them is not what was written.
    """
    known: dict[tuple[str, int], NDArray[np.bool_] | None] = {}
    if previous is not None and previous.folder == folder:
        pairs = zip(previous.manifest.segments, previous.segments, strict=True)
        known = {(entry.deletions, entry.checksum): deleted for entry, (_, deleted) in pairs}
    segments = []
    for entry in manifest.segments:
        segment = check_segment(open_segment(folder / entry.file), entry)
        marks = entry.deletions, entry.checksum
        deleted = known[marks] if marks in known else load_deletions(folder, entry)
        segments.append((segment, deleted))
    return Snapshot(manifest.generation, tuple(segments), folder, manifest, place)
