"""Killed while adding, committing and merging, at any moment: what was accepted is there, and answers are right.

Also of an index that was killed in the middle, the next reader's answers are those of an index made from scratch, and
the next writer leaves no file behind. BYLINE_KILLS says how many kills there are.
"""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.store import Archive
from index.answering import Answerer
from index.engine import compacting
from index.engine.manifest import load_manifest
from index.engine.upkeep import FOLDER, load_index, update_index, verify_index
from tests.faults.invented_press import QUESTIONS, answers_anew, article, ask, keep, left_over
from tests.index.index_content import content, expected_content

pytestmark = pytest.mark.faults

KILLS = int(os.environ.get("BYLINE_KILLS") or (30 if os.environ.get("BYLINE_SHORT") == "1" else 500))
# An archive is killed over so many times; then another one is begun, so that its revisions do not become too many.
GENERATIONS = 25
LONGEST = 0.25
# Everything is imported once; each child is a program of its own that is forked when a line asks for it. It adds,
# changes, withdraws, commits and merges without end, and says what is in the archive as soon as it is. The sizes are
# such that a commit has several pieces, and that there is always a merge to do.
NURSERY = """
import os, random, signal, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from corpus.reading import read_entry
from corpus.store import Archive
from index.engine import commits
from index.engine import compacting
from index.engine import tiers
from index.engine.upkeep import merge_index, update_index
from tests.faults.invented_press import article, keep

tiers.SMALL, tiers._FEWEST_SMALL, tiers._FEWEST_LARGE = 40, 2, 2
commits._OCCURRENCES, commits._FAN_IN = 60, 2
# What is loaded with the first article and the first commit is loaded before the first fork.
with TemporaryDirectory() as first, Archive.open(Path(first), create=True) as archive:
    keep(archive, [article(3, 1), article(4, 1)])
    update_index(archive)
    merge_index(archive)

def work(folder, version, seed):
    chance = random.Random(seed)
    snapshot = None
    with Archive.open(folder, create=True) as archive:
        os.write(1, b"begun\\n")
        while True:
            version += 1
            numbers = chance.sample(range(24), chance.randrange(1, 12))
            gone = chance.randrange(30)
            keep(archive, [article(number, version) for number in numbers])
            os.write(1, "".join(f"{number} {version}\\n" for number in numbers).encode())
            if chance.random() < 0.3:
                archive.withdraw(f"a{gone}", "asked for")
            if chance.random() < 0.3:
                back = chance.randrange(24)
                archive.readmit(f"a{back}", read_entry(article(back, version)))
            snapshot = update_index(archive, snapshot if chance.random() < 0.7 else None)
            os.write(1, b"indexed\\n")
            if chance.random() < 0.2:
                snapshot = merge_index(archive)
                os.write(1, b"merged\\n")

for line in sys.stdin:
    folder, version, seed = line.rstrip("\\n").split("\\t")
    child = os.fork()
    if not child:
        try:
            work(Path(folder), int(version), seed)
        finally:
            os._exit(3)
    os.write(1, f"child {child}\\n".encode())
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    os.write(1, f"ended {status}\\n".encode())
"""


class Nursery:
    """Forks one child at a time, and tells what it says."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", NURSERY]
        root = str(Path(__file__).parents[2])
        environment = {**os.environ, "PYTHONPATH": root}
        self._running = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0, env=environment, cwd=root
        )
        self._rest = b""

    def run_and_kill(self, folder: Path, version: int, seed: str, delay: float) -> list[str]:
        """Let a child work in *folder*, kill it *delay* seconds after it has begun, and return its lines."""
        assert self._running.stdin is not None
        self._running.stdin.write(f"{folder}\t{version}\t{seed}\n".encode())
        lines, child, due = list[str](), 0, 0.0
        while True:
            for line in self._lines(due - time.monotonic() if due else 30):
                if line.startswith("child "):
                    child = int(line.split()[1])
                elif line.startswith("ended "):
                    assert line == f"ended {-signal.SIGKILL}", lines[-20:]
                    return lines
                elif line == "begun":
                    due = time.monotonic() + delay
                else:
                    lines.append(line)
            if child and due and time.monotonic() >= due:
                os.kill(child, signal.SIGKILL)
                child, due = 0, 0.0

    def _lines(self, patience: float) -> list[str]:
        assert self._running.stdout is not None
        ready, _, _ = select.select([self._running.stdout], [], [], max(0.0, patience))
        if ready:
            self._rest += os.read(self._running.stdout.fileno(), 1 << 16)
        *whole, self._rest = self._rest.split(b"\n")
        return [line.decode() for line in whole]

    def end(self) -> None:
        """Wait for its end."""
        self._running.communicate(timeout=30)


@pytest.fixture
def nursery() -> Iterator[Nursery]:
    """What children are forked from."""
    found = Nursery()
    yield found
    found.end()


def _versions(archive: Archive) -> dict[str, int]:
    """Return the version of each article, which must be in that one's words, all of them."""
    found = {}
    for kept in archive.articles():
        version = int(kept.body.split()[2])
        assert kept.body == article(int(kept.article_id[1:]), version).body
        found[kept.article_id] = version
    return found


def test_kill_at_random_moments(tmp_path: Path, nursery: Nursery, capsys: pytest.CaptureFixture[str]) -> None:
    """After every kill a reader is answered as from a new index, and the next writer makes the old one whole."""
    chance = random.Random(20_221_010)
    seen: Counter[str] = Counter()
    started = time.monotonic()
    for kill in range(KILLS):
        if kill % GENERATIONS == 0:
            directory, version, accepted = tmp_path / f"archive-{kill}", 0, dict[str, int]()
        lines = nursery.run_and_kill(directory, version, f"kill {kill}", chance.uniform(0, LONGEST))
        seen.update({"commits": lines.count("indexed"), "forced merges": lines.count("merged")})
        accepted |= {f"a{number}": int(at) for number, at in (line.split() for line in lines if " " in line)}
        with Archive.open(directory) as archive:
            if not archive.article_ids():
                seen["before the first article"] += 1
                continue
            left = left_over(directory) if (directory / FOLDER).exists() else set()
            manifest = load_manifest(directory / FOLDER)
            seen["in a commit"] += any(not name.endswith(("merging", "merging-large")) for name in left)
            seen["in a merge"] += any(name.endswith(("merging", "merging-large")) for name in left)
            seen["with the index behind"] += manifest is None or manifest.generation < archive.generation()
            kept = _versions(archive)
            # What was said to be accepted is there; what was under way may be there, too.
            assert all(kept[one] >= accepted[one] for one in accepted if one in kept)
            assert all(archive.is_withdrawn(one) for one in accepted if one not in kept)
            version = max([version, *kept.values()])
            on_disk = load_index(archive)
            if kill % 2:
                _check_writer(archive, 2 * kill)
        asked = chance.sample(QUESTIONS, 4)
        with Answerer.open(directory) as answerer:
            answers = ask(answerer, asked)
            assert any(form["quotes"] or form["nearest"] for form in answers)
            for form in answers:
                for quote in form["quotes"] + form["nearest"]:
                    quoted = answerer.archive.article(quote["article"]["id"])
                    assert quoted is not None
                    assert quoted.body[quote["start"] : quote["end"]] == quote["text"]
        assert answers == answers_anew(directory, tmp_path / "elsewhere", asked)
        with Archive.open(directory) as archive:
            _check_writer(archive, 2 * kill + 1)
        seen["an index lost by the kill"] += on_disk is None and kill % GENERATIONS != 0
    took = time.monotonic() - started
    counts = ", ".join(f"{count} {what}" for what, count in sorted(seen.items()))
    with capsys.disabled():
        print(f"\n{KILLS} kills in {took:.0f} s: {counts}")
    assert seen["in a commit"], "no kill fell into a commit: mend the moments"
    assert seen["in a merge"], "no kill fell into a merge: mend the moments"
    # A kill leaves the earlier index in force: nothing was made anew because of one.
    assert not seen["an index lost by the kill"]


def _check_writer(archive: Archive, version: int) -> None:
    """The next commit, and the next merger of each kind, make the index whole and leave nothing else."""
    folder = archive.directory / FOLDER
    keep(archive, [article(99, version)])
    snapshot = update_index(archive)
    compacting.wait_for_merging(folder)
    for large in (False, True):
        compacting.merge_due(folder, large)
    compacting.wait_for_merging(folder)
    assert left_over(archive.directory) == set()
    assert snapshot.generation == archive.generation()
    assert verify_index(archive) is None
    assert content(update_index(archive)) == expected_content(archive)


def test_kill_between_adding_and_indexing(tmp_path: Path, nursery: Nursery) -> None:
    """A running front end whose writer was killed before it indexed never quotes the old words."""
    version = 0
    nursery.run_and_kill(tmp_path / "archive", version, "first", 0.3)
    with Answerer.open(tmp_path / "archive") as answerer:
        for turn in range(10):
            version += 10_000
            nursery.run_and_kill(tmp_path / "archive", version, f"turn {turn}", 0.005 * turn)
            kept = _versions(answerer.archive)
            for form in ask(answerer):
                for quote in form["quotes"] + form["nearest"]:
                    assert quote["text"] in article(int(quote["article"]["id"][1:]), kept[quote["article"]["id"]]).body
