"""People: whom one article names, each with all that it prints about them.

A surname is the one person of that surname whom the article names in full. Where it may be two there is no answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Name, Sentence
from corpus.mention_words import ROLES
from corpus.name_words import Gender
from corpus.names import (
    find_names,
    gender_of,
    is_full,
    is_organisation,
    is_person,
    is_place,
    same_person,
    surname,
    title_before,
)

# What only a person has after the name: a role, an age, "who".
_OF_A_PERSON = re.compile(
    r",\s+(?:who\b|\d\d,|(?:an?|the)\s+((?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=[,.]|\s(?:of|for|at|in|from)\s))"
)


# Roles that are an organisation's as well.
_MOST_OF_ONE_SURNAME = 200
GROUPS = frozenset(
    (
        "union party group committee report statement study poll survey office department campaign team ministry "
        "agency company firm council government court commission institute association"
    ).split()
)


@dataclass(slots=True)
class Person:
    """All that one article prints about one person or organisation: ``name`` is the fullest, where first printed."""

    name: Name
    mentions: list[Name]
    gender: Gender | None
    person: bool  # there is evidence that it is a person
    clash: bool = False  # titles or first names of both kinds

    def fits(self, gender: Gender) -> bool:
        """Say whether this may be a he or a she: known to be, or not known to be otherwise."""
        if self.clash:
            return True
        if self.gender is None:
            name = self.name.text
            return self.person or (not is_organisation(name) and not is_place(name) and is_full(name))
        return self.gender == gender


class People:
    """The people and organisations of one article, by name and by place."""

    def __init__(self, body: str, sentences: Sequence[Sentence]) -> None:
        """Read the names of *body* and put those of one person together."""
        self.names = find_names(body, sentences)
        self._body = body
        self._starts = [name.span.start for name in self.names]
        self._by_surname: dict[str, list[Person]] = {}
        self._whose: dict[int, Person | None] = {}
        self._gather()

    def whose(self, name: Name) -> Person | None:
        """Return whose name is printed there; None where it may be two people's."""
        return self._whose.get(name.span.start)

    def of_surname(self, name: str) -> Sequence[Person]:
        """Return all whose surname is that of *name*."""
        return self._by_surname.get(surname(name), ())

    def names_in(self, start: int, end: int) -> list[Name]:
        """Return the names that lie wholly between two offsets, in order."""
        at = bisect_left(self._starts, start)
        found = []
        while at < len(self.names) and self.names[at].span.end <= end:
            found.append(self.names[at])
            at += 1
        return found

    def name_before(self, offset: int) -> Name | None:
        """Return the last name that begins before *offset*."""
        at = bisect_left(self._starts, offset) - 1
        return self.names[at] if at >= 0 else None

    def _gather(self) -> None:
        """Put the mentions of each person together, full names first."""
        for name in self.names:
            if not is_full(name.text):
                continue
            people = self._by_surname.setdefault(surname(name.text), [])
            known = next((one for one in people if same_person(one.name.text, name.text)), None)
            if known is None and len(people) >= _MOST_OF_ONE_SURNAME:
                continue  # No surname tells so many apart, and comparing them all takes for ever.
            gender = gender_of(name.text, title_before(self._body, name.span))
            person = is_person(name.text, self._body, name.span) or self._is_called_one(name)
            if known is None:
                known = Person(name, [], gender, person)
                people.append(known)
            self._note(known, name, gender, person)
        for name in self.names:
            if name.span.start not in self._whose:
                self._whose[name.span.start] = self._of_surname(name)

    def _is_called_one(self, name: Name) -> bool:
        """Say whether what follows an unknown full name tells that it is a person's."""
        if is_organisation(name.text) or is_place(name.text):
            return False
        after = _OF_A_PERSON.match(self._body, name.span.end, name.span.end + 80)
        return after is not None and (after.group(1) is None or after.group(1).split()[-1].lower() in ROLES - GROUPS)

    def _note(self, person: Person, name: Name, gender: Gender | None, is_one: bool) -> None:
        person.mentions.append(name)
        person.person = person.person or is_one
        if gender is not None:
            if person.gender is not None and person.gender != gender:
                person.clash = True
            person.gender = person.gender or gender
        self._whose[name.span.start] = person

    def _of_surname(self, name: Name) -> Person | None:
        """Return whose bare surname, or other single word, *name* is."""
        key = surname(name.text)
        title = title_before(self._body, name.span)
        gender = gender_of(name.text, title)
        people = self._by_surname.get(key, [])
        others = [one for one in people if gender is None or one.gender in (None, gender)]
        if title is not None and any(one.person for one in others):
            others = [one for one in others if one.person]
        if len(others) > 1:
            settled = self._first_and_last(others, name)
            if settled is None:
                return None
            others = [settled]
        if len(others) == 1:
            self._note(others[0], name, gender, title is not None)
            return others[0]
        alone = Person(name, [], gender, title is not None or is_person(name.text, self._body, name.span))
        self._by_surname.setdefault(key, []).append(alone)
        self._note(alone, name, gender, alone.person)
        return alone

    def _first_and_last(self, people: list[Person], name: Name) -> Person | None:
        """Return the one of *people* who alone was named in full before *name*, or both first and last of them."""
        fulls = sorted(
            (one.span.start, number)
            for number, person in enumerate(people)
            for one in person.mentions
            if is_full(one.text) and one.span.start < name.span.start
        )
        if not fulls or fulls[0][1] != fulls[-1][1] or not people[fulls[0][1]].person:
            return None
        return people[fulls[0][1]]
