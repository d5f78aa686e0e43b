"""The formula: Okapi BM25 with an idf that is never negative, over postings.

Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond* (2009), in the form of the
package ``rank_bm25``, which is the base class here and the oracle of the tests. This is its only importer.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.vocabulary import Vocabulary

Scores = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Postings:
    """Which units hold which terms, how often.

    Terms are numbered by ``vocabulary``. Term *t*'s postings are ``units[starts[t]:starts[t + 1]]``, ascending,
    with ``tfs`` beside them; ``lengths`` holds every unit's length in terms (dl).
    """

    vocabulary: Vocabulary
    starts: NDArray[np.int64]
    units: NDArray[np.int32]
    tfs: NDArray[np.int32]
    lengths: NDArray[np.int32]

    def of(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return the units that hold *term*, ascending, and how often each does; empty for an unknown term."""
        number = self.vocabulary.get(term)
        here = slice(0, 0) if number is None else slice(self.starts[number], self.starts[number + 1])
        return self.units[here], self.tfs[here]

    def grouped(self, terms: Iterable[str], owner: NDArray[np.int32], lengths: NDArray[np.int32]) -> Postings:
        """Return the postings of *terms* over groups of units, such as the paragraphs of sentences.

        Args:
            terms: the terms wanted; no others are in the result.
            owner: the group of each unit, ascending.
            lengths: the length of each group in terms.
        """
        known = [term for term in sorted(set(terms)) if term in self.vocabulary]
        starts, groups, sums = [0], [], []
        for term in known:
            units, tfs = self.of(term)
            owners = owner[units]
            first = np.flatnonzero(np.diff(owners, prepend=-1))
            groups.append(owners[first])
            sums.append(np.add.reduceat(tfs, first))
            starts.append(starts[-1] + len(first))
        empty = np.zeros(0, np.int32)
        return Postings(
            Vocabulary.of(known),
            np.array(starts, np.int64),
            np.concatenate(groups or [empty]),
            np.concatenate(sums or [empty]),
            lengths,
        )

    def df(self, term: str) -> int:
        """Return in how many units *term* occurs."""
        number = self.vocabulary.get(term)
        return 0 if number is None else int(self.starts[number + 1] - self.starts[number])


def build_postings(units: Iterable[Iterable[str]]) -> Postings:
    """Return the postings of *units*, each given by its terms."""
    seen: dict[str, int] = {}
    terms = [np.fromiter((seen.setdefault(term, len(seen)) for term in unit), np.int64) for unit in units]
    vocabulary = sorted(seen)
    numbers = np.empty(len(seen), np.int64)
    numbers[[seen[term] for term in vocabulary]] = np.arange(len(seen))
    lengths = np.fromiter(map(len, terms), np.int64, len(terms))
    owners = np.repeat(np.arange(len(terms), dtype=np.int64), lengths)
    pairs = numbers[np.concatenate(terms)] * len(terms) + owners if terms else owners
    pairs, tfs = np.unique(pairs, return_counts=True)
    holders, members = np.divmod(pairs, max(1, len(terms)))
    starts = np.searchsorted(holders, np.arange(len(seen) + 1))
    return Postings(
        Vocabulary.of(vocabulary),
        starts.astype(np.int64),
        members.astype(np.int32),
        tfs.astype(np.int32),
        lengths.astype(np.int32),
    )


def inverse_document_frequency(df: int, size: int) -> float:
    """Return Lucene's idf, ``ln(1 + (N - df + 0.5) / (df + 0.5))``, which is never negative."""
    return log(1 + (size - df + 0.5) / (df + 0.5))


class Bm25(BM25Okapi):  # type: ignore[misc]  # rank_bm25 ships no types
    """``BM25Okapi`` with Lucene's idf, and postings in place of its scan over every document.

    Args:
        corpus: the terms of each document, as ``BM25Okapi`` takes them.
        k1: how soon more of a term stops counting (tf saturation), at least 0.
        b: how much a long document is held against it, 0 to 1.
    """

    def __init__(self, corpus: Sequence[Sequence[str]], k1: float = 1.5, b: float = 0.75) -> None:
        super().__init__(corpus, k1=k1, b=b)
        self._use(build_postings(corpus))

    @classmethod
    def from_postings(cls, postings: Postings, k1: float, b: float, absent: int = 0) -> Bm25:
        """Return the model over *postings*, without the documents themselves.

        *absent* units, which hold no term, have a number and are no documents: they count in neither N nor avgdl.
        """
        model = cls.__new__(cls)
        model.k1, model.b = k1, b
        model.corpus_size = len(postings.lengths) - absent
        model.avgdl = float(postings.lengths.sum(dtype=np.int64) / model.corpus_size) if model.corpus_size else 0.0
        model._use(postings)
        return model

    def _use(self, postings: Postings) -> None:
        self.postings = postings
        relative = postings.lengths / self.avgdl if self.avgdl else np.zeros(len(postings.lengths))
        self._norms = self.k1 * (1 - self.b + self.b * relative)

    def _calc_idf(self, nd: Mapping[str, int]) -> None:
        """Fill the parent's table of idf; called by its constructor with each term's df."""
        self.idf = {term: inverse_document_frequency(df, self.corpus_size) for term, df in nd.items()}

    def idf_of(self, term: str) -> float:
        """Return the idf of *term*; that of an unknown term is the highest there is."""
        return inverse_document_frequency(self.postings.df(term), self.corpus_size)

    def get_scores(self, query: Sequence[str], weights: Sequence[float] | None = None) -> Scores:
        """Return every unit's score for *query*, a float64 array; 0 where no term occurs.

        As in the parent, a term that the query repeats counts as often. *weights*, one a term, scale what each
        adds; left out, all are 1.
        """
        scores = np.zeros(len(self.postings.lengths))
        for term, weight in zip(query, weights or [1.0] * len(query), strict=True):
            units, tfs = self.postings.of(term)
            if len(units):
                scores[units] += weight * self.idf_of(term) * self._saturation(units, tfs)
        return scores

    def ceiling(self, query: Sequence[str], weights: Sequence[float]) -> float:
        """Return what no document's score for *query* can exceed: every term, saturated."""
        most: float = self.k1 + 1
        return sum(weight * self.idf_of(term) * most for term, weight in zip(query, weights, strict=True))

    def get_batch_scores(self, query: Sequence[str], doc_ids: Sequence[int]) -> list[float]:
        """Return the scores of the documents *doc_ids*, in their order."""
        scores: list[float] = self.get_scores(query)[list(doc_ids)].tolist()
        return scores

    def _saturation(self, units: NDArray[np.int32], tfs: NDArray[np.int32]) -> Scores:
        saturation: Scores = tfs * (self.k1 + 1) / (tfs + self._norms[units])
        return saturation
