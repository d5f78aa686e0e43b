"""An index that grows while it is asked, ours beside tantivy's; printed, times never asserted, wrong answers are."""

from __future__ import annotations

import shutil
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.corpora import Corpus
from tests.bench.running import MissingError, end_child, find_index, print_table, run_child, start_child, verdict
from tests.bench.setting import commit_count, sizes

pytestmark = pytest.mark.bench

_ENGINES = "tantivy", "byline"
_SIZE = 1_000_000
_QUERIES = 200


@pytest.fixture
def corpus(corpus_of: Callable[[int], Corpus]) -> Corpus:
    """Return a million sentences, or as many as the largest corpus asked for has."""
    return corpus_of(min(_SIZE, max(sizes())))


def _index_to_change(engine: str, corpus: Corpus, place: Path) -> None:
    """Make a whole index of *corpus* in *place*, the engine's own; raises MissingError where it is not here."""
    if engine == "tantivy":
        shutil.copytree(find_index("tantivy", corpus), place)
    else:
        place.mkdir()
        run_child("fill", engine=engine, corpus=str(corpus.place), place=str(place))


def test_opening_beside_small_segments(corpus_of: Callable[[int], Corpus], questions: list[list[str]]) -> None:
    """The largest corpus with five small segments beside the large one: each costs a little to open."""
    largest = corpus_of(max(sizes()))
    large = find_index("byline, NumPy", largest)
    small = large.with_name("byline-beside-small")
    shutil.rmtree(small, ignore_errors=True)
    small.mkdir()
    for path in large.iterdir():
        (small / path.name).hardlink_to(path)
    request = {"engine": "byline, NumPy", "corpus": str(largest.place), "place": str(small)}
    run_child("add_small", **request, sentences=[750] * 5)
    rows, opened = [], 0.0
    for what, place in (("one segment", large), ("five small ones beside it", small)):
        runs = [run_child("opening", engine="byline, NumPy", place=str(place), query=questions[0]) for _ in range(7)]
        opened = statistics.median(run["open"] for run in runs)
        rows.append([what, f"{opened:.2f}", f"{statistics.median(run['first'] for run in runs):.2f}"])
    print(f"\n{len(largest):,} sentences:")
    print_table(["median of seven processes", "open ms", "first answer ms"], rows)
    print(verdict("open with five small segments, ms", opened, 20))
    shutil.rmtree(small)


def test_thirty_articles_are_seen(corpus: Corpus, tmp_path: Path) -> None:
    """Thirty articles (750 sentences) more: from adding the first to an answer with one of them."""
    rows = []
    for engine in _ENGINES:
        place = tmp_path / engine
        try:
            _index_to_change(engine, corpus, place)
            report = run_child("see_articles", engine=engine, place=str(place), corpus=str(corpus.place), rounds=20)
        except MissingError as missing:
            print(f"\n{engine}: {missing}")
            continue
        seen, commits = report["seen"], report["commits"]
        figures = statistics.median(commits), statistics.median(seen), max(seen)
        rows.append([engine, *(f"{figure:.1f}" for figure in figures)])
        if engine == "byline":
            print(verdict("byline: 30 articles more and seen, ms", statistics.median(seen), 100))
        shutil.rmtree(place)
    print(f"\n{len(corpus):,} sentences and 30 articles more, 20 times:")
    print_table(["engine", "commit ms", "seen ms", "longest"], rows)


def test_a_steady_feed(corpus: Corpus, questions: list[list[str]], tmp_path: Path) -> None:
    """A thousand such commits one after another while another process asks."""
    _feed(corpus, questions, tmp_path, readers=1, commits=commit_count())


def test_two_readers_beside_a_writer(corpus: Corpus, questions: list[list[str]], tmp_path: Path) -> None:
    """Two processes ask while one adds: no commit is seen in part, none is lost again, and nobody waits long."""
    _feed(corpus, questions, tmp_path, readers=2, commits=max(1, commit_count() // 4))


def _feed(corpus: Corpus, questions: list[list[str]], tmp_path: Path, readers: int, commits: int) -> None:
    heads = [
        "engine",
        "commit p50",
        "p95",
        "longest",
        "seconds",
        "query p50 before",
        "meanwhile",
        "ratio",
        "p95 before",
    ]
    heads += ["meanwhile", "longest wait", "refresh p50", "commits seen"]
    rows, lines, wrong = [], [], []
    for engine in _ENGINES:
        place = tmp_path / engine
        try:
            _index_to_change(engine, corpus, place)
        except MissingError as missing:
            print(f"\n{engine}: {missing}")
            continue
        ready, stop = [tmp_path / f"{engine}.ready{number}" for number in range(readers)], tmp_path / f"{engine}.stop"
        request = {
            "engine": engine,
            "place": str(place),
            "queries": questions[:_QUERIES],
            "first": 0,
            "stop": str(stop),
        }
        reading = [start_child("keep_reading", **request, ready=str(path)) for path in ready]
        try:
            while not all(path.exists() for path in ready) and all(child.poll() is None for child in reading):
                time.sleep(0.05)
            writing = {"engine": engine, "place": str(place), "corpus": str(corpus.place)}
            written = run_child("keep_writing", **writing, first=0, commits=commits)
        finally:
            stop.touch()
        reports = [end_child(child) for child in reading]
        times = sorted(written["times"])
        p95 = times[int(0.95 * (len(times) - 1))]
        before, meanwhile = ([max(r[k][i] for r in reports) for i in (0, 1)] for k in ("before", "meanwhile"))
        ratio = max(report["meanwhile"][0] / report["before"][0] for report in reports)
        longest = max(report["longest"] for report in reports)
        refresh = max(report["refresh"][0] for report in reports)
        figures = [statistics.median(times), p95, times[-1], written["seconds"], before[0], meanwhile[0], ratio]
        figures += [before[1], meanwhile[1], longest, refresh]
        rows.append([engine, *(f"{figure:.2f}" for figure in figures), str(min(r["seen"] for r in reports))])
        wrong += [(engine, *report["wrong"]) for report in reports if report["wrong"]]
        if engine == "byline":
            lines.append(verdict("byline: p95 of the commits, ms", p95, 100))
            lines.append(verdict("byline: longest commit, ms", times[-1], 100))
            lines.append(verdict("byline: queries meanwhile, times as slow (p50)", ratio, 2))
            lines.append(verdict("byline: longest wait of a reader, ms", longest, 50))
        shutil.rmtree(place)
    print(f"\n{len(corpus):,} sentences, {commits:,} commits of 30 articles, {readers} reading beside (ms):")
    print_table(heads, rows)
    print("\n".join(lines))
    assert not wrong
