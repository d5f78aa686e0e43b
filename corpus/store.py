"""The archive: articles, their sentences and who said what, in one SQLite file.

The file is the truth; everything else on disk is derived from it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

from corpus.article import Article, Attribution, Sentence, Span
from corpus.errors import ArchiveError
from corpus.rows import (
    FACTS,
    article_from_row,
    attribution_from_row,
    attribution_to_row,
    facts_to_row,
    hash_article,
    spans_from_text,
    text_from_blob,
    text_to_blob,
    unkeepable_field,
)
from corpus.schema import explain, open_file

Kept = Literal["added", "updated", "unchanged", "duplicate"]

FILE_NAME = "archive.sqlite"


@dataclass(frozen=True, slots=True)
class Counts:
    """What is in the archive.

    ``oldest`` and ``newest`` are ISO dates; the ``undated`` articles are in neither.
    """

    articles: int
    sentences: int
    quotations: int
    outlets: dict[str, int]
    oldest: str | None
    newest: str | None
    undated: int


class Entry(NamedTuple):
    """An article with what was read out of it: the unit that is kept whole or not at all."""

    article: Article
    sentences: Sequence[Sentence]
    attributions: Sequence[Attribution]


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

    def keep(
        self, article: Article, sentences: Sequence[Sentence], attributions: Sequence[Attribution]
    ) -> tuple[Kept, str | None]:
        """Keep *article*, its *sentences* and *attributions* in one transaction; all of it, or nothing.

        Returns:
            ``added``, ``updated`` (other words or facts under a known id), ``unchanged``, or ``duplicate``
            with the id of an earlier article that has the very same body. A duplicate is kept all the same.
            It returns after the commit: what it says lasts through a kill and a power cut.

        Raises:
            ArchiveError: the disk is full, the file cannot be written, or another program holds it.
        """
        return self.keep_all([Entry(article, sentences, attributions)])[0]

    def keep_all(self, entries: Iterable[Entry]) -> list[tuple[Kept, str | None]]:
        """Keep several articles with one commit, which a slow disk is waited for once; see ``keep``."""
        with self.transaction() as connection:
            return [self._keep(connection, entry) for entry in entries]

    def _keep(self, connection: sqlite3.Connection, entry: Entry) -> tuple[Kept, str | None]:
        article = entry.article
        if field := unkeepable_field(article):
            raise ArchiveError(f"{article.article_id!a}: '{field}' holds a lone surrogate and cannot be kept")
        body_hash, facts_hash = hash_article(article)
        row = connection.execute(
            "SELECT number, body_hash, facts_hash FROM article WHERE article_id = ?", (article.article_id,)
        ).fetchone()
        if row and row[1:] == (body_hash, facts_hash):
            return "unchanged", None
        same = connection.execute(
            "SELECT article_id FROM article WHERE body_hash = ? AND article_id != ? ORDER BY number LIMIT 1",
            (body_hash, article.article_id),
        ).fetchone()
        count = "UPDATE state SET generation = generation + 1 RETURNING generation"
        (generation,) = connection.execute(count).fetchone()
        columns = ["article_id", "body", "body_hash", "facts_hash", "kept_at", *FACTS]
        body = text_to_blob(article.body)
        values = [article.article_id, body, body_hash, facts_hash, generation, *facts_to_row(article)]
        if row:
            # Its sentences and attributions go with it; the number stays, and with it the order of arrival.
            connection.execute("DELETE FROM article WHERE number = ?", (row[0],))
            columns, values = ["number", *columns], [row[0], *values]
        # The names are this package's own, never from outside.
        insertion = f"INSERT INTO article ({', '.join(columns)}) VALUES ({', '.join('?' * len(values))})"  # noqa: S608
        number = connection.execute(insertion, values).lastrowid
        connection.executemany(
            "INSERT INTO sentence VALUES (?, ?, ?, ?, ?)",
            ((number, s.position, s.paragraph, *s.span) for s in entry.sentences),
        )
        connection.executemany(
            "INSERT INTO attribution VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            ((number, position, *attribution_to_row(a)) for position, a in enumerate(entry.attributions)),
        )
        if row:
            return "updated", None
        return ("duplicate", same[0]) if same else ("added", None)

    def holds(self, article: Article) -> bool:
        """Say whether this very article, words and facts, is kept already."""
        rows = self.select("SELECT body_hash, facts_hash FROM article WHERE article_id = ?", article.article_id)
        return bool(rows) and rows[0] == hash_article(article)

    def article(self, article_id: str, kept_at: int | None = None) -> Article | None:
        """Return the article of that id, or None; with *kept_at*, None also where it has changed since."""
        if kept_at is None:
            return next(self._articles("WHERE article_id = ?", article_id), None)
        return next(self._articles("WHERE article_id = ? AND kept_at = ?", article_id, kept_at), None)

    def kept_at(self) -> dict[str, int]:
        """Return, by id in order of arrival, the generation that each article's present words came with."""
        return dict(self.select("SELECT article_id, kept_at FROM article ORDER BY number"))

    def articles(self) -> Iterator[Article]:
        """Yield every article, in order of arrival."""
        return self._articles("ORDER BY number")

    def article_ids(self) -> list[str]:
        """Return every article's id, in order of arrival."""
        return [row[0] for row in self.select("SELECT article_id FROM article ORDER BY number")]

    def sentences(self, article_id: str) -> list[Sentence]:
        """Return the sentences of one article, in order; none for an unknown id."""
        rows = self.select(
            'SELECT position, paragraph, "start", "end" FROM sentence JOIN article ON number = article '
            "WHERE article_id = ? ORDER BY position",
            article_id,
        )
        return [Sentence(article_id, position, paragraph, Span(*span)) for position, paragraph, *span in rows]

    def attributions(self, article_id: str) -> list[Attribution]:
        """Return the attributions of one article, in order; none for an unknown id."""
        rows = self.select(
            "SELECT attribution.* FROM attribution JOIN article ON number = article "
            "WHERE article_id = ? ORDER BY position",
            article_id,
        )
        with self._names_damage():
            return [attribution_from_row(row[2:]) for row in rows]

    def said_by(self, is_wanted: Callable[[str], bool]) -> Iterator[tuple[str, tuple[Span, ...]]]:
        """Yield the article's id and the pieces of everything said by a speaker whose name *is_wanted*."""
        rows = self.select(
            "SELECT article_id, speaker, content FROM attribution JOIN article ON number = article "
            "WHERE speaker IS NOT NULL ORDER BY number, position"
        )
        for article_id, speaker, content in rows:
            with self._names_damage():
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
        with self.snapshot(), self._names_damage():
            articles, oldest, newest, dated = self.select(
                "SELECT count(*), min(substr(published, 1, 10)), max(substr(published, 1, 10)), "
                "count(published) FROM article"
            )[0]
            outlets = self.select(
                "SELECT outlet, count(*) AS n FROM article WHERE outlet IS NOT NULL "
                "GROUP BY outlet ORDER BY n DESC, outlet"
            )
            return Counts(
                articles=articles,
                sentences=self.select("SELECT count(*) FROM sentence")[0][0],
                quotations=self.select("SELECT count(*) FROM attribution")[0][0],
                outlets={text_from_blob(outlet): n for outlet, n in outlets},
                oldest=oldest,
                newest=newest,
                undated=articles - dated,
            )

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
        # Numbers first, bodies one at a time: an archive need not fit in memory.
        # The clauses are this module's own.
        for (number,) in self.select(f"SELECT number FROM article {clause}", *values):  # noqa: S608
            columns = f"article_id, body, {', '.join(FACTS)}"
            for row in self.select(f"SELECT {columns} FROM article WHERE number = ?", number):  # noqa: S608
                with self._names_damage():
                    article = article_from_row(row)
                yield article

    def select(self, statement: str, *values: str | int | bytes) -> list[Any]:
        """Return the rows of *statement*, which is this package's own; for the modules that keep tables beside these."""
        try:
            with self._lock:
                return self._connection.execute(statement, values).fetchall()
        except UnicodeEncodeError:
            # A lone surrogate in what is looked for: no id holds one.
            return []
        except sqlite3.Error as error:
            raise ArchiveError(f"{self.path}: the archive cannot be read ({explain(error)})") from error

    @contextmanager
    def _names_damage(self) -> Iterator[None]:
        try:
            yield
        except (UnicodeDecodeError, ValueError, TypeError) as error:
            problem = "it is damaged; restore a backup, or move it away and add the articles again"
            raise ArchiveError(f"{self.path}: the archive cannot be read ({problem})") from error

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all that is done in the ``with`` block, or nothing."""
        with self._lock:
            try:
                try:
                    self._connection.execute("BEGIN IMMEDIATE")
                    yield self._connection
                    self._connection.execute("COMMIT")
                finally:
                    self._end_transaction()
            except sqlite3.Error as error:
                raise ArchiveError(f"{self.path}: the archive cannot be written ({explain(error)})") from error

    def _end_transaction(self) -> None:
        # On a full disk or a fault SQLite may have ended it already.
        if self._connection.in_transaction:
            self.select("ROLLBACK")
