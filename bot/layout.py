"""What is shown of an answer, line by line, before anybody decides how it looks.

The plain text and the coloured terminal both read these lines, so what one of them says the other says.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.citations import cite, deep_link, describe_speech
from bot.conflicts import conflict_lines
from bot.conversation import describe_query
from bot.lines import Line, citation_lines, outcome_lines, quote_lines, symbol_lines, words_line
from bot.symbols import show_text
from corpus.article import Sentence
from index.answer import Answer, Quote

NEAREST = "Nearest, not an answer: "


def lay_out_answer(answer: Answer, most: int) -> tuple[Line, ...]:
    """Return the lines of *answer*: up to *most* quotes, or why there is none and the nearest there was.

    Behind the quotes stands what their articles disagree on.
    """
    # What the conversation lent is said first: who reads on knows what was asked.
    carried = describe_query(answer.query)
    lines = [Line("note", carried)] if carried else []
    if answer.quotes:
        for number, quote in enumerate(answer.quotes[:most], 1):
            lines += lay_out_quote(quote, label=f"{number} " if number > 1 else "")
        lines += conflict_lines(answer.conflicts)
        return tuple(lines)
    lines.append(Line("reason", show_text(answer.reason)))
    if answer.nearest:
        lines += lay_out_quote(answer.nearest[0], label=NEAREST)
    return tuple(lines)


def lay_out_quote(quote: Quote, *, label: str = "") -> tuple[Line, ...]:
    """Return the lines of *quote*: what gives it sense, its words, speaker, citation, and its outcome."""
    return (*quote_lines(quote, label), *outcome_lines((quote,)))


def lay_out_context(quote: Quote, before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Line, ...]:
    """Return *quote* between the sentences that were printed around it, with its citation."""
    body = quote.article.body
    return (
        *(Line("context", show_text(sentence.span.of(body))) for sentence in before),
        words_line(quote),
        *(Line("context", show_text(sentence.span.of(body))) for sentence in after),
        *(Line("speaker", line) for line in describe_speech(quote)),
        *citation_lines(quote),
        *symbol_lines(sentence.span.of(body) for sentence in (*before, quote.sentence, *after)),
        *outcome_lines((quote,)),
    )


def lay_out_source(quote: Quote) -> tuple[Line, ...]:
    """Return everything that is known of where *quote* was printed, a fact a line."""
    article, citation = quote.article, cite(quote.article)
    facts = (
        ("headline", article.headline),
        ("standfirst", article.standfirst),
        ("outlet", article.outlet),
        ("byline", article.byline),
        ("dateline", article.dateline),
        ("published", article.published or citation.date),
        ("genre", article.genre),
        ("correction", quote.correction),
        ("file", article.origin),
        ("article", article.article_id),
        ("address", citation.url or article.url),
        ("link to the words", deep_link(quote)),
    )
    lines = [Line("message", show_text(text), label=f"{name}: ") for name, text in facts if text]
    start, end = quote.sentence.span
    lines.append(Line("message", f"{start} to {end} of the article's text", label="characters: "))
    if article.sample:
        lines.append(Line("message", "this article was written for byline; it belongs to the sample"))
    return tuple(lines)
