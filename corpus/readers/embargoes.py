"""When an embargo ends, as one moment in UTC: an article must not be seen a minute too early."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from corpus.errors import SourceError
from corpus.readers.dates import read_date

# Where no zone is stated, the last place on earth where that clock strikes: late is a nuisance, early a breach.
_LAST_ZONE = timezone(timedelta(hours=-12))
_FORM = "%Y-%m-%dT%H:%M:%SZ"


def read_embargo(text: str, where: str) -> str:
    """Return the moment that *text* states, ``YYYY-MM-DDTHH:MM:SSZ``; of a day alone, its beginning.

    Raises:
        SourceError: it cannot be read, so nobody knows from when the article may be seen.
    """
    read = read_date(text)
    if read is None:
        reason = f"'embargo' is not a date that can be read ('{text[:40]}'); write it like 2022-10-10T08:00:00+00:00"
        raise SourceError(where, reason)
    moment = datetime.fromisoformat(read)
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=_LAST_ZONE)
    return moment.astimezone(UTC).strftime(_FORM)


def moment_now() -> str:
    """Return the present moment in the form that ``read_embargo`` gives, to compare with it as text."""
    return datetime.now(UTC).strftime(_FORM)
