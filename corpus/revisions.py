"""An article's earlier words, kept for the record and never quoted, and the count of all changes.

Everything here runs inside the caller's transaction.
"""

from __future__ import annotations

import sqlite3

from corpus.readers.embargoes import moment_now
from corpus.rows import FACTS


def count_up(connection: sqlite3.Connection) -> int:
    """Count one more change of the archive, and return the count."""
    (generation,) = connection.execute("UPDATE state SET generation = generation + 1 RETURNING generation").fetchone()
    return int(generation)


def keep_revision(connection: sqlite3.Connection, number: int) -> None:
    """Keep the words and facts of article *number* as they are now, for the record."""
    same = f"article_id, kept_at, body, body_hash, facts_hash, {', '.join(FACTS)}"
    count = "1 + (SELECT count(*) FROM revision WHERE article_id = article.article_id)"
    # The names are this package's own, never from outside.
    copying = f"INSERT INTO revision (revision, replaced_at, {same}) SELECT {count}, ?, {same} FROM article"  # noqa: S608
    connection.execute(f"{copying} WHERE number = ?", (moment_now(), number))
