"""What was erased from the archive is not kept among the pages of its feeds either.

A module of its own, because the archive imports it, also for who only asks a question.
"""

from __future__ import annotations

import hashlib
import sqlite3

from corpus.readers.identity import address_id

_FORGET = (
    "UPDATE followed SET url = NULL, headline = NULL, published = NULL, outlet = NULL, listed = NULL, etag = NULL, "
    "last_modified = NULL, next_at = NULL, article_id = NULL WHERE {} = ?"
)


def forget(connection: sqlite3.Connection, article_id: str) -> None:
    """Keep nothing of the page that *article_id* was read from but a keyed digest: it is not fetched again.

    It runs inside the caller's transaction, which erases the article.
    """
    connection.execute(_FORGET.format("article_id"), (article_id,))
    # Also where the page was only listed so far, or held more than one article.
    (secret,) = connection.execute("SELECT secret FROM state").fetchone()
    connection.execute(_FORGET.format("link"), (link_digest(article_id, secret),))


def link_digest(url: str, secret: bytes) -> str:
    """Return the keyed digest by which a link to *url* is known; *secret* is the archive's own."""
    address = address_id(url).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(address, key=secret[:64], digest_size=16).hexdigest()


def forget_page(connection: sqlite3.Connection, number: int) -> None:
    """Keep nothing of the page of that *number*, which turned out to be an article that was erased before."""
    connection.execute(_FORGET.format("number"), (number,))
