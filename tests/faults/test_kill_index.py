"""Killed while adding and indexing, at any moment: what was accepted is there, and answers are right."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus.store import FILE_NAME, Archive
from index import segment as module
from index.answering import Answerer
from index.upkeep import FOLDER, update_index

pytestmark = pytest.mark.faults

KILLS = int(os.environ.get("BYLINE_KILLS") or (5 if os.environ.get("BYLINE_SHORT") == "1" else 30))
KIOSKS = "Arbel Brindle Corvane Dunmore Eastley Farthing Gorse Hollin Iveston Jarrow Kelsey Lorton".split()
# Adds the same articles in version after version, and indexes; says what was accepted as soon as it was.
CHILD = """
import json, sys
from pathlib import Path
from corpus.adding import add_sources
from corpus.store import Archive
from index.upkeep import update_index

folder, version, kiosks = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]
source = folder / "source.jsonl"
with Archive.open(folder / "archive", create=True) as archive:
    while True:
        version += 1
        rows = [
            {
                "id": kiosk,
                "headline": kiosk,
                "text": f"{kiosk} sold {version} lamps on Monday. The kiosk has {version} doors."
                + f" Lamps of version {version} were blue." * (version % 5),
            }
            for kiosk in kiosks
        ]
        source.write_text("".join(json.dumps(row) + "\\n" for row in rows))
        for added in add_sources(archive, [str(source)]):
            print(added.status, added.article_id, version, flush=True)
        update_index(archive)
        print("indexed", "all", version, flush=True)
"""


def _version_of(body: str) -> int:
    """Return the version of an article's body, all of whose sentences must be of that one."""
    versions = set(re.findall(r"(?:sold|has|version) (\d+)", body))
    assert len(versions) == 1, body
    return int(versions.pop())


def _run_and_kill(folder: Path, version: int, delay: float) -> tuple[dict[str, int], int]:
    """Add until killed, *delay* seconds after the first article; return each article's last accepted version."""
    command = [sys.executable, "-c", CHILD, str(folder), str(version), *KIOSKS]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(delay)
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate()
    assert child.returncode == -signal.SIGKILL
    accepted, last = {}, version
    # A last line without its end was cut off by the kill.
    for line in (first + rest).splitlines(keepends=True):
        if line.endswith("\n"):
            status, article_id, number = line.split()
            assert status in ("added", "updated", "indexed")
            accepted[article_id] = last = int(number)
    return accepted, last


def test_kill_while_adding_and_indexing(tmp_path: Path) -> None:
    """After every kill the accepted words are kept, the next question gets them, and the index is made whole."""
    chance = random.Random(20_221_010)
    version, accepted = 0, dict[str, int]()
    for _ in range(KILLS):
        now, version = _run_and_kill(tmp_path, version, chance.choice([0.0, 0.02, 0.1, 0.5]) * chance.random())
        accepted |= now
        directory = tmp_path / "archive"
        with Archive.open(directory) as archive:
            kept = {article.article_id: _version_of(article.body) for article in archive.articles()}
            # What was said to be accepted is there; the one under way may be there, too.
            assert all(kept[article_id] >= accepted[article_id] for article_id in accepted if article_id != "all")
            version = max(version, *kept.values())
        with Answerer.open(directory) as answerer:
            for article_id, number in kept.items():
                answer = answerer.answer(f"How many lamps did {article_id} sell?")
                assert answer.answered, answer.reason
                assert answer.quotes[0].text == f"{article_id} sold {number} lamps on Monday."
                for quote in answer.quotes:
                    assert quote.sentence in answerer.archive.sentences(quote.article.article_id)
                    assert _version_of(quote.article.body) == kept[quote.article.article_id]
        with Archive.open(directory) as archive:
            segment = update_index(archive)
            assert segment.generation == archive.generation()
            assert list(segment.article_ids) == archive.article_ids()
            # Nothing that a killed writer left is still there once the next one has written.
            module._write(archive, directory / FOLDER)
            assert sorted(path.name[:8] for path in (directory / FOLDER).iterdir()) == ["lock", "manifest", "segment-"]
    assert (tmp_path / "archive" / FILE_NAME).is_file()
    assert version > 0


def test_kill_between_adding_and_indexing(tmp_path: Path) -> None:
    """A running front end whose writer was killed before it indexed never quotes the old words."""
    accepted, version = _run_and_kill(tmp_path, 0, 0.4)
    with Answerer.open(tmp_path / "archive") as answerer:
        for _ in range(2):
            accepted, version = _run_and_kill(tmp_path, version + 1, 0.0)
            for article_id, number in accepted.items():
                answer = answerer.answer(f"How many lamps did {article_id} sell?")
                for quote in (*answer.quotes, *answer.nearest):
                    assert quote.article.article_id != article_id or _version_of(quote.article.body) >= number
