"""Days as words: 'July 2022', '5 to 7 July 2022', 'since 1 March 2021'."""

from __future__ import annotations

from calendar import month_name
from datetime import date

from index.words.days import last_of_month


def say_days(since: str | None, until: str | None) -> str:
    """Return the days from *since* to *until*, ISO dates, both included, in words; None is open.

    Whole months and years are said as such.
    """
    first, last = (date.fromisoformat(day) if day else None for day in (since, until))
    if first is None or last is None:
        return f"since {_say_day(first)}" if first else f"until {_say_day(last)}" if last else ""
    if first == last:
        return _say_day(first)
    if first.day == 1 and last == last_of_month(last):
        if (first.month, last.month) == (1, 12):
            return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
        month = month_name[first.month] + ("" if first.year == last.year else f" {first.year}")
        whole = f"{month_name[last.month]} {last.year}"
        return whole if (first.year, first.month) == (last.year, last.month) else f"{month} to {whole}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day} to {_say_day(last)}"
    begins = _say_day(first) if first.year != last.year else f"{first.day} {month_name[first.month]}"
    return f"{begins} to {_say_day(last)}"


def _say_day(day: date) -> str:
    return f"{day.day} {month_name[day.month]} {day.year}"
