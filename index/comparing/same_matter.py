"""Do two sentences tell of the same thing? Only where their words, names and days all let them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from corpus.day_names import MONTHS, PLAIN_SHORT_MONTHS, WEEKDAY, WEEKDAYS
from corpus.people.name_runs import RUN
from index.asking.question import Question
from index.comparing.printed_days import PrintedDay, may_be_same_day, read_days
from index.comparing.sought import Sought
from index.comparing.told_values import ToldValue, read_value
from index.ranking.ranking import Candidate
from index.words.days import resolve_days
from index.words.terms import is_stop_term, read_tokens

# By eye, on questions of our own over two archives of news: see tests/index/test_disagreeing.py for the kinds of cases.
_READ = 15  # candidates
_LEAST_COVERED = 0.5  # of the question, in the sentence
_LEAST_AROUND = 0.7  # ... and with all around it
_MOST_APART = 0.25
_LEAST_NAMES = 0.99
_ONE_STORY = 45  # days between two articles on one event
_LEAST_ALIKE = 0.35  # of what the question has not, in the shorter sentence, is in the other, where days tell nothing
_LEAST_ALIKE_SOON = 0.25
_ALIKE_AS_A_WHOLE = 0.7
_OF_NAMES = 0.95
# Such words ask for a figure, and are not printed beside it.
_MEASURES = frozenset(("percentag", "proport", "share", "amount", "number", "total", "figur"))
_NOT_YET = re.compile(
    r"\b(?:would|could|might|may(?! \d)|will|should|must|shall|if|expected|expects?|forecasts?|predict\w*|"
    r"plan(?:s|ned|ning)?|target\w*|hop(?:es?|ed|ing)|estimat\w*|want(?:s|ed)?|aim(?:s|ed|ing)?|propos\w*|demand\w*|"
    r"seek\w*|likely|potential\w*|project(?:s|ed)|intend\w*|threaten\w*|offer\w*|bid|calls? for|called for|"
    r"need(?:s|ed)?|set to|due to (?:be|begin|start|open|close|end))\b",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b(?:according to|data from|figures from|said by)\b[^.;]*$")
_SOURCE_REACH = 80
_AT_START = 2
_WEEKDAY = re.compile(rf"\b{WEEKDAY}\b")
_DAY_NAMES = frozenset((*WEEKDAYS, *MONTHS, *PLAIN_SHORT_MONTHS))
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|half|quarter|latest|"
    r"previous|last|earlier)\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A candidate with the value that its sentence answers with; ``text`` is the sentence."""

    candidate: Candidate
    text: str
    value: ToldValue


def read_tellings(sought: Sought, question: Question, candidates: Sequence[Candidate]) -> list[Telling]:
    """Return those of the first *candidates* whose sentence plainly answers, in their order."""
    # 'Season 12' is no other season; and '12 February' is none.
    numbers = {term for term in question.terms if term[0].isdigit()}
    needed = question.subject_terms | question.name_terms
    unprinted = needed & _MEASURES
    found = []
    for candidate in candidates[:_READ]:
        evidence = candidate.evidence
        if evidence.names_around < _LEAST_NAMES or evidence.asks:
            continue
        if not unprinted and (evidence.covered < _LEAST_COVERED or evidence.covered_around < _LEAST_AROUND):
            continue
        if sought.asked == "person" and evidence.covered < _OF_NAMES:
            continue
        text = candidate.sentence.span.of(candidate.article.body)
        value = read_value(sought, question, text, candidate.article.published)
        if value is None:
            continue
        telling = Telling(candidate, text, value)
        printed = _words(telling) if numbers or unprinted else set()
        is_covered = not unprinted or 2 * len(needed - unprinted - printed) <= len(needed - unprinted)
        if numbers <= printed and is_covered:
            found.append(telling)
    return found


def same_matter(question: Question, one: Telling, other: Telling) -> bool:
    """Say whether the two sentences tell of the same thing, whatever they tell."""
    if one.candidate.article.article_id == other.candidate.article.article_id:
        return False
    if abs(one.candidate.evidence.covered - other.candidate.evidence.covered) > _MOST_APART:
        return False
    if bool(_NOT_YET.search(one.text)) != bool(_NOT_YET.search(other.text)):
        return False
    if _ordinals(one) != _ordinals(other):
        return False
    # Sentences of few words beside the question's are alike in those, or not at all.
    likeness = 1.0 if alike(one, other) >= _ALIKE_AS_A_WHOLE else alike(one, other, question.terms)
    apart = days_between(one.candidate.article.published, other.candidate.article.published)
    if likeness < (_LEAST_ALIKE if apart is None or apart > _ONE_STORY else _LEAST_ALIKE_SOON):
        return False
    return _same_days(one, other) and _same_names(question, one, other)


def alike(one: Telling, other: Telling, without: Collection[str] = ()) -> float:
    """Return how much of the shorter sentence stands in the other, 0 to 1: of its terms but those *without*.

    What the sentences answer with does not count; 1 where there is nothing else.
    """
    first, second = _words(one).difference(without), _words(other).difference(without)
    return len(first & second) / min(len(first), len(second)) if first and second else 1.0


def share_told(one: Telling, other: Telling) -> float:
    """Return how many of the other's words the first one has, 0 to 1, without what it answers with."""
    words = _words(other)
    return len(words & _words(one)) / len(words) if words else 1.0


def days_between(one: str | None, other: str | None) -> int | None:
    """Return how many days lie between two dates of printing; None where one of them is no day."""
    known = [_ordinal(published) for published in (one, other)]
    return abs(known[0] - known[1]) if known[0] is not None and known[1] is not None else None


def names_beside(telling: Telling) -> list[str]:
    """Return the last words of the names in the sentence, as printed, without what it answers with and its sources.

    The nearest to what it answers with is first.
    """
    span = telling.value.span
    found: list[tuple[int, str]] = []
    for run in RUN.finditer(telling.text):
        if run.start() < span.end and span.start < run.end():
            continue
        words = [word for word in run.group().split() if not is_stop_term(word.lower())]
        # A word that only begins the sentence is as likely no name.
        if not words or (run.start() <= _AT_START and len(words) == 1) or words[-1].lower().strip(".") in _DAY_NAMES:
            continue
        if not _is_source(telling, run.start()):
            found.append((min(abs(run.start() - span.end), abs(span.start - run.end())), words[-1]))
    return [name for _, name in sorted(found)]


def _is_source(telling: Telling, place: int) -> bool:
    """Say whether the name at *place* is of who tells it: 'according to the Gazette', 'the Gazette said'."""
    if _ACCORDING.search(telling.text[max(0, place - _SOURCE_REACH) : place]):
        return True
    at = telling.candidate.sentence.span.start + place
    return any(one.source and one.source.start <= at < one.source.end for one in telling.candidate.attributions)


def _words(telling: Telling) -> set[str]:
    span = telling.value.span
    return {
        token.term
        for token in read_tokens(telling.text)
        if not is_stop_term(token.term) and not (token.start < span.end and span.start < token.end)
    }


def _ordinals(telling: Telling) -> set[str]:
    days = [day.span for day in read_days(telling.text)]
    found = _ORDINAL.finditer(telling.text)
    return {
        one.group().lower() for one in found if not any(one.start() < end and start < one.end() for start, end in days)
    }


def _same_days(one: Telling, other: Telling) -> bool:
    """Say whether the days printed beside the values can be the same: 'in 2021' is not 'in 2022', nor is it of now."""
    days = [_days_beside(telling) for telling in (one, other)]
    if all(days) and not any(may_be_same_day(here, there) for here in days[0] for there in days[1]):
        return False
    years = [
        {day.year for day in found if day.year} or _year_of(telling)
        for found, telling in zip(days, (one, other), strict=True)
    ]
    if any(days) and all(years) and not years[0] & years[1]:
        return False
    if one.value.day is not None:
        return True
    weekdays = [set(_WEEKDAY.findall(telling.text)) for telling in (one, other)]
    return not all(weekdays) or bool(weekdays[0] & weekdays[1])


def _days_beside(telling: Telling) -> list[PrintedDay]:
    days = read_days(telling.text, telling.candidate.article.published)
    return [day for day in days if telling.value.day is None or day != telling.value.day]


def _year_of(telling: Telling) -> set[int]:
    # Who tells a date tells it of another day.
    published = resolve_days(telling.candidate.article.published)[0]
    return {published // 10_000} if published and telling.value.day is None else set()


def _same_names(question: Question, one: Telling, other: Telling) -> bool:
    """Say whether the name nearest to the one value can be that of the other, and is printed in the other's article."""
    asked = set(question.terms)
    nearest = []
    for here, there in ((one, other), (other, one)):
        names = [name for name in names_beside(here) if not {token.term for token in read_tokens(name)} <= asked]
        if names and 2 * sum(name in there.candidate.article.body for name in names) < len(names):
            return False
        nearest.append(names[0] if names else None)
    return nearest[0] == nearest[1] or None in nearest


def _ordinal(published: str | None) -> int | None:
    first, last = resolve_days(published)
    if not first or first != last:
        return None
    return date(first // 10_000, first // 100 % 100, first % 100).toordinal()
