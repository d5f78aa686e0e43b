"""Mentions: the noun phrase after a cue, found without a parser.

A noun phrase is walked word by word, by closed lists of the words that bound it.
"""

from __future__ import annotations

from corpus.mention_words import (
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
from corpus.skeletons import Skeleton


def is_capital(text: str) -> bool:
    """Say whether a token begins with a capital letter."""
    return text[0].isupper()


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
        if word in WEEKDAYS and not (last == position and last + 2 < ceiling and is_capital(texts[last + 2])):
            break  # but "the Sunday Times"
        if (
            named
            and not is_capital(text)
            and not (word in ROLES and is_capital(texts[last]) and not _is_given(texts, position, last))
        ):
            break
        if word.endswith("ly") and not is_capital(text) and last > position:
            break
        if not named and not is_capital(text) and word.endswith(("ed", "ing")) and last > position:
            break
        if text.endswith(("'s", "’s")):
            named = False  # "Labour's general secretary"
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
