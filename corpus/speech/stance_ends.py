"""Stance ends: where the thing ends that somebody wants, backs or blames, in the words of the reporter."""

from __future__ import annotations

from corpus.people.mention_words import PERIODS, PRONOUNS, WEEKDAYS
from corpus.speech.clause_ends import verb_again
from corpus.speech.cues import PARTICIPLES
from corpus.speech.gaps import LONGEST, Gap
from corpus.speech.reported import has_finite
from corpus.speech.skeletons import QUOTED
from corpus.speech.stance_words import STANCE_PARTICIPLES, stance_at

_STOPS = frozenset((".", "!", "?", ";", ":", "(", "—", "–", "--", "according"))
_SUBORDINATORS = frozenset("while when as after before although though because since if even where".split())
# Behind a comma these begin a clause or an aside of the reporter's.
_BEHIND_COMMA = (
    frozenset(
        """
        who which whose where when while as after before although though because since but if unless until others some
        yet so not many a an the according including
        """.split()
    )
    | PRONOUNS
    | PARTICIPLES
    | STANCE_PARTICIPLES
    | {QUOTED}
)
_ADJUNCTS = frozenset("after before while during amid although though whereas".split())  # when it was, not what
_BEFORE_DAY = frozenset("on in since until by".split())
_BEFORE_PERIOD = frozenset("last this next earlier".split())
_PERIODS = PERIODS | WEEKDAYS | {"in", "this", "on"}


class StanceEnds(Gap):
    """Where stances end in a gap."""

    def stance_end(self, start: int, source: tuple[int, int]) -> int:
        """Return the last token of what begins at *start*, of the stance of *source*."""
        words = self.words
        one_piece = self._is_aside(source) or self._is_opening(start)
        stop = min(self.ceiling, start + LONGEST)
        for at in range(start + 1, stop):
            word = words[at]
            after = words[at + 1] if at + 1 < self.ceiling else ""
            if (
                word in _STOPS
                or word in _ADJUNCTS
                or (word in _BEFORE_DAY and after in WEEKDAYS)
                or (word in _BEFORE_PERIOD and after in _PERIODS)
                or (word == "," and (one_piece or self._goes_on_behind(at)))
                or (word in ("and", "but") and (self._opens_clause(at + 1) or self._acts_again(start, at)))
            ):
                return at - 1
        return stop - 1

    def _is_aside(self, source: tuple[int, int]) -> bool:
        """Say whether *source* is the "who" of an aside, which ends at its comma."""
        return (
            source[0] == source[1]
            and self.has(source[0], "who", "which")
            and self.has(source[0] - 1, ",", "—", "–", "(")
        )

    def _is_opening(self, start: int) -> bool:
        """Say whether a clause opens the sentence that ends at its comma: "While she backs the plan, others ..."."""
        return self.words[self.low] in _SUBORDINATORS and "," not in self.words[max(self.low, start - 40) : start]

    def _goes_on_behind(self, comma: int) -> bool:
        """Say whether behind the *comma* the reporter's own words go on, not a list."""
        after = self.words[comma + 1] if comma + 1 < self.ceiling else ""
        if after in _BEHIND_COMMA or after.endswith("ing"):
            return True
        following = self.words[comma + 2] if comma + 2 < self.ceiling else ""
        return after == "and" and (following in PRONOUNS or following.endswith("ed"))

    def _acts_again(self, start: int, conjunction: int) -> bool:
        """Say whether a second verb of the subject's follows: "touted the plan and has sold the hall"."""
        return verb_again(self.words, conjunction + 1) and not has_finite(self.skeleton, start, conjunction - 1)

    def _opens_clause(self, place: int) -> bool:
        return super()._opens_clause(place) or (place < self.ceiling and stance_at(self.words, place) is not None)
