"""Whether a question is about now, about the beginning, or about no time."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.tense import read_tense


@pytest.mark.parametrize(
    "text",
    [
        "What is the latest on the ferry?",
        "the newest figures on fares",
        "What did Marsh last say about the pier?",
        "Who most recently left the board?",
        "Who owns the ferry now?",
        "Who currently leads the council?",
        "Who is the current owner of the ferry?",
        "Who runs the pier at the moment?",
        "How much has the pier cost so far?",
        "Is the pier open yet?",
        "Does Marsh still back the plan?",
        "Why doesn't Teasel sit on the board any more?",
        "What happened today?",
        "Who spoke on the pier this week?",
    ],
)
def test_about_now(text: str) -> None:
    """Words for now ask for the newest articles, and the reader is told so."""
    tense = read_tense(text)
    assert tense.wants == "newest"
    assert tense.is_asked
    assert tense.words


@pytest.mark.parametrize(
    "text", ["Who first proposed the pier?", "When was the ferry first mentioned?", "What was originally planned?"]
)
def test_about_the_beginning(text: str) -> None:
    """Words for the beginning ask for the oldest articles."""
    assert read_tense(text).wants == "oldest"


@pytest.mark.parametrize(
    "text",
    [
        "Who is leading the race?",
        "Is the ferry running?",
        "Who's backing him?",
        "Who is the mayor?",
        "What's happening?",
    ],
)
def test_the_present_tense_counts_a_little(text: str) -> None:
    """Who asks in the present tense would rather have the newer article, and is told nothing of it."""
    tense = read_tense(text)
    assert tense.wants == "newest"
    assert not tense.is_asked
    assert tense.words == ""


@pytest.mark.parametrize(
    "text",
    [
        "Who was cleared?",
        "What did Marsh tell the Today programme?",
        "What did ISLE TODAY write?",
        "Who was the first woman to lead the board?",
        "What did the first minister say?",
        "What closed for the first time?",
        "Who won the last election?",
        "What did they show in the still life room?",
        "Who wrote “Now and Then”?",
        "What did Marsh say from now on would change?",
        "What is a breakwater?",
        "Who is Odile Marsh?",
        "How big was the current account deficit?",
        "How long is the pier?",
        "",
    ],
)
def test_about_no_time(text: str) -> None:
    """What is a name, says which, or defines something, asks for no time."""
    assert read_tense(text).wants is None
    assert read_tense(text).weigh(1_000) == 1.0


def test_older_articles_count_less() -> None:
    """An article so many days older counts half as much, as far as the question asks for new ones."""
    latest, still = read_tense("the latest on the ferry"), read_tense("Does Marsh still back the plan?")
    assert latest.weigh(0) == latest.weigh(-3) == 1.0
    assert latest.weigh(latest.days) == 0.5
    assert latest.weigh(10_000) == pytest.approx(0.0)
    assert still.weigh(still.days) == pytest.approx(0.7)
    assert still.weigh(10_000) == pytest.approx(0.4)


@given(st.text(), st.floats(0, 10_000), st.floats(0, 10_000))
def test_any_text_is_taken(text: str, one: float, other: float) -> None:
    """No text is an error, and what is farther away never counts more."""
    tense = read_tense(text)
    assert 0.0 <= tense.weigh(max(one, other)) <= tense.weigh(min(one, other)) <= 1.0
    assert all(0 <= span.start < span.end <= len(text) for span in tense.spans)
