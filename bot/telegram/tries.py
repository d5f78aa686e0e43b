"""A call to Telegram, made again until it is done, or may have been done, or cannot be."""

from __future__ import annotations

import asyncio
import dataclasses
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

from telegram import ReplyParameters
from telegram.error import BadRequest, ChatMigrated, RetryAfter, TelegramError

from bot.telegram.failures import Failure, read_failure, read_wait
from bot.telegram.pacing import Pace

_log = logging.getLogger(__name__)
_FIRST_PAUSE, _LONGEST_PAUSE = 0.5, 5.0
_MOST_EDITS = 5
_MOST_MOVES = 3
_SECONDS_BETWEEN_WARNINGS = 30.0

OnMigrated = Callable[[int, int], None]
T = TypeVar("T")


class UnsureError(TelegramError):
    """A message may have been delivered or not; it was not sent again, for that could double it.

    ``sent`` holds the ids of those messages of the same answer that were surely delivered before it.
    """

    def __init__(self, sent: Sequence[int] = ()) -> None:
        super().__init__("a message may have been delivered or not")
        self.sent = tuple(sent)


class GoneError(TelegramError):
    """Nobody is there to be answered: the chat, its topic or the message to be edited is gone or closed to the bot."""

    def __init__(self) -> None:
        super().__init__("nobody is there to be answered")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message goes; ``thread`` is a forum's topic, ``topic`` one of a channel's direct messages."""

    chat: int
    group: bool
    thread: int | None = None
    topic: int | None = None
    reply_to: int | None = None

    @property
    def reply(self) -> ReplyParameters | None:
        """What makes the message a reply, should that still be possible."""
        return ReplyParameters(self.reply_to, allow_sending_without_reply=True) if self.reply_to is not None else None


@dataclass(slots=True)
class Sending:
    """Whether anything may have been delivered so far: what is cut off then must not simply be done again."""

    began: bool = False


_sending: ContextVar[Sending | None] = ContextVar("sending", default=None)


@contextmanager
def watch_sending() -> Iterator[Sending]:
    """Note what is sent inside the ``with`` block, also by tasks that are begun there."""
    token = _sending.set(sending := Sending())
    try:
        yield sending
    finally:
        _sending.reset(token)


class Tries:
    """Makes calls at the pace, and makes those again that surely did nothing.

    Args:
        pace: when the next message may go.
        on_migrated: is told the old and the new number of a group that has become a supergroup.
    """

    def __init__(self, pace: Pace, on_migrated: OnMigrated | None = None) -> None:
        self._pace = pace
        self._on_migrated = on_migrated
        self._warned = float("-inf")

    async def until_done(self, place: Place, call: Callable[[Place], Awaitable[T]], *, moves: bool = True) -> T:
        """Do *call* until it is surely done, or may have been, or cannot be.

        Args:
            place: where to; what *call* is given, changed to where the group has moved, or to no reply.
            call: sends one message there.
            moves: whether what it is about moves with the group.

        Raises:
            UnsureError: it may have been done.
            GoneError: there is nobody to do it for.
            BadRequest: Telegram refuses it.
        """
        pause, left = _FIRST_PAUSE, _MOST_MOVES
        while True:
            counted = await self._pace.wait(place.chat, group=place.group)
            try:
                # To edit twice is as good as once.
                return await (_note_sending(call, place) if moves else call(place))
            except RetryAfter as error:
                self._pace.hold(place.chat, read_wait(error))
                self._warn(error)
                continue
            except ChatMigrated as error:
                self._tell_of_move(place.chat, error.new_chat_id)
                left -= 1
                # The messages of a supergroup are counted anew: the old number would be another message's.
                if not moves or not left:
                    raise GoneError from error
                place = Place(error.new_chat_id, group=True)
                continue
            except Exception as error:
                match read_failure(error):
                    case Failure.UNDELIVERED:
                        self._pace.take_back(place.chat, counted)
                        self._warn(error)
                    case Failure.UNSURE:
                        raise UnsureError from error
                    case Failure.GONE:
                        raise GoneError from error
                    case Failure.UNANSWERABLE if place.reply_to is not None:
                        _log.info("a message to reply to is gone; it is answered without")
                        place = dataclasses.replace(place, reply_to=None)
                        continue
                    case _:
                        raise
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def until_edited(self, place: Place, call: Callable[[Place], Awaitable[None]]) -> None:
        """Do *call*, which edits a message at *place*: twice does no harm, so it is done again though it may have been.

        Raises:
            GoneError: the message is not there any more, or cannot be edited.
            BadRequest: Telegram refuses the new words themselves.
            TelegramError: several times nobody said that it was edited.
        """
        for tries in range(1, _MOST_EDITS + 1):
            try:
                return await self.until_done(place, call, moves=False)
            except UnsureError as error:
                if tries == _MOST_EDITS:
                    raise TelegramError("an edit was not confirmed") from error.__cause__
            except BadRequest as error:
                # Pressed twice, or edited by a try of which nothing was heard.
                if read_failure(error) is Failure.UNCHANGED:
                    return None
                raise
            await asyncio.sleep(min(_FIRST_PAUSE * tries, _LONGEST_PAUSE))
        return None

    def _tell_of_move(self, old: int, new: int) -> None:
        _log.info("a group has become a supergroup")
        if self._on_migrated is None:
            return
        try:
            self._on_migrated(old, new)
        except Exception as error:  # What is kept about the group is not worth the answer to it.
            _log.error("a group's move could not be noted (%s)", type(error).__name__)

    def _warn(self, error: Exception) -> None:
        """Log the kind of *error*, not for each message: when Telegram is down there are many."""
        if time.monotonic() - self._warned < _SECONDS_BETWEEN_WARNINGS:
            return
        self._warned = time.monotonic()
        cause = f", from {type(error.__cause__).__name__}" if error.__cause__ is not None else ""
        _log.warning("messages are not taken (%s%s); trying again until they are", type(error).__name__, cause)


async def _note_sending(call: Callable[[Place], Awaitable[T]], place: Place) -> T:
    """Do *call* and note that something was sent, unless it surely was not; so also when this is cancelled."""
    sending = _sending.get() or Sending()
    before, sending.began = sending.began, True
    try:
        return await call(place)
    except Exception as error:
        if isinstance(error, RetryAfter | ChatMigrated) or read_failure(error) is not Failure.UNSURE:
            sending.began = before
        raise
