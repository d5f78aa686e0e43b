"""The bot as it runs: what comes in is written down, dealt with in turns, and marked as done; and it stops in order."""

from __future__ import annotations

import asyncio
import logging
import traceback
from collections.abc import Awaitable, Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from telegram import Bot, Update

from bot.telegram.inbox import Arrival, Inbox
from bot.telegram.tries import watch_sending
from bot.telegram.turns import Turns
from bot.telegram.updates import show_error

_log = logging.getLogger(__name__)

# Most of them wait for the pace, or for as long as Telegram has told their chats to: they must not stop the others.
_MOST_AT_ONCE = 512
# Those that have just begun search: to mark what was answered must not wait behind many of them.
_MOST_FRESH = 8
# What is more than this waits with Telegram: when nothing can be sent, what comes in must not fill the memory.
_MOST_WAITING = 5_000
# Docker kills ten seconds after it has asked to stop.
_DRAIN_SECONDS = 6.0
_PRUNE_EVERY = 60.0
_AFTER_A_FAULT, _LONGEST_PAUSE = 5.0, 300.0
# What several runs were answering when they were killed is dealt with alone, so that only what kills is given up.
_ALONE_AFTER, _GIVEN_UP_AFTER = 2, 4
_ALONE_SECONDS, _ALL_ALONE_SECONDS = 1.0, 5.0
_SURVIVED_SECONDS = 10.0

Handle = Callable[[Update], Awaitable[None]]
T = TypeVar("T")


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
        give_up: says that an update cannot be dealt with: one that has killed the bot again and again.
        chores: what is done beside.
    """

    def __init__(
        self,
        bot: Bot,
        inbox: Inbox,
        handle: Handle,
        tell_unsure: Handle,
        give_up: Handle,
        chores: Iterable[Chore] = (),
    ) -> None:
        self._bot = bot
        self._inbox = inbox
        self._handle = handle
        self._tell_unsure = tell_unsure
        self._give_up = give_up
        self._chores = list(chores)
        self._turns: Turns[Arrival] = Turns(self._deal, most=_MOST_AT_ONCE, fresh=_MOST_FRESH)
        self._beside: list[asyncio.Task[None]] = []
        # A thread of its own: to be accepted, an update must not wait for searches, nor an answer for the disk.
        self._writer = ThreadPoolExecutor(1, "inbox")

    @property
    def waiting(self) -> int:
        """How many updates wait for their answers."""
        return self._turns.waiting

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        """Write *updates* down and have them dealt with; when it returns, none of them can be lost.

        It waits while too many wait for their answers.

        Raises:
            sqlite3.Error: they cannot be written; none was accepted.
        """
        await self._turns.fewer_than(_MOST_WAITING)
        lasting = [update for update in updates if not _is_fleeting(update)]
        arrivals = await self._write(partial(self._inbox.accept, lasting)) if lasting else []
        fleeting = [Arrival(update["update_id"], update) for update in updates if _is_fleeting(update)]
        for arrival in (*arrivals, *fleeting):
            self._put(arrival)

    def also(self, *chores: Chore) -> None:
        """Do *chores* as well, from the start on."""
        self._chores += chores

    async def start(self) -> None:
        """Have dealt with what the last run left, and begin the chores."""
        left = await self._write(self._inbox.waiting)
        if left:
            _log.info("%d messages of the last run are answered first", len(left))
        until = asyncio.get_running_loop().time() + _ALL_ALONE_SECONDS
        # What was being answered is the first of its chat: no order is lost by taking it before the others.
        for arrival in sorted(left, key=lambda arrival: arrival.tries < _ALONE_AFTER):
            self._put(arrival)
            if arrival.tries >= _ALONE_AFTER and asyncio.get_running_loop().time() < until:
                await self._turns.drain(_ALONE_SECONDS)
        chores = (*self._chores, Chore("pruning the inbox", self._prune))
        self._beside = [asyncio.create_task(keep_doing(chore), name=chore.name) for chore in chores]

    async def stop(self, seconds: float = _DRAIN_SECONDS) -> None:
        """Deal with what was accepted, for *seconds* at most; what is left then is dealt with at the next start."""
        if not await self._turns.drain(seconds):
            _log.warning("%d messages were not answered in time; they are at the next start", self._turns.waiting)
        await self._turns.stop()
        for task in self._beside:
            task.cancel()
        await asyncio.gather(*self._beside, return_exceptions=True)
        # Whoever is told to stop was not killed by what waits.
        await self._write(self._inbox.survived_all)
        await asyncio.to_thread(self._writer.shutdown)

    def _put(self, arrival: Arrival) -> None:
        self._turns.put(chat_of(arrival.update), arrival)

    async def _deal(self, arrival: Arrival) -> None:
        with watch_sending() as sending:
            try:
                await self._answer(arrival)
            except asyncio.CancelledError:
                # What was sent may have arrived. A press that has sent something can be made again.
                if sending.began and ("message" in arrival.update or "callback_query" in arrival.update):
                    self._writer.submit(self._inbox.unsure, arrival.number)
                raise
            except Exception:
                # The same update would only meet the same fault again.
                await self._note_done(arrival)
                raise
            await self._note_done(arrival)

    async def _answer(self, arrival: Arrival) -> None:
        if not arrival.tries:
            await self._handle(Update.de_json(arrival.update, self._bot))
            return
        await self._write(partial(self._inbox.begin, arrival.number))
        survived = asyncio.get_running_loop().call_later(
            _SURVIVED_SECONDS, self._writer.submit, self._inbox.survived, arrival.number
        )
        try:
            await self._answer_again(arrival)
        finally:
            survived.cancel()

    async def _answer_again(self, arrival: Arrival) -> None:
        if arrival.tries >= _GIVEN_UP_AFTER:
            _log.error("a message is given up: the bot was killed %d times while it was answered", arrival.tries)
            if arrival.tries > _GIVEN_UP_AFTER:  # Even to say so has killed it.
                return
            handle = self._give_up
        else:
            handle = self._tell_unsure if arrival.unsure else self._handle
        await handle(Update.de_json(arrival.update, self._bot))

    async def _note_done(self, arrival: Arrival) -> None:
        if not _is_fleeting(arrival.update):
            await self._write(partial(self._inbox.done, arrival.number))

    async def _write(self, work: Callable[[], T]) -> T:
        # Shielded: what was begun is written, also when whoever waited for it is cancelled.
        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._writer, work))

    async def _prune(self) -> None:
        while True:
            if not await self._write(self._inbox.prune):
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


async def keep_doing(chore: Chore) -> None:
    """Do *chore* until cancelled or done; a fault in it is logged, and it is begun again, after growing pauses."""
    clock, pause = asyncio.get_running_loop().time, _AFTER_A_FAULT
    while True:
        began = clock()
        try:
            await chore.work()
            return
        except Exception as error:
            places = "".join(traceback.format_tb(error.__traceback__)).rstrip()
            _log.error("%s failed (%s); it is begun again\n%s", chore.name, show_error(error), places)
        if clock() - began > _LONGEST_PAUSE:
            pause = _AFTER_A_FAULT
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def _is_fleeting(update: dict[str, Any]) -> bool:
    """Say whether nobody waits for *update* after a restart: what is being typed was typed on by then."""
    return "inline_query" in update
