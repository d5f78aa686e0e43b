"""Mentions: the noun phrase after a cue, found without a parser.

A noun phrase is walked word by word, by closed lists of the words that bound it.
"""

from __future__ import annotations

from corpus.people.mention_words import (
    ADJECTIVES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    VERB_LIKE,
    WEEKDAYS,
)
from corpus.speech.skeletons import Skeleton

_LONGEST_ROLE = 5  # words in lower case between what a role belongs to and the name: "Colne chief executive Ann Lee"
# The verb that a phrase without a name never takes in: "the mayor said".
_SAID = frozenset("said says say told tells wrote writes added adds asked asks replied tweeted".split())
_DEMONYM_ENDINGS = ("ian", "can", "ean", "ish", "ese", "man", "nch")
_DEMONYMS = frozenset(
    (
        "afghan arab argentine asian bangladeshi basque cuban czech dutch english finn flemish french greek icelandic "
        "indian iraqi irish israeli kuwaiti libyan manx omani pakistani qatari saudi slovak swiss thai welsh yemeni"
    ).split()
)
_SHORTEST_DEMONYM = 5
_COMPOUND_ENDINGS = ("-based", "-born", "-area", "-backed", "-led", "-style", "-trained", "-owned")


def is_capital(text: str) -> bool:
    """Say whether a token begins with a capital letter."""
    return text[0].isupper()


def is_demonym(text: str) -> bool:
    """Say whether a token with a capital tells of which country somebody is: "Dutch", "European"."""
    if not is_capital(text):
        return False
    return text.lower() in _DEMONYMS or (text.endswith(_DEMONYM_ENDINGS) and len(text) > _SHORTEST_DEMONYM)


def phrase_after(skeleton: Skeleton, position: int, ceiling: int) -> tuple[int, int] | None:
    """Return the first and last token of the noun phrase that begins at *position*, before *ceiling*; or None."""
    words, texts = skeleton.words, skeleton.texts
    if position >= ceiling:
        return None
    word = words[position]
    if word in ("he", "she", "they", "i", "we", "it", "you"):
        return position, position
    if not (
        word in DETERMINERS or word in ROLES or word in ADJECTIVES or is_capital(texts[position]) or word[0] in "@#"
    ):
        return None
    if word in WEEKDAYS or word in PREPOSITIONS or word in CONJUNCTIONS:
        return None
    last = position
    named = is_capital(texts[position]) and word not in DETERMINERS and not word.endswith(("'s", "’s"))
    while last + 1 < ceiling:
        word, text = words[last + 1], texts[last + 1]
        if (
            word in ("of", "for", "from", "at", "with")
            and last + 2 < ceiling
            and (words[last] in ROLES or (word == "of" and not named))
        ):
            following = words[last + 2]
            if following in DETERMINERS or is_capital(texts[last + 2]) or following in ROLES:
                last += 2
                named = is_capital(texts[last]) and following not in DETERMINERS
                continue
            break
        if word == "close" and words[last + 2 : last + 3] == ["to"] and last + 3 < ceiling:
            last += 3
            named = is_capital(texts[last]) and words[last] not in DETERMINERS
            continue
        if word in ("'s", "’s", "'", "’", "&") or (
            word == "-" and last + 2 < ceiling and skeleton.ends[last] == skeleton.starts[last + 1]
        ):
            last += 1
            continue
        if (
            word == "and"
            and last + 2 < ceiling
            and is_capital(texts[last + 2])
            and named
            and words[last + 2] not in PRONOUNS
        ):
            last += 2
            continue
        if (
            word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in PRONOUNS
            or (not is_capital(text) and (word in AUXILIARIES or word in VERB_LIKE))
        ):
            break
        if not (word[0].isalnum() or word[0] in "@#'") or word in DETERMINERS:
            break
        if word in WEEKDAYS and not (
            last == position
            and last + 2 < ceiling
            and (is_capital(texts[last + 2]) or (words[last] in DETERMINERS and words[last + 2] not in PREPOSITIONS))
        ):
            break  # but "the Sunday Times", "a Monday statement"
        if named and not is_capital(text):
            of_country = last == position and is_demonym(texts[position])
            name = _name_behind_role(skeleton, last + 1, ceiling, of_country=of_country)
            if name is not None:
                last = name
                continue
            if not (word in ROLES and is_capital(texts[last]) and not _is_given(texts, position, last)):
                break
        if not named and word in _SAID and last > position:
            break
        if word.endswith("ly") and not is_capital(text) and last > position:
            break
        if (
            not named
            and not is_capital(text)
            and word.endswith(("ed", "ing"))
            and last > position
            and word not in ADJECTIVES
        ):
            break
        if text.endswith(("'s", "’s")):
            named = False  # "Labour's general secretary"
        elif last == position and words[last] in DETERMINERS and _is_adjective(text):
            named = False  # "the Colne-based athlete"
        elif word in WEEKDAYS:
            named = False  # "a Monday statement"
        elif is_capital(text):
            named = True
        last += 1
    if (
        words[last] in DETERMINERS
        and last == position
        and words[last] not in ("one", "some", "many", "most", "another", "others", "all", "both")
    ):
        return None
    return position, last


def inverted_phrase(skeleton: Skeleton, position: int, ceiling: int) -> tuple[int, int] | None:
    """Return the phrase right behind a cue, also a name with its role but no article: "said eighth seed Ann Lee"."""
    phrase = phrase_after(skeleton, position, ceiling)
    if phrase is not None:
        return phrase
    words = skeleton.words
    for at in range(position, min(ceiling, position + _LONGEST_ROLE)):
        if is_capital(skeleton.texts[at]):
            name = phrase_after(skeleton, at, ceiling) if at > position else None
            return (position, name[1]) if name is not None else None
        if not _may_name_a_role(words[at]) and not (words[at] == "of" and at > position):
            return None
    return None


def _may_name_a_role(word: str) -> bool:
    return (
        word[0].isalnum()
        and word not in PREPOSITIONS
        and word not in CONJUNCTIONS
        and word not in PRONOUNS
        and word not in DETERMINERS
        and word not in AUXILIARIES
        and word not in VERB_LIKE
        and word not in WEEKDAYS
        and word not in _SAID
        and not word.endswith("ly")
    )


def _name_behind_role(skeleton: Skeleton, position: int, ceiling: int, *, of_country: bool) -> int | None:
    """Return where the name begins whose role stands at *position*, in lower case: "chief executive Ann Lee".

    Behind a country any noun is a role: "Welsh potholer Ann Lee".
    """
    words = skeleton.words
    for at in range(position, min(ceiling, position + _LONGEST_ROLE)):
        if is_capital(skeleton.texts[at]):
            is_role = words[at - 1] in ROLES or of_country
            known = at > position and is_role and words[at] not in WEEKDAYS
            return at if known and words[at] not in DETERMINERS and words[at] not in PRONOUNS else None
        if not _may_name_a_role(words[at]) or (words[at] not in ROLES and words[at].endswith(("s", "ed", "ing"))):
            return None
    return None


def _is_adjective(text: str) -> bool:
    """Say whether a word with a capital tells of a place, so that its noun follows: "Colne-based", "European"."""
    return text.endswith(_COMPOUND_ENDINGS) or (text.endswith(_DEMONYM_ENDINGS) and len(text) > _SHORTEST_DEMONYM)


def _is_given(texts: list[str], first: int, last: int) -> bool:
    """Say whether tokens *first* to *last* look like a person's whole name: two or more capitals."""
    return sum(1 for text in texts[first : last + 1] if is_capital(text)) >= 3


def sentence_subject(skeleton: Skeleton, ceiling: int) -> tuple[int, int] | None:
    """Return the subject with which a sentence, or its main clause after an opening phrase, begins."""
    words = skeleton.words
    start = 0
    if words[0] in ("but", "and", "yet", "so", "still", "however", "meanwhile", "instead") and len(words) > 1:
        start = 1
        if words[start] == ",":
            start += 1
    elif words[0] in PREPOSITIONS or words[0] in CONJUNCTIONS or words[0].endswith(("ing", "ly", "ed")):
        commas = [place for place in range(1, min(ceiling, 40)) if words[place] == ","]
        if not commas:
            return None
        start = commas[0] + 1
    if start >= ceiling:
        return None
    return phrase_after(skeleton, start, ceiling)
