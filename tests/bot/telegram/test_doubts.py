"""Answers that may not have arrived: told of until that has surely arrived, and shown once."""

from __future__ import annotations

import asyncio
import sqlite3
from typing import Any

import pytest
from telegram import Update
from telegram.error import TelegramError, TimedOut

from bot.telegram import wording
from bot.telegram.kept import Kept
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import FakeTelegram, Room
from tests.bot.telegram.test_conversation import Library


class Failing:
    """What goes wrong with the next messages sent."""

    def __init__(self, *errors: TelegramError) -> None:
        self.errors = list(errors)

    def __call__(self, method: str, _: dict[str, Any]) -> None:
        """Fail as foreseen."""
        if method == "sendMessage" and self.errors:
            raise self.errors.pop(0)


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let nobody pause; return the pauses asked for."""
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr("bot.telegram.doubts.asyncio.sleep", sleep)
    return pauses


async def _tell(room: Room) -> None:
    await room.chats.tell_unsure(Update.de_json(room.telegram.message("The mill?"), room.bot))


async def test_a_note_that_is_in_doubt_itself_is_sent_again(open_room: Open, no_pause: list[float]) -> None:
    """Where also the note may not have arrived, it is sent again, after growing pauses: else the answer is lost."""
    room = await open_room(Library(), FakeTelegram(Failing(*[TimedOut()] * 4)))
    (note,) = await room.say("The mill?")
    assert note.text == wording.UNSURE
    assert no_pause == [1, 2, 4]


async def test_there_is_an_end_to_it(open_room: Open, no_pause: list[float]) -> None:
    """When none of many surely arrived, one of them probably did."""
    room = await open_room(Library(), FakeTelegram(Failing(*[TimedOut()] * 99)))
    assert await room.say("The mill?") == []
    assert no_pause == [1, 2, 4, 8, 16, 30, 30]


async def test_a_kill_while_it_is_shown(open_room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """A press that a kill has cut off is repeated at the next start, and then shows the answer; another does not."""
    room = await open_room(Library())
    await _tell(room)
    (note,) = room.telegram.sent
    press = room.telegram.press(note.button(wording.SHOW_ANSWER)["callback_data"], number=note.number)

    class KilledError(BaseException):
        pass

    async def killed(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        # A kill leaves what is kept as it is.
        patch.setattr(room.chats._doubts, "_answer", killed)
        keep = Kept.put
        patch.setattr(Kept, "put", lambda self, *a, **n: "taken" in a[2] and keep(self, *a, **n))
        with pytest.raises(KilledError):
            await room.receive(press)
    room.kept.close()
    again = await open_room(Library(), room.telegram)
    assert await again.press(note, wording.SHOW_ANSWER) == []
    answer, closed = await again.receive(press)
    assert answer.of("blockquote")
    assert closed.text == wording.SHOWN_BELOW


async def test_cut_off_while_it_is_shown(open_room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cancelled leaves the button as it was, and waits for nothing more."""
    room = await open_room(Library())
    await _tell(room)
    (note,) = room.telegram.sent

    async def hangs(*_: object) -> None:
        await asyncio.Event().wait()

    with monkeypatch.context() as patch:
        patch.setattr(room.chats._doubts, "_answer", hangs)
        pressing = asyncio.create_task(room.press(note, wording.SHOW_ANSWER))
        await asyncio.wait([pressing], timeout=0.05)
        before = len(room.telegram.calls)
        pressing.cancel()
        await asyncio.gather(pressing, return_exceptions=True)
    assert len(room.telegram.calls) == before
    assert len(await room.press(note, wording.SHOW_ANSWER)) == 2


async def test_told_though_the_disk_is_full(open_room: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was asked cannot be kept for the button, the asker hears at least that an answer may be missing."""
    room = await open_room(Library())

    def full(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Kept, "put", full)
    await _tell(room)
    (note,) = room.telegram.sent
    assert note.text == wording.UNSURE
    await room.press(note, wording.SHOW_ANSWER)
    assert room.telegram.toasts == [wording.SHOWN_ALREADY]
