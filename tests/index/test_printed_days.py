"""Dates in prose, read as days that can be compared."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.comparing.printed_days import may_be_same_day, names_relative_day, read_days


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 3 October", [(2022, 10, 3)]),
        ("on Oct. 3", [(2022, 10, 3)]),
        ("October 3rd, 2021", [(2021, 10, 3)]),
        ("the 3rd of October 2021", [(2021, 10, 3)]),
        ("in October", [(2022, 10, None)]),
        ("in October 2021", [(2021, 10, None)]),
        ("in 2021", [(2021, None, None)]),
        ("on 5 January", [(2023, 1, 5)]),
        ("May said so in 2019", [(2019, None, None)]),
        ("2,021 boats, 2021-22 and £2021", []),
        ("on 45 October", []),
    ],
)
def test_dates_are_read(text: str, expected: list[tuple[int, int | None, int | None]]) -> None:
    """A date without a year is in the one that brings it nearest to the day of printing; a month may be a surname."""
    assert [day.printed for day in read_days(text, "2022-09-28")] == expected


def test_a_date_of_unknown_printing_has_no_year() -> None:
    """Nothing is guessed."""
    assert [day.printed for day in read_days("on 3 October")] == [(None, 10, 3)]


@pytest.mark.parametrize(("text", "relative"), [("on Tuesday", True), ("last month", True), ("on 3 October", False)])
def test_days_counted_from_the_printing(text: str, relative: bool) -> None:
    """'Tuesday' is another day in another article."""
    assert names_relative_day(text) == relative


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_a_day_is_one_day_however_it_is_printed(day: date) -> None:
    """British and American forms, short months and ordinals are the same day, and so may be its month and year."""
    forms = (f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", f"{day.day}th of {day:%b} {day.year}")
    read = [found for form in forms for found in read_days(form)]
    assert {found.printed for found in read} == {(day.year, day.month, day.day)}
    (year,) = read_days(f"in {day.year}")
    assert may_be_same_day(read[0], year)


@given(st.text(max_size=60), st.none() | st.text(max_size=12))
def test_any_text_can_be_read(text: str, published: str | None) -> None:
    """Nothing that is printed is too odd, nor any date of printing."""
    assert all(0 <= day.span.start < day.span.end <= len(text) for day in read_days(text, published))
