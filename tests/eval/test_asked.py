"""Our own questions with dates, sources, words for now and then, and misspelt names.

``asked.jsonl`` was written before the rules were. ``filters`` are what the question must be taken to ask of articles,
and none but these; ``soft`` what it prefers; ``tense`` what it wants ('' for nothing); ``offers`` the name that must be
offered, '' where none may be. ``starts``: where answered, the first quote must cover one of these offsets.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from index.answering import Answerer
from index.asking.asked_filters import read_filters
from index.asking.tense import read_tense
from index.engine.newest import NewestIndex
from tests.eval.archives import Archives
from tests.eval.counting import covers
from tests.eval.floors import hold_floors, read_floors
from tests.eval.measuring import read_rows

pytestmark = pytest.mark.eval
HERE = Path(__file__).parent
_DATES = ("since", "until")


def _find_faults(row: dict[str, Any], answerer: Answerer) -> list[str]:
    """Return what of *row* is not as it must be."""
    question, faults = row["question"], []
    answer = answerer.answer(question, as_of=row.get("as_of"))
    filters, wanted = answer.query.filters, row["filters"]
    for name in ("since", "until", "outlet", "author"):
        # An open end may be one that the rules close, where the row leaves it out.
        may_be_closed = name == "until" and "since" in wanted and name not in wanted
        if getattr(filters, name) != wanted.get(name) and not may_be_closed:
            faults.append(f"{name} {getattr(filters, name)}")
    if "soft" in row:
        searcher: Any = NewestIndex(answerer.archive).searcher()
        stated = read_filters(
            question, answer.query.as_of, searcher.printed, lambda name: bool(searcher.speakers(name))
        )
        found = {name: getattr(stated.preferred, name, None) for name in row["soft"]}
        faults += [f"preferred {found}"] if found != row["soft"] else []
    if "tense" in row:
        tense = read_tense(question)
        wants = "mild" if tense.wants and not tense.is_asked else tense.wants or ""
        faults += [f"tense {wants}"] if wants != row["tense"] else []
    if "offers" in row:
        offered = answer.reason.partition("Did you mean")[2]
        is_right = row["offers"] in offered and not answer.answered if row["offers"] else not offered
        faults += [] if is_right else [f"offers {offered or answer.reason or 'an answer'}"]
    if "article_id" in row and answer.answered:
        quote = answer.quotes[0]
        if not covers(quote, row["article_id"], row.get("starts", quote.sentence.span[:1])):
            faults.append(f"quotes {quote.article.article_id}: {quote.text[:80]}")
    elif "article_id" in row:
        faults.append("no answer")
    return faults


def test_asked_filters(archives: Archives) -> None:
    """As many as ever of our questions are taken as they mean it."""
    folders = {"bbc": archives.politics(), "dated": archives.chosen("news_quiz", "dated", _choose_dated)}
    right = Counter(dict.fromkeys(read_floors("asked"), 0))
    rows = read_rows(HERE / "asked.jsonl")
    for name, folder in folders.items():
        with Answerer.open(folder) as answerer:
            for row in (row for row in rows if row["set"] == name):
                faults = _find_faults(row, answerer)
                right[name] += not faults
                if faults:
                    print(row["question"], "|", "; ".join(faults))
    print({name: f"of {count}" for name, count in Counter(row["set"] for row in rows).items()})
    hold_floors("asked", right)


def _choose_dated(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if row["outlet"] == "The Week" or _is_of_july(row)]


def _is_of_july(row: dict[str, Any]) -> bool:
    return bool(row["outlet"] == "CNN" and str(row["date"]).replace("/", "-").startswith("2022-07"))
