"""A quote as a picture that may travel alone: whole, signed, cited, and with what became of what it tells.

Nothing on it is cut but a headline that runs on; what does not fit, or cannot be set right, is not drawn.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from PIL import Image, ImageDraw

from bot.citations import CORRECTED
from bot.pictures.canvas import ACCENT, GREY, INK, MARGIN, MARKER, PANEL, PAPER, RULE, WARNING, WIDTH, drawing, png_of
from bot.pictures.errors import PictureError
from bot.pictures.fonts import Style
from bot.pictures.measuring import SetLine
from bot.pictures.parts import Part, Role, parts_of
from bot.pictures.setting import balance_text, set_text
from index.answer import Quote

# Telegram takes photos whose width and height are 10,000 together at most.
TALLEST = 8900
# The type is as large as leaves the card this shape, which fills a telephone's screen and is not scaled down.
_WANTED_HEIGHT = 1350
# What is to be read around a quote may make the card taller, before the quote gets as small as that.
_TALL = 1920
_QUOTE_SIZES = (66, 60, 54, 48, 44, 40, 36, 34)
_COMFORTABLE = 48
# Words take at least so much room a character, as a share of the square of the type's size: 0.3 wide, 1.32 high.
_NARROWEST = 0.4
_MOST_CHARACTERS = 14_000

_INDENT = 40
_BAR = 8
_PANEL_PADDING = 44
_PANEL_GAP = 28


@dataclass(frozen=True, slots=True)
class Look:
    """How a part is set: ``above`` is the space over it, in pixels; over its first line only."""

    style: Style
    size: int
    colour: str
    above: int
    leading: float = 1.36
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A line on the card: ``left`` and ``top`` of its box, in pixels, and the part that it belongs to."""

    part: Part
    look: Look
    line: SetLine
    start: int
    left: float
    top: float
    room: float

    @property
    def height(self) -> float:
        """The height of its box, from line to line."""
        return self.look.size * self.look.leading

    @property
    def x(self) -> float:
        """Where its first glyph begins."""
        return self.left + (self.room - self.line.width if self.line.from_right else 0)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands: ``panels`` are (top, bottom) of those that hold outcomes, ``rule`` a line's height."""

    height: int
    lines: tuple[Placed, ...]
    panels: tuple[tuple[float, float], ...]
    rule: float


def draw_card(quote: Quote) -> bytes:
    """Return *quote* as a PNG of ``WIDTH`` pixels, as high as it needs, and the same for the same quote.

    The words that answer are marked, unless their line runs from right to left.

    Raises:
        PictureError: it is too long for a picture, or has characters that the typefaces lack.
    """
    with drawing:
        layout = lay_out_card(quote)
        image = Image.new("RGB", (WIDTH, layout.height), PAPER)
        canvas = ImageDraw.Draw(image)
        for top, bottom in layout.panels:
            canvas.rectangle((MARGIN, top, WIDTH - MARGIN, bottom), fill=PANEL)
        canvas.rectangle((MARGIN, layout.rule, WIDTH - MARGIN, layout.rule + 1), fill=RULE)
        for part, lines in groupby(layout.lines, key=lambda placed: placed.part):
            if part.role == "quote":
                _draw_bar(canvas, list(lines))
        for placed in layout.lines:
            _draw_marks(canvas, placed)
        for placed in layout.lines:
            placed.line.draw(canvas, placed.x, _baseline(placed), placed.look.colour)
        return png_of(image)


def lay_out_card(quote: Quote) -> Layout:
    """Return where everything on *quote*'s card stands; the lines of a part, put together, are its text.

    Raises:
        PictureError: as ``draw_card``.
    """
    parts = list(parts_of(quote))
    if sum(len(part.text) for part in parts) > _MOST_CHARACTERS:
        raise PictureError(_TOO_LONG)
    layout, refused = None, PictureError(_TOO_LONG)
    for size in _sizes_for(len(quote.text)):
        try:
            layout = _lay_out(parts, size)
        except PictureError as error:
            # In smaller type a word that is not to be parted may fit, and lines end elsewhere.
            refused = error
            continue
        if layout.height <= (_WANTED_HEIGHT if size > _COMFORTABLE else _TALL):
            return layout
    if layout is None or layout.height > TALLEST:
        raise refused
    return layout


def _sizes_for(length: int) -> tuple[int, ...]:
    """Return the sizes of type worth trying for so many characters, the largest first."""
    fitting = tuple(size for size in _QUOTE_SIZES if length * _NARROWEST * size * size <= _TALL * WIDTH)
    return fitting if _QUOTE_SIZES[-1] in fitting else (*fitting, _QUOTE_SIZES[-1])


_TOO_LONG = "This quote, with what belongs to it, is too long for a picture, and it is never cut."


def _lay_out(parts: list[Part], size: int) -> Layout:
    lines: list[Placed] = []
    panels: list[tuple[float, float]] = []
    top: float = MARGIN
    rule = 0.0
    for panel, group in groupby(parts, key=lambda part: part.panel):
        left, room = float(MARGIN), float(WIDTH - 2 * MARGIN)
        began = top
        if panel:
            began = top + (_PANEL_GAP if panel > 1 else 2 * _PANEL_GAP)
            top = began + _PANEL_PADDING
            left, room = left + _PANEL_PADDING, room - 2 * _PANEL_PADDING
        first = True
        previous: Role | None = None
        for part in group:
            look = _look_of(part, size)
            if part.role == "headline" and not panel:
                rule = top + 44
                top = rule + 40
            elif not first:
                top += _space(previous, part, look)
            start = 0
            indent = look.indent
            set_lines = balance_text if part.role in ("quote", "headline") else set_text
            set_part = set_lines(part.text, look.style, look.size, room - indent)
            # The bar stands where the words begin.
            shift = 0 if set_part[0].from_right else indent
            for line in set_part:
                lines.append(Placed(part, look, line, start, left + shift, top, room - indent))
                start += len(line.text)
                top += look.size * look.leading
            first, previous = False, part.role
        if panel:
            top += _PANEL_PADDING
            panels.append((began, top))
    return Layout(round(top + MARGIN), tuple(lines), tuple(panels), rule)


def _space(previous: Role | None, part: Part, look: Look) -> int:
    if previous == part.role == "speaker":
        return 8
    if part.role == "citation" and previous != "outlet":
        return 16
    return 6 if previous == "label" else look.above


def _look_of(part: Part, size: int) -> Look:
    match part.role:
        case "quote" if part.panel:
            return Look("serif", 36, INK, above=22, indent=_INDENT - 8)
        case "quote":
            return Look("serif", size, INK, above=36, leading=1.32, indent=_INDENT)
        case "context":
            return Look("italic", 32, GREY, above=36)
        case "label" if part.text == CORRECTED:
            return Look("bold", 26, WARNING, above=36)
        case "label":
            return Look("bold", 26, GREY, above=36)
        case "speaker":
            return Look("bold", 31, ACCENT, above=36)
        case "headline" if part.panel:
            return Look("headline", 32, INK, above=28, leading=1.28)
        case "headline":
            return Look("headline", 38, INK, above=28, leading=1.28)
        case "outlet":
            return Look("bold", 29, GREY, above=14)
        case "citation":
            return Look("sans", 29, GREY, above=6)
        case "note":
            return Look("sans", 27, GREY, above=28)
        case "outcome":
            return Look("bold", 33, WARNING, above=28)


def _baseline(placed: Placed) -> float:
    look = placed.look
    return round(placed.top + look.size * (look.leading / 2 + 0.34))


def _draw_bar(canvas: ImageDraw.ImageDraw, lines: list[Placed]) -> None:
    """Draw the bar beside the words of a quote, over their whole height."""
    first, last = lines[0], lines[-1]
    indent = first.look.indent
    left = first.left + first.room + indent - _BAR if first.line.from_right else first.left - indent
    canvas.rectangle(
        (left, first.top + first.look.size * 0.16, left + _BAR - 1, last.top + last.height - last.look.size * 0.16),
        fill=ACCENT,
    )


def _draw_marks(canvas: ImageDraw.ImageDraw, placed: Placed) -> None:
    """Draw the marker behind the words that answer."""
    line = placed.line
    seen = len(line.text.rstrip())
    for mark in placed.part.marks:
        first, last = max(mark.start - placed.start, 0), min(mark.end - placed.start, seen)
        if first < last and not line.mixed:
            baseline, size = _baseline(placed), placed.look.size
            left, right = placed.x + line.offset(first), placed.x + line.offset(last)
            box = (left - 3, baseline - size * 0.86, right + 2, baseline + size * 0.30)
            canvas.rounded_rectangle(box, radius=6, fill=MARKER)
