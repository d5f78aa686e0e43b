"""Dates and numbers among the words of a sentence, and the form of whatever may be an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from index.marking.words import Word

Form = Literal[
    "number",
    "percent",
    "money",
    "measure",
    "date",
    "year",
    "name",
    "noun",
    "list",
    "of",
    "because",
    "to",
    "by",
    "quoted",
]

UNITS = frozenset(
    (
        "years year months month weeks week days day hours hour minutes minute seconds decades centuries miles mile "
        "kilometers kilometres km metres meters feet foot ft inches inch acres hectares tons tonnes pounds dollars "
        "euros percent per cent degrees square cubic mph kg grams litres liters gallons pence points yards mm cm"
    ).split()
)
_CURRENCIES = frozenset("dollars euros pounds pence".split())
_SCALES = frozenset("hundred thousand million billion trillion m bn k dozen".split())
_ABOUT = frozenset("about around over under almost nearly approximately roughly some".split())
_ABOUT_PAIRS = frozenset((("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("up", "to")))
_DATED = frozenset("in since by from until of to and".split())


class Candidate(NamedTuple):
    """Words ``[first, last)`` of a sentence that may be the answer, and what they look like."""

    first: int
    last: int
    form: Form


def find_dates(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield dates, and the years in them: '7 November 1998', 'last week', 'the 19th century', '1850'."""
    place = 0
    while place < len(words):
        if not words[place].calendar:
            place += 1
            continue
        end = place + 1
        while end < len(words) and words[end].start - words[end - 1].end <= 2 and _goes_on(words, end):
            end += 1
        parts = [word.calendar for word in words[place:end]]
        while parts and (parts[-1] in ("", "which") or (parts[-1] == "day" and "month" not in parts)):
            parts.pop()
        last = place + len(parts)
        if not {"month", "weekday", "year", "moment"}.isdisjoint(parts) or (len(parts) > 1 and "stretch" in parts):
            if len(parts) > 1:
                yield Candidate(place, last, "date")
            for at in range(place, last):
                if words[at].calendar == "year" and _is_year(words, at):
                    yield Candidate(at, at + 1, "year")
                elif len(parts) == 1 and words[at].calendar != "year":
                    yield Candidate(at, at + 1, "date")
        place = max(end, place + 1)


def _goes_on(words: Sequence[Word], place: int) -> bool:
    """Say whether the word at *place* belongs to the date that the words before it begin."""
    word, before = words[place], words[place - 1]
    if word.calendar == "day":
        follows = place + 1 < len(words) and words[place + 1].calendar in ("month", "stretch")
        return before.calendar == "month" or follows
    if before.calendar == "day":
        of_month = place > 1 and words[place - 2].calendar == "month"
        return word.calendar in ("month", "stretch") or word.lower == "of" or (word.calendar == "year" and of_month)
    return bool(word.calendar) or (word.lower in ("the", "of") and bool(before.calendar) and word.glued)


def _is_year(words: Sequence[Word], place: int) -> bool:
    """Say whether the four digits at *place* count no things: 'in 1850', not '1850 people'."""
    if place and (words[place - 1].calendar or words[place - 1].lower in _DATED):
        return True
    return not (place + 1 < len(words) and words[place + 1].glued and words[place + 1].sort == "plain")


def find_numbers(words: Sequence[Word]) -> Iterator[Candidate]:
    """Yield numbers with what belongs to them: 'almost 4 million', '£14', 'three years'."""
    place = 0
    while place < len(words):
        if words[place].sort != "number":
            place += 1
            continue
        end = place + 1
        while end < len(words) and words[end].glued and (words[end].sort == "number" or words[end].lower in _SCALES):
            end += 1
        first = place
        if place and words[place].glued and words[place - 1].lower in _ABOUT:
            first = place - 1
        elif place > 1 and words[place].glued and (words[place - 2].lower, words[place - 1].lower) in _ABOUT_PAIRS:
            first = place - 2
        unit = end
        while unit < len(words) and words[unit].glued and words[unit].lower in UNITS:
            unit += 1
        while unit > end and words[unit - 1].lower == "per":
            unit -= 1
        units = {word.lower for word in words[end:unit]}
        form: Form = "number"
        if words[place].text[0] in "£$€¥" or units & _CURRENCIES:
            form = "money"
        elif words[end - 1].text.endswith("%") or units & {"percent", "cent"}:
            form = "percent"
        elif units:
            yield Candidate(first, end, form)
            form = "measure"
        yield Candidate(first, unit, form)
        place = unit
