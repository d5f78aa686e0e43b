"""What the rest of a body tells of one place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_SMALL_WORD = re.compile(r"(?<![\w.@/’'-])[^\W\d_A-ZÀ-Þ][\w’'-]+")
# How messages are written: "i think u can". And a stop that no capital follows.
_CASUAL = re.compile(
    r"(?:(?<=\s)|^)(?:i(?:['’](?:m|ve|ll|d))?|u|ur|plz|thx|lol|im|ive|dont|cant|doesnt|didnt)(?=\s+[a-z])"
    r"|(?<=[a-z]{3})[.?!]+\s+(?=[a-z])",
    re.M,
)
# One such sign in so many characters.
_OFTEN = 600


@dataclass(slots=True)
class Surroundings:
    """A body and its language (``corpus.languages``); what it tells is found out when it is first asked."""

    body: str
    language: str = "en"
    _small: frozenset[str] | None = field(default=None, init=False)
    _casual: bool | None = field(default=None, init=False)

    def writes_small(self, word: str) -> bool:
        """Say whether the body has *word* with a small letter, too: then a stop gave it its capital."""
        if self._small is None:
            self._small = frozenset(_SMALL_WORD.findall(self.body))
        return word.lower() in self._small

    @property
    def is_casual(self) -> bool:
        """Say whether the writer does without capitals, as in a message: 'it was ok. i think'."""
        if self._casual is None:
            signs = len(_CASUAL.findall(self.body)) if self.language == "en" else 0
            self._casual = signs * _OFTEN >= len(self.body)
        return self._casual
