"""Postings on disk: written from the archive, mapped into memory, derived and so always replaceable.

A segment is a folder of arrays. The manifest names the one in force and is replaced atomically, so a reader sees
the old segment or the new one, whole, and never a mixture. One writer at a time: a lock that ends with its holder,
however that ends, keeps the others waiting.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.article import Attribution, Sentence, Span
from corpus.errors import ArchiveError
from corpus.store import Archive
from index.scoring import Postings, build_postings
from index.terms import analyser_fingerprint, read_terms
from index.vocabulary import Vocabulary

FOLDER = "index"
_MANIFEST = "manifest.json"
_FORMAT = 1
_LOCK = "lock"
_ROWS = ("article", "position", "paragraph", "start", "end")
# How long another writer is waited for, in seconds: by who adds, and by who only asks and can do without.
_WRITER_WAITS = 600.0
_READER_WAITS = 5.0


@dataclass(frozen=True)
class Segment:
    """The sentences of an archive as postings, with what is needed to name and filter them.

    ``rows`` holds a column each for the article's number, the sentence's position, the paragraph's number (over
    the whole segment), and the start and end of the span; all int32, one row a sentence, in archive order.
    ``article_ids``, ``kept_at`` (the commit an article's words came with) and ``facts`` (published, outlet, byline)
    are by article number. ``headlines`` are postings whose units are articles. ``generation`` is the archive's at the
    time of writing.
    """

    generation: int
    article_ids: list[str]
    kept_at: list[int]
    facts: list[tuple[str | None, str | None, str | None]]
    rows: Mapping[str, NDArray[np.int32]]
    sentences: Postings
    headlines: Postings

    def sentence(self, number: int) -> Sentence:
        """Return sentence *number* of the segment."""
        article, position, paragraph, start, end = (int(self.rows[column][number]) for column in _ROWS)
        first, _ = self.bounds(article)
        return Sentence(
            self.article_ids[article], position, paragraph - int(self.rows["paragraph"][first]), Span(start, end)
        )

    def bounds(self, article: int) -> tuple[int, int]:
        """Return the half-open range of the sentences of article number *article*."""
        # Of the column's own type: with another one, numpy would copy the whole column to compare.
        first, last = np.searchsorted(self.rows["article"], np.array([article, article + 1], np.int32))
        return int(first), int(last)

    def number_of(self, article_id: str) -> int | None:
        """Return the number of the article of that id; None where the segment has none."""
        return self._numbers.get(article_id)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {article_id: number for number, article_id in enumerate(self.article_ids)}

    @cached_property
    def published(self) -> NDArray[np.str_]:
        """Each article's date, by number, as ISO text of 10 characters; empty where it is not known."""
        return np.array([(fact[0] or "")[:10] for fact in self.facts], "U10")


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
        return _build(archive)


def _renew(archive: Archive, patience: float) -> Segment:
    folder = archive.directory / FOLDER
    try:
        with _only_writer(folder, patience):
            # Whoever had the lock before may have done the work.
            current = _load_current(archive)
            if current is not None:
                return current
            segment = _build(archive)
            _write(segment, folder, archive.identity())
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise ArchiveError(
            f"{folder}: the index cannot be written ({reason}); "
            "make room or make the folder writable, and run the command again"
        ) from error
    # The mapped form: what was built is given back to the system.
    return _load_current(archive) or segment


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
        generation = manifest["generation"]
        if manifest["analyser"] != analyser_fingerprint() or manifest["archive"] != archive.identity():
            return None
        if not newer_than < generation <= archive.generation():
            return None
        return _load(folder / Path(str(manifest["segment"])).name, int(generation))
    except (OSError, ValueError, LookupError, TypeError, EOFError, RecursionError):
        # Lost, torn or of another make: it is derived, so it is made again.
        return None


def _load_current(archive: Archive) -> Segment | None:
    return load_index(archive, archive.generation() - 1)


def _build(archive: Archive) -> Segment:
    # A connection of its own: answers go on while this reads, and it sees one moment of the archive.
    with Archive.open(archive.directory) as reading, reading.snapshot():
        return _read_segment(reading)


def _read_segment(archive: Archive) -> Segment:
    generation = archive.generation()
    kept_at = archive.kept_at()
    article_ids: list[str] = []
    facts: list[tuple[str | None, str | None, str | None]] = []
    headlines: list[list[str]] = []
    columns: dict[str, list[int]] = {column: [] for column in _ROWS}

    def read_units() -> Iterator[list[str]]:
        paragraphs = 0
        for article in archive.articles():
            number = len(article_ids)
            article_ids.append(article.article_id)
            facts.append((article.published, article.outlet, article.byline))
            headlines.append(read_terms(f"{article.headline or ''} {article.standfirst or ''}"))
            sentences = archive.sentences(article.article_id)
            attributions = archive.attributions(article.article_id)
            for sentence in sentences:
                text = sentence.span.of(article.body)
                row = (number, sentence.position, paragraphs + sentence.paragraph, *sentence.span)
                for column, value in zip(_ROWS, row, strict=True):
                    columns[column].append(value)
                yield [*read_terms(text), *_speaker_terms(sentence, attributions)]
            paragraphs += sentences[-1].paragraph + 1 if sentences else 0

    postings = build_postings(read_units())
    rows = {column: np.array(values, np.int32) for column, values in columns.items()}
    return Segment(generation, article_ids, list(kept_at.values()), facts, rows, postings, build_postings(headlines))


def _speaker_terms(sentence: Sentence, attributions: Sequence[Attribution]) -> list[str]:
    """Return the names of those who speak in *sentence* and are not named in it: 'he said' is found by the name."""
    speakers = {a.speaker for a in attributions if a.speaker and a.touches(sentence.span)}
    names = {speaker.text for speaker in speakers if not sentence.span.covers(speaker.span)}
    return [term for name in sorted(names) for term in read_terms(name)]


def _write(segment: Segment, folder: Path, identity: int) -> None:
    # As readable as the archive beside it, which a temporary folder is not: another user may be the one who asks.
    place = folder / f"segment-{segment.generation}-{secrets.token_hex(4)}"
    place.mkdir()
    for column in _ROWS:
        np.save(place / f"{column}.npy", segment.rows[column])
    _write_postings(segment.sentences, place, "sentences")
    _write_postings(segment.headlines, place, "headlines")
    articles = {"article_ids": segment.article_ids, "kept_at": segment.kept_at, "facts": segment.facts}
    (place / "articles.json").write_text(json.dumps(articles), encoding="utf-8")
    manifest = {
        "format": _FORMAT,
        "analyser": analyser_fingerprint(),
        "archive": identity,
        "generation": segment.generation,
        "segment": place.name,
    }
    for file in place.iterdir():
        _sync(file)
    _sync(place)
    new = folder / f"{_MANIFEST}.{place.name}"
    new.write_text(json.dumps(manifest), encoding="utf-8")
    _sync(new)
    os.replace(new, folder / _MANIFEST)
    _sync(folder)
    # Older segments, and what a writer left that was killed; there is no other writer now.
    for old in folder.glob("segment-*"):
        # A reader that still maps the old files keeps them until it lets go.
        if old != place:
            shutil.rmtree(old, ignore_errors=True)
    for old in folder.glob(f"{_MANIFEST}.*"):
        old.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_postings(postings: Postings, place: Path, name: str) -> None:
    arrays: dict[str, NDArray[Any]] = {
        "starts": postings.starts,
        "units": postings.units,
        "tfs": postings.tfs,
        "lengths": postings.lengths,
        "term_edges": postings.vocabulary.edges,
        "term_bytes": postings.vocabulary.blob,
    }
    for part, array in arrays.items():
        np.save(place / f"{name}.{part}.npy", array)


def _load(place: Path, generation: int) -> Segment:
    articles = json.loads((place / "articles.json").read_text(encoding="utf-8"))
    segment = Segment(
        generation,
        articles["article_ids"],
        articles["kept_at"],
        [tuple(fact) for fact in articles["facts"]],
        {column: _map(place / f"{column}.npy", np.int32) for column in _ROWS},
        _load_postings(place, "sentences"),
        _load_postings(place, "headlines"),
    )
    count = len(segment.article_ids)
    if not len(segment.kept_at) == len(segment.facts) == len(segment.headlines.lengths) == count:
        raise ValueError(f"{place}: the articles do not match")
    if any(len(segment.rows[column]) != len(segment.sentences.lengths) for column in _ROWS):
        raise ValueError(f"{place}: the sentences do not match")
    return segment


def _load_postings(place: Path, name: str) -> Postings:
    def load(part: str, kind: type[Any] = np.int32) -> NDArray[Any]:
        return _map(place / f"{name}.{part}.npy", kind)

    vocabulary = Vocabulary(load("term_edges", np.int64), load("term_bytes", np.uint8))
    postings = Postings(vocabulary, load("starts", np.int64), load("units"), load("tfs"), load("lengths"))
    ends = int(vocabulary.edges[-1]), int(postings.starts[-1]), len(postings.starts)
    if ends != (len(vocabulary.blob), len(postings.units), len(vocabulary) + 1) or len(postings.tfs) != ends[1]:
        raise ValueError(f"{place}: the postings of {name} do not match")
    return postings


def _map(path: Path, kind: type[Any]) -> NDArray[Any]:
    """Return the array in the file at *path*, mapped.

    Raises:
        ValueError: it is no list of numbers of *kind*.
    """
    mapped = np.lib.format.open_memmap(path, mode="r")
    if mapped.dtype != kind or mapped.ndim != 1:
        raise ValueError(f"{path}: another kind of array")
    # A plain view: numpy's own class for mapped files makes every slice slow.
    return np.asarray(mapped)
