"""An archive that changes, and a delivery that keeps what it was given: for what the archive's changes cause."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from telegram import Bot, CallbackQuery, Chat, Message, User

from bot.telegram.delivery import Delivery
from bot.telegram.kept import Kept
from bot.telegram.messages import ChatMessage
from bot.telegram.pacing import Pace
from corpus.article import Article
from corpus.reading import read_entry
from corpus.store import Archive
from index.answering import Answerer
from index.engine.upkeep import update_index
from tests.bot.telegram.fakes import TOKEN, check_message
from tests.bot.telegram.vaults import Clock, make_vault

BODY = (
    "The harbour board of Little Sallow voted for the new pier on Tuesday. "
    "“The old pier is rotten,” said Odile Marsh, the harbour master. "
    "The work will cost nine million pounds. "
    "Councillor Bram Teasel was accused of taking money from the builder."
)
CHAT, GROUP, ADMIN = 42, -1005, 7


def article(article_id: str = "harbour", body: str = BODY, **facts: Any) -> Article:
    """Return an invented article."""
    facts = {"headline": "New pier", "outlet": "The Sallow Gazette", "published": "2024-03-05", **facts}
    return Article(article_id=article_id, body=body, **facts)


@dataclass
class Shown:
    """What a message of a chat shows by now."""

    text: str
    quotes: list[str]
    buttons: dict[str, str]


@dataclass
class Newsroom:
    """An archive with its index, what is kept, and what chats show."""

    archive: Archive
    answerer: Answerer
    kept: Kept
    clock: Clock
    delivery: FakeDelivery

    def keep(self, *articles: Article, index: bool = True) -> None:
        """Keep *articles*, and bring the index up to them."""
        for one in articles:
            self.archive.keep_all([read_entry(one)])
        if index:
            update_index(self.archive)

    def withdraw(self, article_id: str) -> None:
        """Take an article out."""
        self.archive.withdraw(article_id, "for the test")
        update_index(self.archive)


@dataclass
class FakeDelivery(Delivery):
    """Keeps messages instead of sending them; *fault* may raise instead."""

    fault: Callable[[int], Exception | None] = lambda chat: None
    shown: dict[tuple[int, int], Shown] = field(default_factory=dict)
    sent: list[tuple[int, int]] = field(default_factory=list)
    edits: int = 0

    def __post_init__(self) -> None:
        """Start the numbers."""
        super().__init__(Pace())
        self._numbers = itertools.count(1)

    def texts(self, chat: int = CHAT) -> list[str]:
        """Return what was sent to *chat*."""
        return [self.shown[place].text for place in self.sent if place[0] == chat]

    def buttons(self, chat: int = CHAT) -> dict[str, str]:
        """Return the buttons under the last message of *chat*, by what they are called."""
        return self.shown[[place for place in self.sent if place[0] == chat][-1]].buttons

    async def send(self, asked: Message, render: Any, *, as_reply: bool) -> list[int]:
        """See the base class."""
        return [self._show(asked.chat.id, next(self._numbers), message) for message in render(True)]

    async def send_to(self, bot: Bot, chat: int, message: ChatMessage, **_: Any) -> int:
        """See the base class."""
        if error := self.fault(chat):
            raise error
        return self._show(chat, next(self._numbers), message)

    async def edit(self, pressed: CallbackQuery, render: Any) -> None:
        """See the base class."""
        assert pressed.message
        await self.edit_at(None, pressed.message.chat.id, pressed.message.message_id, render(True)[0])  # type: ignore[arg-type]

    async def edit_at(self, bot: Bot, chat: int, message_id: int, message: ChatMessage) -> None:
        """See the base class."""
        if error := self.fault(chat):
            raise error
        self.edits += 1
        self._look(chat, message_id, message)

    def _show(self, chat: int, number: int, message: ChatMessage) -> int:
        self.sent.append((chat, number))
        self._look(chat, number, message)
        return number

    def _look(self, chat: int, number: int, message: ChatMessage) -> None:
        rows = message.keyboard.to_dict()["inline_keyboard"] if message.keyboard else []
        buttons = [button for row in rows for button in row]
        check_message(message.text, message.entities, buttons)
        units = message.text.encode("utf-16-le")
        quotes = [
            units[2 * one.offset : 2 * (one.offset + one.length)].decode("utf-16-le")
            for one in message.entities
            if one.type == "blockquote"
        ]
        named = {button["text"]: button.get("callback_data") or button.get("url", "") for button in buttons}
        self.shown[chat, number] = Shown(message.text, quotes, named)


@contextmanager
def open_newsroom(folder: Path) -> Iterator[Newsroom]:
    """Open a newsroom in *folder* with one article in its archive, or as it was left there."""
    clock = Clock()
    state = folder / "state"
    state.mkdir(exist_ok=True)
    with Archive.open(folder / "archive", create=True) as archive:
        if not archive.has("harbour"):
            archive.keep_all([read_entry(article())])
        update_index(archive)
        kept = Kept(state, make_vault(), clock)
        with Answerer.open(folder / "archive") as answerer:
            try:
                yield Newsroom(archive, answerer, kept, clock, FakeDelivery())
            finally:
                kept.close()


def bot() -> Bot:
    """Return a bot that is never used to call."""
    return Bot(TOKEN)


def message(chat: int = CHAT, person: int = CHAT, **more: Any) -> Message:
    """Return a message that *person* wrote in *chat*."""
    kind = "private" if chat > 0 else "supergroup"
    return Message(
        message_id=900,
        date=more.pop("date", None),
        chat=Chat(chat, kind),
        from_user=User(person, "Rita", is_bot=False),
        **more,
    )


class Pressed:
    """A press of a button, which keeps what it was answered."""

    def __init__(self, chat: int = CHAT, number: int = 1, person: int = CHAT) -> None:
        self.message = Message(number, None, Chat(chat, "private" if chat > 0 else "supergroup"))  # type: ignore[arg-type]
        self.from_user = User(person, "Rita", is_bot=False)
        self.toasts: list[str | None] = []

    def get_bot(self) -> Bot:
        """Return the bot."""
        return bot()

    async def answer(self, text: str | None = None, **_: Any) -> None:
        """Keep *text*."""
        self.toasts.append(text)
