from __future__ import annotations

import pytest

from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Filters, Query, Quote

BODY = "“The pier is rotten,” said Odile Marsh. Nobody answered her."
ARTICLE = Article("pier", BODY)
SENTENCE = Sentence("pier", 0, 0, Span(0, BODY.index(" Nobody")))
SAID = Attribution(
    "direct",
    (Span(0, 21),),
    source=Span(27, 38),
    speaker=Name("Odile Marsh", Span(27, 38)),
)


def test_a_quote_is_its_span() -> None:
    """The text is the body's, never a copy kept beside it."""
    quote = Quote(SENTENCE, ARTICLE, (SAID,))
    assert quote.text == BODY[: SENTENCE.span.end]
    assert (quote.kind, quote.source, quote.speaker) == ("direct", "Odile Marsh", "Odile Marsh")


def test_a_quote_of_another_article_is_refused() -> None:
    """A sentence under a false citation cannot even be made."""
    with pytest.raises(ValueError, match="'pier' quoted from 'other'"):
        Quote(SENTENCE, Article("other", BODY))


def test_without_attribution_it_is_the_reporters() -> None:
    """No attribution, no speaker: the reporter's own words."""
    quote = Quote(SENTENCE, ARTICLE)
    assert (quote.kind, quote.source, quote.speaker, quote.attribution) == ("reporter", None, None, None)


def test_the_attribution_that_covers_most_speaks() -> None:
    """Of two people in one sentence the one with more of its words is its speaker."""
    other = Attribution("indirect", (Span(21, 26),), speaker=None)
    assert Quote(SENTENCE, ARTICLE, (other, SAID)).attribution == SAID


def test_answered_is_having_a_quote() -> None:
    """The nearest is no answer."""
    query = Query((), "2024-01-01", filters=Filters())
    assert not Answer("?", query, nearest=(Quote(SENTENCE, ARTICLE),), reason="Nothing.").answered
    assert Answer("?", query, (Quote(SENTENCE, ARTICLE),)).answered
