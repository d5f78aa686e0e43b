"""From an address or a feed's link to the article there, with what the feed says where the page does not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from corpus.article import Article
from corpus.errors import SourceError
from corpus.readers.reader import Document, Link, Placed
from corpus.web.fetching import Fetcher


class WebReader:
    """Reads what lies at addresses, and what feeds link to, for ``corpus.adding``.

    Args:
        fetcher: fetches it.
    """

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def read_address(self, address: str) -> Iterator[Placed]:
        """Yield the items of what lies at *address*: a page, a feed, a file of any format; or the error."""
        from corpus.readers.detecting import read_document

        try:
            document = self._fetcher.fetch(address).document
            if document is not None:
                yield from read_document(document)
        except SourceError as error:
            yield error.where, error

    def follow(self, link: Link) -> Iterator[Placed]:
        """Yield the article that *link*, from a feed, leads to; or the error."""
        try:
            document = self._fetcher.fetch(link.url).document
            if document is not None:
                yield from read_page(document, link)
        except SourceError as error:
            yield error.where, error


def read_page(document: Document, link: Link) -> Iterator[Placed]:
    """Yield the items of *document*, which *link* led to; facts that it lacks are filled from the link.

    Raises:
        SourceError: the link led to the site's front page: the article is not there any more.
    """
    from corpus.readers.detecting import read_document

    url = document.url or link.url
    if _is_front(url) and not _is_front(link.url):
        reason = f"leads to the front page ({url}); the article is not there any more"
        raise SourceError(document.where, reason)
    for where, item in read_document(document):
        if isinstance(item, Article):
            yield where, _filled(item, link)
        elif isinstance(item, Link):
            reason = "is a feed itself, which is not followed from another feed; subscribe to it or add it"
            yield where, SourceError(document.where, reason)
            return
        else:
            yield where, item


def _filled(article: Article, link: Link) -> Article:
    return replace(
        article,
        headline=article.headline or link.headline,
        published=article.published or link.published,
        outlet=article.outlet or link.outlet,
    )


def _is_front(url: str) -> bool:
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query
