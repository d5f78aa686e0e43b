from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

import httpx
import pytest
from telegram import Bot, CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message, MessageEntity
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)
from telegram.request import BaseRequest, RequestData

from bot.telegram.delivery import Delivery, GoneError, UnsureError
from bot.telegram.failures import Failure, read_failure, read_wait
from bot.telegram.messages import ChatMessage
from bot.telegram.pacing import Pace
from bot.telegram.updates import Request
from tests.bot.telegram.simulated import now, simulate

TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
LINKED = InlineKeyboardMarkup(
    [[InlineKeyboardButton("More", callback_data="m"), InlineKeyboardButton("Source", url="http://intranet/")]]
)
# What a call may be answered with: a status and a body, an exception, or None for success.
Outcome = tuple[int, Any] | Exception | None


def refuse(status: int, description: str, **parameters: Any) -> tuple[int, Any]:
    """Return the answer with which Telegram refuses a call."""
    more = {"parameters": parameters} if parameters else {}
    return status, {"ok": False, "error_code": status, "description": description, **more}


def caused(error: Exception, cause: Exception) -> Exception:
    """Return *error* as if raised from *cause*."""
    error.__cause__ = cause
    return error


@pytest.fixture(autouse=True)
def periods(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have periods as timedeltas, as the running bot has them."""
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


class Wire(BaseRequest):
    """Answers calls by the script, and then with success; notes when each came and what it held.

    Args:
        script: what is answered to each call in turn; or a function that says it from the time and the parameters.
    """

    def __init__(self, script: Sequence[Outcome] | Callable[[float, dict[str, Any]], Outcome] = ()) -> None:
        self._script = script if callable(script) else None
        self._outcomes = [] if callable(script) else list(script)
        self.calls: list[tuple[float, str, dict[str, Any]]] = []
        self.delivered: list[dict[str, Any]] = []

    @property
    def read_timeout(self) -> float:
        """See the base class."""
        return 1.0

    @property
    def times(self) -> list[float]:
        """When the calls came."""
        return [at for at, _, _ in self.calls]

    @property
    def texts(self) -> list[str]:
        """What was delivered."""
        return [each.get("text", "") for each in self.delivered]

    async def initialize(self) -> None:
        """See the base class."""

    async def shutdown(self) -> None:
        """See the base class."""

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read as the bot's own request does."""
        return Request.parse_json_payload(payload)

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Answer one call."""
        assert method == "POST"
        parameters = dict(request_data.parameters) if request_data else {}
        self.calls.append((now() - 1000, url.rpartition("/")[2], parameters))
        if self._script is not None:
            outcome = self._script(now() - 1000, parameters)
        else:
            outcome = self._outcomes.pop(0) if self._outcomes else None
        if isinstance(outcome, Exception):
            raise outcome
        if outcome is None:
            self.delivered.append(parameters)
            number = parameters.get("message_id", 100 + len(self.delivered))
            chat = {"id": parameters.get("chat_id", 0), "type": "private"}
            outcome = 200, {"ok": True, "result": {"message_id": number, "date": 1, "chat": chat}}
        status, body = outcome
        return status, body if isinstance(body, bytes) else json.dumps(body).encode()


class Scene:
    """A delivery in simulated time, and the messages that it answers."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire
        self.bot = Bot(TOKEN, request=wire, get_updates_request=wire)
        self.pace = Pace(now)
        self.moved: list[tuple[int, int]] = []
        self.delivery = Delivery(self.pace, on_migrated=lambda old, new: self.moved.append((old, new)))

    def asked(self, chat: int = 42, **more: Any) -> Message:
        """Return the message of a question."""
        kind = "private" if chat > 0 else "supergroup"
        sent = {"message_id": 7, "date": 1, "chat": {"id": chat, "type": kind}, "text": "?", **more}
        return Message.de_json(sent, self.bot)

    def pressed(self, chat: int = 42, **more: Any) -> CallbackQuery:
        """Return the press of a button under message 8."""
        kind = "private" if chat > 0 else "supergroup"
        under = {"message_id": 8, "date": 1, "chat": {"id": chat, "type": kind}, "text": "…"}
        person = {"id": 42, "is_bot": False, "first_name": "Rita"}
        return CallbackQuery.de_json(
            {"id": "1", "from": person, "chat_instance": "1", "message": under, "data": "m", **more}, self.bot
        )

    async def send(self, *texts: str, chat: int = 42, as_reply: bool = False) -> list[int]:
        """Send *texts* as one answer."""
        return await self.delivery.send(self.asked(chat), lambda _: list(map(ChatMessage, texts)), as_reply=as_reply)


def play(wire: Wire, act: Callable[[Scene], Coroutine[Any, Any, None]]) -> None:
    """Do *act* in simulated time."""

    async def run() -> None:
        await act(Scene(wire))

    simulate(run())


PLAIN = ChatMessage("The mill.")
TRUE = {"ok": True, "result": True}
UNSENT = [
    caused(NetworkError("x"), httpx.ConnectError("refused")),
    caused(TimedOut(), httpx.ConnectTimeout("slow")),
    caused(TimedOut(), httpx.PoolTimeout("busy")),
    caused(NetworkError("x"), httpx.ProxyError("no")),
    refuse(500, "Internal Server Error"),
    refuse(502, "Bad Gateway"),
    refuse(503, "Service Unavailable"),
    (502, b"<html>Bad Gateway</html>"),
    (503, b""),
    refuse(429, "Too Many Requests"),
    refuse(401, "Unauthorized"),
    refuse(404, "Not Found"),
    refuse(409, "Conflict: terminated by other getUpdates request"),
    (403, b"<html>the hotel's network</html>"),
    (400, b"<html>the hotel's network</html>"),
    (302, b""),
]
UNSURE = [
    TimedOut(),
    caused(TimedOut(), httpx.ReadTimeout("slow")),
    caused(TimedOut(), httpx.WriteTimeout("slow")),
    caused(NetworkError("x"), httpx.ReadError("reset")),
    caused(NetworkError("x"), httpx.WriteError("reset")),
    caused(NetworkError("x"), httpx.RemoteProtocolError("closed")),
    OSError("something else"),
    refuse(504, "Gateway Timeout"),
    refuse(504, ""),
    (504, b"<html>Gateway Time-out</html>"),
    (524, b""),
    (200, b"<html>"),
    (200, b""),
    (200, {"ok": True}),
    (200, {"ok": True, "result": None}),
    (200, TRUE),
    (200, {"ok": True, "result": {"chat": 3}}),
]
GONE = [
    refuse(403, "Forbidden: bot was blocked by the user"),
    refuse(403, "Forbidden: bot was kicked from the supergroup chat"),
    refuse(403, "Forbidden: user is deactivated"),
    refuse(400, "Bad Request: chat not found"),
    refuse(400, "Bad Request: PEER_ID_INVALID"),
    refuse(400, "Bad Request: TOPIC_CLOSED"),
    refuse(400, "Bad Request: TOPIC_DELETED"),
    refuse(400, "Bad Request: message thread not found"),
    refuse(400, "Bad Request: not enough rights to send text messages to the chat"),
    refuse(400, "Bad Request: have no rights to send a message"),
    refuse(400, "Bad Request: group chat was deactivated"),
]


@pytest.mark.parametrize("outcome", UNSENT)
def test_what_was_surely_not_delivered_is_sent_again(outcome: Outcome) -> None:
    """However often it fails, it is sent until it is delivered: once, and soon after the fault has ended."""

    async def act(scene: Scene) -> None:
        assert await scene.send("one", "two") == [101, 102]
        assert scene.wire.texts == ["one", "two"]
        (at, *_), *_ = [call for call in scene.wire.calls if call[0] >= 100]
        assert at < 106

    play(Wire(lambda at, _: outcome if at < 100 else None), act)


@pytest.mark.parametrize("outcome", UNSURE)
def test_what_may_have_been_delivered_is_not(outcome: Outcome) -> None:
    """It is sent once, nothing after it, and what was surely delivered before it is told."""

    async def act(scene: Scene) -> None:
        with pytest.raises(UnsureError) as raised:
            await scene.send("one", "two", "three")
        assert raised.value.sent == (101,)
        assert [parameters["text"] for _, _, parameters in scene.wire.calls] == ["one", "two"]
        with pytest.raises(UnsureError) as raised:
            await scene.delivery.send_to(scene.bot, 1, PLAIN, group=False)
        assert raised.value.sent == ()

    play(Wire([None, outcome, outcome]), act)


@pytest.mark.parametrize(
    "outcome",
    # To an edit, “true” is a whole answer.
    [*(each for each in UNSURE if each != (200, TRUE)), *UNSENT, refuse(429, "x", retry_after=9)],
)
def test_an_edit_is_tried_again_in_either_case(outcome: Outcome) -> None:
    """Twice the same is the same; that nothing changed is then no fault."""

    async def act(scene: Scene) -> None:
        await scene.delivery.edit(scene.pressed(), lambda _: [PLAIN])
        await scene.delivery.edit_at(scene.bot, 42, 9, PLAIN)
        assert [each["message_id"] for each in scene.wire.delivered] == [8]
        assert len(scene.wire.calls) == 6

    unchanged = refuse(400, "Bad Request: message is not modified: specified new message content is the same")
    play(Wire([outcome, outcome, None, outcome, outcome, unchanged]), act)


def test_an_edit_that_is_never_confirmed() -> None:
    """It is given up after a while, as a fault of Telegram's and not as a message that may have arrived."""

    async def act(scene: Scene) -> None:
        with pytest.raises(TelegramError) as raised:
            await scene.delivery.edit(scene.pressed(), lambda _: [PLAIN])
        assert not isinstance(raised.value, UnsureError | GoneError)
        assert len(scene.wire.calls) == 5

    play(Wire([TimedOut()] * 9), act)


@pytest.mark.parametrize("outcome", GONE)
def test_nobody_is_there(outcome: Outcome) -> None:
    """Who has left, or a topic that is closed, is told apart from a fault, and is not tried again."""

    async def act(scene: Scene) -> None:
        with pytest.raises(GoneError):
            await scene.send("one", "two")
        with pytest.raises(GoneError):
            await scene.delivery.edit_at(scene.bot, -3, 9, PLAIN)
        assert len(scene.wire.calls) == 2

    play(Wire([outcome, outcome]), act)


@pytest.mark.parametrize("words", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
def test_a_message_to_edit_that_is_gone(words: str) -> None:
    """Somebody has deleted it: there is nothing left to edit."""

    async def act(scene: Scene) -> None:
        with pytest.raises(GoneError):
            await scene.delivery.edit(scene.pressed(), lambda _: [PLAIN])
        assert len(scene.wire.calls) == 1

    play(Wire([refuse(400, f"Bad Request: {words}")]), act)


def test_telegram_asks_a_chat_to_wait() -> None:
    """That chat waits, however often it is asked to; nobody else does, and nothing is sent before."""

    def script(at: float, parameters: dict[str, Any]) -> Outcome:
        if parameters["chat_id"] == 1 and at < 100:
            return refuse(429, "Too Many Requests: retry after 30", retry_after=30)
        return None

    async def act(scene: Scene) -> None:
        slow = asyncio.create_task(scene.send("one", chat=1))
        await asyncio.sleep(1)
        for chat in range(2, 12):
            assert await scene.send("other", chat=chat)
        assert now() - 1000 == pytest.approx(1)
        await slow
        assert [at for at, _, p in scene.wire.calls if p["chat_id"] == 1] == pytest.approx([0, 30, 60, 90, 120])

    play(Wire(script), act)


def test_three_chats_told_to_wait() -> None:
    """Then it is about the bot: the next chat waits too."""

    async def act(scene: Scene) -> None:
        slow = [asyncio.create_task(scene.send("one", chat=chat)) for chat in (1, 2, 3)]
        await asyncio.sleep(0.1)
        await scene.send("other", chat=4)
        assert now() - 1000 == pytest.approx(10)
        await asyncio.gather(*slow)
        assert len(scene.wire.delivered) == 4

    play(Wire([refuse(429, "x", retry_after=10)] * 3), act)


def test_everything_waits_for_the_pace() -> None:
    """Messages, pictures and edits count alike."""

    async def act(scene: Scene) -> None:
        await scene.send("one", "two")
        await scene.delivery.send_photo(scene.asked(), b"png", PLAIN, as_reply=False)
        await scene.delivery.edit(scene.pressed(), lambda _: [PLAIN])
        await scene.delivery.edit_at(scene.bot, 42, 9, PLAIN)
        await scene.delivery.send_to(scene.bot, 42, PLAIN, group=False)
        assert scene.wire.times == pytest.approx([0, 0, 0, 1, 2, 3])

    play(Wire(), act)


def test_a_group_that_has_moved() -> None:
    """The answer goes to the new group, without a reply to a message that is not there; who keeps numbers is told."""

    async def act(scene: Scene) -> None:
        assert await scene.send("one", chat=-5, as_reply=True) == [101]
        assert scene.moved == [(-5, -1005)]
        (delivered,) = scene.wire.delivered
        assert delivered["chat_id"] == -1005
        assert "reply_parameters" not in delivered

    moved = refuse(400, "Bad Request: group chat was upgraded to a supergroup chat", migrate_to_chat_id=-1005)
    play(Wire([moved]), act)


def test_a_move_that_cannot_be_noted(caplog: pytest.LogCaptureFixture) -> None:
    """The answer is sent all the same; the fault is logged without a number."""

    async def act(scene: Scene) -> None:
        def fail(old: int, new: int) -> None:
            raise OSError(f"{old} {new}")

        delivery = Delivery(scene.pace, on_migrated=fail)
        await delivery.send(scene.asked(-5), lambda _: [PLAIN], as_reply=False)
        assert len(scene.wire.delivered) == 1

    play(Wire([refuse(400, "x", migrate_to_chat_id=-1005)]), act)
    assert "OSError" in caplog.text
    assert "1005" not in caplog.text


def test_a_message_of_a_group_that_has_moved_is_not_edited() -> None:
    """Its number would be another message's in the new group. A group that moves for ever is given up, too."""

    async def act(scene: Scene) -> None:
        with pytest.raises(GoneError):
            await scene.delivery.edit_at(scene.bot, -5, 9, PLAIN)
        assert scene.moved == [(-5, -1005)]
        with pytest.raises(GoneError):
            await scene.send("one", chat=-5)
        assert len(scene.wire.calls) == 4

    play(Wire([refuse(400, "x", migrate_to_chat_id=-1005)] * 9), act)


def test_a_message_to_reply_to_that_is_gone() -> None:
    """The answer is sent without the reply; without a reply to leave out, the refusal stands."""

    async def act(scene: Scene) -> None:
        await scene.send("one", chat=-5, as_reply=True)
        first, second = (parameters for _, _, parameters in scene.wire.calls)
        assert first["reply_parameters"] == {"message_id": 7, "allow_sending_without_reply": True}
        assert "reply_parameters" not in second

    async def act_plainly(scene: Scene) -> None:
        with pytest.raises(BadRequest):
            await scene.send("one", chat=-5)

    play(Wire([refuse(400, "Bad Request: message to be replied not found")]), act)
    play(Wire([refuse(400, "Bad Request: message to be replied not found")]), act_plainly)


def test_topics() -> None:
    """An answer stays in the topic of its question; a chain of replies is no topic."""

    async def act(scene: Scene) -> None:
        for topic in (True, False):
            asked = scene.asked(-5, message_thread_id=3, is_topic_message=topic)
            await scene.delivery.send(asked, lambda _: [PLAIN], as_reply=False)
        direct = scene.asked(-5, direct_messages_topic={"topic_id": 4})
        await scene.delivery.send_photo(direct, b"png", PLAIN, as_reply=True)
        await scene.delivery.send_to(scene.bot, -5, PLAIN, thread=6, reply_to=2, group=True)
        assert [each.get("message_thread_id") for each in scene.wire.delivered] == [3, None, None, 6]
        assert scene.wire.delivered[2]["direct_messages_topic_id"] == 4
        replies = [each.get("reply_parameters", {}).get("message_id") for each in scene.wire.delivered]
        assert replies == [None, None, 7, 2]

    play(Wire(), act)


def test_what_a_message_holds() -> None:
    """Entities and buttons, no markup to interpret and no preview of any page."""
    bold = MessageEntity(MessageEntity.BOLD, 0, 3)
    message = ChatMessage("The mill.", (bold,), LINKED)

    async def act(scene: Scene) -> None:
        await scene.delivery.send(scene.asked(), lambda _: [message], as_reply=False)
        await scene.delivery.edit(scene.pressed(), lambda _: [message])
        await scene.delivery.send_photo(scene.asked(), b"png", message, as_reply=False)
        await scene.delivery.edit(scene.pressed(message=None, inline_message_id="abc"), lambda _: [message])
        text, edit, photo, inline = scene.wire.delivered
        for each in (text, edit, inline):
            assert each["text"] == "The mill."
            assert each["entities"] == [bold.to_dict()]
            assert each["link_preview_options"] == {"is_disabled": True}
        assert photo["caption"] == "The mill."
        assert photo["caption_entities"] == [bold.to_dict()]
        assert [name for _, name, _ in scene.wire.calls][2] == "sendPhoto"
        assert inline["inline_message_id"] == "abc"
        assert "chat_id" not in inline
        assert all("reply_markup" in each and "parse_mode" not in each for each in scene.wire.delivered)

    play(Wire(), act)


def test_an_address_that_telegram_refuses() -> None:
    """The message is sent without the button, in whatever way it goes; without buttons the refusal stands."""
    message = ChatMessage("The mill.", (), LINKED)

    def script(_: float, parameters: dict[str, Any]) -> Outcome:
        url = "intranet" in json.dumps(parameters.get("reply_markup", ""))
        return refuse(400, "Bad Request: inline keyboard button URL 'http://intranet' is invalid") if url else None

    async def act(scene: Scene) -> None:
        def render(links: bool) -> list[ChatMessage]:
            return [PLAIN, message] if links else [PLAIN, ChatMessage("Plainly.")]

        await scene.delivery.send(scene.asked(), render, as_reply=False)
        await scene.delivery.edit(scene.pressed(), lambda links: render(links)[1:])
        await scene.delivery.send_to(scene.bot, 1, message, group=False)
        await scene.delivery.edit_at(scene.bot, 1, 9, message)
        await scene.delivery.send_photo(scene.asked(), b"png", message, as_reply=False)
        assert scene.wire.texts == ["The mill.", "Plainly.", "Plainly.", "The mill.", "The mill.", ""]
        kept = [each["reply_markup"]["inline_keyboard"] for each in scene.wire.delivered[3:]]
        assert kept == [[[{"text": "More", "callback_data": "m"}]]] * 3

    async def act_plainly(scene: Scene) -> None:
        with pytest.raises(BadRequest):
            await scene.send("one")
        assert len(scene.wire.calls) == 1

    play(Wire(script), act)
    play(Wire([refuse(400, "Bad Request: message is too long")] * 2), act_plainly)


def test_one_chat_at_a_fault_holds_up_no_other() -> None:
    """While one message is tried again and again, those to other chats go at once."""

    def script(at: float, parameters: dict[str, Any]) -> Outcome:
        return refuse(500, "Internal Server Error") if parameters["chat_id"] == 1 and at < 60 else None

    async def act(scene: Scene) -> None:
        failing = asyncio.create_task(scene.send("one", chat=1))
        await asyncio.sleep(30)
        before = now()
        await scene.send("two", chat=2)
        assert now() == before
        await failing

    play(Wire(script), act)


def test_a_busy_group_after_a_fault() -> None:
    """Tries that never reached Telegram do not use up the group's messages: it is answered soon afterwards."""

    def script(at: float, _: dict[str, Any]) -> Outcome:
        return caused(NetworkError("x"), httpx.ConnectError("refused")) if 10 < at < 50 else None

    async def act(scene: Scene) -> None:
        await scene.send(*["one"] * 12, chat=-5)
        await asyncio.sleep(2)
        await scene.send("two", "three", chat=-5)
        assert scene.wire.times[-2] < 56
        assert scene.wire.times[-1] < 57

    play(Wire(script), act)


def test_five_hundred_answers_wait_for_the_network() -> None:
    """When it is back, the first arrives within ten seconds, all of them as fast as the pace has it, each once."""

    def script(at: float, _: dict[str, Any]) -> Outcome:
        return caused(NetworkError("x"), httpx.ConnectError("refused")) if at < 120 else None

    async def act(scene: Scene) -> None:
        await asyncio.gather(*(scene.send("one", chat=chat) for chat in range(1, 501)))
        assert len(scene.wire.delivered) == 500
        arrived = sorted(at for at in scene.wire.times if at >= 120)
        print(f"first after {arrived[0] - 120:.1f} s, last after {arrived[-1] - 120:.1f} s")
        assert arrived[0] < 122
        assert arrived[-1] < 120 + 500 / 28 * 1.05 + 6

    play(Wire(script), act)


def test_the_log_tells_no_more_than_it_must(caplog: pytest.LogCaptureFixture) -> None:
    """One line a while however much fails, with no word of a message, of an answer, or of anybody's number."""
    caplog.set_level(logging.DEBUG, "bot")

    async def act(scene: Scene) -> None:
        await asyncio.gather(*(scene.send("my secret", chat=chat) for chat in range(7_000_001, 7_000_011)))
        for outcome in ("secret", "moved"):
            with pytest.raises(TelegramError) as raised:
                await scene.send(outcome, chat=-7_000_001, as_reply=True)
            assert not any(word in str(raised.value) for word in ("7000001", "secret"))

    def script(at: float, parameters: dict[str, Any]) -> Outcome:
        if parameters["text"] == "moved":
            return refuse(400, "x", migrate_to_chat_id=-7_000_001)
        if parameters["text"] == "secret":
            return caused(NetworkError("secret"), httpx.ReadError("secret"))
        return (502, b"my secret for 7000001") if at < 20 else None

    play(Wire(script), act)
    assert "NetworkError" in caplog.text
    assert sum(record.levelno >= logging.WARNING for record in caplog.records) == 1
    assert not any(word in caplog.text for word in ("7000", "secret", TOKEN[-8:]))


def test_a_stop_ends_the_tries() -> None:
    """Nothing that is tried again keeps the bot from stopping."""

    async def act(scene: Scene) -> None:
        trying = asyncio.create_task(scene.send("one"))
        await asyncio.sleep(60)
        trying.cancel()
        await asyncio.wait([trying])
        assert trying.cancelled()

    play(Wire(lambda *_: refuse(500, "x")), act)


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (InvalidToken(), Failure.UNDELIVERED),
        (Conflict("x"), Failure.UNDELIVERED),
        (Forbidden("Forbidden: x"), Failure.GONE),
        (NetworkError("Request Entity Too Large"), Failure.REFUSED),
        (BadRequest("Bad Request: not enough rights to send photos to the chat"), Failure.REFUSED),
        (BadRequest("Bad Request: message is not modified"), Failure.UNCHANGED),
        (KeyError("result"), Failure.UNSURE),
        (TelegramError("x"), Failure.UNSURE),
    ],
)
def test_reading_failures(error: Exception, failure: Failure) -> None:
    """What else a call can fail with."""
    assert read_failure(error) is failure


def test_reading_how_long_to_wait() -> None:
    """In seconds, in whatever form the library has it."""
    assert read_wait(RetryAfter(7)) == 7.0


# --- with real sockets -----------------------------------------------------------------------------------


class Server:
    """A Bot API server on loopback that deals with each request in turn as *modes* say, and then well."""

    def __init__(self, *modes: str) -> None:
        self.modes = list(modes)
        self.delivered = 0
        self.requests = 0

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Deal with one connection."""
        try:
            while True:
                mode = self.modes[0] if self.modes else "ok"
                head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
                length = int(head.partition("content-length: ")[2].partition("\r\n")[0] or 0)
                await reader.readexactly(length)
                self.requests += 1
                if self.modes:
                    self.modes.pop(0)
                status, _, body = mode.partition(" ")
                if mode == "drop before":
                    break
                if not status.isdecimal() or status == "200":
                    self.delivered += 1
                if mode == "drop after":
                    break
                if mode == "slow":
                    await asyncio.sleep(1)
                if not status.isdecimal():
                    chat = {"id": 1, "type": "private"}
                    status = "200"
                    body = json.dumps({"ok": True, "result": {"message_id": 5, "date": 1, "chat": chat}})
                answer = f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n{body}"
                writer.write(answer.encode())
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
            pass  # The other end has closed, or the test is over.
        finally:
            writer.close()


async def _send_over(server: Server, request: Request, base: str) -> list[int]:
    bot = Bot(TOKEN, base_url=f"{base}/bot", request=request, get_updates_request=request)
    asked = Message.de_json({"message_id": 7, "date": 1, "chat": {"id": 1, "type": "private"}}, bot)
    return await Delivery(Pace()).send(asked, lambda _: [PLAIN], as_reply=False)


@pytest.mark.parametrize(
    ("mode", "unsure"),
    [
        ("drop before", True),
        ("drop after", True),
        ("slow", True),
        ("200 <html>", True),
        ("504 <html>", True),
        ("502 <html>", False),
        ('500 {"ok": false, "description": "Internal Server Error"}', False),
        ('429 {"ok": false, "description": "x", "parameters": {"retry_after": 1}}', False),
    ],
)
async def test_over_http(mode: str, unsure: bool) -> None:
    """With the real library underneath: delivered once, or known to be unsure; never twice."""
    server = Server(mode)
    listening = await asyncio.start_server(server.handle, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    request = Request(4, read_timeout=0.3)
    try:
        if unsure:
            with pytest.raises(UnsureError):
                await _send_over(server, request, f"http://127.0.0.1:{port}")
            assert server.requests == 1
        else:
            assert await _send_over(server, request, f"http://127.0.0.1:{port}") == [5]
            assert server.delivered == 1
    finally:
        await request.shutdown()
        listening.close()


async def test_over_http_where_nobody_listens_yet() -> None:
    """A refused connection is tried again until somebody listens."""
    server = Server()
    reserved = await asyncio.start_server(server.handle, "127.0.0.1", 0)
    port = reserved.sockets[0].getsockname()[1]
    reserved.close()
    await reserved.wait_closed()
    request = Request(4, read_timeout=0.3)
    sending = asyncio.create_task(_send_over(server, request, f"http://127.0.0.1:{port}"))
    await asyncio.sleep(0.2)
    assert not sending.done()
    listening = await asyncio.start_server(server.handle, "127.0.0.1", port)
    try:
        assert await sending == [5]
        assert server.delivered == 1
    finally:
        await request.shutdown()
        listening.close()
