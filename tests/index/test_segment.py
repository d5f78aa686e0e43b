from __future__ import annotations

import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.store import Archive
from index import segment as module
from index.segment import FOLDER, Segment, load_index, open_index, update_index

Keep = Callable[..., None]


def content(segment: Segment) -> tuple[object, ...]:
    """Return all that a segment holds, as plain values."""
    postings = [
        {term: [part.tolist() for part in found.of(term)] for term in found.vocabulary} | {"": found.lengths.tolist()}
        for found in (segment.sentences, segment.headlines)
    ]
    rows = {column: values.tolist() for column, values in segment.rows.items()}
    return segment.generation, segment.article_ids, segment.kept_at, segment.facts, rows, postings


@pytest.fixture
def kept(archive: Archive, keep: Keep, invented: dict[str, Article]) -> Archive:
    """An archive of the invented articles, indexed."""
    keep(archive, *invented.values())
    return archive


def test_disk_gives_back_what_was_built(kept: Archive) -> None:
    """A segment read from disk is the one that was built from the archive."""
    on_disk = load_index(kept)
    assert on_disk is not None
    assert content(on_disk) == content(module._build(kept))


def test_rows_are_the_archives_sentences(kept: Archive) -> None:
    """Every sentence of the archive is one row, in order, and comes back as it was kept."""
    segment = update_index(kept)
    expected = [sentence for article_id in kept.article_ids() for sentence in kept.sentences(article_id)]
    assert [segment.sentence(number) for number in range(len(segment.rows["article"]))] == expected
    for number, article_id in enumerate(kept.article_ids()):
        first, last = segment.bounds(number)
        assert expected[first:last] == kept.sentences(article_id)
        assert segment.number_of(article_id) == number
    assert segment.number_of("never kept") is None
    assert segment.published.tolist() == ["2021-03-02", "2022-01-15", "2020-09-01", ""]


def test_unchanged_archive_is_not_indexed_again(kept: Archive) -> None:
    """Where nothing was kept since, nothing is written."""
    before = sorted(path.stat().st_mtime_ns for path in (kept.directory / FOLDER).rglob("*"))
    update_index(kept)
    assert sorted(path.stat().st_mtime_ns for path in (kept.directory / FOLDER).rglob("*")) == before


def test_a_later_generation_takes_over_and_the_earlier_goes(kept: Archive, keep: Keep) -> None:
    """After an addition the new segment is in force, and nothing of the old one is left on disk."""
    old = load_index(kept)
    assert old is not None
    keep(kept, Article("new", "The pier reopened."), index=False)
    assert update_index(kept).article_ids[-1] == "new"
    assert len(list((kept.directory / FOLDER).glob("segment-*"))) == 1
    assert load_index(kept, old.generation) is not None
    assert load_index(kept, kept.generation()) is None
    # Who still reads the old one reads on.
    assert old.sentence(0).position == 0


def _damage_manifest(text: str) -> Callable[[Path], object]:
    return lambda folder: (folder / "manifest.json").write_text(text, encoding="utf-8")


def _change_manifest(**values: object) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        manifest = folder / "manifest.json"
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | values))

    return change


def _each_array(damage: Callable[[Path], object], pattern: str = "*.npy") -> Callable[[Path], None]:
    def damage_all(folder: Path) -> None:
        for path in folder.glob(f"segment-*/{pattern}"):
            damage(path)

    return damage_all


DAMAGES: dict[str, Callable[[Path], object]] = {
    "no folder": shutil.rmtree,
    "no manifest": lambda folder: (folder / "manifest.json").unlink(),
    "empty manifest": _damage_manifest(""),
    "half a manifest": _damage_manifest('{"format": 1, "ana'),
    "a list for a manifest": _damage_manifest("[]"),
    "a manifest of brackets": _damage_manifest("[" * 100_000),
    "a binary manifest": lambda folder: (folder / "manifest.json").write_bytes(b"\xff\xfe\x00"),
    "another format": _change_manifest(format=0),
    "another analyser": _change_manifest(analyser="another"),
    "no generation": _change_manifest(generation=None),
    "an earlier generation": _change_manifest(generation=1),
    "a generation not reached": _change_manifest(generation=10**6),
    "a segment elsewhere": _change_manifest(segment="../../elsewhere"),
    "a segment that is gone": _each_array(Path.unlink),
    "one array gone": _each_array(Path.unlink, "sentences.tfs.npy"),
    "empty arrays": _each_array(lambda path: path.write_bytes(b"")),
    "torn arrays": _each_array(lambda path: os.truncate(path, path.stat().st_size - 3)),
    "torn headers": _each_array(lambda path: os.truncate(path, 20)),
    "arrays of zeros": _each_array(lambda path: path.write_bytes(bytes(500))),
    "an archive file for an array": _each_array(
        lambda path: path.write_bytes(b"PK\x03\x04" + bytes(99)), "*.units.npy"
    ),
    "objects for numbers": _each_array(lambda path: np.save(path, np.array([{}], object)), "start.npy"),
    "other numbers": _each_array(lambda path: np.save(path, np.load(path).astype(float))),
    "other shapes": _each_array(lambda path: np.save(path, np.load(path)[None])),
    "fewer sentences": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "position.npy"),
    "fewer postings": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "sentences.units.npy"),
    "fewer tfs": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "sentences.tfs.npy"),
    "fewer letters": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "*.term_bytes.npy"),
    "no terms at all": _each_array(lambda path: np.save(path, np.load(path)[:0]), "*.term_edges.npy"),
    "fewer articles": _each_array(
        lambda path: path.write_text('{"article_ids": [], "kept_at": [], "facts": []}'), "articles.json"
    ),
    "a number for the articles": _each_array(lambda path: path.write_text("7"), "articles.json"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("renew", [update_index, open_index])
def test_what_is_lost_torn_or_foreign_is_made_again(
    kept: Archive, damage: Callable[[Path], object], renew: Callable[[Archive], Segment]
) -> None:
    """The index is derived: whatever befell it, the next one to look finds it lost and makes it again, whole."""
    expected = content(update_index(kept))
    damage(kept.directory / FOLDER)
    assert module._load_current(kept) is None
    assert content(renew(kept)) == expected
    assert module._load_current(kept) is not None


def test_arrays_without_entries_are_mapped(archive: Archive, keep: Keep) -> None:
    """An article without a headline, with no word in its only sentence, is indexed and read back."""
    keep(archive, Article("marks", "… — !"))
    on_disk = load_index(archive)
    assert on_disk is not None
    assert len(on_disk.headlines.units) == len(on_disk.sentences.units) == 0
    assert on_disk.sentence(0).article_id == "marks"


def test_an_empty_archive_has_an_index(archive: Archive) -> None:
    """No article is no error below the one who answers."""
    assert update_index(archive).article_ids == []
    assert load_index(archive) is not None


def test_where_nothing_can_be_written_the_index_lives_in_memory(
    archive: Archive, keep: Keep, invented: dict[str, Article]
) -> None:
    """Who only asks does without the disk; who adds is told."""
    (archive.directory / FOLDER).write_text("a file in the place of the folder")
    keep(archive, *invented.values(), index=False)
    with pytest.raises(ArchiveError, match="index cannot be written"):
        update_index(archive)
    assert open_index(archive).article_ids == list(invented)


def test_another_writer_is_waited_for_and_its_work_taken(
    archive: Archive, keep: Keep, invented: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two who index at once do it once: the second finds the work of the first done."""
    keep(archive, *invented.values(), index=False)
    built = []
    build = module._build

    def build_and_count(archive: Archive) -> Segment:
        built.append(1)
        return build(archive)

    monkeypatch.setattr(module, "_build", build_and_count)
    threads = [threading.Thread(target=update_index, args=(archive,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert built == [1]


def test_a_reader_does_not_wait_long_for_a_writer(
    archive: Archive, keep: Keep, invented: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While another program writes the index, who only asks makes one in memory."""
    keep(archive, *invented.values(), index=False)
    monkeypatch.setattr(module, "_READER_WAITS", 0.05)
    monkeypatch.setattr(module, "_WRITER_WAITS", 0.05)
    with module._only_writer(archive.directory / FOLDER, 0):
        assert open_index(archive).article_ids == list(invented)
        with pytest.raises(ArchiveError, match="locked"):
            update_index(archive)
    assert load_index(archive) is None


def test_what_a_killed_writer_left_is_cleared_away(kept: Archive, keep: Keep) -> None:
    """Half-written segments and manifests go with the next one that is written."""
    folder = kept.directory / FOLDER
    for left in ("segment-2-dead", "segment-999999-dead"):
        (folder / left).mkdir()
    (folder / "manifest.json.segment-2-dead").write_text("{")
    keep(kept, Article("new", "The pier reopened."))
    assert len(list(folder.iterdir())) == 3


def test_failing_disk_leaves_the_old_index_in_force(kept: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the new segment cannot be finished, the manifest still names the old one, whole."""
    old = load_index(kept)
    assert old is not None
    keep(kept, Article("new", "The pier reopened."), index=False)

    def fail(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "_sync", fail)
    with pytest.raises(ArchiveError, match="No space left"):
        update_index(kept)
    still = load_index(kept)
    assert still is not None
    assert content(still) == content(old)


def test_the_index_is_as_readable_as_the_archive(kept: Archive) -> None:
    """Another user, the one the chat bot runs as, may read what was added."""
    (place,) = (kept.directory / FOLDER).glob("segment-*")
    assert place.stat().st_mode & 0o777 == kept.directory.stat().st_mode & 0o777


def test_readers_of_many_generations_leave_no_open_files(kept: Archive, keep: Keep) -> None:
    """A reader that follows a growing archive lets go of every segment it has left behind."""
    if not Path("/proc/self/fd").is_dir():
        pytest.skip("open files are counted in /proc, which is not here")
    keep(kept, Article("new", "The pier reopened."))
    before = len(os.listdir("/proc/self/fd"))
    for number in range(5):
        keep(kept, Article("new", f"The pier reopened {number}."))
        assert load_index(kept) is not None
    assert len(os.listdir("/proc/self/fd")) <= before + 2


def test_speakers_are_found_by_name(archive: Archive, keep: Keep, invented: dict[str, Article]) -> None:
    """A sentence that 'he' speaks in is found by the name that 'he' stands for."""
    keep(archive, invented["suspended"])
    segment = update_index(archive)
    (number,) = [
        n
        for n, s in enumerate(archive.sentences("suspended"))
        if s.span.of(invented["suspended"].body).startswith("“I")
    ]
    if any(a.speaker for a in archive.attributions("suspended") if a.touches(segment.sentence(number).span)):
        assert number in segment.sentences.of("marsh")[0]


def test_lone_surrogates_survive(archive: Archive, keep: Keep) -> None:
    """What no well-formed text holds is indexed, written and read back."""
    odd = Article("odd", "The \ud800 pier \x00 reopened.", headline="A \udfff", outlet="\ud800 Post", byline="\x00")
    keep(archive, odd)
    on_disk = load_index(archive)
    assert on_disk is not None
    assert on_disk.facts == [(None, "\ud800 Post", "\x00")]
    assert on_disk.sentences.df("pier") == 1


def test_a_foreign_index_of_another_archive_is_not_taken(
    tmp_path: Path, keep: Keep, invented: dict[str, Article]
) -> None:
    """An archive begun anew beside an old index has the words of the new articles."""
    with Archive.open(tmp_path / "a", create=True) as old:
        keep(old, invented["ferry"])
    for path in (tmp_path / "a").glob("archive.sqlite*"):
        path.unlink()
    with Archive.open(tmp_path / "a", create=True) as new:
        keep(new, replace(invented["ferry"], body="Wholly other words. And these."), index=False)
        assert open_index(new).sentences.df("ferri") == 0


def test_lock_is_let_go_when_writing_fails(kept: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that failed keeps nobody waiting."""
    keep(kept, Article("new", "The pier reopened."), index=False)
    with monkeypatch.context() as patch:
        patch.setattr(module, "_write", lambda *_: (_ for _ in ()).throw(sqlite3.OperationalError("disk I/O error")))
        with pytest.raises(ArchiveError, match="disk I/O error"):
            update_index(kept)
    assert update_index(kept).article_ids[-1] == "new"
