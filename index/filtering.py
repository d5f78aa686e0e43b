"""Which sentences may be quoted: by date, outlet, author and speaker, before anything is scored."""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from corpus.store import Archive
from index.answer import Filters
from index.segment import Segment


def allowed_sentences(segment: Segment, archive: Archive, filters: Filters, as_of: str) -> NDArray[np.bool_] | None:
    """Return one boolean a sentence, whether it may be quoted; None where all may.

    Nothing published after *as_of* is. An article whose date is not known passes *as_of*, which it cannot be shown
    to break, and fails ``since`` and ``until``, which it cannot be shown to meet.
    """
    published = segment.published
    known = published != ""
    allowed = published <= as_of
    if filters.since:
        allowed &= known & (published >= filters.since)
    if filters.until:
        allowed &= known & (published <= filters.until)
    for wanted, place in ((filters.outlet, 1), (filters.author, 2)):
        if wanted:
            holds = _matcher(wanted)
            allowed &= np.fromiter((holds(fact[place]) for fact in segment.facts), bool, len(segment.facts))
    by_sentence: NDArray[np.bool_] = allowed[segment.rows["article"]]
    if filters.speaker:
        by_sentence &= _spoken_by(segment, archive, filters.speaker, allowed)
    return None if by_sentence.all() else by_sentence


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
