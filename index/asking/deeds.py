"""What a question asks was done to somebody (arrested, sacked, shot), and where a sentence tells of it.

Who asks "Was she fired?" is not answered with a fire, nor who asks "Was he cleared?" with what is clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from corpus.article import Span
from index.asking.deed_words import DEEDS, NOT_BEFORE, NOT_BEHIND

# Before a name: 'was Adam Frome', 'did the mayor, Adam Frome', and not 'were tried after Adam Frome'.
_AUXILIARY = (
    r"\b(?P<aux>was|were|is|are|has|have|had|did|does|will|would)\s+"
    r"(?:(?!(?:after|at|before|by|for|from|in|of|on|over|to|with)\b)[\w’'-]+,?\s+){0,3}"
)
_BE = ("was", "were", "is", "are")
# Behind it, where the auxiliary alone does not say who does it: 'has Frome been sacked', 'did Frome go to prison'.
_UNDERGOES = re.compile(r"\s+(?:\w+\s+)?(?:be|been|get|got|go|gone|face|faced|lose|lost|stand|stood)\b")
_OTHER_CLAUSE = re.compile(r"(?<=\w)\W+(?:when|that|which|where|after|before|because|while|who)\b.*", re.DOTALL)
_ASKING = re.compile(r".*?\b(?:who|whom|whose|what|which|why|when|where|how|did|does|was|were|is|are|has|have)\b", re.S)
_BY = re.compile(r"\bby\s+(?:\w+\s+){0,2}\Z")
_NEW_CLAUSE = re.compile(r"[.!?]\s|\b(?:if|whether)\b")
_OWNS = ("'", "’")
# So many words may begin with a verb and end before its object's name: 'fired head coach'.
_OBJECT_REACH = 4
_BETWEEN = frozenset("about against at by for from in into of on over with".split())
_SPACE = r"\s"


def read_undergone(before: str, first: str, behind: str) -> frozenset[str]:
    """Return the names of the deeds that a question asks whether, or why, they were done to somebody: 'Was X sacked?'.

    *before* is what stands in it before the surname, in lower case, the *first* name included, *behind* what follows.
    """
    match = re.search(rf"{_AUXILIARY}{re.escape(first)}\b", before)
    if not match or behind[:1] in _OWNS or not (match["aux"] in _BE or _UNDERGOES.match(behind)):
        return frozenset()
    return _read(_OTHER_CLAUSE.sub("", behind), "done")


def read_done(before: str, first: str, behind: str) -> frozenset[str]:
    """Return the names of the deeds that a question has before a name: 'Who sacked X', 'the arrest of X'.

    They are done to who has the name, or over that one; not in 'sacked by X', in 'dismissed X's appeal', nor in what
    only leads to the question. The words are given as to ``read_undergone``.
    """
    asking = _ASKING.match(_NEW_CLAUSE.split(before)[-1])
    if not asking or _BY.search(before):
        return frozenset()
    words = asking.string[asking.end() :]
    if behind[:1] in _OWNS and _read_any("".join(words.rpartition(first)[0].split()[-1:])):
        return frozenset()
    return _read_any(words) - {"accuse"}


def is_done_to(before: str, first: str) -> bool:
    """Say whether a deed of ``read_done`` is done to the one named itself: 'sacked X', and not 'charged over X'."""
    words = before.rpartition(first)[0].split()[-_OBJECT_REACH:]
    return _BETWEEN.isdisjoint(words) and bool(_read_any(" ".join(words)))


def is_harm(deeds: frozenset[str]) -> bool:
    """Say whether *deeds* befall somebody, and none of them is held against the one to whom it is done."""
    return all(DEEDS[name].kind == "harm" for name in deeds)


def find_told(deeds: frozenset[str], text: str) -> list[Span]:
    """Return where *text*, in lower case, tells of *deeds*, in order.

    Who asks for the one charged with a murder is not answered with the murder: what is done to somebody goes before
    what is claimed, and that before what befalls one.
    """
    for kind in ("act", "claim", "harm"):
        chosen = frozenset(name for name in deeds if DEEDS[name].kind == kind)
        if chosen:
            return [Span(*match.span()) for match in _telling(chosen).finditer(text)]
    return []


def _read_any(text: str) -> frozenset[str]:
    return _read(text, "asked") | _read(text, "done")


def _read(text: str, how: str) -> frozenset[str]:
    pattern, names = _asking(how)
    return frozenset(names[re.sub(r"\s", "_", match.group())] for match in pattern.finditer(text))


@cache
def _asking(how: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what finds the words that ask in this way, and the name of the deed that each of them asks for."""
    names = {word: name for name, deed in DEEDS.items() for word in getattr(deed, how).split()}
    return _any_of(names), names


@lru_cache(maxsize=64)
def _telling(deeds: frozenset[str]) -> re.Pattern[str]:
    every, todo = set[str](), list(deeds)
    while todo:
        if (name := todo.pop()) not in every:
            every.add(name)
            todo += DEEDS[name].later.split()
    return _any_of({word for name in every for word in f"{DEEDS[name].done} {DEEDS[name].told}".split()})


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    # The longest first: 'not guilty' before 'guilty'.
    ordered = sorted(words, key=lambda word: (-len(word), word))
    forms = (f"{NOT_BEFORE.get(word, '')}{word.replace('_', _SPACE)}{NOT_BEHIND.get(word, '')}" for word in ordered)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b")
