"""One name across the archive: when two printed names are certainly one person's, or one organisation's.

A surname is nobody's but its own article's. Two full names are one person's where the first and the last name are the
same; a middle name or initial parts them only where both have one and they differ. Precise before complete: two forms
of a first name ("Bill", "William") stay two people.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from corpus.people.name_words import PARTICLES, PEERAGE, SUFFIXES, TITLE_GENDERS
from corpus.people.names import is_organisation

NameKind = Literal["person", "surname", "organisation"]
_SURELY_PARTICLES = frozenset(("van", "von", "der", "de", "del"))
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class NameKey:
    """What of a printed name tells whose it is, in lower case and without accents.

    ``kind`` is "surname" where no first name is printed: such a name is nobody's across articles. For an organisation
    ``last`` is its whole name. ``middle`` holds the middle names and initials as printed, without their stops.
    """

    kind: NameKind
    first: str
    middle: tuple[str, ...]
    last: str
    generation: str = ""

    def may_be(self, other: NameKey) -> bool:
        """Say whether both are certainly one's, for all that these two names tell."""
        if self.kind != other.kind or self.kind == "surname":
            return False
        if (self.first, self.last, self.generation) != (other.first, other.last, other.generation):
            return False
        return not self.middle or not other.middle or _agree(self.middle, other.middle)


def name_key(name: str) -> NameKey:
    """Return the key of a printed *name*: of 'Sir Alan J. Frome MP' first "alan", middle ("j",), last "frome"."""
    words = [word for word in (_folded(word) for word in name.split()) if word]
    if is_organisation(name) or any(word[0].islower() and _folded(word) not in PARTICLES for word in name.split()):
        return NameKey("organisation", "", (), " ".join(words[1:] if words[:1] == ["the"] else words))
    peer = words[0] if words and words[0] in PEERAGE else ""
    while len(words) > 1 and words[0] in TITLE_GENDERS:
        words = words[1:]
    generation = ""
    while len(words) > 1 and words[-1] in SUFFIXES:
        generation = words[-1] if words[-1] in _GENERATIONS else generation
        words = words[:-1]
    particles = next((place for place, word in enumerate(words) if word not in PARTICLES), 0)
    if len(words) < 2 or (particles and (particles > 1 or words[0] in _SURELY_PARTICLES)):
        # "Lord Frome" is not Alan Frome; nor is he any other Lord Frome, and least of all Lady Frome.
        rank = {"lady": "lady", "baroness": "lady"}.get(peer, "lord") if peer else ""
        return NameKey("surname", rank, (), " ".join(words), generation)
    start = len(words) - 1
    while start > 1 and words[start - 1] in PARTICLES:
        start -= 1
    return NameKey("person", words[0], _middle(words[1:start]), " ".join(words[start:]), generation)


def group_names(names: Iterable[str]) -> dict[str, NameKey]:
    """Return for each of *names* the key of the one it belongs to: names with equal keys are certainly one's.

    A name without a middle name joins the one person of its first and last name who has one; where there are two such
    ("George W. Bush", "George H. W. Bush"), it is kept apart from both.
    """
    keys = {name: name_key(name) for name in names}
    alike: defaultdict[tuple[str, str, str, str], set[NameKey]] = defaultdict(set)
    for key in keys.values():
        if key.kind == "person":
            alike[key.kind, key.first, key.last, key.generation].add(key)
    joined: dict[NameKey, NameKey] = {}
    for group in alike.values():
        joined.update(_joined(group))
    return {name: joined.get(key, key) for name, key in keys.items()}


def _joined(group: set[NameKey]) -> dict[NameKey, NameKey]:
    """Return for each key of one first and last name the key that stands for it."""
    with_middle = sorted((key for key in group if key.middle), key=lambda key: (-_length(key), key.middle))
    people: list[list[NameKey]] = []
    for key in with_middle:
        fitting = [person for person in people if all(_agree(key.middle, one.middle) for one in person)]
        if len(fitting) == 1:
            fitting[0].append(key)
        else:
            people.append([key])
    found = {key: person[0] for person in people for key in person}
    for key in group:
        if not key.middle:
            found[key] = people[0][0] if len(people) == 1 else key
    return found


def _middle(words: list[str]) -> tuple[str, ...]:
    """Return middle names and initials one by one: "h.w" is "h" and "w"."""
    return tuple(part for word in words for part in word.split(".") if part)


def _length(key: NameKey) -> int:
    return sum(map(len, key.middle))


def _agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Say whether two middles can be one: "w" and "walker" can, "w" and "h w" cannot."""
    if len(one) != len(other):
        return False
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in zip(one, other, strict=True))


def _folded(word: str) -> str:
    """Return *word* in lower case, without accents, stops or an apostrophe's form."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    return plain.casefold().strip(".,()'’").replace("’", "'").replace("‑", "-")
