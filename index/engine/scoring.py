"""The formula: Okapi BM25 with an idf that is never negative.

Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond* (2009), in the form of the
package ``rank_bm25``, which is the base class here and the oracle of the tests. This is its only importer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi


def inverse_document_frequency(df: int, size: int) -> float:
    """Return Lucene's idf, ``ln(1 + (N - df + 0.5) / (df + 0.5))``, which is never negative."""
    return log(1 + (size - df + 0.5) / (df + 0.5))


def saturate(
    tfs: NDArray[np.int32], lengths: NDArray[np.int32], mean_length: float, k1: float, b: float
) -> NDArray[np.float64]:
    """Return ``tf * (k1 + 1) / (tf + k1 * (1 - b + b * dl / avgdl))``, elementwise, as BM25Okapi has it."""
    relative = lengths / mean_length if mean_length else np.zeros(len(lengths))
    saturation: NDArray[np.float64] = tfs * (k1 + 1) / (tfs + k1 * (1 - b + b * relative))
    return saturation


class Bm25(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """``BM25Okapi`` with Lucene's idf: the definition that every engine's scores are held to.

    It scans every document for every query. ``maxscore`` and ``descent`` find the same without.

    Args:
        corpus: the terms of each document, as ``BM25Okapi`` takes them; at least one.
        k1: how soon more of a term stops counting (tf saturation), at least 0.
        b: how much a long document is held against it, 0 to 1.
    """

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        super().__init__(corpus, k1=k1, b=b)

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        """Fill the parent's table of idf; called by its constructor with each term's df."""
        self.idf = {term: inverse_document_frequency(df, self.corpus_size) for term, df in nd.items()}
