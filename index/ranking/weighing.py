"""What speaks for the sentences found by where the question's terms stand, and by how they compare to one another."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.asking.question import Question
from index.ranking.against_words import HOLLOW
from index.ranking.seeking import seek
from index.search_engine import Hit, Presence, Searcher
from index.words.terms import read_terms

_MOST_RARE, _MOST_TERMS = 1.5, 2.0
# So many of the best say how much of this question any sentence has.
_BEST = 10
# What a thing is called that is asked for: 'the Labour MP' has a party, a job and a role, and no word for them.
_KINDS = frozenset(
    read_terms(
        "profession occupation job career nationality party member body organisation organization institution agency "
        "company firm part day week time place location area city town country state region river team club franchise "
        "side group band song film book album goal aim purpose role position post rank else based located appear "
        "responsible hold"
    )
)


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
    subject = weight * np.array([term in _subject(question) for term in question.terms])
    near = np.maximum.reduce([presence.sentence, presence.previous, presence.headline])
    around = np.maximum.reduce([near, presence.next, presence.paragraph])
    scores = np.array([hit.score for hit in hits], np.float64)
    # How much of a long question is there says enough: more of it would only outweigh all else.
    rare = weight / (searcher.idf("") * 10)
    rare *= min(1.0, _MOST_RARE / (float(rare.sum()) or 1.0))
    is_full = np.array([w == 1.0 for w in question.weights], bool)
    is_name = name > 0
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
        "score_of_ten": np.full(len(hits), float(np.sort(scores)[-_BEST:].mean()) if len(hits) else 0.0),
        "absent": np.full(len(hits), _share_absent(searcher, question)),
        "rare_around": rare @ around,
        "rare_asked": np.full(len(hits), float(rare.sum())),
        "terms": np.full(len(hits), min(_MOST_TERMS, float(is_full.sum()) / 10)),
        "named": np.full(len(hits), float(is_name.any())),
        "name_missing": (1.0 - around[is_name]).max(axis=0, initial=0.0),
    }
    rows = zip(*(values.tolist() for values in figures.values()), strict=True)
    return [dict(zip(figures, row, strict=True)) for row in rows]


def _subject(question: Question) -> frozenset[str]:
    """Return which terms say what is asked about its people and places; none where they only shape the question.

    'What does RNLI stand for?' is answered by 'the Royal National Lifeboat Institution (RNLI)'.
    """
    subject = question.subject_terms - _KINDS
    return frozenset() if subject <= HOLLOW else subject


def _share_absent(searcher: Searcher, question: Question) -> float:
    """Return how much of the question, by its own weights, is nowhere in the archive: a 'get' is no loss."""
    absent = sum(w for term, w in zip(question.terms, question.weights, strict=True) if w and not searcher.holds(term))
    return absent / (sum(question.weights) or 1.0)


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
