"""What two texts share, told by whole sentences: which are the same, and which were only filled in anew."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from corpus.copies_text import SHORT_RUN, ComparedText, Words, cover, runs_of

_SAME = 0.9  # of a sentence's words are in long runs that the other text has, too
_VARIANT = 0.4  # of a sentence's words are in short runs that one sentence of the other text has
_WHOLE = 0.8  # of a paragraph is the same
_SHORT = 5
_SPOKEN = 0.5


@dataclass(frozen=True, slots=True)
class Share:
    """What of a text another one has, counted in words.

    ``same`` stand in sentences that the other has, too, ``varied`` in sentences that it has with other words in
    them, ``mixed`` in paragraphs of which only a part is the same. ``stretch`` is the longest unbroken run of the
    same sentences, ``stretches`` the number of runs. ``unspoken`` are those of the same words that stand outside
    quotation marks. ``has_lead``: one of the reporter's first two sentences is the same.
    """

    words: int
    same: int
    varied: int
    mixed: int
    stretch: int
    stretches: int
    unspoken: float
    has_lead: bool

    @property
    def part(self) -> float:
        """The part of the text that is the same, 0 to 1."""
        return self.same / self.words if self.words else 0.0

    @property
    def variance(self) -> float:
        """Words in varied sentences, to one in the same ones."""
        return self.varied / max(1, self.same)

    @property
    def mixture(self) -> float:
        """Words in paragraphs that are the same in part only, to one in the same sentences."""
        return self.mixed / max(1, self.same)

    @property
    def unbroken(self) -> float:
        """The part of the same words that is one stretch, 0 to 1."""
        return self.stretch / max(1, self.same)


def count_same(text: ComparedText, other: ComparedText) -> int:
    """Return the number of words of *text* in sentences that *other* has, too."""
    covers = zip(text.words, text.covered_by(other), strict=True)
    return sum(len(words) for words, covered in covers if covered >= _SAME)


def measure_share(text: ComparedText, other: ComparedText) -> Share:
    """Return what of *text* stands in *other*."""
    same = varied = run = stretch = stretches = 0
    unspoken = 0.0
    leads: list[float] = []
    total: Counter[int] = Counter()
    whole: Counter[int] = Counter()
    for place, (words, covered) in enumerate(zip(text.words, text.covered_by(other), strict=True)):
        if len(words) > _SHORT and len(leads) < 2 and text.spoken[place] < _SPOKEN:
            leads.append(covered)
        total[text.sentences[place].paragraph] += len(words)
        if covered >= _SAME:
            same += len(words)
            unspoken += len(words) * (1 - text.spoken[place])
            stretches += not run
            run += len(words)
            stretch = max(stretch, run)
            whole[text.sentences[place].paragraph] += len(words)
            continue
        run = 0
        if len(words) >= _SHORT and _find_variant(words, other) >= _VARIANT:
            varied += len(words)
    mixed = sum(total[paragraph] for paragraph, count in whole.items() if count < _WHOLE * total[paragraph])
    return Share(text.count, same, varied, mixed, stretch, stretches, unspoken, max(leads, default=0.0) >= _SAME)


def _find_variant(words: Words, other: ComparedText) -> float:
    """Return how much of a sentence the nearest sentence of *other* has, 0 to 1."""
    runs = list(runs_of(words, SHORT_RUN))
    likely = Counter(place for run in runs for place in other.places.get(run, ()))
    if not likely:
        return 0.0
    twin = max(likely, key=lambda place: (likely[place], -place))
    twin_runs = other.short_runs(twin)
    variant = sum(cover(len(words), SHORT_RUN, (run in twin_runs for run in runs))) / len(words)
    # Of the other sentence, too, unless that is one that says more.
    return min(variant, 2 * len(twin_runs & set(runs)) / len(twin_runs))
