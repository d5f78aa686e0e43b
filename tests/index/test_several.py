"""Quotes of several sources: what agrees is named beside the first, what disagrees is set side by side."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from corpus.article import Article
from index.answer import Quote
from index.answering import Answerer
from index.asking.question import read_question
from index.comparing.disagreeing import Conflict
from index.comparing.several import quote_several
from index.engine.newest import NewestIndex
from index.quoting.quoting import Reading, make_quotes
from index.ranking.ranking import rank_candidates

Ask = Callable[..., AbstractContextManager[Answerer]]

PIER = "How many votes did the new pier get?"
REST = " The harbour was quiet. Gulls stood on the wall, and a dog barked at the boats."
OTHER_REST = " Nobody was there when it rained. The lamps were lit early, and a cat slept."
EARLIER = Article(
    "earlier",
    "The new pier got 57 votes in the Little Sallow council." + REST,
    headline="Pier wins",
    outlet="Sallow Gazette",
    published="2022-10-03",
)
LATER = Article(
    "later",
    "In the Little Sallow council the new pier got 61 votes." + OTHER_REST,
    headline="Pier to be built",
    outlet="Island Post",
    published="2022-10-10",
)
AGREEING = Article(
    "agreeing",
    "In the council of Little Sallow the new pier won 57 votes." + OTHER_REST,
    outlet="Third",
    published="2022-10-04",
)


def _quote(
    answerer: Answerer, question: str, k: int = 5, *, is_about_now: bool = False
) -> tuple[list[Quote], tuple[Conflict, ...]]:
    engine = NewestIndex(answerer.archive).searcher()
    with answerer.archive.snapshot():
        asked = read_question(question)
        candidates = rank_candidates(engine, answerer.archive, asked)
        reading = Reading(engine, answerer.archive, "2030-01-01")
        return quote_several(reading, asked, candidates, k, candidates, is_about_now=is_about_now)


@pytest.mark.parametrize("k", [1, 5])
def test_articles_that_disagree_are_set_side_by_side(ask: Ask, k: int) -> None:
    """Both are quoted word for word, the newer first, even where only one quote is asked for."""
    with ask(EARLIER, LATER) as answerer:
        _, (conflict,) = _quote(answerer, PIER, k)
    assert conflict.about == "number of votes"
    assert [quote.article.article_id for quote in conflict.quotes] == ["later", "earlier"]
    for quote in conflict.quotes:
        assert quote.text == quote.article.body[slice(*quote.sentence.span)]
        assert "votes" in quote.text


def test_where_nothing_disagrees_nothing_is_said_to(ask: Ask) -> None:
    """One source is no conflict, and a question for something else asks for no comparison."""
    with ask(EARLIER, AGREEING) as answerer:
        assert _quote(answerer, PIER)[1] == ()
    with ask(EARLIER, LATER) as answerer:
        assert _quote(answerer, "Why did the new pier get votes?")[1] == ()


def test_the_newer_article_is_first_for_a_question_about_now(ask: Ask) -> None:
    """Whatever the words are worth, what is asked of now is answered by what was told last."""
    for first in (EARLIER, LATER):
        with ask(first, LATER if first is EARLIER else EARLIER) as answerer:
            quotes, _ = _quote(answerer, PIER, is_about_now=True)
            assert quotes[0].article.article_id == "later"
            assert {quote.article.article_id for quote in quotes} == {"earlier", "later"}


def test_what_agrees_is_named_beside_the_quote(ask: Ask) -> None:
    """The second telling is no second quote; where it stands is told, with its words."""
    with ask(EARLIER, AGREEING) as answerer:
        quotes, _ = _quote(answerer, PIER)
        (quote,) = [quote for quote in quotes if "57 votes" in quote.text]
        (beside,) = quote.also_in
        assert {quote.article.article_id, beside.article.article_id} == {"earlier", "agreeing"}
        assert "57 votes" in beside.text
        assert beside.agrees
        assert quote.copies == ()


def test_a_corrected_article_stands_before_the_copy_that_was_not(ask: Ask) -> None:
    """The old words are shown beside it, as words that differ, and do not lead."""
    body = "The new pier got {} votes in the Little Sallow council on a day when the clerk had lost his glasses." + REST
    body += " Odile Marsh, the harbour master, read out the result twice. The council meets again in spring."
    wrong = Article("a-wrong", body.format(57), headline="Pier wins", outlet="Island Post", published="2022-10-03")
    mended = Article(
        "b-mended",
        body.format(61),
        headline="Pier wins",
        outlet="Sallow Gazette",
        published="2022-10-03",
        correction="The pier got 61 votes, not 57 as first printed.",
    )
    with ask(wrong, mended) as answerer:
        quotes, conflicts = _quote(answerer, PIER)
        assert quotes[0].article.article_id == "b-mended"
        assert all(conflict.quotes[0].article.article_id == "b-mended" for conflict in conflicts)


@pytest.mark.parametrize("question", [PIER, "Who got votes?", "When did the new pier win?", "pier", "Why the pier?"])
def test_nothing_but_what_agrees_is_left_out(ask: Ask, question: str) -> None:
    """Every quote that ``make_quotes`` makes is there, or named beside another, and the order stays."""
    with ask(EARLIER, LATER, AGREEING) as answerer:
        quotes, conflicts = _quote(answerer, question, 50)
        engine = NewestIndex(answerer.archive).searcher()
        with answerer.archive.snapshot():
            asked = read_question(question)
            candidates = rank_candidates(engine, answerer.archive, asked)
            plain = make_quotes(Reading(engine, answerer.archive, "2030-01-01"), asked, candidates, 50)
        assert not conflicts or question == PIER
    shown = [quote.sentence for quote in quotes]
    beside = {(copy.article.article_id, copy.span) for quote in quotes for copy in quote.also_in}
    assert [quote.sentence for quote in plain if quote.sentence in shown] == shown
    assert all((q.article.article_id, q.sentence.span) in beside for q in plain if q.sentence not in shown)
