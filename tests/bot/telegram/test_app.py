"""The bot from its start to its end, against a server that is none."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from telegram.error import NetworkError

from bot.settings import Secret, Settings, TelegramSettings
from bot.telegram import app
from bot.telegram.chat import Chats
from bot.telegram.health import HEALTH, read_health
from bot.telegram.inbox import Inbox
from bot.telegram.kept import Kept
from bot.telegram.patience import Patience
from bot.telegram.polling import Poller, wait_for_network
from bot.telegram.service import Service
from bot.telegram.wording import FAULT
from index.answering import Answerer
from tests.bot.telegram.fakes import BASE, TOKEN, FakeTelegram
from tests.bot.telegram.vaults import make_vault

QUESTION = "What did the harbour board vote for?"
_HASTY = Patience(pause=0.01, longest_pause=0.02, rejected=0.05, conflict=0.05, tries=3)


class Running:
    """The bot as it runs in *folder*, against *telegram*."""

    def __init__(self, folder: Path, archive: Path, telegram: FakeTelegram) -> None:
        self.telegram = telegram
        self.health = folder / HEALTH
        self._telegram = TelegramSettings(token=Secret(TOKEN), base_url=BASE, allowed=None)
        self._settings = Settings(archive, folder, folder, folder / "key", self._telegram)
        self._archive = archive
        self._stack = ExitStack()

    async def __aenter__(self) -> Running:
        """Start it."""
        answerer = self._stack.enter_context(Answerer.open(self._archive))
        self.inbox = self._stack.enter_context(closing(Inbox(self._settings.state, make_vault())))
        kept = self._stack.enter_context(closing(Kept(self._settings.state, make_vault())))
        self._task = asyncio.create_task(app.serve(self._settings, answerer, self.inbox, kept))
        return self

    async def __aexit__(self, *_: object) -> None:
        """End it, should it still run."""
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._stack.close()

    async def until(self, what: Callable[[], Any]) -> None:
        """Wait until *what* returns something that is true."""
        async with asyncio.timeout(10):
            while not what():
                assert not self._task.done(), self._task
                await asyncio.sleep(0.005)

    async def ended(self) -> int:
        """Return its exit status."""
        async with asyncio.timeout(10):
            return await self._task

    async def stop(self) -> int:
        """Ask it to stop; return its exit status."""
        os.kill(os.getpid(), signal.SIGTERM)
        return await self.ended()

    def called(self, method: str) -> int:
        """Return how often *method* was called."""
        return sum(name == method for name, _ in self.telegram.calls)


Open = Callable[..., Running]


@pytest.fixture
def running(tmp_path: Path, archive_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Return a maker of bots that all have the same folder, and no patience."""
    monkeypatch.setattr(app, "wait_for_network", partial(wait_for_network, patience=_HASTY))
    monkeypatch.setattr(app, "Poller", partial(Poller, patience=_HASTY))

    def make(telegram: FakeTelegram) -> Running:
        monkeypatch.setattr(app, "Request", lambda *_, **__: telegram)
        return Running(tmp_path, archive_dir, telegram)

    yield make
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.default_int_handler)


async def test_from_the_start_to_the_end(running: Open) -> None:
    """It polls, answers, is told to stop, confirms what it took, and leaves no file that says that it runs."""
    telegram = FakeTelegram()
    telegram.waiting = [telegram.message(QUESTION)]
    async with running(telegram) as bot:
        await bot.until(lambda: telegram.sent)
        assert telegram.sent[0].of("blockquote")
        assert read_health(bot.health, bot.health.stat().st_mtime)[0]
        assert await bot.stop() == 0
        assert telegram.calls[-1][1]["offset"] == 2
        assert bot.inbox.waiting() == []
        assert not bot.health.exists()


async def test_before_the_network_is_there(running: Open) -> None:
    """While it waits for the network its health can be read, and it can be told to stop."""

    def fault(*_: Any) -> None:
        raise NetworkError("no network")

    async with running(FakeTelegram(fault)) as bot:
        await bot.until(lambda: bot.health.exists() and bot.called("getMe") > 2)
        well, words = read_health(bot.health, bot.health.stat().st_mtime)
        assert well
        assert "nothing heard" in words
        assert await bot.stop() == 0
        assert not bot.health.exists()


@pytest.mark.parametrize(("method", "status"), [("getMe", 2), ("getUpdates", 1)], ids=["start", "later"])
async def test_a_rejected_token(running: Open, method: str, status: int, caplog: pytest.LogCaptureFixture) -> None:
    """The exit status says when the token was rejected; the log says what to do, without the token."""
    caplog.set_level(logging.INFO, "bot")
    async with running(FakeTelegram(lambda name, _: (401, "Unauthorized") if name == method else None)) as bot:
        assert await bot.ended() == status
    assert "rejects the bot's token" in caplog.text
    assert TOKEN.partition(":")[2] not in caplog.text


async def test_told_to_stop_while_a_chat_must_wait(running: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """A chat that Telegram has told to wait does not keep the bot from stopping; its question waits for the start."""
    monkeypatch.setattr(Service.stop, "__defaults__", (0.1,))

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        return (502, "Bad Gateway") if method == "sendMessage" else None

    telegram = FakeTelegram(fault)
    telegram.waiting = [telegram.message(QUESTION)]
    async with running(telegram) as bot:
        await bot.until(lambda: bot.called("sendMessage"))
        assert await bot.stop() == 0
        assert [arrival.unsure for arrival in bot.inbox.waiting()] == [False]
    telegram.fault = lambda *_: None
    async with running(telegram) as bot:
        await bot.until(lambda: telegram.sent)
        assert await bot.stop() == 0
        assert len(telegram.sent) == 1


async def test_cut_off_while_it_is_sent(running: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer that was on its way when the bot had to stop is not sent again: its asker is told of it."""
    monkeypatch.setattr(Service.stop, "__defaults__", (0.1,))
    send = FakeTelegram._sendMessage

    async def slow(self: FakeTelegram, parameters: dict[str, Any]) -> Any:
        await send(self, parameters)
        await asyncio.Event().wait()

    monkeypatch.setattr(FakeTelegram, "_sendMessage", slow)
    telegram = FakeTelegram()
    telegram.waiting = [telegram.message(QUESTION)]
    async with running(telegram) as bot:
        await bot.until(lambda: telegram.sent)
        assert await bot.stop() == 0
        assert [arrival.unsure for arrival in bot.inbox.waiting()] == [True]
    monkeypatch.setattr(FakeTelegram, "_sendMessage", send)
    async with running(telegram) as bot:
        await bot.until(lambda: len(telegram.sent) == 2)
        assert "may not have reached you" in telegram.sent[1].text
        assert await bot.stop() == 0
        assert bot.inbox.waiting() == []


async def test_a_fault_is_told_and_logged_without_the_question(
    running: Open, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither a fault nor a fault while that is told repeats what was asked in the log, whoever writes it there."""

    async def fails(*_: object) -> None:
        raise ValueError(QUESTION)

    telegram = FakeTelegram()
    telegram.waiting = [telegram.message(QUESTION), telegram.message(QUESTION)]
    monkeypatch.setattr(Chats, "on_message", fails)
    caplog.set_level(logging.INFO)
    async with running(telegram) as bot:
        await bot.until(lambda: len(telegram.sent) == 2)
        assert telegram.sent[0].text == FAULT
        monkeypatch.setattr(Chats, "on_fault", fails)
        telegram.waiting.append(telegram.message(QUESTION))
        await bot.until(lambda: any(given.get("offset") == 4 for _, given in telegram.calls))
        assert await bot.stop() == 0
        assert bot.inbox.waiting() == []
    assert QUESTION not in caplog.text


async def test_nobody_is_remembered_for_having_written(running: Open) -> None:
    """The library keeps no number of anybody: what it collects grows with everybody who ever wrote."""
    telegram = FakeTelegram()
    telegram.waiting = [telegram.message("/help", chat=number) for number in range(1, 4)]
    seen: list[app.App] = []
    build = app.build_application

    def remember(*given: Any, **named: Any) -> app.App:
        seen.append(build(*given, **named))
        return seen[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "build_application", remember)
        async with running(telegram) as bot:
            await bot.until(lambda: len(telegram.sent) == 3)
            assert await bot.stop() == 0
    assert not seen[0]._chat_ids_to_be_updated_in_persistence
    assert not seen[0]._user_ids_to_be_updated_in_persistence
