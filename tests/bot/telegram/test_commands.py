"""Commands, and what happens to answers when the archive changes: whole conversations with a real archive."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import CallbackQuery, Message

from bot.cli import main
from bot.pictures.errors import PictureError
from bot.symbols import show_text
from bot.telegram import wording
from bot.telegram.changed import describe_change
from bot.telegram.latest import describe_article, list_articles
from bot.telegram.recent import print_of
from corpus.article import Span
from index.answer import Quote
from index.answering import Answerer
from tests.bot.conftest import FERRY, HARBOUR
from tests.bot.odd_quotes import ODD_TEXT, odd_quotes
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import PERSON, FakeTelegram, Room, check_message, decode
from tests.bot.telegram.transcripts import transcribe

ARTICLES: list[dict[str, Any]] = [
    {
        "id": "harbour",
        "headline": "New pier for Little Sallow",
        "outlet": "The Sallow Gazette",
        "byline": "Ann Other",
        "published": "2024-03-05",
        "url": "https://example.org/pier",
        "body": HARBOUR,
    },
    {
        "id": "ferry",
        "headline": "Ferry to stop",
        "outlet": "Gull Island News",
        "published": "2024-05-01",
        "body": FERRY,
    },
    {
        "id": "teasel",
        "headline": "Builder accused",
        "published": "2024-04-01",
        "body": "Councillor Hugo Pratt was accused of bribing the ferry company. Nobody has answered.",
    },
    {
        "id": "tomorrow",
        "headline": "Ferry sails again",
        "published": (date.today() + timedelta(days=9)).isoformat(),
        "body": "The ferry sails again.",
    },
]
_GROUP = -100500


def add(folder: Path, *articles: dict[str, Any]) -> None:
    """Put *articles* into the archive in *folder*."""
    source = folder.parent / "articles.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    assert main(["--archive", str(folder), "add", str(source)]) == 0


@pytest.fixture
def answerer(tmp_path: Path) -> Iterator[Answerer]:
    """Return an archive of its own for each test."""
    add(tmp_path / "archive", *ARTICLES)
    with Answerer.open(tmp_path / "archive") as found:
        yield found


class Office:
    """What administrators do, as far as the conversation is concerned."""

    def __init__(self) -> None:
        self.done: list[tuple[str, str]] = []

    async def on_add(self, message: Message, words: str) -> None:
        """Note it."""
        self.done.append(("add", words))

    async def on_offered(self, message: Message, words: str) -> None:
        """Note it."""
        self.done.append(("offered", message.text or message.caption or ""))

    async def on_remove(self, message: Message, words: str) -> None:
        """Note it."""
        self.done.append(("remove", words))

    async def on_stats(self, message: Message, words: str) -> None:
        """Note it."""
        self.done.append(("stats", words))

    async def on_judgements(self, message: Message, words: str) -> None:
        """See the protocol."""

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """See the protocol."""

    async def report(self, pressed: CallbackQuery, quote: Quote) -> None:
        """Note it."""
        self.done.append(("report", quote.text))


class Alerts:
    """What looks after alerts, as far as the conversation is concerned."""

    def __init__(self) -> None:
        self.done: list[str] = []

    async def on_command(self, message: Message, words: str) -> None:
        """Note it."""
        self.done.append(words)

    async def on_press(self, pressed: CallbackQuery, rest: str) -> None:
        """Note it."""
        self.done.append(rest)


class Noted:
    """What is told of every answer that was shown."""

    def __init__(self) -> None:
        self.shown: list[tuple[int, int, list[str], str, Span | None]] = []

    def note(
        self,
        chat: int,
        message_id: int,
        person: int | None,
        quotes: Any,
        *,
        key: str = "",
        around: Span | None = None,
        **_: Any,
    ) -> None:
        """Note it."""
        assert person == PERSON["id"]
        self.shown.append((chat, message_id, [quote.text for quote in quotes], key, around))


@pytest_asyncio.fixture
async def room(open_room: Open, answerer: Answerer) -> Room:
    """Return a conversation over the archive."""
    return await open_room(answerer)


# --- commands --------------------------------------------------------------------------------------------


async def test_the_newest_articles(room: Room) -> None:
    """/latest lists articles by their day, the newest first; none that is not published yet."""
    (latest,) = await room.say("/latest")
    assert transcribe([latest]) == (
        "*The newest articles:*\n\n"
        "*Ferry to stop*\nGull Island News, 2024-05-01\n\n"
        "*Builder accused*\n2024-04-01\n\n"
        "New pier for Little Sallow\nThe Sallow Gazette, 2024-03-05"
    )
    assert [entity.url for entity in latest.entities if entity.type == "text_link"] == ["https://example.org/pier"]
    (latest,) = await room.say("/latest Gull Island ferry")
    assert latest.text.startswith("The newest articles on ‘Gull Island ferry’:\n\nFerry to stop\n")
    (latest,) = await room.say("/latest weathervanes")
    assert "weathervanes" in latest.text
    assert latest.entities == ()


async def test_an_article(room: Room, answerer: Answerer) -> None:
    """/article tells what an article is, and quotes its first sentence with all that a quote must have."""
    (shown,) = await room.say("/article harbour")
    assert transcribe([shown]) == (
        "New pier for Little Sallow\nThe Sallow Gazette, Ann Other, 2024-03-05\nid: `harbour`\n\n"
        "*How it begins:*\n\n"
        "|The harbour board of Little Sallow voted for the new pier on Tuesday.|\n"
        "New pier for Little Sallow\nThe Sallow Gazette, Ann Other, 2024-03-05"
    )
    (accused,) = await room.say("/article builder ACCUSED")
    assert accused.of("blockquote") == ["Councillor Hugo Pratt was accused of bribing the ferry company."]
    assert "No outcome found in this archive." in accused.text
    for words, said in [
        ("", wording.HOW_TO_ARTICLE),
        ("herrings", wording.NO_SUCH_ARTICLE),
        ("tomorrow", wording.NO_SUCH_ARTICLE),
        ("…", wording.NO_SUCH_ARTICLE),
    ]:
        assert transcribe(await room.say(f"/article {words}")) == said
    add(
        answerer.archive.directory,
        {"id": "later", "headline": "Ferry to stay", "published": "2024-06-01", "body": FERRY},
    )
    (several,) = await room.say("/article ferr")
    assert several.text.startswith(
        "2 articles have that in their headline, the newest first. Which one?\n\nFerry to stay"
    )
    assert several.of("code") == ["/article later", "/article ferry"]
    add(answerer.archive.directory, {**ARTICLES[0], "body": HARBOUR + " It rained."})
    (shown,) = await room.say("/article harbour")
    assert "\nchanged 1 time since it first came here\nid: harbour" in shown.text
    assert main(["--archive", str(answerer.archive.directory), "remove", "harbour"]) == 0
    assert transcribe(await room.say("/article harbour")) == wording.WITHDRAWN


async def test_about(room: Room) -> None:
    """/about says what this is, how much is in the archive and from when."""
    (about,) = await room.say("/about")
    assert about.text.startswith(wording.ABOUT_THIS + "\n\nIn the archive: 4 articles of 2 outlets, 12 sentences, ")
    assert "published from 2024-03-05 to" in about.text
    assert about.text.splitlines()[-1].startswith("byline")


async def test_a_timeline_with_a_chart(open_room: Open, answerer: Answerer) -> None:
    """/timeline sends the list, and a chart where there are several days; where that fails, the list alone."""
    later = "“The pier will open,” said Odile Marsh. The builder has gone."
    add(answerer.archive.directory, {"id": "pier", "headline": "Pier", "published": "2024-04-09", "body": later})
    room = await open_room(answerer)
    drawn: list[tuple[list[date], str]] = []

    def draw(days: Any, *, title: str, undated: int) -> bytes:
        assert undated == 0
        drawn.append((list(days), title))
        return b"\x89PNG"

    room.chats._commands["timeline"].__self__._pictures._draw_timeline = draw  # type: ignore[attr-defined]
    said, chart = await room.say("/timeline Odile Marsh")
    assert said.text.startswith("Odile Marsh: 3 quotations, the oldest first")
    assert chart.method == "sendPhoto"
    assert drawn == [([date(2024, 3, 5), date(2024, 3, 5), date(2024, 4, 9)], "Odile Marsh")]
    assert len(await room.say("/said Odile Marsh")) == 1
    room.telegram.fault = lambda method, _: (400, "Bad Request: not here") if method == "sendPhoto" else None
    assert len(await room.say("/timeline Odile Marsh")) == 1


async def test_other_commands(open_room: Open, answerer: Answerer) -> None:
    """/alert and its buttons, and what administrators do, are passed on; to nobody else's commands."""
    office, alerts = Office(), Alerts()
    room = await open_room(answerer, admins=frozenset({1}), alerts=alerts, office=office)
    await room.say("/alert the pier")
    await room.receive(room.telegram.press("l:stop:3"))
    assert alerts.done == ["the pier", "stop:3"]
    for command in ("add", "remove", "stats"):
        assert transcribe(await room.say(f"/{command} x")) == wording.UNKNOWN_COMMAND
        assert await room.say(f"/{command} x", chat=1, **{"from": {**PERSON, "id": 1}}) == []
    document = {"file_id": "a", "file_unique_id": "b"}
    await room.say(None, chat=1, document=document, caption="/add", **{"from": {**PERSON, "id": 1}})
    assert office.done == [("add", "x"), ("remove", "x"), ("stats", "x"), ("add", "")]


async def test_what_is_not_there(room: Room) -> None:
    """A command of a part that is not set up says so; one that is too long is told how long it may be."""
    assert transcribe(await room.say("/alert the pier")) == wording.NOT_HERE
    assert transcribe(await room.say("/said " + "x" * 1001)) == wording.say_too_long(1001, 1000)
    assert transcribe(await room.say("y" * 2000)) == wording.say_too_long(2000, 1000)


def test_every_command_is_described() -> None:
    """What the menus show is what Telegram takes, and help and privacy are in the one for private chats."""
    for commands in (wording.COMMANDS, wording.GROUP_COMMANDS, wording.ADMIN_COMMANDS):
        names = [name for name, _ in commands]
        assert len(names) == len(set(names)) <= 100
        assert all(name.isascii() and name.islower() and len(name) <= 32 for name in names)
        assert all(1 <= len(does) <= 256 for _, does in commands)
    assert {"help", "privacy", "forget"} <= {name for name, _ in wording.COMMANDS}


# --- links and pictures ------------------------------------------------------------------------------------


async def test_a_link_to_an_answer(room: Room) -> None:
    """/start with the key of an answer shows it, asked again; with any other it greets or says it is gone."""
    (answer,) = await room.say("/ask What did the board vote for?", chat=_GROUP)
    key = answer.button("More context")["callback_data"].split(":")[1]
    (shown,) = await room.say(f"/start {key}", chat=43, **{"from": {**PERSON, "id": 43}})
    assert shown.text == answer.text
    (context,) = await room.press(shown, "More context", by={**PERSON, "id": 43})
    assert context.of("expandable_blockquote")
    assert transcribe(await room.say("/start nothing")) == wording.NO_LONGER_AT_HAND
    assert transcribe(await room.say(f"/start {wording.ASK_HERE}")) == wording.START
    assert transcribe(await room.say("/start <b>")) == wording.START


async def test_a_picture(room: Room) -> None:
    """A quote is sent as a picture, once; what cannot be drawn is said in a sentence."""
    (answer,) = await room.say("What did the board vote for?")
    (picture,) = await room.press(answer, "Picture")
    assert picture.method == "sendPhoto"
    assert picture.parameters["reply_parameters"]["message_id"] == answer.number
    assert await room.press(answer, "Picture") == []
    assert room.telegram.toasts == [None, wording.PICTURE_SENT]


async def test_a_context_that_is_too_long_sends_nothing_again(open_room: Open, answerer: Answerer) -> None:
    """Under a quote of several messages, it is said at the button."""
    long = "The inspector found that " + ", that ".join(f"girder {number} was worn" for number in range(1, 260)) + "."
    folder = answerer.archive.directory
    add(
        folder, {"id": "girders", "headline": "Girders", "body": f"It was published on Friday. {long} Nobody was hurt."}
    )
    room = await open_room(answerer)
    sent = await room.say("What did the inspector find about the girder?")
    assert len(sent) > 1
    assert "".join(words for one in sent for words in one.of("blockquote")) == long
    assert await room.press(sent[-1], "More context") == []
    assert room.telegram.toasts == [wording.TOO_LONG_AROUND]


async def test_a_quote_is_reported(open_room: Open, answerer: Answerer) -> None:
    """A report reaches the office with the quote; where there is none, that is said."""
    office = Office()
    room = await open_room(answerer, office=office)
    (answer,) = await room.say("What did the board vote for?")
    await room.press(answer, "Report this quote")
    assert office.done == [("report", "The harbour board of Little Sallow voted for the new pier on Tuesday.")]
    room = await open_room(answerer, room.telegram)
    await room.press(answer, "Report this quote")
    assert room.telegram.toasts == [wording.NOBODY_TO_REPORT_TO]


# --- when the archive changes --------------------------------------------------------------------------------


async def test_a_button_after_a_withdrawal(room: Room, answerer: Answerer) -> None:
    """Words of an article that was withdrawn are not shown again, and it is said what happened."""
    (answer,) = await room.say("What did the board vote for?")
    assert main(["--archive", str(answerer.archive.directory), "remove", "harbour"]) == 0
    (shown,) = await room.press(answer, "More context")
    assert "new pier" not in shown.text
    assert room.telegram.toasts == [wording.WITHDRAWN_SINCE]


async def test_a_button_after_a_correction(room: Room, answerer: Answerer) -> None:
    """A sentence that is still there is shown where it now is; one that is not is not, and it is said why."""
    (answer,) = await room.say("What did the board vote for?")
    longer = "It rained on Monday and on Sunday. " + HARBOUR
    add(answerer.archive.directory, {**ARTICLES[0], "body": longer})
    (shown,) = await room.press(answer, "More context")
    assert shown.of("blockquote") == answer.of("blockquote")
    assert "It rained" in shown.of("expandable_blockquote")[0]
    changed = longer.replace("voted for the new", "voted against the old")
    add(answerer.archive.directory, {**ARTICLES[0], "body": changed})
    (shown,) = await room.press(shown, "Less context")
    assert "voted for" not in shown.text
    assert room.telegram.toasts[0] == wording.CORRECTED_SINCE
    assert room.telegram.toasts[1] in (wording.CORRECTED_SINCE, wording.NO_LONGER_PRINTED)


async def test_what_is_shown_is_noted(open_room: Open, answerer: Answerer) -> None:
    """Every quote that is shown is noted for corrections, with the message that shows it and what is around it."""
    noted = Noted()
    room = await open_room(answerer, corrections=noted)
    (answer,) = await room.say("What did the board vote for?")
    await room.press(answer, "More context")
    await room.say("/article harbour")
    await room.say("/said Odile Marsh")
    first = "The harbour board of Little Sallow voted for the new pier on Tuesday."
    key = answer.button("Picture")["callback_data"].split(":")[1]
    assert noted.shown[0] == (42, answer.number, [first], key, None)
    chat, number, texts, _, around = noted.shown[1]
    assert (chat, number, texts[0]) == (42, answer.number, first)
    assert around is not None
    assert around.of(HARBOUR).startswith(first)
    assert noted.shown[2][2] == [first]
    assert len(noted.shown[3][2]) == 3


async def test_an_archive_that_holds_anything(open_room: Open, archive_dir: Path) -> None:
    """Markup and control characters of an article come through every command as text."""
    with Answerer.open(archive_dir) as answerer:
        room = await open_room(answerer, FakeTelegram())
        (shown,) = await room.say("/article odd")
        assert shown.text.startswith("[bold]Odd[/bold] :smile:\n")
        assert "\x1b" not in shown.text
        for line in ("/latest", "/latest weathervane", "/article [bold]", "/about"):
            (shown,) = await room.say(line)
            assert shown.text != wording.FAULT


@settings(max_examples=150, deadline=None)
@given(st.lists(odd_quotes(), min_size=1, max_size=9), st.booleans(), ODD_TEXT)
def test_any_article_is_listed_within_the_limits(quotes: list[Quote], ids: bool, topic: str) -> None:
    """Whatever articles hold, a list and what one of them is fit into a message, and an accusation has its outcome."""
    articles = [replace(quote.article, standfirst=topic, correction=topic, genre=topic) for quote in quotes]
    listed = list_articles("The newest:", articles, ids=ids)
    check_message(listed.text, listed.entities, [])
    for quote in quotes[:2]:
        for opening in (quote, None):
            shown = describe_article(articles[0], opening)
            check_message(shown.text, shown.entities, [])
            held = [words for entity, words in decode(shown.text, shown.entities) if entity.type == "blockquote"]
            assert not held or (opening and held[0] in show_text(quote.article.body))
            if held and opening and opening.untold_outcome and "too many" not in shown.text:
                assert "How it ended" in shown.text or "No outcome found" in shown.text


def test_what_became_of_a_quote(answerer: Answerer) -> None:
    """Each thing that can happen to an article has its own words."""
    quote = answerer.answer("What did the board vote for?").quotes[0]
    known, archive = print_of(quote), answerer.archive
    assert describe_change(None, known, is_there=False) == wording.CHANGED_SINCE
    assert describe_change(archive, known, is_there=False) == wording.CHANGED_SINCE
    assert describe_change(archive, known, is_there=True) == wording.CORRECTED_SINCE
    assert describe_change(archive, replace(known, article_id="nobody's"), is_there=False) == wording.GONE_SINCE
    add(archive.directory, {**ARTICLES[0], "body": "Nothing of it is left. It was all wrong."})
    assert describe_change(archive, known, is_there=False) == wording.NO_LONGER_PRINTED
    assert main(["--archive", str(archive.directory), "remove", "harbour"]) == 0
    assert describe_change(archive, known, is_there=False) == wording.WITHDRAWN_SINCE


@pytest.mark.parametrize(
    ("error", "said"),
    [(PictureError("The quote is too long for a picture."), None), (ImportError(name="PIL"), wording.NO_PICTURES)],
)
async def test_a_picture_that_cannot_be_drawn(room: Room, error: Exception, said: str | None) -> None:
    """Why there is no picture is said in a sentence, and nothing is sent."""

    def draw(_: Quote) -> bytes:
        raise error

    room.chats._presses._pictures._draw_card = draw
    (answer,) = await room.say("What did the board vote for?")
    assert await room.press(answer, "Picture") == []
    assert room.telegram.toasts == [said or str(error)]


async def test_no_chart_where_none_can_be_drawn(room: Room) -> None:
    """Where a chart cannot be drawn the list stands alone, and nobody is told."""

    def draw(*_: Any, **__: Any) -> bytes:
        raise PictureError("The title has characters that cannot be drawn.")

    room.chats._commands["timeline"].__self__._pictures._draw_timeline = draw  # type: ignore[attr-defined]
    assert len(await room.say("/timeline Odile Marsh")) == 1
    assert room.telegram.toasts == []
