"""tantivy (Rust): postings in blocks, block-max WAND."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench.engines.engine import BEST, Engine

tantivy: Any = importlib.import_module("tantivy")
FIELD = "text"
_HEAP = 256_000_000


def make_schema() -> Any:
    """Return the schema: one field of terms between spaces, with frequencies and no positions, nothing stored."""
    builder = tantivy.SchemaBuilder()
    return builder.add_text_field(FIELD, tokenizer_name="whitespace", index_option="freq").build()


def make_query(schema: Any, terms: list[str]) -> Any:
    """Return the query that any of *terms* answers."""
    should = tantivy.Occur.Should
    each = [(should, tantivy.Query.term_query(schema, FIELD, term, index_option="freq")) for term in terms]
    return tantivy.Query.boolean_query(each)


class Tantivy(Engine):
    """tantivy: one writing thread; option ``built``: the query is made of its objects outside of the timing."""

    def start(self, place: Path) -> None:
        """Make an index with a writer of one thread."""
        self._index = tantivy.Index(make_schema(), path=str(place))
        self._writer = self._index.writer(heap_size=_HEAP, num_threads=1)

    def prepare(self, sentences: list[tuple[str, ...]]) -> Any:
        """Return the terms of each joined by spaces."""
        return [" ".join(terms) for terms in sentences]

    def add(self, prepared: Any) -> None:
        """Add one document for each."""
        for text in prepared:
            self._writer.add_document(tantivy.Document(text=text))

    def finish(self) -> None:
        """Commit and wait for the merges."""
        self._writer.commit()
        self._writer.wait_merging_threads()

    def open(self, place: Path) -> None:
        """Open for searching."""
        self._index = tantivy.Index.open(str(place))
        self._schema = self._index.schema
        self._searcher = self._index.searcher()

    def query(self, terms: list[str]) -> Any:
        """Return the query object, or the terms where building it belongs to the time."""
        return make_query(self._schema, terms) if self.option == "built" else terms

    def search(self, query: Any) -> Sequence[Any]:
        """Return the ten best (score, address)."""
        if self.option != "built":
            query = make_query(self._schema, query)
        hits: list[Any] = self._searcher.search(query, BEST, count=False).hits
        return hits
