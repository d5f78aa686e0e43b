"""Updates that Telegram hands over: a listener behind a proxy, which knows Telegram by a secret."""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import sqlite3
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot

from bot.telegram.patience import Hope, Patience
from bot.telegram.updates import WANTED, Accept, is_readable, is_wanted, number_of

_log = logging.getLogger(__name__)

_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LONGEST_BODY = 2**20
_BODY_SECONDS = 10.0
_STOPPING_SECONDS = 10.0
_WATCH_EVERY = 30.0
_WATCH_SECONDS = 10.0
# Bot API: 1-100, 40 unless told. What is accepted is written down first, one batch at a time.
_CONNECTIONS = 40

_LONGEST_SHOWN = 200
_USUAL = Patience()

Judge = Callable[[], tuple[bool, str]]


def _withhold(record: logging.LogRecord) -> bool:
    """Keep of what the server logs only the kind of the error: its text can hold what was sent."""
    kind = record.exc_info[0] if record.exc_info else None
    record.msg, record.args = "a call could not be answered (%s)", (kind.__name__ if kind else "no reason",)
    record.exc_info, record.exc_text = None, None
    return True


_server_log = logging.getLogger(f"{__name__}.server")
_server_log.addFilter(_withhold)


def make_secret(token: str) -> str:
    """Return the secret of the bot with *token* for ``set_webhook`` and ``Webhook``: the same at each start.

    So what Telegram hands over between a start and ``set_webhook`` is not turned away. The token cannot be told
    from it.
    """
    return hmac.new(token.encode(), b"byline webhook", "sha256").hexdigest()


def path_of(address: str) -> str:
    """Return the path of the public *address*, at which the listener is asked as well."""
    return urlsplit(address).path or "/"


class Webhook:
    """Listens for updates, and tells how the bot is at ``/health``.

    Args:
        secret: what every call of Telegram's must bring; ASCII, not empty.
        accept: takes updates over, each as Telegram's JSON has it. Telegram hears that one was received only
            when this has returned; after an error of it, it is sent again.
        path: where updates are handed over; letters, digits and ``/-._~``, as the settings have it.
        on_alive: called whenever an update was taken over.
        judge: returns whether the bot is well, and how it is in words.
    """

    def __init__(
        self,
        secret: str,
        accept: Accept,
        path: str = "/",
        *,
        on_alive: Callable[[], None] = lambda: None,
        judge: Judge = lambda: (True, "running"),
    ) -> None:
        if not secret:
            raise ValueError("without a secret, anybody could hand updates over")
        self._secret = secret.encode("ascii")
        self._accept = accept
        self._on_alive = on_alive
        self._judge = judge
        application = web.Application(client_max_size=_LONGEST_BODY)
        application.router.add_get("/health", self._tell)
        application.router.add_post(path, self._receive)
        # No access log: its lines hold addresses. What is compressed can be far longer than it looks.
        self._runner = web.AppRunner(
            application,
            access_log=None,
            auto_decompress=False,
            logger=_server_log,
            shutdown_timeout=_STOPPING_SECONDS,
        )

    async def start(self, listen: tuple[str, int]) -> int:
        """Listen at the address and port *listen*; return the port, which is a free one where 0 was asked for.

        Raises:
            OSError: something else listens there, or there is no such address.
        """
        await self._runner.setup()
        await web.TCPSite(self._runner, *listen).start()
        port: int = self._runner.addresses[0][1]
        return port

    async def stop(self) -> None:
        """Listen no longer; what is being received is finished first."""
        await self._runner.cleanup()

    async def _receive(self, request: web.Request) -> web.Response:
        given = request.headers.get(_HEADER, "").encode("utf-8", "surrogateescape")
        if not hmac.compare_digest(given, self._secret):
            _log.warning("a call without Telegram's secret was turned away")
            return web.Response(status=403)
        if request.content_type != "application/json" or "Content-Encoding" in request.headers:
            return web.Response(status=415)
        try:
            async with asyncio.timeout(_BODY_SECONDS):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=408)
        update = _parse(body)
        if update is None:
            return web.Response(status=400)
        return web.Response(status=await self._take_over(update))

    async def _take_over(self, update: dict[str, Any]) -> int:
        """Hand *update* on; return the status that Telegram is answered with."""
        # What cannot be read, or was not asked for, would only be sent again.
        if is_readable(update) and is_wanted(update):
            try:
                await self._accept([update])
            except (OSError, sqlite3.Error) as error:
                _log.error("an update cannot be written down (%s); Telegram will send it again", type(error).__name__)
                return 503
            except Exception as error:
                _log.error("an update cannot be taken over (%s); Telegram may send it again", type(error).__name__)
                return 500
        self._on_alive()
        return 200

    async def _tell(self, _: web.Request) -> web.Response:
        well, words = self._judge()
        return web.json_response({"healthy": well, "words": words}, status=200 if well else 503)


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        parsed = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) and number_of(parsed) is not None else None


async def set_webhook(bot: Bot, address: str, secret: str) -> None:
    """Tell Telegram to hand updates over at *address* and to bring *secret*.

    Raises:
        TelegramError: it cannot be reached, or refuses.
    """
    await bot.set_webhook(
        address,
        secret_token=secret,
        allowed_updates=WANTED,
        max_connections=_CONNECTIONS,
        drop_pending_updates=False,
    )


async def watch_webhook(
    bot: Bot,
    address: str,
    secret: str,
    *,
    on_alive: Callable[[], None] = lambda: None,
    patience: Patience = _USUAL,
    every: float = _WATCH_EVERY,
) -> None:
    """Ask Telegram now and then, until cancelled, whether it hands over at *address*; if not, set it again.

    Somebody else who fetches updates with the same token takes the webhook away.

    Raises:
        PollingEndedError: Telegram rejects the token for too long.
    """
    hope, reported = Hope(patience), 0.0
    while True:
        try:
            async with asyncio.timeout(_WATCH_SECONDS):
                found = await bot.get_webhook_info()
                if found.url != address:
                    _log.warning("Telegram does not hand updates over here any more; telling it again")
                    await set_webhook(bot, address, secret)
        except Exception as error:  # Whatever is answered instead, it can be another time.
            await asyncio.sleep(hope.weigh(error))
            continue
        hope.renew()
        on_alive()
        failed = found.last_error_date.timestamp() if found.last_error_date else 0.0
        if failed > reported:
            reported = failed
            _log.warning("Telegram could not hand an update over (%s)", str(found.last_error_message)[:_LONGEST_SHOWN])
        await asyncio.sleep(every)
