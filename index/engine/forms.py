"""What the parts of an index hold of a form of a term, in every field: looked up once, and remembered.

A question asks for some fifty forms, kin included, in four fields, and the next question for many of the same.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS
from index.engine.segment import Codes
from index.engine.tallies import Tallies

# So many units are remembered, and as many again of what was asked for before those: up to 32 MB. What lies in the
# mapped file takes none.
_REMEMBERED = 1 << 22
# Beside its units, a form takes as much memory as so many of them.
_FORM = 256


class Held(NamedTuple):
    """The postings of a form in one field: its ``units``, ascending, the ``codes`` beside them, the highest of those.

    A posting adds ``gains[code]`` for an idf and a weight of 1, at most ``most``.
    """

    units: NDArray[np.int32]
    codes: Codes
    gains: NDArray[np.float64]
    idf: float
    most: float
    top: int


# By the order of ``FIELDS``; None where a field does not have it.
Fields = tuple[Held | None, ...]


class Forms:
    """Looks forms up in the parts of an index; *tallies* says what they are worth. Threads may share it."""

    def __init__(self, tallies: Tallies) -> None:
        self._tallies = tallies
        # What has been asked for lately, and before that: with the two in turn nothing need be ordered.
        self._recent: dict[tuple[int, str], Fields | None] = {}
        self._before: dict[tuple[int, str], Fields | None] = {}
        self._units = 0  # in the recent ones

    def of(self, place: int, form: str) -> Fields | None:
        """Return what part number *place* has of *form*; None where it does not know it."""
        key = place, form
        if key in (recent := self._recent):
            return recent[key]
        before = self._before
        found = before[key] if key in before else self._look_up(place, form)
        if self._units > _REMEMBERED:
            self._before, self._recent, self._units = self._recent, {}, 0
        self._recent[key] = found
        self._units += _FORM + _own(found)
        return found

    def _look_up(self, place: int, form: str) -> Fields | None:
        number = self._tallies.numbers(form)[place]
        if number is None:
            return None
        return tuple(self._held(place, name, form, number) for name in FIELDS)

    def _held(self, place: int, name: str, form: str, number: int) -> Held | None:
        tallies = self._tallies
        if name not in tallies.fields:
            return None
        units, codes, top = tallies.parts[place].segment.fields[name].of(number)
        if not len(units):
            return None
        most = float(tallies.ceiling(place, name)[top])
        return Held(units, codes, tallies.saturation(place, name), tallies.idf(form, name), most, top)


def _own(fields: Fields | None) -> int:
    """Return how many units of *fields* are in memory of their own."""
    return sum(len(held.units) for held in fields or () if held and held.units.flags.owndata)
