"""Are the words that are marked inside a quote the answer, and few? Floors are kept in ``floors.json``."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from corpus.article import Span
from index.answering import Answerer
from tests.eval.learn_highlight import token_f1
from tests.eval.measuring import data_folder, is_short, make_archive, read_rows

pytestmark = pytest.mark.eval

_SAMPLE = 3_000
_SHORT_SAMPLE = 1_000
_SEED = 20_221_010


@pytest.fixture(scope="module")
def measuring() -> Path:
    """The folder of measuring data."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    return folder


def test_marks_in_squad(measuring: Path, tmp_path: Path) -> None:
    """Where the sentence that answers is first, the words marked in it touch the answer, and are few.

    The weights were learned on these articles; ``learn_highlight`` prints how they do on articles left out (of the
    surest three fifths .805 right).
    """
    floors = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))["highlight"]
    questions = read_rows(measuring / "squad" / "questions.jsonl.gz")
    questions = random.Random(_SEED).sample(questions, _SHORT_SAMPLE if is_short() else _SAMPLE)
    make_archive(tmp_path, [measuring / "squad" / "articles.jsonl.gz"])
    first = 0
    marked: list[tuple[bool, float, int]] = []  # whether it touches an answer, the token F1, the length in words
    with Answerer.open(tmp_path) as answerer:
        for row in questions:
            answer = answerer.answer(row["question"], k=1)
            quote = (*answer.quotes, *answer.nearest, None)[0]
            if quote is None or quote.article.article_id != row["article_id"]:
                continue
            span, body = quote.sentence.span, quote.article.body
            if not any(span.start <= gold["start"] < span.end for gold in row["answers"]):
                continue
            first += 1
            if mark := quote.highlight:
                gold = [Span(one["start"], one["start"] + len(one["text"])) for one in row["answers"]]
                touches = any(mark.overlaps(one) for one in gold)
                likeness = max(token_f1(mark.of(body), one.of(body)) for one in gold)
                marked.append((touches, likeness, len(mark.of(body).split())))
    count = max(1, len(marked))
    figures = {
        "marked": len(marked) / max(1, first),
        "right": sum(touches for touches, _, _ in marked) / count,
        "token_f1": sum(likeness for _, likeness, _ in marked) / count,
        "most_words": sum(words for _, _, words in marked) / count,
    }
    print("\n" + ", ".join(f"{name} {figure:.3f}" for name, figure in figures.items()))
    fallen = {
        name: (figure, floors[name])
        for name, figure in figures.items()
        if (figure > floors[name] if name.startswith("most_") else figure < floors[name])
    }
    assert not fallen, fallen
