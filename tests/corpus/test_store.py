"""The archive: what is kept is read back exactly, whole or not at all, and every fault says the way out."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.errors import ArchiveError, NoArchiveError
from corpus.keeping import Entry
from corpus.sentences import split_sentences
from corpus.store import FILE_NAME, Archive

ANY = st.text(st.characters(exclude_categories=()), max_size=80)
WHOLE = st.text(max_size=30)
SPANS = st.tuples(st.integers(0, 999), st.integers(0, 999)).map(lambda pair: Span(*pair))
ARTICLES = st.builds(
    Article,
    article_id=WHOLE,
    body=ANY,
    headline=st.none() | ANY,
    standfirst=st.none() | ANY,
    byline=st.none() | ANY,
    outlet=st.none() | ANY,
    dateline=st.none() | ANY,
    published=st.none() | WHOLE,
    url=st.none() | ANY,
    language=WHOLE,
    genre=st.none() | ANY,
    sample=st.booleans(),
    origin=st.none() | ANY,
)
ATTRIBUTIONS = st.builds(
    Attribution,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    content=st.lists(SPANS, min_size=1, max_size=3).map(tuple),
    source=st.none() | SPANS,
    cue=st.none() | SPANS,
    speaker=st.none() | st.builds(Name, ANY, SPANS),
)


def _article(number: int = 0, **facts: Any) -> Article:
    return Article(f"a{number}", f"Words {number}. More words.", **facts)


def _keep(archive: Archive, article: Article) -> tuple[str, str | None]:
    return archive.keep(article, split_sentences(article), [])


# Round trip


@settings(deadline=None, max_examples=60)
@given(article=ARTICLES, attributions=st.lists(ATTRIBUTIONS, max_size=3))
def test_round_trip(article: Article, attributions: list[Attribution]) -> None:
    """Every article comes back exactly as it was kept, lone surrogates and NULs included, and all with it."""
    sentences = split_sentences(article)
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder), create=True) as archive:
        assert archive.keep(article, sentences, attributions) == ("added", None)
        assert archive.article(article.article_id) == article
        assert archive.sentences(article.article_id) == sentences
        assert archive.attributions(article.article_id) == attributions
        assert list(archive.articles()) == [article]
        assert archive.holds(article)
        assert archive.keep(article, sentences, attributions) == ("unchanged", None)


def test_kept_after_closing(tmp_path: Path) -> None:
    """What was kept is there when the archive is opened again."""
    with Archive.open(tmp_path, create=True) as archive:
        _keep(archive, _article())
    with Archive.open(tmp_path) as archive:
        assert archive.article("a0") == _article()


def test_a_commit_waits_for_the_disk(archive: Archive) -> None:
    """The write-ahead log is synced with every commit, so that a power cut takes nothing that was reported."""
    assert archive.select("PRAGMA synchronous") == [(2,)]
    assert archive.select("PRAGMA journal_mode") == [("wal",)]
    assert archive.select("PRAGMA foreign_keys") == [(1,)]


@pytest.mark.parametrize("field", ["article_id", "language", "published"])
def test_what_cannot_be_kept_is_named(archive: Archive, field: str) -> None:
    """A field that SQLite could not hold is named, and nothing of the article is kept."""
    spoilt: dict[str, Any] = {field: "\ud800"}
    with pytest.raises(ArchiveError, match=f"'{field}'"):
        _keep(archive, replace(_article(), **spoilt))
    assert archive.article_ids() == []
    assert archive.generation() == 0


# Identity


def test_updated(archive: Archive) -> None:
    """Other words or facts under a known id replace the old ones, which are gone with all that went with them."""
    article = Article("x", "One. Two. Three.")
    archive.keep(article, split_sentences(article), [Attribution("direct", (Span(0, 4),))])
    _keep(archive, _article(1))
    changed = replace(article, body="Four.")
    assert _keep(archive, changed) == ("updated", None)
    assert archive.article("x") == changed
    assert [sentence.span for sentence in archive.sentences("x")] == [Span(0, 5)]
    assert archive.attributions("x") == []
    assert archive.article_ids() == ["x", "a1"]
    assert _keep(archive, replace(changed, headline="H")) == ("updated", None)
    assert archive.counts().sentences == 3


def test_identity(archive: Archive) -> None:
    """An archive keeps its identity; another one, also in the same folder, has another."""
    with Archive.open(archive.directory) as again:
        assert again.identity() == archive.identity()
    for path in archive.directory.iterdir():
        path.unlink()
    with Archive.open(archive.directory, create=True) as other:
        assert other.identity() != archive.identity()


def test_generation_counts_what_was_kept(archive: Archive) -> None:
    """The generation grows with what changes, and only then; an article knows which one brought its words."""
    assert archive.generation() == 0
    _keep(archive, _article(1))
    _keep(archive, _article(2))
    _keep(archive, _article(1))
    assert archive.generation() == 2
    _keep(archive, replace(_article(1), headline="H"))
    assert archive.article("a2", 2) is not None
    assert archive.article("a1", 3) is not None
    assert archive.article("a1", 1) is None


def test_duplicate(archive: Archive) -> None:
    """The same words under another id are kept all the same, with the id of the first that had them."""
    _keep(archive, _article(1))
    assert _keep(archive, replace(_article(1), article_id="copy")) == ("duplicate", "a copy of a1")
    assert archive.article_ids() == ["a1", "copy"]


def test_several_with_one_commit(archive: Archive) -> None:
    """Articles kept together see each other: the second of one id updates the first."""
    first, second = _article(1), replace(_article(1), body="Other.")
    entries = [Entry(article, split_sentences(article), []) for article in (first, second, second, _article(2))]
    assert [status for status, _ in archive.keep_all(entries)] == ["added", "updated", "unchanged", "added"]
    assert archive.article("a1") == second


def test_several_or_none(archive: Archive) -> None:
    """Where one of several cannot be kept, none is."""

    def entries() -> Iterator[Entry]:
        yield Entry(_article(1), [], [])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        archive.keep_all(entries())
    assert archive.article_ids() == []
    assert _keep(archive, _article(1)) == ("added", None)


def test_half_an_article_is_none(archive: Archive) -> None:
    """An article whose sentences cannot be kept is not kept."""
    twice = [Sentence("a1", 0, 0, Span(0, 1)), Sentence("a1", 0, 0, Span(1, 2))]
    with pytest.raises(ArchiveError, match="cannot be written"):
        archive.keep(_article(1), twice, [])
    assert archive.article("a1") is None


# Asking


def test_unknown_ids(archive: Archive) -> None:
    """An id that is not there has no article and no sentences, whatever it holds."""
    for article_id in ("nowhere", "", "\ud800", "a\0b"):
        assert archive.article(article_id) is None
        assert archive.sentences(article_id) == []
        assert archive.attributions(article_id) == []


def test_counts(archive: Archive) -> None:
    """Counts name outlets, most articles first, and the range of the known dates."""
    _keep(archive, _article(1, outlet="B", published="2021-05-01"))
    _keep(archive, _article(2, outlet="A", published="2022-10-10T20:15:00+01:00"))
    _keep(archive, _article(3, outlet="A"))
    counts = archive.counts()
    assert (counts.articles, counts.sentences, counts.quotations, counts.undated) == (3, 6, 0, 1)
    assert list(counts.outlets.items()) == [("A", 2), ("B", 1)]
    assert (counts.oldest, counts.newest) == ("2021-05-01", "2022-10-10")


def test_said_by(archive: Archive) -> None:
    """What a speaker said is found by the name as it is printed."""
    said = Attribution("direct", (Span(0, 2), Span(4, 6)), speaker=Name("Ann Dunn", Span(8, 16)))
    archive.keep(_article(), [], [said, Attribution("direct", (Span(0, 1),))])
    assert list(archive.said_by(lambda name: name.endswith("Dunn"))) == [("a0", (Span(0, 2), Span(4, 6)))]
    assert list(archive.said_by(lambda name: False)) == []


def test_a_snapshot_is_one_moment(archive: Archive) -> None:
    """What another connection commits inside a snapshot is seen only after it."""
    with Archive.open(archive.directory) as other, archive.snapshot():
        assert archive.article_ids() == []
        _keep(other, _article())
        assert archive.article_ids() == []
        with archive.snapshot():
            assert archive.article_ids() == []
    assert archive.article_ids() == ["a0"]


def test_a_snapshot_ends_with_an_error(archive: Archive) -> None:
    """An error inside a snapshot leaves the archive ready for the next reader and writer."""
    with pytest.raises(ZeroDivisionError), archive.snapshot():
        raise ZeroDivisionError
    assert _keep(archive, _article()) == ("added", None)


def test_many_threads(archive: Archive) -> None:
    """Threads that keep and read at the same time see whole articles, and all of them are kept."""
    faults: list[BaseException] = []

    def work(number: int) -> None:
        try:
            for step in range(20):
                _keep(archive, _article(number * 100 + step))
                for article in archive.articles():
                    assert archive.sentences(article.article_id)
                    break
                with archive.snapshot():
                    assert len(archive.article_ids()) == archive.counts().articles
        except BaseException as fault:
            faults.append(fault)

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert archive.counts().articles == archive.generation() == 120


def test_two_at_once(tmp_path: Path) -> None:
    """Processes that make and fill the same archive at the same time all succeed."""
    code = (
        "import sys; from pathlib import Path; from corpus.article import Article; from corpus.store import Archive\n"
        "with Archive.open(Path(sys.argv[1]), create=True) as archive:\n"
        "    for n in range(25): archive.keep(Article(f'{sys.argv[2]}-{n}', f'Words {n}.'), [], [])\n"
    )
    commands = [[sys.executable, "-c", code, str(tmp_path / "new"), str(number)] for number in range(4)]
    running = [subprocess.Popen(command, stderr=subprocess.PIPE) for command in commands]
    assert [process.communicate()[1] for process in running] == [b""] * 4
    with Archive.open(tmp_path / "new") as archive:
        assert archive.counts().articles == archive.generation() == 100


# Faults


def test_no_archive(tmp_path: Path) -> None:
    """Where there is none, the error says how to make one, and nothing is made."""
    with pytest.raises(NoArchiveError, match="add FILE"):
        Archive.open(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_with_nothing_in_it(tmp_path: Path) -> None:
    """An empty file is what a killed first `add` leaves: no archive to read, and the next `add` goes on with it."""
    (tmp_path / FILE_NAME).touch()
    with pytest.raises(NoArchiveError):
        Archive.open(tmp_path)
    with Archive.open(tmp_path, create=True) as archive:
        assert _keep(archive, _article()) == ("added", None)


def _damage_header(path: Path) -> None:
    path.write_bytes(b"not a database at all" * 100)


def _damage_pages(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xaa" * (len(content) - 4096))


def _make_newer(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def _make_foreign(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title TEXT)")
    connection.close()


def _read_and_keep(folder: Path, *, create: bool) -> None:
    with Archive.open(folder, create=create) as archive:
        list(archive.articles())
        _keep(archive, _article(99))


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (_damage_header, "damaged or not byline's; restore a backup"),
        (_damage_pages, "damaged; restore a backup"),
        (_make_newer, "newer byline .format 99.*upgrade"),
        (_make_foreign, "not an archive of byline's"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_a_spoilt_archive(tmp_path: Path, spoil: Callable[[Path], None], reason: str, create: bool) -> None:
    """A damaged, newer or foreign file is named with the way out, and is left as it is."""
    with Archive.open(tmp_path, create=True) as archive:
        for number in range(50):
            _keep(archive, _article(number))
    path = tmp_path / FILE_NAME
    spoil(path)
    before = path.read_bytes()
    with pytest.raises(ArchiveError, match=reason) as caught:
        _read_and_keep(tmp_path, create=create)
    assert not isinstance(caught.value, NoArchiveError)
    assert str(path) in str(caught.value)
    assert path.read_bytes() == before


_PIECES = st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), min_size=1, max_size=3)


@settings(deadline=None, max_examples=40)
@given(st.lists(_PIECES, max_size=6), st.lists(st.tuples(st.integers(0, 60), st.integers(1, 9)), max_size=2))
def test_attributions_that_touch(said: list[list[tuple[int, int]]], wanted: list[tuple[int, int]]) -> None:
    """Those that touch some words are those of all that do, in their order; words between two pieces are not theirs."""
    attributions = []
    for drawn in said:
        content: list[Span] = []
        for gap, length in drawn:
            start = gap + (content[-1].end if content else 0)
            content.append(Span(start, start + length))
        attributions.append(Attribution("direct", tuple(content)))
    spans = [Span(start, start + length) for start, length in wanted]
    touched = tuple(one for one in attributions if any(one.touches(span) for span in spans))
    with tempfile.TemporaryDirectory() as folder, Archive.open(Path(folder), create=True) as archive:
        archive.keep(_article(), [], attributions)
        assert archive.touching("a0", *spans) == touched
        assert archive.touching("unknown", *spans) == ()
        assert archive.touching_later("a0", *spans) == touched


def test_attributions_are_read_when_looked_at(archive: Archive) -> None:
    """What is to be read later is read once, when it is first looked at, and is then what ``touching`` returns."""
    said = [Attribution("direct", (Span(0, 4),)), Attribution("direct", (Span(5, 9),))]
    archive.keep(_article(), [], said)
    later = archive.touching_later("a0", Span(0, 9))
    archive.select("DELETE FROM attribution WHERE position = 1")
    assert len(later) == 1
    archive.select("DELETE FROM attribution")
    assert tuple(later) == (later[0],) == tuple(said[:1])
    assert later == said[:1]
    assert tuple(later[:1]) == tuple(said[:1])
    assert hash(later) == hash(tuple(said[:1]))
    assert repr(later) == repr(tuple(said[:1]))
    assert not archive.touching_later("unknown", Span(0, 9))


@pytest.mark.parametrize(("at", "near"), [(0, [0, 1]), (2, [1, 2, 3, 4]), (4, [2, 3, 4, 5]), (5, [4, 5])])
def test_sentences_around(archive: Archive, at: int, near: list[int]) -> None:
    """Around a sentence are those right beside it, and those of its paragraph."""
    paragraphs = [0, 1, 2, 2, 2, 3]
    sentences = [Sentence("a0", place, part, Span(place, place + 1)) for place, part in enumerate(paragraphs)]
    archive.keep(_article(), sentences, [])
    assert archive.around(sentences[at]) == [sentences[place] for place in near]
    assert archive.around(replace(sentences[at], article_id="unknown")) == []


def test_furniture(archive: Archive) -> None:
    """Furniture is read by itself, in order; of an article without any nothing is."""
    article = _article()
    sentences = [Sentence("a0", place, 0, Span(place, place + 1), place in (1, 3)) for place in range(5)]
    archive.keep(article, sentences, [])
    assert archive.furniture("a0") == [sentences[1], sentences[3]]
    assert archive.furniture("unknown") == []


def test_one_sentence(archive: Archive) -> None:
    """A sentence is read by its place, and where there is none nothing is."""
    article = _article()
    sentences = split_sentences(article)
    archive.keep(article, sentences, [])
    assert [archive.sentence("a0", place) for place in range(3)] == [*sentences, None]
    assert archive.sentence("unknown", 0) is None


def test_articles_at_once(archive: Archive) -> None:
    """Articles that are read together are those that are read one by one, in the order asked for."""
    first, second = (replace(_article(), article_id=name) for name in ("one", "two"))
    archive.keep_all([Entry(first, [], []), Entry(second, [], [])])
    places = [(number, kept) for number, kept in archive.select("SELECT number, kept_at FROM article ORDER BY number")]
    assert archive.articles_at(places) == [first, second]
    assert archive.articles_at([*reversed(places), places[1]]) == [second, first, second]
    (number, kept_at), unknown = places[0], (99, 1)
    assert archive.articles_at([(number, kept_at + 7), unknown, places[1]]) == [None, None, second]
    assert archive.articles_at([]) == archive.articles_kept([]) == []
    kept = dict(places)
    ids = [("two", kept[2]), ("one", kept[1]), ("one", 0), ("\ud800", 1)]
    assert archive.articles_kept(ids[:3]) == [second, first, None]
    assert archive.articles_kept(ids[3:]) == [None]
    archive.keep(replace(second, body="Other words.", embargo="9999-01-01T00:00:00Z"), [], [])
    (changed,) = archive.select("SELECT number, kept_at FROM article WHERE article_id = 'two'")
    assert archive.articles_at([places[1], changed]) == [None, None]


def test_damaged_words(archive: Archive) -> None:
    """Words that are no text any more are damage, said in one line."""
    archive.keep(_article(), [], [Attribution("direct", (Span(0, 1),), speaker=Name("x", Span(0, 1)))])
    archive.select("UPDATE article SET body = x'ff'")
    archive.select("UPDATE attribution SET speaker = x'ff'")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.article("a0")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.articles_at([(1, 1)])
    with pytest.raises(ArchiveError, match="damaged"):
        archive.attributions("a0")
    with pytest.raises(ArchiveError, match="damaged"):
        archive.touching("a0", Span(0, 1))
    with pytest.raises(ArchiveError, match="damaged"):
        list(archive.said_by(lambda name: True))


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file where the folder should be is named with the way out."""
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError, match="--archive"):
        Archive.open(tmp_path / "file" / "archive", create=True)
    with pytest.raises(NoArchiveError):
        Archive.open(tmp_path / "file")


def test_a_closed_archive(tmp_path: Path) -> None:
    """Whoever reads a closed archive is told so in one line."""
    archive = Archive.open(tmp_path, create=True)
    archive.close()
    archive.close()
    with pytest.raises(ArchiveError, match="closed"):
        archive.article_ids()


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_a_read_only_folder() -> None:
    """Where nothing may be written, the error says what must be, for `add` and for `ask`."""
    folder = Path(tempfile.mkdtemp())
    with Archive.open(folder, create=True) as archive:
        _keep(archive, _article())
    folder.chmod(0o555)
    (folder / FILE_NAME).chmod(0o444)
    effective = os.geteuid()
    try:
        if effective == 0:
            os.seteuid(65_534)  # Permissions do not bind root.
        for create in (False, True):
            with pytest.raises(ArchiveError, match="writable"), Archive.open(folder, create=create) as archive:
                _keep(archive, _article(1))
        with pytest.raises(ArchiveError, match="--archive"):
            Archive.open(folder / "new", create=True)
    finally:
        os.seteuid(effective)
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_another_program_holds_it(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """A writer that waited too long is told that another program holds the archive."""
    monkeypatch.setattr("corpus.schema._WAIT", 0.05)
    with Archive.open(archive.directory) as other:
        archive.select("BEGIN IMMEDIATE")
        with pytest.raises(ArchiveError, match="another program holds it"):
            _keep(other, _article())
        archive.select("ROLLBACK")
        assert _keep(other, _article()) == ("added", None)
