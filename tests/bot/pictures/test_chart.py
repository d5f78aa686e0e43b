from __future__ import annotations

import itertools
from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures.canvas import MARGIN, WIDTH
from bot.pictures.chart import draw_timeline, labels_for, ticks_for
from bot.pictures.dates import in_words
from bot.pictures.errors import PictureError
from bot.pictures.periods import periods_of

_DAY = date(2024, 3, 4)
_BAR = (0x1D, 0x5B, 0x6B)
_SOME_DAYS = st.lists(st.dates(), min_size=1, max_size=30)


def _open(content: bytes) -> Image.Image:
    image = Image.open(BytesIO(content))
    image.load()
    return image


@pytest.mark.parametrize(
    ("last", "unit", "bars"),
    [
        (date(2024, 3, 4), "day", 1),
        (date(2024, 3, 10), "day", 7),
        (date(2024, 4, 3), "day", 31),
        (date(2024, 4, 4), "week", 5),
        (date(2024, 8, 4), "week", 22),
        (date(2025, 3, 4), "month", 13),
        (date(2029, 3, 4), "month", 61),
        (date(2030, 1, 1), "year", 7),
        (date(2074, 1, 1), "year", 51),
        (date(2200, 1, 1), "decade", 19),
        (date(9999, 12, 31), "century", 80),
    ],
)
def test_the_unit_suits_the_length_of_time(last: date, unit: str, bars: int) -> None:
    """A bar is a day, a week, a month or a year, so that a telephone shows the bars apart."""
    found, periods = periods_of([_DAY, last])
    assert (found, len(periods)) == (unit, bars)


@given(_SOME_DAYS, st.one_of(st.none(), st.dates()))
def test_every_day_is_counted_once(days: list[date], until: date | None) -> None:
    """The bars hold every day once, without a gap between them, and there are few enough of them."""
    _, periods = periods_of(days, until)
    assert sum(period.count for period in periods) == len(days)
    assert [period.number for period in periods] == list(range(periods[0].number, periods[-1].number + 1))
    assert len(periods) <= 100


def test_the_axis_goes_on_to_the_day_of_asking() -> None:
    """A time in which nothing was said is shown as empty, not left out."""
    unit, periods = periods_of([_DAY], until=date(2024, 3, 20))
    assert unit == "day"
    assert [period.count for period in periods] == [1] + 16 * [0]
    assert periods_of([_DAY], until=date(2024, 1, 1)) == periods_of([_DAY])


@given(st.integers(1, 10**7))
def test_the_axis_counts_in_whole_numbers(most: int) -> None:
    """The numbers on the axis are whole, evenly apart, few, and reach as far as the highest bar."""
    ticks = ticks_for(most)
    assert ticks[0] == 0
    assert ticks[-1] >= most > ticks[-2]
    assert 2 <= len(ticks) <= 5
    assert len({after - before for before, after in itertools.pairwise(ticks)}) == 1


@settings(deadline=None)  # The machine may be busy.
@given(_SOME_DAYS, st.one_of(st.none(), st.dates()))
def test_labels_do_not_touch(days: list[date], until: date | None) -> None:
    """The words under the axis stand apart, on the picture, and there is at least one."""
    unit, periods = periods_of(days, until)
    labels = labels_for(unit, periods, 160, WIDTH - MARGIN)
    assert labels
    for row in (0, 1):
        here = [label for label in labels if label.row == row]
        assert all(before.right < after.left for before, after in itertools.pairwise(here))
        assert all(label.left > 0 and label.right < WIDTH for label in here)


@settings(deadline=None, max_examples=40)  # The machine may be busy.
@given(st.lists(st.dates(), max_size=30), st.one_of(st.none(), st.dates()), st.integers(0, 3))
def test_any_days_are_drawn(days: list[date], until: date | None, undated: int) -> None:
    """Any days make a picture of the same width, of a shape that a chat takes."""
    image = _open(draw_timeline(days, title="Odile Marsh on the bridge", until=until, undated=undated))
    assert image.width == WIDTH
    assert image.width / 20 < image.height < 2 * image.width


def test_bars_are_as_high_as_their_counts() -> None:
    """Twice as many is twice as high, and the bars are where their days are."""
    image = _open(draw_timeline([_DAY] * 2 + [_DAY + timedelta(2)] * 4, title="x"))
    colours = image.convert("RGB")
    heights: dict[int, int] = {}
    for x in range(WIDTH):
        column = [colours.getpixel((x, y)) for y in range(image.height)]
        heights[x] = column.count(_BAR)
    tall = max(heights.values())
    bars = [height for height, _ in itertools.groupby(heights.values()) if height > 50]
    assert len(bars) == 2
    assert bars[1] == tall
    assert bars[0] == pytest.approx(tall / 2, abs=3)


def test_once_among_thousands_is_seen() -> None:
    """A bar that is very low is still a bar."""
    image = _open(draw_timeline([_DAY, *[date(2024, 3, 6)] * 5_000], title="x")).convert("RGB")
    left_half = image.crop((0, 0, WIDTH // 2, image.height)).getcolors(100_000)
    assert left_half
    assert _BAR in [colour for _, colour in left_half]


def test_titles_of_any_length() -> None:
    """A title that runs on is cut, for it is no quote; one that cannot be set is refused."""
    for title in ("", "word " * 20_000, "w" * 100_000, "two\nlines"):
        image = _open(draw_timeline([_DAY], title=title))
        assert image.height < 1_600
    with pytest.raises(PictureError, match="typefaces"):
        draw_timeline([_DAY], title="中国")


def test_the_same_chart_is_the_same_bytes() -> None:
    """The order of the days is of no matter."""
    days = [_DAY + timedelta(number) for number in range(40)]
    assert draw_timeline(days, title="x") == draw_timeline(days[::-1], title="x")


def test_dates_in_words() -> None:
    """Days are told in English on every machine."""
    assert in_words(_DAY) == "4 March 2024"
