"""One step of the bench in a process of its own: ``python -m tests.bench.child STEP REQUEST`` prints a JSON object.

It runs in the bench's Python (``tests.bench.competitors``), where there is no pytest.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.corpora import open_corpus
from tests.bench.engines.engine import Engine
from tests.bench.engines.registry import ENGINES, load_engine
from tests.bench.live import fill, keep_reading, keep_writing, see_articles

Report = dict[str, Any]


def build(engine: str, corpus: str, place: str) -> Report:
    """Build *engine*'s index of the corpus in the folder *corpus*: seconds by the clock and of CPU, bytes on disk."""
    maker, sentences, folder = load_engine(engine), open_corpus(Path(corpus)), Path(place)
    wall = cpu = 0.0

    def timed(step: Callable[[], object]) -> None:
        nonlocal wall, cpu
        began, worked = time.perf_counter(), time.process_time()
        step()
        wall, cpu = wall + time.perf_counter() - began, cpu + time.process_time() - worked

    timed(lambda: maker.start(folder))
    for chunk in sentences.chunks():
        prepared = maker.prepare(chunk)
        timed(lambda prepared=prepared: maker.add(prepared))  # type: ignore[misc]
        del prepared
    timed(maker.finish)
    disk = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {"seconds": wall, "cpu": cpu, "disk": disk, "peak": _memory("VmHWM")}


def ask(engine: str, place: str, queries: list[list[str]]) -> Report:
    """Open and ask, after one pass to warm up: all in milliseconds; anonymous memory in MB."""
    asked = load_engine(engine)
    began = time.perf_counter()
    asked.open(Path(place))
    asked.search(asked.query(queries[0]))
    opened = time.perf_counter() - began
    _pass([asked], queries, ENGINES[engine].seconds / 3)
    times = _pass([asked], queries, ENGINES[engine].seconds)
    return {"open": opened * 1000, "anonymous": _memory("RssAnon"), **_summary(times[0])}


def race(places: dict[str, str], queries: list[list[str]]) -> Report:
    """Ask several engines in turns, query by query, the first one another each time."""
    runners = {name: load_engine(name) for name in places}
    for name, place in places.items():
        runners[name].open(Path(place))
    everyone = list(runners.values())
    _pass(everyone, queries, 600)
    times = _pass(everyone, queries, 600)
    return {name: _summary(each) for name, each in zip(runners, times, strict=True)}


def hits(engine: str, place: str, queries: list[list[str]]) -> Report:
    """Return the ten best of each query, as sentence numbers and scores."""
    asked = load_engine(engine)
    asked.open(Path(place))
    return {"hits": [asked.hits(terms) for terms in queries]}


def add_small(engine: str, corpus: str, place: str, sentences: list[int]) -> Report:
    """Write as many small indexes beside the one in *place* as there are numbers of sentences."""
    source, folder = open_corpus(Path(corpus)), Path(place)
    for part, count in enumerate(sentences):
        maker, aside = load_engine(engine), folder / f"small{part}"
        aside.mkdir()
        maker.start(aside)
        maker.add(maker.prepare(source.sentences(part * count, (part + 1) * count)))
        maker.finish()
        for path in aside.iterdir():
            path.rename(folder / f"small{part}-{path.name}")
        aside.rmdir()
    return {}


def opening(engine: str, place: str, query: list[str]) -> Report:
    """Return how long it takes to open, and to answer the first query, apart from the imports."""
    asked = load_engine(engine)
    began = time.perf_counter()
    asked.open(Path(place))
    opened = time.perf_counter()
    asked.search(asked.query(query))
    return {"open": (opened - began) * 1000, "first": (time.perf_counter() - opened) * 1000}


def _pass(engines: list[Engine], queries: list[list[str]], seconds: float) -> list[list[float]]:
    """Return, for each engine, what each query took in milliseconds; those that *seconds* are enough for."""
    prepared = [[engine.query(terms) for terms in queries] for engine in engines]
    times: list[list[float]] = [[] for _ in engines]
    count, clock = len(engines), time.perf_counter
    gc.collect()
    gc.disable()
    end = clock() + seconds
    for place in range(len(queries)):
        for turn in range(count):
            which = (place + turn) % count
            search, query = engines[which].search, prepared[which][place]
            began = clock()
            search(query)
            times[which].append((clock() - began) * 1000)
        if clock() > end:
            break
    gc.enable()
    return times


def _summary(times: list[float]) -> Report:
    p50, p95 = np.percentile(times, (50, 95)).tolist()
    return {"p50": p50, "p95": p95, "count": len(times)}


def _memory(kind: str) -> float:
    """Return this process's *kind* of memory in MB, 0 where the system does not say."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith(kind)) / 1024


def main() -> None:
    """Run one step; where its engine is not here, say so."""
    steps: list[Callable[..., Report]] = [build, ask, race, hits, add_small, opening]
    steps += [fill, see_articles, keep_writing, keep_reading]
    request = json.loads(sys.stdin.read())
    try:
        report = {step.__name__: step for step in steps}[sys.argv[1]](**request)
    except ImportError as error:
        report = {"missing": str(error) or "not here"}
    print(json.dumps(report))


if __name__ == "__main__":
    main()
