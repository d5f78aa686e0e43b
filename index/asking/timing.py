"""What the day of an article counts for: news asks about what has just happened, or about the time that it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from index.answer import Filters
from index.asking.tense import Currency
from index.words.days import day_of, resolve_days

# In so many days what was printed counts half as much, where the question says nothing of days.
_HALF_LIFE = 14
# An answer grows old more slowly than news does.
_HALF_BELIEVED = 30
# An archive that has nothing newer than so many days is one of the past: its articles are not old for it.
_LIVE = 180
# Of what answers a question of today, half was printed in the last so many days: an archive may end before them.
_HALF_LACKING = 14
# What happens once is seldom told anew.
_ONCE = 0.6
# What happened on a day is rarely printed before it, and half as often in so many days.
_HALF_AHEAD = 30
# What happened in the days asked about is told in them, and half as often in so many days after them.
_HALF_TOLD = 30


@dataclass(frozen=True, slots=True)
class Timing:
    """What a question says of the days of its answer: by its tense, and by days that it names and does not insist on.

    ``is_filtered`` says that it insists on some: then it asks for nothing newer. ``is_ahead``: it asks what will be.
    ``recurs``: it asks for the outcome of what is decided again and again.
    """

    currency: Currency = field(default_factory=Currency)
    preferred: Filters | None = None
    is_filtered: bool = False
    is_ahead: bool = False
    recurs: bool = False

    @property
    def is_now(self) -> bool:
        """Say whether the question asks for the newest there is, in so many words."""
        return self.currency.is_asked and self.currency.wants == "newest"

    @property
    def is_asked(self) -> bool:
        """Say whether the question means some days more than others."""
        return self.currency.is_asked or self.preferred is not None


def weigh_recency(timing: Timing, published: str | None, as_of: str) -> float:
    """Return how recent *published*, an ISO date or moment, was on the day *as_of*, an ISO date.

    1.0 on that day itself and after it, half as much every fortnight before; 0.0 where a day is not known, and where
    the question says itself which days it means.
    """
    then, now = _number(published), _number(as_of)
    if not then or not now or timing.is_filtered or timing.is_asked:
        return 0.0
    return float(0.5 ** (max(0, now - then) / _HALF_LIFE))


def weigh_staleness(timing: Timing, published: str | None, as_of: str, newest: int) -> float:
    """Return how old *published* is for an answer on the day *as_of*, 0 to 1; half the way to 1 after thirty days.

    0.0 in an archive whose *newest* day, as yyyymmdd, is long before *as_of*, where a day is not known, and where the
    question says itself which days it means, unless it means the newest.
    """
    then, now = _number(published), _number(as_of)
    if not then or not _is_live(now, newest) or timing.is_filtered or (timing.is_asked and not timing.is_now):
        return 0.0
    return float(1.0 - 0.5 ** (max(0, now - then) / _HALF_BELIEVED))


def weigh_overtaken(timing: Timing, published: str | None, as_of: str, newest: int) -> float:
    """Return how likely it is that something newer would answer, and the archive has it not, 0 to 1.

    Where the question means some days: by how long before them it was *published*, unless it asks what will be. Else
    it is how stale it is, times the share that the archive lacks of what is new: half of it where its *newest* day, as
    yyyymmdd, is a fortnight before *as_of*; and times 0.6 where nothing says that there is anything new of that: a cup
    is won each year, and a reason stays one. 0.0 wherever nothing is stale; see ``weigh_staleness``.
    """
    then, now = _number(published), _number(as_of)
    if timing.preferred is not None:
        since = _number(timing.preferred.since)
        if timing.is_ahead or not then or not since or not _is_live(now, newest):
            return 0.0
        return float(1.0 - 0.5 ** (max(0, since - then) / _HALF_AHEAD))
    stale = weigh_staleness(timing, published, as_of, newest)
    lacking = now - day_of(newest).toordinal() if stale else 0
    return float(stale * (1.0 - 0.5 ** (max(0, lacking) / _HALF_LACKING)) * (1.0 if timing.recurs else _ONCE))


def weigh_timeliness(timing: Timing, published: Sequence[str | None]) -> list[float]:
    """Return, for the day of each sentence found, how near it is to the days that the question means, 0 to 1.

    'Latest' means the newest that was found, 'first' the oldest. 0 throughout where no days are meant.
    """
    if timing.preferred is not None:
        return [weigh_days(timing.preferred, one) for one in published]
    days = [_number(one) for one in published]
    known = [day for day in days if day]
    if not timing.currency.is_asked or not known:
        return [0.0] * len(days)
    is_now = timing.is_now
    best = max(known) if is_now else min(known)
    strength, half = timing.currency.strength, timing.currency.days
    return [strength * 0.5 ** (abs(best - day) / half) if day else 0.0 for day in days]


def weigh_days(preferred: Filters, published: str | None) -> float:
    """Return how far an article of the day *published* is what is *preferred*, 0 to 1; 0 where the day is not known.

    What happened in those days is told in them, and less and less afterwards.
    """
    day, since, until = (resolve_days(one)[0] for one in (published, preferred.since, preferred.until))
    if not day or day < since:
        return 0.0
    return 1.0 if not until or day <= until else float(0.5 ** ((day_of(day) - day_of(until)).days / _HALF_TOLD))


def _is_live(now: int, newest: int) -> bool:
    return bool(newest) and now - day_of(newest).toordinal() <= _LIVE


@lru_cache(maxsize=1_000)
def _number(day: str | None) -> int:
    """Return the number of the day, from 1 on; 0 where none is known."""
    found = resolve_days(day)[0]
    return day_of(found).toordinal() if found else 0
