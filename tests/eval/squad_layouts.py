"""SQuAD's articles in three layouts, to learn from: whole; as news is printed; each paragraph an article.

The news are short, in paragraphs of one to three sentences, and half of them have a headline; paragraphs have none.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from corpus.article import Article, Sentence, Span
from corpus.sentences import split_sentences
from corpus.store import Archive
from index.engine.segments import Engine
from index.engine.upkeep import open_index, update_index
from index.search_engine import Hit, Only, Sought

FORMS = ("whole", "news", "paragraph")


@dataclass(frozen=True)
class Place:
    """A sentence of an original article, wherever its copy stands."""

    article: int
    start: int


class LeavingOut(Engine):
    """Finds nothing of the articles of one group, ``left_out``; statistics and idf are those of all of them."""

    left_out: int | None = None

    def search(self, query: Sequence[Sought], k: int, only: Only | None = None) -> list[Hit]:
        """Return the best *k* of the sentences that are left."""
        depth = k
        while True:
            hits = super().search(query, depth, only)
            left = [hit for hit in hits if int(hit.sentence.article_id.split("-")[0]) != self.left_out]
            if len(left) >= k or len(hits) < depth:
                return left[:k]
            # More than a few of the best were of that group.
            depth *= 4


@dataclass(frozen=True)
class Collection:
    """An archive made of some of the articles; ``origin`` tells what each of its sentences is a copy of."""

    archive: Archive
    engine: LeavingOut
    origin: dict[tuple[str, int], Place]
    groups: frozenset[int]


class Originals:
    """The articles of *rows*, split into sentences once; ``numbers`` tells which is which by id."""

    def __init__(self, rows: Sequence[dict[str, Any]]) -> None:
        self._articles = [Article(row["id"], row["text"], headline=row["title"]) for row in rows]
        self._split = [split_sentences(article) for article in self._articles]
        self.numbers = {article.article_id: number for number, article in enumerate(self._articles)}

    def gather(self, directory: Path, wanted: Sequence[int] | None = None, form: str = "whole") -> Collection:
        """Return a new archive of the *wanted* articles, default all, cut up as *form*, one of ``FORMS``, says."""
        draw = random.Random(4)
        origin: dict[tuple[str, int], Place] = {}
        archive = Archive.open(directory, create=True)
        wanted = range(len(self._articles)) if wanted is None else wanted
        for number in sorted(wanted):
            whole = [(sentence.paragraph, sentence.span) for sentence in self._split[number]]
            for part, piece in enumerate(_cut(whole, form, draw)):
                article_id = f"{number}-{part}"
                body, sentences = _lay_out(article_id, self._articles[number].body, piece)
                origin |= {
                    (article_id, s.position): Place(number, span.start)
                    for s, (_, span) in zip(sentences, piece, strict=True)
                }
                is_titled = form == "whole" or (form == "news" and draw.random() < 0.5)
                headline = self._articles[number].headline if is_titled else None
                archive.keep(Article(article_id, body, headline=headline), sentences, [])
        update_index(archive)
        return Collection(archive, LeavingOut.of(open_index(archive)), origin, frozenset(wanted))


def _cut(whole: list[tuple[int, Span]], form: str, draw: random.Random) -> Iterator[list[tuple[int, Span]]]:
    """Yield the articles that one is cut into, each as sentences with the number of their paragraph."""
    if form == "whole":
        yield whole
    elif form == "news":
        yield from _cut_as_news(whole, draw)
    else:
        for _, sentences in groupby(whole, key=lambda entry: entry[0]):
            yield list(sentences)


def _cut_as_news(whole: list[tuple[int, Span]], draw: random.Random) -> Iterator[list[tuple[int, Span]]]:
    """Yield pieces of about five paragraphs, each paragraph of one to three sentences."""
    for first in range(0, whole[-1][0] + 1, 5):
        piece: list[tuple[int, Span]] = []
        paragraph, left = -1, 0
        for _, span in (entry for entry in whole if first <= entry[0] < first + 5):
            if not left:
                paragraph, left = paragraph + 1, draw.choice((1, 1, 2, 2, 3))
            left -= 1
            piece.append((paragraph, span))
        if piece:
            yield piece


def _lay_out(article_id: str, body: str, piece: list[tuple[int, Span]]) -> tuple[str, list[Sentence]]:
    """Return a body of the sentences of *piece*, and where each now lies."""
    text = ""
    sentences: list[Sentence] = []
    for position, (paragraph, span) in enumerate(piece):
        if sentences:
            text += " " if sentences[-1].paragraph == paragraph - piece[0][0] else "\n\n"
        words = span.of(body)
        place = Span(len(text), len(text) + len(words))
        sentences.append(Sentence(article_id, position, paragraph - piece[0][0], place))
        text += words
    return text, sentences
