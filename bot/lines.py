"""A line of what is shown, and the lines that a quote is made of, before anybody decides how they look.

Every text here has been through ``show_text`` and may be shown as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
    describe_neighbour,
    describe_speech,
)
from bot.endings import endings_of
from bot.symbols import has_symbols, show_text
from corpus.article import Sentence, Span
from index.answer import Quote

Role = Literal[
    "reason",
    "heading",
    "label",
    "context",
    "quote",
    "speaker",
    "citation",
    "outcome",
    "correction",
    "note",
    "message",
    "hint",
]

_MOST_COPIES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of what is shown; ``text`` may hold the line feeds that were printed inside a sentence.

    ``label`` goes before the text and is byline's own words. ``marks`` are half-open offsets into ``text``
    to be made prominent. ``address`` is shown beside a citation, ``link`` is where it leads. ``depth`` is how
    far it is set in: an outcome is one deeper than the quote that it accompanies.
    """

    role: Role
    text: str
    label: str = ""
    marks: tuple[Span, ...] = ()
    address: str | None = None
    link: str | None = None
    depth: int = 0


def quote_lines(quote: Quote, label: str = "", depth: int = 0, above: Sentence | None = None) -> Iterator[Line]:
    """Yield the lines of *quote*, without its outcome; what it leans on is left out where it stands *above* already."""
    yield from leaning_lines(quote, label, depth, () if above is None else (above,))
    for line in describe_speech(quote):
        yield Line("speaker", line, depth=depth)
    yield from citation_lines(quote, depth)
    body = quote.article.body
    shown = [sentence.span.of(body) for sentence in (quote.sentence, quote.before, quote.after) if sentence]
    yield from symbol_lines((*shown, *(copy.text for copy in quote.also_in if copy.differs)), depth)


def leaning_lines(
    quote: Quote, label: str = "", depth: int = 0, seen: Sequence[Sentence] = (), marked: Iterable[Span] = ()
) -> Iterator[Line]:
    """Yield the words of *quote* between the sentences that they lean on, without those *seen*; *label* is first."""
    before = tuple(neighbour_lines(quote, -1, depth, seen))
    if before and label:
        yield Line("label", "", label=label.rstrip(), depth=depth)
        label = ""
    yield from before
    yield words_line(quote, label, depth, marked)
    yield from neighbour_lines(quote, 1, depth, seen)


def words_line(quote: Quote, label: str = "", depth: int = 0, marked: Iterable[Span] = ()) -> Line:
    """Return the words of *quote*, with those that answer marked, or those *marked* (spans of the body).

    Nothing else is: who saw the question's own words marked would take them for the answer.
    """
    wanted = tuple(marked) or ((quote.highlight,) if quote.highlight else ())
    return sentence_line(quote, quote.sentence, label, depth, wanted)


def sentence_line(quote: Quote, sentence: Sentence, label: str, depth: int, marked: Iterable[Span]) -> Line:
    """Return the words of *sentence*, of the article that *quote* is from, with the spans *marked*."""
    start, end = sentence.span
    marks = tuple(
        Span(max(mark.start, start) - start, min(mark.end, end) - start)
        for mark in marked
        if mark.overlaps(sentence.span)
    )
    return Line("quote", show_text(sentence.span.of(quote.article.body)), label=label, marks=marks, depth=depth)


def neighbour_lines(quote: Quote, side: int, depth: int = 0, seen: Iterable[Sentence] = ()) -> Iterator[Line]:
    """Yield the sentence that *quote* is shown with on that *side* (-1: before, 1: after) unless it is among *seen*."""
    sentence, name = (quote.before, "before") if side < 0 else (quote.after, "after")
    if sentence and sentence not in seen:
        label = f"{name}{describe_neighbour(quote, sentence)}: "
        yield Line("context", show_text(sentence.span.of(quote.article.body)), label=label, depth=depth)


def citation_lines(quote: Quote, depth: int = 0) -> Iterator[Line]:
    """Yield where *quote* was printed, what was corrected there, and where else it was printed."""
    citation = cite(quote.article)
    yield Line("citation", citation.line, address=citation.url, link=deep_link(quote), depth=depth)
    if quote.correction:
        yield Line("correction", show_text(quote.correction), label=f"{CORRECTED}: ", depth=depth)
    yield from copy_lines(quote, depth)


def copy_lines(quote: Quote, depth: int = 0) -> Iterator[Line]:
    """Yield where else the words of *quote* were printed, and how, where it was differently."""
    if copies := describe_copies(quote):
        yield Line("note", copies, depth=depth)
    same = [copy for copy in quote.copies if not copy.differs]
    for label, others in (("also in", same), ("also told in", [copy for copy in quote.also_in if copy.agrees])):
        for copy in others[:_MOST_COPIES]:
            other = cite(copy.article)
            yield Line("citation", other.line, label=f"{label}: ", address=other.url, depth=depth)
        if len(others) > _MOST_COPIES:
            more = len(others) - _MOST_COPIES
            yield Line("note", f"and in {more} more article{'s' if more != 1 else ''}", depth=depth)
    # A copy that prints other words is never left out: one of the two was altered.
    for copy in quote.also_in:
        if copy.differs:
            yield Line("context", show_text(copy.text), label=f"{describe_difference(copy)}: ", depth=depth)


def symbol_lines(shown: Iterable[str], depth: int = 0) -> Iterator[Line]:
    """Yield the note that symbols stand for characters, where the words *shown* hold any."""
    if any(map(has_symbols, shown)):
        yield Line("note", SYMBOLS_NOTE, depth=depth)


def outcome_lines(quotes: Iterable[Quote], depth: int = 0) -> Iterator[Line]:
    """Yield how the accusations in *quotes* ended, or that it is not known; the same end once."""
    for ending in endings_of(quotes):
        label = f"Outcome{ending.of}: "
        if ending.end is None:
            yield Line("outcome", f"{NO_OUTCOME}.", label=label, depth=depth)
        else:
            yield from quote_lines(ending.end, label, depth + 1, above=ending.quote.sentence)
