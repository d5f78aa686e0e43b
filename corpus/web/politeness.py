"""How often a host is asked, and when one that is busy may be asked again."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TypeVar

_Value = TypeVar("_Value")

# A daemon that follows feeds for a year must not remember every host that it ever met.
_MOST_HOSTS = 1000
# A slip of the server ("Retry-After: 99999999") must not end a subscription.
_LONGEST = timedelta(days=1)


class Pace:
    """Keeps a distance in time between requests to one host, and remembers which hosts asked to be left alone."""

    def __init__(self) -> None:
        self._ready: dict[str, float] = {}
        self._busy: dict[str, datetime] = {}

    def wait(self, host: str) -> float:
        """Return for how many seconds *host* is not to be asked yet."""
        return max(0.0, self._ready.get(host, 0.0) - time.monotonic())

    def note_asked(self, host: str, delay: float) -> None:
        """Say that *host* was asked just now, and is not to be asked again before *delay* seconds."""
        _put(self._ready, host, time.monotonic() + delay)

    def note_busy(self, host: str, until: datetime) -> None:
        """Say that *host* asked to be left alone."""
        _put(self._busy, host, until)

    def busy_until(self, host: str) -> datetime | None:
        """Return until when *host* is to be left alone, or None."""
        until = self._busy.get(host)
        return until if until and until > datetime.now(UTC) else None


def read_retry_after(text: str | None, now: datetime) -> datetime | None:
    """Return the moment that a ``Retry-After`` states, in seconds or as a date, or None (RFC 9110, 10.2.3).

    It lies between *now* and a day later.
    """
    text = (text or "").strip()
    if text.isascii() and text.isdigit():
        return now + min(timedelta(seconds=int(text[:9])), _LONGEST) if len(text) <= 9 else now + _LONGEST
    try:
        moment = parsedate_to_datetime(text)
        # A date of HTTP is in UTC, whether it says so or not.
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(max(moment, now), now + _LONGEST)


def _put(known: dict[str, _Value], host: str, value: _Value) -> None:
    known.pop(host, None)
    known[host] = value
    if len(known) > _MOST_HOSTS:
        del known[next(iter(known))]
