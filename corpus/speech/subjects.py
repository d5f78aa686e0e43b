"""Subjects: the noun phrase before a reporting verb, over asides, appositions and opening phrases."""

from __future__ import annotations

from corpus.people.mention_words import CONJUNCTIONS, DETERMINERS, OPENING_VERBS, PERIODS, PREPOSITIONS, PRONOUNS, ROLES
from corpus.speech.asides import is_bare_name, jump_aside, named_before_asides, named_beside
from corpus.speech.mentions import is_capital
from corpus.speech.noun_phrases import is_auxiliary, phrase_back
from corpus.speech.skeletons import QUOTED, Skeleton

_OPEN_ASIDE = 16  # tokens that an aside without a comma at its end may have
_OF = frozenset(("of", "from", "at"))
_RELATIVES = frozenset(("who", "which", "that"))
_CLAUSE_OPENERS = frozenset("as but because when while if since although though after before than until".split())
_RELATIVE_REACH = 40  # tokens from a relative clause's beginning to the name that it ends with
_WINDOW = 100  # tokens between a verb and the beginning of its subject


def subject_before(skeleton: Skeleton, position: int, floor: int = 0) -> tuple[int, int] | None:
    """Return the first and last token of the subject of the verb at *position*, not before *floor*; or None."""
    words = skeleton.words
    floor = max(floor, position - _WINDOW)
    last = _before_adverbs(skeleton, position - 1, floor)
    if last < floor:
        return None
    if words[last] in (",", ")", "—", "–", "-", "--", "]"):
        jumped = jump_aside(skeleton, last, floor)
        if jumped is None:
            return None
        if words[last] == ",":
            named = named_beside(skeleton, jumped, last, floor) or named_before_asides(skeleton, jumped, floor)
            if named is not None:
                return named
        last = jumped
        if words[last].isdigit() and last - 2 >= floor and words[last - 1] == ",":
            last -= 2  # "Ann Lee, 58, who lives in Eastmere, said"
        if words[last] == ")":  # "Ann Lee (D-Ohio), a lawyer, said"
            jumped = jump_aside(skeleton, last, floor)
            if jumped is None:
                return None
            last = jumped
    if last < floor or not (words[last][0].isalnum() or words[last][0] in "@#"):
        return None
    if words[last] in PRONOUNS:
        return last, last
    if words[last] in PREPOSITIONS or words[last] in CONJUNCTIONS or is_auxiliary(skeleton, last):
        return None
    found = _before_open_aside(skeleton, last, floor) or phrase_back(skeleton, last, floor)
    subject = _before_relative(skeleton, found, floor) if found is not None else None
    if subject is not None and words[last + 1] == "," and words[last] not in ROLES:
        # "The woman who beat Mr Holt, Ann Lee, said"
        end = next((at for at in range(last + 2, position) if words[at] == ","), last + 2)
        if is_bare_name(skeleton, last + 2, end - 1) and words[subject[0]] in ("the", "one"):
            return last + 2, end - 1
    return subject or found


def _before_relative(skeleton: Skeleton, found: tuple[int, int], floor: int) -> tuple[int, int] | None:
    """Return whom a relative clause that ends with the phrase *found* is about: "a man who met Ann Lee said"."""
    words = skeleton.words
    if words[found[0]] in PRONOUNS or words[found[0] - 1] in _RELATIVES:
        return None  # "the man who Ann Lee said was ill"
    for place in range(found[0] - 1, max(floor, found[0] - _RELATIVE_REACH), -1):
        before = words[place - 1]
        if words[place] in _RELATIVES and before[0].isalpha():
            if is_capital(skeleton.texts[place - 1]) and place - 1 > floor:
                return None
            head = phrase_back(skeleton, place - 1, floor) or (place - 1, place - 1)
            if words[head[0]].endswith("ing") or (words[place] != "who" and words[head[0]] not in DETERMINERS):
                return None  # "losing that round to the party"
            begins = head[0] == floor or words[head[0] - 1] in (",", "and", "but", "—", "–", QUOTED)
            opens = words[head[0]] in OPENING_VERBS or is_auxiliary(skeleton, place - 1)
            return head if begins and not opens else None
        if not words[place][0].isalnum() or words[place] in _CLAUSE_OPENERS:
            return None
    return None


def _before_open_aside(skeleton: Skeleton, last: int, floor: int) -> tuple[int, int] | None:
    """Return the name before an aside that no comma ends: "Ann Lee, from the Ramblers said"."""
    words = skeleton.words
    for place in range(last - 1, max(floor, last - _OPEN_ASIDE), -1):
        word = words[place]
        if word == ",":
            if not is_capital(skeleton.texts[place - 1]):
                return None
            name = phrase_back(skeleton, place - 1, floor)
            if name is None or words[name[0]] in DETERMINERS:
                return None
            if words[place + 1] in _OF:
                return name if name[0] == floor or not words[name[0] - 1][0].isalnum() else None
            # “It is,” Ann Lee, head of the Ramblers said: nothing but her can follow the quotation.
            told = name[0] > 0 and words[name[0] - 1] == QUOTED and name[0] < name[1]
            return name if told and not ROLES.isdisjoint(words[place + 1 : place + 6]) else None
        if not word[0].isalnum() or word in PRONOUNS or is_auxiliary(skeleton, place):
            return None
    return None


def _before_adverbs(skeleton: Skeleton, last: int, floor: int) -> int:
    """Step back over what stands between a subject and its verb: auxiliaries, adverbs, "this week"."""
    words, texts = skeleton.words, skeleton.texts
    while last >= floor:
        word = words[last]
        if is_auxiliary(skeleton, last) or (word.endswith("ly") and not is_capital(texts[last])):
            last -= 1
            continue
        if last <= floor:
            break
        before = words[last - 1]
        if word in ("earlier", "twice", "recently"):
            last -= 1
        elif (word == "to" and before == "used") or (
            last - 1 > floor and before in ("this", "last") and word in PERIODS
        ):
            last -= 2
        else:
            break
    return last


def whole_antecedent(skeleton: Skeleton, relative: int) -> tuple[int, int] | None:
    """Return the phrase that "who" at *relative* goes back to where it is somebody's somebody; None elsewhere.

    After "a friend of Ann Lee, who", that is the friend as soon as Ann Lee.
    """
    last = relative - 1
    if last >= 0 and skeleton.words[last] == ",":
        last -= 1
    if last < 2 or not skeleton.words[last][0].isalnum() or not is_capital(skeleton.texts[last]):
        return None
    phrase = phrase_back(skeleton, last, max(0, last - 20))
    if phrase is None or skeleton.words[phrase[0]] not in DETERMINERS:
        return None
    between = range(phrase[0] + 2, phrase[1])
    return phrase if any(skeleton.words[place] in ("of", "for", "to") for place in between) else None
