"""The commands that read from the web again and again: subscribe and sync."""

from __future__ import annotations

import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.adding import take_in
from bot.exits import ANSWERED, INTERRUPTED, NOTHING_FOUND, UsageError
from bot.fetching import make_fetcher
from bot.json_form import feed_form, to_line
from bot.streams import tell, write_out
from bot.symbols import show_text
from corpus.errors import ArchiveError, SourceError
from corpus.store import Archive

if TYPE_CHECKING:
    from corpus.web.subscriptions import Feed, Subscriptions


def subscribe(options: Namespace, directory: Path) -> int:
    """Follow the feeds that *options* name, or no longer; without any, list those that are followed."""
    from corpus.web.subscriptions import Subscriptions

    if options.remove and not options.feeds:
        raise UsageError("which feed? `byline subscribe` without one lists them")
    with Archive.open(directory, create=bool(options.feeds) and not options.remove) as archive:
        subscriptions = Subscriptions(archive)
        if not options.feeds:
            return _list_feeds(subscriptions, as_json=options.json)
        if options.remove:
            return _unsubscribe(subscriptions, options.feeds)
        return _subscribe(subscriptions, options)


def sync(options: Namespace, directory: Path) -> int:
    """Add what the feeds of *directory* have that is new or changed; with a time in *options*, again and again."""
    from corpus.web.subscriptions import Subscriptions
    from corpus.web.syncing import sync_feeds

    status = ANSWERED
    fetcher = make_fetcher(options)
    with Archive.open(directory) as archive:
        if not Subscriptions(archive).feeds():
            tell("byline: no feed is followed; follow one with: byline subscribe FEED")
            return NOTHING_FOUND
        while True:
            started = time.monotonic()
            try:
                added = sync_feeds(archive, fetcher, early=options.again)
                status = take_in(archive, added, share=lambda: None, as_json=options.json, nothing="nothing new")
            except ArchiveError as error:
                # A disk that is full now may have room the next time; what was reported is kept.
                if options.every is None:
                    raise
                tell(f"byline: {error}")
            if status == INTERRUPTED or options.every is None:
                return status
            try:
                # From start to start, so that a slow round does not move the next ones.
                time.sleep(max(0.0, options.every - (time.monotonic() - started)))
            except KeyboardInterrupt:
                return INTERRUPTED


def _subscribe(subscriptions: Subscriptions, options: Namespace) -> int:
    from corpus.web.discovery import demand_feed
    from corpus.web.faults import RefusedError
    from corpus.web.moments import utc_now

    status = ANSWERED
    fetcher = make_fetcher(options)
    for url in options.feeds:
        note = ""
        try:
            document = fetcher.fetch(url).document
        except RefusedError as error:
            tell(f"byline: {error}")
            status = NOTHING_FOUND
            continue
        except SourceError as error:
            # It may be there the next time: what is asked for is to follow it.
            note = f"; it cannot be read now ({error.reason})"
            document = None
        try:
            if document is not None:
                demand_feed(document)
            address = subscriptions.subscribe(url, utc_now(), allow_private=options.allow_private)
        except SourceError as error:
            tell(f"byline: {error}")
            status = NOTHING_FOUND
            continue
        write_out(f"following {show_text(address)}{show_text(note)}")
    if status == ANSWERED:
        tell("byline: `byline sync` reads them now")
    return status


def _unsubscribe(subscriptions: Subscriptions, feeds: list[str]) -> int:
    status = ANSWERED
    for url in feeds:
        if subscriptions.unsubscribe(url):
            write_out(f"no longer following {show_text(url)}")
        else:
            tell(f"byline: {url}: is not followed")
            status = NOTHING_FOUND
    return status


def _list_feeds(subscriptions: Subscriptions, *, as_json: bool) -> int:
    feeds = subscriptions.feeds()
    for feed in feeds:
        write_out(to_line(feed_form(feed)) if as_json else _describe(feed))
    if not feeds:
        tell("byline: no feed is followed; follow one with: byline subscribe FEED")
    return ANSWERED if feeds else NOTHING_FOUND


def _describe(feed: Feed) -> str:
    if feed.has_ended:
        state = "ended"
    elif feed.checked_at is None:
        state = "not read yet"
    else:
        state = f"read {feed.checked_at:%Y-%m-%d %H:%M} UTC"
    problem = f"; {feed.problem}" if feed.problem else ""
    return show_text(f"{feed.url}: {state}{problem}")
