"""What a question asks of the articles, and what is left of it to search for."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answer import Filters
from index.asking.asked_filters import AskedFilters, narrow_filters, read_asked, read_filters
from index.asking.saying_days import say_days
from index.asking.timing import weigh_days


@dataclass(frozen=True)
class Archive:
    """What an archive prints: of 2019 to 2022, by two people, in four papers."""

    days: tuple[int, int] = (20190102, 20221230)
    outlets: tuple[str, ...] = ("Island Post", "The Mirror", "Sallow Gazette News", "Harbour Board")

    def is_author(self, words: str) -> bool:
        """Say whether *words* are of one of the two names."""
        return any(words.casefold() in name for name in ("wren oakapple", "merrin tull"))


def read(question: str, as_of: str = "2022-12-30", printed: Archive | None = None) -> AskedFilters:
    """Return what *question* asks of an archive that quotes the harbour board."""
    return read_filters(question, as_of, printed or Archive(), lambda name: name == "Harbour Board")


@pytest.mark.parametrize(
    ("question", "filters", "left", "words"),
    [
        (
            "What did Teasel say in March 2021 about the pier?",
            Filters(since="2021-03-01", until="2021-03-31"),
            "What did Teasel say about the pier?",
            "articles of March 2021",
        ),
        (
            "What did the Island Post report about the ferry?",
            Filters(outlet="Island Post"),
            "What about the ferry?",
            "articles of Island Post",
        ),
        ("Who won in the Mirror?", Filters(outlet="The Mirror"), "Who won ?", "articles of The Mirror"),
        ("Who won in the mirror?", Filters(), "Who won in the mirror?", ""),
        (
            "what was said in the island post",
            Filters(outlet="Island Post"),
            "what was said ",
            "articles of Island Post",
        ),
        ("Who won in the Sallow Gazette?", Filters(outlet="Sallow Gazette"), "Who won ?", "articles of Sallow Gazette"),
        ("What did the Harbour Board say?", Filters(), "What did the Harbour Board say?", ""),
        ("What is on the Mirror?", Filters(), "What is on the Mirror?", ""),
        ("Who won in the Guardian?", Filters(), "Who won in the Guardian?", ""),
        (
            "articles by Wren Oakapple on the ferry",
            Filters(author="Wren Oakapple"),
            " on the ferry",
            "articles by Wren Oakapple",
        ),
        (
            "What has Merrin Tull written about fares since 2021?",
            Filters(since="2021-01-01", author="Merrin Tull"),
            "What about fares ?",
            "articles by Merrin Tull since 1 January 2021",
        ),
        ("Was the plan opposed by Wren Oakapple?", Filters(), "Was the plan opposed by Wren Oakapple?", ""),
        ("articles by Ann Lee", Filters(), "articles by Ann Lee", ""),
        ("Who won the election in 1997?", Filters(), "Who won the election in 1997?", ""),
    ],
)
def test_filters_are_read(question: str, filters: Filters, left: str, words: str) -> None:
    """What the archive can meet is asked of its articles and no longer searched for; anything else stays a word."""
    stated = read(question)
    assert stated.filters == filters
    assert stated.without_words(question) == left
    assert stated.words == words


def test_an_archive_without_dates_has_no_days() -> None:
    """Where no article is dated, 'this week' would leave nothing: it filters nothing."""
    stated = read("What happened this week?", "2022-12-30", Archive(days=(0, 0)))
    assert stated.filters == Filters()


def test_the_only_outlet_is_no_filter() -> None:
    """Where all articles are of one outlet, its name is a word like others."""
    stated = read("What was printed in the Island Post?", "2022-12-30", Archive(outlets=("Island Post",)))
    assert stated.filters == Filters()


def test_a_fact_keeps_its_year() -> None:
    """A year that may be part of what is told is preferred, and still searched for."""
    stated = read("How many ferries sank in 2021?")
    assert stated.filters == Filters()
    assert stated.preferred == Filters(since="2021-01-01", until="2021-12-31")
    assert stated.preference == "articles of 2021 first"
    assert read_asked("How many ferries sank in 2021?", stated).terms[-1] == "2021"


def test_what_is_left_is_asked() -> None:
    """What says which articles are meant is no term, and no part of a speaker's name."""
    question = "What did Teasel in March 2021 say about the pier?"
    asked = read_asked(question, read(question))
    assert asked.text == "What did Teasel say about the pier?"
    assert asked.speaker_text == "Teasel"
    assert "2021" not in asked.terms


def test_a_question_of_nothing_else_is_searched_for_whole() -> None:
    """Where only the filter's words name something, they are searched for as well."""
    question = "What did the Island Post report?"
    asked = read_asked(question, read(question))
    assert asked.names_something


def test_given_and_asked_filters_meet() -> None:
    """Days are those within both; the outlet that was given stands."""
    given_ones = Filters(since="2021-01-01", outlet="Island Post", speaker="Lind")
    asked = Filters(since="2020-05-01", until="2022-05-31", outlet="The Mirror", author="Tull")
    both = Filters(since="2021-01-01", until="2022-05-31", outlet="Island Post", author="Tull", speaker="Lind")
    assert narrow_filters(given_ones, asked) == both
    assert narrow_filters(given_ones, Filters()) == given_ones


def test_what_is_told_soon_afterwards_counts_more() -> None:
    """Within the days all counts, then less and less; before them, and without a date, nothing."""
    march = Filters(since="2021-03-01", until="2021-03-31")
    weights = [
        weigh_days(march, day) for day in ("2021-03-09T10:00:00Z", "2021-04-30", "2021-05-30", "2021-02-28", None)
    ]
    assert weights == [1.0, 0.5, 0.25, 0.0, 0.0]


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        ("2022-07-01", "2022-07-31", "July 2022"),
        ("2022-01-01", "2022-12-31", "2022"),
        ("2021-01-01", "2022-12-31", "2021 to 2022"),
        ("2022-03-01", "2022-05-31", "March to May 2022"),
        ("2021-10-01", "2022-03-31", "October 2021 to March 2022"),
        ("2022-07-05", "2022-07-07", "5 to 7 July 2022"),
        ("2022-06-28", "2022-07-04", "28 June to 4 July 2022"),
        ("2021-12-28", "2022-01-04", "28 December 2021 to 4 January 2022"),
        ("2022-07-05", "2022-07-05", "5 July 2022"),
        ("2022-07-05", None, "since 5 July 2022"),
        (None, "2022-07-05", "until 5 July 2022"),
    ],
)
def test_days_in_words(since: str | None, until: str | None, words: str) -> None:
    """A reader is told days as they are written: whole months and years as such."""
    assert say_days(since, until) == words


@given(st.text(), st.sampled_from(["2022-12-30", "2022", "", "x", "2022-02-31"]))
def test_any_text_is_taken(text: str, as_of: str) -> None:
    """No text is an error, and what is left is a part of it."""
    stated = read(text, as_of)
    assert set(stated.without_words(text).split()) <= set(text.split()) or stated.spans
    assert bool(stated.words) == (stated.filters != Filters())
    assert bool(stated.preference) == (stated.preferred is not None)
