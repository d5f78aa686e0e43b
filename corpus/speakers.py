"""Speakers: the name that a mention stands for, where the article itself says so.

Nothing is guessed. A surname is the one person of that surname whom the article names in full; a role is the one
person to whom the article itself gives it; "he" and "she" are the one person whom the sentences before leave open.
Where two answers are possible there is none.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Name, Sentence, Span
from corpus.mentions import ADJECTIVES, ROLES
from corpus.names import (
    Gender,
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

_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female"}
_WORD = re.compile(r"[^\W_][\w’'-]*")
_AFTER_NAME = re.compile(r"\s*(?:MPs?|MSP|MEP|AM|Jr\.?|Sr\.?|QC|KC)?\s*(?:\([^()]{1,40}\))?\s*$")
# "a spokesman for Mr Smith": anywhere before the name; "secretary of state Ann Lee": only next to it.
_PHRASE_BEFORE = re.compile(
    r"\b(?:for|from|with|by|to|on|against|about|like)\s|\b(?:of|in|at)\s+(?:the\s+)?(?:\w{1,5}\.?\s+)?$", re.IGNORECASE
)
_HONORIFICS = frozenset(("", "mr", "mrs", "ms", "dr", "prof", "rev"))
_FROM = re.compile(r"\s(?:of|from|at)\s")
# Words that change a role: the former leader is not the leader.
_ROLE_CHANGERS = frozenset(
    ("former ex late deputy vice shadow acting then would-be next outgoing incoming previous assistant").split()
)
_ROLE_STOPS = frozenset(("the a an his her their its our this that who which and or but as said says told").split())
_APPOSITION = re.compile(r",\s+(?:who\s+is\s+)?(?:the|an?|now)?\s*((?:[\w’'-]+\s+){0,6}[\w’'-]+)(?=[,.;])")
_BEFORE_ROLE = re.compile(r"((?:[\w’'.-]+[^\S\n]+){1,5})$")
_REACH = 3  # sentences that a pronoun looks back over, not counting those that only say "he" again
_FARTHEST = 20  # sentences in all
_GOING_ON = frozenset(
    ("added", "adds", "adding", "continued", "continues", "went on", "goes on", "went on to say", "goes on to say")
)
_OPENERS = frozenset(
    "the a an but and then also meanwhile earlier later yesterday today when as after while before although though "
    "because if since however so yet last week month night year once now".split()
)
# Somebody without a name, in the singular, where a sentence begins: a rival for "he" and "she".
_UNNAMED = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother)\s+(?:[\w’'-]+\s){0,3}?(?:spokes(?:man|woman|person)|man|woman|boy|girl|"
    r"minister|secretary|leader|mayor|judge|official|lawyer|officer|mother|father|victim|witness|resident|teacher|"
    r"doctor|president|chancellor|senator|governor|aide|adviser|source|critic|chairman|chairwoman|director|actor|"
    r"actress|singer|player|coach|manager|driver|MP)\b"
)


@dataclass(slots=True)
class _Person:
    """All that one article prints about one person or organisation: the fullest name first printed."""

    name: Name
    mentions: list[Name]
    gender: Gender | None
    person: bool
    clash: bool = False  # titles or first names of both kinds


class Speakers:
    """The people and organisations whom one article names, and who a mention of them is."""

    def __init__(self, body: str, sentences: Sequence[Sentence], quoted: Sequence[Span]) -> None:
        """Read the names of *body*; *quoted* are its marked quotations, in order."""
        self._body = body
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]
        self._names = find_names(body, sentences)
        self._name_starts = [name.span.start for name in self._names]
        self._by_surname: dict[str, list[_Person]] = {}
        self._whose: dict[int, _Person | None] = {}
        self._settled: dict[int, _Person | None] = {}  # pronouns, by where they stand
        self._spoken: dict[int, _Person] = {}  # who was found to speak, by where the source stands
        self._roles: dict[str, list[tuple[frozenset[str], _Person]]] | None = None
        self._content: Sequence[Span] = ()
        self._cue = ""
        self._gather()

    def resolve(self, source: Span, content: Sequence[Span] = (), cue: str = "") -> Name | None:
        """Return the name that the mention at *source* stands for; None where the article does not settle it.

        *content* is what is said, whose own names are not the speaker's: in "Mr Holt is late, he said", he is not
        Mr Holt. *cue* is the reporting verb: whoever "added" had spoken before. The name is printed at or before
        the mention where it can be, else after it.
        """
        self._content, self._cue = content, cue.lower()
        person = self._person_at(source)
        if person is None:
            return None
        self._spoken[source.start] = person
        return person.name

    def _person_at(self, source: Span) -> _Person | None:
        text = source.of(self._body)
        lower = text.lower()
        if lower in _HE_OR_SHE:
            return self._pronoun(source, _HE_OR_SHE[lower])
        if lower in ("who", "which"):
            return self._relative(source)
        named = self._named(source)
        if named is not None:
            return named
        return self._role(source, lower)

    # -- names

    def _gather(self) -> None:
        """Put the mentions of each person together, full names first."""
        full = [name for name in self._names if is_full(name.text)]
        for name in full:
            title = title_before(self._body, name.span)
            people = self._by_surname.setdefault(surname(name.text), [])
            known = next((one for one in people if _is_same_full(one.name.text, name.text)), None)
            person = is_person(name.text, self._body, name.span)
            gender = gender_of(name.text, title)
            if known is None:
                known = _Person(name, [], gender, person)
                people.append(known)
            self._note(known, name, gender, person)
        for name in self._names:
            if is_full(name.text) and name.span.start in self._whose:
                continue
            self._whose[name.span.start] = self._of_surname(name)

    def _note(self, person: _Person, name: Name, gender: Gender | None, is_one: bool) -> None:
        person.mentions.append(name)
        person.person = person.person or is_one
        if gender is not None:
            if person.gender is not None and person.gender != gender:
                person.clash = True
            person.gender = person.gender or gender
        self._whose[name.span.start] = person

    def _of_surname(self, name: Name) -> _Person | None:
        """Return whose bare surname, or other single word, *name* is."""
        key = surname(name.text)
        title = title_before(self._body, name.span)
        gender = gender_of(name.text, title)
        people = self._by_surname.get(key, [])
        others = [one for one in people if gender is None or one.gender in (None, gender)]
        if title is not None and any(one.person for one in others):
            others = [one for one in others if one.person]
        if len(others) == 1:
            self._note(others[0], name, gender, title is not None)
            return others[0]
        if len(others) > 1:
            return None
        alone = _Person(name, [], gender, title is not None or is_person(name.text, self._body, name.span))
        self._by_surname.setdefault(key, []).append(alone)
        self._note(alone, name, gender, alone.person)
        return alone

    def _named(self, source: Span) -> _Person | None:
        """Return the person whose name ends the mention: "Labour's Yvette Cooper", "spokesman Stuart Roy"."""
        inside = self._names_in(source.start, source.end)
        if not inside:
            return None
        first = inside[0]
        if (
            self._body[source.start : first.span.start].strip(" .").lower() in _HONORIFICS
            and is_full(first.text)
            and _FROM.match(self._body, first.span.end, source.end)
        ):
            person = self._whose.get(first.span.start)
            return person if person is not None and person.person else None  # "Ann Lee of the Eastmere Institute"
        name = inside[-1]
        if not _AFTER_NAME.fullmatch(self._body, name.span.end, source.end):
            return None
        before = self._body[source.start : name.span.start]
        if _PHRASE_BEFORE.search(before) or re.search(r"\band\b", before):
            return None  # "a spokesman for Mr Smith" is not Mr Smith; two people are nobody.
        if re.search(r"\s(?:and|&)\s", name.text) and not is_organisation(name.text):
            return None
        person = self._whose.get(name.span.start)
        if person is None or is_place(name.text):
            return None
        article = before.strip().lower()
        if article in ("the", "a", "an") and (person.person or not is_organisation(name.text)) and article != "the":
            return None
        if article == "the" and not is_organisation(name.text) and (person.person or not is_full(name.text)):
            return None  # "the Israelis", "the Smith of old"
        if (
            not person.person
            and not is_organisation(name.text)
            and not is_full(person.name.text)
            and self._is_plain_word(name)
        ):
            return None
        return person

    def _is_plain_word(self, name: Name) -> bool:
        """Say whether a single capitalised word is printed once only and only where a sentence begins."""
        return name.span.start in self._starts and len(self._whose_mentions(name)) == 1

    def _whose_mentions(self, name: Name) -> list[Name]:
        person = self._whose.get(name.span.start)
        return person.mentions if person is not None else []

    def _names_in(self, start: int, end: int) -> list[Name]:
        first = bisect_left(self._name_starts, start)
        found = []
        while first < len(self._names) and self._names[first].span.end <= end:
            found.append(self._names[first])
            first += 1
        return found

    def _relative(self, source: Span) -> _Person | None:
        """Sir Vince Cable, who said ..."""
        at = bisect_left(self._name_starts, source.start) - 1
        if at < 0:
            return None
        name = self._names[at]
        if self._body[name.span.end : source.start].strip() not in ("", ","):
            return None
        person = self._whose.get(name.span.start)
        return person if person is not None and (person.person or is_organisation(name.text)) else None

    # -- he and she

    def _pronoun(self, source: Span, gender: Gender) -> _Person | None:
        if source.start not in self._settled:
            self._settled[source.start] = None  # A chain that comes back to itself settles nothing.
            self._settled[source.start] = self._antecedent(source, gender)
        return self._settled[source.start]

    def _antecedent(self, source: Span, gender: Gender) -> _Person | None:
        at = bisect_left(self._starts, source.start + 1) - 1
        if at < 0:
            return None
        barred = [self._whose.get(name.span.start) for part in self._content for name in self._names_in(*part)]
        here = [one for one in self._people(self._starts[at], source.start, gender) if one not in barred]
        if here:
            return self._subject_among(here, self._starts[at], source.start, gender)
        goes_on = self._cue in _GOING_ON
        looked = 0
        back = at
        while back > 0 and looked < _REACH and at - back < _FARTHEST:
            back -= 1
            span = self._sentences[back].span
            if self._sentences[at].paragraph - self._sentences[back].paragraph > 2:
                return None
            if self._is_quoted(span):
                continue
            looked += 1
            spoke = self._speaker_in(span, gender)
            people = self._people(span.start, span.end, gender)
            if spoke is not None:
                # Whoever spoke last goes on speaking, unless somebody else who fits was named as well.
                others = [one for one in people if one is not spoke]
                return spoke if spoke not in barred and (goes_on or not others) else None
            pronoun = self._pronoun_in(span, gender)
            if len(people) > 1 or (people and pronoun):
                return None
            if people:
                found = self._subject_among(people, span.start, span.end, gender)
                return found if found not in barred else None
            if pronoun:
                looked -= 1  # The same "he" as before: go on looking for him.
            elif self._has_unnamed(span):
                return None
        return None

    def _subject_among(self, people: list[_Person], start: int, end: int, gender: Gender) -> _Person | None:
        """Return the one person of *people*, where the stretch has him or her as its subject and evidence says who."""
        if len(people) != 1 or not (people[0].person or people[0].gender == gender):
            return None
        for name in self._names_in(start, end):
            if self._whose.get(name.span.start) is people[0] and not self._is_quoted(name.span):
                return people[0] if self._is_subject(name, start) else None
        return None

    def _is_subject(self, name: Name, start: int) -> bool:
        """Say whether only roles and openers stand between the clause's start and *name*: "But leader Ann Lee ..."."""
        if self._body[name.span.end : name.span.end + 2] in ("'s", "’s"):
            return False
        before = re.split(r"[,;:—–“”\"]", self._body[start : name.span.start])[-1]
        return all(
            not word[0].islower() or word in ROLES or word in ADJECTIVES or word in _OPENERS
            for word in re.findall(r"[^\W\d][\w’'-]*", before)
        )

    def _has_unnamed(self, span: Span) -> bool:
        """Say whether a sentence is about somebody who is not named: "The woman left. ... She said"."""
        return _UNNAMED.search(self._body, span.start, min(span.end, span.start + 200)) is not None

    def _speaker_in(self, span: Span, gender: Gender) -> _Person | None:
        """Return the one person found to speak in the sentence at *span*, if that person may be a he or a she."""
        speakers = []
        for start, person in reversed(self._spoken.items()):
            if start < span.start - 4000:
                break
            if span.start <= start < span.end and person not in speakers:
                speakers.append(person)
        if len(speakers) == 1 and _fits(speakers[0], gender):
            return speakers[0]
        return None

    def _people(self, start: int, end: int, gender: Gender) -> list[_Person]:
        """Return the people named in the reporter's words of a stretch who may be a he or a she."""
        people: list[_Person] = []
        for name in self._names_in(start, end):
            if self._is_quoted(name.span):
                continue
            person = self._whose.get(name.span.start)
            if person is None:
                # One of two people of a surname: it stands for somebody, so the sentence is not settled.
                candidates = self._by_surname.get(surname(name.text), [])
                people.extend(one for one in candidates if one.person and one not in people and _fits(one, gender))
            elif person not in people and _fits(person, gender):
                people.append(person)
        return people

    def _pronoun_in(self, span: Span, gender: Gender) -> bool:
        words = {"male": ("he", "his", "him"), "female": ("she", "her", "hers")}[gender]
        return any(
            match.group().lower() in words and not self._is_quoted(Span(*match.span()))
            for match in _WORD.finditer(self._body, span.start, span.end)
        )

    def _is_quoted(self, span: Span) -> bool:
        at = bisect_left(self._quoted_starts, span.start + 1) - 1
        return at >= 0 and self._quoted[at].end >= span.end - 1

    # -- roles

    def _role(self, source: Span, lower: str) -> _Person | None:
        """Return the one person to whom the article gives the role that the mention names."""
        words = [match.group().lower() for match in _WORD.finditer(lower)]
        if len(words) < 2 or words[0] != "the":
            return None
        words = words[1:]
        if self._roles is None:
            self._roles = self._read_roles()
        head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
        asked = frozenset(words)
        people: list[_Person] = []
        for role, person in self._roles.get(head, []):
            if asked <= role and not ((role - asked) & _ROLE_CHANGERS) and person not in people:
                people.append(person)
        return people[0] if len(people) == 1 else None

    def _read_roles(self) -> dict[str, list[tuple[frozenset[str], _Person]]]:
        """Return the roles that are printed beside a name: "Labour leader Ann Lee", "Ann Lee, the Labour leader,"."""
        roles: dict[str, list[tuple[frozenset[str], _Person]]] = {}
        for name in self._names:
            person = self._whose.get(name.span.start)
            if person is None or not person.person:
                continue
            before = _BEFORE_ROLE.search(self._body, max(0, name.span.start - 80), name.span.start)
            if before is not None and "." not in before.group():
                words: list[str] = []
                for word in reversed(before.group().lower().split()):
                    if word in _ROLE_STOPS or not word[0].isalpha():
                        break
                    words.insert(0, word)
                if words:
                    roles.setdefault(words[-1], []).append((frozenset(words), person))
            after = _APPOSITION.match(self._body, name.span.end)
            if after is not None:
                words = after.group(1).lower().split()
                head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
                roles.setdefault(head, []).append((frozenset(words), person))
        return roles


def _is_same_full(one: str, other: str) -> bool:
    return same_person(one, other)


def _fits(person: _Person, gender: Gender) -> bool:
    """Say whether a person may be a he or a she: known to be, or not known to be otherwise."""
    if person.clash:
        return True
    if person.gender is None:
        return person.person or (
            not is_organisation(person.name.text) and not is_place(person.name.text) and is_full(person.name.text)
        )
    return person.gender == gender
