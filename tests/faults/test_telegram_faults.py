"""Every fault that Telegram or the network can have, alone and mixed: answers resume, nothing is lost or doubled."""

from __future__ import annotations

import os
import random
import time
from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest

from tests.faults.telegram.driving import SHORT, Bot, Telegram, check_output, stand, wait_for
from tests.faults.telegram.load import Outcome, answered_at, follow, plan
from tests.faults.telegram.people import rooms
from tests.faults.telegram.press import Press, load_press

pytestmark = pytest.mark.faults

SECONDS = 3.0 if SHORT else 15.0
MIXED = float(os.environ.get("BYLINE_SECONDS") or (25 if SHORT else 1800))
RATE = 6.0
RESUMED = 10.0
SENDING = ("sendMessage", "editMessageText", "answerCallbackQuery")
POLLING = ("getUpdates",)

FAULTS: dict[str, dict[str, Any]] = {
    "429 to sending": {"kind": "flood", "methods": SENDING, "wait": 2},
    "429 to a third": {"kind": "flood", "methods": SENDING, "wait": 1, "probability": 0.3},
    "429 to polling": {"kind": "flood", "methods": POLLING, "wait": 2},
    "502 to all": {"kind": "broken"},
    "504 to sending, done": {"kind": "broken", "methods": SENDING, "probability": 0.5, "handled": True},
    "junk to polling": {"kind": "junk", "methods": POLLING},
    "junk to sending, done": {"kind": "junk", "methods": SENDING, "probability": 0.5, "handled": True},
    "junk to sending, not done": {"kind": "junk", "methods": SENDING, "probability": 0.5},
    "401 to all": {"kind": "unauthorized"},
    "404 to all": {"kind": "not found"},
    "401 to sending": {"kind": "unauthorized", "methods": SENDING},
    "409 to polling": {"kind": "conflict", "methods": POLLING},
    "dropped polls": {"kind": "drop before", "methods": POLLING},
    "polls dropped at the end": {"kind": "drop after", "methods": POLLING, "probability": 0.5},
    "dropped before": {"kind": "drop before", "methods": SENDING, "probability": 0.5},
    "dropped after": {"kind": "drop after", "methods": SENDING, "probability": 0.5},
    "slow": {"kind": "slow", "wait": 2},
    "very slow sending": {"kind": "slow", "methods": SENDING, "wait": 8 if SHORT else 40, "probability": 0.3},
    "nobody listens": {"kind": "refuse"},
}


class Stand:
    """A server and a bot that all the faults meet one after the other, and questions that were not yet put."""

    def __init__(self, telegram: Telegram, bot: Bot, press: Press) -> None:
        self.telegram, self.bot, self.press = telegram, bot, press
        self._numbers = count()

    def take(self, number: int) -> list[int]:
        """Return *number* questions."""
        return [next(self._numbers) % len(self.press) for _ in range(number)]


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stand]:
    """Hold a bot."""
    press = load_press(1_000) if SHORT else load_press()
    with stand(press.folder, tmp_path_factory.mktemp("faults"), seed=7) as (telegram, bot):
        yield Stand(telegram, bot, press)


def check(outcome: Outcome) -> None:
    """Check what holds after every fault."""
    assert not outcome.lost
    assert not outcome.twice
    assert not outcome.disordered
    assert not outcome.astray
    assert not outcome.violations


def resume(stand: Stand) -> float:
    """Put a question now that the faults are over; return how many seconds it waited for its answer."""
    (number,) = stand.take(1)
    asked = time.time()
    stand.telegram.push(rooms(401)[400].ask(stand.press.question(number)), tag=number)

    def answered() -> float | None:
        stand.bot.revive()
        return answered_at(stand.telegram, stand.press, number)

    try:
        return float(wait_for(answered, 30, step=0.1)) - asked
    except AssertionError:
        return float("inf")


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault(standing: Stand, name: str) -> None:
    """During a fault nothing is lost, and within ten seconds after it answers come again."""
    telegram, bot = standing.telegram, standing.bot
    bot.revive()
    starts = bot.starts
    numbers = standing.take(round(RATE * (SECONDS + 3)))
    telegram.push_all(plan(standing.press, rooms(40), numbers, RATE))
    time.sleep(1)
    telegram.fault(seconds=SECONDS, **FAULTS[name])
    end = time.time() + SECONDS
    while time.time() < end:
        time.sleep(0.2)
        bot.revive()
    resumed = resume(standing)
    outcome = follow(telegram, standing.press, set(numbers), len(numbers), 45, meanwhile=bot.revive)
    settled = time.time() - end
    print(
        f"\n{name} for {SECONDS:.0f} s | {outcome.row()} | resumed after {resumed:.1f} s, all within {settled:.1f} s | "
        f"starts {bot.starts - starts} {bot.ended}"
    )
    check_output(bot, telegram)
    check(outcome)
    assert resumed <= RESUMED


def test_a_mixture(standing: Stand) -> None:
    """Faults of all kinds by chance, several at once: nothing is lost or doubled, and answers resume."""
    telegram, bot = standing.telegram, standing.bot
    chance = random.Random(20_221_010)
    numbers = standing.take(round(RATE * MIXED))
    if len(set(numbers)) < len(numbers):
        pytest.fail("there are not enough questions for so long a mixture: make the archive larger")
    telegram.push_all(plan(standing.press, rooms(200), numbers, RATE))
    end, met = time.monotonic() + MIXED, 0
    while time.monotonic() < end:
        fault = dict(FAULTS[chance.choice(list(FAULTS))])
        fault["probability"] = chance.choice((0.2, 0.5, 1.0))
        telegram.fault(seconds=chance.uniform(0.5, 5), **fault)
        met += 1
        pause = time.monotonic() + chance.uniform(0.5, 8)
        while time.monotonic() < pause:
            time.sleep(0.2)
            bot.revive()
    telegram.tell("calm")
    resumed = resume(standing)
    outcome = follow(telegram, standing.press, set(numbers), len(numbers), 120, meanwhile=bot.revive)
    print(f"\nmixture of {met} faults in {MIXED:.0f} s | {outcome.row()} | resumed after {resumed:.1f} s | {bot.ended}")
    check_output(bot, telegram)
    check(outcome)
    assert resumed <= RESUMED
