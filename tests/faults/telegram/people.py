"""What people write, as updates before the server has given them numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Update = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Room:
    """A chat that somebody writes in: private, a group, or one topic of a forum."""

    chat: int
    kind: str
    thread: int | None = None

    def ask(self, question: str, user: int | None = None) -> Update:
        """Return *question* as it is put here: in a group by the command."""
        return self.write(question if self.kind == "private" else f"/ask {question}", user)

    def write(self, text: str, user: int | None = None, **more: Any) -> Update:
        """Return a message of *text*."""
        writer = person(self.chat if self.kind == "private" else user or 70_000_000 + abs(self.chat) % 1_000_000)
        message: Update = {"chat": {"id": self.chat, "type": self.kind}, "from": writer, "text": text, **more}
        if self.kind != "private":
            message["chat"]["title"] = "Newsroom"
        if self.thread is not None:
            message["chat"]["is_forum"] = True
            message |= {"message_thread_id": self.thread, "is_topic_message": True}
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        return {"message": message}


def person(number: int) -> Update:
    """Return the user *number*."""
    return {"id": number, "is_bot": False, "first_name": f"Rita {number % 1000}"}


def rooms(count: int) -> list[Room]:
    """Return *count* chats: three in five private, one a group, one a topic of a forum."""
    found = []
    for number in range(count):
        match number % 5:
            case 3:
                found.append(Room(-1_001_000_000_000 - number, "supergroup"))
            case 4:
                found.append(Room(-1_002_000_000_000 - number, "supergroup", 5 + number % 7))
            case _:
                found.append(Room(5_000_000 + number, "private"))
    return found
