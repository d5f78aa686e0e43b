"""Days as readers name them, to dates: 'July', '5 March 2021', 'last week', 'two months ago', 'Tuesday'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Literal, NamedTuple

from corpus.day_names import MONTHS, SHORT_MONTHS, WEEKDAY, WEEKDAYS, month_number
from index.words.days import add_months, last_of_month
from index.words.number_words import SMALL

Grain = Literal["day", "week", "month", "season", "year"]


class Point(NamedTuple):
    """Days that are named at ``[start, end)`` of a text: from ``first`` to ``last``, both included.

    ``grain`` is what was named; ``is_relative`` says that it counts from the day of asking ('yesterday', 'last week',
    'Tuesday'), ``is_vague`` that no year was given, and the latest is taken ('July').
    """

    start: int
    end: int
    first: date
    last: date
    grain: Grain
    is_relative: bool = False
    is_vague: bool = False


class Today(NamedTuple):
    """From when a reader counts: the day of asking, and the latest day that 'July' may mean, no later than that."""

    as_of: date
    latest: date


_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_COUNTS = {word: number for word, number in SMALL.items() if 2 <= number <= 10}
_COUNTS |= {"a": 1, "an": 1, "one": 1, "a couple of": 2, "couple of": 2, "a few": 3, "few": 3, "several": 5}
# How many days, weeks ... 'two weeks ago' may be off by, either way.
_ABOUT = {"day": 0, "week": 3, "fortnight": 3, "month": 15, "year": 183, "decade": 1_826}
_M = rf"(?P<month>{'|'.join(MONTHS)}|(?:{'|'.join(SHORT_MONTHS)})\b\.?)"
_DIGITS = r"(?:1[5-9]|20)\d\d(?![\d]|['’]?s\b|[.,]\d|-\d)"
_Y = rf"(?P<year>{_DIGITS})"
_N = rf"(?:\d{{1,3}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_TH = r"(?:st|nd|rd|th)?"
_UNIT = r"(?P<unit>day|week|fortnight|month|year|decade)"
_WHICH = r"(?:(?P<which>this|last|next) )?"


def find_points(text: str, today: Today) -> Iterator[Point]:
    """Yield the days that *text* names, in order; of names that overlap, the first and longest."""
    found: list[Point] = []
    for pattern, read in _PATTERNS:
        for match in pattern.finditer(text):
            try:
                point = read(match, today)
            except (ValueError, OverflowError):  # 31 February; a thousand years ago
                continue
            if point is not None:
                found.append(point)
    end = 0
    for point in sorted(found, key=lambda one: (one.start, -one.end)):
        if point.start >= end:
            end = point.end
            yield point


def _point(match: re.Match[str], first: date, last: date, grain: Grain, *, relative: bool = True) -> Point:
    return Point(match.start(), match.end(), first, last, grain, relative)


def _latest(first: date, today: Today) -> date:
    """Return *first*, in the last year in which it has come."""
    while first > today.latest:
        first = add_months(first, -12)
    return first


def _read_iso(match: re.Match[str], _: Today) -> Point:
    first = date(int(match["year"]), int(match["number"]), int(match["day"] or 1))
    if match["day"]:
        return _point(match, first, first, "day", relative=False)
    return _point(match, first, last_of_month(first), "month", relative=False)


def _read_day(match: re.Match[str], today: Today) -> Point:
    number, month, year = int(match["day"]), month_number(match["month"]), match["year"]
    day = date(int(year), month, number) if year else _latest(date(today.as_of.year, month, number), today)
    return _point(match, day, day, "day", relative=False)._replace(is_vague=not year)


def _read_month(match: re.Match[str], today: Today) -> Point | None:
    year, which = (match["year"] or "").lower(), (match["which"] or "").lower()
    # 'Mar' and 'Dec' alone are as likely no months.
    if which == "next" or (not year and match["month"].lower() not in MONTHS):
        return None
    if year:
        number = int(year) if year.isdigit() else today.as_of.year - (year[:4] == "last")
        first = date(number, month_number(match["month"]), 1)
    else:
        first = _latest(date(today.as_of.year, month_number(match["month"]), 1), today)
        if which == "last" and last_of_month(first) >= today.as_of:
            first = add_months(first, -12)
    return _point(match, first, last_of_month(first), "month", relative=False)._replace(is_vague=not year)


def _read_season(match: re.Match[str], today: Today) -> Point | None:
    year, which, season = match["year"], (match["which"] or "").lower(), match["season"].lower()
    if which == "next" or (season == "fall" and not (which or year)):  # 'did prices fall'
        return None
    first = date(int(year or today.as_of.year), _SEASONS[season], 1)
    if not year:
        if which == "this" and timedelta(0) < first - today.as_of < timedelta(183):
            return None  # it comes
        first = _latest(first, today)
        if which == "last" and last_of_month(add_months(first, 2)) >= today.as_of:
            first = add_months(first, -12)
    return _point(match, first, last_of_month(add_months(first, 2)), "season", relative=bool(which))


def _read_year(match: re.Match[str], _: Today) -> Point:
    year = int(match["year"])
    return _point(match, date(year, 1, 1), date(year, 12, 31), "year", relative=False)


def _read_word(match: re.Match[str], today: Today) -> Point:
    word = match.group().lower()
    ago = 2 if "before" in word else 1 if word.startswith(("yesterday", "last")) else 0
    day = today.as_of - timedelta(ago)
    return _point(match, day, day, "day")


def _read_weekday(match: re.Match[str], today: Today) -> Point | None:
    which = (match["which"] or "").lower()
    ago = (today.as_of.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    day = today.as_of - timedelta(7 if which == "last" and not ago else ago)
    return None if which == "next" else _point(match, day, day, "day")


def _read_weekend(match: re.Match[str], today: Today) -> Point | None:
    which, weekday = match["which"].lower(), today.as_of.weekday()
    if which == "this" and weekday in (2, 3, 4):  # the one that comes
        return None
    is_now = weekday >= 5 and which != "last"
    saturday = today.as_of - timedelta(weekday - 5 if is_now else weekday + 2)
    return _point(match, saturday, saturday + timedelta(1), "day")


def _read_unit(match: re.Match[str], today: Today) -> Point:
    """Read 'this week', the seven days to the day of asking, and 'last week', from its Monday to its Sunday."""
    is_last, unit, as_of = match["which"].lower() == "last", match["unit"].lower(), today.as_of
    if unit == "week":
        start = as_of - timedelta(as_of.weekday() + 7 if is_last else 6)
        return _point(match, start, start + timedelta(6), "week")
    if unit == "month":
        start = add_months(as_of.replace(day=1), -int(is_last))
        return _point(match, start, min(last_of_month(start), as_of), "month")
    year = as_of.year - is_last
    return _point(match, date(year, 1, 1), min(date(year, 12, 31), as_of), "year")


def _read_past(match: re.Match[str], today: Today) -> Point:
    """Read 'the past week' and 'the last three months': so long back from the day of asking."""
    unit: str = match["unit"].lower()
    start = _back(today.as_of, match["count"], unit)
    return _point(match, start, today.as_of, "week" if unit in ("day", "week") else "month")


def _read_ago(match: re.Match[str], today: Today) -> Point:
    unit: str = match["unit"].lower()
    day, about = _back(today.as_of, match["count"], unit), timedelta(_ABOUT[unit])
    grain: Grain = "day" if unit == "day" else "week" if unit in ("week", "fortnight") else "year"
    return _point(match, day - about, min(day + about, today.as_of), grain)


def _back(day: date, count: str | None, unit: str) -> date:
    written = " ".join((count or "one").lower().split())
    number = int(written) if written.isdigit() else _COUNTS[written]
    if unit in ("month", "year", "decade"):
        return add_months(day, -number * {"month": 1, "year": 12, "decade": 120}[unit])
    return day - timedelta(number * {"day": 1, "week": 7, "fortnight": 14}[unit])


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], Today], Point | None]], ...] = tuple(
    (re.compile(pattern, re.I), read)
    for pattern, read in (
        (r"\b(?P<year>\d{4})-(?P<number>\d\d)(?:-(?P<day>\d\d))?\b", _read_iso),
        (rf"\b(?P<day>\d{{1,2}}){_TH}(?: of)? {_M}(?!\w)(?:,? {_Y})?", _read_day),
        (rf"\b{_M} (?P<day>\d{{1,2}}){_TH}(?!\w)(?![:.]\d| ?[ap]m\b)(?:,? {_Y})?", _read_day),
        (rf"\b{_WHICH}{_M}(?!\w)(?:,? (?:of )?(?P<year>{_DIGITS}|(?:last|this) year))?", _read_month),
        (rf"\b{_WHICH}(?P<season>spring|summer|autumn|fall|winter)\b(?:(?: of)? {_Y})?", _read_season),
        (rf"(?<![\d.,$£€/])(?<!\d-)\b{_Y}\b", _read_year),
        (
            r"\b(?:the day before yesterday|yesterday(?: (?:morning|afternoon|evening))?|last night|today|tonight|"
            r"this (?:morning|afternoon|evening))\b",
            _read_word,
        ),
        (
            rf"\b{_WHICH}(?P<weekday>{WEEKDAY})\b"
            r"(?! (?:morning|afternoon|evening|night)s\b)(?: (?:morning|afternoon|evening|night)\b)?",
            _read_weekday,
        ),
        (r"\b(?P<which>this|last|the) weekend\b", _read_weekend),
        (r"\b(?P<which>this|(?<!the )last) (?P<unit>week|month|year)\b(?! of\b)", _read_unit),
        (
            rf"\b(?:(?:the )?past|the last|last(?= {_N} )) (?:(?P<count>{_N}) )?{_UNIT}s?\b"
            r"(?! (?:of|that|when|in which)\b)",
            _read_past,
        ),
        (rf"\b(?P<count>{_N}) {_UNIT}s? ago\b", _read_ago),
    )
)
