"""Are the answers right, and are questions refused that have none? Floors are kept in ``floors.json``."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from index.answer import Answer, Quote
from index.answering import Answerer
from tests.eval.measuring import data_folder, is_short, make_archive, read_rows

pytestmark = pytest.mark.eval

_SAMPLE = 1_000
_SEED = 20_221_010


@pytest.fixture(scope="module")
def measuring() -> Path:
    """The folder of measuring data."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    return folder


@pytest.fixture(scope="module")
def floors() -> dict[str, float]:
    """The figures that may never fall; those called ``most_...`` may never rise."""
    found: dict[str, float] = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["answers"]
    return found


@pytest.fixture(scope="module")
def ilford(measuring: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answerer]:
    """An answerer over the one article that the development questions are about."""
    articles = measuring.parent / "articles"
    if not articles.is_dir():
        pytest.skip(f"the article is not in {articles}")
    folder = tmp_path_factory.mktemp("ilford")
    make_archive(folder, [articles])
    with Answerer.open(folder) as answerer:
        yield answerer


@pytest.fixture(scope="module")
def squad_questions(measuring: Path) -> list[dict[str, Any]]:
    """The questions over the encyclopaedia's articles; in a short run a fixed sample."""
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    return random.Random(_SEED).sample(questions, _SAMPLE) if is_short() else questions


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


def _covers(quote: Quote, question: dict[str, Any]) -> bool:
    """Say whether *quote* is of the right article and covers where an answer begins."""
    start, end = quote.sentence.span
    return quote.article.article_id == question["article_id"] and any(
        start <= answer["start"] < end for answer in question["answers"]
    )


def _hold(figures: dict[str, float], floors: dict[str, float]) -> None:
    print("\n" + ", ".join(f"{name} {figure:.3f}" for name, figure in figures.items()))
    fallen = {
        name: (figure, floors[name])
        for name, figure in figures.items()
        if (figure > floors[name] if name.startswith("most_") else figure < floors[name])
    }
    assert not fallen, fallen


def test_ilford(ilford: Answerer, measuring: Path, floors: dict[str, float]) -> None:
    """One real article: the first quote is right, or it is rightly refused."""
    questions = read_rows(measuring / "ilford_dev.jsonl")
    wrong = [row["q"] for row in questions if not _is_right(ilford.answer(row["q"]), row)]
    print("\nwrong:", *wrong, sep="\n  ")
    _hold({"ilford_right": len(questions) - len(wrong)}, floors)


def test_squad(
    measuring: Path, squad_questions: list[dict[str, Any]], floors: dict[str, float], tmp_path: Path
) -> None:
    """Forty-four long articles in one archive: the sentence that answers is first, or among ten; most are answered.

    The weights were learned on these articles; ``learn_weights`` prints how they do on articles left out (R@1 .658).
    """
    make_archive(tmp_path, [measuring / "squad" / "articles.jsonl.gz"])
    first = ten = answered = first_answered = 0
    with Answerer.open(tmp_path) as answerer:
        for question in squad_questions:
            answer = answerer.answer(question["question"], k=10)
            right = [_covers(quote, question) for quote in answer.quotes or answer.nearest]
            first += right[:1] == [True]
            ten += any(right)
            answered += answer.answered
            first_answered += answer.answered and right[:1] == [True]
    count = len(squad_questions)
    figures = {
        "squad_first": first / count,
        "squad_ten": ten / count,
        "squad_answered": answered / count,
        "squad_right_kept": first_answered / max(1, first),
    }
    _hold(figures, floors)


def test_squad_of_other_articles(
    measuring: Path, squad_questions: list[dict[str, Any]], floors: dict[str, float], tmp_path: Path
) -> None:
    """A question about an article that is not in the archive is refused; each half is asked about the other."""
    articles = read_rows(measuring / "squad" / "articles.jsonl.gz")
    answered = 0
    for half in (0, 1):
        source = tmp_path / f"{half}.jsonl"
        inside = articles[half::2]
        source.write_text("".join(json.dumps(article) + "\n" for article in inside), encoding="utf-8")
        make_archive(tmp_path / str(half), [source])
        ids = {article["id"] for article in inside}
        with Answerer.open(tmp_path / str(half)) as answerer:
            answered += sum(
                answerer.answer(question["question"], k=1).answered
                for question in squad_questions
                if question["article_id"] not in ids
            )
    _hold({"most_foreign_answered": answered / len(squad_questions)}, floors)
