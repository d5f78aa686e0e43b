"""How the bot is, in a file that Docker's health check reads: a program that hangs cannot say so itself."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.exits import ANSWERED, NOTHING_FOUND
from bot.streams import write_out

_log = logging.getLogger(__name__)

HEALTH = "health.json"  # in the folder of what the bot keeps
_EVERY = 5.0
_LONGEST_SILENCE = 60.0  # without a new file: the program hangs, or is gone
_LONGEST_DEAF = 120.0  # without a word from Telegram
_LONGEST_FILE = 4096


@dataclass(frozen=True, slots=True)
class Pulse:
    """What the file holds; times are seconds since 1970. No number of anybody is in it.

    Attributes:
        started: when the bot was started.
        written: when this was written.
        heard: when Telegram was last heard from; None: not yet.
        waiting: how many updates wait for their answers.
    """

    started: float
    written: float
    heard: float | None
    waiting: int

    def judge(self, now: float) -> tuple[bool, str]:
        """Return whether the bot is well at *now*, and how it is in words.

        A time that is ahead of the clock counts like one that is as far behind: the clock was turned back, and
        the next pulse is right again.
        """
        age = abs(now - self.written)
        if age > _LONGEST_SILENCE:
            return False, f"the bot has not stirred for {age:.0f} s"
        quiet = abs(now - (self.started if self.heard is None else self.heard))
        if quiet > _LONGEST_DEAF:
            return False, f"nothing was heard from Telegram for {quiet:.0f} s"
        if self.heard is None:
            return True, f"started {quiet:.0f} s ago, nothing heard from Telegram yet"
        return True, f"heard from Telegram {quiet:.0f} s ago, {self.waiting} waiting for an answer"


class Health:
    """Notes how the bot is, and writes it to a file now and then.

    Args:
        path: the file, ``health.json`` in the state's folder.
        clock: seconds since 1970: another program reads them.
        waiting: returns how many updates wait for their answers.
    """

    def __init__(
        self, path: Path, clock: Callable[[], float] = time.time, waiting: Callable[[], int] = lambda: 0
    ) -> None:
        self._path = path
        self._clock = clock
        self._waiting = waiting
        self._started = clock()
        self._heard: float | None = None
        self._writes = True

    def on_alive(self) -> None:
        """Note that Telegram has been heard from: a poll that was answered, an update that was handed over."""
        self._heard = self._clock()

    def pulse(self) -> Pulse:
        """Return how the bot is now."""
        return Pulse(self._started, self._clock(), self._heard, self._waiting())

    def judge(self) -> tuple[bool, str]:
        """Return whether the bot is well, and how it is in words."""
        return self.pulse().judge(self._clock())

    async def keep(self, every: float = _EVERY) -> None:
        """Write the file every so many seconds until cancelled, then take it away.

        It is the event loop that counts the seconds: when it stalls, the file grows old, and that is seen.
        """
        try:
            while True:
                await asyncio.to_thread(self._write, self.pulse())
                await asyncio.sleep(every)
        finally:
            with contextlib.suppress(OSError):
                self._path.unlink()

    def _write(self, pulse: Pulse) -> None:
        try:
            _replace(self._path, _to_json(pulse))
        except OSError as error:
            # The file that grows old says it as well.
            if self._writes:
                _log.error("%s cannot be written (%s)", self._path, error.strerror)
            self._writes = False
        else:
            self._writes = True


def read_health(path: Path, now: float) -> tuple[bool, str]:
    """Return whether the bot that writes *path* is well at *now* (seconds since 1970), and how it is in words."""
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST_FILE + 1)
    except FileNotFoundError:
        return False, f"there is no {path}: the bot is not running, or it keeps its state elsewhere"
    except OSError as error:
        return False, f"{path} cannot be read ({error.strerror})"
    pulse = _from_json(text)
    if pulse is None:
        return False, f"{path} does not hold what the bot writes"
    return pulse.judge(now)


def tell_health(state: Path) -> int:
    """Write how the bot is that keeps its health in the folder *state*; return 0 where it is well, else 1."""
    well, words = read_health(state / HEALTH, time.time())
    write_out(words)
    return ANSWERED if well else NOTHING_FOUND


def _replace(path: Path, text: str) -> None:
    """Write *text* to *path* so that nobody ever reads half of it."""
    beside = path.with_name(f".{path.name}.new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(text)
    os.replace(beside, path)


def _to_json(pulse: Pulse) -> str:
    form = {"started": pulse.started, "written": pulse.written, "heard": pulse.heard, "waiting": pulse.waiting}
    return json.dumps(form) + "\n"


def _from_json(text: bytes) -> Pulse | None:
    try:
        form = json.loads(text) if len(text) <= _LONGEST_FILE else None
    except (ValueError, RecursionError):
        form = None
    if not isinstance(form, dict):
        return None
    started, written, heard, waiting = (_number(form.get(key)) for key in ("started", "written", "heard", "waiting"))
    if started is None or written is None or waiting is None or (heard is None and form.get("heard") is not None):
        return None
    return Pulse(started, written, heard, int(waiting))


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return float(value) if 0 <= value < 2**53 else None
