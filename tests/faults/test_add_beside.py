"""`add` beside everything else: answers go on, Ctrl-C is clean, a backup is whole."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from corpus.backup import back_up, restore
from corpus.store import FILE_NAME, Archive
from corpus.verifying import verify_archive
from index.answering import Answerer
from index.engine.upkeep import update_index

pytestmark = pytest.mark.faults

ARTICLES = 1500


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Invented articles, one of them about a thing that no other one names."""
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            body = f"The harbour opened for day {number}. “It is day {number},” Ann Dunn said.\n\n" * 6
            if number == 0:
                body = "The lighthouse keeper Bo Tarn resigned on Monday over the broken lamp."
            file.write(json.dumps({"id": f"day-{number}", "body": body}) + "\n")
    return path


def _add(folder: Path, source: Path) -> list[str]:
    return [sys.executable, "-m", "bot", "--archive", str(folder), "add", "--json", str(source)]


def _start(command: list[str], lines: Path) -> subprocess.Popen[bytes]:
    """Start *command*; what it reports goes to the file *lines*, its messages beside it."""
    with lines.open("wb") as output, lines.with_suffix(".err").open("wb") as messages:
        return subprocess.Popen(command, stdout=output, stderr=messages)


def _reported(lines: Path) -> list[dict[str, str]]:
    whole = [line for line in lines.read_text(encoding="utf-8").splitlines(keepends=True) if line.endswith("\n")]
    return [json.loads(line) for line in whole]


def _wait_for(lines: Path, count: int) -> None:
    deadline = time.monotonic() + 60
    while len(_reported(lines)) < count:
        assert time.monotonic() < deadline, "nothing is reported"
        time.sleep(0.01)


def test_add_while_the_bot_answers(tmp_path: Path, articles: Path) -> None:
    """Questions asked while articles come in are answered in what was printed, and none fails or waits long."""
    folder = tmp_path / "archive"
    first = tmp_path / "first.jsonl"
    with articles.open(encoding="utf-8") as file:
        first.write_text("".join(next(file) for _ in range(20)), encoding="utf-8")
    subprocess.run(_add(folder, first), check=True, capture_output=True)
    longest, asked = 0.0, 0
    with Answerer.open(folder) as answerer:
        running = _start(_add(folder, articles), tmp_path / "lines")
        while running.poll() is None:
            started = time.monotonic()
            answer = answerer.answer("Why did Bo Tarn resign?")
            longest, asked = max(longest, time.monotonic() - started), asked + 1
            assert [quote.article.article_id for quote in answer.quotes] == ["day-0"]
            assert answer.quotes[0].text in answer.quotes[0].article.body
        assert running.returncode == 0
    assert asked > 5
    assert longest < 30
    with Archive.open(folder) as archive:
        assert len(archive.article_ids()) == ARTICLES
        assert list(verify_archive(archive)) == []


def test_ctrl_c_is_clean(tmp_path: Path, articles: Path) -> None:
    """Ctrl-C stops with a line and status 130; what was reported is kept, indexed, and the next `add` goes on."""
    folder = tmp_path / "archive"
    running = _start(_add(folder, articles), tmp_path / "lines")
    _wait_for(tmp_path / "lines", 100)
    running.send_signal(signal.SIGINT)
    assert running.wait(timeout=60) == 130
    messages = (tmp_path / "lines.err").read_text(encoding="utf-8")
    assert "stopped" in messages
    assert "Traceback" not in messages
    reported = [line["id"] for line in _reported(tmp_path / "lines")]
    with Archive.open(folder) as archive:
        kept = archive.article_ids()
        assert set(reported) <= set(kept)
        assert len(kept) < ARTICLES
        assert list(verify_archive(archive)) == []
    again = subprocess.run(_add(folder, articles), check=True, capture_output=True, text=True)
    statuses = [json.loads(line)["status"] for line in again.stdout.splitlines()]
    assert statuses.count("unchanged") == len(kept)
    assert "rejected" not in statuses
    with Archive.open(folder) as archive:
        assert len(archive.article_ids()) == ARTICLES


def test_backup_and_kill(tmp_path: Path, articles: Path) -> None:
    """A backup made while `add` runs, and is then killed, holds whole articles and can be restored."""
    folder = tmp_path / "archive"
    running = _start(_add(folder, articles), tmp_path / "lines")
    _wait_for(tmp_path / "lines", 200)
    reported = [line["id"] for line in _reported(tmp_path / "lines")]
    with Archive.open(folder) as archive:
        back_up(archive, tmp_path / "copy")
    running.kill()
    running.wait()
    restore(tmp_path / "copy", tmp_path / "new")
    with Archive.open(tmp_path / "new") as archive:
        update_index(archive)
        assert set(reported) <= set(archive.article_ids())
        assert list(verify_archive(archive)) == []
    assert (tmp_path / "new" / FILE_NAME).exists()
