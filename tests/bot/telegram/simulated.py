"""An event loop whose time passes only while everybody sleeps: hours of waiting in a moment, always the same."""

from __future__ import annotations

import asyncio
import selectors
from collections.abc import Coroutine, Mapping
from typing import Any, TypeVar

T = TypeVar("T")


class _Selector(selectors.BaseSelector):
    """Waits for nothing: what the loop would have slept is added to its time."""

    def __init__(self) -> None:
        self._real = selectors.DefaultSelector()
        self.now = 1_000.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """See the base class."""
        found = self._real.select(0)
        if not found:
            assert timeout is not None, "everybody waits for nobody"
            self.now += max(timeout, 0.0)
        return found

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        """See the base class."""
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        """See the base class."""
        return self._real.unregister(fileobj)

    def close(self) -> None:
        """See the base class."""
        self._real.close()

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        """See the base class."""
        return self._real.get_map()


class SimulatedLoop(asyncio.SelectorEventLoop):
    """An event loop in simulated time; nothing in it may wait for a thread or a socket."""

    def __init__(self) -> None:
        self._simulated = _Selector()
        super().__init__(self._simulated)

    def time(self) -> float:
        """Return the simulated time in seconds."""
        return self._simulated.now


def simulate(work: Coroutine[Any, Any, T]) -> T:
    """Return what *work* returns, done in simulated time."""
    with asyncio.Runner(loop_factory=SimulatedLoop) as runner:
        return runner.run(work)


def now() -> float:
    """Return the simulated time in seconds."""
    return asyncio.get_running_loop().time()
