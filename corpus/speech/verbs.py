"""Verbs: whether a word that can report does so in this sentence, or is a noun, denied, or passive."""

from __future__ import annotations

from corpus.people.mention_words import AUXILIARIES, DETERMINERS, HEARERS, PREPOSITIONS, PRONOUNS
from corpus.speech.cues import BARE_FORMS, NOUN_FORMS, PARTICIPLES
from corpus.speech.mentions import is_capital
from corpus.speech.skeletons import QUOTED, Skeleton

NEVER_NOUNS = frozenset("say think believe argue insist know agree".split())
_PAST = frozenset("said told thought argued believed".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])


class Verbs:
    """One sentence of the reporter's, and what its words are there."""

    def __init__(self, skeleton: Skeleton) -> None:
        """Begin at the sentence's first token."""
        self.skeleton = skeleton
        self.words = skeleton.words
        self.size = len(skeleton.words)
        self.floor = 0  # the first token that no reading has yet

    def has(self, place: int, *words: str) -> bool:
        """Say whether one of *words* stands at *place*."""
        return 0 <= place < self.size and self.words[place] in words

    def has_of(self, place: int, words: frozenset[str]) -> bool:
        """Say whether one of a list of *words* stands at *place*."""
        return 0 <= place < self.size and self.words[place] in words

    def is_quote(self, place: int) -> bool:
        """Say whether a quotation stands at *place*."""
        return 0 <= place < self.size and self.words[place] == QUOTED

    def has_quote(self, first: int, last: int) -> bool:
        """Say whether a quotation stands among tokens *first* to *last*."""
        return QUOTED in self.words[first : last + 1]

    def is_end(self, place: int) -> bool:
        """Say whether the sentence, or one of its main clauses, ends at *place*."""
        return place >= self.size or self.words[place] in (".", "!", "?", ";")

    def is_no_verb(self, place: int) -> bool:
        """Say whether a word of the list is a noun or an adjective here, or is not asserted."""
        before = self.words[place - 1] if place else ""
        word = self.words[place]
        if before in ("to", "not", "n't", "never", "by") and word not in PARTICIPLES:
            return not (before == "to" and place > 1 and self.words[place - 2] == "used")
        if before.endswith(("n't", "n’t")):
            return True
        if before in ("'s", "’s") or (
            before.endswith(("'s", "’s", "s'", "s’")) and not before.startswith(("he", "she", "it"))
        ):
            return True
        if (
            before in DETERMINERS
            and not (word in _PAST and before in _NUMBERS)
            and before
            not in (
                "all",
                "both",
                "many",
                "some",
                "most",
                "one",
                "another",
                "those",
                "these",
                "that",
                "each",
            )
        ):
            return True
        if before in ("these", "those", "some", "many", "most", "all", "both") and word.endswith("s"):
            return True  # "these orders"
        if before in PREPOSITIONS and word not in PARTICIPLES:
            return True
        if (word in BARE_FORMS or word.endswith("s")) and self.has(place + 1, "of", "from", "by", "about", "against"):
            return word not in ("say", "says", "tell", "tells", "warn", "warns", "speaks")
        if (
            word in NOUN_FORMS
            and place
            and not self.has(place + 1, "that", ":", QUOTED)
            and not (word == "reads" and self.is_end(place + 1))
            and before not in ("he", "she", "it", "who", "which", "that", QUOTED, ",")
            and (not is_capital(self.skeleton.texts[place - 1]) or before in DETERMINERS)
        ):
            return True
        if word == "state" and not self.has(place + 1, "that", ":", QUOTED):
            return True
        if word in BARE_FORMS and place and word not in NEVER_NOUNS and not self.is_plural(place - 1):
            return True
        if word in BARE_FORMS and (
            place == 0
            or before in ("would", "could", "should", "might", "may", "must", "can", "will", "did", "does", "do")
        ):
            return before not in ("will", "did")
        return is_capital(self.skeleton.texts[place]) and place > 0 and not self.is_quote(place - 1)

    def is_plural(self, place: int) -> bool:
        """Say whether a plural subject may end at *place*, over adverbs: only such a one goes with a bare form."""
        verb = place + 1
        while place > self.floor and (
            self.words[place] in ("also", "now", "still", "often", "have", "never", "always", "there", "here", "too")
            or self.words[place].endswith("ly")
        ):
            place -= 1
        word = self.words[place]
        if word in (
            "i",
            "we",
            "you",
            "they",
            "who",
            "people",
            "police",
            "many",
            "some",
            "others",
            "most",
            "both",
            "that",
            "which",
            "and",
            "men",
            "women",
            "would",
            "will",
            "may",
            "might",
            "did",
            ",",
            ")",
            "staff",
            QUOTED,
        ):
            return True
        if word.endswith("s") and not word.endswith("ss"):
            return True
        # "Labour say": a name goes with a bare form only of verbs that are no nouns.
        return is_capital(self.skeleton.texts[place]) and self.has(verb, "say", "believe", "argue", "insist", "tell")

    def is_passive(self, place: int) -> bool:
        """Say whether the verb at *place* follows a form of "be"."""
        at = place - 1
        while at >= self.floor and at >= place - 4:
            word = self.words[at]
            if word in _BE:
                return True
            if word not in AUXILIARIES and not word.endswith("ly"):
                return False
            at -= 1
        return False

    def has_auxiliary(self, place: int) -> bool:
        """Say whether a form of "be" stands at *place*, or before an auxiliary there."""
        return self.has_of(place, _BE) or (self.has_of(place - 1, _BE) and self.has_of(place, AUXILIARIES))

    def is_infinitive(self, place: int) -> bool:
        """Say whether "to" at *place* begins an infinitive, not a phrase: "vowed to rebuild", not "said to her"."""
        if not self.has(place, "to") or place + 1 >= self.size:
            return False
        word = self.words[place + 1]
        if word == QUOTED:
            return self.skeleton.starts[place + 1] not in self.skeleton.capital  # vowed to “give him time”
        return (
            word.isalpha()
            and not is_capital(self.skeleton.texts[place + 1])
            and word not in DETERMINERS
            and word not in PRONOUNS
            and word not in HEARERS
            and word not in ("voters", "people")
        )
