"""What a test can do to the server: let people write and press, move chats, start faults, read what happened."""

from __future__ import annotations

import asyncio
import base64
import itertools
import time
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from tests.faults.telegram.flood import Limits
from tests.faults.telegram.mischief import Fault, Mischief
from tests.faults.telegram.updates import Pending, Updates
from tests.faults.telegram.world import World


class Control:
    """The requests of tests: ``POST /control/NAME`` with a JSON object; the answer is JSON."""

    def __init__(self, world: World, updates: Updates, mischief: Mischief, calls: list[dict[str, Any]]) -> None:
        self._world, self._updates, self._mischief, self._calls = world, updates, mischief, calls
        self.violations: list[dict[str, Any]] = []
        self.counts: dict[str, int] = {}
        self.on_fault: Callable[[Fault], Awaitable[None]] | None = None
        self._queries = itertools.count(1)
        self._coming = 0

    async def handle(self, request: web.Request) -> web.Response:
        """Do what *request* asks for."""
        given = await request.json() if request.can_read_body else {}
        name = request.match_info["name"]
        done = getattr(self, f"_{name}", None)
        if done is None:
            raise web.HTTPNotFound
        found = done(**given)
        return web.json_response(await found if asyncio.iscoroutine(found) else found)

    def _push(self, updates: list[dict[str, Any]]) -> list[dict[str, Any] | None]:
        """Let each of *updates* come: ``update``, and if wanted ``tag``, ``after`` seconds, ``raw``."""
        return [self._push_one(**one) for one in updates]

    def _push_one(
        self, update: dict[str, Any], tag: object = None, after: float = 0, raw: bool = False
    ) -> dict[str, Any] | None:
        if after > 0:
            self._coming += 1
            asyncio.get_running_loop().call_later(after, self._arrive, update, tag, raw)
            return None
        if raw:
            # Somebody may be there, so that an answer can arrive.
            chat = update.get("message", {}).get("chat") if isinstance(update.get("message"), dict) else None
            number = chat.get("id") if isinstance(chat, dict) else None
            if isinstance(number, int):
                self._world.chat(number)
            return self._updates.push(update, tag).row()
        return self._complete(update, tag).row()

    def _arrive(self, update: dict[str, Any], tag: object, raw: bool) -> None:
        self._coming -= 1
        self._push_one(update, tag, 0, raw)

    def _complete(self, update: dict[str, Any], tag: object) -> Pending:
        """Give a message its number and date, and keep it in its chat."""
        for kind in ("message", "edited_message"):
            message = update.get(kind)
            if message is None:
                continue
            described = message["chat"]
            chat = self._world.chat(described["id"])
            chat.kind, chat.forum = described.get("type", chat.kind), bool(described.get("is_forum"))
            chat.title = described.get("title") or described.get("first_name") or chat.title
            if message.get("is_topic_message"):
                chat.threads.add(message["message_thread_id"])
            message.setdefault("message_id", 0)
            message["message_id"] = message["message_id"] or chat.number()
            message.setdefault("date", int(time.time()))
            message["chat"] = chat.form()
            chat.messages[message["message_id"]] = message
        for kind in ("callback_query", "inline_query"):
            if query := update.get(kind):
                query.setdefault("id", f"q{next(self._queries)}")
                self._world.queries[query["id"]] = time.time()
        return self._updates.push(update, tag)

    def _press(
        self, chat: int, message: int, user: dict[str, Any], packed: str, tag: object = None, age: float = 0
    ) -> dict[str, Any]:
        """Let *user* press the button with the callback data *packed*, *age* seconds ago."""
        shown = self._world.chats[chat].messages[message]
        query = {"id": f"q{next(self._queries)}", "from": user, "chat_instance": "1", "message": shown, "data": packed}
        row = self._complete({"callback_query": query}, tag).row()
        self._world.queries[str(query["id"])] -= age
        return {**row, "query": query["id"]}

    def _chat(self, chat: int, **changes: Any) -> dict[str, Any]:
        """Change a chat: ``gone``, ``kind``, ``threads``."""
        found = self._world.chat(chat)
        for name, value in changes.items():
            setattr(found, name, set(value) if name == "threads" else value)
        return found.form()

    def _migrate(self, chat: int, to: int) -> bool:
        """Upgrade a group to a supergroup, and tell the bot by both messages."""
        old, new = self._world.chat(chat), self._world.chat(to)
        new.title = old.title
        for here, about in ((old, {"migrate_to_chat_id": to}), (new, {"migrate_from_chat_id": chat})):
            message = {"chat": here.form(), "from": {"id": 7, "is_bot": False, "first_name": "Owner"}, **about}
            self._complete({"message": message}, None)
        old.migrated = to
        return True

    async def _fault(self, **given: Any) -> bool:
        fault = Fault(**{**given, "methods": tuple(given.get("methods", ()))})
        self._mischief.start(fault)
        self._updates.wake()
        if self.on_fault:
            await self.on_fault(fault)
        return True

    def _calm(self) -> bool:
        self._mischief.clear()
        return True

    def _limits(self, **given: int) -> bool:
        self._world.flood.limits = Limits(**given)
        return True

    def _life(self, seconds: float) -> bool:
        self._world.callback_life = seconds
        return True

    def _begin_anew(self, number: int) -> bool:
        self._updates.begin_anew(number)
        return True

    def _file(self, name: str, content: str) -> bool:
        self._world.files[name] = base64.b64decode(content)
        return True

    def _deliveries(self, since: int = 0) -> list[dict[str, Any]]:
        return [delivery.row() for delivery in self._world.deliveries[since:]]

    def _updates_pushed(self, since: int = 0) -> list[dict[str, Any]]:
        return [pending.row() for pending in self._updates.history[since:]]

    def _calls_made(self, since: int = 0, method: str | None = None) -> list[dict[str, Any]]:
        return [call for call in self._calls[since:] if method in (None, call["method"])]

    def _toasts(self) -> list[dict[str, Any]]:
        return self._world.toasts

    def _results(self) -> list[dict[str, Any]]:
        return self._world.results

    def _settings(self) -> list[dict[str, Any]]:
        return self._world.settings

    def _state(self) -> dict[str, Any]:
        """Return the counts that tell how far things are."""
        history = self._updates.history
        return {
            "coming": self._coming,
            "waiting": len(self._updates),
            "pushed": len(history),
            "delivered": len(self._world.deliveries),
            "calls": len(self._calls),
            "polls": self.counts.get("getUpdates", 0),
            "counts": self.counts,
            "violations": self.violations,
            "left": self._world.left,
        }
