"""A hostile chat: whatever is sent, the bot lives, shows nobody its inside, and answers those who ask."""

from __future__ import annotations

import os
from itertools import islice
from pathlib import Path

import pytest

from tests.faults.telegram.driving import SHORT, check_output, stand, wait_for
from tests.faults.telegram.hostile import hostile_updates
from tests.faults.telegram.load import follow
from tests.faults.telegram.people import rooms
from tests.faults.telegram.press import load_press

pytestmark = pytest.mark.faults

UPDATES = int(os.environ.get("BYLINE_FUZZ") or (3_000 if SHORT else 100_000))
BATCH = 500
STYLES = {"blockquote", "code", "expandable_blockquote", "bold", "italic", "text_link", "bot_command"}


def test_fuzzed_updates(tmp_path: Path) -> None:
    """Odd, huge, nested and spoilt updates: no crash, no fault's inside in a chat, no markup, no token; all go on."""
    press = load_press(1_000)
    here = rooms(20)
    updates = hostile_updates(20_221_010, UPDATES, 1_000_000)
    numbers = 0
    memory: list[float] = []
    with stand(press.folder, tmp_path) as (telegram, bot):
        while batch := list(islice(updates, BATCH)):
            telegram.push_all({"update": update, "raw": True} for update in batch)
            # An honest question after each batch, from somebody else.
            question = numbers % len(press)
            telegram.push(here[numbers % len(here)].ask(press.question(question)), tag=numbers)
            numbers += 1
            assert wait_for(lambda: telegram.state()["waiting"] == 0 or bot.status() is not None, 120)
            assert bot.status() is None, bot.output()[-2000:]
            memory.append(bot.memory())
        outcome = follow(telegram, press, range(numbers), numbers, 300)
        deliveries = telegram.tell("deliveries")
        output = bot.output()
        settled = memory[len(memory) // 10]
        print(
            f"\n{UPDATES:,} fuzzed | {outcome.row()} | starts {bot.starts} | messages sent {len(deliveries):,} | "
            f"RSS {settled:.0f} -> {memory[-1]:.0f} MB | 'Traceback' in the log {output.count('Traceback')}"
        )
        assert bot.starts == 1
        assert bot.status() is None
        for row in deliveries:
            for entity in row["entities"]:
                assert entity["type"] in STYLES
                if entity["type"] == "text_link":
                    assert entity["url"].startswith("https://post.example/")
            assert "evil.example" not in str(row["keyboard"])
        check_output(bot, telegram)
    assert not outcome.lost
    assert not outcome.twice
