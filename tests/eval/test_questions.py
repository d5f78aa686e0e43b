"""Our own questions about a real article and a real folder of them; answers are given as places in the bodies.

``questions.jsonl`` holds seven sets, each written without sight of the code. a and b were looked at while evidence was
chosen and two of the weights were set; of c, the questions without an answer were in view when it was settled what is
refused: none is held out any more. Half of bbc-said, on what somebody said or never said, was in view as well.
``starts``: the first quote must cover one of these offsets; none: it must refuse. ``speaker`` and ``source`` are words
that must be in what is shown as such; ``outcome_start`` lies in the sentence that must go along.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from index.answer import Answer
from index.answering import Answerer
from tests.eval.archives import Archives
from tests.eval.counting import covers
from tests.eval.floors import hold_floors, read_floors
from tests.eval.measuring import read_rows

pytestmark = pytest.mark.eval
HERE = Path(__file__).parent


def is_right(row: dict[str, Any], answer: Answer) -> bool:
    """Say whether *answer* is what *row* asks for."""
    if not row["starts"] or not answer.answered:
        return not row["starts"] and not answer.answered
    quote = answer.quotes[0]
    if not covers(quote, row.get("article_id", quote.article.article_id), row["starts"]):
        return False
    if "outcome_start" in row:
        told = quote.outcome.quote if quote.outcome else None
        if told is None or not told.sentence.span.start <= row["outcome_start"] < told.sentence.span.end:
            return False
    shown = {"speaker": quote.speaker or "", "source": quote.source or ""}
    return all(row.get(key, "").casefold() in words.casefold() for key, words in shown.items())


def test_our_questions(archives: Archives) -> None:
    """As many of our questions as ever are answered rightly, or rightly refused."""
    right = Counter(dict.fromkeys(read_floors("questions"), 0))
    rows = read_rows(HERE / "questions.jsonl")
    with Answerer.open(archives.ilford()) as ilford, Answerer.open(archives.politics()) as bbc:
        for row in rows:
            name = row["set"]
            answer = (ilford if name.startswith("ilford") else bbc).answer(row["question"])
            right[name] += is_right(row, answer)
    print({name: f"of {count}" for name, count in Counter(row["set"] for row in rows).items()})
    hold_floors("questions", right)
