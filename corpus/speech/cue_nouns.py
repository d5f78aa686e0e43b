"""Cue nouns: "his claim that ...", "Ms Lee's plan to ...", "criticism by the council of ..."; our own list."""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from corpus.speech.gaps import Gap
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.readings import Reading
from corpus.speech.skeletons import QUOTED

_NOUNS: dict[str, str] = {
    "that": """
        claim assertion statement suggestion allegation accusation belief view warning announcement admission argument
        concern fear worry hope complaint promise pledge vow prediction conclusion contention insistence confidence
        doubt conviction finding report rumor rumour speculation assumption notion criticism charge
        feeling opinion remark comment observation acknowledgement acknowledgment threat revelation denial
        suspicion perception ruling consensus recommendation proposal demand call request
    """,
    "to": """
        plan promise pledge vow threat desire call proposal intention reluctance
    """,
    "of": """
        criticism endorsement accusation warning praise condemnation denunciation fear
        dismissal rejection characterization characterisation depiction critique embrace assessment
    """,
    "for": "call praise hope demand criticism preference disdain contempt admiration",
    "about": """
        question concern complaint doubt comment remark statement claim worry fear warning skepticism
        scepticism speculation
    """,
    "on": "view stance comment statement remark opinion",
    "over": "concern criticism outrage",
    "whether": "question doubt",
}
_POSSESSIVES = frozenset("his her their its my our your whose".split())
_FAR = 40  # tokens that the name in "claims by Ann Lee that" may have


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch")) else "s")


def _build() -> dict[str, frozenset[str]]:
    governed: dict[str, set[str]] = {}
    for word, nouns in _NOUNS.items():
        for noun in nouns.split():
            for form in (noun, _plural(noun)):
                governed.setdefault(form, set()).add(word)
    return {noun: frozenset(words) for noun, words in governed.items()}


_GOVERNED = _build()
CUE_NOUNS = frozenset(_GOVERNED)


class Nouns(Gap):
    """The readings by cue nouns in a gap."""

    def read(self) -> list[Reading]:
        """Return them in their order."""
        found = []
        place = self.low
        while place < self.ceiling - 2:
            reading = self._noun(place) if self.words[place] in CUE_NOUNS else None
            if reading is None:
                place += 1
                continue
            found.append(reading)
            place = reading.content[0][1] + 1
        return found

    def _noun(self, place: int) -> Reading | None:
        governed = _GOVERNED[self.words[place]]
        after = place + 1
        source = None
        if self.has(after, "by", "from"):
            source = phrase_after(self.skeleton, after + 1, min(self.ceiling, after + _FAR))
            if source is None:
                return None
            after = source[1] + 1
        if self.has(after, "on", "last", "this") and self.is_time(after + 1) and self.has(after + 2, "that"):
            after += 2  # "her statement on Monday that"
        if not self.has_of(after, governed) or after + 1 >= self.ceiling:
            return None
        word = self.words[after]
        source = source or self._possessor(place)
        if source is None:
            return None
        if word == "to" and not self.is_infinitive(after):
            return None
        if self.is_time(after + 1):
            return None  # "her statement on Monday"
        first = after if word in ("that", "to", "whether") else after + 1
        first, last = self.trim(first, self.short_end(first, clause=word == "that"))
        if last - first < 2 and QUOTED not in self.words[first : last + 1]:
            return None
        return Reading(self.skeleton, (place, place), source, ((first, last),), stance=True)

    def _possessor(self, place: int) -> tuple[int, int] | None:
        """Return whose the noun at *place* is, over two adjectives at most: "Ann Lee’s first public claim"."""
        words = self.words
        for at in range(place - 1, max(self.low, place - 4) - 1, -1):
            word = words[at]
            if word in _POSSESSIVES:
                return at, at
            if word in ("'", "’") or (word.endswith(("'s", "’s", "s'", "s’")) and len(word) > 3):
                first = at
                while first > self.low and (
                    words[first - 1] == "the"
                    or (is_capital(self.skeleton.texts[first - 1]) and words[first - 1] not in CONJUNCTIONS)
                ):
                    first -= 1
                return first, at
            if not word[0].isalpha() or word in PREPOSITIONS or word in CONJUNCTIONS:
                return None
            if word in DETERMINERS or word in PRONOUNS:
                return None
        return None
