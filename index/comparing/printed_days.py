"""Dates as prose has them, to days that can be compared: '3 October', 'Oct. 3' and 'October 3rd, 2022'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from corpus.article import Span
from corpus.day_names import MONTHS, SHORT_MONTHS, WEEKDAY, month_number

_MONTH = rf"(?P<{{0}}>{'|'.join(MONTHS).title()}|(?:{'|'.join(SHORT_MONTHS).title()})\b\.?)"
_DAY = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?P<{0}>(?:1[5-9]|20)\d\d)"
_DATE = re.compile(
    rf"\b{_DAY.format('d1')}(?: of)? {_MONTH.format('m1')}(?:,? {_YEAR.format('y1')})?(?![\w-])"
    rf"|\b{_MONTH.format('m2')} {_DAY.format('d2')}(?!\w|[-–]\d|,\d)(?:,? {_YEAR.format('y2')})?(?![\w-])"
    rf"|\b{_MONTH.format('m3')},? (?:of )?{_YEAR.format('y3')}(?![\w-])"
    rf"|\b{_MONTH.format('m4')}(?![\w-])"
    rf"|(?<![\w$£€.,/–-]){_YEAR.format('y5')}(?![\w%/–-]|[.,]\d)"
)
# 'May said': a month alone is one behind such a word.
_OF_TIME = re.compile(r"\b(?:in|since|by|until|from|during|early|late|mid|of|last|next|this)[ -]$", re.IGNORECASE)
# Days that only the day of the article's printing tells.
_RELATIVE = re.compile(
    rf"\b(?:{WEEKDAY}|today|yesterday|tomorrow|tonight|ago|(?:this|last|next|the "
    r"same|the following|the previous) (?:morning|afternoon|evening|night|day|week|weekend|month|year|decade|spring|"
    r"summer|autumn|fall|winter|season)|later|earlier)\b",
    re.IGNORECASE,
)

_REMEMBERED = 64  # sentences: those of one question are compared with each other


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A date as far as a text has it; ``span`` is where. ``year`` may be the one that the day of printing tells."""

    year: int | None
    month: int | None
    day: int | None
    span: Span

    @property
    def printed(self) -> tuple[int | None, int | None, int | None]:
        """What is compared: year, month and day."""
        return self.year, self.month, self.day


@lru_cache(maxsize=_REMEMBERED)
def read_days(text: str, published: str | None = None) -> tuple[PrintedDay, ...]:
    """Return the dates in *text*, in order; one without a year has the year that brings it nearest to *published*."""
    found = []
    for match in _DATE.finditer(text):
        day = next((int(match[name]) for name in ("d1", "d2") if match[name]), None)
        month = next((month_number(match[name]) for name in ("m1", "m2", "m3", "m4") if match[name]), None)
        year = next((int(match[name]) for name in ("y1", "y2", "y3", "y5") if match[name]), None)
        if day is not None and not 1 <= day <= 31:
            continue
        if match["m4"] and not _OF_TIME.search(text, max(0, match.start() - 8), match.start()):
            continue
        if year is None and month is not None:
            year = _nearest_year(month, published)
        found.append(PrintedDay(year, month, day, Span(match.start(), match.end())))
    return tuple(found)


def names_relative_day(text: str) -> bool:
    """Say whether *text* holds a day that is counted from the day of printing ('on Tuesday', 'last month')."""
    return bool(_RELATIVE.search(text))


def may_be_same_day(one: PrintedDay, other: PrintedDay) -> bool:
    """Say whether the two may be the same day, as far as both have it: 2022 and 3 October 2022 may."""
    return all(a is None or b is None or a == b for a, b in zip(one.printed, other.printed, strict=True))


def _nearest_year(month: int, published: str | None) -> int | None:
    """Return the year that brings *month* within half a year of *published*; None where that is no date."""
    printed = re.match(r"(\d{4})-(\d\d)", published or "")
    if printed is None:
        return None
    ahead = month - int(printed[2])
    return int(printed[1]) + (1 if ahead < -6 else -1 if ahead > 6 else 0)
