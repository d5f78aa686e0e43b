"""Fetching updates from a server that does what servers do."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Bot, Update
from telegram.error import InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram import updates as reading
from bot.telegram.failures import read_wait
from bot.telegram.patience import Hope, Patience, PollingEndedError
from bot.telegram.polling import Poller, wait_for_network
from bot.telegram.updates import WANTED, Request, is_readable, keep_readable, number_of

TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
HASTY = Patience(pause=0.0, longest_pause=0.0)
Answer = tuple[int, bytes]


def message(number: int, text: str = "The mill?", **more: Any) -> dict[str, Any]:
    """Return an update with a message, as Telegram's JSON has it."""
    chat = {"id": 42, "type": "private", "first_name": "Rita"}
    person = {"id": 42, "is_bot": False, "first_name": "Rita"}
    return {
        "update_id": number,
        "message": {"message_id": number, "date": 1700000000, "chat": chat, "from": person, "text": text, **more},
    }


def plain(update: dict[str, Any]) -> dict[str, Any]:
    """Return *update* without the flags that say nothing, which python-telegram-bot adds."""
    said = {key: value for key, value in update["message"].items() if value is not False}
    if "reply_to_message" in said:
        said["reply_to_message"] = plain({"message": said["reply_to_message"]})["message"]
    return {**update, "message": said}


def fine(*updates: Any) -> Answer:
    """Return the answer that brings *updates*."""
    return 200, json.dumps({"ok": True, "result": list(updates)}).encode()


def wrong(status: int, description: str = "no", **more: Any) -> Answer:
    """Return an answer that is an error."""
    return status, json.dumps({"ok": False, "error_code": status, "description": description, **more}).encode()


@pytest.fixture(autouse=True)
def _periods(monkeypatch: pytest.MonkeyPatch) -> None:
    # As the application sets it: python-telegram-bot's periods are timedeltas.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


class Server(BaseRequest):
    """Answers each getUpdates with the next of *answers*; when they are used up, as Telegram does."""

    parse_json_payload = staticmethod(Request.parse_json_payload)

    def __init__(self, *answers: Answer | Exception | None) -> None:
        self.answers = list(answers)
        self.waiting: list[dict[str, Any]] = []
        self.asked: list[dict[str, Any]] = []

    @property
    def read_timeout(self) -> float:
        """See the base class."""
        return 1.0

    async def initialize(self) -> None:
        """See the base class."""

    async def shutdown(self) -> None:
        """See the base class."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> Answer:
        """Answer one call."""
        assert url.endswith("/getUpdates")
        asked: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        self.asked.append(asked)
        if self.answers:
            answer = self.answers.pop(0)
            if answer is None:
                await asyncio.sleep(3600)
                raise AssertionError("it was waited for")
            if isinstance(answer, Exception):
                raise answer
            status, payload = answer
            return status, keep_readable(payload) if 200 <= status < 300 else payload
        self.waiting = [update for update in self.waiting if update["update_id"] >= asked.get("offset", 0)]
        if not self.waiting:
            await asyncio.sleep(0.005)
        return fine(*self.waiting[: int(asked["limit"])])


class Taken:
    """What was accepted; *faults* are raised first, one a call."""

    def __init__(self, *faults: Exception | None) -> None:
        self.faults = list(faults)
        self.batches: list[list[dict[str, Any]]] = []

    async def __call__(self, updates: Sequence[dict[str, Any]]) -> None:
        """Accept *updates*."""
        if self.faults and (fault := self.faults.pop(0)):
            raise fault
        self.batches.append(list(updates))

    @property
    def numbers(self) -> list[int]:
        """The numbers of what was accepted, in order."""
        return [update["update_id"] for batch in self.batches for update in batch]


@asynccontextmanager
async def polling(server: Server, accept: Any, **more: Any) -> AsyncIterator[asyncio.Task[None]]:
    """Poll *server* inside the ``with`` block."""
    bot = Bot(TOKEN, request=server, get_updates_request=server)
    task = asyncio.create_task(Poller(bot, accept, **{"patience": HASTY, "long_poll": 0.01, **more}).poll())
    try:
        yield task
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError, PollingEndedError):
            await task


async def until(what: Callable[[], Any], patience: float = 5.0) -> None:
    """Wait until *what* is true of anything."""
    async with asyncio.timeout(patience):
        while not what():  # noqa: ASYNC110 (there is nothing that could tell)
            await asyncio.sleep(0.001)


# --- what is fetched ----------------------------------------------------------------------------------------


async def test_a_batch_is_confirmed_only_when_it_was_taken_over() -> None:
    """Telegram hears that updates were received after they were accepted, all of them at once."""
    server, confirmed_before = Server(), []
    server.waiting = [message(5), message(6, "Hello")]

    async def accept(updates: Sequence[dict[str, Any]]) -> None:
        confirmed_before.append(server.asked[-1].get("offset"))
        assert [plain(update) for update in updates] == [plain(message(5)), plain(message(6, "Hello"))]

    async with polling(server, accept):
        await until(lambda: len(server.asked) > 2)
    assert confirmed_before == [None]
    assert server.asked[1]["offset"] == 7
    assert server.asked[0]["allowed_updates"] == list(WANTED)
    assert set(WANTED) == {"message", "callback_query", "inline_query", "my_chat_member"}


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), sqlite3.OperationalError("disk I/O error")])
async def test_what_cannot_be_written_down_is_fetched_again(fault: Exception, caplog: pytest.LogCaptureFixture) -> None:
    """A full disk loses no question: nothing is confirmed, and the bot does not count as alive meanwhile."""
    server, taken, alive = Server(), Taken(fault, fault), []
    server.waiting = [message(5)]
    async with polling(server, taken, on_alive=lambda: alive.append(len(server.asked))):
        await until(lambda: len(alive) > 1)
    assert taken.numbers == [5]
    assert [asked.get("offset") for asked in server.asked[:4]] == [None, None, None, 6]
    assert alive[0] == 3
    assert "cannot be written down" in caplog.text
    assert "mill" not in caplog.text


async def test_a_damaged_inbox_ends_the_polling() -> None:
    """It would take nothing any more: the next start sets the file aside. Nothing is confirmed meanwhile."""
    server, taken = Server(), Taken(sqlite3.DatabaseError("database disk image is malformed"))
    server.waiting = [message(5)]
    poller = Poller(Bot(TOKEN, request=server, get_updates_request=server), taken, patience=HASTY, long_poll=0.01)
    with pytest.raises(sqlite3.DatabaseError):
        async with asyncio.timeout(5):
            await poller.poll()
    assert [asked.get("offset") for asked in server.asked] == [None]


async def test_one_update_that_cannot_be_taken_over_does_not_hold_the_others_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """What is wrong with one update is not a reason to lose, or to wait with, the rest of its batch."""
    taken: list[int] = []

    async def accept(updates: Sequence[dict[str, Any]]) -> None:
        if any(update["update_id"] == 6 for update in updates):
            raise ValueError("surrogates not allowed: The mill?")
        taken.extend(update["update_id"] for update in updates)

    server = Server()
    server.waiting = [message(number) for number in (5, 6, 7)]
    async with polling(server, accept):
        await until(lambda: len(server.asked) > 1)
    assert taken == [5, 7]
    assert server.asked[1]["offset"] == 8
    assert "skipped (ValueError)" in caplog.text
    assert "mill" not in caplog.text


async def test_updates_out_of_order_and_twice() -> None:
    """They are handed on in the order of their numbers, each once; the highest is what is confirmed."""
    taken = Taken()
    server = Server(fine(message(9), message(7), message(8), message(7)), fine(), fine(message(3)))
    async with polling(server, taken):
        await until(lambda: len(server.asked) > 3)
    assert [[update["update_id"] for update in batch] for batch in taken.batches] == [[7, 8, 9], [3]]
    # After a quiet week Telegram begins at another number: it must be possible to confirm a lower one.
    assert [asked.get("offset") for asked in server.asked[:4]] == [None, 10, 10, 4]


async def test_an_update_that_cannot_be_read_is_confirmed_and_the_rest_handed_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """It would be fetched for ever; its number is all that is needed to have it confirmed."""
    broken = {"update_id": 7, "message": {"chat": "nonsense"}}
    strange = {"update_id": 8, "telepathy": {"text": "x"}}
    edited = {"update_id": 9, "edited_message": message(9)["message"]}
    far = message(6, date=10**18)
    taken = Taken()
    server = Server(fine(message(5), "junk", 12, {"update_id": "13"}, {"update_id": -4}, far, broken, strange, edited))
    async with polling(server, taken):
        await until(lambda: len(server.asked) > 1)
    assert taken.numbers == [5]
    assert server.asked[1]["offset"] == 10
    assert caplog.text.count("cannot be read was skipped") == 2


async def test_junk_is_not_fetched_as_fast_as_the_machine_can() -> None:
    """An answer that comes at once and brings nothing new is no reason to ask at once."""
    server = Server(*[fine({"update_id": 2**60}) for _ in range(10_000)])
    async with polling(server, Taken()):
        await asyncio.sleep(0.3)
    assert len(server.asked) < 10


# --- what is waited for ------------------------------------------------------------------------------------


async def test_polling_outlives_what_passes(caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is answered instead for a moment, the questions are fetched afterwards."""
    taken = Taken()
    server = Server(
        wrong(500),
        wrong(502),
        wrong(401, "Unauthorized"),
        wrong(404),
        wrong(409, "Conflict: terminated by other getUpdates request"),
        wrong(400),
        wrong(403),
        wrong(429, parameters={"retry_after": "soon"}),
        wrong(400, parameters={"migrate_to_chat_id": 7}),
        (502, b"<html>The mill?</html>"),
        (200, b"<html>The mill?</html>"),
        (200, b""),
        (200, b"[" * 100_000),
        (200, b"\xff\xfe"),
        (200, b'{"ok": false}'),
        (200, b'{"ok": true, "result": null}'),
        (200, b'{"ok": true, "result": 7}'),
        (200, b'{"ok": true, "result": {"update_id": 7}}'),
        (200, b'{"ok": true, "result": [[], "x", null, {"message": {"text": "The mill?"}}]}'),
        (299, b'{"ok": true, "result": []}'),
        NetworkError("down"),
        TimedOut(),
        RuntimeError("odd"),
    )
    server.waiting = [message(5)]
    async with polling(server, taken) as task:
        await until(lambda: taken.batches or task.done())
    assert taken.numbers == [5]
    assert "mill" not in caplog.text
    assert "CRITICAL" not in caplog.text
    assert TOKEN not in caplog.text


async def test_an_answer_that_never_comes_is_given_up() -> None:
    """Silence ends after a time of our own, whatever the library or a proxy does with its timeouts."""
    server, taken = Server(None, None), Taken()
    server.waiting = [message(5)]
    async with polling(server, taken, slack=0.05):
        await until(lambda: taken.batches)
    assert len(server.asked) >= 3


@pytest.mark.parametrize(("status", "reason"), [(401, "rejects the bot's token"), (404, "401 or 404"), (409, "409")])
async def test_polling_that_has_no_hope_ends_with_the_reason(status: int, reason: str) -> None:
    """A token that stays rejected, or that another bot holds, ends the polling; the reason hides it."""
    server = Server(*[wrong(status, TOKEN)] * 10_000)
    patience = Patience(pause=0.001, longest_pause=0.001, rejected=0.05, conflict=0.05)
    async with polling(server, Taken(), patience=patience) as task:
        with pytest.raises(PollingEndedError, match=reason) as ended:
            await task
    assert len(server.asked) >= 5
    assert TOKEN not in str(ended.value)
    assert ended.value.__suppress_context__


def test_how_long_is_hoped(caplog: pytest.LogCaptureFixture) -> None:
    """Rejected for a minute and five times, held for two: not sooner, and only if nothing else came between."""
    now = 0.0
    hope = Hope(Patience(), lambda: now)
    for now, pause in (  # noqa: B007 (the clock reads it)
        (0.0, 0.5),
        (10.0, 1.0),
        (20.0, 2.0),
        (30.0, 4.0),
        (59.9, 5.0),
    ):
        assert hope.weigh(InvalidToken(TOKEN)) == pause
    hope.weigh(NetworkError("down"))
    now = 61.0
    assert hope.weigh(InvalidToken(TOKEN)) == 5.0
    hope.renew()
    for now in (100.0, 101.0, 102.0, 220.0):  # noqa: B007
        hope.weigh(InvalidToken(TOKEN))
    # Long enough, but it was only asked four times.
    with pytest.raises(PollingEndedError):
        hope.weigh(InvalidToken(TOKEN))
    assert TOKEN not in caplog.text


def test_how_long_telegram_asks_to_wait() -> None:
    """It is obeyed, up to a minute; what is no time is none."""
    hope = Hope(Patience())
    assert hope.weigh(RetryAfter(7)) == 7.0
    assert hope.weigh(RetryAfter(10**6)) == 60.0
    for junk in (-5, 0):
        assert read_wait(RetryAfter(junk)) == 0.0


async def test_the_start_waits_for_the_network() -> None:
    """Nobody needs to start the bot again because the network came up after it, or a proxy was not ready."""
    tries = [TimedOut(), NetworkError("down"), TelegramError("junk"), InvalidToken(TOKEN), KeyError("result")]

    async def action() -> None:
        if tries:
            raise tries.pop()

    await wait_for_network(action, HASTY)
    assert tries == []


async def test_a_start_with_a_wrong_token_ends() -> None:
    """A token that is rejected for some seconds is wrong."""

    async def action() -> None:
        raise InvalidToken(f"The token `{TOKEN}` was rejected by the server.")

    with pytest.raises(PollingEndedError, match="rejects the bot's token") as ended:
        await wait_for_network(action, Patience(pause=0.001, rejected=0.02))
    assert TOKEN not in str(ended.value)


async def test_confirming_at_the_end() -> None:
    """What was taken over is confirmed before the bot stops; that it cannot be is no reason not to stop."""
    server = Server(fine(message(5)))
    poller = Poller(Bot(TOKEN, request=server, get_updates_request=server), Taken(), patience=HASTY)
    await poller.confirm()
    assert server.asked == []
    task = asyncio.create_task(poller.poll())
    await until(lambda: len(server.asked) > 1)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    server.answers = [RuntimeError("x")]
    await poller.confirm()
    await poller.confirm()
    assert [(asked["offset"], asked["limit"]) for asked in server.asked[-2:]] == [(6, 1), (6, 1)]


# --- what is read -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b"\xff\xfe", b"12", b"{" * 100_000, b"9" * 10_000])
def test_what_is_no_answer(payload: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """What a proxy answers instead of Telegram is an error, and is not logged."""
    with pytest.raises(TelegramError):
        Request.parse_json_payload(payload)
    assert caplog.text == ""


@pytest.mark.parametrize("number", [None, "1", 1.0, True, -1, 2**53, 10**400])
def test_what_is_no_number(number: Any) -> None:
    """Only what Telegram would give is taken for an update's number; another could not be confirmed."""
    assert number_of({"update_id": number}) is None
    assert number_of({"update_id": 0}) == 0
    assert number_of("update_id") is None


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
_FIELDS = st.sampled_from(
    "message_id date chat from text entities reply_to_message forward_origin document photo new_chat_members "
    "message_thread_id sender_chat via_bot caption poll sticker animation web_app_data external_reply".split()
)


@given(st.dictionaries(_FIELDS, _JSON, max_size=6), _JSON)
def test_no_update_stops_those_that_come_after_it(fields: dict[str, Any], junk: Any) -> None:
    """Whatever an update holds, the answer it came in is read, and its number is there to be confirmed."""
    odd = message(1)
    odd["message"].update(fields)
    payload = json.dumps({"ok": True, "result": [odd, junk, {"update_id": 2, "message": junk}, message(3)]}).encode()
    result = json.loads(keep_readable(payload))["result"]
    numbers = [update.update_id for update in Update.de_list(result, None)]
    assert numbers[0] == 1
    assert numbers[-2:] == [2, 3]


@given(st.text(), st.text(st.characters(), max_size=5))
def test_what_is_handed_on_is_what_telegram_sent(text: str, name: str) -> None:
    """Also in a group's topic, in a reply, or with a field that is not known yet, nothing of it changes."""
    sent = message(1, text, message_thread_id=7, is_topic_message=True, telepathy=name)
    sent["message"]["reply_to_message"] = message(2, name)["message"]
    sent["message"]["entities"] = [{"type": "bold", "offset": 0, "length": 1}]
    assert is_readable(sent)
    (update,) = Update.de_list([sent], None)
    assert plain(json.loads(json.dumps(update.to_dict()))) == sent


def _answering(body: bytes, headers: bytes = b"") -> Callable[..., Coroutine[Any, Any, None]]:
    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(ConnectionError):
            await reader.readuntil(b"\r\n\r\n")
            writer.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + b"\r\n" + body)
            await writer.drain()
            writer.close()
            await writer.wait_closed()

    return serve


@asynccontextmanager
async def listening(serve: Any) -> AsyncIterator[str]:
    """Listen with *serve* on a free port inside the ``with`` block."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bot/getUpdates"


async def test_no_more_is_read_than_an_answer_can_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    """An answer without an end does not fill the memory, and what is compressed is not unpacked."""
    monkeypatch.setattr(reading, "_LONGEST_ANSWER", 100_000)
    request = Request(2, read_timeout=5, connect_timeout=5)
    body = fine(message(1, "x" * 50_000))[1]
    async with request:
        async with listening(_answering(body)) as url:
            assert len(await request.post(url)) == 1  # type: ignore[arg-type]  # A list; the hint says a dict.
        async with listening(_answering(b" " * 200_000 + body)) as url:
            with pytest.raises(reading.TooLongError):
                await request.post(url)
        async with listening(_answering(body, b"Content-Encoding: gzip\r\n")) as url:
            with pytest.raises(TelegramError, match="compressed"):
                await request.post(url)


async def test_a_batch_that_is_too_long_is_fetched_in_smaller_ones() -> None:
    """What does not fit is asked for in halves, and nothing is stuck behind it."""
    server, taken = Server(reading.TooLongError("x"), reading.TooLongError("x")), Taken()
    server.waiting = [message(number) for number in range(1, 61)]
    async with polling(server, taken):
        await until(lambda: len(taken.numbers) == 60)
    assert [asked["limit"] for asked in server.asked[:4]] == [100, 50, 25, 100]


def test_nothing_is_logged_of_what_was_answered() -> None:
    """A proxy's page can hold anybody's words; the log has the kind of the error, and its beginning."""
    error = NetworkError("Bad Gateway (502). Parsing the server response b'The mill?' failed")
    assert reading.show_error(error) == "Bad Gateway (502)"
    assert len(reading.show_error(NetworkError("x\n" * 10_000))) == 200
    assert reading.show_error(KeyError("The mill?")) == "KeyError"
    assert logging.getLogger("bot.telegram.updates").propagate


@pytest.mark.parametrize(
    "spoilt",
    [
        {"message": {"message_id": 1, "date": 1, "chat": None}},
        {"message": {"message_id": 1, "date": 1, "chat": {"id": "x", "type": "private"}}},
        {"my_chat_member": {"chat": None, "from": {"id": 1, "is_bot": False, "first_name": "R"}, "date": 1}},
        {"callback_query": {"id": "1", "from": None, "chat_instance": "1", "data": "q:k:0"}},
        {"inline_query": {"id": "1", "from": {}, "query": "x", "offset": ""}},
    ],
)
def test_an_update_from_nowhere_is_passed_over(spoilt: dict[str, Any]) -> None:
    """What comes from no chat, or from nobody, cannot be answered, and is not tried."""
    assert not is_readable({"update_id": 1, **spoilt})
