"""The engine that is built in, on its own: added to, deleted from, and searched, through the seam alone."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from index.engine import commits
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.embedded import EmbeddedEngine
from index.engine.manifest import MANIFEST
from index.engine.packing import DamagedPackError
from index.search_engine import SearchEngine, Sought


def _article(number: int, *terms: str) -> AnalysedArticle:
    return AnalysedArticle(number, f"article-{number}", number, (AnalysedSentence(terms, 0, 9, 0),))


def _found(engine: SearchEngine, term: str) -> list[int]:
    return [hit.number for hit in engine.searcher().search([Sought(term)], 50)]


@pytest.fixture
def engine(tmp_path: Path) -> EmbeddedEngine:
    """An engine with five articles about a pier."""
    made = EmbeddedEngine(tmp_path / "index")
    for number in range(1, 6):
        made.add(_article(number, "pier", f"word{number}"))
    made.commit(1)
    return made


def test_nothing_is_seen_before_it_is_committed(engine: EmbeddedEngine) -> None:
    """What is added and deleted is found with the commit, all of it at once; an article replaces its earlier self."""
    before = engine.searcher()
    engine.delete(2)
    engine.add(_article(3, "jetty"))
    engine.add(_article(9, "pier"))
    assert _found(engine, "pier") == [1, 2, 3, 4, 5]
    engine.commit(2)
    assert sorted(_found(engine, "pier")) == [1, 4, 5, 9]
    assert _found(engine, "jetty") == [3]
    assert len(before.search([Sought("pier")], 50)) == 5
    assert engine.searcher().generation == 2


def test_articles_come_in_any_order(tmp_path: Path) -> None:
    """Numbers may go down, and what is added twice before a commit is there once, in its last words."""
    engine = EmbeddedEngine(tmp_path)
    for number in (5, 2, 9, 2, 7):
        engine.add(_article(number, "pier"))
    engine.add(_article(5, "jetty"))
    engine.delete(9)
    engine.commit(1)
    assert _found(engine, "pier") == [2, 7]
    assert _found(engine, "jetty") == [5]


def test_deletions_of_one_generation_are_all_seen(engine: EmbeddedEngine) -> None:
    """Two commits of the same generation delete what both say, for a searcher that looks after each, too."""
    engine.delete(2)
    engine.commit(1)
    assert _found(engine, "pier") == [1, 3, 4, 5]
    engine.delete(3)
    engine.commit(1)
    assert _found(engine, "pier") == [1, 4, 5]


def test_a_commit_that_fails_changes_nothing(engine: EmbeddedEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a full disk the earlier index is in force, the lock is free, and the next commit is as any other."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    engine.delete(1)
    with monkeypatch.context() as patch:
        patch.setattr(commits, "save_manifest", fail)
        with pytest.raises(OSError, match="No space"):
            engine.commit(2)
    assert _found(engine, "pier") == [1, 2, 3, 4, 5]
    engine.delete(5)
    engine.commit(3)
    assert _found(engine, "pier") == [1, 2, 3, 4]


def test_a_torn_manifest_is_not_taken_for_an_empty_index(engine: EmbeddedEngine, tmp_path: Path) -> None:
    """Without an archive nothing could be made anew: it is an error, and every segment stays where it is."""
    folder = tmp_path / "index"
    segments = sorted(folder.glob("*.segment"))
    (folder / MANIFEST).write_bytes(b"{")
    other = EmbeddedEngine(folder)
    with pytest.raises(DamagedPackError):
        other.searcher()
    with pytest.raises(DamagedPackError):
        other.add(_article(7, "pier"))
    assert segments
    assert sorted(folder.glob("*.segment")) == segments


def test_another_writer_is_kept_waiting(
    engine: EmbeddedEngine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the first change to the commit there is one writer; one thread may add what another one commits."""
    from index.engine import embedded

    monkeypatch.setattr(embedded, "_PATIENCE", 0.05)
    engine.add(_article(6, "pier"))
    other = EmbeddedEngine(tmp_path / "index")
    with pytest.raises(sqlite3.OperationalError):
        other.add(_article(7, "pier"))
    committing = threading.Thread(target=engine.commit, args=(2,))
    committing.start()
    committing.join()
    other.add(_article(7, "pier"))
    other.commit(3)
    assert sorted(_found(other, "pier")) == [1, 2, 3, 4, 5, 6, 7]
