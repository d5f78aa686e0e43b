"""The time of whole answers: understanding, search, evidence, attributions, outcomes and copies; never asserted."""

from __future__ import annotations

import json
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.answering import Answerer
from tests.bench.running import print_table, verdict
from tests.bench.setting import BUILD, ROOT, question_count, sizes
from tests.eval.measuring import read_rows

pytestmark = pytest.mark.bench

_SEED = 20_221_010
_MOST, _K = 300, 5
_PARAGRAPHS = re.compile(r"\n\n+")
# Of the real articles.
_SENTENCES_EACH = 84


def _articles(measuring: Path, size: int) -> Iterator[dict[str, Any]]:
    """Yield real articles of about *size* sentences; beyond those there are, copies that print others' paragraphs.

    Speakers, accusations and names are as they are printed, and no copy is like one real article.
    """
    rows = read_rows(measuring / "news_quiz" / "articles.jsonl.gz")
    left = -(-size // _SENTENCES_EACH)
    printed = [[text for text in _PARAGRAPHS.split(row["text"]) if text.strip()] for row in rows]
    chance, copy = random.Random(_SEED), 0
    pool: list[str] = []
    while left > 0:
        for row, paragraphs in zip(rows[:left], printed, strict=False):
            if not copy:
                yield row
                continue
            if len(pool) < len(paragraphs):
                pool = [text for texts in printed for text in texts]
                chance.shuffle(pool)
            body = "\n\n".join(pool.pop() for _ in paragraphs)
            yield {**row, "id": f"{row['id']}-{copy}", "text": body, "url": f"{row.get('url') or 'x:'}?{copy}"}
        left -= len(rows)
        copy += 1


def _make_archive(measuring: Path, size: int) -> Path:
    """Return an archive of so many sentences, added by the command line once and kept."""
    archive = BUILD / "archives" / f"news-{size}"
    if not (archive / ".added").exists():
        archive.mkdir(parents=True, exist_ok=True)
        source = archive.with_suffix(".jsonl")
        with source.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in _articles(measuring, size))
        print(f"\nadding {size:,} sentences to an archive (once; some minutes) ...", flush=True)
        command = [sys.executable, "-m", "bot", "--archive", str(archive), "add", str(source)]
        subprocess.run(command, check=False, cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True)
        source.unlink()
        (archive / ".added").touch()
    return archive


def test_whole_answers(measuring: Path) -> None:
    """News questions, each as of its day, and as of today; processor time of one core, what is read in memory."""
    questions = read_rows(measuring / "news_quiz" / "questions.jsonl.gz")
    questions = random.Random(_SEED).sample(questions, min(_MOST, question_count(), len(questions)))
    rows, last = [], 0.0
    for size in sizes():
        with Answerer.open(_make_archive(measuring, size)) as answerer:
            for label in ("as of its day", "as of today"):
                took = []
                for number in range(-20, len(questions)):
                    asked = questions[number]
                    as_of = asked["date"].replace("/", "-") if label == "as of its day" else None
                    began = time.process_time()
                    answerer.answer(asked["question"], k=_K, as_of=as_of)
                    if number >= 0:  # The first ones only warm up.
                        took.append((time.process_time() - began) * 1e3)
                took.sort()
                last = took[int(len(took) * 0.95)]
                figures = (sum(took) / len(took), took[len(took) // 2], last, took[-1])
                rows.append([f"{size:,}", label, *(f"{figure:.1f}" for figure in figures)])
    print(f"\nwhole answers, {len(questions)} questions, k={_K}:")
    print_table(["sentences", "asked", "mean ms", "p50", "p95", "longest"], rows)
    print(verdict("a whole answer, ms (p95, as of today)", last, 25))
