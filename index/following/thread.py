"""What was asked and answered before in the same conversation, as far as a follow-up question looks back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.answer import Answer

LONGEST_THREAD = 10
# Of a question, or of an answer: no sentence of news that a name is looked for in is longer.
LONGEST_TEXT = 1_000


@dataclass(frozen=True, slots=True)
class Exchange:
    """An earlier question, and what was quoted to it first; None where nothing was.

    ``speaker`` is who the article says said the ``answer``; None: the reporter's own words, or nobody known. ``found``
    are the words of it that answer, where they are marked.
    """

    question: str
    answer: str | None = None
    speaker: str | None = None
    found: str | None = None


def exchange_of(answer: Answer) -> Exchange:
    """Return the exchange that *answer* is: what was only the nearest there is was no answer."""
    first = answer.quotes[0] if answer.quotes else None
    if first is None:
        return Exchange(answer.question)
    found = first.highlight.of(first.article.body) if first.highlight else None
    return Exchange(answer.question, first.text, first.speaker, found)


def cut_thread(thread: Sequence[Exchange]) -> tuple[Exchange, ...]:
    """Return the last exchanges of *thread*, each of them cut to a length that can be read at once."""

    def cut(text: str | None) -> str | None:
        return text[:LONGEST_TEXT] if text else None

    last = thread[-LONGEST_THREAD:]
    return tuple(
        Exchange(one.question[:LONGEST_TEXT], cut(one.answer), cut(one.speaker), cut(one.found)) for one in last
    )
