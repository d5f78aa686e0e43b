"""Roles: "the council leader", where the article itself says whose role that is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.people import People, Person

_WORD = re.compile(r"[^\W_][\w’'-]*")
# Words that change a role: the former leader is not the leader, nor the prime minister the minister.
_CHANGERS = frozenset(
    "former ex late deputy vice shadow acting then would-be next outgoing incoming previous assistant prime".split()
)
_STOPS = frozenset("the a an his her their its our this that who which and or but as said says told".split())
_AFTER = re.compile(r",\s+(?:who\s+is\s+)?(?:the|an?|now)?\s*((?:[\w’'-]+\s+){0,6}[\w’'-]+)(?=[,.;])")
_BEFORE = re.compile(r"((?:[\w’'.-]+[^\S\n]+){1,5})$")
_BESIDE = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir)\s((?:[\w’'-]+\s){0,5}[\w’'-]+),\s$")


@dataclass(slots=True)
class Roles:
    """The roles that one article gives to the people it names, read when first asked for."""

    body: str
    people: People
    _known: dict[str, list[tuple[frozenset[str], Person]]] | None = field(default=None)

    def of(self, mention: str) -> Person | None:
        """Return the one person to whom the article gives the role that *mention* ("the council leader") names."""
        words = [match.group().lower() for match in _WORD.finditer(mention.lower())]
        if len(words) < 2 or words[0] != "the":
            return None
        words = words[1:]
        if self._known is None:
            self._known = self._read()
        asked = frozenset(words)
        people: list[Person] = []
        for role, person in self._known.get(_head(words), []):
            if asked <= role and not ((role - asked) & _CHANGERS) and person not in people:
                people.append(person)
        return people[0] if len(people) == 1 else None

    def _read(self) -> dict[str, list[tuple[frozenset[str], Person]]]:
        """Return the roles beside a name, by their heads: "Labour leader Ann Lee", "Ann Lee, the Labour leader,"."""
        roles: dict[str, list[tuple[frozenset[str], Person]]] = {}
        for name in self.people.names:
            person = self.people.whose(name)
            if person is None or not person.person:
                continue
            start, end = max(0, name.span.start - 80), name.span.start
            before = _BEFORE.search(self.body, start, end)
            if before is not None and "." not in before.group():
                words: list[str] = []
                for word in reversed(before.group().lower().split()):
                    if word in _STOPS or not word[0].isalpha():
                        break
                    words.insert(0, word)
                if words:
                    roles.setdefault(words[-1], []).append((frozenset(words), person))
            beside = _BESIDE.search(self.body, start, end)
            if beside is not None and self.body[name.span.end : name.span.end + 1] in (",", "."):
                words = beside.group(1).lower().split()
                roles.setdefault(_head(words), []).append((frozenset(words), person))
            after = _AFTER.match(self.body, name.span.end)
            if after is not None:
                words = after.group(1).lower().split()
                roles.setdefault(_head(words), []).append((frozenset(words), person))
        return roles


def _head(words: list[str]) -> str:
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]
