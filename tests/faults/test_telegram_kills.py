"""A kill -9 at any moment loses no question."""

from __future__ import annotations

import os
import random
import time
from pathlib import Path

import pytest

from tests.faults.telegram.driving import SHORT, check_output, stand, wait_for
from tests.faults.telegram.load import follow, plan
from tests.faults.telegram.people import rooms
from tests.faults.telegram.press import load_press

pytestmark = pytest.mark.faults

KILLS = int(os.environ.get("BYLINE_KILLS") or (10 if SHORT else 300))
RATE = 10.0
# How many of the answers may come twice: where the kill fell between the delivery and the mark.
MOST_TWICE = 0.02
MARKED_WITHIN = 0.5


def test_kills_under_load(tmp_path: Path) -> None:
    """Killed again and again under load and started at once, the bot answers everything, hardly anything twice."""
    press = load_press(1_000) if SHORT else load_press()
    chance = random.Random(20_221_010)
    count = min(len(press), int(KILLS * 3 * RATE))
    numbers = range(count)
    busy = 0
    moments: list[float] = []
    with stand(press.folder, tmp_path) as (telegram, bot):
        telegram.push_all(plan(press, rooms(100), numbers, RATE))
        for _ in range(KILLS):
            polls, delivered = telegram.state()["polls"], telegram.state()["delivered"]
            if chance.random() < 0.85:
                wait_for(lambda polls=polls: telegram.state()["polls"] > polls)  # type: ignore[misc]
                time.sleep(chance.uniform(0, 1.2))
            else:
                time.sleep(chance.uniform(0, 1.5))
            moments.append(time.time())
            bot.kill()
            busy += telegram.state()["delivered"] > delivered
            bot.start()
        outcome = follow(telegram, press, numbers, count, count / RATE + 120)
        share = len(outcome.twice) / count
        print(
            f"\n{KILLS} kills, {busy} of them while answering | {outcome.row()} | twice {share:.2%}, "
            f"at most {1000 * outcome.apart(moments):.0f} ms between a kill and the first of two"
        )
        check_output(bot, telegram)
    assert busy, "no kill fell while answers went out: mend the moments"
    assert not outcome.lost
    assert not outcome.disordered
    assert not outcome.astray
    assert share <= MOST_TWICE
    # Else the mark was late, and it was not the kill's moment.
    assert outcome.apart(moments) < MARKED_WITHIN
