"""The pages that feeds led to: fetched once, and again for a while, because news is corrected.

A page is visited again after a quarter of its age: every few minutes in its first hour, every few hours on its second
day, twice a day in the end, and after a week no longer. That is some thirty visits, most of them answered by 304. A
new headline in its feed makes it due at once. What is kept of a page that no feed lists any more is deleted after a
month.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from corpus.readers.reader import Link
from corpus.rows import text_from_blob, text_to_blob
from corpus.web.forgetting import forget_page, link_digest
from corpus.web.moments import to_seconds

if TYPE_CHECKING:
    from corpus.store import Archive
    from corpus.web.fetching import Fetched

MOST_LINKS = 1000  # of one feed at one time; what it lists first is followed
_MOST_PAGES = 10_000  # kept of one feed
_SHORTEST, _LONGEST = 10 * 60, 12 * 3600
_WATCHED_FOR = 7 * 24 * 3600
_KEPT_FOR = 30 * 24 * 3600
_FIRST_WAIT = 30 * 60
_LONGEST_FACT = 4096


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is due: where it is, what its feed says of it, and what is known of it from last time.

    ``article_id`` is the article that it turned out to be, None where it was not one yet.
    """

    number: int
    link: Link
    etag: str | None
    last_modified: str | None
    first_at: int
    failures: int
    article_id: str | None


def list_links(connection: sqlite3.Connection, feed: str, links: Iterable[Link], now: int) -> None:
    """Note that *feed* lists *links*: the new ones are due, and so are those with a new headline.

    Each has an address as ``corpus.web.addresses`` writes it. It runs inside the caller's transaction.
    """
    (secret,) = connection.execute("SELECT secret FROM state").fetchone()
    for link in list(links)[:MOST_LINKS]:
        key = link_digest(link.url, secret)
        headline, outlet = _kept(link.headline), _kept(link.outlet)
        published = link.published if link.published and len(link.published) <= 64 else None
        listed = hashlib.blake2b(headline or b"", digest_size=16).hexdigest()
        row = connection.execute("SELECT number, feed, url, listed FROM followed WHERE link = ?", (key,)).fetchone()
        if row is None:
            connection.execute(
                "INSERT INTO followed (link, feed, url, headline, published, outlet, listed, first_at, seen_at, "
                "next_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (key, feed, link.url, headline, published, outlet, listed, now, now, now),
            )
            continue
        number, owner, url, known = row
        connection.execute("UPDATE followed SET seen_at = ? WHERE number = ?", (now, number))
        # Of two feeds that word it differently, one decides. One without an address was forgotten, and stays so.
        if owner == feed and url is not None and known != listed:
            connection.execute(
                "UPDATE followed SET url = ?, headline = ?, published = ?, outlet = ?, listed = ?, "
                "next_at = max(?, coalesce(fetched_at + ?, 0)) WHERE number = ?",
                (link.url, headline, published, outlet, listed, now, _SHORTEST, number),
            )
    connection.execute(
        "DELETE FROM followed WHERE feed = ? AND next_at IS NULL AND seen_at < ?", (feed, now - _KEPT_FOR)
    )
    connection.execute(
        "DELETE FROM followed WHERE number IN "
        "(SELECT number FROM followed WHERE feed = ? ORDER BY seen_at DESC, number DESC LIMIT -1 OFFSET ?)",
        (feed, _MOST_PAGES),
    )


class Watch:
    """The pages of an archive's feeds. Every change is one transaction.

    Args:
        archive: where they are kept.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def due(self, now: datetime, *, early: bool = False) -> list[list[int]]:
        """Return the numbers of the pages to fetch at *now*, feed by feed, the longest due first.

        With *early*, also those that are fetched again, but not yet.
        """
        rows = self._archive.select(
            "SELECT feed, number FROM followed WHERE next_at <= ? ORDER BY feed, next_at, number",
            2**62 if early else to_seconds(now),
        )
        return [[number for _, number in group] for _, group in groupby(rows, key=itemgetter(0))]

    def page(self, number: int) -> Page | None:
        """Return the page of that *number*; None where it is not fetched any more."""
        rows = self._archive.select(
            "SELECT url, headline, published, outlet, etag, last_modified, first_at, failures, article_id "
            "FROM followed WHERE number = ? AND next_at IS NOT NULL AND url IS NOT NULL",
            number,
        )
        for url, headline, published, outlet, *known in rows:
            link = Link(url, _text(headline), published, _text(outlet))
            return Page(number, link, *known)
        return None

    def record_visit(self, page: Page, fetched: Fetched, article_id: str | None, now: datetime) -> None:
        """Note that *page* was fetched, or has not changed; what it holds is in the archive already."""
        etag, last_modified = fetched.etag, fetched.last_modified
        if fetched.document is None:
            etag, last_modified = etag or page.etag, last_modified or page.last_modified
        next_at = _next_visit(page, to_seconds(now))
        with self._archive.transaction() as connection:
            connection.execute(
                "UPDATE followed SET etag = ?, last_modified = ?, fetched_at = ?, next_at = ?, failures = 0, "
                "article_id = ? WHERE number = ? AND url IS NOT NULL",
                (etag, last_modified, to_seconds(now), next_at, article_id, page.number),
            )

    def record_failure(self, page: Page, now: datetime, *, retry_at: datetime | None = None) -> None:
        """Note that *page* brought no article: it is tried again after a wait that doubles, for a week.

        With *retry_at* its host asked to be left alone until then; that is no failure of the page.
        """
        moment = to_seconds(now)
        next_at: int | None = moment + min(_FIRST_WAIT * 2 ** min(page.failures, 20), _LONGEST)
        if retry_at is not None:
            next_at = max(moment, to_seconds(retry_at))
        elif next_at is not None and next_at > page.first_at + _WATCHED_FOR:
            next_at = None
        with self._archive.transaction() as connection:
            connection.execute(
                "UPDATE followed SET fetched_at = ?, next_at = ?, failures = failures + ? WHERE number = ?",
                (moment, next_at, retry_at is None, page.number),
            )

    def record_end(self, page: Page) -> None:
        """Note that *page* was taken down for good."""
        with self._archive.transaction() as connection:
            connection.execute("UPDATE followed SET next_at = NULL WHERE number = ?", (page.number,))

    def record_erased(self, page: Page) -> None:
        """Note that *page* holds an article that was erased: nothing is kept of it but the digest of its link."""
        with self._archive.transaction() as connection:
            forget_page(connection, page.number)


def _next_visit(page: Page, now: int) -> int | None:
    born = min(page.first_at, _published_at(page.link.published, page.first_at))
    age = now - born
    return None if age > _WATCHED_FOR else now + min(max(age // 4, _SHORTEST), _LONGEST)


def _published_at(text: str | None, otherwise: int) -> int:
    """Return when a page was published; *otherwise* where that is not known."""
    try:
        moment = datetime.fromisoformat(text or "")
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
        return int((moment - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(seconds=1))
    except (ValueError, OverflowError):
        return otherwise


def _kept(fact: str | None) -> bytes | None:
    return text_to_blob(fact) if fact and len(fact) <= _LONGEST_FACT else None


def _text(blob: bytes | None) -> str | None:
    return None if blob is None else text_from_blob(blob)
