"""One article into the tables: new, changed, or known; its earlier words kept as a revision.

Everything here runs inside the caller's transaction.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from corpus.article import Article, Attribution, Sentence
from corpus.errors import ArchiveError
from corpus.readers.embargoes import moment_now
from corpus.readers.identity import address_id
from corpus.revisions import count_up, keep_revision
from corpus.rows import (
    FACTS,
    attribution_to_row,
    facts_to_row,
    hash_article,
    hash_reading,
    text_from_blob,
    text_to_blob,
    unkeepable_field,
)
from corpus.withdrawing import is_erased, is_withdrawn, keeps_out

Status = Literal["added", "updated", "unchanged", "duplicate"]


class Entry(NamedTuple):
    """An article with what was read out of it: the unit that is kept whole or not at all.

    ``reading`` says which code read it; see ``corpus.reading``. ``place`` is where it came from: the file, with the
    line, or the address. ``again`` marks one that was in the archive and is only read anew.
    """

    article: Article
    sentences: Sequence[Sentence]
    attributions: Sequence[Attribution]
    reading: str = ""
    place: str = ""
    again: bool = False


class Kept(NamedTuple):
    """What became of an article, and why where that needs saying.

    ``unchanged`` also for one that is not taken: an older version than the one kept, or one that was withdrawn.
    """

    status: Status
    reason: str | None = None


def keep_entry(connection: sqlite3.Connection, entry: Entry) -> Kept:
    """Keep *entry*: the article's row, its sentences and attributions; what it replaces becomes a revision.

    Raises:
        ArchiveError: a field holds what the archive's file cannot.
    """
    article = entry.article
    if field := unkeepable_field(article):
        raise ArchiveError(f"{article.article_id!a}: '{field}' holds a lone surrogate and cannot be kept")
    if (known := _known_by_address(connection, article)) is not None:
        article = replace(article, article_id=known)
        entry = entry._replace(article=article)
    if reason := _keep_out(connection, article):
        return Kept("unchanged", reason)
    row = connection.execute(
        "SELECT number, body_hash, facts_hash, reading, version, published, outlet, place FROM article "
        "WHERE article_id = ?",
        (article.article_id,),
    ).fetchone()
    if row:
        # A page does not always say what the feed that led to it said: not to be told is not to be told otherwise.
        if article.published is None:
            article = replace(article, published=row[5])
        if article.outlet is None and row[6] is not None:
            article = replace(article, outlet=text_from_blob(row[6]))
        entry = entry._replace(article=article)
    body_hash, facts_hash = hash_article(article)
    is_same = bool(row) and row[1:3] == (body_hash, facts_hash)
    if is_same and row[3] == entry.reading:
        return Kept("unchanged")
    if entry.again and not is_same:
        return Kept("unchanged", "was changed or taken out meanwhile")
    if row and row[4] is not None and article.version is not None and article.version < row[4]:
        return Kept("unchanged", f"version {article.version} is older than the one kept ({row[4]})")
    if row and not is_same and row[7] != _place(entry) and _was(connection, article.article_id, body_hash, facts_hash):
        # A source that holds two versions of an article, added again: the first of them is no news.
        return Kept("unchanged", "these are earlier words of it, and later ones are kept")
    if row and not is_same:
        keep_revision(connection, row[0])
    # Imported here: only who keeps compares, and who asks need not wait for it.
    from corpus.copies import link_copies

    place = row[7] if row and entry.again else _place(entry)
    number = _write(connection, entry, row[0] if row else None, (body_hash, facts_hash, place))
    original = link_copies(connection, number, article, entry.sentences)
    if row and is_same:
        return Kept("unchanged", "read again by a newer byline")
    remarks = list(_remarks(article, row and row[6], is_update=bool(row)))
    if original and not row:
        return Kept("duplicate", "; ".join([f"a copy of {original}", *remarks]))
    return Kept("updated" if row else "added", "; ".join(remarks) or None)


def _remarks(article: Article, outlet_before: bytes | None, *, is_update: bool) -> Iterator[str]:
    """Yield what whoever added *article* should know."""
    if article.embargo and article.embargo > moment_now():
        earlier = ", and so are its earlier words" if is_update else ""
        yield f"under embargo until {article.embargo}{earlier}"
    before = text_from_blob(outlet_before) if outlet_before else article.outlet
    if is_update and before != article.outlet:
        yield f"it was an article of {before}; if these are two articles, give each an id of its own"


def _was(connection: sqlite3.Connection, article_id: str, body_hash: bytes, facts_hash: bytes) -> bool:
    """Say whether these very words and facts were the article's before those that it has now."""
    statement = "SELECT 1 FROM revision WHERE article_id = ? AND body_hash = ? AND facts_hash = ?"
    return connection.execute(statement, (article_id, body_hash, facts_hash)).fetchone() is not None


def _place(entry: Entry) -> bytes:
    """Return what tells the entry's place from another one: words that come back to their own place are news."""
    return hashlib.blake2b(text_to_blob(entry.place), digest_size=8).digest()


def _keep_out(connection: sqlite3.Connection, article: Article) -> str | None:
    """Return why *article* is not to be kept though it is sound; None where it may be."""
    names = {article.article_id, *([address_id(article.url)] if article.url else [])}
    if any(is_erased(connection, name) for name in names):
        return "erased from this archive, and stays out"
    return keeps_out(connection, article)


def _known_by_address(connection: sqlite3.Connection, article: Article) -> str | None:
    """Return the id under which an article is known that is itself known only by its address; None for a new one.

    The page of an article that came with an id of its own before is the same article, also where it was withdrawn.
    """
    if not article.url or article.article_id != address_id(article.url):
        return None
    for table in ("article", "revision"):
        row = connection.execute(
            f"SELECT article_id FROM {table} WHERE url IN (?, ?) AND article_id != ? ORDER BY rowid LIMIT 1",  # noqa: S608
            (text_to_blob(article.url), text_to_blob(article.article_id), article.article_id),
        ).fetchone()
        if row and (table == "article" or is_withdrawn(connection, row[0])):
            return str(row[0])
    return None


def _write(
    connection: sqlite3.Connection, entry: Entry, number: int | None, digests: tuple[bytes, bytes, bytes | None]
) -> int:
    article = entry.article
    columns = ["article_id", "body", "body_hash", "facts_hash", "place", "kept_at", "reading", "reading_hash", *FACTS]
    values: list[object] = [
        article.article_id,
        text_to_blob(article.body),
        *digests,
        count_up(connection),
        entry.reading,
        hash_reading(entry.sentences, entry.attributions),
        *facts_to_row(article),
    ]
    if number is not None:
        # Its sentences and attributions go with it; the number stays, and with it the order of arrival.
        connection.execute("DELETE FROM article WHERE number = ?", (number,))
        columns, values = ["number", *columns], [number, *values]
    # The names are this package's own, never from outside.
    insertion = f"INSERT INTO article ({', '.join(columns)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608
    kept = connection.execute(insertion, values).lastrowid
    if kept is None:
        raise sqlite3.IntegrityError(f"no row was made for {article.article_id!a}")
    connection.executemany(
        "INSERT INTO sentence VALUES (?, ?, ?, ?, ?, ?)",
        ((kept, s.position, s.paragraph, *s.span, s.furniture) for s in entry.sentences),
    )
    connection.executemany(
        "INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((kept, position, *attribution_to_row(a)) for position, a in enumerate(entry.attributions)),
    )
    return kept
