"""Who is next? One chat's updates in order, those of many chats at once."""

from __future__ import annotations

import asyncio
import functools
import logging
import traceback
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

_log = logging.getLogger(__name__)

T = TypeVar("T")
# What is cancelled ends at once; whatever does not must not keep the bot from ending.
_STOPPING_SECONDS = 5.0
_FRESH_SECONDS = 0.25


class Turns(Generic[T]):
    """Handles the items of one chat strictly one after the other, and those of different chats at once.

    Chats take turns: one with a thousand items waiting gets one handled, then goes to the end of the line. Nothing
    is remembered of a chat with nothing waiting. To be used in one event loop.

    Args:
        handle: deals with one item. What it raises is logged, without the item, and stops nobody.
        most: how many items may be handled together.
        fresh: how many of them may have begun within the last quarter of a second; by default all. What has been
            handled for longer mostly waits for Telegram, and what has just begun mostly for the archive: too many
            of these together would hold up what is about to end.
    """

    def __init__(self, handle: Callable[[T], Awaitable[None]], *, most: int, fresh: int | None = None) -> None:
        if most < 1 or fresh == 0:
            raise ValueError("at least one item must be handled at a time")
        self._handle = handle
        self._most = most
        self._most_fresh = fresh or most
        self._fresh: set[asyncio.Task[None]] = set()
        self._items: dict[int | None, deque[T]] = {}
        self._line: deque[int | None] = deque()
        self._turns: set[asyncio.Task[None]] = set()
        self._busy: set[int] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._ended = asyncio.Event()
        self._stopped = False

    @property
    def waiting(self) -> int:
        """How many items are not done yet, those being handled among them."""
        return sum(map(len, self._items.values())) + len(self._turns)

    def put(self, chat: int | None, item: T) -> None:
        """Have *item* handled when it is its turn; returns at once. After ``stop`` it is left undone.

        Args:
            chat: where it came from. None: from no chat, so there is nothing that it has to come after.
            item: what ``handle`` is given.
        """
        if self._stopped:
            return
        self._idle.clear()
        if chat in self._items:
            self._items[chat].append(item)
        else:
            self._items[chat] = deque([item])
            if chat not in self._busy:
                self._line.append(chat)
        self._begin()

    async def fewer_than(self, most: int) -> None:
        """Wait until fewer than *most* items are not done yet."""
        while self.waiting >= most:
            self._ended.clear()
            await self._ended.wait()

    async def drain(self, seconds: float) -> bool:
        """Wait until everything is done, for *seconds* at most; say whether it is."""
        try:
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        except TimeoutError:
            return False
        return not self._stopped

    async def stop(self) -> None:
        """Cancel what is being handled and drop what is waiting; neither counts as done."""
        self._stopped = True
        self._items.clear()
        self._line.clear()
        turns = list(self._turns)  # Each takes itself out when it ends.
        for turn in turns:
            turn.cancel()
        if turns:
            await asyncio.wait(turns, timeout=_STOPPING_SECONDS)

    def _begin(self) -> None:
        while self._line and len(self._turns) < self._most and len(self._fresh) < self._most_fresh:
            chat = self._line.popleft()
            items = self._items[chat]
            turn = asyncio.create_task(self._take(items.popleft()))
            turn.add_done_callback(functools.partial(self._end, chat))
            self._turns.add(turn)
            self._fresh.add(turn)
            if self._most_fresh < self._most:
                turn.get_loop().call_later(_FRESH_SECONDS, self._age, turn)
            if chat is not None:
                self._busy.add(chat)
            if not items:
                del self._items[chat]
            elif chat is None:
                self._line.append(None)

    async def _take(self, item: T) -> None:
        try:
            await self._handle(item)
        except Exception as error:
            # Neither the error's words nor its values: they could repeat the question.
            places = "".join(traceback.format_tb(error.__traceback__))
            _log.error("%s\n%s", type(error).__name__, places.rstrip())

    def _age(self, turn: asyncio.Task[None]) -> None:
        if turn in self._fresh:
            self._fresh.remove(turn)
            self._begin()

    def _end(self, chat: int | None, turn: asyncio.Task[None]) -> None:
        self._turns.discard(turn)
        self._fresh.discard(turn)
        self._ended.set()
        if chat is not None:
            self._busy.discard(chat)
            if chat in self._items:
                self._line.append(chat)
        self._begin()
        if not self._turns:
            self._idle.set()
