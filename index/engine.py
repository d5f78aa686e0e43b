"""A segment as something to search: BM25 over several fields in one pass, and which term lies where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.holdings import Segment
from index.kin import DERIVED_WEIGHT, LIKE_WEIGHT, is_derived, like_terms, stem_of
from index.scoring import Bm25


class Field(NamedTuple):
    """How one field contributes: BM25's k1 and b, and the field's weight in the sum."""

    k1: float
    b: float
    weight: float


# Measured on SQuAD's training articles: a grid over the weights, R@1 and MRR of the right sentence.
SENTENCE = Field(0.6, 0.3, 1.0)
PARAGRAPH = Field(0.9, 0.4, 0.7)
ARTICLE = Field(0.9, 0.4, 0.6)
HEADLINE = Field(0.6, 0.3, 0.5)


class Found(NamedTuple):
    """Sentences by their number in the segment, best first, with their scores as shares of the ceiling (0 to 1)."""

    numbers: NDArray[np.int64]
    scores: NDArray[np.float64]


class Presence(NamedTuple):
    """Which term lies where, for some sentences: matrices of terms by sentences.

    1.0 where the term stands, less where only its kin does, 0.0 where neither.
    """

    sentence: NDArray[np.float64]
    previous: NDArray[np.float64]
    next: NDArray[np.float64]
    paragraph: NDArray[np.float64]
    article: NDArray[np.float64]
    headline: NDArray[np.float64]


@dataclass(frozen=True)
class Engine:
    """Searches one segment; immutable, so any number of threads may share it."""

    segment: Segment

    @cached_property
    def _sentences(self) -> Bm25:
        furniture = len(self.segment.furniture)
        return Bm25.from_postings(self.segment.sentences, SENTENCE.k1, SENTENCE.b, furniture)

    @cached_property
    def _headlines(self) -> Bm25:
        return Bm25.from_postings(self.segment.headlines, HEADLINE.k1, HEADLINE.b)

    @cached_property
    def _group_lengths(self) -> dict[str, NDArray[np.int32]]:
        lengths = self.segment.sentences.lengths
        rows = self.segment.rows
        return {
            group: np.bincount(rows[group], lengths, len(self.segment.article_ids) if group == "article" else 0).astype(
                np.int32
            )
            for group in ("paragraph", "article")
        }

    @cached_property
    def _groups_of_furniture(self) -> dict[str, int]:
        """Return how many paragraphs, and how many articles, consist of furniture and of nothing else."""
        furniture, rows = self.segment.furniture, self.segment.rows
        if not len(furniture):
            return {"paragraph": 0, "article": 0}
        counts = {}
        for group in ("paragraph", "article"):
            groups, held = np.unique(rows[group][furniture], return_counts=True)
            first, last = (np.searchsorted(rows[group], groups, side) for side in ("left", "right"))
            counts[group] = int((last - first == held).sum())
        return counts

    def idf(self, term: str) -> float:
        """Return the idf of *term* among the sentences; the highest there is for an unknown term."""
        return self._sentences.idf_of(term)

    def df(self, term: str, allowed: NDArray[np.bool_] | None = None) -> int:
        """Return in how many units, sentences and headlines together, *term* occurs.

        With *allowed*, one boolean a sentence, only those count, and the headlines of their articles.
        """
        if allowed is None:
            return self.segment.sentences.df(term) + self.segment.headlines.df(term)
        headlines = np.isin(self.segment.headlines.of(term)[0], self.segment.rows["article"][allowed])
        return int(allowed[self.segment.sentences.of(term)[0]].sum() + headlines.sum())

    def variants(self, term: str) -> list[tuple[str, float]]:
        """Return what counts as *term*, each with how much of it: the term itself (1.0), then its kin."""
        vocabulary = self.segment.sentences.vocabulary
        kin: dict[str, float] = {like: LIKE_WEIGHT for like in sorted(like_terms(term)) if like in vocabulary}
        if stem := stem_of(term):
            kin |= {other: DERIVED_WEIGHT for other in vocabulary.starting(stem) if is_derived(term, other)}
        return [(term, 1.0), *kin.items()]

    def search(
        self, terms: Sequence[str], weights: Sequence[float], depth: int, allowed: NDArray[np.bool_] | None = None
    ) -> Found:
        """Return the best *depth* sentences that hold any of *terms*, or whose surroundings do; never furniture.

        Args:
            terms: what is looked up.
            weights: how much each term counts, one a term.
            depth: how many at most.
            allowed: which sentences may be quoted, by number; None: all.

        Ties go to the earlier article, then the earlier sentence.
        """
        rows = self.segment.rows
        variants = [self.variants(term) for term in terms]
        every = [other for known in variants for other, _ in known]
        fields: list[tuple[Field, Bm25, str | None]] = [
            (SENTENCE, self._sentences, None),
            (HEADLINE, self._headlines, "article"),
        ]
        for field, owner in ((PARAGRAPH, "paragraph"), (ARTICLE, "article")):
            postings = self.segment.sentences.grouped(every, rows[owner], self._group_lengths[owner])
            absent = self._groups_of_furniture[owner]
            fields.append((field, Bm25.from_postings(postings, field.k1, field.b, absent), owner))
        scores = np.zeros(len(rows["article"]))
        ceiling = 0.0
        for field, model, group in fields:
            by_unit = np.zeros(len(model.postings.lengths))
            for weight, known in zip(weights, variants, strict=True):
                # A sentence with a word and its kin has said it once: the best of them counts.
                by_term = np.zeros(len(model.postings.lengths))
                for other, share in known:
                    np.maximum(by_term, model.get_scores([other], [share * weight * field.weight]), out=by_term)
                by_unit += by_term
            scores += by_unit if group is None else by_unit[rows[group]]
            ceiling += field.weight * model.ceiling(terms, weights)
        # What stands around the news is never returned, whatever its surroundings hold.
        scores[self.segment.furniture] = 0
        if allowed is not None:
            scores[~allowed] = 0
        scores = np.round(scores / ceiling if ceiling else scores, 9)
        candidates = np.flatnonzero(scores)
        if len(candidates) > depth:
            threshold = np.partition(scores[candidates], -depth)[-depth]
            candidates = candidates[scores[candidates] >= threshold]
        # A stable sort keeps the order of the archive among equals.
        best = candidates[np.argsort(-scores[candidates], kind="stable")][:depth]
        return Found(best, scores[best])

    def presence(self, terms: Sequence[str], numbers: NDArray[np.int64]) -> Presence:
        """Return which of *terms* lies in each of the sentences *numbers*, and around it."""
        rows, sentences, headlines = self.segment.rows, self.segment.sentences, self.segment.headlines
        shape = (len(terms), len(numbers))
        presence = Presence(*(np.zeros(shape) for _ in Presence._fields))
        before = np.where(rows["position"][numbers] > 0, numbers - 1, -1)
        after = np.where(rows["position"][np.minimum(numbers + 1, len(rows["position"]) - 1)] > 0, numbers + 1, -1)
        paragraphs, articles = rows["paragraph"][numbers], rows["article"][numbers]
        for place, term in enumerate(terms):
            for other, share in self.variants(term):
                units, _ = sentences.of(other)
                for matrix, held in (
                    (presence.sentence, _holds(units, numbers)),
                    (presence.previous, _holds(units, before)),
                    (presence.next, _holds(units, after)),
                    (presence.paragraph, _holds(rows["paragraph"][units], paragraphs)),
                    (presence.article, _holds(rows["article"][units], articles)),
                    (presence.headline, _holds(headlines.of(other)[0], articles)),
                ):
                    np.maximum(matrix[place], share * held, out=matrix[place])
        return presence

    def articles_with(self, all_of: Sequence[str], any_of: Sequence[str]) -> list[int]:
        """Return the numbers, ascending, of the articles that hold every term of *all_of* and some of *any_of*."""
        rows, sentences = self.segment.rows, self.segment.sentences

        def owners(term: str) -> NDArray[np.int32]:
            return np.unique(rows["article"][sentences.of(term)[0]])

        numbers = np.unique(np.concatenate([owners(term) for term in any_of])) if any_of else np.zeros(0, np.int32)
        for term in all_of:
            numbers = np.intersect1d(numbers, owners(term), assume_unique=True)
        found: list[int] = numbers.tolist()
        return found


def _holds(ascending: NDArray[np.int32], wanted: NDArray[np.int64] | NDArray[np.int32]) -> NDArray[np.bool_]:
    """Say for each of *wanted* whether it is among *ascending*."""
    if not len(ascending):
        return np.zeros(len(wanted), bool)
    # Of one type, or NumPy copies all the postings to compare them.
    wanted = wanted.astype(ascending.dtype)
    places = np.minimum(np.searchsorted(ascending, wanted), len(ascending) - 1)
    found: NDArray[np.bool_] = ascending[places] == wanted
    return found
