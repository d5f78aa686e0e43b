"""The manifest: which files are the index, of which state of which archive; replaced whole, and checked when read."""

from __future__ import annotations

import json
import os
import re
import zlib
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from corpus.changes import stamp_of
from corpus.store import Archive
from index.words.terms import analyser_fingerprint

MANIFEST = "manifest.json"
_FORMAT = 3
# SQLite's numbers are below this.
_MOST = 1 << 63
# Of files in the folder itself, made by `index.engine.commits` or `index.engine.compacting`.
_NAME = re.compile(r"[0-9a-f]+")
_DELETIONS = re.compile(r"[0-9a-f]+\.[0-9a-f]+\.deleted")


@dataclass(frozen=True, slots=True)
class SegmentEntry:
    """One segment: its file is ``NAME.segment``, with ``sentences`` of ``articles`` whose numbers are ``first`` to
    ``last``.

    ``deletions`` is the file that marks the ``deleted`` ones among the articles, ``checksum`` the CRC-32 of its
    content; empty and 0 where none is. ``seal`` is the segment's own, by which another one under its name is known.
    """

    name: str
    sentences: int
    articles: int
    first: int
    last: int
    deleted: int = 0
    deletions: str = ""
    checksum: int = 0
    seal: int = 0

    @property
    def file(self) -> str:
        """The name of the segment's file."""
        return f"{self.name}.segment"

    @property
    def live_sentences(self) -> int:
        """About how many of its sentences are those of articles that are not deleted."""
        return round(self.sentences * (1 - self.deleted / self.articles)) if self.articles else 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """What the index consists of.

    ``analyser`` is the fingerprint of what made the terms, for ``languages``; ``archive`` the archive's identity,
    ``generation`` its count when this was written, and ``stamp`` what ``corpus.changes.stamp_of`` says of that.
    """

    analyser: str
    archive: int
    generation: int
    stamp: int
    languages: tuple[str, ...] = ()
    segments: tuple[SegmentEntry, ...] = field(default=())

    def files(self) -> set[str]:
        """Return the names of all files that this one names."""
        named = {entry.file for entry in self.segments}
        return named | {entry.deletions for entry in self.segments if entry.deletions}


def load_manifest(folder: Path) -> Manifest | None:
    """Return the manifest in *folder*; None where there is none that is whole and of today's format.

    That the files it names are there is not looked at.
    """
    try:
        content = json.loads((folder / MANIFEST).read_bytes())
        if not isinstance(content, dict) or content.pop("format", None) != _FORMAT:
            return None
        if content.pop("checksum") != _checksum(content):
            return None
        return _from_json(content)
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        # Lost, torn or of another make: the index is derived, so it is made again.
        return None


def is_lost(folder: Path) -> bool:
    """Say whether there is no manifest in *folder* to be read, or one that makes no sense; not: none just now."""
    try:
        (folder / MANIFEST).read_bytes()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return True
    except OSError:
        return False
    return True


def usable_manifest(folder: Path, archive: Archive) -> Manifest | None:
    """Return the manifest in *folder* where it is of today's analysis and of a state that *archive* has been in.

    That state need not be the present one. Otherwise None: the index is made anew.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    manifest = load_manifest(folder)
    if manifest is None or manifest.archive != archive.identity():
        return None
    try:
        if manifest.analyser != analyser_fingerprint(manifest.languages):
            return None
    except LookupError:
        # A language that nobody speaks here.
        return None
    # Not only reached, but reached by the same way: not that of an archive which was restored meanwhile.
    return manifest if stamp_of(archive, manifest.generation) == manifest.stamp else None


def save_manifest(folder: Path, manifest: Manifest) -> None:
    """Put *manifest* in force, in the place of the one that was; everything it names is on the disk.

    Raises:
        OSError: it cannot be written; then the earlier one is in force still, or this one is already.
    """
    content = asdict(manifest)
    # As it will be read: lists, not tuples.
    content = json.loads(json.dumps(content))
    new = folder / f"{MANIFEST}.new"
    write_file(new, json.dumps({"format": _FORMAT, **content, "checksum": _checksum(content)}).encode("ascii"))
    os.replace(new, folder / MANIFEST)
    sync(folder)


def write_file(path: Path, content: bytes) -> None:
    """Write *content* to *path*, and wait until it is on the disk.

    Raises:
        OSError: it cannot be written.
    """
    with open(path, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Wait until the file or folder at *path* is on the disk.

    Raises:
        OSError: it cannot be.
    """
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _checksum(content: dict[str, Any]) -> int:
    return zlib.crc32(json.dumps(content, sort_keys=True).encode("ascii"))


def _from_json(content: dict[str, Any]) -> Manifest:
    """Return the manifest of *content*; whatever is not of its type, or no name of ours, raises."""
    entries = tuple(_entry_from_json(**entry) for entry in content.pop("segments"))
    languages = tuple(content.pop("languages"))
    manifest = Manifest(**content, languages=languages, segments=entries)
    numbers = (manifest.archive, manifest.generation, manifest.stamp)
    if not all(type(value) is int and -_MOST <= value < _MOST for value in numbers) or not all(
        isinstance(one, str) for one in languages
    ):
        raise TypeError("a manifest of other values")
    if len({entry.name for entry in entries}) != len(entries):
        raise ValueError("a segment twice")
    return manifest


def _entry_from_json(**content: Any) -> SegmentEntry:
    entry = SegmentEntry(**content)
    for known in fields(SegmentEntry):
        if type(getattr(entry, known.name)) is not {"int": int, "str": str}[str(known.type)]:
            raise TypeError(f"{known.name} is of another type")
    is_named = _NAME.fullmatch(entry.name) and (not entry.deletions or _DELETIONS.fullmatch(entry.deletions))
    if not is_named or not 0 <= entry.deleted <= entry.articles or bool(entry.deleted) != bool(entry.deletions):
        raise ValueError(f"{entry.name}: a segment of other values")
    return entry
