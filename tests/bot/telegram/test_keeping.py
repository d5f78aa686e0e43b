"""What is kept about people: what /privacy says and nothing else, unreadable without the key, gone after /forget."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from telegram import Update

from bot.telegram import wording
from bot.telegram.kept import Kept
from bot.telegram.recent import DAY, RecentAnswers
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import PERSON, FakeTelegram, Room
from tests.bot.telegram.test_conversation import Library
from tests.bot.telegram.transcripts import transcribe
from tests.bot.telegram.vaults import Clock, make_vault

_GROUP = -100500
_OTHER = {**PERSON, "id": 777_000_777}
QUESTION = "Will the windy mill of Upper Dray close?"


def files_of(folder: Path) -> Iterator[bytes]:
    """Yield what is in each file of *folder*, as anybody finds it who gets hold of the disk."""
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.read_bytes()


def records_of(folder: Path) -> int:
    """Return how many records there are."""
    kept = Kept(folder, make_vault())
    count = kept._connection.execute("SELECT count(*) FROM record").fetchone()[0]
    kept.close()
    return int(count)


async def test_a_restart_in_the_middle(open_room: Open) -> None:
    """Buttons, follow-ups, links and consent go on where they were, for who has the key."""
    telegram = FakeTelegram()
    before = await open_room(Library(), telegram)
    (answer,) = await before.say(QUESTION)
    (consent,) = await before.press(answer, "👍")
    before.kept.close()

    library = Library()
    after = await open_room(library, telegram)
    (second,) = await after.press(answer, "Next")
    assert second.of("blockquote")[0].startswith("Nora Vance")
    (context,) = await after.press(second, "More context")
    assert context.of("expandable_blockquote")
    (done,) = await after.press(consent, wording.CONSENT_YES)
    assert done.text == wording.CONSENT_GIVEN
    (shown,) = await after.say(f"/start {answer.button('Next')['callback_data'].split(':')[1]}")
    assert shown.of("blockquote") == answer.of("blockquote")
    assert after.chats._desk.recent.thread(42, answer.number)[0].question == QUESTION


async def test_nothing_is_readable_without_the_key(open_room: Open, tmp_path: Path) -> None:
    """No word of a question or an answer, no number of a person or a group is in the files."""
    room = await open_room(Library())
    by = {"from": _OTHER}
    (answer,) = await room.say(f"/ask {QUESTION}", chat=_GROUP, **by)
    (consent,) = await room.press(answer, "👍", by=_OTHER)
    await room.press(consent, wording.CONSENT_YES, by=_OTHER)
    await room.chats.tell_unsure(_update(room, QUESTION, chat=_GROUP, **by))
    await room.receive(room.telegram.inline(QUESTION, _OTHER))
    for held in files_of(tmp_path):
        for word in (b"windy", b"Upper Dray", b"Nora", b"777000777", b"100500", b"mill.txt", b"The mill closes"):
            assert word not in held
        assert (777_000_777).to_bytes(4, "big") not in held
        assert (777_000_777).to_bytes(4, "little") not in held


def _update(room: Room, text: str, **more: Any) -> Update:
    return Update.de_json(room.telegram.message(text, **more), room.bot)


async def test_a_judgement_is_kept_with_consent_only(open_room: Open) -> None:
    """The first 👍 asks what may be kept; nothing is before Yes, nor after No. Later ones are kept at once."""
    room = await open_room(Library())
    (answer,) = await room.say(QUESTION)
    (asked,) = await room.press(answer, "👍")
    assert transcribe([asked]) == f"{wording.CONSENT}\n[Yes, keep it] [No]"
    assert asked.parameters["reply_parameters"]["message_id"] == answer.number
    assert await room.press(answer, "👎") == []
    assert room.telegram.toasts == [None, wording.CONSENT_ASKED]
    assert room.kept.find("judgement") == []
    (closed,) = await room.press(asked, "No")
    assert transcribe([closed]) == f"EDIT {wording.CONSENT_REFUSED}"
    assert room.kept.find("judgement") == []

    (asked,) = await room.press(answer, "👎")
    (closed,) = await room.press(asked, wording.CONSENT_YES)
    assert closed.text == wording.CONSENT_GIVEN
    assert closed.keyboard == []
    assert await room.press(answer, "👍") == []
    await room.press(answer, "👍")
    assert room.telegram.toasts[-1] == wording.JUDGEMENT_KEPT
    (judgement,) = room.kept.find("judgement", person=42)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", judgement.pop("day"))
    assert judgement == {"question": QUESTION, "article": "mill", "start": 0, "end": 34, "thumb": "up"}
    # Another person of the same chat has agreed to nothing.
    assert len(await room.press(answer, "👍", by=_OTHER)) == 1
    assert len(room.kept.find("judgement")) == 1


async def test_no_is_taken_after_the_answer_is_gone(open_room: Open) -> None:
    """Who says No a day later has nothing kept; a late Yes keeps nothing either, for there is nothing to keep."""
    room = await open_room(Library())
    (answer,) = await room.say(QUESTION)
    (asked,) = await room.press(answer, "👍")
    room.kept.forget(person=42)
    assert await room.press(asked, wording.CONSENT_YES) == []
    assert room.telegram.toasts[-1] == wording.NO_LONGER_AT_HAND
    (closed,) = await room.press(asked, "No")
    assert closed.text == wording.CONSENT_REFUSED
    assert room.kept.find("judgement") == []


async def test_forget(open_room: Open, tmp_path: Path) -> None:
    """/forget deletes all of the person, in every chat, and all of the private chat; and says what that was."""
    room = await open_room(Library())
    (answer,) = await room.say(QUESTION)
    await room.say("/ask The mill?", chat=_GROUP)
    (others,) = await room.say("/ask The mill?", chat=_GROUP, **{"from": _OTHER})
    (asked,) = await room.press(answer, "👍")
    await room.press(asked, wording.CONSENT_YES)
    room.kept.put("alert", (42, 1), {"chat": 42, "words": "windy"}, chat=42, person=42)
    before = {held for held in files_of(tmp_path) if held}
    (told,) = await room.say("/forget")
    assert told.text == (
        "Deleted: 2 answers, 1 judgement, 1 alert, and what belongs to them. " + wording.NOTHING_IS_LEFT
    )
    assert room.kept.find("given", person=42) == room.kept.find("judgement") == room.kept.find("alert") == []
    assert await room.press(answer, "Next") == []
    assert len(await room.press(others, "Next", by=_OTHER)) == 1
    assert transcribe(await room.say("/forget")) == wording.NOTHING_TO_FORGET
    # Of another person in the group it deletes what that one asked, and nothing of the group's.
    (told,) = await room.say("/forget", chat=_GROUP, **{"from": _OTHER})
    assert told.text.startswith("Deleted: 1 answer, ")
    room.kept.close()
    assert records_of(tmp_path) == 0
    tokens = {token for held in before for token in re.findall(rb"gAAAAA[A-Za-z0-9_=-]{40,}", held)}
    assert tokens
    left = b"".join(files_of(tmp_path))
    assert not [token for token in tokens if token in left]


async def test_who_writes_as_the_group(open_room: Open) -> None:
    """Nothing is kept under the name of who writes as the group; /forget says so, and deletes nothing."""
    room = await open_room(Library())
    anonymous = {"sender_chat": {"id": _GROUP, "type": "supergroup"}, "from": {**PERSON, "is_bot": True}}
    assert len(await room.say("/ask The mill?", chat=_GROUP, **anonymous)) == 1
    assert transcribe(await room.say("/forget", chat=_GROUP, **anonymous)) == wording.NOBODY_TO_FORGET


async def test_nothing_is_kept_for_longer_than_it_says(tmp_path: Path) -> None:
    """A day after a question nothing of it is left, however often its buttons were pressed."""
    clock = Clock()
    kept = Kept(tmp_path, make_vault(), clock)
    recent, library = RecentAnswers(kept, clock), Library()
    key = recent.remember(42, 42, QUESTION, library.answer(QUESTION))
    recent.place(42, 42, key, [1])
    clock.now += DAY / 2
    given = recent.recall(key, 42)
    assert given is not None
    recent.renew(key, given, library.answer("windmill"))
    clock.now += DAY / 2 + 1
    assert recent.recall(key) is None
    kept.prune()
    kept.close()
    assert records_of(tmp_path) == 0


def test_what_privacy_says() -> None:
    """The text names each thing that is kept, why and for how long, with the days that are set."""
    for words in ("until it is answered", "24 hours", "30 days", "only if you agree", "until you stop", "/forget"):
        assert words in wording.say_privacy(30)
    assert "7 days" in wording.say_privacy(7)
    assert "1 day." in wording.say_privacy(1)
    assert "not kept here" in wording.say_privacy(0)


async def test_a_disk_that_is_full(open_room: Open, caplog: pytest.LogCaptureFixture) -> None:
    """Where nothing can be remembered, the answer is given all the same; its buttons say that it is not at hand."""
    room = await open_room(Library())
    room.kept._connection.execute("PRAGMA query_only = ON")
    (answer,) = await room.say(QUESTION)
    assert answer.of("blockquote") == ["The mill at Upper Dray will close."]
    assert "will not work" in caplog.text
    assert "windy" not in caplog.text
    assert await room.press(answer, "Next") == []
    assert room.telegram.toasts == [wording.NO_LONGER_AT_HAND]
