from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answering import Answerer
from index.asking.question import lend, read_question
from index.marking.highlighting import find_highlight, read_highlight_weights
from index.words.terms import read_terms

Ask = Callable[..., AbstractContextManager[Answerer]]


def mark(question: str, text: str, *attributions: Attribution, before: str = "") -> str | None:
    """Return the words of *text* that are marked for *question*; *before* stands before it in the article."""
    article = Article("invented", before + text)
    span = Span(len(before), len(before) + len(text))
    found = find_highlight(read_question(question), article, Sentence("invented", 0, 0, span), attributions)
    assert found is None or span.covers(found)
    return found.of(article.body) if found else None


@pytest.mark.parametrize(
    ("question", "text", "words"),
    [
        ("Who built the pier?", "The pier at Gull Island was built by Pascoe Lind in 1902.", "Pascoe Lind"),
        ("When was the pier built?", "The pier at Gull Island was built by Pascoe Lind in 1902.", "1902"),
        ("What year was the pier built?", "The pier was built by Pascoe Lind in May 1902.", "1902"),
        ("On what day did the ferry sink?", "The ferry sank off Gull Island on 7 May 1902.", "7 May 1902"),
        ("How many councillors voted for the pier?", "At last, 11 councillors voted for the pier.", "11"),
        ("How much did the pier cost?", "The new pier cost £14 million, the council said.", "£14 million"),
        ("What percentage of tickets were sold?", "About 40% of the tickets were sold in summer.", "40%"),
        ("Where was Odile Marsh born?", "Odile Marsh was born in Little Sallow in 1960.", "Little Sallow"),
        ("Which company owns the ferry?", "The ferry is owned by Lind Marine.", "Lind Marine"),
        ("How old is Colin Teasel?", "Colin Teasel, who is 52 years old, has left the council.", "52"),
    ],
)
def test_the_words_that_answer_are_marked(question: str, text: str, words: str) -> None:
    """The name, the number, the date that is asked for, and not what the question says itself."""
    found = mark(question, text)
    assert found is not None
    assert words in found
    assert len(found.split()) <= len(words.split()) + 2


def test_the_clause_that_gives_the_reason_is_marked() -> None:
    """'Why' is answered by a clause, and by no more than that."""
    text = "The council closed the pier because the wood was rotten, and the ferry now stops in Little Sallow."
    assert mark("Why did the council close the pier?", text) == "because the wood was rotten"


@pytest.mark.parametrize("question", ["Was the pier built by Lind?", "Did Marsh say when the pier was built?", "pier"])
def test_what_has_no_words_that_answer_is_left_unmarked(question: str) -> None:
    """Yes and no are no words of the sentence, and who names a subject asks nothing."""
    assert mark(question, "The pier at Gull Island was built by Pascoe Lind in 1902.") is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who built the pier?", "The pier was rotten from end to end."),
        ("How many ferries sank?", "The ferries sank off Gull Island."),
        ("Where was the pier built?", "The pier was built in May 1902."),
        ("Which city built the pier?", "The pier was built by Sarah Lind."),
        ("Who is Odile Marsh?", "Odile Marsh met Pascoe Lind."),
        ("How many storms hit the ferries?", "The ferries were hit for six years by storms."),
    ],
)
def test_a_sentence_without_the_kind_of_thing_asked_for_is_left_unmarked(question: str, text: str) -> None:
    """Nothing is marked for want of better."""
    assert mark(question, text) is None


def test_who_said_it_is_the_source_that_is_named() -> None:
    """Who said some words is their source where it is a name; 'she' is left unmarked, and so is one of two."""
    text = "The pier is rotten, said Odile Marsh."
    said = Attribution("indirect", (Span(0, 18),), Span(25, 36), Span(20, 24), Name("Odile Marsh", Span(25, 36)))
    assert mark("Who said the pier is rotten?", text, said) == "Odile Marsh"
    text = "The pier is rotten, she said."
    said = Attribution("indirect", (Span(0, 18),), Span(20, 23), Span(24, 28))
    assert mark("Who said the pier is rotten?", text, said) is None


def test_what_somebody_said_is_the_whole_quote_unless_a_few_words_are_quoted() -> None:
    """A question for words is answered by the sentence; only a scrap in quotation marks stands out of it."""
    assert mark("What did Marsh say about the pier?", "“The pier is rotten, and it must go,” Marsh said.") is None
    text = "Marsh said of the pier that it had been “a long goodbye” for all who knew it."
    assert mark("What did Marsh say about the pier?", text) == "a long goodbye"
    assert mark("What did Marsh say about the long goodbye?", text) is None


def test_a_mark_is_no_more_than_half_of_a_long_sentence() -> None:
    """What is marked stands out."""
    text = "They painted it green because nobody in all of the town could remember any other colour of the boat"
    found = mark("Why did they paint the boat green?", text)
    assert found is None or len(found.split()) <= len(text.split()) / 2


def test_a_question_that_tells_a_story_first_asks_at_its_end() -> None:
    """What stands before the last sentence is no question, whatever words it begins with."""
    question = "The pier burned down in what was the worst fire of the year. Who built it?"
    assert mark(question, "The pier at Gull Island was built by Pascoe Lind in 1902.") == "Pascoe Lind"


def test_what_the_conversation_lends_need_not_be_there() -> None:
    """A follow-up is marked as if it stood alone, and one of lent words alone is no fault."""
    text = "The pier was built by Pascoe Lind in 1902."
    sentence, article = Sentence("invented", 0, 0, Span(0, len(text))), Article("invented", text)
    for asked in ("Who built the pier?", "Who?"):
        question = lend(read_question(asked), dict.fromkeys(("ferri", "gull", "sallow", "marsh"), "word"), 0.5)
        found = find_highlight(question, article, sentence)
        assert found is None or found.of(text) == "Pascoe Lind"
        assert found or asked == "Who?"


def test_answers_come_with_their_mark(ask: Ask) -> None:
    """The quote of an answer has its mark in the body, wherever the sentence stands in it."""
    body = "Gull Island has a pier. It was built by Pascoe Lind in 1902. The pier of Little Sallow is older."
    with ask(Article("pier", body)) as answerer:
        quote = answerer.answer("Who built the pier of Gull Island in 1902?").quotes[0]
    assert quote.highlight is not None
    assert quote.sentence.span.covers(quote.highlight)
    assert quote.highlight.of(body) == "Pascoe Lind"


def test_another_language_is_left_unmarked() -> None:
    """What tells an answer is known of English alone."""
    question = read_question("Wer hat das Schiff gebaut?", ["de"])
    text = "Das Schiff hat Pascoe Lind gebaut."
    sentence = Sentence("invented", 0, 0, Span(0, len(text)))
    assert question.language == "de"
    assert find_highlight(question, Article("invented", text, language="de"), sentence) is None


def test_the_weights_say_where_they_are_from() -> None:
    """Weights are few, and a mark needs more than an even chance of one in ten."""
    weights = read_highlight_weights()
    assert len(weights.figures) < 200
    assert 0.1 < weights.threshold < 1


_WORDS = st.sampled_from(
    "the The of pier Pascoe Lind was built by in 1902 £14m 40% “ ” ( ) , ; — - and said because to May last week "
    "O'Neill’s U.S. never 1,000 years who \x00 \x1b[31m \u202e José Jose\u0301 _ ' \ud800 ㎞ 12– x-y-z".split(" ")
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=60).map(" ".join))
_QUESTIONS = st.sampled_from(
    (
        "Who built the pier?",
        "When was it built?",
        "How many were sold?",
        "Why was the pier closed?",
        "What did Lind build in 1902?",
        "Where is the pier?",
        "What did Lind say?",
        "Who said the pier was closed?",
        "The pier was built by which company of May",
        "What is the pier?",
    )
)


@given(_QUESTIONS, _TEXTS, st.sampled_from(["", "Before. ", "\x00"]))
def test_a_mark_is_new_whole_words_of_the_sentence(question: str, text: str, before: str) -> None:
    """It lies in the sentence, cuts no word, says something that the question does not, and is always the same."""
    found = mark(question, text, before=before)
    assert found == mark(question, text, before=before)
    if found is None:
        return
    terms = read_terms(found)
    assert terms
    assert not set(terms) <= set(read_question(question).terms)
    assert found == found.strip()
    assert any(_is_whole(text, start, start + len(found)) for start in _places(text, found))


def _places(text: str, words: str) -> list[int]:
    return [start for start in range(len(text)) if text.startswith(words, start)]


def _is_whole(text: str, start: int, end: int) -> bool:
    inside = text[start - 1 : start + 1] if start else ""
    outside = text[end - 1 : end + 1]
    return not any(len(pair) == 2 and pair.isalnum() for pair in (inside, outside))


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "A",
        "A ",
        "1 ",
        "1,",
        "a.",
        "May 1 ",
        "“a” ",
        "Lind's ",
        "because to ",
        "of ",
        "\x00",
        "’",
        "Lind, and ",
        "x-",
        "(",
    ],
)
def test_a_hostile_sentence_is_quick(piece: str) -> None:
    """Three thousand characters of anything take no longer than a reader would notice."""
    text = "The pier built by " + piece * (3_000 // len(piece))
    started = time.perf_counter()
    for question in ("Who built the pier?", "Why was the pier built?"):
        mark(question, text)
    assert time.perf_counter() - started < 1.0
