from __future__ import annotations

import asyncio
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.turns import Turns
from tests.bot.telegram.simulated import now, simulate

SECRET = "what was asked"

Item = tuple[int | None, int]


class Handling:
    """Takes some time over each item, and notes what happened."""

    def __init__(self, seconds: float = 1.0) -> None:
        self.seconds = seconds
        self.began: list[Item] = []
        self.done: list[Item] = []
        self.together: set[Item] = set()
        self.most = 0

    async def __call__(self, item: Item) -> None:
        """Take the time, and fail over an item with a negative number."""
        assert item[0] is None or item[0] not in {chat for chat, _ in self.together}
        self.began.append(item)
        self.together.add(item)
        self.most = max(self.most, len(self.together))
        try:
            await asyncio.sleep(self.seconds)
            if item[1] < 0:
                raise RuntimeError(SECRET)
            self.done.append(item)
        finally:
            self.together.remove(item)


def left(turns: Turns[Item]) -> int:
    """Return how much *turns* still holds, of whatever kind."""
    return sum(
        len(value)
        for value in vars(turns).values()
        if isinstance(value, dict | set | list) or hasattr(value, "popleft")
    )


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 3), st.booleans()), max_size=60),
    st.integers(1, 5),
)
def test_order_and_bounds(puts: list[tuple[int, int, bool]], most: int) -> None:
    """Every item is handled once, a chat's in order and one at a time, whatever fails, and nothing is left."""

    async def run() -> None:
        handling = Handling()
        turns: Turns[Item] = Turns(handling, most=most)
        given: list[Item] = []
        for number, (chat, pause, fails) in enumerate(puts, 1):
            await asyncio.sleep(pause / 4)
            given.append((chat or None, -number if fails else number))
            turns.put(given[-1][0], given[-1])
        assert await turns.drain(1000)
        assert sorted(handling.began, key=str) == sorted(given, key=str)
        for chat in range(1, 6):
            of_chat = [item for item in given if item[0] == chat]
            assert [item for item in handling.began if item[0] == chat] == of_chat
            assert [item for item in handling.done if item[0] == chat] == [i for i in of_chat if i[1] > 0]
        assert handling.most <= most
        assert turns.waiting == 0
        assert left(turns) == 0

    simulate(run())


def test_a_thousand_waiting_hold_up_nobody() -> None:
    """A chat that asks a thousand things has the other chats' next ones handled between its own."""

    async def run() -> None:
        handling = Handling()
        turns: Turns[Item] = Turns(handling, most=2)
        for number in range(1000):
            turns.put(1, (1, number))
            turns.put(2, (2, number))
        await asyncio.sleep(0.5)
        turns.put(3, (3, 0))
        await asyncio.sleep(2.25)
        assert (3, 0) in handling.done
        assert turns.waiting > 1990
        await turns.stop()

    simulate(run())


def test_those_that_wait_for_long_hold_up_nobody() -> None:
    """However many chats Telegram has told to wait, the others go on; but only a few begin at the same time."""

    async def run() -> None:
        handling = Handling(seconds=100.0)
        turns: Turns[Item] = Turns(handling, most=500, fresh=8)
        for chat in range(1, 401):
            turns.put(chat, (chat, 1))
        await asyncio.sleep(0.1)
        assert handling.most == 8
        handling.seconds = 0.01
        turns.put(999, (999, 1))
        await asyncio.sleep(400 / 8 * 0.25 + 1)
        assert (999, 1) in handling.done
        assert await turns.drain(1000)
        assert left(turns) == 0

    simulate(run())


def test_what_is_of_no_chat() -> None:
    """It comes after nothing, so it is handled at once; a thousand of it hold up no chat either."""

    async def run() -> None:
        handling = Handling()
        turns: Turns[Item] = Turns(handling, most=10)
        for number in range(1000):
            turns.put(None, (None, number))
        turns.put(1, (1, 1))
        await asyncio.sleep(2.5)
        assert handling.most == 10
        assert (1, 1) in handling.done
        await turns.stop()

    simulate(run())


def test_a_fault_is_logged_without_the_question(caplog: pytest.LogCaptureFixture) -> None:
    """Its kind and its place are logged, none of its words, and the chat goes on."""

    async def run() -> None:
        handling = Handling()
        turns: Turns[Item] = Turns(handling, most=1)
        for number in (-1, 2):
            turns.put(1, (1, number))
        assert await turns.drain(10)
        assert handling.done == [(1, 2)]

    simulate(run())
    assert "RuntimeError" in caplog.text
    assert "test_turns.py" in caplog.text
    assert SECRET not in caplog.text


def test_an_item_that_cancels_itself() -> None:
    """A cancellation from within costs that item only."""

    async def run() -> None:
        done = []

        async def handle(item: int) -> None:
            if item == 1:
                raise asyncio.CancelledError
            done.append(item)

        turns = Turns(handle, most=1)
        for item in (1, 2, 3):
            turns.put(5, item)
        assert await turns.drain(1)
        assert done == [2, 3]

    simulate(run())


def test_draining_and_stopping() -> None:
    """Draining says whether all was done in time; what is stopped is not done, nor is what comes after."""

    async def run() -> None:
        handling = Handling(seconds=1.0)
        turns: Turns[Item] = Turns(handling, most=4)
        assert await turns.drain(0)
        for number in range(5):
            turns.put(1, (1, number))
        assert turns.waiting == 5
        start = now()
        assert not await turns.drain(2.5)
        assert now() - start == pytest.approx(2.5)
        assert turns.waiting == 3
        await turns.stop()
        assert now() - start == pytest.approx(2.5)
        turns.put(1, (1, 9))
        await asyncio.sleep(10)
        assert handling.done == [(1, 0), (1, 1)]
        assert handling.together == set()
        assert turns.waiting == left(turns) == 0
        assert not await turns.drain(1)

    simulate(run())


def test_putting_is_quick() -> None:
    """Ten thousand chats with items waiting cost no more an item than one."""

    async def run() -> None:
        handling = Handling(seconds=0.001)
        turns: Turns[Item] = Turns(handling, most=100)
        begun = time.perf_counter()
        for number in range(20_000):
            turns.put(number % 10_000, (number % 10_000, number))
        assert time.perf_counter() - begun < 2
        assert await turns.drain(1000)
        assert len(handling.done) == 20_000

    simulate(run())


def test_nobody_at_a_time() -> None:
    """That would handle nothing, ever."""
    with pytest.raises(ValueError, match="at least one"):
        Turns(Handling(), most=0)


def test_random_loads_are_worked_off_fully() -> None:
    """While anything waits, as many are handled together as may be."""

    async def run() -> None:
        chosen = random.Random(1)
        handling = Handling()
        turns: Turns[Item] = Turns(handling, most=5)
        for number in range(100):
            chat = chosen.randint(1, 20)
            turns.put(chat, (chat, number))
        start = now()
        assert await turns.drain(1000)
        assert now() - start <= 100 / 5 + 5

    simulate(run())
