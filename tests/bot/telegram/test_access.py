"""Who may ask, and how often."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram import access
from bot.telegram.access import Access

RITA, ODILE, STRANGER, ADMIN = 1, 2, 3, 9
GROUP, OTHER_GROUP = -100, -200


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return what time it is."""
        return self.now


def _access(rate: int = 0, allowed: frozenset[int] | None = frozenset({RITA, GROUP})) -> tuple[Access, Clock]:
    clock = Clock()
    return Access(allowed, frozenset({ADMIN}), rate, clock), clock


@pytest.mark.parametrize(
    ("user", "chat", "private", "may"),
    [
        (RITA, RITA, True, True),
        (ADMIN, ADMIN, True, True),
        (STRANGER, STRANGER, True, False),
        (STRANGER, GROUP, False, True),
        (None, GROUP, False, True),
        (RITA, OTHER_GROUP, False, False),
        (ADMIN, OTHER_GROUP, False, False),
        (None, OTHER_GROUP, False, False),
        (None, STRANGER, True, False),
    ],
)
def test_who_may_ask(user: int | None, chat: int, private: bool, may: bool) -> None:
    """In private the person counts, in a group the group: nobody opens a group by being allowed themselves."""
    closed, _ = _access()
    opened, _ = _access(allowed=None)
    assert closed.may_ask(user, chat, private) is may
    assert opened.may_ask(user, chat, private)


def test_closed_by_default() -> None:
    """With nobody allowed only the administrators may ask, and that can be seen."""
    shut, _ = _access(allowed=frozenset())
    assert shut.is_closed
    assert shut.may_ask(ADMIN, ADMIN, True)
    assert not shut.may_ask(RITA, RITA, True)
    assert not _access()[0].is_closed
    assert not _access(allowed=None)[0].is_closed


def test_administrators() -> None:
    """Only who is named is one; a message without a sender has none."""
    closed, _ = _access()
    assert closed.is_admin(ADMIN)
    assert not closed.is_admin(RITA)
    assert not closed.is_admin(None)


def test_a_person_over_the_rate_is_told_once() -> None:
    """As many as the rate at once; then one word about it, then silence until there is room again."""
    limited, clock = _access(rate=20)
    assert [limited.takes_one(RITA, RITA, True) for _ in range(24)] == ["yes"] * 20 + ["tell", "no", "no", "no"]
    assert limited.takes_one(ODILE, ODILE, True) == "yes"
    clock.now += 3.0
    assert [limited.takes_one(RITA, RITA, True) for _ in range(3)] == ["yes", "tell", "no"]
    clock.now += 60.0
    assert [limited.takes_one(RITA, RITA, True) for _ in range(21)] == ["yes"] * 20 + ["tell"]


def test_a_group_has_room_for_three() -> None:
    """A group may ask three times as much as a person; when it is over, that is said once, to all of them."""
    limited, _ = _access(rate=2)
    members = range(10, 20)
    assert [limited.takes_one(member, GROUP, False) for member in members] == ["yes"] * 6 + ["tell"] + ["no"] * 3
    # The group's limit is not its members': in private they still may.
    assert limited.takes_one(19, 19, True) == "yes"


def test_a_person_cannot_use_up_a_group() -> None:
    """Who is over their own rate takes nothing from the group."""
    limited, _ = _access(rate=2)
    assert [limited.takes_one(RITA, GROUP, False) for _ in range(9)] == ["yes", "yes", "tell"] + ["no"] * 6
    assert [limited.takes_one(ODILE, GROUP, False) for _ in range(2)] == ["yes", "yes"]


def test_without_a_rate_everything_is_taken() -> None:
    """A rate of 0 is no limit."""
    unlimited, _ = _access(rate=0)
    assert {unlimited.takes_one(RITA, RITA, True) for _ in range(1000)} == {"yes"}


@given(st.integers(1, 30), st.lists(st.floats(0, 20), max_size=200))
def test_the_rate_holds(rate: int, gaps: list[float]) -> None:
    """In any stretch of time no more are taken than the rate at once and the rate for each minute of it."""
    limited, clock = _access(rate=rate)
    taken, turns = [], []
    for gap in gaps:
        clock.now += gap
        turns.append(limited.takes_one(RITA, RITA, True))
        if turns[-1] == "yes":
            taken.append(clock.now)
    for first, start in enumerate(taken):
        for count, end in enumerate(taken[first:], 1):
            assert count <= rate + (end - start) * rate / 60 + 1e-6
    # "no" only ever follows "tell" or "no": silence without a word about it would look like a fault.
    assert all(before in ("tell", "no") for before, after in pairwise(turns) if after == "no")


def test_a_stranger_is_told_once_an_hour() -> None:
    """A stranger learns that the bot is closed, and cannot make it write as often as they do."""
    closed, clock = _access()
    assert [closed.tells_closed(STRANGER) for _ in range(3)] == [True, False, False]
    assert closed.tells_closed(ODILE)
    clock.now += 3599
    assert not closed.tells_closed(STRANGER)
    clock.now += 2
    assert closed.tells_closed(STRANGER)


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither many people nor a long time make it remember without end."""
    monkeypatch.setattr(access, "_MOST_REMEMBERED", 50)
    limited, clock = _access(rate=5)
    for user in range(1000, 1200):
        limited.takes_one(user, -user, False)
        limited.tells_closed(user)
    kept = (limited._told, limited._people._buckets, limited._groups._buckets)
    assert [len(each) for each in kept] == [50, 50, 50]
    clock.now += 3601
    limited.takes_one(RITA, GROUP, False)
    limited.tells_closed(RITA)
    assert [len(each) for each in kept] == [1, 1, 1]
