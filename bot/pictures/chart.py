"""How often, over time, as a picture: a bar for every day, week, month or year, and nothing that is not counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PIL import Image, ImageDraw

from bot.pictures.canvas import ACCENT, GREY, INK, MARGIN, PAPER, RULE, WIDTH, drawing, png_of
from bot.pictures.dates import in_words
from bot.pictures.fonts import Style
from bot.pictures.measuring import SetLine
from bot.pictures.periods import Period, Unit, periods_of
from bot.pictures.setting import balance_text, set_text
from bot.symbols import show_line

_LONGEST_TITLE = 300
_TITLE, _LONG_TITLE = 46, 36
_FEW_CHARACTERS = 120
_SMALL = 28
_UNDER_TITLE = 12
_PLOT = 480
_WIDEST_BAR = 120
_LOWEST_BAR = 4
_GAP = 18
_MOST_LABELLED = 12
_MOST_LINES = 4
# How many periods may lie between two labels.
_STEPS: dict[Unit, tuple[int, ...]] = {
    "day": (1, 2, 5, 7, 10, 14),
    "week": (1, 2, 4, 8, 13),
    "month": (1, 2, 3, 6, 12, 24),
    "year": (1, 2, 5, 10, 20, 50),
    "decade": (1, 2, 5, 10, 20, 50),
    "century": (1, 2, 5, 10, 20, 50),
}
_MONTHS = 12


@dataclass(frozen=True, slots=True)
class Label:
    """Words under the axis: ``line`` begins at ``left``, in pixels; ``row`` is 0 or, for years, 1."""

    line: SetLine
    left: float
    row: int

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.line.width


def draw_timeline(
    days: Sequence[date],
    *,
    title: str,
    until: date | None = None,
    counted: tuple[str, str] = ("quotation", "quotations"),
    undated: int = 0,
) -> bytes:
    """Return a chart of *days* as a PNG of ``WIDTH`` pixels; the same for the same days.

    Args:
        days: the day of each that is counted, in any order.
        title: what is counted, in a line; one that runs on is cut, for it is no quote.
        until: the day up to which there could be some, where that is later than the last of *days*.
        counted: what is counted, one and several.
        undated: how many more there are of which no day is known; they are told, not drawn.

    Raises:
        PictureError: the title has characters that the typefaces lack.
    """
    shown = show_line(title)
    if len(shown) > _LONGEST_TITLE:
        shown = shown[: _LONGEST_TITLE - 1] + "…"
    with drawing:
        room = WIDTH - 2 * MARGIN
        size = _TITLE if len(shown) <= _FEW_CHARACTERS else _LONG_TITLE
        lines = [(line, INK, size * 1.25) for line in balance_text(shown, "headline", size, room)]
        if days:
            unit, periods = periods_of(days, until)
            subtitle = _describe(days, unit, len(periods), until, counted, undated)
        else:
            unit, periods = "day", []
            subtitle = f"No {counted[1]} with a known date."
            if undated:
                subtitle += f"\n{_tell_undated(undated, counted)}"
        titled = MARGIN + sum(height for _, _, height in lines)
        lines += [(line, GREY, _SMALL * 1.4) for line in set_text(subtitle, "sans", _SMALL, room)]
        top = MARGIN + _UNDER_TITLE + sum(height for _, _, height in lines)
        bottom = top + 70 + _PLOT if periods else top
        image = Image.new("RGB", (WIDTH, round(bottom + (110 if periods else 0) + MARGIN - 24)), PAPER)
        canvas = ImageDraw.Draw(image)
        y: float = MARGIN
        for line, colour, height in lines:
            y += height + (_UNDER_TITLE if y == titled else 0)
            line.draw(canvas, MARGIN + (room - line.width if line.from_right else 0), round(y - height * 0.3), colour)
        if periods:
            _draw_plot(canvas, unit, periods, round(bottom))
        return png_of(image)


def _describe(
    days: Sequence[date], unit: Unit, bars: int, until: date | None, counted: tuple[str, str], undated: int
) -> str:
    first, last = min(days), max(max(days), until or min(days))
    one, several = counted
    number = f"{len(days):,} {one if len(days) == 1 else several}"
    when = f"on {in_words(first)}" if first == last else f"from {in_words(first)} to {in_words(last)}"
    period = "week, from Monday" if unit == "week" else unit
    notes = [f"Each bar is a {period}."] if bars > 1 else []
    if undated:
        notes.append(_tell_undated(undated, counted))
    return f"{number} {when}.\n{' '.join(notes)}".rstrip("\n")


def _tell_undated(undated: int, counted: tuple[str, str]) -> str:
    return f"Not shown: {undated:,} {counted[undated != 1]} without a date."


def _draw_plot(canvas: ImageDraw.ImageDraw, unit: Unit, periods: list[Period], bottom: int) -> None:
    most = max(period.count for period in periods)
    ticks = ticks_for(most)
    numbers = [_set(f"{tick:,}") for tick in ticks]
    left = MARGIN + max(line.width for line in numbers) + _GAP
    right = WIDTH - MARGIN
    for tick, line in zip(ticks, numbers, strict=True):
        y = bottom - _PLOT * tick / ticks[-1]
        canvas.rectangle((left, y, right, y + 1), fill=RULE)
        line.draw(canvas, left - _GAP - line.width, y + 10, GREY)
    slot = (right - left) / len(periods)
    wide = min(slot * 0.76, _WIDEST_BAR)
    told = False
    for place, period in enumerate(periods):
        if not period.count:
            continue
        centre = left + slot * (place + 0.5)
        # Once is little beside thousands, but it is not never.
        top = bottom - max(_PLOT * period.count / ticks[-1], _LOWEST_BAR)
        canvas.rectangle((round(centre - wide / 2), top, max(round(centre + wide / 2) - 1, 0), bottom), fill=ACCENT)
        if len(periods) <= _MOST_LABELLED or (period.count == most and not told):
            told = told or period.count == most
            number = _set(f"{period.count:,}", "bold")
            number.draw(canvas, centre - number.width / 2, top - 12, INK)
    canvas.rectangle((left, bottom, right, bottom + 2), fill=INK)
    for label in labels_for(unit, periods, left, right):
        label.line.draw(canvas, label.left, bottom + 46 + 40 * label.row, GREY if label.row else INK)


def ticks_for(most: int) -> list[int]:
    """Return the numbers on the axis for counts of up to *most*: whole, evenly spaced, from 0, and few."""
    step, scale = 1, 0
    while most > step * _MOST_LINES:
        scale += 1
        step = (1, 2, 5)[scale % 3] * 10 ** (scale // 3)
    return list(range(0, -(-most // step) * step + 1, step))


def labels_for(unit: Unit, periods: list[Period], left: float, right: float) -> list[Label]:
    """Return the labels of the axis from *left* to *right*, none of which touches another."""
    slot = (right - left) / len(periods)
    widest = max(_set(period.label).width for period in periods)
    steps = _STEPS[unit]
    step = next((step for step in steps if step * slot >= widest + _GAP), steps[-1])
    # Months and years are labelled where they are round: January, 1990.
    start = -periods[0].number % step if unit not in ("day", "week") else 0
    labels: list[Label] = []
    year = ""
    ends = [left - _GAP, left - _GAP]
    for place in range(start if start < len(periods) else 0, len(periods), step):
        period = periods[place]
        is_year = unit == "month" and step >= _MONTHS
        words = [period.year if is_year else period.label, "" if is_year or period.year == year else period.year]
        for row, text in enumerate(words):
            line = _set(text)
            at = min(max(left + slot * (place + 0.5) - line.width / 2, left), WIDTH - line.width - _GAP)
            if text and at >= ends[row] + _GAP:
                labels.append(Label(line, at, row))
                ends[row] = at + line.width
                year = period.year if row else year
    return labels


def _set(text: str, style: Style = "sans") -> SetLine:
    """Return a short text, byline's own, in one line."""
    return set_text(text, style, _SMALL, WIDTH)[0] if text else SetLine("", (), 0, _SMALL)
