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

from index.asking.question import Question
from index.asking.wanted import weigh_wanted
from index.words.terms import Token, read_tokens, stop_terms

_SEVERAL = re.compile(
    r"\b(?:what|which) (?:(?!(?:is|was|has|does|are|were|have|did|do)\b)[\w-]+ ){0,2}?"
    r"(?!(?:is|was|has|does)\b)(?:[\w-]+[^s\W]s|people|men|women)\b",
    re.I,
)


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

    def with_lead(self, lead: float) -> Evidence:
        """Return the same with that *lead*, as ``_replace`` does for more."""
        return Evidence._make((*self[:_LEAD], lead, *self[_LEAD + 1 :]))


_LEAD = Evidence._fields.index("lead")


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
