"""What `add` costs: the share of each step, the most memory, and how that grows; printed, times never asserted.

Each run is a process of its own. Steps are timed from outside, by wrapping the functions that they are; what is left
is reading the source.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.eval.measuring import data_folder

pytestmark = pytest.mark.bench

# Articles of the generated archive between one look at the memory and the next.
STEP = int(os.environ.get("BYLINE_BENCH_STEP") or 10_000)
# Adds the files named, one after another, and prints a JSON object of what each took.
CHILD = """
import importlib, json, sys, time
from collections import Counter
from pathlib import Path

from corpus.adding import add_sources
from corpus.store import Archive
from index.engine import segment

STEPS = {
    "split": [("corpus.reading", "split_sentences")],
    "attribute": [("corpus.reading", "attribute_quotations")],
    "copies": [("corpus.copies", "link_copies")],
    "store": [("corpus.store.Archive", "keep_all"), ("corpus.store.Archive", "holds")],
    "index": [("index.engine.segment", "update_index")],
}
spent, open_steps = Counter(), []


def enter(step):
    now = time.perf_counter()
    if open_steps:
        spent[open_steps[-1][0]] += now - open_steps[-1][1]
    open_steps.append([step, now])


def leave():
    now = time.perf_counter()
    step, since = open_steps.pop()
    spent[step] += now - since
    if open_steps:
        open_steps[-1][1] = now


def timed(step, function):
    def run(*arguments, **named):
        enter(step)
        try:
            return function(*arguments, **named)
        finally:
            leave()
    return run


for step, places in STEPS.items():
    for path, name in places:
        owner, _, inner = path.partition(".Archive")
        try:
            holder = importlib.import_module(owner)
        except ImportError:
            continue
        holder = Archive if path.endswith(".Archive") else holder
        if hasattr(holder, name):
            setattr(holder, name, timed(step, getattr(holder, name)))


def memory(kind):
    # What the process has in memory now (VmRSS), and the most it had since it was last asked (VmHWM).
    try:
        lines = Path("/proc/self/status").read_text().splitlines()
        if kind == "VmHWM":
            Path("/proc/self/clear_refs").write_text("5")
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(kind)) / 1024


directory, *sources = sys.argv[1:]
with Archive.open(Path(directory), create=True) as archive:
    for source in sources:
        spent.clear()
        memory("VmHWM")
        started = time.perf_counter()
        tally = Counter()
        enter("read")
        for added in add_sources(archive, [source]):
            tally[added.status] += 1
        leave()
        segment.update_index(archive)
        took = time.perf_counter() - started
        articles, sentences = tally.total() - tally["rejected"], archive.counts().sentences
        print(json.dumps({"articles": articles, "sentences": sentences, "seconds": took, "steps": spent,
                          "peak": memory("VmHWM"), "left": memory("VmRSS")}), flush=True)
"""


def _add(directory: Path, *sources: Path) -> list[dict[str, Any]]:
    """Add *sources* to a new archive in a process of its own and return what each took."""
    command = [sys.executable, "-c", CHILD, str(directory), *map(str, sources)]
    finished = subprocess.run(command, check=True, capture_output=True, text=True)
    return [json.loads(line) for line in finished.stdout.splitlines()]


def test_add_step_by_step(tmp_path: Path) -> None:
    """A large archive of long articles, everything included: parse, split, attribute, compare, store, index."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here (BYLINE_EVAL_DATA)")
    (run,) = _add(tmp_path / "archive", folder / "news_quiz" / "articles.jsonl.gz")
    print(
        f"\n{run['articles']:,} articles, {run['sentences']:,} sentences in {run['seconds']:.1f} s: "
        f"{run['articles'] / run['seconds']:.0f} articles a second, at most {run['peak']:.0f} MB in memory"
    )
    print(f"{'step':<12}{'s':>8}{'share':>8}")
    for step, seconds in sorted(run["steps"].items(), key=lambda entry: -entry[1]):
        print(f"{step:<12}{seconds:>8.1f}{seconds / run['seconds']:>8.0%}")
    assert run["articles"] > 0
    assert {"read", "split", "attribute", "store", "index"} <= set(run["steps"])


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    """Of three times as many invented articles, the second and third ten thousand add next to nothing each.

    The first come in two parts, so that all that is loaded and allocated once, whatever the number, is in them.
    """
    parts = [STEP // 2, STEP - STEP // 2, STEP, STEP]
    sources = [tmp_path / f"{number}.jsonl" for number in range(len(parts))]
    for number, (path, count) in enumerate(zip(sources, parts, strict=True)):
        _write_articles(path, sum(parts[:number]), count)
    runs = _add(tmp_path / "archive", *sources)
    heads = ("articles", 10), ("sentences", 11), ("s", 8), ("index s", 9), ("most MB", 9), ("growth", 8), ("left MB", 9)
    print("\n" + "".join(f"{head:>{width}}" for head, width in (*heads, ("growth", 8))))
    for number, run in enumerate(runs):
        growth = [f"{run[key] - runs[number - 1][key]:+.2f}" if number > 1 else "" for key in ("peak", "left")]
        print(
            f"{sum(parts[: number + 1]):>10,}{run['sentences']:>11,}{run['seconds']:>8.1f}{run['steps']['index']:>9.1f}"
            f"{run['peak']:>9.1f}{growth[0]:>8}{run['left']:>9.1f}{growth[1]:>8}"
        )
    growth_each = (runs[-1]["peak"] - runs[1]["peak"]) / 2
    print(f"after the first {STEP:,}, each further {STEP:,} articles add {growth_each:+.2f} MB to the most")
    assert [run["articles"] for run in runs] == parts


def _write_articles(path: Path, first: int, count: int) -> None:
    """Write *count* invented articles, numbered from *first*, with words as frequent as in print (Zipf)."""
    chance = random.Random(first)
    words = [_word(number) for number in range(40_000)]
    frequency = [1 / (rank + 1) for rank in range(len(words))]
    drawn = iter(chance.choices(words, frequency, k=count * 130))
    with path.open("w", encoding="utf-8") as file:
        for number in range(first, first + count):
            people = [f"{_word(chance.randrange(400)).title()} {_word(chance.randrange(4_000)).title()}" for _ in "ab"]
            sentences = [" ".join(next(drawn) for _ in range(12)).capitalize() + "." for _ in range(8)]
            sentences[2] = f"{people[0]} said that {sentences[2][0].lower()}{sentences[2][1:]}"
            sentences[5] = f"“{sentences[5][:-1]},” said {people[1]}."
            row = {
                "id": f"invented-{number}",
                "headline": " ".join(chance.choices(words, frequency, k=6)).capitalize(),
                "outlet": f"Invented Post {number % 7}",
                "published": f"20{number % 20:02}-0{number % 9 + 1}-1{number % 9}",
                "body": " ".join(sentences[:4]) + "\n\n" + " ".join(sentences[4:]),
            }
            file.write(json.dumps(row) + "\n")


def _word(number: int) -> str:
    """Return an invented word, another for each number."""
    syllables = "ba de fi go lu ma ne pi ro su ta ve wi yo zu ka".split()
    word = syllables[number % 16]
    while number := number // 16:
        word += syllables[number % 16]
    return word + "n"
