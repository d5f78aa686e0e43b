"""Clause ends: where what is reported ends, and the reporter's own words go on."""

from __future__ import annotations

from corpus.people.mention_words import PERIODS, PREPOSITIONS, PRONOUNS, WEEKDAYS
from corpus.speech.cues import BARE_FORMS, PARTICIPLES, Takes, cue_at
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.reported import has_finite
from corpus.speech.skeletons import QUOTED
from corpus.speech.verbs import Verbs

DATES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
        "july august september october november december earlier later recently today yesterday last this "
        "early late again then once afterwards there"
    ).split()
)
# Only before or at these may a clause end.
_MAY_END = PARTICIPLES | {";", ",", "according", "and", "but", "while", QUOTED}
_BEING = frozenset(
    """
    is was are were has have had will would may might could should can must 's ’s isn't wasn't aren't weren't
    isn’t wasn’t aren’t weren’t remains remain seems exists
    """.split()
)
_AGAIN = frozenset("has have had is are was were will would does did".split())
_FAR_VERB = 40
FAR = 25  # tokens between a cue and the colon or "that" that opens what it reports


def verb_again(words: list[str], place: int) -> bool:
    """Say whether an auxiliary stands at *place*: behind "and" it begins what the subject does besides."""
    return place < len(words) and words[place] in _AGAIN


class ClauseEnds(Verbs):
    """Where clauses end in one sentence of the reporter's."""

    def clause_end(self, start: int, stop: int | None = None) -> int:
        """Return the last token of what is said from *start* on: the last before *stop*, or before the next cue.

        Without *stop* the sentence's end stops it.
        """
        stop = self.size if stop is None else stop
        for at in range(start + 1, stop):
            word = self.words[at]
            if word not in _MAY_END:
                continue
            if word == ";":
                return at - 1
            if word == "according" and self.has(at + 1, "to") and at - start > 2:
                return at - 1
            if word == QUOTED and self._is_introduced_behind(at):
                return at
            if word in PARTICIPLES and self.has(at - 1, ","):
                return at - 2
            if word in PARTICIPLES and self.is_quote(at - 1):
                return at - 1
            if word in ("and", "but") and at + 1 < self.size and at - start > 2:
                verb = at + 2 if self.has(at + 1, "has", "have", "had") and at + 2 < self.size else at + 1
                following = cue_at(self.words, verb)
                if (
                    following is not None
                    and following[1] & (Takes.CLAUSE | Takes.NAMING)
                    and self.words[verb] not in BARE_FORMS
                ):
                    return at - 1
            if word == "and" and verb_again(self.words, at + 1) and not self._has_verb(start, at - 1):
                return at - 1  # "touted it as the best and has sold many"
            if word == "but" and self.has(at - 1, ",") and not self._has_verb(start, at - 2):
                return at - 2  # "proposed selling the hall, but the council refused"
            if (
                word in ("and", "but", "while")
                and at - start > 1
                and self._opens_voice(at + 1)
                and (has_finite(self.skeleton, start, min(at - 1, start + 30)) or self.is_quote(at - 1))
            ):
                return at - 1
            if word == "," and at + 2 < self.size and self.words[at + 1] in PRONOUNS:
                following = cue_at(self.words, at + 2)
                if (
                    following is not None
                    and following[1] & Takes.CLAUSE
                    and self.is_adjunct_only(at + 2 + following[0])
                ):
                    return at - 1
        return stop - 1

    def _has_verb(self, first: int, last: int) -> bool:
        """Say whether a clause begins at *first*, by a verb not too far from there."""
        return has_finite(self.skeleton, first, min(last, first + _FAR_VERB))

    def _is_introduced_behind(self, place: int) -> bool:
        """Say whether behind the quotation at *place* another is led up to: “No,” and then Ann Lee said: “Yes.”"""
        if self.skeleton.starts[place] not in self.skeleton.commas or not self._opens_voice(place + 1):
            return False
        colon = next((at for at in range(place + 1, min(self.size, place + FAR)) if self.words[at] in (":", QUOTED)), 0)
        return bool(colon) and self.has(colon, ":")

    def _opens_voice(self, place: int) -> bool:
        """Say whether a noun phrase and its reporting verb begin at *place*: "and the mayor added that"."""
        phrase = phrase_after(self.skeleton, place, min(self.size, place + 12))
        if phrase is None or phrase[1] + 1 >= self.size:
            return False
        verb = phrase[1] + 1
        while verb + 1 < self.size and (
            self.words[verb] in ("has", "have", "had", "also", "then", "later", "earlier")
            or self.words[verb].endswith("ly")
        ):
            verb += 1
        found = cue_at(self.words, verb)
        return found is not None and bool(found[1] & (Takes.CLAUSE | Takes.NAMING)) and not self.is_no_verb(verb)

    def trim(self, first: int, last: int) -> tuple[int, int]:
        """Take punctuation that belongs to the sentence off both ends."""
        while first <= last and not (
            self.words[first][0].isalnum() or self.words[first] == QUOTED or self.words[first][0] in "@#$£€'’[("
        ):
            first += 1
        while last >= first and not (
            self.words[last][0].isalnum()
            or self.words[last] == QUOTED
            or self.words[last] in ("?", "!", ")", "]", "%", "'s", "’s")
        ):
            last -= 1
        return first, last

    def ends(self, place: int) -> bool:
        """Say whether *place* is the last token of the sentence but its full stop."""
        return place + 1 >= self.size or (self.is_end(place + 1) and place + 2 >= self.size)

    def has_clause(self, first: int, last: int) -> bool:
        """Say whether a reporting verb stands between *first* and *last*."""
        return any(cue_at(self.words, place) is not None and not self.is_no_verb(place) for place in range(first, last))

    def opens_new_clause(self, place: int) -> bool:
        """Say whether a clause of the reporter's, not of what is said, begins at *place*."""
        word = self.words[place]
        return (
            word in PARTICIPLES
            or word
            in (
                "who",
                "which",
                "and",
                "but",
                "as",
                "according",
                "citing",
                "referring",
                "while",
                "when",
                "after",
                "though",
                "although",
            )
            or word.endswith("ing")
        )

    def is_adjunct_only(self, place: int) -> bool:
        """Say whether nothing that is reported follows *place*."""
        if self.has(place, ",") and self.is_quote(place + 1):
            return False
        if self.is_end(place) or self.has(place, ",", ")"):
            return True
        word = self.words[place]
        if word in ("that", ":") or word == QUOTED or self.is_infinitive(place):
            return False
        if (
            word in PREPOSITIONS
            or self.is_time(place)
            or word.endswith("ly")
            or word in ("as", "when", "while", "before", "after")
        ):
            return all(other not in ("that", ":", QUOTED) for other in self.words[place : place + FAR])
        return False

    def is_time(self, place: int) -> bool:
        """Say whether a day or another time stands at *place*, not a clause: "this week", not "this is"."""
        word = self.words[place]
        if word in ("there", "this", "last", "may", "march", "early", "late", "once", "then"):
            after = self.words[place + 1] if place + 1 < self.size else ""
            if word == "there":
                return after not in _BEING
            if word in ("may", "march"):
                return is_capital(self.skeleton.texts[place])
            if word in ("this", "last", "early", "late"):
                return after in PERIODS or after in WEEKDAYS or after in ("in", "on")
        return word in DATES

    def is_whole(self, place: int) -> bool:
        """Say whether the quotation at *place* is all that is said: no clause of the reporter's goes on with it."""
        if self.is_end(place + 1) or self.is_quote(place + 1):
            return True
        after = self.words[place + 1]
        return after in PARTICIPLES or after in (
            ",",
            ")",
            "—",
            "–",
            "-",
            "and",
            "but",
            "when",
            "as",
            "after",
            "while",
            "before",
        )
