"""The names of months and weekdays are those of the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from corpus.day_names import MONTH, MONTHS, SHORT_MONTHS, WEEKDAY, WEEKDAYS, month_number
from corpus.readers import date_words


def test_the_names_are_those_of_the_calendar() -> None:
    """Months and weekdays, in their order, as a date is written out."""
    assert [date(2024, month, 1).strftime("%B").lower() for month in range(1, 13)] == list(MONTHS)
    monday = date(2024, 7, 1)
    assert [(monday + timedelta(day)).strftime("%A").lower() for day in range(7)] == list(WEEKDAYS)


def test_every_name_has_its_number() -> None:
    """In full or short, in any case, with or without a stop; the reader of dates has the same."""
    for name in (*MONTHS, *SHORT_MONTHS):
        assert month_number(name) == month_number(f"{name.title()}.") == date_words.MONTHS[name]
    assert {month_number(name) for name in SHORT_MONTHS} == set(range(1, 13)) - {5}
    with pytest.raises(KeyError):
        month_number("Smarch")


def test_the_patterns_find_them_all() -> None:
    """As they are printed, and no others."""
    assert all(re.fullmatch(MONTH, name.title()) for name in MONTHS)
    assert all(re.fullmatch(WEEKDAY, name.title()) for name in WEEKDAYS)
    assert not re.fullmatch(MONTH, "Jan")
    assert not re.fullmatch(WEEKDAY, "Holiday")
