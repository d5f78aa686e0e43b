"""Commits, merges and readers, held to a naive model: the articles that the archive has, each once, as they are now."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from corpus.article import Article
from corpus.backup import back_up, restore
from corpus.reading import read_entry
from corpus.store import Archive
from index.engine import commits, compacting, tiers
from index.engine.locking import MERGERS, WRITER
from index.engine.merging import merge_segments
from index.engine.snapshots import Snapshot
from index.engine.upkeep import FOLDER, drop_index, load_index, merge_index, update_index, verify_index
from tests.index.index_content import Held, content, expected_content, put

IDS = st.integers(0, 11).map("a{}".format)
WORDS = st.lists(st.sampled_from("pier quay lamp ferry gull, shut. burnt. sank.".split()), min_size=1, max_size=12)
LANGUAGES = st.sampled_from(["en", "de"])


def files_of(archive: Archive) -> set[str]:
    """Return the names of the files of the index, without its locks."""
    return {path.name for path in (archive.directory / FOLDER).iterdir()} - {*MERGERS, WRITER}


def article(article_id: str, words: list[str], language: str = "en") -> Article:
    """Return an invented article of those words."""
    body = " ".join(words).capitalize()
    return Article(article_id, body, headline=words[0], outlet=words[-1], published="2024-05-06", language=language)


class Index(RuleBasedStateMachine):
    """An archive that is added to, changed and restored, and its index that is committed, merged, dropped, opened."""

    def __init__(self) -> None:
        super().__init__()
        self.patch = pytest.MonkeyPatch()
        self.folder = tempfile.TemporaryDirectory()
        # Small enough that pieces, tiers and both kinds of merges are met at once; no merge but those of the rules.
        self.patch.setattr(tiers, "SMALL", 40)
        self.patch.setattr(commits, "_OCCURRENCES", 30)
        self.patch.setattr(commits, "_FAN_IN", 3)
        self.patch.setattr(compacting, "_start", lambda *_: None)
        self.archive = Archive.open(Path(self.folder.name) / "archive", create=True)
        self.held: list[tuple[Snapshot, dict[int, Held]]] = []
        self.backups = 0

    def teardown(self) -> None:
        """What was opened stayed as it was, whatever came after it."""
        for snapshot, expected in self.held:
            assert content(snapshot) == expected
        self.archive.close()
        self.held.clear()
        self.patch.undo()
        self.folder.cleanup()

    @initialize(count=st.integers(0, 12))
    def begin(self, count: int) -> None:
        """Some articles are there from the beginning."""
        put(self.archive, *(article(f"a{n}", ["pier", f"lamp{n}", "shut."] * 3) for n in range(count)))

    @rule(article_ids=st.lists(IDS, min_size=1, max_size=5, unique=True), words=WORDS, language=LANGUAGES)
    def keep(self, article_ids: list[str], words: list[str], language: str) -> None:
        """Articles are added, or have other words."""
        put(self.archive, *(article(article_id, words, language) for article_id in article_ids))

    @rule(article_id=IDS, reading=st.text("xyz", min_size=1))
    def read_again(self, article_id: str, reading: str) -> None:
        """An article is read by other code."""
        if present := self.archive.article(article_id):
            self.archive.keep_all([read_entry(present)._replace(reading=reading, again=True)])

    @rule(article_id=IDS)
    def withdraw(self, article_id: str) -> None:
        """An article is taken out."""
        self.archive.withdraw(article_id, "asked for")

    @rule(article_id=IDS, words=WORDS)
    def readmit(self, article_id: str, words: list[str]) -> None:
        """An article that was taken out comes back, with other words."""
        self.archive.readmit(article_id, read_entry(article(article_id, words)))

    @rule(article_id=IDS)
    def erase(self, article_id: str) -> None:
        """An article is erased; only of some ids, or soon nothing could be added any more."""
        if int(article_id[1:]) % 3 == 0:
            self.archive.erase([article_id])

    @rule(with_previous=st.booleans())
    def commit(self, with_previous: bool) -> None:
        """After a commit the index holds what the archive has, each article once."""
        previous = self.held[-1][0] if self.held and with_previous else None
        snapshot = update_index(self.archive, previous)
        expected = expected_content(self.archive)
        assert snapshot.generation == self.archive.generation()
        assert content(snapshot) == expected
        self.held.append((snapshot, expected))

    @rule(large=st.booleans())
    def merge(self, large: bool) -> None:
        """What is due is merged."""
        compacting.merge_due(self.archive.directory / FOLDER, large)

    @rule(article_id=IDS, words=WORDS, large=st.booleans())
    def commit_beside_a_merge(self, article_id: str, words: list[str], large: bool) -> None:
        """What is changed while a merge is under way is changed after it."""
        with pytest.MonkeyPatch.context() as patch:

            def merge_late(*args: object) -> None:
                merge_segments(*args)  # type: ignore[arg-type]
                self.archive.withdraw(article_id, "asked for")
                put(self.archive, article(f"b{article_id}", words))
                self.commit(with_previous=True)

            patch.setattr(compacting, "merge_segments", merge_late)
            compacting.merge_due(self.archive.directory / FOLDER, large)

    @rule()
    def merge_everything(self) -> None:
        """One segment is left, with the same articles."""
        snapshot = merge_index(self.archive)
        assert content(snapshot) == expected_content(self.archive)
        assert len(snapshot.segments) <= 1
        assert all(deleted is None for _, deleted in snapshot.segments)
        assert files_of(self.archive) == {"manifest.json", *snapshot.manifest.files()}

    @rule()
    def reopen(self) -> None:
        """The archive is opened anew."""
        self.archive.close()
        self.archive = Archive.open(Path(self.folder.name) / "archive")

    @rule()
    def drop(self) -> None:
        """The index is deleted."""
        drop_index(self.archive.directory)
        assert not (self.archive.directory / FOLDER).exists() or files_of(self.archive) == set()

    @rule()
    def save(self) -> None:
        """A backup is made."""
        self.backups += 1
        back_up(self.archive, Path(self.folder.name) / f"backup {self.backups}")

    @rule(number=st.integers(1, 5))
    def go_back(self, number: int) -> None:
        """The archive is what it was, and whoever restored it was killed before the index was dropped."""
        if number <= self.backups:
            restore(Path(self.folder.name) / f"backup {number}", self.archive.directory)
            self.reopen()

    @invariant()
    def what_is_on_disk_is_of_one_moment(self) -> None:
        """Whoever reads gets an index of a state that the archive was in, or none."""
        snapshot = load_index(self.archive)
        if snapshot is not None and snapshot.generation == self.archive.generation():
            assert content(snapshot) == expected_content(self.archive)
            assert verify_index(self.archive) is None


TestIndex = Index.TestCase
TestIndex.settings = settings(
    max_examples=12, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture
def filled(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Archive:
    """An archive with an index of three segments, in one of which an article is deleted; none is merged by itself."""
    monkeypatch.setattr(compacting, "_start", lambda *_: None)
    for start in (0, 4, 8):
        put(archive, *(article(f"a{n}", ["pier", f"lamp{n}", "shut."]) for n in range(start, start + 4)))
        update_index(archive)
    archive.withdraw("a2", "asked for")
    snapshot = update_index(archive)
    assert [len(files_of(archive)), len(snapshot.segments)] == [5, 3]
    return archive


def test_a_commit_adds_one_segment_and_touches_no_other(filled: Archive) -> None:
    """What is there stays as it is, byte for byte; only the manifest is replaced."""
    folder = filled.directory / FOLDER
    before = {name: (folder / name).stat().st_mtime_ns for name in files_of(filled) if name != "manifest.json"}
    snapshot = update_index(filled)
    put(filled, article("new", ["quay"]))
    later = update_index(filled, snapshot)
    assert [segment for segment, _ in later.segments[:-1]] == [segment for segment, _ in snapshot.segments]
    assert later.segments[0][1] is snapshot.segments[0][1]
    assert len(files_of(filled) - before.keys()) == 2
    assert before == {name: (folder / name).stat().st_mtime_ns for name in before}


def test_unchanged_archive_is_not_indexed_again(filled: Archive) -> None:
    """Where nothing was kept since, nothing is written."""
    folder = filled.directory / FOLDER
    before = sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir())
    update_index(filled)
    assert sorted((path.name, path.stat().st_mtime_ns) for path in folder.iterdir()) == before


def test_a_segment_with_nothing_left_goes(filled: Archive) -> None:
    """When all its articles are deleted, no file of it is left."""
    for number in range(4):
        filled.withdraw(f"a{number}", "asked for")
    snapshot = update_index(filled)
    assert len(snapshot.segments) == 2
    assert files_of(filled) == {"manifest.json", *snapshot.manifest.files()}


def test_an_update_keeps_its_place_in_the_order(filled: Archive) -> None:
    """An article with other words keeps its number, in a newer segment and in the merged one."""
    put(filled, article("a1", ["quay"]))
    assert content(update_index(filled))[2].sentences == ((("quay", 1),),)
    (pair,) = merge_index(filled).segments
    assert pair[0].article_numbers.tolist() == [1, 2, *range(4, 13)]
    assert pair[0].article_id(1) == "a1"


def test_an_empty_archive_has_an_index(archive: Archive) -> None:
    """No article is no error below the one who answers."""
    assert update_index(archive).segments == ()
    assert merge_index(archive).languages == ()
    assert load_index(archive) is not None


def test_what_the_clock_says_counts_for_nothing(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that was set back or forward changes nothing: what is newer is told by the archive's count."""
    for moment in (0, 4e9):
        for path in (filled.directory / FOLDER).iterdir():
            os.utime(path, (moment, moment))
        monkeypatch.setattr(time, "time", lambda moment=moment: moment)
        put(filled, article(f"new {moment}", ["quay"]))
        assert load_index(filled, filled.generation() - 1) is None
        assert content(update_index(filled)) == expected_content(filled)
    assert content(merge_index(filled)) == expected_content(filled)


def test_an_index_of_the_earlier_format_is_replaced(filled: Archive) -> None:
    """The folders of arrays that an earlier byline wrote are deleted with the first commit."""
    folder = filled.directory / FOLDER
    (folder / "segment-3-abcdef").mkdir()
    (folder / "segment-3-abcdef" / "ids.npy").write_bytes(b"x")
    (folder / "manifest.json").write_text('{"format": 2, "segment": "segment-3-abcdef"}')
    snapshot = update_index(filled)
    assert content(snapshot) == expected_content(filled)
    assert files_of(filled) == {"manifest.json", *snapshot.manifest.files()}


def test_languages_are_those_of_the_articles_that_are_there(filled: Archive) -> None:
    """The commonest first; deleted articles do not count, so that a merge changes nothing."""
    put(filled, *(article(f"d{n}", ["pier"], "de") for n in range(12)))
    assert update_index(filled).languages == ("de", "en")
    for number in range(2):
        filled.withdraw(f"d{number}", "asked for")
    assert update_index(filled).languages == ("en", "de")
    assert merge_index(filled).languages == ("en", "de")


def test_merges_that_are_due_are_done_beside(archive: Archive) -> None:
    """After many commits few segments are left, without anybody having waited for a merge."""
    snapshot = None
    for number in range(12):
        put(archive, article(f"a{number}", ["pier", "shut."]))
        snapshot = update_index(archive, snapshot)
    compacting.wait_for_merging(archive.directory / FOLDER)
    merged = update_index(archive)
    assert len(merged.segments) <= 3
    assert content(merged) == expected_content(archive)
    assert files_of(archive) == {"manifest.json", *merged.manifest.files()}


def test_what_is_changed_while_it_is_merged(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article that was taken out or changed beside the merge is not in what was merged, nor there twice."""
    put(filled, article("last", ["quay"]))
    before = update_index(filled)
    assert len(before.segments) == 4

    def merge_late(*args: object) -> None:
        merge_segments(*args)  # type: ignore[arg-type]
        filled.withdraw("a5", "asked for")
        put(filled, article("a6", ["gull,"]), article("next", ["quay"]))
        update_index(filled)

    monkeypatch.setattr(compacting, "merge_segments", merge_late)
    compacting.merge_due(filled.directory / FOLDER, large=False)
    after = update_index(filled)
    assert content(after) == expected_content(filled)
    assert [entry.deleted for entry in after.manifest.segments] == [2, 0]
    assert not {entry.name for entry in before.manifest.segments} & {entry.name for entry in after.manifest.segments}


def test_a_restored_archive_has_none_of_the_later_articles(filled: Archive, tmp_path: Path) -> None:
    """Also where whoever restored it was killed before the index was dropped: the index is of another history."""
    back_up(filled, tmp_path / "copy")
    put(filled, article("later", ["quay"]), article("a1", ["quay"]))
    update_index(filled)
    restore(tmp_path / "copy", filled.directory)
    with Archive.open(filled.directory) as restored:
        put(restored, article("other", ["ferry"]))
        assert load_index(restored) is None
        assert content(update_index(restored)) == expected_content(restored)


def test_a_merge_of_what_is_gone_meanwhile_leaves_nothing(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where every article was deleted while it was merged, and where the index was dropped, nothing comes back."""
    folder = filled.directory / FOLDER

    def beside(then: Callable[[], object]) -> None:
        def merge_late(*args: object) -> None:
            merge_segments(*args)  # type: ignore[arg-type]
            then()

        monkeypatch.setattr(compacting, "merge_segments", merge_late)
        put(filled, article("last", ["quay"]))
        compacting.merge_due(folder, large=False) if update_index(filled) else None
        monkeypatch.setattr(compacting, "merge_segments", merge_segments)

    def empty() -> None:
        for article_id in filled.article_ids():
            filled.withdraw(article_id, "asked for")
        assert update_index(filled).segments == ()

    def lose() -> None:
        shutil.rmtree(folder)

    beside(empty)
    assert files_of(filled) == {"manifest.json"}
    put(filled, *(article(f"b{n}", ["pier"]) for n in range(3)))
    update_index(filled)
    beside(lose)
    assert content(update_index(filled)) == expected_content(filled)
