"""The classes of postings: which (tf, dl) pairs exist, in the order of what they add to a score.

A posting holds the code of its class in place of tf: the class's rank by impact, tf / (tf + k1 (1 - b + b dl / avgdl)),
so that 'can this posting still matter' is one comparison of integers (after Anh and Moffat, *Pruned query evaluation
using pre-computed impacts*, 2006). The order is that of the moment of writing; a reader computes what each code adds
from the pairs themselves, so no score depends on it.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

# Those of the sentence field. The order among codes is a matter of speed, so one will do for all fields.
_K1, _B = 0.6, 0.3
# Codes of so many classes take two bytes each, of more four.
NARROW = 1 << 16


class Classes(NamedTuple):
    """The pairs of tf and dl that exist, ascending by impact, and what ``kind`` of number holds a code."""

    tf: NDArray[np.int32]
    length: NDArray[np.int32]
    kind: np.dtype[Any]


def rank_pairs(tf: NDArray[Any], length: NDArray[Any], size: int, total: int) -> tuple[Classes, NDArray[np.uint32]]:
    """Return the classes of the pairs of *tf* and *length*, which differ, and the code of each pair.

    Args:
        tf: how often a unit holds a term.
        length: how many terms that unit has.
        size: how many units are documents.
        total: the sum of their lengths.
    """
    relative = length * (size / total) if total else np.zeros(len(length))
    impact = tf / (tf + _K1 * (1 - _B + _B * relative))
    order = np.lexsort((length, tf, impact))
    codes = np.empty(len(order), np.uint32)
    codes[order] = np.arange(len(order), dtype=np.uint32)
    kind = np.dtype(np.uint16 if len(order) <= NARROW else np.uint32)
    return Classes(tf[order].astype(np.int32), length[order].astype(np.int32), kind), codes


def classify(tfs: NDArray[np.int64], lengths: NDArray[np.int64], size: int, total: int) -> tuple[Classes, NDArray[Any]]:
    """Return the classes that exist among postings, and the code of each posting.

    Args:
        tfs: of each posting, how often its unit holds its term.
        lengths: of each posting, how many terms its unit has.
        size: how many units are documents.
        total: the sum of their lengths.
    """
    # Few numbers exist of either, at most the root of twice their sum: all pairs of them fit into a table.
    (tf_values, tf_ranks), (length_values, length_ranks) = _ranked(tfs), _ranked(lengths)
    pairs = tf_ranks[tfs] * len(length_values) + length_ranks[lengths]
    exists = np.zeros(len(tf_values) * len(length_values), bool)
    exists[pairs] = True
    present = np.flatnonzero(exists)
    rows, columns = np.divmod(present, max(1, len(length_values)))
    classes, codes = rank_pairs(tf_values[rows], length_values[columns], size, total)
    table = np.zeros(len(exists), classes.kind)
    table[present] = codes
    return classes, table[pairs]


def find_tops(codes: NDArray[Any], starts: NDArray[np.int64]) -> NDArray[Any]:
    """Return the highest code of each term, 0 for one without postings.

    Args:
        codes: of the postings of all terms, one term after another.
        starts: where each term's begin; one more, for their end.
    """
    tops = np.zeros(len(starts) - 1, codes.dtype)
    filled = np.flatnonzero(starts[1:] > starts[:-1])
    if len(filled):
        tops[filled] = np.maximum.reduceat(codes, starts[filled])
    return tops


def _ranked(numbers: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return which *numbers* there are, ascending, and a table from each to its place among them."""
    exists = np.zeros(int(numbers.max(initial=0)) + 1, bool)
    exists[numbers] = True
    return np.flatnonzero(exists), np.cumsum(exists) - 1
