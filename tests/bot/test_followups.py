from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from bot.cli import main
from bot.conversation import ask_whom, asks_for_more, describe_query
from bot.dialogue import Dialogue
from bot.render import render_plain
from bot.telegram import recent as telegram_recent
from bot.telegram.kept import Kept
from index.answer import Answer, Query
from index.answering import Answerer
from index.following.thread import Exchange
from tests.bot.telegram.fakes import BOT, PERSON, FakeTelegram, Room, Sent, open_room
from tests.bot.telegram.vaults import Clock, make_vault

ARTICLES = (
    {
        "id": "vote",
        "title": "Marsh wins the vote",
        "text": "Odile Marsh won the harbour vote by 40 to 12 on Tuesday. “The old pier is rotten,” said Odile Marsh. "
        "Odile Marsh was backed by the fishermen’s union.",
        "date": "2024-03-05",
    },
    {
        "id": "teasel",
        "title": "Teasel suspended",
        "text": "Councillor Bram Teasel was suspended because of a complaint about his boat. “I paid for every plank,” "
        "said Bram Teasel. Bram Teasel was backed by the rowing club.",
        "date": "2024-03-09",
    },
)
WON = "Odile Marsh won the harbour vote by 40 to 12 on Tuesday."
_GROUP = -100500


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an archive of two invented articles."""
    place = tmp_path_factory.mktemp("followups")
    source = place / "articles.jsonl"
    source.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    assert main(["--archive", str(place / "archive"), "add", str(source)]) == 0
    return place / "archive"


@pytest.fixture(scope="module")
def answerer(folder: Path) -> Iterator[Answerer]:
    """Return an answerer over that archive."""
    with Answerer.open(folder) as found:
        yield found


def _ask(dialogue: Dialogue, line: str) -> str:
    return render_plain(dialogue.reply(line).lines)


def test_a_conversation_in_lines(answerer: Answerer) -> None:
    """Each question goes on from the last; what was carried is said first, and a new subject drops it."""
    dialogue = Dialogue(answerer)
    assert _ask(dialogue, "Who won the harbour vote?").startswith(f"> {WON}")
    said = _ask(dialogue, "What did she say?")
    assert said.startswith("  (Also searched for: Odile Marsh)\n")
    assert "> “The old pier is rotten,” said Odile Marsh." in said
    backed = _ask(dialogue, "and who backed her?")
    assert backed.startswith("  (Also searched for: Odile Marsh)\n")
    assert "> Odile Marsh was backed by the fishermen’s union." in backed
    other = _ask(dialogue, "What about Bram Teasel?")
    assert "> Bram Teasel was backed by the rowing club." in other
    new = _ask(dialogue, "Why was Councillor Bram Teasel suspended?")
    assert new.startswith("> Councillor Bram Teasel was suspended")
    assert "> “I paid for every plank,” said Bram Teasel." in _ask(dialogue, "What did he say?")


def test_why_goes_with_the_thread(answerer: Answerer) -> None:
    """/why gives the reasons of the answer that was shown, with the terms that were carried."""
    dialogue = Dialogue(answerer)
    _ask(dialogue, "Who won the harbour vote?")
    _ask(dialogue, "Who backed her?")
    assert "marsh" in _ask(dialogue, "/why").lower()
    assert "changed" not in _ask(dialogue, "/why")


def test_more_is_the_next_quote(answerer: Answerer) -> None:
    """'More' and 'who said that?' are about the quotes that are shown, and begin no search."""
    dialogue = Dialogue(answerer)
    _ask(dialogue, "Marsh Teasel")
    assert _ask(dialogue, "more") == _ask(dialogue, "1") or _ask(dialogue, "1")
    assert _ask(dialogue, "and more please?").startswith(("2 of ", "That was the last"))
    assert "searched" not in _ask(dialogue, "Who said that?")


@pytest.mark.parametrize(
    ("words", "is_more"),
    [("more", True), ("And more?", True), ("next", True), ("show me another", True), ("more about the pier", False)],
)
def test_asking_for_more(words: str, is_more: bool) -> None:
    """Only where nothing else is asked is it the next quote that is wanted."""
    assert asks_for_more(words) == is_more


def test_nobody_to_mean(answerer: Answerer) -> None:
    """Where nobody was spoken of, it is asked who is meant, at the start and later."""
    dialogue = Dialogue(answerer)
    asked = "Who is meant by “he”? Name the person in the question."
    assert _ask(dialogue, "Has he commented?") == asked
    _ask(dialogue, "How many planks are there?")
    assert _ask(dialogue, "Has he commented?") == asked
    assert ask_whom("Has he commented?", ()) == asked
    assert ask_whom("Has Lind commented?", ()) is None


def test_what_was_carried_is_shown_as_text() -> None:
    """Control characters of a history are shown as symbols, and nothing carried is not mentioned."""
    assert describe_query(Query(("a",), "2024-06-01")) is None
    shown = describe_query(Query(("a",), "2024-06-01", carried=("b",), carried_words=("B\x1b[31mC", "d")))
    assert shown is not None
    assert "\x1b" not in shown
    assert shown.endswith(", d")


def test_a_batch_passes_its_history(
    folder: Path, answerer: Answerer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The history of a line, whether text or an answer as byline printed it, is what the question comes after."""
    first = {"question": "Who won the harbour vote?", "answer": WON}
    whole = {
        "question": "Who spoke?",
        "answer": {"quotes": [{"text": "“It is rotten,” she said.", "speaker": "Odile Marsh"}]},
    }
    lines = [
        {"id": 1, "question": "Who backed her?", "history": [first]},
        {"id": 2, "question": "Who backed her?"},
        {"id": 3, "question": "What else did she say?", "history": [whole]},
    ]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert main(["--archive", str(folder), "ask", "--batch", str(batch), "--json"]) == 0
    forms = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [form["query"]["carried"] for form in forms] == [["odil", "marsh"], [], ["odil", "marsh"]]
    assert forms[0]["quotes"][0]["text"] == "Odile Marsh was backed by the fishermen’s union."
    assert {quote["speaker"] for quote in forms[2]["quotes"]} <= {"Odile Marsh", "Marsh"}


# --- in a chat -------------------------------------------------------------------------------------------


@pytest_asyncio.fixture
async def room(answerer: Answerer, tmp_path: Path) -> AsyncIterator[Room]:
    """Return a conversation over the archive."""
    found = await open_room(answerer, FakeTelegram(), tmp_path)
    yield found
    found.kept.close()


def _reply_to(number: int, *, by: dict[str, Any] = BOT) -> dict[str, Any]:
    chat = {"id": _GROUP, "type": "supergroup"}
    return {"reply_to_message": {"message_id": number, "date": 1, "chat": chat, "from": by, "text": "…"}}


def _quoted(sent: list[Sent]) -> str:
    (shown,) = sent
    return "".join(shown.of("blockquote"))


async def test_a_private_chat_is_one_conversation(room: Room) -> None:
    """In a private chat a question comes after the last answer, and what was carried is said."""
    await room.say("Who won the harbour vote?")
    (shown,) = await room.say("Who backed her?")
    assert shown.of("blockquote") == ["Odile Marsh was backed by the fishermen’s union."]
    assert "Also searched for: Odile Marsh" in shown.text
    # Another chat has heard nothing of it.
    (other,) = await room.say("Who backed her?", chat=43, **{"from": {**PERSON, "id": 43}})
    assert "Also searched for" not in other.text


async def test_in_a_group_each_reply_thread_is_a_conversation(room: Room) -> None:
    """A reply goes on from the answer that it replies to, whatever was asked in between; /ask begins anew."""
    await room.say("/ask Who won the harbour vote?", chat=_GROUP)
    first = room.telegram._messages
    await room.say("/ask Why was Bram Teasel suspended?", chat=_GROUP)
    second = room.telegram._messages
    assert "fishermen" in _quoted(await room.say("And who backed her?", chat=_GROUP, **_reply_to(first)))
    third = room.telegram._messages
    assert "rowing club" in _quoted(await room.say("And who backed him?", chat=_GROUP, **_reply_to(second)))
    assert "rotten" in _quoted(await room.say("What did she say?", chat=_GROUP, **_reply_to(third)))
    (anew,) = await room.say("/ask Has he said anything?", chat=_GROUP)
    assert anew.text == "Who is meant by “he”? Name the person in the question."


async def test_a_button_shows_the_answer_of_its_thread(room: Room) -> None:
    """A button under a follow-up asks again as it was asked then, though the chat has gone on."""
    await room.say("Who won the harbour vote?")
    (shown,) = await room.say("Who backed her?")
    await room.say("Why was Bram Teasel suspended?")
    (context,) = await room.press(shown, "More context")
    assert "fishermen’s union" in context.text


async def test_a_chat_begins_anew_after_an_hour(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who comes back later is not taken to be speaking of the same."""
    monkeypatch.setattr(telegram_recent, "_STILL_TALKING", -1.0)
    await room.say("Who won the harbour vote?")
    (shown,) = await room.say("Has she commented?")
    assert shown.text == "Who is meant by “she”? Name the person in the question."


def test_what_is_kept_of_a_thread_is_bounded(tmp_path: Path) -> None:
    """Of a conversation that goes on and on the last exchanges are kept; each chat has its own."""
    kept = Kept(tmp_path, make_vault())
    recent = telegram_recent.RecentAnswers(kept)
    for number in range(20):
        answer = Answer(f"question {number}", Query(("x",), "2024-06-01"), reason="Nothing.")
        key = recent.remember(1, 42, answer.question, answer, recent.thread(1, None))
        recent.place(1, 42, key, [number])
    assert recent.thread(2, None) == ()
    assert recent.thread(1, 19)[-1] == Exchange("question 19")
    assert len(recent.thread(1, 19)) == 10
    kept.close()


def test_an_article_is_not_kept(answerer: Answerer, tmp_path: Path) -> None:
    """Of an answer only the words quoted first are kept, who said them, and which of them answer: for a day."""
    clock = Clock()
    kept = Kept(tmp_path, make_vault(), clock)
    recent = telegram_recent.RecentAnswers(kept, clock)
    key = recent.remember(1, 42, "q", answerer.answer("Who won the harbour vote?"))
    recent.place(1, 42, key, [5])
    assert recent.thread(1, 5) == (Exchange("Who won the harbour vote?", WON, None, "Odile Marsh"),)
    (held,) = kept.find("given")
    assert ARTICLES[0]["text"] not in str(held)
    given = recent.recall(key, 1)
    assert given is not None
    clock.now += telegram_recent.DAY - 1
    recent.renew(key, given, answerer.answer("Why was Bram Teasel suspended?"))
    assert recent.recall(key, 1) is not None
    clock.now += 2
    assert recent.recall(key, 1) is None
    assert recent.thread(1, 5) == ()
    kept.close()
