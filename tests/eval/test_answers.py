"""Are the answers right? Floors are kept in ``floors.json``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from index.answer import Answer
from index.answering import Answerer
from tests.eval.archives import Archives
from tests.eval.asking_rows import AskedOnce
from tests.eval.counting import share_within
from tests.eval.floors import hold_floors
from tests.eval.measuring import draw_rows, is_short, read_rows

pytestmark = pytest.mark.eval

_SAMPLE = 1_000


def _is_right(answer: Answer, expected: dict[str, Any]) -> bool:
    """Say whether *answer* is what the row *expected* asks for, with all that must come with it."""
    if not expected["expect"]:
        return not answer.answered
    if not answer.answered:
        return False
    first = answer.quotes[0]
    outcome = first.outcome.quote if first.outcome else None
    return (
        any(fragment in first.text for fragment in expected["expect"])
        and expected.get("speaker", "") in (first.speaker or "")
        and expected.get("source", "") in (first.source or "")
        and ("outcome" not in expected or (outcome is not None and expected["outcome"] in outcome.text))
    )


def test_ilford(archives: Archives, measuring: Path) -> None:
    """One real article: the first quote is right, or it is rightly refused."""
    questions = read_rows(measuring / "ilford_dev.jsonl")
    with Answerer.open(archives.ilford()) as ilford:
        wrong = [row["q"] for row in questions if not _is_right(ilford.answer(row["q"]), row)]
    print("\nwrong:", *wrong, sep="\n  ")
    hold_floors("answers", {"ilford_right": len(questions) - len(wrong)})


def test_squad(squad: AskedOnce, measuring: Path) -> None:
    """Forty-four long articles in one archive: the sentence that answers is first, or among ten; most are answered.

    The weights were learned on these articles; ``learn_weights`` prints how they do on articles left out (R@1 .658).
    """
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    outcomes = squad.ask(draw_rows(questions, _SAMPLE) if is_short() else questions)
    ranks = [one.rank for one in outcomes]
    right = [one for one in outcomes if one.rank == 1]
    figures = {
        "squad_first": share_within(ranks, 1),
        "squad_ten": share_within(ranks, 10),
        "squad_answered": sum(one.answered for one in outcomes) / len(outcomes),
        "squad_right_kept": sum(one.answered for one in right) / max(1, len(right)),
    }
    hold_floors("answers", figures)
