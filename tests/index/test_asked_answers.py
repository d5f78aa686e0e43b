"""A question's own filters and misspelt names, through to the answer."""

from __future__ import annotations

import pytest

from corpus.article import Article
from index.answer import Filters
from index.answering import Answerer
from tests.index.conftest import INVENTED, Ask

FARES = tuple(
    Article(
        f"fares-{month}",
        f"The ferry fare is {fare} pounds. “The fare of {fare} pounds is fair,” said Pascoe Lind.",
        headline="Ferry fares",
        byline="Merrin Tull",
        outlet="Island Post" if month % 2 else "Sallow Gazette",
        published=f"2021-{month:02}-03",
    )
    for month, fare in ((3, "twelve"), (4, "thirteen"), (5, "fourteen"))
)


def test_a_month_is_a_filter(ask: Ask) -> None:
    """What was said in April is quoted from April's articles; the answer says so."""
    with ask(*FARES) as answerer:
        answer = answerer.answer("What did Pascoe Lind say about the fare in April?", as_of="2021-12-31")
        assert {quote.article.article_id for quote in answer.quotes} == {"fares-4"}
        assert answer.query.filters == Filters(since="2021-04-01", until="2021-04-30")
        assert answer.query.understood == "Only articles of April 2021."
        assert "april" not in answer.query.terms


def test_an_outlet_is_a_filter(ask: Ask) -> None:
    """What one paper reported is quoted from it alone."""
    with ask(*FARES) as answerer:
        answer = answerer.answer("What did the Sallow Gazette report about the fare?", as_of="2021-12-31")
        assert {quote.article.outlet for quote in answer.quotes} == {"Sallow Gazette"}


def test_old_news_are_no_news_of_this_week(ask: Ask) -> None:
    """Who asks what happened this week is not answered with last year's words."""
    with ask(*FARES) as answerer:
        answer = answerer.answer("What did Lind say about the fare this week?", as_of="2022-05-01")
        assert not answer.answered
        assert answer.nearest == ()
        assert "0 of 3 articles are of the dates asked for" in answer.reason


def test_given_filters_stand(ask: Ask) -> None:
    """What the caller asks for is narrowed by the question, never widened."""
    with ask(*FARES) as answerer:
        given = Filters(since="2021-05-01", outlet="Island Post")
        answer = answerer.answer("What has Lind said about the fare since 2021?", filters=given, as_of="2021-12-31")
        assert answer.query.filters.since == "2021-05-01"
        assert answer.query.filters.outlet == "Island Post"


@pytest.mark.parametrize(
    ("question", "offered"),
    [
        ("Who is Colin Teassel?", "‘Teasel’"),
        ("Was Teesal cleared of bullying?", ""),
        ("was teassel cleared of bullying", "‘Teasel’"),
        ("Who is Ulrika Pendlebury?", ""),
    ],
)
def test_a_misspelt_name_is_offered_and_never_taken(answerer: Answerer, question: str, offered: str) -> None:
    """The reason asks whether a name that the archive prints is meant; nothing is answered in its place."""
    answer = answerer.answer(question)
    assert not answer.answered
    assert answer.reason.partition(" Did you mean ")[2] == (f"{offered}?" if offered else "")
    assert len(INVENTED) == 4
