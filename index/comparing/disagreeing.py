"""Articles that tell different figures, dates or names for the same thing: both are shown, neither is blended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from index.answer import Quote
from index.asking.question import Question
from index.comparing.amounts import read_amounts
from index.comparing.printed_days import may_be_same_day, read_days
from index.comparing.same_matter import Telling, days_between, same_matter
from index.comparing.told_values import ToldValue, agree, differ
from index.words.days import resolve_days

_MOST_SHOWN = 3
_MOST_VALUES = 6  # Where more are told, they are hardly of one thing.
_MOST_YEARS = 2  # Dates farther apart are of two things.


@dataclass(frozen=True, slots=True)
class Conflict:
    """Quotes of different articles that disagree on what is asked.

    ``about`` says on what, in words ('number of votes'). ``quotes`` are of different values, the one that stands now
    first: a corrected article's before what it corrects, else the newest, undated ones last.
    """

    about: str
    quotes: tuple[Quote, ...]


def find_disagreeing(question: Question, tellings: Sequence[Telling]) -> list[Telling]:
    """Return one telling of each value that is told of the same thing as the first of *tellings*, in their order.

    It is empty where none disagrees with it. Of many values, the first and the newest are returned.
    """
    if not tellings:
        return []
    first, *rest = tellings
    others = [other for other in rest if _disagree(first, other) and same_matter(question, first, other)]
    values: list[Telling] = []
    for telling in (first, *others):
        # A value of which it cannot be said that it is another is not shown as one.
        if all(_disagree(telling, known) for known in values):
            values.append(telling)
    if not 1 < len(values) <= _MOST_VALUES:
        return []
    newest = sorted(values[1:], key=_day_of, reverse=True)[: _MOST_SHOWN - 1]
    return [values[0], *(telling for telling in values[1:] if telling in newest)]


def order_by_standing(tellings: Sequence[Telling], corrections: Sequence[str]) -> tuple[list[Telling], bool]:
    """Return *tellings* as they stand now, and whether the first one stands because its article was corrected in it.

    First comes whose article corrects one of the values, then the newest; undated ones come last, and ties keep their
    order. *corrections* are what the articles say was corrected in them.
    """
    values = [telling.value for telling in tellings]
    mends = [any(_names(correction, value) for value in values) for correction in corrections]
    order = sorted(range(len(tellings)), key=lambda place: (mends[place], _day_of(tellings[place])), reverse=True)
    return [tellings[place] for place in order], mends[order[0]]


def _disagree(one: Telling, other: Telling) -> bool:
    if not differ(one.value, other.value) or agree(one.value, other.value):
        return False
    if one.value.amount and one.value.amount.unit == "age":
        return not _may_be_one_age(one, other)
    if one.value.day and other.value.day and abs((one.value.day.year or 0) - (other.value.day.year or 0)) > _MOST_YEARS:
        return False
    return not (_tells(one, other) or _tells(other, one))


def _day_of(telling: Telling) -> int:
    return resolve_days(telling.candidate.article.published)[0]


def _tells(telling: Telling, other: Telling) -> bool:
    """Say whether the sentence of the first has the other's value, too: it knows of both."""
    return _names(telling.text, other.value)


def _names(text: str, value: ToldValue) -> bool:
    """Say whether *text* holds *value*, whatever it says of it."""
    if value.name:
        return value.name.split()[-1] in text
    if value.amount:
        found = read_amounts(text)
        return any((amount.value, amount.unit) == (value.amount.value, value.amount.unit) for amount in found)
    return bool(value.day) and any(
        may_be_same_day(day, value.day) for day in read_days(text) if value.day and day.month
    )


def _may_be_one_age(one: Telling, other: Telling) -> bool:
    """Say whether a birthday, or several, between the two articles explains the two ages."""
    days = days_between(one.candidate.article.published, other.candidate.article.published)
    if days is None:
        return True
    ages = [
        telling.value.amount.value
        for telling in sorted((one, other), key=lambda t: t.candidate.article.published or "")
        if telling.value.amount
    ]
    return days // 366 <= ages[-1] - ages[0] <= days // 365 + 1
