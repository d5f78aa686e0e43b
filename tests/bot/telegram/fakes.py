"""Telegram without Telegram: a request that answers by itself and is strict about what is sent."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from telegram import MessageEntity, Update
from telegram.request import BaseRequest, RequestData

from bot.telegram.app import App

TOKEN = "1234567890:PLANTED-token-that-nobody-may-see"
BASE = "https://telegram.invalid"
BOT_ID = 1234567890
BOT = {"id": BOT_ID, "is_bot": True, "first_name": "Byline", "username": "BylineTestBot"}
PERSON = {"id": 42, "is_bot": False, "first_name": "Rita"}
_QUOTES = (MessageEntity.BLOCKQUOTE, MessageEntity.EXPANDABLE_BLOCKQUOTE)

# What the Bot API lets each method have (10.0); a bot may not send anything else.
_KNOWN = {
    "getMe": set(),
    "deleteWebhook": {"drop_pending_updates"},
    "setMyCommands": {"commands", "scope", "language_code"},
    "getUpdates": {"offset", "limit", "timeout", "allowed_updates"},
    "sendMessage": {
        "chat_id",
        "message_thread_id",
        "text",
        "entities",
        "link_preview_options",
        "reply_parameters",
        "reply_markup",
    },
    "editMessageText": {"chat_id", "message_id", "text", "entities", "link_preview_options", "reply_markup"},
    "answerCallbackQuery": {"callback_query_id", "text", "show_alert"},
}


@dataclass
class Sent:
    """A message or an edit as the chat shows it."""

    method: str
    chat: int
    text: str
    entities: tuple[MessageEntity, ...]
    keyboard: list[dict[str, Any]]
    parameters: dict[str, Any] = field(repr=False)

    def of(self, *kinds: str) -> list[str]:
        """Return the words that each entity of *kinds* holds, by its UTF-16 offsets."""
        return [words for entity, words in decode(self.text, self.entities) if entity.type in kinds]

    def button(self, label: str) -> dict[str, Any]:
        """Return the button called *label*."""
        (found,) = (button for button in self.keyboard if button["text"] == label)
        return found


def decode(text: str, entities: Iterable[MessageEntity]) -> list[tuple[MessageEntity, str]]:
    """Return each entity with the words it holds, read as Telegram reads them."""
    units = text.encode("utf-16-le")
    return [
        (entity, units[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"))
        for entity in entities
    ]


def check_message(text: str, entities: Sequence[MessageEntity], keyboard: Iterable[dict[str, Any]]) -> None:
    """Hold a message to Telegram's rules; the real server breaks some of these silently."""
    units = len(text.encode("utf-16-le")) // 2
    assert 1 <= units <= 4096
    assert text == text.strip(" \n"), "white space at the ends is taken off, and every offset with it"
    assert len(entities) <= 100
    for entity in entities:
        assert entity.offset >= 0
        assert entity.length > 0
        assert entity.offset + entity.length <= units
    for _, words in decode(text, entities):
        assert words[0] not in " \n", "white space at the start of an entity is taken off it"
    blocks = sorted((e.offset, e.offset + e.length) for e in entities if e.type in _QUOTES)
    for (_, end), (start, _) in pairwise(blocks):
        assert end < start, "blockquotes cannot nest or touch"
    for button in keyboard:
        assert button["text"]
        assert ("url" in button) != ("callback_data" in button)
        assert len(button.get("callback_data", "x").encode()) <= 64


class FakeTelegram(BaseRequest):
    """A Bot API server in the place of HTTP.

    Args:
        fault: called with each method and its parameters; what it returns, a status and a description, is
            answered instead; an exception that it raises takes the place of an answer.
    """

    def __init__(self, fault: Callable[[str, dict[str, Any]], tuple[int, str] | None] = lambda *_: None) -> None:
        self.fault = fault
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.sent: list[Sent] = []
        self.toasts: list[str | None] = []
        self.waiting: list[dict[str, Any]] = []
        self._messages = 100
        self._updates = 0

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
        """Answer one call, as Telegram would, after checking it."""
        assert method == "POST"
        assert url.startswith(f"{BASE}/bot{TOKEN}/")
        name = url.rpartition("/")[2]
        parameters = dict(request_data.parameters) if request_data else {}
        self.calls.append((name, parameters))
        assert set(parameters) <= _KNOWN[name], f"{name} with unknown parameters"
        if fault := self.fault(name, parameters):
            status, description = fault
            return status, json.dumps({"ok": False, "error_code": status, "description": description}).encode()
        result = await getattr(self, f"_{name}", self._taken)(parameters)
        return 200, json.dumps({"ok": True, "result": result}).encode()

    async def _taken(self, _: dict[str, Any]) -> Any:
        return True

    async def _getMe(self, _: dict[str, Any]) -> Any:  # noqa: N802 (the Bot API's spelling)
        return BOT

    async def _getUpdates(self, parameters: dict[str, Any]) -> Any:  # noqa: N802 (the Bot API's spelling)
        offset = parameters.get("offset", 0)
        self.waiting = [update for update in self.waiting if update["update_id"] >= offset]
        if not self.waiting and parameters.get("timeout"):
            await asyncio.sleep(0.02)
        return self.waiting[:100]

    async def _answerCallbackQuery(self, parameters: dict[str, Any]) -> Any:  # noqa: N802
        text = parameters.get("text")
        assert text is None or 1 <= len(text) <= 200
        self.toasts.append(text)
        return True

    async def _sendMessage(self, parameters: dict[str, Any]) -> Any:  # noqa: N802
        self._messages += 1
        return self._show("sendMessage", parameters, self._messages)

    async def _editMessageText(self, parameters: dict[str, Any]) -> Any:  # noqa: N802
        return self._show("editMessageText", parameters, parameters["message_id"])

    def _show(self, method: str, parameters: dict[str, Any], number: int) -> dict[str, Any]:
        assert "parse_mode" not in parameters
        entities = tuple(MessageEntity.de_list(parameters.get("entities", []), None))
        rows = parameters.get("reply_markup", {}).get("inline_keyboard", [])
        keyboard = [button for row in rows for button in row]
        chat = parameters["chat_id"]
        check_message(parameters["text"], entities, keyboard)
        self.sent.append(Sent(method, chat, parameters["text"], entities, keyboard, parameters))
        kind = "private" if chat > 0 else "supergroup"
        return {
            "message_id": number,
            "date": 1,
            "chat": {"id": chat, "type": kind},
            "from": BOT,
            "text": parameters["text"],
        }

    def message(self, text: str | None, *, chat: int = 42, **more: Any) -> dict[str, Any]:
        """Return the update that brings *text*; *more* are fields of the message."""
        self._updates += 1
        self._messages += 1
        kind = "private" if chat > 0 else "supergroup"
        message = {
            "message_id": self._messages,
            "date": 1,
            "chat": {"id": chat, "type": kind},
            "from": PERSON,
            **({} if text is None else {"text": text}),
            **more,
        }
        return {"update_id": self._updates, "message": message}

    def press(self, packed: str, *, chat: int = 42) -> dict[str, Any]:
        """Return the update that brings the press of a button with *packed* as its callback data."""
        self._updates += 1
        kind = "private" if chat > 0 else "supergroup"
        under = {"message_id": self._messages, "date": 1, "chat": {"id": chat, "type": kind}, "text": "…"}
        return {
            "update_id": self._updates,
            "callback_query": {
                "id": str(self._updates),
                "from": PERSON,
                "chat_instance": "1",
                "message": under,
                "data": packed,
            },
        }


@dataclass
class Room:
    """A started application and the fake it talks to."""

    application: App
    telegram: FakeTelegram

    async def receive(self, *updates: dict[str, Any]) -> list[Sent]:
        """Let *updates* arrive at once; return what is shown for them when all are dealt with."""
        before = len(self.telegram.sent)
        for update in updates:
            await self.application.update_queue.put(Update.de_json(update, self.application.bot))
        await self.application.update_queue.join()
        return self.telegram.sent[before:]

    async def say(self, text: str | None, **more: Any) -> list[Sent]:
        """Say *text* in a chat; return what is answered."""
        return await self.receive(self.telegram.message(text, **more))

    async def press(self, under: Sent, label: str) -> list[Sent]:
        """Press the button *label* under *under*; return what is shown then."""
        packed = under.button(label)["callback_data"]
        return await self.receive(self.telegram.press(packed, chat=under.chat))
