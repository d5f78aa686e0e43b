"""What an index holds, and what it should hold, as plain values: for the tests of whatever writes one."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article
from corpus.changes import every_number, read_changed
from corpus.reading import read_entry
from corpus.store import Archive
from index.engine.analysing import analyse_article
from index.engine.segment import Segment
from index.engine.snapshots import Snapshot

Terms = tuple[tuple[str, int], ...]


class Held(NamedTuple):
    """An article as an index holds it: its terms in order, each with its count, sentence by sentence."""

    article_id: str
    kept_at: int
    outlet: str
    first_day: int
    sentences: tuple[Terms, ...]
    headline: Terms


def put(archive: Archive, *articles: Article) -> None:
    """Split, attribute and keep *articles*."""
    archive.keep_all([read_entry(article) for article in articles])


def expected_content(archive: Archive) -> dict[int, Held]:
    """Return what an index of *archive* must hold, by the articles' numbers."""
    found = {}
    for article in map(analyse_article, read_changed(archive, every_number(archive))):
        found[article.number] = Held(
            article.article_id,
            article.kept_at,
            article.outlet,
            int((article.published or "0").replace("-", "")),
            tuple(_counted(sentence.terms) for sentence in article.sentences),
            _counted(article.headline),
        )
    return found


def content(snapshot: Snapshot) -> dict[int, Held]:
    """Return what *snapshot* holds, each article once, without what is deleted in it."""
    found: dict[int, Held] = {}
    for segment, deleted in snapshot.segments:
        sentences, headlines = _terms_of(segment, "sentence"), _terms_of(segment, "headline")
        for index in np.flatnonzero(_live(segment, deleted)).tolist():
            first, last = segment.sentence_starts[index : index + 2].tolist()
            number = int(segment.article_numbers[index])
            assert number not in found
            found[number] = Held(
                segment.article_id(index),
                int(segment.kept_at[index]),
                segment.outlets[int(segment.outlet_codes[index])],
                int(segment.first_days[index]),
                tuple(_ordered(sentences[place]) for place in range(first, last)),
                _ordered(headlines[index]),
            )
    return dict(sorted(found.items()))


def _live(segment: Segment, deleted: NDArray[np.bool_] | None) -> NDArray[np.bool_]:
    return np.ones(segment.articles, np.bool_) if deleted is None else ~deleted


def _terms_of(segment: Segment, field: str) -> list[dict[str, int]]:
    units: list[dict[str, int]] = [{} for _ in range(segment.articles if field == "headline" else segment.sentences)]
    postings = segment.fields[field]
    for number, term in enumerate(segment.terms):
        found = postings.of(number)
        for unit, code in zip(found.units.tolist(), found.codes.tolist(), strict=True):
            units[unit][term] = int(postings.classes_tf[code])
    return units


def _counted(terms: tuple[str, ...]) -> Terms:
    return _ordered(Counter(terms))


def _ordered(counts: dict[str, int]) -> Terms:
    return tuple(sorted(counts.items()))
