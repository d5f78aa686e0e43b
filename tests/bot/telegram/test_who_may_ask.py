"""Who is answered: strangers, groups that the bot is not open to, too many questions, names in a group."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.telegram import wording
from tests.bot.odd_quotes import ODD_TEXT
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import BOT, BOT_ID, PERSON
from tests.bot.telegram.test_conversation import Library
from tests.bot.telegram.transcripts import transcribe

_GROUP = -100500
_STRANGER = {**PERSON, "id": 7}


async def test_a_closed_bot(open_room: Open) -> None:
    """A stranger is told once that the bot is closed and how its owner opens it; with nobody's number but theirs."""
    library = Library()
    room = await open_room(library, allowed=frozenset({42, _GROUP}), admins=frozenset({1}))
    (told,) = await room.say("/start", chat=7, **{"from": _STRANGER})
    assert told.text == wording.say_closed(7)
    assert "BYLINE_TELEGRAM_ALLOWED" in told.text
    assert "42" not in told.text
    assert await room.say("The mill?", chat=7, **{"from": _STRANGER}) == []
    assert transcribe(await room.say("/privacy", chat=7, **{"from": _STRANGER})) == wording.say_privacy(30)
    assert transcribe(await room.say("/forget", chat=7, **{"from": _STRANGER})) == wording.NOTHING_TO_FORGET
    assert library.asked == []
    (answer,) = await room.say("The mill?")
    assert await room.receive(room.telegram.press(answer.button("Next")["callback_data"], by=_STRANGER, chat=7)) == []
    assert room.telegram.toasts == [None]
    assert len(await room.say("The mill?", chat=1, **{"from": {**PERSON, "id": 1}})) == 1
    assert len(await room.say("/ask The mill?", chat=_GROUP, **{"from": _STRANGER})) == 1


async def test_a_group_that_it_is_not_open_to(open_room: Open) -> None:
    """It says in a sentence what its owner needs to know, and leaves: when it is added, or hears something."""
    room = await open_room(Library(), allowed=frozenset({42}))
    note = wording.CLOSED_GROUP.format(chat=_GROUP)
    for update in (
        room.telegram.member(_GROUP, "member"),
        room.telegram.message("hello", chat=_GROUP),
        room.telegram.message("/ask The mill?", chat=_GROUP),
    ):
        (said,) = await room.receive(update)
        assert said.text == note
        assert room.telegram.calls[-1] == ("leaveChat", {"chat_id": _GROUP})
    left = [method for method, _ in room.telegram.calls].count("leaveChat")
    members = {"new_chat_members": [BOT]}
    assert await room.say(None, chat=_GROUP, **members) == []
    assert await room.receive(room.telegram.member(42, "member")) == []
    assert [method for method, _ in room.telegram.calls].count("leaveChat") == left
    room.telegram.fault = lambda method, _: (403, "Forbidden: bot is not a member") if "leave" not in method else None
    assert await room.receive(room.telegram.member(_GROUP, "member")) == []
    assert room.telegram.calls[-1][0] == "leaveChat"


async def test_a_group_that_was_left_is_forgotten(open_room: Open) -> None:
    """What was asked in a group that the bot was taken out of is deleted."""
    room = await open_room(Library())
    await room.say("/ask The mill?", chat=_GROUP)
    assert room.kept.find("given", chat=_GROUP)
    await room.receive(room.telegram.member(_GROUP, "kicked"))
    assert not room.kept.find("given", chat=_GROUP)


async def test_a_group_with_a_new_number(open_room: Open) -> None:
    """A group that becomes a supergroup is answered there, told what its owner has to do, and its buttons work."""
    room = await open_room(Library(), allowed=frozenset({_GROUP}))
    (answer,) = await room.say("/ask The mill?", chat=_GROUP)
    new = -100777
    (told,) = await room.say(None, chat=_GROUP, migrate_to_chat_id=new)
    assert (told.chat, told.text) == (new, wording.MOVED_GROUP.format(chat=new))
    assert len(await room.say("/ask The mill?", chat=new)) == 1
    assert len(await room.receive(room.telegram.press(answer.button("Next")["callback_data"], chat=new))) == 1


async def test_too_many_questions(open_room: Open) -> None:
    """Who asks too much is told so once, in a sentence, and is answered again later; presses count as well."""
    library = Library()
    room = await open_room(library, rate=3)
    (answer,) = await room.say("The mill?")
    await room.press(answer, "Next")
    sent = [await room.say("The mill?") for _ in range(4)]
    assert [len(one) for one in sent] == [1, 1, 0, 0]
    assert transcribe(sent[1]) == wording.TOO_MANY
    assert await room.press(answer, "Next") == []
    assert room.telegram.toasts == [None, None]
    assert len(library.asked) == 3
    assert len(await room.say("The mill?", chat=7, **{"from": _STRANGER})) == 1


def _mention(text: str, name: str) -> dict[str, Any]:
    offset = len(text[: text.index(name)].encode("utf-16-le")) // 2
    return {"entities": [{"type": "mention", "offset": offset, "length": len(name)}]}


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("@BylineTestBot The mill?", "The mill?"),
        ("@bylinetestbot: The mill?", "The mill?"),
        ("🦊 The mill, @BylineTestBot?", "🦊 The mill"),
        ("The mill? @BylineTestBot", "The mill?"),
    ],
)
async def test_a_name_in_a_group(open_room: Open, text: str, asked: str) -> None:
    """What begins or ends with the bot's name is a question, in the same topic."""
    library = Library()
    room = await open_room(library)
    name = "@bylinetestbot" if "@bylinetestbot" in text else "@BylineTestBot"
    topic = {"is_topic_message": True, "message_thread_id": 77}
    (answer,) = await room.say(text, chat=_GROUP, **_mention(text, name), **topic)
    assert library.asked == [asked]
    assert answer.parameters["message_thread_id"] == 77
    assert answer.parameters["reply_parameters"]["message_id"]


async def test_a_name_that_is_not_a_question(open_room: Open) -> None:
    """Inside a sentence, or somebody else's, a name asks nothing; by its number the bot is meant as well."""
    room = await open_room(Library())
    for text, name in (
        ("I told @BylineTestBot about it", "@BylineTestBot"),
        ("@SomebodyElse The mill?", "@SomebodyElse"),
    ):
        assert await room.say(text, chat=_GROUP, **_mention(text, name)) == []
    assert await room.say("@BylineTestBot The mill?", chat=_GROUP) == []
    by_number = {"entities": [{"type": "text_mention", "offset": 0, "length": 6, "user": {**BOT, "id": BOT_ID}}]}
    assert len(await room.say("Byline The mill?", chat=_GROUP, **by_number)) == 1
    (how,) = await room.say("@BylineTestBot", chat=_GROUP, **_mention("@BylineTestBot", "@BylineTestBot"))
    assert how.text == wording.HOW_TO_ASK


async def test_commands_of_a_group(open_room: Open) -> None:
    """Commands that other bots have as well are answered in a group only where this bot is named."""
    room = await open_room(Library())
    for command in ("start", "help", "about", "privacy", "stats"):
        assert await room.say(f"/{command}", chat=_GROUP) == []
    assert transcribe(await room.say("/privacy@BylineTestBot", chat=_GROUP)) == wording.say_privacy(30)
    assert transcribe(await room.say("/help@BylineTestBot", chat=_GROUP)) == wording.HELP


_ENTITY = st.fixed_dictionaries(
    {
        "type": st.sampled_from(["mention", "text_mention", "bot_command", "url", "nonsense"]),
        "offset": st.integers(-5, 60) | st.integers(),
        "length": st.integers(-5, 60) | st.integers(),
    },
    optional={"user": st.sampled_from([BOT, PERSON])},
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        ODD_TEXT, st.sampled_from(["@BylineTestBot ", "/ask@BylineTestBot", "/start \ud800", "/latest", "/said"])
    ),
    st.lists(_ENTITY, max_size=4),
    st.sampled_from([42, _GROUP]),
    st.sampled_from(["text", "caption"]),
)
async def test_anything_that_is_written(
    open_room: Open, text: str, entities: list[dict[str, Any]], chat: int, field: str
) -> None:
    """Whatever a message holds, wherever its entities point: no fault, and no words of it but as text."""
    room = await open_room(Library())
    update = room.telegram.message(None, chat=chat)
    update["message"] |= {field: text, "entities": entities}
    sent = await room.receive(update)
    assert all(one.text != wording.FAULT for one in sent)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.text(max_size=70), st.from_regex(r"\A[a-z]{1,2}\+?:[A-Za-z0-9_-]{0,12}:?[0-9]{0,4}\Z")))
async def test_anything_that_is_pressed(open_room: Open, packed: str) -> None:
    """Made-up callback data does nothing but a toast."""
    room = await open_room(Library())
    sent = await room.receive(room.telegram.press(packed))
    assert [one.text for one in sent] in ([], [wording.CONSENT_REFUSED])
    assert len(room.telegram.toasts) == 1
    assert room.telegram.toasts[0] != wording.FAULT_AT_BUTTON
