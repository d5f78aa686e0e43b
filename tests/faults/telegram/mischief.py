"""Faults that a server, or the network before it, can have: for which calls, how likely and for how long."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal[
    "flood",  # 429 with retry_after
    "broken",  # 5xx
    "junk",  # 200, but no answer of the Bot API
    "unauthorized",  # 401
    "not found",  # 404
    "conflict",  # 409
    "drop before",  # the connection is closed, and nothing was done
    "drop after",  # it was done, and the connection is closed
    "slow",  # it was done, and the answer comes later
    "refuse",  # nobody listens
    "redeliver",  # an update that came through the webhook comes again
]
KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    Args:
        kind: what happens.
        seconds: for how long it can happen.
        probability: how likely a call is to meet it.
        methods: the calls that it is for; empty: all.
        wait: seconds: of retry_after, or until a slow answer comes.
        handled: for junk and 5xx: True where the call was carried out all the same.
    """

    kind: Kind
    seconds: float
    probability: float = 1.0
    methods: tuple[str, ...] = ()
    wait: float = 1.0
    handled: bool = False


class Mischief:
    """The faults in force. Drawn from a seed, so that the same calls meet the same faults."""

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)
        self._faults: list[tuple[float, Fault]] = []

    def start(self, fault: Fault) -> None:
        """Let *fault* happen from now on."""
        if fault.kind not in KINDS:
            raise ValueError(f"there is no fault {fault.kind!r}")
        self._faults.append((time.monotonic() + fault.seconds, fault))

    def clear(self) -> None:
        """End all of them."""
        self._faults.clear()

    def meet(self, method: str, *, only: Kind | None = None) -> Fault | None:
        """Return the fault that a call of *method* meets now, if any."""
        now = time.monotonic()
        self._faults = [(end, fault) for end, fault in self._faults if end > now]
        for _, fault in self._faults:
            wanted = fault.kind == only if only else fault.kind != "redeliver"
            meant = wanted and (not fault.methods or method in fault.methods)
            if meant and self._chance.random() < fault.probability:
                return fault
        return None
