"""A file whose first items are all bad is something else: it is refused in one line instead of a million."""

from __future__ import annotations

from collections.abc import Iterator

from corpus.errors import SourceError
from corpus.readers.reader import Placed

_FIRST = 20


def judge_opening(placed: Iterator[Placed], where: str, unit: str) -> Iterator[Placed]:
    """Yield what *placed* does; where not one of its first twenty is an item, one error for them all, and no more.

    Args:
        placed: items and errors, each with where it was.
        where: what the one error calls the whole.
        unit: what the items stand in, in the plural: 'lines', 'rows'.
    """
    held: list[tuple[str, SourceError]] = []
    is_first = True
    try:
        for at, item in placed:
            if not is_first:
                yield at, item
            elif isinstance(item, SourceError):
                held.append((at, item))
                if len(held) == _FIRST:
                    reason = f"none of the first {_FIRST} {unit} is an article; the first: {held[0][1].reason}"
                    yield where, SourceError(where, reason)
                    return
            else:
                yield from held
                held, is_first = [], False
                yield at, item
    except SourceError:
        # What ends the whole does not undo what was found before.
        yield from held
        raise
    yield from held
