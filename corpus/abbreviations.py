"""Abbreviations, and what a stop after each of them may mean, for one language after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

# What a capital after the stop tells depends on the kind of abbreviation:
#   title   a name comes ("Mr. Dunn"), never an end     inside  something comes ("e.g.", "vs."), never an end
#   number  a figure goes with it ("No. 10"), else      unit    an end where a figure came before ("40 mph. Dunn")
#           an end                                      day     a figure or a month goes with it, else an end
#   month   a figure goes with it; a starter ends       place   an end after ", City" ("Boston, Mass. Dunn")
#   firm    an end unless the firm's name goes on       clock   a day or a zone goes with it ("5 p.m. Monday"),
#   suffix  a starter ends ("Jr.")                              else an end
#   last    an end ("etc.")                             other   a starter ends
Kind = Literal["title", "number", "month", "day", "firm", "place", "suffix", "unit", "clock", "last", "inside", "other"]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """The abbreviations of one language, and the words that begin its sentences more often than its names.

    ``kinds`` has each abbreviation, without its last stop and in every case that it is printed in. ``starters``
    are in lower case.
    """

    language: str
    kinds: Mapping[str, Kind]
    starters: frozenset[str]

    def starts(self, word: str) -> bool:
        """Say whether *word* begins sentences more often than names: "The", "It's", "L'homme"."""
        small = word.lower().replace("’", "'")
        if small in self.starters:
            return True
        elided, mark, _ = small.partition("'")
        return bool(mark) and elided + mark in self.starters

    def kind_of(self, word: str) -> Kind | None:
        """Return the kind of *word*; of "R-Fla" and "l'art", that of the last part; None of an ordinary word."""
        kind = self.kinds.get(word)
        if kind is None and "-" in word:
            last = self.kinds.get(word.rpartition("-")[2])
            return last if last in ("place", "title", "month") else None
        if kind is None and ("'" in word or "’" in word):
            return self.kinds.get(word.replace("’", "'").partition("'")[2])
        return kind


@cache
def abbreviations_of(language: str) -> Abbreviations:
    """Return the abbreviations of *language*, one of ``corpus.languages.LANGUAGES``."""
    # Imported here: the lists are long, and only `add` splits.
    from corpus.abbreviation_words import KINDS, STARTERS

    kinds: dict[str, Kind] = {}
    for kind, words in KINDS[language].items():
        for word in words.split():
            # A word given with a capital is an ordinary word without it: "sat", "mass", "ill".
            forms = {word}
            if len(word) > 1:
                forms.add(word[0].upper() + word[1:])
            if len(word) > 3 or (len(word) > 1 and kind not in ("other", "unit")):
                # Two or three capitals are oftener something else: "CT", "PL".
                forms.add(word.upper())
            for form in forms:
                kinds.setdefault(form, kind)
    return Abbreviations(language, kinds, frozenset(STARTERS[language].split()))
