"""What speaks for a sentence: readable figures, each between 0 and about 1, from words alone.

Coverage figures are shares of the question's weight, where each term weighs its idf times its weight in the
question. No figure needs more than the sentence, its neighbours and the postings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from math import log1p
from typing import NamedTuple

from corpus.article import Attribution
from index.manner import Asked
from index.question import Question
from index.terms import Token, is_stop_term, read_tokens

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|"
    r"Nov|Dec)"
)
_DATE = re.compile(
    rf"\b(?:1\d|20)\d\d\b|\b{_MONTH}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d0s\b|\bcentur(?:y|ies)\b"
    r"|\b(?:today|yesterday|tomorrow|tonight|ago|nowadays|recently|(?:this|last|next|the same|that|each|every) "
    r"(?:morning|afternoon|evening|night|day|week|weekend|month|year|decade|spring|summer|autumn|fall|winter|season))\b"
    r"|\b(?:spring|summer|autumn|winter|midnight|noon|Christmas|Easter|BCE?|AD)\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
    r"|\b(?:early|late|later|earlier) (?:in|on)\b"
)
_UNIT = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|terms?|seasons?|"
    r"miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|feet|foot|ft|inches|m)"
)
_NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|"
    r"billions?|dozens?|half|third|quarter|once|twice|double|triple)"
)
_NUMBER = re.compile(rf"\d|\b{_NUMBER_WORD}\b", re.I)
_DURATION = re.compile(
    rf"(?:\b\d[\d,.]*|\b{_NUMBER_WORD}|\b(?:one|an?|several|few|many))(?: \w+)?[ -]{_UNIT}\b|\b{_UNIT}-long\b"
    r"|\b(?:since|until|till|from) (?:\w+ ){0,3}\d{4}\b|\b\d{4}\s?[–-]\s?\d{2,4}\b"
    r"|\b(?:forever|for life|indefinitely)\b",
    re.I,
)
_AGE = re.compile(
    rf"\baged? (?:of )?(?:\d|{_NUMBER_WORD})|\b\d+(?:st|nd|rd|th)? ?-?(?:years?|months?)[ -]old\b|\byears? old\b"
    rf"|, \d{{1,3}},|\bborn\b|\b{_NUMBER_WORD}[ -]years?[ -]old\b|\bbirthday\b|\((?:aged )?\d{{1,3}}\)"
    r"|\bin (?:his|her|their) \d0s\b",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|since|so that|as a result|in order to|over (?:an?|the|his|her|their|alleged)|after|"
    r"following|amid|caused?|led to|leads to|reasons?|therefore|to (?:avoid|prevent|protect|ensure|make|stop|help)|"
    r"grounds|thanks to|for fear|blam\w+|saying|arguing)\b",
    re.I,
)
_PLACE = re.compile(r"\b(?:in|at|near|from|to|outside|across|around|of) (?:the )?[A-Z]\w+")
_DEFINITION = re.compile(
    r"\b(?:meaning|means|meant|known as|called|defined|refers to|stands for|is an?|was an?|are)\b"
    r"|[–—-] an? |\([A-Z]{2,}\)"
)
_CAPITAL_RUN = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*(?: (?:[A-Z][\w’'-]*|de|van|von|al|of))*")
_KINDS = {
    "person": _CAPITAL_RUN,
    "number": _NUMBER,
    "age": _AGE,
    "date": _DATE,
    "duration": _DURATION,
    "place": _PLACE,
    "reason": _REASON,
    "definition": _DEFINITION,
}

# No printed sentence is longer; a megabyte without a stop would keep the patterns above at work for hours.
_LONGEST_LOOK = 1_000


class Evidence(NamedTuple):
    """What speaks for one sentence. The names are those of the weights."""

    score: float  # BM25 over the fields, as a share of the most this question could score
    covered: float  # of the question's weight, in the sentence
    covered_near: float  # ... in the sentence, the one before and the headline
    covered_around: float  # ... in those, the sentence after and the paragraph
    covered_article: float  # ... anywhere in the article
    names: float  # of the weight of names, in the sentence
    names_around: float  # ... in the sentence and all around it
    subject: float  # of the weight of words that are no names, in the sentence and all around it
    phrases: float  # of the question's neighbouring pairs of terms, close together and in order
    closeness: float  # how near the matched terms stand to one another
    person: float  # a person is asked for: 1 where a new name stands in the sentence, -1 where none; else 0
    number: float  # ... and likewise for what is asked for by 'how many',
    age: float  # 'how old',
    date: float  # 'when',
    duration: float  # 'how long',
    place: float  # 'where',
    reason: float  # 'why',
    definition: float  # 'what does it mean'
    fresh: float  # of the sentence's own words, those that the question has not (saturating)
    length: float  # of the sentence, in words, on a log scale
    early: float  # how early in the article
    asks: float  # is itself a question
    speech: float  # somebody's speech, where speech is asked for
    speaker: float  # ... and by the one whose words are wanted


def weigh_words(question: Question, text: str, position: int) -> dict[str, float]:
    """Return the evidence that lies in the sentence's own *text*, by name."""
    tokens = _content_tokens(text, question.language)
    asked_for = set(question.terms)
    places: dict[str, list[int]] = {}
    for place, token in enumerate(tokens):
        if token.term in asked_for:
            places.setdefault(token.term, []).append(place)
    new = [token for token in tokens if token.term not in asked_for]
    return {
        "phrases": _phrases(question.terms, places),
        "closeness": _closeness(places),
        **{kind: _weigh_wanted(kind, question.asked, text[:_LONGEST_LOOK], new) for kind in _KINDS},
        "fresh": min(1.0, len({token.term for token in new}) / 10),
        "length": log1p(len(tokens)) / 4,
        "early": 1 / (1 + position),
        "asks": float(text.rstrip("\"'”’ )").endswith("?")),
    }


def weigh_speech(question: Question, body: str, said: Sequence[Attribution], named_near: float) -> dict[str, float]:
    """Return the evidence that lies in who says it, by name; 0 where nobody's words are asked for.

    Args:
        question: the question.
        body: the article's body.
        said: the attributions that touch the sentence.
        named_near: how much of the one whose words are wanted is named in the sentence or the one before, 0 to 1.
    """
    if question.asked != "speech" and not question.speaker:
        return {"speech": 0.0, "speaker": 0.0}
    wanted = set(question.speaker)
    surnames = question.speaker_surnames
    by_speaker = 0.0
    for attribution in said:
        spoken_by = _speaker_terms(attribution, body, question.language)
        # A name is its surname; a role ('the Labour leader') is as much as is printed of it.
        known = float(surnames <= spoken_by) if surnames else len(wanted & spoken_by) / max(1, len(wanted))
        if attribution.speaker is None and named_near == 1.0:
            known = max(known, 0.5)
        by_speaker = max(by_speaker, known)
    return {"speech": float(bool(said)), "speaker": by_speaker}


def _content_tokens(text: str, language: str) -> list[Token]:
    return [token for token in read_tokens(text, language) if not is_stop_term(token.term, language)]


def _speaker_terms(attribution: Attribution, body: str, language: str) -> set[str]:
    words = [attribution.speaker.text] if attribution.speaker else []
    if attribution.source:
        words.append(attribution.source.of(body))
    return {token.term for text in words for token in _content_tokens(text, language)}


def _phrases(terms: Sequence[str], places: dict[str, list[int]]) -> float:
    pairs = list(pairwise(terms))
    if not pairs:
        return 0.0
    near = 0
    for one, two in pairs:
        later = set(places.get(two, ()))
        near += any(first + 1 in later or first + 2 in later for first in places.get(one, ()))
    return near / len(pairs)


def _closeness(places: dict[str, list[int]]) -> float:
    """Return matched terms over the width of the narrowest window of the sentence that holds them all; 0 to 1."""
    if len(places) < 2:
        return 0.0
    events = sorted((place, term) for term, found in places.items() for place in found)
    last: dict[str, int] = {}
    narrowest = len(events) + events[-1][0]
    for place, term in events:
        last[term] = place
        if len(last) == len(places):
            narrowest = min(narrowest, place - min(last.values()) + 1)
    return min(1.0, len(places) / narrowest)


def _weigh_wanted(kind: str, asked: Asked, text: str, new: Sequence[Token]) -> float:
    """Return 1 where *kind* is asked for and *text* holds it in words that the question has not, -1 where not."""
    if kind != asked:
        return 0.0
    # It must be news to the reader: 'who is Tarry' is not answered by the name Tarry.
    starts = [token.start for token in new]
    holds = any(
        any(match.start() <= start < match.end() for start in starts)
        for match in _KINDS[kind].finditer(text)
        # A single capitalised word that begins the sentence is as likely no name.
        if kind != "person" or match.start() or " " in match.group()
    )
    if kind in ("reason", "definition", "duration", "age"):
        holds = bool(_KINDS[kind].search(text))
    return 1.0 if holds else -1.0
