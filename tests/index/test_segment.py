from __future__ import annotations

import gc
import json
import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest

from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.store import Archive
from index import building, holdings
from index import segment as module
from index.holdings import Segment
from index.scoring import Postings
from index.segment import FOLDER, drop_index, load_index, open_index, update_index, verify_index
from index.shelf import ArrayWriter, Folder, Shelf

Keep = Callable[..., None]


def content(segment: Segment) -> dict[str, object]:
    """Return all that a segment holds, as plain values."""

    def plain(value: object) -> object:
        match value:
            case Postings():
                terms = {term: [part.tolist() for part in value.of(term)] for term in value.vocabulary}
                return terms, value.lengths.tolist()
            case Mapping():
                return {name: part.tolist() for name, part in value.items()}
            case np.ndarray():
                return value.tolist()
            case int():
                return value
            case Iterable():
                return list(value)
        raise TypeError(value)

    return {field.name: plain(getattr(segment, field.name)) for field in fields(segment)}


@pytest.fixture
def kept(archive: Archive, keep: Keep, invented: dict[str, Article]) -> Archive:
    """An archive of the invented articles, indexed."""
    keep(archive, *invented.values())
    return archive


def test_disk_gives_back_what_was_built(kept: Archive) -> None:
    """A segment read from disk is the one that was built from the archive."""
    on_disk = load_index(kept)
    assert on_disk is not None
    assert content(on_disk) == content(module._build_in_memory(kept))


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
    assert segment.published.tolist() == [b"2021-03-02", b"2022-01-15", b"2020-09-01", b""]
    assert list(segment.outlets) == ["Sallow Gazette", "Sallow Gazette", "Island Post", "Island Post"]
    assert list(segment.bylines) == ["By Wren Oakapple", "By Linnet Frome", "Merrin Tull", ""]
    pairs = zip(segment.article_ids, segment.kept_at, strict=True)
    assert all(kept.article(article_id, kept_at) for article_id, kept_at in pairs)
    assert segment.languages == ("en",)


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
    assert content(old)["article_ids"] == ["suspended", "cleared", "ferry", "undated"]


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
    "other numbers": _each_array(lambda path: np.save(path, np.load(path).astype(float)), "sentences.*.npy"),
    "other shapes": _each_array(lambda path: np.save(path, np.load(path)[None])),
    "fewer sentences": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "position.npy"),
    "fewer postings": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "sentences.units.npy"),
    "fewer tfs": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "sentences.tfs.npy"),
    "fewer letters": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "*.bytes.npy"),
    "no terms at all": _each_array(lambda path: np.save(path, np.load(path)[:0]), "*.edges.npy"),
    "fewer articles": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "kept_at.npy"),
    "fewer days": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "published.npy"),
    "fewer ids to look up": _each_array(lambda path: np.save(path, np.load(path)[:-1]), "id_*.npy"),
    "an embargo of no article": _each_array(lambda path: np.save(path, np.zeros(1, "S20")), "embargoes.npy"),
    "no languages": _change_manifest(languages=None),
    "a language nobody speaks": _change_manifest(languages=["en", "xx"]),
    "languages of another kind": _change_manifest(languages=[["en"]]),
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
    assert list(update_index(archive).article_ids) == []
    assert load_index(archive) is not None


def test_where_nothing_can_be_written_the_index_lives_in_memory(
    archive: Archive, keep: Keep, invented: dict[str, Article]
) -> None:
    """Who only asks does without the disk; who adds is told."""
    (archive.directory / FOLDER).write_text("a file in the place of the folder")
    keep(archive, *invented.values(), index=False)
    with pytest.raises(ArchiveError, match="index cannot be written"):
        update_index(archive)
    assert list(open_index(archive).article_ids) == list(invented)


def test_another_writer_is_waited_for_and_its_work_taken(
    archive: Archive, keep: Keep, invented: dict[str, Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two who index at once do it once: the second finds the work of the first done."""
    keep(archive, *invented.values(), index=False)
    built = []
    build = module._build

    def build_and_count(archive: Archive, shelf: Shelf) -> tuple[str, ...]:
        built.append(1)
        return build(archive, shelf)

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
        assert list(open_index(archive).article_ids) == list(invented)
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


@pytest.mark.parametrize("place", ["sync", "checksums", "create"])
def test_failing_disk_leaves_the_old_index_in_force(
    kept: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """Where the new segment cannot be finished, the manifest still names the old one, whole; the new one is gone."""
    old = load_index(kept)
    assert old is not None
    keep(kept, Article("new", "The pier reopened."), index=False)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Folder, place, fail)
        with pytest.raises(ArchiveError, match="No space left"):
            update_index(kept)
    assert len(list((kept.directory / FOLDER).glob("segment-*"))) == 1
    still = load_index(kept)
    assert still is not None
    assert content(still) == content(old)
    # Who only asks gets the new words all the same.
    with monkeypatch.context() as patch:
        patch.setattr(Folder, place, fail)
        assert open_index(kept).article_ids[-1] == "new"


@pytest.mark.parametrize("writes", range(1, 60, 7))
def test_a_disk_that_fills_up_at_any_moment(
    kept: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch, writes: int
) -> None:
    """Whichever write is the one that fails, no file stays open and nothing of the new segment stays."""
    keep(kept, Article("new", "The pier reopened."), index=False)
    left = [writes]
    write = ArrayWriter.extend_by_bytes

    def fill(writer: ArrayWriter, content: bytes) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        write(writer, content)

    with monkeypatch.context() as patch:
        patch.setattr(ArrayWriter, "extend_by_bytes", fill)
        with pytest.raises(ArchiveError, match="No space left"):
            update_index(kept)
    gc.collect()
    assert len(list((kept.directory / FOLDER).glob("segment-*"))) == 1
    assert update_index(kept).article_ids[-1] == "new"


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
    assert (list(on_disk.outlets), list(on_disk.bylines)) == (["\ud800 Post"], ["\x00"])
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
        patch.setattr(module, "_build", lambda *_: (_ for _ in ()).throw(sqlite3.OperationalError("disk I/O error")))
        with pytest.raises(ArchiveError, match="disk I/O error"):
            update_index(kept)
    assert update_index(kept).article_ids[-1] == "new"


def test_articles_under_embargo_are_indexed_before_their_time(archive: Archive, keep: Keep) -> None:
    """The index has them at once, with the moment they may be seen; whoever reads leaves them out until then."""
    keep(archive, Article("a", "The pier reopened."), Article("b", "Later.", embargo="2999-01-01T08:00:00Z"))
    segment = update_index(archive)
    assert list(segment.article_ids) == ["a", "b"]
    assert (segment.embargoed.tolist(), segment.embargoes.tolist()) == ([1], [b"2999-01-01T08:00:00Z"])


def test_ids_are_told_apart_whatever_their_digest(
    archive: Archive, keep: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two ids of one digest are two articles: what is looked up is compared."""
    for name in (holdings, building):
        monkeypatch.setattr(name, "id_hash", lambda _: 7)
    keep(archive, *(Article(name, "The pier reopened.") for name in "cab"))
    segment = update_index(archive)
    assert [segment.number_of(name) for name in "abcd"] == [1, 2, 0, None]


def test_verify_finds_a_flipped_bit(kept: Archive, keep: Keep) -> None:
    """Whole is what is byte for byte what was written, and of today's articles."""
    assert verify_index(kept) is None
    for name in ("sentences.units.npy", "ids.bytes.npy", "position.npy"):
        (path,) = (kept.directory / FOLDER).glob(f"segment-*/{name}")
        content = path.read_bytes()
        path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
        assert verify_index(kept) == "the index is damaged"
        path.write_bytes(content)
    assert verify_index(kept) is None
    keep(kept, Article("new", "The pier reopened."), index=False)
    assert "earlier state" in (verify_index(kept) or "")


def test_dropped_is_gone(kept: Archive) -> None:
    """No file with an article's words is left, and the next one to look makes the index anew."""
    drop_index(kept.directory)
    assert [path.name for path in (kept.directory / FOLDER).iterdir()] == ["lock"]
    assert load_index(kept) is None
    assert list(open_index(kept).article_ids) == kept.article_ids()
    shutil.rmtree(kept.directory / FOLDER)
    drop_index(kept.directory)
    assert not (kept.directory / FOLDER).exists()
