"""An index that grows while it is asked: steps of ``tests.bench.child``."""

from __future__ import annotations

import gc
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from tests.bench.corpora import open_corpus

Sentences = list[tuple[str, ...]]
# What one commit of news adds: 30 articles of 25 sentences, one sentence of each with the commit's own term.
ARTICLES, EACH = 30, 25
# A reader looks for what is new so often, in queries.
_LOOK = 20


class Live(Protocol):
    """An index that takes commits; one process writes, others read."""

    def open_writer(self, place: Path) -> None:
        """Open the index in *place* for adding."""
        ...

    def add(self, sentences: Sentences) -> None:
        """Add *sentences*, 25 an article, and commit: when it returns, a new reader sees them, even after a kill."""
        ...

    def close_writer(self) -> None:
        """Let the merges end."""
        ...

    def open_reader(self, place: Path) -> None:
        """Open the index in *place* for searching."""
        ...

    def refresh(self) -> None:
        """See what is committed by now."""
        ...

    def search(self, terms: list[str]) -> Sequence[Any]:
        """Return the ten best."""
        ...

    def count(self, term: str) -> int:
        """Return in how many sentences *term* occurs."""
        ...


def load_live(name: str) -> Live:
    """Return the adapter of ``tantivy`` or ``byline``; raises ImportError where it is not here."""
    live: Live
    if name == "tantivy":
        from tests.bench.engines.tantivy_live import TantivyLive

        live = TantivyLive()
    else:
        from tests.bench.engines.byline_live import BylineLive

        live = BylineLive()
    return live


def marker(number: int) -> str:
    """Return the term that only commit *number* brings."""
    return f"marker_{number}"


def news(sentences: Sentences, number: int) -> Sentences:
    """Return *sentences* with the term of commit *number* in the first of each article."""
    return [(*terms, marker(number)) if place % EACH == 0 else terms for place, terms in enumerate(sentences)]


def fill(engine: str, place: str, corpus: str) -> dict[str, Any]:
    """Put all of the corpus in the empty folder *place* into the index there, 25,000 sentences a commit."""
    live = load_live(engine)
    began = time.perf_counter()
    live.open_writer(Path(place))
    for chunk in open_corpus(Path(corpus)).chunks(1000 * EACH):
        live.add(chunk)
    live.close_writer()
    return {"seconds": time.perf_counter() - began}


def see_articles(engine: str, place: str, corpus: str, rounds: int) -> dict[str, Any]:
    """Add 30 articles and see them in an answer, *rounds* times: milliseconds of each, commit and search apart."""
    live, sentences = load_live(engine), open_corpus(Path(corpus))
    live.open_writer(Path(place))
    live.open_reader(Path(place))
    live.search(list(sentences.sentences(0, 1)[0]))
    commits, seen = [], []
    for number in range(rounds):
        start = number * ARTICLES * EACH % (len(sentences) - ARTICLES * EACH)
        batch = news(sentences.sentences(start, start + ARTICLES * EACH), number)
        began = time.perf_counter()
        live.add(batch)
        committed = time.perf_counter()
        live.refresh()
        found = live.search([marker(number), *batch[0][:3]])
        done = time.perf_counter()
        if not found or live.count(marker(number)) != ARTICLES:
            raise AssertionError(f"{engine} does not see commit {number}")
        commits.append((committed - began) * 1000)
        seen.append((done - began) * 1000)
    live.close_writer()
    return {"commits": commits, "seen": seen}


def keep_writing(engine: str, place: str, corpus: str, first: int, commits: int) -> dict[str, Any]:
    """Commit 30 articles so many times, one after another: milliseconds of each, and the seconds of all."""
    live, sentences = load_live(engine), open_corpus(Path(corpus))
    live.open_writer(Path(place))
    times = []
    began = time.perf_counter()
    for number in range(first, first + commits):
        start = number * ARTICLES * EACH % (len(sentences) - ARTICLES * EACH)
        batch = news(sentences.sentences(start, start + ARTICLES * EACH), number)
        started = time.perf_counter()
        live.add(batch)
        times.append((time.perf_counter() - started) * 1000)
    live.close_writer()
    return {"times": times, "seconds": time.perf_counter() - began}


def keep_reading(
    engine: str, place: str, queries: list[list[str]], first: int, ready: str, stop: str
) -> dict[str, Any]:
    """Ask until the file *stop* is there; write the file *ready* when the index has been asked for a while.

    A wrong answer is a commit seen in part, or one seen that is not there later, or an earlier one missing.

    Returns:
        The milliseconds of the queries, p50 and p95, ``before`` another process began to write and ``meanwhile``;
        ``longest``: the longest that one answer, or one look for what is new, took meanwhile; ``refresh``: p50 of
        these looks; ``wrong``: what was wrong; ``seen``: how many commits.
    """
    live = load_live(engine)
    live.open_reader(Path(place))
    for query in queries:
        live.search(query)
    before: list[float] = []
    meanwhile: list[float] = []
    looks: list[float] = []
    wrong: list[str] = []
    clock, seen, asked = time.perf_counter, first, 0
    gc.disable()
    while len(before) < len(queries):
        before.append(_took(live, queries[len(before)]))
    Path(ready).touch()
    while not Path(stop).exists():
        meanwhile.append(_took(live, queries[asked % len(queries)]))
        asked += 1
        if asked % _LOOK == 0:
            began = clock()
            live.refresh()
            looks.append((clock() - began) * 1000)
            last = seen - 1
            while count := live.count(marker(seen)):
                if count != ARTICLES:
                    wrong.append(f"commit {seen} seen in part: {count}")
                seen += 1
            if last >= first and live.count(marker(last)) != ARTICLES:
                wrong.append(f"commit {last} was seen and is gone")
    return {
        "before": _percentiles(before),
        "meanwhile": _percentiles(meanwhile),
        "longest": max([*meanwhile, *looks], default=0.0),
        "refresh": _percentiles(looks),
        "wrong": wrong,
        "seen": seen - first,
    }


def _took(live: Live, query: list[str]) -> float:
    began = time.perf_counter()
    live.search(query)
    return (time.perf_counter() - began) * 1000


def _percentiles(times: list[float]) -> list[float]:
    found: list[float] = np.percentile(times or [0.0], (50, 95)).tolist()
    return found
