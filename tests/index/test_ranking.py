from __future__ import annotations

import math
from typing import cast

import pytest

from corpus.article import Article
from index.answer import Filters
from index.answering import Answerer
from index.asking.question import read_question
from index.engine.segments import Engine
from index.engine.upkeep import load_index
from index.ranking.evidence import Evidence
from index.ranking.ranking import DEPTH, believe, rank_candidates, read_weights, score_order
from index.search_engine import Only, Searcher
from tests.index.conftest import Ask


@pytest.fixture(scope="module")
def engine(answerer: Answerer) -> Engine:
    """The engine over the invented articles."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    return Engine.of(snapshot)


def test_every_weight_weighs_something() -> None:
    """The file of weights names figures that there are, its own source, and a threshold that is a probability."""
    weights = read_weights()
    assert set(weights.order) <= set(Evidence._fields)
    assert set(weights.trust) <= {*Evidence._fields, "bias", "size"}
    assert all(map(math.isfinite, [*weights.order.values(), *weights.trust.values()]))
    assert 0 < weights.threshold < 1


@pytest.mark.parametrize(
    "question", ["When will the ferry stop?", "What did Odile Marsh say?", "How many votes?", "pier"]
)
def test_candidates_are_whole_and_in_order(answerer: Answerer, engine: Engine, question: str) -> None:
    """Each is a sentence of its own article, once, with the score that follows from its evidence."""
    candidates = rank_candidates(engine, answerer.archive, read_question(question))
    assert 0 < len(candidates) <= DEPTH
    for candidate in candidates:
        assert candidate.article == answerer.archive.article(candidate.sentence.article_id)
        assert candidate.sentence in answerer.archive.sentences(candidate.article.article_id)
        assert candidate.score == score_order(candidate.evidence) == round(candidate.score, 9)
        assert all(attribution.touches(candidate.sentence.span) for attribution in candidate.attributions)
    places = [(c.article.article_id, c.sentence.position) for c in candidates]
    assert len(set(places)) == len(places)


def test_depth(answerer: Answerer, engine: Engine) -> None:
    """No more candidates than asked for."""
    assert len(rank_candidates(engine, answerer.archive, read_question("ferry pier board"), depth=2)) == 2


def test_the_index_decides_nothing_else(answerer: Answerer, engine: Engine) -> None:
    """Ranking asks the seam alone: whoever else finds the same hits gets the same candidates."""

    class Other:
        def __init__(self, searcher: Searcher) -> None:
            for name in vars(Searcher):
                if not name.startswith("_"):
                    setattr(self, name, getattr(searcher, name))

    question = read_question("Was Colin Teasel cleared of bullying?")
    other = cast(Searcher, Other(engine))
    assert rank_candidates(other, answerer.archive, question) == rank_candidates(engine, answerer.archive, question)


@pytest.mark.parametrize(
    ("filters", "as_of", "expected"),
    [
        (Filters(), "2020-12-31", {"ferry", "undated"}),
        (Filters(outlet="Gazette"), "2030-01-01", {"suspended", "cleared"}),
        (Filters(speaker="Marsh"), "2030-01-01", {"suspended"}),
        (Filters(article="cleared"), "2030-01-01", {"cleared"}),
        (Filters(article="nowhere"), "2030-01-01", set()),
    ],
)
def test_only_what_may_be_found_is_ranked(
    answerer: Answerer, engine: Engine, filters: Filters, as_of: str, expected: set[str]
) -> None:
    """What is filtered out is no candidate, however deep one looks."""
    question = read_question("board ferry lighthouse complaint inquiry pier island")
    only = Only(as_of, "2030-01-01T00:00:00Z", filters)
    candidates = rank_candidates(engine, answerer.archive, question, only)
    assert {candidate.article.article_id for candidate in candidates} == expected


def test_belief_is_a_probability_and_falls_with_size() -> None:
    """Between 0 and 1, whatever the evidence; in a larger archive the same evidence is worth no more."""
    for value in (-1e9, 0.0, 0.5, 1.0, 1e9):
        evidence = Evidence(*([value] * len(Evidence._fields)))
        for sentences in (0, 1, 10, 10**7):
            assert 0 <= believe(evidence, sentences) <= 1
        assert believe(evidence, 10**6) <= believe(evidence, 10)


def _evidence(answerer: Answerer, engine: Engine, question: str) -> list[Evidence]:
    return [one.evidence for one in rank_candidates(engine, answerer.archive, read_question(question))]


def test_figures_of_the_whole_are_the_same_for_all(answerer: Answerer, engine: Engine) -> None:
    """What is said of a question, or of the answer as a whole, is said once: no sentence stands behind for it."""
    found = _evidence(answerer, engine, "When will the ferry to Gull Island stop?")
    for name in ("absent", "lead", "score_of_ten", "rare_asked", "terms", "named"):
        assert len({getattr(one, name) for one in found}) == 1, name
    assert found[0].named == 1.0
    assert found[0].terms == pytest.approx(0.4)
    assert 0 < found[0].rare_around <= found[0].rare_asked


def test_the_lead_is_over_another_article(answerer: Answerer, engine: Engine) -> None:
    """Sentences of the same article are no rivals; where no other article comes near, the lead is whole."""
    assert 0 <= _evidence(answerer, engine, "What is said of Colin Teasel?")[0].lead < 1
    assert _evidence(answerer, engine, "eleven votes")[0].lead == 1.0


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("When will the ferry to Gull Island stop?", 0.0),
        ("Why is the lighthouse on Gull Rock red?", 1.0),
        ("When will the ferry stop?", 0.0),
    ],
)
def test_a_name_of_which_a_word_is_missing(answerer: Answerer, engine: Engine, question: str, missing: float) -> None:
    """Half a name is another's: how far one of its words is missing counts, and nothing where there is no name."""
    assert _evidence(answerer, engine, question)[0].name_missing == missing


def test_a_long_question_weighs_no_more_than_so_much(answerer: Answerer, engine: Engine) -> None:
    """Figures that grow with a question are bounded: a thousand words outweigh nothing."""
    words = " ".join(f"quark{number}" for number in range(100))
    found = _evidence(answerer, engine, f"ferry pier {words}")
    assert found[0].rare_asked == pytest.approx(1.5)
    assert found[0].terms == 2.0


def test_the_question_itself_is_no_answer(ask: Ask) -> None:
    """A sentence that only asks what the reader asks stands behind every other; one that says more may be quoted."""
    body = "Why did the Gull Island ferry stop?\n\nThe ferry to Gull Island stopped because the pier is rotten."
    with ask(Article("ferry", body)) as answerer:
        answer = answerer.answer("Why did the Gull Island ferry stop?")
    assert answer.quotes[0].text.startswith("The ferry to Gull Island stopped")
