"""The health file: what Docker is told of a bot that hangs, hears nothing, or is well."""

from __future__ import annotations

import asyncio
import json
import os
import stat
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.health import Health, Pulse, read_health

NOW = 1_700_000_000.0


class Clock:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> float:
        """Return what time it is."""
        return self.now


async def _written(health: Health) -> None:
    """Let *health* write its file, and leave it there as a kill would."""
    await asyncio.to_thread(health._write, health.pulse())


def _content(path: Path) -> dict[str, Any]:
    return json.loads(path.read_bytes()) if path.exists() else {}


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where the file is."""
    return tmp_path / "health.json"


async def test_a_bot_that_is_well(path: Path) -> None:
    """It has written lately and heard from Telegram lately; the file holds times and a count, for its owner."""
    clock = Clock()
    health = Health(path, clock, waiting=lambda: 3)
    health.on_alive()
    clock.now += 50
    await _written(health)
    well, words = read_health(path, clock.now + 50)
    assert well, words
    assert words == "heard from Telegram 100 s ago, 3 waiting for an answer"
    assert _content(path) == {"started": NOW, "written": NOW + 50, "heard": NOW, "waiting": 3}
    assert _mode(path) == 0o600
    assert os.listdir(path.parent) == ["health.json"]


async def test_a_bot_that_hangs(path: Path) -> None:
    """A file older than a minute: the event loop stands still, or the program is gone."""
    clock = Clock()
    health = Health(path, clock)
    health.on_alive()
    await _written(health)
    assert read_health(path, NOW + 60)[0]
    assert read_health(path, NOW + 61) == (False, "the bot has not stirred for 61 s")


@pytest.mark.parametrize("heard", [False, True], ids=["never", "once"])
async def test_a_bot_that_hears_nothing(path: Path, heard: bool) -> None:
    """Two minutes without a word from Telegram are too long, also at the start."""
    clock = Clock()
    health = Health(path, clock)
    if heard:
        health.on_alive()
    for quiet, well in ((1, True), (120, True), (121, False)):
        clock.now = NOW + quiet
        await _written(health)
        assert read_health(path, clock.now)[0] is well
        assert health.judge()[0] is well
    assert "nothing was heard from Telegram for 121 s" in read_health(path, clock.now)[1]


def test_a_clock_that_was_turned() -> None:
    """A time far ahead is no sign of health."""
    assert not Pulse(NOW, NOW + 3600, NOW, 0).judge(NOW)[0]
    assert not Pulse(NOW, NOW, NOW + 3600, 0).judge(NOW)[0]


def test_no_file(path: Path) -> None:
    """Before the first start, and after the bot was stopped, it is not well; the words say why."""
    well, words = read_health(path, NOW)
    assert not well
    assert "not running" in words
    path.mkdir()
    assert read_health(path, NOW)[0] is False


_WRONG = [
    b"",
    b"{",
    b"[]",
    b"[" * 5000,
    b"{}",
    b" " * 5000,
    b'{"started": 1, "written": 1, "heard": "now", "waiting": 1}',
    b'{"started": NaN, "written": 1, "heard": null, "waiting": 1}',
    b'{"started": 1e999, "written": 1, "heard": null, "waiting": 1}',
    b'{"started": true, "written": 1, "heard": null, "waiting": 1}',
]


@pytest.mark.parametrize("content", _WRONG)
def test_a_file_that_is_not_the_bots(path: Path, content: bytes) -> None:
    """Half a file, or another's, is no sign of health."""
    path.write_bytes(content)
    well, words = read_health(path, NOW)
    assert not well
    assert "does not hold" in words


@given(
    st.dictionaries(
        st.sampled_from(["started", "written", "heard", "waiting"]), st.none() | st.integers() | st.floats()
    )
)
def test_whatever_is_in_the_file(tmp_path_factory: pytest.TempPathFactory, form: dict[str, Any]) -> None:
    """Reading it never fails."""
    path = tmp_path_factory.mktemp("health") / "health.json"
    path.write_text(json.dumps(form))
    assert read_health(path, NOW)[1]


async def test_it_is_kept_and_taken_away(path: Path) -> None:
    """The file is renewed for as long as the bot runs; after it was stopped there is none."""
    clock = Clock()
    keeping = asyncio.create_task(Health(path, clock).keep(every=0.01))
    for now in (NOW, NOW + 7):
        clock.now = now
        async with asyncio.timeout(5):
            while _content(path).get("written") != now:  # noqa: ASYNC110
                await asyncio.sleep(0.001)
    await asyncio.sleep(0.005)
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert _content(path) == {}


async def test_a_file_that_cannot_be_written(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A full disk does not stop the bot, and is logged once, not every five seconds."""
    keeping = asyncio.create_task(Health(tmp_path / "nowhere" / "health.json").keep(every=0.0))
    await asyncio.sleep(0.05)
    assert not keeping.done()
    keeping.cancel()
    await asyncio.gather(keeping, return_exceptions=True)
    assert caplog.text.count("cannot be written") == 1


async def test_what_was_left_beside_it(path: Path) -> None:
    """A file that a killed bot had begun, or a link that somebody put there, is not written through."""
    other = path.with_name("other")
    other.write_text("untouched")
    path.with_name(".health.json.new").symlink_to(other)
    await _written(Health(path, Clock()))
    assert other.read_text() == "untouched"
    assert read_health(path, NOW)[0]
