"""Which sentences may be quoted: by date, outlet, author and speaker, before anything is scored."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from corpus.readers.embargoes import moment_now
from corpus.store import Archive
from index.answer import Filters
from index.holdings import Segment

_YEAR, _MONTH = len("2024"), len("2024-01")


def allowed_sentences(segment: Segment, archive: Archive, filters: Filters, as_of: str) -> NDArray[np.bool_] | None:
    """Return one boolean a sentence, whether it may be quoted; None where all may.

    Nothing published after *as_of* is, and nothing whose embargo ends after the present moment, whatever *as_of* is.
    An article whose date is not known passes *as_of*, which it cannot be shown to break, and fails ``since`` and
    ``until``, which it cannot be shown to meet. Of a date that is only a year or a month ('2024', '2024-01') it is the
    same: the first day of it counts for *as_of* and for ``since``, the last day for ``until``. So what was printed in
    2024 passes an *as_of* in June of that year, and fails an ``until`` in June.
    """
    published = segment.published
    known = published != b""
    # A year and a month are sorted before their own days, which is what their first day does here.
    allowed = (published <= _as_day(as_of)) & released_articles(segment)
    if filters.since:
        allowed &= known & (_whole_days(published, last=False) >= _as_day(filters.since))
    if filters.until:
        allowed &= known & (_whole_days(published, last=True) <= _as_day(filters.until))
    for wanted, printed in ((filters.outlet, segment.outlets), (filters.author, segment.bylines)):
        if wanted:
            holds = _matcher(wanted)
            allowed &= np.fromiter(map(holds, printed), bool, len(printed))
    by_sentence: NDArray[np.bool_] = allowed[segment.rows["article"]]
    if filters.speaker:
        by_sentence &= _spoken_by(segment, archive, filters.speaker, allowed)
    return None if by_sentence.all() else by_sentence


def released_articles(segment: Segment) -> NDArray[np.bool_]:
    """Return one boolean an article, whether it may be seen at this moment: it is under no embargo."""
    released = np.ones(len(segment.article_ids), bool)
    released[segment.embargoed[segment.embargoes > moment_now().encode("ascii")]] = False
    return released


def _as_day(text: str) -> np.bytes_:
    return np.bytes_(text.encode("ascii", "replace"))


def _whole_days(published: NDArray[np.bytes_], *, last: bool) -> NDArray[np.bytes_]:
    """Return the dates, with the first or the last day of each that is only a year or a month."""
    partial = np.isin(np.char.str_len(published), (_YEAR, _MONTH))
    if not partial.any():
        return published
    found, places = np.unique(published[partial], return_inverse=True)
    days = published.copy()
    days[partial] = np.array([_whole_day(date, last=last) for date in found.tolist()], published.dtype)[places]
    return days


def _whole_day(date: bytes, *, last: bool) -> bytes:
    year, _, month = date.decode("ascii", "replace").partition("-")
    number = int(month) if month.isdecimal() else (12 if last else 1)
    if not (year.isdecimal() and len(year) == _YEAR and 1 <= number <= 12 and int(year)):
        return date
    return f"{year}-{number:02}-{monthrange(int(year), number)[1] if last else 1:02}".encode("ascii")


def _matcher(wanted: str) -> Callable[[str | None], bool]:
    """Return what says whether a printed string holds the words of *wanted*, in order, whatever their case."""
    words = re.findall(r"\w+", wanted.casefold())
    pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b")
    return lambda printed: bool(words and printed and pattern.search(printed.casefold()))


def _spoken_by(segment: Segment, archive: Archive, speaker: str, allowed: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Say which sentences touch something that *speaker*, by name, is reported to have said."""
    spoken = np.zeros(len(segment.rows["article"]), bool)
    holds = _matcher(speaker)
    starts, ends = segment.rows["start"], segment.rows["end"]
    for article_id, content in archive.said_by(holds):
        number = segment.number_of(article_id)
        if number is None or not allowed[number]:
            continue
        first, last = segment.bounds(number)
        for start, end in content:
            spoken[first:last] |= (starts[first:last] < end) & (start < ends[first:last])
    return spoken
