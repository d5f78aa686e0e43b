"""Dates in a question, with the preposition that they follow: 'since July', 'between 5 and 7 March', 'last week'."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from corpus.article import Span
from index.asking.date_points import Grain, Point, Today, find_points
from index.words.days import add_months


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Days that a question names, both included; ``lead`` is the preposition before them, or empty.

    A pair has the lead 'between'. ``grain`` is what was named; ``is_relative`` says that it counts from the day of
    asking ('yesterday', 'last week', 'on Tuesday'), ``is_vague`` that no year was given ('July'). The ``span`` is that
    of the preposition, too.
    """

    span: Span
    lead: str
    first: date
    last: date
    grain: Grain
    is_relative: bool = False
    is_vague: bool = False


_LEAD = re.compile(
    r"\b(?P<lead>since|before|prior to|until|till|up to|after|from|between|in|on|during|throughout|over|within|at|of|"
    r"by|for)\s+"
    r"(?:(?:all of |(?:early|late|mid)(?: in)?[ -]|the (?:start|beginning|end|middle|whole|rest|month) of )?)"
    r"(?P<the>(?:the )?(?:year )?)\Z",
    re.I,
)
_JOINT = re.compile(r"\s*(?:and|to|until|till|[-–—])\s*(?:the )?", re.I)
_DAY_BEFORE = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:and|to|[-–—])\s*(?:the )?\Z", re.I)
# These are names as well: 'since May became leader', 'June's speech'; and 'march' is a walk.
_NAMES_TOO = re.compile(r"(?:april|may|june|march|august)\Z", re.I)
_GOES_ON = re.compile(r"\s*(?:\Z|[?.!,;:)–—-]|(?:and|or|but|about|on|in|at|to|by|with|from|this|last|until)\b)", re.I)
_REPORTED = re.compile(r"\b(?:\w+ed|said|news|won|lost|began|met|went)\s+\Z", re.I)
_COUNTED = re.compile(r"(?:this|(?:the )?(?:last|past)|the weekend|yesterday|tonight|.* ago\Z)\b(?!.*day\Z)", re.I)
# What may follow a weekday, a month: hardly anything else takes it in.
_DAY_LEADS = frozenset(("on", "since", "before", "after", "until", "till", "by", "from", "between"))
_MONTH_LEADS = _DAY_LEADS - {"on"} | frozenset(
    ("in", "during", "throughout", "over", "within", "of", "prior to", "up to")
)


def find_dates(text: str, as_of: date, latest: date) -> list[DatePhrase]:
    """Return the dates that *text* names, in order, seen from the day *as_of*.

    A month without a year is the last one that has begun by *latest*. What is no date but part of a name, or says what
    kind of thing is meant, is left out: 'Theresa May', 'the Sunday Times', 'USA TODAY', 'the 2022 election'.
    """
    found: list[DatePhrase] = []
    for point in find_points(text, Today(as_of, min(as_of, latest))):
        before = text[: point.start]
        if found and _JOINT.fullmatch(before, found[-1].span.end) and (pair := _join(found[-1], point)):
            found[-1] = pair
            continue
        first, lead = point.first, _LEAD.search(before)
        if not lead and point.grain == "day" and (day := _DAY_BEFORE.search(before)):
            lead = _LEAD.search(before[: day.start()])
            first = _on_day(point, int(day["day"])) if lead else first
        phrase = DatePhrase(
            Span(lead.start() if lead else point.start, point.end),
            "between" if first != point.first else " ".join(lead["lead"].lower().split()) if lead else "",
            first,
            point.last,
            point.grain,
            point.is_relative,
            point.is_vague,
        )
        if _is_date(text, phrase, point, lead):
            found.append(phrase)
    return found


def _join(phrase: DatePhrase, point: Point) -> DatePhrase | None:
    """Return *phrase* as the first of a pair whose second is *point*; None where it begins none."""
    if phrase.lead not in ("between", "from"):
        return None
    first = phrase.first
    try:
        if phrase.grain in ("month", "day") and not phrase.is_relative and phrase.is_vague:
            # 'between March and May 2021' has one year for both, 'between October and March' two.
            first = first.replace(year=point.first.year)
        while phrase.is_vague and first > point.first:
            first = add_months(first, -12)
    except ValueError:  # 29 February
        return None
    span = Span(phrase.span.start, point.end)
    if first > point.last:
        return None
    return replace(phrase, span=span, lead="between", first=first, last=point.last, is_vague=point.is_vague)


def _on_day(point: Point, day: int) -> date:
    return point.first.replace(day=day) if 1 <= day <= point.first.day else point.first


def _is_date(text: str, phrase: DatePhrase, point: Point, lead: re.Match[str] | None) -> bool:
    """Say whether *phrase* of *text* is a date: neither a name nor what kind of thing something is."""
    written, rest = text[point.start : point.end], text[point.end :]
    begins = not text[: phrase.span.start].strip()
    has_year = bool(re.search(r"\d{4}", written))
    is_of_name = bool(re.match(r" (?!I\b)[A-Z]", rest)) and not text.isupper()
    if written.casefold() in ("today", "yesterday"):
        # 'the Today programme', 'USA TODAY'
        return written[0].islower() or begins or text.isupper()
    if phrase.is_relative and _COUNTED.match(written):
        return True  # 'last week', whatever follows
    if is_of_name and not (begins and lead) and not (has_year and phrase.grain != "year"):
        return False
    if phrase.is_relative:
        is_told = _GOES_ON.match(rest) and _REPORTED.search(text[: point.start])
        return bool(" " in written or phrase.lead in _DAY_LEADS or is_told)
    if phrase.grain == "day":
        return bool(phrase.lead) or not rest.strip(" ?.!")
    if phrase.grain in ("month", "year") and lead and lead["the"].lower().strip() == "the":
        return False  # 'in the 2022 election', 'in the march'
    if phrase.grain == "month" and _NAMES_TOO.search(written):
        is_walk = (written[0].islower() and not text.islower()) or rest.startswith(" of ")
        is_certain = phrase.lead in ("in", "during", "throughout") or (phrase.lead != "of" and _GOES_ON.match(rest))
        return bool(phrase.lead in _MONTH_LEADS and is_certain and not is_walk and rest[1:2] != "s")
    if not phrase.lead:
        return has_year and phrase.grain == "month" and not rest.strip(" ?.!")
    return phrase.lead in _MONTH_LEADS
