"""Inner cues: whether what seems reported is somebody else's inside, or nobody's: "she said he told her: “No.”"."""

from __future__ import annotations

from corpus.people.mention_words import DETERMINERS, NOBODY, PRONOUNS
from corpus.speech.cue_nouns import Nouns
from corpus.speech.cues import PARTICIPLES, WEAK, Takes, cue_at
from corpus.speech.late_cues import LateCues
from corpus.speech.skeletons import QUOTED
from corpus.speech.subjects import subject_before

_NOT_ASSERTED = frozenset("if unless nor neither had".split())
_ASKING = frozenset("had has have did does do is was were are will would could can".split())


class InnerCues(LateCues):
    """What stands inside the words that a reporting verb seems to report."""

    def _is_not_asserted(self, source: tuple[int, int], first: int, last: int) -> bool:
        """Say whether nobody is said to have spoken: "if she says that", "has she said that?"."""
        if QUOTED in self.words[first : last + 1]:
            return False
        if self.words[self.size - 1] == "?":
            return self.words[0] in _ASKING
        if self.words[source[0]] in NOBODY:
            return True
        return self.has_of(source[0] - 1, _NOT_ASSERTED) or (source[0] == 0 and self.words[0] in _ASKING)

    def _before_claim(self, first: int, last: int) -> int:
        """Return where what is named ends: before a claim of somebody else's, whose words are that one's.

        "Ms Lee dismissed as “nonsense” a claim by Mr Holt that it was “rotten”".
        """
        if not self.has_quote(first, last):
            return last
        for claim in Nouns(self.skeleton, first, last + 1).read():
            start, end = claim.content[0]
            if claim.source is None or not self.has_quote(start, end):
                continue
            opening = min(claim.cue[0], claim.source[0])
            while opening - 1 > first and self.words[opening - 1] in DETERMINERS:
                opening -= 1
            kept = self.trim(first, opening - 1)
            return kept[1] if self.has_quote(kept[0], kept[1]) else first - 1
        return last

    def _has_inner(self, first: int, last: int) -> bool:
        """Say whether a quotation in what is reported is said there by somebody else: "she said he told her: “No.”"."""
        if not self.has_quote(first, last):
            return False
        for place in range(first + 1, last):
            if self.is_quote(place):
                return False
            found = cue_at(self.words, place)
            if found is None or self.is_no_verb(place) or self.is_passive(place):
                continue
            subject = subject_before(self.skeleton, place, first)
            if subject is None or subject[0] < first:
                continue
            participle = self.words[place] in PARTICIPLES
            if participle and (subject[0] != first or subject[1] != place - 1):
                continue
            start = self.complement(place + found[0], found[1])
            named = found[1] & Takes.NAMING and not found[1] & Takes.CLAUSE and self.words[subject[0]] not in PRONOUNS
            if self.words[place] in WEAK and start != place + 1 and not self.has(place + 1, ",", ":"):
                continue
            if start is not None and start <= last and (self.is_quote(start) or named):
                return True
        return False
