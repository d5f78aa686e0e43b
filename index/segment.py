"""Postings on disk: written from the archive, mapped into memory, derived and so always replaceable.

A segment is a folder of arrays. The manifest names the one in force and is replaced atomically, so a reader sees
the old segment or the new one, whole, and never a mixture.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
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
_ROWS = ("article", "position", "paragraph", "start", "end")


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
        first, last = np.searchsorted(self.rows["article"], [article, article + 1])
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
    current = _load_current(archive)
    if current is not None:
        return current
    segment = _build(archive)
    try:
        _write(segment, archive.directory / FOLDER)
    except OSError as error:
        raise ArchiveError(
            f"{archive.directory / FOLDER}: the index cannot be written ({error.strerror}); "
            "make room or make the folder writable, and run the command again"
        ) from error
    # The mapped form: what was built is given back to the system.
    return _load_current(archive) or segment


def open_index(archive: Archive) -> Segment:
    """Return the segment of *archive* as it is now; where it cannot be written, one that lives in memory.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    current = _load_current(archive)
    if current is not None:
        return current
    try:
        return update_index(archive)
    except ArchiveError:
        return _build(archive)


def load_index(archive: Archive, newer_than: int = -1) -> Segment | None:
    """Return the segment on disk where it is whole and of a later generation than *newer_than*; else None."""
    folder = archive.directory / FOLDER
    try:
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        if not isinstance(manifest, dict) or manifest.get("format") != _FORMAT:
            return None
        if manifest["analyser"] != analyser_fingerprint() or manifest["generation"] <= newer_than:
            return None
        return _load(folder / Path(str(manifest["segment"])).name, int(manifest["generation"]))
    except (OSError, ValueError, KeyError, TypeError, EOFError):
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


def _write(segment: Segment, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    place = Path(tempfile.mkdtemp(prefix=f"segment-{segment.generation}-", dir=folder))
    for column in _ROWS:
        np.save(place / f"{column}.npy", segment.rows[column])
    _write_postings(segment.sentences, place, "sentences")
    _write_postings(segment.headlines, place, "headlines")
    articles = {"article_ids": segment.article_ids, "kept_at": segment.kept_at, "facts": segment.facts}
    (place / "articles.json").write_text(json.dumps(articles), encoding="utf-8")
    manifest = {
        "format": _FORMAT,
        "analyser": analyser_fingerprint(),
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
    for old in folder.glob("segment-*"):
        # A reader that still maps the old files keeps them until it lets go.
        if old != place and _is_older(old, place):
            shutil.rmtree(old, ignore_errors=True)


def _is_older(old: Path, new: Path) -> bool:
    """Say whether *old* is of an earlier or the same generation: a newer one is another writer's, at work."""
    generations = [place.name.split("-")[1] for place in (old, new)]
    return all(g.isdigit() for g in generations) and int(generations[0]) <= int(generations[1])


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
    return Segment(
        generation,
        articles["article_ids"],
        articles["kept_at"],
        [tuple(fact) for fact in articles["facts"]],
        {column: np.load(place / f"{column}.npy", mmap_mode="r") for column in _ROWS},
        _load_postings(place, "sentences"),
        _load_postings(place, "headlines"),
    )


def _load_postings(place: Path, name: str) -> Postings:
    def load(part: str) -> NDArray[Any]:
        path = place / f"{name}.{part}.npy"
        array: NDArray[Any] = np.load(path, mmap_mode="r")
        return array

    return Postings(
        Vocabulary(load("term_edges"), load("term_bytes")),
        load("starts"),
        load("units"),
        load("tfs"),
        load("lengths"),
    )
