"""What speaks for a sentence: readable figures, each between 0 and about 1, from words and days.

Coverage figures are shares of the question's weight, where each term weighs its idf times its weight in the
question. No figure needs more than the sentence, its neighbours, the postings, and its article's day and length.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log1p
from typing import NamedTuple

from corpus.article import Attribution, Span
from index.asking.question import Question, reports_of
from index.asking.wanted import LONGEST_LOOK, weigh_wanted
from index.saying import Voice
from index.words.terms import Token, read_tokens, stop_terms

# How sure it is that words are the speaker's: printed with the surname alone; told of as said by that name, and known
# as nobody's or as part of another's speech; nobody named, and the speaker near by.
OWN = 0.8
REPORTED = 0.6
_NEAR = 0.5
_SEVERAL = re.compile(
    r"\b(?:what|which) (?:(?!(?:is|was|has|does|are|were|have|did|do)\b)[\w-]+ ){0,2}?"
    r"(?!(?:is|was|has|does)\b)(?:[\w-]+[^s\W]s|people|men|women)\b",
    re.I,
)
# Sources that name nobody: another source, a spokesman or a rival, is somebody else.
_NOBODY = frozenset(("", "he", "she", "they", "who", "i", "we"))


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
    covered_paragraph: float  # of the question's weight, in the paragraph
    covered_headline: float  # ... in the headline
    exact: float  # ... in the sentence in the very form that the question has, without capitals: names say nothing here
    phrases: float  # of the question's neighbouring pairs of terms, close together and in order
    run: float  # of the question's words, stop words too, the longest run that the sentence repeats
    closeness: float  # how near the matched terms stand to one another
    beside_best: float  # its score, as a share of the best sentence's
    person: float  # a person is asked for: 1 where a new name stands in the sentence, -1 where none; else 0
    number: float  # ... and likewise for what is asked for by 'how many',
    age: float  # 'how old',
    date: float  # 'when',
    duration: float  # 'how long',
    place: float  # 'where',
    reason: float  # 'why',
    definition: float  # 'what does it mean'
    name: float  # 'which company'
    wanted_many: float  # how many such things there are (saturating)
    several: float  # ... where several are asked for: 'which unions'
    holder: float  # where all that is asked is who holds an office: a name stands beside that office
    wanted_near: float  # how near the nearest of them stands to a matched term
    fresh: float  # of the sentence's own words, those that the question has not (saturating)
    length: float  # of the sentence, in words, on a log scale
    early: float  # how early in the article
    recent: float  # how short before the day of the question it was printed, where the question names no days
    stale: float  # how old for an answer, in an archive of the present, where the question names no days
    overtaken: float  # how likely something newer would answer, which the archive has not
    timely: float  # how near to the days that the question means: the newest, the first, those of 2021
    asks: float  # is itself a question
    long: float  # how long its article is, on a log scale: by chance, more stands together in a long one
    absent: float  # of the question's terms, by their weights in it, those that the archive does not hold
    score_of_ten: float  # the mean score of the ten best sentences: what comes near is many, or the right one alone
    rare_around: float  # the weight that covered_around is the share of, in terms as rare as can be, of ten
    rare_asked: float  # ... and that of the whole question
    terms: float  # how many terms the question has, of ten
    named: float  # the question has a name
    name_missing: float  # how far the least covered word of its names is missing from the sentence and all around it
    lead: float  # how far the best sentence of all stands before the best of another article; the same for every one
    speech: float  # somebody's speech, where speech is asked for
    speaker: float  # ... and by the one whose words are wanted; where it is asked who said it, in the words asked about


@dataclass(frozen=True, slots=True)
class Measure:
    """What of a *question* each of many sentences is held to, made once.

    ``shares`` says how much of the question's weight each of its terms has, 0 to 1; ``forms`` how each is written
    without capitals; ``every`` are all its terms in their order, those of stop words too, ``known`` the same as a set.
    """

    question: Question
    shares: Mapping[str, float]
    forms: Mapping[str, str]
    every: tuple[str, ...]
    known: frozenset[str]
    asks_for_several: bool

    @classmethod
    def of(cls, question: Question, shares: Mapping[str, float]) -> Measure:
        """Return the measure of *question*."""
        several = question.asked in ("person", "name", "place") and _SEVERAL.search(question.text) is not None
        forms = {term: word.casefold() for term, word in zip(question.terms, question.words, strict=True)}
        every = tuple(token.term for token in read_tokens(question.text, question.language))
        return cls(question, shares, forms, every, frozenset(every), several)


def weigh_words(measure: Measure, text: str, position: int) -> dict[str, float]:
    """Return the evidence that lies in the words of a sentence, *text*, at *position* in its article, from 0."""
    question, forms, known = measure.question, measure.forms, measure.known
    stops = stop_terms(question.language)
    places: dict[str, list[int]] = {}  # among the tokens that are no stop words
    starts: dict[str, list[int]] = {}  # ... and among all of them
    exact: set[str] = set()
    new: list[Token] = []
    matched: list[Token] = []
    for at, token in enumerate(read_tokens(text, question.language)):
        term, start, end = token
        if term in known:
            starts.setdefault(term, []).append(at)
        if term in stops:
            continue
        if term not in forms:
            new.append(token)
            continue
        places.setdefault(term, []).append(len(new) + len(matched))
        matched.append(token)
        if text[start].islower() and text[start:end] == forms[term]:
            exact.add(term)
    wanted = weigh_wanted(question.asked, text, new, matched)
    wanted["several"] = wanted["wanted_many"] if measure.asks_for_several else 0.0
    if question.who_said:
        # Who says it need not be named in it: 'she said' is enough.
        wanted["person"] = max(0.0, wanted["person"])
    return {
        "exact": sum(measure.shares[term] for term in exact),
        "phrases": _phrases(question.terms, places),
        "run": _longest_run(measure.every, starts),
        "closeness": _closeness(places),
        **wanted,
        "fresh": min(1.0, len({token.term for token in new}) / 10),
        "length": log1p(len(new) + len(matched)) / 4,
        "early": 1 / (1 + position),
        "asks": float(text.rstrip("\"'”’ )").endswith("?")),
    }


def is_about_speech(question: Question) -> bool:
    """Say whether *question* asks for somebody's words, or who said them: ``weigh_speech`` has nothing of others."""
    return bool(question.who_said or question.voice or question.asked == "speech" or question.speaker)


def weigh_speech(
    question: Question, body: str, span: Span, said: Sequence[Attribution], named_near: float
) -> dict[str, float]:
    """Return the evidence that lies in who says it, by name; 0 where nobody's words are asked for.

    Args:
        question: the question.
        body: the article's body.
        span: where the sentence lies in it.
        said: the attributions that touch the sentence.
        named_near: how much of the one whose words are wanted is named in the sentence or the one before, 0 to 1.
    """
    if not is_about_speech(question):
        return {"speech": 0.0, "speaker": 0.0}
    if question.who_said:
        by_speaker = max((_matches_words(question, body, span, one) for one in said), default=0.0)
    elif question.voice:
        by_speaker = max((_is_of_voice(question.voice, body, one, named_near) for one in said), default=0.0)
        if by_speaker < REPORTED and _is_reported(question, body, span, said):
            by_speaker = REPORTED
    else:
        by_speaker = max((_is_of_role(question, body, one, named_near) for one in said), default=0.0)
    # What is asked about may be told in the reporter's words: 'the union called a strike'.
    return {"speech": float(bool(said) and not question.who_said), "speaker": by_speaker}


def _is_of_voice(voice: Voice, body: str, attribution: Attribution, named_near: float) -> float:
    """Return how sure it is that the words are of *voice*, 0 to 1: certainly from ``OWN`` on."""
    if attribution.speaker:
        name = attribution.speaker.text
        return 1.0 if name in voice.forms else OWN if name in voice.forms_apart else 0.0
    # Nobody is said to speak, and the one who may is named beside it: shown without a speaker, it may be of use.
    source = attribution.source.of(body).casefold() if attribution.source else ""
    return _NEAR if named_near == 1.0 and source in _NOBODY else 0.0


def _is_reported(question: Question, body: str, span: Span, said: Sequence[Attribution]) -> bool:
    """Say whether the sentence, which is nobody's or nobody knows whose, tells what the voice asked for said.

    The article prints the whole name: a surname alone may be another's.
    """
    if not question.voice or any(one.speaker for one in said):
        return False
    return reports_of(question, span.of(body)[:LONGEST_LOOK]) and any(form in body for form in question.voice.forms)


def _is_of_role(question: Question, body: str, attribution: Attribution, named_near: float) -> float:
    """Return how much of the one whose words are wanted is printed as the source or the speaker, 0 to 1."""
    wanted, surnames = set(question.speaker), question.speaker_surnames
    spoken_by = _speaker_terms(attribution, body, question.language)
    # A name is its surname; a role ('the Labour leader') is as much as is printed of it.
    known = float(surnames <= spoken_by) if surnames else len(wanted & spoken_by) / max(1, len(wanted))
    if attribution.speaker is None and named_near == 1.0:
        known = max(known, _NEAR)
    return known


def _matches_words(question: Question, body: str, span: Span, attribution: Attribution) -> float:
    """Return how much of what is asked about is in the words said, 0 to 1; less where nobody is named as saying it."""
    pieces = (Span(max(piece.start, span.start), min(piece.end, span.end)) for piece in attribution.content)
    said = {token.term for piece in pieces for token in read_tokens(piece.of(body), question.language)}
    share = len(said & question.topic) / max(1, len(question.topic))
    return share * (1.0 if attribution.speaker else 0.8 if attribution.source else 0.5)


def _content_tokens(text: str, language: str) -> list[Token]:
    stops = stop_terms(language)
    return [token for token in read_tokens(text, language) if token.term not in stops]


def _speaker_terms(attribution: Attribution, body: str, language: str) -> set[str]:
    words = [attribution.speaker.text] if attribution.speaker else []
    if attribution.source:
        words.append(attribution.source.of(body))
    return {token.term for text in words for token in _content_tokens(text, language)}


def _phrases(terms: Sequence[str], places: dict[str, list[int]]) -> float:
    if len(terms) < 2:
        return 0.0
    near = 0
    for one, two in pairwise(terms):
        if one in places and two in places:
            later = set(places[two])
            near += any(first + 1 in later or first + 2 in later for first in places[one])
    return near / (len(terms) - 1)


def _longest_run(asked: Sequence[str], starts: Mapping[str, Sequence[int]]) -> float:
    """Return the longest run of terms of *asked* that stand where *starts* has them, as a share of *asked*; 0 to 1."""
    longest = 0
    # The length of the run that ends at each place of *printed*, for the term before and for this one.
    before: dict[int, int] = {}
    for term in asked:
        here: dict[int, int] = {}
        for place in starts.get(term, ()):
            here[place] = length = before.get(place - 1, 0) + 1
            longest = max(longest, length)
        before = here
    return longest / len(asked) if asked else 0.0


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
