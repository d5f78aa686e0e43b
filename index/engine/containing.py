"""Which articles hold some words, wherever in them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.engine.gains import owners_of
from index.engine.segment import Segment
from index.engine.tallies import Part


def _holding_any(holding: NDArray[np.int32] | None, lists: Iterable[NDArray[np.int32]]) -> NDArray[np.int32]:
    """Return which articles of *holding*, or of all where it is None, are in one of *lists*."""
    if holding is None:
        return np.unique(np.concatenate([np.zeros(0, np.int32), *lists]))
    kept = np.zeros(holding.size, np.bool_)
    if holding.size:
        for owned in lists:
            if owned.size:
                places = np.minimum(np.searchsorted(owned, holding), owned.size - 1)
                kept |= owned[places] == holding
                if kept.all():
                    break
    return holding[kept]


def find_articles(
    parts: Sequence[Part], fields: Container[str], all_of: Sequence[str], any_of: Sequence[str]
) -> list[tuple[str, int]]:
    """Return the articles, in order of arrival, that hold every term of *all_of* and some of *any_of*.

    Each is its id and the generation that its words came with. *fields* are those that the parts are written with.
    """
    found: list[tuple[int, str, int]] = []
    for part in parts:
        segment = part.segment

        def owners(term: str, segment: Segment = segment) -> NDArray[np.int32]:
            number = segment.number_of_term(term)
            if number is None:
                return np.zeros(0, np.int32)
            if "article" in fields:
                return segment.fields["article"].of(number).units
            units = segment.fields["sentence"].of(number).units
            return np.unique(owners_of(segment.sentence_starts, units)).astype(np.int32)

        # Few articles hold all of a name, and many some common word: the name goes first.
        holding: NDArray[np.int32] | None = None
        for term in all_of:
            its = owners(term)
            holding = its if holding is None else np.intersect1d(holding, its, assume_unique=True)
            if not holding.size:
                break
        articles = _holding_any(holding, map(owners, any_of))
        if part.deleted is not None:
            articles = articles[~part.deleted[articles]]
        found += (
            (int(segment.article_numbers[one]), segment.article_id(one), int(segment.kept_at[one]))
            for one in articles.tolist()
        )
    return [(article_id, kept_at) for _, article_id, kept_at in sorted(found)]
