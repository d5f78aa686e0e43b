"""Topics: whom one sentence leaves open for a pronoun behind it, where it names several people or one in passing.

A subject goes on before an object does. What stands in a genitive or behind "about" or "against" is no rival to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.people.foreground import has_object, is_hearer, is_in_background, is_inverted, is_subject, opening_of
from corpus.people.gathering import People
from corpus.people.name_words import JUDGING_CUES, Gender
from corpus.people.names import OF_A_SUBJECT
from corpus.people.person import Person
from corpus.people.trust import Evidence
from corpus.people.voices import Led, Voices

# Whoever "added" had spoken before.
GOING_ON = frozenset(
    ("added", "adds", "adding", "continued", "continues", "went on", "goes on", "went on to say", "goes on to say")
)
_INTRODUCED = re.compile(r"(?:\s\([^()]{1,30}\))?,\s(?:an?|the|who|whose|\d\d|[a-z]|[\w]+['’]s)\b")
_PRONOUN = re.compile(
    r"\W{0,3}(?:(?:But|And|Then|So|Yet)\s)?"
    r"(?:(?:In|On|At|After|Before|During|Later|Recently|Earlier|Also|By|With|For|As)\b[^,A-Z]{0,50},\s)?([Hh]e|[Ss]he)\s"
)
_MET = re.compile(r"\s[a-z]{2,20}\s(?:(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov)\.?\s)?")
_IN_PASSING = re.compile(
    r"\b(?:against|about|of|over|from|behind|after|before|like|than|under|for)\s(?:(?:\d+|[a-z]+|[A-Z][\w.-]*)\s){0,4}$"
)


class Topics:
    """Whom the sentences of one article are about."""

    def __init__(self, body: str, people: People, voices: Voices) -> None:
        """Keep the *people* of *body* and the *voices* heard in it."""
        self._body = body
        self._people = people
        self._voices = voices

    def goes_on(
        self, spoke: Led, people: Sequence[Person], span: Span, barred: Sequence[Person | None], cue: str
    ) -> Led | None:
        """Return whoever spoke last, who goes on speaking unless somebody else who fits may do so."""
        person = spoke.person
        if person in barred:
            return None
        others = [one for one in people if one is not person and not self._voices.is_only_spoken_of(one, person, span)]
        if cue in GOING_ON or not others:
            return spoke
        led = False  # the speaker has been named: whoever comes then is no subject
        for name in self._people.names_in(*span):
            whose = self._people.whose(name)
            led = led or whose is person
            if whose is person or self._voices.is_quoted(name.span) or (whose is not None and whose not in others):
                continue
            if is_in_background(self._body, name):
                continue
            hears = (whose is None or whose.person) and is_hearer(self._body, name, span.start)
            if hears or (not led and is_subject(self._body, name, span.start)):
                return None
        return Led(person, spoke.antecedent, "spoke before, rival named")

    def of_several(
        self, people: Sequence[Person], span: Span, gender: Gender | None, barred: Sequence[Person | None], far: bool
    ) -> Led | None:
        """Return the one of several *people* in a sentence who is its subject and whom it goes on about.

        *far*: the pronoun stands in a later paragraph.
        """
        lead = self._lead(people, span)
        person = self._people.whose(lead) if lead is not None else None
        if lead is None or person is None or person in barred or not _is_known(person, gender):
            return None
        if not self._leads(lead, span.start) or has_object(self._body, gender, lead.span.end, span.end):
            return None
        before = self._voices.last_to_speak(span.start)
        if before is not None and before[0] is person:
            return Led(person, lead.span, "subject, spoke before")
        in_passing = True
        for name in self._people.names_in(lead.span.end, span.end):
            whose = self._people.whose(name)
            if whose is person or (whose is not None and whose not in people) or self._voices.is_quoted(name.span):
                continue
            if whose is not None and (
                is_hearer(self._body, name, span.start)
                or _MET.fullmatch(self._body, lead.span.end, name.span.start)  # "Mr Frome met Mr Holt"
            ):
                return None
            in_passing = in_passing and self._is_in_passing(name, lead.span.end)
        if _INTRODUCED.match(self._body, lead.span.end, span.end):
            return Led(person, lead.span, "introduced, rival named")
        if gender is None:
            return None  # "the 30-year-old" may be whom the subject helped, too
        return Led(person, lead.span, "subject, rival named") if far or in_passing else None

    def _lead(self, people: Sequence[Person], span: Span) -> Name | None:
        """Return the name that comes first, or the subject behind: "Ann Lee's lawyer, Mary Holt, left"."""
        names = [
            name
            for name in self._people.names_in(*span)
            if not self._voices.is_quoted(name.span) and self._people.whose(name) in people
        ]
        if (
            len(names) > 1
            and not is_subject(self._body, names[0], span.start)
            and (self._is_owner(names[0]) or opening_of(self._body, span.start, names[0].span.start) == "subordinate")
        ):
            return next((name for name in names[1:] if is_subject(self._body, name, span.start)), names[0])
        return names[0] if names else None

    def _leads(self, name: Name, start: int) -> bool:
        return is_subject(self._body, name, start) or is_inverted(self._body, name, start)

    def is_on_pronoun(self, span: Span, gender: Gender | None) -> bool:
        """Say whether a sentence has "he" or "she", whichever *gender* says, for its subject."""
        found = _PRONOUN.match(self._body, span.start, span.end)
        return found is not None and gender == ("male" if found.group(1).lower() == "he" else "female")

    def are_in_passing(self, people: Sequence[Person], span: Span) -> bool:
        """Say whether none of *people* is spoken to or judged in a sentence, or has a clause there of their own."""
        if not JUDGING_CUES.isdisjoint(self._body[span.start : min(span.end, span.start + 300)].lower().split()):
            return False
        return not any(
            is_hearer(self._body, name, span.start)
            or (OF_A_SUBJECT.match(self._body, name.span.end) is not None and not self._voices.is_quoted(name.span))
            for name in self._people.names_in(*span)
            if self._people.whose(name) in people or self._people.whose(name) is None
        )

    def _is_owner(self, name: Name) -> bool:
        return self._body[name.span.end : name.span.end + 1] in ("'", "’")

    def _is_in_passing(self, name: Name, start: int) -> bool:
        """Say whether *name*, behind a subject that ends at *start*, is a genitive or hangs on a preposition."""
        if not JUDGING_CUES.isdisjoint(self._body[start : min(start + 60, name.span.start)].lower().split()):
            return False  # "Ann Lee praised Mary Holt's work": it is open who "she" is
        if self._is_owner(name):
            return True
        return _IN_PASSING.search(self._body, max(start, name.span.start - 60), name.span.start) is not None

    def beside_another(self, person: Person, span: Span, gender: Gender | None) -> Led | None:
        """Return *person*, the only woman in a sentence whose subject is a man, or the only man in a woman's."""
        names = [name for name in self._people.names_in(*span) if not self._voices.is_quoted(name.span)]
        lead = self._people.whose(names[0]) if names else None
        if lead is None or not lead.person or lead.gender in (None, gender) or lead.clash or person.gender != gender:
            return None
        if gender is None or not is_subject(self._body, names[0], span.start):
            return None
        for name in names:
            if self._people.whose(name) is person:
                return None if self._is_owner(name) else Led(person, name.span, "object of the other")
        return None

    def of_one(
        self, people: Sequence[Person], start: int, end: int, gender: Gender | None, evidence: Evidence
    ) -> Led | None:
        """Return the one person of *people*, where the stretch has him or her as its subject and evidence says who."""
        if len(people) != 1 or not _is_known(people[0], gender):
            return None
        for name in self._people.names_in(start, end):
            if self._people.whose(name) is people[0] and not self._voices.is_quoted(name.span):
                return Led(people[0], name.span, evidence) if self._leads(name, start) else None
        return None

    def has_subject(self, people: Sequence[Person], start: int, end: int) -> bool:
        """Say whether one of *people* is named after a comma, as the subject of a clause of its own."""
        comma = self._body.find(",", start, end)
        return comma >= 0 and any(
            self._people.whose(name) in people and is_subject(self._body, name, comma + 1)
            for name in self._people.names_in(comma, end)
        )


def _is_known(person: Person, gender: Gender | None) -> bool:
    """Say whether it is sure that *person* is one, or of that gender."""
    return person.person or (gender is not None and person.gender == gender)
