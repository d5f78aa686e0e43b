"""Terms of an index that are a slip of the pen away from one that it does not hold."""

from __future__ import annotations

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from index.engine.lexicon import encode
from index.engine.segment import Segment
from index.words.misspelling import count_slips, most_slips

_FAR = 9
# After so many letters, most words are other ones.
_BEGINNING = 4


def near_terms(segment: Segment, term: str) -> dict[str, int]:
    """Return the terms of *segment* that begin as *term* does and differ by a slip or two, each with how many.

    All terms with that first letter are compared at once: some ten thousand, in a millisecond or two.
    """
    wanted, most = encode(term), most_slips(len(term))
    if not most:
        return {}
    # Greek and Russian letters are two bytes each.
    most *= 1 if term.isascii() else 2
    first, every = encode(term[0]), range(len(segment.terms))
    begin = bisect_left(every, first, key=segment.terms.bytes_of)
    end = bisect_left(every, first + b"\xff", begin, key=segment.terms.bytes_of)
    if begin == end:
        return {}
    edges = segment.pack.read("terms.edges", begin, end + 1).astype(np.int64)
    written = segment.pack.read("terms.bytes", int(edges[0]), int(edges[-1]))
    starts, lengths = edges[:-1] - edges[0], np.diff(edges)
    alike = np.flatnonzero(np.abs(lengths - len(wanted)) <= most)
    slips = _compare(wanted, written, starts[alike], lengths[alike], most)
    near = {}
    for number in (begin + alike[slips <= most]).tolist():
        one = segment.term(number)
        if count := count_slips(term, one):
            near[one] = count
    return near


def _compare(
    wanted: bytes, written: NDArray[np.uint8], starts: NDArray[np.int64], lengths: NDArray[np.int64], most: int
) -> NDArray[np.int8]:
    """Return in how many bytes each of the words at *starts* differs from *wanted*: as ``count_slips``, all at once.

    What differs in more than *most* has any number above that.
    """
    longest = len(wanted) + most
    letters = written[np.minimum(starts + np.arange(longest)[:, None], len(written) - 1)]
    slips = np.full(len(starts), _FAR, np.int8)
    alike, far = np.arange(len(starts)), slips
    rows: list[dict[int, NDArray[np.int8]]] = [{column: np.full_like(far, column) for column in range(most + 1)}]
    for line in range(1, len(wanted) + 1):
        row: dict[int, NDArray[np.int8]] = {}
        for column in range(max(0, line - most), min(longest, line + most) + 1):
            if not column:
                row[0] = np.full_like(far, line)
                continue
            cost = rows[-1].get(column - 1, far) + (letters[column - 1] != wanted[line - 1])
            cost = np.minimum(cost, np.minimum(rows[-1].get(column, far), row.get(column - 1, far)) + np.int8(1))
            if line > 1 and column > 1:
                is_swapped = (letters[column - 1] == wanted[line - 2]) & (letters[column - 2] == wanted[line - 1])
                cost = np.minimum(cost, np.where(is_swapped, rows[-2].get(column - 2, far) + np.int8(1), _FAR))
            row[column] = cost
        rows = [rows[-1], row]
        if line == _BEGINNING:
            kept = np.flatnonzero(np.minimum.reduce(list(row.values())) <= most)
            alike, letters, far = alike[kept], letters[:, kept], far[kept]
            rows = [{column: cost[kept] for column, cost in one.items()} for one in rows]
    for column, found in rows[-1].items():
        ends = lengths[alike] == column
        slips[alike[ends]] = found[ends]
    return slips
