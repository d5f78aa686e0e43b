"""Which days a phrase names, seen from Wednesday 20 July 2022."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.date_phrases import find_dates
from index.asking.date_points import Today, find_points

WEDNESDAY = date(2022, 7, 20)


def days(text: str) -> list[str]:
    """Return the dates found, each as its preposition and its ends."""
    found = find_dates(text, WEDNESDAY, date(2022, 12, 30))
    return [f"{one.lead} {one.first} {one.last}".strip() for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in July", "in 2022-07-01 2022-07-31"),
        ("in august", "in 2021-08-01 2021-08-31"),
        ("in early July 2021", "in 2021-07-01 2021-07-31"),
        ("in Sept. 2021", "in 2021-09-01 2021-09-30"),
        ("in December last year", "in 2021-12-01 2021-12-31"),
        ("in February 2020", "in 2020-02-01 2020-02-29"),
        ("since 2021", "since 2021-01-01 2021-12-31"),
        ("since March 2021", "since 2021-03-01 2021-03-31"),
        ("since 2021-03", "since 2021-03-01 2021-03-31"),
        ("before 5 March", "before 2022-03-05 2022-03-05"),
        ("on the 5th of March 2021", "on 2021-03-05 2021-03-05"),
        ("on March 5, 2021", "on 2021-03-05 2021-03-05"),
        ("on Jan. 6", "on 2022-01-06 2022-01-06"),
        ("on 2021-03-05", "on 2021-03-05 2021-03-05"),
        ("between March and May", "between 2022-03-01 2022-05-31"),
        ("between March and May 2021", "between 2021-03-01 2021-05-31"),
        ("between October and March", "between 2021-10-01 2022-03-31"),
        ("between 5 and 7 July", "between 2022-07-05 2022-07-07"),
        ("from 2019 to 2021", "between 2019-01-01 2021-12-31"),
        ("yesterday", "2022-07-19 2022-07-19"),
        ("the day before yesterday", "2022-07-18 2022-07-18"),
        ("last night", "2022-07-19 2022-07-19"),
        ("today", "2022-07-20 2022-07-20"),
        ("on Tuesday", "on 2022-07-19 2022-07-19"),
        ("on Wednesday", "on 2022-07-20 2022-07-20"),
        ("last Wednesday", "2022-07-13 2022-07-13"),
        ("What happened Monday?", "2022-07-18 2022-07-18"),
        ("this week", "2022-07-14 2022-07-20"),
        ("last week", "2022-07-11 2022-07-17"),
        ("at the weekend", "at 2022-07-16 2022-07-17"),
        ("this month", "2022-07-01 2022-07-20"),
        ("last month", "2022-06-01 2022-06-30"),
        ("this year", "2022-01-01 2022-07-20"),
        ("last year", "2021-01-01 2021-12-31"),
        ("in the past three months", "in 2022-04-20 2022-07-20"),
        ("over the last week", "over 2022-07-13 2022-07-20"),
        ("two days ago", "2022-07-18 2022-07-18"),
        ("two weeks ago", "2022-07-03 2022-07-09"),
        ("last summer", "2021-06-01 2021-08-31"),
        ("in the summer of 2021", "in 2021-06-01 2021-08-31"),
        ("throughout the year 2021", "throughout 2021-01-01 2021-12-31"),
    ],
)
def test_days_are_read(text: str, found: str) -> None:
    """A date without a year is the last one that has come; what counts from today counts from the day of asking."""
    assert days(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May spoke",
        "since May became leader",
        "before May's speech",
        "the March of the Geese",
        "they took part in the march for peace",
        "in March of the Geese",
        "the Sunday Gazette",
        "in the Sunday Gazette",
        "on Good Friday",
        "Who is Wednesday?",
        "the Today programme",
        "told ISLE TODAY on the pier, May I ask",
        "in the 2022 World Cup",
        "in the 2019 election",
        "in the 1990s",
        "it cost $2022 or 2,022",
        "did prices fall",
        "in the spring tide's wake will it",
        "on 31 February",
        "next week",
        "next Tuesday",
        "in 12345",
    ],
)
def test_names_and_kinds_are_no_dates(text: str) -> None:
    """What is part of a name, says which of a kind, or is yet to come, is no date."""
    assert days(text) in ([], ["in 2022-03-01 2022-05-31"])


@given(st.text(), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_any_text_is_taken(text: str, as_of: date) -> None:
    """No text is an error, and a date lies where it says."""
    for one in find_dates(text, as_of, as_of):
        assert one.first <= one.last
        assert 0 <= one.span.start < one.span.end <= len(text)


@given(
    st.sampled_from("in July;5 March;last week;this month;Tuesday;yesterday;last summer;three years ago".split(";")),
    st.dates(date(1990, 1, 1), date(2060, 1, 1)),
)
def test_what_counts_from_today_has_begun(text: str, as_of: date) -> None:
    """A date without a year, or one that counts from the day of asking, begins no later than that day."""
    points = list(find_points(text, Today(as_of, as_of)))
    assert len(points) == 1
    assert points[0].first <= as_of
    assert (as_of - points[0].last).days < 4 * 366


@given(st.dates(date(1990, 1, 1), date(2060, 1, 1)), st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_day_written_out_is_that_day(day: date, as_of: date) -> None:
    """However a whole date is written, it is that day, whenever it is asked."""
    for written in (
        f"{day:%d %B %Y}",
        f"{day:%B} {day.day}, {day.year}",
        day.isoformat(),
        f"{day.day} {day:%b} {day.year}",
    ):
        points = list(find_points(f"on {written}", Today(as_of, as_of)))
        assert [(one.first, one.last) for one in points] == [(day, day)]
