"""What a question says of the articles that may answer it: when they were printed, where, and by whom."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from corpus.article import Span
from index.answer import Filters
from index.asking.question import Question, read_question
from index.words.days import day_of, resolve_days
from index.words.terms import ENGLISH

if TYPE_CHECKING:  # a question without either does not wait for what reads them
    from index.asking.asked_days import AskedDays
    from index.asking.asked_sources import AskedSource
    from index.asking.tense import Currency


class Printed(Protocol):
    """What is known of the articles of an archive; see ``index.engine.printed_facts``."""

    @property
    def days(self) -> tuple[int, int]:
        """The first and the last day, as yyyymmdd, that an article is dated with; 0 and 0 where none is."""
        ...

    @property
    def outlets(self) -> Sequence[str]:
        """The names of the outlets, as printed."""
        ...

    def is_author(self, words: str) -> bool:
        """Say whether a byline holds *words*, in order, whatever their case."""
        ...


@dataclass(frozen=True, slots=True)
class AskedFilters:
    """What a question asks of articles.

    ``filters`` is what an article must be; ``preferred`` (``since`` and ``until`` alone) what it had better be, where
    the date may as well be part of what is told. ``spans`` are the words that ask for ``filters``: they are nothing to
    search for. ``words`` say it to the reader: 'articles of July 2022'; empty where nothing is asked.
    """

    filters: Filters = field(default_factory=Filters)
    preferred: Filters | None = None
    spans: tuple[Span, ...] = ()
    words: str = ""

    @property
    def preference(self) -> str:
        """What is preferred, in words: 'articles of 2021 first'; empty where nothing is."""
        return f"{_say(self.preferred)} first" if self.preferred else ""

    def without_words(self, text: str) -> str:
        """Return *text* without the words that ask for ``filters``."""
        for span in reversed(self.spans):
            text = f"{text[: span.start].rstrip()} {text[span.end :].lstrip()}"
        return text


# No question without one of these asks for days or a source.
_DATED = re.compile(
    r"\b(?:(?:1[5-9]|20)\d\d\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|(?:to|yester|mon|tues|wednes|thurs|fri|"
    r"satur|sun)day|tonight|(?:this|last|past) |ago\b|weekend|spring|summer|autumn|fall\b|winter)",
    re.I,
)
_SOURCED = re.compile(r"\b(?:in|by|from|on|does|did|do|has|have|had) \S", re.I)
_WRITTEN = re.compile(r"\bby \S|\b(?:reports?|reported|writes?|wrote|written|prints?|printed|cover(?:s|ed)?)\b", re.I)


def read_filters(text: str, as_of: str, printed: Printed, is_quoted: Callable[[str], bool]) -> AskedFilters:
    """Return what *text* asks of the articles, seen from *as_of*, an ISO date; only what the archive can meet.

    *is_quoted* says whether the archive has words of somebody of a name; it is asked about names of outlets alone.
    """
    filters, spans, preferred = Filters(), [], None
    if _SOURCED.search(text):
        from index.asking.asked_sources import find_author, find_outlet

        if outlet := find_outlet(text, printed.outlets, is_quoted):
            filters, spans = replace(filters, outlet=outlet.name), _spans_of(outlet)
        author = find_author(text, printed.is_author) if _WRITTEN.search(text) else None
        if author and not any(author.span.overlaps(span) for span in spans):
            filters, spans = replace(filters, author=author.name), [*spans, *_spans_of(author)]
    # 'on Sunday' in 'the Mail on Sunday' is no day; places stay as they are.
    left = text
    for span in spans:
        left = left[: span.start] + "," * (span.end - span.start) + left[span.end :]
    days = _read_days(left, as_of, printed) if _DATED.search(left) else None
    if days:
        since, until = (day.isoformat() if day else None for day in (days.since, days.until))
        asked = Filters(since=since, until=until)
        if days.is_preferred:
            preferred = asked
        else:
            filters, spans = replace(filters, since=asked.since, until=asked.until), [*spans, *days.spans]
    return AskedFilters(filters, preferred, tuple(sorted(set(spans))), _say(filters))


def read_asked(text: str, stated: AskedFilters, languages: Sequence[str] = (ENGLISH,)) -> Question:
    """Return what *text* asks for beside what is *stated* of the articles; all of it, where that leaves no subject.

    The question's ``text`` is what is left.
    """
    if stated.spans:
        asked = read_question(stated.without_words(text), languages)
        if asked.names_something:
            return asked
    return read_question(text, languages)


def say_understood(stated: AskedFilters, currency: Currency) -> str:
    """Return what was understood of dates and sources, for the reader: a sentence; empty where nothing was.

    'Only articles of July 2022.', 'Articles of 2021 first.', '‘latest’: newer articles before older ones.'
    """
    said = [f"only {stated.words}"] if stated.words else []
    said += [stated.preference] if stated.preference else []
    # Days that are preferred are meant by whatever tense.
    said += [currency.words] if currency.is_asked and not stated.preference else []
    words = "; ".join(said)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def narrow_filters(given: Filters, asked: Filters) -> Filters:
    """Return *given*, which a caller set, narrowed to what a question *asked*: its days to those within both.

    The outlet and the author are the caller's, where there are any.
    """
    since = max((day for day in (given.since, asked.since) if day), default=None)
    until = min((day for day in (given.until, asked.until) if day), default=None)
    outlet, author = given.outlet or asked.outlet, given.author or asked.author
    return replace(given, since=since, until=until, outlet=outlet, author=author)


def _spans_of(source: AskedSource) -> list[Span]:
    return [source.span, source.verb] if source.verb else [source.span]


def _read_days(text: str, as_of: str, printed: Printed) -> AskedDays | None:
    (first, last), today = printed.days, resolve_days(as_of)[0]
    if not (first and today):
        return None
    from index.asking.asked_days import ArchiveDays, read_days

    return read_days(text, day_of(today), ArchiveDays(day_of(first), day_of(last)))


def _say(filters: Filters) -> str:
    """Return *filters* in words: 'articles of the Island Post by Ann Lee, July 2022'; empty where there are none."""
    said = [f"of {filters.outlet}"] if filters.outlet else []
    said += [f"by {filters.author}"] if filters.author else []
    words = f"articles {' '.join(said)}"
    if not (filters.since or filters.until):
        return words if said else ""
    from index.asking.saying_days import say_days

    days = say_days(filters.since, filters.until)
    if days.startswith(("since", "until")):
        return f"{words.rstrip()} {days}"
    return f"{words}, {days}" if said else f"articles of {days}"
