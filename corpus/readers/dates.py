"""Dates as they are printed, to ISO 8601; what is not a date stays unknown, never today."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

from corpus.readers.date_words import LABEL, MONTHS, SMALL_WORDS, UNCERTAIN_ZONES, WEEKDAYS, ZONES

_DAY = r"(?P<day>[0-9]{1,2})(?:(?:st|nd|rd|th|er|ste|de)(?![a-z])|[.ºª°])?"
_YEAR = r"(?P<year>[0-9]{4})"
_MONTH = r"(?P<month>[^\W\d_]{3,11})\.?"
_BEFORE, _AFTER = r"(?<![\w.:/+-])", r"(?![\w/:-])(?!\.[0-9])"
_CLOCK = r"(?P<hour>[0-9]{1,2})(?:[:.h](?P<minute>[0-9]{2})(?:[:.](?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?)"
_OFFSET = r"(?:(?P<zone>[A-Za-z]{1,5})(?![A-Za-z]))?\s*(?P<offset>[+-][0-9]{1,2}(?::?[0-9]{2})?)?"
_DATES = tuple(
    re.compile(_BEFORE + pattern + _AFTER, re.I)
    for pattern in (
        rf"{_DAY}[\s/-]*(?:(?:de|of|del)\s+)?{_MONTH}[\s,/-]*(?:(?:de|of|del)\s+)?{_YEAR}",
        rf"{_MONTH}[\s/-]*{_DAY}[\s,/-]+{_YEAR}",
        rf"{_YEAR}[\s,/-]+{_MONTH}[\s/-]*{_DAY}",
        rf"{_YEAR}(?P<mark>[-/.])(?P<number>[0-9]{{1,2}})(?P=mark)(?P<day>[0-9]{{1,2}})",
        rf"(?P<first>[0-9]{{1,2}})(?P<mark>[-/.])(?P<second>[0-9]{{1,2}})(?P=mark){_YEAR}",
        rf"(?P<first>[0-9]{{1,2}})(?P<mark>\.) (?P<second>[0-9]{{1,2}})\. {_YEAR}",
    )
)
# The C library's asctime, and Java's Date, which puts the zone before the year.
_ASCTIME = re.compile(
    rf"[A-Za-z]{{3,9}},?\s+{_MONTH}\s+(?P<day>[0-9]{{1,2}})\s+(?P<clock>[0-9:]{{5,8}})\s+"
    rf"(?P<rest>[A-Za-z]{{1,5}}\s+|[+-][0-9]{{4}}\s+)?{_YEAR}"
)
# RFC 850 and RFC 822 have years of two figures; with a weekday and a time, these are no other date.
_SHORT_YEAR = re.compile(
    r"(?P<weekday>[A-Za-z]{3,9}),\s+(?P<day>[0-9]{1,2})[-\s](?P<month>[A-Za-z]{3})[-\s](?P<year>[0-9]{2})"
    r"\s+(?P<clock>[0-9:]{5,8}.*)"
)
_TIME = re.compile(
    rf"(?:{_CLOCK}|(?P<alone>[0-9]{{1,2}})(?=\s*[ap]\.?\s?m\b)|(?P<full>[0-9]{{1,2}})(?=\s*(?:uhr|h)\b))"
    rf"\s*(?P<half>[ap]\.?\s?m\b\.?)?\s*(?:uhr\b|h\b|hrs\b)?[\s,(]*{_OFFSET}[\s)]*(?:\([^()]*\))?",
    re.I,
)
_ISO = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{8}|[0-9]{4}-?W[0-9]{2}-?[0-9]|[0-9]{4}-[0-9]{3})"
    r"(?:(?:[Tt]|\s+)(?P<time>[0-9]{2}(?::?[0-9]{2}(?::?[0-9]{2})?)?)(?:[.,][0-9]+)?"
    r"\s*(?P<zone>[Zz]|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\s+UTC|\[[\w/+-]+\])?)?"
)
_FIGURES = re.compile(r"([0-9]{10}|[0-9]{12,14})(?:\.[0-9]{1,6})?")
_BETWEEN = re.compile(
    r"[\s,;|·•()–—-]*(?:\b(?:at|um|à|alle(?: ore)?|ore|às|as|a las?|om|kl\.?|@)(?:\s+|$))?[\s,;|·•–—(-]*", re.I
)
_DASHES = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2212": "-", "\u00a0": " ", "\u202f": " "})
_LONGEST = 128
# Outside these years a date is a slip or a stand-in for "not known", and would hide the article or date it wrongly.
_FIRST_YEAR, _LAST_YEAR = 1600, 2199
# The zero of a computer's clock, which is what many programs print where they know no date.
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_date(text: str) -> str | None:
    """Return the ISO 8601 date, or date and time, that *text* states, or None.

    Read are ISO 8601 (calendar, week and ordinal dates, basic and extended), RFC 2822, RFC 850 and asctime; day,
    month name and year in the order of any of seven languages, with a time before or behind; and figures. Of those,
    the year first is one date. Dots part day, month and year in this order, wherever they are used. With '/' or '-',
    03/04/2005 means two days and is unknown, 25/12/2005 is not. A label in front ('Published:', 'Last modified on')
    is passed over.

    A time has a zone where one is stated that is the same for everybody: an offset, or GMT, BST (British Summer
    Time), EST and their like; with IST or ET it is as the clock showed it, without a zone. Ten or thirteen figures
    are seconds or milliseconds since 1970, from 2001 on, unless they could also be a date and an hour.

    Unknown are dates without a day, days that no calendar has, years before 1600 or after 2199, relative dates
    ('yesterday'), and whatever has more in it than a date. The clock is never asked, and no language guessed.
    """
    if len(text) > 4 * _LONGEST:
        return None
    text = re.sub(r"\s+", " ", text.translate(_DASHES)).strip()
    if not text or len(text) > _LONGEST:
        return None
    try:
        moment = _read_iso(text) or _read_figures(text) or _read_printed(text)
        if moment is None or moment == _EPOCH or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            return None
        return moment.isoformat()
    except (ValueError, OverflowError):
        # The 30th of February, a quarter past 25, an offset of three days.
        return None


def _read_iso(text: str) -> date | None:
    match = _ISO.fullmatch(text)
    if not match:
        return None
    stated, time, zone = match["date"], match["time"], match["zone"]
    ordinal = re.fullmatch("([0-9]{4})-([0-9]{3})", stated)
    day = date(int(ordinal[1]), 1, 1) + timedelta(int(ordinal[2]) - 1) if ordinal else date.fromisoformat(stated)
    if ordinal and (day.year != int(ordinal[1])):
        raise ValueError(text)
    if time is None:
        return day
    figures = time.replace(":", "").ljust(6, "0")
    # A fraction of a second is of no use to a reader; of an hour or a minute nobody writes one.
    return datetime(
        *(day.year, day.month, day.day, int(figures[:2]), int(figures[2:4]), int(figures[4:])),
        tzinfo=_read_offset(zone) if zone else None,
    )


def _read_figures(text: str) -> date | None:
    match = _FIGURES.fullmatch(text)
    if not match:
        return None
    figures = match[1]
    if len(figures) in (12, 14):
        return datetime.strptime(figures.ljust(14, "0"), "%Y%m%d%H%M%S")
    if len(figures) == 10:
        try:
            datetime.strptime(figures, "%Y%m%d%H")
        except ValueError:
            pass
        else:
            return None
    seconds = int(figures[:10])
    return datetime.fromtimestamp(seconds, UTC) if 1_000_000_000 <= seconds < 4_100_000_000 else None


def _read_printed(text: str) -> date | None:
    for _ in range(2):  # 'Updated: on Monday'
        if label := LABEL.match(text):
            text = text[label.end() :]
    if match := _ASCTIME.fullmatch(text):
        return _at(_named_day(match), f"{match['clock']} {match['rest'] or ''}")
    if (match := _SHORT_YEAR.fullmatch(text)) and match["weekday"].lower() in WEEKDAYS:
        # RFC 2822, 4.3: 00 to 49 are of this century.
        year = int(match["year"])
        month = MONTHS.get(match["month"].lower(), 0)
        return _at(date(year + (2000 if year < 50 else 1900), month, int(match["day"])), match["clock"])
    for pattern in _DATES:
        for match in pattern.finditer(text):
            day = _figured_day(match) if "mark" in match.groupdict() else _named_day(match)
            if day is None:
                continue
            before = _without_weekday(text[: match.start()])
            after = text[match.end() :]
            if not _is_between(before):
                # The time in front: '10:15, 14 March 2005'. Then nothing may stand behind.
                return _at(day, before) if _is_between(after) else None
            return day if _is_between(after) else _at(day, after)
    return None


def _named_day(match: re.Match[str]) -> date | None:
    month = MONTHS.get(match["month"].lower())
    return date(int(match["year"]), month, int(match["day"])) if month else None


def _figured_day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    year = int(parts["year"])
    if "number" in parts:
        return date(year, int(parts["number"]), int(parts["day"]))
    first, second = int(parts["first"]), int(parts["second"])
    if second > 12:
        return date(year, first, second)
    if first > 12 or first == second or parts["mark"] == ".":
        return date(year, second, first)
    return None


def _without_weekday(text: str) -> str:
    """Return what stands before the day, without the weekday and the article before it."""
    words = [word for word in re.split(r"[\s,]+", text) if word]
    while words and (words[-1].rstrip(".").lower() in WEEKDAYS or words[-1].lower() in SMALL_WORDS):
        if words[-1] == "am" and len(words) > 1 and words[-2][-1].isdigit():
            break  # '12:05 am', not 'am 14. März'
        words.pop()
    return " ".join(words)


def _is_between(text: str) -> bool:
    return _BETWEEN.fullmatch(text) is not None or text.strip() in (".", "r.", "г.")


def _at(day: date | None, clock: str) -> datetime | None:
    """Return *day* at the time that *clock* states; None where it states something else."""
    start = _BETWEEN.match(clock)
    match = _TIME.fullmatch(clock, start.end() if start else 0, len(clock.rstrip(" .,|-–—")))
    if day is None or match is None:
        return None
    hour = int(match["hour"] or match["alone"] or match["full"])
    half = (match["half"] or " ")[0].lower()
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a":
        if hour > 12:
            return None
        hour %= 12
    zone = (match["zone"] or "").upper()
    if zone and zone not in ZONES and zone not in UNCERTAIN_ZONES:
        return None
    minute, second = int(match["minute"] or 0), int(match["second"] or 0)
    moment = datetime(day.year, day.month, day.day, hour, minute, second)
    if match["offset"]:
        return moment.replace(tzinfo=_read_offset(match["offset"]))
    return moment.replace(tzinfo=timezone(timedelta(minutes=ZONES[zone]))) if zone in ZONES else moment


def _read_offset(stated: str) -> timezone:
    if stated.upper() in ZONES:
        return UTC
    figures = stated[1:].replace(":", "")
    hours, minutes = int(figures[:-2] or 0) if len(figures) > 2 else int(figures), 0
    if len(figures) > 2:
        minutes = int(figures[-2:])
    if hours > 15 or minutes > 59:
        # No clock on earth is that far from Greenwich.
        raise ValueError(stated)
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(-offset if stated.startswith("-") else offset)
