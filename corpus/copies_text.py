"""The text of an article as it is compared with others: folded words, sentence by sentence, and runs of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, compress, groupby, islice
from itertools import count as countup

from corpus.article import Sentence, Span
from corpus.copies_words import fold_words
from corpus.speech.marks import find_marked

LONG_RUN = 8
SHORT_RUN = 3
_PLACES = 8
_LONGEST = 20_000
# 'LONDON (Reuters) - ', 'CNN —', '(AP) --': it says who carried the copy, and differs in each.
_DATELINE = re.compile(r"^(?:[A-Z]{2}[^\n()]{0,40}?)?(?:\([A-Z][\w. ]{1,20}\)\s*)?[–—-]{1,2}\s+")

Words = tuple[str, ...]


class ComparedText:
    """The sentences of an article as folded words, without its furniture.

    Of a text of over 20,000 words the rest is left out.

    Args:
        body: the article's body.
        sentences: its sentences, in order.
    """

    def __init__(self, body: str, sentences: Iterable[Sentence]) -> None:
        self.body = body
        self.sentences: list[Sentence] = []
        self.words: list[Words] = []
        self.count = 0
        self._short_runs: dict[int, set[Words]] = {}
        for sentence in sentences:
            printed = "" if sentence.furniture else sentence.span.of(body)
            if not self.words:
                printed = printed[skip_dateline(printed) :]
            words = tuple(fold_words(printed))
            if words:
                self.sentences.append(sentence)
                self.words.append(words)
                self.count += len(words)
            if self.count > _LONGEST:
                break

    @property
    def paragraphs(self) -> Iterator[list[str]]:
        """The words of each paragraph, in order."""
        pairs = zip(self.sentences, self.words, strict=True)
        for _, group in groupby(pairs, key=lambda pair: pair[0].paragraph):
            yield [word for _, words in group for word in words]

    @cached_property
    def long_runs(self) -> set[Words]:
        """Every run of eight words, over the ends of sentences, too."""
        return set(runs_of(self._all_words, LONG_RUN))

    @cached_property
    def _all_words(self) -> list[str]:
        return [word for words in self.words for word in words]

    def covered_by(self, other: ComparedText) -> list[float]:
        """Return how much of each sentence stands in runs of eight words that *other* has, too, 0 to 1."""
        words = self._all_words
        covered = cover(len(words), LONG_RUN, map(other.long_runs.__contains__, runs_of(words, LONG_RUN)))
        ends = list(accumulate(map(len, self.words)))
        return [
            covered.count(1, end - len(words), end) / len(words) for end, words in zip(ends, self.words, strict=True)
        ]

    @cached_property
    def places(self) -> dict[Words, list[int]]:
        """The first sentences that each run of three words stands in."""
        places: dict[Words, list[int]] = {}
        for place, words in enumerate(self.words):
            for run in set(runs_of(words, SHORT_RUN)):
                known = places.setdefault(run, [])
                if len(known) < _PLACES:
                    known.append(place)
        return places

    def short_runs(self, place: int) -> set[Words]:
        """Return the runs of three words in one sentence."""
        if place not in self._short_runs:
            self._short_runs[place] = set(runs_of(self.words[place], SHORT_RUN))
        return self._short_runs[place]

    @cached_property
    def spoken(self) -> list[float]:
        """How much of each sentence stands in quotation marks, 0 to 1."""
        return _measure_speech(self.body, self.sentences)


def skip_dateline(text: str) -> int:
    """Return the length of the dateline that *text* begins with, or 0."""
    dateline = _DATELINE.match(text)
    return dateline.end() if dateline else 0


def runs_of(words: Sequence[str], length: int) -> Iterator[Words]:
    """Return the runs of *length* words, in order; of fewer words, all of them as one."""
    if len(words) < length:
        return iter((tuple(words),))
    return zip(*(words[start:] for start in range(length)), strict=False)


def cover(count: int, length: int, found: Iterable[bool]) -> bytes:
    """Return, for each of *count* words, 1 where a run of *length* that was *found* holds it."""
    covered = bytearray(count + length)
    one = b"\1" * length
    for start in compress(countup(), found):
        covered[start : start + length] = one
    return bytes(covered[:count])


def _measure_speech(body: str, sentences: Sequence[Sentence]) -> list[float]:
    paragraphs = [
        [sentence.span for sentence in group]
        for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)
    ]
    hulls = [Span(spans[0].start, spans[-1].end) for spans in paragraphs]
    parts: list[float] = []
    for spans, marked in zip(paragraphs, find_marked(body, hulls), strict=True):
        first = 0
        for span in spans:
            # Both are in order, and none overlaps: what ends before this sentence is done with.
            while first < len(marked) and marked[first].span.end <= span.start:
                first += 1
            inside = 0
            for piece in islice(marked, first, None):
                if piece.span.start >= span.end:
                    break
                inside += min(span.end, piece.span.end) - max(span.start, piece.span.start)
            parts.append(inside / (span.end - span.start))
    return parts
