"""Subjects: the noun phrase before a reporting verb, over asides, appositions and opening phrases."""

from __future__ import annotations

from corpus.mention_words import (
    ADJECTIVES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    HANGING,
    OPENING_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIONS,
    ROLES,
    TITLES,
    VERB_LIKE,
    WEEKDAYS,
)
from corpus.mentions import is_capital, phrase_after
from corpus.skeletons import QUOTED, Skeleton


def subject_before(skeleton: Skeleton, position: int, floor: int = 0) -> tuple[int, int] | None:
    """Return the first and last token of the subject of the verb at *position*, not before *floor*; or None."""
    words, texts = skeleton.words, skeleton.texts
    last = position - 1
    while last >= floor and (
        _is_auxiliary(skeleton, last) or (words[last].endswith("ly") and not is_capital(texts[last]))
    ):
        last -= 1
    if last < floor:
        return None
    if words[last] in (",", ")", "—", "–", "-", "--", "]"):
        jumped = _jump_aside(skeleton, last, floor)
        if jumped is None:
            return None
        if words[last] == ",":
            named = _named_beside(skeleton, jumped, last, floor)
            if named is not None:
                return named
        last = jumped
        if words[last] == ")":  # "Ann Lee (D-Ohio), a lawyer, said"
            jumped = _jump_aside(skeleton, last, floor)
            if jumped is None:
                return None
            last = jumped
    if last < floor or not (words[last][0].isalnum() or words[last][0] in "@#"):
        return None
    if words[last] in PRONOUNS:
        return last, last
    if words[last] in PREPOSITIONS or words[last] in CONJUNCTIONS or _is_auxiliary(skeleton, last):
        return None
    return _phrase_back(skeleton, last, floor)


def whole_antecedent(skeleton: Skeleton, relative: int) -> tuple[int, int] | None:
    """Return the phrase that "who" at *relative* goes back to where it is somebody's somebody; None elsewhere.

    After "a friend of Ann Lee, who", that is the friend as soon as Ann Lee.
    """
    last = relative - 1
    if last >= 0 and skeleton.words[last] == ",":
        last -= 1
    if last < 2 or not skeleton.words[last][0].isalnum() or not is_capital(skeleton.texts[last]):
        return None
    phrase = _phrase_back(skeleton, last, max(0, last - 20))
    if phrase is None or skeleton.words[phrase[0]] not in DETERMINERS:
        return None
    between = range(phrase[0] + 2, phrase[1])
    return phrase if any(skeleton.words[place] in ("of", "for", "to") for place in between) else None


def _is_auxiliary(skeleton: Skeleton, place: int) -> bool:
    """Say whether an auxiliary stands at *place*, not the end of a name: "Theresa May said"."""
    return skeleton.words[place] in AUXILIARIES and not (place > 0 and is_capital(skeleton.texts[place]))


def _jump_aside(skeleton: Skeleton, last: int, floor: int) -> int | None:
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
        elif words[place] in (QUOTED, ";", ":") or (words[place] == "." and closing not in ")]"):
            break
        place -= 1
    if earliest is None or earliest - 1 < floor:
        return None
    return earliest - 1


def _named_beside(skeleton: Skeleton, jumped: int, last: int, floor: int) -> tuple[int, int] | None:
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
    if _is_name(skeleton, *name):
        head = _role_head(skeleton, *pieces[-2])
        whole = len(pieces) < 3 or name[0] == name[1] or not _is_name(skeleton, *pieces[-3])
        together = any(
            words[place] == "and"
            and is_capital(skeleton.texts[place - 1])
            and not is_capital(skeleton.texts[place + 1])
            for place in range(pieces[-2][0] + 1, pieces[-2][1])
        )
        if head is not None and not together and (head == pieces[-2][1] or name[0] < name[1]) and whole:
            return name
    chosen = next((number for number, piece in enumerate(pieces) if piece[1] == jumped), None)
    if chosen is None or not _is_opening(words, pieces[chosen][0]):
        return None
    for number in range(chosen + 1, len(pieces)):
        piece = pieces[number]
        if _is_name(skeleton, *piece) and (piece[0] < piece[1] or number + 1 == len(pieces)):
            return piece
        phrase = phrase_after(skeleton, piece[0], piece[1] + 1)
        if phrase is not None and phrase[1] == piece[1] and number + 1 < len(pieces) and number == chosen + 1:
            return phrase if is_capital(skeleton.texts[piece[1]]) and phrase[0] < phrase[1] else None
    return None


def _is_opening(words: list[str], first: int) -> bool:
    """Say whether a phrase that begins at *first* stands before the subject: "In response to ...", "Asked if ..."."""
    if words[first] in ("but", "and", "yet", "so", "however", "meanwhile"):
        first += 1
    if first >= len(words):
        return False
    word = words[first]
    return word in PREPOSITIONS or word in OPENING_VERBS or word in ("when", "while", "because", "although", "if")


def _is_name(skeleton: Skeleton, first: int, last: int) -> bool:
    """Say whether tokens *first* to *last* are a bare name, with no more than a title before it."""
    if last - first > 4 or skeleton.words[first] in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | PRONOUNS:
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


def _phrase_back(skeleton: Skeleton, last: int, floor: int) -> tuple[int, int] | None:
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
            is_capital(texts[before - 1]) and words[before - 1] not in WEEKDAYS and words[before - 1] not in PRONOUNS
        ):
            place = before - 1
            continue
        break
    hung = _head_of_chain(skeleton, first, floor)
    if hung is not None:
        if all(words[place] in WEEKDAYS or words[place].isdigit() for place in range(first, last + 1)):
            return _phrase_back(skeleton, first - 2, floor)  # "Ann Lee on Monday said"
        return hung, last
    if (
        words[first - 1] in HANGING
        and first - 1 > floor
        and not words[first].isdigit()
        and words[first] not in WEEKDAYS
    ):
        return None  # an object: "who won damages from the Echo said"
    while first < last and (words[first] in WEEKDAYS or words[first].isdigit() or words[first] in ("'s", "’s")):
        first += 1
    if words[first] in PREPOSITIONS or words[first] in CONJUNCTIONS or words[first] == QUOTED:
        return None
    if first == last and (
        words[first] in WEEKDAYS
        or (words[first] in DETERMINERS and words[first] not in ROLES | {"all", "many", "most", "both"})
    ):
        return None
    return first, last


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
        if _is_auxiliary(skeleton, start - 2) or before in VERB_LIKE or after in PRONOUNS:
            return None
        start = _chunk_back(skeleton, start - 2, floor)
    if start == first or (start > floor and words[start - 1] not in (",", "but", "and", QUOTED)):
        return None
    return start if words[start] not in WEEKDAYS | PREPOSITIONS | VERB_LIKE else None


def _opens_phrase(skeleton: Skeleton, place: int) -> bool:
    return skeleton.words[place] in DETERMINERS or is_capital(skeleton.texts[place])


def _chunk_back(skeleton: Skeleton, last: int, floor: int) -> int:
    """Return the first token of the simple noun phrase, without prepositions, that ends at *last*."""
    words, texts = skeleton.words, skeleton.texts
    first = last
    while first - 1 >= floor:
        word, text = words[first - 1], texts[first - 1]
        here = words[first]
        opened = is_capital(text) and first - 2 >= floor and words[first - 2] in DETERMINERS
        if here in TITLES and not (word in DETERMINERS or word in ROLES or word in ADJECTIVES or opened):
            break
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
    """Say whether within three words before a name a determiner opens its phrase: "the pollster John Doe"."""
    words = skeleton.words
    for step in range(3):
        at = place - step
        if at < floor:
            return False
        if words[at] in DETERMINERS:
            return at == floor or words[at - 1] not in PREPOSITIONS  # not "in a letter John Doe"
        if (
            words[at] in PREPOSITIONS
            or words[at] in CONJUNCTIONS
            or not words[at][0].isalpha()
            or words[at].endswith("ed")
        ):
            return False
    return False
