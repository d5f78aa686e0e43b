"""Refolding: skeletons put right where the splitting of sentences joins or parts a quotation and its cue wrongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.speech.clauses import read_skeleton
from corpus.speech.cues import cue_at
from corpus.speech.skeletons import QUOTED, Skeleton

_NEW_SUBJECTS = frozenset(("He", "She", "They", "It", "We", "I"))
_FARTHEST_CUE = 7


def refold(body: str, skeletons: Sequence[Skeleton]) -> list[Skeleton]:
    """Return *skeletons* so that each quotation stands with the cue that governs it, and with no other."""
    return [part for skeleton in _joined(body, skeletons) for part in _parted(skeleton)]


def _joined(body: str, skeletons: Sequence[Skeleton]) -> list[Skeleton]:
    """Join a quotation that ends in '?', '!' or ',' with a reporting clause that was split off: “Why?” Ann asked."""
    joined: list[Skeleton] = []
    for skeleton in skeletons:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.paragraph == skeleton.paragraph
            and before.words[-1] == QUOTED
            and QUOTED not in skeleton.words[:6]
            and skeleton.texts[0] not in _NEW_SUBJECTS
            and body[max(0, before.ends[-1] - 3) : before.ends[-1]].rstrip("”\"’'»")[-1:]
            in ("?", "!", ",", "…", "-", "—")
        ):
            readings = read_skeleton(_cut(before, len(before) - 1, len(before)).followed_by(skeleton))
            if readings and readings[0].content[:1] == ((0, 0),) and readings[0].cue[0] <= _FARTHEST_CUE:
                joined[-1] = before.followed_by(skeleton)
                continue
        joined.append(skeleton)
    return joined


def _parted(skeleton: Skeleton) -> Iterator[Skeleton]:
    """Part a quotation from what another cue, or none, governs."""
    if QUOTED not in skeleton.words or ":" not in skeleton.words:
        yield skeleton
        return
    place = _cue_with_colon(skeleton) or _colon_before(skeleton)
    if place is None:
        yield skeleton
        return
    yield _cut(skeleton, 0, place)
    yield _cut(skeleton, place, len(skeleton))


def _cue_with_colon(skeleton: Skeleton) -> int | None:
    """Return where a cue behind a quotation begins that governs what follows its colon: “Why?” Ann asked: “Why now?”"""
    words = skeleton.words
    if words[0] != QUOTED or skeleton.starts[0] in skeleton.commas or skeleton.starts[0] not in skeleton.ended:
        return None
    following = next((place for place in range(1, len(words)) if words[place] == QUOTED), 0)
    if following < 3 or words[following - 1] != ":" or words[1] in (",", ":"):
        return None
    readings = read_skeleton(_cut(skeleton, 1, len(words)))
    if len(readings) != 1 or readings[0].content[:1] != ((following - 1, following - 1),):
        return None
    if readings[0].cue[0] > _FARTHEST_CUE:
        return None
    if any(cue_at(words, place) for place in range(1, following - 1) if place != readings[0].cue[0] + 1):
        return None
    return 1


def _colon_before(skeleton: Skeleton) -> int | None:
    """Return where a quotation begins whose cue is behind it, after a colon: She was cross: “Go,” she wrote."""
    for place in range(2, len(skeleton) - 1):
        if (
            skeleton.words[place] == QUOTED
            and skeleton.words[place - 1] == ":"
            and skeleton.starts[place] in skeleton.commas
        ):
            own = read_skeleton(_cut(skeleton, place, len(skeleton)))
            if not own or own[0].content[:1] != ((0, 0),) or own[0].cue[0] > _FARTHEST_CUE:
                return None
            # “Sit,” she said: “and rest,” he added. The colon belongs to the first cue.
            return place if QUOTED not in skeleton.words[:place] else None
    return None


def _cut(skeleton: Skeleton, first: int, end: int) -> Skeleton:
    """Return the skeleton of tokens *first* to *end*, not included."""
    return Skeleton(
        skeleton.paragraph,
        skeleton.starts[first:end],
        skeleton.ends[first:end],
        skeleton.texts[first:end],
        skeleton.words[first:end],
        skeleton.pieces[first:end],
        skeleton.commas,
        skeleton.ended,
        skeleton.titles,
        skeleton.stopped,
        skeleton.capital,
        skeleton.cased,
        skeleton.cried,
    )
