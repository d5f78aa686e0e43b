"""Is the right sentence first, or among the first? Floors are kept in ``floors.json``.

A sentence is right in the encyclopaedia's articles where it covers the start of an answer, in the news where it holds
the words of one. Where byline refuses, what it shows as nearest counts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from index.answer import Quote
from tests.eval.archives import Archives, cut_into_paragraphs
from tests.eval.asking_rows import ask_rows
from tests.eval.counting import covers, mean_reciprocal, share_within
from tests.eval.floors import hold_floors
from tests.eval.measuring import draw_rows, is_short, read_rows

pytestmark = pytest.mark.eval

_SAMPLE = 800


def test_paragraphs_of_an_encyclopaedia(archives: Archives, measuring: Path) -> None:
    """Every paragraph is an article of its own, without a headline."""
    archive = archives.chosen(
        "squad", "paragraphs", lambda rows: [piece for article in rows for piece in cut_into_paragraphs(article)]
    )
    rows = read_rows(measuring / "squad" / "questions.jsonl.gz")
    rows = draw_rows(rows, _SAMPLE) if is_short() else rows
    outcomes = ask_rows(archive, rows, 10, is_right=is_in_paragraph)
    ranks = [one.rank for one in outcomes]
    figures = {
        "paragraph_first": share_within(ranks, 1),
        "paragraph_ten": share_within(ranks, 10),
        "paragraph_mrr": mean_reciprocal(ranks),
        "paragraph_answered": sum(one.answered for one in outcomes) / len(outcomes),
    }
    hold_floors("ranking", figures)


def test_news(archives: Archives, measuring: Path) -> None:
    """Each question of a news quiz is asked on its day; a quote is right that holds an answer."""
    first, last = ("2022/07", "2022/08") if is_short() else ("0", "9")
    archive = archives.chosen(
        "news_quiz",
        f"{first}-{last}".replace("/", ""),
        lambda rows: [row for row in rows if first <= (row["date"] or "0").replace("-", "/")[:7] <= last],
    )
    rows = [
        row
        for row in read_rows(measuring / "news_quiz" / "questions.jsonl.gz")
        if row["answers"] and first <= row["date"][:7] <= last
    ]
    ranks = [one.rank for one in ask_rows(archive, rows, 5, is_right=holds_answer, dated=True)]
    hold_floors("ranking", {"news_first": share_within(ranks, 1), "news_five": share_within(ranks, 5)})


def is_in_paragraph(quote: Quote, row: dict[str, Any]) -> bool:
    """Say whether *quote* is of the paragraph that *row* asks about, and covers where an answer begins."""
    start = row["para_start"]
    return covers(quote, f"{row['article_id']}:{start}", (answer["start"] - start for answer in row["answers"]))


def holds_answer(quote: Quote, row: dict[str, Any]) -> bool:
    """Say whether *quote* holds the words of an answer, whatever their case and their marks."""
    text = _fold(quote.text)
    return any(_fold(answer).strip('"') in text for answer in row["answer_texts"])


def _fold(text: str) -> str:
    for mark, plain in (("’", "'"), ("“", '"'), ("”", '"')):
        text = text.replace(mark, plain)
    return " ".join(text.casefold().split())
