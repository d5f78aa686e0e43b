"""Where the bench keeps what it makes, and how much of it is asked for."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Outside git: corpora, the competitors' own Python, indexes, the plot. Deleted, it is made again.
BUILD = ROOT / "build" / "bench"


def sizes() -> list[int]:
    """Return the sizes of corpora asked for, in sentences, ascending: ``BYLINE_BENCH_SIZES``."""
    return sorted(int(size) for size in (os.environ.get("BYLINE_BENCH_SIZES") or "100000,1000000").split(","))


def question_count() -> int:
    """Return how many questions are asked for: ``BYLINE_BENCH_QUERIES``."""
    return int(os.environ.get("BYLINE_BENCH_QUERIES") or 1000)


def commit_count() -> int:
    """Return how many commits a steady feed has: ``BYLINE_BENCH_COMMITS``."""
    return int(os.environ.get("BYLINE_BENCH_COMMITS") or 1000)


def is_asked_for(engine: str) -> bool:
    """Say whether *engine* is to be measured: ``BYLINE_BENCH_ENGINES`` holds beginnings of names; none means all."""
    wanted = [name for name in (os.environ.get("BYLINE_BENCH_ENGINES") or "").split(",") if name]
    return not wanted or engine.startswith(tuple(wanted))
