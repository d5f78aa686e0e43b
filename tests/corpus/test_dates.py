"""Dates as they are printed."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.readers.dates import read_date


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("2022-10-10", "2022-10-10"),
        (" 2022-10-10 ", "2022-10-10"),
        ("2022-10-10T20:15:00Z", "2022-10-10T20:15:00+00:00"),
        ("2022-10-10T20:15:00+01:00", "2022-10-10T20:15:00+01:00"),
        ("2022-10-10 20:15", "2022-10-10T20:15:00"),
        ("10 October 2022", "2022-10-10"),
        ("10th Oct. 2022", "2022-10-10"),
        ("Monday, 10 October 2022", "2022-10-10"),
        ("October 10, 2022", "2022-10-10"),
        ("Mon Oct 10th 2022", "2022-10-10"),
        ("Mon, 10 Oct 2022 20:15:00 +0100", "2022-10-10T20:15:00+01:00"),
        ("1800-01-01", "1800-01-01"),
        ("29 February 2024", "2024-02-29"),
    ],
)
def test_dates_in_words_and_figures(printed: str, iso: str) -> None:
    """ISO 8601, RFC 2822 and the day, month name and year in either order are read."""
    assert read_date(printed) == iso


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "yesterday",
        "2004/2005",
        "03/04/2005",
        "31 February 2022",
        "2022-13-01",
        "10 Octember 2022",
        "2022",
        "9999-12-31",
        "0001-01-01",
        "Mon, 10 Oct 99999999999999999999 20:15:00 +0100",
        "Mon, 10 Oct 2022 20:15:00 +99999999999999",
        "1" * 10_000,
    ],
)
def test_what_is_no_date_is_unknown(printed: str) -> None:
    """Nothing is guessed: figures that mean two things, impossible days and stand-ins are unknown, never today."""
    assert read_date(printed) is None


@given(st.text(max_size=80) | st.from_regex(r"\w{3}, \d+ \w{3} \d+ \d+:\d+:\d+ [+-]\d+"))
@example("1 Jan 1 00:00 +9999999999999999")
def test_any_text_is_read_or_unknown(printed: str) -> None:
    """No text makes the reader fail, and what it returns is ISO 8601 within the years of news."""
    iso = read_date(printed)
    if iso is not None:
        assert 1600 <= datetime.fromisoformat(iso).year <= 2199


@given(st.dates(min_value=datetime(1600, 1, 1).date(), max_value=datetime(2199, 12, 31).date()))
def test_every_day_in_words(day: object) -> None:
    """Every day of every year is read back from how it is printed."""
    assert read_date(f"{day:%d %B %Y}") == str(day)
    assert read_date(f"{day:%B %d, %Y}") == str(day)
