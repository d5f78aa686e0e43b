"""Roles: "the council leader", where the article itself says whose role that is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Span
from corpus.people.gathering import GROUPS, People
from corpus.people.mention_words import ROLES
from corpus.people.name_words import (
    JOBS,
    ROLE_ABBREVIATIONS,
    ROLE_CHANGERS,
    ROLE_HEADS,
    ROLE_STOPS,
    SUFFIX_ROLES,
    UNNAMED_PEOPLE,
)
from corpus.people.person import Person
from corpus.people.voices import Led, Voices

_WORD = re.compile(r"[^\W_][\w’'-]*")
_AFTER = re.compile(
    r",\s{1,3}(?:who\sis\s|who\swas\s)?(?:the|an?|now)?\s{0,3}((?:[\w’'-]{1,40}\s){0,7}[\w’'-]{1,40})(?=[,.;]|\s(?:who|and)\s)"
)
_SUFFIX = re.compile(r"\s([A-Z]{2,3})\b")
_AGE = re.compile(r",\s(\d\d)(?=[,.])")
_AGED = re.compile(r"\b(\d\d-year-old)\s(?:[\w’'-]{1,20}\s){0,3}$")
_BESIDE = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s((?:[\w’'-]{1,40}\s){0,6}[\w’'-]{1,40}),\s$")
PERSON_ROLES = (ROLE_HEADS | JOBS | (ROLES - GROUPS) | frozenset(UNNAMED_PEOPLE)) - frozenset(("bill", "party"))
_OF_A_PARTY = frozenset("senator congressman governor mp msp mep".split())
_PARTIES = frozenset("democrat democratic republican labour conservative liberal independent green snp veteran".split())
_OPENING = re.compile(r"\W{0,3}(?:(?:But|And|Yet)\s)?[Tt]he\s((?:[\w-]+\s){1,6})")
_JOINS = frozenset("of for in at and or to".split())
_YEAR = 4  # digits
_LONGEST_FIELD = 2  # words from "of" on: "of state"
_MOST_HOLDERS = 60  # of one role; among more the article tells nobody apart by it


@dataclass(frozen=True, slots=True)
class _Held:
    """A role as it is printed beside the name at ``named``."""

    words: frozenset[str]
    person: Person
    named: Span


@dataclass(slots=True)
class Roles:
    """The roles that one article gives to the people it names, read when first asked for."""

    body: str
    people: People
    _is_read: bool = False
    _known: dict[str, list[_Held]] = field(default_factory=dict)

    def of(self, mention: str, offset: int, voices: Voices) -> Led | None:
        """Return to whom the article gives the role that *mention* ("the council leader"), at *offset*, names.

        That is the one person beside whose name it is printed, who for one word ("the senator") is to be named just
        before, as *voices* tell; or the one of those named just before, where it is others' as well.
        """
        words = [match.group() for match in _WORD.finditer(mention.lower())]
        if len(words) < 2 or words[0] != "the":
            return None
        words = _expanded(words[1:])
        if not self._is_read:
            self._read()
        head = head_of(words)
        held = self._known.get(head, []) if head in PERSON_ROLES or words[0][0].isdigit() else []
        if len(held) > _MOST_HOLDERS:
            return None
        asked = frozenset(words)
        fitting = [one for one in held if asked <= one.words and not ((one.words - asked) & ROLE_CHANGERS)]
        if not fitting:
            fitting = _of_that_party(held, asked, head)
            return _only_near(fitting, voices.people_near(offset)) if fitting else None
        near = None if len(words) > 1 or words[0][0].isdigit() else voices.people_near(offset)
        alone = all(one.person is fitting[0].person for one in fitting)
        if alone and (near is None or fitting[0].person in near):
            return Led(fitting[0].person, fitting[0].named, "role beside name")
        return _only_near(fitting, near or voices.people_near(offset)) if len(fitting) > 1 else None

    def at_start(self, span: Span, voices: Voices) -> Led | None:
        """Return whose role a sentence begins with: "The senator, who had been ill, ..."."""
        opening = _OPENING.match(self.body, span.start, min(span.end, span.start + 100))
        if opening is None:
            return None
        words = opening.group(1).split()
        place = next((at for at, word in enumerate(words) if word.lower() in PERSON_ROLES), None)
        if place is None:
            return None
        while place + 1 < len(words) and words[place + 1].lower() in PERSON_ROLES:
            place += 1  # "the deputy leader"
        if words[place + 1 : place + 2] and words[place + 1] in _JOINS:
            return None
        led = self.of("the " + " ".join(words[: place + 1]), span.start, voices)
        return Led(led.person, Span(*opening.span(1)), led.evidence) if led is not None else None

    def may_be(self, mention: str, person: Person) -> bool:
        """Say whether nothing printed speaks against *person* having the role: it is nobody else's, nor another age."""
        if not self._is_read:
            self._read()
        head = head_of([match.group() for match in _WORD.finditer(mention.lower())])
        held = self._known.get(head, [])
        if held:
            return all(one.person is person for one in held)
        ages = (role for role in self._known if role.endswith("-year-old")) if head[0].isdigit() else ()
        return not any(one.person is person for age in ages for one in self._known[age])

    def _read(self) -> None:
        """Read the roles beside a name, by their heads: "Labour leader Ann Lee", "Ann Lee, the Labour leader,"."""
        self._is_read = True
        for name in self.people.names:
            person = self.people.whose(name)
            if person is None or not person.person:
                continue
            start, end = max(0, name.span.start - 80), name.span.start
            self._note(_words_before(self.body[start:end]), person, name.span)
            if self.body[end - 2 : end] == ", " and self.body[name.span.end : name.span.end + 1] in (",", "."):
                beside = _BESIDE.search(self.body, start, end)
                if beside is not None:
                    self._note(beside.group(1).lower().split(), person, name.span)
            aged = _AGED.search(self.body, start, end) if self.body.find("-year-old", start, end) >= 0 else None
            if aged is not None:
                self._note([aged.group(1)], person, name.span)
            limit = name.span.end + 160
            after = _AFTER.match(self.body, name.span.end, limit)
            if after is not None:
                self._note(after.group(1).lower().split(), person, name.span)
            age = _AGE.match(self.body, name.span.end, limit)
            if age is not None:
                self._note([age.group(1) + "-year-old"], person, name.span)
            suffix = _SUFFIX.match(self.body, name.span.end, limit)
            if suffix is not None and suffix.group(1).lower() in SUFFIX_ROLES:
                self._note([suffix.group(1).lower()], person, name.span)

    def _note(self, words: list[str], person: Person, named: Span) -> None:
        if not words:
            return
        words = _expanded(words)
        held = self._known.setdefault(head_of(words), [])
        role = frozenset(words)
        if len(held) <= _MOST_HOLDERS and not any(one.person is person and one.words == role for one in held):
            held.append(_Held(role, person, named))


def _only_near(held: Sequence[_Held], near: Sequence[Person]) -> Led | None:
    """Return the one of the holders who is *near*."""
    close = [one for one in held if one.person in near]
    if close and all(one.person is close[0].person for one in close):
        return Led(close[0].person, close[0].named, "role in focus")
    return None


def _of_that_party(held: Sequence[_Held], asked: frozenset[str], head: str) -> list[_Held]:
    """Return the holders who may be "the Labour senator", where only "New York senator" is printed beside a name."""
    if head not in _OF_A_PARTY or not asked - {head} <= _PARTIES:
        return []
    return [one for one in held if not (one.words - asked) & (ROLE_CHANGERS | _PARTIES)]


def head_of(words: list[str]) -> str:
    """Return the word of a role that says what it is: 'leader' of "leader of the council"."""
    for place, word in enumerate(words):
        if place and word in ("of", "for", "in", "at", "from", "to"):
            return words[place - 1]
    return words[-1]


def _words_before(text: str) -> list[str]:
    """Return the words of a role that ends *text*, in lower case: nothing that a mark or an article parts from it."""
    if not text or not text[-1].isspace() or text.rstrip(" ")[-1:] == "\n":
        return []
    words: list[str] = []
    for word in reversed(text.rsplit("\n", 1)[-1].lower().split()[-6:]):
        bare = word.rstrip(".")
        if len(word) == _YEAR and word.isdigit():
            words.insert(0, "former")  # "the 2012 nominee" is none today
        if (
            bare in ROLE_STOPS
            or not word[0].isalpha()
            or word[-1] in ',;:!?)”"'
            or (word != bare and bare not in ROLE_ABBREVIATIONS)
        ):
            break
        words.insert(0, bare)
    return words if _ends_as_role(words) else []


def _ends_as_role(words: list[str]) -> bool:
    """Say whether *words* end with a role: "council leader", "secretary of state"; not "leader mocked"."""
    if not words:
        return False
    if "of" in words[1:]:
        place = words.index("of")
        return words[place - 1] in PERSON_ROLES and len(words) - place <= _LONGEST_FIELD
    return words[-1] in PERSON_ROLES or words[-1] in ROLE_ABBREVIATIONS


def _expanded(words: list[str]) -> list[str]:
    """Return *words* with short forms of a role written out: 'senator' for "sen"."""
    return [ROLE_ABBREVIATIONS.get(word, word) for word in words]
