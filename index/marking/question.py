"""What a question leaves open, as far as its words tell: what fills the gap, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from index.asking.manner import ENGLISH_MANNER
from index.asking.question import LONGEST_QUESTION, Question
from index.marking.words import Word, split_words

# Where the answer stands beside the question's own words: before them ('who built the pier?'), behind ('what did she
# build?'), among them ('she sold which boat to Lee?') or at their end ('she sold the boat to whom?').
Gap = Literal["before", "behind", "among", "end"]

_ASKS = re.compile(r"\b(?:what|which|who|whom|whose|when|where|why|how)\b", re.I)
_SENTENCES = re.compile(r"[.!?:] +(?=\S)")
_SAYS_WHAT = re.compile(r"(?:who|what) (?:is|are|was|were)\b", re.I)
_AUXILIARIES = frozenset(
    "is are was were be been do does did has have had can could will would shall should may might must".split()
)
PREPOSITIONS = frozenset(
    "in at on by to for from of with as into under over about through during between against among after before like "
    "than within near until since".split()
)
# 'Which' of these has a name of its own.
_NAMED = frozenset(
    (
        "company person man woman city town country state nation county region continent river mountain lake island "
        "sea ocean university college school team club band singer artist actor actress author writer director "
        "producer composer film movie album song single book novel play magazine newspaper show series station "
        "network channel agency organization organisation party union group leader king queen emperor president "
        "minister senator governor mayor politician player coach language tribe dynasty empire battle war treaty "
        "church temple museum theatre theater stadium airport bridge building street road district village name "
        "brand firm award festival character pope saint philosopher scholar scientist general army court contestant "
        "judge designer rapper musician friend nickname title airline bank celebrity athlete holiday religion "
        "restaurant chain retailer supermarket shop store park hospital hotel prison port charity platform app website "
        "presenter host gallery league outlet carmaker manufacturer maker studio label nationality mp"
    ).split()
)
# They say nothing of what the answer is.
_HOLLOW = frozenset(
    "kind kinds type types sort sorts form forms part parts percentage number amount name names many much long far "
    "often other".split()
)
_MOST_HEADS = 4
_LATE = 3  # words before the question word: then its place is that of the answer


class Shape(NamedTuple):
    """What a question leaves open.

    ``kind`` is what is asked for, finer than ``Question.asked``. ``beside`` are the terms next to the gap, ``heads``
    those of the noun that is asked for ('what *company*'), ``preposition`` the word that the gap hangs on ('to whom',
    'known for').
    """

    kind: str
    gap: Gap
    beside: frozenset[str]
    heads: frozenset[str]
    preposition: str


@lru_cache(maxsize=256)
def read_shape(question: Question) -> Shape | None:
    """Return what *question* leaves open; None where it has no question word: it asks for yes or no, or nothing."""
    # Who tells a story first asks in the last sentence.
    text = _SENTENCES.split(question.text[:LONGEST_QUESTION].rstrip())[-1]
    found = _ASKS.search(text)
    if found is None:
        return None
    words = split_words(text, question.language)
    at = next(place for place, word in enumerate(words) if word.end > found.start())
    if at and words[0].lower in _AUXILIARIES:
        return None  # 'Did she say why?'
    heads, behind = _read_heads(words, at)
    gap = _read_gap(words, at, behind)
    around = (words[at - 1].lower if at else "", words[-1].lower)
    return Shape(
        _read_kind(question, text, words[at:behind]),
        gap,
        _read_beside(words, at, behind, gap),
        heads,
        next((word for word in around if word in PREPOSITIONS), ""),
    )


def _read_heads(words: Sequence[Word], at: int) -> tuple[frozenset[str], int]:
    """Return the terms of the noun behind the question word, and the place of the word behind it."""
    heads: list[str] = []
    behind = at + 1
    if words[at].lower in ("what", "which", "whose", "how"):
        while behind < len(words) and len(heads) < _MOST_HEADS:
            word = words[behind]
            if word.lower in _AUXILIARIES or not (word.terms or word.lower in ("of", "a", "an", "the")):
                break
            if word.lower in PREPOSITIONS and word.lower != "of":
                break
            if word.lower not in _HOLLOW:
                heads += word.terms
            behind += 1
    return frozenset(heads), behind


def _read_gap(words: Sequence[Word], at: int, behind: int) -> Gap:
    if behind < len(words) and words[behind].terms and words[behind].lower not in _AUXILIARIES:
        return "before"
    if at <= _LATE:
        return "behind"
    return "among" if behind < len(words) else "end"


def _read_beside(words: Sequence[Word], at: int, behind: int, gap: Gap) -> frozenset[str]:
    before = [word for word in words[:at] if word.terms]
    after = [word for word in words[behind:] if word.terms]
    beside: list[Word] = []
    if gap in ("among", "end"):
        beside += before[-1:]
    beside += after[-1:] if gap == "behind" else after[:1]
    return frozenset(term for word in beside for term in word.terms)


def _read_kind(question: Question, text: str, phrase: Sequence[Word]) -> str:
    start = phrase[0].start
    # 'What did he study when he was young?' asks for no date.
    reach = phrase[0].end
    found = (kind for kind, pattern in ENGLISH_MANNER.asked if (m := pattern.search(text)) and m.start() <= reach)
    asked = next(found, "other")
    # 'Who is Lee?' is not answered by another name, nor 'what is phishing?' by a number.
    if asked in ("person", "other") and len(phrase) == 1 and _SAYS_WHAT.match(text, start):
        only = frozenset(question.terms)
        if (only and only <= question.name_terms) or (asked == "other" and len(only) == 1):
            return "definition"
    lower = {word.lower for word in phrase}
    if asked == "number":
        if lower & {"percent", "percentage", "proportion", "share", "fraction"}:
            return "percent"
        return "number" if "many" in lower or "number" in lower else "amount"
    if asked == "date":
        return "year" if lower & {"year", "years", "decade", "century"} else "date"
    if asked != "other":
        return asked
    if phrase[0].lower == "how":
        return "how"
    if any(word.lower.removesuffix("s") in _NAMED for word in phrase):
        return "named"
    return "which" if len(phrase) > 1 else "what"
