"""Pronouns: the one person whom "he" or "she" beside a reporting verb can be.

He is whoever spoke in the sentence before, or its only subject. A name that is an object, a genitive, inside a
quotation or inside an opening phrase ("Asked if Mr Holt would go, he said") is never he. Where two fit, nobody is,
unless only one of them is whom the sentences before were about.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

from corpus.article import Sentence, Span
from corpus.people.epithets import begins_with_epithet
from corpus.people.foreground import begins_unnamed, has_object, has_unnamed, has_unnamed_clause, opening_of
from corpus.people.gathering import People
from corpus.people.name_words import Gender
from corpus.people.person import Person
from corpus.people.roles import Roles
from corpus.people.topics import GOING_ON, Topics
from corpus.people.voices import FARTHEST, LONGEST, REACH, Led, Voices

_WORD = re.compile(r"[^\W_][\w’'-]*")
_INSIDE = re.compile(r"\b(?:what|which|whom|how|why|when|and|as|that)\s$")
_FORMS: dict[Gender | None, tuple[str, ...]] = {
    "male": ("he", "him"),
    "female": ("she", "her"),
    None: ("he", "him", "she", "her"),
}
_OWN_FORMS = {gender: (*forms, "his") for gender, forms in _FORMS.items()}


class Pronouns:
    """Who "he" and "she" are in one article; they are to be asked for in the order of the text."""

    def __init__(self, body: str, sentences: Sequence[Sentence], people: People, voices: Voices, roles: Roles) -> None:
        """Keep what a pronoun is settled by; *voices* are to be told of every speaker that is found."""
        self._voices = voices
        self._roles = roles
        self._body = body
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._people = people
        self._topics = Topics(body, people, voices)
        self._settled: dict[int, Led | None] = {}  # by where the pronoun stands
        self._asked: list[int] = []  # the keys of _settled, in order

    def resolve(self, source: Span, gender: Gender | None, content: Sequence[Span], cue: str) -> Led | None:
        """Return who the pronoun at *source* is, beside the reporting verb *cue*; nobody in *content* can be.

        An epithet ("the 30-year-old") is settled as a pronoun is, of the *gender* it tells; None for either.
        """
        if source.start not in self._settled:
            self._settled[source.start] = self._antecedent(source, gender, content, cue)
            insort(self._asked, source.start)
        return self._settled[source.start]

    def _antecedent(self, source: Span, gender: Gender | None, content: Sequence[Span], cue: str) -> Led | None:
        at = bisect_left(self._starts, source.start + 1) - 1
        if at < 0:
            return None
        start = self._starts[at]
        if source.start - start > LONGEST:
            return None
        barred = [self._people.whose(name) for part in content for name in self._people.names_in(*part)]
        here = [one for one in self._voices.candidates(start, source.start, gender) if one not in barred]
        if not here and _INSIDE.search(self._body, max(start, source.start - 12), source.start):
            named = self._voices.candidates(start, source.start, gender)
            if named:
                return (
                    None  # "Mr Holt hates what he calls a fad": the words said are told from within a sentence on him
                )
        if here:
            opening = opening_of(self._body, start, source.start)
            if opening == "":
                return self._topics.of_one(here, start, source.start, gender, "subject of the sentence")
            if opening == "subordinate" or self._topics.has_subject(here, start, source.start):
                return None
            barred.extend(here)
        found = self._back(at, gender, barred, cue)
        return None if found is not None and self._is_spoken_of(found, source, gender, content) else found

    def _is_spoken_of(self, found: Led, source: Span, gender: Gender | None, content: Sequence[Span]) -> bool:
        """Say whether what is said begins with "he", and somebody else spoke before: he may be whom it is about."""
        if found.evidence not in ("only subject", "only one in reach") or not content:
            return False
        if not self._voices.is_quoted(Span(content[0].start + 1, content[0].start + 2)):
            return False
        words = _WORD.findall(self._body, content[0].start, min(content[0].end, content[0].start + 60))[:6]
        if not any(word.lower().split("'")[0].split("’")[0] in _OWN_FORMS[gender] for word in words):
            return False
        before = self._voices.last_to_speak(source.start)
        return before is not None and before[0] is not found.person and before[0].fits(gender)

    def _back(self, at: int, gender: Gender | None, barred: Sequence[Person | None], cue: str) -> Led | None:
        """Return whom the sentences before number *at* leave open for a pronoun."""
        looked = 0
        bridged = False  # a sentence has the pronoun for its subject: the one before has that person for its own
        back = at
        pending: Led | None = None  # alone in a sentence, but not its subject: an earlier sentence is to confirm it
        while back > 0 and looked < REACH and at - back < FARTHEST:
            back -= 1
            span = self._sentences[back].span
            if self._sentences[at].paragraph - self._sentences[back].paragraph > 2:
                break
            if self._voices.is_quoted(span) or self._sentences[back].furniture:
                continue
            if span.end - span.start > LONGEST:
                return None
            looked += 1
            spoke = self._voices.speaker_in(span, gender)
            if self._voices.is_unknown(span) and not (spoke is not None and cue in GOING_ON):
                return None  # "a spokesman said": it may be he
            people = self._voices.candidates(span.start, span.end, gender)
            people = [one for one in people if one not in barred] or people
            if spoke is not None and pending is not None:
                return pending if spoke.person is pending.person else None
            if spoke is not None:
                return self._topics.goes_on(spoke, people, span, barred, cue)
            if self._is_open(span) or begins_unnamed(self._body, span):
                return None  # "Mr Frome would be late, he said": the same "he", and nobody knows who
            if people and self._topics.is_on_pronoun(span, gender):
                if not self._topics.are_in_passing(people, span):
                    return None
                bridged = True
                looked -= 1  # "But she was pleased to see Ann Lee.": the same "she" as before
                continue
            if len(people) > 1:
                if looked > 1 and pending is None:
                    return None
                far = bridged or self._sentences[back].paragraph != self._sentences[at].paragraph
                topic = self._topics.of_several(people, span, gender, barred, far)
                if pending is None:
                    return topic
                return pending if topic is not None and topic.person is pending.person else None
            if people:
                if has_object(self._body, gender, *span):
                    return None
                found = self._topics.of_one(people, span.start, span.end, gender, "only subject")
                if found is not None and has_unnamed_clause(self._body, Span(found.antecedent.end, span.end)):
                    return None
                if found is None and pending is None:
                    found = self._topics.beside_another(people[0], span, gender)
                if pending is not None:
                    return pending if found is not None and found.person is pending.person else None
                if people[0] in barred:
                    return None
                if found is not None:
                    return found
                named = self._voices.name_of(people[0], span)
                if named is None or not (people[0].person or (gender is not None and people[0].gender == gender)):
                    return None
                pending = Led(people[0], named, "only one in reach")
            elif (titled := self._roles.at_start(span, self._voices)) is not None and titled.person.fits(gender):
                return None if titled.person in barred or pending is not None else titled
            elif self._pronoun_in(span, gender) or begins_with_epithet(self._body, span):
                bridged = bridged or self._topics.is_on_pronoun(span, gender)
                looked -= 1  # The same "he" as before: go on looking for him.
            elif has_unnamed(self._body, span):
                return None
        return self._alone(pending, self._starts[at], gender)

    def _alone(self, pending: Led | None, offset: int, gender: Gender | None) -> Led | None:
        """Return whom *pending* led to, where nobody else of that gender has been named before *offset*."""
        if pending is not None and gender is None:  # an epithet, where nobody else has been named
            return pending if self._people.named_before(offset) == [pending.person] else None
        if pending is None or pending.person.gender != gender:
            return None
        if sum(name.span.start < offset for name in pending.person.mentions[:FARTHEST]) < 2:
            return None  # Named once, in the background: nobody whom the article is about.
        others = self._people.named_before(offset)
        if any(one is not pending.person and one.fits(gender) for one in others):
            return None
        return Led(pending.person, pending.antecedent, "only one of that gender")

    def _is_open(self, span: Span) -> bool:
        """Say whether a pronoun that speaks in the sentence at *span* was left open."""
        first, last = bisect_left(self._asked, span.start), bisect_left(self._asked, span.end)
        return any(self._settled[start] is None for start in self._asked[first:last])

    def _pronoun_in(self, span: Span, gender: Gender | None) -> bool:
        return any(
            match.group().lower() in _FORMS[gender] and not self._voices.is_quoted(Span(*match.span()))
            for match in _WORD.finditer(self._body, span.start, span.end)
        )
