"""Places in an index to hits: which sentence of which article lies there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.article import Sentence, Span
from index.engine.gains import owners_of
from index.engine.ranges import edges_of
from index.engine.segment import FURNITURE, Segment
from index.engine.tallies import Part
from index.search_engine import Hit


def make_hits(parts: Sequence[Part], places: NDArray[np.int64], scores: Sequence[float]) -> list[Hit]:
    """Return the sentences at *places* of an index of *parts*, with their *scores*, in that order.

    They are looked up together: sixty one by one take longer than to find them.
    """
    hits: dict[int, Hit] = {}
    numbers = np.searchsorted(np.array([part.base for part in parts], np.int64), places, side="right") - 1
    for number in np.unique(numbers).tolist():
        here = np.flatnonzero(numbers == number)
        hits.update(zip(here.tolist(), _hits_in(parts[number], places[here]), strict=True))
    return [hits[order]._replace(score=score) for order, score in enumerate(scores)]


def _hits_in(part: Part, places: NDArray[np.int64]) -> Iterator[Hit]:
    """Yield the sentences of *part* at *places*, without their scores."""
    segment = part.segment
    units = (places - part.base).astype(np.int32)
    articles = owners_of(segment.sentence_starts, units)
    ids = {article: segment.article_id(article) for article in set(articles.tolist())}
    rows = zip(
        *(units.tolist(), articles.tolist(), places.tolist()),
        segment.sentence_starts[articles].tolist(),
        segment.paragraph_numbers[owners_of(segment.paragraph_starts, units)].tolist(),
        (segment.flags[units] & FURNITURE).tolist(),
        segment.article_numbers[articles].tolist(),
        segment.kept_at[articles].tolist(),
        find_spans(segment, units),
        strict=True,
    )
    for unit, article, place, first, paragraph, furniture, number, kept_at, span in rows:
        yield Hit(Sentence(ids[article], unit - first, paragraph, span, bool(furniture)), 0.0, number, kept_at, place)


def find_spans(segment: Segment, units: NDArray[np.int32]) -> list[Span]:
    """Return where in the body of its article each of the sentences *units* of *segment* lies."""
    if not len(units):
        return []
    ordered, place_of = np.unique(units, return_inverse=True)
    articles = owners_of(segment.sentence_starts, ordered)
    # Of each article is read what lies before the last of its sentences, and added up for all of them at once.
    begins = np.flatnonzero(np.diff(articles, prepend=-1))
    firsts = segment.sentence_starts[articles[begins]]
    lasts = ordered[np.append(begins[1:], len(ordered)) - 1] + 1
    ranges = list(zip(firsts.tolist(), lasts.tolist(), strict=True))
    widths = np.concatenate([Segment.widths.read(segment, *one) for one in ranges]).astype(np.int64)
    steps = np.concatenate([Segment.gaps.read(segment, *one) for one in ranges]) + widths
    so_far = edges_of(steps)
    edges = edges_of(lasts - firsts)[:-1]
    here = np.cumsum(np.diff(articles, prepend=-1) != 0) - 1
    places = edges[here] + ordered - firsts[here]
    stops = so_far[places + 1] - so_far[edges[here]]
    spans = list(map(Span, (stops - widths[places]).tolist(), stops.tolist()))
    return [spans[place] for place in place_of.tolist()]
