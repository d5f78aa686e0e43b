"""Reporting verbs: in one sentence of the reporter's, what each of them reports, and whose words that is."""

from __future__ import annotations

from corpus.people.mention_words import PRONOUNS
from corpus.speech.clause_ends import FAR
from corpus.speech.cues import ALL_CUES, PARTICIPLES, PHRASE_PARTICIPLES, WEAK, Takes, cue_at
from corpus.speech.far_subjects import far_subject
from corpus.speech.late_cues import TELL
from corpus.speech.mentions import inverted_phrase, is_capital, phrase_after
from corpus.speech.other_mouths import QUOTING, SEEING, OtherMouths
from corpus.speech.readings import Reading
from corpus.speech.reported import FINITE, has_finite, is_reported
from corpus.speech.skeletons import QUOTED
from corpus.speech.subjects import subject_before, whole_antecedent
from corpus.speech.verbs import NEVER_NOUNS

_TOLD = frozenset("told said asked written tweeted added replied".split())
_REPEATING = frozenset("read reads recall recalls recalled repeat repeats repeated echoed echoes".split())
_NEAR_END = 10  # tokens from a reporting verb at the end of a sentence to that end, or to its subject
_SUBORDINATING = frozenset("while although though after before when because since once".split())


class Reporting(OtherMouths):
    """The readings by reporting verbs of one sentence."""

    def read(self) -> list[Reading]:
        """Return them in their order."""
        place = 0
        unknown = bool(self.skeleton.commas)  # a verb of no list may report, too
        places = [at for at, word in enumerate(self.words) if word in ALL_CUES or (unknown and word.endswith("ed"))]
        for at in places:
            if at < place:
                continue
            if self.words[at] == "according":
                if self.has(at + 1, "to"):
                    place = self._according(at)
                continue
            found = cue_at(self.words, at)
            if found is None and unknown and self._must_report(at):
                found = (1, Takes.QUOTE)
            if found is not None and not self.is_no_verb(at):
                place = max(at + found[0], self._verb(at, at + found[0] - 1, found[1]))
        return self.readings

    def _must_report(self, place: int) -> bool:
        """Say whether an unknown verb reports: it follows a quotation that ends in a comma, and its subject."""
        if not self.words[place].endswith("ed") or is_capital(self.skeleton.texts[place]):
            return False
        if self.words[place] in QUOTING:
            return False
        quote = self._quote_on_left(place - 1)
        if quote is None:
            source = subject_before(self.skeleton, place, self.floor)
            quote = self._quote_on_left(source[0] - 1) if source is not None else None
        elif phrase_after(self.skeleton, place + 1, self.size) is None:
            return False
        return quote is not None and self.skeleton.starts[quote] in self.skeleton.commas

    def _verb(self, first: int, last: int, takes: int) -> int:
        participle = self.words[first] in PARTICIPLES or self.words[first] in PHRASE_PARTICIPLES
        cue = (first, last)
        before = first - 1
        if self.is_passive(first) and not participle:
            return self._passive(cue, takes)
        left_quote = self._quote_on_left(before, takes)
        if not participle and left_quote is not None and self.words[first] not in TELL:
            source = inverted_phrase(self.skeleton, last + 1, self.size)
            if source is not None:
                return self._post(cue, source, left_quote, max(last, source[1]))
        if participle and not self.has_auxiliary(before):
            source = self._subject_of_participle(first)
            if source is None:
                return last + 1
            quote = self._quote_before(source[0], last + 1)
            if quote is not None:
                return self._post(cue, source, quote, last)
            return self._pre(cue, source, takes)
        source = subject_before(self.skeleton, first, self.floor)
        if self.words[first] in NEVER_NOUNS and not self.is_plural(before) and not self.has(before, "to"):
            if source is not None and self.has_of(source[0] - 1, SEEING):
                return last + 1  # "she heard somebody say": not she
            source = far_subject(self.skeleton, first, self.floor)  # "people briefed on the talks say"
            if source is None or (
                not self.has(source[1], "%", "percent", "cent")
                and not (self.words[source[1]][0].isdigit() or self.is_plural(source[1]))
            ):
                return last + 1
        if source is None or (self.has(before, ",") and self.words[source[1]] not in PRONOUNS):
            inverted = self._inverted_clause(cue, takes, alone=source is not None)
            if inverted is not None:
                return inverted
        if source is None:
            # "... and added that": the subject is that of the verb before.
            if self.has(before, "and", "but", "also", "then", "later") and self.subject is not None:
                return self._pre(cue, self.subject, takes)
            source = self._far_subject(first)
            if source is None or (last + 1 < self.size and self.words[last + 1] in FINITE):
                return last + 1
            return self._pre(cue, source, takes)
        if self.words[source[1]].isdigit() and self.words[first] in ("pledged", "recommended", "proposed"):
            return last + 1  # "400 pledged seats"
        self.subject = source
        left_quote = self._quote_on_left(source[0] - 1, takes)
        if left_quote is not None and not (
            left_quote > self.floor and self.has(last + 1, ":") and self.is_quote(last + 2)
        ):
            inner = self._teller_behind(last + 1)
            if inner is not None:
                return self._post(*inner, left_quote, inner[0][1])
            return self._post(cue, source, left_quote, last)
        if (
            (takes & Takes.CLAUSE or (takes & Takes.THAT and (self.is_end(last + 1))))
            and self.has(source[0] - 1, ",")
            and (source[0] - 1 - self.floor >= 3 or (self.has(last + 1, ",") and self._opens_statement(source[0] - 2)))
        ):
            after = self._after_hearer(last + 1) if takes & Takes.HEARER else last + 1
            if self.is_adjunct_only(after) and (
                after == last + 1 or has_finite(self.skeleton, self.floor, min(source[0] - 2, self.floor + 40))
            ):
                return self._post_clause(cue, source, source[0] - 2, after - 1)
        return self._pre(cue, source, takes)

    def _is_told_at_end(self, start: int) -> bool:
        """Say whether all that is told from *start* on is told by another: "he was talking about it, Ms Lee said"."""
        end = next((at for at in range(self.size - 1, start, -1) if not self.is_end(at)), start) + 1
        for place in range(max(start + 3, end - _NEAR_END), end):
            found = cue_at(self.words, place)
            if found is None or not found[1] & Takes.CLAUSE or self.is_no_verb(place):
                continue
            after = place + found[0]
            if self.is_adjunct_only(self._after_hearer(after) if found[1] & Takes.HEARER else after):
                subject = subject_before(self.skeleton, place, max(start, place - _NEAR_END))
                if subject is None or subject[0] <= start or self.words[subject[0]] in ("who", "which", "a", "an"):
                    return False
                # What stands in marks is the inner speaker's: she chanted “Out!”, the Echo reports.
                return self.words[subject[0] - 1] == "," and QUOTED not in self.words[start : subject[0]]
        return False

    def _far_subject(self, verb: int) -> tuple[int, int] | None:
        if self.aside is not None and self.has(verb - 1, ",") and self.floor == verb - 1:
            return self.aside  # "Ann Lee, who says it is cold, said": the subject stands before the aside
        return far_subject(self.skeleton, verb, self.floor)

    def _passive(self, cue: tuple[int, int], takes: int) -> int:
        """The claims were dismissed by Mr X as an “isolated incident”."""
        place = cue[1] + 1
        if self.has(place, "to") and self.has(place + 1, "have") and self.has_of(place + 2, _TOLD):
            subject = subject_before(self.skeleton, cue[0], self.floor)  # “No,” she is alleged to have told him
            quote = self._quote_on_left(subject[0] - 1) if subject is not None else None
            if subject is not None and quote is not None:
                return self._post((place + 2, place + 2), subject, quote, place + 2)
            found = cue_at(self.words, place + 2)
            if subject is not None and found is not None:
                return self._pre((place + 2, place + 2), subject, found[1])
        told = subject_before(self.skeleton, cue[0], self.floor) if self.words[cue[0]] in TELL else None
        quote = self._quote_on_left(told[0] - 1) if told is not None else None
        if quote is not None:
            # “No,” she was told by him: without "by", nobody is named.
            teller = phrase_after(self.skeleton, place + 1, self.size) if self.has(place, "by") else None
            return self._post(cue, teller, quote, teller[1] if teller is not None else cue[1])
        if takes & Takes.NAMING and self.is_quote(place) and self.has(place + 1, "by"):
            source = phrase_after(self.skeleton, place + 2, self.size)  # was branded “a farce” by Mr X
            if source is not None:
                self._add(cue, source, [(place, place)], open_end=False)
                self.floor = source[1] + 1
                return self.floor
        if not self.has(place, "by"):
            return place
        source = phrase_after(self.skeleton, place + 1, self.size)
        if source is None:
            return place
        at = source[1] + 1
        if self.has(at, "as") and Takes.NAMING & takes:
            end = self.clause_end(at + 1)
            first, last = self.trim(at + 1, end)
            if self.has_quote(first, last):
                self.subject = source
                self._add(cue, source, [(first, last)], open_end=False)
                self.floor = last + 1
                return last + 1
        return at

    def _pre(self, cue: tuple[int, int], source: tuple[int, int], takes: int) -> int:
        """She said “...”, he told the council that ..., they called it “...”: what is said comes after the cue."""
        if self._is_called(cue):
            return cue[1] + 1
        self.subject = source
        start = self.complement(cue[1] + 1, takes)
        if start is None or (self.words[cue[0]] in WEAK and start > cue[1] + 2 and not self.has(start - 1, ":", ",")):
            return cue[1] + 1
        if self.has_of(cue[0], _REPEATING):
            limit = min(cue[1] + FAR, self.size)
            colon = next((at for at in range(cue[1] + 1, limit) if self.words[at] == ":"), min(start, limit))
            source = self._owner(cue[1] + 1, colon) or source
        if start >= self.size:
            self._add(cue, source, [], open_end=True)
            return start
        if self._is_told_at_end(start):
            return cue[1] + 1
        stop = None
        if self.has(source[0] - 1, "whom", "which") and self.has(source[0] - 2, ","):
            self.aside = self._before_relative(source[0] - 1)
        if source[0] == source[1] and self.has(source[0], "who", "which") and self.has(source[0] - 1, ","):
            # ", who said she was ill, ...": the aside ends at its comma.
            comma = next((at for at in range(start, self.size) if self.words[at] == ","), None)
            if comma is not None and not self.is_quote(comma + 1):
                stop = comma
                self.aside = self._before_relative(source[0])
        elif source[0] - self.floor <= 3 and (
            any(self.has_of(at, _SUBORDINATING) for at in range(self.floor, source[0]))
            or (self.has(self.floor, "even", "just") and self.has(self.floor + 1, "as"))
        ):
            # "While she said it was cold, ...": the opening clause ends at its comma.
            stop = next((at for at in range(start, self.size) if self.words[at] == ","), None)
        end = self.clause_end(start, stop)
        late = self._late_voice(start, end)
        if late is not None:
            return self._post(*late)
        if self.is_quote(start) and self.is_whole(start):
            end = start
            while self.is_quote(end + 1):
                end += 1
        first, last = self.trim(start, end)
        if (
            first > last
            or not is_reported(self.skeleton, cue[0], first, last)
            or self._is_not_asserted(source, first, last)
        ):
            return cue[1] + 1
        if takes & Takes.NAMING and not takes & Takes.CLAUSE:
            last = self._before_claim(first, last)
            if last < first:
                return cue[1] + 1
        inner = first + 1 if self.has(first, "that") else first
        if not self.is_quote(first) and self._has_inner(inner, last):
            self.floor = inner
            return inner
        if source[0] == source[1] and self.has(source[0], "who"):
            source = whole_antecedent(self.skeleton, source[0]) or source
        fronted = self._fronted(source[0], first) if self.is_quote(first) else None
        content = [(first, last)] if fronted is None else [fronted, (first, last)]
        self._add(cue, source, content, open_end=self.is_quote(last) and self.ends(last))
        self.floor = last + 1
        return last + 1
