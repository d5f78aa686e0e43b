"""Which term lies where: in a sentence, beside it, and in all that is around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.engine.gains import mark_among, owners_of
from index.engine.segment import Segment
from index.search_engine import Presence, Sought


def find_presence(
    query: Sequence[Sought], numbers: Mapping[str, int | None], segment: Segment, units: NDArray[np.int32]
) -> Presence:
    """Return which term of *query* lies in the sentences *units* of *segment*, and around them.

    *numbers* says what the segment calls each form. What its fields do not have says nothing.
    """
    starts = segment.sentence_starts
    articles = owners_of(starts, units).astype(np.int32)
    paragraphs = owners_of(segment.paragraph_starts, units).astype(np.int32)
    before = np.where(units > starts[articles], units - 1, -1).astype(np.int32)
    after = np.where(units + 1 < starts[articles + 1], units + 1, -1).astype(np.int32)
    count = len(units)
    # A term's list is read once, for all that is looked up in it.
    beside = np.concatenate([units, before, after])
    wanted = {"sentence": beside, "paragraph": paragraphs, "article": articles, "headline": articles}
    edges = np.cumsum([0, *map(len, wanted.values())]).tolist()
    held, counted = np.zeros(edges[-1], np.bool_), np.zeros(edges[-1])
    looked_up = [
        (segment.fields[name], places, held[slice(*edge)])
        for (name, places), edge in zip(wanted.items(), pairwise(edges), strict=True)
        if name in segment.fields
    ]
    presence = np.zeros((len(query), edges[-1]))
    for row, sought in zip(presence, query, strict=True):
        for form, share in sought.forms:
            number = numbers[form]
            if number is not None:
                for postings, places, here in looked_up:
                    mark_among(postings.of(number).units, places, here)
                np.maximum(row, np.multiply(held, share, out=counted), out=row)
    return Presence(*(presence[:, place * count : (place + 1) * count] for place in range(len(Presence._fields))))
