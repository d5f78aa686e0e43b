"""Which mentions beside a cue are shown to a reader: what names or describes somebody, and nothing else.

What was read as the source of some words may be no mention at all: a number, a verb, a programme's title. It is of
use to a program that wants to know why; a reader is told only that nobody is identified.
"""

from __future__ import annotations

from corpus.people.mention_words import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, ROLES
from corpus.people.name_words import ROLE_WORDS
from corpus.people.names import is_organisation, is_person

_PRONOUNS = frozenset("he she they i we".split())
# Of these nobody is the head.
_NEVER_LAST = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | frozenset("up out off down away back".split())
_LONE = frozenset("some many most several few both another one".split())
_FINITE = frozenset("is are was were has have had will would could should might may must can do does did".split())
_OTHERS = frozenset("it its his her their our my your you this that these those there here what which who".split())
_SHORTEST_PLURAL = 4
# Behind the head: "opponents of the bill".
_BEHIND = frozenset("of for from with in at on to close familiar".split())


def is_mention(text: str) -> bool:
    """Say whether *text*, printed as the source of some words, names or describes who may have said them.

    A name does, "he", "she", "they", "I" or "we", and what begins with a determiner ("the mayor") or ends in a noun for
    people ("officials", "council members").
    """
    words = text.replace("’", "'").split()
    if not words:
        return False
    folded = [word.strip('.,"“”').casefold() for word in words]
    if len(words) == 1:
        return _is_lone_mention(words[0], folded[0])
    is_cut = words[-1].islower() and folded[-1] in _NEVER_LAST
    if is_cut or not _FINITE.isdisjoint(folded) or not words[0][0].isalpha() or _is_title(words):
        return False
    return folded[0] in DETERMINERS or words[0][0].isupper() or _names_people(_head(folded))


def _is_lone_mention(word: str, folded: str) -> bool:
    if folded in _PRONOUNS or folded in _LONE or (word.isupper() and word.isalpha() and len(word) > 1):
        return True
    if not word[0].isalpha() or folded in _OTHERS or folded in _NEVER_LAST or "'" in folded[:-1]:
        return False
    return (word[0].isupper() and len(word) > 1) or _names_people(folded)


def _head(words: list[str]) -> str:
    """Return the noun that the rest of *words* hangs on: "opponents" of "opponents of the bill"."""
    end = next((place for place, word in enumerate(words) if place and word in _BEHIND), len(words))
    return words[end - 1]


def _names_people(word: str) -> bool:
    """Say whether *word*, the head of a mention in lower case, is a role's or may be a noun in the plural."""
    return word in ROLES or word in ROLE_WORDS or (word.endswith("s") and len(word) >= _SHORTEST_PLURAL)


def _is_title(words: list[str]) -> bool:
    """Say whether *words* look like the title of a work: 'The' and capitals, and nothing that tells of somebody."""
    rest = words[1:]
    if words[0] not in ("The", "A", "An") or len(rest) < 2 or not all(word[0].isupper() for word in rest):
        return False
    told = any(word.casefold() in ROLES or word.casefold() in ROLE_WORDS for word in rest)
    return not told and not is_organisation(" ".join(rest)) and not is_person(" ".join(rest))
