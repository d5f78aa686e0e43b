"""A question's terms as lists of postings, field by field, and what they add to one sentence."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.engine.analysed import FIELDS
from index.engine.descent import Group
from index.engine.gains import Listed, put_together
from index.engine.maxscore import Clause
from index.engine.tallies import Tallies
from index.search_engine import Share, Sought

# A form of a term with at most so many sentences is looked up together with its kin.
_RARE = 4_096


class Lists:
    """Looks up what is sought in the parts of an index; *tallies* says what it is worth there."""

    def __init__(self, tallies: Tallies) -> None:
        self._tallies = tallies

    def _forms(self, place: int, sought: Sought) -> list[tuple[int, str, float]]:
        """Return the forms of *sought* that part number *place* knows: the number there, the term, and its share."""
        forms = ((self._tallies.numbers(form)[place], form, share) for form, share in sought.forms)
        return [(number, form, share) for number, form, share in forms if number is not None]

    def _listed(self, place: int, name: str, form: tuple[int, str, float], weight: float) -> Listed | None:
        """Return the postings in field *name* of a form that part number *place* knows; None where it has none."""
        number, term, share = form
        postings = self._tallies.parts[place].segment.fields[name].of(number)
        if not len(postings.units):
            return None
        factor = share * weight * self._tallies.fields[name].weight * self._tallies.idf(term, name)
        most = factor * float(self._tallies.ceiling(place, name)[postings.top])
        gains = self._tallies.saturation(place, name)
        return Listed(postings.units, postings.codes, gains, factor, most, postings.top)

    def group(self, place: int, sought: Sought) -> Group:
        """Return the postings of *sought* and its kin in part number *place*, in all four fields."""
        sentences = self._tallies.parts[place].segment.fields["sentence"]
        rare, sets = list[tuple[int, str, float]](), list[list[tuple[int, str, float]]]()
        for form in self._forms(place, sought):
            if sentences.df(form[0]) <= _RARE:
                rare.append(form)
            else:
                sets.append([form])
        # Kin are many, and most of them rare: put together, they are looked up once.
        if rare:
            sets.append(rare)
        by_field = []
        for name in FIELDS:
            lists = [[self._listed(place, name, form, sought.weight) for form in forms] for forms in sets]
            held = ([listed for listed in found if listed] for found in lists)
            by_field.append([put_together(found) if found else None for found in held])
        return Group(*by_field)

    def clause(self, place: int, sought: Sought, ceiling: float) -> Clause | None:
        """Return the postings of *sought* among the sentences of part number *place*, its kin's put among them."""
        forms = self._forms(place, sought)
        weight = sought.weight / ceiling
        lists = [found for form in forms if (found := self._listed(place, "sentence", form, weight))]
        return as_clause(put_together(lists)) if lists else None

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
        for number, form, share in self._forms(place, sought):
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


def as_clause(listed: Listed) -> Clause:
    """Return *listed* as the kernel takes it."""
    return Clause(listed.units, listed.codes, listed.factor * listed.gains, listed.top)


def owner_of(starts: NDArray[np.int32], unit: int) -> int:
    """Return whose *unit* is, where owner n has those from ``starts[n]`` on."""
    # Of the array's own type, or NumPy copies it to compare.
    return int(np.searchsorted(starts, np.int32(unit), side="right")) - 1
