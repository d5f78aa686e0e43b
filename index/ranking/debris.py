"""What is printed among the sentences of an article and says nothing by itself: addresses, and lines that point on."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_POINTS_ON = re.compile(r"\W{0,3}(?:read more|more|related|see also|also read|click here|watch)\s{0,2}:", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3


def is_debris(text: str) -> bool:
    """Say whether *text* is nothing but an address, with a word or two at most, or a pointer to another article.

    "More:Pier to be sold" is the headline of something else, printed as a link.
    """
    if _POINTS_ON.match(text):
        return True
    rest, addresses = _ADDRESS.subn(" ", text)
    return bool(addresses) and len(_WORD.findall(rest)) < _FEWEST_WORDS
