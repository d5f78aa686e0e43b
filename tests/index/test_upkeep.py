"""The index survives what befalls it: kills, full disks, damage, two writers, readers beside writers and merges."""

from __future__ import annotations

import builtins
import gc
import io
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.store import Archive
from index.engine import compacting, upkeep
from index.engine.locking import MERGERS, WRITER, hold
from index.engine.manifest import load_manifest
from index.engine.packing import DamagedPackError
from index.engine.snapshots import Snapshot, open_snapshot
from index.engine.upkeep import (
    FOLDER,
    drop_index,
    load_index,
    merge_index,
    open_index,
    replace_damaged,
    update_index,
    verify_index,
)
from tests.index.index_content import content, expected_content, put


def _article(name: str, words: str = "The pier shut. “We swam,” Ann Dunn said.") -> Article:
    return Article(name, f"{words} It was {name}.", headline=name, outlet="Echo", published="2024-05-06")


def _files(archive: Archive) -> set[str]:
    return {path.name for path in (archive.directory / FOLDER).iterdir()} - {*MERGERS, WRITER}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive with an index of five segments, in two of which something is deleted."""
    directory = tmp_path_factory.mktemp("made") / "archive"
    with pytest.MonkeyPatch.context() as patch, Archive.open(directory, create=True) as archive:
        patch.setattr(compacting, "_start", lambda *_: None)
        for start in range(0, 12, 3):
            put(archive, *(_article(f"a{number}") for number in range(start, start + 3)))
            update_index(archive)
        archive.withdraw("a4", "asked for")
        put(archive, _article("a0", "The quay burnt."))
        assert len(update_index(archive).segments) == 5
    return directory


@pytest.fixture
def filled(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Archive]:
    """A copy of that archive; nothing in it is merged by itself."""
    monkeypatch.setattr(compacting, "_start", lambda *_: None)
    shutil.copytree(made, tmp_path / "archive")
    with Archive.open(tmp_path / "archive") as opened:
        yield opened


class KilledError(BaseException):
    """The program is gone: nothing that it would do afterwards is done."""


class Disk:
    """Counts what is done to files below a folder, and fails at a moment that was set."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self.count, self.fails_at, self.folder = 0, 0, str(folder)
        self.error: Callable[[], BaseException] = KilledError
        self.goes_on = False
        opening, io_opening = builtins.open, io.open
        for name in ("replace", "rename", "unlink", "fsync"):
            patch.setattr(os, name, self._watched(getattr(os, name), always=name == "fsync"))
        patch.setattr(builtins, "open", self._watched(opening))
        patch.setattr(io, "open", self._watched(io_opening))

    def _watched(self, does: Callable[..., object], always: bool = False) -> Callable[..., object]:
        def do(*args: object, **options: object) -> object:
            if always or self.folder in str(args[0]):
                self.count += 1
                if self.count == self.fails_at or (self.count > self.fails_at > 0 and not self.goes_on):
                    if does.__name__ == "open" and str(args[1:2]).startswith("('w") and self.count == self.fails_at:
                        # It is made, and then nothing is written into it.
                        does(*args, **options).close()  # type: ignore[attr-defined]
                    raise self.error()
            return does(*args, **options)

        return do


@pytest.mark.parametrize("doing", ["commit", "merge", "build"])
@pytest.mark.parametrize("ending", ["killed", "full"])
def test_whatever_fails_the_index_is_old_or_new(filled: Archive, tmp_path: Path, doing: str, ending: str) -> None:
    """Killed at any file operation, or with a disk that is full at one: the next commit makes it whole, every time."""
    put(filled, _article("a1", "The lamp fell."), _article("new"))
    kept = tmp_path / "kept"
    if doing == "merge":
        update_index(filled)
    elif doing == "build":
        drop_index(filled.directory)
    shutil.copytree(filled.directory / FOLDER, kept)
    new = expected_content(filled)
    old = load_index(filled)
    before = content(old) if old else None
    fails_at = 0
    while True:
        fails_at += 1
        shutil.rmtree(filled.directory / FOLDER)
        shutil.copytree(kept, filled.directory / FOLDER)
        with pytest.MonkeyPatch.context() as patch:
            disk = Disk(patch, filled.directory / FOLDER)
            disk.fails_at, disk.goes_on = fails_at, ending == "full"
            disk.error = KilledError if ending == "killed" else lambda: OSError(28, "No space left on device")
            told = ""
            try:
                merge_index(filled) if doing == "merge" else update_index(filled)
            except (KilledError, ArchiveError) as error:
                told = str(error)
            assert ending == "killed" or not told or "No space left" in told
        if disk.count < fails_at:
            break
        found = load_index(filled)
        assert (content(found) if found else None) in (before, new)
        if ending == "full":
            manifest = load_manifest(filled.directory / FOLDER)
            named = {"manifest.json", *manifest.files()} if manifest else set()
            # What a full disk keeps from being deleted goes with the next commit.
            assert len(_files(filled) - named) <= 1
        assert content(update_index(filled)) == new
        if fails_at % 4 == 0:
            assert content(merge_index(filled)) == new
            assert len(_files(filled)) == 2
    assert fails_at > 8


DAMAGES: dict[str, Callable[[Path], object]] = {
    "gone": lambda path: path.unlink(),
    "empty": lambda path: path.write_bytes(b""),
    "torn": lambda path: os.truncate(path, max(0, path.stat().st_size - 3)),
    "half": lambda path: os.truncate(path, path.stat().st_size // 2),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "longer": lambda path: path.write_bytes(path.read_bytes() + b"\0"),
    "foreign": lambda path: path.write_bytes(b"PK\x03\x04" + bytes(99)),
}


@pytest.mark.parametrize("pattern", ["*.segment", "*.deleted", "manifest.json"])
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("renew", [update_index, open_index])
def test_what_is_lost_torn_or_foreign_is_made_again(
    filled: Archive, damage: Callable[[Path], object], pattern: str, renew: Callable[[Archive], Snapshot]
) -> None:
    """The index is derived: whatever befell it, the next one to look finds it lost and makes it again, whole."""
    damage(min((filled.directory / FOLDER).glob(pattern)))
    assert load_index(filled) is None
    assert verify_index(filled) is not None
    assert content(renew(filled)) == expected_content(filled)
    assert load_index(filled, filled.generation() - 1) is not None
    assert verify_index(filled) is None


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_damage_is_found_by_a_commit_and_by_a_merge(filled: Archive, damage: Callable[[Path], object]) -> None:
    """Whoever changes a damaged index makes it anew, or leaves that to the next; nothing damaged is merged."""
    folder = filled.directory / FOLDER
    for change in ("commit", "merge", "everything"):
        path = min(folder.glob("*.segment"), key=lambda one: one.stat().st_mtime_ns)
        damage(path)
        if change == "commit":
            put(filled, _article("a1", f"The lamp fell {path.name}."))
        elif change == "merge":
            compacting.merge_due(folder, large=False)
            assert load_index(filled) is None
        else:
            merge_index(filled)
        assert content(update_index(filled)) == expected_content(filled)


def test_no_flipped_byte_makes_a_wrong_index(filled: Archive) -> None:
    """Any byte of any file: it is found when it is met, the index is made anew, and nothing wrong is ever read."""
    expected = expected_content(filled)
    folder, kept = filled.directory / FOLDER, filled.directory / "kept"
    shutil.copytree(folder, kept)
    # A third of the index is enough for the test: one segment, deletions, the manifest.
    paths = [min(kept.glob("*.segment")), *kept.glob("*.deleted"), kept / "manifest.json"]
    places = [(path, place) for path in paths for place in range(0, path.stat().st_size, 1 + path.stat().st_size // 50)]
    found = 0
    for path, place in places:
        whole = path.read_bytes()
        (folder / path.name).write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        snapshot = load_index(filled)
        damage = None
        try:
            read = content(snapshot) if snapshot else None
        except DamagedPackError as error:
            read, damage = None, error
        assert read in (None, expected)
        found += read is None
        if damage and found % 8 == 0:
            assert content(replace_damaged(filled, damage)) == expected
            shutil.rmtree(folder)
            shutil.copytree(kept, folder)
        (folder / path.name).write_bytes(whole)
    assert found > len(places) // 3


def test_damage_that_somebody_else_has_mended(filled: Archive) -> None:
    """Of several readers that meet the same damage one makes the index anew, and the others take that."""
    folder = filled.directory / FOLDER
    error = DamagedPackError(min(folder.glob("*.segment")), "for the test")
    first = replace_damaged(filled, error)
    assert error.path.name not in first.manifest.files()
    assert replace_damaged(filled, error).manifest == first.manifest
    assert content(first) == expected_content(filled)


def test_where_nothing_can_be_written_the_index_is_temporary(archive: Archive) -> None:
    """Who only asks does without the folder, is brought up with the archive, and leaves nothing; who adds is told."""
    (archive.directory / FOLDER).write_text("a file in the place of the folder")
    put(archive, _article("a"))
    with pytest.raises(ArchiveError, match="index cannot be written"):
        update_index(archive)
    with pytest.raises(ArchiveError, match="index cannot be deleted"):
        drop_index(archive.directory)
    snapshot = open_index(archive)
    assert content(snapshot) == expected_content(archive)
    put(archive, _article("b"))
    later = open_index(archive, snapshot)
    assert content(later) == expected_content(archive)
    assert later.folder == snapshot.folder
    assert later.segments[0][0] is snapshot.segments[0][0]
    folder = later.folder
    del snapshot
    assert folder.exists()
    del later
    gc.collect()
    assert not folder.exists()


def test_a_reader_does_not_wait_long_for_a_writer(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes the index, who only asks makes one of its own; who adds is told in the end."""
    put(filled, _article("new"))
    monkeypatch.setattr(upkeep, "_READER_WAITS", 0.05)
    monkeypatch.setattr(upkeep, "_WRITER_WAITS", 0.05)
    with hold(filled.directory / FOLDER / WRITER, 0):
        assert content(open_index(filled)) == expected_content(filled)
        with pytest.raises(ArchiveError, match="locked"):
            update_index(filled)
    assert load_index(filled, filled.generation() - 1) is None


def test_a_disk_that_fails_lets_go_of_the_lock(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that failed keeps nobody waiting."""
    put(filled, _article("new"))

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    from index.engine import commits

    with monkeypatch.context() as patch:
        patch.setattr(commits, "read_changed", fail)
        with pytest.raises(ArchiveError, match="disk I/O error"):
            update_index(filled)
    assert content(update_index(filled)) == expected_content(filled)


def test_a_reader_that_a_merge_overtakes_tries_again(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files that a manifest names are gone when they are opened: the next manifest has the same articles."""
    expected, opens, times = expected_content(filled), open_snapshot, [2]

    def open_late(*args: object) -> Snapshot:
        times[0] -= 1
        if times[0] >= 0:
            monkeypatch.setattr(upkeep, "open_snapshot", opens)
            merge_index(filled)
            put(filled, _article(f"later {times[0]}"))
            update_index(filled)
            monkeypatch.setattr(upkeep, "open_snapshot", open_late)
        return opens(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(upkeep, "open_snapshot", open_late)
    found = load_index(filled)
    assert found is not None
    assert expected.items() <= content(found).items()
    assert times[0] < 0


def test_writers_at_once(archive: Archive) -> None:
    """Several who add and index at the same time: each sees its own articles, and all are there in the end."""
    failures: list[BaseException] = []

    def add(name: str) -> None:
        try:
            with Archive.open(archive.directory) as own:
                snapshot = None
                for number in range(6):
                    put(own, _article(f"{name}{number}"), _article("shared", f"It is {name}'s pier."))
                    generation = own.generation()
                    snapshot = update_index(own, snapshot)
                    assert snapshot.generation >= generation
                    assert f"{name}{number}" in {held.article_id for held in content(snapshot).values()}
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=add, args=(name,)) for name in ("Ann", "Bo", "Cy")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    compacting.wait_for_merging(archive.directory / FOLDER)
    assert content(update_index(archive)) == expected_content(archive)


def test_a_reader_beside_commits_and_merges(filled: Archive) -> None:
    """Whatever moment it looks at, it finds a whole index of one generation, and what it holds stays as it is."""
    states = {filled.generation(): expected_content(filled)}
    held: list[Snapshot] = []
    failures: list[BaseException] = []
    ended = threading.Event()

    def read() -> None:
        try:
            with Archive.open(filled.directory) as own:
                while not ended.is_set():
                    if found := load_index(own, previous=held[-1] if held else None):
                        held.append(found)
        except BaseException as error:
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for number in range(12):
            put(filled, _article(f"new{number}"), _article("a1", f"The lamp fell {number} times."))
            states[filled.generation()] = expected_content(filled)
            update_index(filled)
            compacting.merge_due(filled.directory / FOLDER, large=False)
            if number % 5 == 4:
                merge_index(filled)
    finally:
        ended.set()
        reader.join()
    assert failures == []
    assert len({snapshot.generation for snapshot in held}) > 1
    for snapshot in held[:: 1 + len(held) // 20]:
        assert content(snapshot) == states[snapshot.generation]


def test_dropped_is_gone(filled: Archive) -> None:
    """No file with an article's words is left, what a merger was writing included; the next one makes it anew."""
    folder = filled.directory / FOLDER
    for name in ("dead.merging", "dead.merging-large", "dead.piece", "manifest.json.new", "0a.4.deleted"):
        (folder / name).write_bytes(b"words")
    drop_index(filled.directory)
    assert _files(filled) == set()
    assert load_index(filled) is None
    assert content(open_index(filled)) == expected_content(filled)
    shutil.rmtree(folder)
    drop_index(filled.directory)
    assert not folder.exists()


def test_what_a_killed_merger_left_is_cleared_away(filled: Archive) -> None:
    """A commit leaves alone what a merge may be writing; the next merge of that kind clears it away."""
    folder = filled.directory / FOLDER
    for name in ("dead.merging", "dead.merging-large"):
        (folder / name).write_bytes(b"words")
    put(filled, _article("new"))
    update_index(filled)
    assert {"dead.merging", "dead.merging-large"} <= _files(filled)
    compacting.merge_due(folder, large=False)
    assert "dead.merging" not in _files(filled)
    assert "dead.merging-large" in _files(filled)
    compacting.merge_due(folder, large=True)
    assert "dead.merging-large" not in _files(filled)


def test_the_index_is_as_readable_as_the_archive(filled: Archive) -> None:
    """Another user, the one the chat bot runs as, may read what was added."""
    (filled.directory / "plain").write_bytes(b"")
    expected = (filled.directory / "plain").stat().st_mode & 0o777
    for name in _files(filled):
        assert (filled.directory / FOLDER / name).stat().st_mode & 0o777 == expected


def test_readers_of_many_generations_leave_no_open_files(filled: Archive) -> None:
    """A reader that follows a growing archive lets go of every segment it has left behind."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("open files are counted in /proc, which is not here")
    snapshot = merge_index(filled)
    before = len(os.listdir("/proc/self/fd"))
    for number in range(8):
        put(filled, _article(f"new{number}"))
        update_index(filled)
        merge_index(filled)
        snapshot = load_index(filled, previous=snapshot) or snapshot
    gc.collect()
    assert len(os.listdir("/proc/self/fd")) <= before + 2
