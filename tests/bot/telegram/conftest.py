"""Conversations that end with their test."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bot.telegram import fakes
from tests.bot.telegram.fakes import FakeTelegram, Room

Open = Callable[..., Awaitable[Room]]


@pytest.fixture
def open_room(tmp_path: Path) -> Iterator[Open]:
    """Return a starter of conversations: all of one test remember in the same folder, as after a restart."""
    rooms: list[Room] = []

    async def start(answering: Any, telegram: FakeTelegram | None = None, **more: Any) -> Room:
        room = await fakes.open_room(answering, telegram or FakeTelegram(), tmp_path, **more)
        rooms.append(room)
        return room

    yield start
    for room in rooms:
        room.kept.close()
