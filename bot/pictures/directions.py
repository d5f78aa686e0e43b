"""What a line of words in two directions takes from the lines around it (Unicode's annex 9).

The order of a paragraph's letters is settled before it is broken into lines. A line that is ordered by itself comes out
the same between marks that stand for the text on either side of it; where it would not, that is said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence

_MARKS = {"L": "\u200e", "R": "\u200f", "AL": "\u061c"}
_STRONG = frozenset(_MARKS)
_RIGHT_TO_LEFT = frozenset(("R", "AL", "AN"))
_PAIRS = {")": "(", "]": "[", "}": "{"}

DIRECTION_MARKS = frozenset(_MARKS.values())


class Directions:
    """The directions of a paragraph's characters."""

    def __init__(self, paragraph: str) -> None:
        self._paragraph = paragraph
        self._kinds = [unicodedata.bidirectional(character) for character in paragraph]
        first = next((kind for kind in self._kinds if kind in _STRONG), "L")
        self._base = "L" if first == "L" else "R"
        # For every place: the last strong kind before it, the direction in which the text before it ends, and the
        # strong kind with which the text from it on begins.
        self._strong_before, self._to = [self._base], [self._base]
        for kind in self._kinds:
            self._strong_before.append(kind if kind in _STRONG else self._strong_before[-1])
            # A European number runs as the words before it do.
            self._to.append(_side(kind) if kind in _STRONG or kind == "AN" else self._to[-1])
        self._from = [self._base]
        for place in reversed(range(len(paragraph))):
            self._from.append(self._beginning(place, self._from[-1]))
        self._from.reverse()

    @property
    def has_right_to_left(self) -> bool:
        """Say whether anything in it is written from right to left."""
        return not _RIGHT_TO_LEFT.isdisjoint(self._kinds)

    @property
    def from_right(self) -> bool:
        """Say whether it begins at the right."""
        return self._base == "R"

    def marks_around(self, start: int, end: int) -> tuple[str, str]:
        """Return the marks that stand for the text before and behind the line from *start* to *end*."""
        return _MARKS[self._strong_before[start]], _MARKS[self._from[end]]

    def is_settled(self, start: int, end: int) -> bool:
        """Say whether the line from *start* to *end* comes out right between ``marks_around``."""
        if (start == 0 and end == len(self._paragraph)) or self._has_one_direction:
            return True
        # A number in Arabic figures behind Latin words counts as one or the other, by what follows.
        if self._strong_before[start] == "L" and self._to[start] != "L":
            return False
        while self._paragraph[end - 1].isspace() and end - 1 > start:
            end -= 1
        before, behind = reversed(range(start)), range(end, len(self._paragraph))
        if (self._is_weak(start) and self._meets_bracket(before)) or (
            self._is_weak(end - 1) and self._meets_bracket(behind)
        ):
            return False
        return all(self._is_bracket_settled(place) for place in self._lone_brackets(start, end))

    @property
    def _has_one_direction(self) -> bool:
        return self._base == "R" and "L" not in self._kinds

    def _is_weak(self, place: int) -> bool:
        """Say whether the character at *place* takes its direction from others."""
        return self._kinds[place] not in _STRONG | {"EN", "AN"}

    def _meets_bracket(self, places: Iterable[int]) -> bool:
        """Say whether a bracket, which may have a direction of its own, comes before a letter along *places*."""
        for place in places:
            if self._kinds[place] in _STRONG:
                return False
            if _is_bracket(self._paragraph[place]):
                return True
        return False

    def _beginning(self, place: int, behind: str) -> str:
        """Return the strong kind that the character at *place* begins with, or what comes *behind* it does."""
        kind = self._kinds[place]
        if kind in _STRONG:
            return kind
        if kind == "EN":
            return "L" if self._strong_before[place] == "L" else "R"
        return "R" if kind == "AN" else behind

    def _is_bracket_settled(self, place: int) -> bool:
        """Say whether the bracket at *place* runs the same way with its other half and without."""
        before, behind = self._to[place], _side(self._from[place + 1])
        if self._paragraph[place] in _PAIRS:
            return before == self._base
        return self._base in (before, behind)

    def _lone_brackets(self, start: int, end: int) -> Sequence[int]:
        """Return the places of brackets between *start* and *end* whose other half is not there."""
        lone: list[int] = []
        opened: list[int] = []
        for place in range(start, end):
            character = self._paragraph[place]
            if character in _PAIRS.values():
                opened.append(place)
            elif character in _PAIRS:
                while opened and self._paragraph[opened[-1]] != _PAIRS[character]:
                    lone.append(opened.pop())
                if opened:
                    opened.pop()
                else:
                    lone.append(place)
            elif _is_bracket(character):
                lone.append(place)
        return [*lone, *opened]


def _is_bracket(character: str) -> bool:
    return bool(unicodedata.mirrored(character)) and unicodedata.category(character) in ("Ps", "Pe")


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"
