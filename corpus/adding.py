"""Sources into the archive: read, split, attribute, keep; one article after another."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from corpus.article import Article
from corpus.errors import SourceError
from corpus.quotations import attribute_quotations
from corpus.readers.sources import read_places
from corpus.sentences import split_sentences
from corpus.store import Archive, Entry

Status = Literal["added", "updated", "unchanged", "duplicate", "rejected"]

# One commit waits for the disk once. So many articles, characters or seconds of them share one.
_BATCH = 64
_CHARACTERS = 2_000_000
_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article, or of a source that has none.

    ``article_id`` is None where the article was rejected before it had one. ``where`` is the file, with the
    line where there is one.
    """

    article_id: str | None
    status: Status
    reason: str | None
    where: str


def add_sources(archive: Archive, sources: Iterable[str], *, sample: bool = False) -> Iterator[Added]:
    """Add every article of *sources* to *archive* and yield what became of it, in order, once it is kept.

    Each article is kept whole or not at all, and reported after its commit: what was reported is kept whatever
    happens next. One bad article never stops the rest. The caller updates the index afterwards.

    Raises:
        ArchiveError: the archive cannot be written; what was yielded before is kept.
    """
    for source in sources:
        # Nobody knows when the next article comes down a pipe, so none waits for it.
        batch = _Batch(archive, 1 if source == "-" else _BATCH)
        for where, article in read_places(source):
            if isinstance(article, SourceError):
                batch.reject(None, article.reason, article.where)
            else:
                batch.take(replace(article, sample=sample), where)
            if batch.is_full:
                yield from batch.commit()
        yield from batch.commit()


class _Batch:
    """Articles that wait for one commit, in order, with the rejected ones among them."""

    def __init__(self, archive: Archive, size: int) -> None:
        self._archive, self._size = archive, size
        self._since, self._characters = time.monotonic(), 0
        self._waiting: list[tuple[Entry, str] | Added] = []
        self._ids: set[str] = set()

    @property
    def is_full(self) -> bool:
        waited = time.monotonic() - self._since
        return len(self._waiting) >= self._size or self._characters >= _CHARACTERS or waited > _SECONDS

    def reject(self, article_id: str | None, reason: str, where: str) -> None:
        self._waiting.append(Added(article_id, "rejected", reason, where))

    def take(self, article: Article, where: str) -> None:
        article_id = article.article_id
        if article_id not in self._ids and self._archive.holds(article):
            # Adding a folder again costs no splitting. What this batch will make of an id is not in the archive yet.
            self._waiting.append(Added(article_id, "unchanged", None, where))
            return
        try:
            sentences = split_sentences(article)
            entry = Entry(article, sentences, attribute_quotations(article, sentences))
        except Exception as error:
            # Ours to mend; meanwhile it must not cost the reader the other ten thousand articles.
            self.reject(article_id, f"a fault in byline ({error!r}); please report it with this article", where)
            return
        self._ids.add(article_id)
        self._characters += len(article.body)
        self._waiting.append((entry, where))

    def commit(self) -> Iterator[Added]:
        waiting, self._waiting, self._ids = self._waiting, [], set()
        self._since, self._characters = time.monotonic(), 0
        kept = iter(self._archive.keep_all(entry[0] for entry in waiting if not isinstance(entry, Added)))
        for entry in waiting:
            if isinstance(entry, Added):
                yield entry
                continue
            (article, _, _), where = entry
            status, twin = next(kept)
            yield Added(article.article_id, status, f"the same words as {twin}" if twin else None, where)
