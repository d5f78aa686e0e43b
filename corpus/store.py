"""The archive: articles, their sentences and who said what, in one SQLite file.

The file is the truth; everything else on disk is derived from it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from corpus.article import Article, Attribution, Sentence, Span
from corpus.counting import Counts, count_rows
from corpus.errors import ArchiveError
from corpus.keeping import Entry, Kept, keep_entry
from corpus.later import Later
from corpus.readers.reader import Withdrawal
from corpus.revisions import count_up
from corpus.rows import (
    ATTRIBUTION,
    FACTS,
    article_from_row,
    attribution_from_row,
    hash_article,
    sentences_from_rows,
    spans_from_text,
    text_from_blob,
)
from corpus.schema import explain, open_file
from corpus.withdrawing import erase, is_erased, withdraw

FILE_NAME = "archive.sqlite"
_NOT_UNDER_EMBARGO = (
    "AND (embargo IS NULL OR embargo <= strftime('%Y-%m-%dT%H:%M:%SZ', 'now')) AND NOT EXISTS (SELECT 1 FROM article "
    "WHERE article_id = revision.article_id AND number NOT IN (SELECT number FROM released)) "
)
_SENTENCES = 'SELECT position, paragraph, "start", "end", furniture FROM sentence JOIN article ON number = article'
# Attributions that begin before one place and end behind another, by the first and the last number of '10-42 50-61'.
_REACHING_INTO = (
    "AND CAST(content AS INTEGER) < ? "
    "AND CAST(substr(content, length(rtrim(content, '0123456789')) + 1) AS INTEGER) > ?"
)
# So many articles' numbers are read at a time.
_PAGE = 1_000


class Archive:
    """Articles with their sentences and attributions; safe to use from several threads.

    Args:
        path: the SQLite file.
        connection: an open connection to it. Use ``Archive.open`` for a folder.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection
        self._lock = threading.RLock()

    @classmethod
    def open(cls, directory: Path, *, create: bool = False) -> Archive:
        """Open the archive in *directory*; with *create*, make it where there is none.

        Raises:
            NoArchiveError: there is no archive, and *create* was not asked for.
            ArchiveError: it cannot be read or written, is damaged, or was made by a newer byline.
        """
        path = directory / FILE_NAME
        if create:
            try:
                directory.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                problem = f"the folder cannot be made ({error.strerror}); name another one with --archive"
                raise ArchiveError(f"{directory}: {problem}") from error
        return cls(path, open_file(path, create=create))

    @property
    def directory(self) -> Path:
        """The folder that the archive and its index lie in."""
        return self.path.parent

    def close(self) -> None:
        """Close the file; the archive is not used afterwards."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def keep(self, article: Article, sentences: Sequence[Sentence], attributions: Sequence[Attribution]) -> Kept:
        """Keep *article*, its *sentences* and *attributions* in one transaction; all of it, or nothing.

        Returns:
            ``added``, ``updated`` (other words or facts under a known id; the old ones become a revision),
            ``unchanged``, or ``duplicate`` with the id of an earlier article of which it is a copy. A duplicate is
            kept all the same. It returns after the commit: what it says lasts through a kill and a power cut.

        Raises:
            ArchiveError: the disk is full, the file cannot be written, or another program holds it.
        """
        return self.keep_all([Entry(article, sentences, attributions)])[0]

    def keep_all(self, entries: Iterable[Entry | Withdrawal]) -> list[Kept]:
        """Keep several articles with one commit, which a slow disk is waited for once; see ``keep``.

        A ``Withdrawal`` among them takes the earlier version out, as of its place in the order.
        """
        with self.transaction() as connection:
            return [
                keep_entry(connection, entry)
                if isinstance(entry, Entry)
                else _kept_out(withdraw(connection, entry, by_outlet=True), entry)
                for entry in entries
            ]

    def withdraw(self, article_id: str, reason: str) -> bool:
        """Take the article of that id out, so that it stays out; say whether that changed anything.

        Its words are kept as a revision, for the record.
        """
        with self.transaction() as connection:
            return bool(withdraw(connection, Withdrawal(article_id, reason), by_outlet=False))

    def has(self, article_id: str) -> bool:
        """Say whether there is an article of that id, under embargo or not."""
        return bool(self.select("SELECT 1 FROM article WHERE article_id = ?", article_id))

    def has_older_readings(self) -> bool:
        """Say whether any article is as the first format of the archive had it: not split by today's rules."""
        return bool(self.select("SELECT 1 FROM article WHERE reading = '' LIMIT 1"))

    def is_withdrawn(self, article_id: str) -> bool:
        """Say whether the article of that id was withdrawn and stays out."""
        return bool(self.select("SELECT 1 FROM withdrawal WHERE article_id = ?", article_id))

    def readmit(self, article_id: str, entry: Entry | None) -> Kept | None:
        """Undo the withdrawal of the article of that id and keep *entry*, its words, in one transaction."""
        with self.transaction() as connection:
            connection.execute("DELETE FROM withdrawal WHERE article_id = ?", (article_id,))
            return keep_entry(connection, entry) if entry else None

    def erase(self, article_ids: Sequence[str]) -> list[str]:
        """Delete the articles of those ids and every revision of them, with no byte left in the file.

        Only keyed digests of the ids are kept, so that they stay out. The index is the caller's to renew.

        Returns:
            Those of the ids that there was something of, now or in an erasure that was interrupted.

        Raises:
            ArchiveError: also where another program reads an earlier state of the archive for over a minute, which
                keeps the bytes in the write-ahead log.
        """
        with self.transaction() as connection:
            # Each of them, whatever the first says.
            found = [one for one in article_ids if erase(connection, one) or is_erased(connection, one)]
            if found:
                count_up(connection)
        if found:
            # Pages that were re-balanced may hold stale copies of rows; only a file written anew holds none.
            self.select("VACUUM")
            if self.select("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
                problem = "another program is reading; the articles are gone, their bytes are not: end it, erase again"
                raise ArchiveError(f"{self.path}: {problem}")
        return found

    def revisions(self, article_id: str, *, embargoed: bool = False) -> list[Article]:
        """Return the earlier words of the article of that id, oldest first. They are never quoted.

        Those under embargo, and those of an article that is under embargo now, only where they are asked for.
        """
        columns = f"article_id, body, {', '.join(FACTS)}"
        free = "" if embargoed else _NOT_UNDER_EMBARGO
        # The names are this package's own.
        statement = f"SELECT {columns} FROM revision WHERE article_id = ? {free}ORDER BY revision"  # noqa: S608
        rows = self.select(statement, article_id)
        with self.names_damage():
            return [article_from_row(row) for row in rows]

    def holds(self, article: Article, reading: str = "") -> bool:
        """Say whether this very article, words and facts, is kept already and was read by the code of *reading*."""
        rows = self.select(
            "SELECT body_hash, facts_hash, reading FROM article WHERE article_id = ?", article.article_id
        )
        return bool(rows) and rows[0] == (*hash_article(article), reading)

    def article(self, article_id: str, kept_at: int | None = None) -> Article | None:
        """Return the article of that id, or None; with *kept_at*, None also where it has changed since.

        None also for one that is under embargo now.
        """
        if kept_at is None:
            return next(self._articles("released WHERE article_id = ?", article_id), None)
        return next(self._articles("released WHERE article_id = ? AND kept_at = ?", article_id, kept_at), None)

    def articles_at(self, places: Iterable[tuple[int, int]]) -> list[Article | None]:
        """Return the articles of those numbers that were kept at those counts, read at once; see ``article``.

        None for one that has changed since, or is under embargo now.
        """
        return self._articles_by("number", list(places))

    def articles_kept(self, ids: Iterable[tuple[str, int]]) -> list[Article | None]:
        """Return the same for articles of those ids."""
        return self._articles_by("article_id", list(ids))

    def _articles_by(self, column: str, wanted: Sequence[tuple[str | int, int]]) -> list[Article | None]:
        found: dict[tuple[str | int, int], Article] = {}
        keys = list(dict.fromkeys(key for key, _ in wanted))
        for start in range(0, len(keys), _PAGE):
            page = keys[start : start + _PAGE]
            # The names are this package's own.
            statement = (
                f"SELECT {column}, kept_at, article_id, body, {', '.join(FACTS)} FROM released "  # noqa: S608
                f"WHERE {column} IN ({', '.join('?' * len(page))})"
            )
            rows = self.select(statement, *page)
            with self.names_damage():
                found.update(((row[0], row[1]), article_from_row(row[2:])) for row in rows)
        return [found.get(place) for place in wanted]

    def articles(self, *, embargoed: bool = False) -> Iterator[Article]:
        """Yield every article, in order of arrival; those under embargo only where they are asked for."""
        # In pages: even the numbers alone of all articles would be memory that grows with the archive.
        source, last = "article" if embargoed else "released", -1
        while page := self._page(source, last):
            for (last,) in page:
                yield from self._articles(f"{source} WHERE number = ?", last)

    def _page(self, source: str, last: int) -> list[Any]:
        # The name of the table or the view is this module's own.
        return self.select(f"SELECT number FROM {source} WHERE number > ? ORDER BY number LIMIT {_PAGE}", last)  # noqa: S608

    def article_ids(self) -> list[str]:
        """Return every article's id, in order of arrival, without those under embargo."""
        return [row[0] for row in self.select("SELECT article_id FROM released ORDER BY number")]

    def sentences(self, article_id: str) -> list[Sentence]:
        """Return the sentences of one article, in order; none for an unknown id."""
        return sentences_from_rows(
            article_id, self.select(f"{_SENTENCES} WHERE article_id = ? ORDER BY position", article_id)
        )

    def sentence(self, article_id: str, position: int) -> Sentence | None:
        """Return the sentence at that position of one article; None where there is none."""
        rows = self.select(f"{_SENTENCES} WHERE article_id = ? AND position = ?", article_id, position)
        return sentences_from_rows(article_id, rows)[0] if rows else None

    def around(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences beside *sentence* and those of its paragraph, itself too, in order."""
        near = "(position BETWEEN ? AND ? OR paragraph = ?)"
        at = sentence.position
        rows = self.select(
            f"{_SENTENCES} WHERE article_id = ? AND {near} ORDER BY position",
            *(sentence.article_id, at - 1, at + 1, sentence.paragraph),
        )
        return sentences_from_rows(sentence.article_id, rows)

    def furniture(self, article_id: str) -> list[Sentence]:
        """Return those sentences of one article, in order, that are furniture: few, or none."""
        rows = self.select(f"{_SENTENCES} WHERE article_id = ? AND furniture ORDER BY position", article_id)
        return sentences_from_rows(article_id, rows)

    def attributions(self, article_id: str) -> list[Attribution]:
        """Return the attributions of one article, in order; none for an unknown id."""
        return self._attributions("", article_id)

    def touching(self, article_id: str, *spans: Span) -> tuple[Attribution, ...]:
        """Return the attributions of one article of which a piece lies in one of *spans*, in order.

        Of an article that has hundreds, only those near by are read.
        """
        if not spans:
            return ()
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        near = self._attributions(_REACHING_INTO, article_id, end, start)
        return tuple(one for one in near if any(map(one.touches, spans)))

    def touching_later(self, article_id: str, *spans: Span) -> Sequence[Attribution]:
        """Return what ``touching`` does, read when it is first looked at."""
        return Later(lambda: self.touching(article_id, *spans))

    def _attributions(self, clause: str, *values: str | int) -> list[Attribution]:
        # The columns and the clause are this package's own.
        rows = self.select(
            f"SELECT {', '.join(ATTRIBUTION)} FROM attribution JOIN article ON number = article "  # noqa: S608
            f"WHERE article_id = ? {clause} ORDER BY position",
            *values,
        )
        with self.names_damage():
            return [attribution_from_row(row) for row in rows]

    def said_by(self, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Yield the article's id and the pieces of everything said by a speaker whose name *is_wanted*."""
        rows = self.select(
            "SELECT article_id, speaker, content FROM attribution JOIN released ON number = article "
            "WHERE speaker IS NOT NULL ORDER BY number, position"
        )
        for article_id, speaker, content in rows:
            with self.names_damage():
                name = text_from_blob(speaker)
            if is_wanted(name):
                yield article_id, spans_from_text(content)

    def generation(self) -> int:
        """Return the number of articles ever kept; the same number means the same contents."""
        return int(self.select("SELECT generation FROM state")[0][0])

    def identity(self) -> int:
        """Return a number that another archive does not have, also one made later in the same folder."""
        return int(self.select("PRAGMA application_id")[0][0])

    def counts(self) -> Counts:
        """Count what is in the archive, as of one moment."""
        with self.snapshot(), self.names_damage():
            return count_rows(self.select)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read as of one moment: what others commit inside the ``with`` block is not seen in it."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self.select("BEGIN")
            try:
                yield
            finally:
                self._end_transaction()

    def _articles(self, clause: str, *values: str | int) -> Iterator[Article]:
        # The clauses are this module's own, and lead to one article each.
        for row in self.select(f"SELECT article_id, body, {', '.join(FACTS)} FROM {clause}", *values):  # noqa: S608
            with self.names_damage():
                article = article_from_row(row)
            yield article

    def select(self, statement: str, *values: str | int | bytes) -> list[Any]:
        """Return the rows of *statement*, for the modules of this package that keep tables beside these."""
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except UnicodeEncodeError:
            # A lone surrogate in what is looked for: no id holds one.
            return []
        except (sqlite3.Error, UnicodeDecodeError) as error:
            # Of a damaged file even the message may be no text.
            raise ArchiveError(f"{self.path}: the archive cannot be read ({explain(error)})") from error

    @contextmanager
    def names_damage(self) -> Iterator[None]:
        """Turn what rows of a damaged file raise as they are read into the error that names the archive."""
        try:
            yield
        except (UnicodeDecodeError, ValueError, TypeError) as error:
            problem = "it is damaged; restore a backup, or move it away and add the articles again"
            raise ArchiveError(f"{self.path}: the archive cannot be read ({problem})") from error

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all that is done in the ``with`` block, or nothing."""
        with self._lock:
            if self._connection.in_transaction:
                raise RuntimeError("nothing is written inside a snapshot")
            try:
                try:
                    self._connection.execute("BEGIN IMMEDIATE")
                    yield self._connection
                    self._connection.execute("COMMIT")
                finally:
                    self._end_transaction()
            except (sqlite3.Error, UnicodeError, OverflowError) as error:
                raise ArchiveError(f"{self.path}: the archive cannot be written ({explain(error)})") from error

    def _end_transaction(self) -> None:
        # On a full disk or a fault SQLite may have ended it already.
        if self._connection.in_transaction:
            self.select("ROLLBACK")


def _kept_out(changed: bool | None, withdrawal: Withdrawal) -> Kept:
    if changed is None:
        return Kept("unchanged", f"{withdrawal.reason}, but as an older version than the one kept")
    return Kept("updated" if changed else "unchanged", withdrawal.reason)
