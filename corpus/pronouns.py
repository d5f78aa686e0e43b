"""Pronouns: the one person whom "he" or "she" beside a reporting verb can be.

He is whoever spoke in the sentence before, or its only subject. A name that is an object, a genitive, inside a
quotation or inside an opening phrase ("Asked if Mr Holt would go, he said") is never he. Where two fit, nobody is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence

from corpus.article import Name, Sentence, Span
from corpus.mention_words import ADJECTIVES, OPENING_VERBS, PREPOSITIONS, ROLES
from corpus.name_words import Gender
from corpus.people import People, Person

_REACH = 3  # sentences that a pronoun looks back over, not counting those that only say "he" again
_FARTHEST = 20  # sentences in all
_GOING_ON = frozenset(
    ("added", "adds", "adding", "continued", "continues", "went on", "goes on", "went on to say", "goes on to say")
)
_WORD = re.compile(r"[^\W_][\w’'-]*")
_FORMS = {"male": ("he", "him"), "female": ("she", "her")}
# "Mr Frome praised him": another man is about, whoever he is. "Her" before a noun is a genitive.
_AS_OBJECT: dict[Gender, re.Pattern[str]] = {
    "male": re.compile(r"\bhim\b", re.I),
    "female": re.compile(
        r"\bher(?=\W*$|[^\w\s]|\s(?:a|an|and|as|at|by|for|from|in|into|of|on|that|the|to|was|with)\b)|\bhers\b", re.I
    ),
}
_FIRST_WORDS = re.compile(
    r"\W*(?:(?:and|but|yet|so|then|also|later|earlier|however)\b\W*)*([\w’'-]+)(?:\s+([\w’'-]+))?", re.I
)
_OPENERS = frozenset(
    "the a an but and then also meanwhile earlier later yesterday today however yet last week month night year now "
    "still instead nevertheless".split()
)
_SUBORDINATE = frozenset(
    "after before when while as although though because if since once until unless where whereas despite following "
    "during having".split()
)
_WITHIN_ROLES = frozenset("of for and in at to".split())
_DAY = re.compile(
    r"^\W*(?:on|in|at|by|last|this|earlier)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|"
    r"june|july|august|september|october|november|december|\d{4})\b(?!['’])(?:\s(?:morning|afternoon|evening|night|\d{4}))?",
    re.I,
)
_AFTER_NAME = re.compile(r"\s+([a-z][\w-]*)")
# "the Blair years", "Clinton supporters": a name before a noun is not the subject.
_NOUNS = frozenset(
    "administration supporters rally rallies speech camp foundation plan plans era years family backers fans ally "
    "allies aide aides presidency campaigners proposal proposals allegations scandal".split()
)
# Somebody without a name, in the singular, where a sentence begins: a rival for "he" and "she".
_UNNAMED = re.compile(
    r"\b(?:an?|the|one|another|his|her|its)\s+(?:[\w’'-]+\s){0,3}?(?:"
    + "|".join(
        (
            "spokesman spokeswoman spokesperson man woman boy girl minister secretary leader mayor judge "
            "official lawyer officer mother father victim witness resident teacher doctor president "
            "chancellor senator governor aide adviser source critic chairman chairwoman director actor "
            "actress singer player coach manager driver MP MSP MEP cardinal archbishop bishop pope priest "
            "vicar prince princess king queen peer general colonel captain sergeant constable inspector "
            "commissioner ambassador premier author writer journalist reporter editor correspondent "
            "economist analyst professor scientist researcher campaigner activist businessman owner "
            "founder barrister solicitor coroner soldier policeman prisoner defendant pensioner student "
            "nurse son brother husband daughter sister wife widow backbencher treasurer presenter nominee"
        ).split()
    )
    + r")\b(?!['’])",
    re.I,
)


class Pronouns:
    """Who "he" and "she" are in one article; they are to be asked for in the order of the text."""

    def __init__(self, body: str, sentences: Sequence[Sentence], quoted: Sequence[Span], people: People) -> None:
        """Keep what a pronoun is settled by; *quoted* are the marked quotations, in order."""
        self._body = body
        self._sentences = sentences
        self._starts = [sentence.span.start for sentence in sentences]
        self._quoted = quoted
        self._quoted_starts = [span.start for span in quoted]
        self._people = people
        self._settled: dict[int, Person | None] = {}  # by where the pronoun stands
        self._asked: list[int] = []  # the keys of _settled, in order
        self._spoken: dict[int, tuple[Person, Sequence[Span]]] = {}  # who speaks, and what, by where the source stands

    def note_speaker(self, source: Span, content: Sequence[Span], person: Person) -> None:
        """Remember that the mention at *source*, which says *content*, is *person*."""
        _, before = self._spoken.get(source.start, (person, ()))
        self._spoken[source.start] = person, (*before, *content)

    def resolve(self, source: Span, gender: Gender, content: Sequence[Span], cue: str) -> Person | None:
        """Return who the pronoun at *source* is, beside the reporting verb *cue*; nobody in *content* can be."""
        if source.start not in self._settled:
            self._settled[source.start] = self._antecedent(source, gender, content, cue)
            insort(self._asked, source.start)
        return self._settled[source.start]

    def _antecedent(self, source: Span, gender: Gender, content: Sequence[Span], cue: str) -> Person | None:
        at = bisect_left(self._starts, source.start + 1) - 1
        if at < 0:
            return None
        start = self._starts[at]
        barred = [self._people.whose(name) for part in content for name in self._people.names_in(*part)]
        here = [one for one in self._candidates(start, source.start, gender) if one not in barred]
        if here:
            opening = self._opening(start, source.start)
            if opening == "":
                return self._subject_among(here, start, source.start, gender)
            if opening == "subordinate" or self._has_subject(here, start, source.start):
                return None
            barred.extend(here)
        looked = 0
        back = at
        while back > 0 and looked < _REACH and at - back < _FARTHEST:
            back -= 1
            span = self._sentences[back].span
            if self._sentences[at].paragraph - self._sentences[back].paragraph > 2:
                return None
            if self._is_quoted(span):
                continue
            looked += 1
            spoke = self._speaker_in(span, gender)
            people = self._candidates(span.start, span.end, gender)
            if spoke is not None:
                # Whoever spoke last goes on speaking, unless somebody else who fits was named as well.
                others = [one for one in people if one is not spoke and not self._is_only_spoken_of(one, spoke, span)]
                return spoke if spoke not in barred and (cue in _GOING_ON or not others) else None
            if spoke is None and self._is_open(span):
                return None  # "Mr Frome would be late, he said": the same "he", and nobody knows who
            pronoun = self._pronoun_in(span, gender)
            if len(people) > 1 or (people and _AS_OBJECT[gender].search(self._body, *span)):
                return None
            if people:
                found = self._subject_among(people, span.start, span.end, gender)
                return found if found not in barred else None
            if pronoun:
                looked -= 1  # The same "he" as before: go on looking for him.
            elif self._has_unnamed(span):
                return None
        return None

    def _opening(self, start: int, end: int) -> str:
        """Say what phrase stands before a pronoun in its sentence: "subordinate", "phrase", or "" for none."""
        words = _FIRST_WORDS.match(self._body, start, end)
        if words is None:
            return ""
        first, second = words.group(1).lower(), (words.group(2) or "").lower()
        if first in _SUBORDINATE:
            return "phrase" if second in OPENING_VERBS else "subordinate"
        return "phrase" if first in PREPOSITIONS or first in OPENING_VERBS else ""

    def _has_subject(self, people: list[Person], start: int, end: int) -> bool:
        """Say whether one of *people* is named after a comma, as the subject of a clause of its own."""
        comma = self._body.find(",", start, end)
        return comma >= 0 and any(
            self._people.whose(name) in people and self._is_subject(name, comma + 1)
            for name in self._people.names_in(comma, end)
        )

    def _subject_among(self, people: list[Person], start: int, end: int, gender: Gender) -> Person | None:
        """Return the one person of *people*, where the stretch has him or her as its subject and evidence says who."""
        if len(people) != 1 or not (people[0].person or people[0].gender == gender):
            return None
        for name in self._people.names_in(start, end):
            if self._people.whose(name) is people[0] and not self._is_quoted(name.span):
                return people[0] if self._is_subject(name, start) else None
        return None

    def _is_subject(self, name: Name, start: int) -> bool:
        """Say whether only roles and openers stand between the clause's start and *name*: "But leader Ann Lee ..."."""
        if self._body[name.span.end : name.span.end + 1] in ("'", "’"):
            return False
        after = _AFTER_NAME.match(self._body, name.span.end)
        if after is not None and (after.group(1) in ROLES or after.group(1) in _NOUNS):
            return False
        clauses = re.split(r"[,;:—–“”\"]", _DAY.sub("", self._body[start : name.span.start]))
        if len(clauses) > 1 and not self._may_come_first(clauses[0]):
            return False  # "The council backed its leader, Ann Lee."
        words = _words(clauses[-1])
        if words and words[-1] in PREPOSITIONS:
            return False
        office = any(word[0].isupper() and word.lower() in ROLES for word in words)  # "Secretary to the Treasury"
        return all(_is_before_subject(word) or (office and word in _WITHIN_ROLES) for word in words)

    def _may_come_first(self, clause: str) -> bool:
        """Say whether *clause* may stand before a subject, parted by a comma: an opening phrase, or a role."""
        words = _words(clause)
        if not words:
            return True
        first = words[0].lower()
        return (
            first in PREPOSITIONS
            or first in _SUBORDINATE
            or first in OPENING_VERBS
            or first.endswith(("ly", "ing"))
            or all(word in _WITHIN_ROLES or _is_before_subject(word) for word in words)
        )

    def _has_unnamed(self, span: Span) -> bool:
        """Say whether a sentence is about somebody who is not named: "The woman left. ... She said"."""
        return _UNNAMED.search(self._body, span.start, min(span.end, span.start + 200)) is not None

    def _speaker_in(self, span: Span, gender: Gender) -> Person | None:
        """Return the one person found to speak in the sentence at *span*, if that person may be a he or a she."""
        speakers = []
        for start, (person, _) in reversed(self._spoken.items()):
            if start < span.start - 4000:
                break
            if span.start <= start < span.end and person not in speakers:
                speakers.append(person)
        if len(speakers) == 1 and speakers[0].fits(gender):
            return speakers[0]
        return None

    def _is_open(self, span: Span) -> bool:
        """Say whether a pronoun that speaks in the sentence at *span* was left open."""
        first, last = bisect_left(self._asked, span.start), bisect_left(self._asked, span.end)
        return any(self._settled[start] is None for start in self._asked[first:last])

    def _is_only_spoken_of(self, person: Person, speaker: Person, span: Span) -> bool:
        """Say whether *person* is named in a sentence by *speaker*, its subject, only in what is reported there."""
        said = [
            piece
            for start, (spoke, content) in self._spoken.items()
            if spoke is speaker and span.start <= start < span.end
            for piece in content
        ]
        names = self._people.names_in(*span)
        leads = [name for name in names if self._people.whose(name) is speaker]
        if not leads or not self._is_subject(leads[0], span.start):
            return False
        return all(
            any(piece.covers(name.span) for piece in said) for name in names if self._people.whose(name) is person
        )

    def _candidates(self, start: int, end: int, gender: Gender) -> list[Person]:
        """Return the people named in the reporter's words of a stretch who may be a he or a she."""
        people: list[Person] = []
        for name in self._people.names_in(start, end):
            if self._is_quoted(name.span):
                continue
            person = self._people.whose(name)
            if person is None:
                # One of two people of a surname: it stands for somebody, so the sentence is not settled.
                candidates = self._people.of_surname(name.text)
                people.extend(one for one in candidates if one.person and one not in people and one.fits(gender))
            elif person not in people and person.fits(gender):
                people.append(person)
        return people

    def _pronoun_in(self, span: Span, gender: Gender) -> bool:
        return any(
            match.group().lower() in _FORMS[gender] and not self._is_quoted(Span(*match.span()))
            for match in _WORD.finditer(self._body, span.start, span.end)
        )

    def _is_quoted(self, span: Span) -> bool:
        at = bisect_left(self._quoted_starts, span.start + 1) - 1
        return at >= 0 and self._quoted[at].end >= span.end - 1


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d][\w’'-]*", text)


def _is_before_subject(word: str) -> bool:
    lower = word.lower()
    if lower in PREPOSITIONS or lower in _SUBORDINATE or lower in OPENING_VERBS:
        return False
    return not word[0].islower() or word in ROLES or word in ADJECTIVES or word in _OPENERS
