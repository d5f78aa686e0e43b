"""Archives of the measuring data: how one is made, and those of a run, each built once for all that ask it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from corpus.adding import add_sources
from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from corpus.store import Archive
from index.engine.upkeep import update_index
from tests.eval.measuring import need_folder, read_rows, write_rows

Rows = Iterable[dict[str, Any]]


def make_archive(directory: Path, sources: Iterable[Path]) -> None:
    """Add *sources* to a new archive in *directory* and index it; every article must be taken."""
    with Archive.open(directory, create=True) as archive:
        for added in add_sources(archive, map(str, sources)):
            if added.status == "rejected":
                raise ValueError(f"{added.where}: {added.reason}")
        update_index(archive)


def keep_articles(directory: Path, articles: Iterable[Article]) -> None:
    """Keep *articles*, split and attributed, in a new archive in *directory* and index it."""
    with Archive.open(directory, create=True) as archive:
        for article in articles:
            sentences = split_sentences(article)
            archive.keep(article, sentences, attribute_quotations(article, sentences))
        update_index(archive)


def cut_into_paragraphs(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each paragraph of *article* as an article of its own, untitled; its id ends in where it begins."""
    return [
        {"id": f"{article['id']}:{start}", "text": article["text"][start:end]} for start, end in article["paragraphs"]
    ]


class Archives:
    """The archives of one run below *directory*: each is built when it is first asked for, and nobody writes to it."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def ilford(self) -> Path:
        """Return an archive of the article that the development questions are about, which lies beside the data."""
        articles = need_folder().parent / "articles"
        if not articles.is_dir():
            pytest.skip(f"the article is not in {articles}")
        return self._build("ilford", lambda _: articles)

    def whole(self, name: str, file: str = "articles.jsonl.gz") -> Path:
        """Return an archive of all articles of *file* in the folder *name* of the measuring data."""
        source = need_folder(name) / file
        return self._build(f"{name}-{file.partition('.')[0]}", lambda _: source)

    def chosen(self, name: str, kind: str, choose: Callable[[list[dict[str, Any]]], Rows]) -> Path:
        """Return an archive of what *choose* makes of the articles of the folder *name*.

        Who asks for the same *kind* of them gets the same archive.
        """
        source = need_folder(name) / "articles.jsonl.gz"
        return self._build(f"{name}-{kind}", lambda place: write_rows(place, choose(read_rows(source))))

    def politics(self) -> Path:
        """Return an archive of the BBC's political articles, which many of our own questions are about."""
        return self.chosen("bbc", "politics", lambda rows: [row for row in rows if row["section"] == "politics"])

    def _build(self, name: str, find_source: Callable[[Path], Path]) -> Path:
        archive = self._directory / name
        if not archive.exists():
            make_archive(archive, [find_source(self._directory / f"{name}.jsonl")])
        return archive
