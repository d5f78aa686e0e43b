"""Sources into the archive: read, split, attribute, keep; one article after another."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from corpus.article import Article
from corpus.errors import SourceError
from corpus.keeping import Entry, Kept
from corpus.readers.facts import can_be_id
from corpus.readers.metering import Meter
from corpus.readers.reader import Item, Link, Placed, Withdrawal
from corpus.readers.sources import read_places
from corpus.reading import read_entry, reading_fingerprint
from corpus.store import Archive

Status = Literal["added", "updated", "unchanged", "duplicate", "rejected"]

# One commit waits for the disk once. So many articles, characters or seconds of them share one.
_BATCH = 64
_CHARACTERS = 2_000_000
_SECONDS = 0.5
_NO_WEB = "is on the web, and nothing was said about fetching; save it and add the file"


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article, or of a source that has none.

    ``article_id`` is None where the article was rejected before it had one. ``where`` is the file, with the
    line where there is one, or the address.
    """

    article_id: str | None
    status: Status
    reason: str | None
    where: str


class Web(Protocol):
    """What reads from the web, for who may."""

    def read_address(self, address: str) -> Iterator[Placed]:
        """Yield the items of what lies at *address*."""
        ...

    def follow(self, link: Link) -> Iterator[Placed]:
        """Yield the article that *link*, from a feed, leads to."""
        ...


def add_sources(
    archive: Archive,
    sources: Iterable[str],
    *,
    sample: bool = False,
    web: Web | None = None,
    meter: Meter | None = None,
) -> Iterator[Added]:
    """Add every article of *sources* to *archive* and yield what became of it, in order, once it is kept.

    Each article is kept whole or not at all, and reported after its commit: what was reported is kept whatever
    happens next. One bad article never stops the rest. The caller updates the index afterwards.

    Args:
        archive: where to.
        sources: files, folders, web addresses, or '-' for standard input.
        sample: mark the articles as the bundled ones.
        web: fetches addresses and what feeds link to; None: neither is fetched.
        meter: is told how much of the files was read.

    Raises:
        ArchiveError: the archive cannot be written; what was yielded before is kept.
    """
    for source in sources:
        if is_address(source):
            placed = web.read_address(source) if web else iter([(source, SourceError(source, _NO_WEB))])
        else:
            placed = read_places(source, meter)
        # Nobody knows when the next article comes down a pipe or from a slow server, so none waits for it.
        size = 1 if source == "-" or is_address(source) else _BATCH
        yield from add_items(archive, placed, sample=sample, web=web, size=size)


def add_items(
    archive: Archive,
    placed: Iterable[Placed],
    *,
    sample: bool = False,
    web: Web | None = None,
    size: int = _BATCH,
    again: bool = False,
) -> Iterator[Added]:
    """Add what a reader found to *archive* and yield what became of it; see ``add_sources``.

    Args:
        archive: where to.
        placed: articles, withdrawals, links and errors, each with where it was.
        sample: mark the articles as the bundled ones.
        web: follows links; None: each is rejected, with the way out.
        size: how many articles at most wait for one commit.
        again: the articles are the archive's own; one that was changed meanwhile stays as it is now.
    """
    batch = _Batch(archive, size, sample=sample, again=again)
    for where, item in placed:
        if isinstance(item, Link) and web:
            # What waits must not wait for a slow server, too.
            yield from batch.commit()
            for at, followed in web.follow(item):
                batch.take(followed, at)
        else:
            batch.take(item, where)
        if batch.is_full:
            yield from batch.commit()
    yield from batch.commit()


def read_again(archive: Archive) -> Iterator[Added]:
    """Split and attribute every article anew that older code read, and yield each as ``unchanged``.

    Articles under embargo are among them. What was not read by other code than today's costs nothing.
    """
    own = ((article.article_id, article) for article in archive.articles(embargoed=True))
    return add_items(archive, own, again=True)


def is_address(source: str) -> bool:
    """Say whether *source* names a place on the web and not a file."""
    return source.lower().startswith(("http://", "https://"))


class _Batch:
    """Articles that wait for one commit, in order, with the rejected ones among them."""

    def __init__(self, archive: Archive, size: int, *, sample: bool, again: bool) -> None:
        self._archive, self._size, self._sample, self._again = archive, size, sample, again
        self._since, self._characters = time.monotonic(), 0
        self._waiting: list[tuple[Entry | Withdrawal, str] | Added] = []
        self._ids: set[str] = set()

    @property
    def is_full(self) -> bool:
        waited = time.monotonic() - self._since
        return len(self._waiting) >= self._size or self._characters >= _CHARACTERS or waited > _SECONDS

    def take(self, item: Item, where: str) -> None:
        match item:
            case Article():
                self._take_article(replace(item, sample=True) if self._sample else item, where)
            case Withdrawal() if not can_be_id(item.article_id):
                reason = "it withdraws an article by an id that no article can have"
                self._waiting.append(Added(None, "rejected", reason, where))
            case Withdrawal():
                self._ids.add(item.article_id)
                self._waiting.append((item, where))
            case Link():
                reason = f"the feed only links to it, and it {_NO_WEB}"
                self._waiting.append(Added(None, "rejected", reason, item.url))
            case SourceError():
                self._waiting.append(Added(None, "rejected", item.reason, item.where))

    def _take_article(self, article: Article, where: str) -> None:
        article_id = article.article_id
        if article_id not in self._ids and self._archive.holds(article, reading_fingerprint()):
            # Adding a folder again costs no splitting. What this batch will make of an id is not in the archive yet.
            self._waiting.append(Added(article_id, "unchanged", _remarks(article), where))
            return
        try:
            entry = read_entry(article)._replace(place=where, again=self._again)
        except Exception as error:
            # Ours to mend; meanwhile it must not cost the reader the other ten thousand articles.
            reason = f"a fault in byline ({error!r}); please report it with this article"
            self._waiting.append(Added(article_id, "rejected", reason, where))
            return
        self._ids.add(article_id)
        self._characters += len(article.body)
        self._waiting.append((entry, where))

    def commit(self) -> Iterator[Added]:
        waiting, self._waiting, self._ids = self._waiting, [], set()
        self._since, self._characters = time.monotonic(), 0
        kept = iter(self._archive.keep_all(entry[0] for entry in waiting if not isinstance(entry, Added)))
        for entry in waiting:
            yield entry if isinstance(entry, Added) else _added(entry[0], next(kept), entry[1])


def _added(entry: Entry | Withdrawal, kept: Kept, where: str) -> Added:
    if isinstance(entry, Withdrawal):
        return Added(entry.article_id, kept.status, kept.reason, where)
    return Added(entry.article.article_id, kept.status, kept.reason or _remarks(entry.article), where)


def _remarks(article: Article) -> str | None:
    return "; ".join(article.remarks) or None
