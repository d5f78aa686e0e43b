"""Sentences that get their sense from a neighbour, by the words they begin and end with."""

from __future__ import annotations

import re

# Before a sentence's first word.
_MARKS = r"[\s\"'“‘«(\[…—–-]*"
_TURNS = (
    r"but|however|yet|nevertheless|nonetheless|still|though|although|even so|even then|that said|having said that|"
    r"then again|on the other hand|by contrast|in contrast|at the same time|except|unless|instead|rather|otherwise|"
    r"not that|not so|not quite|not really|not at all|not because|not if|not until|not unless|only if|no[,.;!—–]|"
    r"no\s*[”\"’']*\Z|never[,.;!]|nor|neither"
)
_LEANING = re.compile(
    rf"{_MARKS}(?:(?:he|she|it|they|this|that|these|those|his|her|their|its|such|both|and|or|so|meanwhile|therefore|"
    r"also|then|moreover|furthermore|hence|thus|which|yes[,.;!]|the (?:former|latter|pair|two|same|move|decision|"
    rf"claims?|comments?))\b|(?:{_TURNS})(?!\w))",
    re.I,
)
_TURNING = re.compile(rf"{_MARKS}(?:{_TURNS})(?!\w)", re.I)
_ANNOUNCING = re.compile(
    r":[\"'”’)\]\s]*\Z|\b(?:as\s+follows|the\s+following|(?:said|say|says|asked|this\s+is|was)\s+this)[.:…]?[\"'”’)\]\s]*\Z",
    re.I,
)
_LONGEST_ENDING = 60


def leans_back(text: str) -> bool:
    """Say whether *text* begins with a word that gets its sense from what came before ('He', 'But', 'That')."""
    return _LEANING.match(text) is not None


def turns(text: str) -> bool:
    """Say whether *text* begins by turning against what came before ('But', 'However', 'Not that', 'No.')."""
    return _TURNING.match(text) is not None


def announces(text: str) -> bool:
    """Say whether *text* ends by announcing what follows ('He said this:')."""
    return _ANNOUNCING.search(text, max(0, len(text) - _LONGEST_ENDING)) is not None
