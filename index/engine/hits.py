"""Places in an index to hits: which sentence of which article lies there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.article import Sentence, Span
from index.engine.gains import owners_of
from index.engine.segment import FURNITURE
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
        strict=True,
    )
    for unit, article, place, first, paragraph, furniture, number, kept_at in rows:
        span = Span(*segment.span_of(unit, first))
        yield Hit(Sentence(ids[article], unit - first, paragraph, span, bool(furniture)), 0.0, number, kept_at, place)
