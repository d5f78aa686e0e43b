"""What stands on a card, part by part, before anybody measures it: all that a quote is not to travel without."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from bot.citations import (
    CORRECTED,
    NO_OUTCOME,
    SAMPLE_MARK,
    SYMBOLS_NOTE,
    Citation,
    cite,
    describe_copies,
    describe_difference,
    describe_neighbour,
    describe_speech,
)
from bot.endings import Ending, endings_of, words_beside
from bot.lines import sentence_line
from bot.pictures.dates import in_words
from bot.symbols import has_symbols, show_text
from corpus.article import Sentence, Span
from index.answer import Quote

Role = Literal["quote", "context", "speaker", "headline", "outlet", "citation", "note", "label", "outcome"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Part:
    """Words that are set alike; ``text`` has been through ``show_text``, and may hold the line feeds printed in it.

    ``marks`` are half-open offsets into it, to be made prominent. ``panel`` numbers the panel that it stands on: 0 is
    the card itself, every outcome has one of its own.
    """

    role: Role
    text: str
    marks: tuple[Span, ...] = ()
    panel: int = 0


def parts_of(quote: Quote) -> Iterator[Part]:
    """Yield the parts of *quote*'s card, from top to bottom: its words, who said them, where, and how it ended."""
    yield from _words(quote, ())
    yield from _citation(quote)
    body = quote.article.body
    for copy in quote.also_in:
        # A copy that prints other words is never left out: one of the two was altered.
        if copy.differs:
            yield Part("label", _capital(describe_difference(copy)))
            yield Part("context", show_text(copy.text))
    if copies := describe_copies(quote):
        yield Part("note", copies)
    shown = [sentence.span.of(body) for sentence in (quote.sentence, quote.before, quote.after) if sentence]
    differing = [copy.text for copy in quote.also_in if copy.differs]
    if any(map(has_symbols, (*shown, *words_beside((quote,)), *differing, quote.correction or ""))):
        yield Part("note", f"{_capital(SYMBOLS_NOTE)}.")
    for number, ending in enumerate(endings_of((quote,)), 1):
        for part in _ending(ending):
            yield replace(part, panel=number)


def _words(quote: Quote, seen: tuple[Sentence | None, ...]) -> Iterator[Part]:
    """Yield the words of *quote* between the sentences that they lean on, without those *seen*, and who said them."""
    if quote.before and quote.before not in seen:
        yield from _neighbour("Just before", quote, quote.before)
    marked = (quote.highlight,) if quote.highlight else ()
    line = sentence_line(quote, quote.sentence, "", 0, marked)
    yield Part("quote", line.text, line.marks)
    if quote.after and quote.after not in seen:
        yield from _neighbour("Just after", quote, quote.after)
    for speech in describe_speech(quote):
        yield Part("speaker", f"— {speech}")


def _neighbour(label: str, quote: Quote, sentence: Sentence) -> Iterator[Part]:
    yield Part("label", label + describe_neighbour(quote, sentence))
    yield Part("context", show_text(sentence.span.of(quote.article.body)))


def _citation(quote: Quote) -> Iterator[Part]:
    citation = cite(quote.article)
    yield Part("headline", citation.headline)
    if citation.outlet:
        yield Part("outlet", citation.outlet)
    yield Part("citation", _facts(citation))
    if quote.correction:
        yield Part("label", CORRECTED)
        yield Part("context", show_text(quote.correction))


def _facts(citation: Citation) -> str:
    """Return the byline, date and genre in one line, and that the article is a sample where it is."""
    facts = ", ".join(fact for fact in (citation.byline, _date(citation.date), citation.genre) if fact)
    return f"{facts} {SAMPLE_MARK}" if citation.sample else facts


def _ending(ending: Ending) -> Iterator[Part]:
    """Yield how an accusation ended, or that it is not known."""
    if ending.end is None:
        words = f"Outcome{ending.of}: {NO_OUTCOME}" if ending.of else _capital(NO_OUTCOME)
        yield Part("outcome", f"{words}.")
        return
    yield Part("outcome", f"Outcome{ending.of}:" if ending.of else "How it ended:")
    quote = ending.quote
    yield from _words(ending.end, (quote.before, quote.sentence, quote.after))
    if ending.end.article.article_id == quote.article.article_id:
        yield Part("citation", "The same article.")
    else:
        yield from _citation(ending.end)


def _date(printed: str) -> str:
    """Return an ISO date in words; anything else as the citation has it."""
    if not _DAY.fullmatch(printed):
        return printed
    try:
        return in_words(date.fromisoformat(printed))
    except ValueError:
        return printed


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
