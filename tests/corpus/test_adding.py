"""Sources into the archive: one report for each article, in order, after it is kept."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from corpus import adding, reading
from corpus.adding import Added, add_sources
from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.sentences import split_sentences
from corpus.store import Archive

Write = Callable[[str, bytes | str], Path]


def _lines(*articles: dict[str, Any]) -> str:
    return "".join(json.dumps(article) + "\n" for article in articles)


def _numbered(count: int) -> str:
    return _lines(*({"id": f"a{number}", "body": f"Words {number}. “More,” she said."} for number in range(count)))


def _statuses(archive: Archive, *sources: Path) -> list[str]:
    return [added.status for added in add_sources(archive, map(str, sources))]


def test_a_folder_with_one_broken_article(archive: Archive, write: Write) -> None:
    """One broken file among ten is one rejected line with its file and reason; the other nine are kept."""
    for number in range(10):
        write(f"{number}.txt", b"" if number == 4 else f"Words {number}.")
    folder = write("0.txt", "Words 0.").parent
    found = list(add_sources(archive, [str(folder)]))
    assert [added.status for added in found] == ["rejected" if number == 4 else "added" for number in range(10)]
    assert [added.where for added in found] == [str(folder / f"{number}.txt") for number in range(10)]
    assert found[4] == Added(None, "rejected", "the file is empty; an article needs its text", str(folder / "4.txt"))
    assert archive.counts().articles == 9


def test_adding_twice_adds_nothing(archive: Archive, write: Write) -> None:
    """The same articles again are unchanged, without being split again."""
    path = write("a.jsonl", _numbered(100))
    assert _statuses(archive, path) == ["added"] * 100
    generation = archive.generation()
    assert _statuses(archive, path, path) == ["unchanged"] * 200
    assert archive.generation() == generation


def test_what_is_kept_goes_with_its_sentences(archive: Archive, write: Write) -> None:
    """An article is kept with its sentences and with who said what in it."""
    list(add_sources(archive, [str(write("a.jsonl", _numbered(3)))]))
    assert len(archive.sentences("a1")) == 2
    assert [attribution.kind for attribution in archive.attributions("a1")] == ["direct"]


def test_the_sample_is_marked(archive: Archive, write: Write) -> None:
    """What is added as a sample says so wherever it is shown."""
    list(add_sources(archive, [str(write("a.txt", "Words."))], sample=True))
    assert all(article.sample for article in archive.articles())


def test_one_id_twice_in_a_file(archive: Archive, write: Write) -> None:
    """Of two articles with one id the later one stands, whole, and the reports tell of both."""
    old, new = {"id": "x", "body": "Old. Words."}, {"id": "x", "body": "New."}
    path = write("a.jsonl", _lines(old, new))
    assert _statuses(archive, path) == ["added", "updated"]
    assert [sentence.span for sentence in archive.sentences("x")] == [(0, 4)]
    # Read again, "old" is earlier words of what is kept, and no news.
    assert _statuses(archive, path) == ["unchanged", "unchanged"]
    kept = archive.article("x")
    assert kept is not None
    assert kept.body == "New."
    assert [sentence.span for sentence in archive.sentences("x")] == [(0, 4)]


def test_a_duplicate_says_of_what(archive: Archive, write: Write) -> None:
    """The same words under another id are kept, with the id of the first."""
    path = write("a.jsonl", _lines({"id": "x", "body": "Words."}, {"id": "y", "body": "Words."}))
    _, second = add_sources(archive, [str(path)])
    assert second == Added("y", "duplicate", "a copy of x", f"{path}:2")


def test_reported_means_kept(archive: Archive, write: Write) -> None:
    """When an article is reported, another process can read it already."""
    path = write("a.jsonl", _numbered(150))
    with Archive.open(archive.directory) as other:
        for added in add_sources(archive, [str(path)]):
            assert added.article_id is not None
            assert other.article(added.article_id) is not None


def test_stopping_half_way(archive: Archive, write: Write) -> None:
    """A run that is stopped keeps what it reported, and the next one goes on to the same end."""
    path = write("a.jsonl", _numbered(200))
    running = add_sources(archive, [str(path)])
    reported = [next(running).article_id for _ in range(70)]
    del running
    assert set(reported) <= set(archive.article_ids())
    assert set(_statuses(archive, path)) <= {"added", "unchanged"}
    assert archive.counts().articles == 200


def test_batches_are_bounded(archive: Archive, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Articles wait for a commit by number, by size and by time, so that none waits long and memory is bounded."""
    path = write("a.jsonl", _numbered(20))
    sizes: list[int] = []
    real = Archive.keep_all

    def keep_all(self: Archive, entries: Any) -> Any:
        waiting = list(entries)
        sizes.append(len(waiting))
        return real(self, waiting)

    monkeypatch.setattr(Archive, "keep_all", keep_all)
    for bound, value in (("_BATCH", 5), ("_CHARACTERS", 100), ("_SECONDS", 0.0)):
        with monkeypatch.context() as patched:
            patched.setattr(adding, bound, value)
            with Archive.open(archive.directory / bound, create=True) as fresh:
                assert _statuses(fresh, path) == ["added"] * 20
    assert max(sizes) <= 5
    assert sum(sizes) == 60


def test_a_pipe_is_reported_as_it_comes(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """An article from standard input is kept and reported before the next one has arrived."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as source, os.fdopen(writing, "wb", buffering=0) as sink:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(source))
        running = add_sources(archive, ["-"])
        for number in range(3):
            sink.write(_lines({"id": f"p{number}", "body": "Words."}).encode())
            assert next(running).article_id == f"p{number}"


def test_a_fault_of_ours_costs_one_article(archive: Archive, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the attribution of one article fails, it is rejected with a request to report it; the rest goes on."""

    def fail_on_one(article: Article, sentences: Any) -> list[Any]:
        if article.article_id == "a1":
            raise IndexError("list index")
        return []

    monkeypatch.setattr(reading, "attribute_quotations", fail_on_one)
    found = list(add_sources(archive, [str(write("a.jsonl", _numbered(3)))]))
    assert [added.status for added in found] == ["added", "rejected", "added"]
    assert found[1].article_id == "a1"
    assert "IndexError" in (found[1].reason or "")


def test_a_fault_of_the_archive_ends_it(archive: Archive, write: Write) -> None:
    """Where nothing can be kept, no article is reported and the fault is raised."""
    path = write("a.jsonl", _numbered(3))
    archive.close()
    with pytest.raises(ArchiveError):
        list(add_sources(archive, [str(path)]))


def test_hostile_words_are_kept_exactly(archive: Archive, write: Write) -> None:
    """Controls, bidirectional overrides, lone surrogates and white space come through the whole way unchanged."""
    body = "\x1b[31mRed\x1b[0m \u202eright\u202c. Half \ud83d.\r\n\r\n \u0000 “Said,” <b>she</b> & said.  \n"
    (added,) = add_sources(archive, [str(write("a.jsonl", _lines({"id": "x", "body": body})))])
    assert added.status == "added"
    article = archive.article("x")
    assert article is not None
    assert article.body == body
    assert archive.sentences("x") == split_sentences(article)
