"""Which of a few terms a long text holds: most of its words need not be read for that."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from index.words.terms import ENGLISH, gather_terms, read_terms

# Words that begin with another letter than the term that they are looked up by, by that term.
BEGINS_OTHERWISE = {"go": "w", "eat": "a", "good": "b", "bad": "w"}


def find_terms(terms: Collection[str], text: str, language: str) -> set[str]:
    """Return those of *terms* that are among the ``read_terms`` of *text*."""
    if language != ENGLISH:
        return set(terms).intersection(read_terms(text, language))
    # A word that was never seen takes long to read, and most begin with another letter than any of the terms.
    begins = _beginning_with("".join(sorted({letter for term in terms for letter in _first_letters(term)})))
    pieces = [piece for piece in set(text.split()) if not piece.isascii() or begins.search(piece)]
    return gather_terms(" ".join(pieces)).intersection(terms)


def _first_letters(term: str) -> str:
    return term[:1] + BEGINS_OTHERWISE.get(term, "")


@lru_cache(maxsize=64)
def _beginning_with(letters: str) -> re.Pattern[str]:
    """Return what finds a letter of *letters* that no letter stands before, whatever its case, and any such digit."""
    digits = "".join(letter for letter in letters if letter.isdecimal())
    either = [rf"(?<![a-z])[{re.escape(letters)}]", *([f"[{digits}]"] if digits else [])]
    return re.compile("|".join(either) if letters else r"(?!)", re.IGNORECASE)
