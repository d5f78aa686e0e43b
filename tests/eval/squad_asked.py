"""SQuAD's questions put to archives of its articles: the figures of every candidate, for what learns from them."""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.asking.question import read_question
from index.ranking.doubting import weigh_doubt
from index.ranking.evidence import Evidence
from index.ranking.ranking import MUST_HOLD, Candidate, rank_candidates
from tests.eval.measuring import read_rows
from tests.eval.squad_layouts import FORMS, Collection, Originals, Place

Floats = NDArray[np.float64]

_SMALL_SIZES = (1, 6)  # articles
_SMALL_ARCHIVES = 24  # of each size


@dataclass(frozen=True)
class Asked:
    """A question put to a collection, with its candidates in the order that ships.

    Attributes:
        group: the article that it was written about.
        figures: the evidence of each candidate, by ``Evidence._fields``.
        right: which of them are right.
        lacks: which of them lack what an answer must hold; they come behind all others.
        doubt: what ``weigh_doubt`` says of the first, by name; empty where there is none.
        known: whether the archive answers it.
        size: the archive's, as the logarithm of its sentences.
    """

    group: int
    figures: Floats
    right: NDArray[np.bool_]
    lacks: NDArray[np.bool_]
    doubt: dict[str, float]
    known: bool
    size: float

    def columns(self, names: Sequence[str]) -> Floats:
        """Return the figures of these *names*, candidates by names."""
        return self.figures[:, [Evidence._fields.index(name) for name in names]]


def ask_squad(folder: Path, scratch: Path, count: int, small: int) -> tuple[list[Asked], list[Asked]]:
    """Return *count* questions that the archive answers, over the three layouts in turn, and others.

    The others are the same with their article left out, and for each small size of archive *small* questions, half of
    which it answers.

    Args:
        folder: the measuring data.
        scratch: an empty folder for the archives.
        count: how many questions are asked of the large archives.
        small: how many are asked of small ones.
    """
    originals = Originals(read_rows(folder / "squad/articles.jsonl.gz"))
    questions = [
        (originals.numbers[row["article_id"]], row["question"], [answer["start"] for answer in row["answers"]])
        for row in read_rows(folder / "squad/questions.jsonl.gz")
    ]
    draw = random.Random(3)
    large = [originals.gather(scratch / form, form=form) for form in FORMS]
    sample = draw.sample(questions, count)
    asked = [_ask(large[turn % 3], *question) for turn, question in enumerate(sample)]
    others = [_ask(large[turn % 3], *question, leave_out=True) for turn, question in enumerate(sample)]
    everything = sorted(originals.numbers.values())
    for size in _SMALL_SIZES:
        collections = [
            originals.gather(scratch / f"{size}-{number}", draw.sample(everything, size))
            for number in range(_SMALL_ARCHIVES)
        ]
        for turn in range(small):
            collection = draw.choice(collections)
            inside = bool(turn % 2)
            group, text, starts = draw.choice(
                [q for q in draw.sample(questions, 400) if (q[0] in collection.groups) == inside]
                or [draw.choice(questions)]
            )
            # As people type: a quarter of them without capitals.
            others.append(_ask(collection, group, text if turn % 4 else text.lower().rstrip("?"), starts))
    return asked, others


def ask_adversarial(folder: Path, scratch: Path) -> list[Asked]:
    """Return the questions of SQuAD 2.0, put to its articles; those that it cannot answer look as if it could."""
    originals = Originals(read_rows(folder / "squad2/articles.jsonl.gz"))
    collection = originals.gather(scratch / "squad2")
    return [
        _ask(collection, originals.numbers[row["article_id"]], row["question"], [], unanswerable=row["unanswerable"])
        for row in read_rows(folder / "squad2/questions.jsonl.gz")
    ]


def _ask(
    collection: Collection,
    group: int,
    text: str,
    starts: list[int],
    *,
    leave_out: bool = False,
    unanswerable: bool = False,
) -> Asked:
    """Put a question about article *group* to *collection*, without that article where *leave_out* says so."""
    engine = collection.engine
    engine.left_out = group if leave_out else None
    question = read_question(text)
    candidates = rank_candidates(engine, collection.archive, question)
    bounds = sorted(place.start for place in collection.origin.values() if place.article == group) if starts else []
    wanted = {Place(group, bounds[bisect_right(bounds, start) - 1]) for start in starts} if bounds else set()

    def is_right(candidate: Candidate) -> bool:
        return collection.origin[candidate.article.article_id, candidate.sentence.position] in wanted

    must = MUST_HOLD.get(question.asked, "")
    return Asked(
        group,
        np.array([c.evidence for c in candidates], float).reshape(-1, len(Evidence._fields)),
        np.array([is_right(c) for c in candidates], bool),
        np.array([bool(must) and getattr(c.evidence, question.asked) < 0 for c in candidates], bool),
        dict(weigh_doubt(candidates[0])) if candidates else {},
        group in collection.groups and not leave_out and not unanswerable,
        log10(engine.statistics().sentences),
    )
