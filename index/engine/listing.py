"""A question's terms as lists of postings, field by field, and what they add to one sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS
from index.engine.descent import Group
from index.engine.forms import Forms, Held
from index.engine.gains import Listed, put_together
from index.engine.kernel import find_best
from index.engine.maxscore import Clause
from index.engine.tallies import Tallies
from index.search_engine import Share, Sought


class Lists:
    """Looks up what is sought in the parts of an index: what *forms* they hold; *tallies* says what that is worth."""

    def __init__(self, tallies: Tallies, forms: Forms) -> None:
        self._tallies, self._forms = tallies, forms
        self._weights = [tallies.fields[name].weight if name in tallies.fields else 0.0 for name in FIELDS]

    def group(self, place: int, sought: Sought) -> Group:
        """Return the postings of *sought* and its kin in part number *place*, in all four fields."""
        found = ((self._forms.of(place, form), share) for form, share in sought.forms)
        forms = [(held, share * sought.weight) for held, share in found if held]
        return Group(
            *(
                tuple([_listed(held[field], counts * weight) for held, counts in forms])
                for field, weight in enumerate(self._weights)
            )
        )

    def clause(self, place: int, sought: Sought, ceiling: float) -> Clause | None:
        """Return the postings of *sought* among the sentences of part number *place*, its kin's put among them."""
        weight, lists = sought.weight / ceiling, list[Listed]()
        for form, share in sought.forms:
            held = self._forms.of(place, form)
            if held and (listed := _listed(held[0], share * weight * self._weights[0])):
                lists.append(listed)
        return _as_clause(put_together(lists)) if lists else None

    def shares(self, query: Sequence[Sought], number: int, place: int, ceiling: float) -> list[Share]:
        """Return what the score of the sentence at *place*, in part *number*, consists of, the greatest share first."""
        part = self._tallies.parts[number]
        segment, unit = part.segment, place - part.base
        article = owner_of(segment.sentence_starts, unit)
        units = {
            "sentence": unit,
            "paragraph": owner_of(segment.paragraph_starts, unit),
            "article": article,
            "headline": article,
        }
        shares = [
            share
            for name in self._tallies.fields
            for sought in query
            if (share := self._share(number, sought, name, units[name], ceiling))
        ]
        return sorted(shares, key=lambda share: -share.adds)

    def _share(self, place: int, sought: Sought, name: str, unit: int, ceiling: float) -> Share | None:
        segment, field = self._tallies.parts[place].segment, self._tallies.fields[name]
        best: Share | None = None
        for form, share in sought.forms:
            number = self._tallies.numbers(form)[place]
            if number is None:
                continue
            postings = segment.fields[name].of(number)
            at = int(np.searchsorted(postings.units, np.int32(unit)))
            if at == len(postings.units) or postings.units[at] != unit:
                continue
            code = int(postings.codes[at])
            saturation = float(self._tallies.saturation(place, name)[code])
            weight, idf = share * sought.weight * field.weight, self._tallies.idf(form, name)
            tf = int(segment.fields[name].classes_tf[code])
            length = int(segment.fields[name].classes_length[code])
            df, mean = self._tallies.df(form, name), self._tallies.by_field[name].mean_length
            adds = weight * idf * saturation / ceiling
            if best is None or adds > best.adds:
                best = Share(name, sought.term, form, weight, idf, df, tf, length, mean, saturation, adds)
        return best


def _listed(held: Held | None, weight: float) -> Listed | None:
    if held is None:
        return None
    units, codes, gains, idf, most, top = held
    factor = weight * idf
    return Listed(units, codes, gains, factor, factor * most, top)


def find_seeds(groups: Sequence[Group], k: int, allowed: NDArray[np.bool_] | None) -> NDArray[np.int64]:
    """Return the best *k* sentences by their own words alone, ascending: good seeds for the search in all fields."""
    clauses = [_as_clause(listed) for group in groups for listed in group.sentence if listed]
    return find_best(clauses, k, allowed).units.astype(np.int64)


def _as_clause(listed: Listed) -> Clause:
    """Return *listed* as the kernel takes it."""
    return Clause(listed.units, listed.codes, listed.factor * listed.gains, listed.top)


def owner_of(starts: NDArray[np.int32], unit: int) -> int:
    """Return whose *unit* is, where owner n has those from ``starts[n]`` on."""
    # Of the array's own type, or NumPy copies it to compare.
    return int(np.searchsorted(starts, np.int32(unit), side="right")) - 1
