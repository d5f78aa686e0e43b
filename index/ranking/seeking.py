"""A question's terms as they are looked up: each with its kin, as far as the index holds them."""

from __future__ import annotations

from collections.abc import Sequence

from index.search_engine import Searcher, Sought
from index.words.kin import DERIVED_WEIGHT, is_derived, like_weights, stem_of

# Of the highest idf there is: in one sentence of 27 among ten thousand, of 126 among a million. A commoner word tells
# little in another's place, and its list takes long to read.
_RARE_ENOUGH = 1 / 3


def seek(searcher: Searcher, terms: Sequence[str], weights: Sequence[float]) -> tuple[Sought, ...]:
    """Return *terms*, each with its weight and with the kin that the index of *searcher* holds."""
    return tuple(Sought(term, weight, _kin(searcher, term)) for term, weight in zip(terms, weights, strict=True))


def _kin(searcher: Searcher, term: str) -> tuple[tuple[str, float], ...]:
    rare_enough = searcher.idf("") * _RARE_ENOUGH
    kin = {
        like: weight
        for like, weight in like_weights(term).items()
        if searcher.holds(like) and (weight == DERIVED_WEIGHT or searcher.idf(like) >= rare_enough)
    }
    if stem := stem_of(term):
        kin |= {other: DERIVED_WEIGHT for other in searcher.terms_starting(stem) if is_derived(term, other)}
    return tuple(kin.items())
