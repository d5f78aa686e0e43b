"""All engines over the same pre-analysed sentences and questions, by size of the corpus; printed, times never asserted.

What is asserted is that ours are the right ten, by a full scan.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import asdict, dataclass

import pytest

from tests.bench.competitors import bench_python
from tests.bench.corpora import Corpus
from tests.bench.describing import DESCRIPTION, describe, postings_of
from tests.bench.engines.registry import ENGINES, RACERS
from tests.bench.running import (
    Asked,
    Built,
    MissingError,
    Raced,
    build_index,
    place_of,
    print_table,
    run_child,
    verdict,
)
from tests.bench.scanning import scan_with_numpy, scan_with_rank_bm25
from tests.bench.setting import BUILD, ROOT, is_asked_for, sizes

pytestmark = pytest.mark.bench

# Questions whose answers are held to a full scan.
_CHECKED = 50
_BY_PACKAGE = 100_000
_OURS, _OURS_C, _RIVAL = "byline, NumPy", "byline, C", "tantivy, query built"
# At most so many times tantivy's p50 and p95, by size: the bars that were set.
_BARS = {
    (_OURS, 1_000_000): (1.7, 1.1),
    (_OURS_C, 1_000_000): (0.7, 0.5),
    (_OURS, 10_000_000): (1.6, 1.6),
    (_OURS_C, 10_000_000): (0.45, 0.45),
}


@dataclass(slots=True)
class Line:
    """One engine at one size: what building and asking took, and asking in turns where it is one of those."""

    engine: str
    size: int
    postings: int
    built: Built
    asked: Asked
    raced: Raced | None = None

    @property
    def p50(self) -> float:
        """Milliseconds, in turns where it is one of those."""
        return (self.raced or self.asked).p50

    @property
    def p95(self) -> float:
        """Milliseconds, in turns where it is one of those."""
        return (self.raced or self.asked).p95


def test_engines_by_size(real: Corpus, questions: list[list[str]], corpus_of: Callable[[int], Corpus]) -> None:
    """By size: build, open, ask, in turns where engines are compared closely; then the table and the plot."""
    corpora = {size: corpus_of(size) for size in sizes()}
    print("\nThe corpora, beneath the real text:")
    print_table(DESCRIPTION, [describe(corpus) for corpus in (real, *corpora.values())])
    terms = [len(question) for question in questions]
    print(f"{len(questions)} questions of {min(terms)} to {max(terms)} terms, {sum(terms) / len(terms):.1f} on average")
    lines: list[Line] = []
    for size, corpus in corpora.items():
        print(f"\n{size:,} sentences:")
        mine = _measure(corpus, size, questions)
        for engine in (_OURS, _OURS_C):
            if any(line.engine == engine for line in mine):
                _check(engine, corpus, questions[:_CHECKED])
        _print_lines(mine)
        _print_verdicts({line.engine: line for line in mine}, size)
        lines += mine
    print("\nHow cost grows: p50 / p95 ms")
    _print_growth(lines)
    _plot(lines)


def _measure(corpus: Corpus, size: int, questions: list[list[str]]) -> list[Line]:
    lines: list[Line] = []
    built: dict[str, Built] = {}
    for entry in ENGINES.values():
        if size > entry.largest or not is_asked_for(entry.name):
            continue
        try:
            if entry.index not in built:
                built[entry.index] = build_index(entry.name, corpus)
            place = str(place_of(entry.name, corpus))
            asked = Asked(**run_child("ask", engine=entry.name, place=place, queries=questions))
        except (MissingError, subprocess.CalledProcessError) as problem:
            print(f"{entry.name} is left out at {size:,}: {problem}", flush=True)
            continue
        lines.append(Line(entry.name, size, postings_of(corpus), built[entry.index], asked))
        print(f"{entry.name} at {size:,}: built in {built[entry.index].seconds:.1f} s, asked", flush=True)
    racers = [line.engine for line in lines if line.engine in RACERS]
    places = {engine: str(place_of(engine, corpus)) for engine in racers}
    try:
        raced = run_child("race", places=places, queries=questions) if racers else {}
    except subprocess.CalledProcessError as problem:
        print(f"they could not be asked in turns: {problem}", flush=True)
        raced = {}
    for line in lines:
        if line.engine in raced:
            line.raced = Raced(**raced[line.engine])
    return lines


def _check(engine: str, corpus: Corpus, questions: list[list[str]]) -> None:
    """Hold our ten best to a full scan: by the package itself in a small corpus, by NumPy in a larger one."""
    scan = scan_with_rank_bm25 if len(corpus) <= _BY_PACKAGE else scan_with_numpy
    found = run_child("hits", engine=engine, place=str(place_of(engine, corpus)), queries=questions)["hits"]
    # Ours are shares of the most that a question could score, rounded to 1e-9.
    for question, ours, right in zip(questions, found, scan(corpus, questions), strict=True):
        assert [unit for unit, _ in ours] == [unit for unit, _ in right], question
        assert [score for _, score in ours] == pytest.approx([score for _, score in right], abs=1e-7), question
    print(f"{engine}: the ten best of {len(questions)} questions are those of {scan.__name__}", flush=True)


def _print_lines(lines: list[Line]) -> None:
    heads = [
        "engine", "build s", "CPU s", "sentences/s", "build MB", "disk MB", "bytes/posting", "open ms", "p50 ms",
        "p95 ms", "alone p50", "p95", "queries", "anonymous MB",
    ]  # fmt: skip
    rows = [
        [
            line.engine,
            f"{line.built.seconds:.1f}",
            f"{line.built.cpu:.1f}",
            f"{line.size / line.built.seconds:,.0f}",
            f"{line.built.peak:.0f}",
            f"{line.built.disk / 1e6:.1f}",
            f"{line.built.disk / line.postings:.2f}",
            f"{line.asked.open:.1f}",
            f"{line.p50:.3f}",
            f"{line.p95:.3f}",
            f"{line.asked.p50:.3f}",
            f"{line.asked.p95:.3f}",
            f"{line.asked.count}",
            f"{line.asked.anonymous:.0f}",
        ]
        for line in lines
    ]
    print_table(heads, rows)
    print("p50 and p95 of byline and tantivy: asked in turns in one process; 'alone': each in a process of its own.")


def _print_verdicts(lines: dict[str, Line], size: int) -> None:
    """Print the ratios that bars were set for, and the others without a bar."""
    rival, whole = lines.get(_RIVAL), lines.get("tantivy")
    for engine in (_OURS, _OURS_C):
        if not (line := lines.get(engine)):
            continue
        if rival and whole:
            bars = _BARS.get((engine, size), (None, None))
            for what, bar, own, other, with_query in (
                ("p50", bars[0], line.p50, rival.p50, whole.p50),
                ("p95", bars[1], line.p95, rival.p95, whole.p95),
            ):
                says = verdict(f"{engine}: times tantivy's {what}", own / other, bar)
                print(f"{says}   ({own / with_query:.2f} where tantivy's query objects are made within the time)")
        if scan := lines.get("rank_bm25"):
            faster = scan.p50 / line.p50
            bar = 500 if size == 1_000_000 else None
            print(verdict(f"{engine}: times faster than rank_bm25 (p50)", faster, bar, at_least=True))
        print(verdict(f"{engine}: anonymous MB", line.asked.anonymous, 100))
    ours = lines.get(_OURS)
    if ours and rival:
        print(verdict("times tantivy's disk", ours.built.disk / rival.built.disk, 3.0))
        speed = rival.built.seconds / ours.built.seconds
        print(verdict("times tantivy's building speed, by the clock", speed, 0.6, at_least=True))
        print(verdict("times tantivy's building speed, by CPU seconds", rival.built.cpu / ours.built.cpu, None))


def _print_growth(lines: list[Line]) -> None:
    columns = sizes()
    rows = []
    for engine in ENGINES:
        mine = {line.size: line for line in lines if line.engine == engine}
        cells = [f"{mine[size].p50:.3f} / {mine[size].p95:.3f}" if size in mine else "" for size in columns]
        rows.append([engine, *cells])
    print_table(["engine", *(f"{size:,}" for size in columns)], rows)


def _plot(lines: list[Line]) -> None:
    points = [{**asdict(line), "p50": line.p50, "p95": line.p95} for line in lines if line.engine != "tantivy"]
    source, picture = BUILD / "growth.json", BUILD / "growth.png"
    source.write_text(json.dumps(points, indent=1), encoding="utf-8")
    command = [str(bench_python()), "-m", "tests.bench.plotting", str(source), str(picture)]
    if subprocess.run(command, cwd=ROOT, check=False).returncode == 0:
        print(f"the plot: {picture.relative_to(ROOT)}; its figures: {source.relative_to(ROOT)}")
    else:
        print(f"no plot (is matplotlib there?); its figures: {source.relative_to(ROOT)}")
