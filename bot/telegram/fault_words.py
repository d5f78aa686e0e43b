"""What a fault is, in words for the log: none of them can be the question's."""

from __future__ import annotations

import sqlite3
import traceback

from telegram.error import TelegramError

from corpus.errors import BylineError

# Their messages name files, rows and codes; those of any other error could repeat the question.
_TELLING = (BylineError, OSError, sqlite3.Error, TelegramError)


def describe_fault(error: BaseException | None) -> str:
    """Return what *error* is and where it came from, without words that could be the question's."""
    if error is None:
        return "an unknown fault"
    said = f": {error}" if isinstance(error, _TELLING) else ""
    cause = f" (from {type(error.__cause__).__name__})" if error.__cause__ is not None else ""
    places = "".join(traceback.format_tb(error.__traceback__))
    return f"{type(error).__name__}{said}{cause}\n{places}".rstrip()
