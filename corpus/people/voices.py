"""Voices: who was found to speak where in one article, and who has just been named."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Sentence, Span
from corpus.people.foreground import is_in_background, is_subject
from corpus.people.gathering import People
from corpus.people.name_words import Gender
from corpus.people.person import Person
from corpus.people.trust import Evidence

REACH = 3  # sentences that a pronoun looks back over, not counting those that only say "he" again
FARTHEST = 20  # sentences in all
LONGEST = 2_000  # characters of a sentence that is one; longer ones settle nothing


@dataclass(frozen=True, slots=True)
class Led:
    """Whom a mention led to: by which mention of theirs, and by what kind of evidence."""

    person: Person
    antecedent: Span
    evidence: Evidence


@dataclass(slots=True)
class _Spoken:
    """Who speaks at one place, and what; ``named`` is the name that showed who it is."""

    person: Person
    content: list[Span]
    named: Span


class Voices:
    """Who speaks in one article, as far as it has been told."""

    def __init__(self, body: str, sentences: Sequence[Sentence], quoted: Sequence[Span], people: People) -> None:
        """Begin with nobody; *quoted* are the marked quotations, in order."""
        self._body = body
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]
        self._people = people
        self._spoken: dict[int, _Spoken] = {}  # by where the source stands
        self._sources: list[int] = []  # the keys of _spoken, in order
        self._unknown: list[int] = []  # where somebody speaks of whom nothing is known, in order

    def note_speaker(self, source: Span, content: Sequence[Span], person: Person, named: Span) -> None:
        """Remember that the mention at *source*, which says *content*, is *person*, as the name at *named* shows."""
        spoken = self._spoken.get(source.start)
        if spoken is None:
            self._spoken[source.start] = _Spoken(person, list(content), named)
            insort(self._sources, source.start)
        else:
            spoken.person = person
            spoken.content.extend(content)

    def note_unknown(self, source: Span) -> None:
        """Remember that somebody speaks at *source* whom nothing names: "he" may go on there."""
        at = bisect_left(self._unknown, source.start)
        if self._unknown[at : at + 1] != [source.start]:
            self._unknown.insert(at, source.start)

    def last_to_speak(self, offset: int) -> tuple[Person, Span] | None:
        """Return who was last found to speak before *offset*, and the name that showed it, while it is near."""
        at = bisect_left(self._sources, offset) - 1
        if at < 0:
            return None
        spoken = self._spoken[self._sources[at]]
        here, there = self.sentence_of(offset), self.sentence_of(self._sources[at])
        if here - there > REACH or self._sentences[here].paragraph - self._sentences[there].paragraph > 1:
            return None
        return spoken.person, spoken.named

    def people_near(self, offset: int) -> list[Person]:
        """Return who is named, or speaks, in the reporter's words just before *offset*."""
        people: list[Person] = []
        at = self.sentence_of(offset)
        looked = 0
        for back in range(at, max(-1, at - FARTHEST), -1):
            span = self._sentences[back].span
            if self._sentences[at].paragraph - self._sentences[back].paragraph > 2 or looked > REACH:
                break
            if back != at and self.is_quoted(span):
                continue
            looked += 1
            if min(span.end, offset) - span.start > LONGEST:
                break
            names = self._people.names_in(span.start, min(span.end, offset))
            found = [self._people.whose(name) for name in reversed(names) if not self.is_quoted(name.span)]
            first, last = bisect_left(self._sources, span.start), bisect_left(self._sources, min(span.end, offset))
            found.extend(self._spoken[start].person for start in self._sources[first:last])
            people.extend(one for one in found if one is not None and one.person and one not in people)
        return people

    def sentence_of(self, offset: int) -> int:
        """Return the number of the sentence at *offset*."""
        return max(0, bisect_left(self._starts, offset + 1) - 1)

    def speaker_in(self, span: Span, gender: Gender | None) -> Led | None:
        """Return the one person found to speak in the sentence at *span*, if that person may be a he or a she."""
        spoken = self._spoken_in(span)
        if not spoken or any(one.person is not spoken[0].person for one in spoken):
            return None
        if not spoken[-1].person.fits(gender):
            return None
        return Led(spoken[-1].person, spoken[-1].named, "spoke before")

    def is_unknown(self, span: Span) -> bool:
        """Say whether somebody unknown speaks in the sentence at *span*, not only in what another one says."""
        first, last = bisect_left(self._unknown, span.start), bisect_left(self._unknown, span.end)
        if first == last:
            return False
        said = [piece for one in self._spoken_in(span) for piece in one.content]
        return any(not any(piece.start <= at < piece.end for piece in said) for at in self._unknown[first:last])

    def _spoken_in(self, span: Span) -> list[_Spoken]:
        first, last = bisect_left(self._sources, span.start), bisect_left(self._sources, span.end)
        return [self._spoken[start] for start in self._sources[first:last]]

    def is_only_spoken_of(self, person: Person, speaker: Person, span: Span) -> bool:
        """Say whether *person* is named in a sentence by *speaker*, its subject, only in what is reported there.

        A speaker who is not named there speaks as "he" or "she".
        """
        said = [piece for one in self._spoken_in(span) if one.person is speaker for piece in one.content]
        names = self._people.names_in(*span)
        leads = [name for name in names if self._people.whose(name) is speaker]
        if leads and not is_subject(self._body, leads[0], span.start):
            return False
        return all(
            any(piece.covers(name.span) for piece in said) for name in names if self._people.whose(name) is person
        )

    def is_quoted(self, span: Span) -> bool:
        """Say whether *span* lies within a marked quotation."""
        at = bisect_left(self._quoted_starts, span.start + 1) - 1
        return at >= 0 and self._quoted[at].end >= span.end - 1

    def candidates(self, start: int, end: int, gender: Gender | None) -> list[Person]:
        """Return the people named in the reporter's words of a stretch who may be a he or a she."""
        people: list[Person] = []
        for name in self._people.names_in(start, end):
            if self.is_quoted(name.span) or is_in_background(self._body, name):
                continue
            person = self._people.whose(name)
            if person is None:
                # One of two people of a surname: it stands for somebody, so the sentence is not settled.
                candidates = self._people.of_surname(name.text)
                people.extend(one for one in candidates if one.person and one not in people and one.fits(gender))
            elif person not in people and person.fits(gender):
                people.append(person)
        if not people or all(one.person for one in people):
            return people
        # What is not known to be a person is no rival as an object: "told Eastmere Echo".
        alone = len(people) == 1
        return [one for one in people if one.person or (alone and _may_be_called(one)) or self._leads(one, start, end)]

    def _leads(self, person: Person, start: int, end: int) -> bool:
        """Say whether *person* is a subject in a stretch."""
        return any(
            self._people.whose(name) is person and is_subject(self._body, name, start)
            for name in self._people.names_in(start, end)
        )

    def name_of(self, person: Person, span: Span) -> Span | None:
        """Return where *person*, and nobody else of that surname, is named in a stretch."""
        names = (name.span for name in self._people.names_in(*span) if self._people.whose(name) is person)
        return next(names, None)


def _may_be_called(person: Person) -> bool:
    """Say whether what is not known to be a person may be one by its name: not "PTA Grand Parade"."""
    words = person.name.text.split()
    return len(words) < 3 and not any(word.isupper() and len(word) > 2 for word in words)
