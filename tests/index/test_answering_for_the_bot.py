from __future__ import annotations

from pathlib import Path

import pytest

from corpus.article import Article, Span
from corpus.reading import read_entry
from corpus.store import Archive
from index.answering import Answerer
from index.engine.upkeep import update_index

PIER = "The harbour board voted for the new pier on Tuesday. Bram Teasel was accused of taking money from the builder."
CLEARED = "Bram Teasel was cleared of taking money from the builder of the pier."


@pytest.fixture
def answerer(tmp_path: Path) -> Answerer:
    """Return what answers from two articles."""
    with Archive.open(tmp_path, create=True) as archive:
        archive.keep_all([read_entry(Article("pier", PIER)), read_entry(Article("cleared", CLEARED))])
        update_index(archive)
    return Answerer.open(tmp_path)


def test_only_some_articles_are_quoted(answerer: Answerer) -> None:
    """What is asked of some articles is answered from these, or refused."""
    question = "What did the harbour board vote for?"
    with answerer:
        assert answerer.answer(question).quotes[0].article.article_id == "pier"
        assert answerer.answer(question, among=("pier", "unknown")).quotes[0].article.article_id == "pier"
        for among in (("cleared",), ("unknown",), ()):
            assert not answerer.answer(question, among=among).quotes


def test_a_sentence_is_quoted_from_its_place(answerer: Answerer) -> None:
    """With what it must not be shown without; from a place that is no sentence's, nothing is."""
    start = PIER.index("Bram")
    with answerer:
        quote = answerer.quote_at("pier", Span(start, len(PIER)))
        assert quote
        assert quote.text == PIER[start:]
        assert quote.outcome
        assert quote.outcome.quote
        assert quote.outcome.quote.text == CLEARED
        assert answerer.quote_at("pier", Span(start, len(PIER) - 1)) is None
        assert answerer.quote_at("gone", Span(0, 3)) is None


def test_what_nothing_can_be_searched_for_is_told(answerer: Answerer) -> None:
    """Small talk, no word to search for, too long; not what the archive merely has nothing on."""
    with answerer:
        for words in ("hello", "who is it", "x" * 20_000):
            assert answerer.objection(words)
        assert answerer.objection("a zeppelin over Dray") is None
        assert answerer.generation() == answerer.archive.generation()
