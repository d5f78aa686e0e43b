"""Sentences that get their sense from the one before."""

from __future__ import annotations

import re

_LEANING = re.compile(
    r"[\"'“‘(]*(?:he|she|it|they|this|that|these|those|his|her|their|its|such|both|but|and|or|so|yet|however|"
    r"nevertheless|nonetheless|instead|meanwhile|therefore|also|then|moreover|furthermore|otherwise|though|still|"
    r"the (?:former|latter|pair|two|same|move|decision|claims?|comments?))\b",
    re.I,
)


def leans_back(text: str) -> bool:
    """Say whether *text* begins with a word that gets its sense from what came before ('He', 'But', 'That')."""
    return bool(_LEANING.match(text))
