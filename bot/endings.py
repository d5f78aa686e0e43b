"""Which outcomes stand beside quotes: of every accusation that they tell of, unless the sentence tells it itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bot.symbols import show_line
from corpus.article import Sentence
from index.answer import Outcome, Quote

_LONGEST_NAME = 200


class Ending(NamedTuple):
    """How an accusation ended that *quote* tells of: ``end`` is None where the archive does not tell.

    ``of`` is " of NAME" where several people are accused, ready to be shown; else it is empty.
    """

    quote: Quote
    end: Quote | None
    of: str


def endings_of(quotes: Iterable[Quote]) -> list[Ending]:
    """Return what is to be shown beside *quotes*, the same end, or the same person's that is not known, once."""
    found: dict[tuple[Sentence | None, str | None], tuple[Quote, Outcome]] = {}
    for quote in quotes:
        for outcome in outcomes_of(quote):
            end = outcome.quote.sentence if outcome.quote else None
            if end != quote.sentence:
                found.setdefault((end, None if end else outcome.accused), (quote, outcome))
    several = len({outcome.accused for _, outcome in found.values()}) > 1
    return [
        Ending(quote, outcome.quote, f" of {_name(outcome.accused)}" if several and outcome.accused else "")
        for quote, outcome in found.values()
    ]


def words_beside(quotes: Iterable[Quote]) -> Iterator[str]:
    """Yield the words of articles that are shown with *quotes*, beside their own: neighbours, and what is ended how."""
    for quote in quotes:
        for shown in (quote, *(ending.end for ending in endings_of((quote,)) if ending.end)):
            body = shown.article.body
            yield from (one.span.of(body) for one in (shown.before, shown.after) if one)
            if shown is not quote:
                yield shown.text


def outcomes_of(quote: Quote) -> tuple[Outcome, ...]:
    """Return the outcome of each accusation in *quote*, that of the person whom the question names first."""
    return (quote.outcome, *quote.outcome.others) if quote.outcome else ()


def _name(accused: str) -> str:
    line = show_line(accused)
    return line if len(line) <= _LONGEST_NAME else line[: _LONGEST_NAME - 1] + "…"
