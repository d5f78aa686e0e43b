"""What Telegram sends: read with care, since whatever cannot be read is sent again for ever."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, Final

import httpx
from telegram import Update
from telegram.error import NetworkError, TelegramError
from telegram.request import HTTPXRequest

_log = logging.getLogger(__name__)

WANTED: Final = (Update.MESSAGE, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER)
Accept = Callable[[Sequence[dict[str, Any]]], Awaitable[None]]

# The longest honest answer is a hundred updates of the longest messages with all their entities: some 5 MB.
_LONGEST_ANSWER = 8 * 2**20
_LONGEST_FILE = 21 * 2**20  # Bot API: a bot can fetch files of up to 20 MB.
_LARGEST_NUMBER = 2**53
_LONGEST_SHOWN = 200
_NO_ANSWER = "not an answer of the Bot API"


class TooLongError(NetworkError):
    """An answer is longer than any of Telegram's; it was not read to its end."""


class Request(HTTPXRequest):
    """Carries calls to Telegram, reads no more than an answer can hold, and does not log it.

    Args:
        connections: how many there may be at once.
        read_timeout: the longest silence, in seconds; getUpdates adds how long it asks Telegram to wait.
        write_timeout: the longest that a part of a call may take.
        connect_timeout: the longest wait for a connection.
        pool_timeout: the longest wait for one of *connections*.
    """

    def __init__(
        self,
        connections: int = 1,
        *,
        read_timeout: float = 5.0,
        write_timeout: float = 5.0,
        connect_timeout: float = 5.0,
        pool_timeout: float = 1.0,
    ) -> None:
        super().__init__(
            connections,
            read_timeout=read_timeout,
            write_timeout=write_timeout,
            connect_timeout=connect_timeout,
            pool_timeout=pool_timeout,
            # What is compressed can be far longer than it looks.
            httpx_kwargs={"event_hooks": {"response": [_bound]}, "headers": {"Accept-Encoding": "identity"}},
        )

    async def do_request(self, url: str, *more: Any, **named: Any) -> tuple[int, bytes]:
        """See the base class; of fetched updates, only those that can be read are in the answer."""
        status, payload = await super().do_request(url, *more, **named)
        if url.endswith("/getUpdates") and 200 <= status < 300:
            payload = keep_readable(payload)
        return status, payload

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Return the answer that *payload* is.

        Raises:
            TelegramError: it is no answer of the Bot API.
        """
        try:
            parsed = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            parsed = None
        if not isinstance(parsed, dict):
            raise TelegramError(_NO_ANSWER) from None
        return parsed


def keep_readable(payload: bytes) -> bytes:
    """Return the answer to getUpdates with each update that cannot be read reduced to its number.

    Telegram sends an update again until its number is confirmed: one that always failed would be fetched for
    ever. And python-telegram-bot would log a whole answer for the sake of one of them.

    Raises:
        TelegramError: it is no answer to getUpdates.
    """
    parsed = Request.parse_json_payload(payload)
    result = parsed.get("result")
    if not isinstance(result, list):
        raise TelegramError(_NO_ANSWER)
    numbered = [update for update in result if number_of(update) is not None]
    readable = [update if is_readable(update) else {"update_id": update["update_id"]} for update in numbered]
    return json.dumps({"ok": True, "result": readable}).encode("ascii")


def is_readable(update: dict[str, Any]) -> bool:
    """Say whether *update* is one of the Bot API's; where it is not, the log says so."""
    try:
        Update.de_json(update, None)
    except Exception as error:  # Whatever it is that cannot be read, it must not stop those that come after.
        _log.warning("an update that cannot be read was skipped (%s)", type(error).__name__)
        return False
    if not _has_sender(update):
        _log.warning("an update from nowhere was skipped")
        return False
    return True


def _has_sender(update: dict[str, Any]) -> bool:
    """Say whether what *update* brings comes from a chat and a person; the library takes it without, too."""
    message, member = update.get("message"), update.get("my_chat_member")
    pressed, asked = update.get("callback_query"), update.get("inline_query")
    under = pressed.get("message") if isinstance(pressed, dict) else None
    written = [one for one in (message, under) if one is not None]
    return (
        all(_has(one, "message_id", int) and _has_chat(one) for one in written)
        and all(_has(one.get("from"), "id", int) for one in (pressed, asked, member) if one is not None)
        and (member is None or (_has_chat(member) and _has(member.get("new_chat_member"), "status", str)))
    )


def _has_chat(part: dict[str, Any]) -> bool:
    return _has(part.get("chat"), "id", int) and _has(part["chat"], "type", str)


def _has(part: object, name: str, kind: type) -> bool:
    return isinstance(part, dict) and isinstance(part.get(name), kind)


def is_wanted(update: dict[str, Any]) -> bool:
    """Say whether *update* is of a kind that was asked for; after a change of these, others still come."""
    return any(kind in update for kind in WANTED)


def number_of(update: object) -> int | None:
    """Return the number of *update*; None where it has none that Telegram would give."""
    number = update.get("update_id") if isinstance(update, dict) else None
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < _LARGEST_NUMBER:
        return None
    return number


def show_error(error: Exception) -> str:
    """Return what *error* says, for the log: without what was answered, which can hold anybody's words."""
    if not isinstance(error, TelegramError):
        return type(error).__name__
    said = re.split(r"\. (?:Parsing the server response|The server response contained)", error.message, maxsplit=1)[0]
    return " ".join(said.split())[:_LONGEST_SHOWN]


async def _bound(response: httpx.Response) -> None:
    """Let *response* be read up to its limit only."""
    most = _LONGEST_FILE if response.request.method == "GET" else _LONGEST_ANSWER
    if response.headers.get("Content-Encoding", "identity") != "identity":
        raise TelegramError("the answer is compressed, though that was not asked for")
    response.stream = _Bounded(response.stream, most)


class _Bounded(httpx.AsyncByteStream):
    """The bytes of *stream*, as long as there are not more than *most*."""

    def __init__(self, stream: httpx.SyncByteStream | httpx.AsyncByteStream, most: int) -> None:
        self._stream = stream
        self._most = most

    async def __aiter__(self) -> AsyncIterator[bytes]:
        length = 0
        if not isinstance(self._stream, httpx.AsyncByteStream):
            raise TypeError("the stream is not asynchronous")
        async for piece in self._stream:
            length += len(piece)
            if length > self._most:
                raise TooLongError(f"the answer is longer than {self._most} bytes")
            yield piece

    async def aclose(self) -> None:
        """See the base class."""
        if isinstance(self._stream, httpx.AsyncByteStream):
            await self._stream.aclose()
