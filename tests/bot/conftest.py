"""Invented articles, quotes made by hand, and an archive of them; nothing here was ever printed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main
from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Query, Quote

ArticleOf = Callable[..., Article]
QuoteOf = Callable[..., Quote]

HARBOUR = (
    "The harbour board of Little Sallow voted for the new pier on Tuesday. "
    "“The old pier is rotten,” said Odile Marsh, the harbour master. “It will not last the winter.”\n\n"
    "She said that the work would take a year. "
    "Councillor Bram Teasel was accused of taking money from the builder. "
    "But Teasel was cleared of every charge in March."
)
FERRY = (
    "The ferry to Gull Island will stop in October. "
    "Passengers were told by letter. "
    "The company said that too few people use it."
)


@pytest.fixture(scope="session")
def article_of() -> ArticleOf:
    """Return a maker of articles: a body, and any facts that matter."""

    def make(body: str, **facts: Any) -> Article:
        return Article(**{"article_id": "invented", "body": body, **facts})

    return make


@pytest.fixture(scope="session")
def quote_of() -> QuoteOf:
    """Return a maker of quotes: the words are found in the article's body and taken as one sentence."""

    def sentence_of(article: Article, words: str) -> Sentence:
        start = article.body.index(words)
        return Sentence(article.article_id, 0, 0, Span(start, start + len(words)))

    def make(article: Article, words: str, **more: Any) -> Quote:
        for neighbour in ("before", "after"):
            if isinstance(more.get(neighbour), str):
                more[neighbour] = sentence_of(article, more[neighbour])
        return Quote(sentence_of(article, words), article, **more)

    return make


@pytest.fixture(scope="session")
def harbour(article_of: ArticleOf) -> Article:
    """Return an article with a quotation in two parts, an accusation and its outcome."""
    return article_of(
        HARBOUR,
        article_id="harbour",
        headline="New pier for Little Sallow",
        outlet="The Sallow Gazette",
        byline="Ann Other",
        published="2024-03-05",
        url="https://example.org/pier",
    )


@pytest.fixture(scope="session")
def marsh() -> Attribution:
    """Return who speaks in the harbour article, and that it is one quotation in two pieces."""

    def span(words: str) -> Span:
        start = HARBOUR.index(words)
        return Span(start, start + len(words))

    name = span("Odile Marsh")
    return Attribution(
        "direct",
        (span("“The old pier is rotten,”"), span("“It will not last the winter.”")),
        source=name,
        cue=span("said"),
        speaker=Name("Odile Marsh", name),
    )


@pytest.fixture(scope="session")
def answer_of() -> Callable[..., Answer]:
    """Return a maker of answers from quotes."""

    def make(*quotes: Quote, question: str = "What?", **more: Any) -> Answer:
        return Answer(question, Query(("what",), "2024-06-01"), quotes, **more)

    return make


@pytest.fixture(scope="session")
def archive_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a real archive of the invented articles; tests do not add to it."""
    folder = tmp_path_factory.mktemp("archive")
    source = folder / "articles.jsonl"
    articles = [
        {
            "id": "harbour",
            "headline": "New pier for Little Sallow",
            "outlet": "The Sallow Gazette",
            "byline": "Ann Other",
            "published": "2024-03-05",
            "url": "https://example.org/pier",
            "body": HARBOUR,
        },
        {"id": "ferry", "headline": "Ferry to stop", "outlet": "Gull Island News", "body": FERRY},
        {
            "id": "odd",
            "headline": "[bold]Odd[/bold] :smile:",
            "body": "The [red]weathervane[/red] :smile: turned "
            "\x1b[31mred\x1b[0m\tand \u202eback\u202c again. A cafe\u0301 sold \ud800 pancakes.",
        },
    ]
    source.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="ascii")
    assert main(["--archive", str(folder), "add", str(source)]) == 0
    return folder
