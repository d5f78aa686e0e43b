"""Forms of a name: what its words, and those before it, tell about whose it is."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from corpus.article import Span
from corpus.people.name_words import (
    FIRST_NAMES,
    JOBS,
    NO_INITIALS,
    NO_PAIRS,
    ORGANISATION_WORDS,
    PLACES,
    ROLE_HEADS,
    SHORT_TITLES,
    SUFFIXES,
    THINGS,
    TITLE_GENDERS,
    Gender,
)

_INITIALS = re.compile(r"(?:[A-Z]\.-?){1,4}")
_ROLES_BEFORE = ROLE_HEADS | JOBS


def is_organised(bare: list[str]) -> bool:
    """Say whether a word of a name is an organisation's; "Bill" and "Grace" before another word are not."""
    if len(bare) > 1 and bare[0] in FIRST_NAMES:
        bare = bare[1:]
    return not ORGANISATION_WORDS.isdisjoint(bare)


@lru_cache(maxsize=16384)
def bare_word(word: str) -> str:
    """Return a printed *word* in lower case, without the stop or comma behind it."""
    return word.lower().rstrip(".,").replace("’", "'")


@lru_cache(maxsize=8192)
def bare_words(name: str) -> tuple[str, ...]:
    """Return the words of a name in lower case, without titles before it or letters after it."""
    words = tuple(bare_word(word) for word in name.split())
    while len(words) > 1 and words[0] in TITLE_GENDERS:
        words = words[1:]
    while len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return words


def surname(name: str) -> str:
    """Return the surname of a person's *name* in lower case: its last word, with a particle before it left out."""
    words = bare_words(name)
    return words[-1] if words else ""


def is_full(name: str) -> bool:
    """Say whether *name* is more than a surname."""
    return len(bare_words(name)) > 1


def same_person(one: str, other: str) -> bool:
    """Say whether two names can be one person's: the same surname, and no first names that differ."""
    first, second = bare_words(one), bare_words(other)
    if not first or not second or first[-1] != second[-1]:
        return False
    if len(first) == 1 or len(second) == 1:
        return True
    return first[0] == second[0] or (min(len(first[0]), len(second[0])) <= 2 and first[0][0] == second[0][0])


def title_before(body: str, span: Span) -> str | None:
    """Return the title printed before the name at *span*, in lower case and without its full stop."""
    start = span.start
    if not start or not body[start - 1].isspace():
        return None
    before = body[max(0, start - 14) : start].rsplit(maxsplit=1)
    return _title_of(before[-1]) if before else None


@lru_cache(maxsize=4096)
def _title_of(word: str) -> str | None:
    title = bare_word(word)
    return title if title in TITLE_GENDERS and (title in SHORT_TITLES or not word.endswith((".", ","))) else None


@lru_cache(maxsize=8192)
def gender_of(name: str, title: str | None = None) -> Gender | None:
    """Return what a title or a first name tells of a person's gender; None where it tells nothing."""
    for word in (title, *(bare_word(word) for word in name.split()[:1])):
        if word in TITLE_GENDERS and TITLE_GENDERS[word] is not None:
            return TITLE_GENDERS[word]
    words = bare_words(name)
    if len(words) > 2 and len(words[0]) == 1:
        words = words[1:]  # "J. Ann Lee"
    return _gender_of_first(_folded(words[0])) if len(words) > 1 else None


@lru_cache(maxsize=8192)
def is_organisation(name: str) -> bool:
    """Say whether the words of *name* are an organisation's: "Redbridge Council", "CBI"."""
    words = [bare_word(word) for word in name.split()]
    return is_organised(words) or (len(words) == 1 and name.isupper() and len(name) > 1)


def is_person(name: str, body: str = "", span: Span | None = None) -> bool:
    """Say whether there is evidence that *name* is a person's: a first name, a title, or a role before it.

    *body* and *span*, where given, let the words before the name speak too.
    """
    if is_organisation(name):
        return False
    words = bare_words(name)
    if not words or (words[-1] in PLACES and not (words[0] in FIRST_NAMES and len(words) > 1)):
        return False
    if len(words) > 1 and (is_first_name(_folded(words[0])) or is_initials(name)):
        return True
    printed = name.split()
    if len(printed) > 1 and printed[0].lower().rstrip(".") in TITLE_GENDERS:
        return True
    if span is None:
        return False
    if title_before(body, span) is not None:
        return True
    if len(words) < 2 or words[-1] in THINGS:
        return False
    before = body[max(0, span.start - 30) : span.start].split()
    return bool(before) and body[span.start - 1].isspace() and bare_word(before[-1]) in _ROLES_BEFORE


def is_first_name(word: str) -> bool:
    """Say whether a *word* in lower case is a first name, or begins with one: "jean-luc"."""
    return word in FIRST_NAMES or ("-" in word and word.split("-")[0] in FIRST_NAMES)


@lru_cache(maxsize=8192)
def is_initials(name: str) -> bool:
    """Say whether *name* begins with a person's initials: "J.D. Lee", "A. Lee", "JD Lee"; not "U.S. Steel"."""
    first, _, rest = name.partition(" ")
    if not rest or not first.isupper():
        return False
    if first.endswith("."):
        return _INITIALS.fullmatch(first) is not None and first[:-1].lower() not in NO_INITIALS
    return len(first) == len("JD") and "J" in first and first.isalpha() and first.lower() not in NO_PAIRS


def _gender_of_first(word: str) -> Gender | None:
    if word in FIRST_NAMES or "-" not in word:
        return FIRST_NAMES.get(word)
    first = word.split("-")[0]
    return "male" if first == "jean" else FIRST_NAMES.get(first)


def _folded(word: str) -> str:
    """Return *word* without its accents."""
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@lru_cache(maxsize=8192)
def is_place(name: str) -> bool:
    """Say whether the last word of *name* is a well-known place's, and nothing tells of a person."""
    words = bare_words(name)
    return bool(words) and words[-1] in PLACES and not (len(words) > 1 and words[0] in FIRST_NAMES)
