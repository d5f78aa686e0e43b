"""Which term lies where: in a sentence, beside it, and in all that is around it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from index.gains import is_among, owners_of
from index.search_engine import Presence, Sought
from index.segment import Segment


def fill_presence(
    presence: Presence,
    query: Sequence[Sought],
    segment: Segment,
    fields: Iterable[str],
    here: NDArray[np.int64],
    units: NDArray[np.int32],
) -> None:
    """Fill in the columns *here* of *presence* for the sentences *units* of *segment*, which has *fields*."""
    starts = segment.sentence_starts
    articles = owners_of(starts, units).astype(np.int32)
    paragraphs = owners_of(segment.paragraph_starts, units).astype(np.int32)
    before = np.where(units > starts[articles], units - 1, -1)
    after = np.where(units + 1 < starts[articles + 1], units + 1, -1)
    for row, sought in enumerate(query):
        for form, share in sought.forms:
            number = segment.number_of_term(form)
            if number is None:
                continue
            lists = {name: segment.fields[name].of(number).units for name in fields}
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
