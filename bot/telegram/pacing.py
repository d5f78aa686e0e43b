"""When may the next message to a chat be sent, so that Telegram need not tell the bot to wait?"""

from __future__ import annotations

import asyncio
import heapq
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

# Telegram's own figures are about 30 a second; what is on the way there may arrive closer together than it left.
_OVERALL, _OVERALL_SECONDS = 28, 1.05
_CHAT_SECONDS, _CHAT_BURST = 1.0, 3
_GROUP, _GROUP_SECONDS = 20, 60.0
# So many chats told to wait within so many seconds: it is not about those chats.
_TOLD_CHATS, _TOLD_SECONDS = 3, 2.0
_FIRST_SWEEP = 256

_NEVER = float("-inf")


@dataclass(slots=True, eq=False)
class _Waiter:
    number: int
    group: bool
    granted: asyncio.Future[float]


@dataclass(slots=True)
class _Chat:
    """``full``: when the whole burst is there again; ``queued``: it stands in one of the two heaps, once."""

    waiters: deque[_Waiter] = field(default_factory=deque)
    full: float = _NEVER
    held: float = _NEVER
    as_group: deque[float] = field(default_factory=lambda: deque(maxlen=_GROUP))
    queued: bool = False

    def ready_at(self, *, group: bool) -> float:
        """Return from when on the next message may go, as far as this chat is concerned."""
        at = max(self.full - (_CHAT_BURST - 1) * _CHAT_SECONDS, self.held)
        return max(at, self.as_group[0] + _GROUP_SECONDS) if group and len(self.as_group) == _GROUP else at

    def is_idle(self, now: float) -> bool:
        """Say whether forgetting it changes nothing."""
        spent = bool(self.as_group) and self.as_group[-1] + _GROUP_SECONDS > now
        return not (self.waiters or self.queued or spent or max(self.full, self.held) > now)


class Pace:
    """Lets messages go as fast as Telegram takes them, and no faster.

    At most 28 in any 1.05 s; to a chat one a second, with a burst of 3; to a group at most 20 in any 60 s. First
    come, first served among those whose chat may be written to: one that may not holds up nobody else. To be used
    in one event loop.

    Args:
        clock: the time in seconds, which never goes back.
        sleep: waits for so many seconds of *clock*.
    """

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._clock = clock
        self._sleep = sleep
        self._chats: dict[int, _Chat] = {}
        # Chats that may be written to, by the number of their first waiter; the others, by when they may be.
        self._ready: list[tuple[int, int]] = []
        self._later: list[tuple[float, int]] = []
        self._sent: deque[float] = deque(maxlen=_OVERALL)
        self._all_held = _NEVER
        self._told: deque[tuple[float, int, float]] = deque()
        self._count = 0
        self._waiting = 0
        self._timer: asyncio.Future[None] | None = None
        self._timer_at = _NEVER
        self._sweep_at = _FIRST_SWEEP

    def __len__(self) -> int:
        """Return how many chats are remembered; those that have been idle for a while are not."""
        return len(self._chats)

    async def wait(self, chat: int, *, group: bool) -> float:
        """Return when a message to *chat* may be sent; it must then be sent, for it has been counted.

        Args:
            chat: where it goes.
            group: True where several people read it, for which Telegram has a further limit.

        Returns:
            The time at which it was counted, for ``take_back``.
        """
        self._sweep()
        state = self._chats.setdefault(chat, _Chat())
        self._count += 1
        waiter = _Waiter(self._count, group, asyncio.get_running_loop().create_future())
        state.waiters.append(waiter)
        self._waiting += 1
        if not state.queued:
            self._queue(chat, state)
        self._let_go()
        try:
            counted = await waiter.granted
        except asyncio.CancelledError:
            if waiter in state.waiters:
                state.waiters.remove(waiter)
                self._waiting -= 1
                self._let_go()
            raise
        self._leave(counted)
        return counted

    def hold(self, chat: int, seconds: float) -> None:
        """Let nothing go to *chat* for *seconds*, because Telegram said so.

        Where three chats are told so within two seconds, it is the whole bot that is too fast: then everybody
        waits, for the shortest of these times.
        """
        now = self._clock()
        until = now + max(seconds, 0.0)
        state = self._chats.setdefault(chat, _Chat())
        state.held = max(state.held, until)
        self._told.append((now, chat, until))
        while self._told[0][0] < now - _TOLD_SECONDS:
            self._told.popleft()
        if len({told for _, told, _ in self._told}) >= _TOLD_CHATS:
            self._all_held = max(self._all_held, min(until for _, _, until in self._told))

    def take_back(self, chat: int, at: float) -> None:
        """Say that the message to *chat* counted at the time *at* has not reached Telegram.

        It then does not count among the twenty of a group: tries in vain must not use them up. Among all messages
        it still counts, lest tries in vain come too fast.
        """
        state = self._chats.get(chat)
        if state is None or at not in state.as_group:
            return
        state.as_group.remove(at)
        # It may go earlier than it was queued for.
        if any(queued == chat for _, queued in self._later):
            self._later = [entry for entry in self._later if entry[1] != chat]
            heapq.heapify(self._later)
            self._queue(chat, state)
            self._let_go()

    def _queue(self, chat: int, state: _Chat) -> None:
        """Put *chat* where its first waiter belongs; nowhere if it has none."""
        state.queued = bool(state.waiters)
        if state.queued:
            first = state.waiters[0]
            at = state.ready_at(group=first.group)
            if at <= self._clock():
                heapq.heappush(self._ready, (first.number, chat))
            else:
                heapq.heappush(self._later, (at, chat))

    def _let_go(self) -> None:
        """Let go everybody who may, and come back when the next one may."""
        while True:
            now = self._clock()
            while self._later and self._later[0][0] <= now:
                _, chat = heapq.heappop(self._later)
                self._queue(chat, self._chats[chat])
            overall = self._overall_at()
            if not self._ready or overall > now:
                break
            number, chat = heapq.heappop(self._ready)
            state = self._chats[chat]
            # Since it was queued the chat may have been held, or its first waiter may have given up.
            if state.waiters and state.waiters[0].number == number:
                first = state.waiters[0]
                if state.ready_at(group=first.group) <= now:
                    self._grant(state, now)
            self._queue(chat, state)
        self._come_back(overall)

    def _grant(self, state: _Chat, now: float) -> None:
        waiter = state.waiters.popleft()
        self._waiting -= 1
        if waiter.granted.done():  # It has given up, and does not know yet that it was its turn.
            return
        waiter.granted.set_result(now)
        self._sent.append(now)
        state.full = max(state.full, now) + _CHAT_SECONDS
        if waiter.group:
            state.as_group.append(now)

    def _leave(self, counted: float) -> None:
        """Note that the message *counted* at that time leaves now: later, where the program had other things to do.

        Else all that had to wait for it would leave together with what may go next.
        """
        now = self._clock()
        if now > counted and counted in self._sent:
            self._sent.remove(counted)
            self._sent.append(now)

    def _overall_at(self) -> float:
        """Return from when on the next message may go, as far as all of them together are concerned."""
        if len(self._sent) < _OVERALL:
            return self._all_held
        return max(self._all_held, self._sent[0] + _OVERALL_SECONDS)

    def _come_back(self, overall: float) -> None:
        if not self._waiting:
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None
            return
        at = overall if self._ready else self._later[0][0]
        if self._timer is not None:
            if self._timer_at <= at:  # It comes back too early at worst, and then waits on.
                return
            self._timer.cancel()
        self._timer_at = at
        self._timer = asyncio.ensure_future(self._return_at(at))

    async def _return_at(self, at: float) -> None:
        await self._sleep(max(at - self._clock(), 0.0))
        self._timer = None
        self._let_go()

    def _sweep(self) -> None:
        """Forget idle chats, now and then: often enough that not more than twice the others are remembered."""
        if len(self._chats) < self._sweep_at:
            return
        now = self._clock()
        for chat in [chat for chat, state in self._chats.items() if state.is_idle(now)]:
            del self._chats[chat]
        self._sweep_at = max(_FIRST_SWEEP, 2 * len(self._chats))
