"""byline's own index: segments, written and merged by one thread, searched by either kernel."""

from __future__ import annotations

from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any

import numpy as np

from index.analysed import AnalysedArticle, AnalysedSentence
from index.kernel import find_best, use_kernel
from index.maxscore import Clause, round_scores
from index.segment import Segment
from tests.bench.engines.engine import BEST, K1, B, Engine

FIELDS = ("sentence",)
# Sentences of an article, as in the news; of a sentence only the terms matter here.
EACH = 25
# So many terms are held in memory before they become a segment, to be merged at the end.
_MOST_HELD = 8_000_000


def make_articles(sentences: list[tuple[str, ...]], first: int) -> list[AnalysedArticle]:
    """Return *sentences* as articles, numbered from *first*."""
    articles = []
    for place in range(0, len(sentences), EACH):
        body = tuple(
            AnalysedSentence(terms, 100 * position, 100 * position + 99, position // 3)
            for position, terms in enumerate(sentences[place : place + EACH])
        )
        number = first + place // EACH
        articles.append(AnalysedArticle(number, f"article-{number}", number, body, published="2022-10-10"))
    return articles


class Byline(Engine):
    """The sentence field of one index; the option is the kernel: ``numpy`` or ``c``.

    Raises:
        ImportError: that kernel was not built.
    """

    def __init__(self, option: str) -> None:
        super().__init__(option)
        use_kernel("c" if option == "c" else "numpy")

    def start(self, place: Path) -> None:
        """Start a writer."""
        from index.writing import SegmentWriter

        self._place, self._articles = place, 0
        self._writer = SegmentWriter(FIELDS)
        self._parts: list[Path] = []

    def prepare(self, sentences: list[tuple[str, ...]]) -> Any:
        """Return them as articles."""
        articles = make_articles(sentences, self._articles + 1)
        self._articles += len(articles)
        return articles

    def add(self, prepared: Any) -> None:
        """Add the articles."""
        for article in prepared:
            self._writer.add(article)
        if self._writer.occurrences >= _MOST_HELD:
            self._flush()

    def finish(self) -> None:
        """Write what is left, and merge all into one segment."""
        self._flush()
        if len(self._parts) > 1:
            from index.merging import merge_segments

            merge_segments([(Segment(path), None) for path in self._parts], self._place / "merged.segment", FIELDS)
            for path in self._parts:
                path.unlink()

    def _flush(self) -> None:
        if self._writer.occurrences:
            path = self._place / f"part{len(self._parts)}.segment"
            self._writer.flush(path)
            self._parts.append(path)

    def open(self, place: Path) -> None:
        """Open every segment there; their statistics add up."""
        self._segments = [Segment(path) for path in sorted(place.glob("*.segment"))]
        fields = self._fields = [segment.fields["sentence"] for segment in self._segments]
        self._size = sum(field.size for field in fields)
        mean = sum(field.length for field in fields) / self._size
        self._tables = []
        for field in fields:
            tf, length = field.classes_tf.astype(np.float64), field.classes_length
            self._tables.append(tf * (K1 + 1) / (tf + K1 * (1 - B + B * length / mean)))
        self._firsts = np.cumsum([0, *(segment.sentences for segment in self._segments)]).tolist()

    def search(self, query: Any) -> Sequence[Any]:
        """Return the ten best (sentence, score)."""
        use_kernel("c" if self.option == "c" else "numpy")
        found = [[segment.number_of_term(term) for segment in self._segments] for term in query]
        clauses: list[list[Clause]] = [[] for _ in self._segments]
        for numbers in found:
            pairs = list(zip(self._fields, numbers, strict=True))
            df = sum(field.df(number) for field, number in pairs if number is not None)
            idf = log(1 + (self._size - df + 0.5) / (df + 0.5))
            for (field, number), table, here in zip(pairs, self._tables, clauses, strict=True):
                if number is not None:
                    units, codes, top, champions = field.of(number)
                    here.append(Clause(units, codes, idf * table, top, champions))
        floor, best = 0.0, []
        for first, here in zip(self._firsts, clauses, strict=False):
            units, scores = find_best(here, BEST, None, floor)
            rounded = round_scores(scores)
            best += [(-score, first + unit) for score, unit in zip(rounded.tolist(), units.tolist(), strict=True)]
            if len(best) >= BEST:
                best = sorted(best)[:BEST]
                floor = max(floor, -best[-1][0])
        return [(unit, -score) for score, unit in sorted(best)[:BEST]]

    def hits(self, terms: list[str]) -> list[tuple[int, float]]:
        """Return the ten best as sentence numbers and scores."""
        return list(self.search(terms))
