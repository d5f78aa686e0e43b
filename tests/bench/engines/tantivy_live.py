"""tantivy, growing: a writer of one thread that stays open, and readers that reload."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.engines.engine import BEST
from tests.bench.engines.tantivy_engine import FIELD, make_query, tantivy

_HEAP = 64_000_000


class TantivyLive:
    """See ``tests.bench.live.Live``."""

    def open_writer(self, place: Path) -> None:
        """Open the index and its writer."""
        self._writer = tantivy.Index.open(str(place)).writer(heap_size=_HEAP, num_threads=1)

    def add(self, sentences: list[tuple[str, ...]]) -> None:
        """Add one document for each and commit."""
        for terms in sentences:
            self._writer.add_document(tantivy.Document(text=" ".join(terms)))
        self._writer.commit()

    def close_writer(self) -> None:
        """Wait for the merges."""
        self._writer.wait_merging_threads()

    def open_reader(self, place: Path) -> None:
        """Open for searching; new commits are seen on demand only."""
        self._index = tantivy.Index.open(str(place))
        self._index.config_reader(reload_policy="manual")
        self._schema = self._index.schema
        self._searcher = self._index.searcher()

    def refresh(self) -> None:
        """Reload."""
        self._index.reload()
        self._searcher = self._index.searcher()

    def search(self, terms: list[str]) -> Sequence[Any]:
        """Return the ten best (score, address)."""
        hits: list[Any] = self._searcher.search(make_query(self._schema, terms), BEST, count=False).hits
        return hits

    def count(self, term: str) -> int:
        """Return how many documents hold *term*."""
        return int(self._searcher.doc_freq(FIELD, term))
