"""Dates as they are printed, to ISO 8601; what is not a date stays unknown, never today."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_NAMES = (
    "jan january|feb february|mar march|apr april|may|jun june|jul july|aug august|sep sept september|"
    "oct october|nov november|dec december"
)
_MONTHS = {name: number for number, names in enumerate(_NAMES.split("|"), start=1) for name in names.split()}
_DAY_FIRST = re.compile(r"(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})", re.I | re.A)
_MONTH_FIRST = re.compile(r"(?:[a-z]+,?\s+)?([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.I | re.A)
_LONGEST = 64
# Outside these years a date is a slip or a stand-in for "not known", and would hide the article or date it wrongly.
_FIRST_YEAR, _LAST_YEAR = 1600, 2199


def read_date(text: str) -> str | None:
    """Return the ISO 8601 date, or date and time, that *text* states, or None.

    Taken are ISO 8601, RFC 2822, and the day, month name and year in either order. Dates in figures alone
    such as 03/04/2005 are not: they mean two things. Nor are years before 1600 or after 2199.
    """
    text = text.strip()
    if not text or len(text) > _LONGEST:
        return None
    return _read_iso(text) or _read_named_month(text) or _read_mail(text)


def _read_iso(text: str) -> str | None:
    try:
        if len(text) == 10:
            return _checked(date.fromisoformat(text))
        if re.match(r"\d{4}-\d\d-\d\d[T ]", text):
            return _checked(datetime.fromisoformat(text))
    except ValueError:
        pass
    return None


def _read_named_month(text: str) -> str | None:
    if match := _DAY_FIRST.fullmatch(text):
        day, month, year = match.groups()
    elif match := _MONTH_FIRST.fullmatch(text):
        month, day, year = match.groups()
    else:
        return None
    number = _MONTHS.get(month.lower())
    try:
        return _checked(date(int(year), number, int(day))) if number else None
    except ValueError:
        return None


def _read_mail(text: str) -> str | None:
    try:
        return _checked(parsedate_to_datetime(text))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _checked(moment: date) -> str | None:
    return moment.isoformat() if _FIRST_YEAR <= moment.year <= _LAST_YEAR else None
