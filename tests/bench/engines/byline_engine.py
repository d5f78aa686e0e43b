"""byline's own index: segments, written and merged by one thread, searched by either kernel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.kernel import use_kernel
from index.engine.segment import Segment
from index.engine.segments import Engine as ByFields
from index.engine.tallies import Field
from index.search_engine import Sought
from tests.bench.engines.engine import BEST, K1, B, Engine

FIELDS = ("sentence",)
FIELD = {"sentence": Field(K1, B, 1.0)}
# Sentences of an article, as in the news; of a sentence only the terms matter here.
EACH = 25
# So many terms are held in memory before they become a segment, to be merged at the end.
_MOST_HELD = 1_000_000


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
        from index.engine.writing import SegmentWriter

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
            from index.engine.merging import merge_segments

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
        segments = [(Segment(path), None) for path in sorted(place.glob("*.segment"))]
        self._engine = ByFields(segments, fields=FIELD)

    def search(self, query: Any) -> Sequence[Any]:
        """Return the ten best (sentence, score)."""
        use_kernel("c" if self.option == "c" else "numpy")
        found = self._engine.find([Sought(term) for term in query], BEST)
        return list(zip(found.places.tolist(), found.scores.tolist(), strict=True))

    def hits(self, terms: list[str]) -> list[tuple[int, float]]:
        """Return the ten best as sentence numbers and scores."""
        query = [Sought(term) for term in terms]
        found = self._engine.find(query, BEST)
        # Scores are shares of the most that the query could score.
        scores = found.scores * self._engine.ceiling(query)
        return list(zip(found.places.tolist(), scores.tolist(), strict=True))
