"""Dates as they are printed, whole or in part, to days that can be compared as numbers; months added and ended."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)


@lru_cache(maxsize=4_096)
def resolve_days(published: str | None) -> tuple[int, int]:
    """Return the first and the last day, as yyyymmdd, that a date may mean; 0 and 0 where it is none.

    A year stands for its first and its last day, and so does a month; a day, or a moment of it, for itself.
    """
    match = _DATE.fullmatch(published or "")
    if not match or not int(match[1]):
        return 0, 0
    year, first, last = int(match[1]), int(match[2] or 1), int(match[2] or 12)
    if not 1 <= first <= last <= 12:
        return 0, 0
    most = monthrange(year, last)[1]
    begin, end = int(match[3] or 1), int(match[3] or most)
    if not 1 <= begin <= end <= most:
        return 0, 0
    return (year * 100 + first) * 100 + begin, (year * 100 + last) * 100 + end


def day_of(number: int) -> date:
    """Return the day that ``resolve_days`` gives as *number*.

    Raises:
        ValueError: it is none.
    """
    return date(number // 10_000, number // 100 % 100, number % 100)


def add_months(day: date, months: int) -> date:
    """Return *day* so many *months* later, or earlier; the last day of a month that is too short for it.

    Raises:
        ValueError: there is no such year.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return last_of_month(date(year, month + 1, 1)).replace(day=min(day.day, monthrange(year, month + 1)[1]))


def last_of_month(day: date) -> date:
    """Return the last day of the month of *day*."""
    return day.replace(day=monthrange(day.year, day.month)[1])
