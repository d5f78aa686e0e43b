"""A quote that answers no question: in an alert, a correction, a report; with all that it must not be shown without."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import MessageEntity

from bot.citations import cite
from bot.endings import words_beside
from bot.telegram.citations import note_lines, source_address
from bot.telegram.quotes import QUOTED, outcome_paragraphs, quote_paragraphs
from bot.telegram.text import Draft, Styled, join_styled
from index.answer import Quote


def show_alone(quote: Quote, head: Styled, tail: Sequence[Styled] = ()) -> Styled | None:
    """Return *quote* between *head* and *tail* as it is shown everywhere; None where it does not fit into a message."""
    for asides in (True, False):
        paragraphs = quote_paragraphs(quote, QUOTED, asides=asides, split=False)
        paragraphs += outcome_paragraphs((quote,), QUOTED, split=False)
        notes = note_lines([quote], [quote.text, *words_beside((quote,))])
        last = [Draft().add("\n".join(notes)).done()] if notes else []
        shown = join_styled([head, *paragraphs, *last, *tail])
        if shown.fits:
            return shown
    return None


def cite_alone(quote: Quote, head: Styled, why: str) -> Styled:
    """Return where *quote* was printed, after *head* and *why* its words are not shown."""
    address = source_address(quote)
    words = Draft().add(cite(quote.article).line, MessageEntity.TEXT_LINK if address else None, url=address).done()
    return join_styled([head, Draft().add(why).done(), words])
