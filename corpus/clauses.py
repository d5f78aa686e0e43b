"""Clauses: in one sentence of the reporter's, which words are reported, by which cue, from which source."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.cues import BARE_FORMS, NOUN_FORMS, PARTICIPLES, PHRASE_PARTICIPLES, Takes, cue_at
from corpus.mentions import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    is_capital,
    phrase_after,
    sentence_subject,
    subject_before,
)
from corpus.skeletons import QUOTED, Skeleton

_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
_DATES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june "
        "july august september october november december earlier later recently today yesterday last this "
        "early late again then once afterwards there"
    ).split()
)
_CLAUSE_OPENERS = frozenset(["whether", "if", "how", "what", "why", "there", "when", "who", "where"])
_FAR = 25  # tokens between a cue and the colon or "that" that opens what it reports


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


class _Reader:
    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton
        self.words = skeleton.words
        self.size = len(skeleton.words)
        self.floor = 0  # the first token that no reading has yet
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
            if found is None or self._is_no_verb(place):
                place += 1
                continue
            place = max(place + found[0], self._verb(place, place + found[0] - 1, found[1]))
        return self.readings

    # -- helpers on tokens

    def _is(self, place: int, *words: str) -> bool:
        return 0 <= place < self.size and self.words[place] in words

    def _is_quote(self, place: int) -> bool:
        return 0 <= place < self.size and self.words[place] == QUOTED

    def _is_end(self, place: int) -> bool:
        return place >= self.size or self.words[place] in (".", "!", "?", ";")

    def _is_no_verb(self, place: int) -> bool:
        """Say whether a word of the list is a noun or an adjective here, or is not asserted."""
        before = self.words[place - 1] if place else ""
        word = self.words[place]
        if before in ("to", "not", "n't", "never", "by") and word not in PARTICIPLES:
            return True
        if before.endswith(("n't", "n’t")):
            return True
        if before in ("'s", "’s") or (
            before.endswith(("'s", "’s", "s'", "s’")) and not before.startswith(("he", "she", "it"))
        ):
            return True
        if before in DETERMINERS and before not in (
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
        ):
            return True
        if before in PREPOSITIONS and word not in PARTICIPLES:
            return True
        if (word in BARE_FORMS or word.endswith("s")) and self._is(place + 1, "of", "from", "by", "about", "against"):
            return word not in ("say", "says", "tell", "tells", "warn", "warns", "speaks")
        if (
            word in NOUN_FORMS
            and place
            and not self._is(place + 1, "that", ":", QUOTED)
            and before not in ("he", "she", "it", "who", "which", "that", QUOTED, ",")
            and (not is_capital(self.skeleton.texts[place - 1]) or before in DETERMINERS)
        ):
            return True
        if word in BARE_FORMS and place and not self._is_plural(place - 1):
            return True
        if word in BARE_FORMS and (
            place == 0
            or before in ("would", "could", "should", "might", "may", "must", "can", "will", "did", "does", "do")
        ):
            return before not in ("will", "did")
        return is_capital(self.skeleton.texts[place]) and place > 0 and not self._is_quote(place - 1)

    def _is_plural(self, place: int) -> bool:
        """Say whether a plural subject may end at *place*, over adverbs: only such a one goes with a bare form."""
        verb = place + 1
        while place > self.floor and (
            self.words[place] in ("also", "now", "still", "often", "have", "never", "always")
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
        return is_capital(self.skeleton.texts[place]) and self._is(verb, "say", "believe", "argue", "insist", "tell")

    def _is_passive(self, place: int) -> bool:
        at = place - 1
        while at >= self.floor and at >= place - 4:
            word = self.words[at]
            if word in _BE:
                return True
            if word not in AUXILIARIES and not word.endswith("ly"):
                return False
            at -= 1
        return False

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

    # -- according to

    def _according(self, place: int) -> int:
        source = phrase_after(self.skeleton, place + 2, self.size)
        if source is None:
            return place + 2
        cue = (place, place + 1)
        after = source[1] + 1
        if place - self.floor >= 3 or (place > self.floor and self._is_quote(self.floor)) or self._is_quote(place - 1):
            first, last = self._trim(self.floor, place - 1)
            if first <= last:
                self._add(cue, source, [(first, last)], open_end=False)
                self.floor = after
            return after
        # According to X, ...: what follows the comma that ends the source.
        comma = self._comma_after(after)
        if comma is not None and not self._is_end(comma + 1):
            end = self._clause_end(comma + 1)
            first, last = self._trim(comma + 1, end)
            if first <= last:
                self._add(cue, source, [(first, last)], open_end=self._is_quote(last) and self._ends(last))
                self.floor = last + 1
                return last + 1
        return after

    def _comma_after(self, place: int) -> int | None:
        """Return the comma that ends an opening phrase: the last of a few, where asides stand between."""
        for at in range(place, min(self.size, place + _FAR)):
            if self.words[at] == ",":
                return at
            if self._is_quote(at) or self._is_end(at):
                return None
        return None

    # -- verbs

    def _verb(self, first: int, last: int, takes: Takes) -> int:
        participle = self.words[first] in PARTICIPLES or self.words[first] in PHRASE_PARTICIPLES
        cue = (first, last)
        before = first - 1
        if self._is_passive(first) and not participle:
            return self._passive(cue, takes)
        left_quote = self._quote_on_left(before, takes)
        if not participle and left_quote is not None:
            source = phrase_after(self.skeleton, last + 1, self.size)
            if source is not None:
                return self._post(cue, source, left_quote, max(last, source[1]))
        if participle and not self._has_auxiliary(before):
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
            if self._is(before, "and", "but", "also", "then", "later") and self.subject is not None:
                return self._pre(cue, self.subject, takes)
            return last + 1
        self.subject = source
        left_quote = self._quote_on_left(source[0] - 1, takes)
        if left_quote is not None:
            return self._post(cue, source, left_quote, last)
        if (
            takes & Takes.CLAUSE
            and self._is(source[0] - 1, ",")
            and source[0] - 1 - self.floor >= 3
            and self._is_adjunct_only(last + 1)
        ):
            return self._post_clause(cue, source, source[0] - 2, last)
        return self._pre(cue, source, takes)

    def _has_auxiliary(self, place: int) -> bool:
        return self._is(place, *_BE) or (self._is(place - 1, *_BE) and self._is(place, *AUXILIARIES))

    def _subject_of_participle(self, first: int) -> tuple[int, int] | None:
        if self.subject is not None:
            return self.subject
        return sentence_subject(self.skeleton, first)

    def _quote_on_left(self, place: int, takes: Takes = Takes.QUOTE) -> int | None:
        """Return the token of a quotation, not yet given to a cue, that ends at *place* or before its comma.

        Without a comma or a full stop, only a verb that is nothing but a cue follows it: the “new” bridge opened.
        """
        parted = self._is(place, ",", "—", "–", "-", "--", "...")
        if parted:
            place -= 1
        if not self._is_quote(place) or place < self.floor:
            return None
        if not parted and not takes & Takes.CLAUSE and self.skeleton.starts[place] not in self.skeleton.ended:
            return None
        return place

    def _is_adjunct_only(self, place: int) -> bool:
        """Say whether nothing that is reported follows *place*."""
        if self._is(place, ",") and self._is_quote(place + 1):
            return False
        if self._is_end(place) or self._is(place, ",", ")"):
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
            return all(other not in ("that", ":", QUOTED) for other in self.words[place : place + _FAR])
        return False

    def _inverted_clause(self, cue: tuple[int, int], takes: Takes) -> int | None:
        """The economy is weak, say economists."""
        if not takes & Takes.CLAUSE or not self._is(cue[0] - 1, ",") or cue[0] - 1 - self.floor < 3:
            return None
        source = phrase_after(self.skeleton, cue[1] + 1, self.size)
        if source is None or not (self._is_end(source[1] + 1) or self._is(source[1] + 1, ",", "in", "on", "at")):
            return None
        return self._post_clause(cue, source, cue[0] - 2, source[1])

    def _post_clause(self, cue: tuple[int, int], source: tuple[int, int], end: int, phrase_end: int) -> int:
        first, last = self._trim(self.floor, end)
        if first > last:
            return phrase_end + 1
        parts = [(first, last)]
        after = phrase_end + 1
        # Britain, he said, would leave.
        if (
            self._is(after, ",")
            and not self._is_end(after + 1)
            and last - first < 12
            and not self._opens_new_clause(after + 1)
        ):
            rest = self._trim(after + 1, self._clause_end(after + 1))
            if rest[0] <= rest[1]:
                parts.append(rest)
                after = rest[1] + 1
        self._add(cue, source, parts, open_end=False)
        self.floor = after
        return after

    def _opens_new_clause(self, place: int) -> bool:
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

    def _post(self, cue: tuple[int, int], source: tuple[int, int], quote: int, phrase_end: int) -> int:
        """“We will,” she said[, “and soon”]: the quotation stands before the cue."""
        first = self._trim(self.floor, quote)[0]
        if first < quote and all(word in CONJUNCTIONS or not word[0].isalnum() for word in self.words[first:quote]):
            first = quote
        parts = [(first, quote)]
        self.subject = source
        after = phrase_end + 1
        at = after
        stop = min(self.size, after + _FAR)
        while at < stop and not self._is_quote(at) and not self._is_end(at):
            if self._is(at, ":") or (
                at > after
                and (self.words[at] in PARTICIPLES or cue_at(self.words, at) is not None)
                and not self._is_no_verb(at)
            ):
                break
            at += 1
        open_end = True
        if (
            self._is_quote(at)
            and (self._is(at - 1, ",", "that", "and", "but", "—", "–", "-") or self.words[at - 1].endswith("."))
            and not self._is(at, ":")
            and not self._has_clause(after, at)
        ):
            parts.append((at, at))
            after = at + 1
            open_end = self._ends(at)
        self._add(cue, source, parts, open_end=open_end)
        self.floor = after
        return after

    def _has_clause(self, first: int, last: int) -> bool:
        return any(
            cue_at(self.words, place) is not None and not self._is_no_verb(place) for place in range(first, last)
        )

    def _ends(self, place: int) -> bool:
        return place + 1 >= self.size or (self._is_end(place + 1) and place + 2 >= self.size)

    def _passive(self, cue: tuple[int, int], takes: Takes) -> int:
        """The claims were dismissed by Mr X as an “isolated incident”."""
        place = cue[1] + 1
        if not self._is(place, "by"):
            return place
        source = phrase_after(self.skeleton, place + 1, self.size)
        if source is None:
            return place
        at = source[1] + 1
        if self._is(at, "as") and Takes.NAMING & takes:
            end = self._clause_end(at + 1)
            first, last = self._trim(at + 1, end)
            if any(self._is_quote(token) for token in range(first, last + 1)):
                self.subject = source
                self._add(cue, source, [(first, last)], open_end=False)
                self.floor = last + 1
                return last + 1
        return at

    def _pre(self, cue: tuple[int, int], source: tuple[int, int], takes: Takes) -> int:
        """She said “...”, he told the council that ..., they called it “...”: what is said comes after the cue."""
        self.subject = source
        start = self._complement(cue[1] + 1, takes)
        if start is None:
            return cue[1] + 1
        if start >= self.size:
            self._add(cue, source, [], open_end=True)
            return start
        end = self._clause_end(start)
        if source[0] == source[1] and self._is(source[0], "who", "which") and self._is(source[0] - 1, ","):
            # ", who said she was ill, ...": the aside ends at its comma.
            comma = next((at for at in range(start, end) if self.words[at] == ","), None)
            if comma is not None and not self._is_quote(comma + 1):
                end = comma - 1
        if self._is_quote(start) and self._is_whole(start):
            end = start
            while self._is_quote(end + 1):
                end += 1
        first, last = self._trim(start, end)
        if first > last:
            return cue[1] + 1
        self._add(cue, source, [(first, last)], open_end=self._is_quote(last) and self._ends(last))
        self.floor = last + 1
        return last + 1

    def _is_whole(self, place: int) -> bool:
        """Say whether the quotation at *place* is all that is said: no clause of the reporter's goes on with it."""
        if self._is_end(place + 1) or self._is_quote(place + 1):
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

    def _complement(self, place: int, takes: Takes) -> int | None:
        """Return the token at which what is said begins, the sentence's length if in the next one, or None."""
        if place >= self.size:
            return None
        if not takes & (Takes.QUOTE | Takes.CLAUSE):
            return place if self._is(place, "that") else None
        direct = self._direct_start(place)
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
            after = hearer[1] + 1 if hearer is not None else place
            if self._is(after, "whether", "if", "why", "how", "what", "about") or self._is_infinitive(after):
                return after
            for at in range(after, min(self.size, after + 5)):
                if self.words[at] == "that" and clause_taken:
                    return at
                if not self.words[at][0].isalnum() or self.words[at] in PRONOUNS:
                    break
            if hearer is not None:
                return self._complement_after_adjuncts(hearer[1] + 1, takes, bare=True)
            return self._complement_after_adjuncts(place, takes, bare=False)
        if takes & Takes.NAMING:
            return self._named(place)
        if takes & Takes.CLAUSE and self._is_infinitive(place):
            return place
        if word in PREPOSITIONS or word in _DATES or word.endswith("ly") or word == ",":
            return self._complement_after_adjuncts(place, takes, bare=False)
        if takes & Takes.CLAUSE and (word[0].isalnum() and (word not in CONJUNCTIONS or word in _CLAUSE_OPENERS)):
            return place
        return self._complement_after_adjuncts(place, Takes.QUOTE, bare=False)

    def _is_infinitive(self, place: int) -> bool:
        """Say whether "to" at *place* begins an infinitive, not a phrase: "vowed to rebuild", not "said to her"."""
        if not self._is(place, "to") or place + 1 >= self.size:
            return False
        word = self.words[place + 1]
        return (
            word.isalpha()
            and not is_capital(self.skeleton.texts[place + 1])
            and word not in DETERMINERS
            and word not in PRONOUNS
            and word not in ("him", "them", "us", "me", "reporters", "journalists", "supporters", "voters", "people")
        )

    def _direct_start(self, place: int) -> int | None:
        if self._is_quote(place):
            return place
        if self._is(place, ":"):
            return place + 1
        if self._is(place, ",", "—", "–", "-") and self._is_quote(place + 1):
            return place + 1
        return None

    def _complement_after_adjuncts(self, place: int, takes: Takes, *, bare: bool) -> int | None:
        clause = takes & (Takes.CLAUSE | Takes.THAT)
        if bare and clause and place < self.size:
            word = self.words[place]
            if (
                word[0].isalpha()
                and word not in PREPOSITIONS
                and word not in _DATES
                and word not in CONJUNCTIONS | {"to"} - _CLAUSE_OPENERS
            ):
                return place
            if word == "to":
                return place
        for at in range(place, min(self.size, place + _FAR)):
            direct = self._direct_start(at)
            if direct is not None:
                return direct
            word = self.words[at]
            if word == "that" and clause:
                return at
            if self._is_end(at) or (at > place and cue_at(self.words, at) is not None and not self._is_no_verb(at)):
                return None
        return None

    def _named(self, place: int) -> int | None:
        """Return where the content of 'called the plan “a farce”' begins, if it holds a quotation."""
        for at in range(place, min(self.size, place + _FAR)):
            if self._is_quote(at):
                return place
            if self.words[at] == ":":
                return at + 1
            if self._is_end(at) or (at > place and cue_at(self.words, at) is not None and not self._is_no_verb(at)):
                return None
        return None

    def _is_object(self, first: int, quote: int) -> bool:
        return all(word != "as" for word in self.words[first:quote])

    def _clause_end(self, start: int) -> int:
        """Return the last token of what is said from *start* on: the sentence's last, or before the next cue."""
        for at in range(start + 1, self.size):
            word = self.words[at]
            if word == ";":
                return at - 1
            if word == "according" and self._is(at + 1, "to"):
                return at - 1
            if word in PARTICIPLES and self._is(at - 1, ","):
                return at - 2
            if word in PARTICIPLES and self._is_quote(at - 1):
                return at - 1
            if word in ("and", "but") and at + 1 < self.size and at - start > 2:
                following = cue_at(self.words, at + 1)
                if (
                    following is not None
                    and following[1] & (Takes.CLAUSE | Takes.NAMING)
                    and self.words[at + 1] not in BARE_FORMS
                ):
                    return at - 1
            if self._is(at, ",") and at + 2 < self.size and self.words[at + 1] in PRONOUNS:
                following = cue_at(self.words, at + 2)
                if (
                    following is not None
                    and following[1] & Takes.CLAUSE
                    and self._is_adjunct_only(at + 2 + following[0])
                ):
                    return at - 1
        return self.size - 1

    def _trim(self, first: int, last: int) -> tuple[int, int]:
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

    def _add(
        self, cue: tuple[int, int], source: tuple[int, int], content: list[tuple[int, int]], *, open_end: bool
    ) -> None:
        self.readings.append(Reading(self.skeleton, cue, source, tuple(content), open_end))
