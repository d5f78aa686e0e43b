"""Gaps: the parts of a sentence that no reporting verb has, and where in them a short report ends."""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, PREPOSITIONS, PRONOUNS, VERB_LIKE
from corpus.speech.complements import Complements
from corpus.speech.cues import cue_at
from corpus.speech.far_subjects import far_subject
from corpus.speech.skeletons import Skeleton
from corpus.speech.subjects import subject_before

LONGEST = 120  # tokens that a report in a gap may have: so that time grows with the text only
_STOPS = frozenset((",", ".", "!", "?", ";", ":", "(", "—", "–", "--"))
_BE = frozenset("is are was were be been being isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t".split())
_BETWEEN = frozenset("also not now still long once again".split())  # "is not expected"
# A verb may follow these in what is reported, too.
_OPENING_CLAUSE = (CONJUNCTIONS | PRONOUNS) - {"as", "so", "than", "it", "both", "these", "those", "this"}
_BEHIND_VERB = (PREPOSITIONS - {"by"}) | _STOPS


class Gap(Complements):
    """The tokens of a sentence from *low* on, before *ceiling*."""

    def __init__(self, skeleton: Skeleton, low: int, ceiling: int) -> None:
        """Begin at *low*."""
        super().__init__(skeleton)
        self.low = self.floor = low
        self.ceiling = ceiling

    def subject_of(self, verb: int) -> tuple[int, int] | None:
        """Return the subject of the verb at *verb*, beside it or where its clause begins."""
        return subject_before(self.skeleton, verb, self.floor) or far_subject(self.skeleton, verb, self.floor)

    def be_before(self, place: int) -> int | None:
        """Return the form of "be" before *place*, over adverbs: "is widely expected"; or None."""
        at = place - 1
        while at > self.low and (self.words[at].endswith("ly") or self.words[at] in _BETWEEN):
            at -= 1
        return at if at >= self.low and self.words[at] in _BE else None

    def short_end(self, start: int, *, clause: bool = True) -> int:
        """Return the last token of a short report that begins at *start*: it goes over no comma.

        A *clause* has one verb, and what is none has none: "his claim that it was cold was heard".
        """
        words = self.words
        stop = min(self.ceiling, start + LONGEST)
        verbs_left = int(clause)
        for at in range(start + 1, stop):
            word = words[at]
            if word in _STOPS or (word in ("and", "but") and self._opens_clause(at + 1)):
                return at - 1
            if word in _OPENING_CLAUSE:
                verbs_left = 1
            elif word not in VERB_LIKE and not word.endswith(("n't", "n’t")):
                if not clause and word.endswith("ed") and (at + 1 == stop or words[at + 1] in _BEHIND_VERB):
                    return at - 1  # "his plan to sell the hall failed"
            elif words[at - 1] not in VERB_LIKE and words[at - 1] != "to":
                if not verbs_left:
                    return at - 1
                verbs_left -= 1
        return stop - 1

    def _opens_clause(self, place: int) -> bool:
        """Say whether a pronoun or a reporting verb stands at *place*: behind "and" it begins another clause."""
        if place >= self.ceiling:
            return False
        return self.words[place] in PRONOUNS or cue_at(self.words, place) is not None
