"""Complements: which words of a sentence a reporting verb reports."""

from __future__ import annotations

from corpus.cues import BARE_FORMS, PARTICIPLES, Takes, cue_at
from corpus.mention_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from corpus.mentions import is_capital, phrase_after
from corpus.skeletons import QUOTED
from corpus.verbs import Verbs

_DATES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
        "july august september october november december earlier later recently today yesterday last this "
        "early late again then once afterwards there"
    ).split()
)
_CLAUSE_OPENERS = frozenset(["whether", "if", "how", "what", "why", "there", "when", "who", "where"])
_MEDIA = frozenset(
    "programme program newspaper paper magazine website agency conference committee inquiry show".split()
)
FAR = 25  # tokens between a cue and the colon or "that" that opens what it reports


class Complements(Verbs):
    """Where what is said begins and ends, in one sentence of the reporter's."""

    def is_adjunct_only(self, place: int) -> bool:
        """Say whether nothing that is reported follows *place*."""
        if self.has(place, ",") and self.is_quote(place + 1):
            return False
        if self.is_end(place) or self.has(place, ",", ")"):
            return True
        word = self.words[place]
        if word in ("that", ":") or word == QUOTED:
            return False
        if (
            word in PREPOSITIONS
            or word in _DATES
            or word.endswith("ly")
            or word in ("as", "when", "while", "before", "after")
        ):
            return all(other not in ("that", ":", QUOTED) for other in self.words[place : place + FAR])
        return False

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

    def complement(self, place: int, takes: Takes) -> int | None:
        """Return the token at which what is said begins, the sentence's length if in the next one, or None."""
        if place >= self.size:
            return None
        if not takes & (Takes.QUOTE | Takes.CLAUSE):
            return place if self.has(place, "that") else None
        direct = self.direct_start(place)
        if direct is not None:
            if direct == place and self.skeleton.starts[place] in self.skeleton.titles and not takes & Takes.NAMING:
                return None
            return direct
        word = self.words[place]
        if word == "that" and takes & (Takes.CLAUSE | Takes.THAT):
            return place
        if takes & Takes.HEARER:
            clause_taken = bool(takes & Takes.CLAUSE)
            hearer = phrase_after(self.skeleton, place, self.size)
            if hearer is None and word in ("him", "her", "them", "us", "me", "reporters", "journalists", "supporters"):
                hearer = (place, place)
            if hearer is None and word[0].isalpha() and word not in PREPOSITIONS and word not in CONJUNCTIONS:
                hearer = (place, place)
            if hearer is not None:
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
        if word in PREPOSITIONS or word in _DATES or word.endswith("ly") or word == ",":
            return self.complement_after_adjuncts(place, takes, bare=False)
        if takes & Takes.CLAUSE and (word[0].isalnum() and (word not in CONJUNCTIONS or word in _CLAUSE_OPENERS)):
            return place
        return self.complement_after_adjuncts(place, Takes.QUOTE, bare=False)

    def is_infinitive(self, place: int) -> bool:
        """Say whether "to" at *place* begins an infinitive, not a phrase: "vowed to rebuild", not "said to her"."""
        if not self.has(place, "to") or place + 1 >= self.size:
            return False
        word = self.words[place + 1]
        return (
            word.isalpha()
            and not is_capital(self.skeleton.texts[place + 1])
            and word not in DETERMINERS
            and word not in PRONOUNS
            and word not in ("him", "them", "us", "me", "reporters", "journalists", "supporters", "voters", "people")
        )

    def direct_start(self, place: int) -> int | None:
        """Return the quotation, or what follows a colon, that begins at *place*; or None."""
        if self.is_quote(place):
            return place
        if self.has(place, ":"):
            return place + 1
        if self.has(place, ",", "—", "–", "-") and self.is_quote(place + 1):
            return place + 1
        return None

    def complement_after_adjuncts(self, place: int, takes: Takes, *, bare: bool) -> int | None:
        """Return where what is said begins after a hearer, a place or a day; *bare*: a clause may follow at once."""
        clause = takes & (Takes.CLAUSE | Takes.THAT)
        if bare and self.has(place, *_MEDIA):
            place += 1  # "told the Today programme"
        if bare and clause and place < self.size and self.direct_start(place) is None:
            word = self.words[place]
            if (
                word[0].isalpha()
                and word not in PREPOSITIONS
                and word not in _DATES
                and word not in CONJUNCTIONS
                and word != "to"
            ):
                return place
            if self.is_infinitive(place):
                return place
        for at in range(place, min(self.size, place + FAR)):
            direct = self.direct_start(at)
            if direct is not None:
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
            if self.is_end(at) or (at > place and cue_at(self.words, at) is not None and not self.is_no_verb(at)):
                return None
        return None

    def clause_end(self, start: int, stop: int | None = None) -> int:
        """Return the last token of what is said from *start* on: the last before *stop*, or before the next cue.

        Without *stop* the sentence's end stops it.
        """
        stop = self.size if stop is None else stop
        for at in range(start + 1, stop):
            word = self.words[at]
            if word == ";":
                return at - 1
            if word == "according" and self.has(at + 1, "to"):
                return at - 1
            if word in PARTICIPLES and self.has(at - 1, ","):
                return at - 2
            if word in PARTICIPLES and self.is_quote(at - 1):
                return at - 1
            if word in ("and", "but") and at + 1 < self.size and at - start > 2:
                following = cue_at(self.words, at + 1)
                if (
                    following is not None
                    and following[1] & (Takes.CLAUSE | Takes.NAMING)
                    and self.words[at + 1] not in BARE_FORMS
                ):
                    return at - 1
            if self.has(at, ",") and at + 2 < self.size and self.words[at + 1] in PRONOUNS:
                following = cue_at(self.words, at + 2)
                if (
                    following is not None
                    and following[1] & Takes.CLAUSE
                    and self.is_adjunct_only(at + 2 + following[0])
                ):
                    return at - 1
        return stop - 1

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
