"""Speakers: the name that a mention stands for, where the article itself says so.

Nothing is guessed. A surname is the one person of that surname whom the article names in full; a role is the one
person to whom the article itself gives it; "he" and "she" are the one person whom the sentences before leave open.
Where two answers are possible there is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Basis, Name, Sentence, Span
from corpus.mention_words import ROLES
from corpus.name_words import Gender
from corpus.names import is_full, is_organisation, is_place
from corpus.people import GROUPS, People, Person
from corpus.pronouns import Pronouns
from corpus.roles import Roles

_HE_OR_SHE: dict[str, Gender] = {"he": "male", "she": "female"}
_AFTER_NAME = re.compile(r"(?:\s{1,4}(?:MPs?|MSP|MEP|AM|Jr\.?|Sr\.?|QC|KC))?(?:\s{0,4}\([^()]{1,40}\))?\s{0,4}")
# "a spokesman for Mr Smith": anywhere before the name; "secretary of state Ann Lee": only next to it.
_PHRASE_BEFORE = re.compile(
    r"\b(?:for|from|with|by|to|on|against|about|like)\s|\b(?:of|in|at)\s+(?:the\s+)?(?:\w{1,5}\.?\s+)?$", re.IGNORECASE
)
# "a friend of the singer Ann Lee": whatever stands between, it is not she.
_RELATIVE_OF = re.compile(
    r"\b(?:friend|neighbou?r|son|daughter|cousin|nephew|niece|uncle|aunt|brother|sister|mother|father|widow|widower|wife|"
    r"husband|colleague|classmate|supporter|ally|aide|relative|employee|critic|opponent|victim)s?\s(?:of|to|for)\s"
)
_HONORIFICS = frozenset(("", "mr", "mrs", "ms", "dr", "prof", "rev"))
# "a friend of the singer Ann Lee, who said": the friend, or the singer.
_ANOTHERS = re.compile(
    r"\b(?:(?:[Aa]n?|[Tt]he|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w’'-]+\s){1,3}of|and)\s"
    r"(?:[a-z][\w’'-]*\s){0,3}(?:[A-Z][a-z]{1,3}\.?\s)?$",
)
_FROM = re.compile(r"\s(?:of|from|at)\s")


@dataclass(frozen=True, slots=True)
class Resolved:
    """Whom a mention stands for, and how the article says so: see ``Attribution``."""

    name: Name
    basis: Basis
    antecedent: Span | None = None


class Speakers:
    """Who the mentions of one article are."""

    def __init__(self, body: str, sentences: Sequence[Sentence], quoted: Sequence[Span]) -> None:
        """Read the names of *body*; *quoted* are its marked quotations, in order."""
        self._body = body
        self._people = People(body, sentences)
        self._pronouns = Pronouns(body, sentences, quoted, self._people)
        self._roles = Roles(body, self._people)
        self._starts = {sentence.span.start for sentence in sentences}

    def resolve(self, source: Span, content: Sequence[Span] = (), cue: str = "") -> Resolved | None:
        """Return whom the mention at *source* stands for; None where the article does not settle it.

        *content* is what is said, whose own names are not the speaker's: in "Mr Holt is late, he said", he is not
        Mr Holt. *cue* is the reporting verb: whoever "added" had spoken before. The name is printed at or before
        the mention where it can be, else after it. Mentions are to be asked for in the order of the text.
        """
        person = self._person_at(source, content, cue.lower())
        if person is None:
            return None
        self._pronouns.note_speaker(source, content, person)
        mention = source.of(self._body)
        basis: Basis = "name" if person.name.text in mention else "surname"
        if mention.lower() in _HE_OR_SHE:
            basis = "pronoun"
        elif mention.lower() in ("who", "which"):
            basis = "relative"
        elif not self._named(source):
            basis = "role"
        return Resolved(person.name, basis)

    def _person_at(self, source: Span, content: Sequence[Span], cue: str) -> Person | None:
        lower = source.of(self._body).lower()
        if lower in _HE_OR_SHE:
            return self._pronouns.resolve(source, _HE_OR_SHE[lower], content, cue)
        if lower in ("who", "which"):
            return self._relative(source)
        return self._named(source) or self._roles.of(lower)

    def _named(self, source: Span) -> Person | None:
        """Return the person whose name ends the mention: "Labour's Yvette Cooper", "spokesman Stuart Roy"."""
        inside = self._people.names_in(source.start, source.end)
        if not inside:
            return None
        first = inside[0]
        if (
            self._body[source.start : first.span.start].strip(" .").lower() in _HONORIFICS
            and is_full(first.text)
            and _FROM.match(self._body, first.span.end, source.end)
        ):
            person = self._people.whose(first)
            return person if person is not None and person.person else None  # "Ann Lee of the Eastmere Institute"
        name = inside[-1]
        if not _AFTER_NAME.fullmatch(self._body, name.span.end, source.end):
            return None
        before = self._body[source.start : name.span.start]
        if (
            _RELATIVE_OF.search(before)
            or _PHRASE_BEFORE.search(before)
            or (re.search(r"\band\b", before) and not self._is_office(before, inside))
        ):
            return None  # "a spokesman for Mr Smith" is not Mr Smith; two people are nobody.
        if re.search(r"\s(?:and|&)\s", name.text) and not is_organisation(name.text):
            return None
        person = self._people.whose(name)
        if person is None or is_place(name.text):
            return None
        return None if self._is_no_name(name, person, before.strip().lower()) else person

    def _is_office(self, before: str, inside: Sequence[Name]) -> bool:
        """Say whether the words before a name are one office: "Work and Pensions Secretary"."""
        words = before.split()
        people = [self._people.whose(name) for name in inside[:-1]]
        return (
            words[-1].lower() in ROLES - GROUPS
            and is_full(inside[-1].text)
            and not any((not word[0].isupper() and word not in ("and", "of", "for")) for word in words)
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

    def _relative(self, source: Span) -> Person | None:
        """Sir Vince Cable, who said ..."""
        name = self._people.name_before(source.start)
        if name is None or self._body[name.span.end : source.start].strip() not in ("", ","):
            return None
        if _ANOTHERS.search(self._body, max(0, name.span.start - 80), name.span.start):
            return None
        person = self._people.whose(name)
        return person if person is not None and (person.person or is_organisation(name.text)) else None
