"""Resumed speech: what is said on both sides of a cue.

"Britain, he said, would leave", "But, she said, “it is late”", "“It is bad,” she said, that they had left".
"""

from __future__ import annotations

from corpus.people.mention_words import (
    CONJUNCTIONS,
    DETERMINERS,
    OPENING_VERBS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    WEEKDAYS,
)
from corpus.speech.clause_ends import FAR
from corpus.speech.complements import Complements
from corpus.speech.cues import PARTICIPLES
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.reported import has_finite
from corpus.speech.skeletons import QUOTED

_CONNECTORS = frozenset(
    "meanwhile however instead still then now moreover nevertheless yesterday today also indeed".split()
)

# Fronted conditions are said; "when", "after", "as" tell of the talk.
_FRONTED = frozenset("if unless even though although nor until so where".split())
_OCCASIONS = (
    frozenset(
        """
        interview interviews statement speech letter email e-mail tweet post posts address remarks conference radio
        television testimony debate rally column memo report blog call briefing hearing appearance podcast programme
        program facebook twitter message television show video audience court meeting article essay book ad
        """.split()
    )
    | WEEKDAYS
    | PERIODS
)
GOING_ON = frozenset("would is was are were has had will can could should may might must".split())


class Resumed(Complements):
    """Where what is said begins before its cue, and where it goes on behind it."""

    def _resumed(self, parts: list[tuple[int, int]], after: int) -> int:
        """Add to *parts* what goes on behind the cue, and return where it ends: "Britain, he said, would leave"."""
        first, last = parts[0]
        if (
            self.has(after, ",")
            and not self.is_end(after + 1)
            and last - first < 12
            and (not self.opens_new_clause(after + 1) or self._is_gerund(after + 1))
        ):
            rest = self.trim(after + 1, self.clause_end(after + 1))
            if rest[0] <= rest[1]:
                parts.append(rest)
                return rest[1] + 1
        return after

    def _fronted(self, subject: int, quote: int) -> tuple[int, int] | None:
        """Return what is said before a cue with the *quote* behind it: "But, she said, “it is late”"; or None.

        It belongs to a quotation that begins in lower case; before a colon, only a clause of its own does. When and
        where she spoke is the reporter's.
        """
        if not self.has(subject - 1, ",") or subject - 2 < self.floor or self.has(subject, "who", "which"):
            return None
        first, last = self.trim(self.floor, subject - 2)
        if first > last or QUOTED in self.words[first : last + 1]:
            return None
        if first and self.words[first - 1] not in (";", ".", QUOTED):
            return None  # not where a sentence begins
        opening = self.words[first + 1] if self.has(first, "and", "but", "yet") and first < last else self.words[first]
        if opening in OPENING_VERBS or (opening in CONJUNCTIONS and opening not in _FRONTED):
            return None
        if (
            opening in PREPOSITIONS or opening in WEEKDAYS or opening in ("last", "this")
        ) and not _OCCASIONS.isdisjoint(self.words[first : last + 1]):
            return None
        if self.skeleton.starts[quote] not in self.skeleton.capital:
            return (first, last) if opening not in _CONNECTORS else None
        whole = (
            self.has(quote - 1, ":")
            and opening not in PREPOSITIONS | CONJUNCTIONS
            and has_finite(self.skeleton, first, last)
        )
        return (first, last) if whole else None

    def _statement_start(self, cue: int) -> int:
        """Return where the statement before a late *cue* begins; a bracket opens one of its own."""
        for place in range(cue - 1, max(self.floor, cue - 40) - 1, -1):
            if self.words[place] == "(":
                return place + 1
            if self.words[place] == ")":
                break
        return self.floor

    def _is_gerund(self, place: int) -> bool:
        """Say whether a subject in -ing begins at *place*: "Sometimes, he said, seeing it was hard"."""
        word = self.words[place]
        if not word.endswith("ing") or word in PARTICIPLES:
            return False
        return has_finite(self.skeleton, place, min(self.size - 1, place + 20))

    def _opens_statement(self, end: int) -> bool:
        """Say whether before the comma stands more than "Meanwhile" or "On Monday": "The hall, he said, is"."""
        start = self.floor
        if self.has(start, "and", "but", "yet"):
            start += 1
        first = self.words[start] if start <= end else ""
        return (
            bool(first)
            and first not in PREPOSITIONS
            and first not in CONJUNCTIONS
            and (first in DETERMINERS or first in PRONOUNS or is_capital(self.skeleton.texts[start]))
            and not first.endswith("ly")
            and first not in WEEKDAYS
            and first not in _CONNECTORS
        )

    def _goes_on_behind(self, quote: int, place: int) -> bool:
        """Say whether the sentence that a quotation began goes on at *place*: “It is bad,” she said, that they left."""
        if not self.has(place, ",") or self.skeleton.starts[quote] not in self.skeleton.commas:
            return False
        if self.has(place + 1, "that"):
            return True
        return self.has_of(place + 1, GOING_ON) and not self.is_quote(place + 2)

    def _another_acts(self, place: int) -> bool:
        """Say whether somebody else does something behind a cue: "..., Ann Lee said, and her husband cut in"."""
        stop = min(self.size, place + FAR)
        for at in range(place, stop):
            if self.has(at, "and", "but") and self.has(at - 1, ","):
                phrase = phrase_after(self.skeleton, at + 1, stop)
                if (
                    phrase is not None
                    and self.has(phrase[0], "his", "her", "their", "the")
                    and phrase[0] + 2 <= phrase[1]
                ):
                    return True  # "her husband cut": a verb that looks like a noun
                return (
                    phrase is not None
                    and self.words[phrase[0]] not in ("he", "she", "they", "it")
                    and not self.is_end(phrase[1] + 1)
                    and not self.has(phrase[1] + 1, ",", "and")
                    and self.words[phrase[1] + 1] not in PREPOSITIONS
                )
        return False
