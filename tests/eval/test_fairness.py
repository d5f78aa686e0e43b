"""An accusation goes with its outcome: measured on invented archives, each named by its trap; they need no data.

Counted is the quote that accuses, whether it was an answer or the nearest there was: what the ranking makes of the
question is measured elsewhere.
"""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from index.answer import Quote
from index.answering import Answerer
from tests.eval.archives import keep_articles
from tests.eval.fairness_blind import BLIND, BLIND_AGAIN, BLIND_CHECK, BLIND_LAST
from tests.eval.fairness_cases import CASES, NOBODY, FairnessCase
from tests.eval.fairness_far import FAR
from tests.eval.fairness_held_out import HELD_OUT, HELD_OUT_AGAIN, HELD_OUT_LAST
from tests.eval.fairness_plain import PLAIN
from tests.eval.fairness_short import SHORT
from tests.eval.fairness_unseen import UNSEEN
from tests.eval.floors import hold_floors

pytestmark = pytest.mark.eval
ALL_CASES = (*CASES, *HELD_OUT, *HELD_OUT_AGAIN, *HELD_OUT_LAST, *BLIND, *BLIND_AGAIN, *BLIND_LAST, *BLIND_CHECK)
LATER_CASES = (*FAR, *PLAIN, *SHORT, *UNSEEN)


def quote_that_accuses(case: FairnessCase) -> Quote | None:
    """Build the archive of *case*, ask its question, and return the quote that holds the accusation."""
    with tempfile.TemporaryDirectory() as folder:
        keep_articles(Path(folder), case.articles)
        with Answerer.open(Path(folder)) as answerer:
            # Where the question brings up other sentences only, the accusation is asked for in its own words.
            for question in (case.question, case.accusing):
                answer = answerer.answer(question, k=50, as_of=case.as_of)
                for quote in (*answer.quotes, *answer.nearest):
                    if case.accusing in quote.text:
                        return quote
    return None


def judge(case: FairnessCase) -> tuple[str, str]:
    """Return what became of *case* (right, wrong, missed, invented, unrecognised, accused) and what was shown."""
    quote = quote_that_accuses(case)
    if quote is None:
        return "not found", ""
    if quote.outcome is None:
        return ("right" if case.told == NOBODY else "unrecognised"), ""
    outcomes = (quote.outcome, *getattr(quote.outcome, "others", ()))
    shown = tuple(outcome.quote.text for outcome in outcomes if outcome.quote)
    if case.told == NOBODY:
        return "accused", " / ".join(shown)
    if not case.told:
        return ("invented" if shown else "right"), " / ".join(shown)
    if all(any(fragment in text for text in shown) for fragment in case.told) and len(shown) == len(case.told):
        return "right", ""
    return ("wrong" if shown else "missed"), " / ".join(shown)


def _count(cases: Sequence[FairnessCase]) -> Counter[str]:
    verdicts: Counter[str] = Counter()
    for case in cases:
        verdict, shown = judge(case)
        verdicts[verdict] += 1
        if verdict != "right":
            print(f"{verdict}: {case.trap}: {shown}")
    print(dict(verdicts), f"of {len(cases)}")
    return verdicts


@pytest.mark.parametrize("name", ["first", "later"])
def test_an_accusation_goes_with_its_outcome(name: str) -> None:
    """The right outcome comes along in as many cases as ever, and none is invented."""
    cases = {"first": ALL_CASES, "later": LATER_CASES}[name]
    verdicts = _count(cases)
    assert verdicts["invented"] == verdicts["accused"] == 0
    hold_floors("fairness", {name: verdicts["right"] / len(cases)})
