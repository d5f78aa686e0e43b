"""Are questions that lean on a conversation understood, and answered? Floors are kept in ``floors.json``."""

from __future__ import annotations

import json
from pathlib import Path
from statistics import mean
from typing import Any

import pytest

from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.store import Archive
from index.answer import Answer
from index.answering import Answerer
from index.engine.upkeep import update_index
from index.following.thread import Exchange
from index.words.terms import read_terms
from tests.eval.measuring import data_folder, is_short, make_archive, read_rows

pytestmark = pytest.mark.eval

_SHORT_DIALOGUES = 60
_DEEP = 100


@pytest.fixture(scope="module")
def followups() -> Path:
    """The folder of conversations."""
    folder = data_folder()
    if folder is None or not (folder / "followups").is_dir():
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    return folder / "followups"


@pytest.fixture(scope="module")
def floors() -> dict[str, float]:
    """The figures that may never fall."""
    path = Path(__file__).parent / "floors.json"
    found: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["followups"]
    return found


def _thread(row: dict[str, Any]) -> tuple[Exchange, ...]:
    """Return the exchanges of a history in which questions and answers take turns."""
    history = row["history"]
    answers = [*history[1::2], None]
    return tuple(Exchange(question, answer) for question, answer in zip(history[::2], answers, strict=False))


def _f1(ours: set[str], theirs: set[str]) -> float:
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours or theirs else 1.0


def _hold(figures: dict[str, float], floors: dict[str, float]) -> None:
    print("\n" + ", ".join(f"{name} {figure:.3f}" for name, figure in figures.items()))
    fallen = {name: figure for name, figure in figures.items() if name in floors and figure < floors[name]}
    assert not fallen, fallen


def test_what_is_searched_for(followups: Path, floors: dict[str, float], tmp_path: Path) -> None:
    """The terms of a follow-up and those carried are about what a person wrote who made the question stand alone."""
    rows = read_rows(followups / "canard.jsonl.gz")
    dialogues = sorted({row["dialog"] for row in rows})
    if is_short():
        dialogues = dialogues[:_SHORT_DIALOGUES]
    chosen = [row for row in rows if row["dialog"] in set(dialogues)]
    # What is carried does not depend on what the archive holds.
    with Archive.open(tmp_path, create=True) as archive:
        article = Article("one", "The ferry to Gull Island will stop in October.")
        archive.keep(article, split_sentences(article), [])
        update_index(archive)
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
    _hold({"canard_f1": mean(every), "canard_f1_after": mean(after), "question_alone": mean(alone)}, floors)


def _rank(answer: Answer, gold: list[str]) -> float:
    """Return one over the place of the first gold passage, each passage counted once; 0 where there is none."""
    shown = answer.quotes or answer.nearest
    passages = dict.fromkeys(quote.article.article_id for quote in shown)
    return next((1 / place for place, passage in enumerate(passages, 1) if passage in gold), 0.0)


def test_the_right_passage(followups: Path, floors: dict[str, float], tmp_path: Path) -> None:
    """A follow-up finds the passage that answers it in the conversation."""
    make_archive(tmp_path, [followups / "inscit_articles.jsonl.gz"])
    rows = [row for row in read_rows(followups / "inscit_questions.jsonl.gz") if row["history"]]
    rows = [row for row in rows if row["gold_article_ids"]]
    ranks, alone = [], []
    with Answerer.open(tmp_path) as answerer:
        for row in rows[::4] if is_short() else rows:
            gold = row["gold_article_ids"]
            ranks.append(_rank(answerer.answer(row["question"], k=_DEEP, thread=_thread(row)), gold))
            alone.append(_rank(answerer.answer(row["question"], k=_DEEP), gold))
    _hold({"inscit_mrr": mean(ranks), "question_alone": mean(alone)}, floors)
