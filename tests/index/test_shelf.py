from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index import shelf as module
from index.shelf import Folder, Memory, Shelf, write_array


@pytest.fixture(params=["folder", "memory"])
def shelf(request: pytest.FixtureRequest, tmp_path: Path) -> Shelf:
    """An empty shelf, on disk and in memory."""
    return Folder(tmp_path) if request.param == "folder" else Memory()


NUMBERS = st.lists(st.integers(-(2**31), 2**31 - 1), max_size=50)


@given(st.lists(st.one_of(st.integers(0, 2**31 - 1), NUMBERS), max_size=20), st.integers(1, 5))
def test_what_is_appended_is_read_back(pieces: list[int | list[int]], waiting: int) -> None:
    """One by one or many at a time, entries keep their order."""
    expected: list[int] = []
    shelf = Memory()
    with pytest.MonkeyPatch.context() as patch, write_array(shelf, "n.npy", np.int32) as writer:
        patch.setattr(module, "_WAITING", waiting)
        for piece in pieces:
            if isinstance(piece, int):
                writer.append(piece)
                expected.append(piece)
            else:
                writer.extend(piece)
                expected.extend(piece)
    assert shelf.array("n.npy", np.int32).tolist() == expected


def test_days_and_bytes(shelf: Shelf) -> None:
    """An entry is a number or a byte string of fixed length; a longer one is cut, none is empty."""
    with write_array(shelf, "days.npy", "S10") as days:
        for day in (b"2022-10-10", b"", b"2022-10-10T08:00:00"):
            days.append(day)
    assert shelf.array("days.npy", "S10").tolist() == [b"2022-10-10", b"", b"2022-10-10"]
    with write_array(shelf, "letters.npy", np.uint8) as letters:
        letters.extend_by_bytes(b"pier")
    assert shelf.array("letters.npy", np.uint8).tobytes() == b"pier"


def test_numpy_reads_the_files(tmp_path: Path) -> None:
    """The files are NumPy's own, whatever their length."""
    for count in (0, 1, 100_000):
        with write_array(Folder(tmp_path), "n.npy", np.int64) as writer:
            writer.extend(range(count))
        assert np.load(tmp_path / "n.npy").tolist() == list(range(count))


def test_another_kind_is_refused(shelf: Shelf) -> None:
    """Who expects numbers of one size is not given others."""
    with write_array(shelf, "n.npy", np.int32) as writer:
        writer.append(1)
    with pytest.raises(ValueError, match="another kind"):
        shelf.array("n.npy", np.int64)


def test_files_come_and_go(shelf: Shelf) -> None:
    """What was written is read from its beginning, as often as wanted, until it is removed."""
    with shelf.create("run") as file:
        file.write(b"pier")
    for _ in range(2):
        with shelf.open("run") as file:
            assert file.read() == b"pier"
    shelf.remove("run")
    with pytest.raises((OSError, KeyError)):
        shelf.open("run")


def test_checksums_tell_of_any_change(tmp_path: Path) -> None:
    """A flipped bit, also far into a file, is another checksum."""
    folder = Folder(tmp_path)
    (tmp_path / "a").write_bytes(bytes(3_000_000))
    (tmp_path / "b").write_bytes(b"")
    before = folder.checksums()
    assert set(before) == {"a", "b"}
    assert folder.checksums() == before
    with (tmp_path / "a").open("r+b") as file:
        file.seek(2_900_000)
        file.write(b"\x01")
    assert folder.checksums()["a"] != before["a"]
    assert folder.checksums()["b"] == before["b"]
