from __future__ import annotations

import dataclasses
import json
import logging
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from telegram import Update
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut

from bot.logs import RedactingFormatter
from bot.settings import Secret
from bot.telegram import wording
from corpus.article import Article, Sentence, Span
from index.answer import Answer, Outcome, Query, Quote
from index.answering import Answerer
from index.following.thread import Exchange
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import BOT, PERSON, TOKEN, FakeTelegram, Room
from tests.bot.telegram.transcripts import colour, transcribe

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
            found.append(Sentence(self.article.article_id, position, 0, Span(start, end)))
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


@pytest_asyncio.fixture
async def room(open_room: Open) -> Room:
    """Return a private chat with the library."""
    return await open_room(Library())


_THIRD_ROW = "[👍] [👎] [Report this quote]"


async def test_a_whole_conversation(room: Room) -> None:
    """From the first /start to a refusal: what a reader sees, message by message."""
    assert transcribe(await room.say("/start")) == wording.START
    assert transcribe(await room.say("/help")) == wording.HELP
    assert transcribe(await room.say("/privacy")) == wording.say_privacy(30)
    assert transcribe(await room.say("/ask")) == wording.HOW_TO_ASK

    first = await room.say("Will the mill close?")
    assert transcribe(first) == (
        "|The mill at Upper Dray will close.|\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n\n"
        "Quote 1 of 5\n"
        f"[More context] [Source] [Next]\n[Copy] [Picture]\n{_THIRD_ROW}"
    )
    assert "\x1b[36mThe mill at Upper Dray will close.\x1b[0m" in colour(first)
    second = await room.press(first[0], "Next")
    accused = (
        "|Nora Vance was accused of hiding the report.|\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n\n"
        "*How it ended:*\n"
        "|A court cleared Vance in May.|\n"
        "The same article.\n\n"
    )
    assert (
        transcribe(second)
        == f"EDIT {accused}Quote 2 of 5\n[More context] [Source] [Next]\n[Copy] [Picture]\n{_THIRD_ROW}"
    )
    context = await room.press(second[0], "More context")
    assert transcribe(context) == (
        f"EDIT {accused}"
        "In context:\n"
        "¦The mill at Upper Dray will close. *Nora Vance was accused of hiding the report.* "
        "She denied it. A court cleared Vance in May.¦\n\n"
        f"Quote 2 of 5\n[Less context] [Source] [Next]\n[Copy] [Picture]\n{_THIRD_ROW}"
    )
    source = await room.press(context[0], "Source")
    assert transcribe(source) == (
        f"EDIT {accused}"
        "Where it is from:\nfile: mill.txt\narticle: mill\nsentence 2, characters 35 to 79 of its text\n\n"
        f"Quote 2 of 5\n[More context] [Hide source] [Next]\n[Copy] [Picture]\n{_THIRD_ROW}"
    )
    assert transcribe(await room.press(source[0], "Hide source")) == transcribe(second)
    assert room.telegram.toasts == [None] * 4

    assert transcribe(await room.say("/ask Is there a windmill?")) == (
        "I found no sentence about “windmill” in the archive (1 article).\n\n"
        "*The nearest there is, and not an answer:*\n\n"
        "_The mill at Upper Dray will close._\n"
        "The mill closes\n"
        "Dray Herald, 2024-05-02\n"
        "[More context] [Source]\n[Copy] [Picture]\n[Report this quote]"
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


async def test_a_conversation_in_a_group(room: Room) -> None:
    """In a topic of a group: two people ask, one goes on from an answer, anybody presses; all in the same topic."""
    topic = {"is_topic_message": True, "message_thread_id": 77}
    other = {**PERSON, "id": 7, "first_name": "Sam"}
    mention = [{"type": "mention", "offset": 0, "length": 14}]
    assert await room.say("Has anybody heard of the mill?", chat=_GROUP, **topic) == []
    (first,) = await room.say("@BylineTestBot Will it close?", chat=_GROUP, entities=mention, **topic)
    below = f"[Copy] [Picture]\n{_THIRD_ROW}"
    assert transcribe([first]) == (
        "|The mill at Upper Dray will close.|\nThe mill closes\nDray Herald, 2024-05-02\n\n"
        f"Quote 1 of 5\n[More context] [Source] [Next]\n{below}"
    )
    (second,) = await room.say("/ask Is there a windmill?", chat=_GROUP, **{"from": other}, **topic)
    assert second.text.startswith("I found no sentence about “windmill”")
    (next_one,) = await room.press(first, "Next", by=other, is_topic_message=True, message_thread_id=77)
    assert transcribe([next_one]).startswith("EDIT |Nora Vance was accused of hiding the report.|")
    (picture,) = await room.press(next_one, "Picture", by=other, is_topic_message=True, message_thread_id=77)
    to_first = {"message_id": first.number, "date": 1, "chat": {"id": _GROUP, "type": "supergroup"}, "from": BOT}
    (further,) = await room.say("And the report?", chat=_GROUP, reply_to_message=to_first, **topic)
    assert transcribe([further]).startswith("|The mill")
    sent = [first, second, picture, further]
    assert [one.parameters["message_thread_id"] for one in sent] == [77] * 4
    assert all("reply_parameters" in one.parameters for one in sent)
    assert transcribe(await room.say("/forget", chat=_GROUP, **{"from": other}, **topic)).startswith(
        "Deleted: 1 answer, and what belongs to them."
    )
    assert len(await room.press(first, "Next")) == 1


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
    """A new program over the same folder does what the buttons of the old one ask for; made-up presses do nothing."""
    telegram = FakeTelegram()
    before = await open_room(Library(), telegram)
    (answer,) = await before.say("The mill?")
    before.kept.close()
    after = await open_room(Library(), telegram)
    (shown,) = await after.press(answer, "Next")
    assert shown.of("blockquote")[0].startswith("Nora Vance was accused")
    for made_up in ("made up", "q:made-up:0", "q:" + answer.button("Next")["callback_data"].split(":")[1] + ":99"):
        assert await after.receive(telegram.press(made_up)) == []
    assert telegram.toasts == [None] + [wording.NO_LONGER_AT_HAND] * 3


async def test_a_button_works_in_its_own_chat_only(room: Room) -> None:
    """What was answered in one chat is not shown in another that knows the button's data."""
    (answer,) = await room.say("The mill?")
    packed = answer.button("Next")["callback_data"]
    assert await room.receive(room.telegram.press(packed, chat=43)) == []
    assert room.telegram.toasts == [wording.NO_LONGER_AT_HAND]


async def test_a_button_after_a_correction(open_room: Open) -> None:
    """A corrected article is shown in its new words, and it is said that they are."""
    library = Library()
    room = await open_room(library)
    (answer,) = await room.say("The mill?")
    library.article = dataclasses.replace(MILL, body=BODY.replace("was accused of hiding", "hid"))
    (shown,) = await room.press(answer, "Next")
    assert shown.of("blockquote") == ["Nora Vance hid the report."]
    library.article = dataclasses.replace(MILL, article_id="another")
    (shown,) = await room.press(shown, "More context")
    assert "Quote 2 of 5" in shown.text
    assert shown.of("expandable_blockquote") == []
    assert room.telegram.toasts == [wording.CORRECTED_SINCE, wording.CHANGED_SINCE]
    (shown,) = await room.press(shown, "More context")
    assert shown.of("expandable_blockquote")


async def test_a_button_pressed_twice(open_room: Open) -> None:
    """Telegram's 'message is not modified' is no fault."""
    faults: list[str] = []

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "editMessageText" and faults:
            return 400, "Bad Request: message is not modified: specified new message content"
        faults.append(method)
        return None

    room = await open_room(Library(), FakeTelegram(fault))
    (answer,) = await room.say("The mill?")
    await room.press(answer, "Next")
    await room.press(answer, "Next")
    assert room.telegram.toasts[-1] is None


async def test_a_sentence_longer_than_a_message(open_room: Open) -> None:
    """It arrives whole over several messages, and the buttons then send instead of editing a part away."""
    library = Library()
    long = "Mill " * 1500 + "stop."
    library.article = dataclasses.replace(MILL, body=f"{long} It is short")
    room = await open_room(library, FakeTelegram())
    parts = await room.say("The mill?")
    assert len(parts) == 3
    assert "".join(words for part in parts for words in part.of("blockquote")) == long
    (shown,) = await room.press(parts[-1], "Next")
    assert shown.method == "sendMessage"
    again = await room.press(shown, "First")
    assert [part.method for part in again] == ["sendMessage"] * 3


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
        room = await open_room(answerer, FakeTelegram())
        (answer,) = await room.say(text)
    assert answer.text != wording.FAULT


async def test_the_same_quote_as_the_library_gives(open_room: Open, archive_dir: Path) -> None:
    """The chat shows the very quote that the library answers with."""
    with Answerer.open(archive_dir) as answerer:
        room = await open_room(answerer, FakeTelegram())
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

    room = await open_room(Library(), FakeTelegram(fault))
    failures.append(RetryAfter(0))
    assert len(await room.say("The mill?")) == 1


async def test_an_answer_that_may_have_arrived_is_not_sent_again(open_room: Open) -> None:
    """After a time-out nobody knows whether the answer was delivered: a note says so, and its button shows it once."""
    failures = [TimedOut()]

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and failures:
            raise failures.pop()
        return None

    room = await open_room(Library(), FakeTelegram(fault))
    asked = room.telegram.message("The mill?")
    (note,) = await room.receive(asked)
    assert transcribe([note]) == f"{wording.UNSURE}\n[{wording.SHOW_ANSWER}]"
    assert note.parameters["reply_parameters"]["message_id"] == asked["message"]["message_id"]
    assert room.unsure == [asked["update_id"]]
    answer, closed = await room.press(note, wording.SHOW_ANSWER)
    assert closed.text == wording.SHOWN_BELOW
    assert answer.of("blockquote") == ["The mill at Upper Dray will close."]
    assert await room.press(note, wording.SHOW_ANSWER) == []
    assert room.telegram.toasts == [None, wording.SHOWN_ALREADY]
    (shown,) = await room.press(answer, "Next")
    assert shown.of("blockquote")[0].startswith("Nora")


async def test_an_answer_that_was_in_doubt_twice(open_room: Open) -> None:
    """Where the answer fails again when it is asked for, its button stays."""
    failures: list[TelegramError] = []

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and failures:
            raise failures.pop()
        return None

    room = await open_room(Library(), FakeTelegram(fault))
    await room.chats.tell_unsure(Update.de_json(room.telegram.message("The mill?"), room.bot))
    (note,) = room.telegram.sent
    failures.append(TimedOut())
    assert await room.press(note, wording.SHOW_ANSWER) == []
    assert room.telegram.toasts == [wording.UNSURE_AT_BUTTON]
    assert len(await room.press(note, wording.SHOW_ANSWER)) == 2


async def test_a_press_that_may_not_have_arrived(open_room: Open) -> None:
    """Where what a button sends may not have arrived, a toast says that it can be pressed again; no note is sent."""
    library = Library()
    library.article = dataclasses.replace(MILL, body="It is short. " + "Mill " * 1500 + "stop.")
    failures: list[TelegramError] = []

    def fault(method: str, _: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and failures:
            raise failures.pop()
        return None

    room = await open_room(library, FakeTelegram(fault))
    (answer,) = await room.say("The mill?")
    failures.append(TimedOut())
    assert await room.press(answer, "Next") == []
    assert room.telegram.toasts == [wording.UNSURE_AT_BUTTON]
    assert room.unsure == []
    assert len(await room.press(answer, "Next")) == 3


async def test_an_answer_that_is_asked_for_again(open_room: Open) -> None:
    """The button of a corrected message asks again in its place; with the key of another chat it does nothing."""
    library = Library()
    room = await open_room(library)
    (answer,) = await room.say("The mill?")
    key = answer.button("Next")["callback_data"].split(":")[1]
    (shown,) = await room.receive(room.telegram.press(f"u:{key}", number=answer.number))
    assert (shown.method, shown.text) == ("editMessageText", answer.text)
    assert await room.receive(room.telegram.press(f"u:{key}", chat=43)) == []
    library.article = dataclasses.replace(MILL, body="Mill " * 1500 + "stop.")
    assert len(await room.receive(room.telegram.press(f"u:{key}", number=answer.number))) == 3
    assert room.telegram.toasts == [None, wording.NO_LONGER_AT_HAND, None]


async def test_a_press_under_what_telegram_forgot(room: Room) -> None:
    """A message that is too old to be told, and one of another chat's inline mode, have no answer at hand."""
    press = room.telegram.press("q:key:0")
    press["callback_query"]["message"] = {"message_id": 5, "date": 0, "chat": {"id": 42, "type": "private"}}
    assert await room.receive(press) == []
    del press["callback_query"]["message"]
    assert await room.receive({**press, "callback_query": {**press["callback_query"], "inline_message_id": "x"}}) == []
    assert room.telegram.toasts == [wording.NO_LONGER_AT_HAND] * 2


async def test_an_address_that_telegram_refuses(open_room: Open) -> None:
    """A button whose address is refused costs the button, not the answer."""

    def fault(method: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        if "url" in json.dumps(parameters.get("reply_markup", "")):
            return 400, "Bad Request: inline keyboard button URL 'http://intranet' is invalid"
        return None

    library = Library()
    library.article = dataclasses.replace(MILL, url="http://intranet/mill")
    room = await open_room(library, FakeTelegram(fault))
    (answer,) = await room.say("The mill?")
    assert "callback_data" in answer.button("Source")


async def test_someone_who_has_blocked_the_bot(open_room: Open, caplog: pytest.LogCaptureFixture) -> None:
    """A chat that cannot be written to is logged, and the next one is answered."""

    def fault(method: str, parameters: dict[str, Any]) -> tuple[int, str] | None:
        if method == "sendMessage" and parameters["chat_id"] == 1:
            return 403, "Forbidden: bot was blocked by the user"
        return None

    room = await open_room(Library(), FakeTelegram(fault))
    assert await room.say("The mill?", chat=1) == []
    assert len(await room.say("The mill?", chat=2)) == 1
    assert "FAULT" not in caplog.text
    assert "Traceback" not in caplog.text


# --- memory and logs -------------------------------------------------------------------------------------


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
