"""A person of one article, and which of several of one surname a bare surname stands for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from corpus.article import Name
from corpus.people.name_words import Gender

_NEAR = 700  # characters: so close to another one's full name, a bare surname is nobody's
_A_HABIT = 2  # bare surnames that could only be one person's: more of them are that person's as well
_MOST = 12  # of one surname; among more a bare surname tells nobody apart


@dataclass(slots=True, eq=False)  # each is one, whatever is known of them
class Person:
    """All that one article prints about one person or organisation: ``name`` is the fullest, where first printed."""

    name: Name
    mentions: list[Name]
    gender: Gender | None
    person: bool  # there is evidence that it is a person
    clash: bool = False  # titles or first names of both kinds
    fulls: list[int] = field(default_factory=list)  # where the full name is printed, in order
    generation: str = ""  # what is printed behind the full name to tell a father from a son: " Jr."
    offices: set[str] = field(default_factory=set)  # titles of one holder that are printed before the name
    titled: bool = False  # first printed as a peer: "Lord Lee"
    relative: bool = False  # first named as another one's: "his wife, Ann Lee"
    thing: bool = False  # printed as things and places are: "the Eastmere Bowl", "in Chez Lee"

    def fits(self, gender: Gender | None) -> bool:
        """Say whether this may be a he or a she, or for None either: known to be, or not known to be otherwise."""
        if self.clash:
            return True
        if self.gender is None or gender is None:
            return self.person or not self.thing
        return self.gender == gender


def only_one_named(people: Sequence[Person], offset: int) -> Person | None:
    """Return the one of *people* who alone was named in full before *offset*, or was both first and last of them."""
    if len(people) > _MOST:
        return None
    before = [(one, bisect_left(one.fulls, offset)) for one in people]
    named = [(one.fulls[0], one.fulls[count - 1], one) for one, count in before if count]
    if not named:
        return None
    first, last = min(named, key=lambda row: row[0])[2], max(named, key=lambda row: row[1])[2]
    return first if first is last and first.person else None


def whom_it_is_about(people: Sequence[Person], offset: int) -> Person | None:
    """Return the one of *people* whom the article is about, where the others are named only in passing.

    The one is named first, and the article has called nobody else by the surname alone, or names the one more often
    in full than each of the others; none of these was named just before *offset*.
    """
    if len(people) > _MOST or not all(one.fulls for one in people):
        return None
    first = min(people, key=lambda one: one.fulls[0])
    if not first.person or first.fulls[0] > offset:
        return None
    bare = len(first.mentions) - len(first.fulls)  # so far: the full ones are noted first
    for one in people:
        if one is first:
            continue
        if one.fulls[0] < offset:
            last = one.fulls[bisect_left(one.fulls, offset) - 1]
            own = max(first.fulls[bisect_left(first.fulls, offset) - 1], first.mentions[-1].span.start if bare else 0)
            if last > own and offset - last < _NEAR:
                return None
        if bare < _A_HABIT and len(one.fulls) >= len(first.fulls):
            return None
    return first


def are_relatives(people: Sequence[Person], offset: int) -> bool:
    """Say whether all who are named in full are somebody's relatives, and named only behind *offset*."""
    return any(one.relative for one in people) and all(
        one.relative and one.fulls[0] > offset for one in people if one.fulls
    )
