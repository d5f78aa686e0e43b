"""Words that say the opposite of one another, and words that a beginning turns round ('known', 'unknown').

The pairs come from ``index/words/opposites.txt``, a general list of news English.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from index.words.terms import read_tokens

_TURNING = ("un", "in", "im", "il", "ir", "dis", "non")
_SHORTEST = 3
_REMEMBERED = 5_000
# They only look so: an import is no port, and who is infamous is famous.
_NOT_TURNED = frozenset(
    (
        "import imports imported importing inform informs informed informing intake intakes income invest invests "
        "invested investing invent invents invented inventing intent indeed include includes display displays "
        "displayed discover discovers discovered discovering discourse disease diseases impress impresses impressed "
        "impressing impact impacts impart imposed improve improves improved improving inform infamous install installs "
        "installed instate insure insures insured insight inside insider intend intends intended intense inline input "
        "inputs inland invaluable industry dispose disposed disposes discount discounts disabled distress indebted "
        "infield inmate inset instance instances instead institute intact internal union under until unit units unless"
    ).split()
)


class Sides(NamedTuple):
    """What says the ``same`` as a word in a pair of opposites, the word among it, and what says the ``other``."""

    same: frozenset[str]
    other: frozenset[str]


_NEITHER = Sides(frozenset(), frozenset())


@cache
def _sides() -> dict[str, Sides]:
    sides: dict[str, Sides] = {}
    for line in files("index.words").joinpath("opposites.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            one, other = (frozenset(token.term for token in read_tokens(side)) for side in line.split("|"))
            for here, there in ((one, other), (other, one)):
                for term in here:
                    known = sides.get(term, _NEITHER)
                    sides[term] = Sides(known.same | here, known.other | (there - here))
    return sides


def sides_of(term: str) -> Sides:
    """Return the terms on either side of the opposites that *term* stands in; none for most."""
    return _sides().get(term, _NEITHER)


@lru_cache(maxsize=_REMEMBERED)
def turned_round(word: str) -> tuple[str, ...]:
    """Return what *word*, in lower case, would be with 'un-', 'in-', 'dis-' or 'non-' before it, or without."""
    if len(word) < _SHORTEST or word in _NOT_TURNED:
        return ()
    longer = (turning + word for turning in _TURNING)
    bare = (word[len(turning) :] for turning in _TURNING if word.startswith(turning))
    return (*(one for one in longer if one not in _NOT_TURNED), *(one for one in bare if len(one) >= _SHORTEST))
