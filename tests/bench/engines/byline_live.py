"""byline, growing: the embedded engine behind ``index.search_engine``, one writer and any number of readers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from index.engine.embedded import EmbeddedEngine
from index.search_engine import SearchEngine, Sought
from tests.bench.engines.byline_engine import FIELD, make_articles
from tests.bench.engines.engine import BEST


def open_engine(place: Path) -> SearchEngine:
    """Return the engine whose index is in the folder *place*, a new one where it is empty."""
    return EmbeddedEngine(place, FIELD)


class BylineLive:
    """See ``tests.bench.live.Live``."""

    def open_writer(self, place: Path) -> None:
        """Open the engine; its articles are numbered on from those that are there."""
        self._engine = open_engine(place)
        self._next = self._engine.searcher().statistics().articles + 1

    def add(self, sentences: list[tuple[str, ...]]) -> None:
        """Add articles and commit."""
        articles = make_articles(sentences, self._next)
        self._next += len(articles)
        for article in articles:
            self._engine.add(article)
        self._engine.commit(self._next)

    def close_writer(self) -> None:
        """Do nothing: what is committed is merged."""

    def open_reader(self, place: Path) -> None:
        """Open the engine for searching."""
        self._engine = open_engine(place)
        self._searcher = self._engine.searcher()

    def refresh(self) -> None:
        """Take the index as of the last commit."""
        self._searcher = self._engine.searcher()

    def search(self, terms: list[str]) -> Sequence[Any]:
        """Return the ten best hits."""
        return self._searcher.search([Sought(term) for term in terms], BEST)

    def count(self, term: str) -> int:
        """Return in how many sentences *term* occurs."""
        return self._searcher.df(term)
