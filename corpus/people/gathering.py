"""People: whom one article names, each with all that it prints about them.

A surname is the one person of that surname whom the article names in full. Where it may be two there is no answer.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from corpus.article import Name, Sentence, Span
from corpus.people.likeness import Printed, is_same_here
from corpus.people.mention_words import ROLES
from corpus.people.name_words import FIRST_NAMES, PEERAGE, SINGLE_OFFICES, SURNAMES_TOO, THINGS, Gender
from corpus.people.names import (
    OF_A_SUBJECT,
    bare_words,
    find_names,
    gender_of,
    is_full,
    is_organisation,
    is_person,
    is_place,
    surname,
    title_before,
)
from corpus.people.person import Person, are_relatives, only_one_named, whom_it_is_about
from corpus.people.relations import gender_of_noun, is_introduced, is_relative

# What only a person has after the name: a role, an age, "who".
_OF_A_PERSON = re.compile(
    r",\s+(?:who\b|\d\d,|(?:an?|the)\s+((?:[\w’'-]+\s+){0,3}?[\w’'-]+)(?=[,.]|\s(?:of|for|at|in|from)\s))"
)

_AS_THING = re.compile(
    r"(?:^|\s)(?:[Tt]he|[Aa]t|[Ii]n|[Nn]ear|[Aa]round|an?|[Ii]ts|[Tt]heir|[Oo]ur)\s(?:(?:\d{4}|entire|whole|annual)\s)?$"
)
_AGE = re.compile(r",\s\d\d,")
_MOST_OF_ONE_SURNAME = 200
_MOST_COMPARED = 12
# Roles that are an organisation's as well.
GROUPS = frozenset(
    (
        "union party group committee report statement study poll survey office department campaign team ministry "
        "agency company firm council government court commission institute association"
    ).split()
)
_ROLES_OF_ONE = ROLES - GROUPS


class People:
    """The people and organisations of one article, by name and by place."""

    def __init__(self, body: str, sentences: Sequence[Sentence]) -> None:
        """Read the names of *body* and put those of one person together."""
        self.names = find_names(body, sentences)
        self._body = body
        self._starts = [name.span.start for name in self.names]
        self._by_surname: dict[str, list[Person]] = {}
        self._by_first_name: dict[str, list[Person]] = {}
        self._introduced: set[str] = set()
        self._whose: dict[int, Person | None] = {}
        self._shared: set[int] = set()
        self._strangers: set[str] = set()  # surnames of somebody of whom only a relative is named in full
        self._first_named: list[tuple[int, Person]] = []
        self._printed = Printed(body, self.names, {sentence.span.start for sentence in sentences})
        self._gather()

    def whose(self, name: Name) -> Person | None:
        """Return whose name is printed there; None where it may be two people's."""
        return self._whose.get(name.span.start)

    def is_shared(self, name: Name) -> bool:
        """Say whether the name printed there is a surname of two people, of whom the article is about one."""
        return name.span.start in self._shared

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

    def named_before(self, offset: int) -> list[Person]:
        """Return the first people, up to a dozen, whom the article names before *offset*."""
        return [person for start, person in self._first_named if start < offset]

    def name_before(self, offset: int) -> Name | None:
        """Return the last name that begins before *offset*."""
        at = bisect_left(self._starts, offset) - 1
        return self.names[at] if at >= 0 else None

    def _gather(self) -> None:
        """Put the mentions of each person together, full names first."""
        surnames: list[tuple[int, Name]] = []
        met: dict[tuple[str, str], Person | None] = {}
        for whole in self.names:
            start = whole.span.start
            likeness, name = self._printed.read(whole)
            if likeness == "none":
                self._whose[start] = None
            if likeness == "surname":
                surnames.append((start, name))
                if bare_words(name.text)[0] in FIRST_NAMES and is_introduced(self._body, name):
                    self._introduced.add(surname(name.text))
            if likeness != "full":
                continue
            people = self._by_surname.setdefault(surname(name.text), [])
            generation = self._printed.generation(name)
            key = name.text, generation
            if key not in met:
                alike = (
                    one for one in people if one.generation == generation and is_same_here(one.name.text, name.text)
                )
                met[key] = next(alike, None)
            known = met[key]
            if known is None and len(people) >= _MOST_OF_ONE_SURNAME:
                continue  # No surname tells so many apart, and comparing them all takes for ever.
            title = title_before(self._body, name.span)
            gender = gender_of(name.text, title) or gender_of_noun(self._body, name)
            person = (known is not None and known.person) or is_person(name.text, self._body, name.span)
            person = person or self._is_called_one(name)
            if known is None:
                full = Span(name.span.start, name.span.end + len(generation))
                known = Person(Name(full.of(self._body), full), [], gender, person, generation=generation)
                known.relative = is_relative(self._body, name)
                known.thing = is_organisation(name.text) or is_place(name.text) or bare_words(name.text)[-1] in THINGS
                people.append(known)
                met[key] = known
            known.thing = known.thing or _AS_THING.search(self._body, max(0, start - 16), start) is not None
            known.fulls.append(start)
            if title in SINGLE_OFFICES:
                known.offices.add(title)
            self._note(known, name, gender, person)
            self._whose[start] = known
        for people in self._by_surname.values():
            for one in people:
                if one.person and one.fulls:
                    self._by_first_name.setdefault(bare_words(one.name.text)[0], []).append(one)
        for start, name in surnames:
            self._whose[start] = self._of_surname(name)
        named: dict[int, tuple[int, Person]] = {}
        for name in self.names:
            if len(named) > _MOST_COMPARED:
                break
            whose = self._whose.get(name.span.start)
            if whose is not None and whose.person:
                named.setdefault(id(whose), (name.span.start, whose))
        self._first_named = list(named.values())

    def _is_called_one(self, name: Name) -> bool:
        """Say whether what follows an unknown full name tells that it is a person's."""
        if is_organisation(name.text) or is_place(name.text):
            return False
        after = _OF_A_PERSON.match(self._body, name.span.end, name.span.end + 80)
        return after is not None and (after.group(1) is None or after.group(1).split()[-1].lower() in _ROLES_OF_ONE)

    def _note(self, person: Person, name: Name, gender: Gender | None, is_one: bool) -> None:
        person.mentions.append(name)
        person.person = person.person or is_one
        if gender is not None:
            if person.gender is not None and person.gender != gender:
                person.clash = True
            person.gender = person.gender or gender
        self._whose[name.span.start] = person

    def _note_short(self, person: Person, name: Name, gender: Gender | None = None, titled: bool = False) -> Person:
        """Note a bare surname of *person*: whoever is called so is one, where a place or a body has no surname."""
        short = (
            not person.person
            and not person.thing
            and is_full(person.name.text)
            and (OF_A_SUBJECT.match(self._body, name.span.end) or _AGE.match(self._body, name.span.end)) is not None
        )
        self._note(person, name, gender, titled or short)
        return person

    def _of_surname(self, name: Name) -> Person | None:
        """Return whose bare surname, or other single word, *name* is."""
        key = surname(name.text)
        title = title_before(self._body, name.span)
        gender = gender_of(name.text, title)
        people = self._by_surname.get(key, [])
        if key in self._strangers or are_relatives(people, name.span.start):
            self._strangers.add(key)
            return None  # "Lee" is said of somebody before "his wife, Ann Lee," is named
        if len(people) == 1 and title is None and gender is None and key not in THINGS:
            return self._note_short(people[0], name)  # as most are
        if key in THINGS and title is None:
            # "Twitter" is nobody's surname; a lake may be Ann Lake's.
            people = [one for one in people if not one.fulls or (one.person and key in SURNAMES_TOO)]
        if not people and title is None and key in FIRST_NAMES and not is_place(name.text):
            called = self._by_first_name.get(key, []) if key not in self._introduced else []
            if len(called) == 1 and called[0].fulls[0] < name.span.start:  # "Serena", "Sir Alan"
                self._note(called[0], name, None, True)
                return called[0]
        if not people:
            return self._note_alone(key, name, title, gender)
        others = [one for one in people if gender is None or one.gender in (None, gender)]
        if title in SINGLE_OFFICES:
            # President Lee is not Ann Lee, his wife.
            others = [one for one in others if title in one.offices or not one.fulls]
        elif any(one.offices and not one.fulls for one in others) and any(one.fulls for one in others):
            return None
        if name.text.split()[0].lower() in PEERAGE:
            # Lord Lee may be Ann Lee's father; he is Peter Lee where Peter Lee was named before.
            others = [one for one in others if one.titled or (one.fulls and one.fulls[0] < name.span.start)]
            if len(others) > 1:
                others = [one for one in others if one.titled] or others
        if title is not None and any(one.person for one in others):
            others = [one for one in others if one.person]
        if len(others) > 1:
            settled = only_one_named(others, name.span.start)
            if settled is None:
                settled = whom_it_is_about(others, name.span.start)
                if settled is None:
                    return None
                self._shared.add(name.span.start)
            others = [settled]
        if gender is not None and others and others[0].gender is None and sum(1 for one in people if one.fulls) > 1:
            return None  # "Ms Lee", where Kim Lee and Pat Lee are named
        if len(others) == 1:
            self._note_short(others[0], name, gender, title is not None)
            if title in SINGLE_OFFICES:
                others[0].offices.add(title)
            return others[0]
        return self._note_alone(key, name, title, gender)

    def _note_alone(self, key: str, name: Name, title: str | None, gender: Gender | None) -> Person:
        """Note somebody, or something, of whom no more than the surname *key* is known."""
        alone = Person(name, [], gender, title is not None or is_person(name.text, self._body, name.span), thing=True)
        self._by_surname.setdefault(key, []).append(alone)
        self._note(alone, name, gender, alone.person)
        if title in SINGLE_OFFICES:
            alone.offices.add(title)
        alone.titled = name.text.split()[0].lower() in PEERAGE
        return alone
