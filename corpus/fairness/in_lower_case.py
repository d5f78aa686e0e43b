"""Patterns that heed no case, looked for in lower case first: that takes a third of the time, and few are there.

The rules of fairness are long patterns, and most sentences tell nothing that they look for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# In lower case they are another letter, or two, or stand for one where case does not count.
_ODD_LETTERS = re.compile("[\u0130\u0131\u017f\u212a\u03a3\u1e9e]")
# What stands in a pattern and is no letter that is looked for.
_SYNTAX = re.compile(r"\\.|\(\?P[<=]\w+[>)]|\(\?-i:")
_HEEDS_CASE = "(?-i:"
# Whoever asks but one question does not wait for a pattern to be compiled again.
_OFTEN = 200


class Quick:
    """A *pattern* that is looked for in many texts, and found in few; one that heeds case is only looked for."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.pattern = pattern
        self._asked = 0
        self._lower: re.Pattern[str] | None = None

    def is_in(self, text: str, lowered: str | None) -> bool:
        """Say whether the pattern is found in *text*; *lowered* is what ``lower`` returns of it."""
        if lowered is not None and self.pattern.flags & re.IGNORECASE:
            if self._lower is None:
                self._asked += 1
                if self._asked > _OFTEN:
                    self._lower = in_lower_case(self.pattern)
            if self._lower is not None and self._lower.search(lowered) is None:
                return False
        return self.pattern.search(text) is not None


def lower(text: str) -> str | None:
    """Return *text* in lower case, letter for letter; None where that cannot be."""
    return None if not text.isascii() and _ODD_LETTERS.search(text) else text.lower()


def is_any_in(patterns: Iterable[Quick], text: str, lowered: str | None) -> bool:
    """Say whether one of *patterns* is found in *text*; see ``Quick.is_in``."""
    return any(one.is_in(text, lowered) for one in patterns)


def in_lower_case(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """Return what is found in a text in lower case wherever *pattern*, which heeds no case, is found in the text.

    Where *pattern* heeds case after all, within ``(?-i:``, it is found elsewhere too: so that may only stand for what
    is looked for, and not for what must not be there.
    """
    source, parts, at = pattern.pattern, [], 0
    for match in _SYNTAX.finditer(source):
        parts += [source[at : match.start()].lower(), match.group().replace(_HEEDS_CASE, "(?:")]
        at = match.end()
    return re.compile("".join(parts) + source[at:].lower(), pattern.flags & ~re.IGNORECASE)
