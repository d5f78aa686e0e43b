"""Readings: one cue of a sentence, with its source and what it reports."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.speech.skeletons import Skeleton


@dataclass(frozen=True, slots=True)
class Reading:
    """One cue and what it governs: pairs of first and last tokens, both included.

    ``content`` is empty where the sentence ends with a colon: what is said comes in the next one.
    ``open_end``: the quotation may go on in the next sentence. ``stance``: what somebody wants, claims or is asked is
    told in the reporter's words, so that whoever it is has not yet begun to speak.
    """

    skeleton: Skeleton
    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    open_end: bool = False
    stance: bool = False
