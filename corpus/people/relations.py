"""Relations: what the noun before a full name tells, "war widow Kim Lee", "his brother, Kim Lee,".

A widow is a she. Somebody who is introduced as another one's wife or son may share that one's surname: a bare surname
that was printed before is then not that relative's.
"""

from __future__ import annotations

import re

from corpus.article import Name
from corpus.people.name_words import Gender

_WOMEN = frozenset(
    "widow wife mother mum mom sister daughter girlfriend grandmother granddaughter stepmother stepdaughter aunt niece "
    "ex-wife actress businesswoman spokeswoman chairwoman policewoman saleswoman sportswoman "
    "mother-in-law sister-in-law daughter-in-law mother-of-one mother-of-two mother-of-three mother-of-four "
    "grandmother-of-two great-grandmother schoolgirl waitress heiress comedienne duchess woman girl".split()
)
# A spokesman or a congressman may be a woman.
_MEN = frozenset(
    "widower husband father dad brother son boyfriend grandfather grandson stepfather stepson uncle nephew ex-husband "
    "policeman fisherman barman father-in-law "
    "brother-in-law son-in-law father-of-one father-of-two father-of-three father-of-four great-grandfather schoolboy "
    "duke man boy".split()
)
_NOUN = re.compile(r"(?<![\w’'-])([a-zA-Z-]{3,})(,)?\s$")
_AFTER_COMMA = re.compile(r"[,.;:]|\s(?:and|who)\b|$")
_LONGEST = 22  # characters of a noun and what parts it from the name
_RELATIVES = (
    "wife|husband|spouse|widow|widower|ex-wife|ex-husband|fiancée?|girlfriend|boyfriend|mother|father|mum|mom|dad|son|"
    "daughter|sister|brother|uncle|aunt|cousin|nephew|niece|parents|(?:grand|step|half-|god)(?:mother|father|son|"
    "daughter|sister|brother)|[a-z]+-in-law|classmate"
)
_RELATIVE = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Ww]hose)|[\w.][’']s?)\s(?:[\w-]+\s){{0,3}}(?:{_RELATIVES}),?\s$|"
    r"\bmarried\s(?:to\s)?(?:(?:an?|the|his|her|fellow)\s(?:[\w-]+\s){0,5}[\w-]+,\s)?$"
)
_RELATIVE_BEHIND = re.compile(
    rf",\s(?:his|her|their|(?:[A-Z][\w.-]*\s)?[A-Z][\w-]*[’']s?)\s(?:[a-z-]+\s){{0,2}}(?:{_RELATIVES})\b"
)
_NEAR = 90
_SOMEBODY_NEW = re.compile(
    r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he|[Aa]n?|[Oo]ne|called|named)|[’']s?)\s(?:[a-z][\w-]*\s){0,3}$"
)
_OF_SOMEBODY_NEW = re.compile(r",\s(?:\d|aged\b|an?\s|the\s|(?:one|two|three|four|five|six|seven|eight|nine|ten),)")


def gender_of_noun(body: str, name: Name) -> Gender | None:
    """Return what the noun right before a full name tells of a person's gender: "female" of 'actress' Kim Lee."""
    start = name.span.start
    found = _NOUN.search(body, max(0, start - _LONGEST), start)
    if found is None or (found.group(2) and not _AFTER_COMMA.match(body, name.span.end)):
        return None
    noun = found.group(1).lower()
    return "female" if noun in _WOMEN else "male" if noun in _MEN else None


def is_relative(body: str, name: Name) -> bool:
    """Say whether somebody is introduced as another one's relative: "his wife, Ann Lee", "Ann Lee, Bob's sister"."""
    start = name.span.start
    return (
        _RELATIVE.search(body, max(0, start - _NEAR), start) is not None
        or _RELATIVE_BEHIND.match(body, name.span.end, name.span.end + _NEAR) is not None
    )


def is_introduced(body: str, name: Name) -> bool:
    """Say whether a first name alone is somebody's who is new: "her pupil Maria", "Maria, nine,"."""
    start = max(0, name.span.start - 40)
    return (
        _OF_SOMEBODY_NEW.match(body, name.span.end) is not None
        or _SOMEBODY_NEW.search(body, start, name.span.start) is not None
    )
