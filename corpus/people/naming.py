"""Naming: whom a mention names by itself, by a name in it or right beside it.

"Labour's Ann Lee" and "his deputy, Ann Lee," are she; "a friend of Ann Lee" is not, nor "Ann Lee and Bob Holt".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.people.beside import PERSON_WORDS, Beside, is_title
from corpus.people.gathering import GROUPS, People
from corpus.people.mention_words import ADJECTIVES, PREPOSITIONS, ROLES
from corpus.people.name_words import ADHERENTS, GENERIC_WORDS, PEERAGE, PEOPLE_OF_ROLES
from corpus.people.names import OF_A_SUBJECT, is_full, is_organisation, is_place, title_before
from corpus.people.of_another import hangs_on_noun, is_of_another, is_owner
from corpus.people.person import Person
from corpus.people.trust import Evidence
from corpus.people.voices import Led

_AFTER_NAME = re.compile(
    r"(?:\s{1,4}(?:MPs?|MSP|MEP|AM|Jr\.?|Sr\.?|QC|KC))?(?:\s{0,4}\([^()]{1,40}\))?(?:\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s\w+)?)?\s{0,4}"
)
# "a spokesman for Mr Smith": anywhere before the name; "secretary of state Ann Lee": only next to it.
_PHRASE_BEFORE = re.compile(
    r"\b(?:for|from|with|by|to|on|against|about|like)\s|\b(?:of|in|at)\s+(?:the\s+)?(?:\w{1,5}\.?\s+)?$", re.IGNORECASE
)
# "Secretary of State Ann Lee", "Minister for Schools Ann Lee"; but not "Spokesman for President Lee".
_OF_OFFICE = re.compile(
    r"^(?!(?:[Aa]n?|[Oo]ne)\s)[^,]*\b(?:(?:Secretary|Director|Chief|Speaker|President|Chancellor|Chair|Head)\sof|"
    r"(?:Minister|Secretary)\s(?:of|for))\s(?:the\s)?(?!(?:President|Prime|Mr|Mrs|Ms|Sir|Dr|Lord|Lady)\b)"
    r"(?:[A-Z][\w’'-]+,?\s(?:and\s)?){1,4}$|"
    # "the minister for civil aviation Ann Lee"
    r"^(?:[Tt]he\s)?(?:[\w’'-]+\s){0,3}(?:[Mm]inister|[Ss]ecretary|[Cc]ommissioner)\s(?:of|for)\s(?:[a-z]+\s){1,4}$"
)
# "a friend of the singer Ann Lee, who said": the friend, or the singer.
_ANOTHERS = re.compile(
    r"\b(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){1,3}of|and)\s"
    r"(?:[a-z][\w’'-]*\s){0,3}(?:[A-Z][a-z]{1,3}\.?\s)?$",
)
# "the woman who beat Ann Lee", "the sign beside Ann Lee"
_BEHIND = re.compile(r"\b(?:who|whom)\s(?:[a-z]+\s){1,2}$|\b(?:beside|behind|near|opposite|facing|outside)\s$")
# "Eastmere Radio music and marketing manager Ann Lee": one person, of two fields.
_FIELDS = re.compile(
    r"^(?!(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s)[^,]*?\b([a-z][\w-]+)\sand\s(?:[a-z][\w-]+\s){1,2}"
    r"(?:manager|director|officer|secretary|spokesman|spokeswoman|spokesperson|editor|correspondent|adviser|chief|head|"
    r"minister|analyst|consultant)\s$"
)
_AS_PERSON = PERSON_WORDS | {"star"}
# Behind a name that is whole: nothing that it owns, "Eastmere's", "Eastmere/Holt", "Eastmere at Frome".
_NEXT_WORD = re.compile(r"(?:\s(?!at\s)([a-z]+))|['’/-]|\sat\s|\s[A-Z]")
_NEXT_TO_NAME = (ROLES - GROUPS) | {"star"}
# "Other Eastmere", "some Tory": no name of anybody.
_OTHERS = re.compile(r"(?:other|some|many|several)\s", re.IGNORECASE)
# What a mention goes on with behind the name: "Ann Lee, an analyst at Eastmere", "Ann Lee, from Eastmere".
_DESCRIPTION = re.compile(r"(?:\s\([^()]{1,40}\))?,\s(.+)", re.DOTALL)
_LINKS = frozenset("of for in at from to with on behind who whose".split())
_TWO = re.compile(r"\b(?:and|&)\s(?:[A-Z][\w’'-]+\s){1,3}[A-Z][\w’'-]+$")
_NO_NAMES = GENERIC_WORDS | ADHERENTS | PEOPLE_OF_ROLES | {f"{word}s" for word in ADHERENTS}
_AND = re.compile(r"\band\b")
_AND_IN_NAME = re.compile(r"\s(?:and|&)\s")
_PARTED = re.compile(r"[,;]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_FROM = re.compile(r"\s(?:of|from|at)\s")
# "Welsh potholer", before a name: words in lower case, one with a capital at most, and nothing that hangs on another.
_ROLE_BEFORE = re.compile(r"(?:[Tt]he\s)?(?:[A-Z][\w’'-]*\s)?(?:(?!(?:and|or)\s)[a-z][\w-]+\s){1,4}")


class Naming:
    """Whom the mentions of one article name."""

    def __init__(self, body: str, people: People, starts: set[int]) -> None:
        """Keep the *people* of *body*; *starts* are where its sentences start."""
        self._body = body
        self._people = people
        self._starts = starts
        self._beside = Beside(body, people)

    def led(self, name: Name) -> Led | None:
        """Return to whom the printed *name* leads by itself."""
        person = self._people.whose(name)
        if person is None:
            return None
        evidence: Evidence = "full name" if is_full(name.text) else "surname"
        return Led(person, name.span, "shared surname" if self._people.is_shared(name) else evidence)

    def named(self, source: Span) -> Led | None:
        """Return the person whose name ends the mention: "Labour's Yvette Cooper", "spokesman Stuart Roy"."""
        inside = self._people.names_in(source.start, source.end)
        if not inside:
            # "Lee" of "Van der Lee", "the US Centers" of "the US Centers for Health": a mention that is cut short.
            name = self._people.name_before(source.end)
            if name is None or name.span.start == source.end or not self._is_cut(name, source):
                return None
            return self.led(name)
        first = inside[0]
        if is_of_another(self._body, source):
            return None
        if _OTHERS.match(self._body, source.start, first.span.end):
            return None  # "Other Eastmere", cut short
        if all(is_title(word) for word in self._body[source.start : first.span.start].split()):
            if (is_full(first.text) or first.text.split()[0].lower() in PEERAGE) and _FROM.match(
                self._body, first.span.end, source.end
            ):
                led = self.led(first)
                return led if led is not None and led.person.person else None  # "Ann Lee of the Eastmere Institute"
            described = self._described(source, first, inside[1:])
            if described is not None:
                return described
        if (told := self._behind_role(source, inside)) is not None:
            return told
        name = inside[-1]
        if not _AFTER_NAME.fullmatch(self._body, name.span.end, source.end):
            return None
        before = self._body[source.start : name.span.start]
        if (
            hangs_on_noun(before)
            or (_PHRASE_BEFORE.search(before) and not _OF_OFFICE.search(before) and not is_owner(before))
            or (_AND.search(before) and not self._is_office(before, inside))
        ):
            return None  # "a spokesman for Mr Smith" is not Mr Smith; two people are nobody.
        if _AND_IN_NAME.search(name.text) and not is_organisation(name.text):
            return None
        if self._beside.is_one_of_several(source):
            return None
        if _BEHIND.search(self._body, max(0, source.start - 60), source.start):
            return self._beside.next_to(source)  # "the woman who beat Ann Lee, Mary Holt, said"
        led = self.led(name)
        if led is None or self._is_place(name, led.person) or self._is_common(source, led.person):
            return None
        return None if self._is_no_name(name, led.person, before.strip().lower()) else led

    def _behind_role(self, source: Span, inside: Sequence[Name]) -> Led | None:
        """Return who is named between a role and where somebody is from: "Welsh potholer Ann Lee of the Dray Club"."""
        for name in inside[:-1]:
            before = self._body[source.start : name.span.start]
            is_behind = _ROLE_BEFORE.fullmatch(before) and PREPOSITIONS.isdisjoint(before.split())
            if is_behind and is_full(name.text) and _FROM.match(self._body, name.span.end, source.end):
                led = self.led(name)
                return led if led is not None and led.person.person else None
        return None

    def _is_cut(self, name: Name, source: Span) -> bool:
        """Say whether the mention at *source* is *name*, cut short: not "Bank" of "Bank of Eastmere chief Ann Lee"."""
        if name.span.end == source.end:
            return True
        if not name.span.end > source.end > name.span.start >= source.start or not is_organisation(name.text):
            return False
        after = _NEXT_WORD.match(self._body, name.span.end)
        return after is None or (after.group(1) is not None and after.group(1).rstrip("s") not in _AS_PERSON)

    def _is_common(self, source: Span, person: Person) -> bool:
        """Say whether the one word by which somebody is called is no name: "the Office", "Eastmerian state media"."""
        word = person.name.text.lower()
        if " " in word or word not in _NO_NAMES or title_before(self._body, person.name.span) is not None:
            return False
        if word in GENERIC_WORDS or word in PEOPLE_OF_ROLES or source.of(self._body).lower() != word:
            return True
        # "Norwegian said", an airline; "Norwegians said", whoever they are.
        return word in ADHERENTS and OF_A_SUBJECT.match(self._body, source.end) is None

    def _described(self, source: Span, first: Name, others: Sequence[Name]) -> Led | None:
        """Return who is named at the start of a mention that goes on about him: "Ann Lee, an analyst at Eastmere"."""
        found = _DESCRIPTION.match(self._body, first.span.end, source.end)
        if found is None or _PARTED.search(found.group(1)) or _TWO.search(found.group(1)):
            return None
        words = [word.lower() for word in _WORD.findall(found.group(1))]
        link = next((place for place, word in enumerate(words) if word in _LINKS), len(words))
        role = link > 0 and any(word in PERSON_WORDS for word in words[max(0, link - 2) : link])
        loose = bool(words) and (words[0] in PREPOSITIONS or words[0].endswith("ing"))  # "Lee, without naming him"
        if not role and not loose and not (link == 0 and is_full(first.text)):
            return None
        for name in others:
            person = self._people.whose(name)
            if person is not None and person.person and self._body[name.span.end : name.span.end + 1] not in ("'", "’"):
                return None
        led = self.led(first)
        if led is None or is_organisation(first.text) or self._is_place(first, led.person):
            return None
        return led if led.person.person or role else None

    def beside(self, source: Span) -> Led | None:
        """Return who is named right behind a role: "his headteacher, Owen Lee, said"."""
        return self._beside.of(source)

    def is_half_a_name(self, person: Person) -> bool:
        """Say whether only a surname is known of *person*, and somebody else of that surname is named in full."""
        if is_full(person.name.text) or person.titled or not person.person:
            return False
        return any(one.fulls for one in self._people.of_surname(person.name.text) if one is not person)

    def _is_place(self, name: Name, person: Person) -> bool:
        """Say whether *name* is a place's, not of an organisation there or of somebody called so."""
        if not is_place(name.text) or is_organisation(name.text):
            return False
        return not (person.person and is_full(person.name.text))

    def _is_office(self, before: str, inside: Sequence[Name]) -> bool:
        """Say whether the words before a name are one office: "Work and Pensions Secretary"."""
        words = before.split()
        people = [self._people.whose(name) for name in inside[:-1]]
        fields = _FIELDS.search(before)
        if fields is not None and is_full(inside[-1].text) and fields.group(1) not in _AS_PERSON:
            return not any(person is not None and person.person for person in people)
        return (
            words[-1].lower() in _NEXT_TO_NAME
            and is_full(inside[-1].text)
            and all(
                word[0].isupper() or word in ADJECTIVES or word in ("and", "of", "for", "state", "star")
                for word in words
            )
            and not any(person is not None and person.person for person in people)
        )

    def _is_no_name(self, name: Name, person: Person, article: str) -> bool:
        """Say whether an article before it, or nothing but a sentence's start, makes a capitalised word no name."""
        if is_organisation(name.text):
            return article in ("a", "an") and person.person
        if article in ("a", "an"):
            return True
        if article == "the":
            return person.person or not is_full(name.text)  # "the Israelis", "the Smith of old"
        if person.person or is_full(person.name.text):
            return False
        return name.span.start in self._starts and len(person.mentions) == 1

    def relative(self, source: Span) -> Led | None:
        """Sir Vince Cable, who said ..."""
        name = self._people.name_before(source.start)
        if name is None or self._body[name.span.end : source.start].strip() not in ("", ","):
            return None
        if _ANOTHERS.search(self._body, max(0, name.span.start - 80), name.span.start):
            return None
        person = self._people.whose(name)
        if person is None or not (person.person or (source.of(self._body) == "which" and is_organisation(name.text))):
            return None
        return Led(person, name.span, "relative")
