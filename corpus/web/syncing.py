"""All subscriptions, brought up to date: new articles, and old ones that were corrected.

Stopped at any moment, also by kill -9, it goes on the next time where it was: what a feed lists is noted in one
transaction with the feed's ETag, and a page counts as fetched only after its article is in the archive.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from operator import itemgetter
from urllib.parse import urlsplit

from corpus.adding import Added, add_items
from corpus.errors import ArchiveError, SourceError
from corpus.readers.reader import Document, Link, Placed, Withdrawal
from corpus.store import Archive
from corpus.web.addresses import read_address
from corpus.web.discovery import demand_feed
from corpus.web.faults import GoneError, MissingError, TooBusyError
from corpus.web.fetching import Fetched, Fetcher
from corpus.web.following import read_page
from corpus.web.moments import utc_now
from corpus.web.subscriptions import Feed, Subscriptions
from corpus.web.watching import MOST_LINKS, Page, Watch


def sync_feeds(
    archive: Archive, fetcher: Fetcher, *, now: Callable[[], datetime] = utc_now, early: bool = False
) -> Iterator[Added]:
    """Ask every feed that is due, follow its new links, visit pages again, and yield what became of each article.

    One broken feed or page never stops the rest: it is yielded as ``rejected``, and tried again later. What has not
    changed (304) yields nothing. The caller updates the index afterwards.

    Args:
        archive: holds the subscriptions and takes the articles.
        fetcher: fetches.
        now: the clock.
        early: visit every page that is still watched for corrections, not only those that are due.

    Raises:
        ArchiveError: the archive cannot be written; what was yielded before is kept.
    """
    sync = _Sync(archive, fetcher, now)
    for feed in sync.subscriptions.due(now(), early=early):
        yield from sync.read_feed(feed)
    for page in sync.in_turn(sync.watch.due(now(), early=early)):
        yield from sync.visit(page)


class _Sync:
    def __init__(self, archive: Archive, fetcher: Fetcher, now: Callable[[], datetime]) -> None:
        self._archive, self._fetcher, self._now = archive, fetcher, now
        self.subscriptions, self.watch = Subscriptions(archive), Watch(archive)
        self._busy: set[str] = set()

    def read_feed(self, feed: Feed) -> Iterator[Added]:
        """Add the articles that *feed* prints, and note the pages that it links to."""
        listing = _Listing(self._fetcher)
        try:
            fetched = self._fetcher.fetch(feed.url, etag=feed.etag, last_modified=feed.last_modified)
            if fetched.document is not None:
                demand_feed(fetched.document)
                yield from add_items(self._archive, listing.items(fetched.document))
        except GoneError as error:
            self.subscriptions.record_end(feed, error.reason, self._now())
            yield Added(None, "rejected", error.reason, feed.url)
        except ArchiveError:
            raise
        except Exception as error:
            retry_at = error.retry_at if isinstance(error, TooBusyError) else None
            self.subscriptions.record_failure(feed, _reason(error), self._now(), retry_at=retry_at)
            yield from self._told_once(feed.url, _reason(error), is_busy=retry_at is not None)
        else:
            links = listing.links.values()
            if listing.has_failed:
                self.subscriptions.record_failure(feed, listing.problem or "", self._now(), links=links)
            else:
                self.subscriptions.record_read(feed, fetched, links, self._now(), problem=listing.problem)

    def in_turn(self, feeds: list[list[int]]) -> Iterator[Page]:
        """Yield the pages of *feeds* in turn, but first those whose host may be asked soonest.

        A site that wants half a minute between two requests holds up nobody else's news.
        """
        lines = [deque(numbers) for numbers in feeds]
        while lines:
            heads: list[tuple[float, int, Page]] = []
            for place, line in enumerate(lines):
                while line and (page := self.watch.page(line[0])) is None:
                    line.popleft()
                if line and page is not None:
                    heads.append((self._fetcher.wait(page.link.url), place, page))
            if not heads:
                return
            _, place, page = min(heads, key=itemgetter(0))
            line = lines.pop(place)
            line.popleft()
            lines.append(line)
            yield page

    def visit(self, page: Page) -> Iterator[Added]:
        """Fetch *page*, where it has changed, and add its article."""
        url = page.link.url
        try:
            fetched = self._fetcher.fetch(url, etag=page.etag, last_modified=page.last_modified)
            added = list(add_items(self._archive, read_page(fetched.document, page.link))) if fetched.document else []
        except GoneError as error:
            yield from self._take_back(page, error)
        except ArchiveError:
            raise
        except Exception as error:
            retry_at = error.retry_at if isinstance(error, TooBusyError) else None
            self.watch.record_failure(page, self._now(), retry_at=retry_at)
            problem = _reason(error)
            if isinstance(error, MissingError) and page.article_id:
                problem = (
                    "is no longer there (404), and the archive has it; if its outlet took it back, take it out: "
                    f"byline remove {page.article_id}"
                )
            yield from self._told_once(url, problem, is_busy=retry_at is not None)
        else:
            self._record(page, fetched, added)
            yield from added

    def _record(self, page: Page, fetched: Fetched, added: list[Added]) -> None:
        if fetched.document is None:
            self.watch.record_visit(page, fetched, page.article_id, self._now())
            return
        ids = {one.article_id for one in added if one.article_id and one.status != "rejected"}
        if not ids:
            self.watch.record_failure(page, self._now())
        elif not any(self._may_know(article_id) for article_id in ids):
            self.watch.record_erased(page)
        else:
            self.watch.record_visit(page, fetched, ids.pop() if len(ids) == 1 else None, self._now())

    def _may_know(self, article_id: str) -> bool:
        """Say whether anything may be kept of an article: it is there, or was withdrawn and may come back."""
        known = (
            "SELECT 1 FROM article WHERE article_id = ?",
            "SELECT 1 FROM withdrawal WHERE article_id = ?",
        )
        return any(self._archive.select(statement, article_id) for statement in known)

    def _take_back(self, page: Page, error: GoneError) -> Iterator[Added]:
        """Withdraw the article of a page that its outlet took down: 410 is said on purpose."""
        if page.article_id is None:
            self.watch.record_end(page)
            yield Added(None, "rejected", error.reason, page.link.url)
            return
        withdrawal = Withdrawal(page.article_id, "taken down by its outlet (410 Gone)")
        added = list(add_items(self._archive, [(page.link.url, withdrawal)]))
        self.watch.record_end(page)
        yield from added

    def _told_once(self, url: str, problem: str, *, is_busy: bool) -> Iterator[Added]:
        host = urlsplit(url).hostname or ""
        if not (is_busy and host in self._busy):
            yield Added(None, "rejected", problem, url)
        if is_busy:
            # A hundred pages of a host that wants to be left alone are one line, not a hundred.
            self._busy.add(host)


class _Listing:
    """What a feed holds: its items for the archive, its links for later.

    ``problem`` is set where the feed ended in an error: it may have been cut off, and more may be in it.
    """

    def __init__(self, fetcher: Fetcher) -> None:
        self._allow_private = fetcher.policy.allow_private
        self.links: dict[str, Link] = {}
        self.problem: str | None = None
        self._has_items = False

    @property
    def has_failed(self) -> bool:
        """Say whether it held nothing, because of a problem."""
        return self.problem is not None and not self._has_items and not self.links

    def items(self, document: Document) -> Iterator[Placed]:
        """Yield the items of *document* but its links, which are kept."""
        from corpus.readers.detecting import read_document

        for where, item in read_document(document):
            self.problem = item.reason if isinstance(item, SourceError) else None
            if isinstance(item, Link):
                yield from self._take(item, where)
            else:
                self._has_items = self._has_items or self.problem is None
                yield where, item

    def _take(self, link: Link, where: str) -> Iterator[Placed]:
        try:
            address = str(read_address(link.url, allow_private=self._allow_private))
        except SourceError as error:
            yield where, error
            return
        if len(self.links) < MOST_LINKS:
            self.links.setdefault(address, replace(link, url=address))


def _reason(error: Exception) -> str:
    if isinstance(error, SourceError):
        return error.reason
    return f"a fault in byline ({error!r}); please report it with this address"
