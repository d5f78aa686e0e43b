"""What has changed since a generation: exact, whatever was done to the archive, and found without reading it all."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from corpus import changes, migrations
from corpus.article import Article
from corpus.backup import back_up, restore
from corpus.changes import KeptArticle, changes_since, every_number, read_changed, stamp_of
from corpus.reading import read_entry
from corpus.store import FILE_NAME, Archive


def _present(archive: Archive) -> dict[int, tuple[str, int]]:
    return {n: (i, k) for n, i, k in archive.select("SELECT number, article_id, kept_at FROM article")}


def _keep(archive: Archive, *articles: Article) -> None:
    archive.keep_all([read_entry(article) for article in articles])


def _do_something(archive: Archive, chance: random.Random) -> None:
    article = Article(f"a{chance.randrange(8)}", f"The pier closed {chance.randrange(10**6)} times.")
    match chance.randrange(8):
        case 0 | 1 | 2:
            _keep(archive, article)
        case 3:
            _keep(archive, replace(article, embargo="2999-01-01T00:00:00Z"), replace(article, article_id="a9"))
        case 4:
            archive.withdraw(article.article_id, "asked for")
        case 5:
            archive.erase([article.article_id, f"b{chance.randrange(40)}"])
            _keep(archive, Article(f"b{chance.randrange(40)}", "The quay burnt."))
        case 6:
            if archive.is_withdrawn(article.article_id):
                archive.readmit(article.article_id, read_entry(article))
        case 7:
            # Read again, by other code.
            present = archive.article(article.article_id)
            if present:
                archive.keep_all([read_entry(present)._replace(reading=str(chance.random()), again=True)])


@pytest.mark.parametrize("seed", range(6))
def test_changes_are_exact(archive: Archive, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Since each generation: what was kept or read again is changed, what is not there any more is gone."""
    monkeypatch.setattr(changes, "_NUMBERS", 3)
    chance = random.Random(seed)
    past = {0: _present(archive)}
    for _ in range(40):
        _do_something(archive, chance)
        past[archive.generation()] = _present(archive)
    now = _present(archive)
    with archive.snapshot():
        for generation, then in past.items():
            found = changes_since(archive, generation)
            assert found.generation == archive.generation()
            assert list(found.changed) == sorted(n for n, (_, kept_at) in now.items() if kept_at > generation)
            assert {n for n in then if then[n] != now.get(n)} <= {*found.changed, *found.gone}
            assert not set(found.gone) & set(now)
            assert list(found.gone) == sorted(set(found.gone))
            assert stamp_of(archive, generation) is not None
        assert list(every_number(archive)) == sorted(now)


def test_nothing_is_scanned(archive: Archive) -> None:
    """Changes are looked up: no statement reads a table from its beginning to its end."""
    for statement in (changes._CHANGED, changes._GONE):
        plan = [row[3] for row in archive.select(f"EXPLAIN QUERY PLAN {statement}", 5, 5, 5)]
        assert plan
        assert not [step for step in plan if step.startswith("SCAN") or "TEMP B-TREE" in step]


def test_changed_articles_are_read_whole(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """They come in order, with all that was read out of them, those under embargo too, however many at a time."""
    articles = [
        Article(f"a{n}", f"The ferry sank. “Nobody was hurt,” Ann Dunn{n} said.\n\nIt was raised.", headline="\ud800")
        for n in range(7)
    ]
    articles[2] = replace(articles[2], embargo="2999-01-01T00:00:00Z")
    _keep(archive, *articles)
    archive.erase(["a4"])
    numbers = [*every_number(archive), 99]
    expected = [
        KeptArticle(number, kept_at, article, read_entry(article).sentences, read_entry(article).attributions)  # type: ignore[arg-type]
        for number, kept_at, article in ((n + 1, n + 1, articles[n]) for n in (0, 1, 2, 3, 5, 6))
    ]
    for most_articles, most_bytes in ((100, 10**6), (2, 10**6), (100, 100), (3, 1)):
        monkeypatch.setattr(changes, "_ARTICLES", most_articles)
        monkeypatch.setattr(changes, "_BYTES", most_bytes)
        assert list(read_changed(archive, numbers)) == expected
    assert list(read_changed(archive, [])) == []


def test_a_restored_state_is_of_another_history(archive: Archive, tmp_path: Path) -> None:
    """Generations that the restored state was never at are not known; nor are those of a copy put there by hand."""
    _keep(archive, Article("a", "One."))
    back_up(archive, tmp_path / "copy")
    shared = archive.generation(), stamp_of(archive, archive.generation())
    _keep(archive, Article("b", "Two."))
    lost = archive.generation(), stamp_of(archive, archive.generation())
    restore(tmp_path / "copy", archive.directory)
    with Archive.open(archive.directory) as restored:
        assert stamp_of(restored, shared[0]) == shared[1]
        assert stamp_of(restored, lost[0]) is None
        assert stamp_of(restored, restored.generation()) is not None
    by_hand = tmp_path / "by hand"
    by_hand.mkdir()
    shutil.copy(tmp_path / "copy", by_hand / FILE_NAME)
    with Archive.open(by_hand) as other:
        _keep(other, Article("c", "Three."))
        assert other.generation() == lost[0]
        assert stamp_of(other, lost[0]) not in (None, lost[1])


def test_what_a_restore_keeps_out_is_gone(archive: Archive, tmp_path: Path) -> None:
    """What was taken out since a backup is out of the restored state, too, and counted as gone there."""
    _keep(archive, Article("a", "One."), Article("b", "Two."))
    back_up(archive, tmp_path / "copy")
    archive.withdraw("a", "asked for")
    restore(tmp_path / "copy", archive.directory)
    with Archive.open(archive.directory) as restored:
        assert list(changes_since(restored, 2).gone) == [1]
        assert list(every_number(restored)) == [2]


def test_an_older_archive_is_brought_up(tmp_path: Path) -> None:
    """An archive of the second format knows its changes from then on, and its present generation."""
    with Archive.open(tmp_path, create=True) as new:
        _keep(new, Article("a", "One."))
        identity = new.identity()
    with closing(sqlite3.connect(tmp_path / FILE_NAME, isolation_level=None)) as connection:
        for kind, name in (("TRIGGER", "article_gone"), ("TRIGGER", "state_counted"), ("INDEX", "article_kept_at")):
            connection.execute(f"DROP {kind} {name}")
        connection.execute("DROP TABLE gone")
        connection.execute("DROP TABLE history")
        for column in ("basis", "antecedent_start", "antecedent_end"):
            connection.execute(f"ALTER TABLE attribution DROP COLUMN {column}")
        connection.execute("PRAGMA user_version = 2")
    with Archive.open(tmp_path) as old:
        assert (old.generation(), old.identity()) == (1, identity)
        assert stamp_of(old, 1) is not None
        assert stamp_of(old, 0) is None
        old.withdraw("a", "asked for")
        assert list(changes_since(old, 1).gone) == [1]
    assert migrations.VERSION == 4
