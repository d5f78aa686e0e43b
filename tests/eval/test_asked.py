"""Our own questions with dates, sources, words for now and then, and misspelt names.

``asked.jsonl`` was written before the rules were. ``filters`` are what the question must be taken to ask of articles,
and none but these; ``soft`` what it prefers; ``tense`` what it wants ('' for nothing); ``offers`` the name that must be
offered, '' where none may be. ``starts``: where answered, the first quote must cover one of these offsets.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from index.answering import Answerer
from index.asking.asked_filters import read_filters
from index.asking.tense import read_tense
from index.engine.newest import NewestIndex
from tests.eval.measuring import data_folder, make_archive, read_rows

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
        start, end = quote.sentence.span
        is_there = any(start <= place < end for place in row.get("starts", [start]))
        if quote.article.article_id != row["article_id"] or not is_there:
            faults.append(f"quotes {quote.article.article_id}: {quote.text[:80]}")
    elif "article_id" in row:
        faults.append("no answer")
    return faults


def test_asked_filters(tmp_path: Path) -> None:
    """As many as ever of our questions are taken as they mean it."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here (BYLINE_EVAL_DATA)")
    news = read_rows(folder / "news_quiz" / "articles.jsonl.gz")
    chosen = {
        "bbc": [row for row in read_rows(folder / "bbc" / "articles.jsonl.gz") if row["section"] == "politics"],
        "dated": [row for row in news if row["outlet"] == "The Week" or _is_of_july(row)],
    }
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for name, articles in chosen.items():
        source = tmp_path / f"{name}.jsonl"
        source.write_text("".join(json.dumps(row) + "\n" for row in articles), encoding="utf-8")
        make_archive(tmp_path / name, [source])
        with Answerer.open(tmp_path / name) as answerer:
            for row in read_rows(HERE / "asked.jsonl"):
                if row["set"] == name:
                    faults = _find_faults(row, answerer)
                    asked[name] += 1
                    right[name] += not faults
                    if faults:
                        print(row["question"], "|", "; ".join(faults))
    print({name: f"{right[name]} of {asked[name]}" for name in asked})
    floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8")).get("asked", {})
    assert {name: right[name] for name in floors if right[name] < floors[name]} == {}


def _is_of_july(row: dict[str, Any]) -> bool:
    return bool(row["outlet"] == "CNN" and str(row["date"]).replace("/", "-").startswith("2022-07"))
