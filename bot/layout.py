"""What is shown of an answer, line by line, before anybody decides how it looks.

The plain text and the coloured terminal both read these lines, so what one of them says the other says. Every
text here has been through ``show_text`` and may be shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bot.citations import (
    CORRECTED,
    NO_OUTCOME,
    SYMBOLS_NOTE,
    cite,
    deep_link,
    describe_copies,
    describe_difference,
    describe_speech,
)
from bot.symbols import has_symbols, show_text
from corpus.article import Sentence, Span
from index.answer import Answer, Quote

Role = Literal["reason", "context", "quote", "speaker", "citation", "outcome", "correction", "note", "message", "hint"]

NEAREST = "Nearest, not an answer: "
_MOST_COPIES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what is shown; ``text`` may hold the line feeds that were printed inside a sentence.

    ``label`` goes before the text and is byline's own words. ``marks`` are half-open offsets into ``text``
    to be made prominent. ``address`` is shown beside a citation, ``link`` is where it leads. ``depth`` is 1
    for what accompanies another quote: an outcome.
    """

    role: Role
    text: str
    label: str = ""
    marks: tuple[Span, ...] = ()
    address: str | None = None
    link: str | None = None
    depth: int = 0


def lay_out_answer(answer: Answer, most: int) -> tuple[Line, ...]:
    """Return the lines of *answer*: up to *most* quotes, or why there is none and the nearest there was."""
    if answer.quotes:
        return tuple(
            line
            for number, quote in enumerate(answer.quotes[:most], 1)
            for line in lay_out_quote(quote, label=f"{number} " if number > 1 else "")
        )
    reason = Line("reason", show_text(answer.reason))
    if not answer.nearest:
        return (reason,)
    return (reason, *lay_out_quote(answer.nearest[0], label=NEAREST))


def lay_out_quote(quote: Quote, *, label: str = "") -> tuple[Line, ...]:
    """Return the lines of *quote*: what gives it sense, its words, speaker, citation, and its outcome."""
    return tuple(_lines_of(quote, label, 0))


def lay_out_context(quote: Quote, before: Sequence[Sentence], after: Sequence[Sentence]) -> tuple[Line, ...]:
    """Return *quote* between the sentences that were printed around it, with its citation."""
    body = quote.article.body
    around = (*before, *after)
    lines = [
        *(Line("context", show_text(sentence.span.of(body))) for sentence in before),
        _words(quote, "", 0),
        *(Line("context", show_text(sentence.span.of(body))) for sentence in after),
        *_attribution_of(quote, 0),
    ]
    if any(has_symbols(sentence.span.of(body)) for sentence in (quote.sentence, *around)):
        lines.append(Line("note", SYMBOLS_NOTE))
    return (*lines, *_outcome_of(quote))


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


def _lines_of(quote: Quote, label: str, depth: int, above: Sentence | None = None) -> Iterator[Line]:
    """Yield the lines of *quote*; what it leans on is left out where that is *above* it already."""
    body = quote.article.body
    if quote.before and quote.before != above:
        yield Line("context", show_text(quote.before.span.of(body)), label="before: ", depth=depth)
    yield _words(quote, label, depth)
    if quote.after:
        yield Line("context", show_text(quote.after.span.of(body)), label="after: ", depth=depth)
    yield from _attribution_of(quote, depth)
    shown = [sentence.span.of(body) for sentence in (quote.sentence, quote.before, quote.after) if sentence]
    shown += [copy.text for copy in quote.also_in if copy.differs]
    if any(map(has_symbols, shown)):
        yield Line("note", SYMBOLS_NOTE, depth=depth)
    if depth == 0:
        yield from _outcome_of(quote)


def _words(quote: Quote, label: str, depth: int) -> Line:
    start, end = quote.sentence.span
    marked = (quote.highlight,) if quote.highlight else quote.matches
    marks = tuple(
        Span(max(mark.start, start) - start, min(mark.end, end) - start)
        for mark in marked
        if mark.overlaps(quote.sentence.span)
    )
    return Line("quote", show_text(quote.text), label=label, marks=marks, depth=depth)


def _attribution_of(quote: Quote, depth: int) -> Iterator[Line]:
    for line in describe_speech(quote):
        yield Line("speaker", line, depth=depth)
    citation = cite(quote.article)
    yield Line("citation", citation.line, address=citation.url, link=deep_link(quote), depth=depth)
    if quote.correction:
        yield Line("correction", show_text(quote.correction), label=f"{CORRECTED}: ", depth=depth)
    if copies := describe_copies(quote):
        yield Line("note", copies, depth=depth)
    same = [copy for copy in quote.also_in if not copy.differs]
    for copy in same[:_MOST_COPIES]:
        other = cite(copy.article)
        yield Line("citation", other.line, label="also in: ", address=other.url, depth=depth)
    if len(same) > _MOST_COPIES:
        more = len(same) - _MOST_COPIES
        yield Line("note", f"and in {more} more article{'s' if more != 1 else ''}", depth=depth)
    # A copy that prints other words is never left out: one of the two was altered.
    for copy in quote.also_in:
        if copy.differs:
            yield Line("context", show_text(copy.text), label=f"{describe_difference(copy)}: ", depth=depth)


def _outcome_of(quote: Quote) -> Iterator[Line]:
    if quote.untold_outcome is None:
        return
    if quote.untold_outcome.quote is None:
        yield Line("outcome", f"{NO_OUTCOME}.", label="Outcome: ")
    else:
        yield from _lines_of(quote.untold_outcome.quote, "Outcome: ", 1, above=quote.sentence)
