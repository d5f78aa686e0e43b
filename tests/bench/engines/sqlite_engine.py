"""SQLite FTS5: a scan of all matches, each scored; its k1 and b (1.2 and .75) are fixed."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.engines.engine import BEST, Engine

_NAME = "index.sqlite"


class Sqlite(Engine):
    """FTS5 over a table that keeps no text."""

    def start(self, place: Path) -> None:
        """Make an empty table; terms hold stops and underscores, which are no separators here."""
        self._database = sqlite3.connect(place / _NAME)
        self._database.execute(
            "CREATE VIRTUAL TABLE sentence USING fts5(text, content='', "
            "tokenize=\"unicode61 remove_diacritics 0 tokenchars '._'\")"
        )

    def prepare(self, sentences: list[tuple[str, ...]]) -> Any:
        """Return the terms of each joined by spaces."""
        return [(" ".join(terms),) for terms in sentences]

    def add(self, prepared: Any) -> None:
        """Add one row for each."""
        self._database.executemany("INSERT INTO sentence (text) VALUES (?)", prepared)

    def finish(self) -> None:
        """Commit."""
        self._database.commit()
        self._database.close()

    def open(self, place: Path) -> None:
        """Open for searching."""
        self._database = sqlite3.connect(place / _NAME)

    def query(self, terms: list[str]) -> Any:
        """Return FTS5's notation of any of the terms."""
        return " OR ".join(f'"{term}"' for term in terms)

    def search(self, query: Any) -> Sequence[Any]:
        """Return the numbers and ranks of the ten best."""
        rows = "SELECT rowid, rank FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ?"
        return self._database.execute(rows, (query, BEST)).fetchall()
