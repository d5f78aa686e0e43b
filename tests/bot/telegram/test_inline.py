"""Inline mode: what is offered for what somebody writes after the bot's name."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from telegram import MessageEntity

from bot.symbols import show_text
from bot.telegram import wording
from bot.telegram.inline import offer_quote
from corpus.article import Article
from index.answer import Answer, Query, Quote
from index.answering import Answerer
from tests.bot.odd_quotes import odd_quotes
from tests.bot.telegram.conftest import Open
from tests.bot.telegram.fakes import PERSON, FakeTelegram, decode
from tests.bot.telegram.test_conversation import MILL, Library
from tests.bot.telegram.transcripts import mark


def marked(result: dict[str, object]) -> str:
    """Return what choosing *result* writes into a chat."""
    content = result["input_message_content"]
    assert isinstance(content, dict)
    entities = MessageEntity.de_list(content.get("entities", []), None)
    return mark(content["message_text"], entities)


async def test_a_quote_for_any_chat(open_room: Open) -> None:
    """Each quote is offered whole, with its source and its outcome, and leads back to the bot."""
    library = Library()
    library.article = replace(MILL, url="https://example.org/mill")
    room = await open_room(library)
    await room.receive(room.telegram.inline("  the mill? "))
    (offer,) = room.telegram.offers
    assert library.asked == ["the mill?"]
    assert offer["is_personal"] is True
    assert offer["cache_time"] == 5
    assert len(offer["results"]) == 5
    first, second, *_ = offer["results"]
    assert first["title"] == "The mill closes"
    assert first["description"] == "The mill at Upper Dray will close."
    assert marked(first) == "|The mill at Upper Dray will close.|\nThe mill closes\nDray Herald, 2024-05-02"
    assert "*How it ended:*\n|A court cleared Vance in May.|" in marked(second)
    assert second["description"].endswith("[A court cleared Vance in May.]")
    (source, more) = first["reply_markup"]["inline_keyboard"][0]
    assert source["text"] == "Source"
    assert source["url"].startswith("https://example.org/mill#:~:text=")
    assert more["text"] == "Ask more"
    link, _, key = more["url"].partition("?start=")
    assert link == "https://t.me/BylineTestBot"
    (shown,) = await room.say(f"/start {key}", chat=7, **{"from": {**PERSON, "id": 7}})
    assert shown.of("blockquote") == ["The mill at Upper Dray will close."]


async def test_who_said_it_is_the_title(open_room: Open, archive_dir: Path) -> None:
    """Somebody's words are offered under who said them, and how."""
    with Answerer.open(archive_dir) as answerer:
        room = await open_room(answerer)
        await room.receive(room.telegram.inline("What did Odile Marsh say about the old pier?"))
    titles = [result["title"] for result in room.telegram.offers[0]["results"]]
    assert titles[0].startswith("Odile Marsh, direct quotation")


async def test_only_what_stands_still_is_searched_for(open_room: Open) -> None:
    """While somebody types, nothing is searched for; the last of it is answered, and once."""
    library = Library()
    room = await open_room(library)
    words = ("t", "th", "the", "the m", "the mi", "the mill")
    await room.receive(*(room.telegram.inline(text) for text in words))
    assert library.asked == ["the mill"]
    assert len(room.telegram.offers) == 1
    # What is written while the search runs is searched for next; the older is not answered any more.
    library.delays = {"slow": 0.2}
    first = asyncio.create_task(room.receive(room.telegram.inline("slow")))
    await asyncio.sleep(0.1)
    other = {**PERSON, "id": 7}
    await room.receive(room.telegram.inline("slow?"), room.telegram.inline("another", other))
    await first
    assert library.asked[1:] == ["slow", "another", "slow?"]
    assert len(room.telegram.offers) == 3


async def test_nothing_to_offer(open_room: Open) -> None:
    """Nothing written, nothing found, and nobody who may ask: no quote is offered, and a button says why."""
    room = await open_room(Library(), allowed=frozenset({PERSON["id"]}))
    await room.receive(room.telegram.inline("   "))
    await room.receive(room.telegram.inline("windmill"))
    await room.receive(room.telegram.inline("the mill?", {**PERSON, "id": 7}))
    assert [offer["results"] for offer in room.telegram.offers] == [[], [], []]
    assert [offer.get("button") for offer in room.telegram.offers] == [
        None,
        {"text": wording.NOTHING_FOUND_BUTTON, "start_parameter": wording.ASK_HERE},
        {"text": wording.CLOSED_BUTTON, "start_parameter": wording.CLOSED_HERE},
    ]


async def test_an_inline_query_that_is_too_old(open_room: Open, caplog: pytest.LogCaptureFixture) -> None:
    """What Telegram does not take any more is no fault."""
    old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    telegram = FakeTelegram(lambda method, _: (400, old) if method == "answerInlineQuery" else None)
    room = await open_room(Library(), telegram)
    await room.receive(room.telegram.inline("the mill?"))
    assert "Traceback" not in caplog.text


async def test_an_address_that_telegram_refuses(open_room: Open) -> None:
    """A source whose address is refused costs the button, not the quotes."""

    def fault(method: str, parameters: dict[str, object]) -> tuple[int, str] | None:
        if method == "answerInlineQuery" and "Source" in str(parameters["results"]):
            return 400, "Bad Request: BUTTON_URL_INVALID"
        return None

    library = Library()
    library.article = replace(MILL, url="http://intranet/mill")
    room = await open_room(library, FakeTelegram(fault))
    await room.receive(room.telegram.inline("the mill?"))
    (offer,) = room.telegram.offers
    assert len(offer["results"]) == 5


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(odd_quotes(), min_size=1, max_size=3))
async def test_any_quote_is_offered_whole_or_not(open_room: Open, quotes: list[Quote]) -> None:
    """Whatever an article holds, what is offered is its very words within the limits; else it is left out."""

    class Odd:
        def answer(self, question: str, **_: object) -> Answer:
            return Answer(question, Query((), "2024-06-01"), tuple(quotes))

    room = await open_room(Odd())
    await room.receive(room.telegram.inline("?"))
    for result in room.telegram.offers[0]["results"]:
        quote = quotes[int(result["id"].rpartition("-")[2])]
        content = result["input_message_content"]
        entities = MessageEntity.de_list(content.get("entities", []), None)
        held = [words for entity, words in decode(content["message_text"], entities) if "block" in entity.type]
        if "too many for a chat" not in content["message_text"]:
            assert held[0] == show_text(quote.text)
        assert 1 <= len(result["title"]) <= 100
        assert len(result["description"].encode("utf-16-le")) <= 400


def test_a_long_quote_is_left_out(
    article_of: Callable[..., Article], quote_of: Callable[..., Quote], answer_of: Callable[..., Answer]
) -> None:
    """A quote that takes several messages cannot be one result."""
    article = article_of("word " * 1999 + "end.")
    answer = answer_of(quote_of(article, article.body))
    assert offer_quote(answer, 0, "key", "https://t.me/x?start=key") is None
