"""Which days a question asks for: dates that say when an article was printed, and not what it tells.

"What did Teasel say in July?" asks for what was printed in July. "Who won the election in 1997?" asks of an archive of
2004 nothing of the kind, and "How high was inflation in June?" is told in July. So a date is

- asked for, where news are asked for ("What did X say", "What happened"), where it counts from today ("this week",
  "yesterday"), and with "since" and "between";
- preferred, where it may as well be what the article tells of: figures, times and years, and what stands in a sentence
  before the question;
- nothing but words, where it is no time that the archive was printed in, or one that is yet to come.

An archive can tell of what was before its first article, never of what came after its last: who asks for news since
then is not answered with old ones.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from corpus.article import Span
from index.asking.date_phrases import DatePhrase, find_dates
from index.asking.manner import ENGLISH_MANNER
from index.asking.tense import asks_ahead


@dataclass(frozen=True, slots=True)
class AskedDays:
    """Days that a question asks for, each end included; None is open. ``is_preferred``: what lies outside will do.

    ``spans`` are the words that say so.
    """

    since: date | None
    until: date | None
    is_preferred: bool
    spans: tuple[Span, ...]


class ArchiveDays(NamedTuple):
    """The first and the last day that an article of the archive is dated with."""

    first: date
    last: date


# What a question has that asks for news rather than for a fact of any time.
_NEWS = re.compile(
    r"\b(?:happen(?:s|ed|ing)?|news|headlines?|articles?|stor(?:y|ies)|coverage|went on|going on|(?:was|were|been) "
    r"(?:reported|published|printed|written|said|quoted))\b"
    r"|\b(?:did|has|have|had|was|were) (?:\S+ ){1,8}?(?:say|said|saying|tell|told|call|called|describe|announced?|warn"
    r"|warned|claim|claimed|promise|promised|write|written|report|reported|respond|responded|react|reacted|deny|denied"
    r"|admit|admitted|predict|predicted|comment|commented)\b|\bquoted\b",
    re.I,
)
_FACTS = frozenset(("number", "date", "duration", "age"))
_FIGURE = re.compile(r"\b(?:percentage|proportion|number of|total|average|rate of|increase in)\b", re.I)
_PAST = re.compile(r"\b(?:did|was|were|had|has|have|won|said|told|went|met|lost|began|died|made|held)\b", re.I)
_DONE = re.compile(r"\b\w+ed\b", re.I)
_PRESENT = re.compile(r"\b(?:is|are)\b", re.I)
_ASKS = re.compile(r"\b(?:who|whom|whose|what|which|when|where|why|how)\b", re.I)
# 'for the first time since', 'the highest since', 'has not won since': it is told now.
_RECORD = re.compile(
    r"(?:\b(?:first|second|third|last) (?:\w+ ){1,4}"
    r"|\b(?!(?:rest|west|east|protest|arrest|request|test|interest|contest|forest)\b)\w{2,}est (?:\w+ ){0,4}"
    r"|\b(?:most|least|worst|only|not|never|no|closed|open|missing|vacant) (?:\w+ ){0,5}|n[’']t (?:\w+ ){0,5})\Z",
    re.I,
)
_COMPARED = re.compile(r"\b(?:than|compared (?:to|with)|as|like)(?: \w+){0,3} \Z", re.I)
_SINCE = frozenset(("since", "after"))
_BEFORE = frozenset(("before", "prior to"))
_UNTIL = frozenset(("until", "till", "up to"))
_LONG_AGO = timedelta(180)
_ENDED = timedelta(92)


def read_days(text: str, as_of: date, printed: ArchiveDays) -> AskedDays | None:
    """Return the days that *text* asks for, seen from *as_of*; None where it asks for none.

    Of several dates, those that are asked for go before those that are preferred, and what is asked for is what lies
    within all of them, if anything does.
    """
    # Of an archive that has ended, 'July' is the last one that it has.
    latest = as_of if as_of - printed.last < _ENDED else printed.last
    found = [one for phrase in find_dates(text, as_of, latest) if (one := _read(text, phrase, as_of, printed))]
    found = [one for one in found if not one.is_preferred] or found
    if not found:
        return None
    days = found[0]
    for other in found[1:]:
        since = max((day for day in (days.since, other.since) if day), default=None)
        until = min((day for day in (days.until, other.until) if day), default=None)
        if since is None or until is None or since <= until:
            days = AskedDays(since, until, days.is_preferred, days.spans + other.spans)
    return days


def _read(text: str, phrase: DatePhrase, as_of: date, printed: ArchiveDays) -> AskedDays | None:
    before = text[: phrase.span.start]
    is_future = asks_ahead(text)
    is_news = bool(_NEWS.search(text)) and not is_future
    # 'Which flights are cancelled in November?', asked in May: the one that comes is meant.
    is_coming = phrase.is_vague and as_of - phrase.last > _LONG_AGO and _PRESENT.search(text) and not _PAST.search(text)
    if phrase.lead == "by" or phrase.first > as_of or is_coming or (is_future and phrase.grain == "day"):
        return None
    if phrase.grain == "day" and phrase.is_relative and not (is_news or _is_told_today(text, phrase, as_of)):
        return None  # 'How many live there today?': nowadays
    if (phrase.lead == "since" and _RECORD.search(before)) or _COMPARED.search(before):
        return None
    since, until = _bounds(phrase, as_of)
    # What was before the first article is told of in later ones; of what came after the last, none can tell.
    is_before = until is not None and until < printed.first and not phrase.is_relative
    is_after = since is not None and since > printed.last and not (phrase.is_relative or phrase.lead in _SINCE)
    is_all = since is not None and until is None and since <= printed.first
    if is_before or is_all or (is_after and not is_news) or (since is not None and since > as_of):
        return None
    return AskedDays(since, until, is_future or _is_fact(text, phrase, as_of, is_news=is_news), (phrase.span,))


def _bounds(phrase: DatePhrase, as_of: date) -> tuple[date | None, date | None]:
    """Return since when and until when what *phrase* asks for was printed."""
    if phrase.lead in _SINCE:
        return (phrase.last + timedelta(1) if phrase.lead == "after" else phrase.first), None
    if phrase.lead in _BEFORE:
        return None, phrase.first - timedelta(1)
    if phrase.lead in _UNTIL:
        return None, min(phrase.last, as_of)
    # What was said on Tuesday stands in the paper of Wednesday.
    is_short = phrase.grain in ("day", "week") and phrase.lead != "between"
    return phrase.first, min(phrase.last + timedelta(is_short), as_of)


def _is_fact(text: str, phrase: DatePhrase, as_of: date, *, is_news: bool) -> bool:
    """Say whether *phrase* may as well be part of what is told: of when something was, not when it was printed."""
    if re.match(r"['’]s?\b|['’] ", text[phrase.span.end :]):
        return True  # 'last year's Budget'
    asks = _ASKS.search(text)
    if asks and text[: phrase.span.start].strip() and phrase.span.end <= asks.start():
        return True  # 'After the death in September, who ...', 'She died on Sunday. Which ...': what is known already
    if phrase.lead in _SINCE:
        return False
    is_long = phrase.last - phrase.first > _LONG_AGO and phrase.first.day != 1
    if phrase.is_relative and (phrase.grain in ("day", "week") or phrase.last >= as_of) and not is_long:
        return phrase.grain == "season"
    is_any_year = phrase.is_vague and _PRESENT.search(text) and not _PAST.search(text)
    if is_any_year or _asks_fact(text):
        return True  # 'How warm is it in July?'
    if is_news:
        return False
    # Last month's figures are this month's news.
    is_told_later = (
        phrase.lead not in ("in", "on", "during", "throughout", "over", "between") and not phrase.is_relative
    )
    # Of one day long past, as of a year, later articles tell as well.
    is_day = phrase.grain == "day" and not phrase.is_vague and phrase.lead != "between"
    return is_told_later or is_day or phrase.grain in ("year", "season")


def _is_told_today(text: str, phrase: DatePhrase, as_of: date) -> bool:
    """Say whether *phrase*, one day that counts from *as_of*, says when something was: of today, only with the past."""
    is_past = _PAST.search(text) or _DONE.search(text)
    return phrase.first != as_of or phrase.lead == "on" or bool(is_past and not _PRESENT.search(text))


def _asks_fact(text: str) -> bool:
    if _FIGURE.search(text):
        return True
    found = [(match.start(), kind) for kind, pattern in ENGLISH_MANNER.asked if (match := pattern.search(text))]
    return bool(found) and min(found)[1] in _FACTS
