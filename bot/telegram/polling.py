"""Fetching updates, for as long as there is hope; when there is none, saying so instead of falling silent."""

from __future__ import annotations

import asyncio
import datetime
import logging
import sqlite3
import time
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, Final

from telegram import Bot, Update

from bot.telegram.patience import Hope, Patience, Pauses
from bot.telegram.state import is_damage
from bot.telegram.updates import WANTED, Accept, TooLongError, is_wanted, number_of, show_error

_log = logging.getLogger(__name__)

# Together under 10 s: an answer that never comes is given up by then, and the bot is there again.
_LONG_POLL = 4.0
_SLACK = 5.0
_BATCH = 100
# Telegram waits when there is nothing. Somebody who answers at once, and the same again, must not be asked as
# fast as the machine can.
_AT_ONCE = 1.0
_BREATH = 0.05
_CONFIRM_SECONDS = 2.0

# Started by hand with a wrong token, it says so while somebody is still looking.
AT_START: Final = Patience(rejected=10.0)
_START_SECONDS = 10.0
_USUAL = Patience()


class Poller:
    """Fetches updates and hands them on in order.

    Args:
        bot: an initialised bot.
        accept: takes a batch of updates over, each in the form of Telegram's JSON. It is awaited before Telegram is
            told that they were received, so this is where they are written down. When it fails, the same are
            fetched again: it must bear being given one twice.
        on_alive: called whenever Telegram has answered and what it sent was taken over.
        patience: how long to hope.
        long_poll: for how many seconds Telegram is asked to wait for an update.
        slack: how many seconds more its answer may take.
        clock: seconds that only ever grow.
    """

    def __init__(
        self,
        bot: Bot,
        accept: Accept,
        *,
        on_alive: Callable[[], None] = lambda: None,
        patience: Patience = _USUAL,
        long_poll: float = _LONG_POLL,
        slack: float = _SLACK,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot = bot
        self._accept = accept
        self._on_alive = on_alive
        self._patience = patience
        self._long_poll = long_poll
        self._limit = long_poll + slack
        self._clock = clock
        self._most = _BATCH
        self._next: int | None = None

    async def poll(self) -> None:
        """Fetch until cancelled.

        Raises:
            PollingEndedError: Telegram rejects the token, or another bot holds it, for too long.
            sqlite3.DatabaseError: where updates are written down is damaged; the next start begins a new one.
        """
        hope, pauses = Hope(self._patience, self._clock), Pauses(self._patience)
        while True:
            asked, before = self._clock(), self._next
            try:
                updates = await self._fetch()
            except Exception as error:  # An answer that is none of Telegram's must not end the polling.
                if isinstance(error, TooLongError):
                    self._most = max(1, self._most // 2)
                await asyncio.sleep(hope.weigh(error))
                continue
            hope.renew()
            if not await self._take_over(updates):
                await asyncio.sleep(pauses.grow())
                continue
            pauses.renew()
            self._most = _BATCH
            self._on_alive()
            if self._next == before and self._clock() - asked < _AT_ONCE:
                await asyncio.sleep(_BREATH)

    async def confirm(self) -> None:
        """Tell Telegram which updates were handed on; else the next start would fetch the last ones again."""
        if self._next is None:
            return
        try:
            async with asyncio.timeout(_CONFIRM_SECONDS):
                await self._bot.get_updates(self._next, limit=1, timeout=0, allowed_updates=WANTED)
        except Exception as error:  # Nothing is lost by it.
            _log.warning("the last updates could not be confirmed (%s)", show_error(error))

    async def _fetch(self) -> tuple[Update, ...]:
        # The library has timeouts of its own, for each piece of an answer: one that drips in would pass them all.
        async with asyncio.timeout(self._limit):
            return await self._bot.get_updates(
                self._next,
                limit=self._most,
                timeout=datetime.timedelta(seconds=self._long_poll),
                allowed_updates=WANTED,
            )

    async def _take_over(self, updates: Iterable[Update]) -> bool:
        """Hand *updates* on in the order of their numbers, and remember up to which; say whether it worked."""
        numbered = {
            update.update_id: update for update in updates if number_of({"update_id": update.update_id}) is not None
        }
        raw = [_to_raw(numbered[number]) for number in sorted(numbered)]
        wanted = [update for update in raw if is_wanted(update)]
        if wanted and not await self._hand_on(wanted):
            return False
        if numbered:
            # Also when it is less than before: after a quiet week Telegram begins at another number.
            self._next = max(numbered) + 1
        return True

    async def _hand_on(self, updates: list[dict[str, Any]]) -> bool:
        """Return whether *updates* were accepted; one that can never be is passed over."""
        try:
            await self._accept(updates)
        except (OSError, sqlite3.Error) as error:
            if isinstance(error, sqlite3.Error) and is_damage(error):
                raise
            _log.error("updates cannot be written down (%s); fetching them again", type(error).__name__)
            return False
        except Exception as error:
            if len(updates) == 1:
                _log.error("an update that cannot be taken over was skipped (%s)", type(error).__name__)
                return True
            for update in updates:
                if not await self._hand_on([update]):
                    return False
        return True


def _to_raw(update: Update) -> dict[str, Any]:
    try:
        return update.to_dict()
    except Exception as error:  # It is passed over; those that come after it are not.
        _log.warning("an update that cannot be read was skipped (%s)", type(error).__name__)
        return {}


async def wait_for_network(action: Callable[[], Awaitable[object]], patience: Patience = AT_START) -> None:
    """Do *action*, again and again with growing pauses, until Telegram has answered it.

    Raises:
        PollingEndedError: Telegram rejects the token, and not just for a moment.
    """
    hope = Hope(patience)
    while True:
        try:
            async with asyncio.timeout(_START_SECONDS):
                await action()
            return
        except Exception as error:  # Whatever is answered instead, the network can still come up.
            await asyncio.sleep(hope.weigh(error))
