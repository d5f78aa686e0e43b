"""What speaks for the sentences found by where the question's terms stand, and by how they compare to one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.asking.question import Question
from index.ranking.seeking import seek
from index.search_engine import Hit, Presence, Searcher


def find_speaker_near(searcher: Searcher, question: Question, hits: Sequence[Hit]) -> NDArray[np.float64]:
    """Return how much of the one whose words are wanted is named in each sentence or the one before, 0 to 1."""
    wanted = tuple(question.speaker_surnames or question.speaker)
    presence = searcher.presence(seek(searcher, wanted, [1.0] * len(wanted)), hits)
    near = np.maximum(presence.sentence, presence.previous)
    return near.min(axis=0) if wanted else np.zeros(len(hits))


def weigh_places(searcher: Searcher, question: Question, hits: Sequence[Hit]) -> list[dict[str, float]]:
    """Return, for each sentence found, the evidence that lies in which terms stand in it and around it, by name."""
    presence = searcher.presence(seek(searcher, question.terms, question.weights), hits)
    weight = _weight(searcher, question)
    _complete_names(question, presence)
    name = weight * np.array([term in question.name_terms for term in question.terms])
    subject = weight * np.array([term in question.subject_terms for term in question.terms])
    near = np.maximum.reduce([presence.sentence, presence.previous, presence.headline])
    around = np.maximum.reduce([near, presence.next, presence.paragraph])
    scores = np.array([hit.score for hit in hits])
    figures = {
        "score": scores,
        "beside_best": scores / (scores.max(initial=0.0) or 1.0),
        "covered": _share(weight, presence.sentence),
        "covered_near": _share(weight, near),
        "covered_around": _share(weight, around),
        "covered_article": _share(weight, np.maximum(presence.article, presence.headline)),
        "covered_paragraph": _share(weight, presence.paragraph),
        "covered_headline": _share(weight, presence.headline),
        "names": _share(name, presence.sentence),
        "names_around": _share(name, around),
        "subject": _share(subject, around),
        "absent": np.full(len(hits), _count_absent(searcher, question) / max(1, len(question.terms))),
    }
    return [{key: float(values[place]) for key, values in figures.items()} for place in range(len(hits))]


def _count_absent(searcher: Searcher, question: Question) -> int:
    return sum(not searcher.holds(term) for term in question.terms)


def _weight(searcher: Searcher, question: Question) -> NDArray[np.float64]:
    """Return how much each of the question's terms weighs: its idf times its weight in the question."""
    return np.array([w * searcher.idf(term) for term, w in zip(question.terms, question.weights, strict=True)])


def share_weights(searcher: Searcher, question: Question) -> dict[str, float]:
    """Return how much of the question's weight each of its terms has, 0 to 1."""
    weight = _weight(searcher, question)
    return dict(zip(question.terms, (weight / (float(weight.sum()) or 1.0)).tolist(), strict=True))


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
