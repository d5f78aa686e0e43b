"""Late cues: what is said stands before its cue: "“We will,” she said", "the hall is cold, according to her"."""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, HEARERS
from corpus.speech.clause_ends import FAR
from corpus.speech.cues import PARTICIPLES, Takes, cue_at
from corpus.speech.far_subjects import bare_phrase
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.readings import Reading
from corpus.speech.reported import has_finite
from corpus.speech.resumed import GOING_ON, Resumed
from corpus.speech.skeletons import Skeleton

TELL = frozenset("tell tells told".split())


class LateCues(Resumed):
    """The readings whose cue comes behind what is said; each method returns the token to go on from."""

    def __init__(self, skeleton: Skeleton) -> None:
        super().__init__(skeleton)
        self.subject: tuple[int, int] | None = None
        self.aside: tuple[int, int] | None = None
        self.readings: list[Reading] = []

    def _according(self, place: int) -> int:
        source = phrase_after(self.skeleton, place + 2, self.size) or bare_phrase(
            self.skeleton, place + 2, min(self.size, place + 12)
        )
        if source is None:
            return place + 2
        cue = (place, place + 1)
        after = source[1] + 1
        if place - self.floor >= 3 or (place > self.floor and self.is_quote(self.floor)) or self.is_quote(place - 1):
            first, last = self.trim(self._statement_start(place), place - 1)
            if first <= last:
                parts = [(first, last)]
                if self.has(place - 1, ","):
                    after = self._resumed(parts, after)
                self._add(cue, source, parts, open_end=False)
                self.floor = after
            return after
        # According to X, ...: what follows the comma that ends the source.
        comma = after if self.has(after, ":") else self._comma_after(after)
        if comma is not None and not self.is_end(comma + 1):
            end = self.clause_end(comma + 1)
            first, last = self.trim(comma + 1, end)
            if first <= last:
                self._add(cue, source, [(first, last)], open_end=self.is_quote(last) and self.ends(last))
                self.floor = last + 1
                return last + 1
        return after

    def _comma_after(self, place: int) -> int | None:
        """Return the comma that ends an opening phrase: the last of a few, where asides stand between."""
        for at in range(place, min(self.size, place + FAR)):
            if self.words[at] == ",":
                return at
            if self.is_quote(at) or self.is_end(at):
                return None
        return None

    def _quote_on_left(self, place: int, takes: int = Takes.QUOTE) -> int | None:
        """Return the token of a quotation, not yet given to a cue, that ends at *place* or before its comma.

        Without a comma or a full stop, only a verb that is nothing but a cue follows it: the “new” bridge opened.
        """
        parted = self.has(place, ",", "—", "–", "-", "--", "...")
        if parted:
            place -= 1
        if not self.is_quote(place) or place < self.floor:
            return None
        if not parted and self.floor < place < self.size - 1:
            texts = self.skeleton.texts
            if is_capital(texts[place - 1]) and texts[place + 1][0].isupper():
                return None  # Colin “Buster” Platt
        if not parted and not takes & Takes.CLAUSE and self.skeleton.starts[place] not in self.skeleton.ended:
            return None
        return place

    def _inverted_clause(self, cue: tuple[int, int], takes: int, *, alone: bool = False) -> int | None:
        """The economy is weak, say economists. *alone*: nothing but the source may follow the cue."""
        if self.words[cue[0]] in TELL:
            return None  # "..., told the Echo": that is the hearer
        if not takes & Takes.CLAUSE or not self.has(cue[0] - 1, ","):
            return None
        source = phrase_after(self.skeleton, cue[1] + 1, self.size)
        if cue[0] - 1 - self.floor < 3 and not self._opens_statement(cue[0] - 2):
            return None if source is None or alone else self._behind_inverted(cue, source)
        if source is None or not (self.is_end(source[1] + 1) or self.has(source[1] + 1, ",", "in", "on", "at")):
            return None
        if alone and not (self.is_end(source[1] + 1) and has_finite(self.skeleton, self.floor, cue[0] - 2)):
            return None
        return self._post_clause(cue, source, cue[0] - 2, source[1])

    def _behind_inverted(self, cue: tuple[int, int], source: tuple[int, int]) -> int | None:
        """Instead, said Ms Lee, the hall would close: no more than a connector stands before the cue."""
        start = source[1] + 2
        if not self.has(source[1] + 1, ",") or start >= self.size or self.is_quote(start):
            return None
        first, last = self.trim(start, self.clause_end(start))
        if first > last or self.opens_new_clause(first) or not has_finite(self.skeleton, first, last):
            return None
        self._add(cue, source, [(first, last)], open_end=False)
        self.floor = last + 1
        return last + 1

    def _post_clause(self, cue: tuple[int, int], source: tuple[int, int], end: int, phrase_end: int) -> int:
        first, last = self.trim(self._statement_start(end + 1), end)
        if first > last or not (
            self.has(phrase_end + 1, ",")
            or has_finite(self.skeleton, first, min(last, first + 60))
            or self.has_quote(first, last)
        ):
            return phrase_end + 1
        parts = [(first, last)]
        after = phrase_end + 1
        # Behind "said Ann Lee," stands who she is, if no verb.
        if (
            source[0] < cue[0]
            or self.has_of(after + 1, GOING_ON)
            or not has_finite(self.skeleton, first, min(last, first + 60))
        ):
            after = self._resumed(parts, after)
        self._add(cue, source, parts, open_end=False)
        self.floor = after
        return after

    def _after_hearer(self, place: int) -> int:
        """Step over the hearer at *place*: "..., she told the Echo"."""
        if self.has_of(place, HEARERS):
            return place + 1
        hearer = phrase_after(self.skeleton, place, min(self.size, place + 20))
        return hearer[1] + 1 if hearer is not None else place

    def _post(self, cue: tuple[int, int], source: tuple[int, int] | None, quote: int, phrase_end: int) -> int:
        """“We will,” she said[, “and soon”]: the quotation stands before the cue."""
        first = self.trim(self.floor, quote)[0]
        if first < quote and all(word in CONJUNCTIONS or not word[0].isalnum() for word in self.words[first:quote]):
            first = quote
        bracket = next((at for at in range(quote - 1, first - 1, -1) if self.words[at] in ("(", ")")), None)
        if bracket is not None and self.words[bracket] == "(":
            first = bracket + 1  # It caused a row (“No,” wrote Ann Lee): the reporter's sentence is not hers.
        parts = [(first, quote)]
        self.subject = source or self.subject
        after = phrase_end + 1
        at = after
        stop = min(self.size, after + FAR)
        while at < stop and not self.is_quote(at) and not self.is_end(at):
            if self.has(at, ":") or (
                at > after
                and (self.words[at] in PARTICIPLES or cue_at(self.words, at) is not None)
                and not self.is_no_verb(at)
            ):
                break
            at += 1
        open_end = True
        if (
            self.is_quote(at)
            and (self.has(at - 1, ",", "that", "and", "but", "—", "–", "-") or self.words[at - 1].endswith("."))
            and not self.has(at, ":")
            and not self.has_clause(after, at)
        ):
            parts.append((at, at))
            after = at + 1
            open_end = self.ends(at)
        elif self.has(at, ":") and self.is_quote(at + 1) and self.skeleton.starts[quote] in self.skeleton.commas:
            parts.append((at + 1, at + 1))  # “Sit,” she said: “and rest.”
            after = at + 2
            open_end = self.ends(at + 1)
        elif source is not None and self._goes_on_behind(quote, after):
            rest = self.trim(after + 1, self.clause_end(after + 1))
            if rest[0] <= rest[1]:
                parts.append(rest)
                after, open_end = rest[1] + 1, False
        elif self._another_acts(after):
            open_end = False
        self._add(cue, source, parts, open_end=open_end)
        self.floor = after
        return after

    def _add(
        self, cue: tuple[int, int], source: tuple[int, int] | None, content: list[tuple[int, int]], *, open_end: bool
    ) -> None:
        self.readings.append(Reading(self.skeleton, cue, source, tuple(content), open_end))
