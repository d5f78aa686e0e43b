"""What articles disagree on, line by line: each telling whole, with its day, speaker and source, none blended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from bot.citations import DATE_NOT_KNOWN, cite
from bot.lines import Line, outcome_lines, quote_lines
from bot.symbols import show_line
from index.answer import Quote

if TYPE_CHECKING:  # few answers have any
    from index.comparing.disagreeing import Conflict

_LONGEST_ABOUT = 200


def conflict_lines(conflicts: Iterable[Conflict]) -> Iterator[Line]:
    """Yield the lines of *conflicts*: what the articles differ on, and every telling with its citation."""
    for conflict in conflicts:
        yield Line("heading", f"{describe_conflict(conflict)}:")
        for quote in conflict.quotes:
            yield from quote_lines(quote, f"{describe_report(quote)}: ", depth=1)
        yield from outcome_lines(conflict.quotes, depth=1)


def describe_conflict(conflict: Conflict) -> str:
    """Return on what the articles differ, as a sentence without its stop."""
    about = show_line(conflict.about)
    if len(about) > _LONGEST_ABOUT:
        about = about[: _LONGEST_ABOUT - 1] + "…"
    return f"The articles differ on the {about}"


def describe_report(quote: Quote) -> str:
    """Return when *quote* was reported: 'reported 2022-10-03'."""
    date = cite(quote.article).date
    return f"reported, {date}" if date == DATE_NOT_KNOWN else f"reported {date}"
