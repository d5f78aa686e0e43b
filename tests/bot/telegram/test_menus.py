"""The menus of commands, and what becomes of those that cannot be set."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Bot
from telegram.error import NetworkError

from bot.telegram.menus import set_menus
from tests.bot.telegram.fakes import BASE, TOKEN, FakeTelegram


def _bot(telegram: FakeTelegram) -> Bot:
    return Bot(TOKEN, f"{BASE}/bot", request=telegram, get_updates_request=telegram)


async def test_an_administrator_who_never_wrote(caplog: pytest.LogCaptureFixture) -> None:
    """A menu for a chat that Telegram does not know is done without; the others are set."""

    def fault(_: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        return (400, "Bad Request: chat not found") if "7" in str(parameters["scope"]) else None

    telegram = FakeTelegram(fault)
    await set_menus(_bot(telegram), {7, 8})
    assert len(telegram.calls) == 4
    assert caplog.text.count("could not be set") == 1


async def test_what_passes_is_tried_another_time() -> None:
    """Where Telegram could not be reached for one menu, the others are set, and whoever asked for them hears of it."""

    def fault(_: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        return (502, "Bad Gateway") if "GROUP" in str(parameters["scope"]) else None

    telegram = FakeTelegram(fault)
    with pytest.raises(NetworkError):
        await set_menus(_bot(telegram), {8})
    assert len(telegram.calls) == 3
