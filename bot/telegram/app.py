"""The Telegram front end as a running program. The one module that knows telegram's Application."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import signal
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

from telegram import BotCommand, BotCommandScopeAllGroupChats, BotCommandScopeAllPrivateChats, Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    BaseUpdateProcessor,
    CallbackContext,
    CallbackQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.conversation import Answering
from bot.exits import FAULT, USAGE
from bot.logs import start_logging
from bot.settings import Secret, Settings, SettingsError
from bot.telegram.chat import Chats, describe_fault
from bot.telegram.polling import Poller, PollingEndedError, Request, wait_for_network
from bot.telegram.wording import COMMANDS, GROUP_COMMANDS

_log = logging.getLogger(__name__)
_HOW_TO_START = (
    "Telegram needs the bot's token: put the one that BotFather gave you into a file and name it in "
    "BYLINE_TELEGRAM_TOKEN_FILE (or set BYLINE_TELEGRAM_TOKEN)"
)
TURNED_AWAY = 1

_MOST_AT_ONCE = 1000
_CONNECTIONS = 64
_DRAIN_SECONDS = 20.0

App = Application[Any, Any, Any, Any, Any, Any]


def run_telegram(settings: Settings, directory: Path) -> int:
    """Answer in Telegram from the archive in *directory* until SIGTERM or SIGINT.

    Returns:
        The exit status: 0 stopped as asked, 1 Telegram has turned the bot away, 2 the token is rejected at
        the start, 70 a fault.

    Raises:
        SettingsError: there is no token.
        NoArchiveError: there is no archive in *directory*, or it is empty.
        ArchiveError: it cannot be read.
    """
    from bot.staying import open_to_stay

    token = settings.telegram_token
    if token is None:
        raise SettingsError(_HOW_TO_START)
    start_logging(settings.log_level, [token])
    with open_to_stay(directory) as answerer:
        application = build_application(token, settings.telegram_base_url, answerer)
        try:
            return asyncio.run(serve(application))
        except Exception as error:
            # Not passed on: the text of an error of Telegram's can hold the token, which the log takes out.
            _log.critical("%s", describe_fault(error))
            return FAULT


def build_application(
    token: Secret,
    base_url: str,
    answering: Answering,
    *,
    requests: tuple[BaseRequest, BaseRequest] | None = None,
) -> App:
    """Return the application that answers with *answering*, not yet started.

    Args:
        token: the bot's token.
        base_url: where the Bot API is, without a slash at the end.
        answering: the archive's answers.
        requests: what carries the calls and what fetches updates; by default HTTP.
    """
    # python-telegram-bot's own switch: periods become timedeltas, which its next major version always has.
    os.environ.setdefault("PTB_TIMEDELTA", "true")
    calls, updates = requests or (
        Request(_CONNECTIONS, read_timeout=20, write_timeout=20, connect_timeout=10, pool_timeout=30),
        Request(2, read_timeout=10, connect_timeout=10),
    )
    application: App = (
        Application.builder()
        .token(token.reveal())
        .base_url(f"{base_url}/bot")
        .base_file_url(f"{base_url}/file/bot")
        .request(calls)
        .get_updates_request(updates)
        .updater(None)
        .concurrent_updates(ChatOrder())
        .build()
    )
    chats = Chats(answering)

    async def on_fault(update: object, context: CallbackContext[Any, Any, Any, Any]) -> None:
        await chats.on_fault(update, context.error)

    application.add_handler(MessageHandler(filters.UpdateType.MESSAGE, chats.on_message))
    application.add_handler(CallbackQueryHandler(chats.on_press))
    application.add_error_handler(on_fault)
    return application


class ChatOrder(BaseUpdateProcessor):
    """Handles the updates of many chats at once, and those of one chat one after the other."""

    def __init__(self) -> None:
        super().__init__(_MOST_AT_ONCE)
        self._locks: dict[int | None, asyncio.Lock] = {}
        self._waiting: dict[int | None, int] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Await *coroutine* when those of the same chat that came before are done."""
        chat = update.effective_chat.id if isinstance(update, Update) and update.effective_chat else None
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            async with lock:  # Fair: asyncio's lock goes to whoever has waited longest.
                await coroutine
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]

    async def initialize(self) -> None:
        """Nothing is needed before the first update."""

    async def shutdown(self) -> None:
        """Nothing is left after the last."""


async def serve(application: App) -> int:
    """Run *application* until a signal asks it to stop or Telegram turns it away; return the exit code."""
    stopping = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with contextlib.suppress(NotImplementedError):  # Windows; there Ctrl-C ends the loop by itself.
            loop.add_signal_handler(number, stopping.set)
    poller = Poller(application.bot, application.update_queue.put)
    started = await _until(stopping, _start(application))
    if isinstance(started, PollingEndedError):
        _log.critical("%s", started)
        await application.shutdown()
        return USAGE
    ended = None
    if not stopping.is_set():
        ended = await _until(stopping, poller.poll())
        if ended is not None:
            _log.critical("%s", ended)
    await _stop(application, poller)
    return TURNED_AWAY if ended is not None else 0


async def _start(application: App) -> None:
    await wait_for_network(application.initialize)
    # A webhook that was once set would make every poll fail.
    await wait_for_network(lambda: application.bot.delete_webhook(drop_pending_updates=False))
    commands = [BotCommand(name, does) for name, does in COMMANDS]
    in_groups = [BotCommand(name, does) for name, does in GROUP_COMMANDS]
    try:
        await application.bot.set_my_commands(commands, scope=BotCommandScopeAllPrivateChats())
        await application.bot.set_my_commands(in_groups, scope=BotCommandScopeAllGroupChats())
    except TelegramError as error:
        # The menu of commands is a convenience; the bot answers without it.
        _log.warning("the commands' descriptions could not be set (%s)", error.message)
    await application.start()
    _log.info("answering as @%s", application.bot.username)


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


async def _stop(application: App, poller: Poller) -> None:
    """Answer what was fetched, tell Telegram that it was, and close."""
    if application.running:
        try:
            await asyncio.wait_for(application.stop(), _DRAIN_SECONDS)
        except TimeoutError:
            # Not confirmed: rather answered twice after the next start than not at all.
            _log.warning("some questions were not answered in time; they will be fetched again")
        else:
            await poller.confirm()
    await application.shutdown()
    _log.info("stopped")
