"""bm25s: every score computed beforehand, kept in sparse columns; NumPy or numba."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.engines.engine import BEST, K1, B, Engine

bm25s: Any = importlib.import_module("bm25s")


class Bm25s(Engine):
    """bm25s; its option is its backend."""

    def start(self, place: Path) -> None:
        """Remember where."""
        self._place = place
        self._sentences: list[list[str]] = []

    def add(self, prepared: Any) -> None:
        """Keep the sentences: it takes all at once."""
        self._sentences.extend(map(list, prepared))

    def finish(self) -> None:
        """Index and save."""
        model = bm25s.BM25(k1=K1, b=B, method="lucene")
        model.index(self._sentences, show_progress=False)
        model.save(str(self._place), show_progress=False)

    def open(self, place: Path) -> None:
        """Map the saved index."""
        self._model = bm25s.BM25.load(str(place), mmap=True)
        self._model.backend = self.option
        if self.option == "numba":
            self._model.activate_numba_scorer()

    def query(self, terms: list[str]) -> Any:
        """Return the terms that it knows: of unknown ones alone it wants nothing."""
        known = [term for term in terms if term in self._model.vocab_dict]
        return known or [next(iter(self._model.vocab_dict))]

    def search(self, query: Any) -> Sequence[Any]:
        """Return the numbers of the ten best."""
        found, _ = self._model.retrieve([query], k=BEST, show_progress=False, n_threads=0)
        hits: Sequence[Any] = found[0]
        return hits
