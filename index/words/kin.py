"""Terms that ask for the same thing as another: derived forms, and words of like meaning.

Derived forms come from the archive's own vocabulary, by a common beginning ('complain', 'complainant'), and where there
is none ('die', 'death'), from ``kin.txt``. So do words of like meaning: it is a general list of news English.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from index.words.terms import read_terms

# Set on SQuAD's training articles: the right sentence's R@1 and R@60 over a grid from 0 to 0.8.
DERIVED_WEIGHT = 0.5
LIKE_WEIGHT = 0.35

# In the list, before words that are one another's forms, spellings and abbreviations.
_SAME = "="
_SHORTEST_STEM = 5
_LONGEST_ENDING = 4


@cache
def _groups() -> dict[str, dict[str, float]]:
    """Return, for each term, the terms of the groups that it stands in, and how much each counts."""
    kin: dict[str, dict[str, float]] = {}
    for line in files("index.words").joinpath("kin.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            terms = read_terms(line)
            weight = DERIVED_WEIGHT if line.startswith(_SAME) else LIKE_WEIGHT
            for term in terms:
                known = kin.setdefault(term, {})
                for other in terms:
                    if other != term:
                        known[other] = max(weight, known.get(other, 0.0))
    return {term: dict(sorted(group.items())) for term, group in kin.items()}


def like_weights(term: str) -> Mapping[str, float]:
    """Return the terms of like meaning, each with how much it counts in the place of *term*; none for most."""
    return _groups().get(term, {})


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
