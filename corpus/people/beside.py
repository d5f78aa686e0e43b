"""Beside: who is named right behind a mention that does not name anybody itself.

"His deputy, Ann Lee,", "director of planning, Ann Lee," and "Eastmere chief economist Ann Lee" are she.
"""

from __future__ import annotations

import re

from corpus.article import Span
from corpus.people.gathering import GROUPS, People
from corpus.people.mention_words import ROLES
from corpus.people.name_words import JOBS, ROLE_HEADS, ROLE_WORDS, TITLE_GENDERS, UNNAMED_PEOPLE
from corpus.people.names import is_full
from corpus.people.voices import Led

_PARTED = re.compile(r"(?:\s(?:MP|MSP|QC|KC|[A-Z]BE|Jr\.?))?(?:[,.;:]|\s?[“\"‘]|$)")
_ROLE_OF_SOMEBODY = re.compile(r"[’']s?\s[a-z]|^(?:His|Her|Their|Its|The|[A-Z][a-z]+\sto\sthe)\s")
_DEFINITELY_MANY = re.compile(r"^(?:some|many|most|both|all|two|three|several|others)\b|\band\b", re.IGNORECASE)
_ROW = re.compile(r"(?:,\s(?:[A-Z][\w’'.-]*\s?){1,4})*,?\sand\s|,\sof\s[^,.“”\"]{1,60},\sand\s")
_MORE_OF_ROLE = re.compile(r"(\s(?:of|for)\s(?:[a-z][\w’'-]*\s?){1,5})(?=,\s[A-Z])|\s[a-z]")
# What one person is, in lower case.
PERSON_WORDS = (ROLES - GROUPS) | ROLE_HEADS | JOBS | frozenset(UNNAMED_PEOPLE)


class Beside:
    """Who is named beside the mentions of one article."""

    def __init__(self, body: str, people: People) -> None:
        """Keep the *people* of *body*."""
        self._body = body
        self._people = people

    def of(self, source: Span) -> Led | None:
        """Return who is named right behind a role: "his headteacher, Owen Lee, said"."""
        mention = source.of(self._body)
        last = mention.rsplit(maxsplit=1)[-1].lower() if mention.strip() else ""
        if not mention[0].islower() and not _ROLE_OF_SOMEBODY.search(mention) and last not in PERSON_WORDS:
            return None
        if _DEFINITELY_MANY.search(mention):
            return None
        return self.next_to(source) or (self._behind_role(source) if last in PERSON_WORDS else None)

    def _behind_role(self, source: Span) -> Led | None:
        """Return who is named behind more of the role: "GM chief", before "economist Ann Lee"."""
        more = _MORE_OF_ROLE.match(self._body, source.end, source.end + 80)
        if more is None:
            return None
        if more.group(1) is not None:
            return self.next_to(Span(source.start, more.end(1)))  # "director of planning, Ann Lee, said"
        for name in self._people.names_in(source.end, source.end + 120)[:1]:
            between = self._body[source.end : name.span.start].split()
            person = self._people.whose(name)
            if not between or person is None or not person.person or not _PARTED.match(self._body, name.span.end):
                return None
            if all(word.lower() in PERSON_WORDS or word == "and" for word in between) and not self.is_one_of_several(
                name.span
            ):
                return Led(person, name.span, "role beside name")
        return None

    def next_to(self, source: Span) -> Led | None:
        """Return who is named between commas right behind the mention."""
        if self._body[source.end : source.end + 2] != ", ":
            return None
        end = min(len(self._body), source.end + 80)
        for name in self._people.names_in(source.end + 2, end)[:1]:
            between = self._body[source.end + 2 : name.span.start].split()
            if not all(is_title(word) for word in between) or not _PARTED.match(self._body, name.span.end):
                return None
            person = self._people.whose(name)
            named = person is not None and (person.person or (is_full(name.text) and not person.thing))
            if person is not None and named and not self.is_one_of_several(name.span):
                return Led(person, name.span, "role beside name")
        return None

    def is_one_of_several(self, source: Span) -> bool:
        """Say whether other people are named in one row with the mention: "Ann Lee, Bob Lee and Cy Lee"."""
        row = _ROW.match(self._body, source.end, source.end + 120)
        if row is None:
            return False
        for name in self._people.names_in(row.end(), min(len(self._body), row.end() + 60))[:1]:
            person = self._people.whose(name)
            return person is not None and person.person and not self._body[row.end() : name.span.start].strip()
        return False


def is_title(word: str) -> bool:
    """Say whether *word* is a title or a role with a capital, as stands before a name."""
    bare = word.rstrip(".,").lower()
    return word[0].isupper() and (bare in TITLE_GENDERS or bare in ROLE_HEADS or bare in ROLE_WORDS)
