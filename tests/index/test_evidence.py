from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Span
from index.asking.question import read_question
from index.ranking.evidence import Evidence, Measure, weigh_words
from index.ranking.speech import weigh_speech

QUESTIONS = (
    "Who closed the pier?",
    "How many doors has the pier?",
    "When did it close?",
    "Why was it closed?",
    "Where is the pier?",
    "How long was it shut?",
    "What does pier mean?",
    "What did Odile Marsh say?",
    "pier",
)


def _weigh(question: str, text: str, position: int) -> dict[str, float]:
    """The evidence of words, where every term of the question weighs the same."""
    asked = read_question(question)
    return weigh_words(Measure.of(asked, dict.fromkeys(asked.terms, 1 / max(1, len(asked.terms)))), text, position)


@given(st.sampled_from(QUESTIONS), st.text(max_size=80), st.integers(0, 500))
def test_figures_are_in_range(question: str, text: str, position: int) -> None:
    """Every figure that the words give has a name of the evidence and lies between -1 and about 1."""
    figures = _weigh(question, text, position)
    assert set(figures) <= set(Evidence._fields)
    assert all(-1 <= figure <= 3 for figure in figures.values())


@pytest.mark.parametrize(
    ("question", "holds", "lacks"),
    [
        ("How many votes were cast?", "There were 499 votes cast.", "The votes were cast."),
        ("When was the vote?", "The vote was on Monday.", "The vote was long."),
        ("Who won the vote?", "The vote was won by Odile Marsh.", "The vote was won by a hair."),
        ("Why was it shut?", "It was shut because the wood is rotten.", "It was shut."),
    ],
)
def test_the_kind_of_thing_asked_for(question: str, holds: str, lacks: str) -> None:
    """A sentence that holds a figure, a day, a name or a reason, where that is asked for, is told from others."""
    asked = read_question(question)
    assert _weigh(asked.text, holds, 3)[asked.asked] == 1.0
    assert _weigh(asked.text, lacks, 3)[asked.asked] == -1.0


def test_exact_forms() -> None:
    """A word in the very form that the question has counts; a form derived from it does not, nor does a name."""
    question = "When was the old pier closed?"
    exact = _weigh(question, "The old pier was closed.", 3)["exact"]
    assert exact == pytest.approx(1.0)
    assert _weigh(question, "The old piers were closing.", 3)["exact"] == pytest.approx(exact / 3)
    assert _weigh("Where is Marsh?", "Marsh is in the fog.", 3)["exact"] == 0.0


def test_the_longest_run() -> None:
    """What the sentence repeats of the question word by word counts by its length, stop words and all."""
    question = "Who said that the ferry will stop in October?"
    runs = [
        _weigh(question, text, 3)["run"]
        for text in ("The ferry will stop in October.", "In October, the ferry will stop.", "It stops.", "Gulls cried.")
    ]
    assert runs == sorted(runs, reverse=True)
    assert runs[0] == pytest.approx(6 / 9)
    assert runs[-1] == 0.0


def test_several_of_a_kind() -> None:
    """Who asks for several is helped by a sentence that names several; who asks for one is not."""
    text = "Unison, Unite and the Ferrymen’s Guild backed the pier."
    assert _weigh("Which unions backed the pier?", text, 3)["several"] > 0.0
    assert _weigh("Which union backed the pier?", text, 3)["several"] == 0.0


def test_nobodys_words_asked_for() -> None:
    """Where nobody's words are wanted, who speaks is no evidence."""
    figures = weigh_speech(read_question("When will the ferry stop?"), "body", Span(0, 4), (), 0.0)
    assert set(figures.values()) == {0.0}


@settings(deadline=None)
@given(st.sampled_from(QUESTIONS), st.sampled_from(["A", "Aa ", "A'", "1,", "in the ", "one two ", "the AB-"]))
def test_a_long_sentence_takes_no_longer(question: str, piece: str) -> None:
    """Twenty thousand characters without a stop are weighed at once."""
    started = time.monotonic()
    _weigh(question, (piece * 20_000)[:20_000], 0)
    assert time.monotonic() - started < 3


def test_a_lead_changes_nothing_else() -> None:
    """Every candidate is given the same lead, and keeps all its other figures."""
    evidence = Evidence(*(place / 64 for place in range(len(Evidence._fields))))
    assert evidence.with_lead(0.75) == evidence._replace(lead=0.75)
    assert type(evidence.with_lead(0.75)) is Evidence
