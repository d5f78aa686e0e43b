"""Misdeeds in a sentence: "stole £40", "had broken state law", "failing to declare a gift"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from corpus.fairness.misdeed_words import NO_WRONG, OFFENCE, WRONG_WITH, WRONGS
from corpus.fairness.verb_forms import doing_form, past_forms

Form = Literal["past", "doing", "base"]
_WORD = re.compile(r"[A-Za-z]+")
_ADVERBS = re.compile(r"(?:(?:allegedly|repeatedly|deliberately|secretly|\w+ly|twice|once)\s+)*", re.IGNORECASE)
_OFFENCE = re.compile(
    rf"(?:(?:alleged|gross|serious|professional|an?|two|three|four|the|(?:\w+\s+)?counts?\s+of|financial|past|"
    rf"repeated|drug|"
    rf"traffic|his|her)\s+){{0,3}}{OFFENCE}\b",
    re.IGNORECASE,
)


def _forms(verb: str, form: Form) -> list[str]:
    if form == "past":
        return past_forms(verb)
    return [doing_form(verb) if form == "doing" else verb]


def _table(form: Form) -> dict[str, list[str]]:
    """Return, for the first word of each misdeed in a *form*, the patterns of what may follow it: the first counts."""
    ways: dict[str, list[str]] = {}
    for verbs, what in ((WRONGS, NO_WRONG), *((verbs, rf"\s+(?:{what})") for verbs, what in WRONG_WITH)):
        for verb in verbs.split():
            for whole in _forms(verb, form):
                first, _, rest = whole.partition("-")
                more = "".join(rf"[\s-]{word}" for word in rest.split("-")) if rest else ""
                ways.setdefault(first, []).append(rf"{more}\b{what}")
    return ways


_TABLES: dict[Form, dict[str, list[str]]] = {
    "past": _table("past"), "doing": _table("doing"), "base": _table("base"),
}  # fmt: skip
# One of which is in every sentence with a misdeed that somebody did.
MISDEED_WORDS = frozenset(
    (*_TABLES["past"], *_TABLES["doing"], "tried", "attempted", "sought", "offered", "plotted", "conspired")
)


# What follows is the same for many words; few of them are ever needed.
_compiled = cache(re.compile)


def _what_follows(text: str, word: re.Match[str], form: Form) -> re.Match[str] | None:
    """Return the rest of the misdeed that *word* of *text* begins in that *form*; None where it begins none."""
    patterns = _TABLES[form].get(word.group(), ())
    return next((found for pattern in patterns if (found := _compiled(pattern).match(text, word.end()))), None)


def find_misdeeds(text: str, form: Form) -> Iterator[tuple[int, int]]:
    """Yield where each misdeed in *text* begins and ends, as far as its pattern reads."""
    table = _TABLES[form]
    for word in _WORD.finditer(text):
        if word.group() in table and (found := _what_follows(text, word, form)):
            yield word.start(), found.end()


def is_misdeed(text: str, at: int, form: Form) -> bool:
    """Say whether the words at *at* are of a misdeed, or an adverb and one: "repeatedly lying to the police"."""
    adverbs = _ADVERBS.match(text, at)
    word = _WORD.match(text, adverbs.end() if adverbs else at)
    return word is not None and _what_follows(text, word, form) is not None


def is_offence(text: str, at: int) -> bool:
    """Say whether the words at *at* are an offence: "gross misconduct", "three counts of theft"."""
    return _OFFENCE.match(text, at) is not None
