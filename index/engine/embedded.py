"""The engine that is built in, on its own: segments in a folder, one writer at a time, any number of readers.

With an archive, ``index.engine.upkeep`` keeps the same index up with what the archive holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from index.engine.analysed import AnalysedArticle
from index.engine.commits import Commit
from index.engine.compacting import start_merging
from index.engine.leftovers import clear
from index.engine.locking import WRITER, hold
from index.engine.manifest import MANIFEST, Manifest, load_manifest
from index.engine.packing import DamagedPackError
from index.engine.segments import WEIGHTS, Engine
from index.engine.snapshots import Opener, Snapshot, open_snapshot
from index.engine.tallies import Field

_PATIENCE = 600.0
# So often the files of a manifest may be replaced by merges while they are opened.
_TRIES = 20


class EmbeddedEngine:
    """A ``SearchEngine`` whose index is in *folder*, a new one where it is empty.

    From the first change on until the commit other writers are kept waiting. A commit that fails changes nothing, and
    what was added and deleted for it is forgotten.

    Args:
        folder: where it is, or is to be.
        fields: what it holds, and how that contributes: all four fields, or the sentence's alone.

    Raises:
        OSError, sqlite3.Error: every method does: the folder cannot be read or written, or another writer never ends.
        DamagedPackError: every method does: what is in the folder is not what was written.
    """

    def __init__(self, folder: Path, fields: Mapping[str, Field] = WEIGHTS) -> None:
        self._folder, self._fields = folder, fields
        self._snapshot: Snapshot | None = None
        self._engine = Engine((), fields=fields)
        self._writing = ExitStack()
        self._commit: Commit | None = None

    def add(self, article: AnalysedArticle) -> None:
        """Add *article*, in place of the one of that number."""
        self._open_commit().add(article)

    def delete(self, number: int) -> None:
        """Take the article of that number out, if it is there."""
        self._open_commit().delete(number)

    def commit(self, generation: int) -> None:
        """Make everything that was added and deleted since the last commit last, and visible, all at once."""
        changes = self._open_commit()
        # However it ends, the lock goes with it, and so do the changes: somebody else may write before the next ones.
        self._commit = None
        with self._writing:
            manifest = changes.finish(generation, identity=0, stamp=-1)
        start_merging(self._folder, manifest)

    def close(self) -> None:
        """Forget what is not committed, and let other writers in."""
        self._commit = None
        self._writing.close()

    def searcher(self) -> Engine:
        """Return the index as of the last commit, whoever made it."""
        opener = Opener(self._snapshot)
        for tries_left in reversed(range(_TRIES)):
            manifest = self._load_manifest()
            if manifest is None or (self._snapshot and manifest == self._snapshot.manifest):
                break
            try:
                self._snapshot = open_snapshot(self._folder, manifest, opener, self._snapshot)
            except FileNotFoundError:
                # A merge has put another manifest in force meanwhile.
                if not tries_left:
                    raise
            else:
                snapshot = self._snapshot
                self._engine = Engine(snapshot.segments, snapshot.generation, snapshot.languages, self._fields)
                break
        return self._engine

    def _open_commit(self) -> Commit:
        if self._commit is None:
            with ExitStack() as writing:
                writing.enter_context(hold(self._folder / WRITER, _PATIENCE))
                present = self._load_manifest()
                clear(self._folder, present)
                self._commit = Commit(self._folder, present, Opener(self._snapshot), list(self._fields))
                self._writing = writing.pop_all()
        return self._commit

    def _load_manifest(self) -> Manifest | None:
        """Return the manifest; None where there is none. What cannot be read is no empty index: nothing is cleared."""
        is_there = (self._folder / MANIFEST).exists()
        manifest = load_manifest(self._folder)
        if manifest is None and is_there:
            raise DamagedPackError(self._folder / MANIFEST, "it is not what was written, or of another version")
        return manifest
