"""Invented articles in archives made for the test; nothing here was ever printed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from corpus.store import Archive
from index.answering import Answerer
from index.engine.upkeep import update_index

Keep = Callable[..., None]
Ask = Callable[..., AbstractContextManager[Answerer]]

SUSPENDED = Article(
    "suspended",
    "Councillor Colin Teasel was suspended on Monday over a complaint of bullying. "
    "The council leader, Odile Marsh, said that the complaint was serious. "
    "“I will say nothing more,” she told reporters. “The inquiry has its own pace. It must be left alone.”\n\n"
    "But Teasel still has a seat on the harbour board. "
    "That board meets in Little Sallow every third week.",
    headline="Little Sallow councillor suspended",
    byline="By Wren Oakapple",
    outlet="Sallow Gazette",
    published="2021-03-02",
)
CLEARED = Article(
    "cleared",
    "Colin Teasel was cleared of bullying by the standards panel yesterday. "
    "He called the year “a long winter”. "
    "The harbour board voted for the new pier by eleven votes to four.",
    headline="Panel clears Teasel",
    byline="By Linnet Frome",
    outlet="Sallow Gazette",
    published="2022-01-15T09:30:00+00:00",
)
FERRY = Article(
    "ferry",
    "The ferry to Gull Island will stop in October. "
    "Tickets cost £14 in summer. "
    "“Too few people use it,” said Pascoe Lind, who owns the ferry.",
    headline="Gull Island ferry to stop",
    byline="Merrin Tull",
    outlet="Island Post",
    published="2020-09-01",
)
UNDATED = Article(
    "undated",
    "The lighthouse on Gull Island was painted red. Nobody remembers why the lighthouse keeper chose that colour.",
    outlet="Island Post",
    origin="lighthouse.txt",
)
INVENTED = (SUSPENDED, CLEARED, FERRY, UNDATED)


def _keep(archive: Archive, *articles: Article, index: bool = True) -> None:
    for article in articles:
        sentences = split_sentences(article)
        archive.keep(article, sentences, attribute_quotations(article, sentences))
    if index:
        update_index(archive)


@contextmanager
def _ask(*articles: Article) -> Iterator[Answerer]:
    with tempfile.TemporaryDirectory() as folder:
        with Archive.open(Path(folder), create=True) as archive:
            _keep(archive, *articles)
        with Answerer.open(Path(folder)) as answerer:
            yield answerer


@pytest.fixture(scope="session")
def keep() -> Keep:
    """Return what splits, attributes and keeps articles in an archive and, unless told not to, indexes them."""
    return _keep


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Return a maker of answerers: a context manager over a new archive of the articles given."""
    return _ask


@pytest.fixture(scope="session")
def invented() -> dict[str, Article]:
    """Four invented articles, by id: an accusation, its outcome a year later, a ferry, and one without a date."""
    return {article.article_id: article for article in INVENTED}


@pytest.fixture(scope="session")
def answerer() -> Iterator[Answerer]:
    """An answerer over the invented articles; for reading only."""
    with _ask(*INVENTED) as found:
        yield found


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An empty archive."""
    with Archive.open(tmp_path / "archive", create=True) as found:
        yield found
