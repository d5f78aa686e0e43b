"""Fetching updates, for as long as there is hope; when there is none, saying so instead of falling silent."""

from __future__ import annotations

import asyncio
import datetime
import json
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

_log = logging.getLogger(__name__)
_WANTED = (Update.MESSAGE, Update.CALLBACK_QUERY)
_LONG_POLL = datetime.timedelta(seconds=30)
_LONGEST_PAUSE = 5.0
# A proxy in between can answer 401 or 404 for a moment; another bot with the same token can be about to stop.
_MOST_REJECTIONS = 5
_MOST_CONFLICTS = 30
_REJECTED = (
    "Telegram rejects the bot's token (401 or 404): put the one that BotFather gave into the file that "
    "BYLINE_TELEGRAM_TOKEN_FILE names, and check BYLINE_TELEGRAM_BASE_URL if it is set"
)


class PollingEndedError(Exception):
    """Telegram has turned the bot away, and waiting does not help; the message says why, not the token."""


class Request(HTTPXRequest):
    """Reads what Telegram answers, without logging it, and lets no update stop those that come after it."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer; an update in it that cannot be read is reduced to its number.

        Telegram sends an update again until its number is confirmed: one that always failed would be fetched
        for ever.

        Raises:
            TelegramError: it is no answer of the Bot API.
        """
        try:
            parsed = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            parsed = None
        if not isinstance(parsed, dict):
            raise TelegramError("not an answer of the Bot API") from None
        result = parsed.get("result")
        if isinstance(result, list) and any(isinstance(item, dict) and "update_id" in item for item in result):
            parsed["result"] = [_readable(item) for item in result if _number(item) is not None]
        return parsed


def _readable(update: dict[str, Any]) -> dict[str, Any]:
    try:
        Update.de_json(update, None)
    except Exception as error:  # Whatever it is that cannot be read, it must not end the polling.
        _log.warning("an update that cannot be read was skipped (%s)", type(error).__name__)
        return {"update_id": update["update_id"]}
    return update


def _number(update: object) -> int | None:
    number = update.get("update_id") if isinstance(update, dict) else None
    return number if isinstance(number, int) else None


class Poller:
    """Fetches updates and hands them on in order.

    Args:
        bot: an initialised bot.
        accept: takes an update over. It is awaited before Telegram is told that the update was received, so
            this is where one is written down that must not get lost.
        pause: the first pause after a failure, in seconds; it doubles with each one that follows.
    """

    def __init__(self, bot: Bot, accept: Callable[[Update], Awaitable[None]], pause: float = 0.5) -> None:
        self._bot = bot
        self._accept = accept
        self._pause = pause
        self._next: int | None = None

    async def poll(self) -> None:
        """Fetch until cancelled.

        Raises:
            PollingEndedError: Telegram rejects the token, or another bot holds it, again and again.
        """
        pause, rejections, conflicts = self._pause, 0, 0
        while True:
            try:
                updates = await self._bot.get_updates(self._next, timeout=_LONG_POLL, allowed_updates=_WANTED)
            except InvalidToken as error:
                rejections += 1
                if rejections >= _MOST_REJECTIONS:
                    raise PollingEndedError(_REJECTED) from error
                _log.warning("Telegram rejects the bot's token; asking again")
            except Conflict as error:
                conflicts += 1
                if conflicts >= _MOST_CONFLICTS:
                    raise PollingEndedError("another bot is running with the same token (409)") from error
                _log.warning("another bot is running with the same token; asking again")
            except RetryAfter as error:
                pause = max(pause, to_seconds(error))
                _log.warning("Telegram asks to wait %.0f s before the next poll", pause)
            except TelegramError as error:
                _log.warning("Telegram cannot be reached (%s); asking again", error.message)
            except Exception as error:  # An answer that is none of Telegram's must not end the polling.
                _log.warning("Telegram's answer cannot be read (%s); asking again", type(error).__name__)
            else:
                pause, rejections, conflicts = self._pause, 0, 0
                for update in updates:
                    await self._accept(update)
                    self._next = update.update_id + 1
                continue
            await asyncio.sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)

    async def confirm(self) -> None:
        """Tell Telegram which updates were handed on; else the next start would fetch the last ones again."""
        if self._next is None:
            return
        try:
            await self._bot.get_updates(self._next, limit=1, timeout=0, allowed_updates=_WANTED)
        except TelegramError as error:
            _log.warning("the last updates could not be confirmed (%s)", error.message)


async def wait_for_network(action: Callable[[], Awaitable[object]], pause: float = 0.5) -> None:
    """Do *action*, again and again with growing pauses, until Telegram has answered it.

    Raises:
        PollingEndedError: Telegram rejects the token.
    """
    while True:
        try:
            await action()
            return
        except InvalidToken as error:
            raise PollingEndedError(_REJECTED) from error
        except RetryAfter as error:
            pause = max(pause, to_seconds(error))
        except TelegramError as error:
            _log.warning("Telegram cannot be reached (%s); trying again in %.1f s", error.message, pause)
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def to_seconds(error: RetryAfter) -> float:
    """Return how long Telegram asks to wait, in seconds."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, datetime.timedelta) else float(wait)
