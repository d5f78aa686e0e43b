"""A line of type: what it holds, how wide it is, and its ink."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import ImageDraw

from bot.pictures.choosing import drawn_form, is_simple
from bot.pictures.fonts import SHAPES, sized


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a line that one face sets: as they are in the text, and as they are drawn."""

    face: str
    text: str
    drawn: str
    width: float


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line: ``text`` is its part of the whole, with the white space at its end; ``width``, in pixels, is without it.

    ``runs`` stand from left to right. Where ``mixed``, the line's letters do not stand in the order of its text;
    ``from_right`` says that its paragraph begins at the right.
    """

    text: str
    runs: tuple[Run, ...]
    width: float
    size: int
    mixed: bool = False
    from_right: bool = False

    def offset(self, place: int) -> float:
        """Return how far right of the line's left end the character at *place* begins, where it is not mixed."""
        x, start = 0.0, 0
        for run in self.runs:
            if place < start + len(run.text):
                return x + measure_run(run.face, self.size, drawn_form(run.text[: place - start]))
            x, start = x + run.width, start + len(run.text)
        return x

    def draw(self, canvas: ImageDraw.ImageDraw, x: float, baseline: float, colour: str) -> None:
        """Draw the line on *canvas* from *x* on."""
        for run in self.runs:
            # Blanks at its end have no ink, and may be thousands.
            drawn = run.drawn.rstrip()
            if drawn and self.mixed:
                canvas.text(
                    (x, baseline),
                    drawn,
                    fill=colour,
                    font=sized(run.face, self.size),
                    anchor="ls",
                    direction=direction_of(self.from_right),
                )
            elif drawn:
                canvas.text(
                    (x, baseline),
                    drawn,
                    fill=colour,
                    font=sized(run.face, self.size),
                    anchor="ls",
                    features=_features(drawn),
                )
            x += run.width


def measure_run(face: str, size: int, drawn: str) -> float:
    """Return the width of *drawn*, all of one face and from left to right, in pixels."""
    return sized(face, size).getlength(drawn, features=_features(drawn)) if drawn else 0.0


def _features(drawn: str) -> list[str] | None:
    # A typeface may turn "->" into an arrow and "2x3" into a product: that is not what was printed.
    return ["-calt", "-dlig"] if SHAPES and all(is_simple(ord(character)) for character in drawn) else None


def direction_of(from_right: bool) -> str:
    """Return what the drawing of words in two directions is told of where they begin."""
    return "rtl" if from_right else "ltr"
