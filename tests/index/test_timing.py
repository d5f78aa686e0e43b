"""What the day of an article counts for: recent news first, old answers last, and the days that are asked about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.answer import Filters
from index.asking.tense import asks_ahead, asks_what_recurs, read_tense
from index.asking.timing import (
    Timing,
    weigh_days,
    weigh_overtaken,
    weigh_recency,
    weigh_staleness,
    weigh_timeliness,
)

TODAY = "2024-06-30"
NEWEST = 20240629
PLAIN = Timing()
LATEST = Timing(read_tense("What is the latest on the ferry?"))
FIRST = Timing(read_tense("Who first proposed the pier?"))
IN_MARCH = Timing(preferred=Filters(since="2021-03-01", until="2021-03-31"))
SINCE_MARCH = Timing(is_filtered=True)
DAYS = st.dates(date(1950, 1, 1), date(2060, 12, 31)).map(date.isoformat)
TIMINGS = st.sampled_from((PLAIN, LATEST, FIRST, IN_MARCH, SINCE_MARCH))


@pytest.mark.parametrize(
    ("text", "is_now", "is_asked"),
    [
        ("What is the latest on the ferry?", True, True),
        ("Who owns the ferry now?", True, True),
        ("Does Marsh still back the plan?", True, True),
        ("Who first proposed the pier?", False, True),
        ("Who owned the ferry?", False, False),
        # The present tense alone is no request for the newest.
        ("Who is leading the council?", False, False),
    ],
)
def test_what_a_question_says_of_its_days(text: str, is_now: bool, is_asked: bool) -> None:
    """Words for now and for the beginning ask for days; a tense does not."""
    timing = Timing(read_tense(text))
    assert (timing.is_now, timing.is_asked) == (is_now, is_asked)


def test_days_that_are_named_are_asked_for() -> None:
    """'In March', where it is no filter, still means some days more than others."""
    assert IN_MARCH.is_asked
    assert not IN_MARCH.is_now
    assert not SINCE_MARCH.is_asked


@pytest.mark.parametrize(
    ("published", "weight"),
    [
        (TODAY, 1.0),
        ("2024-06-30T23:59:00+05:00", 1.0),
        ("2024-06-16", 0.5),
        ("2024-06-02", 0.25),
        ("2014-06-30", 0.0),
        # It cannot be found, and if it were, it would be the newest.
        ("2024-07-30", 1.0),
        (None, 0.0),
        ("last week", 0.0),
    ],
)
def test_recency(published: str | None, weight: float) -> None:
    """The day itself counts in full, half as much a fortnight before, nothing years before or where no day is known."""
    assert weigh_recency(PLAIN, published, TODAY) == pytest.approx(weight, abs=1e-12)


@pytest.mark.parametrize(
    ("published", "weight"),
    [
        (TODAY, 0.0),
        ("2024-05-31", 0.5),
        ("2024-05-01", 0.75),
        ("2014-06-30", 1.0),
        ("2024-07-30", 0.0),
        (None, 0.0),
        ("last week", 0.0),
    ],
)
def test_staleness(published: str | None, weight: float) -> None:
    """What is of today is not old, a month makes half of it, years all; no day known, nothing said."""
    assert weigh_staleness(PLAIN, published, TODAY, NEWEST) == pytest.approx(weight, abs=1e-12)


def test_nothing_is_old_in_an_archive_of_the_past() -> None:
    """Who asks an archive that ended years ago does not ask for this week."""
    assert weigh_staleness(PLAIN, "2014-06-30", TODAY, 20150101) == 0.0
    assert weigh_staleness(PLAIN, "2014-06-30", TODAY, 0) == 0.0
    assert weigh_staleness(PLAIN, "2014-06-30", "2015-01-02", 20150101) > 0.9


def test_a_question_that_names_its_days_asks_for_none_else() -> None:
    """Days that are asked for replace what is supposed: neither is new better then, nor old worse."""
    for timing in (FIRST, IN_MARCH, SINCE_MARCH):
        assert weigh_recency(timing, TODAY, TODAY) == 0.0
        assert weigh_staleness(timing, "2014-06-30", TODAY, NEWEST) == 0.0
    # How new is weighed among what was found; what is old stays old.
    assert weigh_recency(LATEST, TODAY, TODAY) == 0.0
    assert weigh_staleness(LATEST, "2014-06-30", TODAY, NEWEST) > 0.9


@pytest.mark.parametrize(
    ("published", "newest", "weight"),
    [
        # Up to date, the archive would have what is newer; a fortnight behind, half of it.
        ("2023-06-30", 20240630, 0.0),
        ("2023-06-30", 20240616, 0.5),
        ("2023-06-30", 20240602, 0.75),
        # What is new itself is overtaken by nothing; an archive of the past has no present to lack.
        (TODAY, 20240616, 0.0),
        ("2014-06-30", 20150101, 0.0),
        (None, 20240616, 0.0),
        ("last week", 20240616, 0.0),
        ("2023-06-30", 0, 0.0),
    ],
)
def test_what_is_old_may_be_overtaken_where_the_newest_is_lacking(
    published: str | None, newest: int, weight: float
) -> None:
    """An old answer is doubtful by how much of what is new the archive lacks, and most where it is decided anew."""
    assert weigh_overtaken(Timing(recurs=True), published, TODAY, newest) == pytest.approx(weight, abs=0.001)
    assert weigh_overtaken(PLAIN, published, TODAY, newest) == pytest.approx(0.6 * weight, abs=0.001)


def test_what_was_printed_before_the_days_asked_about_cannot_tell_of_them() -> None:
    """A month before is half too early, a year wholly; who asks what will be is told by what was printed before."""
    this_week = Filters(since="2024-06-24", until=TODAY)
    assert weigh_overtaken(Timing(preferred=this_week), "2024-06-25", TODAY, NEWEST) == 0.0
    assert weigh_overtaken(Timing(preferred=this_week), "2024-05-25", TODAY, NEWEST) == pytest.approx(0.5)
    assert weigh_overtaken(Timing(preferred=this_week), "2023-05-25", TODAY, NEWEST) > 0.99
    assert weigh_overtaken(Timing(preferred=this_week, is_ahead=True), "2023-05-25", TODAY, NEWEST) == 0.0
    assert weigh_overtaken(Timing(preferred=this_week), "2013-05-25", TODAY, 20150101) == 0.0
    assert weigh_overtaken(SINCE_MARCH, "2013-05-25", TODAY, NEWEST) == 0.0


@pytest.mark.parametrize(
    ("text", "is_ahead"),
    [
        ("Where will the regatta be held in July?", True),
        ("When is the pier due to open?", True),
        ("Who is going to pay?", True),
        ("Which party is set to win?", True),
        ("Who won the regatta in July?", False),
        ("Which match on Monday was put off due to bad weather?", False),
        ("Who is leading the council?", False),
    ],
)
def test_what_will_be_is_asked_ahead(text: str, is_ahead: bool) -> None:
    """The future, and what is due or planned, is asked about before it happens."""
    assert asks_ahead(text) is is_ahead


@pytest.mark.parametrize(
    ("text", "recurs"),
    [
        ("Who won the Harbour Cup?", True),
        ("Which town hosted the regatta?", True),
        ("What is the latest on the ferry?", True),
        ("Who won the Harbour Cup in 1998?", False),
        ("Why did the harbour master resign?", False),
        ("Who owns the ferry?", False),
    ],
)
def test_what_is_decided_again(text: str, recurs: bool) -> None:
    """A cup is won each year, and news have a newer state; a reason stays the reason."""
    assert asks_what_recurs(text) is recurs


def test_timeliness_of_now_and_of_the_beginning() -> None:
    """'Latest' means the newest that was found, 'first' the oldest, half as much so many days from it."""
    found = ["2024-06-30", "2024-06-16", None, "2014-06-30"]
    now = weigh_timeliness(LATEST, found)
    assert now[:3] == [1.0, pytest.approx(0.5), 0.0]
    assert now[3] < 1e-9
    first = weigh_timeliness(FIRST, found)
    assert max(first) == first[3] == FIRST.currency.strength
    assert first[2] == 0.0
    assert weigh_timeliness(PLAIN, found) == [0.0] * 4
    assert weigh_timeliness(LATEST, [None, "soon"]) == [0.0, 0.0]
    assert weigh_timeliness(LATEST, []) == []


def test_timeliness_of_days_that_are_named() -> None:
    """What happened in March is told in March, and in the weeks after; not before, nor on no day."""
    found = ["2021-03-09", "2021-04-30", "2021-02-28", None]
    assert weigh_timeliness(IN_MARCH, found) == [1.0, 0.5, 0.0, 0.0]
    open_ended = Timing(preferred=Filters(since="2021-03-01"))
    assert weigh_timeliness(open_ended, found) == [1.0, 1.0, 0.0, 0.0]


@given(TIMINGS, st.none() | DAYS | st.text(max_size=12), DAYS, DAYS)
def test_every_weight_is_a_share(timing: Timing, published: str | None, as_of: str, newest: str) -> None:
    """Nothing counts less than nothing, or more than all, whatever is printed for a date."""
    number = int(newest.replace("-", ""))
    weights = [
        weigh_recency(timing, published, as_of),
        weigh_staleness(timing, published, as_of, number),
        weigh_overtaken(timing, published, as_of, number),
        *weigh_timeliness(timing, [published, as_of, None]),
        weigh_days(Filters(since=as_of, until=newest), published),
    ]
    assert all(0.0 <= weight <= 1.0 for weight in weights)


@given(DAYS, st.integers(0, 2_000), st.integers(0, 2_000), st.sampled_from((PLAIN, LATEST)))
def test_newer_is_never_older(as_of: str, one: int, other: int, timing: Timing) -> None:
    """Of two articles the newer one is at least as recent, as timely, and no staler."""
    day = date.fromisoformat(as_of)
    newer, older = ((day - timedelta(ago)).isoformat() for ago in sorted((one, other)))
    newest = int(as_of.replace("-", ""))
    assert weigh_recency(timing, newer, as_of) >= weigh_recency(timing, older, as_of)
    assert weigh_staleness(timing, newer, as_of, newest) <= weigh_staleness(timing, older, as_of, newest)
    assert weigh_overtaken(timing, newer, as_of, newest) <= weigh_overtaken(timing, older, as_of, newest)
    first, second = weigh_timeliness(timing, [newer, older])
    assert first >= second
