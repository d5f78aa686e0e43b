"""What the best ten are, by scoring every sentence: the definition, in two makes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from tests.bench.corpora import Corpus

K1, B, BEST = 0.6, 0.3, 10
# Sentences looked through at a time.
_STEP = 100_000
Found = list[tuple[int, float]]


class Scan(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """The package's scan with Lucene's idf."""

    def __init__(self, sentences: list[tuple[str, ...]]) -> None:
        super().__init__(sentences, k1=K1, b=B)

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        size = self.corpus_size
        self.idf = {term: log(1 + (size - df + 0.5) / (df + 0.5)) for term, df in nd.items()}


def scan_with_rank_bm25(corpus: Corpus, queries: Iterable[list[str]]) -> list[Found]:
    """Return the ten best of each query by the package itself."""
    scan = Scan(corpus.sentences(0, len(corpus)))
    return [_best(np.asarray(scan.get_scores(query))) for query in queries]


def scan_with_numpy(corpus: Corpus, queries: list[list[str]]) -> list[Found]:
    """Return the ten best of each query by a sum over every sentence; reads the corpus once."""
    numbers = {term: number for number, term in enumerate(corpus.terms)}
    wanted = sorted({numbers[term] for query in queries for term in query if term in numbers})
    holders = _holders(corpus, np.array(wanted, np.int32))
    size, lengths = len(corpus), np.diff(corpus.starts)
    norms = K1 * (1 - B + B * lengths / lengths.mean())
    results = []
    for query in queries:
        scores = np.zeros(size)
        for term in query:
            if term in numbers:
                units, tfs = holders[numbers[term]]
                idf = log(1 + (size - len(units) + 0.5) / (len(units) + 0.5))
                scores[units] += idf * tfs * (K1 + 1) / (tfs + norms[units])
        results.append(_best(scores))
    return results


def _holders(corpus: Corpus, wanted: NDArray[np.int32]) -> dict[int, tuple[NDArray[Any], NDArray[Any]]]:
    """Return, for each of the terms *wanted*, the sentences that hold it, and how often each does."""
    is_wanted = np.zeros(len(corpus.terms), np.bool_)
    is_wanted[wanted] = True
    pieces = []
    for start in range(0, len(corpus), _STEP):
        stop = min(start + _STEP, len(corpus))
        numbers = np.asarray(corpus.numbers[corpus.starts[start] : corpus.starts[stop]])
        owners = np.repeat(np.arange(start, stop), np.diff(corpus.starts[start : stop + 1]))
        here = is_wanted[numbers]
        pieces.append(numbers[here].astype(np.int64) * len(corpus) + owners[here])
    occurrences = np.sort(np.concatenate(pieces))
    first = np.flatnonzero(np.diff(occurrences, prepend=-1))
    pairs, tfs = occurrences[first], np.diff(first, append=len(occurrences))
    terms, units = np.divmod(pairs, len(corpus))
    edges = np.searchsorted(terms, np.append(wanted, len(corpus.terms))).tolist()
    return {
        number: (units[start:stop], tfs[start:stop])
        for number, start, stop in zip(wanted.tolist(), edges, edges[1:], strict=False)
    }


def _best(scores: NDArray[np.float64]) -> Found:
    """Return the best by the rule: score rounded to 1e-9, then the order of the sentences; none without a score."""
    rounded = np.round(scores, 9)
    enough = np.partition(rounded, -BEST)[-BEST] if len(rounded) > BEST else 0
    units = np.flatnonzero((rounded >= enough) & (rounded > 0))
    order = np.lexsort((units, -rounded[units]))[:BEST]
    return [(int(unit), float(rounded[unit])) for unit in units[order]]
