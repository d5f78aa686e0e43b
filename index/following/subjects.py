"""Whom and what a conversation is about, and which of them a pronoun in the next question stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from corpus.people.first_names import Gender
from corpus.people.name_words import ROLE_WORDS
from index.following.thread_names import Mention, find_mentions
from index.words.terms import read_terms

Kind = Literal["male", "female", "many", "thing"]

# What a mention counts for, and what is left of it an exchange later: by hand, with half of CANARD's dialogues as the
# check. The reader's own words count for more than an answer's, those that opened the conversation for most.
_ASKED, _OPENING, _TOLD = 2.0, 3.0, 1.0
_IS_SUBJECT, _DOES_SOMETHING, _AGAIN, _LEFT, _ASIDE = 1.5, 0.5, 0.5, 0.9, 0.4
# Below so much, its surroundings tell that a name is no person's; from so much on, that it is one.
_NOBODY, _SOMEBODY = -1.0, 2.0
_BY_PRONOUN = 0.5
_OF = re.compile(r"\s(?:of|for|in|at)\s")
_LONGEST_THING = 4  # words


@dataclass(slots=True)
class Subject:
    """Somebody or something that the conversation names: the fullest *text* of the name, and how salient it is."""

    text: str
    words: tuple[str, ...]
    person: float
    gender: Gender | None
    is_group: bool
    is_place: bool
    score: float
    last: int
    is_aside: bool = False

    @classmethod
    def of_thing(cls, name: str) -> Subject:
        """Return a thing that has no name: 'the old pier'."""
        return cls(name, tuple(read_terms(name)), -_SOMEBODY, None, False, False, 0.0, 0)

    @property
    def is_somebody(self) -> bool:
        """Say whether a name, a title or a verb of doing tells that it is a person."""
        return self.person > 0 and not self.is_group and not (self.is_place and self.person < 1)

    @property
    def is_where(self) -> bool:
        """Say whether it is a place, or is named as one: 'in Upper Dray'."""
        return (self.is_place or self.is_aside) and self.person < 0

    @property
    def may_be_many(self) -> bool:
        """Say whether nothing tells that it is one person."""
        return self.is_group or self.person < _SOMEBODY

    def fits(self, kind: Kind) -> bool:
        """Say whether a pronoun of *kind* may stand for it."""
        is_only_place = self.is_place and self.person < 1
        if kind in ("male", "female"):
            is_person = not self.is_group and not is_only_place and self.person > _NOBODY
            return is_person and self.gender in (None, kind)
        return not (is_only_place or self.is_aside) and (kind == "many" or self.person < _SOMEBODY - 0.5)

    def weigh(self, kind: Kind) -> float:
        """Return how likely a pronoun of *kind*, which may stand for it, does so: only the order counts."""
        if kind in ("male", "female"):
            return self.score * (1.5 if self.person >= _SOMEBODY else 1.2 if self.person > 0 else 1.0)
        if kind == "many":
            return self.score * (1.3 if self.is_group else 0.6 if self.person >= _SOMEBODY else 1.0)
        return self.score * (0.5 if self.person > 0 else 1.0)

    def stand_for(self, kind: Kind) -> None:
        """A pronoun of *kind* was taken for it, which tells of somebody whose gender that is."""
        if kind in ("male", "female") and self.is_somebody:
            self.person += _BY_PRONOUN
            self.gender = self.gender or ("male" if kind == "male" else "female")


class Subjects:
    """Whom and what the exchanges so far have named, each once."""

    def __init__(self) -> None:
        self._subjects: list[Subject] = []
        self._exchange = 0
        self.asked_last: list[Subject] = []  # whom the last question named, or a pronoun in it stood for

    @property
    def newest(self) -> list[Subject]:
        """Those whom the last exchange named, or a pronoun in it stood for."""
        return [one for one in self._subjects if one.last == self._exchange]

    def begin_exchange(self) -> None:
        """What was said before counts for less from now on."""
        self._exchange += 1
        for one in self._subjects:
            one.score *= _LEFT

    def hear_question(self, mentions: Sequence[Mention], terms: Collection[str], stood_for: Iterable[Subject]) -> None:
        """Count the names of a question with *terms*, and those that its pronouns *stood_for*."""
        weight = _ASKED + (_OPENING if self._exchange == 1 else 0.0)
        heard = [self._hear(mention, weight, is_asked=True) for mention in mentions]
        # A reader may write a name in lower case.
        for one in self.named_in(terms):
            if one not in heard:
                self._count(one, _ASKED)
                heard.append(one)
        for one in stood_for:
            self._count(one, _AGAIN)
        self.asked_last = [*heard, *stood_for]

    def hear_answer(self, mentions: Sequence[Mention]) -> None:
        """Count the names of an answer: the one that it begins with, and those who do something, are its subjects."""
        for place, mention in enumerate(mentions):
            weight = _TOLD + _DOES_SOMETHING * mention.does
            weight += _IS_SUBJECT * (place == 0 and mention.begins)
            self._hear(mention, weight * (_ASIDE if mention.is_aside else 1.0), is_asked=False)

    def hear_speaker(self, name: str) -> Subject | None:
        """Count *name*, whose words the answer is, and return the subject that this is; None where it has no word."""
        mentions = find_mentions(f"said {name}")
        if not mentions:
            return None
        return self._hear(replace(mentions[-1], person=_SOMEBODY), _TOLD + _IS_SUBJECT, is_asked=True)

    def hear_asked_for(self, mention: Mention) -> Subject:
        """Count the one whom the question asked for, and return the subject that this is: who won may be a country."""
        found = self._hear(replace(mention, is_aside=False, person=max(0.0, mention.person)), _ASKED, is_asked=True)
        found.is_place = False
        self.asked_last.append(found)
        return found

    def hear_role(self, role: str) -> None:
        """Count the one whose words a question asked for by a *role*: 'the mayor'."""
        words = tuple(read_terms(role))
        head = _OF.split(role)[0].split()[-1:]
        if words and head and head[0].casefold() in ROLE_WORDS:
            role = role if role[0].isupper() else f"the {role}"
            self._subjects.append(Subject(role, words, _SOMEBODY, None, False, False, _ASKED, self._exchange))
            self.asked_last.append(self._subjects[-1])

    def hear_thing(self, name: str) -> None:
        """Count the thing that a question asked for by no name: 'the harbour fund'."""
        words = tuple(read_terms(name))
        if self._exchange == 1 and 1 < len(words) <= _LONGEST_THING:
            score = _ASKED + (_OPENING if self._exchange == 1 else 0.0)
            self._subjects.append(Subject(name, words, -_SOMEBODY, None, False, False, score, self._exchange))

    def leader(self) -> list[Subject]:
        """Return the one that the conversation is most about; nothing where it has named nobody and nothing."""
        return sorted(self._subjects, key=lambda one: -one.score * (1.5 if one.is_somebody else 1.0))[:1]

    def named_in(self, terms: Collection[str]) -> list[Subject]:
        """Return those whose names end with one of *terms*: a surname stands for the whole name."""
        return [one for one in self._subjects if one.words[-1] in terms]

    def leaders(self, kind: Kind, but: Collection[str]) -> list[Subject]:
        """Return those for whom a pronoun of *kind* may stand, the most likely first, without those of the terms *but*.

        Ties go to the one named first.
        """
        fitting = [one for one in self._subjects if one.words[-1] not in but and one.fits(kind)]
        return sorted(fitting, key=lambda one: -one.weigh(kind))

    def _hear(self, mention: Mention, weight: float, *, is_asked: bool) -> Subject:
        found = next((one for one in self._subjects if self._is_same(one, mention, is_asked=is_asked)), None)
        if found is None:
            found = Subject(
                mention.text,
                mention.words,
                mention.person,
                mention.gender,
                mention.is_group,
                mention.is_place,
                weight,
                self._exchange,
                mention.is_aside,
            )
            self._subjects.append(found)
            return found
        if len(mention.words) > len(found.words) and mention.words[-1] == found.words[-1]:
            found.text, found.words = mention.text, mention.words
        found.person += mention.person
        found.gender = found.gender or mention.gender
        found.is_aside &= mention.is_aside
        found.is_group |= mention.is_group
        found.is_place |= mention.is_place
        self._count(found, weight)
        return found

    def _count(self, subject: Subject, weight: float) -> None:
        subject.score += weight
        subject.last = self._exchange

    def _is_same(self, subject: Subject, mention: Mention, *, is_asked: bool) -> bool:
        """Say whether *mention* is of *subject*: the same name, or the end or the first word of it."""
        short, long = sorted((mention.words, subject.words), key=len)
        if short != long[-len(short) :]:
            return len(short) == 1 and short[0] == long[0]
        # 'Marsh' was spoken of, and now 'Wren Marsh' is named in passing: a relation, perhaps.
        is_fuller = len(mention.words) > len(subject.words) == 1
        return not is_fuller or subject.last == self._exchange or mention.begins or is_asked
