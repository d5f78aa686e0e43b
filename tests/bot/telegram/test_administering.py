"""A whole conversation of an administrator with the bot, and what the readers see of it: as the chats show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.telegram import wording
from bot.telegram.admin import Office
from bot.telegram.delivery import Delivery
from bot.telegram.kept import Kept
from index.answering import Answerer
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import FakeTelegram, NoPace, Room
from tests.bot.telegram.test_commands import ARTICLES, add
from tests.bot.telegram.transcripts import transcribe
from tests.bot.telegram.vaults import make_vault

_ADMIN = 7
_LOOKS_AFTER = {"id": _ADMIN, "is_bot": False, "first_name": "<b>Ada</b>"}
_ORIGIN = {
    "type": "channel",
    "date": 1_714_953_600,
    "chat": {"id": -1009, "type": "channel", "title": "*Gull* Wire", "username": "gullwire"},
    "message_id": 5,
}
_POST = "Bridge to close\nThe bridge to Upper Dray will close on Monday for repairs."


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    """Return an archive of its own for each test."""
    add(tmp_path / "archive", *ARTICLES)
    with Answerer.open(tmp_path / "archive") as found:
        yield found


async def _open(open_room: Open, answerer: Answerer, folder: Path) -> Room:
    kept = Kept(folder, make_vault())
    office = Office([_ADMIN], answerer.archive.directory, Delivery(NoPace()), kept, waiting=lambda: 1)
    return await open_room(answerer, FakeTelegram(), admins=frozenset({_ADMIN}), office=office)


async def _as_admin(room: Room, text: str | None, **more: Any) -> str:
    return transcribe(await room.say(text, chat=_ADMIN, **{"from": _LOOKS_AFTER}, **more))


async def test_a_post_comes_into_the_archive_and_goes(open_room: Open, answerer: Answerer, tmp_path: Path) -> None:
    """Forwarded, added at a press, asked for, reported, and withdrawn at a press; names of people are never markup."""
    room = await _open(open_room, answerer, tmp_path)
    post = room.telegram.message(_POST, chat=_ADMIN, **{"from": _LOOKS_AFTER}, forward_origin=_ORIGIN)
    (offer,) = await room.receive(post)
    assert transcribe([offer]) == (
        "Put this post into the archive? Its first line becomes the headline, where it was posted the outlet.\n"
        "[Add it] [Leave it]"
    )
    (added,) = await room.press(offer, "Add it", by=_LOOKS_AFTER, reply_to_message=post["message"])
    assert added.text.startswith("added ")
    key = added.text.split()[1]
    (answer,) = await room.say("When will the bridge to Upper Dray close?")
    assert transcribe([answer]).startswith(
        "|The bridge to Upper Dray will close on *Monday* for repairs.|\nBridge to close\n*Gull* Wire, 2024-05-06"
    )
    assert "*Gull* Wire" in answer.text
    (report,) = await room.press(answer, "Report this quote")
    assert report.chat == _ADMIN
    assert transcribe([report]).startswith("*A reader reports this quote:*\n\n|The bridge to Upper Dray will close")
    (asked,) = await room.say(f"/remove {key} not ours", chat=_ADMIN, **{"from": _LOOKS_AFTER})
    assert transcribe([asked]) == (
        "Withdraw this article? It is not quoted any more, and messages that quote it are changed.\n\n"
        f"*Bridge to close, *Gull* Wire, 2024-05-06*\narticle: {key}\nreason: not ours\n"
        "[Withdraw it] [Leave it]"
    )
    (gone,) = await room.press(asked, "Withdraw it", by=_LOOKS_AFTER)
    assert gone.text == f"Withdrawn: {key}. Messages that quote it are changed in the next moments."
    (again,) = await room.say("When will the bridge to Upper Dray close?")
    assert again.of("blockquote") == []


async def test_what_an_administrator_is_told(open_room: Open, answerer: Answerer, tmp_path: Path) -> None:
    """The commands in words; and how things are."""
    room = await _open(open_room, answerer, tmp_path)
    assert await _as_admin(room, "/help") == f"{wording.HELP}\n\n{wording.ADMIN_HELP}"
    assert await _as_admin(room, "/judgements") == "There are no judgements."
    stats = await _as_admin(room, "/stats")
    assert stats.startswith("articles: 4\n")
    assert stats.endswith("updates waiting: 0\nalerts: 0")


async def test_what_anybody_else_forwards_is_passed_over(open_room: Open, answerer: Answerer, tmp_path: Path) -> None:
    """As is what an administrator forwards in a group, or sends through another bot."""
    room = await _open(open_room, answerer, tmp_path)
    assert await room.say(_POST, forward_origin=_ORIGIN) == []
    assert await _as_admin(room, _POST, forward_origin=_ORIGIN, via_bot={**_LOOKS_AFTER, "is_bot": True}) == ""
    in_group = await room.say(_POST, chat=-1005, forward_origin=_ORIGIN, **{"from": _LOOKS_AFTER})
    assert in_group == []
    document = {"file_id": "a", "file_unique_id": "b", "file_name": "a.md"}
    assert transcribe(await room.say(None, document=document)) == wording.ONLY_TEXT
    offered = await _as_admin(room, None, document=document)
    assert offered == "Put this document into the archive?\n[Add it] [Leave it]"
    # Its commands are not a question, as nothing forwarded is.
    told = await _as_admin(room, "/stats", forward_origin=_ORIGIN)
    assert told.endswith("[Add it] [Leave it]")
