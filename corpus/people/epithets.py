"""Epithets: "the 30-year-old", "the Sale player": words that only say again who has just been named.

An office ("the minister") may be somebody else's who goes without a name, so it is none.
"""

from __future__ import annotations

import re

from corpus.article import Span
from corpus.people.name_words import Gender

EPITHETS = frozenset(
    (
        "player international defender midfielder striker winger goalkeeper keeper full-back fullback fly-half "
        "scrum-half prop hooker flanker batsman bowler all-rounder sprinter runner athlete hurdler swimmer cyclist "
        "rider boxer golfer jockey champion medallist medalist star veteran teenager youngster singer rapper musician "
        "guitarist drummer songwriter actor actress comedian comic presenter broadcaster novelist playwright poet "
        "film-maker filmmaker composer entrepreneur businessman businesswoman billionaire millionaire tycoon mogul "
        "magnate englishman scotsman welshman irishman frenchman dutchman spaniard australian american german italian "
        "brazilian argentine argentinian swede dane norwegian finn belgian russian croatian serb czech ukrainian "
        "south-african frenchwoman englishwoman holder mp msp mep peer backbencher host hostess forward "
        "centre lock newcomer number-eight fullback quarterback pitcher candidate nominee front-runner frontrunner "
        "contender hopeful incumbent republican democrat independent"
    ).split()
)
# What somebody else of whom the article is may be as well: good for whom it is about, or who has just spoken.
_OF_A_TOPIC = frozenset(
    (
        "candidate nominee front-runner frontrunner contender hopeful incumbent republican democrat independent mp msp "
        "mep peer backbencher host hostess entrepreneur businessman businesswoman billionaire millionaire tycoon mogul "
        "magnate star veteran author"
    ).split()
)
# Of somebody: good only for whoever goes on speaking.
_RELATIONS = frozenset("manager boss coach captain skipper chairman chairwoman leader director president".split())
_WOMEN = frozenset("actress businesswoman frenchwoman englishwoman".split())
_MEN = frozenset("businessman englishman scotsman welshman irishman frenchman dutchman batsman".split())
_AGE = re.compile(r"(?:[1-9]\d|1\d\d)-year-old")
_PARENT = re.compile(r"(mother|father|mum|mom|dad|grandmother|grandfather)-of-[a-z]+")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_RELATIVE = re.compile(r",?\s(?:who|whose|which)\s")
_LONGEST = 6  # words
_OPENING = re.compile(r"\W{0,3}(?:(?:But|And|Yet)\s)?[Tt]he\s((?:[\w’'-]+\s){1,5})")


def is_epithet(mention: str, cue: str = "") -> bool:
    """Say whether *mention*, in lower case, beside the verb *cue*, only says again who is meant: "the defender"."""
    words = _WORD.findall(_RELATIVE.split(mention, maxsplit=1)[0])
    if len(words) < 2 or len(words) > _LONGEST or words[0] != "the":
        return False
    last = words[-1]
    if last in _RELATIONS:
        return cue in ("added", "continued")
    return last in EPITHETS or _AGE.fullmatch(last) is not None or _PARENT.fullmatch(last) is not None


def needs_topic(mention: str) -> bool:
    """Say whether an epithet in lower case is only good for whom the article is about, or who has just spoken."""
    return _WORD.findall(_RELATIVE.split(mention, maxsplit=1)[0])[-1] in _OF_A_TOPIC


def gender_of_epithet(mention: str) -> Gender | None:
    """Return what an epithet in lower case tells of a person's gender; None where it tells nothing."""
    last = _RELATIVE.split(mention, maxsplit=1)[0].rsplit(maxsplit=1)[-1]
    parent = _PARENT.fullmatch(last)
    if parent is not None:
        return "female" if parent.group(1) in ("mother", "mum", "mom", "grandmother") else "male"
    return "female" if last in _WOMEN else "male" if last in _MEN else None


def begins_with_epithet(body: str, span: Span) -> bool:
    """Say whether a sentence begins with an epithet: "The 30-year-old, who missed the match, ..."."""
    opening = _OPENING.match(body, span.start, min(span.end, span.start + 80))
    if opening is None:
        return False
    for word in opening.group(1).lower().split()[:3]:
        if word in EPITHETS or _AGE.fullmatch(word) or _PARENT.fullmatch(word):
            return True
    return False
