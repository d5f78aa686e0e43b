from __future__ import annotations

import asyncio
import dataclasses
import json
import logging
import threading
import time
from collections.abc import AsyncIterator, Callable, Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot.logs import RedactingFormatter
from bot.settings import Secret
from bot.telegram import wording
from bot.telegram.app import build_application
from bot.telegram.polling import Poller, PollingEndedError, Request, wait_for_network
from bot.telegram.recent import RecentAnswers
from corpus.article import Article, Sentence, Span
from index.answer import Answer, Outcome, Query, Quote
from index.answering import Answerer
from index.following.thread import Exchange
from tests.bot.telegram.fakes import BASE, BOT, PERSON, TOKEN, FakeTelegram, Room, Sent

BODY = (
    "The mill at Upper Dray will close. Nora Vance was accused of hiding the report. "
    "She denied it. A court cleared Vance in May. The report is to be printed."
)
MILL = Article(
    "mill", BODY, headline="The mill closes", outlet="Dray Herald", published="2024-05-02", origin="mill.txt"
)


class Library:
    """Answers nearly everything with the sentences of one invented article, in order."""

    def __init__(self) -> None:
        self.article = MILL
        self.delays: dict[str, float] = {}
        self.asked: list[str] = []
        self.together = 0
        self._now = 0
        self._lock = threading.Lock()

    def sentences(self) -> list[Sentence]:
        """Return the sentences of the article; it is written so that every full stop ends one."""
        found, start = [], 0
        for position, text in enumerate(self.article.body.split(". ")):
            end = min(start + len(text) + 1, len(self.article.body))
            found.append(Sentence("mill", position, 0, Span(start, end)))
            start = end + 1
        return found

    def answer(self, question: str, *, k: int = 5, thread: Sequence[Exchange] = ()) -> Answer:
        """Answer as the archive would: slowly where that is asked for, and with a fault on 'fault'."""
        with self._lock:
            self.asked.append(question)
            self._now += 1
            self.together = max(self.together, self._now)
        time.sleep(self.delays.get(question, 0))
        with self._lock:
            self._now -= 1
        if "fault" in question:
            raise RuntimeError(f"no answer to {question}")
        quotes = tuple(self._quote(s) for s in self.sentences())[:k]
        if question == "Hello":
            return Answer(question, Query((), "2024-06-01"), reason="Good day. Ask me about the news.")
        if "windmill" in question:
            reason = "I found no sentence about “windmill” in the archive (1 article)."
            return Answer(question, Query(("windmill",), "2024-06-01"), nearest=quotes[:2], reason=reason)
        return Answer(question, Query(("mill",), "2024-06-01"), quotes, confidence=0.9)

    def surroundings(self, quote: Quote, reach: int = 2) -> tuple[list[Sentence], list[Sentence]]:
        """Return the sentences around *quote*."""
        place, sentences = quote.sentence.position, self.sentences()
        return sentences[max(0, place - reach) : place], sentences[place + 1 : place + 1 + reach]

    def _quote(self, sentence: Sentence) -> Quote:
        quote = Quote(sentence, self.article)
        if "accused" not in quote.text:
            return quote
        return dataclasses.replace(quote, outcome=Outcome(Quote(self.sentences()[3], self.article)))


Open = Callable[[Any, FakeTelegram], Any]


@pytest_asyncio.fixture
async def open_room() -> AsyncIterator[Open]:
    """Return a starter of applications; each is stopped after the test."""
    rooms: list[Room] = []

    async def start(answering: Any, telegram: FakeTelegram) -> Room:
        application = build_application(Secret(TOKEN), BASE, answering, requests=(telegram, telegram))
        await application.initialize()
        await application.start()
        rooms.append(Room(application, telegram))
        return rooms[-1]

    yield start
    for room in rooms:
        await room.application.stop()
        await room.application.shutdown()


@pytest_asyncio.fixture
async def room(open_room: Open) -> Room:
    """Return a private chat with the library."""
    started: Room = await open_room(Library(), FakeTelegram())
    return started


def transcribe(sent: list[Sent]) -> str:
    """Return what a chat shows, with the entities as marks and the buttons under it."""
    marks = {"blockquote": "|", "expandable_blockquote": "¦", "italic": "_", "bold": "*", "text_link": "@"}
    shown = []
    for message in sent:
        units = message.text.encode("utf-16-le")
        edges = [(2 * e.offset, marks[e.type]) for e in message.entities]
        edges += [(2 * (e.offset + e.length), marks[e.type]) for e in message.entities]
        text, last = "", 0
        for place, mark in sorted(edges):
            text += units[last:place].decode("utf-16-le") + mark
            last = place
        text += units[last:].decode("utf-16-le")
        row = " ".join(f"[{button['text']}]" for button in message.keyboard)
        shown.append(("EDIT " if message.method == "editMessageText" else "") + text + (f"\n{row}" if row else ""))
    return "\n----\n".join(shown)


async def test_a_whole_conversation(room: Room) -> None:
    """From the first /start to a refusal: what a reader sees, message by message."""
    assert transcribe(await room.say("/start")) == wording.START
    assert transcribe(await room.say("/help")) == wording.HELP
    assert transcribe(await room.say("/privacy")) == wording.PRIVACY
    assert transcribe(await room.say("/ask")) == wording.HOW_TO_ASK

    first = await room.say("Will the mill close?")
    assert transcribe(first) == (
        "|The mill at Upper Dray will close.|\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n\n"
        "Quote 1 of 5\n"
        "[More context] [Source] [Next]"
    )
    second = await room.press(first[0], "Next")
    accused = (
        "|Nora Vance was accused of hiding the report.|\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n\n"
        "*How it ended:*\n"
        "|A court cleared Vance in May.|\n"
        "The same article.\n\n"
    )
    assert transcribe(second) == f"EDIT {accused}Quote 2 of 5\n[More context] [Source] [Next]"
    context = await room.press(second[0], "More context")
    assert transcribe(context) == (
        f"EDIT {accused}"
        "In context:\n"
        "¦The mill at Upper Dray will close. *Nora Vance was accused of hiding the report.* "
        "She denied it. A court cleared Vance in May.¦\n\n"
        "Quote 2 of 5\n[Less context] [Source] [Next]"
    )
    source = await room.press(context[0], "Source")
    assert transcribe(source) == (
        f"EDIT {accused}"
        "Where it is from:\nfile: mill.txt\narticle: mill\nsentence 2, characters 35 to 79 of its text\n\n"
        "Quote 2 of 5\n[More context] [Hide source] [Next]"
    )
    assert transcribe(await room.press(source[0], "Hide source")) == transcribe(second)
    assert room.telegram.toasts == [None] * 4

    assert transcribe(await room.say("/ask Is there a windmill?")) == (
        "I found no sentence about “windmill” in the archive (1 article).\n\n"
        "*The nearest there is, and not an answer:*\n\n"
        "_The mill at Upper Dray will close._\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n"
        "[More context] [Source]"
    )
    assert transcribe(await room.say("Hello")) == "Good day. Ask me about the news."
    assert transcribe(await room.say("/nonsense")) == wording.UNKNOWN_COMMAND
    assert transcribe(await room.say(None, photo=[], sticker=_STICKER)) == wording.ONLY_TEXT


_STICKER = {
    "file_id": "a",
    "file_unique_id": "b",
    "type": "regular",
    "width": 1,
    "height": 1,
    "is_animated": False,
    "is_video": False,
}
_GROUP = -100500


async def test_a_group_hears_only_what_is_asked_of_it(room: Room) -> None:
    """In a group: /ask, /ask@thisbot and replies to the bot are answered, as replies; nothing else is."""
    by_bot = {
        "message_id": 5,
        "date": 1,
        "chat": {"id": _GROUP, "type": "supergroup"},
        "from": BOT,
        "text": "…",
    }
    by_other = {**by_bot, "from": {**PERSON, "id": 7}}
    topic = {**by_bot, "forum_topic_created": {"name": "News", "icon_color": 1}}
    for text, more in [
        ("The mill?", {}),
        ("/ask@SomeOtherBot The mill?", {}),
        ("/start", {}),
        ("/help", {}),
        ("/nonsense", {}),
        ("The mill?", {"reply_to_message": by_other}),
        ("The mill?", {"reply_to_message": topic}),
        (None, {"sticker": _STICKER}),
    ]:
        assert await room.say(text, chat=_GROUP, **more) == [], text
    for text, more in [
        ("/ask The mill?", {}),
        ("/ASK@bylinetestbot The mill?", {}),
        ("The mill?", {"reply_to_message": by_bot}),
    ]:
        (answer,) = await room.say(text, chat=_GROUP, **more)
        assert answer.of("blockquote") == ["The mill at Upper Dray will close."]
        assert answer.parameters["reply_parameters"]["allow_sending_without_reply"]
    (answer,) = await room.say("/ask The mill?", chat=_GROUP, is_topic_message=True, message_thread_id=77)
    assert answer.parameters["message_thread_id"] == 77
    (answer,) = await room.say("/ask", chat=_GROUP)
    assert answer.text == wording.HOW_TO_ASK


async def test_what_is_never_a_question(room: Room) -> None:
    """Forwards, other bots and edited messages are not answered; a group's anonymous administrator is."""
    origin = {"type": "hidden_user", "sender_user_name": "X", "date": 1}
    another_bot = {"id": 9, "is_bot": True, "first_name": "Bot"}
    assert await room.say("The mill?", forward_origin=origin) == []
    assert await room.say("The mill?", **{"from": another_bot}) == []
    assert await room.say("The mill?", via_bot=another_bot) == []
    edited = room.telegram.message("The mill?", edit_date=2)
    assert await room.receive({"update_id": 9, "edited_message": edited["message"]}) == []
    assert await room.receive({"update_id": 10, "channel_post": edited["message"]}) == []
    group = {"id": _GROUP, "type": "supergroup"}
    assert await room.say("/ask The mill?", chat=_GROUP, **{"from": another_bot}, sender_chat=group)


async def test_a_button_after_a_restart(open_room: Open) -> None:
    """Once the answer is forgotten, a press says so, and shows nothing."""
    telegram = FakeTelegram()
    before: Room = await open_room(Library(), telegram)
    (answer,) = await before.say("The mill?")
    after: Room = await open_room(Library(), telegram)
    assert await after.press(answer, "Next") == []
    assert await after.receive(telegram.press("made up")) == []
    assert telegram.toasts == [wording.NO_LONGER_AT_HAND] * 2


async def test_a_button_works_in_its_own_chat_only(room: Room) -> None:
    """What was answered in one chat is not shown in another that knows the button's data."""
    (answer,) = await room.say("The mill?")
    packed = answer.button("Next")["callback_data"]
    assert await room.receive(room.telegram.press(packed, chat=43)) == []
    assert room.telegram.toasts == [wording.NO_LONGER_AT_HAND]


async def test_a_button_after_a_correction(open_room: Open) -> None:
    """A corrected article is not shown in its old words, and one that is as it was still is."""
    library = Library()
    room: Room = await open_room(library, FakeTelegram())
    (answer,) = await room.say("The mill?")
    library.article = dataclasses.replace(MILL, body=BODY.replace("was accused of hiding", "hid"))
    assert await room.press(answer, "Next") == []
    assert room.telegram.toasts == [wording.CHANGED_SINCE]
    library.article = MILL
    (shown,) = await room.press(answer, "Next")
    assert shown.of("blockquote")[0].startswith("Nora Vance")


async def test_a_button_pressed_twice(open_room: Open) -> None:
    """Telegram's 'message is not modified' is no fault."""
    faults: list[str] = []

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "editMessageText" and faults:
            return 400, "Bad Request: message is not modified: specified new message content"
        faults.append(method)
        return None

    room: Room = await open_room(Library(), FakeTelegram(fault))
    (answer,) = await room.say("The mill?")
    await room.press(answer, "Next")
    await room.press(answer, "Next")
    assert room.telegram.toasts[-1] is None


async def test_a_sentence_longer_than_a_message(open_room: Open) -> None:
    """It arrives whole over several messages, and the buttons then send instead of editing a part away."""
    library = Library()
    long = "Mill " * 1500 + "stop."
    library.article = dataclasses.replace(MILL, body=f"{long} It is short")
    room: Room = await open_room(library, FakeTelegram())
    parts = await room.say("The mill?")
    assert len(parts) == 3
    assert "".join(words for part in parts for words in part.of("blockquote")) == long
    (shown,) = await room.press(parts[-1], "Next")
    assert shown.method == "sendMessage"
    again = await room.press(shown, "First")
    assert [part.method for part in again] == ["sendMessage"] * 3


async def test_the_answers_of_one_chat_keep_their_order(open_room: Open) -> None:
    """A slow question holds up the later ones of its chat, and those of no other chat."""
    library = Library()
    library.delays = {"slow": 0.4}
    room: Room = await open_room(library, FakeTelegram())
    messages = [("slow", 1), ("quick", 1), ("quick", 2), ("slow", 3)]
    sent = await room.receive(*(room.telegram.message(text, chat=chat) for text, chat in messages))
    assert [message.chat for message in sent if message.chat == 1] == [1, 1]
    assert sent[0].chat == 2
    assert library.together > 1
    assert [text for text in library.asked if text != "slow"] == ["quick", "quick"]
    assert library.asked.index("slow") < len(library.asked) - 1


async def test_a_fault_is_told_and_logged_without_the_question(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    """A fault costs one answer and is told; the log does not hold the question, and the next is answered."""
    (answer,) = await room.say("My secret fault")
    assert answer.text == wording.FAULT
    assert "RuntimeError" in caplog.text
    assert "secret" not in caplog.text
    assert (await room.say("The mill?"))[0].of("blockquote")


@pytest.mark.parametrize(
    "text",
    [
        "   ",
        "x" * 10_000,
        "?!… --- ,,,",
        "🦊🇬🇧👩‍👩‍👧",
        "מי אמר את זה?",
        "\x00\x1b[31m\u202e?",
        "<b>&amp; [x](y) *_`",
        "\ud800",
        "/ask \ud800",
        "/ask\n\n<b>",
        "/" * 4000,
    ],
)
async def test_odd_input(open_room: Open, archive_dir: Path, text: str) -> None:
    """Whatever is asked gets one plain answer from a real archive: no fault, no silence, no markup."""
    with Answerer.open(archive_dir) as answerer:
        room: Room = await open_room(answerer, FakeTelegram())
        (answer,) = await room.say(text)
        await room.application.update_queue.join()
    assert answer.text != wording.FAULT


async def test_the_same_quote_as_the_library_gives(open_room: Open, archive_dir: Path) -> None:
    """The chat shows the very quote that the library answers with."""
    with Answerer.open(archive_dir) as answerer:
        room: Room = await open_room(answerer, FakeTelegram())
        for question in ("What did the harbour board vote for?", "Will the ferry to Gull Island stop?"):
            expected = answerer.answer(question)
            assert expected.quotes
            (sent,) = await room.say(question)
            assert sent.of("blockquote")[0] == expected.quotes[0].text


# --- sending ---------------------------------------------------------------------------------------------


async def test_a_message_that_was_surely_not_delivered_is_sent_again(open_room: Open) -> None:
    """Where the connection failed, or Telegram asked to wait, the answer arrives, and arrives once."""
    unsent = NetworkError("no route")
    unsent.__cause__ = httpx.ConnectError("no route")
    failures: list[TelegramError] = [unsent]

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and failures:
            raise failures.pop()
        return None

    room: Room = await open_room(Library(), FakeTelegram(fault))
    failures.append(RetryAfter(0))
    assert len(await room.say("The mill?")) == 1


async def test_an_answer_that_may_have_arrived_is_not_sent_again(open_room: Open) -> None:
    """After a time-out nobody knows whether the answer was delivered; sending again could double it."""

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage":
            raise TimedOut
        return None

    room: Room = await open_room(Library(), FakeTelegram(fault))
    assert await room.say("The mill?") == []
    assert [method for method, _ in room.telegram.calls].count("sendMessage") == 1


async def test_an_address_that_telegram_refuses(open_room: Open) -> None:
    """A button whose address is refused costs the button, not the answer."""

    def fault(method: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        if "url" in json.dumps(parameters.get("reply_markup", "")):
            return 400, "Bad Request: inline keyboard button URL 'http://intranet' is invalid"
        return None

    library = Library()
    library.article = dataclasses.replace(MILL, url="http://intranet/mill")
    room: Room = await open_room(library, FakeTelegram(fault))
    (answer,) = await room.say("The mill?")
    assert "callback_data" in answer.button("Source")


async def test_someone_who_has_blocked_the_bot(open_room: Open, caplog: pytest.LogCaptureFixture) -> None:
    """A chat that cannot be written to is logged, and the next one is answered."""

    def fault(method: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and parameters["chat_id"] == 1:
            return 403, "Forbidden: bot was blocked by the user"
        return None

    room: Room = await open_room(Library(), FakeTelegram(fault))
    assert await room.say("The mill?", chat=1) == []
    assert len(await room.say("The mill?", chat=2)) == 1
    assert "Forbidden" in caplog.text


# --- polling ---------------------------------------------------------------------------------------------


async def _poll(telegram: FakeTelegram, room: Room, until: Callable[[], bool]) -> None:
    async def accept(update: Any) -> None:
        await room.application.update_queue.put(update)

    polling = asyncio.create_task(Poller(room.application.bot, accept, pause=0.001).poll())
    for _ in range(500):
        if polling.done() or until():
            break
        await asyncio.sleep(0.01)
    if polling.done():
        polling.result()
    polling.cancel()
    await asyncio.gather(polling, return_exceptions=True)
    assert until()


async def test_polling_outlives_what_passes(open_room: Open) -> None:
    """Polling goes on through errors that pass, and questions asked meanwhile are answered once."""
    answers = [
        (500, "x"),
        (429, "Too Many Requests"),
        (401, "Unauthorized"),
        (404, "Not Found"),
        (409, "Conflict"),
    ]

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        return answers.pop(0) if method == "getUpdates" and answers else None

    telegram = FakeTelegram(fault)
    room: Room = await open_room(Library(), telegram)
    telegram.waiting = [telegram.message("The mill?"), telegram.message("Hello")]
    await _poll(telegram, room, lambda: len(telegram.sent) == 2 and not telegram.waiting)


@pytest.mark.parametrize(("status", "reason"), [(401, "rejects the bot's token"), (409, "another bot")])
async def test_polling_that_has_no_hope_ends_with_the_reason(open_room: Open, status: int, reason: str) -> None:
    """A token that stays rejected, or that another bot holds, ends the polling; the reason hides it."""
    telegram = FakeTelegram(lambda method, _: (status, "no") if method == "getUpdates" else None)
    room: Room = await open_room(Library(), telegram)
    poller = Poller(room.application.bot, room.application.update_queue.put, pause=0.0)
    with pytest.raises(PollingEndedError, match=reason) as ended:
        await poller.poll()
    assert TOKEN not in str(ended.value)


async def test_the_start_waits_for_the_network() -> None:
    """Nobody needs to start the bot again because the network came up after it."""
    tries = [TimedOut(), NetworkError("down"), TelegramError("junk")]

    async def action() -> None:
        if tries:
            raise tries.pop()

    await wait_for_network(action, pause=0.0)
    assert tries == []


def test_an_update_that_cannot_be_read_is_passed_over() -> None:
    """It is reduced to its number, which is all that is needed to have it confirmed; the others stay."""
    good = {"update_id": 3, "message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}}
    broken = {"update_id": 2, "message": {"chat": "nonsense"}}
    payload = json.dumps({"ok": True, "result": [broken, good, "junk"]}).encode()
    assert Request.parse_json_payload(payload)["result"] == [{"update_id": 2}, good]


@pytest.mark.parametrize("payload", [b"", b"<html>", b"[]", b"\xff\xfe", b"12"])
def test_what_is_no_answer(payload: bytes, caplog: pytest.LogCaptureFixture) -> None:
    """What a proxy answers instead of Telegram is an error, and is not logged."""
    with pytest.raises(TelegramError):
        Request.parse_json_payload(payload)
    assert caplog.text == ""


# --- memory and logs -------------------------------------------------------------------------------------


def test_what_is_remembered_is_bounded() -> None:
    """The oldest answer is forgotten first, and no article is held."""
    recent, library = RecentAnswers(most=2), Library()
    keys = [recent.remember(1, question, library.answer(question)) for question in "abc"]
    assert len(recent) == 2
    assert recent.recall(1, keys[0]) is None
    assert recent.recall(1, keys[2]) is not None


def test_a_token_in_no_form_reaches_the_log() -> None:
    """Whole, percent-encoded, its secret half, in the arguments and in a traceback: all are taken out."""
    formatter = RedactingFormatter([Secret(TOKEN)])
    half = TOKEN.partition(":")[2]
    try:
        raise ValueError(f"https://x/bot{TOKEN}/getMe")
    except ValueError as error:
        info = (type(error), error, error.__traceback__)
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "%s %s", (TOKEN.replace(":", "%3A"), half), info)
    line = formatter.format(record)
    assert half not in line
    assert "ValueError" in line
