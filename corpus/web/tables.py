"""The archive's tables of subscriptions: the feeds, and the pages that they led to.

Moments are seconds since 1970, in UTC. Addresses are as ``corpus.web.addresses`` writes them: printable ASCII.
"""

from __future__ import annotations

# `feed.next_at` is NULL once a feed has ended (410 Gone); `problem` is what went wrong last, NULL where all is well.
#
# `followed.link` is a keyed digest of the link's address. The row stays after everything else in it was deleted, so
# that an article that was erased is not fetched again, and no byte of it is here. `next_at` is NULL where the page is
# not fetched again. `headline`, `published` and `outlet` are what the feed says of the page, `listed` is a digest of
# that; `seen_at` is when the feed last listed it. `article_id` is the article that the page turned out to be.
TABLES = """
CREATE TABLE feed (
    url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, subscribed_at INTEGER NOT NULL, checked_at INTEGER,
    next_at INTEGER, failures INTEGER NOT NULL DEFAULT 0, problem TEXT
) STRICT;
CREATE TABLE followed (
    number INTEGER PRIMARY KEY, link TEXT NOT NULL UNIQUE,
    feed TEXT NOT NULL REFERENCES feed ON DELETE CASCADE ON UPDATE CASCADE,
    url TEXT, headline BLOB, published TEXT, outlet BLOB, listed TEXT, etag TEXT, last_modified TEXT,
    first_at INTEGER NOT NULL, seen_at INTEGER NOT NULL, fetched_at INTEGER, next_at INTEGER,
    failures INTEGER NOT NULL DEFAULT 0, article_id TEXT
) STRICT;
CREATE INDEX followed_next ON followed (next_at);
CREATE INDEX followed_feed ON followed (feed, seen_at);
CREATE INDEX followed_article ON followed (article_id)
"""
