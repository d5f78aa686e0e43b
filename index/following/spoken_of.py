"""Whom and what a conversation has spoken of so far, and which of them a pronoun in the next question means."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.asking.question import read_question
from index.following.matters import (
    asks_about_it,
    asks_how_many,
    asks_which,
    is_who,
    read_holder,
    read_matter,
    read_owned,
    read_role,
    read_subject,
    read_thing,
)
from index.following.subjects import Kind, Subject, Subjects
from index.following.thread import Exchange
from index.following.thread_names import Mention, find_mentions
from index.words.terms import read_terms

_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{3,}")
_NO_ANSWER = re.compile(r"\s*(?:i (?:do not|don['’]t) know|no answer|cannot ?answer)\b", re.I)
_TIMES = frozenset("time year season period era years decade month day date".split())
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# 'Freedom of Navigation Act', of which the names in it are parts.
_NAME = re.compile(r"[A-Z][\w’'-]*(?: (?:of|the|and|for|[A-Z][\w’'-]*))*")
# A pointed-at answer is carried whole where it is so short, its names where these are few.
_SHORT, _FEW = 6, 12
# Of two people, one is plainly meant who is so many times as salient.
_PLAINLY = 2.0


class SpokenOf:
    """What the exchanges so far have named, asked about and been answered."""

    def __init__(self, exchanges: Sequence[Exchange], question: str) -> None:
        """Know the names of all *exchanges*, and of the *question* behind them; they are heard one by one."""
        self.subjects = Subjects()
        self.answer = ""
        self.thing = ""  # what 'it' means
        self.is_it_again = False  # the last question had an 'it' that means it already
        self._is_sure = False  # it is that, whatever else was named
        self._many = ""  # those of whom the last question asked how many they are
        self._questions: list[str] = []
        self._speaker: Subject | None = None
        self._asked_for: Subject | None = None  # who the last question asked for, as the answer gives it
        self._once_asked_for: list[Subject] = []
        self._again: dict[Kind, Subject] = {}  # whom the pronouns of the last question meant
        self._found: dict[str, tuple[Mention, ...]] = {}
        texts = [text for one in exchanges for text in (one.question, one.answer) if text]
        mentions = (mention for text in (*texts, question) for mention in self._find(text))
        self._known = frozenset(mention.words[-1] for mention in mentions if not mention.may_be_none)
        answers = " ".join(one.answer for one in exchanges if one.answer)
        self._lower = frozenset(read_terms(" ".join(set(_LOWER_WORD.findall(answers)))))

    def hear(
        self, exchange: Exchange, completed: str, stood_for: dict[Kind, Subject], *, at_least: float | None = None
    ) -> None:
        """Take in *exchange*: its question is *completed*, its pronouns *stood_for* whom they meant.

        *at_least* is how likely it is a person whom the question names, where it tells that.
        """
        self.subjects.begin_exchange()
        named = self.names_in(exchange.question)
        if at_least is not None:
            named = [replace(one, person=max(one.person, at_least)) for one in named]
        self.subjects.hear_question(named, read_terms(exchange.question), stood_for.values())
        self.answer = exchange.answer if exchange.answer and not _NO_ANSWER.match(exchange.answer) else ""
        if not stood_for:
            role = read_role(exchange.question, self.answer)
            # In 'the mayor of Marsh' Marsh is no other person.
            if all(one.is_place or f" {one.text}" in role for one in named):
                self.subjects.hear_role(role)
            if not named:
                self.subjects.hear_thing(read_thing(exchange.question))
        self._again = stood_for
        self.is_it_again = "thing" in stood_for
        if self.is_it_again:
            self.thing, self._is_sure = stood_for["thing"].text, False
        elif not asks_about_it(exchange.question):
            # What was said about it leaves it what it was.
            self._hear_thing(exchange.question)
        self._questions.append(completed)
        self.subjects.hear_answer(self.names_in(self.answer))
        self._hear_asked_for(exchange)
        self._speaker = self.subjects.hear_speaker(exchange.speaker) if exchange.speaker else None

    def matter_without(self, people: Collection[str]) -> str:
        """Return what the last question was about that said so, without the terms of *people*."""
        last = next((question for question in reversed(self._questions) if read_matter(question)), "")
        return read_matter(last, people)

    def leaders(self, kind: Kind, own: Collection[str], *, of_asked: bool) -> list[Subject]:
        """Return for whom a pronoun of *kind* may stand in a question with the terms *own*, the most likely first.

        *of_asked*: it is about whom the question before was about, whoever was named more often.
        """
        leaders = self.subjects.leaders(kind, own)
        asked = self.subjects.asked_last
        if kind == "thing":
            if of_asked:
                leaders.sort(key=lambda one: one not in asked)
            is_named = not self._is_sure and any(one in asked and one.person <= 0 for one in leaders)
            is_named = is_named and not (_NAME.fullmatch(self.thing) and leaders[0].text in self.thing)
            if not is_named and self.thing and not set(own).issuperset(read_terms(self.thing)):
                found = (one for one in leaders if one.text == self.thing)
                return [next(found, None) or Subject.of_thing(self.thing)]
        elif kind == "many":
            if self._many and not any(one in asked for one in leaders):
                return [Subject.of_thing(self._many)]
            first = self._first_of_many()
            leaders.sort(key=lambda one: (one is not first, of_asked and one not in asked))
        else:
            leaders.sort(key=lambda one: (one is not self._asked_for, one not in asked))
        return leaders

    def whose_words(self, leaders: list[Subject], *, said_more: bool) -> list[Subject]:
        """Return whose words may be asked for by a pronoun that fits *leaders*: one of them only where that is plain.

        It is never guessed between two people who were just spoken of, unless it is asked what else was said.
        """
        somebody = [one for one in leaders if one.is_somebody] or leaders
        if self._speaker is not None and self._speaker in somebody:
            others = [one for one in somebody if one is not self._speaker and one in self.subjects.asked_last]
            return [self._speaker, *([] if said_more else others)]
        asked_for = [self._asked_for] if self._asked_for else []
        for near in (asked_for, self.subjects.asked_last, self.subjects.newest):
            if fitting := [one for one in somebody if one in near]:
                return fitting
        plainly = len(somebody) > 1 and somebody[0].score >= _PLAINLY * somebody[1].score
        return somebody[:1] if plainly else somebody

    def pointed_at(self, noun: str) -> list[str]:
        """Return what 'that *noun*' may stand for: the thing that the answer names, or the answer where it is short."""
        if noun in _TIMES:
            return _YEAR.findall(self.answer)[:1]
        terms = read_terms(self.answer)
        things = [one for one in self.subjects.newest if one.words[-1] in terms and one.person < 1 and not one.is_place]
        if things:
            return [min(things, key=lambda one: one.person).text]
        return [self.answer] if 0 < len(terms) <= _SHORT else []

    def answer_names(self) -> list[str]:
        """Return the names of the last answer, where they are few."""
        names = self.names_in(self.answer)
        return [one.text for one in names] if len({word for one in names for word in one.words}) <= _FEW else []

    def names_in(self, text: str) -> list[Mention]:
        """Return the names in *text*, without the words that only begin a sentence."""
        return [one for one in self._find(text) if one.words[-1] in self._known or not self._may_be_none(one)]

    def _first_of_many(self) -> Subject | None:
        """Return whom 'they' means before all others: who won, or of whom 'they' was said before."""
        if self._asked_for and self._asked_for.may_be_many:
            return self._asked_for
        again = self._again.get("many")
        return again if again and (again.is_group or again in self._once_asked_for) else None

    def _hear_thing(self, question: str) -> None:
        """Take in the thing that *question* asks about by no name; nothing where the answer is a name for it."""
        owned, owners = read_owned(question), [one.text for one in self.subjects.asked_last if not one.is_place]
        self._is_sure = bool(owned)
        if owned and len(owners) == 1:
            owned = f"{owners[0]}’{'' if owners[0].endswith('s') else 's'} {owned}"
        asks_what = bool(read_thing(question)) or asks_which(question)
        is_name = asks_what and len(read_terms(self.answer)) <= _SHORT and bool(self.names_in(self.answer))
        self.thing = owned or ("" if is_name else read_subject(question))
        speaker = read_question(question).speaker_text
        # 'Who gave the club the boat?': what was given is spoken of before those who got it, or who spoke of it.
        self._is_sure |= bool(self.thing) and (is_who(question) or (speaker != "" and self.thing not in speaker))
        self._many = read_matter(question) if asks_how_many(question) else ""
        if self.thing and self.thing.islower():
            # 'The boat' is the club's, or the one in Dray.
            beside = [one.text for one in self.names_in(question) if one.person <= 0 and one.text not in speaker]
            self.thing = " ".join([*beside, self.thing])
        if not owned and not is_name and asks_which(question) and read_question(question).asked == "name":
            # 'Which ship won the regatta?': the ship that won it, as long as it is not found.
            self.thing, self._is_sure = read_matter(question), True

    def _hear_asked_for(self, exchange: Exchange) -> None:
        """Take in who or what the answer gives to the question: whoever was asked for is spoken of from now on."""
        self._asked_for = None
        found = read_holder(exchange.question, self.answer) or exchange.found
        if not found:
            return
        asked = read_question(exchange.question).asked
        if asked == "person" and is_who(exchange.question):
            if names := self.names_in(found):
                self._asked_for = self.subjects.hear_asked_for(names[0])
                self._once_asked_for.append(self._asked_for)
        elif asked == "name" or read_thing(exchange.question):
            self.thing, self.is_it_again, self._is_sure = found, False, True

    def _may_be_none(self, mention: Mention) -> bool:
        lone = mention.begins and len(mention.text.split()) == 1
        return mention.may_be_none or (lone and mention.words[0] in self._lower)

    def _find(self, text: str) -> tuple[Mention, ...]:
        if text not in self._found:
            self._found[text] = find_mentions(text)
        return self._found[text]
