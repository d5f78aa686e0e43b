from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.runs import load_postings, write_postings
from index.scoring import Bm25, build_postings, inverse_document_frequency
from index.shelf import Folder

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
        self.idf = {term: inverse_document_frequency(df, self.corpus_size) for term, df in nd.items()}


def saved(corpus: Sequence[Sequence[str]], k1: float, b: float) -> Bm25:
    """Return the model over postings that went to disk and came back mapped."""
    with tempfile.TemporaryDirectory() as folder:
        shelf = Folder(Path(folder))
        with write_postings(shelf, "sentences", 5) as writer:
            for unit in corpus:
                writer.add(unit)
        return Bm25.from_postings(load_postings(shelf, "sentences"), k1, b)


@given(SENTENCES, QUERIES, K1, B)
@settings(max_examples=200, deadline=None)
@example([["ferry", "stops"]], ["ferry", "ferry", "unknown"], 1.5, 0.75)
@example([["ferry"], ["pier"]], ["ferry"], 1.5, 0.75)
@example([["ferry"], []], ["ferry"], 0.6, 0.3)
@example([["ferry"], ["ferry"], ["ferry", "ferry"]], ["ferry", "pier"], 0.01, 1.0)
def test_scores_are_the_parents(corpus: list[list[str]], query: list[str], k1: float, b: float) -> None:
    """Postings change how fast a score is found, never the score: built, over postings, and through the disk."""
    expected = Oracle(corpus, k1=k1, b=b).get_scores(query)
    for model in (Bm25(corpus, k1, b), Bm25.from_postings(build_postings(corpus), k1, b), saved(corpus, k1, b)):
        np.testing.assert_allclose(model.get_scores(query), expected, rtol=0, atol=1e-9)
        some = list(range(0, len(corpus), 2))
        np.testing.assert_allclose(model.get_batch_scores(query, some), expected[some], rtol=0, atol=1e-9)


@given(SENTENCES, st.lists(st.integers(0, 30), max_size=10), QUERIES)
@settings(deadline=None)
def test_absent_units_count_for_nothing(corpus: list[list[str]], absent: list[int], query: list[str]) -> None:
    """With furniture among them, the real sentences score as if there were none of it, and the furniture 0."""
    units = list(corpus)
    for place in absent:
        units.insert(place, [])
    model = Bm25.from_postings(build_postings(units), 0.6, 0.3, len(absent))
    expected = Oracle(corpus, k1=0.6, b=0.3).get_scores(query)
    scores = model.get_scores(query)
    kept = [number for number, unit in enumerate(units) if unit]
    np.testing.assert_allclose(scores[kept], expected[[n for n, unit in enumerate(corpus) if unit]], rtol=0, atol=1e-9)
    assert not np.delete(scores, kept).any()


@given(SENTENCES, st.lists(st.tuples(TERMS, st.floats(0, 1)), max_size=6))
@settings(deadline=None)
def test_weights_scale_what_each_term_adds(corpus: list[list[str]], weighed: list[tuple[str, float]]) -> None:
    """A weighted score is the sum of its terms' scores, each times its weight; none exceeds the ceiling."""
    model = Bm25(corpus, 0.9, 0.4)
    terms, weights = [term for term, _ in weighed], [weight for _, weight in weighed]
    expected = sum((weight * model.get_scores([term]) for term, weight in weighed), np.zeros(len(corpus)))
    found = model.get_scores(terms, weights)
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-9)
    assert found.max() <= model.ceiling(terms, weights) + 1e-9


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


@given(SENTENCES, st.data())
@settings(deadline=None)
def test_groups_are_the_concatenated_sentences(corpus: list[list[str]], data: st.DataObject) -> None:
    """A paragraph scores as the corpus of paragraphs would score it: its sentences, one after another."""
    breaks = [0, *data.draw(st.lists(st.booleans(), min_size=len(corpus) - 1, max_size=len(corpus) - 1))]
    owner = np.cumsum(breaks, dtype=np.int32)
    groups: list[list[str]] = [[] for _ in range(owner[-1] + 1)]
    for group, sentence in zip(owner, corpus, strict=True):
        groups[group].extend(sentence)
    query = data.draw(QUERIES)
    lengths = np.array([len(group) for group in groups], np.int32)
    grouped = build_postings(corpus).grouped(query, owner, lengths)
    expected = Bm25(groups, 0.9, 0.4)
    np.testing.assert_allclose(
        Bm25.from_postings(grouped, 0.9, 0.4).get_scores(query), expected.get_scores(query), rtol=0, atol=1e-9
    )
    for term in query:
        assert grouped.df(term) == expected.postings.df(term)
        assert [part.tolist() for part in grouped.of(term)] == [part.tolist() for part in expected.postings.of(term)]


@given(st.lists(st.lists(TERMS, max_size=6), max_size=10))
def test_postings_hold_each_occurrence_once(units: list[list[str]]) -> None:
    """Postings are ascending and count what is there; no units, and units without words, are a corpus too."""
    postings = build_postings(iter(units))
    assert postings.lengths.tolist() == [len(unit) for unit in units]
    assert list(postings.vocabulary) == sorted({term for unit in units for term in unit})
    for term in postings.vocabulary:
        holders = [(number, unit.count(term)) for number, unit in enumerate(units) if term in unit]
        found, tfs = postings.of(term)
        assert list(zip(found.tolist(), tfs.tolist(), strict=True)) == holders
        assert postings.df(term) == len(holders)


def test_nothing_to_score() -> None:
    """Empty postings give no scores and raise nothing."""
    nothing: list[list[list[str]]] = [[], [[]], [[], []]]
    for units in nothing:
        model = Bm25.from_postings(build_postings(units), 0.6, 0.3)
        assert model.get_scores(["ferry"]).tolist() == [0.0] * len(units)
        assert saved(units, 0.6, 0.3).get_scores(["ferry"]).tolist() == [0.0] * len(units)
