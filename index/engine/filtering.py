"""Which sentences may be found: by date, outlet, author, speaker, kind and article, before anything is scored."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from threading import Lock
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from index.engine.descent import Allowed
from index.engine.gains import members_of, owners_of
from index.engine.segment import FURNITURE, SPEECH, Segment
from index.engine.tallies import Part
from index.search_engine import Only
from index.words.days import resolve_days


def allowed_in(part: Part, only: Only | None) -> Allowed:
    """Return which sentences of *part* may be found, given *only*.

    Nothing published after ``as_of`` is, and nothing whose embargo ends after the present moment, whatever ``as_of``
    is. An article whose date is not known passes ``as_of``, which it cannot be shown to break, and fails ``since`` and
    ``until``, which it cannot be shown to meet. Of a date that is only a year or a month ('2024', '2024-01') it is the
    same: the first day of it counts for ``as_of`` and for ``since``, the last day for ``until``. So what was printed
    in 2024 passes an ``as_of`` in June of that year, and fails an ``until`` in June.
    """
    masks = [] if part.deleted is None else [~part.deleted]
    if only is None:
        return Allowed(_all_of(masks))
    segment, filters = part.segment, only.filters
    masks.append(segment.first_days <= resolve_days(only.as_of)[0])
    embargoed = segment.embargoed[segment.embargoes > only.now.encode("ascii", "replace")]
    if len(embargoed):
        masks.append(_none_but(segment, embargoed, but=True))
    if filters.since:
        # A day that is not known is 0, before all others.
        masks.append(segment.first_days >= max(1, resolve_days(filters.since)[0]))
    if filters.until:
        last = segment.last_days
        masks.append((last > 0) & (last <= resolve_days(filters.until)[1]))
    for wanted, texts in ((filters.outlet, "outlets"), (filters.author, "bylines")):
        if wanted:
            codes = segment.outlet_codes if texts == "outlets" else segment.byline_codes
            masks.append(_by_code(segment, texts, codes, wanted))
    for ids in ((filters.article,) if filters.article else None, only.among):
        if ids is not None:
            numbers = [number for one in ids if (number := segment.index_of_id(one)) is not None]
            masks.append(_none_but(segment, np.array(numbers, np.int32)))
    sentences = None
    if filters.speaker:
        sentences = _spoken_by(segment, _folded(segment, "speakers").matching(filters.speaker))
    if only.spoken_by is not None:
        spoken = _spoken_by(segment, _numbers_of(segment, only.spoken_by))
        sentences = spoken if sentences is None else np.intersect1d(sentences, spoken, assume_unique=True)
    if sentences is not None:
        masks.append(_none_but(segment, owners_of(segment.sentence_starts, sentences)))
    return Allowed(
        _all_of(masks),
        sentences,
        wanted=SPEECH if filters.kind == "speech" else 0,
        unwanted=FURNITURE | (SPEECH if filters.kind == "reporter" else 0),
    )


def allowed_mask(segment: Segment, allowed: Allowed) -> NDArray[np.bool_] | None:
    """Return *allowed* as one boolean a sentence; None where all may be found, furniture apart."""
    mask = None
    if allowed.articles is not None:
        # The fewer are set: memory that nobody touches costs nothing.
        are_few = 2 * np.count_nonzero(allowed.articles) < segment.articles
        changed = np.flatnonzero(allowed.articles == are_few)
        mask = np.zeros(segment.sentences, bool) if are_few else np.ones(segment.sentences, bool)
        mask[members_of(segment.sentence_starts, changed)] = are_few
    if allowed.sentences is not None:
        chosen = np.zeros(segment.sentences, bool)
        chosen[allowed.sentences] = True if mask is None else mask[allowed.sentences]
        mask = chosen
    if allowed.wanted or allowed.unwanted != FURNITURE:
        flags = segment.flags
        kind = ((flags & allowed.wanted) == allowed.wanted) & ((flags & allowed.unwanted) == 0)
        mask = kind if mask is None else mask & kind
    return mask


def allowed_articles(segment: Segment, allowed: Allowed) -> NDArray[np.bool_] | None:
    """Return which articles may be found, as booleans; None where all may.

    Where a speaker or a kind is asked for, those with such a sentence; else even one that has no sentence at all.
    """
    if not allowed.wanted and allowed.unwanted == FURNITURE:
        return allowed.articles
    mask = allowed_mask(segment, allowed)
    return None if mask is None else _none_but(segment, owners_of(segment.sentence_starts, np.flatnonzero(mask)))


def _all_of(masks: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_] | None:
    if not masks:
        return None
    together: NDArray[np.bool_] = np.logical_and.reduce(masks) if len(masks) > 1 else masks[0]
    return None if together.all() else together


def _none_but(
    segment: Segment, articles: NDArray[np.int32] | NDArray[np.int64], *, but: bool = False
) -> NDArray[np.bool_]:
    """Return booleans by article: true for *articles* alone, or with *but* for all others."""
    mask = np.full(segment.articles, but)
    mask[articles] = not but
    return mask


def _by_code(segment: Segment, texts: str, codes: NDArray[np.int32], wanted: str) -> NDArray[np.bool_]:
    matching = np.zeros(len(getattr(segment, texts)), bool)
    matching[_folded(segment, texts).matching(wanted)] = True
    mask: NDArray[np.bool_] = matching[codes]
    return mask


def count_spoken(segment: Segment, allowed: Allowed, words: str | None) -> Iterator[tuple[str, int]]:
    """Yield the names of the speakers of *segment* with how many of their sentences are *allowed*: at least one.

    With *words*, only those whose name holds them: whole words, in order, whatever their case and accents.
    """
    numbers = np.arange(len(segment.speakers))
    if words is not None:
        numbers = np.array(_folded(segment, "speakers", without_accents).matching(without_accents(words)), np.int64)
    edges = segment.spoken.starts
    counts = (edges[numbers + 1] - edges[numbers]).astype(np.int64)
    mask = allowed_mask(segment, allowed)
    if mask is not None and len(numbers):
        passed = np.concatenate([[0], np.cumsum(mask[segment.spoken.take(numbers)])])
        ends = np.cumsum(counts)
        counts = passed[ends] - passed[ends - counts]
    for number, count in zip(numbers.tolist(), counts.tolist(), strict=True):
        if count:
            yield segment.speakers[number], count


def _spoken_by(segment: Segment, speakers: Sequence[int]) -> NDArray[np.int32]:
    """Return the sentences, ascending, that touch something that one of *speakers* is reported to have said."""
    found = [segment.sentences_of_speaker(number) for number in speakers]
    return np.unique(np.concatenate([*found, np.zeros(0, np.int32)]))


def _numbers_of(segment: Segment, names: Sequence[str]) -> list[int]:
    """Return which speakers of *segment* are printed exactly as *names*."""
    printed = segment.speakers
    places = ((bisect_left(printed, name), name) for name in names)
    return [place for place, name in places if place < len(printed) and printed[place] == name]


def range_of_days(segment: Segment) -> tuple[int, int]:
    """Return the first and the last day, as yyyymmdd, that an article of *segment* is dated with; 0 and 0 for none."""
    first, last = segment.first_days, segment.last_days
    known = first[first > 0]
    return (int(known.min()), int(last.max())) if len(known) else (0, 0)


def is_byline(segment: Segment, words: str) -> bool:
    """Say whether a byline of *segment* holds *words*, in order, whatever their case."""
    return bool(_folded(segment, "bylines").matching(words))


class _Folded:
    """Printed strings, case folded and put together, so that a word is looked for in all of them at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        pieces = [text.casefold() for text in texts]
        self._joined = "\n".join(pieces)
        self._starts = [0, *accumulate(len(piece) + 1 for piece in pieces)]

    def matching(self, wanted: str) -> list[int]:
        """Return which of the strings hold the words of *wanted*, in order, whatever their case."""
        words = re.findall(r"\w+", wanted.casefold())
        if not words:
            return []
        pattern = re.compile(r"\b" + r"\W+".join(map(re.escape, words)) + r"\b")
        starts = self._starts
        first = re.compile(re.escape(words[0])).finditer(self._joined)
        holders = sorted({bisect_right(starts, match.start()) - 1 for match in first})
        return [number for number in holders if pattern.search(self._joined[starts[number] : starts[number + 1] - 1])]


_known: WeakKeyDictionary[Segment, dict[str, _Folded]] = WeakKeyDictionary()
_lock = Lock()


def _folded(segment: Segment, texts: str, also: Callable[[str], str] = str) -> _Folded:
    """Return the *texts* of *segment*, folded, by *also* too; remembered as long as the segment is."""
    with _lock:
        known = _known.setdefault(segment, {})
        key = f"{texts} {also.__name__}"
        if key not in known:
            known[key] = _Folded([also(text) for text in getattr(segment, texts)])
        return known[key]


def without_accents(text: str) -> str:
    """Return *text* without accents, and with one make of apostrophe."""
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFKD", text).replace("’", "'")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
