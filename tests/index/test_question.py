from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.question import LONGEST_QUESTION, read_question
from index.words.terms import is_stop_term, read_terms


@given(
    st.one_of(
        st.text(max_size=200),
        st.lists(st.sampled_from("what did who How many US’s Mr Teasel say , ? the".split())).map(" ".join),
    )
)
def test_any_text_is_a_question(text: str) -> None:
    """Terms are the text's own, each once, none a stop word, each with its weight and the word it was written as."""
    question = read_question(text)
    assert question.text == text
    assert len(set(question.terms)) == len(question.terms) == len(question.weights) == len(question.words)
    assert set(question.terms) <= set(read_terms(text))
    assert not any(is_stop_term(term) for term in question.terms)
    assert all(0 < weight <= 1 for weight in question.weights)
    for term, word in zip(question.terms, question.words, strict=True):
        assert word in text
        assert read_terms(word)[0] == term
    assert question.name_terms <= set(question.terms)
    assert all(question.names)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Who closed the pier?", "person"),
        ("How many votes were cast?", "number"),
        ("When will the ferry stop?", "date"),
        ("how long was he suspended", "duration"),
        ("Where does the board meet?", "place"),
        ("Why was Teasel suspended?", "reason"),
        ("What did Odile Marsh say about the complaint?", "speech"),
        ("What does CLP mean?", "definition"),
        ("ferry", "other"),
    ],
)
def test_what_is_asked(text: str, asked: str) -> None:
    """The question word says what kind of thing is wanted."""
    assert read_question(text).asked == asked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Odile Marsh say?", [("odil", "marsh")]),
        ("Was Teasel in Little Sallow?", [("teasel",), ("littl", "sallow")]),
        ("Closed piers", []),
        ("was teasel suspended", []),
        ("WAS TEASEL SUSPENDED", []),
    ],
)
def test_names(text: str, names: list[tuple[str, ...]]) -> None:
    """Runs of capitals are names, save where a sentence begins or where everything is in one case."""
    assert list(read_question(text).names) == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("What did Odile Marsh say about the pier?", {"odil", "marsh"}),
        ("According to Lind, why will it stop?", {"lind"}),
        ("When will the ferry stop?", set()),
    ],
)
def test_whose_words_are_wanted(text: str, speaker: set[str]) -> None:
    """The one between the auxiliary and the verb of saying, or after 'according to'."""
    assert set(read_question(text).speaker) == speaker


@pytest.mark.parametrize(
    "piece",
    [
        "what did ",
        "A.a’s ",
        "how did the ",
        "who said that ",
        "according to ",
        "a.",
        "did x say ",
        "What joke did X make ",
        "who is was has ",
        "which a ",
        "X on ",
        "Xx’s ",
        "what aa did ",
    ],
)
def test_repetition_takes_no_longer(piece: str) -> None:
    """The longest question there is, of one piece over and over, is read at once."""
    started = time.monotonic()
    read_question((piece * LONGEST_QUESTION)[:LONGEST_QUESTION])
    assert time.monotonic() - started < 1


@pytest.mark.parametrize(
    "text",
    [
        "How Many Votes Did Fennimore Win?",
        "How Much Did The New Harbour Wall Cost?",
        "How Long will Sam Lind wait?",
        "how Big was Owen Tranter’s Majority?",
        "Who Is The Leader Of Redbridge Council?",
    ],
)
def test_names_are_among_the_terms(text: str) -> None:
    """Whatever is written with capitals, a name consists of words that are looked up."""
    question = read_question(text)
    assert question.name_terms <= set(question.terms)


def test_title_case_marks_no_names() -> None:
    """Where small words have capitals too, a capital says nothing."""
    assert read_question("How Many Votes Did Fennimore Win?").names == ()
    assert read_question("How many votes did Nadia Fennimore win?").names == (("nadia", "fennimor"),)


@pytest.mark.parametrize(
    ("text", "hardly"),
    [
        ("How many votes did Marsh win?", {"mani"}),
        ("How long did the vote take?", {"long"}),
        ("Could you tell me more about the pier, please?", {"tell", "more", "pleas"}),
        ("I'd like to know who sold the pier", {"like", "know"}),
        ("Who would like to know?", set()),
        ("Did Marsh tell the board more?", set()),
    ],
)
def test_what_is_asked_by_hardly_counts(text: str, hardly: set[str]) -> None:
    """What measures, and the courtesies around a question, are searched for, and stand in no answer."""
    asked = read_question(text)
    weights = dict(zip(asked.terms, asked.weights, strict=True))
    assert {term for term, weight in weights.items() if weight < 0.1} == hardly


def test_a_title_before_a_name_is_weak() -> None:
    """'Ms Marsh' is printed as 'Odile Marsh', too."""
    asked = read_question("Has Ms Marsh resigned?")
    assert dict(zip(asked.terms, asked.weights, strict=True)) == {"ms": 0.3, "marsh": 1.0, "resign": 1.0}


@pytest.mark.parametrize(
    ("question", "speaker"),
    [
        ("What did Will Marsh say?", "Will Marsh"),
        ("What will Marsh say?", "Marsh"),
        ("What did the Marsh board say?", "Marsh board"),
    ],
)
def test_a_first_name_may_look_like_a_small_word(question: str, speaker: str) -> None:
    """The 'Will' of 'Will Marsh' is part of whose words are asked for."""
    assert read_question(question).speaker_text == speaker
