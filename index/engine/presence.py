"""Which term lies where: in a sentence, beside it, and in all that is around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.engine.forms import Fields
from index.engine.gains import mark_greatest, owners_of
from index.engine.segment import Segment
from index.search_engine import Presence, Sought


def find_presence(
    query: Sequence[Sought], known: Mapping[str, Fields | None], segment: Segment, units: NDArray[np.int32]
) -> Presence:
    """Return which term of *query* lies in the sentences *units* of *segment*, and around them.

    *known* is what the segment has of each form. What its fields do not have says nothing.
    """
    starts = segment.sentence_starts
    articles = owners_of(starts, units).astype(np.int32)
    paragraphs = owners_of(segment.paragraph_starts, units).astype(np.int32)
    before = np.where(units > starts[articles], units - 1, -1).astype(np.int32)
    after = np.where(units + 1 < starts[articles + 1], units + 1, -1).astype(np.int32)
    # Each is looked up once, whoever it lies around, and in order.
    beside, own = np.unique(np.concatenate([units, before, after]), return_inverse=True)
    around, its_paragraph = np.unique(paragraphs, return_inverse=True)
    those, its_article = np.unique(articles, return_inverse=True)
    wanted = beside, around, those, those
    edges = np.cumsum([0, *map(len, wanted)]).tolist()
    found = np.zeros((len(query), edges[-1]))
    for row, sought in zip(found, query, strict=True):
        forms = [(share, held) for form, share in sought.forms if (held := known[form])]
        for field, (start, stop) in enumerate(pairwise(edges)):
            lists = [(here.units, share) for share, held in forms if (here := held[field])]
            mark_greatest(lists, wanted[field], row[start:stop])
    sentence, previous, following = own.reshape(3, -1)
    places = sentence, previous, following, its_paragraph, its_article, its_article
    begins = 0, 0, 0, *edges[1:4]
    return Presence(*(found[:, place + begin] for place, begin in zip(places, begins, strict=True)))
