"""A lock is held by one at a time, and let go of however its holder ends."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from index.engine.locking import WRITER, hold, is_held


def test_a_lock_is_held_by_one(tmp_path: Path) -> None:
    """Who comes second is told that it is held, and gets it when it is free."""
    lock = tmp_path / "index" / WRITER
    with hold(lock, 0.0):
        with pytest.raises(sqlite3.OperationalError) as raised, hold(lock, 0.0):
            pass
        assert is_held(raised.value)
    with hold(lock, 0.0):
        pass


def test_other_locks_are_others(tmp_path: Path) -> None:
    """Two locks of one folder do not know of each other."""
    with hold(tmp_path / "one", 0.0), hold(tmp_path / "other", 0.0):
        pass


def test_a_lock_is_free_after_a_fault(tmp_path: Path) -> None:
    """A holder that fails holds nothing any more, and the fault is its own."""
    lock = tmp_path / WRITER
    with pytest.raises(KeyError), hold(lock, 0.0):
        raise KeyError
    with hold(lock, 0.0):
        pass
    assert not is_held(KeyError())
    assert not is_held(None)
    with pytest.raises(sqlite3.OperationalError) as other:
        sqlite3.connect(":memory:").execute("SELECT 1 FROM nowhere")
    assert not is_held(other.value)


def test_a_damaged_lock_can_be_taken(tmp_path: Path) -> None:
    """What a file holds by mistake does not keep everybody out for ever, and it stays empty."""
    lock = tmp_path / WRITER
    lock.write_bytes(b"no lock" * 1_000)
    with hold(lock, 0.0):
        pass
    assert lock.read_bytes() == b""
