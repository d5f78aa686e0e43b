"""The newest articles, and those with certain words in their headline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.finding import articles_headed, newest_articles
from corpus.store import Archive

_FACTS = [
    ("a", "Ferries stop", "2024-03-05"),
    ("b", "Ferry to stop in October", "2024-05-01T10:00:00Z"),
    ("c", "FERRY STOPS", "2024-05-01T12:00:00Z"),
    ("d", "Ferry stops", None),
    ("e", None, "2024-01-01"),
    ("f", "Ferry to come", "2030-01-01"),
]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """Return an archive of articles that are hardly more than their headline; one is under embargo."""
    with Archive.open(tmp_path, create=True) as found:
        for article_id, headline, published in _FACTS:
            found.keep(Article(article_id, "It stops.", headline=headline, published=published), [], [])
        embargoed = Article("g", "It stops.", headline="Ferry", published="2024-05-02", embargo="2999-01-01T00:00:00Z")
        found.keep(embargoed, [], [])
        yield found


def test_the_newest(archive: Archive) -> None:
    """By their day and hour, the newest first; none that is undated, under embargo or not published by then."""
    assert [one.article_id for one in newest_articles(archive, "2024-06-01", 9)] == ["c", "b", "a", "e"]
    assert [one.article_id for one in newest_articles(archive, "2024-06-01", 1)] == ["c"]
    assert [one.article_id for one in newest_articles(archive, "2024-03-05", 9)] == ["a", "e"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferr", ["c", "b", "a", "d"]),
        ("ferry OCTOBER", ["b"]),
        ("“Ferry stops”", ["c", "d"]),
        ("ferry sinks", []),
        ("come", []),
        ("…", []),
        ("\ud800", []),
    ],
)
def test_words_of_a_headline(archive: Archive, words: str, found: list[str]) -> None:
    """All of the words, whatever their case; a headline that is these words alone stands before longer ones."""
    articles, total = articles_headed(archive, words, "2024-06-01", 9)
    assert [one.article_id for one in articles] == found
    assert total == len(found)


def test_how_many_there_are(archive: Archive) -> None:
    """More are counted than are read."""
    articles, total = articles_headed(archive, "ferr", "2024-06-01", 2)
    assert [one.article_id for one in articles] == ["c", "b"]
    assert total == 4
