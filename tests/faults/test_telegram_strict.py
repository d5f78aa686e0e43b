"""The server that the bot is tested against refuses what Telegram refuses, in its words."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.telegram.driving import HOST, SPECIFICATION, TOKEN, Telegram
from tests.faults.telegram.people import Room, person

pytestmark = pytest.mark.faults

RITA = Room(5, "private")


@pytest.fixture(scope="module", params=[None, SPECIFICATION], ids=["alone", "with the specification"])
def telegram(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Telegram]:
    """A server in which somebody has written."""
    if request.param is not None and not request.param.is_file():
        pytest.skip(f"{request.param} is not here")
    running = Telegram(specification=request.param, log=tmp_path_factory.mktemp("strict") / "server.txt")
    running.push(RITA.write("hello"))
    yield running
    running.close()


def call(telegram: Telegram, method: str, **given: Any) -> dict[str, Any]:
    """Return what the API answers, with its status."""
    connection = http.client.HTTPConnection(HOST, telegram.port, timeout=10)
    connection.request("POST", f"/bot{TOKEN}/{method}", json.dumps(given), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    found: dict[str, Any] = {"status": answer.status, **json.loads(answer.read())}
    connection.close()
    return found


def entity(offset: int, length: int, kind: str = "bold", **more: Any) -> dict[str, Any]:
    """Return one entity."""
    return {"type": kind, "offset": offset, "length": length, **more}


def button(**action: Any) -> dict[str, Any]:
    """Return a keyboard of one button."""
    return {"inline_keyboard": [[{"text": "Next", **action}]]}


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "message text is empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "😀" * 2049}, "message is too long"),
        ({"text": "x", "entities": [entity(0, 2)]}, "ends after the end of the text"),
        ({"text": "😀", "entities": [entity(1, 1)]}, "begins in a middle of a UTF-16 symbol"),
        ({"text": "😀x", "entities": [entity(0, 1)]}, "ends in a middle of a UTF-16 symbol"),
        (
            {"text": "xxxx", "entities": [entity(0, 4, "blockquote"), entity(1, 2, "expandable_blockquote")]},
            "blockquote can't be nested",
        ),
        ({"text": "x" * 101, "entities": [entity(at, 1) for at in range(101)]}, "too many entities"),
        ({"text": "x", "entities": [entity(0, 1, "glitter")]}, "unsupported type"),
        ({"text": "x", "parse_mode": "HTML"}, "parse_mode"),
        ({"text": "x", "reply_markup": button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="é" * 33)}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
        ({"text": "x", "reply_markup": button()}, "Text buttons are unallowed"),
        ({"text": "x", "reply_markup": button(callback_data="a", url="https://x.example")}, "unallowed"),
        ({"text": "x", "reply_markup": button(copy_text={"text": "x" * 257})}, "BUTTON_COPY_TEXT_INVALID"),
        ({"text": "x", "reply_markup": button(url="javascript:alert(1)")}, "Wrong HTTP URL"),
        ({"text": "x", "colour": "red"}, "Bad Request"),
        ({}, "Bad Request"),
    ],
)
def test_what_is_wrong_is_refused_and_recorded(telegram: Telegram, given: dict[str, Any], words: str) -> None:
    """A message that is not as the Bot API has it is refused in Telegram's words, and is a violation."""
    before = len(telegram.state()["violations"])
    answer = call(telegram, "sendMessage", chat_id=5, **given)
    assert (answer["status"], answer["ok"]) == (400, False)
    assert words in answer["description"]
    assert len(telegram.state()["violations"]) == before + 1


def test_what_is_right_is_delivered(telegram: Telegram) -> None:
    """The longest message, nested styles side by side with a quote, every kind of button."""
    before = len(telegram.state()["violations"])
    text = "😀" * 2048
    markup = {
        "inline_keyboard": [
            [*button(callback_data="x" * 64)["inline_keyboard"][0], {"text": "C", "copy_text": {"text": "c"}}]
        ]
    }
    entities = [entity(0, 4, "blockquote"), entity(0, 2), entity(4, 4, "expandable_blockquote")]
    sent = call(telegram, "sendMessage", chat_id=5, text=text, entities=entities, reply_markup=markup)
    assert sent["ok"], sent
    number = sent["result"]["message_id"]
    edit = {"chat_id": 5, "message_id": number, "text": "other", "reply_markup": markup}
    assert call(telegram, "editMessageText", **edit)["ok"]
    assert "message is not modified: specified new" in call(telegram, "editMessageText", **edit)["description"]
    assert (
        "message to edit not found" in call(telegram, "editMessageText", **{**edit, "message_id": 10**6})["description"]
    )
    assert "message can't be edited" in call(telegram, "editMessageText", **{**edit, "message_id": 1})["description"]
    assert call(telegram, "sendChatAction", chat_id=5, action="typing")["ok"]
    assert call(telegram, "deleteMessage", chat_id=5, message_id=number)["ok"]
    assert len(telegram.state()["violations"]) == before


def test_presses_grow_old(telegram: Telegram) -> None:
    """A press is answered once, and not when it is old; the toast is short."""
    keyboard = button(callback_data="q:a:0")
    under = call(telegram, "sendMessage", chat_id=5, text="x", reply_markup=keyboard)["result"]["message_id"]
    fresh, old = (
        telegram.tell("press", chat=5, message=under, user=person(5), packed="q:a:0", age=age)["query"]
        for age in (0, 1000)
    )
    long = call(telegram, "answerCallbackQuery", callback_query_id=fresh, text="x" * 201)
    assert long["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert call(telegram, "answerCallbackQuery", callback_query_id=fresh, text="x" * 200)["ok"]
    for query in (fresh, old, "made up"):
        answer = call(telegram, "answerCallbackQuery", callback_query_id=query)
        assert answer["description"].startswith("Bad Request: query is too old and response timeout expired")


def test_chats_that_are_gone(telegram: Telegram) -> None:
    """Unknown, blocked, moved and topics that there are not: each in Telegram's words."""
    assert call(telegram, "sendMessage", chat_id=404, text="x")["description"] == "Bad Request: chat not found"
    telegram.tell("chat", chat=6, gone="Forbidden: bot was blocked by the user")
    blocked = call(telegram, "sendMessage", chat_id=6, text="x")
    assert (blocked["status"], blocked["description"]) == (403, "Forbidden: bot was blocked by the user")
    telegram.tell("chat", chat=-7, kind="group")
    telegram.tell("migrate", chat=-7, to=-1007)
    moved = call(telegram, "sendMessage", chat_id=-7, text="x")
    assert moved["parameters"] == {"migrate_to_chat_id": -1007}
    assert "upgraded to a supergroup" in moved["description"]
    assert call(telegram, "sendMessage", chat_id=-1007, text="x")["ok"]
    thread = call(telegram, "sendMessage", chat_id=-1007, text="x", message_thread_id=3)
    assert thread["description"] == "Bad Request: message thread not found"
    reply = call(telegram, "sendMessage", chat_id=5, text="x", reply_parameters={"message_id": 10**6})
    assert reply["description"] == "Bad Request: message to be replied not found"


def test_inline_results(telegram: Telegram) -> None:
    """At most fifty results with names of their own."""

    def results(count: int, name: str = "r{}") -> list[dict[str, Any]]:
        content = {"message_text": "x"}
        return [
            {"type": "article", "id": name.format(at), "title": "T", "input_message_content": content}
            for at in range(count)
        ]

    telegram.push({"inline_query": {"id": "i1", "from": person(5), "query": "x", "offset": ""}})
    for wrong, words in ((results(51), "RESULTS_TOO_MUCH"), (results(2, "r"), "RESULT_ID_DUPLICATE")):
        assert words in call(telegram, "answerInlineQuery", inline_query_id="i1", results=wrong)["description"]
    assert call(telegram, "answerInlineQuery", inline_query_id="i1", results=results(50))["ok"]


def test_too_many(telegram: Telegram) -> None:
    """More than thirty messages in a second are refused with how long to wait."""
    telegram.tell("limits", overall=30)
    answers = [call(telegram, "sendMessage", chat_id=5, text=f"{at}") for at in range(60)]
    refused = [answer for answer in answers if not answer["ok"]]
    assert refused
    assert {answer["parameters"]["retry_after"] for answer in refused} == {1}
    telegram.tell("limits", overall=0)


def test_updates_wait_until_they_are_confirmed(telegram: Telegram) -> None:
    """What was handed out comes again until a later offset is asked for; a second poll ends the first."""
    for update in call(telegram, "getUpdates")["result"]:
        call(telegram, "getUpdates", offset=update["update_id"] + 1, limit=1)
    first = telegram.push(RITA.write("one"))["number"]
    got = call(telegram, "getUpdates", offset=first)["result"]
    assert [update["update_id"] for update in got] == [first]
    assert call(telegram, "getUpdates", offset=first)["result"] == got
    assert call(telegram, "getUpdates", offset=first + 1)["result"] == []
    telegram.tell("fault", kind="conflict", seconds=0.3, methods=["getUpdates"])
    assert call(telegram, "getUpdates")["description"].startswith("Conflict: terminated by other getUpdates")


def test_a_stranger_and_a_method_that_is_not_there(telegram: Telegram, tmp_path: Path) -> None:
    """A wrong token is 401, an unknown method 404."""
    connection = http.client.HTTPConnection(HOST, telegram.port, timeout=10)
    connection.request("POST", "/bot123:wrong/getMe")
    assert connection.getresponse().status == 401
    connection.close()
    assert call(telegram, "sendCarrierPigeon", chat_id=5)["status"] == 404
