"""What speaks against a sentence that has the question's words: that it says something else with them.

A question can be made to look answerable: by a 'not', an opposite ('lost' for 'won'), another year or name. A sentence
that has all the rest is then its best candidate, and must not answer it. The figures say what does not fit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from index.asking.question import Question
from index.asking.wanted import LONGEST_LOOK
from index.ranking.against_text import Word, find_negations, is_year, split_text
from index.ranking.against_words import TELLING, Asked, AskedWord, is_held, read_asked
from index.words.terms import ENGLISH, gather_terms, read_tokens

_LONGEST_AROUND = 3 * LONGEST_LOOK
_MOST_WORDS = 150
FIGURES = (
    "denied",  # the question has a 'not' that the sentence has not, where it counts
    "denying",  # the sentence has one, before a word that the question has, too
    "opposed",  # an opposite of a word asked for stands among the matched words, and that word nowhere
    "other_year",  # a year asked for is not there: less where it stands near by, more where another stands
    "other_number",  # ... and a number
    "other_name",  # ... and a name
    "swapped",  # one or two other words stand where the question has one, between the same neighbours
    "turned",  # who is asked about does in the question what is done to them in the sentence, or the other way round
    "unheld",  # a word of the question is not in the sentence: how telling the most telling of them is
    "detail",  # speaks for it: of how many words the question is; of few, all are soon held by chance
)
# They say 'not' in a word of their own: 'refused to' for 'did not'.
_DENIALS = frozenset(
    token.term
    for token in read_tokens(
        "fail failure refuse refusal lack unable incapable inability deny denial reject decline except apart exclude "
        "avoid prevent withdraw forbid ban prohibit refute disagree oppose absence absent instead rather abstain "
        "stop cease rarely seldom hardly barely against fallacy false only few little"
    )
)
_BE = frozenset("is are was were be been being".split())
_DOES = frozenset("did does do".split())
_AUXILIARIES = _BE | _DOES | frozenset("has have had can could will would shall should may might must".split())
_MUCH_DETAIL = 12
_BEFORE, _BEHIND, _BESIDE = 6, 2, 4  # words: how far a negation reaches


def weigh_against(question: Question, text: str, around: str | None) -> dict[str, float]:
    """Return what speaks against *text* as an answer to *question*, each figure from 0 (nothing) to 1, by name.

    Args:
        question: the question.
        text: the sentence.
        around: the sentence with those before and behind it, the headline, and the day it was printed: a report of
            2021 need not print the year. None: as if nothing stood there, for less. What the question has is then
            missing, and no figure is lower than it would be.
    """
    figures = dict.fromkeys(FIGURES, 0.0)
    if question.language != ENGLISH:
        return figures
    asked = read_asked(question)
    if not asked.content:
        return figures
    text = text[:LONGEST_LOOK]
    words = split_text(text)[:_MOST_WORDS]
    here = frozenset(word.term for word in words)
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word.term, []).append(place)
    figures["detail"] = min(1.0, len(asked.content) / _MUCH_DETAIL)
    missing = [one for one in asked.content if not is_held(one, here)]
    nowhere = missing
    if missing and around is not None:
        near = here | gather_terms(around[:_LONGEST_AROUND])
        nowhere = [one for one in missing if not is_held(one, near)]
    figures["denied"], figures["denying"] = _weigh_negations(asked, text, words, places)
    figures["opposed"] = _weigh_opposites(asked, words, here, missing, nowhere)
    _weigh_others(figures, asked, words, missing, nowhere)
    figures["swapped"] = float(any(_is_swapped(asked, words, places, one) for one in nowhere))
    figures["turned"] = float(_is_turned(asked, words, places))
    return figures


def _weigh_negations(
    asked: Asked, text: str, words: Sequence[Word], places: Mapping[str, Sequence[int]]
) -> tuple[float, float]:
    """Return how far the question denies what the sentence says, and how far it is the other way round."""
    printed = find_negations(text, words)
    if not asked.negations:
        return 0.0, _weigh_denying(asked, words, printed)
    matched = [place for one in asked.content for place in places.get(one.word.term, ())]
    denied = 0.0
    for negation in asked.negations:
        bound = next((one for one in asked.content if one.place > negation), None)
        found = places.get(bound.word.term, ()) if bound else ()
        if not printed:
            denied = 1.0
        elif found:
            # 'did not back' is met by 'not ... backed', wherever else the sentence has a 'not'.
            if not any(-_BEHIND <= place - no <= _BEFORE for place in found for no in printed):
                denied = max(denied, 0.8)
        elif not any(abs(place - no) <= _BESIDE for place in matched for no in printed):
            denied = max(denied, 0.5)
    if denied and _has_denial(asked, words):
        denied /= 2
    return denied, 0.0


def _has_denial(asked: Asked, words: Sequence[Word]) -> bool:
    """Say whether the sentence has a word that says 'not', which the question has not."""
    if any(word.term in _DENIALS and word.term not in asked.terms for word in words):
        return True
    printed = {word.lower for word in words}
    return any(not one.turned.isdisjoint(printed) for one in asked.content)


def _weigh_denying(asked: Asked, words: Sequence[Word], printed: Sequence[int]) -> float:
    if any(one.word.term in _DENIALS for one in asked.content):
        return 0.0
    for no in printed:
        behind = next((word for word in words[no + 1 : no + 4] if not word.is_stop), None)
        if behind and behind.term in asked.terms:
            return 1.0
    return 0.0


def _weigh_opposites(
    asked: Asked,
    words: Sequence[Word],
    here: frozenset[str],
    missing: Sequence[AskedWord],
    nowhere: Sequence[AskedWord],
) -> float:
    new = here - asked.terms
    printed = {word.lower for word in words if word.term in new}
    opposed = 0.0
    for one in missing:
        opposite, turned = one.sides.other, one.turned
        if not one.sides.same.isdisjoint(here) or (opposite.isdisjoint(new) and turned.isdisjoint(printed)):
            continue
        places = [at for at, word in enumerate(words) if word.term in opposite or word.lower in turned]
        # It stands by the words that are asked about, or it is said of something else.
        if any(
            word.term in asked.terms and not word.is_stop
            for place in places
            for word in words[max(0, place - _BESIDE) : place + _BESIDE + 1]
        ):
            # What the neighbours say, the sentence may only go on from.
            opposed = max(opposed, 1.0 if one in nowhere else 0.5)
    return opposed


def _weigh_others(
    figures: dict[str, float],
    asked: Asked,
    words: Sequence[Word],
    missing: Sequence[AskedWord],
    nowhere: Sequence[AskedWord],
) -> None:
    """Add what the question gives and the sentence, or all around it, has not: years, numbers, names, other words."""
    new = [word for word in words if word.term not in asked.terms]
    years = any(is_year(word.number) for word in new)
    numbers = any(word.number and not is_year(word.number) for word in new)
    names = any(word.is_capital and not word.is_stop and word.start for word in new)
    for name, sort, has_other in (
        ("other_year", "year", years),
        ("other_number", "number", numbers),
        ("other_name", "name", names),
    ):
        if any(one.sort == sort for one in nowhere):
            figures[name] = 1.0 if has_other else 0.7
    if figures["other_year"] == 0.0 and any(one.sort == "year" for one in missing):
        figures["other_year"] = 0.5 if years else 0.3
    figures["unheld"] = max((TELLING[one.sort] for one in missing), default=0.0)


def _is_swapped(asked: Asked, words: Sequence[Word], places: Mapping[str, Sequence[int]], one: AskedWord) -> bool:
    """Say whether another word or two stand where the question has *one*, between the same neighbours."""
    at = one.place
    if one.sort == "hollow" or not 0 < at < len(asked.words) - 1:
        return False
    before, behind = asked.words[at - 1], asked.words[at + 1]
    if before.is_stop and behind.is_stop:
        return False
    for place in places.get(before.term, ()):
        for apart in (2, 3):
            if place + apart < len(words) and words[place + apart].term == behind.term:
                between = words[place + 1 : place + apart]
                return not any(word.is_stop or word.term in asked.terms for word in between)
    return False


def _is_turned(asked: Asked, words: Sequence[Word], places: Mapping[str, Sequence[int]]) -> bool:
    """Say whether the sentence tells of the one who is asked about what the question asks of others.

    'Who replaced the mayor?' is not answered by 'The mayor replaced her deputy', nor 'Whom did the mayor replace?' by
    'Lee replaced the mayor'.
    """
    start = next((place for place, word in enumerate(asked.words) if word.lower in ("who", "whom", "what")), None)
    if start is None or start + 1 >= len(asked.words):
        return False
    wh, behind = (word.lower for word in asked.words[start : start + 2])
    content = [one for one in asked.content if one.place > start]
    if behind in _DOES:
        number = next(
            (at for at, one in enumerate(content) if at and one.sort != "name" and one.word.lower.islower()), 0
        )
        if not number or content[number].word.is_capital:
            return False
        verb, others, is_asked_for_doer = content[number], content[:number], False
    elif wh != "who" or behind in _AUXILIARIES or len(content) < 2 or content[0].place != start + 1:
        return False
    else:
        verb, others, is_asked_for_doer = content[0], content[1:], True
    beside = [place for one in others for place in places.get(one.word.term, ())]
    if not beside:
        return False
    for place in places.get(verb.word.term, ()):
        is_before = any(place - _BESIDE < other < place for other in beside)
        is_behind = any(other > place for other in beside)
        is_passive = any(word.lower in _BE for word in words[max(0, place - 2) : place])
        by = any(word.lower == "by" for word in words[place + 1 : place + 1 + _BESIDE])
        if is_passive != by or is_before == is_behind:
            continue
        if is_before == (is_asked_for_doer != is_passive):
            return True
    return False
