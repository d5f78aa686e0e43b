from __future__ import annotations

import time
from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from index.answering import Answerer
from index.asking.question import read_question
from index.following.carrying import carry_over
from index.following.thread import LONGEST_TEXT, LONGEST_THREAD, Exchange, cut_thread, exchange_of

SUSPENDED = Exchange(
    "Was Colin Teasel suspended?",
    "Councillor Colin Teasel was suspended on Monday over a complaint of bullying.",
)
_WORDS = st.sampled_from(
    "he she it that why what about Teasel Marsh ferry pier said who and 2021 was the ? . “ ”".split()
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=12).map(" ".join))
THREADS = st.lists(st.builds(Exchange, TEXTS, st.none() | TEXTS, st.none() | TEXTS), max_size=12)


def test_a_follow_up_is_answered(answerer: Answerer) -> None:
    """'Was he cleared?' is answered about the one who was spoken of, and says what was carried."""
    answer = answerer.answer("Was he cleared?", thread=(SUSPENDED,))
    assert answer.question == "Was he cleared?"
    assert answer.quotes[0].text.startswith("Colin Teasel was cleared of bullying")
    assert answer.query.terms == read_question("Was he cleared?").terms
    assert answer.query.carried == ("colin", "teasel")
    assert answer.query.carried_words == ("Colin Teasel",)


def test_a_carried_speaker_is_asked_for_by_name(answerer: Answerer) -> None:
    """'What did she say?' is answered with the words of the one carried, and with nobody else's."""
    thread = (
        Exchange("Who is the council leader?", "The council leader, Odile Marsh, said that the complaint was serious."),
    )
    answer = answerer.answer("What did she say about the complaint?", thread=thread)
    assert {quote.speaker for quote in answer.quotes} == {"Odile Marsh"}


def test_it_is_asked_who_is_meant(answerer: Answerer) -> None:
    """With two who fit, or nobody, nothing is quoted."""
    two = (Exchange("Did Colin Teasel meet Alan Frome?", "Colin Teasel met Alan Frome."),)
    answer = answerer.answer("What did he say?", thread=two)
    assert answer.reason == "Who is meant by “he”: Colin Teasel or Alan Frome? Name the person in the question."
    assert (answer.quotes, answer.nearest, answer.query.carried) == ((), (), ())
    answer = answerer.answer("Was she cleared?", thread=(Exchange("How many votes?"),))
    assert answer.reason == "Who is meant by “she”? Name the person in the question."


def test_whoever_is_not_in_the_archive_is_said_not_to_be(answerer: Answerer) -> None:
    """A name that was carried counts like one that was written: nobody else is quoted in its place."""
    answer = answerer.answer("Was she suspended?", thread=(Exchange("Who is Mary Quillfeather?"),))
    assert not answer.answered
    assert "Quillfeather" in answer.reason


def test_what_a_question_is_still_about_need_not_be_there(answerer: Answerer) -> None:
    """What the question only goes on about counts for little, and what the archive has nowhere for nothing."""
    asked = read_question("When was the vote?")
    thread = (Exchange("Did Colin Teasel beat Mary Quillfeather?", "Colin Teasel beat Mary Quillfeather by a vote."),)
    query = answerer.answer("When was the vote?", thread=thread).query
    lent, carried, unclear = carry_over(answerer._newest.searcher(), asked, query, thread)
    assert (unclear, carried.carried, carried.carried_words) == ("", ("colin", "teasel"), ("Colin Teasel",))
    assert lent.lent == {"colin", "teasel"}
    assert [weight for term, weight in zip(lent.terms, lent.weights, strict=True) if term in lent.lent] == [0.05, 0.05]


def test_reasons_take_the_thread(answerer: Answerer) -> None:
    """The reasons are those of the answer that the conversation gave."""
    answer, reasons = answerer.why("Was he cleared?", thread=(SUSPENDED,))
    assert answer == answerer.answer("Was he cleared?", thread=(SUSPENDED,))
    assert len(reasons) == len(answer.quotes)


def test_an_answer_is_an_exchange(answerer: Answerer) -> None:
    """What is kept of an answer is the first quote, with what is marked in it; the nearest there was is none."""
    answer = answerer.answer("Who owns the ferry?")
    first = answer.quotes[0]
    found = first.highlight.of(first.article.body) if first.highlight else None
    assert exchange_of(answer) == Exchange("Who owns the ferry?", first.text, first.speaker, found)
    assert found is not None
    refused = replace(answer, quotes=(), nearest=answer.quotes, reason="Nothing.")
    assert exchange_of(refused) == Exchange("Who owns the ferry?")


def test_a_thread_is_cut() -> None:
    """Only the last exchanges are looked at, and of each no more than can be read at once."""
    thread = cut_thread([Exchange("x" * 5_000, "y" * 5_000, "z" * 5_000)] * 50)
    assert len(thread) == LONGEST_THREAD
    assert {len(one.question) for one in thread} == {LONGEST_TEXT}
    assert cut_thread([Exchange("a", "")]) == (Exchange("a", None),)


def test_a_huge_thread_costs_no_time(answerer: Answerer) -> None:
    """A history of any size and content is read in a moment."""
    for text in (
        "He said that. " * 500,
        "A.a’s " * 2_000,
        "Ann Lee " * 1_000,
        "\ud800 \x00 \x1b[31m " * 500,
        " " * 90_000,
    ):
        thread = [Exchange(text, text, text)] * 2_000
        begins = time.perf_counter()
        answerer.answer("What did he say about that?", thread=thread)
        assert time.perf_counter() - begins < 2.0


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=TEXTS, thread=THREADS)
def test_whatever_was_said_before_the_words_are_those_printed(
    answerer: Answerer, question: str, thread: list[Exchange]
) -> None:
    """No thread changes a quote's words, what was asked, or the terms that are the reader's own."""
    alone = answerer.answer(question)
    answer = answerer.answer(question, thread=thread)
    assert answer.question == question
    assert answer.query.terms == alone.query.terms
    assert not set(answer.query.carried) & set(answer.query.terms)
    assert bool(answer.query.carried) >= bool(answer.query.carried_words)
    for quote in (*answer.quotes, *answer.nearest):
        start, end = quote.sentence.span
        assert quote.text == quote.article.body[start:end]
        assert answerer.archive.article(quote.article.article_id) == quote.article


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(question=TEXTS)
def test_without_a_thread_nothing_changes(answerer: Answerer, question: str) -> None:
    """A question that comes after nothing is answered as it always was."""
    assert answerer.answer(question, thread=()) == answerer.answer(question)
    assert answerer.answer(question).query.carried == ()
