"""Dates, whole or in part, are the days that they may mean."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.days import resolve_days


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (None, (0, 0)),
        ("", (0, 0)),
        ("soon", (0, 0)),
        ("2024", (20240101, 20241231)),
        ("2024-02", (20240201, 20240229)),
        ("2023-02", (20230201, 20230228)),
        ("2024-02-29", (20240229, 20240229)),
        ("2023-02-29", (0, 0)),
        ("2024-02-10T23:59:59+05:00", (20240210, 20240210)),
        ("2024-02-10 noon", (20240210, 20240210)),
        ("2024-02-10T\n", (20240210, 20240210)),
        ("2024-02-10noon", (0, 0)),
        ("2024-00", (0, 0)),
        ("2024-13", (0, 0)),
        ("2024-01-00", (0, 0)),
        ("2024-01-32", (0, 0)),
        ("0000", (0, 0)),
        ("0001-01-01", (10101, 10101)),
        ("9999", (99990101, 99991231)),
        ("24-01-01", (0, 0)),
        ("2024-1-1", (0, 0)),
        ("٢٠٢٤", (0, 0)),
        (" 2024", (0, 0)),
        ("2024\n", (0, 0)),
    ],
)
def test_what_a_date_may_mean(published: str | None, days: tuple[int, int]) -> None:
    """A year and a month are all their days; what is no date of the calendar is not known."""
    assert resolve_days(published) == days


@given(st.dates(), st.sampled_from(["", "T10:00:00Z", " 10:00"]))
def test_days_compare_as_dates_do(day: date, time: str) -> None:
    """A day is itself, after the day before it, and within its month and its year."""
    first, last = resolve_days(day.isoformat() + time)
    assert first == last == int(day.strftime("%d")) + 100 * day.month + 10_000 * day.year
    for part in (day.isoformat()[:4], day.isoformat()[:7]):
        begin, end = resolve_days(part)
        assert begin <= first <= end
    if day > date.min:
        assert resolve_days((day - timedelta(1)).isoformat())[0] < first


@given(st.text())
def test_any_text_is_a_date_or_none(text: str) -> None:
    """Nothing raises."""
    first, last = resolve_days(text)
    assert first <= last
