"""Days -> the periods of a chart: every one from the first to the last, with how often, also where that is never."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.pictures.dates import SHORT_MONTHS

Unit = Literal["day", "week", "month", "year", "decade", "century"]

_WEEK = 7
_MONTHS = 12
# So many days are a bar each, so many weeks and so on: as many as a telephone shows apart.
_MOST: tuple[tuple[Unit, int], ...] = (("day", 31), ("week", 27), ("month", 61), ("year", 70), ("decade", 70))


@dataclass(frozen=True, slots=True)
class Period:
    """A bar: ``number`` counts the unit's periods from a fixed one on; ``label`` names it, ``year`` the year it is in.

    ``year`` is empty where the label has it already.
    """

    number: int
    label: str
    year: str
    count: int


def periods_of(days: Sequence[date], until: date | None = None) -> tuple[Unit, list[Period]]:
    """Return the unit that suits the length of time, and its periods from the first of *days* to the last, in order.

    Args:
        days: at least one, in any order; a day as often as it counts.
        until: the day up to which there could be some, if that is later than the last.
    """
    first, last = min(days), max(days)
    if until:
        last = max(last, until)
    fitting = [unit for unit, most in _MOST if _NUMBER[unit](last) - _NUMBER[unit](first) < most]
    unit: Unit = fitting[0] if fitting else "century"
    number = _NUMBER[unit]
    counts = Counter(map(number, days))
    periods = [Period(one, *_name(unit, one), count=counts[one]) for one in range(number(first), number(last) + 1)]
    return unit, periods


_NUMBER: dict[Unit, Callable[[date], int]] = {
    "day": date.toordinal,
    "week": lambda day: (day.toordinal() - 1) // _WEEK,
    "month": lambda day: day.year * _MONTHS + day.month - 1,
    "year": lambda day: day.year,
    "decade": lambda day: day.year // 10,
    "century": lambda day: day.year // 100,
}


def _name(unit: Unit, number: int) -> tuple[str, str]:
    """Return the label and the year of a period."""
    match unit:
        case "day" | "week":
            # The first day of the calendar is a Monday.
            day = date.fromordinal(number if unit == "day" else number * _WEEK + 1)
            return f"{day.day} {SHORT_MONTHS[day.month - 1]}", str(day.year)
        case "month":
            return SHORT_MONTHS[number % _MONTHS], str(number // _MONTHS)
        case "year":
            return str(number), ""
        case "decade":
            return f"{number * 10}s", ""
        case "century":
            return f"{number * 100}–{number * 100 + 99}", ""
