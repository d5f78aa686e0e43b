"""Noun phrases: the one that ends at a token, walked back word by word."""

from __future__ import annotations

from corpus.people.mention_words import (
    ADJECTIVES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HANGING,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    TITLES,
    VERB_LIKE,
    WEEKDAYS,
)
from corpus.speech.mentions import is_capital, is_demonym
from corpus.speech.skeletons import QUOTED, Skeleton

_ALONE = ROLES | {"all", "many", "most", "both"}  # determiners among them that need no noun
_NO_SUBJECT = WEEKDAYS | PREPOSITIONS | VERB_LIKE

_LONGEST = 25  # tokens of a noun phrase without prepositions; what is longer is no sentence


def phrase_back(skeleton: Skeleton, last: int, floor: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase that ends at *last*, not before *floor*; or None."""
    words, texts = skeleton.words, skeleton.texts
    first = last
    place = last
    while True:
        first = _chunk_back(skeleton, place, floor)
        # "a spokesman for the council": a phrase that hangs on a role by a preposition belongs to it.
        before = first - 1
        if before - 1 >= floor and words[before] in ("of", "for", "from", "at", "with", "in", "to", "on"):
            head = words[before - 1]
            if head in ROLES or (words[before] == "of" and head[0].isalpha() and head not in PREPOSITIONS):
                place = before - 1
                continue
        if (
            before - 1 >= floor
            and words[before] == "and"
            and words[first] not in DETERMINERS
            and is_capital(texts[first])
        ) and (
            is_capital(texts[before - 1])
            and words[before - 1] not in WEEKDAYS
            and words[before - 1] not in PRONOUNS
            and not _is_place(skeleton, before - 1, floor)
        ):
            place = before - 1
            continue
        break
    hung = _head_of_chain(skeleton, first, floor)
    if hung is not None:
        if all(words[place] in WEEKDAYS or words[place].isdigit() for place in range(first, last + 1)):
            return phrase_back(skeleton, first - 2, floor)  # "Ann Lee on Monday said"
        return hung, last
    if (
        words[first - 1] in HANGING
        and first - 1 > floor
        and not words[first].isdigit()
        and words[first] not in WEEKDAYS
    ):
        return None  # an object: "who won damages from the Echo said"
    while first < last and (
        words[first] in WEEKDAYS
        or (words[first].isdigit() and not words[first + 1].islower())
        or words[first] in ("'s", "’s")
    ):
        first += 1
    if words[first] == "that" and first < last:
        first += 1  # "information that officials said would help"
    if words[first] in PREPOSITIONS or words[first] in CONJUNCTIONS or words[first] == QUOTED:
        return None
    if first == last and (words[first] in WEEKDAYS or (words[first] in DETERMINERS and words[first] not in _ALONE)):
        return None
    return first, last


def _is_place(skeleton: Skeleton, last: int, floor: int) -> bool:
    """Say whether the name that ends at *last* only says where: "he trained in Leeds and Ann Lee said"."""
    first = last
    while first > floor and is_capital(skeleton.texts[first - 1]):
        first -= 1
    return first > floor and skeleton.words[first - 1] in ("in", "at", "to", "from", "near")


def _head_of_chain(skeleton: Skeleton, first: int, floor: int) -> int | None:
    """Return where the subject begins of which the phrase at *first* hangs by prepositions: "A letter to Mr Holt said".

    None where no preposition stands before *first*, or the chain does not begin with its clause.
    """
    words = skeleton.words
    start = first
    while start - 2 >= floor and words[start - 1] in HANGING:
        before, after = words[start - 2], words[start]
        if not before[0].isalnum() or before in PREPOSITIONS or before in CONJUNCTIONS or before in PRONOUNS:
            return None
        if words[start - 1] == "to" and (before.endswith("ed") or not _opens_phrase(skeleton, start)):
            return None  # "refused to discuss the report"
        if is_auxiliary(skeleton, start - 2) or before in VERB_LIKE or after in PRONOUNS:
            return None
        start = _chunk_back(skeleton, start - 2, floor)
    if start == first or (start > floor and words[start - 1] not in (",", "but", "and", QUOTED)):
        return None
    return start if words[start] not in _NO_SUBJECT else None


def _opens_phrase(skeleton: Skeleton, place: int) -> bool:
    return skeleton.words[place] in DETERMINERS or is_capital(skeleton.texts[place])


def _chunk_back(skeleton: Skeleton, last: int, floor: int) -> int:
    """Return the first token of the simple noun phrase, without prepositions, that ends at *last*."""
    words, texts = skeleton.words, skeleton.texts
    first = last
    floor = max(floor, last - _LONGEST)
    while first - 1 >= floor:
        word, text = words[first - 1], texts[first - 1]
        here = words[first]
        opened = is_capital(text) and first - 2 >= floor and words[first - 2] in DETERMINERS
        if here in TITLES and not (word in DETERMINERS or word in ROLES or word in ADJECTIVES or opened):
            break
        if word == "one" and first - 2 >= floor and words[first - 2] == "number":
            first -= 2  # "British number one Ann Lee"
            continue
        if word in DETERMINERS:
            first -= 1
            if first - 1 >= floor and words[first - 1] in ("all", "both", "even", "some"):
                first -= 1
            break
        if word in ("'s", "’s", "'", "’", "&", "-"):
            first -= 1
            continue
        if (
            word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in PRONOUNS
            or (not is_capital(text) and (word in AUXILIARIES or word in VERB_LIKE))
        ):
            break
        if not (word[0].isalnum() or word[0] in "@#'"):
            break
        if is_capital(text) or word[0].isdigit():
            first -= 1
            continue
        # A word in lower case belongs to a name only as its role ("spokesman Stuart Roy").
        if (
            is_capital(texts[first])
            and word not in ROLES
            and word not in ADJECTIVES
            and not word.endswith(("'s", "’s"))
            and "-" not in word
        ) and not _reaches_determiner(skeleton, first - 1, floor):
            break
        if word.endswith("ly") or (word.endswith("ing") and not is_capital(texts[first])):
            break
        first -= 1
    return first


def _reaches_determiner(skeleton: Skeleton, place: int, floor: int) -> bool:
    """Say whether within three words before a name an article or a country opens its phrase: "the pollster Ann Lee"."""
    words = skeleton.words
    for step in range(3):
        at = place - step
        if at < floor:
            return False
        if words[at] in DETERMINERS or is_demonym(skeleton.texts[at]):
            return at == floor or words[at - 1] not in PREPOSITIONS  # not "in a letter John Doe"
        if (
            words[at] in PREPOSITIONS
            or words[at] in CONJUNCTIONS
            or not words[at][0].isalpha()
            or words[at].endswith("ed")
            or words[at] == "including"
        ):
            return False
    return False


def is_auxiliary(skeleton: Skeleton, place: int) -> bool:
    """Say whether an auxiliary stands at *place*, not the end of a name: "Theresa May said"."""
    return skeleton.words[place] in AUXILIARIES and not (place > 0 and is_capital(skeleton.texts[place]))
