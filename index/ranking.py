"""How much each piece of evidence counts, and the order that follows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp, log10
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Attribution, Sentence
from corpus.store import Archive
from index.debris import is_debris
from index.evidence import OWN, REPORTED, Evidence, weigh_speech, weigh_words
from index.kin import seek
from index.question import Question, without_speaker
from index.search_engine import Hit, Only, Presence, Searcher

DEPTH = 60
# Without one of these in it, hardly any sentence is right on SQuAD: 7 of 680 for numbers.
MUST_HOLD = {"number": "number", "duration": "length of time", "age": "age"}
# A few words are no surer to be about what is asked than so many: by hand, on questions for words that nobody said.
_LEAST_POOL = 100
THEIRS, TOLD, ANOTHERS = range(3)
_EVERYTHING = Only("9999-12-31", "9999-12-31T00:00:00Z")


class Weights(NamedTuple):
    """The learned numbers: ``order`` ranks sentences; ``trust`` says how far the best one is to be believed."""

    order: dict[str, float]
    trust: dict[str, float]
    threshold: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, with its article, what speaks for it, and the score that follows.

    ``weighed_by`` is the question that the evidence is of: without the speaker's name, where it is the speaker's words.
    """

    sentence: Sentence
    article: Article
    attributions: tuple[Attribution, ...]
    evidence: Evidence
    score: float
    hit: Hit
    weighed_by: Question


class Ranked(NamedTuple):
    """A candidate behind what it is ranked by, the least first."""

    lacks: bool
    whose: int
    below: float
    number: int
    position: int
    candidate: Candidate


@cache
def read_weights() -> Weights:
    """Return the weights that ship, from ``index/weights.json``, which names what they were learned from."""
    content: dict[str, Any] = json.loads(files("index").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(content["order"], content["trust"], content["threshold"])


def rank_candidates(
    searcher: Searcher, archive: Archive, question: Question, only: Only | None = None, depth: int = DEPTH
) -> list[Candidate]:
    """Return the best *depth* sentences for *question*, best first.

    Where somebody's words are asked for, as many again of those words are among them: what is not theirs comes last.
    A sentence whose article has changed or gone since the index was written is left out, and so is a mere address. Ties
    go to the earlier article, then the earlier sentence, so a question always gets the same answer.
    """
    within = within_speech(question, only or _EVERYTHING)
    ranked: list[Ranked] = []
    if within:
        # Among one person's words the name tells nothing: it is the topic that they are found and weighed by.
        narrowed = without_speaker(question) if question.voice and question.wants_words else question
        ranked = _search(searcher, archive, narrowed, within, depth)
    places = {entry.candidate.hit.place for entry in ranked}
    others = [
        entry for entry in _search(searcher, archive, question, only, depth) if entry.candidate.hit.place not in places
    ]
    if within and narrowed is not question:
        theirs = [_rescore(searcher, narrowed, entry.candidate.hit) for entry in others if entry.whose < ANOTHERS]
        others = [entry for entry in others if entry.whose == ANOTHERS]
        others += _weigh(searcher, archive, narrowed, theirs)
    ranked += others
    return [entry.candidate for entry in sorted(ranked, key=lambda entry: entry[:5])]


def weigh_hits(searcher: Searcher, archive: Archive, question: Question, hits: Sequence[Hit]) -> list[Candidate]:
    """Return the sentences found as candidates, best first; see ``rank_candidates``."""
    ranked = _weigh(searcher, archive, question, hits)
    return [entry.candidate for entry in sorted(ranked, key=lambda entry: entry[:5])]


def _rescore(searcher: Searcher, question: Question, hit: Hit) -> Hit:
    """Return *hit* with the score that it has for *question*."""
    shares = searcher.explain(seek(searcher, question.terms, question.weights), hit)
    return hit._replace(score=round(sum(share.adds for share in shares), 9))


def _search(searcher: Searcher, archive: Archive, question: Question, only: Only | None, depth: int) -> list[Ranked]:
    hits = searcher.search(seek(searcher, question.terms, question.weights), depth, only)
    return _weigh(searcher, archive, question, hits)


def _weigh(searcher: Searcher, archive: Archive, question: Question, hits: Sequence[Hit]) -> list[Ranked]:
    articles: dict[int, tuple[Article, list[Attribution]] | None] = {}
    ranked: list[Ranked] = []
    places_of = weigh_places(searcher, question, hits)
    speaker_near = _speaker_near(searcher, question, hits).tolist()
    for hit, places, near in zip(hits, places_of, speaker_near, strict=True):
        sentence = hit.sentence
        if hit.number not in articles:
            current = archive.article(sentence.article_id, hit.kept_at)
            articles[hit.number] = (current, archive.attributions(sentence.article_id)) if current else None
        known = articles[hit.number]
        if known is None:
            continue
        article, attributions = known
        if is_debris(sentence.span.of(article.body)):
            continue
        touching = tuple(attribution for attribution in attributions if attribution.touches(sentence.span))
        evidence = Evidence(
            **places,
            **weigh_words(question, sentence.span.of(article.body), sentence.position),
            **weigh_speech(question, article.body, sentence.span, touching, near),
        )
        candidate = Candidate(sentence, article, touching, evidence, score_order(evidence), hit, question)
        lacks, whose = _lacks_wanted(question, evidence), whose_words(question, evidence)
        ranked.append(Ranked(lacks, whose, -candidate.score, hit.number, sentence.position, candidate))
    return ranked


def within_speech(question: Question, only: Only) -> Only | None:
    """Return which sentences hold the words that are asked for; None where nobody's are."""
    if question.voice:
        return replace(only, spoken_by=tuple(sorted(question.voice.forms | question.voice.forms_apart)))
    if question.who_said and only.filters.kind is None:
        return replace(only, filters=replace(only.filters, kind="speech"))
    return None


def whose_words(question: Question, evidence: Evidence) -> int:
    """Return how far the sentence is from being what is asked for: ``THEIRS``, ``TOLD`` as theirs, or ``ANOTHERS``.

    It is always ``THEIRS`` where nobody's words are wanted, or nobody of that name is quoted.
    """
    if not question.wants_words or question.voice is None or evidence.speaker >= OWN:
        return THEIRS
    return TOLD if evidence.speaker == REPORTED else ANOTHERS


def _lacks_wanted(question: Question, evidence: Evidence) -> bool:
    """Say whether the sentence cannot answer: no figure in it where one is asked for, whatever else it has."""
    return question.asked in MUST_HOLD and getattr(evidence, question.asked) < 0


def _speaker_near(searcher: Searcher, question: Question, hits: Sequence[Hit]) -> NDArray[np.float64]:
    """Return how much of the one whose words are wanted is named in each sentence or the one before, 0 to 1."""
    wanted = tuple(question.speaker_surnames or question.speaker)
    presence = searcher.presence(seek(searcher, wanted, [1.0] * len(wanted)), hits)
    near = np.maximum(presence.sentence, presence.previous)
    return near.min(axis=0) if wanted else np.zeros(len(hits))


def weigh_places(searcher: Searcher, question: Question, hits: Sequence[Hit]) -> list[dict[str, float]]:
    """Return, for each sentence found, the evidence that lies in which terms stand in it and around it, by name."""
    presence = searcher.presence(seek(searcher, question.terms, question.weights), hits)
    weight = np.array([w * searcher.idf(term) for term, w in zip(question.terms, question.weights, strict=True)])
    _complete_names(question, presence)
    name = weight * np.array([term in question.name_terms for term in question.terms])
    subject = weight * np.array([term in question.subject_terms for term in question.terms])
    near = np.maximum.reduce([presence.sentence, presence.previous, presence.headline])
    around = np.maximum.reduce([near, presence.next, presence.paragraph])
    figures = {
        "score": np.array([hit.score for hit in hits]),
        "covered": _share(weight, presence.sentence),
        "covered_near": _share(weight, near),
        "covered_around": _share(weight, around),
        "covered_article": _share(weight, np.maximum(presence.article, presence.headline)),
        "names": _share(name, presence.sentence),
        "names_around": _share(name, around),
        "subject": _share(subject, around),
    }
    return [{key: float(values[place]) for key, values in figures.items()} for place in range(len(hits))]


def _complete_names(question: Question, presence: Presence) -> None:
    """Count a name as whole where its last word stands, and the article prints the rest: 'Tarry' for 'Sam Tarry'."""
    place = {term: number for number, term in enumerate(question.terms)}
    for name in question.names:
        last = place[name[-1]]
        for rest in (place[term] for term in name[:-1]):
            elsewhere = np.maximum(presence.article[rest], presence.headline[rest])
            for matrix in (presence.sentence, presence.previous, presence.paragraph):
                np.maximum(matrix[rest], np.minimum(matrix[last], elsewhere), out=matrix[rest])


def _share(weight: NDArray[np.float64], present: NDArray[np.float64]) -> NDArray[np.float64]:
    total = float(weight.sum())
    if not total:
        # A question without names, say, holds nothing against a sentence.
        return np.ones(present.shape[1])
    share: NDArray[np.float64] = weight @ present / total
    return share


def score_order(evidence: Evidence) -> float:
    """Return the weighted sum that sentences are ranked by, rounded to 1e-9."""
    weights = read_weights().order
    total: float = sum(weights.get(name, 0.0) * value for name, value in evidence._asdict().items())
    return round(total, 9)


def pool_of(searcher: Searcher, question: Question, candidate: Candidate) -> int:
    """Return among how many sentences *candidate* was found: those of the one whose words it holds, or all."""
    is_own = question.voice and question.wants_words and whose_words(question, candidate.evidence) == THEIRS
    every = searcher.statistics().sentences
    if question.voice and is_own:
        own = sum(speaker.sentences for speaker in (*question.voice.speakers, *question.voice.apart))
        return min(every, max(own, _LEAST_POOL))
    return every


def believe(evidence: Evidence, sentences: int) -> float:
    """Return how likely the best sentence's *evidence* makes it that the archive answers, 0 to 1.

    It is a logistic regression. In an archive of many *sentences* more is alike by chance, so more is asked for.
    """
    weights = read_weights().trust
    total = weights["bias"] + weights["size"] * log10(max(1, sentences))
    total += sum(weights.get(name, 0.0) * value for name, value in evidence._asdict().items())
    return 1 / (1 + exp(-max(-50.0, min(50.0, total))))
