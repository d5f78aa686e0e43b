"""Two names that a reader may have taken for one another by a slip of the pen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

# In words so long, one letter may be wrong, or two.
_LONG, _LONGER = 4, 8
_MOST_WORDS = 5


def differ(one: Sequence[str], other: Sequence[str]) -> int | None:
    """Return how far apart two names, as folded words, are in letters and words; None where no slip is so large.

    Every word of the shorter name must be almost a word of the longer one, in the same order; the surnames may also be
    the same after first names that share their initial, which counts as two.
    """
    if not one or not other:
        return None
    shorter, longer = sorted((tuple(one), tuple(other)), key=len)
    if len(longer) > _MOST_WORDS:
        return 0 if shorter == longer else None
    fewest: int | None = None
    for places in combinations(range(len(longer)), len(shorter)):
        found = [count_slips(word, longer[place]) for word, place in zip(shorter, places, strict=True)]
        letters = [number for number in found if number is not None]
        if len(letters) == len(found) and (fewest is None or sum(letters) < fewest):
            fewest = sum(letters)
    if fewest is not None:
        # Of two that are as near, the one with as many words is nearer.
        return fewest + len(longer) - len(shorter)
    is_initial = len(shorter) > 1 and shorter[-1] == longer[-1] and shorter[0][0] == longer[0][0]
    return 2 if is_initial else None


def most_slips(length: int) -> int:
    """Return in how many letters a word of *length* letters may be wrong, and still be taken for another."""
    return 2 if length >= _LONGER else 1 if length >= _LONG else 0


def count_slips(one: str, other: str) -> int | None:
    """Return in how many letters two words differ, one swapped with the next being one; None for too many.

    It is the distance of Damerau and Levenshtein, of adjacent letters alone ("optimal string alignment").
    """
    most = most_slips(min(len(one), len(other)))
    if abs(len(one) - len(other)) > most:
        return None
    rows = [list(range(len(other) + 1))]
    for line, letter in enumerate(one, 1):
        row = [line]
        for place, there in enumerate(other, 1):
            cost = min(rows[-1][place] + 1, row[-1] + 1, rows[-1][place - 1] + (letter != there))
            if line > 1 and place > 1 and letter == other[place - 2] and one[line - 2] == there:
                cost = min(cost, rows[-2][place - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1] if rows[-1][-1] <= most else None
