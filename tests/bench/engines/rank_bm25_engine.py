"""rank_bm25: a scan of every document for every question."""

from __future__ import annotations

import importlib
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.engines.engine import BEST, K1, B, Engine

rank_bm25: Any = importlib.import_module("rank_bm25")
_NAME = "model.pickle"


class RankBm25(Engine):
    """The package's BM25Okapi as it comes; on disk it is its pickle."""

    def start(self, place: Path) -> None:
        """Remember where."""
        self._place = place
        self._sentences: list[tuple[str, ...]] = []

    def add(self, prepared: Any) -> None:
        """Keep the sentences: it takes all at once."""
        self._sentences.extend(prepared)

    def finish(self) -> None:
        """Make the model and write it."""
        with (self._place / _NAME).open("wb") as file:
            pickle.dump(rank_bm25.BM25Okapi(self._sentences, k1=K1, b=B), file, pickle.HIGHEST_PROTOCOL)

    def open(self, place: Path) -> None:
        """Load the model."""
        with (place / _NAME).open("rb") as file:
            self._model = pickle.load(file)  # noqa: S301 -- written by this class

    def search(self, query: Any) -> Sequence[Any]:
        """Return the numbers of the ten best, unordered."""
        scores = self._model.get_scores(query)
        best: list[Any] = np.argpartition(scores, -BEST)[-BEST:].tolist()
        return best
