"""The steps of ``tests.bench.child``, started from the tests, and what they report."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zlib
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.bench.competitors import bench_python
from tests.bench.corpora import Corpus
from tests.bench.engines.registry import ENGINES
from tests.bench.setting import BUILD, ROOT

_ONE_THREAD = {
    f"{name}_NUM_THREADS": "1"
    for name in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB_MAXIMUM", "NUMBA", "RAYON", "TANTIVY")
}


class MissingError(Exception):
    """The engine of a step is not here; the message says why."""


@dataclass(frozen=True, slots=True)
class Built:
    """What building took: seconds by the clock and of CPU (more than one thread at work shows), bytes, most MB."""

    seconds: float
    cpu: float
    disk: int
    peak: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What asking took, in milliseconds (``open``: until the first answer, imports apart), and MB without mappings."""

    open: float
    anonymous: float
    p50: float
    p95: float
    count: int


@dataclass(frozen=True, slots=True)
class Raced:
    """What an engine's queries took in turns with others', in milliseconds."""

    p50: float
    p95: float
    count: int


def start_child(step: str, **request: Any) -> subprocess.Popen[str]:
    """Start *step* in a process of its own, with one thread for each library."""
    command = [str(bench_python()), "-m", "tests.bench.child", step]
    environment = {**os.environ, **_ONE_THREAD, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        command, cwd=ROOT, env=environment, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    child.stdin.write(json.dumps(request))
    child.stdin.close()
    child.stdin = None
    return child


def end_child(child: subprocess.Popen[str]) -> dict[str, Any]:
    """Return what *child* reports.

    Raises:
        MissingError: its engine is not here.
        CalledProcessError: it failed.
    """
    output, _ = child.communicate()
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, child.args)
    report: dict[str, Any] = json.loads(output.splitlines()[-1])
    if reason := report.get("missing"):
        raise MissingError(reason)
    return report


def run_child(step: str, **request: Any) -> dict[str, Any]:
    """Run *step* and return what it reports; raises as ``end_child`` does."""
    return end_child(start_child(step, **request))


def place_of(engine: str, corpus: Corpus) -> Path:
    """Return the folder of *engine*'s index of *corpus*; ours has another one after each change of the code."""
    index = ENGINES[engine].index
    return BUILD / "indexes" / corpus.place.name / (f"{index}-{_digest()}" if index == "byline" else index)


@cache
def _digest() -> str:
    sources = [*sorted((ROOT / "index").glob("*.py")), *sorted((ROOT / "tests/bench/engines").glob("byline*.py"))]
    return f"{zlib.crc32(b''.join(path.read_bytes() for path in sources)):08x}"


def build_index(engine: str, corpus: Corpus) -> Built:
    """Build *engine*'s index of *corpus* anew; raises as ``end_child`` does."""
    place = place_of(engine, corpus)
    for old in place.parent.glob(f"{ENGINES[engine].index}*"):
        shutil.rmtree(old) if old.is_dir() else old.unlink()
    place.mkdir(parents=True)
    try:
        built = Built(**run_child("build", engine=engine, corpus=str(corpus.place), place=str(place)))
    except BaseException:
        shutil.rmtree(place)
        raise
    _note(place).write_text(json.dumps(asdict(built)), encoding="utf-8")
    return built


def find_index(engine: str, corpus: Corpus) -> Path:
    """Return the folder of *engine*'s index of *corpus*, built where it is not there yet; raises as ``end_child``."""
    place = place_of(engine, corpus)
    if not _note(place).is_file():
        build_index(engine, corpus)
    return place


def _note(place: Path) -> Path:
    return place.with_name(f"{place.name}.json")


def print_table(heads: list[str], rows: list[list[str]]) -> None:
    """Print *rows* below *heads*, the first column to the left and the others to the right."""
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)]
    for row in (heads, *rows):
        cells = [
            cell.ljust(width) if not place else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells))


def verdict(what: str, value: float, bar: float | None, *, at_least: bool = False) -> str:
    """Return a line that holds *value* to the *bar* that was set, if one was: at most so much, or at least."""
    said = f"{what}: {value:,.{2 if value >= 1 else 3}f}"
    if bar is None:
        return said
    reached, limit = (value >= bar, "at least") if at_least else (value <= bar, "at most")
    return f"{said} (bar: {limit} {bar:g}) {'reached' if reached else 'short'}"
