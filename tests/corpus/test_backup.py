"""A backup is whole or not there, also while others write; restoring it brings nothing back that was taken out."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from corpus import backup, restoring
from corpus.adding import add_items
from corpus.article import Article
from corpus.backup import back_up, restore, sweep
from corpus.errors import ArchiveError
from corpus.store import FILE_NAME, Archive
from corpus.verifying import verify_archive


def _add(archive: Archive, *numbers: int, words: str = "Words") -> None:
    articles = (Article(f"a{n}", f"{words} {n}. “Yes,” Ann Dunn said.") for n in numbers)
    list(add_items(archive, [("f", article) for article in articles]))


def test_there_and_back(archive: Archive, tmp_path: Path) -> None:
    """What was backed up is there again, article for article, and sound."""
    _add(archive, *range(20))
    before = list(archive.articles())
    back_up(archive, tmp_path / "copy")
    restore(tmp_path / "copy", tmp_path / "new")
    with Archive.open(tmp_path / "new") as restored:
        assert list(restored.articles()) == before
        assert list(verify_archive(restored)) == []
        assert restored.identity() == archive.identity()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["archive", "copy", "new"]


def test_restored_under_a_reader(archive: Archive, tmp_path: Path) -> None:
    """An open archive sees the restored state, and a count that no index of it had before."""
    _add(archive, 1, 2)
    back_up(archive, tmp_path / "copy")
    _add(archive, 3, 4)
    _add(archive, 1, words="Later")
    counted = archive.generation()
    restore(tmp_path / "copy", archive.directory)
    assert [article.body[:7] for article in archive.articles()] == ["Words 1", "Words 2"]
    assert archive.generation() > counted
    _add(archive, 5)
    assert list(verify_archive(archive)) == []


def test_what_was_taken_out_stays_out(archive: Archive, tmp_path: Path) -> None:
    """An older backup brings back neither what was erased since nor what was withdrawn."""
    _add(archive, 1, 2, 3)
    back_up(archive, tmp_path / "copy")
    archive.erase(["a1"])
    archive.withdraw("a2", "removed")
    restore(tmp_path / "copy", archive.directory)
    assert archive.article_ids() == ["a3"]
    assert [article.article_id for article in archive.revisions("a2")] == ["a2"]
    _add(archive, 1, 2)
    assert archive.article_ids() == ["a3"]
    assert b"Words 1." not in archive.path.read_bytes()


def test_while_others_write(archive: Archive, tmp_path: Path) -> None:
    """A backup made while articles come in is one moment of the archive, and sound."""
    stop = threading.Event()

    def write() -> None:
        number = 0
        with Archive.open(archive.directory) as writing:
            while not stop.is_set():
                _add(writing, number, number + 1)
                number += 2

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            back_up(archive, tmp_path / f"copy-{number}")
    finally:
        stop.set()
        writer.join()
    for number in range(5):
        restore(tmp_path / f"copy-{number}", tmp_path / f"new-{number}")
        with Archive.open(tmp_path / f"new-{number}") as restored:
            assert list(verify_archive(restored)) == []


def test_over_a_damaged_archive(archive: Archive, tmp_path: Path) -> None:
    """An archive that cannot be read is moved aside, never deleted."""
    _add(archive, 1)
    back_up(archive, tmp_path / "copy")
    archive.close()
    archive.path.write_bytes(b"rubbish" * 1000)
    assert not restore(tmp_path / "copy", archive.directory).kept_out_known
    with Archive.open(archive.directory) as restored:
        assert restored.article_ids() == ["a1"]
        assert restored.select("PRAGMA journal_mode") == [("wal",)]
    aside = [path for path in archive.directory.iterdir() if "damaged" in path.name]
    assert [path.read_bytes()[:7] for path in aside] == [b"rubbish"]


def _spoil_table(archive: Archive, name: str) -> None:
    (page,) = archive.select("SELECT rootpage FROM sqlite_master WHERE name = ?", name)[0]
    (size,) = archive.select("PRAGMA page_size")[0]
    archive.close()
    content = bytearray(archive.path.read_bytes())
    content[(page - 1) * size] ^= 0xFF
    archive.path.write_bytes(content)


@pytest.mark.parametrize(
    ("table", "known", "left"),
    [("followed_next", True, ["a3"]), ("withdrawal", False, ["a2", "a3"]), ("state", False, ["a3"])],
)
def test_damage_brings_nothing_back(archive: Archive, tmp_path: Path, table: str, known: bool, left: list[str]) -> None:
    """What a damaged archive kept out stays out as far as it can be read; where it cannot all be, that is told."""
    _add(archive, 1, 2, 3)
    back_up(archive, tmp_path / "copy")
    archive.erase(["a1"])
    archive.withdraw("a2", "removed")
    counted = archive.generation()
    _spoil_table(archive, table)
    assert restore(tmp_path / "copy", archive.directory).kept_out_known is known
    with Archive.open(archive.directory) as restored:
        assert restored.article_ids() == left
        assert restored.generation() > counted
        _add(restored, 1)
        assert restored.article_ids() == left
        assert list(verify_archive(restored)) == []
    assert b"Words 1." not in archive.path.read_bytes()


def test_only_damage_is_moved_aside(archive: Archive, tmp_path: Path) -> None:
    """An archive of a newer byline is not damaged: it is refused, and stays where it is."""
    _add(archive, 1)
    back_up(archive, tmp_path / "copy")
    archive.close()
    _make_newer(archive.path)
    with pytest.raises(ArchiveError, match="newer byline"):
        restore(tmp_path / "copy", archive.directory)
    assert [path.name for path in archive.directory.iterdir()] == [FILE_NAME]


def test_others_write_until_the_moment(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another program erases, withdraws or adds while the copy is prepared counts."""
    _add(archive, 1, 2, 3)
    back_up(archive, tmp_path / "copy")
    copy_into = restoring.copy_into

    def copy_late(made: Path, place: Path) -> None:
        archive.erase(["a1"])
        archive.withdraw("a2", "removed")
        _add(archive, *range(10, 30))
        copy_into(made, place)

    monkeypatch.setattr(backup, "copy_into", copy_late)
    assert restore(tmp_path / "copy", archive.directory).kept_out_known
    assert archive.article_ids() == ["a3"]
    assert archive.generation() > 22
    _add(archive, 1, 2)
    assert archive.article_ids() == ["a3"]
    assert b"Words 1." not in archive.path.read_bytes()


def test_all_or_nothing(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A restore that fails changes nothing."""
    _add(archive, 1)
    back_up(archive, tmp_path / "copy")
    _add(archive, 2)
    before = (archive.generation(), archive.identity(), list(archive.articles()))

    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(restoring, "prepare", fail)
    with pytest.raises(ArchiveError, match="disk I/O error"):
        restore(tmp_path / "copy", archive.directory)
    assert (archive.generation(), archive.identity(), list(archive.articles())) == before


def test_an_archive_in_use_is_no_backup(archive: Archive, tmp_path: Path) -> None:
    """The archive's own file, or one with a log beside it, is refused: what was written last is not in it."""
    _add(archive, 1)
    for directory in (archive.directory, tmp_path / "new"):
        with pytest.raises(ArchiveError, match=r"in use.* backup FILE"):
            restore(archive.path, directory)
    (tmp_path / "link").symlink_to(archive.path)
    with pytest.raises(ArchiveError, match="in use"):
        restore(tmp_path / "link", tmp_path / "new")
    archive.select("PRAGMA wal_checkpoint(TRUNCATE)")
    with pytest.raises(ArchiveError, match="in use"):
        restore(archive.path, archive.directory)
    assert archive.article_ids() == ["a1"]


@pytest.mark.parametrize(("here", "there"), [(True, False), (False, True), (False, False), (True, True)])
def test_another_archives_backup(archive: Archive, tmp_path: Path, here: bool, there: bool) -> None:
    """What either archive erased stays out; where one list cannot hold both, the restore is refused."""
    with Archive.open(tmp_path / "other", create=True) as other:
        _add(other, 1, 2, 3)
        if there:
            other.erase(["a1"])
        back_up(other, tmp_path / "copy")
        identity = other.identity()
    _add(archive, 2, 4)
    if here:
        archive.erase(["a2"])
    if here and there:
        with pytest.raises(ArchiveError, match="empty folder"):
            restore(tmp_path / "copy", archive.directory)
        assert archive.article_ids() == ["a4"]
        return
    restore(tmp_path / "copy", archive.directory)
    assert archive.identity() == identity
    _add(archive, 1, 2, 3)
    out = {"a1"} if there else {"a2"} if here else set()
    assert set(archive.article_ids()) == {"a1", "a2", "a3"} - out


_KILLED = """
import os, sys
from pathlib import Path
from corpus import backup, restoring
from corpus.store import Archive
backup._check = lambda *_: os.kill(os.getpid(), 9)
directory, copy = map(Path, sys.argv[1:])
backup.restore(copy, directory) if copy.exists() else backup.back_up(Archive.open(directory), copy)
"""


def test_what_a_kill_leaves_is_swept(archive: Archive, tmp_path: Path) -> None:
    """A copy whose maker was killed is deleted by the next backup, restore or `sweep`; one being made is not."""

    def left(directory: Path) -> list[str]:
        return [path.name for path in directory.iterdir() if path.name.startswith(".")]

    def kill(copy: Path) -> None:
        command = [sys.executable, "-c", _KILLED, str(archive.directory), str(copy)]
        assert subprocess.run(command, check=False).returncode == -9
        assert left(tmp_path) + left(archive.directory) != []

    _add(archive, 1)
    kill(tmp_path / "copy")
    back_up(archive, tmp_path / "copy")
    assert left(tmp_path) == []
    kill(tmp_path / "copy")
    restore(tmp_path / "copy", archive.directory)
    assert left(archive.directory) == []
    kill(archive.directory / "inside")
    sweep(archive.directory)
    assert left(archive.directory) == []
    (archive.directory / f".{FILE_NAME}.0123abcd").write_text("Words 1.")
    (archive.directory / ".mine.0123abcd").write_text("mine")
    with backup._new_file(archive.path) as made:
        made.write_text("being made")
        sweep(archive.directory)
        assert made.exists()
    assert left(archive.directory) == [".mine.0123abcd"]


def _make_foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE songs (name TEXT)")
    connection.close()


def _make_newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda path: path.unlink(), "no such backup"),
        (lambda path: path.write_bytes(b"rubbish" * 1000), "cannot be read"),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "damaged|cannot be read"),
        (_make_newer, "newer byline"),
        (_make_foreign, "not a backup"),
    ],
)
def test_what_is_no_backup(archive: Archive, tmp_path: Path, spoil: object, reason: str) -> None:
    """A file that is no whole backup is refused, and the archive stays as it is."""
    _add(archive, *range(50))
    back_up(archive, tmp_path / "copy")
    assert callable(spoil)
    spoil(tmp_path / "copy")
    with pytest.raises(ArchiveError, match=reason):
        restore(tmp_path / "copy", archive.directory)
    assert len(archive.article_ids()) == 50
    assert [path.name for path in archive.directory.iterdir() if path.name.startswith(".")] == []


def test_a_backup_never_overwrites(archive: Archive, tmp_path: Path) -> None:
    """A file that is there already is left alone."""
    (tmp_path / "copy").write_text("mine")
    with pytest.raises(ArchiveError, match="there already"):
        back_up(archive, tmp_path / "copy")
    assert (tmp_path / "copy").read_text() == "mine"


def test_nowhere_to_write(archive: Archive, tmp_path: Path) -> None:
    """A place that cannot be written is named."""
    with pytest.raises(ArchiveError, match="cannot be"):
        back_up(archive, tmp_path / "nowhere" / "copy")


def test_from_the_first_format(tmp_path: Path) -> None:
    """An archive of format 1 is brought up when it is opened: nothing is lost, and nothing counts as changed."""
    from corpus.migrations import _FIRST
    from corpus.rows import hash_article, text_to_blob

    article = Article("old", "Old words. More.", headline="H")
    path = tmp_path / FILE_NAME
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in _FIRST.strip().split(";\n"):
        connection.execute(statement)
    connection.execute("PRAGMA user_version = 1")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(
        "INSERT INTO article (article_id, body, body_hash, facts_hash, kept_at, headline, language, sample) "
        "VALUES (?, ?, ?, ?, 1, ?, 'en', 0)",
        ("old", text_to_blob(article.body), *hash_article(article), text_to_blob("H")),
    )
    connection.execute("INSERT INTO sentence VALUES (1, 0, 0, 0, 10), (1, 1, 0, 11, 16)")
    connection.execute("UPDATE state SET generation = 1")
    connection.close()
    with Archive.open(tmp_path) as archive:
        assert archive.article("old") == article
        assert len(archive.sentences("old")) == 2
        assert list(verify_archive(archive)) == []
        assert archive.holds(article)
        (added,) = add_items(archive, [("f", article)])
        assert (added.status, archive.revisions("old")) == ("unchanged", [])
        assert archive.withdraw("old", "removed")
