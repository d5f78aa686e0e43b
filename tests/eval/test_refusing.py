"""How far an answer is from a guess: what is refused, and whether the confidence tells what is answered.

Floors are kept in ``floors.json``. "Foreign" are questions about articles that the archive does not hold; those of
SQuAD 2.0 were made to look answerable; those of the news quiz ask about what happened after the archive ends.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from index.answer import Answer
from index.answering import Answerer
from tests.eval.measuring import (
    area_under_curve,
    cut_into_paragraphs,
    data_folder,
    hold_floors,
    is_short,
    make_archive,
    read_rows,
    write_rows,
)

pytestmark = pytest.mark.eval

_SEED = 20_221_010


@pytest.fixture(scope="module")
def measuring() -> Path:
    """The folder of measuring data."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    return folder


def _ask(folder: Path, rows: Iterable[dict[str, Any]], *, dated: bool = False) -> list[Answer]:
    with Answerer.open(folder) as answerer:
        return [
            answerer.answer(row["question"], k=1, as_of=row["date"].replace("/", "-") if dated else None)
            for row in rows
        ]


def _share_answered(answers: Sequence[Answer]) -> float:
    return sum(answer.answered for answer in answers) / len(answers)


@pytest.mark.parametrize("form", ["whole", "paragraph"])
def test_foreign_questions(measuring: Path, tmp_path: Path, form: str) -> None:
    """Each half of the articles is asked about itself and about the other half."""
    articles = read_rows(measuring / "squad" / "articles.jsonl.gz")
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    questions = random.Random(_SEED).sample(questions, 600 if is_short() else 3_000)
    known: list[Answer] = []
    foreign: list[Answer] = []
    for half in (0, 1):
        inside = articles[half::2]
        rows = inside if form == "whole" else [piece for article in inside for piece in cut_into_paragraphs(article)]
        folder = tmp_path / str(half)
        make_archive(folder, [write_rows(tmp_path / f"{half}.jsonl", rows)])
        ids = {article["id"] for article in inside}
        known += _ask(folder, (row for row in questions if row["article_id"] in ids))
        foreign += _ask(folder, (row for row in questions if row["article_id"] not in ids))
    figures = {
        f"{form}_answered": _share_answered(known),
        f"most_{form}_foreign": _share_answered(foreign),
        f"{form}_auroc": area_under_curve([one.confidence for one in known], [one.confidence for one in foreign]),
    }
    hold_floors("refusing", figures)


def test_questions_made_to_look_answerable(measuring: Path, tmp_path: Path) -> None:
    """The weights of doubt were learned on these; ``learn_weights`` prints the figure on articles left out."""
    make_archive(tmp_path, [measuring / "squad2" / "articles.jsonl.gz"])
    rows = read_rows(measuring / "squad2" / "questions.jsonl.gz")
    rows = random.Random(_SEED).sample(rows, 700) if is_short() else rows
    answers = _ask(tmp_path, rows)
    by_kind = {
        kind: [answer.confidence for row, answer in zip(rows, answers, strict=True) if row["unanswerable"] is kind]
        for kind in (True, False)
    }
    hold_floors("refusing", {"adversarial_auroc": area_under_curve(by_kind[False], by_kind[True])})


def test_questions_about_what_came_later(measuring: Path, tmp_path: Path) -> None:
    """An archive that ends is asked, each question on its day, about news that it holds and about later news."""
    first, end, later = ("2022-08-01", "2022-09-30", "2022-10-07") if is_short() else ("", "2022-09-30", "2022-10-07")
    articles = [
        row
        for row in read_rows(measuring / "news_quiz" / "articles.jsonl.gz")
        if first <= (row["date"] or "9").replace("/", "-")[:10] <= end
    ]
    make_archive(tmp_path / "archive", [write_rows(tmp_path / "articles.jsonl", articles)])
    rows = read_rows(measuring / "news_quiz" / "questions.jsonl.gz")
    held = [row for row in rows if row["answers"] and first <= row["date"].replace("/", "-") <= end]
    unheld = [row for row in rows if row["date"].replace("/", "-") > later]
    if is_short():
        held, unheld = held[:80], unheld[:80]
    known, unknown = (_ask(tmp_path / "archive", some, dated=True) for some in (held, unheld))
    area = area_under_curve([one.confidence for one in known], [one.confidence for one in unknown])
    hold_floors("refusing", {"later_auroc": area, "held_answered": _share_answered(known)})
