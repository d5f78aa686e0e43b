"""'What about X?' is answered about X, or not at all."""

from __future__ import annotations

import pytest

from corpus.article import Article
from index.answer import Answer
from index.answering import Answerer
from index.asked_people import AskedPerson
from index.asked_topic import with_topic
from index.following.thread import Exchange, exchange_of
from tests.index.conftest import Ask

RESIGNED = Article(
    "resigned",
    "Colin Teasel resigned as harbour master in March. The rowing club was glad.",
    headline="Odile Marsh to follow Teasel as harbour master",
    published="2024-03-01",
)
LEFT = Article(
    "left",
    "Odile Marsh resigned as harbour master on Friday after eleven weeks. She had planned to stay.",
    headline="Harbour master leaves",
    published="2024-06-01",
)
FROME = Article(
    "frome",
    "Alan Frome painted the boat house. “The harbour is a mess,” said Wren Frome, who lost the vote.",
    headline="Boat house painted",
    published="2024-06-02",
)


def _ask(answerer: Answerer, *questions: str) -> Answer:
    thread: list[Exchange] = []
    for question in questions:
        answer = answerer.answer(question, thread=thread)
        thread.append(exchange_of(answer))
    return answer


@pytest.mark.parametrize("topic", ["Odile Marsh", "Marsh", "Ms Marsh"])
def test_it_is_about_that_one(ask: Ask, topic: str) -> None:
    """Whoever was asked about before is no answer, be the topic in the headline: by the whole name or the surname."""
    with ask(RESIGNED, LEFT, FROME) as answerer:
        answer = _ask(answerer, "Who resigned as harbour master in March?", f"What about {topic}?")
        assert answer.quotes[0].text == "Odile Marsh resigned as harbour master on Friday after eleven weeks."
        assert {quote.article.article_id for quote in answer.quotes} == {"left"}


def test_nothing_is_said_of_somebody_else(ask: Ask) -> None:
    """Where there is nothing about the topic in that matter, it is said so."""
    with ask(RESIGNED, LEFT, FROME) as answerer:
        answer = _ask(answerer, "Who resigned as harbour master?", "What about Odile Marsh?", "And Alan Frome?")
        assert not answer.answered
        assert answer.reason


def test_the_next_pronoun_is_theirs(ask: Ask) -> None:
    """Who was asked about in the place of somebody is whom 'he' or 'she' stands for, also where nothing was found."""
    with ask(RESIGNED, LEFT, FROME) as answerer:
        answer = _ask(
            answerer, "Did Colin Teasel resign?", "And Tavish Ramsgill?", "What did he say about the harbour?"
        )
        assert answer.query.carried_words == ("Tavish Ramsgill",)


def test_words_on_a_matter_are_asked_of_each(ask: Ask) -> None:
    """'What did X say about it?' is about the matter of the question before."""
    with ask(RESIGNED, LEFT, FROME) as answerer:
        answer = _ask(answerer, "What did Colin Teasel say about the harbour?", "What did Wren Frome say about it?")
        assert [quote.speaker for quote in answer.quotes] == ["Wren Frome"]
        assert answer.query.carried_words == ("harbour",)


def test_how_a_topic_is_read() -> None:
    """A person by first name and surname, anything else whole; without a capital it is no name."""
    marsh = AskedPerson("Odile Marsh", ("odile", "marsh"))
    assert with_topic((), "Ms Marsh")[0].words == ("marsh",)
    assert with_topic((), "Odile Marsh")[0].words == ("odile", "marsh")
    assert with_topic((), "Little Sallow Council")[0].words == ("little sallow council",)
    assert with_topic((marsh,), "pensions") == (marsh,)
    assert [one.is_topic for one in with_topic((marsh,), "Odile Marsh")] == [True]
    assert [one.is_topic for one in with_topic((marsh,), "Alan Frome")] == [False, True]


def test_what_stands_near_it_is_not_of_it(ask: Ask) -> None:
    """A sentence that tells the matter of the topic goes before one beside which it is told of somebody else."""
    near = Article(
        "near",
        "Odile Marsh opened the fair. Colin Teasel resigned as harbour master on the day.",
        headline="Harbour master resigns at fair",
        published="2024-07-01",
    )
    with ask(RESIGNED, near, LEFT) as answerer:
        answer = _ask(answerer, "Who resigned as harbour master in March?", "What about Odile Marsh?")
        assert {quote.article.article_id for quote in answer.quotes} == {"left"}


@pytest.mark.parametrize(
    ("headline", "is_answered"),
    [
        ("News in brief: mayor resigns, ferry late and Frome paints", False),
        ("Five things to know: mayor resigns", False),
        ("Mayor resigns", True),
    ],
)
def test_a_headline_of_several_matters_is_none(ask: Ask, headline: str, is_answered: bool) -> None:
    """What stands in the headline of a round-up is not what each of its sentences is about."""
    round_up = Article("up", "The ferry was late.\n\nAlan Frome painted the boat house.", headline=headline)
    mayor = Article("mayor", "Colin Teasel resigned as mayor. He was glad.", headline="Teasel goes")
    with ask(round_up, mayor) as answerer:
        answer = _ask(answerer, "Who resigned as mayor?", "What about Alan Frome?")
        assert ("up" in {quote.article.article_id for quote in answer.quotes}) <= is_answered
