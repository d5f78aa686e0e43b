"""The feeds that are subscribed to: when each is asked next, and what was wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from corpus.readers.reader import Link
from corpus.web.addresses import read_address
from corpus.web.faults import RefusedError
from corpus.web.moments import from_seconds, to_seconds
from corpus.web.watching import list_links

if TYPE_CHECKING:
    from corpus.store import Archive
    from corpus.web.fetching import Fetched

# A feed that fails is asked after so long, then after twice as long, ...
_FIRST_WAIT = timedelta(minutes=15)
_LONGEST_WAIT = timedelta(days=1)
_LONGEST_PROBLEM = 500
_COLUMNS = "url, etag, last_modified, checked_at, next_at, failures, problem"


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription.

    ``checked_at`` is when it was asked last, ``next_at`` the moment from which it is asked again: None once it has
    ended. ``failures`` counts those since it last went well; ``problem`` says what is wrong, None where nothing is.
    """

    url: str
    etag: str | None
    last_modified: str | None
    checked_at: datetime | None
    next_at: datetime | None
    failures: int
    problem: str | None

    @property
    def has_ended(self) -> bool:
        """Say whether its outlet took it down for good; subscribing again asks it once more."""
        return self.next_at is None


class Subscriptions:
    """The subscriptions of an archive. Every change is one transaction.

    Args:
        archive: where they are kept.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def subscribe(self, url: str, now: datetime, *, allow_private: bool = False) -> str:
        """Follow the feed at *url* from now on, and return its address as it is kept.

        One that is followed already stays as it is; one that had ended, or had a problem, is asked again at once.

        Raises:
            RefusedError: it is no address of the web, or one that nothing is fetched from.
        """
        address = str(read_address(url, allow_private=allow_private))
        with self._archive.transaction() as connection:
            connection.execute(
                "INSERT INTO feed (url, subscribed_at, next_at) VALUES (?, ?, ?) ON CONFLICT (url) DO UPDATE "
                "SET next_at = excluded.next_at, failures = 0, problem = NULL WHERE problem IS NOT NULL",
                (address, to_seconds(now), to_seconds(now)),
            )
        return address

    def unsubscribe(self, url: str) -> bool:
        """Follow the feed at *url* no longer; its articles stay. Say whether it was followed."""
        try:
            address = str(read_address(url, allow_private=True))
        except RefusedError:
            return False
        with self._archive.transaction() as connection:
            return connection.execute("DELETE FROM feed WHERE url = ?", (address,)).rowcount > 0

    def feeds(self) -> list[Feed]:
        """Return every subscription, in the order in which they were made."""
        return [_feed(row) for row in self._archive.select(f"SELECT {_COLUMNS} FROM feed ORDER BY rowid")]  # noqa: S608

    def due(self, now: datetime, *, early: bool = False) -> list[Feed]:
        """Return the subscriptions that may be asked at *now*; with *early*, also those that wait after a failure."""
        return [feed for feed in self.feeds() if feed.next_at is not None and (early or feed.next_at <= now)]

    def record_read(
        self, feed: Feed, fetched: Fetched, links: Iterable[Link], now: datetime, *, problem: str | None = None
    ) -> None:
        """Note that *feed* went well, together with the pages that it led to: all of it, or nothing.

        Its own articles must be in the archive already. Where nothing changed (304), what it lists did not either.
        A feed that has moved for good is followed where it went. With a *problem* a part of it could not be read, so
        the next time it is asked for as if it were new.
        """
        moment = to_seconds(now)
        etag, last_modified = fetched.etag, fetched.last_modified
        if fetched.document is None:
            etag, last_modified = etag or feed.etag, last_modified or feed.last_modified
        elif problem:
            etag = last_modified = None
        with self._archive.transaction() as connection:
            is_followed = connection.execute(
                "UPDATE feed SET etag = ?, last_modified = ?, checked_at = ?, next_at = ?, failures = 0, "
                "problem = ? WHERE url = ?",
                (etag, last_modified, moment, moment, _kept(problem) if problem else None, feed.url),
            ).rowcount
            if not is_followed:
                # Somebody unsubscribed meanwhile.
                return
            if fetched.document is not None:
                list_links(connection, feed.url, links, moment)
            if fetched.moved_to and fetched.moved_to != feed.url:
                known = connection.execute("SELECT 1 FROM feed WHERE url = ?", (fetched.moved_to,)).fetchone()
                if known:
                    connection.execute("UPDATE followed SET feed = ? WHERE feed = ?", (fetched.moved_to, feed.url))
                    connection.execute("DELETE FROM feed WHERE url = ?", (feed.url,))
                else:
                    connection.execute("UPDATE feed SET url = ? WHERE url = ?", (fetched.moved_to, feed.url))

    def record_failure(
        self, feed: Feed, problem: str, now: datetime, *, retry_at: datetime | None = None, links: Iterable[Link] = ()
    ) -> None:
        """Note that *feed* cannot be read: it is asked again after a wait that doubles, and not before *retry_at*.

        The *links* that were found before it broke off are followed all the same.
        """
        wait = min(_FIRST_WAIT * 2 ** min(feed.failures, 30), _LONGEST_WAIT)
        next_at = max(now + wait, retry_at or now)
        with self._archive.transaction() as connection:
            is_followed = connection.execute(
                "UPDATE feed SET checked_at = ?, next_at = ?, failures = failures + 1, problem = ? WHERE url = ?",
                (to_seconds(now), to_seconds(next_at), _kept(problem), feed.url),
            ).rowcount
            if is_followed:
                list_links(connection, feed.url, links, to_seconds(now))

    def record_end(self, feed: Feed, problem: str, now: datetime) -> None:
        """Note that *feed* was taken down for good: it is listed with that *problem*, and not asked again."""
        with self._archive.transaction() as connection:
            connection.execute(
                "UPDATE feed SET checked_at = ?, next_at = NULL, failures = failures + 1, problem = ? WHERE url = ?",
                (to_seconds(now), _kept(problem), feed.url),
            )


def _feed(row: tuple[str, str | None, str | None, int | None, int | None, int, str | None]) -> Feed:
    url, etag, last_modified, checked_at, next_at, failures, problem = row
    return Feed(url, etag, last_modified, from_seconds(checked_at), from_seconds(next_at), failures, problem)


def _kept(problem: str) -> str:
    # What a reader says may quote what it read, lone surrogates and all.
    return problem[:_LONGEST_PROBLEM].encode("utf-8", "replace").decode()
