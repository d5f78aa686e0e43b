"""Clauses: in one sentence of the reporter's, which words are reported, by which cue, from which source."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.complements import FAR, Complements
from corpus.cues import PARTICIPLES, PHRASE_PARTICIPLES, Takes, cue_at
from corpus.mention_words import CONJUNCTIONS, PRONOUNS
from corpus.mentions import is_capital, phrase_after, sentence_subject
from corpus.reported import is_reported
from corpus.skeletons import QUOTED, Skeleton
from corpus.subjects import subject_before, whole_antecedent

_SEEING = frozenset(
    "show shows showed showing shown see sees saw seen hear hears heard film filmed record recorded caught".split()
)
_TELL = frozenset("tell tells told".split())
_FOOTAGE = frozenset("footage video videos clip clips recording recordings film pictures tape image images".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One cue and what it governs: pairs of first and last tokens, both included.

    ``content`` is empty where the sentence ends with a colon: what is said comes in the next one.
    ``open_end``: the quotation may go on in the next sentence.
    """

    skeleton: Skeleton
    cue: tuple[int, int]
    source: tuple[int, int] | None
    content: tuple[tuple[int, int], ...]
    open_end: bool = False


def read_skeleton(skeleton: Skeleton) -> list[Reading]:
    """Return what *skeleton* reports, in the order of the cues; no token is content of two readings."""
    return _Reader(skeleton).read()


class _Reader(Complements):
    def __init__(self, skeleton: Skeleton) -> None:
        super().__init__(skeleton)
        self.subject: tuple[int, int] | None = None
        self.readings: list[Reading] = []

    def read(self) -> list[Reading]:
        place = 0
        while place < self.size:
            word = self.words[place]
            if word == QUOTED or not word[0].isalpha():
                place += 1
                continue
            if word == "according" and self.words[place + 1 : place + 2] == ["to"]:
                place = max(place + 1, self._according(place))
                continue
            found = cue_at(self.words, place)
            if found is None and self._must_report(place):
                found = (1, Takes.QUOTE)
            if found is None or self.is_no_verb(place):
                place += 1
                continue
            place = max(place + found[0], self._verb(place, place + found[0] - 1, found[1]))
        return self.readings

    def _must_report(self, place: int) -> bool:
        """Say whether an unknown verb reports: it follows a quotation that ends in a comma, and its subject."""
        if not self.skeleton.commas or not self.words[place].endswith("ed") or is_capital(self.skeleton.texts[place]):
            return False
        quote = self._quote_on_left(place - 1)
        if quote is None:
            source = subject_before(self.skeleton, place, self.floor)
            quote = self._quote_on_left(source[0] - 1) if source is not None else None
        elif phrase_after(self.skeleton, place + 1, self.size) is None:
            return False
        return quote is not None and self.skeleton.starts[quote] in self.skeleton.commas

    def _according(self, place: int) -> int:
        source = phrase_after(self.skeleton, place + 2, self.size)
        if source is None:
            return place + 2
        cue = (place, place + 1)
        after = source[1] + 1
        if place - self.floor >= 3 or (place > self.floor and self.is_quote(self.floor)) or self.is_quote(place - 1):
            first, last = self.trim(self.floor, place - 1)
            if first <= last:
                self._add(cue, source, [(first, last)], open_end=False)
                self.floor = after
            return after
        # According to X, ...: what follows the comma that ends the source.
        comma = self._comma_after(after)
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

    def _verb(self, first: int, last: int, takes: Takes) -> int:
        participle = self.words[first] in PARTICIPLES or self.words[first] in PHRASE_PARTICIPLES
        cue = (first, last)
        before = first - 1
        if self.is_passive(first) and not participle:
            return self._passive(cue, takes)
        left_quote = self._quote_on_left(before, takes)
        if not participle and left_quote is not None and self.words[first] not in _TELL:
            source = phrase_after(self.skeleton, last + 1, self.size)
            if source is not None:
                return self._post(cue, source, left_quote, max(last, source[1]))
        if participle and not self.has_auxiliary(before):
            source = self._subject_of_participle(first)
            if source is None:
                return last + 1
            return self._pre(cue, source, takes)
        source = subject_before(self.skeleton, first, self.floor)
        if source is None:
            inverted = self._inverted_clause(cue, takes)
            if inverted is not None:
                return inverted
            # "... and added that": the subject is that of the verb before.
            if self.has(before, "and", "but", "also", "then", "later") and self.subject is not None:
                return self._pre(cue, self.subject, takes)
            return last + 1
        self.subject = source
        left_quote = self._quote_on_left(source[0] - 1, takes)
        if left_quote is not None:
            return self._post(cue, source, left_quote, last)
        if (
            takes & Takes.CLAUSE
            and self.has(source[0] - 1, ",")
            and source[0] - 1 - self.floor >= 3
            and self.is_adjunct_only(last + 1)
        ):
            return self._post_clause(cue, source, source[0] - 2, last)
        return self._pre(cue, source, takes)

    def _subject_of_participle(self, first: int) -> tuple[int, int] | None:
        seen = subject_before(self.skeleton, first, self.floor)
        if seen is not None and seen[1] == first - 1:
            if 0 < self.floor == seen[0]:
                return seen  # "Ms Lee recalled Mr Holt saying"
            # "the film showed Mr Holt telling the meeting", "footage of Mr Holt saying": not the film.
            if self.has(seen[0] - 1, *_SEEING):
                return seen
            for place in range(seen[0], seen[1]):
                if self.has(place, *_FOOTAGE) and self.has(place + 1, "of"):
                    return place + 2, seen[1]
        if self.subject is not None:
            return self.subject
        return sentence_subject(self.skeleton, first)

    def _quote_on_left(self, place: int, takes: Takes = Takes.QUOTE) -> int | None:
        """Return the token of a quotation, not yet given to a cue, that ends at *place* or before its comma.

        Without a comma or a full stop, only a verb that is nothing but a cue follows it: the “new” bridge opened.
        """
        parted = self.has(place, ",", "—", "–", "-", "--", "...")
        if parted:
            place -= 1
        if not self.is_quote(place) or place < self.floor:
            return None
        if not parted and not takes & Takes.CLAUSE and self.skeleton.starts[place] not in self.skeleton.ended:
            return None
        return place

    def _inverted_clause(self, cue: tuple[int, int], takes: Takes) -> int | None:
        """The economy is weak, say economists."""
        if self.words[cue[0]] in _TELL:
            return None  # "..., told the Echo": that is the hearer
        if not takes & Takes.CLAUSE or not self.has(cue[0] - 1, ",") or cue[0] - 1 - self.floor < 3:
            return None
        source = phrase_after(self.skeleton, cue[1] + 1, self.size)
        if source is None or not (self.is_end(source[1] + 1) or self.has(source[1] + 1, ",", "in", "on", "at")):
            return None
        return self._post_clause(cue, source, cue[0] - 2, source[1])

    def _post_clause(self, cue: tuple[int, int], source: tuple[int, int], end: int, phrase_end: int) -> int:
        first, last = self.trim(self.floor, end)
        if first > last:
            return phrase_end + 1
        parts = [(first, last)]
        after = phrase_end + 1
        # Britain, he said, would leave.
        if (
            self.has(after, ",")
            and not self.is_end(after + 1)
            and last - first < 12
            and not self.opens_new_clause(after + 1)
        ):
            rest = self.trim(after + 1, self.clause_end(after + 1))
            if rest[0] <= rest[1]:
                parts.append(rest)
                after = rest[1] + 1
        self._add(cue, source, parts, open_end=False)
        self.floor = after
        return after

    def _post(self, cue: tuple[int, int], source: tuple[int, int], quote: int, phrase_end: int) -> int:
        """“We will,” she said[, “and soon”]: the quotation stands before the cue."""
        first = self.trim(self.floor, quote)[0]
        if first < quote and all(word in CONJUNCTIONS or not word[0].isalnum() for word in self.words[first:quote]):
            first = quote
        parts = [(first, quote)]
        self.subject = source
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
        self._add(cue, source, parts, open_end=open_end)
        self.floor = after
        return after

    def _passive(self, cue: tuple[int, int], takes: Takes) -> int:
        """The claims were dismissed by Mr X as an “isolated incident”."""
        place = cue[1] + 1
        if not self.has(place, "by"):
            return place
        source = phrase_after(self.skeleton, place + 1, self.size)
        if source is None:
            return place
        at = source[1] + 1
        if self.has(at, "as") and Takes.NAMING & takes:
            end = self.clause_end(at + 1)
            first, last = self.trim(at + 1, end)
            if any(self.is_quote(token) for token in range(first, last + 1)):
                self.subject = source
                self._add(cue, source, [(first, last)], open_end=False)
                self.floor = last + 1
                return last + 1
        return at

    def _pre(self, cue: tuple[int, int], source: tuple[int, int], takes: Takes) -> int:
        """She said “...”, he told the council that ..., they called it “...”: what is said comes after the cue."""
        self.subject = source
        start = self.complement(cue[1] + 1, takes)
        if start is None:
            return cue[1] + 1
        if start >= self.size:
            self._add(cue, source, [], open_end=True)
            return start
        stop = None
        if source[0] == source[1] and self.has(source[0], "who", "which") and self.has(source[0] - 1, ","):
            # ", who said she was ill, ...": the aside ends at its comma.
            comma = next((at for at in range(start, self.size) if self.words[at] == ","), None)
            if comma is not None and not self.is_quote(comma + 1):
                stop = comma
        end = self.clause_end(start, stop)
        if self.is_quote(start) and self.is_whole(start):
            end = start
            while self.is_quote(end + 1):
                end += 1
        first, last = self.trim(start, end)
        if first > last or not is_reported(self.skeleton, cue[0], first, last):
            return cue[1] + 1
        inner = first + 1 if self.has(first, "that") else first
        if not self.is_quote(first) and self._has_inner(inner, last):
            self.floor = inner
            return inner
        if source[0] == source[1] and self.has(source[0], "who"):
            source = whole_antecedent(self.skeleton, source[0]) or source
        self._add(cue, source, [(first, last)], open_end=self.is_quote(last) and self.ends(last))
        self.floor = last + 1
        return last + 1

    def _has_inner(self, first: int, last: int) -> bool:
        """Say whether a quotation in what is reported is said there by somebody else: "she said he told her: “No.”"."""
        if not any(self.is_quote(place) for place in range(first, last + 1)):
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
            if start is not None and start <= last and (self.is_quote(start) or named):
                return True
        return False

    def _add(
        self, cue: tuple[int, int], source: tuple[int, int], content: list[tuple[int, int]], *, open_end: bool
    ) -> None:
        self.readings.append(Reading(self.skeleton, cue, source, tuple(content), open_end))
