"""The names in a question, by their capitals: those of people, places, bodies and works."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from corpus.people.first_names import FIRST_NAMES
from corpus.people.names import is_person
from index.asking.manner import Manner
from index.words.terms import Token, is_stop_term


def read_names(text: str, tokens: list[Token], manner: Manner) -> list[tuple[str, ...]]:
    """Return the runs of capitalised words; none where case tells nothing (all capitals, all lower case)."""
    if text.upper() == text or _is_title_case(text, tokens, manner):
        return []
    names: list[tuple[str, ...]] = []
    run: list[str] = []
    previous_end = 0
    for place, token in enumerate(tokens):
        between = text[previous_end : token.start]
        previous_end = token.end
        begins = place == 0 or bool(re.search(r"[.?!:]", between))
        # The first word of a sentence is capitalised anyway: it is a name's only with another after it.
        is_stop = is_stop_term(token.term, manner.language)
        capital = text[token.start].isupper() and not is_stop and token.term not in manner.capitalised
        if begins and capital and (token.term in manner.weak or not _capital_at(text, tokens, place + 1)):
            capital = False
        if run and not (capital and between.strip(" -'’") == ""):
            names.append(tuple(run))
            run = []
        if capital and token.term not in manner.titles:
            run.append(token.term)
    if run:
        names.append(tuple(run))
    return names if manner.lone_names else [name for name in names if len(name) > 1]


def first_names_in(names: Sequence[tuple[str, ...]], words: Mapping[str, str]) -> frozenset[str]:
    """Return the terms that begin a person's full name: articles print it once, and the surname from then on."""
    whole = ((name[0], " ".join(words[term] for term in name)) for name in names if len(name) > 1)
    return frozenset(first for first, name in whole if is_person(name))


def begins_name(text: str, tokens: Sequence[Token], place: int) -> bool:
    """Say whether what looks like a stop word begins a name: the 'Will' of 'Will Marsh'."""
    token = tokens[place]
    printed = text[token.start : token.end]
    is_name = printed[0].isupper() and printed.casefold() in FIRST_NAMES
    return is_name and _capital_at(text, list(tokens), place + 1)


def _is_title_case(text: str, tokens: list[Token], manner: Manner) -> bool:
    """Say whether small words have capitals too ('How Many Votes Did He Win'): then a capital marks no name."""
    small = [token for token in tokens[1:] if is_stop_term(token.term, manner.language) and token.end - token.start > 1]
    return any(text[token.start].isupper() and not re.search(r"[.?!:]\s*$", text[: token.start]) for token in small)


def _capital_at(text: str, tokens: list[Token], place: int) -> bool:
    return place < len(tokens) and text[tokens[place].start].isupper()
