"""The formula is rank_bm25's, with an idf that is never negative."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.engine.scoring import Bm25, inverse_document_frequency, saturate

TERMS = st.sampled_from("ferry pier vote harbour teasel won é 🚢 a".split())
SENTENCES = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=25).filter(any)
QUERIES = st.lists(st.one_of(TERMS, st.sampled_from(["unknown", "", "\ud800"])), max_size=8)
# With k1 = 0 the parent divides 0 by 0 wherever a term is missing.
K1 = st.floats(0.01, 3)
# Nor with b = 1, where a sentence is empty.
B = st.floats(0, 0.99)


class Oracle(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """The parent's own scan over every document, with our idf and nothing else of ours."""

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        self.idf = {term: np.log(1 + (self.corpus_size - df + 0.5) / (df + 0.5)) for term, df in nd.items()}


@given(SENTENCES, QUERIES, K1, B)
@settings(max_examples=100, deadline=None)
@example([["ferry", "stops"]], ["ferry", "ferry", "unknown"], 1.5, 0.75)
@example([["ferry"], ["pier"]], ["ferry"], 1.5, 0.75)
@example([["ferry"], []], ["ferry"], 0.6, 0.3)
@example([["ferry"], ["ferry"], ["ferry", "ferry"]], ["ferry", "pier"], 0.01, 1.0)
def test_scores_are_idf_times_saturation(corpus: list[list[str]], query: list[str], k1: float, b: float) -> None:
    """What readers add up, posting by posting, is what the parent's scan gives."""
    expected = Oracle(corpus, k1=k1, b=b).get_scores(query)
    np.testing.assert_allclose(Bm25(corpus, k1, b).get_scores(query), expected, rtol=0, atol=1e-12)
    lengths = np.array(list(map(len, corpus)), np.int32)
    mean = float(lengths.sum()) / len(corpus)
    total = np.zeros(len(corpus))
    for term in query:
        tfs = np.array([document.count(term) for document in corpus], np.int32)
        if tfs.any():
            idf = inverse_document_frequency(int((tfs > 0).sum()), len(corpus))
            total += idf * saturate(tfs, lengths, mean, k1, b)
    np.testing.assert_allclose(total, expected, rtol=0, atol=1e-9)


@pytest.mark.parametrize("corpus", [[["ferry", "stops"]], [["ferry"], ["pier"]], [["ferry"], ["ferry"]]])
def test_a_match_in_a_tiny_archive_is_worth_something(corpus: list[list[str]]) -> None:
    """With the package's own idf a perfect match among one or two sentences scores 0 or less; with ours it does not."""
    assert BM25Okapi(corpus).get_scores(["ferry"])[0] <= 0 or corpus[-1] == ["pier"]
    assert Bm25(corpus).get_scores(["ferry"])[0] > 0


@given(st.integers(0, 10**7), st.integers(0, 10**7))
def test_idf_is_never_negative(df: int, more: int) -> None:
    """However common a term, holding it is never held against a sentence; a rarer one is worth more."""
    size = df + more
    assert inverse_document_frequency(df, size) > 0
    if df:
        assert inverse_document_frequency(df - 1, size) > inverse_document_frequency(df, size)


def test_nothing_to_saturate() -> None:
    """No documents, and documents without words, divide by nothing."""
    none = np.zeros(0, np.int32)
    assert saturate(none, none, 0.0, 0.6, 0.3).tolist() == []
    assert saturate(np.array([1], np.int32), np.array([0], np.int32), 0.0, 0.6, 0.3).tolist() == [1.6 / 1.42]
