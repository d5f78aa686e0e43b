"""The best units for a query are those that the naive sum finds, from every implementation."""

import os
from collections.abc import Callable, Iterator, Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.engine import kernel, marks, maxscore
from index.engine.kernel import kernel_name, use_kernel
from index.engine.maxscore import Best, Clause, find_best
from index.engine.scoring import Bm25, inverse_document_frequency

FindBest = Callable[..., Best]

# So many random corpora are compared with the definition.
PARITY = int(os.environ.get("BYLINE_PARITY", "300"))


@pytest.fixture(scope="module", params=["numpy", "c"])
def best_of(request: pytest.FixtureRequest) -> Iterator[FindBest]:
    """Each implementation of ``find_best``."""
    before = kernel_name()
    try:
        use_kernel(request.param)
    except ImportError:
        pytest.skip("the kernel in C was not built: no C compiler on install")
    yield kernel.find_best
    use_kernel(before)


@pytest.fixture
def never_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prune even the fewest postings."""
    prune_always(monkeypatch)


def prune_always(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prune even the fewest postings."""
    for name, value in (("_FEW", -1), ("_MANY", 4)):
        monkeypatch.setattr(maxscore, name, value)
    # Few marks, so that many units share one.
    for name, value in (("_WORTH", 1 << 20), ("_MARK_BITS", 4)):
        monkeypatch.setattr(marks, name, value)


def naive(
    clauses: Sequence[Clause], k: int, allowed: NDArray[np.bool_] | None = None, floor: float = 0.0
) -> tuple[list[int], list[float]]:
    """Return what ``find_best`` must, by scoring every unit."""
    scores = np.zeros(1 + max((int(clause.units[-1]) for clause in clauses if len(clause.units)), default=0))
    for clause in clauses:
        scores[clause.units] += clause.gains[clause.codes]
    rounded = scores.round(9)
    hits = [
        unit
        for unit in range(len(scores))
        if rounded[unit] > 0 and rounded[unit] >= floor and (allowed is None or allowed[unit])
    ]
    kth = sorted((float(rounded[unit]) for unit in hits), reverse=True)[:k]
    units = [unit for unit in hits if rounded[unit] >= kth[-1]]
    return units, scores[units].tolist()


def listed(best: Best) -> tuple[list[int], list[float]]:
    """Return *best* as ``naive`` does."""
    assert (best.units.dtype.name, best.scores.dtype.name) == ("int32", "float64")
    return best.units.tolist(), best.scores.tolist()


def a_clause(
    units: Sequence[int],
    codes: Sequence[int],
    gains: Sequence[float],
    wide: bool = False,
) -> Clause:
    """Return the clause of these postings."""
    return Clause(
        np.array(units, np.int32),
        np.array(codes, np.uint32) if wide else np.array(codes, np.uint16),
        np.array(gains, np.float64),
        max(codes, default=0),
    )


@st.composite
def queries(draw: st.DrawFn, size: int = 60) -> tuple[list[Clause], int, NDArray[np.bool_] | None, float]:
    """Random clauses, how many are wanted, which units may be returned, and a floor."""
    # Few different gains make ties; 0 and codes that gain less than a lower code are allowed.
    gain = st.sampled_from([0.0, 0.25, 0.5, 1.0, 1.0 + 4e-10, 1 / 3, 2 / 3]) | st.floats(0, 8)
    clauses: list[Clause] = []
    for _ in range(draw(st.integers(0, 5))):
        if clauses and draw(st.integers(0, 7)) == 0:
            clauses.append(draw(st.sampled_from(clauses)))
            continue
        gains = draw(st.lists(gain, min_size=1, max_size=6))
        units = sorted(draw(st.sets(st.integers(0, size - 1), max_size=size)))
        if draw(st.integers(0, 7)) == 0:
            units = list(range(size))
        codes = draw(st.lists(st.integers(0, len(gains) - 1), min_size=len(units), max_size=len(units)))
        clauses.append(a_clause(units, codes, gains, draw(st.booleans())))
    allowed = draw(st.none() | st.lists(st.booleans(), min_size=size, max_size=size))
    floor = draw(st.sampled_from([0.0, 0.5, 1.0, 2.25]))
    return clauses, draw(st.integers(1, 12)), None if allowed is None else np.array(allowed), floor


@settings(max_examples=200, deadline=None)
@given(query=queries())
def test_the_best_are_those_of_the_naive_sum(
    best_of: FindBest, query: tuple[list[Clause], int, NDArray[np.bool_] | None, float]
) -> None:
    """Ties, filters, floors, zero gains, repeated and useless clauses: the answer is the naive sum's, to the bit."""
    expected = naive(*query)
    assert listed(best_of(*query)) == expected
    with pytest.MonkeyPatch.context() as monkeypatch:
        prune_always(monkeypatch)
        assert listed(best_of(*query)) == expected


def random_clauses(seed: int, size: int, dfs: Sequence[int], classes: int = 40) -> list[Clause]:
    """Return clauses with so many random postings each, and gains that nearly rise with the codes."""
    random = np.random.default_rng(seed)
    clauses = []
    for df in dfs:
        units = np.sort(random.choice(size, df, replace=False)).astype(np.int32)
        codes = np.minimum(random.geometric(0.15, df) - 1, classes - 1).astype(np.uint16)
        gains = np.sort(random.random(classes)).round(2) * np.log(size / df)
        gains[5] += 0.01
        clauses.append(Clause(units, codes, gains, int(codes.max())))
    return clauses


@pytest.mark.parametrize("share", [None, 0.5, 0.01, 0.0])
@pytest.mark.parametrize("k", [1, 10, 1000, 50_000])
@pytest.mark.parametrize("dfs", [[7, 300, 2000, 9000], [5000, 5000, 20_000], [30_000], [3, 29_000, 29_500]])
def test_long_postings_give_the_naive_best(best_of: FindBest, dfs: Sequence[int], k: int, share: float | None) -> None:
    """With thousands of postings to skip, and whatever a filter leaves, the answer is the naive sum's."""
    clauses = random_clauses(len(dfs) * k, 30_000, dfs)
    allowed = None if share is None else np.random.default_rng(k).random(30_000) < share
    for order in (clauses, clauses[::-1]):
        assert listed(best_of(order, k, allowed)) == naive(order, k, allowed)
        some = naive(order, k, allowed)[1]
        floor = float(np.median(some)) if some else 0.0
        assert listed(best_of(order, k, allowed, floor)) == naive(order, k, allowed, floor)


def test_units_far_apart_are_found(best_of: FindBest) -> None:
    """From the first unit there can be to the last one, with nothing for long between them."""
    random = np.random.default_rng(5)
    last = 2**31 - 1
    clauses = []
    for size in (3, 2000, 6000):
        units = np.union1d(random.integers(0, last, size), [0, last - 10_000, last - 1, last]).astype(np.int32)
        units = np.union1d(units, random.integers(last - 9000, last, size // 8)).astype(np.int32)
        clauses.append(a_clause(units.tolist(), random.integers(0, 9, len(units)).tolist(), random.random(9).tolist()))
    scores: dict[int, float] = {}
    for clause in clauses:
        for unit, gain in zip(clause.units.tolist(), clause.gains[clause.codes].tolist(), strict=True):
            scores[unit] = scores.get(unit, 0.0) + gain
    for k in (1, 10, 500):
        kth = sorted((round(score, 9) for score in scores.values()), reverse=True)[k - 1]
        expected = sorted((unit, score) for unit, score in scores.items() if round(score, 9) >= kth)
        assert list(zip(*listed(best_of(clauses, k)), strict=True)) == expected


def test_no_clause_finds_nothing(best_of: FindBest) -> None:
    """Without a clause, or with terms that no unit holds, nothing is best."""
    assert listed(best_of([], 3)) == ([], [])
    assert listed(best_of([a_clause([], [], [1.0]), a_clause([], [], [])], 3)) == ([], [])


def test_ties_with_the_last_are_all_returned(best_of: FindBest) -> None:
    """Which of equal units comes first is for those who know the articles to say."""
    clauses = [a_clause(range(5000), [0] * 5000, [1.5]), a_clause([9, 4999], [0, 0], [0.25])]
    assert listed(best_of(clauses, 2)) == ([9, 4999], [1.75, 1.75])
    units, scores = listed(best_of(clauses, 3))
    assert units == list(range(5000))
    assert scores.count(1.5) == 4998


def test_scores_that_round_to_the_same_are_ties(best_of: FindBest) -> None:
    """A difference beyond the ninth digit decides nothing."""
    clause = a_clause([1, 2, 3, 4], [0, 1, 2, 1], [1.0, 1.0 + 2e-10, 0.9])
    assert listed(best_of([clause], 1))[0] == [1, 2, 4]


def test_a_sum_in_another_order_loses_no_tie(best_of: FindBest, never_few: None) -> None:
    """Bounds summed rare terms first, scores in the query's order: their last digits do not decide."""
    random = np.random.default_rng(7)
    for _ in range(50):
        gains = random.random(6) * 10
        clauses = [
            a_clause(range(size), [0] * size, [gain])
            for size, gain in zip([40, 10, 30, 20, 50, 60], gains.tolist(), strict=True)
        ]
        assert listed(best_of(clauses, 1)) == naive(clauses, 1)


def test_none_wanted_is_an_error(best_of: FindBest) -> None:
    """To ask for less than one is a mistake."""
    with pytest.raises(ValueError, match="k must be at least 1, not 0"):
        best_of([a_clause([1], [0], [1.0])], 0)


def test_a_filter_that_ends_too_early_is_an_error(best_of: FindBest) -> None:
    """What the filter says nothing about is neither allowed nor forbidden."""
    with pytest.raises(ValueError, match="outside of 'allowed'"):
        best_of([a_clause([1, 7], [0, 0], [1.0])], 3, np.ones(7, np.bool_))


def test_more_than_eight_clauses_are_searched(best_of: FindBest, never_few: None) -> None:
    """There are eight marks a unit; what has none left is looked up."""
    clauses = random_clauses(11, 6000, [300 + 100 * number for number in range(14)])
    assert listed(best_of(clauses, 10)) == naive(clauses, 10)


def classes_of(model: Bm25, query: Sequence[str]) -> list[Clause]:
    """Return *query* as clauses over the postings of *model*, with gains by the formula's own words."""
    clauses = []
    for term in query:
        units = [unit for unit, tfs in enumerate(model.doc_freqs) if term in tfs]
        tfs = np.array([model.doc_freqs[unit][term] for unit in units], np.int64)
        lengths = np.array([model.doc_len[unit] for unit in units], np.int64)
        pairs, codes = np.unique(tfs << 32 | lengths, return_inverse=True)
        tf, dl = pairs >> 32, pairs & 0xFFFFFFFF
        gains = tf * (model.k1 + 1) / (tf + model.k1 * (1 - model.b + model.b * dl / model.avgdl))
        gains *= inverse_document_frequency(len(units), model.corpus_size)
        clauses.append(a_clause(units, codes.tolist(), gains.tolist()))
    return clauses


def test_the_ranking_is_that_of_the_definition(best_of: FindBest) -> None:
    """On random corpora, scores and ranking are those of ``BM25Okapi.get_scores`` with our idf."""
    random = np.random.default_rng(20)
    words = np.array([f"term{number}" for number in range(40)])
    for number in range(PARITY):
        lengths = random.integers(1, 12, random.integers(1, 30))
        places = np.minimum(random.zipf(1.4, lengths.sum()) - 1, len(words) - 1)
        corpus = [part.tolist() for part in np.split(words[places], lengths.cumsum()[:-1])]
        model = Bm25(corpus, k1=float(random.choice([0.6, 1.2, 1.5])), b=float(random.choice([0.0, 0.3, 0.75, 1.0])))
        query = random.choice(words[:20], random.integers(1, 6)).tolist()
        defined = super(Bm25, model).get_scores(query)
        k = int(random.integers(1, 12))
        with pytest.MonkeyPatch.context() as monkeypatch:
            if number % 2:
                prune_always(monkeypatch)
            best = best_of(classes_of(model, query), k)
        assert np.abs(best.scores - defined[best.units]).max(initial=0) < 1e-9
        # Best first by the rounded score, ties to the earlier.
        ranked = [unit for unit in np.argsort(-defined.round(9), kind="stable").tolist() if defined[unit] > 0][:k]
        found = best.units[np.argsort(-best.scores.round(9), kind="stable")[:k]].tolist()
        assert found == ranked


def test_both_implementations_agree_to_the_bit(best_of: FindBest) -> None:
    """The same question gets the same answer with and without a compiler."""
    for seed in range(20):
        clauses = random_clauses(seed, 8000, [20 + seed, 400, 3000, 7000])
        here, there = best_of(clauses, 10), find_best(clauses, 10)
        assert here.units.tobytes() == there.units.tobytes()
        assert here.scores.tobytes() == there.scores.tobytes()
