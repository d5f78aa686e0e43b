"""Days in words, the same on every machine, whatever its language."""

from __future__ import annotations

from datetime import date

MONTHS = tuple("January February March April May June July August September October November December".split())
SHORT_MONTHS = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def in_words(day: date) -> str:
    """Return *day* as "3 May 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
