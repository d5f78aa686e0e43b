"""What an answer is made of: quotes that are their spans, with the facts of their articles."""

from __future__ import annotations

import pytest

from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Copy, Filters, Outcome, Query, Quote

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


def printed(published: str | None, name: str = "copy") -> Article:
    """Return an article of the same words, printed on some day."""
    return Article(name, BODY, published=published)


@pytest.mark.parametrize(
    ("own", "other", "first"),
    [
        ("2024-05-02", "2024-05-01", "copy"),
        ("2024-05-01", "2024-05-02", "pier"),
        ("2024-05-01T10:00:00+02:00", "2024-05-01T09:00:00+00:00", "pier"),
        # Of one day, of a clock without a zone, or of no day, nothing is told.
        ("2024-05-01", "2024-05-01", None),
        ("2024-05-01T10:00:00", "2024-05-01T09:00:00+00:00", None),
        ("2024-05-01", None, None),
        ("2024-05-02", "2024-05-01T09:00:00+00:00", "copy"),
    ],
)
def test_who_printed_it_first(own: str, other: str | None, first: str | None) -> None:
    """The earliest of the articles that print the words, where the dates say which."""
    copy = Copy(printed(other), SENTENCE.span, "same")
    quote = Quote(SENTENCE, printed(own, "pier"), also_in=(copy,))
    found = quote.first_printed
    assert (found.article_id if found else None) == first


def test_what_agrees_is_no_copy() -> None:
    """Who tells the same in words of their own did not print these first."""
    agreeing = Copy(printed("2020-01-01"), SENTENCE.span, "agrees")
    other = Copy(printed("2024-06-01"), SENTENCE.span, "differs")
    quote = Quote(SENTENCE, printed("2024-05-01", "pier"), also_in=(agreeing, other))
    assert (agreeing.agrees, other.agrees, agreeing.differs, other.differs) == (True, False, False, True)
    assert quote.copies == (other,)
    assert quote.first_printed == quote.article
    assert other.text == quote.text


def test_a_correction_is_the_articles_own_words() -> None:
    """Where the article prints it, or else what its agency sent."""
    sent = Article("pier", BODY, correction="The name was wrong.")
    assert Quote(SENTENCE, ARTICLE).correction is None
    assert Quote(SENTENCE, sent).correction == "The name was wrong."
    assert Quote(SENTENCE, sent, note=Span(40, len(BODY))).correction == "Nobody answered her."


def test_an_outcome_that_the_sentence_tells_is_not_shown_again() -> None:
    """Beside the quote stands only what it does not tell itself; that nothing is known is shown, too."""
    itself = Outcome(Quote(SENTENCE, ARTICLE))
    assert Quote(SENTENCE, ARTICLE, outcome=itself).untold_outcome is None
    nothing = Outcome(None, "Odile Marsh")
    assert Quote(SENTENCE, ARTICLE, outcome=nothing).untold_outcome == nothing
