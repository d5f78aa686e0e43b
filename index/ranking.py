"""How much each piece of evidence counts, and the order that follows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp, log10
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Attribution, Sentence
from corpus.store import Archive
from index.evidence import Evidence, weigh_speech, weigh_words
from index.kin import seek
from index.question import Question
from index.search_engine import Hit, Only, Presence, Searcher

DEPTH = 60
# Without one of these in it, hardly any sentence is right on SQuAD: 7 of 680 for numbers.
MUST_HOLD = {"number": "number", "duration": "length of time", "age": "age"}


class Weights(NamedTuple):
    """The learned numbers: ``order`` ranks sentences; ``trust`` says how far the best one is to be believed."""

    order: dict[str, float]
    trust: dict[str, float]
    threshold: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, with its article, what speaks for it, and the score that follows."""

    sentence: Sentence
    article: Article
    attributions: tuple[Attribution, ...]
    evidence: Evidence
    score: float
    hit: Hit


@cache
def read_weights() -> Weights:
    """Return the weights that ship, from ``index/weights.json``, which names what they were learned from."""
    content: dict[str, Any] = json.loads(files("index").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(content["order"], content["trust"], content["threshold"])


def rank_candidates(
    searcher: Searcher, archive: Archive, question: Question, only: Only | None = None, depth: int = DEPTH
) -> list[Candidate]:
    """Return the best *depth* sentences for *question*, best first.

    A sentence whose article has changed or gone since the index was written is left out. Ties go to the earlier
    article, then the earlier sentence, so a question always gets the same answer.
    """
    hits = searcher.search(seek(searcher, question.terms, question.weights), depth, only)
    articles: dict[int, tuple[Article, list[Attribution]] | None] = {}
    ranked: list[tuple[bool, float, int, int, Candidate]] = []
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
        touching = tuple(attribution for attribution in attributions if attribution.touches(sentence.span))
        evidence = Evidence(
            **places,
            **weigh_words(question, sentence.span.of(article.body), sentence.position),
            **weigh_speech(question, article.body, touching, near),
        )
        candidate = Candidate(sentence, article, touching, evidence, score_order(evidence), hit)
        order = _lacks_wanted(question, evidence), -candidate.score, hit.number, sentence.position
        ranked.append((*order, candidate))
    return [candidate for *_, candidate in sorted(ranked, key=lambda entry: entry[:4])]


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


def believe(evidence: Evidence, sentences: int) -> float:
    """Return how likely the best sentence's *evidence* makes it that the archive answers, 0 to 1.

    It is a logistic regression. In an archive of many *sentences* more is alike by chance, so more is asked for.
    """
    weights = read_weights().trust
    total = weights["bias"] + weights["size"] * log10(max(1, sentences))
    total += sum(weights.get(name, 0.0) * value for name, value in evidence._asdict().items())
    return 1 / (1 + exp(-max(-50.0, min(50.0, total))))
