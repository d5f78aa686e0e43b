from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.telegram.watching import Change, Watch
from corpus.changes import step_since
from corpus.reading import read_entry
from corpus.store import Archive
from index.engine.upkeep import update_index
from tests.bot.telegram.newsroom import BODY, Newsroom, article, open_newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    """Return an archive with one article, and what goes with it."""
    with open_newsroom(tmp_path) as opened:
        yield opened


def _watch(newsroom: Newsroom, seen: list[Change], **more: Any) -> Watch:
    async def on_change(change: Change) -> None:
        seen.append(change)

    return Watch("test", newsroom.archive, newsroom.kept, on_change, **more)


async def test_the_first_look_begins_anew_and_floods_nobody(newsroom: Newsroom) -> None:
    """What was in the archive before anybody watched is not news."""
    seen: list[Change] = []
    assert await _watch(newsroom, seen).look()
    assert seen == [Change(is_anew=True)]


async def test_what_is_new_changed_and_gone_is_handed_on_once(newsroom: Newsroom) -> None:
    """Each change comes once, also over a restart; what did not change does not come."""
    seen: list[Change] = []
    await _watch(newsroom, seen).look()
    seen.clear()
    newsroom.keep(article("ferry", "The ferry to Gull Island will stop in October."))
    await _watch(newsroom, seen).look()
    newsroom.keep(article(body=BODY.replace("nine", "ten")))
    await _watch(newsroom, seen).look()
    newsroom.withdraw("ferry")
    await _watch(newsroom, seen).look()
    await _watch(newsroom, seen).look()
    assert seen == [Change(new=("ferry",)), Change(changed=("harbour",)), Change(may_be_gone=True)]


async def test_an_article_that_is_changed_before_it_was_seen_is_new(newsroom: Newsroom) -> None:
    """Added and corrected between two looks: still news. Read again by newer code: none."""
    seen: list[Change] = []
    await _watch(newsroom, seen).look()
    newsroom.keep(article("ferry", "The ferry will stop."), article("ferry", "The ferry will stop in May."))
    await _watch(newsroom, seen).look()
    newsroom.archive.keep_all([read_entry(article())._replace(reading="newer", again=True)])
    await _watch(newsroom, seen).look()
    assert seen[1:] == [Change(new=("ferry",)), Change(changed=("harbour",))]


async def test_a_number_that_another_article_has_hides_no_withdrawal(newsroom: Newsroom) -> None:
    """SQLite gives a freed number to the next article; what was withdrawn is gone all the same."""
    generation = newsroom.archive.generation()
    newsroom.keep(article(body=BODY.replace("nine", "ten")))
    step = step_since(newsroom.archive, generation, newsroom.archive.generation(), 100)
    assert not step.may_be_gone
    newsroom.archive.withdraw("harbour", "for the test")
    newsroom.keep(article("ferry", "The ferry will stop."))
    step = step_since(newsroom.archive, step.generation, newsroom.archive.generation(), 100)
    assert step.may_be_gone
    assert [(one.article_id, one.is_new) for one in step.articles] == [("ferry", True)]


async def test_what_fails_comes_again(newsroom: Newsroom) -> None:
    """How far was watched is noted only after what it caused was done."""
    seen: list[Change] = []

    async def fail(change: Change) -> None:
        raise RuntimeError

    await _watch(newsroom, seen).look()
    newsroom.keep(article("ferry", "The ferry will stop."))
    with pytest.raises(RuntimeError):
        await Watch("test", newsroom.archive, newsroom.kept, fail).look()
    await _watch(newsroom, seen).look()
    assert seen[1:] == [Change(new=("ferry",))]


async def test_a_look_hands_on_a_bounded_number(newsroom: Newsroom) -> None:
    """A large import comes in steps, in order, nothing twice."""
    seen: list[Change] = []
    await _watch(newsroom, seen).look()
    newsroom.keep(*(article(f"a{n}", f"Boat {n} came in.") for n in range(7)))
    watch = _watch(newsroom, seen, most=3)
    assert [await watch.look() for _ in range(3)] == [False, False, True]
    assert [one.new for one in seen[1:]] == [("a0", "a1", "a2"), ("a3", "a4", "a5"), ("a6",)]


async def test_another_archive_begins_anew(newsroom: Newsroom, tmp_path: Path) -> None:
    """An archive of another history, whatever its count says, is not told as news."""
    seen: list[Change] = []
    await _watch(newsroom, seen).look()
    with Archive.open(tmp_path / "other", create=True) as other:
        other.keep_all([read_entry(article("a")), read_entry(article("b"))])
        newsroom.archive, known = other, newsroom.archive
        await _watch(newsroom, seen).look()
        newsroom.archive = known
    assert seen == [Change(is_anew=True), Change(is_anew=True)]


async def test_an_article_under_embargo_is_news_when_that_ends(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before its time nobody is told of it; then it is new."""
    seen: list[Change] = []
    await _watch(newsroom, seen).look()
    newsroom.keep(article("ferry", "The ferry will stop.", embargo="2999-01-01T00:00:00Z"))
    await _watch(newsroom, seen).look()
    assert len(seen) == 1
    monkeypatch.setattr("bot.telegram.watching.moment_now", lambda: "2999-01-02T00:00:00Z")
    await _watch(newsroom, seen).look()
    await _watch(newsroom, seen).look()
    assert seen[1:] == [Change(new=("ferry",))]


async def test_it_is_watched_only_up_to_what_can_be_asked_about(newsroom: Newsroom) -> None:
    """An article that is not in the index yet is handed on when it is."""
    seen: list[Change] = []

    async def on_change(change: Change) -> None:
        seen.append(change)

    watch = Watch("test", newsroom.archive, newsroom.kept, on_change, up_to=newsroom.answerer.generation)
    await watch.look()
    newsroom.keep(article("ferry", "The ferry will stop."), index=False)
    await watch.look()
    assert len(seen) == 1
    update_index(newsroom.archive)
    await watch.look()
    assert seen[1:] == [Change(new=("ferry",))]
