"""Updates that are handed over, by Telegram and by others who would like to be it."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.request import BaseRequest, RequestData

from bot.telegram.patience import Patience, PollingEndedError
from bot.telegram.updates import WANTED
from bot.telegram.webhook import Webhook, make_secret, path_of, set_webhook, watch_webhook

SECRET = "a-secret_of-our-own"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
ADDRESS = "https://bot.example.org/byline"


def message(number: int, text: str = "The mill?") -> dict[str, Any]:
    """Return an update with a message, as Telegram's JSON has it."""
    chat = {"id": 42, "type": "private"}
    return {"update_id": number, "message": {"message_id": 1, "date": 1, "chat": chat, "text": text}}


@dataclass
class Door:
    """A webhook that listens, and whoever knocks at it."""

    url: str
    client: aiohttp.ClientSession
    taken: list[dict[str, Any]] = field(default_factory=list)
    alive: int = 0
    fault: Exception | None = None
    before: Callable[[], Awaitable[object]] | None = None
    well: bool = True

    async def accept(self, updates: Sequence[dict[str, Any]]) -> None:
        """Take *updates* over, or fail as told."""
        if self.before is not None:
            await self.before()
        if self.fault is not None:
            raise self.fault
        self.taken.extend(updates)

    def on_alive(self) -> None:
        """Count."""
        self.alive += 1

    async def knock(self, body: bytes | Any, path: str = "/byline", **headers: str | None) -> int:
        """Hand *body* over as Telegram would, but for *headers*; return the status."""
        sent: dict[str, str | None] = {HEADER: SECRET, "Content-Type": "application/json"}
        sent.update({name.replace("_", "-"): value for name, value in headers.items()})
        given = {name: value for name, value in sent.items() if value is not None}
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self.client.post(self.url + path, data=io.BytesIO(content), headers=given) as answer:
            return answer.status


@asynccontextmanager
async def _open(path: str = "/byline") -> AsyncIterator[tuple[Door, Webhook]]:
    # The client adds a content type of its own only where it is not told to leave that.
    async with aiohttp.ClientSession(skip_auto_headers=["Content-Type"]) as client:
        door = Door("", client)
        webhook = Webhook(
            SECRET, door.accept, path, on_alive=door.on_alive, judge=lambda: (door.well, "heard from Telegram")
        )
        port = await webhook.start(("127.0.0.1", 0))
        door.url = f"http://127.0.0.1:{port}"
        try:
            yield door, webhook
        finally:
            await webhook.stop()


@pytest.fixture
async def door() -> AsyncIterator[Door]:
    """Return a webhook that listens."""
    async with _open() as (door, _):
        yield door


async def test_an_update_is_taken_over_before_telegram_hears_of_it(door: Door) -> None:
    """200 means: it is written down. It is handed on exactly as it was sent."""
    update = {**message(5, "\ud800 pier \N{ROCKET}"), "telepathy": [1]}
    assert await door.knock(update) == 200
    assert door.taken == [update]
    assert door.alive == 1


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET + "x", SECRET[:-1], "g\u00e9heim", SECRET.upper()])
async def test_only_telegram_knows_the_secret(door: Door, secret: str | None) -> None:
    """Whoever finds the address cannot ask in anybody's name."""
    given: dict[str, Any] = {HEADER: secret}
    assert await door.knock(message(5), **given) == 403
    assert door.taken == []
    assert door.alive == 0


async def test_without_a_secret_there_is_no_webhook() -> None:
    """An empty secret would let everybody in."""
    with pytest.raises(ValueError, match="secret"):
        Webhook("", Door.accept)  # type: ignore[arg-type]


async def test_the_secret_is_the_same_at_each_start() -> None:
    """What Telegram hands over before it has heard of the new start is let in; of the token it holds nothing."""
    assert make_secret(TOKEN) == make_secret(TOKEN)
    assert make_secret(TOKEN) != make_secret(TOKEN + "x")
    for secret in map(make_secret, (TOKEN, "1:x", "")):
        assert not any(TOKEN[start : start + 6] in secret for start in range(len(TOKEN) - 5))
        # Bot API, setWebhook: 1-256 characters, A-Z, a-z, 0-9, _ and -.
        assert 32 <= len(secret) <= 256
        assert set(secret) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe\xfd", 400),
        (b"[" * 100_000, 400),
        (b"[]", 400),
        (b'"x"', 400),
        (b"{}", 400),
        (b'{"update_id": "5"}', 400),
        (b'{"update_id": true}', 400),
        (b'{"update_id": -5}', 400),
        (b'{"update_id": ' + b"9" * 5000 + b"}", 400),
        (b" " * 2**20 + b"{}", 413),
        # What is an update by its number is not sent again, whatever else it is.
        (b'{"update_id": 5}', 200),
        (b'{"update_id": 5, "message": {"chat": "nonsense"}}', 200),
        (b'{"update_id": 5, "telepathy": {}}', 200),
    ],
)
async def test_what_is_no_update(door: Door, body: bytes, status: int, caplog: pytest.LogCaptureFixture) -> None:
    """What cannot be read is turned away or skipped, and nothing of it is handed on."""
    assert await door.knock(body) == status
    assert door.taken == []
    assert await door.knock(message(6)) == 200
    assert "Traceback" not in caplog.text


async def test_what_is_not_json_is_not_read(door: Door) -> None:
    """Another content type, or a body that would have to be unpacked first."""
    assert await door.knock(message(5), Content_Type="text/plain") == 415
    assert await door.knock(message(5), Content_Type=None) == 415
    assert await door.knock(message(5), Content_Encoding="gzip") == 415
    assert await door.knock(message(5), Content_Type="application/json; charset=utf-8") == 200
    assert len(door.taken) == 1


async def test_other_paths_and_methods(door: Door) -> None:
    """There is one way in, and one place that tells how the bot is."""
    assert await door.knock(message(5), "/") == 404
    assert await door.knock(message(5), "/byline/") == 404
    assert await door.knock(message(5), "/health") == 405
    for method in ("GET", "PUT", "DELETE", "OPTIONS"):
        async with door.client.request(method, f"{door.url}/byline", headers={HEADER: SECRET}) as answer:
            assert answer.status == 405
    assert door.taken == []


@pytest.mark.parametrize(
    ("fault", "status"),
    [(OSError(28, "x"), 503), (sqlite3.OperationalError("The mill?"), 503), (ValueError("The mill?"), 500)],
)
async def test_what_cannot_be_taken_over_is_sent_again(
    door: Door, fault: Exception, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram sends again what was not answered with 200; the log has no word of it."""
    door.fault = fault
    assert await door.knock(message(5)) == status
    assert door.alive == 0
    door.fault = None
    assert await door.knock(message(5)) == 200
    assert door.taken == [message(5)]
    assert type(fault).__name__ in caplog.text
    assert "mill" not in caplog.text


async def test_many_at_once(door: Door) -> None:
    """Each of many that come at the same moment is taken over."""
    assert set(await asyncio.gather(*(door.knock(message(number)) for number in range(200)))) == {200}
    assert sorted(update["update_id"] for update in door.taken) == list(range(200))


async def test_stopping_finishes_what_is_being_received() -> None:
    """An update that arrives while the bot stops is written down and confirmed, or neither."""
    async with _open() as (door, webhook):
        begun, may_end = asyncio.Event(), asyncio.Event()

        async def before() -> None:
            begun.set()
            await may_end.wait()

        door.before = before
        knocking = asyncio.create_task(door.knock(message(5)))
        await begun.wait()
        stopping = asyncio.create_task(webhook.stop())
        await asyncio.sleep(0.01)
        may_end.set()
        assert await knocking == 200
        await stopping
        assert len(door.taken) == 1
        with pytest.raises(aiohttp.ClientError):
            await door.knock(message(6))


async def test_how_it_is(door: Door) -> None:
    """A health check gets 200 or 503, with words and nobody's number."""
    for door.well, status in ((True, 200), (False, 503)):
        async with door.client.get(f"{door.url}/health") as answer:
            assert answer.status == status
            assert await answer.json() == {"healthy": door.well, "words": "heard from Telegram"}


async def test_what_is_not_even_http(door: Door, caplog: pytest.LogCaptureFixture) -> None:
    """Junk is answered and not repeated in the log."""
    port = int(door.url.rpartition(":")[2])
    for junk in (
        b"The mill?\r\n\r\n",
        b"POST /byline HTTP/1.1\r\nThe mill\r\n\r\n",
        b"\x16\x03\x01" * 50 + b"\r\n\r\n",
    ):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(junk)
        async with asyncio.timeout(5):
            assert (await reader.read()).startswith(b"HTTP/1.")
        writer.close()
        await writer.wait_closed()
    with caplog.at_level(logging.DEBUG):
        assert await door.knock(message(5)) == 200
    assert "mill" not in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize("path", ["/", "/byline", "/a/b.c~d_e-f", "/byline/"])
async def test_paths(path: str) -> None:
    """The path of the public address is the one that is listened at."""
    assert path_of(f"https://bot.example.org{path}") == path
    assert path_of("https://bot.example.org") == "/"
    async with _open(path) as (door, _):
        assert await door.knock(message(5), path) == 200
        assert await door.knock(message(5), "/else") == 404


# --- what Telegram is told ----------------------------------------------------------------------------------


class Telegram(BaseRequest):
    """Remembers a webhook; *answers* come first."""

    def __init__(self, *answers: tuple[int, dict[str, Any]]) -> None:
        self.answers = list(answers)
        self.url = ""
        self.set: list[dict[str, Any]] = []
        self.error: dict[str, Any] = {}

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
    ) -> tuple[int, bytes]:
        """Answer one call."""
        parameters: dict[str, Any] = dict(request_data.parameters) if request_data else {}
        if self.answers:
            status, answer = self.answers.pop(0)
            return status, json.dumps(answer).encode()
        if url.endswith("/setWebhook"):
            self.url = parameters["url"]
            self.set.append(parameters)
            return 200, b'{"ok": true, "result": true}'
        info = {"url": self.url, "has_custom_certificate": False, "pending_update_count": 0, **self.error}
        return 200, json.dumps({"ok": True, "result": info}).encode()


def _bot(telegram: Telegram) -> Bot:
    return Bot(TOKEN, request=telegram, get_updates_request=telegram)


async def test_telegram_is_told_where() -> None:
    """The address, the secret and what is wanted; what waits there is not dropped."""
    telegram = Telegram()
    await set_webhook(_bot(telegram), ADDRESS, SECRET)
    (told,) = telegram.set
    assert told["url"] == ADDRESS
    assert told["secret_token"] == SECRET
    assert tuple(told["allowed_updates"]) == WANTED
    assert not told.get("drop_pending_updates")


async def test_a_webhook_that_was_taken_away_is_set_again(caplog: pytest.LogCaptureFixture) -> None:
    """Somebody who polls with the same token, or a moment's fault, does not make the bot deaf for good."""
    telegram = Telegram((502, {"ok": False}), (200, {"ok": True, "result": "x"}), (401, {"ok": False}))
    telegram.url, alive = ADDRESS, []
    telegram.error = {"last_error_date": 1700000000, "last_error_message": "Connection refused " * 100}
    watching = asyncio.create_task(
        watch_webhook(
            _bot(telegram), ADDRESS, SECRET, on_alive=lambda: alive.append(1), patience=Patience(pause=0.0), every=0.001
        )
    )
    async with asyncio.timeout(5):
        while len(alive) < 3:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
        telegram.url = ""
        while not telegram.set:  # noqa: ASYNC110
            await asyncio.sleep(0.001)
    watching.cancel()
    await asyncio.gather(watching, return_exceptions=True)
    assert telegram.url == ADDRESS
    assert caplog.text.count("could not hand an update over") == 1
    assert len(max(caplog.messages, key=len)) < 300


async def test_a_token_that_stays_rejected_ends_it() -> None:
    """As with polling: the bot ends and says why."""
    telegram = Telegram(*[(401, {"ok": False, "description": TOKEN})] * 10_000)
    patience = Patience(pause=0.001, longest_pause=0.001, rejected=0.02)
    with pytest.raises(PollingEndedError, match="rejects the bot's token") as ended:
        await watch_webhook(_bot(telegram), ADDRESS, SECRET, patience=patience)
    assert TOKEN not in str(ended.value)
