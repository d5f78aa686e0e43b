"""Clauses: in one sentence of the reporter's, which words are reported, by which cue, from which source.

Reporting verbs come first ("said", "according to"). What they leave over is read for claims ("his claim that ..."),
for stances ("opposes the plan") and for what somebody feels or is told ("is confident that", "was accused by her of").
What nobody who is named says or thinks ("is expected to", "was accused of") is the reporter's.
"""

from __future__ import annotations

from collections.abc import Iterable

from corpus.speech.cue_nouns import CUE_NOUNS, Nouns
from corpus.speech.cues import ALL_CUES
from corpus.speech.readings import Reading
from corpus.speech.reporting import Reporting
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.stance_words import STANCE_FORMS
from corpus.speech.stances import Stances
from corpus.speech.states import STATES, States

__all__ = ["Reading", "read_skeleton"]

_FORMS = ALL_CUES | CUE_NOUNS | STANCE_FORMS | STATES | {QUOTED}


def read_skeleton(skeleton: Skeleton) -> list[Reading]:
    """Return what *skeleton* reports, in the order of the cues; no token is content of two readings."""
    forms = _FORMS.intersection(skeleton.words)
    readings: list[Reading] = []
    if not forms:
        return readings
    quoted = QUOTED in forms
    if quoted or not forms.isdisjoint(ALL_CUES):
        readings = Reporting(skeleton).read()
    nouns = not forms.isdisjoint(CUE_NOUNS)
    if nouns and quoted:
        # "She rejected his claim that it was “rotten”": the fragment is his.
        claims = [one for gap in _gaps(skeleton, readings, CUE_NOUNS) for one in Nouns(skeleton, *gap).read()]
        readings = _with(readings, (one for one in claims if _is_marked(one)))
    if not forms.isdisjoint(STANCE_FORMS):
        stances = [
            Stances(skeleton, *gap, _source_before(readings, gap[0])) for gap in _gaps(skeleton, readings, STANCE_FORMS)
        ]
        readings = _with(readings, (one for gap in stances for one in gap.read()))
    if nouns:
        readings = _with(
            readings, (one for gap in _gaps(skeleton, readings, CUE_NOUNS) for one in Nouns(skeleton, *gap).read())
        )
    if not forms.isdisjoint(STATES):
        readings = _with(
            readings, (one for gap in _gaps(skeleton, readings, STATES) for one in States(skeleton, *gap).read())
        )
    return readings


def _is_marked(reading: Reading) -> bool:
    return any(QUOTED in reading.skeleton.words[first : last + 1] for first, last in reading.content)


def _gaps(skeleton: Skeleton, readings: list[Reading], forms: frozenset[str]) -> list[tuple[int, int]]:
    """Return the runs of tokens, with one of *forms*, that are no content of *readings*: first, and first behind."""
    gaps = []
    low = 0
    for first, last in sorted(part for reading in readings for part in reading.content):
        if first > low:
            gaps.append((low, first))
        low = max(low, last + 1)
    if low < len(skeleton):
        gaps.append((low, len(skeleton)))
    return [(low, end) for low, end in gaps if not forms.isdisjoint(skeleton.words[low:end])]


def _source_before(readings: list[Reading], low: int) -> tuple[int, int] | None:
    """Return the source of the reading whose content ends right before the gap that begins at *low*."""
    return next((one.source for one in readings if any(last == low - 1 for _, last in one.content)), None)


def _with(readings: list[Reading], more: Iterable[Reading]) -> list[Reading]:
    """Return *readings* and those of *more* that neither share nor hold a cue of theirs, in the order of the cues."""
    added = list(more)
    if not added:
        return readings
    cues = {place for reading in readings for place in range(reading.cue[0], reading.cue[1] + 1)}
    apart = [one for one in added if one.cue[0] not in cues and cues.isdisjoint(_content(one))]
    return sorted([*readings, *apart], key=lambda one: one.cue)


def _content(reading: Reading) -> list[int]:
    return [place for first, last in reading.content for place in range(first, last + 1)]
