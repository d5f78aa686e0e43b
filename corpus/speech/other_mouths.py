"""Other mouths: whose the words are where the subject of a cue only passes them on.

"Ms Lee remembers Mr Holt saying", "she read out Mr Holt's letter: “...”", "the film showed him telling the meeting".
"""

from __future__ import annotations

from corpus.people.mention_words import AUXILIARIES, PRONOUNS, ROLES
from corpus.speech.clause_ends import FAR
from corpus.speech.cues import Takes, cue_at
from corpus.speech.far_subjects import main_subject
from corpus.speech.inner_cues import InnerCues
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.subjects import subject_before

SEEING = frozenset(
    "show shows showed showing shown see sees saw seen hear hears heard film filmed record recorded caught".split()
)
_FOOTAGE = frozenset("footage video videos clip clips recording recordings film pictures tape image images".split())
QUOTING = frozenset("quote quotes quoted quoting cite cites cited citing".split())
_REMEMBERING = frozenset("remember remembers remembered recall recalls recalled".split())
_BEING = frozenset("is are was were be been".split())
_FAR_QUOTE = 8  # tokens between a quotation and the one who is quoted for it
_RECEIVING = frozenset("receive receives received get gets got read reads saw found opened obtained".split())
_ANSWERING = frozenset("response reaction reply answer answers responding listen listened listening".split())
_PEOPLE = ROLES | frozenset(
    "people students protesters reporters colleagues others fans parents pupils patients members".split()
)
_LONGEST_NAME = 8
_CALLED = frozenset("called dubbed termed titled nicknamed labelled labeled".split())


class OtherMouths(InnerCues):
    """Who is quoted by the subject of a reporting verb, or by a participle behind it."""

    def _behind_with(self, participle: int) -> tuple[int, int] | None:
        """Return whose participle it is in "it ended with Ann Lee shouting"; None without such a "with"."""
        last = participle - 1
        while last > self.floor and self.words[last].endswith("ly"):
            last -= 1
        for place in range(last - 1, max(self.floor, last - _LONGEST_NAME) - 1, -1):
            if self.has(place, "with", "despite", "without"):
                phrase = phrase_after(self.skeleton, place + 1, last + 1)
                return phrase if phrase is not None and phrase[1] == last else None
            if not self.words[place][0].isalnum():
                return None
        return None

    def _quote_before(self, subject: int, after: int) -> int | None:
        """Return the quotation, not yet given to a cue, that ends in a comma some way before *subject*; or None.

        “No,” the paper quoted Ann Lee as saying. “Why?” a man can be heard asking. What comes *after* is no quotation.
        """
        if self.direct_start(after) is not None or self.has(after, "that"):
            return None
        for place in range(subject - 1, max(self.floor, subject - _FAR_QUOTE) - 1, -1):
            if self.is_quote(place):
                start = self.skeleton.starts[place]
                return place if start in self.skeleton.commas or start in self.skeleton.cried else None
            if self.words[place] in (".", ";", ":", "that"):
                return None
        return None

    def _teller_behind(self, place: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
        """Return the cue and source of who said it where another only tells so: “No,” she said he had told her."""
        source = phrase_after(self.skeleton, place, min(self.size, place + 12))
        if source is None and self.has(place, "him", "her", "them"):
            source = place, place
        if source is None:
            return None
        verb = source[1] + 1
        if self.has(verb, "has", "have", "had"):
            verb += 1
        return ((verb, verb), source) if self.has(verb, "told", "said", "saying", "telling") else None

    def _subject_of_participle(self, first: int) -> tuple[int, int] | None:
        if self.has(first - 1, "as"):
            quoted = subject_before(self.skeleton, first - 1, self.floor)
            if quoted is not None and self.has_of(quoted[0] - 1, QUOTING):
                return quoted  # "Ms Lee quoted him as saying"
        seen = subject_before(self.skeleton, first, self.floor)
        if self.has(first - 1, "heard", "seen") and self.has_of(first - 2, _BEING):
            return subject_before(self.skeleton, first - 2, self.floor)  # "a man can be heard asking"
        absolute = self._behind_with(first)
        if absolute is not None:
            return absolute
        if first > 2 and self.words[first - 1] in _PEOPLE and self._comes_from(first - 2):
            return first - 1, first - 1  # "Mr Holt spoke in response to people asking why"
        if seen is not None and self.has_of(seen[0] - 1, _REMEMBERING):
            return seen  # "she remembers him saying"
        if seen is not None and seen[1] == first - 1:
            if self.has_of(seen[0] - 1, _RECEIVING):
                return seen  # "she received a letter saying"
            if 0 < self.floor == seen[0]:
                return seen  # "Ms Lee recalled Mr Holt saying"
            # "the film showed Mr Holt telling the meeting", "footage of Mr Holt saying": not the film.
            if self.has_of(seen[0] - 1, SEEING):
                return seen
            for place in range(seen[0], seen[1]):
                if self.has_of(place, _FOOTAGE) and self.has(place + 1, "of"):
                    return place + 2, seen[1]
        if self.subject is not None:
            return self.subject
        return main_subject(self.skeleton, first, 0)

    def _comes_from(self, place: int) -> bool:
        """Say whether the preposition at *place* stands before those who speak, not before those who are spoken to."""
        return self.has(place, "from", "by", "of") or (self.has(place, "to") and self.has_of(place - 1, _ANSWERING))

    def _is_called(self, cue: tuple[int, int]) -> bool:
        """Say whether a quotation behind the verb is only a thing's name: "a culture called “The Long Way”"."""
        before = cue[0] - 1
        return (
            self.has_of(cue[0], _CALLED)
            and self.is_quote(cue[1] + 1)
            and before > self.floor
            and self.words[before][0].isalpha()
            and self.words[before] not in PRONOUNS
            and not is_capital(self.skeleton.texts[before])
            and not self.has_of(before, AUXILIARIES)
            and not any(self.has(at, "what", "which", "that") for at in range(max(self.floor, before - 4), before))
        )

    def _late_voice(self, first: int, last: int) -> tuple[tuple[int, int], tuple[int, int], int, int] | None:
        """Return cue, source, quotation and end of who says all that: "he would “stop it,” Ms Lee said"."""
        low = max(first + 1, last - FAR)
        if not self.has_quote(low, last - 2):
            return None
        for place in range(low, last - 1):
            if self.is_quote(place) and self.skeleton.starts[place] in self.skeleton.commas:
                source = phrase_after(self.skeleton, place + 1, last + 1)
                verb = source[1] + 1 if source is not None else self.size
                found = cue_at(self.words, verb) if verb <= last else None
                if source is None or found is None or not found[1] & Takes.CLAUSE or self.is_no_verb(verb):
                    return None
                end = verb + found[0] - 1
                return ((verb, end), source, place, end) if self.is_adjunct_only(end + 1) else None
        return None

    def _owner(self, first: int, end: int) -> tuple[int, int] | None:
        """Return whose words somebody repeats: "she read out Mr Holt's letter: “...”", "the advice of Mr Holt"."""
        for at in range(first, end):
            if self.words[at].endswith(("'s", "’s")):
                begin = at
                while begin > first and is_capital(self.skeleton.texts[begin - 1]):
                    begin -= 1
                return begin, at
            if self.has(at, "of", "by", "from") and at + 1 < end:
                phrase = phrase_after(self.skeleton, at + 1, end)
                if phrase is not None and is_capital(self.skeleton.texts[phrase[1]]):
                    return phrase
        return None

    def _before_relative(self, relative: int) -> tuple[int, int] | None:
        """Return the phrase that an aside with "who" at *relative* goes back to."""
        return subject_before(self.skeleton, relative - 1, 0)
