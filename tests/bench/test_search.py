"""Our search beside rank_bm25's scan, over the same sentences in the same run; printed, never asserted as times."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

import numpy as np
import pytest
from rank_bm25 import BM25Okapi

from index.scoring import Bm25

pytestmark = pytest.mark.bench

SENTENCES = 20_000
WORDS = 8_000
QUERIES = 20


def _median(run: Callable[[list[str]], object], queries: list[list[str]]) -> float:
    times = []
    for query in queries:
        started = time.perf_counter()
        run(query)
        times.append(time.perf_counter() - started)
    return statistics.median(times) * 1000


def test_postings_beside_the_scan() -> None:
    """Over invented sentences with words as frequent as in print (Zipf), both give the same scores; ours are sooner."""
    chance = random.Random(20_221_010)
    words = [f"w{number}" for number in range(WORDS)]
    frequency = [1 / (rank + 1) for rank in range(WORDS)]
    corpus = [chance.choices(words, frequency, k=chance.randint(5, 25)) for _ in range(SENTENCES)]
    # What is asked for are content words: none of the most frequent.
    queries = [chance.choices(words[50:], frequency[50:], k=5) for _ in range(QUERIES)]
    started = time.perf_counter()
    ours = Bm25(corpus, 0.6, 0.3)
    built = time.perf_counter() - started

    class Scan(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
        """The package's scan with our idf."""

        def _calc_idf(self, nd: dict[str, int]) -> None:
            self.idf = {term: ours.idf_of(term) for term in nd}

    scan = Scan(corpus, k1=0.6, b=0.3)
    for query in queries[:3]:
        np.testing.assert_allclose(ours.get_scores(query), scan.get_scores(query), rtol=0, atol=1e-9)
    by_scan, by_postings = _median(scan.get_scores, queries), _median(ours.get_scores, queries)
    print(
        f"\n{SENTENCES:,} sentences, {QUERIES} queries of 5 words, median: scan {by_scan:.2f} ms, "
        f"postings {by_postings:.3f} ms, {by_scan / by_postings:.0f} times; built in {built:.2f} s"
    )
    assert by_postings < by_scan
