from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.telegram.pacing import Pace
from tests.bot.telegram.simulated import now, simulate

TINY = 1e-6


@dataclass
class Sending:
    """One message: when it came, to which chat, and when it went."""

    number: int
    came: float
    chat: int
    went: float = float("nan")

    @property
    def group(self) -> bool:
        """Say whether it went to a group; these have negative numbers."""
        return self.chat < 0


def send_all(arrivals: Sequence[tuple[float, int]], holds: Sequence[tuple[float, int, float]] = ()) -> list[Sending]:
    """Return what became of *arrivals* (time, chat) with *holds* (time, chat, seconds), in the order of going."""
    done: list[Sending] = []

    async def run() -> None:
        pace, start = Pace(now), now()
        arrived = 0

        async def send(sending: Sending) -> None:
            nonlocal arrived
            await asyncio.sleep(sending.came)
            sending.number = arrived = arrived + 1
            await pace.wait(sending.chat, group=sending.group)
            sending.went = now() - start
            done.append(sending)

        async def hold(at: float, chat: int, seconds: float) -> None:
            await asyncio.sleep(at)
            pace.hold(chat, seconds)

        await asyncio.gather(
            *(hold(*each) for each in holds), *(send(Sending(0, came, chat)) for came, chat in arrivals)
        )

    simulate(run())
    return done


def allows(sent: Sequence[float], at: float, most: int, seconds: float) -> bool:
    """Say whether one more at *at* leaves at most *most* in any *seconds*; all of *sent* are earlier."""
    return sum(at - seconds + TINY < each <= at for each in sent) < most


def tokens(sent: Sequence[float], at: float) -> float:
    """Return how many messages a chat's bucket holds at *at*: three at first, one more a second, never over three."""
    held, last = 3.0, float("-inf")
    for each in [*sent, at]:
        held = min(3.0, held + each - last)
        last = each
        if each is not at:
            held -= 1
    return held


def chat_allows(sending: Sending, gone: Sequence[Sending], at: float) -> bool:
    """Say whether *sending* could go at *at* as far as its chat is concerned, after *gone*."""
    sent = [each.went for each in gone if each.chat == sending.chat]
    return tokens(sent, at) >= 1 - TINY and (not sending.group or allows(sent, at, 20, 60.0))


def check(done: list[Sending]) -> None:
    """Hold *done* to every limit, to the order, and to nobody waiting without a reason."""
    for place, sending in enumerate(done):
        gone, at = done[:place], sending.went
        assert allows([each.went for each in gone], at, 28, 1.05)
        assert chat_allows(sending, gone, at)
        for later in done[place + 1 :]:
            if later.number < sending.number:
                assert later.chat != sending.chat, "one chat's messages keep their order"
                assert not chat_allows(later, gone, at - 3 * TINY), "first come, first served"
    for place, sending in enumerate(done):
        # What could have let it go: its coming, or a limit that a message before it had filled.
        moments = {sending.came}
        for each in done[:place]:
            moments |= {each.went, each.went + 1.05, *(each.went + second for second in (1.0, 2.0, 3.0, 60.0))}
        for moment in sorted(moments):
            if sending.came <= moment < sending.went - 2 * TINY:
                gone = [each for each in done[:place] if each.went <= moment + TINY]
                full = not allows([each.went for each in gone], moment + TINY, 28, 1.05)
                assert full or not chat_allows(sending, gone, moment + TINY), "nobody waits who could go"


CHATS = st.sampled_from([1, 2, 3, 4, -1, -2])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 40).map(lambda tick: tick / 8), CHATS), max_size=60))
def test_limits_order_and_no_needless_wait(arrivals: list[tuple[float, int]]) -> None:
    """No window is ever over a limit, each chat keeps its order, and nobody waits who could go."""
    done = send_all(arrivals)
    assert len(done) == len(arrivals)
    check(done)


@pytest.mark.parametrize("seed", range(4))
def test_crowds(seed: int) -> None:
    """The same with crowds that meet the limit on all messages together."""
    chosen = random.Random(seed)
    moments = [chosen.choice([0.0, 0.0, 0.5, 2.0]) + chosen.choice([0.0, chosen.random()]) for _ in range(120)]
    done = send_all([(moment, chosen.randint(-20, 70)) for moment in moments])
    check(done)
    assert done[-1].went < 120 / 28 * 1.05 + 4


def test_a_lone_chat() -> None:
    """Three at once, then one a second."""
    assert [sending.went for sending in send_all([(0.0, 1)] * 6)] == pytest.approx([0, 0, 0, 1, 2, 3])


def test_a_group() -> None:
    """Twenty in a minute, and the next when the first of them is a minute old."""
    went = [sending.went for sending in send_all([(0.0, -1)] * 23)]
    assert went[19] == pytest.approx(17)
    assert went[20:] == pytest.approx([60, 60, 60])


def test_everybody_together() -> None:
    """28 in any 1.05 seconds, whoever they are for."""
    went = [sending.went for sending in send_all([(0.0, chat) for chat in range(1, 91)])]
    assert [went.count(moment) for moment in sorted(set(went))] == [28, 28, 28, 6]
    assert sorted(set(went)) == pytest.approx([0, 1.05, 2.1, 3.15])


def test_a_held_chat_holds_up_nobody() -> None:
    """What Telegram said about one chat is between Telegram and that chat; told twice, the longer time counts."""
    arrivals = [(0.1, 1), *((0.2, chat) for chat in range(2, 20)), (0.3, 1)]
    done = send_all(arrivals, holds=[(0.0, 1, 50.0), (0.05, 1, 1.0)])
    assert [sending.went for sending in done if sending.chat != 1] == pytest.approx([0.2] * 18)
    assert [sending.went for sending in done if sending.chat == 1] == pytest.approx([50, 50])


def test_a_hold_reaches_those_already_waiting() -> None:
    """Who waits for a turn when the chat is held waits on; the others go when they would have."""
    arrivals = [(0.0, chat) for chat in range(1, 31)]
    done = send_all(arrivals, holds=[(0.5, 29, 7.0)])
    assert {sending.chat: sending.went for sending in done}[30] == pytest.approx(1.05)
    assert done[-1].chat == 29
    assert done[-1].went == pytest.approx(7.5)


def test_three_chats_told_to_wait_are_everybody() -> None:
    """Three chats within two seconds: the whole bot is too fast, and waits for the shortest of these times."""
    done = send_all([(1.6, 9)], holds=[(0.0, 1, 5.0), (1.0, 2, 9.0), (1.5, 3, 30.0)])
    assert done[0].went == pytest.approx(5)


@pytest.mark.parametrize(
    "holds",
    [
        [(0.0, 1, 5.0), (0.1, 1, 5.0), (0.2, 1, 5.0), (0.3, 2, 5.0)],
        [(0.0, 1, 5.0), (1.0, 2, 5.0), (2.5, 3, 5.0)],
    ],
)
def test_two_chats_or_slower_are_not(holds: list[tuple[float, int, float]]) -> None:
    """The same chats again, or a third one later: only they wait."""
    assert send_all([(2.6, 9)], holds)[0].went == pytest.approx(2.6)


def test_who_gives_up_takes_no_turn() -> None:
    """A cancelled wait is not counted, and those behind it do not wait for it."""

    async def run() -> None:
        pace, start = Pace(now), now()
        for _ in range(3):
            await pace.wait(1, group=False)
        given_up = [asyncio.create_task(pace.wait(1, group=False)) for _ in range(50)]
        patient = asyncio.create_task(pace.wait(1, group=False))
        await asyncio.sleep(0.5)
        for task in given_up:
            task.cancel()
        await patient
        assert now() - start == pytest.approx(1)
        assert all(task.cancelled() for task in await _ended(given_up))
        await asyncio.sleep(0)
        assert len(asyncio.all_tasks()) == 1, "no timer is left behind"

    simulate(run())


async def _ended(tasks: list[asyncio.Task[float]]) -> list[asyncio.Task[float]]:
    await asyncio.wait(tasks)
    return tasks


def test_who_gives_up_when_it_is_their_turn() -> None:
    """A wait that was cancelled a moment before its turn takes nobody else's, and disturbs nobody."""

    async def run() -> None:
        later = 0.0
        pace = Pace(lambda: now() + later)
        pace.hold(1, 5.0)
        given_up, patient = (asyncio.create_task(pace.wait(1, group=False)) for _ in range(2))
        await asyncio.sleep(1)
        later = 5.0
        given_up.cancel()
        await pace.wait(2, group=False)
        await patient
        await _ended([given_up])
        assert given_up.cancelled()

    simulate(run())


def test_all_who_wait_give_up() -> None:
    """Then nothing is left that wakes, and the next one is served as ever."""

    async def run() -> None:
        pace = Pace(now)
        pace.hold(1, 1000.0)
        task = asyncio.create_task(pace.wait(1, group=False))
        await asyncio.sleep(1)
        task.cancel()
        await asyncio.wait([task])
        await asyncio.sleep(0)
        assert len(asyncio.all_tasks()) == 1
        await pace.wait(2, group=False)
        before = now()
        await pace.wait(1, group=False)
        assert now() - before == pytest.approx(999)

    simulate(run())


def test_taking_back() -> None:
    """What never reached Telegram is not one of a group's twenty; who waits for that goes at once, in its turn."""

    async def run() -> None:
        pace, start = Pace(now), now()
        counted = [await pace.wait(-1, group=True) for _ in range(20)]
        waiting = [asyncio.create_task(pace.wait(-1, group=True)) for _ in range(3)]
        await asyncio.sleep(5)
        pace.take_back(-1, counted[7])
        pace.take_back(-1, counted[7] + 0.1)
        pace.take_back(-2, counted[7])
        went = [await task - start for task in waiting]
        assert went == pytest.approx([22, 60, 60])

    simulate(run())


def test_idle_chats_are_forgotten() -> None:
    """However many chats there ever were, those of the last minute are remembered and little else."""

    async def run() -> None:
        pace, most = Pace(now), 0
        for chat in range(1, 20_001):
            await pace.wait(chat if chat % 2 else -chat, group=chat % 2 == 0)
            most = max(most, len(pace))
        assert most < 2 * 60 * 28
        await asyncio.sleep(120)
        for chat in range(1, most + 1):
            await pace.wait(chat, group=False)
        assert len(pace) < 600

    simulate(run())


def test_waits_at_twenty_a_second() -> None:
    """At 20 messages a second to 500 chats, at random, hardly anybody waits."""
    chosen = random.Random(7)
    moment, arrivals = 0.0, []
    while moment < 300:
        moment += chosen.expovariate(20)
        arrivals.append((moment, chosen.randint(1, 500)))
    done = send_all(arrivals)
    waits = sorted(sending.went - sending.came for sending in done)
    p50, p95, p99 = (waits[int(len(waits) * share)] for share in (0.5, 0.95, 0.99))
    print(f"{len(waits)} messages: p50 {p50:.3f} s, p95 {p95:.3f} s, p99 {p99:.3f} s, at most {waits[-1]:.3f} s")
    assert p95 < 0.5
    assert waits[-1] < 3
    went = [sending.went for sending in done]
    assert all(later - earlier >= 1.05 - TINY for earlier, later in zip(went, went[28:], strict=False))
    assert all(later >= earlier for earlier, later in pairwise(went))


def test_a_program_that_is_late_does_not_send_two_lots_at_once() -> None:
    """What goes later than it was let go, because the program was busy, counts from when it goes."""
    time, gone = 0.0, []

    def busy() -> float:
        """Return the time, which goes on with every look at it."""
        nonlocal time
        time += 0.004
        return time

    async def sleep(seconds: float) -> None:
        nonlocal time
        time += seconds
        await asyncio.sleep(0)

    async def run() -> None:
        pace = Pace(busy, sleep)

        async def send(chat: int) -> None:
            await pace.wait(chat, group=False)
            gone.append(time)

        await asyncio.gather(*map(send, range(200)))

    asyncio.run(run())
    assert len(gone) == 200
    assert all(after - before >= 1.05 - TINY for before, after in zip(gone, gone[28:], strict=False))
