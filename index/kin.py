"""Terms that ask for the same thing as another: derived forms, and words of like meaning.

Derived forms come from the archive's own vocabulary, by a common beginning ('complain', 'complainant'), and where there
is none ('die', 'death'), from ``index/kin.txt``. So do words of like meaning: it is a general list of news English.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from index.search_engine import Searcher, Sought
from index.terms import read_terms

# Set on SQuAD's training articles: the right sentence's R@1 and R@60 over a grid from 0 to 0.8.
DERIVED_WEIGHT = 0.5
LIKE_WEIGHT = 0.35

# Of the highest idf there is: in one sentence of 27 among ten thousand, of 126 among a million. A commoner word tells
# little in another's place, and its list takes long to read.
_RARE_ENOUGH = 1 / 3
# In the list, before words that are one another's forms, spellings and abbreviations.
_SAME = "="
_SHORTEST_STEM = 5
_LONGEST_ENDING = 4


@cache
def _groups() -> dict[str, dict[str, float]]:
    """Return, for each term, the terms of the groups that it stands in, and how much each counts."""
    kin: dict[str, dict[str, float]] = {}
    for line in files("index").joinpath("kin.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            terms = read_terms(line)
            weight = DERIVED_WEIGHT if line.startswith(_SAME) else LIKE_WEIGHT
            for term in terms:
                known = kin.setdefault(term, {})
                for other in terms:
                    if other != term:
                        known[other] = max(weight, known.get(other, 0.0))
    return {term: dict(sorted(group.items())) for term, group in kin.items()}


def like_terms(term: str) -> frozenset[str]:
    """Return the terms of like meaning; none for most."""
    return frozenset(_groups().get(term, ()))


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
    rare_enough = searcher.idf("") * _RARE_ENOUGH
    kin = {
        like: weight
        for like, weight in _groups().get(term, {}).items()
        if searcher.holds(like) and (weight == DERIVED_WEIGHT or searcher.idf(like) >= rare_enough)
    }
    if stem := stem_of(term):
        kin |= {other: DERIVED_WEIGHT for other in searcher.terms_starting(stem) if is_derived(term, other)}
    return tuple(kin.items())
