"""The archive's tables, version by version: a new archive goes through all of them, an old one through the rest.

A version that was released is never edited. Each is a list of statements; the number of the last one is the file's
``user_version``.
"""

from __future__ import annotations

import secrets
import sqlite3

from corpus.copies_tables import TABLES as COPY_TABLES
from corpus.web.tables import TABLES as FEED_TABLES

# `article.number` is the order of arrival, which breaks ties. `state.generation` counts how often an article was
# kept: the index says which count it saw. `article.kept_at` is the count that an article's words came with.
_FIRST = """
CREATE TABLE article (
    number INTEGER PRIMARY KEY,
    article_id TEXT NOT NULL UNIQUE,
    body BLOB NOT NULL, body_hash BLOB NOT NULL, facts_hash BLOB NOT NULL,
    kept_at INTEGER NOT NULL, headline BLOB, standfirst BLOB, byline BLOB, outlet BLOB, dateline BLOB,
    published TEXT, url BLOB, language TEXT NOT NULL, genre BLOB, sample INTEGER NOT NULL, origin BLOB
) STRICT;
CREATE INDEX article_body_hash ON article (body_hash);
CREATE TABLE sentence (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL, paragraph INTEGER NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE attribution (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    position INTEGER NOT NULL, kind TEXT NOT NULL, content TEXT NOT NULL,
    source_start INTEGER, source_end INTEGER, cue_start INTEGER, cue_end INTEGER,
    speaker BLOB, speaker_start INTEGER, speaker_end INTEGER,
    PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE state (generation INTEGER NOT NULL) STRICT;
INSERT INTO state VALUES (0);
"""

# `reading` says which splitting and attribution an article was read with, `reading_hash` is the digest of what they
# found, `place` a digest of where the article came from. `revision` keeps an article's earlier words, for the record:
# nothing is ever quoted from it. `withdrawal` keeps an article out that was taken out; `erased` the keyed digest of the
# id of one that must leave no trace. `released` is what may be seen: an article under embargo is there for nobody until
# its time.
_SECOND = """
ALTER TABLE article ADD COLUMN correction BLOB;
ALTER TABLE article ADD COLUMN embargo TEXT;
ALTER TABLE article ADD COLUMN version INTEGER;
ALTER TABLE article ADD COLUMN reading TEXT NOT NULL DEFAULT '';
ALTER TABLE article ADD COLUMN reading_hash BLOB;
ALTER TABLE article ADD COLUMN place BLOB;
CREATE INDEX article_url ON article (url);
ALTER TABLE sentence ADD COLUMN furniture INTEGER NOT NULL DEFAULT 0;
CREATE TABLE revision (
    article_id TEXT NOT NULL, revision INTEGER NOT NULL, kept_at INTEGER NOT NULL, replaced_at TEXT NOT NULL,
    body BLOB NOT NULL, body_hash BLOB NOT NULL, facts_hash BLOB NOT NULL,
    headline BLOB, standfirst BLOB, byline BLOB, outlet BLOB, dateline BLOB, published TEXT, url BLOB,
    language TEXT NOT NULL, genre BLOB, sample INTEGER NOT NULL, origin BLOB, correction BLOB, embargo TEXT,
    version INTEGER,
    PRIMARY KEY (article_id, revision)
) STRICT;
CREATE INDEX revision_url ON revision (url);
CREATE TABLE withdrawal (
    article_id TEXT PRIMARY KEY, withdrawn_at TEXT NOT NULL, reason BLOB NOT NULL, version INTEGER,
    by_outlet INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIEW released AS SELECT * FROM article
    WHERE embargo IS NULL OR embargo <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now');
CREATE TABLE erased (digest BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
ALTER TABLE state ADD COLUMN secret BLOB;
"""

# What whoever derives something from the articles needs in order to keep up with them: see `corpus.changes`. `gone` has
# the number of every row of `article` that was deleted, with the generation that comes next; also of one that only made
# room for its later words. `history` has a random stamp for every generation that the archive has been at: a derived
# file that knows another stamp is of another history, whatever its count says. (One statement ends where a line does.)
_THIRD = """
CREATE INDEX article_kept_at ON article (kept_at);
CREATE TABLE gone (
    generation INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (generation, number)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER article_gone AFTER DELETE ON article
    BEGIN INSERT OR IGNORE INTO gone SELECT generation + 1, old.number FROM state; END;
CREATE TABLE history (generation INTEGER PRIMARY KEY, stamp INTEGER NOT NULL) STRICT;
INSERT INTO history SELECT generation, random() FROM state;
CREATE TRIGGER state_counted AFTER UPDATE OF generation ON state WHEN new.generation != old.generation
    BEGIN INSERT OR REPLACE INTO history VALUES (new.generation, random()); END
"""

# How the mention beside a cue was led to a name, and the mention that led there.
_FOURTH = """
ALTER TABLE attribution ADD COLUMN basis TEXT;
ALTER TABLE attribution ADD COLUMN antecedent_start INTEGER;
ALTER TABLE attribution ADD COLUMN antecedent_end INTEGER;
"""

_MIGRATIONS = (_FIRST, f"{_SECOND.rstrip()}\n{COPY_TABLES.strip()}\n{FEED_TABLES}", _THIRD, _FOURTH)
VERSION = len(_MIGRATIONS)


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Bring the tables from *version* (0: none) to ``VERSION``, inside the caller's transaction."""
    for statements in _MIGRATIONS[version:]:
        for statement in statements.strip().split(";\n"):
            connection.execute(statement)
    # The key of the digests in `erased`: without it nobody can try ids against them.
    connection.execute("UPDATE state SET secret = ? WHERE secret IS NULL", (secrets.token_bytes(32),))
