"""How much a bot may send: so many a second in all, a second in a chat, a minute in a group."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass


@dataclass(slots=True)
class Limits:
    """What is allowed; 0 is no limit. ``burst`` messages may come at once into a chat, then one a second."""

    overall: int = 30
    burst: int = 0
    group: int = 0


class Flood:
    """Counts what arrives and says when it is too much."""

    def __init__(self, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._all: deque[float] = deque()
        self._chats: defaultdict[int, deque[float]] = defaultdict(deque)
        self._tokens: dict[int, tuple[float, float]] = {}

    def wait(self, chat: int, now: float, *, group: bool) -> int:
        """Count a message to *chat*; return how many seconds to wait where it is too much (it is not counted)."""
        limits, minute = self.limits, self._chats[chat]
        _drop(self._all, now - 1)
        _drop(minute, now - 60)
        if limits.overall and len(self._all) >= limits.overall:
            return 1
        if group and limits.group and len(minute) >= limits.group:
            return max(1, math.ceil(minute[0] + 60 - now))
        if limits.burst:
            tokens, since = self._tokens.get(chat, (float(limits.burst), now))
            tokens = min(float(limits.burst), tokens + now - since)
            # A tenth is forgiven: the clocks of the two sides do not tick together.
            if tokens < 0.9:
                return max(1, math.ceil(1 - tokens))
            self._tokens[chat] = (max(0.0, tokens - 1), now)
        self._all.append(now)
        minute.append(now)
        return 0


def _drop(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
