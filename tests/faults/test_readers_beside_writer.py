"""Two programs that answer beside one that adds and merges all the time: no wrong answer, and no wait for a lock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from corpus.store import Archive
from index.answering import Answerer
from index.engine.locking import WRITER as WRITER_LOCK
from index.engine.locking import hold
from index.engine.upkeep import FOLDER, load_index, update_index
from tests.faults.invented_press import answers_anew, answers_of, article, ask, keep, left_over

pytestmark = pytest.mark.faults

SECONDS = float(os.environ.get("BYLINE_SECONDS") or (6 if os.environ.get("BYLINE_SHORT") == "1" else 40))
READERS = 2
# The longest that a lock may be waited for, in seconds.
LONGEST_WAIT = 0.05
# Every line is a transaction on one article: the moment before it, the one after it, and the version; 0: withdrawn.
WRITER = """
import json, random, sys, time
from pathlib import Path
from corpus.reading import read_entry
from corpus.store import Archive
from index.engine.compacting import wait_for_merging
from index.engine.upkeep import FOLDER, merge_index, update_index
from tests.faults.invented_press import article

chance, snapshot, version = random.Random(4), None, 1
lines, commits, merges, slowest = [], 0, 0, 0.0
with Archive.open(Path(sys.argv[1])) as archive:
    end = time.monotonic() + float(sys.argv[2])
    while time.monotonic() < end:
        version += 1
        out = [chance.randrange(400) for _ in range(2)]
        for number in out:
            before = time.monotonic()
            archive.withdraw(f"a{number}", "asked for")
            lines.append([before, time.monotonic(), number, 0])
        numbers = sorted({chance.randrange(400) for _ in range(20)} - set(out))
        entries = {number: read_entry(article(number, version)) for number in numbers}
        back = [number for number in numbers if archive.is_withdrawn(f"a{number}")]
        for number in back:
            before = time.monotonic()
            archive.readmit(f"a{number}", entries.pop(number))
            lines.append([before, time.monotonic(), number, version])
        before = time.monotonic()
        archive.keep_all(list(entries.values()))
        after = time.monotonic()
        lines += [[before, after, number, version] for number in entries]
        began = time.monotonic()
        snapshot = update_index(archive, snapshot)
        slowest, commits = max(slowest, time.monotonic() - began), commits + 1
        if chance.random() < 0.05:
            snapshot, merges = merge_index(archive), merges + 1
        time.sleep(chance.choice((0, 0, 0.01)))
    wait_for_merging(archive.directory / FOLDER)
print(json.dumps({"lines": lines, "commits": commits, "merges": merges, "slowest": slowest}))
"""
# Asks without end until a file is there. Where the system tells how long a thread was waiting for a processor, it is
# subtracted with the time that it was computing: what is left of a question is what it slept, for locks or the disk.
READER = """
import json, os, random, sys, time
from pathlib import Path
from corpus.store import Archive
from index.engine import newest
from index.answering import Answerer
from tests.faults.invented_press import AS_OF, GOODS, KIOSKS, QUESTIONS

directory, stop, seed = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
chance = random.Random(seed)
waits = {}

try:
    schedule = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
except OSError:
    schedule = None

def queued():
    return int(os.pread(schedule, 100, 0).split()[1]) / 1e9 if schedule else 0.0

def asleep():
    # The clocks are read one after the other: once more where the thread had to queue meanwhile.
    while True:
        before = queued()
        slept = time.perf_counter() - time.thread_time() - before
        if queued() == before:
            return slept

def timed(name, function):
    def call(*args, **keywords):
        began = asleep()
        try:
            return function(*args, **keywords)
        finally:
            waits[name] = max(waits.get(name, 0.0), asleep() - began)
    return call

Archive.generation = timed("generation", Archive.generation)
Archive.select = timed("statement", Archive.select)
newest.load_index = timed("index", newest.load_index)
seen, slept, wall, seen_generations = [], [], [], set()
with Answerer.open(directory) as answerer:
    answerer.answer(QUESTIONS[0])
    print("ready", flush=True)
    waits.clear()
    while not stop.exists():
        question = chance.choice(
            [*QUESTIONS, f"How many {chance.choice(GOODS)} did {chance.choice(KIOSKS)} sell on Monday?"]
        )
        before, began = time.monotonic(), asleep()
        answer = answerer.answer(question, k=chance.choice((1, 5, 20)), as_of=AS_OF)
        slept.append(asleep() - began)
        after = time.monotonic()
        wall.append(after - before)
        quotes = [[q.article.article_id, q.article.body, q.text] for q in (*answer.quotes, *answer.nearest)]
        seen.append([before, after, quotes])
        seen_generations.add(answerer._newest._engine.generation)
print(json.dumps({"seen": seen, "slept": slept, "wall": wall, "waits": waits, "commits": len(seen_generations)}))
"""


def _start(script: str, *arguments: str) -> subprocess.Popen[str]:
    root = str(Path(__file__).parents[2])
    environment = {**os.environ, "PYTHONPATH": root}
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment, cwd=root)


def _said(running: subprocess.Popen[str]) -> Any:
    output, _ = running.communicate(timeout=120)
    assert running.returncode == 0
    return json.loads(output)


def test_readers_beside_a_writer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each quote is of words that were in the archive while its question was answered, and no lock is waited for."""
    directory, stop = tmp_path / "archive", tmp_path / "stop"
    with Archive.open(directory, create=True) as archive:
        keep(archive, [article(number, 1) for number in range(400)])
        update_index(archive)
    readers = [_start(READER, str(directory), str(stop), str(number)) for number in range(READERS)]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "ready\n"
    written = _said(_start(WRITER, str(directory), str(SECONDS)))
    stop.touch()
    read = [_said(reader) for reader in readers]
    there = _when_there(written["lines"])
    quotes = 0
    for before, after, quoted in (question for reader in read for question in reader["seen"]):
        for article_id, body, text in quoted:
            number, version = int(article_id[1:]), int(body.split()[2])
            assert body == article(number, version).body
            assert text in body
            # Begun to be kept before the answer was given, and not out of date before the question was asked.
            assert any(first <= after and before <= last for first, last in there[number, version]), (number, version)
            quotes += 1
    with Archive.open(directory) as archive:
        snapshot = load_index(archive)
        assert snapshot is not None
        assert snapshot.generation == archive.generation()
    assert answers_of(directory) == answers_anew(directory, tmp_path / "anew")
    assert left_over(directory) == set()
    slept = sorted(wait for reader in read for wait in reader["slept"])
    wall = sorted(wait for reader in read for wait in reader["wall"])
    waits = {name: max(reader["waits"].get(name, 0.0) for reader in read) for name in read[0]["waits"]}
    with capsys.disabled():
        print(
            f"\n{len(wall)} questions by {READERS} readers, {quotes} quotes, beside {written['commits']} commits "
            f"(slowest {_ms(written['slowest'])}) and {written['merges']} forced merges; "
            f"{[reader['commits'] for reader in read]} commits seen\n"
            f"a whole question: p50 {_ms(wall[len(wall) // 2])}, p95 {_ms(wall[len(wall) * 95 // 100])}, "
            f"longest {_ms(wall[-1])}; of that asleep (locks and disk): p95 {_ms(slept[len(slept) * 95 // 100])}, "
            f"longest {_ms(slept[-1])}\n"
            "longest sleep in a call: " + ", ".join(f"{name} {_ms(wait)}" for name, wait in sorted(waits.items()))
        )
    assert min(reader["commits"] for reader in read) > 5
    assert slept[-1] < LONGEST_WAIT


def _when_there(lines: list[tuple[float, float, int, int]]) -> dict[tuple[int, int], list[tuple[float, float]]]:
    """Return, by article and version, when it may have been seen: from the beginning of its transaction to the end of
    the next one on that article."""
    by_number: dict[int, list[tuple[float, float, int]]] = {number: [(0.0, 0.0, 1)] for number in range(400)}
    for before, after, number, version in lines:
        by_number[number].append((before, after, version))
    found: dict[tuple[int, int], list[tuple[float, float]]] = {}
    for number, changes in by_number.items():
        for (before, _, version), (_, last, _) in pairwise([*changes, (0.0, float("inf"), 0)]):
            found.setdefault((number, version), []).append((before, last))
    return found


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.1f} ms"


def test_who_opens_beside_a_long_commit_does_not_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """While another one writes for long, an answerer begins with the earlier index; it sees the new one when it is
    there, and until then quotes nothing in its old words."""
    directory = tmp_path / "archive"
    with Archive.open(directory, create=True) as archive:
        keep(archive, [article(number, 1) for number in range(100)])
        update_index(archive)
        keep(archive, [article(number, 2) for number in range(0, 100, 2)])
        with hold(directory / FOLDER / WRITER_LOCK, 1):
            began = time.perf_counter()
            with Answerer.open(directory) as answerer:
                opened = time.perf_counter() - began
                behind = ask(answerer)
                for form in behind:
                    for quote in form["quotes"] + form["nearest"]:
                        assert int(quote["article"]["id"][1:]) % 2 == 1
        with Answerer.open(directory) as answerer:
            assert ask(answerer) == answers_anew(directory, tmp_path / "anew") != behind
    with capsys.disabled():
        print(f"\nopened beside a writer in {_ms(opened)}")
    assert opened < 1
