from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.settings import SettingsError
from bot.telegram.inbox import Inbox
from bot.telegram.state import hold_state
from bot.telegram.vault import Vault
from tests.bot.telegram.vaults import OTHER_KEY, Clock, make_vault

ROOT = Path(__file__).parents[3]


def asked(number: int, text: str = "Who won the vote?") -> dict[str, Any]:
    """Return an update, as Telegram hands it over."""
    return {"update_id": number, "message": {"chat": {"id": 4242}, "text": text}}


@pytest.fixture
def inbox(tmp_path: Path) -> Iterator[Inbox]:
    """Return an empty inbox."""
    opened = Inbox(tmp_path, make_vault())
    yield opened
    opened.close()


def numbers(inbox: Inbox) -> list[int]:
    """Return the numbers of what waits, in order."""
    return [arrival.number for arrival in inbox.waiting()]


def test_what_is_accepted_waits_until_it_is_done(inbox: Inbox) -> None:
    """Arrivals wait in the order they came in, not by their numbers, until each is marked as done."""
    new = inbox.accept([asked(7, "a"), asked(9, "b")]) + inbox.accept([asked(8, "c")])
    assert [one.update["message"]["text"] for one in new] == ["a", "b", "c"]
    assert numbers(inbox) == [7, 9, 8]
    inbox.done(9)
    assert numbers(inbox) == [7, 8]
    assert inbox.waiting()[0].update == asked(7, "a")


def test_an_update_is_accepted_once(inbox: Inbox) -> None:
    """The same update again, in the same batch or a later one, waiting or done, is no new arrival."""
    assert len(inbox.accept([asked(1), asked(1)])) == 1
    inbox.done(1)
    assert inbox.accept([asked(1)]) == []
    assert numbers(inbox) == []


def test_a_batch_is_accepted_whole_or_not_at_all(inbox: Inbox) -> None:
    """Where one of a batch cannot be written, none is accepted: Telegram hands all of them over again."""
    with pytest.raises(KeyError):
        inbox.accept([asked(1), {"message": {}}])
    assert numbers(inbox) == []
    assert len(inbox.accept([asked(1)])) == 1


def test_what_may_have_been_delivered_is_known_after_a_restart(tmp_path: Path) -> None:
    """An answer that may have arrived is marked so before anything else is sent."""
    first = Inbox(tmp_path, make_vault())
    first.accept([asked(1), asked(2)])
    first.unsure(1)
    first.close()
    second = Inbox(tmp_path, make_vault())
    assert [(one.number, one.unsure) for one in second.waiting()] == [(1, True), (2, False)]
    second.close()


def test_nothing_is_in_the_files_in_the_clear(tmp_path: Path) -> None:
    """No word and no number of a chat stands in the files; what is done is blanked, and its number goes in time."""
    clock = Clock()
    inbox = Inbox(tmp_path, make_vault(), clock)
    inbox.accept([asked(1, "Did Councillor Marsh lie?")])
    sealed = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"Marsh" not in sealed
    assert b"4242" not in sealed
    inbox.done(1)
    inbox.close()
    with sqlite3.connect(tmp_path / "inbox.sqlite3") as read:
        assert read.execute("SELECT sealed FROM arrival").fetchall() == [(None,)]
    read.close()
    clock.now += 3 * 86_400
    inbox = Inbox(tmp_path, make_vault(), clock)
    inbox.prune()
    assert len(inbox.accept([asked(1)])) == 1
    inbox.close()


def test_another_key_does_not_stop_the_bot(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """What was sealed with a key that is lost is given up and said in the log; new updates are taken."""
    inbox = Inbox(tmp_path, make_vault())
    inbox.accept([asked(1)])
    inbox.close()
    inbox = Inbox(tmp_path, Vault([OTHER_KEY]))
    assert inbox.waiting() == []
    assert "BYLINE_KEY_FILE" in caplog.text
    inbox.accept([asked(2)])
    assert numbers(inbox) == [2]
    inbox.close()


@pytest.mark.parametrize("damage", [b"no database at all" * 100, None])
def test_a_damaged_file_is_set_aside(tmp_path: Path, damage: bytes | None, caplog: pytest.LogCaptureFixture) -> None:
    """A file that is no database any more, or one with torn pages, does not stop the bot; it is kept beside."""
    inbox = Inbox(tmp_path, make_vault())
    inbox.accept([asked(number, "x" * 500) for number in range(200)])
    inbox.close()
    file = tmp_path / "inbox.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(damage or whole[:4096] + bytes(8192) + whole[12288:])
    inbox = Inbox(tmp_path, make_vault())
    assert len(inbox.accept([asked(1000)])) == 1
    inbox.close()
    assert "set aside" in caplog.text
    assert list(tmp_path.glob("inbox.sqlite3.damaged-*"))


class Full:
    """A connection to a disk that is full: what begins with one of *refused* fails."""

    def __init__(self, connection: sqlite3.Connection, *refused: str) -> None:
        self.connection = connection
        self.refused = refused

    def execute(self, statement: str, *values: Any) -> sqlite3.Cursor:
        """Execute *statement*, unless the disk is full for it."""
        if statement.startswith(self.refused):
            raise sqlite3.OperationalError("database or disk is full")
        return self.connection.execute(statement, *values)

    @property
    def in_transaction(self) -> bool:
        """See ``sqlite3.Connection``."""
        return self.connection.in_transaction

    def close(self) -> None:
        """See ``sqlite3.Connection``."""
        self.connection.close()


@pytest.mark.parametrize("refused", ["BEGIN", "INSERT", "COMMIT"])
def test_when_the_disk_has_room_again_it_is_accepted(inbox: Inbox, refused: str) -> None:
    """A disk that was full, at whatever step, leaves nothing open that would stop what comes later."""
    inbox._accepting = full = Full(inbox._accepting, refused)  # type: ignore[assignment]
    with pytest.raises(sqlite3.OperationalError):
        inbox.accept([asked(1)])
    full.refused = ("nothing",)
    assert numbers(inbox) == []
    assert len(inbox.accept([asked(1)])) == 1
    assert numbers(inbox) == [1]


@pytest.mark.parametrize("then", ["another", "prune", "close"])
def test_what_could_not_be_marked_is_marked_later(tmp_path: Path, then: str, caplog: pytest.LogCaptureFixture) -> None:
    """What was answered while the disk was full is not answered again once it has room; the log says it once."""
    inbox = Inbox(tmp_path, make_vault())
    inbox.accept([asked(number) for number in range(1, 6)])
    inbox._marking = full = Full(inbox._marking, "UPDATE")  # type: ignore[assignment]
    inbox.done(1)
    inbox.unsure(2)
    inbox.done(3)
    assert numbers(inbox) == [1, 2, 3, 4, 5]
    assert caplog.text.count("could not be marked") == 1
    full.refused = ("nothing",)
    if then == "another":
        inbox.done(5)
    elif then == "prune":
        inbox.prune()
    inbox.close()
    again = Inbox(tmp_path, make_vault())
    left = [2, 4] if then == "another" else [2, 4, 5]
    assert [(one.number, one.unsure) for one in again.waiting()] == [(number, number == 2) for number in left]
    again.close()


def test_a_little_is_pruned_at_a_time(tmp_path: Path) -> None:
    """What is forgotten goes in pieces: whoever accepts meanwhile waits for one of them only."""
    clock = Clock()
    inbox = Inbox(tmp_path, make_vault(), clock)
    inbox.accept([asked(number) for number in range(1, 1502)])
    for number in range(1, 1501):
        inbox.done(number)
    assert not inbox.prune()
    clock.now += 3 * 86_400
    assert inbox.prune()
    assert 0 < inbox._marking.execute("SELECT count(*) FROM arrival").fetchone()[0] < 1501
    while inbox.prune():
        pass
    assert inbox._marking.execute("SELECT number FROM arrival").fetchall() == [(1501,)]
    inbox.close()


def test_how_often_it_was_tried_is_known_after_a_kill(tmp_path: Path) -> None:
    """What an earlier run left counts one try, and one for each that began it again; not when it has survived."""
    inbox = Inbox(tmp_path, make_vault())
    assert [one.tries for one in inbox.accept([asked(1), asked(2), asked(3)])] == [0, 0, 0]
    for number in (1, 1, 2, 3):
        inbox.begin(number)
    inbox.survived(2)
    inbox.done(3)
    inbox.prune()
    assert [(one.number, one.tries) for one in inbox.waiting()] == [(1, 3), (2, 1)]
    assert inbox._marking.execute("SELECT number FROM trial").fetchall() == [(1,)]
    inbox.survived_all()
    assert [one.tries for one in inbox.waiting()] == [1, 1]
    inbox.close()


def test_one_bot_has_a_folder(tmp_path: Path) -> None:
    """A second bot over the same folder is told to take another; after the first ends it may have this one."""
    with hold_state(tmp_path), pytest.raises(SettingsError, match="BYLINE_STATE"), hold_state(tmp_path):
        pass
    with hold_state(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_an_error_with_its_variable(tmp_path: Path) -> None:
    """The way out names BYLINE_STATE."""
    (tmp_path / "file").write_text("")
    with pytest.raises(SettingsError, match="BYLINE_STATE"), hold_state(tmp_path / "file" / "folder"):
        pass


_WRITER = """
import sys
from pathlib import Path
from bot.telegram.inbox import Inbox
from tests.bot.telegram.vaults import make_vault
inbox = Inbox(Path(sys.argv[1]), make_vault())
for number in range(1, 100_000):
    inbox.accept([{"update_id": number}])
    print(number, flush=True)
"""


def test_what_was_accepted_outlives_a_kill(tmp_path: Path) -> None:
    """Whatever a killed process had accepted waits at the next start."""
    writer = subprocess.Popen([sys.executable, "-c", _WRITER, str(tmp_path)], stdout=subprocess.PIPE, cwd=ROOT)
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(20)]
    os.kill(writer.pid, signal.SIGKILL)
    told += [int(line) for line in writer.stdout.read().split(b"\n")[:-1]]
    writer.stdout.close()
    writer.wait()
    inbox = Inbox(tmp_path, make_vault())
    assert set(told) <= set(numbers(inbox))
    inbox.close()


class AnyOrder(RuleBasedStateMachine):
    """An inbox holds what was accepted and not done, through any number of restarts."""

    def __init__(self) -> None:
        super().__init__()
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.inbox = Inbox(Path(self.folder.name), make_vault())
        self.seen: set[int] = set()
        self.waiting: list[int] = []
        self.unsure: set[int] = set()

    @rule(batch=st.lists(st.integers(1, 12), max_size=4))
    def accept(self, batch: list[int]) -> None:
        """Accept a batch."""
        new = [one.number for one in self.inbox.accept([asked(number) for number in batch])]
        expected = [number for number in dict.fromkeys(batch) if number not in self.seen]
        assert new == expected
        self.seen |= set(expected)
        self.waiting += expected

    @rule(number=st.integers(1, 12))
    def done(self, number: int) -> None:
        """Mark one, whether it waits or not."""
        self.inbox.done(number)
        self.waiting = [one for one in self.waiting if one != number]

    @rule(number=st.integers(1, 12))
    def doubt(self, number: int) -> None:
        """Mark one as maybe delivered."""
        self.inbox.unsure(number)
        if number in self.seen:
            self.unsure.add(number)

    @rule()
    def restart(self) -> None:
        """Open the same folder again."""
        self.inbox.close()
        self.inbox = Inbox(Path(self.folder.name), make_vault())

    @invariant()
    def holds(self) -> None:
        """What waits is what was accepted and not done, in order."""
        found = self.inbox.waiting()
        assert [one.number for one in found] == self.waiting
        assert {one.number for one in found if one.unsure} == self.unsure & set(self.waiting)

    def teardown(self) -> None:
        """Leave nothing behind."""
        self.inbox.close()
        self.folder.cleanup()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
