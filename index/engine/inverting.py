"""Terms as they occur in units to the postings of a field: sorted, counted, classed and written."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.classes import classify, find_tops
from index.engine.packing import PackWriter
from index.engine.ranges import edges_of
from index.engine.unit_lists import UnitListWriter

# Units are numbered with so many bits.
_UNIT = 31
_UNITS = (1 << _UNIT) - 1


class Counted(NamedTuple):
    """Postings, by term and by unit, with how often."""

    terms: NDArray[np.int64]
    units: NDArray[np.int64]
    tfs: NDArray[np.int64]


def count_terms(terms: NDArray[np.int64], units: NDArray[np.int64]) -> Counted:
    """Return the postings of *terms* as they occur in *units*."""
    keys = terms << _UNIT
    keys |= units
    keys.sort()
    first = _first(keys)
    return _counted(keys[first], np.diff(first, append=len(keys)))


def regroup(postings: Counted, owners: NDArray[np.int64]) -> Counted:
    """Return the postings of what the units lie in, by their *owners*, ascending."""
    keys = postings.terms << _UNIT | owners[postings.units]
    first = _first(keys)
    return _counted(keys[first], np.add.reduceat(postings.tfs, first) if len(first) else postings.tfs)


def _first(keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the place of the first of each of the ascending *keys*."""
    is_first = np.ones(len(keys), bool)
    np.not_equal(keys[1:], keys[:-1], out=is_first[1:])
    return np.flatnonzero(is_first)


def _counted(keys: NDArray[np.int64], tfs: NDArray[np.int64]) -> Counted:
    return Counted(keys >> _UNIT, keys & _UNITS, tfs)


def write_field(
    writer: PackWriter, name: str, terms: int, postings: Counted, lengths: NDArray[np.int64], size: int
) -> None:
    """Write the postings of one field; *lengths* are those of its units, of which *size* are documents."""
    edges = edges_of(np.bincount(postings.terms, minlength=terms))
    classes, codes = classify(postings.tfs, lengths[postings.units], size, int(lengths.sum()))
    lists = UnitListWriter(writer, name, edges, len(lengths))
    lists.take(0, terms, postings.units)
    lists.finish()
    for part, values in (
        ("classes_tf", classes.tf),
        ("classes_length", classes.length),
        ("codes", codes),
        ("tops", find_tops(codes, edges)),
    ):
        writer.write(f"{name}.{part}", values)
