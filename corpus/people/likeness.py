"""Likeness: which printed names of one article are one name, and which are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal

from corpus.article import Name, Span
from corpus.people.mention_words import ADJECTIVES, OPENING_VERBS, PREPOSITIONS, ROLES
from corpus.people.name_words import (
    COMMON,
    FIRST_NAMES,
    JOBS,
    NICKNAMES,
    NO_FIRST_NAMES,
    NO_SURNAMES,
    PARTICLES,
    PLACES,
)
from corpus.people.names import bare_words, is_initials, is_organisation, same_person

Likeness = Literal["full", "surname", "none"]
_JOB = re.compile(r"[a-z]{2,}(?:er|or|eon|ist|ian|ant|ent|man|woman|guard)|nurse|clerk|cook|chef|coach")
_WORD = re.compile(r"\S+")
_OWNED = re.compile(r"['’]s?\s\w+$")
_GENERATION = re.compile(r",?\s(?:Jr|Sr)\b\.?")
# "Minister for the Reunion Ann Lee": what an office is for.
_OF_OFFICE = re.compile(r"\b(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner|[Dd]irector|[Hh]ead)\s(?:of|for)\s(?:the\s)?$")


class Printed:
    """All the names that one article prints, by their words."""

    def __init__(self, body: str, names: Sequence[Name], starts: set[int]) -> None:
        """Take the *names* of *body* in; *starts* are where its sentences start, where any word has a capital."""
        self._body = body
        self._starts = starts
        self._known: dict[tuple[str, bool], tuple[Likeness, int]] = {}
        self._all = {bare_words(name.text) for name in names}
        self._of_surname = Counter(words[-1] for words in self._all if len(words) > 1)
        # "Foy Lee" is the surname of "Ann Foy Lee".
        self._ends = {
            words[place:] for words in self._all if words[0] in FIRST_NAMES for place in range(1, len(words) - 1)
        }

    def read(self, name: Name) -> tuple[Likeness, Name]:
        """Return what *name* is, and the part of it that is a name."""
        key = name.text, name.span.start in self._starts
        if key not in self._known:
            likeness, part = self._read(name)
            self._known[key] = likeness, part.span.start - name.span.start
        likeness, cut = self._known[key]
        if not cut:
            return likeness, name
        return likeness, Name(name.text[cut:], Span(name.span.start + cut, name.span.end))

    def _read(self, name: Name) -> tuple[Likeness, Name]:
        words = bare_words(name.text)
        if len(words) < 2:
            return "surname", name
        if words[-1] in NO_SURNAMES:
            return "none", name  # "the Eastmere Republican"
        if words[0] in ("said", "says", "told"):
            return self._read(_last_words(name, len(words) - 1))  # "SAID LEE", "Said Ann Lee"
        if words[0] in PARTICLES and words[0] not in FIRST_NAMES:
            return "surname", name  # "Van der Lee"
        if len(words) > 2 and (words[0] not in FIRST_NAMES or (words[0] == "will" and words[1:] in self._all)):
            name, words = self._without_job(name, words)
        if is_organisation(name.text) and _OWNED.search(name.text):
            return "full", name  # "Eastmere County Sheriff's Office"
        if len(words) > 2 and self._is_headline(name, words):
            return "none", name
        if words[0] not in FIRST_NAMES and not is_initials(name.text) and not is_organisation(name.text):
            if words in self._ends:
                return "surname", name
            if len(words) == 2 and self._of_surname[words[-1]] > 1 and _is_no_first_name(name.text, words[0]):
                return "surname", _last_words(name, 1)  # "Rebuking Lee", where Ann Lee is named
        return "full", name

    def generation(self, name: Name) -> str:
        """Return what tells a father from a son behind *name*, as printed: 'Jr.'; "" for nothing."""
        found = _GENERATION.match(self._body, name.span.end, name.span.end + 8)
        return found.group() if found is not None else ""

    def _without_job(self, name: Name, words: tuple[str, ...]) -> tuple[Name, tuple[str, ...]]:
        """Leave out what is no name at the front: "Backing Ann Lee", "Barman Ann Lee"."""
        keep = 0
        if words[0] == "will":
            keep = len(words) - 1  # "Will Ann Lee go?"
        elif words[1] in FIRST_NAMES:
            begins = name.span.start in self._starts
            if (
                _is_no_first_name(name.text, words[0])
                or (begins and _JOB.fullmatch(words[0]))
                or _OF_OFFICE.search(self._body, max(0, name.span.start - 30), name.span.start)
            ):
                keep = len(words) - 1
        elif len(words) > 3 and words[-2] in FIRST_NAMES and not any(word in FIRST_NAMES for word in words[:-2]):
            keep = 2  # "Eastmere City Recorder Ann Lee"
        if not keep:
            ends = (n for n in range(2, len(words)) if words[-n] in FIRST_NAMES and words[-n:] in self._all)
            keep = next(ends, 0)  # "Tinker Ann Lee", where others print "Ann Lee"
        if not keep:
            return name, words
        return _last_words(name, keep), words[-keep:]

    def _is_headline(self, name: Name, words: tuple[str, ...]) -> bool:
        """Say whether *name* only runs on in capitals: "Ann Lee Leaves for Eastmere Council"."""
        if any(words[:end] in self._all and len(words[end - 1]) > 1 for end in range(2, len(words))):
            return True  # "Ann Lee Leaves"; but "Ann B. Lee", who was called "Ann B."
        return not is_organisation(name.text) and any(word in COMMON and len(word) > 1 for word in words[1:-1])


def _last_words(name: Name, count: int) -> Name:
    """Return the last *count* words of *name*."""
    start = [match.start() for match in _WORD.finditer(name.text)][-count]
    return Name(name.text[start:], Span(name.span.start + start, name.span.end))


def is_same_here(one: str, other: str) -> bool:
    """Say whether two full names in one article are one person's, a short form of a first name included."""
    first, second = bare_words(one), bare_words(other)
    if is_organisation(one) or is_organisation(other):
        return first == second
    first, second = _without_initial(first, second), _without_initial(second, first)
    if same_person(" ".join(first), " ".join(second)):
        return True
    return first[-1] == second[-1] and NICKNAMES.get(first[0], first[0]) == NICKNAMES.get(second[0], second[0])


def _without_initial(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """Return *words* without an initial before the first name by which the *other* is called: "J. Ann Lee"."""
    return words[1:] if len(words) > 2 and len(words[0]) == 1 and len(other) > 1 and len(other[0]) > 1 else words


def _is_no_first_name(name: str, first: str) -> bool:
    """Say whether *first*, the first word of *name* in lower case, is another word with a capital at a start."""
    if first in FIRST_NAMES or is_initials(name):
        return False
    return (
        first in JOBS
        or first in ROLES
        or first in ADJECTIVES
        or first in PREPOSITIONS
        or first in OPENING_VERBS
        or first in NO_FIRST_NAMES
        or first in PLACES
        or "-" in first
        or (len(first) > 6 and first.endswith(("ing", "ly", "ed")))
        or name.split()[0].isupper()
    )
