"""Deleted articles are marked in a file that is held to what was written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine.deletions import load_deletions, save_deletions
from index.engine.manifest import SegmentEntry
from index.engine.packing import DamagedPackError


def entry_of(articles: int) -> SegmentEntry:
    """Return the entry of a segment of so many articles, none of them deleted."""
    return SegmentEntry("1a", sentences=10 * articles, articles=articles, first=1, last=articles)


@given(st.lists(st.booleans(), min_size=1, max_size=70))
def test_what_was_marked_is_read(marks: list[bool]) -> None:
    """Every article has its mark, however many there are; the entry says how many."""
    with TemporaryDirectory() as folder:
        entry = save_deletions(Path(folder), entry_of(len(marks)), np.array(marks, np.bool_))
        deleted = load_deletions(Path(folder), entry)
    assert entry.deleted == sum(marks)
    assert deleted is not None
    assert deleted.tolist() == marks


def test_a_segment_without_deletions_has_no_file(tmp_path: Path) -> None:
    """Nothing is read where nothing was deleted."""
    assert load_deletions(tmp_path, entry_of(3)) is None


def test_more_deletions_are_another_file(tmp_path: Path) -> None:
    """Who still reads the state before finds it as it was."""
    before = save_deletions(tmp_path, entry_of(9), np.arange(9) < 2)
    after = save_deletions(tmp_path, before, np.arange(9) < 3)
    assert before.deletions != after.deletions
    for entry, count in ((before, 2), (after, 3)):
        deleted = load_deletions(tmp_path, entry)
        assert deleted is not None
        assert np.count_nonzero(deleted) == count


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    """Another byte, a byte more or less, another count or no file: no article comes back by it."""
    entry = save_deletions(tmp_path, entry_of(9), np.arange(9) % 2 == 0)
    path = tmp_path / entry.deletions
    content = path.read_bytes()
    for damaged in (b"", content[:-1], content + b"\0", bytes((content[0] ^ 1,)) + content[1:]):
        path.write_bytes(damaged)
        with pytest.raises(DamagedPackError):
            load_deletions(tmp_path, entry)
    path.write_bytes(content)
    with pytest.raises(DamagedPackError):
        load_deletions(tmp_path, replace(entry, deleted=entry.deleted + 1))
    path.unlink()
    with pytest.raises(FileNotFoundError):
        load_deletions(tmp_path, entry)
