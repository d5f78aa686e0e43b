"""Are questions that lean on a conversation understood, and answered? Floors are kept in ``floors.json``."""

from __future__ import annotations

from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from corpus.article import Article
from index.answer import Answer
from index.answering import Answerer
from index.following.thread import Exchange
from index.words.terms import read_terms
from tests.eval.archives import Archives, keep_articles
from tests.eval.floors import hold_floors
from tests.eval.measuring import is_short, need_folder, read_rows

pytestmark = pytest.mark.eval

_SHORT_DIALOGUES = 60
_DEEP = 100


@pytest.fixture(scope="module")
def followups() -> Path:
    """The folder of conversations."""
    return need_folder("followups")


def _thread(row: dict[str, Any]) -> tuple[Exchange, ...]:
    """Return the exchanges of a history in which questions and answers take turns."""
    history = row["history"]
    answers = [*history[1::2], None]
    return tuple(Exchange(question, answer) for question, answer in zip(history[::2], answers, strict=False))


def _f1(ours: set[str], theirs: set[str]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def test_what_is_searched_for(followups: Path, tmp_path: Path) -> None:
    """The terms of a follow-up and those carried are about what a person wrote who made the question stand alone."""
    rows = read_rows(followups / "canard.jsonl.gz")
    dialogues = sorted({row["dialog"] for row in rows})
    if is_short():
        dialogues = dialogues[:_SHORT_DIALOGUES]
    chosen = [row for row in rows if row["dialog"] in set(dialogues)]
    # What is carried does not depend on what the archive holds.
    keep_articles(tmp_path, [Article("one", "The ferry to Gull Island will stop in October.")])
    after, alone, every = [], [], []
    with Answerer.open(tmp_path) as answerer:
        for row in chosen:
            theirs = set(read_terms(row["rewrite"]))
            query = answerer.answer(row["question"], thread=_thread(row)).query
            own = set(query.terms)
            every.append(_f1(own | set(query.carried), theirs))
            if row["history"]:
                after.append(every[-1])
                alone.append(_f1(own, theirs))
    print(f"the question alone {mean(alone):.4f}")
    hold_floors("followups", {"canard_f1": mean(every), "canard_f1_after": mean(after)})


def _rank(answer: Answer, gold: list[str]) -> float:
    """Return one over the place of the first gold passage, each passage counted once; 0 where there is none."""
    shown = answer.quotes or answer.nearest
    passages = dict.fromkeys(quote.article.article_id for quote in shown)
    return next((1 / place for place, passage in enumerate(passages, 1) if passage in gold), 0.0)


def test_the_right_passage(archives: Archives, followups: Path) -> None:
    """A follow-up finds the passage that answers it in the conversation."""
    rows = [row for row in read_rows(followups / "inscit_questions.jsonl.gz") if row["history"]]
    rows = [row for row in rows if row["gold_article_ids"]]
    ranks, alone = [], []
    with Answerer.open(archives.whole("followups", "inscit_articles.jsonl.gz")) as answerer:
        for row in rows[::4] if is_short() else rows:
            gold = row["gold_article_ids"]
            ranks.append(_rank(answerer.answer(row["question"], k=_DEEP, thread=_thread(row)), gold))
            alone.append(_rank(answerer.answer(row["question"], k=_DEEP), gold))
    print(f"the question alone {mean(alone):.4f}")
    hold_floors("followups", {"inscit_mrr": mean(ranks)})
