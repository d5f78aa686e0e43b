"""Long work shows itself: a bar with rate and remaining time on a terminal, a line now and then off one."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

from bot.streams import is_terminal, tell

# Off a terminal, what is written stays: enough to see that it goes on, and no more.
_SECONDS_BETWEEN_LINES = 15.0
_SECONDS_BETWEEN_DRAWINGS = 0.1


class Progress:
    """Shows how far a long work has come, on standard error, for as long as the ``with`` block lasts.

    Args:
        what: what is counted, in the plural ('articles').
        share: returns how much of the work is done, 0 to 1, or None where nobody knows.
    """

    def __init__(self, what: str, share: Callable[[], float | None]) -> None:
        self._what, self._share = what, share
        self._started = self._shown = time.monotonic()
        self._count = 0
        self._bar = _Bar(what) if is_terminal(sys.stderr) else None

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._bar:
            self._bar.stop()

    def step(self, count: int = 1) -> None:
        """Count *count* more, and show it where it is time to."""
        self._count += count
        now = time.monotonic()
        if self._bar:
            if now - self._shown >= _SECONDS_BETWEEN_DRAWINGS:
                self._shown = now
                self._bar.show(self._share(), self._describe(now))
        elif now - self._shown >= _SECONDS_BETWEEN_LINES:
            self._shown = now
            share = self._share()
            known = "" if share is None else f"{share:.0%}, "
            tell(f"byline: {known}{self._describe(now)}")

    def turn_to(self, work: str) -> None:
        """Say that *work*, which nobody can count, goes on now."""
        if self._bar:
            self._bar.show(None, work)

    def _describe(self, now: float) -> str:
        took = now - self._started
        rate = self._count / took if took else 0.0
        words = f"{self._count:,} {self._what}, {rate:,.0f} a second"
        share = self._share()
        if share is None or not 0.01 < share < 1:
            return words
        return f"{words}, about {_duration(took / share - took)} left"


class _Bar:
    """A bar of rich's, which keeps out of the way of the lines that are written above it."""

    def __init__(self, what: str) -> None:
        # Imported here: only a terminal has a bar.
        from rich.console import Console
        from rich.progress import BarColumn, TaskProgressColumn, TextColumn
        from rich.progress import Progress as RichProgress

        # Lines for the same terminal go through the bar, so that neither overwrites the other.
        self._progress = RichProgress(
            BarColumn(bar_width=24),
            TaskProgressColumn(),
            TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
            redirect_stdout=is_terminal(sys.stdout),
            redirect_stderr=False,
            refresh_per_second=8,
        )
        self._task = self._progress.add_task(what, total=None)

    def start(self) -> None:
        self._progress.start()

    def stop(self) -> None:
        self._progress.stop()

    def show(self, share: float | None, words: str) -> None:
        total = None if share is None else 1.0
        self._progress.update(self._task, completed=share or 0.0, total=total, description=words)


def _duration(seconds: float) -> str:
    """Return *seconds* as a person says them: '40 s', '3 min', '2 h 10 min'."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02} min"
