"""Dates as they are printed, whole or in part, to days that can be compared as numbers."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?", re.ASCII | re.DOTALL)


@lru_cache(maxsize=4_096)
def resolve_days(published: str | None) -> tuple[int, int]:
    """Return the first and the last day, as yyyymmdd, that a date may mean; 0 and 0 where it is none.

    A year stands for its first and its last day, and so does a month; a day, or a moment of it, for itself.
    """
    match = _DATE.fullmatch(published or "")
    if not match or not int(match[1]):
        return 0, 0
    year, first, last = int(match[1]), int(match[2] or 1), int(match[2] or 12)
    if not 1 <= first <= last <= 12:
        return 0, 0
    most = monthrange(year, last)[1]
    begin, end = int(match[3] or 1), int(match[3] or most)
    if not 1 <= begin <= end <= most:
        return 0, 0
    return (year * 100 + first) * 100 + begin, (year * 100 + last) * 100 + end
