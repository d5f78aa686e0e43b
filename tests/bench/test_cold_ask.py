"""The first answer of a new process: ``byline ask`` over a large archive; printed, times never asserted."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.corpora import Corpus
from tests.bench.running import print_table, verdict
from tests.bench.setting import BUILD, ROOT, sizes

pytestmark = pytest.mark.bench

_SIZE = 1_000_000
_EACH, _PARAGRAPH = 25, 5
_RUNS = 9


def _byline(archive: Path, *arguments: str, fails_with: tuple[int, ...] = ()) -> float:
    """Return the seconds that ``byline`` took, from its start to its exit."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "bot", "--archive", str(archive), *arguments]
    done = subprocess.run(command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    took = time.perf_counter() - began
    assert done.returncode in (0, *fails_with), done.stderr
    return took


def _write_articles(corpus: Corpus, path: Path) -> None:
    """Write *corpus* as articles whose words are its terms."""
    with path.open("w", encoding="utf-8") as file:
        number = 0
        for chunk in corpus.chunks(1000 * _EACH):
            texts = [" ".join(terms).replace("_", "x").capitalize() + "." for terms in chunk]
            for start in range(0, len(texts), _EACH):
                mine = texts[start : start + _EACH]
                paragraphs = [" ".join(mine[place : place + _PARAGRAPH]) for place in range(0, len(mine), _PARAGRAPH)]
                row = {"id": f"article-{number}", "headline": mine[0][:60], "outlet": f"Bench Post {number % 7}"}
                row |= {
                    "published": f"20{10 + number % 12}-0{number % 9 + 1}-1{number % 9}",
                    "body": "\n\n".join(paragraphs),
                }
                file.write(json.dumps(row) + "\n")
                number += 1


def _make_archive(corpus: Corpus) -> Path:
    """Return an archive of *corpus*, added by the command line once and kept."""
    archive = BUILD / "archives" / corpus.place.name
    if not (archive / ".added").exists():
        archive.mkdir(parents=True, exist_ok=True)
        source = archive.with_suffix(".jsonl")
        _write_articles(corpus, source)
        print(f"\nadding {len(corpus):,} sentences to an archive (once; some minutes) ...", flush=True)
        took = _byline(archive, "add", str(source), fails_with=(1,))
        print(f"added in {took:.0f} s", flush=True)
        source.unlink()
        (archive / ".added").touch()
    return archive


def _forget_pages(folder: Path) -> bool:
    """Let the system drop from memory what it keeps of the files in *folder*; False where it cannot be asked to."""
    if not hasattr(os, "posix_fadvise"):
        return False
    for path in folder.rglob("*"):
        if path.is_file():
            with path.open("rb") as file:
                os.fsync(file.fileno())
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return True


def test_cold_ask(corpus_of: Callable[[int], Corpus], questions: list[list[str]]) -> None:
    """From the start of a process to its exit, with the archive's files in memory, and with them on disk only."""
    corpus = corpus_of(min(_SIZE, max(sizes())))
    archive = _make_archive(corpus)
    asked = [" ".join(question) + "?" for question in questions[: _RUNS + 1]]
    # The first makes the index where the code has changed since.
    _byline(archive, "ask", asked[0], fails_with=(1,))
    rows = []
    kept = [_byline(archive, "ask", question, fails_with=(1,)) for question in asked[1:]]
    rows.append(["files in memory", f"{statistics.median(kept):.2f}", f"{max(kept):.2f}"])
    if _forget_pages(archive):
        dropped = []
        for question in asked[1:]:
            _forget_pages(archive)
            dropped.append(_byline(archive, "ask", question, fails_with=(1,)))
        rows.append(["files on disk only", f"{statistics.median(dropped):.2f}", f"{max(dropped):.2f}"])
    print(f"\nbyline ask over {len(corpus):,} sentences, {_RUNS} new processes:")
    print_table(["seconds", "median", "longest"], rows)
    print(verdict("cold byline ask, seconds (median, files in memory)", statistics.median(kept), 0.7))
