"""Dates of NITF: when a story was printed, and from when it may be seen."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from corpus.readers.agencies.elements import attribute
from corpus.readers.agencies.stories import UNTIL_FURTHER_NOTICE
from corpus.readers.dates import read_date

if TYPE_CHECKING:
    from lxml.etree import _Element

# YYYYMMDD and a zone, and no time: what the specification has for a day.
_DAY = re.compile(r"(\d{8}|\d{4}-\d\d-\d\d)(?:T00:?00(?::?00)?)?(?:Z|[+-]\d\d:?\d\d)?")


def dates_in(root: _Element, data: _Element | None) -> tuple[str, ...]:
    """Return the dates that tell when the document *root*, with its ``docdata``, was printed, the best one first."""
    found = [
        _norm(data, "date.issue"),
        attribute(root, "head/pubdata", "date.publication"),
        _norm(data, "date.release"),
        _norm(root, "body/body.head/dateline/story.date"),
    ]
    return tuple(match[1] if (match := _DAY.fullmatch(date)) else date for date in found if date)


def embargo_in(data: _Element | None) -> str | None:
    """Return until when ``docdata`` puts the document under an embargo; None where it does not."""
    issued, released = _norm(data, "date.issue"), _norm(data, "date.release")
    # A day with a zone and no time: its beginning.
    moment = re.sub(r"^([\d-]{8,10})(Z|[+-]\d\d:?\d\d)$", r"\1T00:00:00\2", released)
    if attribute(data, "", "management-status").casefold() == "embargoed":
        return moment or UNTIL_FURTHER_NOTICE
    return moment if released and _is_later(released, issued) else None


def _is_later(released: str, issued: str) -> bool:
    """Say whether *released* is later than *issued*; two days without times are compared as days."""
    one, other = (_moment(date) for date in (released, issued))
    if one is None or other is None:
        return True
    if _DAY.fullmatch(released) or _DAY.fullmatch(issued):
        return one.date() > other.date()
    return one > other


def _moment(date: str) -> datetime | None:
    day = _DAY.fullmatch(date)
    read = read_date(day[1] if day else date)
    moment = datetime.fromisoformat(read) if read else None
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def _norm(element: _Element | None, path: str) -> str:
    return attribute(element, path, "norm")
