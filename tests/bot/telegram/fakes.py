"""Telegram without Telegram: a request that answers by itself and is strict about what is sent."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from telegram import Bot, MessageEntity, Update
from telegram.request import BaseRequest, RequestData

from bot.telegram.access import Access
from bot.telegram.chat import Chats
from bot.telegram.delivery import Delivery
from bot.telegram.kept import Kept
from bot.telegram.pacing import Pace
from tests.bot.telegram.vaults import make_vault

# python-telegram-bot's own switch, which ``bot.telegram.app`` sets: periods are timedeltas.
os.environ.setdefault("PTB_TIMEDELTA", "true")
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
    "sendPhoto": {
        "chat_id",
        "message_thread_id",
        "photo",
        "caption",
        "caption_entities",
        "reply_parameters",
        "reply_markup",
    },
    "leaveChat": {"chat_id"},
    "answerInlineQuery": {"inline_query_id", "results", "cache_time", "is_personal", "button"},
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
    number: int = 0

    @property
    def rows(self) -> list[list[str]]:
        """What the buttons are called, row by row."""
        rows = self.parameters.get("reply_markup", {}).get("inline_keyboard", [])
        return [[button["text"] for button in row] for row in rows]

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
        assert len({"url", "callback_data", "copy_text"} & set(button)) == 1
        assert len(button.get("callback_data", "x").encode()) <= 64
        copied = button.get("copy_text", {"text": "x"})["text"]
        assert 1 <= len(copied.encode("utf-16-le")) // 2 <= 256


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
        self.offers: list[dict[str, Any]] = []
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

    async def _answerInlineQuery(self, parameters: dict[str, Any]) -> Any:  # noqa: N802
        assert len(parameters["results"]) <= 50
        assert len({result["id"] for result in parameters["results"]}) == len(parameters["results"])
        for result in parameters["results"]:
            assert 1 <= len(result["id"].encode()) <= 64
            content = result["input_message_content"]
            entities = MessageEntity.de_list(content.get("entities", []), None)
            rows = result["reply_markup"]["inline_keyboard"]
            check_message(content["message_text"], entities, [button for row in rows for button in row])
        self.offers.append(parameters)
        return True

    async def _sendPhoto(self, parameters: dict[str, Any]) -> Any:  # noqa: N802
        self._messages += 1
        shown = self._show("sendPhoto", {**parameters, "text": parameters.get("caption", "(picture)")}, self._messages)
        del shown["text"]
        size = {"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}
        return {**shown, "photo": [size]}

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
        self.sent.append(Sent(method, chat, parameters["text"], entities, keyboard, parameters, number))
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

    def press(
        self, packed: str, *, chat: int = 42, number: int | None = None, by: dict[str, Any] | None = None, **more: Any
    ) -> dict[str, Any]:
        """Return the update that brings the press of a button with *packed* as its callback data.

        It is under the message *number*, by default the last one; *more* are fields of that.
        """
        self._updates += 1
        kind = "private" if chat > 0 else "supergroup"
        number = self._messages if number is None else number
        under = {"message_id": number, "date": 1, "chat": {"id": chat, "type": kind}, "from": BOT, "text": "…", **more}
        return {
            "update_id": self._updates,
            "callback_query": {
                "id": str(self._updates),
                "from": by or PERSON,
                "chat_instance": "1",
                "message": under,
                "data": packed,
            },
        }

    def inline(self, text: str, by: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the update that brings *text* as an inline query."""
        self._updates += 1
        query = {"id": str(self._updates), "from": by or PERSON, "query": text, "offset": ""}
        return {"update_id": self._updates, "inline_query": query}

    def member(self, chat: int, status: str, by: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return the update that says that the bot has *status* in the group *chat* by now."""
        self._updates += 1
        now: dict[str, Any] = {"user": BOT, "status": status}
        if status == "kicked":
            now["until_date"] = 0
        changed = {
            "chat": {"id": chat, "type": "supergroup"},
            "from": by or PERSON,
            "date": 1,
            "old_chat_member": {"user": BOT, "status": "left"},
            "new_chat_member": now,
        }
        return {"update_id": self._updates, "my_chat_member": changed}


class NoPace(Pace):
    """Lets every message go at once."""

    async def wait(self, chat: int, *, group: bool) -> float:
        """See the base class."""
        return 0.0

    def hold(self, chat: int, seconds: float) -> None:
        """See the base class."""


@dataclass
class Room:
    """A conversation and the fake that it talks to, with what the bot remembers in a folder."""

    bot: Bot = field(repr=False)
    chats: Chats
    telegram: FakeTelegram
    kept: Kept
    unsure: list[int]

    async def receive(self, *updates: dict[str, Any]) -> list[Sent]:
        """Let *updates* arrive at once; return what is shown for them when all are dealt with."""
        before = len(self.telegram.sent)
        await asyncio.gather(*map(self._handle, updates))
        return self.telegram.sent[before:]

    async def _handle(self, form: dict[str, Any]) -> None:
        update = Update.de_json(form, self.bot)
        try:
            if update.message:
                await self.chats.on_message(update)
            elif update.callback_query:
                await self.chats.on_press(update)
            elif update.inline_query:
                await self.chats.on_inline(update)
            elif update.my_chat_member:
                await self.chats.on_member(update)
        except Exception as error:
            await self.chats.on_fault(update, error)

    async def say(self, text: str | None, **more: Any) -> list[Sent]:
        """Say *text* in a chat; return what is answered."""
        return await self.receive(self.telegram.message(text, **more))

    async def press(self, under: Sent, label: str, **more: Any) -> list[Sent]:
        """Press the button *label* under *under*; return what is shown then."""
        packed = under.button(label)["callback_data"]
        return await self.receive(self.telegram.press(packed, chat=under.chat, number=under.number, **more))


async def open_room(
    answering: Any,
    telegram: FakeTelegram,
    folder: Path,
    *,
    allowed: frozenset[int] | None = None,
    admins: frozenset[int] = frozenset(),
    rate: int = 0,
    **more: Any,
) -> Room:
    """Return a conversation that remembers in *folder*; *more* are arguments of ``Chats``."""
    bot = Bot(TOKEN, f"{BASE}/bot", f"{BASE}/file/bot", request=telegram, get_updates_request=telegram)
    await bot.initialize()
    kept = Kept(folder, make_vault())
    unsure: list[int] = []
    chats = Chats(
        answering,
        kept,
        Delivery(NoPace()),
        Access(allowed, admins, rate),
        note_unsure=unsure.append,
        typing_pause=0.02,
        **more,
    )
    return Room(bot, chats, telegram, kept, unsure)
