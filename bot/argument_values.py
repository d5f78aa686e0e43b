"""The values on a command line: numbers, dates, lengths of time; each refusal says what would do."""

from __future__ import annotations

import argparse
import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date

from bot.symbols import show_text

MOST_QUOTES = 100
_SHORTEST_ROUND, _LONGEST_ROUND = 10, 30 * 86400
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


def duration(text: str) -> float:
    """Return the seconds that *text* ("15m") names."""
    match = re.fullmatch(r"([0-9]{1,6})\s*(s|m|h|d)", text.strip().lower())
    seconds = int(match[1]) * {"s": 1, "m": 60, "h": 3600, "d": 86400}[match[2]] if match else 0
    if not _SHORTEST_ROUND <= seconds <= _LONGEST_ROUND:
        raise argparse.ArgumentTypeError(f"{show_text(text)!r} is not a time from 10s to 30d; write it like 15m")
    return float(seconds)


def count(text: str) -> int:
    """Return the number of quotes that *text* asks for."""
    if re.fullmatch("[0-9]{1,9}", text) and 1 <= int(text) <= MOST_QUOTES:
        return int(text)
    raise argparse.ArgumentTypeError(f"{show_text(text)!r} is not a number from 1 to {MOST_QUOTES}")


def day(*, last: bool) -> Callable[[str], str]:
    """Return a reader of dates; see ``read_day``."""

    def read(text: str) -> str:
        found = read_day(text, last=last)
        if found is None:
            raise argparse.ArgumentTypeError(f"{show_text(text)!r} is not a date; write 2022-10-10, 2022-10 or 2022")
        return found

    return read


def read_day(text: str, *, last: bool) -> str | None:
    """Return the ISO date that *text* names; of a month or a year its first day, or its *last*.

    None where *text* is no date, or one that no calendar has.
    """
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    year = int(match[1])
    month = int(match[2] or (12 if last else 1))
    try:
        return date(year, month, int(match[3] or (monthrange(year, month)[1] if last else 1))).isoformat()
    except ValueError:  # monthrange's own error is one too
        return None
