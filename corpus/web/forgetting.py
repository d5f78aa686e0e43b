"""What was erased from the archive is not kept among the pages of its feeds either.

A module of its own, because the archive imports it, also for who only asks a question.
"""

from __future__ import annotations

import sqlite3

_FORGET = (
    "UPDATE followed SET url = NULL, headline = NULL, published = NULL, outlet = NULL, listed = NULL, etag = NULL, "
    "last_modified = NULL, next_at = NULL, article_id = NULL WHERE {} = ?"
)


def forget(connection: sqlite3.Connection, article_id: str) -> None:
    """Keep nothing of the page that *article_id* was read from but a keyed digest: it is not fetched again.

    It runs inside the caller's transaction, which erases the article.
    """
    connection.execute(_FORGET.format("article_id"), (article_id,))


def forget_page(connection: sqlite3.Connection, number: int) -> None:
    """Keep nothing of the page of that *number*, which turned out to be an article that was erased before."""
    connection.execute(_FORGET.format("number"), (number,))
