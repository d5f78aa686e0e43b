"""Xapian (C++): its own BM25 and MaxScore."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.engines.engine import BEST, K1, B, Engine

xapian: Any = importlib.import_module("xapian")
# It takes no longer term.
_MOST_BYTES = 240


class Xapian(Engine):
    """Xapian with its default (glass) database, without positions."""

    def start(self, place: Path) -> None:
        """Make an empty database."""
        self._database = xapian.WritableDatabase(str(place), xapian.DB_CREATE_OR_OVERWRITE)

    def add(self, prepared: Any) -> None:
        """Add one document for each."""
        for terms in prepared:
            document = xapian.Document()
            for term in terms:
                if len(term.encode()) <= _MOST_BYTES:
                    document.add_term(term)
            self._database.add_document(document)

    def finish(self) -> None:
        """Commit."""
        self._database.commit()
        self._database.close()

    def open(self, place: Path) -> None:
        """Open for searching."""
        self._enquire = xapian.Enquire(xapian.Database(str(place)))
        self._enquire.set_weighting_scheme(xapian.BM25Weight(K1, 0, 1, B, 0))

    def query(self, terms: list[str]) -> Any:
        """Return the query object."""
        return xapian.Query(xapian.Query.OP_OR, terms)

    def search(self, query: Any) -> Sequence[Any]:
        """Return the numbers of the ten best."""
        self._enquire.set_query(query)
        return [match.docid for match in self._enquire.get_mset(0, BEST)]
