"""How far an answer is from a guess: what is refused, and whether the confidence tells what is answered.

Floors are kept in ``floors.json``. "Foreign" are questions about articles that the archive does not hold; those of
SQuAD 2.0 were made to look answerable; those of the news quiz ask about what happened after the archive ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.eval.archives import Archives, cut_into_paragraphs
from tests.eval.asking_rows import Outcome, ask_rows
from tests.eval.counting import area_under_curve
from tests.eval.floors import hold_floors
from tests.eval.measuring import draw_rows, is_short, read_rows

pytestmark = pytest.mark.eval

# How many are asked about articles that the archive holds; as many about the others, or more.
_KNOWN, _SHORT_KNOWN = 3_000, 600
_SHORT_FOREIGN = 1_000


def _share_answered(outcomes: Sequence[Outcome]) -> float:
    return sum(one.answered for one in outcomes) / len(outcomes)


def _part(answerable: Sequence[Outcome], others: Sequence[Outcome]) -> float:
    return area_under_curve([one.confidence for one in answerable], [one.confidence for one in others])


@pytest.mark.parametrize("form", ["whole", "paragraph"])
def test_foreign_questions(archives: Archives, measuring: Path, form: str) -> None:
    """Each half of the articles is asked about itself and about the other half; whole ones every foreign question."""
    articles = read_rows(measuring / "squad" / "articles.jsonl.gz")
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    asked = draw_rows(questions, _SHORT_KNOWN if is_short() else _KNOWN)
    asked_of_others = asked
    if form == "whole":
        asked_of_others = draw_rows(questions, _SHORT_FOREIGN) if is_short() else questions
    known: list[Outcome] = []
    foreign: list[Outcome] = []
    for half in (0, 1):
        ids = {article["id"] for article in articles[half::2]}

        def choose(rows: list[dict[str, Any]], half: int = half) -> list[dict[str, Any]]:
            inside = rows[half::2]
            return inside if form == "whole" else [piece for one in inside for piece in cut_into_paragraphs(one)]

        archive = archives.chosen("squad", f"{form}-half-{half}", choose)
        known += ask_rows(archive, [row for row in asked if row["article_id"] in ids])
        foreign += ask_rows(archive, [row for row in asked_of_others if row["article_id"] not in ids])
    figures = {
        f"{form}_answered": _share_answered(known),
        f"most_{form}_foreign": _share_answered(foreign),
        f"{form}_auroc": _part(known, foreign),
    }
    hold_floors("refusing", figures)


def test_questions_made_to_look_answerable(archives: Archives, measuring: Path) -> None:
    """The weights of doubt were learned on these; ``learn_weights`` prints the figure on articles left out.

    The short gate's sample has a floor of its own: it is easier than all of them by two deviations of such samples.
    """
    rows = read_rows(measuring / "squad2" / "questions.jsonl.gz")
    rows = draw_rows(rows, 700) if is_short() else rows
    outcomes = ask_rows(archives.whole("squad2"), rows)
    answerable, others = (
        [one for row, one in zip(rows, outcomes, strict=True) if row["unanswerable"] is kind] for kind in (False, True)
    )
    name = "adversarial_auroc" if is_short() else "adversarial_auroc_of_all"
    hold_floors("refusing", {name: _part(answerable, others)})


def test_questions_about_what_came_later(archives: Archives, measuring: Path) -> None:
    """An archive that ends is asked, each question on its day, about news that it holds and about later news."""
    first, end, later = ("2022-08-01" if is_short() else ""), "2022-09-30", "2022-10-07"
    archive = archives.chosen(
        "news_quiz",
        f"{first}-until-{end}",
        lambda rows: [row for row in rows if first <= (row["date"] or "9").replace("/", "-")[:10] <= end],
    )
    rows = read_rows(measuring / "news_quiz" / "questions.jsonl.gz")
    held = [row for row in rows if row["answers"] and first <= row["date"].replace("/", "-") <= end]
    unheld = [row for row in rows if row["date"].replace("/", "-") > later]
    if is_short():
        held, unheld = held[:80], unheld[:80]
    known, unknown = (ask_rows(archive, some, dated=True) for some in (held, unheld))
    hold_floors("refusing", {"later_auroc": _part(known, unknown), "held_answered": _share_answered(known)})
