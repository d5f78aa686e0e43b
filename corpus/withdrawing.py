"""Articles taken out again: withdrawn, so that they stay out, or erased, so that no trace is left.

Everything here that takes a connection runs inside the caller's transaction.
"""

from __future__ import annotations

import hashlib
import hmac
import sqlite3
from typing import NamedTuple

from corpus.article import Article
from corpus.readers.embargoes import moment_now
from corpus.readers.identity import address_id
from corpus.readers.reader import Withdrawal
from corpus.revisions import count_up, keep_revision
from corpus.rows import text_from_blob, text_to_blob
from corpus.web.forgetting import forget

# Tables that name an article by its id, beside `article` itself, and the columns that do.
_NAMED_IN = (("revision", "article_id"), ("withdrawal", "article_id"))


def keeps_out(connection: sqlite3.Connection, article: Article) -> str | None:
    """Return why *article*, which was withdrawn, stays out; None where it was not, or comes as a later version.

    What an outlet withdrew, a version of its own that is later than the withdrawal brings back. What a person
    took out of the archive, only a person does.
    """
    row = connection.execute(
        "SELECT withdrawn_at, reason, version, by_outlet FROM withdrawal WHERE article_id = ?", (article.article_id,)
    ).fetchone()
    if row is None:
        return None
    withdrawn_at, reason, version, by_outlet = row
    if by_outlet and None not in (version, article.version) and article.version > version:
        connection.execute("DELETE FROM withdrawal WHERE article_id = ?", (article.article_id,))
        return None
    return f"{text_from_blob(reason)} ({withdrawn_at[:10]}); it stays out"


def withdraw(connection: sqlite3.Connection, withdrawal: Withdrawal, *, by_outlet: bool) -> bool | None:
    """Note that an article is withdrawn, and take it out; its last words become a revision.

    It need not have come yet: one that comes later stays out.

    Returns:
        Whether anything changed; None where the message is about an older version than the one kept.
    """
    article_id = withdrawal.article_id
    row = connection.execute("SELECT number, version FROM article WHERE article_id = ?", (article_id,)).fetchone()
    known = connection.execute(
        "SELECT version, by_outlet FROM withdrawal WHERE article_id = ?", (article_id,)
    ).fetchone()
    seen = [found for found in (row and row[1], known and known[0]) if found is not None]
    if by_outlet and withdrawal.version is not None and seen and withdrawal.version < max(seen):
        return None
    version = max((*seen, *([] if withdrawal.version is None else [withdrawal.version])), default=None)
    # A person's word stands above an outlet's later one.
    if known and not row and (not known[1] or known == (version, int(by_outlet))):
        return False
    _take_out(connection, article_id)
    connection.execute(
        "INSERT OR REPLACE INTO withdrawal VALUES (?, ?, ?, ?, ?)",
        (article_id, moment_now(), text_to_blob(withdrawal.reason), version, by_outlet),
    )
    count_up(connection)
    return True


def _take_out(connection: sqlite3.Connection, article_id: str) -> None:
    for (number,) in connection.execute("SELECT number FROM article WHERE article_id = ?", (article_id,)).fetchall():
        keep_revision(connection, number)
        connection.execute("DELETE FROM article WHERE number = ?", (number,))


def erase(connection: sqlite3.Connection, article_id: str) -> bool:
    """Delete every row that knows *article_id*, and remember only a keyed digest of it, so that it stays out.

    Returns:
        Whether there was anything to delete.
    """
    addresses = connection.execute(
        "SELECT url FROM article WHERE article_id = ? UNION SELECT url FROM revision WHERE article_id = ?",
        (article_id, article_id),
    ).fetchall()
    names = {article_id, *(address_id(text_from_blob(url)) for (url,) in addresses if url)}
    count = connection.execute("DELETE FROM article WHERE article_id = ?", (article_id,)).rowcount
    for table, column in _NAMED_IN:
        count += connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (article_id,)).rowcount  # noqa: S608
    for name in names:
        forget(connection, name)
        if count:
            connection.execute("INSERT OR IGNORE INTO erased VALUES (?)", (_digest(connection, name),))
    return bool(count)


def is_withdrawn(connection: sqlite3.Connection, article_id: str) -> bool:
    """Say whether the article of that id was withdrawn and stays out."""
    return connection.execute("SELECT 1 FROM withdrawal WHERE article_id = ?", (article_id,)).fetchone() is not None


def is_erased(connection: sqlite3.Connection, article_id: str) -> bool:
    """Say whether an article of that id was erased."""
    if connection.execute("SELECT 1 FROM erased LIMIT 1").fetchone() is None:
        return False
    digest = _digest(connection, article_id)
    return connection.execute("SELECT 1 FROM erased WHERE digest = ?", (digest,)).fetchone() is not None


def _digest(connection: sqlite3.Connection, article_id: str) -> bytes:
    (secret,) = connection.execute("SELECT secret FROM state").fetchone()
    return hmac.new(secret, text_to_blob(article_id), hashlib.sha256).digest()


class KeptOut(NamedTuple):
    """What an archive keeps out: its rows of `withdrawal`, its digests of erased ids, and their key."""

    withdrawals: list[tuple[object, ...]]
    digests: list[bytes]
    secret: bytes


def read_kept_out(connection: sqlite3.Connection) -> KeptOut:
    """Return what the archive keeps out."""
    (secret,) = connection.execute("SELECT secret FROM state").fetchone()
    digests = [digest for (digest,) in connection.execute("SELECT digest FROM erased")]
    return KeptOut(connection.execute("SELECT * FROM withdrawal").fetchall(), digests, secret)


def keep_out(connection: sqlite3.Connection, kept_out: KeptOut) -> None:
    """Take out of an archive, which an older state was restored to, what its newer state kept out."""
    (secret,) = connection.execute("SELECT secret FROM state").fetchone()
    if secret != kept_out.secret:
        # Another archive's: its digests cannot be told apart from noise under our key.
        connection.execute("DELETE FROM erased")
        connection.execute("UPDATE state SET secret = ?", (kept_out.secret,))
    connection.executemany("INSERT OR IGNORE INTO erased VALUES (?)", ((digest,) for digest in kept_out.digests))
    for withdrawal in kept_out.withdrawals:
        _take_out(connection, str(withdrawal[0]))
        connection.execute("INSERT OR REPLACE INTO withdrawal VALUES (?, ?, ?, ?, ?)", withdrawal)
    erased = set(kept_out.digests)
    named = (
        "SELECT article_id FROM article UNION SELECT article_id FROM revision UNION SELECT article_id FROM withdrawal"
    )
    for (article_id,) in connection.execute(named).fetchall() if erased else ():
        if _digest(connection, article_id) in erased:
            erase(connection, article_id)
