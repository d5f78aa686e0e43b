"""Whether a sentence has words of an end at all, whoever they are of: a look before it is read."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.fairness.answer_words import ANSWER, DENIAL, OWN_WORDS
from corpus.fairness.concerned import LONGEST_READ
from corpus.fairness.in_lower_case import Quick, is_any_in, lower
from corpus.fairness.outcome_hints import FURTHER_HINTS, HINTS, WEAK_FURTHER_HINTS, WEAK_HINTS
from corpus.fairness.outcome_words import FINAL
from corpus.fairness.ruling_words import GOES_ON, RESOLVED, RULED
from corpus.fairness.told_further import FURTHER

_WORD = re.compile(r"[a-z]+")
_FURTHER = tuple(map(Quick, FURTHER))
_ENDS = tuple(map(Quick, (FINAL, ANSWER, DENIAL, OWN_WORDS, RULED)))
# Of longer ones, which are no sentences of news, nothing is kept.
_KEPT = 2_000


def may_end(text: str, *, loose: bool = False) -> bool:
    """Say whether *text*, a sentence, has words of an end at all, whoever they are of."""
    return _ends_in_words(text) or (loose and _goes_with_an_end(text))


def _ends_in_words(text: str) -> bool:
    return _has_words(text) if len(text) < _KEPT else _has_words.__wrapped__(text)


# An answer asks this twice of a sentence, and of a person in the news many answers do.
@lru_cache(maxsize=32_768)
def _has_words(text: str) -> bool:
    read = text[:LONGEST_READ]
    words = set(_WORD.findall(text.lower()))
    further = not FURTHER_HINTS.isdisjoint(words) or len(words & WEAK_FURTHER_HINTS) > 1
    lowered = lower(read)
    return (further and is_any_in(_FURTHER, read, lowered)) or (_hints(words) and is_any_in(_ENDS, read, lowered))


def _goes_with_an_end(text: str) -> bool:
    read = text[:LONGEST_READ]
    return RESOLVED.search(read) is not None and not GOES_ON.search(read)


def _hints(words: set[str]) -> bool:
    return not HINTS.isdisjoint(words) or len(words & WEAK_HINTS) > 1
