"""Whom and what a follow-up question leaves to the conversation: its pronouns filled in, and what it is still about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.asking.question import read_question
from index.following.followups import PRONOUN_WORDS, Followup, asks_for_words, fill_pronoun, read_followup
from index.following.matters import asks_about_it, asks_for_role, put_matter
from index.following.placing import put_in_place
from index.following.spoken_of import SpokenOf
from index.following.subjects import Kind, Subject
from index.following.thread import Exchange
from index.words.terms import is_stop_term, read_terms, read_tokens

# 'What did Marsh say about them?': she is none of them.
_IS_OBJECT = re.compile(r"(?:(?:it|them|him)\b(?!['’])|her\W*$)", re.I)
# A question of so many words that leans on nothing is understood alone.
_NEW_TOPIC = 4
# Who is asked about in the place of somebody is somebody, too.
_LIKE_A_PERSON = 1.0


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A question with what the conversation lends it.

    ``text`` has names in the place of pronouns, which ``names`` repeats; ``extra`` are phrases that it is still about.
    ``about`` is the X of 'what about X?', by the whole name where that was said before. ``unclear`` is the pronoun that
    may stand for several people, whom ``between`` names, or for nobody known.
    """

    text: str
    names: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    about: str = ""
    unclear: str = ""
    between: tuple[str, ...] = ()


def resolve(question: str, exchanges: Sequence[Exchange]) -> LeftOut:
    """Return *question* with what it leaves to *exchanges*, the ones before it, the oldest first."""
    talk = _Talk(exchanges, question)
    for exchange in exchanges:
        talk.hear(exchange)
    return talk.complete(question)[0]


class _Talk:
    """The conversation so far."""

    def __init__(self, exchanges: Sequence[Exchange], question: str) -> None:
        self._spoken = SpokenOf(exchanges, question)
        self._last: LeftOut | None = None

    def hear(self, exchange: Exchange) -> None:
        """Take in an exchange: what the question stood for, and whom the answer named."""
        completed, stood_for = self.complete(exchange.question)
        takes_place = self._last and completed.about and self._takes_a_place(completed.text, self._last.text)
        at_least = _LIKE_A_PERSON if takes_place else None
        self._spoken.hear(exchange, completed.text, stood_for, at_least=at_least)
        self._last = completed

    def complete(self, question: str) -> tuple[LeftOut, dict[Kind, Subject]]:
        """Return *question* with what it leaves to the conversation, and those whom its pronouns stand for."""
        followup = read_followup(question)
        own = frozenset(read_terms(question))
        text, stood_for, unclear = self._fill(question, followup, own)
        if unclear:
            return unclear, {}
        text = self._with_whole_name(text)
        names = [one.text for one in stood_for.values()]
        last, spoken = self._last, self._spoken
        if last is None:
            return LeftOut(text, tuple(names)), stood_for
        extra: list[str] = []
        about = ""
        if followup.is_bare:
            is_silent = not spoken.answer and read_question(last.text).wants_words
            # Of words that were not found nobody can say why or when they were said: it is those that are looked for.
            text = f"{last.text} {text}" if is_silent else f"{text} {last.text}"
            names += last.names
            extra += [*last.extra, *spoken.answer_names()]
        elif followup.about:
            about = self._whole_name(read_followup(text).about or followup.about)
            text = put_in_place(about, last.text, spoken.names_in)
            names += [name for name in last.names if name in text]
            extra += last.extra
        else:
            has_names = bool(stood_for or spoken.names_in(question))
            extra += self._still_about(question, followup, own, has_names=has_names)
            if extra and not has_names and (role := asks_for_role(text)):
                # 'Who is the mayor?', of the town that was spoken of.
                places = (one.text for one in spoken.subjects.asked_last if one.is_where)
                text = text.replace(role, f"{role} of {place}", 1) if (place := next(places, "")) else text
        return LeftOut(text, tuple(dict.fromkeys(names)), tuple(dict.fromkeys(extra)), about), stood_for

    def _takes_a_place(self, text: str, last: str) -> bool:
        """Say whether the new *text* has somebody else, where the *last* one had a person, 'he' or 'who'."""
        is_gone = any(one.person > 0 and one.text not in text for one in self._spoken.names_in(last))
        return is_gone or any(kind in ("male", "female") for kind, _ in read_followup(last).kinds)

    def _whole_name(self, topic: str) -> str:
        """Return *topic*, by its whole name where the conversation has named that."""
        terms = read_terms(topic)
        found = (one.text for one in self._spoken.subjects.named_in(terms) if set(terms) <= set(one.words))
        return next(found, topic)

    def _with_whole_name(self, text: str) -> str:
        """Return *text* with the whole name of whose words it asks for, where the conversation has named that one."""
        named = [one for one in self._spoken.subjects.named_in(read_terms(text)) if one.is_somebody and one.words[1:]]
        speaker = read_question(text).speaker_text if named else ""
        known = [one for one in named if read_terms(speaker) == [one.words[-1]]]
        return text.replace(speaker, known[0].text, 1) if len(known) == 1 else text

    def _fill(
        self, question: str, followup: Followup, own: frozenset[str]
    ) -> tuple[str, dict[Kind, Subject], LeftOut | None]:
        """Return *question* with its pronouns filled in, and by whom; or that it is not known whom one stands for."""
        stood_for: dict[Kind, Subject] = {}
        if self._last and asks_about_it(question):
            question = self._put_matter(question, followup)
            followup = read_followup(question)
        text = question
        named = self._spoken.names_in(question)
        for kind, place in followup.kinds:
            is_personal = kind in ("male", "female")
            apart = read_question(question).speaker_text if named and _IS_OBJECT.match(question, place) else ""
            before = [one for one in named if one.start < place and one.text not in apart]
            # Who is named before a pronoun is whom it stands for.
            if any(one.person >= 0 or not is_personal for one in before):
                continue
            of_asked = bool(self._last and self._last.about)
            leaders = self._spoken.leaders(kind, own, of_asked=of_asked)
            is_unclear = is_personal and not leaders and all(one.text in apart for one in named)
            if is_personal and asks_for_words(question, kind):
                leaders = self._spoken.whose_words(leaders, said_more=followup.asks_besides)
                is_unclear = len(leaders) != 1
            if is_unclear:
                between = tuple(one.text for one in leaders)
                return question, {}, LeftOut(question, unclear=PRONOUN_WORDS[kind], between=between)
            if not leaders:
                continue
            leaders[0].stand_for(kind)
            text = fill_pronoun(text, kind, leaders[0].text)
            stood_for[kind] = leaders[0]
        return text, stood_for, None

    def _put_matter(self, question: str, followup: Followup) -> str:
        """Return *question* with what was asked about before in the place of the 'it' that it ends with."""
        asked = self._spoken.subjects.asked_last
        kinds = {kind for kind, _ in followup.kinds}
        if "many" in kinds and any(one.is_group for one in asked):
            return question
        if "thing" in kinds and self._spoken.is_it_again:
            return put_matter(question, self._spoken.thing)
        # Who is 'he' in it, too, is not what his words are about.
        is_of_him = not kinds.isdisjoint(("male", "female"))
        people = {word for one in asked if one.is_somebody for word in one.words} if is_of_him else ()
        return put_matter(question, self._spoken.matter_without(people))

    def _still_about(self, question: str, followup: Followup, own: frozenset[str], *, has_names: bool) -> list[str]:
        """Return the phrases that a question with words of its own is still about."""
        extra: list[str] = []
        if followup.points_at is not None:
            extra += self._spoken.pointed_at(followup.points_at)
        if followup.asks_besides:
            extra += self._spoken.answer_names()
        known = self._spoken.subjects.named_in(own)
        extra += [one.text for one in known]  # the whole name, of which the question has the last word
        if not has_names and not known and self._goes_on(question, followup, own):
            extra += [one.text for one in self._spoken.subjects.leader()]
        return extra

    def _goes_on(self, question: str, followup: Followup, own: frozenset[str]) -> bool:
        """Say whether *question*, with the terms *own*, is about what was spoken of before, or about something new."""
        if followup.leans:
            return True
        # Words to look for, and no question ('Harbour fees?'), leave nothing out.
        is_sentence = any(is_stop_term(token.term) for token in read_tokens(question))
        if not is_sentence or len(own) >= _NEW_TOPIC or self._spoken.names_in(question):
            return False
        # 'Marsh on the pier?' has somebody of its own, though a capital at its beginning is no sign of a name.
        speaker = read_question(question).speaker_text.split()[:1]
        return not any(word[0].isupper() and not is_stop_term(word.casefold()) for word in speaker)
