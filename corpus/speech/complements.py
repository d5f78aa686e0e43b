"""Complements: where in a sentence begins what a reporting verb reports."""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, DETERMINERS, HEARERS, PREPOSITIONS, PRONOUNS
from corpus.speech.clause_ends import FAR, ClauseEnds
from corpus.speech.cues import Takes, cue_at
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.reported import FINITE, has_finite
from corpus.speech.skeletons import QUOTED
from corpus.speech.verb_forms import forms_of

_CLAUSE_OPENERS = frozenset(["whether", "if", "how", "what", "why", "there", "when", "who", "where"])
_QUESTIONS = frozenset("whether if why how what who which where when".split())
# What is read out or cried may well look like a title.
_CRYING = forms_of("read chant shout yell scream roar bellow cry")
_ASIDES = frozenset("however though too instead then also".split())
_PARTING = frozenset((",", "—", "–", "-"))
_MEDIA = frozenset(
    "programme program newspaper paper magazine website agency conference committee inquiry show".split()
)


class Complements(ClauseEnds):
    """Where what is said begins, in one sentence of the reporter's."""

    def complement(self, place: int, takes: int) -> int | None:
        """Return the token at which what is said begins, the sentence's length if in the next one, or None."""
        if place >= self.size:
            return None
        if not takes & (Takes.QUOTE | Takes.CLAUSE):
            return place if self.has(place, "that") else None
        if takes & Takes.HEARER and self.is_quote(place) and self.has(place + 1, "that"):
            return place + 1  # told “The Long View” that
        direct = self.direct_start(place)
        if direct is not None:
            if (
                direct == place
                and self.skeleton.starts[place] in self.skeleton.titles
                and not takes & Takes.NAMING
                and self.words[place - 1] not in _CRYING
            ):
                return None
            return direct
        word = self.words[place]
        if word == "," and self.has_of(place + 1, _ASIDES) and self.has(place + 2, ",") and self.is_quote(place + 3):
            return place + 3  # "she admitted, however, “...”"
        if word == "that" and takes & (Takes.CLAUSE | Takes.THAT):
            return place
        if word == "," and takes & Takes.CLAUSE and place + 2 < self.size and not self.opens_new_clause(place + 1):
            if (
                self.words[place + 1] in PRONOUNS
                or self.words[self.floor] == "as"
                or has_finite(self.skeleton, place + 1, min(self.size - 1, place + 12))
            ):
                return place + 1  # "And yet, they say, the hall remains"
            if self.words[place + 1] in PREPOSITIONS:
                return self.complement_after_adjuncts(place + 1, Takes.QUOTE, bare=False)
            return None
        if takes & Takes.HEARER and not takes & Takes.CLAUSE:
            asked = self._what_is_asked(place)
            if asked is not None:
                return asked
        if takes & Takes.HEARER:
            clause_taken = bool(takes & Takes.CLAUSE)
            hearer = phrase_after(self.skeleton, place, self.size)
            if hearer is None and word in HEARERS:
                hearer = (place, place)
            if hearer is None and word[0].isalpha() and word not in PREPOSITIONS and word not in CONJUNCTIONS:
                hearer = (place, place)
            if hearer is not None:
                hearer = self._without_subject(hearer)
                media = next((at for at in range(*hearer) if self.words[at] in _MEDIA), hearer[1])
                hearer = hearer[0], media  # "told his news conference Britain would"
            after = hearer[1] + 1 if hearer is not None else place
            if self.has(after, "whether", "if", "why", "how", "what", "about") or self.is_infinitive(after):
                return after
            for at in range(after, min(self.size, after + 5)):
                if self.words[at] == "that" and clause_taken:
                    return at
                if not self.words[at][0].isalnum() or self.words[at] in PRONOUNS:
                    break
            if hearer is not None:
                return self.complement_after_adjuncts(hearer[1] + 1, takes, bare=True)
            return self.complement_after_adjuncts(place, takes, bare=False)
        if takes & Takes.NAMING:
            return self.named(place)
        if takes & Takes.CLAUSE and self.is_infinitive(place):
            return place
        if word in PREPOSITIONS or self.is_time(place) or word.endswith("ly") or word == ",":
            return self.complement_after_adjuncts(place, takes, bare=False)
        if takes & Takes.CLAUSE and (word[0].isalnum() and (word not in CONJUNCTIONS or word in _CLAUSE_OPENERS)):
            return place
        return self.complement_after_adjuncts(place, Takes.QUOTE, bare=False)

    def _what_is_asked(self, place: int) -> int | None:
        """Return where what is asked begins: at its "whether", or at the hearer who is asked to do something."""
        for at in range(place, min(self.size, place + 14)):
            word = self.words[at]
            if word in _QUESTIONS:
                return at
            if word == "about":
                return at + 1
            if word == "to" and self.is_infinitive(at):
                return place
            if word in (":", ";", ".", QUOTED, "that") or (word == "," and not self.has(place, "if")):
                return None
        return None

    def _without_subject(self, hearer: tuple[int, int]) -> tuple[int, int]:
        """Take the subject of what is told off the hearer before it: "told the jury Mr Lee had lied"."""
        first, last = hearer
        if last + 1 >= self.size or self.words[last + 1] not in FINITE or self.words[first] not in DETERMINERS:
            return hearer
        name = last
        while name > first and is_capital(self.skeleton.texts[name]):
            name -= 1
        return (first, name) if first < name < last else hearer

    def direct_start(self, place: int) -> int | None:
        """Return the quotation, or what follows a colon, that begins at *place*; or None."""
        word = self.words[place] if place < self.size else ""
        if word == QUOTED:
            return place
        if word == ":" or (word in _PARTING and self.is_quote(place + 1)):
            return place + 1
        return None

    def complement_after_adjuncts(self, place: int, takes: int, *, bare: bool) -> int | None:
        """Return where what is said begins after a hearer, a place or a day; *bare*: a clause may follow at once."""
        clause = takes & (Takes.CLAUSE | Takes.THAT)
        if bare and self.has_of(place, _MEDIA):
            place += 1  # "told the Today programme"
        if bare and clause and place < self.size and self.direct_start(place) is None:
            word = self.words[place]
            if (
                word[0].isalpha()
                and word not in PREPOSITIONS
                and not self.is_time(place)
                and word not in CONJUNCTIONS
                and word != "to"
            ):
                return place
            if self.is_infinitive(place):
                return place
        for at in range(place, min(self.size, place + FAR)):
            direct = self.direct_start(at)
            if direct is not None and not (
                direct == at
                and clause
                and self.skeleton.starts[at] in self.skeleton.titles
                and self.has(at + 1, "that")
            ):
                return direct
            word = self.words[at]
            if word == "that" and clause:
                return at
            if self.is_end(at) or (at > place and cue_at(self.words, at) is not None and not self.is_no_verb(at)):
                return None
        return None

    def named(self, place: int) -> int | None:
        """Return where the content of 'called the plan “a farce”' begins, if it holds a quotation."""
        for at in range(place, min(self.size, place + FAR)):
            if self.is_quote(at):
                return place
            if self.words[at] == ":":
                return at + 1
            if self.is_end(at) or (
                at > place
                and not self.has(at - 1, "that", "this")
                and cue_at(self.words, at) is not None
                and not self.is_no_verb(at)
            ):
                return None
        return None
