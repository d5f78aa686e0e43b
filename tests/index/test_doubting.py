"""What speaks against a sentence takes from the belief in it, and never gives."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.asking.question import read_question
from index.ranking.against import FIGURES
from index.ranking.doubting import EVIDENCE, Doubts, keep_share, leave, weigh_doubt
from index.ranking.ranking import read_weights
from tests.index.told import found

SHARES = st.floats(0, 1)
NAMES = (*FIGURES, *EVIDENCE)
# How much a question says is no fault of the sentence: it tells how much the faults mean.
AGAINST = tuple(name for name in FIGURES if name != "detail")
ALL = st.fixed_dictionaries(dict.fromkeys(NAMES, SHARES))


def weigh(question: str, body: str, headline: str | None = None, published: str | None = None) -> dict[str, float]:
    """Return what speaks against the first sentence of *body* as the answer to *question*."""
    candidate = found(Article("pier", body, headline=headline, published=published))
    return dict(weigh_doubt(replace(candidate, weighed_by=read_question(question))))


@given(ALL)
def test_a_share_is_a_part_of_the_whole(figures: dict[str, float]) -> None:
    """Something is left always, and never more than there was."""
    assert 0.0 < keep_share(figures) <= 1.0


@given(ALL, st.sampled_from(AGAINST), SHARES)
def test_the_more_is_against_it_the_less_is_left(figures: dict[str, float], name: str, more: float) -> None:
    """Another year, an opposite, a 'not': each of them takes belief, however much the others took."""
    worse = {**figures, name: max(more, figures[name])}
    assert keep_share(worse) <= keep_share(figures)


@given(SHARES, SHARES)
def test_what_is_left_is_no_more_than_there_was(belief: float, share: float) -> None:
    """A doubt never makes an answer of what was none, and leaves no less than nothing."""
    left = leave(belief, share)
    assert 0.0 <= left <= belief + 1e-12
    if belief < read_weights().threshold:
        assert left < read_weights().threshold


@given(SHARES)
def test_with_nothing_against_it_belief_stays(belief: float) -> None:
    """The whole of the share leaves the whole of the belief."""
    assert leave(belief, 1.0) == pytest.approx(belief, abs=1e-12)


@given(SHARES, SHARES, SHARES)
def test_less_belief_or_a_smaller_share_never_leaves_more(belief: float, other: float, share: float) -> None:
    """Both ways down: of two candidates with one doubt the better stays the better."""
    low, high = sorted((belief, other))
    assert leave(low, share) <= leave(high, share) + 1e-12
    assert leave(share, low) <= leave(share, high) + 1e-12


def test_an_answer_stays_one_unless_hardly_anything_is_left() -> None:
    """A doubt takes a good answer down among the poor ones; only the worst refuses it."""
    threshold = read_weights().threshold
    assert leave(0.9, 0.3) >= threshold
    assert leave(0.9, 0.3) < leave(0.9, 0.6)
    assert leave(0.9, 0.05) < threshold
    assert leave(1.0, 0.0) == 0.0


def test_every_figure_has_its_weight() -> None:
    """What is weighed and what was learned have the same names."""
    assert {*weigh("Who sold the pier?", "Marsh sold the pier."), "bias"} == set(read_weights().doubt)


@pytest.mark.parametrize(
    ("question", "body", "name"),
    [
        ("Who did not back the pier?", "The board backed the pier.", "denied"),
        ("Who backed the pier?", "The board did not back the pier.", "denying"),
        ("When was the pier opened?", "The pier was closed on Friday.", "opposed"),
        ("Who sold the pier in 1998?", "Marsh sold the pier in 2004.", "other_year"),
        ("Who sold the pier to Oakapple?", "Marsh sold the pier to Teasel.", "other_name"),
    ],
)
def test_what_is_against_a_sentence_is_found(question: str, body: str, name: str) -> None:
    """And what has nothing of it keeps more of the belief."""
    figures = weigh(question, body)
    assert figures[name] > 0.0
    assert keep_share(figures) < keep_share({**figures, name: 0.0})


def test_what_stands_around_counts() -> None:
    """A year need not be in the sentence: the next sentence, the headline or the day of printing may give it."""
    question, sentence = "Who sold the pier in 1998?", "Marsh sold the pier."
    alone = weigh(question, sentence)["other_year"]
    for there in (
        weigh(question, f"{sentence} That was in 1998."),
        weigh(question, sentence, headline="The pier in 1998"),
        weigh(question, sentence, published="1998-05-04"),
    ):
        assert there["other_year"] < alone
    assert weigh(question, f"{sentence} {'Rain fell on the hills. ' * 20}That was in 1998.")["other_year"] == alone


WORDS = "Marsh Teasel sold lost bought the pier ferry not never in 1996 1997 three four board refused by was".split()
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join)


@given(TEXTS, TEXTS, st.none() | TEXTS, SHARES, st.floats(0.07, 1))
def test_what_stands_around_it_only_helps(
    asked: str, sentence: str, headline: str | None, belief: float, least: float
) -> None:
    """As if it stood alone, at least as much speaks against a sentence, so the quick look hides none that stays."""
    found_one = found(Article("pier", f"{sentence}. Marsh lost the ferry in 1997.", headline=headline))
    candidate = replace(found_one, weighed_by=read_question(f"Who {asked}?"))
    alone, around = weigh_doubt(candidate, alone=True), weigh_doubt(candidate)
    assert all(alone[name] >= around[name] for name in AGAINST)
    assert alone["detail"] == around["detail"]
    doubts = Doubts()
    stays = leave(belief, keep_share(around), least) >= least
    assert doubts.are_small(candidate, belief, least) is stays
    assert doubts.share(candidate) == keep_share(around)
    assert doubts.are_small(candidate, belief, least) is stays
