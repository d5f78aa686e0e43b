"""The bot as it runs: what comes in is written down, dealt with in turns, and marked as done; and it stops in order."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from telegram import Bot, Update

from bot.telegram.inbox import Arrival, Inbox
from bot.telegram.turns import Turns
from bot.telegram.updates import show_error

_log = logging.getLogger(__name__)

_MOST_AT_ONCE = 64
_DRAIN_SECONDS = 20.0
_PRUNE_EVERY = 3600.0
_AFTER_A_FAULT = 5.0

Handle = Callable[[Update], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Chore:
    """Something that is done beside the answers for as long as the bot runs."""

    name: str
    work: Callable[[], Awaitable[None]]


class Service:
    """Takes updates over and has each of them dealt with: once, in its chat's order, and whatever happens.

    Args:
        bot: an initialised bot.
        inbox: where updates are written down.
        handle: deals with one update; what it sends is delivered when it returns.
        tell_unsure: says that the answer to an update may have been delivered already.
        chores: what is done beside.
    """

    def __init__(
        self, bot: Bot, inbox: Inbox, handle: Handle, tell_unsure: Handle, chores: Iterable[Chore] = ()
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._handle = handle
        self._tell_unsure = tell_unsure
        self._chores = list(chores)
        self._turns: Turns[Arrival] = Turns(self._deal, most=_MOST_AT_ONCE)
        self._beside: list[asyncio.Task[None]] = []

    @property
    def waiting(self) -> int:
        """How many updates wait for their answers."""
        return self._turns.waiting

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        """Write *updates* down and have them dealt with; when it returns, none of them can be lost.

        Raises:
            sqlite3.Error: they cannot be written; none was accepted.
        """
        # Nobody waits for the answer to what is being typed: after a restart it is of no use.
        fleeting = [update for update in updates if "inline_query" in update]
        lasting = [update for update in updates if "inline_query" not in update]
        arrivals = await asyncio.to_thread(self._inbox.accept, lasting) if lasting else []
        for arrival in (*arrivals, *(Arrival(update["update_id"], update) for update in fleeting)):
            self._turns.put(chat_of(arrival.update), arrival)

    def also(self, *chores: Chore) -> None:
        """Do *chores* as well, from the start on."""
        self._chores += chores

    async def start(self) -> None:
        """Have dealt with what the last run left, and begin the chores."""
        left = await asyncio.to_thread(self._inbox.waiting)
        if left:
            _log.info("%d messages of the last run are answered first", len(left))
        for arrival in left:
            self._turns.put(chat_of(arrival.update), arrival)
        chores = (*self._chores, Chore("pruning", self._prune))
        self._beside = [asyncio.create_task(_keep_doing(chore), name=chore.name) for chore in chores]

    async def stop(self, seconds: float = _DRAIN_SECONDS) -> None:
        """Deal with what was accepted, for *seconds* at most; what is left then is dealt with at the next start."""
        if not await self._turns.drain(seconds):
            _log.warning("%d messages were not answered in time; they are at the next start", self._turns.waiting)
        await self._turns.stop()
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)

    async def _deal(self, arrival: Arrival) -> None:
        try:
            update = Update.de_json(arrival.update, self._bot)
            await (self._tell_unsure if arrival.unsure else self._handle)(update)
        finally:
            # Also after a fault: the same update would only meet the same fault again.
            if (current := asyncio.current_task()) is None or not current.cancelling():
                self._inbox.done(arrival.number)

    async def _prune(self) -> None:
        while True:
            await asyncio.to_thread(self._inbox.prune)
            await asyncio.sleep(_PRUNE_EVERY)


def chat_of(update: dict[str, Any]) -> int | None:
    """Return the number of the chat that *update* comes from, or of who pressed; None where it comes after nothing."""
    pressed = update.get("callback_query")
    places = (
        update.get("message"),
        pressed.get("message") if isinstance(pressed, dict) else None,
        update.get("my_chat_member"),
    )
    for place in places:
        chat = place.get("chat") if isinstance(place, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            number: int = chat["id"]
            return number
    # An inline query comes after nothing: of a person only the newest is searched, which takes seeing them at once.
    person = pressed.get("from") if isinstance(pressed, dict) else None
    if isinstance(person, dict) and isinstance(person.get("id"), int):
        sender: int = person["id"]
        return sender
    return None


async def _keep_doing(chore: Chore) -> None:
    """Do *chore* until cancelled; a fault in it is logged, and it is begun again."""
    while True:
        try:
            await chore.work()
            return
        except Exception as error:
            _log.error("%s failed (%s); it is begun again", chore.name, show_error(error))
        await asyncio.sleep(_AFTER_A_FAULT)
