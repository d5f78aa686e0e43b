"""Is the right sentence first, or among the first? Floors are kept in ``floors.json``.

A sentence is right in the encyclopaedia's articles where it covers the start of an answer, in the news where it holds
the words of one. Where byline refuses, what it shows as nearest counts.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest

from index.answer import Quote
from index.answering import Answerer
from tests.eval.measuring import (
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
_SAMPLE = 800


@pytest.fixture(scope="module")
def measuring() -> Path:
    """The folder of measuring data."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    return folder


def _rank(quotes: tuple[Quote, ...], is_right: list[bool]) -> int:
    assert len(quotes) == len(is_right)
    return is_right.index(True) + 1 if True in is_right else 0


def _share_within(ranks: list[int], most: int) -> float:
    return sum(0 < rank <= most for rank in ranks) / len(ranks)


def test_paragraphs_of_an_encyclopaedia(measuring: Path, tmp_path: Path) -> None:
    """Every paragraph is an article of its own, without a headline."""
    articles = read_rows(measuring / "squad" / "articles.jsonl.gz")
    pieces = [piece for article in articles for piece in cut_into_paragraphs(article)]
    make_archive(tmp_path / "archive", [write_rows(tmp_path / "pieces.jsonl", pieces)])
    rows = read_rows(measuring / "squad" / "questions.jsonl.gz")
    rows = random.Random(_SEED).sample(rows, _SAMPLE) if is_short() else rows
    ranks = []
    answered = 0
    with Answerer.open(tmp_path / "archive") as answerer:
        for row in rows:
            answer = answerer.answer(row["question"], k=10)
            answered += answer.answered
            quotes = answer.quotes or answer.nearest
            wanted = (
                f"{row['article_id']}:{row['para_start']}",
                [one["start"] - row["para_start"] for one in row["answers"]],
            )
            ranks.append(_rank(quotes, [_covers(quote, *wanted) for quote in quotes]))
    figures = {
        "paragraph_first": _share_within(ranks, 1),
        "paragraph_ten": _share_within(ranks, 10),
        "paragraph_mrr": sum(1 / rank for rank in ranks if rank) / len(ranks),
        "paragraph_answered": answered / len(rows),
    }
    hold_floors("ranking", figures)


def test_news(measuring: Path, tmp_path: Path) -> None:
    """Each question of a news quiz is asked on its day; a quote is right that holds an answer."""
    months = ("2022/07", "2022/08") if is_short() else ("0", "9")
    articles = [
        row
        for row in read_rows(measuring / "news_quiz" / "articles.jsonl.gz")
        if months[0] <= (row["date"] or "0").replace("-", "/")[:7] <= months[1]
    ]
    make_archive(tmp_path / "archive", [write_rows(tmp_path / "articles.jsonl", articles)])
    rows = [
        row
        for row in read_rows(measuring / "news_quiz" / "questions.jsonl.gz")
        if row["answers"] and months[0] <= row["date"][:7] <= months[1]
    ]
    ranks = []
    with Answerer.open(tmp_path / "archive") as answerer:
        for row in rows:
            answer = answerer.answer(row["question"], k=5, as_of=row["date"].replace("/", "-"))
            quotes = answer.quotes or answer.nearest
            ranks.append(_rank(quotes, [_holds(quote, row) for quote in quotes]))
    hold_floors("ranking", {"news_first": _share_within(ranks, 1), "news_five": _share_within(ranks, 5)})


def _covers(quote: Quote, article_id: str, starts: list[int]) -> bool:
    start, end = quote.sentence.span
    return quote.article.article_id == article_id and any(start <= place < end for place in starts)


def _holds(quote: Quote, row: dict[str, Any]) -> bool:
    text = _fold(quote.text)
    return any(_fold(answer).strip('"') in text for answer in row["answer_texts"])


def _fold(text: str) -> str:
    for mark, plain in (("’", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(mark, plain)
    return " ".join(text.casefold().split())
