from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.telegram.kept import Kept
from bot.telegram.vault import Vault
from tests.bot.telegram.vaults import OTHER_KEY, Clock, make_vault

DAY = 86_400.0


@pytest.fixture
def clock() -> Clock:
    """Return a clock to set."""
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Iterator[Kept]:
    """Return an empty store that goes by the clock."""
    opened = Kept(tmp_path, make_vault(), clock)
    yield opened
    opened.close()


def test_a_record_is_found_by_its_name_until_its_time(kept: Kept, clock: Clock) -> None:
    """A record comes back as it was put, the last under a name, until its seconds are over."""
    kept.put("given", ("k", 1), {"question": "Who won?"}, seconds=DAY)
    kept.put("given", ("k", 1), {"question": "Who lost?"}, seconds=DAY)
    assert kept.get("given", ("k", 1)) == {"question": "Who lost?"}
    assert kept.get("given", ("k", "1")) is None
    assert kept.get("alert", ("k", 1)) is None
    clock.now += DAY
    assert kept.get("given", ("k", 1)) is None
    assert kept.find("given") == []


def test_records_are_found_by_what_they_are_about_and_whose_they_are(kept: Kept) -> None:
    """By article, chat or person, alone or together; and all of a kind."""
    kept.put("shown", (1,), "a", chat=10, person=1, about="mill")
    kept.put("shown", (2,), "b", chat=10, person=2, about="pier")
    kept.put("shown", (3,), "c", chat=11, person=1, about="mill")
    assert sorted(kept.find("shown")) == ["a", "b", "c"]
    assert sorted(kept.find("shown", about="mill")) == ["a", "c"]
    assert kept.find("shown", about="mill", chat=10) == ["a"]
    assert sorted(kept.find("shown", person=1)) == ["a", "c"]
    assert kept.find("given", person=1) == []


def test_dropping_says_whether_there_was_one(kept: Kept) -> None:
    """A record is dropped once."""
    kept.put("alert", ("x",), 1)
    assert kept.drop("alert", ("x",))
    assert not kept.drop("alert", ("x",))


def test_forgetting_leaves_no_byte_of_it_in_any_file(kept: Kept, tmp_path: Path) -> None:
    """What is forgotten is gone from the files, not even sealed; what belongs to others stays."""
    vault = make_vault()
    sealed: list[bytes] = []
    vault.seal = lambda value: sealed.append(Vault.seal(vault, value)) or sealed[-1]  # type: ignore[method-assign, func-returns-value]
    folder = tmp_path / "own"
    folder.mkdir()
    own = Kept(folder, vault)
    for number in range(50):
        own.put("given", (number,), {"question": "Did Marsh lie?"}, chat=10, person=1)
    own.put("given", ("other",), "stays", chat=11, person=2)
    stays = sealed.pop()

    def read() -> bytes:
        return b"".join(file.read_bytes() for file in folder.iterdir())

    assert all(record in read() for record in sealed)
    assert own.forget(person=1) == 50
    assert not any(record in read() for record in sealed)
    assert vault.tag("person", 1) not in read()
    assert stays in read()
    assert own.get("given", ("other",)) == "stays"
    own.close()


def test_forgetting_a_chat(kept: Kept) -> None:
    """What belongs to a chat goes with it, whoever asked."""
    kept.put("alert", (1,), "a", chat=10)
    kept.put("given", (1,), "b", chat=10, person=1)
    kept.put("given", (2,), "c", chat=11, person=1)
    assert kept.forget(chat=10) == 2
    assert kept.find("given") == ["c"]


def test_a_group_that_gets_another_number_keeps_what_it_has(kept: Kept) -> None:
    """Records follow the group, and those that hold its number hold the new one."""
    kept.put("alert", ("x",), {"chat": -10, "words": "pier"}, chat=-10)
    kept.put("given", ("y",), {"question": "Who?"}, chat=-10)
    kept.move(-10, -1001)
    assert kept.get("alert", ("x",)) == {"chat": -1001, "words": "pier"}
    assert len(kept.find("given", chat=-1001)) == 1
    assert kept.find("alert", chat=-10) == []


def test_pruning_takes_what_has_had_its_time(kept: Kept, clock: Clock) -> None:
    """What has no end stays."""
    kept.put("given", (1,), 1, seconds=DAY)
    kept.put("alert", (1,), 1)
    clock.now += 2 * DAY
    kept.prune()
    clock.now -= 2 * DAY
    assert kept.find("given") == []
    assert kept.find("alert") == [1]


def test_a_record_of_another_key_is_not_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """With a lost key the bot goes on, and says in the log why it remembers nothing."""
    first = Kept(tmp_path, make_vault())
    first.put("alert", ("x",), 1, chat=10)
    first.close()
    second = Kept(tmp_path, Vault([OTHER_KEY]))
    assert second.find("alert") == []
    second.close()
    third = Kept(tmp_path, Vault([OTHER_KEY, OTHER_KEY]))
    third.put("alert", ("x",), 2)
    assert third.get("alert", ("x",)) == 2
    third.close()


def test_nothing_is_in_the_files_in_the_clear(kept: Kept, tmp_path: Path) -> None:
    """Neither what is remembered, nor whose it is, nor what it is about can be read without the key."""
    kept.put("given", (424242, "key"), "Did Councillor Marsh lie?", chat=424242, person=515151, about="mill-fire")
    files = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not any(words in files for words in (b"Marsh", b"424242", b"515151", b"mill-fire"))


def test_a_little_is_pruned_at_a_time(tmp_path: Path) -> None:
    """What has had its time goes in pieces: whoever asks meanwhile waits for one of them only."""
    clock = Clock()
    kept = Kept(tmp_path, make_vault(), clock)
    for number in range(1200):
        kept.put("given", (number,), number, seconds=1 if number else None)
    assert not kept.prune()
    clock.now += 2
    assert kept.prune()
    left = kept._connection.execute("SELECT count(*) FROM record").fetchone()[0]
    assert 0 < left - 1 < 1199
    while kept.prune():
        pass
    assert kept.find("given") == [0]
    kept.close()


def test_a_group_moves_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A kill or a full disk in the middle of it leaves nothing half moved, and nothing open."""
    kept = Kept(tmp_path, make_vault())
    for number in range(3):
        kept.put("given", (number,), {"chat": -5}, chat=-5)
    seals = iter([True, False])
    seal = kept._vault.seal

    def fails(value: object) -> bytes:
        if not next(seals):
            raise sqlite3.OperationalError("database or disk is full")
        return seal(value)

    with monkeypatch.context() as patch:
        patch.setattr(kept._vault, "seal", fails)
        with pytest.raises(sqlite3.OperationalError):
            kept.move(-5, -1005)
    assert kept.find("given", chat=-5) == [{"chat": -5}] * 3
    kept.move(-5, -1005)
    assert kept.find("given", chat=-1005) == [{"chat": -1005}] * 3
    kept.close()
