"""Whom and what a follow-up question leaves to the conversation: its pronouns filled in, and what it is still about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.asking.question import read_question
from index.following.followups import PRONOUN_WORDS, Followup, asks_for_words, fill_pronoun, read_followup
from index.following.matters import asks_about_it, put_matter, read_matter, read_role, read_thing
from index.following.placing import put_in_place
from index.following.subjects import Subject, Subjects
from index.following.thread import Exchange
from index.following.thread_names import Mention, find_mentions
from index.words.terms import is_stop_term, read_terms, read_tokens

_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{3,}")
_NO_ANSWER = re.compile(r"\s*(?:i (?:do not|don['’]t) know|no answer|cannot ?answer)\b", re.I)
_TIMES = frozenset("time year season period era years decade month day date".split())
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
# A pointed-at answer is carried whole where it is so short, its names where these are few.
_SHORT, _FEW = 6, 12
# A question of so many words that leans on nothing is understood alone.
_NEW_TOPIC = 4
# Who is asked about in the place of somebody is somebody, too.
_LIKE_A_PERSON = 1.0
# Of two people, one is plainly meant who is so many times as salient.
_PLAINLY = 2.0


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
        self._subjects = Subjects()
        self._last: LeftOut | None = None
        self._answer = ""
        self._speaker: Subject | None = None
        self._found: dict[str, tuple[Mention, ...]] = {}
        texts = [text for one in exchanges for text in (one.question, one.answer) if text]
        mentions = (mention for text in (*texts, question) for mention in self._find(text))
        self._known = frozenset(mention.words[-1] for mention in mentions if not mention.may_be_none)
        answers = " ".join(one.answer for one in exchanges if one.answer)
        self._lower = frozenset(read_terms(" ".join(set(_LOWER_WORD.findall(answers)))))

    def hear(self, exchange: Exchange) -> None:
        """Take in an exchange: what the question stood for, and whom the answer named."""
        completed, stood_for = self.complete(exchange.question)
        self._subjects.begin_exchange()
        terms = read_terms(exchange.question)
        named = self._names_in(exchange.question)
        if self._last and completed.about and self._takes_a_place(completed.text, self._last.text):
            named = [replace(one, person=max(one.person, _LIKE_A_PERSON)) for one in named]
        self._subjects.hear_question(named, terms, stood_for)
        self._answer = exchange.answer if exchange.answer and not _NO_ANSWER.match(exchange.answer) else ""
        if not named and not stood_for:
            self._subjects.hear_role(read_role(exchange.question, self._answer))
            self._subjects.hear_thing(read_thing(exchange.question))
        self._subjects.hear_answer(self._names_in(self._answer))
        self._speaker = self._subjects.hear_speaker(exchange.speaker) if exchange.speaker else None
        self._last = completed

    def complete(self, question: str) -> tuple[LeftOut, list[Subject]]:
        """Return *question* with what it leaves to the conversation, and those whom its pronouns stand for."""
        followup = read_followup(question)
        own = frozenset(read_terms(question))
        text, stood_for, unclear = self._fill(question, followup, own)
        if unclear:
            return unclear, []
        names = [one.text for one in stood_for]
        last = self._last
        if last is None:
            return LeftOut(text, tuple(names)), stood_for
        extra: list[str] = []
        about = ""
        if followup.is_bare:
            is_silent = not self._answer and read_question(last.text).wants_words
            # Of words that were not found nobody can say why or when they were said: it is those that are looked for.
            text = f"{last.text} {text}" if is_silent else f"{text} {last.text}"
            names += last.names
            extra += [*last.extra, *self._answer_names()]
        elif followup.about:
            about = self._whole_name(read_followup(text).about or followup.about)
            text = put_in_place(about, last.text, self._names_in)
            names += [name for name in last.names if name in text]
            extra += last.extra
        else:
            extra += self._still_about(question, followup, own, has_names=bool(stood_for or self._names_in(question)))
        return LeftOut(text, tuple(dict.fromkeys(names)), tuple(dict.fromkeys(extra)), about), stood_for

    def _takes_a_place(self, text: str, last: str) -> bool:
        """Say whether the new *text* has somebody else, where the *last* one had a person, 'he' or 'who'."""
        is_gone = any(one.person > 0 and one.text not in text for one in self._names_in(last))
        return is_gone or any(kind in ("male", "female") for kind, _ in read_followup(last).kinds)

    def _whole_name(self, topic: str) -> str:
        """Return *topic*, by its whole name where the conversation has named that."""
        terms = read_terms(topic)
        found = (one.text for one in self._subjects.named_in(terms) if set(terms) <= set(one.words))
        return next(found, topic)

    def _fill(
        self, question: str, followup: Followup, own: frozenset[str]
    ) -> tuple[str, list[Subject], LeftOut | None]:
        """Return *question* with its pronouns filled in, and by whom; or that it is not known whom one stands for."""
        text = question
        stood_for: list[Subject] = []
        if self._last and asks_about_it(question):
            people = {word for one in self._subjects.asked_last if one.is_somebody for word in one.words}
            text = question = put_matter(question, read_matter(self._last.text, people))
            followup = read_followup(question)
        named = self._names_in(question)
        for kind, place in followup.kinds:
            is_personal = kind in ("male", "female")
            # Who is named before a pronoun is whom it stands for.
            if any(one.start < place and (one.person >= 0 or not is_personal) for one in named):
                continue
            leaders = self._subjects.leaders(kind, own)
            if is_personal and asks_for_words(question, kind):
                leaders = self._whose_words(leaders, said_more=followup.asks_besides)
                is_unclear = len(leaders) != 1
            else:
                if is_personal or (self._last and self._last.about):
                    # Whom the question before was about is whom this one is about, whoever was named more often.
                    leaders.sort(key=lambda one: one not in self._subjects.asked_last)
                is_unclear = is_personal and not leaders and not named
            if is_unclear:
                between = tuple(one.text for one in leaders)
                return question, [], LeftOut(question, unclear=PRONOUN_WORDS[kind], between=between)
            if not leaders:
                continue
            leaders[0].stand_for(kind)
            text = fill_pronoun(text, kind, leaders[0].text)
            stood_for.append(leaders[0])
        return text, stood_for, None

    def _whose_words(self, leaders: list[Subject], *, said_more: bool) -> list[Subject]:
        """Return whose words may be asked for by a pronoun that fits *leaders*: one of them only where that is plain.

        It is never guessed between two people who were just spoken of, unless it is asked what else was said.
        """
        somebody = [one for one in leaders if one.is_somebody] or leaders
        if self._speaker is not None and self._speaker in somebody:
            others = [one for one in somebody if one is not self._speaker and one in self._subjects.asked_last]
            return [self._speaker, *([] if said_more else others)]
        for near in (self._subjects.asked_last, self._subjects.newest):
            if fitting := [one for one in somebody if one in near]:
                return fitting
        plainly = len(somebody) > 1 and somebody[0].score >= _PLAINLY * somebody[1].score
        return somebody[:1] if plainly else somebody

    def _still_about(self, question: str, followup: Followup, own: frozenset[str], *, has_names: bool) -> list[str]:
        """Return the phrases that a question with words of its own is still about."""
        extra: list[str] = []
        if followup.points_at is not None:
            extra += self._pointed_at(followup.points_at)
        if followup.asks_besides:
            extra += self._answer_names()
        known = self._subjects.named_in(own)
        extra += [one.text for one in known]  # the whole name, of which the question has the last word
        if not has_names and not known and self._goes_on(question, followup, own):
            extra += [one.text for one in self._subjects.leader()]
        return extra

    def _pointed_at(self, noun: str) -> list[str]:
        """Return what 'that *noun*' may stand for: the thing that the answer names, or the answer where it is short."""
        if noun in _TIMES:
            return _YEAR.findall(self._answer)[:1]
        terms = read_terms(self._answer)
        things = [
            one for one in self._subjects.newest if one.words[-1] in terms and one.person < 1 and not one.is_place
        ]
        if things:
            return [min(things, key=lambda one: one.person).text]
        return [self._answer] if 0 < len(terms) <= _SHORT else []

    def _answer_names(self) -> list[str]:
        names = self._names_in(self._answer)
        return [one.text for one in names] if len({word for one in names for word in one.words}) <= _FEW else []

    def _goes_on(self, question: str, followup: Followup, own: frozenset[str]) -> bool:
        """Say whether *question*, with the terms *own*, is about what was spoken of before, or about something new."""
        if followup.leans:
            return True
        # Words to look for, and no question ('Harbour fees?'), leave nothing out.
        is_sentence = any(is_stop_term(token.term) for token in read_tokens(question))
        return is_sentence and len(own) < _NEW_TOPIC and not self._names_in(question)

    def _names_in(self, text: str) -> list[Mention]:
        """Return the names in *text*, without the words that only begin a sentence."""
        return [one for one in self._find(text) if one.words[-1] in self._known or not self._may_be_none(one)]

    def _may_be_none(self, mention: Mention) -> bool:
        lone = mention.begins and len(mention.text.split()) == 1
        return mention.may_be_none or (lone and mention.words[0] in self._lower)

    def _find(self, text: str) -> tuple[Mention, ...]:
        if text not in self._found:
            self._found[text] = find_mentions(text)
        return self._found[text]
