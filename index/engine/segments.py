"""Segments as one index, at one moment: exact top-k over several fields, and which term lies where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from index.engine import kernel
from index.engine.containing import Containing
from index.engine.descent import Known, descend
from index.engine.filtering import allowed_articles, allowed_mask, count_spoken
from index.engine.forms import Forms
from index.engine.gains import owners_of
from index.engine.hits import make_hits
from index.engine.listing import Lists, find_seeds
from index.engine.presence import find_presence
from index.engine.printed_facts import PrintedFacts
from index.engine.scopes import Scopes
from index.engine.segment import FURNITURE, Segment
from index.engine.snapshots import Snapshot
from index.engine.tallies import Field, Part, Tallies
from index.search_engine import Hit, Only, Presence, Share, Sought, Spoken, Statistics

# Measured on SQuAD's training articles: a grid over the weights, R@1 and MRR of the right sentence.
WEIGHTS: Mapping[str, Field] = {
    "sentence": Field(0.6, 0.3, 1.0),
    "paragraph": Field(0.9, 0.4, 0.7),
    "article": Field(0.9, 0.4, 0.6),
    "headline": Field(0.6, 0.3, 0.5),
}

# A question asks for a beginning several times, and many ask for the same.
_BEGINNINGS = 2_048


class Found(NamedTuple):
    """Sentences by their place in the index, best first, with their scores as shares of the ceiling."""

    places: NDArray[np.int64]
    scores: NDArray[np.float64]


class Engine:
    """The embedded engine's searcher; immutable, so any number of threads may share it.

    Args:
        segments: the segments, each with the articles of it that are deleted (booleans by article; None: none is).
        generation: the archive's, that they are of.
        languages: those of the articles, the commonest first.
        fields: what contributes, and how: all four fields, or the sentence's alone.
    """

    def __init__(
        self,
        segments: Sequence[tuple[Segment, NDArray[np.bool_] | None]],
        generation: int = 0,
        languages: Sequence[str] = (),
        fields: Mapping[str, Field] = WEIGHTS,
    ) -> None:
        parts, base = [], 0
        for segment, deleted in segments:
            parts.append(Part(segment, deleted, base))
            base += segment.sentences
        self.generation, self.languages = generation, tuple(languages)
        self._parts = tuple(parts)
        self._by_size = sorted(range(len(parts)), key=lambda place: -parts[place].segment.sentences)
        self._bases = np.array([part.base for part in parts], np.int64)
        self._fields = dict(fields)
        self._tallies = Tallies(parts, self._fields)
        self._forms = Forms(self._tallies)
        self._lists = Lists(self._tallies, self._forms)
        self._scopes = Scopes(self._parts)
        # No method, as in Scopes.
        self._starting = lru_cache(_BEGINNINGS)(partial(_terms_starting, self._parts))
        self._containing = Containing(self._parts, self._fields)

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """Return what searches *snapshot*."""
        return cls(snapshot.segments, snapshot.generation, snapshot.languages)

    @cached_property
    def _statistics(self) -> Statistics:
        articles = sum(part.segment.articles - len(part.gone) for part in self._parts)
        by_field = self._tallies.by_field
        return Statistics(articles, by_field["sentence"].size, by_field, self.languages)

    @cached_property
    def printed(self) -> PrintedFacts:
        """What is known of the articles beside their sentences."""
        return PrintedFacts(self._parts)

    def statistics(self) -> Statistics:
        """Return what is in the index."""
        return self._statistics

    def idf(self, term: str) -> float:
        """Return the idf of *term* among the sentences; the highest there is for an unknown term."""
        return self._tallies.idf(term)

    def holds(self, term: str) -> bool:
        """Say whether *term* occurs anywhere."""
        return any(self._tallies.df(term, field) for field in self._fields)

    def terms_starting(self, beginning: str) -> list[str]:
        """Return the terms of the index that begin with *beginning*, sorted."""
        return list(self._starting(beginning))

    def df(self, term: str, only: Only | None = None) -> int:
        """Return in how many units, sentences and headlines together, *term* occurs, among those that may be found."""
        counted = 0
        scopes, masks = self._scopes.allowed(only), self._scopes.masks(only)
        for part, number, allowed, mask in zip(self._parts, self._tallies.numbers(term), scopes, masks, strict=True):
            if number is None:
                continue
            segment = part.segment
            sentences = segment.fields["sentence"].of(number).units
            counted += len(sentences) if mask is None else int(mask[sentences].sum())
            if "headline" in self._fields:
                articles = segment.fields["headline"].of(number).units
                mask = allowed_articles(segment, allowed)
                counted += len(articles) if mask is None else int(mask[articles].sum())
        return counted

    def count_articles(self, only: Only) -> int:
        """Return how many articles may be found; where a speaker or a kind is asked for, with such a sentence."""
        counted = 0
        for part, allowed in zip(self._parts, self._scopes.allowed(only), strict=True):
            mask = allowed_articles(part.segment, allowed)
            counted += part.segment.articles if mask is None else int(mask.sum())
        return counted

    def search(self, query: Sequence[Sought], k: int, only: Only | None = None) -> list[Hit]:
        """Return the best *k* sentences that hold any term of *query*, or whose surroundings do; never furniture.

        Ranked by score, then by the articles' order of arrival, then by position.
        """
        found = self.find(query, k, only)
        return make_hits(self._parts, found.places, found.scores.tolist())

    def find(self, query: Sequence[Sought], k: int, only: Only | None = None) -> Found:
        """Return what ``search`` does, by place."""
        ceiling = self.ceiling(query)
        if not ceiling:
            return Found(np.zeros(0, np.int64), np.zeros(0))
        floor, every = 0.0, np.zeros(0)
        found: list[tuple[int, NDArray[np.int64]]] = []
        # The largest first: what it finds is what the others must reach.
        for place in self._by_size:
            units, scores = self._find_in(place, query, k, ceiling, only, floor)
            found.append((place, units))
            every = np.concatenate([every, scores]) if len(every) else scores
            if len(every) >= k:
                floor = float(np.partition(every, -k)[-k])
        return self._in_order(found, every, k)

    def _find_in(
        self, place: int, query: Sequence[Sought], k: int, ceiling: float, only: Only | None, floor: float
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        segment = self._parts[place].segment
        if len(self._fields) == 1:
            # The kernel's scores are shares, too, so that it ranks as the contract states.
            clauses = [clause for sought in query if (clause := self._lists.clause(place, sought, ceiling))]
            best = kernel.find_best(clauses, k, self._scopes.masks(only)[place], floor)
            return best.units.astype(np.int64), np.round(best.scores, 9)
        groups = [self._lists.group(place, sought) for sought in query]
        allowed, mask = self._scopes.allowed(only)[place], self._scopes.masks
        known = Known(floor, lambda few: find_seeds(few, k, mask(only)[place]), self._tallies.within(place))
        return descend(segment, groups, k, ceiling, allowed, known)

    def _in_order(self, found: Sequence[tuple[int, NDArray[np.int64]]], scores: NDArray[np.float64], k: int) -> Found:
        """Return the first *k* in the order that the contract states."""
        places, numbers = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
        for place, units in found:
            part = self._parts[place]
            places.append(units + part.base)
            numbers.append(part.segment.article_numbers[owners_of(part.segment.sentence_starts, units)])
        ordered = np.concatenate(places)
        # Within an article, and no article is in two segments, places are in the order of positions.
        order = np.lexsort((ordered, np.concatenate(numbers), -scores))[:k]
        return Found(ordered[order], scores[order])

    def _number_of(self, place: int) -> int:
        return int(np.searchsorted(self._bases, place, side="right")) - 1

    def ceiling(self, query: Sequence[Sought]) -> float:
        """Return what scores are shares of: what every term itself adds, saturated, in every field."""
        return sum(
            field.weight * sum(s.weight * self._tallies.idf(s.term, name) * (field.k1 + 1) for s in query)
            for name, field in self._fields.items()
        )

    def presence(self, query: Sequence[Sought], hits: Sequence[Hit]) -> Presence:
        """Return which term of *query* lies in each hit, and around it."""
        presence = Presence(*(np.zeros((len(query), len(hits))) for _ in Presence._fields))
        places = np.array([hit.place for hit in hits], np.int64)
        owners = np.searchsorted(self._bases, places, side="right") - 1
        for number, part in enumerate(self._parts):
            here = np.flatnonzero(owners == number)
            if len(here):
                units = (places[here] - part.base).astype(np.int32)
                known = {form: self._forms.of(number, form) for sought in query for form, _ in sought.forms}
                held = find_presence(query, known, part.segment, units)
                for matrix, found in zip(presence, held, strict=True):
                    matrix[:, here] = found
        return presence

    def speakers(self, words: str | None = None, only: Only | None = None) -> list[Spoken]:
        """Return those who speak in sentences that may be found, by printed name, in the order of their code points.

        With *words*, those alone whose name holds them: whole words, in order, whatever their case and accents.
        """
        counted: dict[str, int] = {}
        for part, allowed in zip(self._parts, self._scopes.allowed(only), strict=True):
            for name, sentences in count_spoken(part.segment, allowed, words):
                counted[name] = counted.get(name, 0) + sentences
        return [Spoken(name, counted[name]) for name in sorted(counted)]

    def sentences_of(self, only: Only, *, oldest_first: bool = False) -> list[Hit]:
        """Return every sentence that may be found, those of the latest day first; those of one article in order.

        An article whose day is not known comes last, whatever the order; of one day, the first to arrive is first.
        """
        found = [(np.zeros(0, np.int64),) * 3]
        for part, allowed in zip(self._parts, self._scopes.allowed(only), strict=True):
            segment, mask = part.segment, allowed_mask(part.segment, allowed)
            units = np.arange(segment.sentences) if mask is None else np.flatnonzero(mask)
            units = units[(segment.flags[units] & FURNITURE) == 0]
            owners = owners_of(segment.sentence_starts, units)
            days = segment.first_days[owners].astype(np.int64)
            found.append((units + part.base, segment.article_numbers[owners], days if oldest_first else -days))
        places, numbers, days = map(np.concatenate, zip(*found, strict=True))
        order = np.lexsort((places, numbers, days, days == 0))  # a day that is not known is 0
        return make_hits(self._parts, places[order], [0.0] * len(order))

    def articles_with(self, all_of: Sequence[str], any_of: Sequence[str]) -> list[tuple[str, int]]:
        """Return the articles, in order of arrival, that hold every term of *all_of* and some of *any_of*."""
        return self._containing.find(all_of, any_of)

    def explain(self, query: Sequence[Sought], hit: Hit) -> list[Share]:
        """Return what *hit*'s score consists of: shares that add up to it."""
        return self._lists.shares(query, self._number_of(hit.place), hit.place, self.ceiling(query))


def _terms_starting(parts: Sequence[Part], beginning: str) -> tuple[str, ...]:
    return tuple(sorted({term for part in parts for term in part.segment.terms_starting(beginning)}))
