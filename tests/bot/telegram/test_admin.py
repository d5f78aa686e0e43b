from __future__ import annotations

import json
import string
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Chat, Document, MessageOriginChannel
from telegram.error import Forbidden

from bot.telegram.admin import Office, judgements
from bot.telegram.admin_words import (
    HOW_TO_ADD,
    LEFT,
    NO_LONGER,
    NO_LONGER_THERE,
    NOT_REPORTED,
    OFFER_POST,
    ONLY_ADMINS,
    REPORTED,
    REPORTED_ALREADY,
    TOO_LARGE,
)
from bot.telegram.taking_in import add_document, safe_name, take_in
from tests.bot.telegram.newsroom import ADMIN, CHAT, Newsroom, Pressed, message, open_newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Return an archive with one article, and what goes with it."""
    with open_newsroom(tmp_path) as opened:
        yield opened


def _office(newsroom: Newsroom) -> Office:
    return Office([ADMIN], newsroom.archive.directory, newsroom.delivery, newsroom.kept, answers_today=lambda: 3)


def _admin(**more: Any) -> Any:
    return message(ADMIN, ADMIN, **more)


def _said(newsroom: Newsroom, chat: int = ADMIN) -> str:
    return newsroom.delivery.texts(chat)[-1]


@pytest.mark.parametrize("command", ["on_add", "on_remove", "on_stats", "on_judgements"])
async def test_only_administrators_are_served(newsroom: Newsroom, command: str) -> None:
    """Anybody else is told so, and nothing is done."""
    await getattr(_office(newsroom), command)(message(), "harbour")
    assert newsroom.delivery.texts() == [ONLY_ADMINS]


async def test_a_forwarded_post_becomes_an_article(newsroom: Newsroom) -> None:
    """Its first line is the headline, the channel the outlet, its day the day, its address the address."""
    origin = MessageOriginChannel(
        datetime(2024, 5, 6, 7, tzinfo=UTC), Chat(-1001, "channel", title="Gull Wire", username="gullwire"), 17
    )
    post = message(ADMIN, ADMIN, text="Ferry to stop\n\nThe ferry will stop in October.", forward_origin=origin)
    office = _office(newsroom)
    await office.on_add(_admin(reply_to_message=post), "")
    assert _said(newsroom).startswith("added")
    kept = next(one for one in newsroom.archive.articles() if one.outlet == "Gull Wire")
    assert (kept.headline, kept.body) == ("Ferry to stop", "The ferry will stop in October.")
    assert (kept.published or "").startswith("2024-05-06")
    assert kept.url == "https://t.me/gullwire/17"
    assert newsroom.answerer.answer("When will the ferry stop?").quotes
    await office.on_add(_admin(reply_to_message=post), "")
    assert _said(newsroom).startswith("unchanged")


class _Offer(Pressed):
    """A press under an offer, which replies to what it is about."""

    def __init__(self, about: Any) -> None:
        super().__init__(ADMIN, 1, ADMIN)
        self.message = message(ADMIN, ADMIN, reply_to_message=about)


async def test_a_forwarded_post_is_offered(newsroom: Newsroom) -> None:
    """Nothing is added before a press; after it the offer says what came of it."""
    origin = MessageOriginChannel(datetime(2024, 5, 6, tzinfo=UTC), Chat(-1001, "channel", title="Gull Wire"), 17)
    post = message(ADMIN, ADMIN, text="Ferry to stop\nThe ferry will stop in October.", forward_origin=origin)
    office = _office(newsroom)
    await office.on_offered(post, "")
    assert _said(newsroom) == OFFER_POST
    yes, no = (newsroom.delivery.buttons(ADMIN)[label].removeprefix("o:") for label in ("Add it", "Leave it"))
    assert not any(one.outlet == "Gull Wire" for one in newsroom.archive.articles())
    for pressed, packed, said in (
        (_Offer(post), no, LEFT),
        (_Offer(None), yes, NO_LONGER_THERE),
        (_Offer(post), yes, "added "),
    ):
        await office.on_press(cast(Any, pressed), packed)
        assert newsroom.delivery.shown[ADMIN, 900].text.startswith(said)
    assert any(one.outlet == "Gull Wire" for one in newsroom.archive.articles())
    stranger = Pressed(ADMIN, 1, CHAT)
    await office.on_press(cast(Any, stranger), yes)
    assert stranger.toasts == [ONLY_ADMINS]


async def test_a_forwarded_picture_is_passed_over(newsroom: Newsroom) -> None:
    """An album of pictures gets no answer each."""
    origin = MessageOriginChannel(datetime(2024, 5, 6, tzinfo=UTC), Chat(-1001, "channel", title="Gull Wire"), 17)
    await _office(newsroom).on_offered(message(ADMIN, ADMIN, forward_origin=origin), "")
    assert newsroom.delivery.sent == []


async def test_the_way_out_of_a_refusal_is_one_that_a_chat_has(newsroom: Newsroom) -> None:
    """An option of the command line is none."""
    await _office(newsroom).on_add(_admin(), "http://127.0.0.1:8080/secret")
    assert "--" not in _said(newsroom)
    assert "loopback" in _said(newsroom)


async def test_an_address_of_the_own_network_is_not_read(newsroom: Newsroom) -> None:
    """What the command line refuses, a chat does too."""
    await _office(newsroom).on_add(_admin(), "http://127.0.0.1:8080/secret")
    assert _said(newsroom).startswith("rejected")


@pytest.mark.parametrize("words", ["", "/etc/passwd", "file:///etc/passwd", "-"])
async def test_a_file_of_the_machine_is_not_read(newsroom: Newsroom, words: str) -> None:
    """Only an address, a document or a post."""
    await _office(newsroom).on_add(_admin(), words)
    assert _said(newsroom) == HOW_TO_ADD


class _Sent:
    """A document whose bytes are at hand."""

    def __init__(self, name: str, content: bytes) -> None:
        self.file_name, self.content = name, content

    async def get_file(self) -> _Sent:
        return self

    async def download_as_bytearray(self) -> bytearray:
        return bytearray(self.content)


async def test_a_document_is_read_as_a_file_is(newsroom: Newsroom, tmp_path: Path) -> None:
    """A line for each article; the folder that it lay in for a moment is told to nobody."""
    rows = [{"id": "ferry", "headline": "Ferry", "text": "The ferry will stop."}, {"id": "bad"}]
    content = "\n".join(map(json.dumps, rows)).encode()
    folder = tmp_path / "for-a-moment"
    folder.mkdir()
    add = await add_document(cast(Any, _Sent("../../news.jsonl", content)), folder)
    assert [one.name for one in folder.iterdir()] == ["news.jsonl"]
    told = take_in(newsroom.archive.directory, add)
    assert "added" in told
    assert "rejected" in told
    assert "news.jsonl" in told
    assert "for-a-moment" not in told


async def test_a_document_that_is_too_large_is_refused(newsroom: Newsroom) -> None:
    """Before it is fetched."""
    document = Document("a", "b", file_name="a.zip", file_size=20_000_001)
    await _office(newsroom).on_add(_admin(document=document), "")
    assert _said(newsroom) == TOO_LARGE


@given(st.text(string.printable + "äß\u202e\x00/\\.", max_size=300))
def test_a_documents_name_stays_in_its_folder(name: str) -> None:
    """Whatever it is called: one part, not hidden, not too long."""
    safe = safe_name(name)
    assert safe == Path(safe).name
    assert safe
    assert not safe.startswith(".")
    assert len(safe) < 120
    assert "\x00" not in safe


async def test_an_article_is_withdrawn_after_a_second_word(newsroom: Newsroom) -> None:
    """Only an administrator's press counts, once."""
    office = _office(newsroom)
    await office.on_remove(_admin(), "harbour it was wrong")
    assert newsroom.archive.has("harbour")
    assert "New pier, The Sallow Gazette, 2024-03-05" in _said(newsroom)
    assert "reason: it was wrong" in _said(newsroom)
    yes = newsroom.delivery.buttons(ADMIN)["Withdraw it"].removeprefix("o:")
    stranger = Pressed(ADMIN, 1, CHAT)
    await office.on_press(cast(Any, stranger), yes)
    assert stranger.toasts == [ONLY_ADMINS]
    assert newsroom.archive.has("harbour")
    await office.on_press(cast(Any, Pressed(ADMIN, 1, ADMIN)), yes)
    assert not newsroom.archive.has("harbour")
    again = Pressed(ADMIN, 1, ADMIN)
    await office.on_press(cast(Any, again), yes)
    assert again.toasts == [NO_LONGER]
    await office.on_remove(_admin(), "nothing")
    assert _said(newsroom).startswith("There is no such article")


async def test_stats_tell_what_is_there(newsroom: Newsroom) -> None:
    """Counts, and nobody's name."""
    await _office(newsroom).on_stats(_admin(), "")
    said = _said(newsroom)
    assert "updates waiting: 0" in said
    for line in ("articles: 1", "sentences: 4", "newest: 2024-03-05", "answers today: 3", "alerts: 0"):
        assert line in said


async def test_a_report_reaches_the_administrators_once(newsroom: Newsroom) -> None:
    """With the quote, its citation and where it is from; not with who reported it."""
    quote = newsroom.answerer.answer("What did Odile Marsh say about the old pier?").quotes[0]
    office, pressed = _office(newsroom), Pressed()
    await office.report(cast(Any, pressed), quote)
    await office.report(cast(Any, pressed), quote)
    assert pressed.toasts == [REPORTED, REPORTED_ALREADY]
    (said,) = newsroom.delivery.texts(ADMIN)
    assert quote.text in said
    assert "article: harbour" in said
    assert str(CHAT) not in said
    assert "Rita" not in said


async def test_a_report_that_reaches_nobody_can_be_made_again(newsroom: Newsroom) -> None:
    """Whoever reports is told so."""
    quote = newsroom.answerer.answer("What did Odile Marsh say about the old pier?").quotes[0]
    newsroom.delivery.fault = lambda chat: Forbidden("bot was blocked by the user")
    pressed = Pressed()
    await _office(newsroom).report(cast(Any, pressed), quote)
    newsroom.delivery.fault = lambda chat: None
    await _office(newsroom).report(cast(Any, pressed), quote)
    assert pressed.toasts == [NOT_REPORTED, REPORTED]


def test_judgements_are_exported_without_whose_they_are(newsroom: Newsroom) -> None:
    """What `byline eval` needs, and no number of anybody."""
    value = {"question": "Who?", "article": "harbour", "start": 0, "end": 9, "thumb": "up", "day": "2024-01-02"}
    newsroom.kept.put("judgement", (CHAT, "Who?"), value, person=CHAT)
    assert judgements(newsroom.kept) == [
        {"question": "Who?", "article_id": "harbour", "start": 0, "end": 9, "judgement": "right", "day": "2024-01-02"}
    ]
