"""Far subjects: the noun phrase with which a verb's clause begins, where asides and phrases part it from the verb."""

from __future__ import annotations

from corpus.people.mention_words import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERIODS,
    PREPOSITIONS,
    PRONOUNS,
    VERB_LIKE,
    WEEKDAYS,
)
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.skeletons import QUOTED, Skeleton

_WINDOW = 70  # tokens between a verb and the beginning of its clause
_CONNECTORS = frozenset(
    "but and yet so still however meanwhile instead also moreover now then even only besides indeed".split()
)
_OPENERS = frozenset("while whereas because although though since when if as after before until once unless".split())
_NEW_CLAUSES = _OPENERS - {"as", "since", "before", "after"}
_NEW_SUBJECTS = PRONOUNS - {"who", "both", "those", "these", "it"}
_BEFORE_TIME = PREPOSITIONS - {"about", "over", "around"}
_DAYS = WEEKDAYS | PERIODS
_HEDGES = frozenset(
    "nearly about almost roughly only just more fewer less over fully around some another approximately other".split()
)
_RELATIVES = frozenset("who which that whose whom where".split())
_COUNTS = frozenset("one two three four five six seven eight nine ten 1 2 3 4 5 6 7 8 9 10".split())
_LATER = frozenset("later earlier ago afterwards afterward before".split())
_PLURALS = frozenset("people police men women children majority half percent staff others those many most".split())
_FINITE = frozenset(
    "is are was were has have had will would can could may might must does did do isn't aren't wasn't weren't".split()
)


def far_subject(skeleton: Skeleton, verb: int, floor: int) -> tuple[int, int] | None:
    """Return the first and last token of the phrase that begins the clause of the verb at *verb*; or None.

    "Two in three said", "People briefed on the talks say", "Ann Lee, who is 40, a teacher, said".
    """
    words = skeleton.words
    low = max(floor, verb - _WINDOW)
    starts = [floor] if low == floor else []
    starts.extend(
        place + 1
        for place in range(low + 1, verb - 1)
        if words[place] in (";", ":", "—", "–", "--")
        or (words[place] in _OPENERS and words[place - 1] not in ("such", "as", "well"))
        or (words[place] in ("and", "but", "so") and words[place - 1] == ",")
        or (words[place] in _CONNECTORS and words[place + 1] in PRONOUNS)
    )
    for start in reversed(starts):
        found = _clause_subject(skeleton, start, verb)
        if found is not None:
            return found
    return None


def main_subject(skeleton: Skeleton, position: int, floor: int) -> tuple[int, int] | None:
    """Return the phrase that begins the clause to which a participle at *position* belongs: "She rose, saying"."""
    words = skeleton.words
    low = max(floor, position - _WINDOW)
    starts = [floor] if low == floor else []
    starts.extend(
        place + 1
        for place in range(low + 1, position - 1)
        if words[place] == ";"
        or (words[place] in ("and", "but", "while", "though", "although", "so") and words[place - 1] == ",")
        or (words[place] in ("and", "but", "while", "when", "as", "after") and words[place + 1] in PRONOUNS)
    )
    for start in reversed(starts):
        at = _after_opening(skeleton, start, position)
        phrase = _phrase(skeleton, at, position) if at is not None and at < position else None
        if phrase is not None and phrase[1] + 1 < position - 1:
            return phrase
    return None


def _clause_subject(skeleton: Skeleton, start: int, verb: int) -> tuple[int, int] | None:
    first = _after_opening(skeleton, start, verb)
    if first is None or first >= verb:
        return None
    phrase = _phrase(skeleton, first, verb)
    if phrase is None:
        return None
    return phrase if _hangs(skeleton, phrase[1] + 1, verb) else None


def _after_opening(skeleton: Skeleton, start: int, verb: int) -> int | None:
    """Return where the clause that begins at *start* has its subject, after "Still" and "On Monday,"; or None."""
    words = skeleton.words
    while start < verb and (words[start] in _CONNECTORS or not (words[start][0].isalnum() or words[start][0] in "@#")):
        start += 1
    if start + 2 < verb and words[start] in ("on", "in", "last", "this") and words[start + 1] in _DAYS:
        start += 3 if words[start + 2] == "," else 2  # "On Monday Ann Lee rose, saying"
    for _ in range(2):
        if start < verb and (
            words[start] in _BEFORE_TIME
            or (words[start] == "here" and start + 1 < verb and words[start + 1] in PREPOSITIONS)
            or _is_time(words, start, verb)
            or words[start] in _OPENERS
            or (words[start].endswith(("ing", "ly")) and words[start] not in _HEDGES)
            or words[start] in ("asked", "told", "given", "last", "earlier", "later", "this")
            or words[start] in WEEKDAYS
        ):
            comma = next((at for at in range(start, verb) if words[at] == ","), None)
            if comma is None:
                return None
            start = comma + 1
    return start


def _is_time(words: list[str], start: int, verb: int) -> bool:
    """Say whether a clause begins with "Hours later," or "Two days earlier,"."""
    comma = next((at for at in range(start + 1, min(verb, start + 5)) if words[at] == ","), None)
    return comma is not None and words[comma - 1] in _LATER


def bare_phrase(skeleton: Skeleton, start: int, ceiling: int) -> tuple[int, int] | None:
    """Return the noun phrase at *start*, also one without a determiner: "exit polls", "complete returns"."""
    phrase = _phrase(skeleton, start, ceiling)
    if phrase is not None:
        return phrase
    words = skeleton.words
    last = start - 1
    while last + 1 < min(ceiling, start + 8):
        word = words[last + 1]
        if (
            not word[0].isalnum()
            or word in PREPOSITIONS
            or word in PRONOUNS
            or word in AUXILIARIES
            or word in DETERMINERS
        ):
            break
        if word in CONJUNCTIONS and word not in ("and", "but", "or"):
            break
        last += 1
    return (start, last) if last >= start else None


def _phrase(skeleton: Skeleton, start: int, verb: int) -> tuple[int, int] | None:
    """Return the noun phrase at *start*, also one of a number or a bare plural: "more than 4 in 10", "new figures"."""
    words = skeleton.words
    if start >= verb:
        return None
    at = start
    while at < verb and words[at] in _HEDGES:
        at += 1
    if at < verb and words[at] == "than":
        at += 1
    if at + 2 < verb and words[at] in _COUNTS and words[at + 1] == "in" and words[at + 2] in _COUNTS:
        return start, at + 2  # "nearly three in five"
    if at < verb and words[at][0].isdigit():
        while at + 1 < verb and (
            words[at + 1] in ("%", "percent", "per", "cent", "in", "out", "of", "-")
            or words[at + 1][0].isdigit()
            or (words[at] == "of" and words[at + 1] not in PREPOSITIONS)
        ):
            at += 1
        return start, at
    phrase = phrase_after(skeleton, start, verb)
    if phrase is not None:
        return phrase
    word = words[start]
    for at in range(start, min(verb, start + 4)):
        word = words[at]
        if (
            not word[0].isalpha()
            or word in PREPOSITIONS
            or word in CONJUNCTIONS
            or word in AUXILIARIES
            or word in VERB_LIKE
        ):
            return None
        if word in _PLURALS or (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))):
            return start, at
    return None


def _hangs(skeleton: Skeleton, first: int, verb: int) -> bool:
    """Say whether all from *first* up to the verb hangs on the subject: phrases, asides, relative clauses."""
    words = skeleton.words
    if words[verb - 1] in ("and", "but", "also", "then") and verb - 1 > first:
        return not any(words[at] in _RELATIVES or words[at] == QUOTED for at in range(first, verb))
    if first >= verb:
        return True
    if first + 1 < verb and words[first].endswith("ed") and words[first + 1] == "to":
        return False  # "Ann Lee refused to discuss newspaper reports that"
    commas = [at for at in range(first, verb) if words[at] == ","]
    if commas and commas[-1] != verb - 1:
        tail = range(commas[-1] + 1, verb)
        if not all(words[at] in AUXILIARIES or words[at].endswith("ly") for at in tail):
            return False
    end = commas[0] if commas else verb
    relative = False
    for at in range(first, end):
        word = words[at]
        relative = relative or word in _RELATIVES
        if word == QUOTED or word in (";", ":"):
            return False
        if (
            not relative
            and (word in _FINITE or word in _NEW_SUBJECTS)
            and at + 1 < end
            and words[at + 1] != words[verb]
        ):
            if all(words[k] in AUXILIARIES or words[k].endswith("ly") for k in range(at, verb)):
                break
            return False
        if word in _NEW_CLAUSES or (
            word in ("and", "but")
            and not relative
            and not (at > first and is_capital(skeleton.texts[at - 1]) and is_capital(skeleton.texts[at + 1]))
        ):
            return False
    if not commas:
        return True
    inside = range(commas[0] + 1, commas[-1])
    if len(commas) == 1:
        return commas[0] == verb - 1 and False
    for at in inside:
        if words[at] in (QUOTED, ";", ":"):
            return False
        if words[at] in ("and", "but", "so") and words[at + 1] in PRONOUNS:
            return False
    opener = words[commas[0] + 1]
    return opener not in ("and", "but", "so", "yet", "while", "as", "because", "he", "she", "they", "it")
