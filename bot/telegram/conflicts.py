"""What articles disagree on, for a chat: under the quote that is shown, what the others tell, each with its day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from telegram import MessageEntity

from bot.conflicts import describe_conflict, describe_report
from bot.endings import words_beside
from bot.telegram.citations import capital, note_lines
from bot.telegram.quotes import QUOTED, outcome_paragraphs, quote_paragraphs
from bot.telegram.text import Draft, Styled, join_styled
from index.answer import Quote

if TYPE_CHECKING:  # few answers have any
    from index.comparing.disagreeing import Conflict


def conflict_paragraphs(conflicts: Iterable[Conflict], shown: Quote, *, is_first: bool, split: bool) -> list[Styled]:
    """Return what other articles tell than *shown* does, each telling signed and with its outcome.

    Args:
        conflicts: what the answer's articles disagree on.
        shown: the quote above, which is not shown again.
        is_first: it is the answer's first quote, under which every conflict is told; under another, only its own.
        split: True to show what fills more than a message in several.
    """
    paragraphs: list[Styled] = []
    for conflict in conflicts:
        others = [quote for quote in conflict.quotes if quote.sentence != shown.sentence]
        is_one = len(others) < len(conflict.quotes)
        if not is_one and not is_first:
            continue
        heading = f"{describe_conflict(conflict)}{f'; above: {describe_report(shown)}' if is_one else ''}."
        paragraphs.append(Draft().add(heading, MessageEntity.BOLD).done())
        for quote in others:
            label = Draft().add(f"{capital(describe_report(quote))}:").done()
            first, *rest = quote_paragraphs(quote, QUOTED, asides=True, split=split)
            joined = join_styled([label, first], gap="\n")
            paragraphs += [joined] if joined.fits else [label, first]
            paragraphs += rest
        paragraphs += outcome_paragraphs(others, QUOTED, split=split)
        words = [*(quote.text for quote in others), *words_beside(others)]
        if notes := note_lines(others, words):
            paragraphs.append(Draft().add("\n".join(notes)).done())
    return paragraphs
