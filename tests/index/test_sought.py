"""What a question asks a figure, a date or a name of, where answers to it can be told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.question import read_question
from index.comparing.sought import read_sought
from index.words.terms import read_tokens


@pytest.mark.parametrize(
    ("question", "about", "measured"),
    [
        ("How many votes did the pier get?", "number of votes", "count"),
        ("What is the number of people on the island?", "number of people", "count"),
        ("How many Labour MPs voted?", "number of Labour MPs", "count"),
        ("How much did the pier cost?", "amount", "money"),
        ("How much was Teasel fined?", "amount", "money"),
        ("How much did fares rise?", "amount", "percent"),
        ("What percentage of people backed the pier?", "share", "percent"),
        ("How far is Gull Island?", "distance", "measure"),
        ("How tall is the lighthouse?", "size", "measure"),
        ("How long was the ferry stopped?", "length of time", "time"),
        ("When will the ferry stop?", "date", "none"),
        ("How old is Odile Marsh?", "age", "none"),
        ("Who won the Wrenford by-election?", "name", "none"),
    ],
)
def test_what_is_sought(question: str, about: str, measured: str) -> None:
    """The words for it are the reader's, and only fitting amounts can answer."""
    sought = read_sought(read_question(question))
    assert sought is not None
    assert (sought.about, sought.measured) == (about, measured)


@pytest.mark.parametrize(
    "question",
    [
        # Several may be right, or none can be told from another.
        "Who criticised the pier?",
        "Why was the pier sold?",
        "Where is the pier?",
        "How many did they sell?",
        "How many of them came?",
        # It is somebody's words that are asked for.
        "What did Odile Marsh say about 12 votes?",
        "Who said that 12 votes were few?",
        "",
    ],
)
def test_what_cannot_be_compared(question: str) -> None:
    """Where two answers may both be right, no two sources are said to differ."""
    assert read_sought(read_question(question)) is None


def test_what_is_counted_and_what_was_done() -> None:
    """The noun is the first plural; the verb is the term behind it, with those that tell the same event."""
    sought = read_sought(read_question("How many people were killed in the ferry fire?"))
    assert sought is not None
    assert sought.noun == next(read_tokens("people")).term
    assert sought.verbs == {token.term for token in read_tokens("killed died dead deaths")}
    only = read_sought(read_question("How many votes did the pier get in Wrenford?"))
    assert only is not None
    assert len(only.verbs) == 1


@given(st.text(max_size=80))
def test_any_question_is_read(text: str) -> None:
    """Nothing raises, and what is sought has words."""
    sought = read_sought(read_question(f"How many {text}"))
    assert sought is None or sought.about
