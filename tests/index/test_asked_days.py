"""Which days a question asks for, which it would rather have, and which are nothing but words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.asked_days import ArchiveDays, read_days

WEDNESDAY = date(2022, 7, 20)
PRINTED = ArchiveDays(date(2019, 1, 2), date(2022, 7, 19))


def asked(text: str, as_of: date = WEDNESDAY) -> str:
    """Return what is asked for as 'since until', a '~' before what is only preferred."""
    days = read_days(text, as_of, PRINTED)
    return "" if days is None else f"{'~' * days.is_preferred}{days.since or ''} {days.until or ''}"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("What did Teasel say in March?", "2022-03-01 2022-03-31"),
        ("What did Teasel say in March 2021 about the pier?", "2021-03-01 2021-03-31"),
        ("Who cleared Teasel in January?", "2022-01-01 2022-01-31"),
        ("What happened in 2021?", "2021-01-01 2021-12-31"),
        ("articles of May 2021 on the ferry", "2021-05-01 2021-05-31"),
        ("What has Marsh said since 2021?", "2021-01-01 "),
        ("How many ferries have sunk since March 2021?", "2021-03-01 "),
        ("What has Marsh said after June 2021?", "2021-07-01 "),
        ("What did Marsh say before 2021?", " 2020-12-31"),
        ("Which boards met between March and May?", "2022-03-01 2022-05-31"),
        ("What happened this week?", "2022-07-14 2022-07-20"),
        ("How many were hurt this week?", "2022-07-14 2022-07-20"),
        ("What did Marsh say yesterday?", "2022-07-19 2022-07-20"),
        ("Who was suspended on Monday?", "2022-07-18 2022-07-19"),
        ("Who was suspended on 5 July?", "2022-07-05 2022-07-06"),
        ("Who won last week?", "2022-07-11 2022-07-18"),
        ("What did Marsh say this year?", "2022-01-01 2022-07-20"),
        ("What did Marsh say since 2021 in March?", "2022-03-01 2022-03-31"),
    ],
)
def test_asked_for(text: str, days: str) -> None:
    """News of some days are asked for; what was said on Monday stands in Tuesday's paper, too."""
    assert asked(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "How high were ticket prices in March 2021?",
        "When in June did the ferry stop?",
        "Who led the council in 2020?",
        "Who was mayor until 2021?",
        "How much did the pier cost last year?",
        "What was in last year's budget?",
        "Teasel was cleared in January 2022. Which panel cleared him?",
        "After the vote in March, who left the council?",
        "What will the board decide this week?",
        "Which ferry sank in the summer of 2021?",
        "Which ferry sank on 5 March 2021?",
        "How warm is it in March?",
        "How many people did the board say were hurt in March?",
        "How many tickets were sold between 2020 and 2021?",
    ],
)
def test_preferred(text: str) -> None:
    """What may as well be part of what is told is only preferred."""
    assert asked(text).startswith("~")


@pytest.mark.parametrize(
    "text",
    [
        "Who won the election in 1997?",
        "What did Marsh say in 1997?",
        "Where will the regatta be held in 2026?",
        "Which ferries sail by Tuesday?",
        "What will Marsh say on Tuesday?",
        "What closed for the first time since 2020?",
        "When was the ferry's highest fare since 2021?",
        "The pier has not been open since 2020; why?",
        "Are fares higher than a year ago?",
        "What has Marsh said since 2001?",
        "Which flights are cancelled in October?",
        "Who won the 2021 regatta?",
        "What did Theresa May say?",
        "How many people live there today?",
        "Which ferries sail on Thursday nights?",
        "What was the last year that the pier opened?",
    ],
)
def test_nothing_but_words(text: str) -> None:
    """What is out of the archive's days, yet to come, or a record, asks for no articles of that time."""
    assert asked(text) == ""


@pytest.mark.parametrize("text", ["What happened this week?", "What has Marsh said since 2024?", "Who won yesterday?"])
def test_news_after_the_last_article_are_not_old_ones(text: str) -> None:
    """Who asks for news since the archive ended is not answered with what was printed before."""
    days = read_days(text, date(2026, 5, 6), PRINTED)
    assert days is not None
    assert not days.is_preferred
    assert days.since is not None
    assert days.since > PRINTED.last


def test_july_is_the_last_one_that_the_archive_has() -> None:
    """A month is that of this year while the archive goes on, and the archive's last where it has ended."""
    assert asked("What did Marsh say in August?", date(2022, 8, 2)) == "2022-08-01 2022-08-02"
    assert asked("What did Marsh say in July?", date(2022, 8, 2)) == "2022-07-01 2022-07-31"
    assert asked("What did Marsh say in July?", date(2026, 5, 6)) == "2022-07-01 2022-07-31"
    assert asked("What did Marsh say in August?", date(2026, 5, 6)) == "2021-08-01 2021-08-31"
    assert asked("Who resigned today?") == "2022-07-20 2022-07-20"


@given(st.text(), st.dates(date(2000, 1, 1), date(2040, 1, 1)))
def test_any_text_is_taken(text: str, as_of: date) -> None:
    """No text is an error, and no days are asked for after the day of asking."""
    days = read_days(text, as_of, PRINTED)
    if days:
        assert days.since is None or days.since <= as_of
        assert days.until is None or days.until <= as_of
        assert days.since or days.until


@given(
    st.sampled_from(["said in July", "yesterday", "on Friday", "this week", "last month", "since March", "last year"]),
    st.dates(date(2019, 2, 1), date(2030, 1, 1)),
)
def test_days_are_in_order(when: str, as_of: date) -> None:
    """What is asked for begins before it ends."""
    days = read_days(f"What was {when} by Marsh?", as_of, ArchiveDays(date(2019, 1, 1), as_of))
    if days and days.since and days.until:
        assert days.since <= days.until
