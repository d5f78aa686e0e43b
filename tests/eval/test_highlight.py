"""Are the words that are marked inside a quote the answer, and few? Floors are kept in ``floors.json``."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.article import Span
from tests.eval.asking_rows import AskedOnce
from tests.eval.floors import hold_floors
from tests.eval.learn_highlight import token_f1
from tests.eval.measuring import draw_rows, is_short, read_rows

pytestmark = pytest.mark.eval

_SAMPLE = 3_000
_SHORT_SAMPLE = 1_000


def test_marks_in_squad(squad: AskedOnce, measuring: Path) -> None:
    """Where the sentence that answers is first, the words marked in it touch the answer, and are few.

    The weights were learned on these articles; ``learn_highlight`` prints how they do on articles left out (of the
    surest three fifths .805 right).
    """
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    rows = draw_rows(questions, _SHORT_SAMPLE if is_short() else _SAMPLE)
    first = [(row["answers"], one) for row, one in zip(rows, squad.ask(rows), strict=True) if one.rank == 1]
    marked: list[tuple[bool, float, int]] = []  # whether it touches an answer, the token F1, the length in words
    for answers, outcome in first:
        if mark := outcome.mark:
            touches = any(mark.overlaps(Span(one["start"], one["start"] + len(one["text"]))) for one in answers)
            likeness = max(token_f1(outcome.marked, one["text"]) for one in answers)
            marked.append((touches, likeness, len(outcome.marked.split())))
    count = max(1, len(marked))
    figures = {
        "marked": len(marked) / max(1, len(first)),
        "right": sum(touches for touches, _, _ in marked) / count,
        "token_f1": sum(likeness for _, likeness, _ in marked) / count,
        "most_words": sum(words for _, _, words in marked) / count,
    }
    hold_floors("highlight", figures)
