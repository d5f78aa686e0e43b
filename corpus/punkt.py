"""NLTK's Punkt (Kiss and Strunk 2006): the second opinion on the plainest of stops.

It is untrained, with the abbreviations of this package, so that nothing has to be downloaded. What it makes of
abbreviations, marks and lists is left to ``corpus.boundaries``, which knows more of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from corpus.abbreviations import Abbreviations, abbreviations_of

# A stop right behind an ordinary word, with nothing but white space after it.
_PLAIN = re.compile(r"(?:^|\s)([^\W\d_]{2,64})\.\s+\Z")
_NEAR = 80


def agreed(text: str, cuts: Iterable[int], abbreviations: Abbreviations) -> Iterator[int]:
    """Yield those of *cuts*, where sentences of the paragraph *text* begin, that Punkt does not speak against.

    It is heard only on stops between two ordinary words. Where it sees no end the sentence goes on: a quote of two
    sentences is better than one of half a sentence.
    """
    proposed: frozenset[int] | None = None
    for cut in cuts:
        match = _PLAIN.search(text[max(0, cut - _NEAR) : cut])
        if match and text[cut].isalpha() and abbreviations.kind_of(match[1]) is None:
            if proposed is None:
                proposed = frozenset(start for start, _ in _tokenizer(abbreviations.language).span_tokenize(text))
            if cut not in proposed:
                continue
        yield cut


@cache
def _tokenizer(language: str) -> Any:
    # Imported here: NLTK is slow to import, and only `add` splits.
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = {word.lower() for word in abbreviations_of(language).kinds}
    return PunktSentenceTokenizer(parameters)
