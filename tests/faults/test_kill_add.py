"""An article that was reported as added is there after a kill -9, a full disk, and a second `add` beside the first."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.adding import add_sources
from corpus.errors import ArchiveError
from corpus.sentences import split_sentences
from corpus.store import FILE_NAME, Archive
from corpus.verifying import verify_archive

pytestmark = pytest.mark.faults

ARTICLES = 500
MOMENTS = int(os.environ.get("BYLINE_KILLS") or (20 if os.environ.get("BYLINE_SHORT") == "1" else 200))
# Reports through a pipe that is not buffered: what was read was reported, whatever is killed when.
_ADD = """
import os, sys
from pathlib import Path
from corpus.adding import add_sources
from corpus.store import Archive
with Archive.open(Path(sys.argv[1]), create=True) as archive:
    for added in add_sources(archive, sys.argv[2:]):
        os.write(1, f"{added.status} {added.article_id}\\n".encode())
"""


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five hundred invented articles in a file of lines."""
    path = tmp_path_factory.mktemp("articles") / "articles.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(ARTICLES):
            body = f"The harbour opened for day {number}. “It is day {number},” Ann Dunn said.\n\n" * 8
            file.write(json.dumps({"id": f"day-{number}", "body": body}) + "\n")
    return path


def _start(archive: Path, source: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", _ADD, str(archive), str(source)], stdout=subprocess.PIPE)


def _reported(output: bytes) -> set[str]:
    lines = output.decode().splitlines(keepends=True)
    return {line.split()[1] for line in lines if line.endswith("\n")}


def _check_whole(folder: Path) -> set[str]:
    """Check that each article there is whole and the file sound; return the ids."""
    with Archive.open(folder) as archive:
        assert list(verify_archive(archive)) == []
        for article in archive.articles():
            assert archive.sentences(article.article_id) == split_sentences(article)
            assert len(archive.attributions(article.article_id)) == 8
        return set(archive.article_ids())


def _state(folder: Path) -> list[object]:
    """Return all that an archive holds, in order."""
    with Archive.open(folder) as archive:
        return [
            (article, archive.sentences(article.article_id), archive.attributions(article.article_id))
            for article in archive.articles()
        ]


def test_kill_at_random_moments(tmp_path: Path, articles: Path) -> None:
    """After a kill -9 at any moment the archive is sound, holds all that was reported, and `add` goes on to the end."""
    chance = random.Random(20_221_010)
    started = time.monotonic()
    subprocess.run(
        [sys.executable, "-c", _ADD, str(tmp_path / "whole"), str(articles)], check=True, capture_output=True
    )
    takes = time.monotonic() - started
    expected = _state(tmp_path / "whole")
    killed_inside = 0
    for moment in range(MOMENTS):
        folder = tmp_path / f"archive-{moment}"
        running = _start(folder, articles)
        try:
            output, _ = running.communicate(timeout=chance.uniform(0.2, 1.0) * takes)
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            output, _ = running.communicate()
        reported = _reported(output)
        if not (folder / FILE_NAME).exists() or not (folder / FILE_NAME).stat().st_size:
            assert not reported
            continue
        killed_inside += 0 < len(reported) < ARTICLES
        try:
            assert reported <= _check_whole(folder)
        except ArchiveError:
            assert not reported  # killed while the tables were made
        with Archive.open(folder, create=True) as archive:
            statuses = {added.status for added in add_sources(archive, [str(articles)])}
            assert statuses <= {"added", "unchanged"}
        assert len(_check_whole(folder)) == ARTICLES
        assert _state(folder) == expected
        shutil.rmtree(folder)
    assert killed_inside, "no kill fell between the first report and the last: mend the moments"


def test_two_adds_at_once(tmp_path: Path, articles: Path) -> None:
    """Two `add` of the same articles at once both end well, and each article is there once."""
    running = [_start(tmp_path / "archive", articles) for _ in range(2)]
    outputs = [process.communicate()[0] for process in running]
    assert [process.returncode for process in running] == [0, 0]
    assert all(len(_reported(output)) == ARTICLES for output in outputs)
    statuses = [line.split()[0] for output in outputs for line in output.decode().splitlines()]
    assert statuses.count("added") == ARTICLES
    assert statuses.count("unchanged") == ARTICLES
    assert len(_check_whole(tmp_path / "archive")) == ARTICLES


def test_kill_one_of_two(tmp_path: Path, articles: Path) -> None:
    """The kill of one `add` does not hurt the other, which does not wait for the dead."""
    running = [_start(tmp_path / "archive", articles) for _ in range(2)]
    assert running[0].stdout is not None
    first = os.read(running[0].stdout.fileno(), 1 << 16)
    running[0].kill()
    reported = _reported(first + running[0].communicate()[0])
    output = running[1].communicate(timeout=60)[0]
    assert running[1].returncode == 0
    assert _reported(output) | reported == _check_whole(tmp_path / "archive")
    assert len(_reported(output)) == ARTICLES


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of two megabytes, where one can be mounted."""
    place = tmp_path / "small"
    place.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    if mount is None or unmount is None or os.geteuid() != 0:
        pytest.skip("a small file system can only be mounted by root")
    made = subprocess.run([mount, "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], capture_output=True)
    if made.returncode:
        pytest.skip(f"a small file system cannot be mounted here ({made.stderr.decode().strip()})")
    yield place
    subprocess.run([unmount, str(place)], check=True)


def test_a_full_disk(small_disk: Path, articles: Path) -> None:
    """A full disk is one clear error; what was reported is there, and with room again `add` goes on to the end."""
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 1_500_000)
    reported: set[str | None] = set()
    with Archive.open(small_disk / "archive", create=True) as archive:
        with pytest.raises(ArchiveError, match="disk is full"):
            reported.update(added.article_id for added in add_sources(archive, [str(articles)]))
        assert reported <= set(archive.article_ids())
    ballast.unlink()
    folder = small_disk / "archive"
    assert reported <= _check_whole(folder)
    with Archive.open(folder, create=True) as archive:
        few = list(add_sources(archive, [str(_first_lines(articles, small_disk, len(reported) + 20))]))
        assert {added.status for added in few} <= {"added", "unchanged"}
    assert len(_check_whole(folder)) >= len(reported) + 20


def _first_lines(articles: Path, folder: Path, count: int) -> Path:
    path = folder / "few.jsonl"
    with articles.open("rb") as file:
        path.write_bytes(b"".join(file.readline() for _ in range(count)))
    return path
