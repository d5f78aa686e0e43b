"""The chats, and what Telegram does with what the bot sends into them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from typing import Any

from tests.faults.telegram.flood import Flood

BOT: dict[str, Any] = {
    "id": 1234567890,
    "is_bot": True,
    "first_name": "Byline",
    "username": "BylineTestBot",
    "can_join_groups": True,
    "can_read_all_group_messages": False,
    "supports_inline_queries": True,
}
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"
_SAME = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
_UPGRADED = "Bad Request: group chat was upgraded to a supergroup chat"
_FLOODED = ("sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageCaption")
_SHOWN = ("text", "entities", "caption", "caption_entities", "reply_markup")


class RefusedError(Exception):
    """Telegram does not do what it was asked; args: the code, the description, the parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters


@dataclass(slots=True)
class Chat:
    """One chat. ``gone`` is the description of the 403 that everything sent there gets."""

    chat: int
    kind: str = "private"
    title: str = ""
    forum: bool = False
    threads: set[int] = field(default_factory=set)
    gone: str = ""
    migrated: int | None = None
    last: int = 0
    messages: dict[int, dict[str, Any]] = field(default_factory=dict)

    def form(self) -> dict[str, Any]:
        """Return the chat as an update names it."""
        name = {"first_name": self.title or "Rita"} if self.kind == "private" else {"title": self.title or "Newsroom"}
        return {"id": self.chat, "type": self.kind, **name, **({"is_forum": True} if self.forum else {})}

    def number(self) -> int:
        """Return the next message's number."""
        self.last += 1
        return self.last


@dataclass(frozen=True, slots=True)
class Delivery:
    """What the people in a chat saw arrive, and when (seconds since the epoch)."""

    time: float
    method: str
    chat: int
    thread: int | None
    message: int
    text: str
    entities: list[dict[str, Any]]
    reply_to: int | None
    keyboard: list[list[dict[str, Any]]]

    def row(self) -> dict[str, Any]:
        """Return it for a report."""
        return asdict(self)


class World:
    """Carries out calls that were checked already."""

    def __init__(self, callback_life: float = 30.0) -> None:
        self.chats: dict[int, Chat] = {}
        self.deliveries: list[Delivery] = []
        self.toasts: list[dict[str, Any]] = []
        self.results: list[dict[str, Any]] = []
        self.settings: list[dict[str, Any]] = []
        self.queries: dict[str, float] = {}
        self.files: dict[str, bytes] = {}
        self.left: list[int] = []
        self.flood = Flood()
        self.callback_life = callback_life
        self._simple: dict[str, Callable[[dict[str, Any]], object]] = {
            "getMe": lambda _: BOT,
            "sendChatAction": lambda given: bool(self._open(given)),
            "answerCallbackQuery": self._answer_press,
            "answerInlineQuery": self._answer_inline,
            "leaveChat": self._leave,
            "getFile": self._file,
            "deleteMessage": self._delete,
            "getChat": lambda given: {
                **self._open(given).form(),
                "accent_color_id": 0,
                "max_reaction_count": 11,
                "accepted_gift_types": dict.fromkeys(
                    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"),
                    False,
                ),
            },
            "getChatMember": lambda given: {
                "status": "member",
                "user": {"id": given["user_id"], "is_bot": False, "first_name": "Rita"},
            },
            "setMessageReaction": lambda given: bool(self._message(given, "message to react not found")),
        }

    def chat(self, number: int) -> Chat:
        """Return the chat *number*, which begins to exist if it did not."""
        return self.chats.setdefault(number, Chat(number, "private" if number > 0 else "supergroup"))

    def carry_out(self, method: str, given: dict[str, Any]) -> object:
        """Return the result of a call.

        Raises:
            RefusedError: it is not done.
        """
        if method in _FLOODED and isinstance(given.get("chat_id"), int):
            chat = self._open(given)
            if wait := self.flood.wait(chat.chat, time.time(), group=chat.kind != "private"):
                raise RefusedError(429, f"Too Many Requests: retry after {wait}", retry_after=wait)
        if method in self._simple:
            return self._simple[method](given)
        if method.startswith("send"):
            return self._send(method, given)
        if method.startswith("editMessage"):
            return self._edit(method, given)
        self.settings.append({"method": method, **given})
        return True

    def _open(self, given: dict[str, Any]) -> Chat:
        chat = self.chats.get(given["chat_id"])
        if chat is None:
            raise RefusedError(400, "Bad Request: chat not found")
        if chat.migrated is not None:
            raise RefusedError(400, _UPGRADED, migrate_to_chat_id=chat.migrated)
        if chat.gone:
            raise RefusedError(403, chat.gone)
        return chat

    def _message(self, given: dict[str, Any], missing: str) -> dict[str, Any]:
        found = self._open(given).messages.get(given.get("message_id", 0))
        if found is None:
            raise RefusedError(400, f"Bad Request: {missing}")
        return found

    def _send(self, method: str, given: dict[str, Any]) -> dict[str, Any]:
        chat = self._open(given)
        thread = given.get("message_thread_id")
        if thread is not None and not (chat.forum and thread in chat.threads):
            raise RefusedError(400, "Bad Request: message thread not found")
        reply = given.get("reply_parameters") or {}
        replied = chat.messages.get(reply.get("message_id", 0)) if reply else None
        if reply and replied is None and not reply.get("allow_sending_without_reply"):
            raise RefusedError(400, "Bad Request: message to be replied not found")
        number = chat.number()
        message = {
            "message_id": number,
            "from": {key: BOT[key] for key in ("id", "is_bot", "first_name", "username")},
            "chat": chat.form(),
            "date": int(time.time()),
            **{key: given[key] for key in _SHOWN if key in given},
            **({"message_thread_id": thread, "is_topic_message": True} if thread is not None else {}),
            **({"reply_to_message": {k: v for k, v in replied.items() if k != "reply_to_message"}} if replied else {}),
        }
        upload = {"file_id": f"file-{number}", "file_unique_id": f"u{number}"}
        if method == "sendPhoto":
            message["photo"] = [{**upload, "width": 800, "height": 600, "file_size": len(given["photo"])}]
        elif method == "sendDocument":
            message["document"] = {**upload, "file_size": len(given["document"])}
        chat.messages[number] = message
        self._show(method, chat, message)
        return message

    def _edit(self, method: str, given: dict[str, Any]) -> object:
        if "inline_message_id" in given:
            return True
        message = self._message(given, "message to edit not found")
        if message["from"]["id"] != BOT["id"]:
            raise RefusedError(400, "Bad Request: message can't be edited")
        changed = {key: given[key] for key in _SHOWN if key in given}
        if method != "editMessageReplyMarkup" and "text" in given:
            changed = {"entities": [], "reply_markup": None, **changed}
        else:
            changed = {"reply_markup": None, **changed}
        # Telegram compares what is shown: no entities and an empty list of them are the same.
        if all((message.get(key) or None) == (value or None) for key, value in changed.items()):
            raise RefusedError(400, _SAME)
        message.update(changed)
        for key in [key for key in _SHOWN if key in message and not message[key]]:
            del message[key]
        message["edit_date"] = int(time.time())
        self._show(method, self.chats[message["chat"]["id"]], message)
        return message

    def _show(self, method: str, chat: Chat, message: dict[str, Any]) -> None:
        self.deliveries.append(
            Delivery(
                time.time(),
                method,
                chat.chat,
                message.get("message_thread_id"),
                message["message_id"],
                message.get("text") or message.get("caption") or "",
                list(message.get("entities") or message.get("caption_entities") or ()),
                message.get("reply_to_message", {}).get("message_id"),
                (message.get("reply_markup") or {}).get("inline_keyboard", []),
            )
        )

    def _query(self, number: str) -> None:
        born = self.queries.pop(number, None)
        if born is None or time.time() - born > self.callback_life:
            raise RefusedError(400, TOO_OLD)

    def _answer_press(self, given: dict[str, Any]) -> bool:
        self._query(given["callback_query_id"])
        self.toasts.append({"time": time.time(), **given})
        return True

    def _answer_inline(self, given: dict[str, Any]) -> bool:
        self._query(given["inline_query_id"])
        self.results.append({"time": time.time(), **given})
        return True

    def _leave(self, given: dict[str, Any]) -> bool:
        chat = self._open(given)
        if chat.kind == "private":
            raise RefusedError(400, "Bad Request: chat member status can't be changed in private chats")
        chat.gone = f"Forbidden: bot is not a member of the {chat.kind} chat"
        self.left.append(chat.chat)
        return True

    def _file(self, given: dict[str, Any]) -> dict[str, Any]:
        held = self.files.get(given["file_id"])
        if held is None:
            raise RefusedError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
        if len(held) > 20_000_000:
            raise RefusedError(400, "Bad Request: file is too big")
        name = given["file_id"]
        return {"file_id": name, "file_unique_id": name, "file_size": len(held), "file_path": f"documents/{name}"}

    def _delete(self, given: dict[str, Any]) -> bool:
        message = self._message(given, "message to delete not found")
        del self.chats[message["chat"]["id"]].messages[message["message_id"]]
        return True
