"""Stances: in a sentence of the reporter's, what somebody is said to want, back, blame or refuse."""

from __future__ import annotations

from corpus.people.mention_words import (
    ADJECTIVES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    NOBODY,
    PREPOSITIONS,
    ROLES,
    VERB_LIKE,
)
from corpus.speech.cues import NOUN_FORMS
from corpus.speech.far_subjects import main_subject
from corpus.speech.mentions import is_capital
from corpus.speech.readings import Reading
from corpus.speech.reported import has_finite
from corpus.speech.skeletons import QUOTED, Skeleton
from corpus.speech.stance_ends import StanceEnds
from corpus.speech.stance_words import EVIDENCE, STANCE_BARE, STANCE_FORMS, STANCE_PARTICIPLES, Frame, stance_at

_ONLY_AFTER_HAVE = frozenset("known seen shown foreseen sworn written spoken".split())
_REFUSING = frozenset("refuse refuses refused refusing decline declines declined declining".split())
_SPEAKING = frozenset(
    """
    say comment answer confirm discuss disclose reveal identify elaborate speak specify respond talk name provide give
    be
    """.split()
)
_PLURAL_DETERMINERS = frozenset("all both many some most those these that each".split())
_CONTRACTED = frozenset("he's she's it's he’s she’s it’s".split())
_WH = frozenset("that whether if how why what which who where when".split())
_POSSIBLE = frozenset("can could may might must should shall cannot can't couldn't shouldn't can’t couldn’t".split())
_AUXILIARY = frozenset(  # before a bare form
    """
    will would do does did not n't don't doesn't didn't won't wouldn't don’t doesn’t didn’t won’t wouldn’t
    """.split()
)
_NOT = frozenset("not n't never don't doesn't didn't won't wouldn't don’t doesn’t didn’t won’t wouldn’t".split())
_TELLING = frozenset(
    "mention discuss cite comment talk speak reference detail outline describe express identify".split()
)
_BE_OR_HAVE = frozenset("is are was were has have had".split())
_EXPECTED = frozenset(("expected", "planned", "intended"))
_EMPTY = frozenset("it that this so to them him her".split())
_NEAR = 40  # tokens in which a clause after "feels" must have its verb


class Stances(StanceEnds):
    """The readings by verbs of stance in a gap; *subject* is the source of the reading before it."""

    def __init__(self, skeleton: Skeleton, low: int, ceiling: int, subject: tuple[int, int] | None) -> None:
        """Begin at *low*."""
        super().__init__(skeleton, low, ceiling)
        self.subject = subject

    def read(self) -> list[Reading]:
        """Return them in their order."""
        found = []
        place = self.low
        for at in range(self.low, self.ceiling):
            if at < place or self.words[at] not in STANCE_FORMS:
                continue
            verb = stance_at(self.words, at)
            reading = self._stance(at, at + verb[0] - 1, verb[1]) if verb is not None else None
            if reading is not None:
                found.append(reading)
                self.subject = reading.source
                place = reading.content[0][1] + 1
        return found

    def _stance(self, first: int, last: int, frame: int) -> Reading | None:
        if is_capital(self.skeleton.texts[first]) or self.words[-1] == "?":
            return None
        source = self._source(first)
        if source is None or self.has(source[0], "i", "we", "you") or self.has_of(source[0], NOBODY):
            return None
        if self.words[source[1]].isdigit():
            return None  # "361 supported the plan"
        if source[0] == source[1]:
            if self.words[source[0]] in ADJECTIVES - ROLES:
                return None
            if self.has(source[0], "who", "which", "that") and not self.has(source[0] - 1, ","):
                return None  # "voters who want change": it says which voters
        content = self._content(first, last, frame, source)
        return Reading(self.skeleton, (first, last), source, (content,), stance=True) if content is not None else None

    def _source(self, first: int) -> tuple[int, int] | None:
        """Return the subject of the form at *first*; None where that is no verb, or nobody's."""
        words = self.words
        if first == self.low:
            return None
        word, before = words[first], words[first - 1]
        if before in DETERMINERS and (before not in _PLURAL_DETERMINERS or word.endswith("s")):
            return None
        if before.endswith(("'s", "’s", "s'", "s’")) and before not in _CONTRACTED:
            return None
        if word in STANCE_PARTICIPLES:
            if self.is_passive(first):
                return self.subject_of(first)  # "is backing"
            if before in (",", QUOTED, "and"):
                return self.subject or main_subject(self.skeleton, first, 0)
            return None
        if before in PREPOSITIONS or self.is_passive(first):
            return None
        if word in _ONLY_AFTER_HAVE and before not in ("has", "have", "had", "also", "long", "never"):
            return None
        if word in STANCE_BARE and not self._is_bare_verb(first):
            return None
        if word in _EXPECTED and (before == "," or (before.endswith("ly") and words[first - 2] == ",")):
            return None  # "the vote, widely expected to be held in May"
        source = self.subject_of(first)
        if source is None and before in ("and", "but", "also", "then", "or"):
            return self.subject
        if source is not None and word in NOUN_FORMS and source[1] < first - 1 and not self._is_beside(first - 1):
            return None  # "the offer gives users free calls anywhere"
        return source

    def _is_beside(self, place: int) -> bool:
        """Say whether what stands before a verb at *place* only parts it from its subject."""
        word = self.words[place]
        return word in AUXILIARIES or word.endswith("ly") or not word[0].isalnum()

    def _is_bare_verb(self, place: int) -> bool:
        """Say whether a bare form is a verb here, and more than possible: "they want", "did not want"."""
        at = place - 1
        while at > self.low and (self.words[at].endswith("ly") or self.words[at] in ("also", "never", "ever", "even")):
            at -= 1
        if self.words[at] in _POSSIBLE or (self.words[at] in _NOT and self.words[place] in _TELLING):
            return False  # "did not mention the cost": she said nothing of it
        return self.words[at] in _AUXILIARY or self.is_plural(place - 1)

    def _content(self, first: int, last: int, frame: int, source: tuple[int, int]) -> tuple[int, int] | None:
        start = last + 1
        if start >= self.ceiling or not self._may_follow(first, start, frame, source):
            return None
        begin, end = self.trim(start, self.stance_end(start, source))
        if self.words[start : start + 3] in (["to", "do", "is"], ["to", "do", "was"]):
            return None  # "what she wants to do is"
        if begin > end or (begin == end and self.words[begin] in _EMPTY):
            return None
        word = self.words[start]
        if self.words[end] in ("saying", "telling"):
            return None  # “No,” she remembers him saying
        if word != "to" and word not in _WH and end - begin < 2 and not self.is_quote(begin):
            return None  # whom she praised, not what she said
        return begin, end

    def _may_follow(self, first: int, start: int, frame: int, source: tuple[int, int]) -> bool:
        """Say whether what begins at *start* is what a verb with *frame* may govern."""
        word = self.words[start]
        if word == "to":
            following = self.words[start + 1] if start + 1 < self.ceiling else ""
            if self.words[first] in _REFUSING and following in _SPEAKING:
                return False  # "declined to say": nothing was said
            return bool(frame & Frame.INFINITIVE)
        if word in PREPOSITIONS or (word in CONJUNCTIONS and word not in _WH) or word in _BE_OR_HAVE:
            return False
        if not (word[0].isalnum() or word == QUOTED or word[0] in "#@$£€'’"):
            return False
        if start == first + 1 and self.words[first] in NOUN_FORMS and (word.endswith("ed") or word in VERB_LIKE):
            return False  # "the plans changed"
        if word in _WH:
            return bool(frame & (Frame.CLAUSE | Frame.OBJECT))
        if frame & Frame.OBJECT:
            return True
        if frame & Frame.BARE and has_finite(self.skeleton, start, min(self.stance_end(start, source), start + _NEAR)):
            return True
        return bool(frame & Frame.EVIDENCE) and not EVIDENCE.isdisjoint(self.words[source[0] : source[1] + 1])
