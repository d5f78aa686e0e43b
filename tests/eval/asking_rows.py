"""Asking an archive the questions of a file, on every core there is, and what is kept of the answers."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from corpus.article import Span
from index.answer import Quote
from index.answering import Answerer
from tests.eval.counting import covers

# Of fewer questions, one core is done before others are ready.
_FEW = 100
_CHUNK = 25
IsRight = Callable[[Quote, dict[str, Any]], bool]
_opened: list[Answerer] = []  # by each process for itself


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a question. Where byline refuses, what it shows as nearest counts.

    ``rank`` is the place of the first right quote, from 1; 0: none is. ``mark`` is where the words that answer are
    marked in the body of the first, ``marked`` those words.
    """

    answered: bool
    confidence: float
    rank: int
    mark: Span | None
    marked: str


def is_in_place(quote: Quote, row: dict[str, Any]) -> bool:
    """Say whether *quote* covers where an answer of *row* begins."""
    return covers(quote, row["article_id"], (answer["start"] for answer in row["answers"]))


def ask_rows(
    folder: Path,
    rows: Sequence[dict[str, Any]],
    k: int = 1,
    *,
    is_right: IsRight | None = None,
    dated: bool = False,
) -> list[Outcome]:
    """Return what becomes of the questions of *rows*, in order, where *k* quotes are asked of the archive in *folder*.

    With *dated* each is asked on its own day. *is_right* must be a function of a module, for other processes call it;
    None where it does not matter what is right.
    """
    ask = partial(_ask, k=k, is_right=is_right, dated=dated)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if cores == 1 or len(rows) < _FEW:
        with Answerer.open(folder) as answerer:
            return [ask(row, answerer=answerer) for row in rows]
    with ProcessPoolExecutor(cores, get_context("spawn"), _open, (folder,)) as pool:
        return list(pool.map(ask, rows, chunksize=_CHUNK))


def _open(folder: Path) -> None:
    _opened.append(Answerer.open(folder))


def _ask(
    row: dict[str, Any], *, k: int, is_right: IsRight | None, dated: bool, answerer: Answerer | None = None
) -> Outcome:
    answer = (answerer or _opened[0]).answer(
        row["question"], k=k, as_of=row["date"].replace("/", "-") if dated else None
    )
    quotes = answer.quotes or answer.nearest
    mark = quotes[0].highlight if quotes else None
    return Outcome(
        answer.answered,
        answer.confidence,
        next((place for place, quote in enumerate(quotes, 1) if is_right and is_right(quote, row)), 0),
        mark,
        mark.of(quotes[0].article.body) if mark else "",
    )


class AskedOnce:
    """One archive's outcomes for ten quotes: no question is asked twice in a run, whichever gate asks it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._outcomes: dict[str, Outcome] = {}

    def ask(self, rows: Sequence[dict[str, Any]]) -> list[Outcome]:
        """Return what becomes of the questions of *rows*, told apart by ``id``, in order."""
        new = [row for row in rows if row["id"] not in self._outcomes]
        outcomes = ask_rows(self._folder, new, 10, is_right=is_in_place)
        self._outcomes |= {row["id"]: outcome for row, outcome in zip(new, outcomes, strict=True)}
        return [self._outcomes[row["id"]] for row in rows]
