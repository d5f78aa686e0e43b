"""Terms that ask for the same thing as another: derived forms, and words of like meaning.

Derived forms come from the archive's own vocabulary: a common beginning ('complain', 'complainant'). Words of like
meaning come from ``index/kin.txt``, a general list of news English.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from index.search_engine import Searcher, Sought
from index.terms import read_terms

# Set on SQuAD's training articles: the right sentence's R@1 over a grid from 0 to 0.8.
DERIVED_WEIGHT = 0.5
LIKE_WEIGHT = 0.4

_SHORTEST_STEM = 5
_LONGEST_ENDING = 4


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Return, for each term, the terms of the groups it begins or stands in."""
    kin: dict[str, set[str]] = {}
    for line in files("index").joinpath("kin.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            terms = read_terms(line)
            for term in terms:
                kin.setdefault(term, set()).update(terms)
    return {term: frozenset(group - {term}) for term, group in kin.items()}


def like_terms(term: str) -> frozenset[str]:
    """Return the terms of like meaning; none for most."""
    return _groups().get(term, frozenset())


def stem_of(term: str) -> str | None:
    """Return the beginning that forms derived from the same word share with *term*; None for short terms."""
    if len(term) < _SHORTEST_STEM or term[0].isdigit():
        return None
    return term[: max(_SHORTEST_STEM, len(term) - 3)]


def is_derived(term: str, other: str) -> bool:
    """Say whether *other*, which shares ``stem_of(term)``, is near enough in length to be of the same word."""
    return (
        other != term
        and abs(len(other) - len(term)) <= _LONGEST_ENDING
        and len(stem_of(term) or "") * 10 >= len(other) * 6
    )


def seek(searcher: Searcher, terms: Sequence[str], weights: Sequence[float]) -> tuple[Sought, ...]:
    """Return *terms*, each with its weight and with the kin that the index of *searcher* holds."""
    return tuple(Sought(term, weight, _kin(searcher, term)) for term, weight in zip(terms, weights, strict=True))


def _kin(searcher: Searcher, term: str) -> tuple[tuple[str, float], ...]:
    kin = {like: LIKE_WEIGHT for like in sorted(like_terms(term)) if searcher.holds(like)}
    if stem := stem_of(term):
        kin |= {other: DERIVED_WEIGHT for other in searcher.terms_starting(stem) if is_derived(term, other)}
    return tuple(kin.items())
