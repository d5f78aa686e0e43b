from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from bot.telegram.alerts import Alerts
from bot.telegram.delivery import GoneError, UnsureError
from bot.telegram.watching import Change
from tests.bot.telegram.newsroom import CHAT, GROUP, Newsroom, Pressed, article, bot, message, open_newsroom

FERRY = "The ferry to Gull Island will stop in October. Passengers were told by letter."


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Return an archive with one article, and what goes with it."""
    with open_newsroom(tmp_path) as opened:
        yield opened


def _alerts(newsroom: Newsroom, **more: Any) -> Alerts:
    return Alerts(bot(), newsroom.kept, newsroom.delivery, newsroom.answerer, clock=newsroom.clock, **more)


async def _come(newsroom: Newsroom, alerts: Alerts, *ids: str, body: str = FERRY) -> None:
    newsroom.keep(*(article(one, body.replace("October", f"October {number}")) for number, one in enumerate(ids, 1)))
    await alerts.on_change(Change(new=ids))
    await alerts.work()


async def _press(alerts: Alerts, packed: str, **more: int) -> Pressed:
    pressed = Pressed(**more)
    await alerts.on_press(cast(Any, pressed), packed.removeprefix("l:"))
    return pressed


async def test_a_new_article_is_quoted_with_its_citation(newsroom: Newsroom) -> None:
    """Who asked for it is told in the words that were printed, once."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to  Gull Island")
    assert newsroom.delivery.texts()[-1].startswith("The alert is set")
    await _come(newsroom, alerts, "ferry")
    shown = newsroom.delivery.shown[newsroom.delivery.sent[-1]]
    assert shown.text.startswith("Alert: ferry to Gull Island")
    assert shown.quotes == ["The ferry to Gull Island will stop in October 1."]
    assert "The Sallow Gazette" in shown.text
    await alerts.on_change(Change(new=("ferry",)))
    await _alerts(newsroom).work()
    assert len(newsroom.delivery.sent) == 2


async def test_what_is_no_answer_is_no_alert(newsroom: Newsroom) -> None:
    """An article that shares a word with the alert, and an old one that answers it, send nothing."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "What did Odile Marsh say about the pier?")
    await _come(newsroom, alerts, "fish", body="A pier in Upper Dray was painted green. Nobody minded much.")
    assert len(newsroom.delivery.sent) == 1


@pytest.mark.parametrize("words", ["hello", "thanks", "what did she say?", "the", "x" * 201])
async def test_what_nothing_can_be_found_for_is_refused_with_a_reason(newsroom: Newsroom, words: str) -> None:
    """Small talk, a pronoun, no word to search for, too many characters."""
    await _alerts(newsroom).on_command(message(), words)
    assert newsroom.kept.find("alert") == []
    assert len(newsroom.delivery.texts()[-1]) > 20


async def test_a_chat_has_a_bounded_number_and_lists_them(newsroom: Newsroom) -> None:
    """Twenty are enough; the same one is not set twice; without words they are listed, with buttons."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "")
    assert newsroom.delivery.texts()[-1].startswith("No alert is set")
    for number in range(22):
        await alerts.on_command(message(), f"ferry {number}")
    await alerts.on_command(message(), "FERRY 3")
    assert len(newsroom.kept.find("alert")) == 20
    await alerts.on_command(message(), "")
    assert len(newsroom.delivery.buttons()) == 40


async def test_it_is_easily_stopped_also_by_another_member_of_the_group(newsroom: Newsroom) -> None:
    """The button under a quote stops it and leaves the quote; from another chat it does nothing."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(GROUP), "ferry to Gull Island")
    await _come(newsroom, alerts, "ferry")
    stop = newsroom.delivery.buttons(GROUP)["Stop this alert"]
    assert (await _press(alerts, stop, chat=CHAT)).toasts == ["That alert is no longer set."]
    assert newsroom.kept.find("alert")
    await _press(alerts, stop, chat=GROUP, person=99)
    assert newsroom.kept.find("alert") == []
    assert newsroom.delivery.edits == 0
    await _come(newsroom, alerts, "ferry2")
    assert len(newsroom.delivery.sent) == 2


async def test_a_digest_comes_once_a_day(newsroom: Newsroom) -> None:
    """Gathered, also over a restart, and sent at its hour as one message."""
    alerts = _alerts(newsroom)
    newsroom.clock.now = 1_700_006_400.0  # 2023-11-15 00:00
    await alerts.on_command(message(), "ferry to Gull Island")
    await _press(alerts, newsroom.delivery.buttons()["Once a day"], number=1)
    await _come(newsroom, alerts, "ferry", "ferry2")
    alerts = _alerts(newsroom)
    await alerts.send_digests()
    assert len(newsroom.delivery.sent) == 1
    newsroom.clock.now += 7 * 3600
    await alerts.send_digests()
    assert len(newsroom.delivery.sent) == 2
    assert len(newsroom.delivery.shown[newsroom.delivery.sent[-1]].quotes) == 2
    await _alerts(newsroom).send_digests()
    newsroom.clock.now += 86_400
    await alerts.send_digests()
    assert len(newsroom.delivery.sent) == 2


async def test_a_large_import_floods_nobody(newsroom: Newsroom) -> None:
    """Five messages, then a line that says how many more there are; what still comes waits for the digest."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    ids = [f"ferry{number}" for number in range(12)]
    places = "Gull Wren Tern Crow Rook Swan Duck Hawk Kite Lark Coot Dove".split()
    newsroom.keep(
        *(
            article(one, f"The {place} quay ferry to Gull Island will stop on {n + 1} May, {place}ers were told.")
            for n, (one, place) in enumerate(zip(ids, places, strict=True))
        )
    )
    await alerts.on_change(Change(new=tuple(ids)))
    await alerts.work()
    texts = newsroom.delivery.texts()[1:]
    assert len(texts) == 6
    assert "more new articles match" in texts[-1]
    await _come(newsroom, alerts, "late")
    assert len(newsroom.delivery.texts()) == 7
    assert len(newsroom.kept.find("digest")) == 1


async def test_what_may_have_arrived_is_not_sent_again(newsroom: Newsroom) -> None:
    """Unsure is sent."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    newsroom.delivery.fault = lambda chat: UnsureError()
    await _come(newsroom, alerts, "ferry")
    newsroom.delivery.fault = lambda chat: None
    await alerts.on_change(Change(new=("ferry",)))
    await alerts.work()
    assert len(newsroom.delivery.sent) == 1


async def test_a_kill_before_the_delivery_loses_nothing(newsroom: Newsroom) -> None:
    """What was written down is sent by the next run, in the words that the article has by then."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    newsroom.keep(article("ferry", FERRY))
    await alerts.on_change(Change(new=("ferry",)))
    newsroom.keep(article("ferry", FERRY.replace("October", "November")))
    await _alerts(newsroom).work()
    assert newsroom.delivery.shown[newsroom.delivery.sent[-1]].quotes == [
        "The ferry to Gull Island will stop in November."
    ]


async def test_a_chat_that_is_gone_has_no_alerts(newsroom: Newsroom) -> None:
    """Blocked: they are dropped, and those of other chats are not."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    await alerts.on_command(message(GROUP), "ferry to Gull Island")
    newsroom.delivery.fault = lambda chat: GoneError() if chat == CHAT else None
    await _come(newsroom, alerts, "ferry")
    assert [one["chat"] for one in newsroom.kept.find("alert")] == [GROUP]
    assert newsroom.delivery.texts(GROUP)[-1].startswith("Alert:")


async def test_the_alerts_of_a_group_move_with_it(newsroom: Newsroom) -> None:
    """A group that becomes a supergroup keeps them, and can stop them."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(-10), "ferry to Gull Island")
    newsroom.kept.move(-10, GROUP)
    await _come(newsroom, alerts, "ferry")
    await _press(alerts, newsroom.delivery.buttons(GROUP)["Stop this alert"], chat=GROUP)
    assert newsroom.kept.find("alert") == []


async def test_two_alerts_of_a_chat_tell_of_an_article_once(newsroom: Newsroom) -> None:
    """And a copy of what was sent is no news."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    await alerts.on_command(message(), "when will the Gull Island ferry stop")
    await _come(newsroom, alerts, "ferry")
    assert len(newsroom.delivery.sent) == 3


async def test_two_alerts_that_lead_to_other_words_of_an_article_are_both_told(newsroom: Newsroom) -> None:
    """Who asked for two things is not told of one of them only."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    await alerts.on_command(message(), "Bram Teasel")
    newsroom.keep(article("both", FERRY + " Bram Teasel was elected mayor of Upper Dray."))
    await alerts.on_change(Change(new=("both",)))
    await alerts.work()
    told = [newsroom.delivery.shown[place].quotes for place in newsroom.delivery.sent[2:]]
    assert sorted(told) == [
        ["Bram Teasel was elected mayor of Upper Dray."],
        ["The ferry to Gull Island will stop in October."],
    ]


async def test_what_is_set_is_named_and_the_list_is_one_command_away(newsroom: Newsroom) -> None:
    """The second alert is not shown as if it were the only one."""
    alerts = _alerts(newsroom)
    await alerts.on_command(message(), "ferry to Gull Island")
    newsroom.clock.now += 1
    await alerts.on_command(message(), "Bram Teasel")
    assert "Alerts of this chat" not in newsroom.delivery.texts()[-1]
    assert "Bram Teasel (at once)" in newsroom.delivery.texts()[-1]
    assert "/alert lists all" in newsroom.delivery.texts()[-1]
    await _press(alerts, newsroom.delivery.buttons()["Once a day"], number=2)
    shown = newsroom.delivery.shown[CHAT, 2].text
    assert "1. ferry to Gull Island (at once)" in shown
    assert "2. Bram Teasel (once a day)" in shown


class _Full:
    """What cannot note anything: the disk is full."""

    def note(self, *_: Any, **__: Any) -> None:
        """Fail."""
        raise sqlite3.OperationalError("database or disk is full")


async def test_what_was_sent_and_cannot_be_noted_is_not_sent_again(newsroom: Newsroom) -> None:
    """It will not be corrected; twice the same would be worse."""
    alerts = _alerts(newsroom, corrections=_Full())
    await alerts.on_command(message(), "ferry to Gull Island")
    await _come(newsroom, alerts, "ferry")
    assert await alerts.work()
    assert len(newsroom.delivery.sent) == 2
