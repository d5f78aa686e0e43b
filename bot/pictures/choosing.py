"""Which typeface sets which characters: every one of them has a glyph in the face that it is given, or is refused."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.pictures.errors import PictureError
from bot.pictures.fonts import SHAPES, Face, Style, faces_of

# They show nothing wherever they stand; some of them say how their neighbours are joined or ordered.
_INVISIBLE = frozenset(
    (0x00AD, 0x034F, 0x061C, 0xFEFF, *range(0x180B, 0x1810), *range(0x200B, 0x2010), *range(0x2060, 0x2065))
) | frozenset((*range(0x206A, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)))
_JOINERS = ("\u200c", "\u200d")
_VIRAMA = 9  # the combining class of what joins two letters of an Indic script
_MOST_MARKS = 2
# Nothing outside needs more than one glyph a character, in its order.
_SIMPLE = (range(0x0590), range(0x10A0, 0x1100), range(0x1E00, 0x3000), range(0xFFFD, 0xFFFE))


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of one word that one face sets."""

    face: Face
    text: str


def first_face(text: str, style: Style) -> Face:
    """Return the face that *text* is best set in: the first that has all its letters, so that it looks as one."""
    letters = {ord(character) for character in unicodedata.normalize("NFC", text) if character.isalpha()}
    faces = [face for face in faces_of(style) if face.is_for_text]
    return next((face for face in faces if letters <= face.covered), faces[0])


def segments_of(word: str, style: Style, first: Face) -> list[Segment]:
    """Return *word*, with the blanks behind it, by the faces that set it: one face if there is one.

    Raises:
        PictureError: it has a character that no face has, or that cannot be set right here.
    """
    faces = (first, *(face for face in faces_of(style) if face is not first))
    if face := _face_for(word, faces):
        return [Segment(face, word)]
    segments: list[Segment] = []
    for cluster in clusters_of(word):
        face = _face_for(cluster, faces)
        if face is None:
            raise PictureError(_refusal(cluster, faces))
        if segments and segments[-1].face is face:
            segments[-1] = Segment(face, segments[-1].text + cluster)
        else:
            segments.append(Segment(face, cluster))
    return segments


def face_for_all(paragraph: str, style: Style, first: Face) -> Face:
    """Return the one face that sets the whole *paragraph*, which runs from right to left, at least in part.

    Raises:
        PictureError: there is none, or what orders and joins its letters is not installed.
    """
    if not SHAPES:
        raise PictureError("These words are written from right to left, which this installation cannot draw.")
    faces = (first, *(face for face in faces_of(style) if face is not first))
    if face := _face_for(paragraph, faces):
        return face
    raise PictureError(_refusal(paragraph, faces))


def clusters_of(text: str) -> Iterator[str]:
    """Yield *text* in pieces that are never parted: a letter with its marks, what is joined, a flag's two halves."""
    start = 0
    for place in range(1, len(text)):
        if not _belongs(text[place - 1], text[place]):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def drawn_form(text: str) -> str:
    """Return *text* as it is given to the typeface: the same to the eye, without what shows nothing."""
    kept = "".join(" " if is_blank(c) else c for c in text if ord(c) not in _INVISIBLE or (SHAPES and c in _JOINERS))
    return kept if SHAPES else unicodedata.normalize("NFC", kept)


def is_blank(character: str) -> bool:
    """Say whether *character* is a space of any width."""
    return unicodedata.category(character) == "Zs"


def _belongs(left: str, right: str) -> bool:
    if unicodedata.category(right) in ("Mn", "Mc", "Me") or right in _JOINERS or left == "\u200d":
        return True
    if unicodedata.combining(left) == _VIRAMA or "\U0001f3fb" <= right <= "\U0001f3ff":
        return True
    return "\U0001f1e6" <= left <= "\U0001f1ff" and "\U0001f1e6" <= right <= "\U0001f1ff"


def _face_for(text: str, faces: Iterable[Face]) -> Face | None:
    # Composed where it can be: "e" and an acute accent are one glyph in faces that could not join the two.
    composed = unicodedata.normalize("NFC", text)
    needed = {ord(character) for character in composed if not is_blank(character)} - _INVISIBLE
    marks = _marks(composed)
    if marks > _MOST_MARKS or (marks and not SHAPES) or not (SHAPES or all(map(is_simple, needed))):
        return None
    return next((face for face in faces if needed <= face.covered and (face.stacks or not marks)), None)


def _marks(composed: str) -> int:
    """Return how many marks stand on one letter at most; more than fit where one of them stands on none."""
    most = here = 0
    base = False
    for character in composed:
        if unicodedata.category(character) in ("Mn", "Me") and _is_general(ord(character)):
            here += 1
            if not base:
                return _MOST_MARKS + 1
            most = max(most, here)
        elif ord(character) not in _INVISIBLE:
            base, here = not is_blank(character), 0
    return most


def _is_general(code: int) -> bool:
    """Say whether *code* is a mark of no script in particular, which the faces of other scripts need not know."""
    return 0x0300 <= code <= 0x036F or 0x1AB0 <= code <= 0x1AFF or 0x1DC0 <= code <= 0x1DFF or 0x20D0 <= code <= 0x20FF


def is_simple(code: int) -> bool:
    """Say whether *code* is of a script that needs no joining: one glyph a character, from left to right."""
    return any(code in block for block in _SIMPLE)


def _refusal(text: str, faces: Iterable[Face]) -> str:
    known = frozenset[int]().union(*(face.covered for face in faces))
    lacked = next((c for c in text if ord(c) not in known | _INVISIBLE and not is_blank(c)), None)
    if lacked is None:
        return "These words have letters and marks that the picture’s typefaces cannot set together."
    return f"These words have characters that the picture’s typefaces lack: “{lacked}” (U+{ord(lacked):04X}), for one."
