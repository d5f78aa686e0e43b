"""What a search engine must do for byline, whoever does it: the seam between ranking and retrieval.

It speaks of terms, filters and hits, never of files: the embedded engine (``index/engine/embedded.py``) keeps its
segments beside the archive, another one may keep them elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from corpus.article import Sentence
from index.answer import Filters
from index.engine.analysed import FIELDS as FIELDS
from index.engine.analysed import AnalysedArticle

if TYPE_CHECKING:  # it is made of what this names
    from index.engine.printed_facts import PrintedFacts


@dataclass(frozen=True, slots=True)
class Only:
    """Which sentences may be found: what the reader asked for, as of a day, at a moment.

    ``as_of`` is an ISO date: nothing published later is found. ``now`` is the moment in UTC,
    ``YYYY-MM-DDTHH:MM:SSZ``: nothing under embargo then is found, whatever ``as_of`` is. ``spoken_by``, where it is not
    None, are names exactly as printed: only sentences that hold words of one of them are found. ``among``, where it is
    not None, are the ids of the only articles that may be quoted.
    """

    as_of: str
    now: str
    filters: Filters = field(default_factory=Filters)
    spoken_by: tuple[str, ...] | None = None
    among: tuple[str, ...] | None = None


class Sought(NamedTuple):
    """A term that is looked up: how much it counts, at least 0, and what counts as the term, each by how much of it.

    Of the term and its ``kin``, the one that adds most counts, in each field on its own.
    """

    term: str
    weight: float = 1.0
    kin: tuple[tuple[str, float], ...] = ()

    @property
    def forms(self) -> tuple[tuple[str, float], ...]:
        """The term itself, which counts in full, then its kin."""
        return ((self.term, 1.0), *self.kin)


class Hit(NamedTuple):
    """A sentence found. ``score``, rounded to 1e-9, is its share of the most that the query's own terms could score.

    It is above 0, and above 1 only where kin that are rarer than their term add more than the term ever could; 0 where
    nothing was sought. ``number`` and ``kept_at`` are those of its article in the archive; ``place`` is what the engine
    calls the sentence.
    """

    sentence: Sentence
    score: float
    number: int
    kept_at: int
    place: int


class Spoken(NamedTuple):
    """The name of a speaker, as printed, and in how many sentences there are words of theirs: at least one."""

    name: str
    sentences: int


class Presence(NamedTuple):
    """Which term lies where, for some hits: float64 matrices of terms by hits.

    1.0 where the term stands, less where only its kin does, 0.0 where neither.
    """

    sentence: NDArray[np.float64]
    previous: NDArray[np.float64]
    next: NDArray[np.float64]
    paragraph: NDArray[np.float64]
    article: NDArray[np.float64]
    headline: NDArray[np.float64]


class FieldStatistics(NamedTuple):
    """How many documents a field has (N), and their mean length in terms (avgdl); 0 where there are none."""

    size: int
    mean_length: float


class Statistics(NamedTuple):
    """What is in the index: ``fields`` by the names of ``FIELDS``; ``sentences`` without furniture."""

    articles: int
    sentences: int
    fields: Mapping[str, FieldStatistics]
    languages: tuple[str, ...]


class Share(NamedTuple):
    """What one term adds to a hit's score through one field: ``adds = weight * idf * saturation / ceiling``.

    ``term`` is the one asked for, ``counted`` the one that counts for it (itself, or the best of its kin). ``weight``
    is the term's weight in the question times the field's, times how much the kin counts. ``saturation`` is
    ``tf * (k1 + 1) / (tf + k1 * (1 - b + b * length / mean_length))``.
    """

    field: str
    term: str
    counted: str
    weight: float
    idf: float
    df: int
    tf: int
    length: int
    mean_length: float
    saturation: float
    adds: float


class Searcher(Protocol):
    """An index at one moment: nothing that is committed later is seen, and any number of threads may share it."""

    @property
    def generation(self) -> int:
        """The archive's generation at that moment."""
        ...

    @property
    def printed(self) -> PrintedFacts:
        """What is known of the articles beside their sentences."""
        ...

    def statistics(self) -> Statistics:
        """Return what is in the index."""
        ...

    def idf(self, term: str) -> float:
        """Return the idf of *term* among the sentences; the highest there is for an unknown term."""
        ...

    def df(self, term: str, only: Only | None = None) -> int:
        """Return in how many units, sentences and headlines together, *term* occurs, among those that may be found."""
        ...

    def count_articles(self, only: Only) -> int:
        """Return how many articles may be found; where a speaker or a kind is asked for, with such a sentence."""
        ...

    def terms_starting(self, beginning: str) -> list[str]:
        """Return the terms of the index that begin with *beginning*, sorted."""
        ...

    def holds(self, term: str) -> bool:
        """Say whether *term* occurs anywhere."""
        ...

    def search(self, query: Sequence[Sought], k: int, only: Only | None = None) -> list[Hit]:
        """Return the best *k* sentences that hold any term of *query*, or whose surroundings do; never furniture.

        Ranked by score, then by the articles' order of arrival, then by position.
        """
        ...

    def explain(self, query: Sequence[Sought], hit: Hit) -> list[Share]:
        """Return what *hit*'s score consists of: shares that add up to it."""
        ...

    def presence(self, query: Sequence[Sought], hits: Sequence[Hit]) -> Presence:
        """Return which term of *query* lies in each hit, and around it."""
        ...

    def speakers(self, words: str | None = None, only: Only | None = None) -> list[Spoken]:
        """Return those who speak in sentences that may be found, by printed name, in the order of their code points.

        With *words*, those alone whose name holds them: whole words, in order, whatever their case and accents.
        """
        ...

    def sentences_of(self, only: Only, *, oldest_first: bool = False) -> list[Hit]:
        """Return every sentence that may be found, those of the latest day first; those of one article in order.

        An article whose day is not known comes last, whatever the order; of one day, the first to arrive is first.
        """
        ...

    def articles_with(self, all_of: Sequence[str], any_of: Sequence[str]) -> list[tuple[str, int]]:
        """Return the articles, in order of arrival, that hold every term of *all_of* and some of *any_of*.

        Each as its id and the generation that its words came with.
        """
        ...


class SearchEngine(Protocol):
    """An index that can be changed; what is changed is seen by searchers made after the next commit."""

    def add(self, article: AnalysedArticle) -> None:
        """Add *article*, in place of the one of that number."""
        ...

    def delete(self, number: int) -> None:
        """Take the article of that number out, if it is there."""
        ...

    def commit(self, generation: int) -> None:
        """Make everything that was added and deleted since the last commit last, and visible, all at once."""
        ...

    def searcher(self) -> Searcher:
        """Return the index as of the last commit."""
        ...
