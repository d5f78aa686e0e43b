"""The engines that are compared, each behind one small adapter."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from tests.bench.engines.engine import Engine


@dataclass(frozen=True, slots=True)
class Entry:
    """One engine of the bench: where its adapter is, the index that it shares with others, how large it may get.

    ``package`` is what must be importable. ``seconds`` is how long its questions may take altogether, in each of the
    two passes: the slowest answer fewer.
    """

    name: str
    adapter: str
    option: str
    index: str
    package: str
    largest: int = 1 << 40
    seconds: float = 60.0


_ALL = [
    Entry("byline, NumPy", "byline_engine.Byline", "numpy", "byline", "numpy"),
    Entry("byline, C", "byline_engine.Byline", "c", "byline", "numpy"),
    Entry("tantivy", "tantivy_engine.Tantivy", "", "tantivy", "tantivy"),
    # Its queries are made of Python objects, which may be told apart from the search itself.
    Entry("tantivy, query built", "tantivy_engine.Tantivy", "built", "tantivy", "tantivy"),
    Entry("bm25s, numba", "bm25s_engine.Bm25s", "numba", "bm25s", "numba", largest=1_000_000),
    Entry("bm25s", "bm25s_engine.Bm25s", "numpy", "bm25s", "bm25s", largest=1_000_000),
    Entry("Xapian", "xapian_engine.Xapian", "", "xapian", "xapian"),
    Entry("SQLite FTS5", "sqlite_engine.Sqlite", "", "sqlite", "sqlite3", seconds=30.0),
    Entry("rank_bm25", "rank_bm25_engine.RankBm25", "", "rank_bm25", "rank_bm25", largest=1_000_000, seconds=30.0),
]
ENGINES = {entry.name: entry for entry in _ALL}
# Their questions take turns in one process; tantivy's are timed both with making its query objects and without.
RACERS = ["byline, NumPy", "byline, C", "tantivy", "tantivy, query built"]


def load_engine(name: str) -> Engine:
    """Return the engine *name*, not yet opened.

    Raises:
        ImportError: it is not installed here, or its kernel was not built.
    """
    entry = ENGINES[name]
    importlib.import_module(entry.package)
    module, _, kind = entry.adapter.partition(".")
    engine: Engine = getattr(importlib.import_module(f"tests.bench.engines.{module}"), kind)(entry.option)
    return engine
