"""The Telegram front end as a running program. The one module that knows telegram's Application."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
import sqlite3
from collections.abc import Awaitable, Iterator
from pathlib import Path
from typing import Any

from telegram.ext import Application
from telegram.request import BaseRequest

from bot.exits import FAULT, USAGE
from bot.logs import start_logging
from bot.settings import Settings, SettingsError, TelegramSettings
from bot.telegram.chat import describe_fault
from bot.telegram.handling import give_up_with, handle_with
from bot.telegram.health import HEALTH, Health
from bot.telegram.inbox import Inbox
from bot.telegram.kept import Kept
from bot.telegram.menus import set_menus
from bot.telegram.parts import build_parts
from bot.telegram.patience import PollingEndedError
from bot.telegram.polling import Poller, wait_for_network
from bot.telegram.service import Chore, Service, keep_doing
from bot.telegram.state import hold_state
from bot.telegram.updates import Request
from bot.telegram.vault import open_vault
from index.answering import Answerer

_log = logging.getLogger(__name__)
_HOW_TO_START = (
    "Telegram needs the bot's token: put the one that BotFather gave you into a file and name it in "
    "BYLINE_TELEGRAM_TOKEN_FILE (or set BYLINE_TELEGRAM_TOKEN)"
)
TURNED_AWAY = 1

_CONNECTIONS = 64

App = Application[Any, Any, Any, Any, Any, Any]


def run_telegram(settings: Settings, directory: Path) -> int:
    """Answer in Telegram from the archive in *directory* until SIGTERM or SIGINT.

    Returns:
        The exit status: 0 stopped as asked, 1 Telegram has turned the bot away, 2 the token is rejected at
        the start, 70 a fault.

    Raises:
        SettingsError: there is no token, or what the bot keeps cannot be kept.
        NoArchiveError: there is no archive in *directory*, or it is empty.
        ArchiveError: it cannot be read.
    """
    from bot.staying import open_to_stay

    if settings.telegram.token is None:
        raise SettingsError(_HOW_TO_START)
    start_logging(settings.log_level, [settings.telegram.token])
    with open_to_stay(directory) as answerer, hold_state(settings.state), _open_memory(settings) as (inbox, kept):
        try:
            return asyncio.run(serve(settings, answerer, inbox, kept))
        except SettingsError:
            raise
        except Exception as error:
            # Not passed on: the text of an error of Telegram's can hold the token, which the log takes out.
            _log.critical("%s", describe_fault(error))
            return FAULT


@contextlib.contextmanager
def _open_memory(settings: Settings) -> Iterator[tuple[Inbox, Kept]]:
    vault = open_vault(settings.key_file)
    with contextlib.ExitStack() as stack:
        try:
            inbox = stack.enter_context(contextlib.closing(Inbox(settings.state, vault)))
            kept = stack.enter_context(contextlib.closing(Kept(settings.state, vault)))
        except (OSError, sqlite3.Error) as error:
            raise SettingsError(f"BYLINE_STATE: {settings.state} cannot be used ({error})") from None
        yield inbox, kept


def build_application(settings: TelegramSettings, *, requests: tuple[BaseRequest, BaseRequest] | None = None) -> App:
    """Return the application for the bot of *settings*, not yet initialised, and without anything that it does.

    Args:
        settings: the token and the address of the Bot API.
        requests: what carries the calls and what fetches updates; by default HTTP.

    Raises:
        SettingsError: there is no token.
    """
    if settings.token is None:
        raise SettingsError(_HOW_TO_START)
    # python-telegram-bot's own switch: periods become timedeltas, which its next major version always has.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    calls, updates = requests or (
        Request(_CONNECTIONS, read_timeout=20, write_timeout=20, connect_timeout=5, pool_timeout=30),
        Request(2, read_timeout=10, connect_timeout=5),
    )
    application: App = (
        Application.builder()
        .token(settings.token.reveal())
        .base_url(f"{settings.base_url}/bot")
        .base_file_url(f"{settings.base_url}/file/bot")
        .request(calls)
        .get_updates_request(updates)
        .updater(None)
        .build()
    )
    return application


def build_service(application: App, settings: Settings, answerer: Answerer, inbox: Inbox, kept: Kept) -> Service:
    """Return what deals with the updates that *application*'s bot is sent, as *settings* have it."""
    parts = build_parts(
        application.bot, settings, answerer, kept, note_unsure=inbox.unsure, waiting=lambda: service.waiting
    )
    chats = parts.chats
    service = Service(
        application.bot,
        inbox,
        handle_with(chats),
        chats.tell_unsure,
        give_up_with(chats),
        parts.chores,
    )
    return service


async def serve(settings: Settings, answerer: Answerer, inbox: Inbox, kept: Kept) -> int:
    """Answer until a signal asks to stop or Telegram turns the bot away; return the exit status."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows; there Ctrl-C ends the loop by itself.
            loop.add_signal_handler(number, stopping.set)
    application = build_application(settings.telegram)
    service = build_service(application, settings, answerer, inbox, kept)
    health = Health(settings.state / HEALTH, waiting=lambda: service.waiting)
    # From the beginning: also while it waits for the network, the bot is there.
    keeping = asyncio.create_task(keep_doing(Chore("health", health.keep)))
    try:
        if rejected := await _until(stopping, wait_for_network(application.initialize)):
            _log.critical("%s", rejected)
            return USAGE
        return 0 if stopping.is_set() else await _answer(application, settings, service, health, stopping)
    finally:
        await application.shutdown()
        keeping.cancel()
        await asyncio.gather(keeping, return_exceptions=True)
        _log.info("stopped")


async def _answer(
    application: App, settings: Settings, service: Service, health: Health, stopping: asyncio.Event
) -> int:
    """Let updates in until *stopping* is set or Telegram turns the bot away; return the exit status."""
    bot, telegram = application.bot, settings.telegram
    service.also(Chore("menus", lambda: set_menus(bot, telegram.admins)))
    await service.start()
    _log.info("answering as @%s", bot.username)
    let_in = (
        _listen(application, telegram, service, health) if telegram.webhook else _poll(application, service, health)
    )
    try:
        if ended := await _until(stopping, let_in):
            _log.critical("%s", ended)
        return TURNED_AWAY if ended else 0
    finally:
        await service.stop()


async def _poll(application: App, service: Service, health: Health) -> None:
    # A webhook that was once set would make every poll fail.
    await wait_for_network(lambda: application.bot.delete_webhook(drop_pending_updates=False))
    poller = Poller(application.bot, service.accept, on_alive=health.on_alive)
    try:
        await poller.poll()
    finally:
        await poller.confirm()


async def _listen(application: App, settings: TelegramSettings, service: Service, health: Health) -> None:
    # Who polls does not wait for a server to load.
    from bot.telegram.webhook import Webhook, make_secret, path_of, set_webhook, watch_webhook

    address, secret = settings.webhook or "", make_secret(application.bot.token)
    webhook = Webhook(secret, service.accept, path_of(address), on_alive=health.on_alive, judge=health.judge)
    try:
        try:
            await webhook.start(settings.listen)
        except OSError as error:
            raise SettingsError(f"BYLINE_TELEGRAM_LISTEN: nothing can listen there ({error.strerror})") from None
        await wait_for_network(lambda: set_webhook(application.bot, address, secret))
        await watch_webhook(application.bot, address, secret, on_alive=health.on_alive)
    finally:
        await webhook.stop()


async def _until(stopping: asyncio.Event, work: Awaitable[None]) -> PollingEndedError | None:
    """Do *work* until it ends or *stopping* is set; return why Telegram turned the bot away, if it did."""
    task = asyncio.ensure_future(work)
    signalled = asyncio.create_task(stopping.wait())
    await asyncio.wait((task, signalled), return_when=asyncio.FIRST_COMPLETED)
    signalled.cancel()
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        return None
    except PollingEndedError as ended:
        return ended
    return None
