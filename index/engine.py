"""Segments as one index, at one moment: exact top-k over several fields, and which term lies where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from corpus.article import Sentence, Span
from index import kernel
from index.descent import Allowed, Group, Listed, descend, is_among, owners_of, put_together
from index.filtering import allowed_articles, allowed_in, allowed_mask
from index.maxscore import Clause
from index.search_engine import FIELDS, Hit, Only, Presence, Share, Sought, Statistics
from index.segment import FURNITURE, Segment
from index.snapshots import Snapshot
from index.tallies import Field, Part, Tallies

# Measured on SQuAD's training articles: a grid over the weights, R@1 and MRR of the right sentence.
WEIGHTS: Mapping[str, Field] = {
    "sentence": Field(0.6, 0.3, 1.0),
    "paragraph": Field(0.9, 0.4, 0.7),
    "article": Field(0.9, 0.4, 0.6),
    "headline": Field(0.6, 0.3, 0.5),
}
_SCOPES = 8
# A form of a term with at most so many sentences is looked up together with its kin.
_RARE = 4_096


class Found(NamedTuple):
    """Sentences by their place in the index, best first, with their scores as shares of the ceiling (0 to 1)."""

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
        # A question asks for the same scope several times.
        self._scope = lru_cache(_SCOPES)(partial(_resolve, self._parts))

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """Return what searches *snapshot*."""
        return cls(snapshot.segments, snapshot.generation, snapshot.languages)

    @cached_property
    def _statistics(self) -> Statistics:
        articles = sum(part.segment.articles - len(part.gone) for part in self._parts)
        by_field = self._tallies.by_field
        return Statistics(articles, by_field["sentence"].size, by_field, self.languages)

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
        return sorted({term for part in self._parts for term in part.segment.terms_starting(beginning)})

    def df(self, term: str, only: Only | None = None) -> int:
        """Return in how many units, sentences and headlines together, *term* occurs, among those that may be found."""
        counted = 0
        for part, allowed in zip(self._parts, self._scope(only), strict=True):
            segment, number = part.segment, part.segment.number_of_term(term)
            if number is None:
                continue
            sentences, mask = segment.fields["sentence"].of(number).units, allowed_mask(segment, allowed)
            counted += len(sentences) if mask is None else int(mask[sentences].sum())
            if "headline" in self._fields:
                articles = segment.fields["headline"].of(number).units
                mask = allowed_articles(segment, allowed)
                counted += len(articles) if mask is None else int(mask[articles].sum())
        return counted

    def count_articles(self, only: Only) -> int:
        """Return how many articles may be found; where a speaker or a kind is asked for, with such a sentence."""
        counted = 0
        for part, allowed in zip(self._parts, self._scope(only), strict=True):
            mask = allowed_articles(part.segment, allowed)
            counted += part.segment.articles if mask is None else int(mask.sum())
        return counted

    def search(self, query: Sequence[Sought], k: int, only: Only | None = None) -> list[Hit]:
        """Return the best *k* sentences that hold any term of *query*, or whose surroundings do; never furniture.

        Ranked by score, then by the articles' order of arrival, then by position.
        """
        found = self.find(query, k, only)
        return [self._hit(*pair) for pair in zip(found.places.tolist(), found.scores.tolist(), strict=True)]

    def find(self, query: Sequence[Sought], k: int, only: Only | None = None) -> Found:
        """Return what ``search`` does, by place."""
        ceiling = self.ceiling(query)
        if not ceiling:
            return Found(np.zeros(0, np.int64), np.zeros(0))
        scope = self._scope(only)
        floor, every = 0.0, np.zeros(0)
        found: list[tuple[int, NDArray[np.int64]]] = []
        # The largest first: what it finds is what the others must reach.
        for place in self._by_size:
            units, scores = self._find_in(place, query, k, ceiling, scope[place], floor)
            found.append((place, units))
            every = np.concatenate([every, scores]) if len(every) else scores
            if len(every) >= k:
                floor = float(np.partition(every, -k)[-k])
        return self._in_order(found, every, k)

    def _find_in(
        self, place: int, query: Sequence[Sought], k: int, ceiling: float, allowed: Allowed, floor: float
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        segment = self._parts[place].segment
        if len(self._fields) == 1:
            # The kernel's scores are shares, too, so that it ranks as the contract states.
            clauses = [clause for sought in query if (clause := self._clause(place, sought, ceiling))]
            best = kernel.find_best(clauses, k, allowed_mask(segment, allowed), floor)
            return best.units.astype(np.int64), np.round(best.scores, 9)
        groups = [self._group(place, sought) for sought in query]
        # The best by their own words alone are good seeds.
        clauses = [_as_clause(listed) for group in groups for listed in group.sentence if listed]
        seeds = kernel.find_best(clauses, k, allowed_mask(segment, allowed)).units.astype(np.int64)
        return descend(segment, groups, k, ceiling, allowed, floor, seeds)

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

    def _hit(self, place: int, score: float) -> Hit:
        part = self._part_of(place)
        segment, unit = part.segment, place - part.base
        article = _owner(segment.sentence_starts, unit)
        first = int(segment.sentence_starts[article])
        paragraph = int(segment.paragraph_numbers[_owner(segment.paragraph_starts, unit)])
        span = Span(*segment.span_of(unit))
        is_furniture = bool(segment.flags[unit] & FURNITURE)
        sentence = Sentence(segment.article_id(article), unit - first, paragraph, span, is_furniture)
        return Hit(sentence, score, int(segment.article_numbers[article]), int(segment.kept_at[article]), place)

    def _part_of(self, place: int) -> Part:
        return self._parts[int(np.searchsorted(self._bases, place, side="right")) - 1]

    def ceiling(self, query: Sequence[Sought]) -> float:
        """Return what no sentence's score can exceed: every term, saturated, in every field."""
        return sum(
            field.weight * sum(s.weight * self._tallies.idf(s.term, name) * (field.k1 + 1) for s in query)
            for name, field in self._fields.items()
        )

    def _forms(self, place: int, sought: Sought) -> list[tuple[int, str, float]]:
        """Return the forms of *sought* that part number *place* knows: the number there, the term, and its share."""
        forms = ((self._tallies.numbers(form)[place], form, share) for form, share in sought.forms)
        return [(number, form, share) for number, form, share in forms if number is not None]

    def _listed(self, place: int, name: str, form: tuple[int, str, float], weight: float) -> Listed | None:
        """Return the postings in field *name* of a form that part number *place* knows; None where it has none."""
        number, term, share = form
        postings = self._parts[place].segment.fields[name].of(number)
        if not len(postings.units):
            return None
        factor = share * weight * self._fields[name].weight * self._tallies.idf(term, name)
        most = factor * float(self._tallies.ceiling(place, name)[postings.top])
        gains = self._tallies.saturation(place, name)
        return Listed(postings.units, postings.codes, gains, factor, most, postings.top)

    def _group(self, place: int, sought: Sought) -> Group:
        sentences = self._parts[place].segment.fields["sentence"]
        rare, sets = list[tuple[int, str, float]](), list[list[tuple[int, str, float]]]()
        for form in self._forms(place, sought):
            if sentences.df(form[0]) <= _RARE:
                rare.append(form)
            else:
                sets.append([form])
        # Kin are many, and most of them rare: put together, they are looked up once.
        if rare:
            sets.append(rare)
        by_field = []
        for name in FIELDS:
            lists = [[self._listed(place, name, form, sought.weight) for form in forms] for forms in sets]
            held = ([listed for listed in found if listed] for found in lists)
            by_field.append([put_together(found) if found else None for found in held])
        return Group(*by_field)

    def _clause(self, place: int, sought: Sought, ceiling: float) -> Clause | None:
        """Return the postings of *sought* among the sentences of part number *place*, its kin's put among them."""
        forms = self._forms(place, sought)
        weight = sought.weight / ceiling
        lists = [found for form in forms if (found := self._listed(place, "sentence", form, weight))]
        return _as_clause(put_together(lists)) if lists else None

    def presence(self, query: Sequence[Sought], hits: Sequence[Hit]) -> Presence:
        """Return which term of *query* lies in each hit, and around it."""
        presence = Presence(*(np.zeros((len(query), len(hits))) for _ in Presence._fields))
        places = np.array([hit.place for hit in hits], np.int64)
        owners = np.searchsorted(self._bases, places, side="right") - 1
        for number, part in enumerate(self._parts):
            here = np.flatnonzero(owners == number)
            if len(here):
                self._fill(presence, query, part.segment, here, (places[here] - part.base).astype(np.int32))
        return presence

    def _fill(
        self,
        presence: Presence,
        query: Sequence[Sought],
        segment: Segment,
        here: NDArray[np.int64],
        units: NDArray[np.int32],
    ) -> None:
        starts = segment.sentence_starts
        articles = (np.searchsorted(starts, units, side="right") - 1).astype(np.int32)
        paragraphs = (np.searchsorted(segment.paragraph_starts, units, side="right") - 1).astype(np.int32)
        before = np.where(units > starts[articles], units - 1, -1)
        after = np.where(units + 1 < starts[articles + 1], units + 1, -1)
        for row, sought in enumerate(query):
            for form, share in sought.forms:
                number = segment.number_of_term(form)
                if number is None:
                    continue
                lists = {name: segment.fields[name].of(number).units for name in self._fields}
                for matrix, field, wanted in (
                    (presence.sentence, "sentence", units),
                    (presence.previous, "sentence", before),
                    (presence.next, "sentence", after),
                    (presence.paragraph, "paragraph", paragraphs),
                    (presence.article, "article", articles),
                    (presence.headline, "headline", articles),
                ):
                    # What the index does not have says nothing.
                    if field in lists:
                        held = share * is_among(lists[field], wanted)
                        matrix[row, here] = np.maximum(matrix[row, here], held)

    def articles_with(self, all_of: Sequence[str], any_of: Sequence[str]) -> list[tuple[str, int]]:
        """Return the articles, in order of arrival, that hold every term of *all_of* and some of *any_of*."""
        found: list[tuple[int, str, int]] = []
        for part in self._parts:
            segment = part.segment

            def owners(term: str, segment: Segment = segment) -> NDArray[np.int32]:
                number = segment.number_of_term(term)
                if number is None:
                    return np.zeros(0, np.int32)
                if "article" in self._fields:
                    return segment.fields["article"].of(number).units
                units = segment.fields["sentence"].of(number).units
                return np.unique(owners_of(segment.sentence_starts, units)).astype(np.int32)

            articles = np.unique(np.concatenate([np.zeros(0, np.int32), *map(owners, any_of)]))
            for term in all_of:
                articles = np.intersect1d(articles, owners(term), assume_unique=True)
            if part.deleted is not None:
                articles = articles[~part.deleted[articles]]
            found += (
                (int(segment.article_numbers[one]), segment.article_id(one), int(segment.kept_at[one]))
                for one in articles.tolist()
            )
        return [(article_id, kept_at) for _, article_id, kept_at in sorted(found)]

    def explain(self, query: Sequence[Sought], hit: Hit) -> list[Share]:
        """Return what *hit*'s score consists of: shares that add up to it."""
        part = self._part_of(hit.place)
        segment, unit = part.segment, hit.place - part.base
        article = _owner(segment.sentence_starts, unit)
        units = {
            "sentence": unit,
            "paragraph": _owner(segment.paragraph_starts, unit),
            "article": article,
            "headline": article,
        }
        shares = [
            share
            for name in self._fields
            for sought in query
            if (share := self._share(part, sought, name, units[name], self.ceiling(query)))
        ]
        return sorted(shares, key=lambda share: -share.adds)

    def _share(self, part: Part, sought: Sought, name: str, unit: int, ceiling: float) -> Share | None:
        segment, field = part.segment, self._fields[name]
        place = self._parts.index(part)
        best: Share | None = None
        for form, share in sought.forms:
            number = segment.number_of_term(form)
            if number is None:
                continue
            postings = segment.fields[name].of(number)
            at = int(np.searchsorted(postings.units, np.int32(unit)))
            if at == len(postings.units) or postings.units[at] != unit:
                continue
            code = int(postings.codes[at])
            saturation = float(self._tallies.saturation(place, name)[code])
            weight, idf = share * sought.weight * field.weight, self._tallies.idf(form, name)
            tf = int(segment.fields[name].classes_tf[code])
            length = int(segment.fields[name].classes_length[code])
            df, mean = self._tallies.df(form, name), self._tallies.by_field[name].mean_length
            adds = weight * idf * saturation / ceiling
            if best is None or adds > best.adds:
                best = Share(name, sought.term, form, weight, idf, df, tf, length, mean, saturation, adds)
        return best


def _resolve(parts: Sequence[Part], only: Only | None) -> tuple[Allowed, ...]:
    # No method: an engine that held itself would hold its segments until the next collection.
    return tuple(allowed_in(part, only) for part in parts)


def _as_clause(listed: Listed) -> Clause:
    return Clause(listed.units, listed.codes, listed.factor * listed.gains, listed.top)


def _owner(starts: NDArray[np.int32], unit: int) -> int:
    """Return whose *unit* is, where owner n has those from ``starts[n]`` on."""
    # Of the array's own type, or NumPy copies it to compare.
    return int(np.searchsorted(starts, np.int32(unit), side="right")) - 1
