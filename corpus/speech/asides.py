"""Asides: what stands between commas or brackets before a verb, and which name beside it is the verb's subject."""

from __future__ import annotations

from corpus.people.mention_words import (
    CONJUNCTIONS,
    DETERMINERS,
    OPENING_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIONS,
    ROLES,
    WEEKDAYS,
)
from corpus.speech.mentions import is_capital, phrase_after
from corpus.speech.skeletons import QUOTED, Skeleton

_CONNECTORS = frozenset("but and yet so however meanwhile nevertheless nonetheless separately instead".split())
_NO_NAME = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS


def jump_aside(skeleton: Skeleton, last: int, floor: int) -> int | None:
    """Step back over an aside that ends at token *last*: ", who replaced Tim Farron," or "(D-Conn.)"."""
    words = skeleton.words
    closing = words[last]
    opening = {")": ("(",), "]": ("[",), ",": (",",)}.get(closing, (closing,))
    limit = max(floor, last - 40)
    place = last - 1
    earliest: int | None = None
    while place >= limit:
        if words[place] in opening:
            if closing != ",":
                return place - 1 if place - 1 >= floor else None
            earliest = place
            # A list inside the aside ("a lawyer, mother and activist,") keeps going back while it is no clause.
            if words[place + 1] in ("who", "whose", "which", "a", "an", "the", "speaking", "now", "then") or (
                words[place + 1].isdigit()
            ):
                break
        elif (
            words[place] in (";", ":")
            or (words[place] == QUOTED and _may_be_said(skeleton, place))
            or (words[place] == "." and closing not in ")]" and words[place + 1] != ",")
        ):
            break
        place -= 1
    if earliest is None or earliest - 1 < floor:
        return None
    return earliest - 1


def _may_be_said(skeleton: Skeleton, place: int) -> bool:
    """Say whether the quotation at *place* may be speech, not a title or a label inside an aside."""
    start = skeleton.starts[place]
    return start in skeleton.ended and start not in skeleton.cased


def named_beside(skeleton: Skeleton, jumped: int, last: int, floor: int) -> tuple[int, int] | None:
    """Return the name that is the subject where the comma at *last* does not end an aside to what ends at *jumped*.

    After a role, the name in apposition: "the charity's director, Ann Lee, said". After an opening phrase, the name
    that follows it: "In response to Mr Holt's letter, Ann Lee, leader of the council, said".
    """
    words = skeleton.words
    commas = [place for place in range(max(floor, last - 60), last + 1) if words[place] == ","]
    starts = [floor, *(place + 1 for place in commas[:-1])]
    pieces = [(first, end - 1) for first, end in zip(starts, commas, strict=True) if first < end]
    if len(pieces) < 2:
        return None
    name = pieces[-1]
    if is_bare_name(skeleton, *name):
        head = _role_head(skeleton, *pieces[-2])
        whole = len(pieces) < 3 or name[0] == name[1] or not is_bare_name(skeleton, *pieces[-3])
        together = any(
            words[place] == "and"
            and is_capital(skeleton.texts[place - 1])
            and not is_capital(skeleton.texts[place + 1])
            for place in range(pieces[-2][0] + 1, pieces[-2][1])
        )
        modified = any(words[place] == "who" for place in range(pieces[-2][0], pieces[-2][1]))
        if (
            head is not None
            and not together
            and not modified
            and (head == pieces[-2][1] or name[0] < name[1])
            and whole
        ):
            return name
    chosen = next((number for number, piece in enumerate(pieces) if piece[1] == jumped), None)
    if chosen is None or not _is_opening(words, pieces[chosen][0]):
        return None
    for number in range(chosen + 1, len(pieces)):
        piece = pieces[number]
        if is_bare_name(skeleton, *piece) and (piece[0] < piece[1] or number + 1 == len(pieces)):
            return piece
        phrase = phrase_after(skeleton, piece[0], piece[1] + 1)
        whole = phrase is not None and phrase[1] == piece[1] and number + 1 < len(pieces) and number == chosen + 1
        if phrase is not None and whole and is_capital(skeleton.texts[piece[1]]) and phrase[0] < phrase[1]:
            return phrase
    return None


def named_before_asides(skeleton: Skeleton, last: int, floor: int) -> tuple[int, int] | None:
    """Return the name with which the clause begins where what ends at *last* is only an aside to it; or None.

    "Ann Lee, a spokeswoman for the Ramblers, which is ..., said", "Ann Lee, who leads the Ramblers, a charity, said".
    """
    words = skeleton.words
    commas = [place for place in range(max(floor, last - 40), last + 1) if words[place] == ","]
    if not commas:
        return None
    start, end = floor, commas[0] - 1
    while start < end and (words[start] in _CONNECTORS or not words[start][0].isalnum()):
        start += 1
    if not (is_bare_name(skeleton, start, end) and start < end):
        return None
    aside = commas[0] + 1
    if words[aside].isdigit() and len(commas) > 1 and commas[1] == aside + 1:
        aside = commas[1] + 1  # "Ann Lee, 44, a teacher at Hill School, where it broke out, said"
    opens = words[aside] in ("who", "whose", "a", "an", "the") or words[aside] in ROLES
    whole = all(words[place] not in (QUOTED, ";", ":", "(", ")") for place in range(aside, last + 1))
    return (start, end) if opens and whole and not _holds_clause(skeleton, aside, last) else None


def _holds_clause(skeleton: Skeleton, first: int, last: int) -> bool:
    """Say whether a new clause begins between *first* and *last*: "and she", "and said"."""
    return any(
        skeleton.words[place] in ("and", "but", "so") and (skeleton.words[place + 1] in PRONOUNS)
        for place in range(first, last)
    )


def _is_opening(words: list[str], first: int) -> bool:
    """Say whether a phrase that begins at *first* stands before the subject: "In response to ...", "Asked if ..."."""
    if words[first] in _CONNECTORS:
        first += 1
        if words[first : first + 1] == [","]:
            return True
    if first >= len(words):
        return False
    word = words[first]
    if word in PREPOSITIONS or word in OPENING_VERBS or word in ("when", "while", "because", "although", "if"):
        return True
    return word.endswith("ing") and len(word) > 5 and first == 0


def is_bare_name(skeleton: Skeleton, first: int, last: int) -> bool:
    """Say whether tokens *first* to *last* are a bare name, with no more than a title before it."""
    if last - first > 4 or skeleton.words[first] in _NO_NAME:
        return False
    return all(
        is_capital(text) and word not in WEEKDAYS and not word.endswith(("'s", "’s"))
        for word, text in zip(skeleton.words[first : last + 1], skeleton.texts[first : last + 1], strict=True)
    )


def _role_head(skeleton: Skeleton, first: int, last: int) -> int | None:
    """Return the token of the role that tokens *first* to *last* end with, before "of" or "for" too; or None."""
    words = skeleton.words
    for place in range(last, first - 1, -1):
        if words[place] in ROLES or words[place] in RELATIONS:
            after = words[place + 1 : place + 2]
            return place if place == last or (after and after[0] in ("of", "for", "at", "in")) else None
    return None
