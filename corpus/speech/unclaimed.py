"""Unclaimed quotations: sentences between marks that no cue governs, told by their form from titles and slogans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Span
from corpus.people.mention_words import ROLES, VERB_LIKE
from corpus.speech.cues import cue_at
from corpus.speech.drafts import CLOSING_MARKS, FEWEST_WORDS, STOPS, Voice, is_speech
from corpus.speech.introductions import SPEAKING, clause_start, introduced
from corpus.speech.marks import Marked
from corpus.speech.mentions import inverted_phrase, is_capital, phrase_after
from corpus.speech.skeletons import QUOTED, Skeleton

# "“Shame!” came the cry": nobody is named, but it was said.
_ARRIVING = frozenset(("came", "comes", "went", "goes", "rang"))
_INVERTED = frozenset("said says stated continued added wrote asked replied tweeted explained concluded".split())
_DASHES = frozenset(("-", "--", "–", "—", "―"))
_WORD = re.compile(r"[^\W_]+")
_LONGEST_SIGNATURE = 12
_FEWEST_ALONE = 3
_LABELLED = 12  # tokens of a name and its aside before a colon: "Council leader Ann Lee (Lab): “...”"
_BULLETS = frozenset("•*·►")


def is_whole(body: str, skeleton: Skeleton, place: int, piece: Marked) -> bool:
    """Say whether a marked *piece* at *place* is speech: sentences, behind a colon, a comma or nothing."""
    start = skeleton.starts[place]
    if piece.single or start in skeleton.cased or start not in skeleton.capital:
        return False
    after = skeleton.words[place + 1 : place + 2]
    if place and skeleton.words[place - 1] == ":" and start in skeleton.ended:
        return after != ["by"]
    if after and after[0] in _ARRIVING:
        return place == 0 and start in skeleton.ended
    if not is_speech(body, [piece]) or after == ["by"]:
        return False
    return place == 0 or skeleton.words[place - 1] == ","


def is_short_speech(body: str, skeleton: Skeleton, own: Sequence[Marked]) -> bool:
    """Say whether a few words alone between marks are a sentence: “The pier is safe.”, not “The Long Pier.”"""
    start = own[0].span.start
    if own[0].single or start not in skeleton.capital or start in skeleton.cased:
        return False
    words = body[start : own[-1].span.end].split()
    return len(words) >= _FEWEST_ALONE and words[-1].rstrip(CLOSING_MARKS)[-1:] in (".", "!", "?")


def is_sentence(body: str, span: Span) -> bool:
    """Say whether words between marks are a sentence: its stop is inside, or, in German and French, behind them."""
    if len(_WORD.findall(body, *span)) < FEWEST_WORDS:
        return False
    inside = body[max(span.start, span.end - 6) : span.end].rstrip(CLOSING_MARKS + " \u00a0\u202f")[-1:]
    return inside in STOPS or body[span.end : span.end + 1] in (",", ".", "!", "?")


def voice_beside(skeleton: Skeleton, place: int) -> Voice | None:
    """Return the voice that a label or a signature beside the quotation at *place* names."""
    return _label_before(skeleton, place) or signature(skeleton, place + 1) or introduced(skeleton, place)


def _label_before(skeleton: Skeleton, place: int) -> Voice | None:
    """Return the voice of "Ann Lee: “...”", of "Said Ann Lee: “...”", and of ANN LEE SAID: “...”"""
    words = skeleton.words
    if place < 2 or words[place - 1] not in (":", ","):
        return None
    first, last = clause_start(words, place - 1), place - 2
    if words[first] in _BULLETS:
        first += 1
    cue: Span | None = None
    inverted = words[first] in _INVERTED and last > first
    if inverted:
        cue, first = skeleton.span(first, first), first + 1
    elif last > first and words[last] in SPEAKING and skeleton.texts[last].isupper():
        cue, last = skeleton.span(last, last), last - 1
    if first > last or last - first > _LABELLED or (cue is None and words[place - 1] != ":"):
        return None
    found = inverted_phrase(skeleton, first, last + 1) if inverted else phrase_after(skeleton, first, last + 1)
    if found is None or found[0] != first or QUOTED in words[first:last]:
        return None
    if found[1] < last and words[found[1] + 1] not in (",", "("):
        return None  # more than a name and its aside
    # In capitals, any cue is taken for a part of the name.
    if any(
        words[at] in VERB_LIKE or (words[at] not in ROLES and cue_at(words, at) is not None)
        for at in range(first, last + 1)
    ):
        return None
    if not inverted and not (is_capital(skeleton.texts[first]) and is_capital(skeleton.texts[found[1]])):
        return None
    return Voice(skeleton.span(*found), cue)


def going_on(skeleton: Skeleton, before: Voice | None) -> Voice | None:
    """Return the voice of "And continued: “...”", whose subject is that of the sentence *before*."""
    if before is None or len(skeleton) < 4 or skeleton.words[0] not in ("and", "but", "then"):
        return None
    if skeleton.words[1] not in SPEAKING | {"told", "asked", "wrote"} or ":" not in skeleton.words[2:6]:
        return None
    return Voice(before.source, skeleton.span(1, 1))


def named_after(skeleton: Skeleton) -> Voice | None:
    """Return the voice of "So said Ann Lee." or of a line "— Ann Lee", which name who said the quotation before."""
    words = skeleton.words
    if len(words) > 2 and words[0] in ("so", "thus") and words[1] in _INVERTED:
        source = phrase_after(skeleton, 2, len(skeleton))
        return Voice(skeleton.span(*source), skeleton.span(1, 1)) if source is not None else None
    return signature(skeleton, 0)


def signature(skeleton: Skeleton, place: int) -> Voice | None:
    """Return the voice of the line that signs a quotation, from *place* on: “...” — Ann Lee, 34, Eastmere"""
    words = skeleton.words
    if place + 1 >= len(words) or words[place] not in _DASHES or not is_capital(skeleton.texts[place + 1]):
        return None
    source = phrase_after(skeleton, place + 1, len(skeleton))
    if source is None or len(words) - source[1] > _LONGEST_SIGNATURE or QUOTED in words[place:]:
        return None
    rest = words[source[1] + 1 :]
    return Voice(skeleton.span(*source), None) if not rest or rest == ["."] or rest[0] in (",", "(") else None
