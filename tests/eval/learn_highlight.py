"""Learn index/marking/weights.json from SQuAD's questions and answers: run by hand, when the figures change.

    python -m tests.eval.learn_highlight

A linear model over what speaks for the words that may be the answer, trained listwise: softmax over the candidates of
the sentence that holds the answer, the mass to lie on those that touch it, more on those that are nearly it. Figures
that are rare or weigh little are left out, so that the file stays readable. It is checked on articles left out, by
halves; what ships is learned from all of them.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article
from corpus.sentences import split_sentences
from index.asking.question import read_question
from index.asking.wanted import LONGEST_LOOK
from index.marking.amounts import Candidate
from index.marking.evidence import Figures, weigh_candidates
from index.marking.highlighting import weigh_choice
from index.marking.question import read_shape
from index.marking.spans import find_candidates
from index.marking.words import split_words
from index.words.terms import ENGLISH
from tests.eval.measuring import ROOT, data_folder, read_rows

Floats = NDArray[np.float64]

THRESHOLD = 0.46  # sure enough to mark: three of five sentences get a mark, four of five marks are right
LEAST_WEIGHT = 0.45
LEAST_SEEN = 100  # questions
LIKENESS = 0.8  # of what a candidate is worth, how like the answer it is; the rest, that it touches it
STEPS = 250
RATE = 0.08
DECAY = 3e-4
SOURCES = "SQuAD 1.1, 44 articles of its training set: the sentences that hold the answers"


@dataclass(frozen=True)
class Choice:
    """A question and the sentence that answers it: each candidate's figures, and how much of an answer it is."""

    group: int
    candidates: list[Candidate]
    figures: list[Figures]
    touches: NDArray[np.bool_]
    likeness: Floats  # token F1, 0 where it touches no answer


def main() -> None:
    """Learn the weights, print how they do on articles left out, and write the file."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("the measuring data is not here; set BYLINE_EVAL_DATA")
    articles = read_rows(folder / "squad/articles.jsonl.gz")
    choices = list(read_choices(articles, read_rows(folder / "squad/questions.jsonl.gz")))
    for side in (0, 1):
        weights = learn_kept([one for one in choices if one.group % 2 != side])
        report([one for one in choices if one.group % 2 == side], weights)
    learned = learn_kept(choices)
    content = {
        "sources": SOURCES,
        "threshold": THRESHOLD,
        "weights": {n: round(learned[n], 2) for n in sorted(learned)},
    }
    path = ROOT / "index" / "marking" / "weights.json"
    path.write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
    print(f"{len(learned)} weights in {path}")


def read_choices(articles: Sequence[dict[str, Any]], questions: Iterable[dict[str, Any]]) -> Iterator[Choice]:
    """Yield each question with the sentence that its first answer begins in."""
    bodies = {row["id"]: row["text"] for row in articles}
    spans = {
        row["id"]: [one.span for one in split_sentences(Article(row["id"], row["text"], headline=row["title"]))]
        for row in articles
    }
    groups = {row["id"]: number for number, row in enumerate(articles)}
    for row in questions:
        name, answers = row["article_id"], row["answers"]
        span = spans[name][bisect_right([one.start for one in spans[name]], answers[0]["start"]) - 1]
        question, text = read_question(row["question"]), span.of(bodies[name])[:LONGEST_LOOK]
        shape = read_shape(question)
        if shape is None:
            continue
        words = split_words(text, ENGLISH)
        candidates = find_candidates(text, words, frozenset(question.terms))
        if not candidates:
            continue
        likeness, touches = [], []
        for one in candidates:
            start, end = span.start + words[one.first].start, span.start + words[one.last - 1].end
            near = [a["text"] for a in answers if start < a["start"] + len(a["text"]) and a["start"] < end]
            touches.append(bool(near))
            likeness.append(max((token_f1(bodies[name][start:end], text) for text in near), default=0.0))
        figures = weigh_candidates(shape, question, text, words, candidates)
        yield Choice(groups[name], candidates, figures, np.array(touches), np.array(likeness))


def token_f1(one: str, two: str) -> float:
    """Return the F1 of the words of *one* and *two*, without articles and case, as SQuAD's own script has it."""
    words = [[w.lower for w in split_words(text, ENGLISH) if w.lower not in ("a", "an", "the")] for text in (one, two)]
    same = sum((Counter(words[0]) & Counter(words[1])).values())
    return 2 * same / (len(words[0]) + len(words[1])) if same else 0.0


def learn_kept(choices: Sequence[Choice]) -> dict[str, float]:
    """Return the weights, learned once with every figure and again with those that matter."""
    seen = Counter(name for one in choices for name in {name for each in one.figures for name, _ in each})
    often = [name for name, count in seen.items() if count >= LEAST_SEEN]
    first = learn(choices, often)
    return learn(choices, [name for name in often if abs(first[name]) >= LEAST_WEIGHT])


def learn(choices: Sequence[Choice], names: Sequence[str]) -> dict[str, float]:
    """Return the weight of each of *names*, fitted by Adam (Kingma and Ba 2015)."""
    columns = {name: number for number, name in enumerate(names)}
    rows, cols, values, starts = [], [], [], []
    count = 0
    for choice in choices:
        starts.append(count)
        for each in choice.figures:
            for name, figure in each:
                if name in columns:
                    rows.append(count)
                    cols.append(columns[name])
                    values.append(figure)
            count += 1
    row, col, value = np.array(rows), np.array(cols), np.array(values)
    of = np.repeat(np.arange(len(choices)), np.diff([*starts, count]))
    worth = np.concatenate([(1 - LIKENESS) * one.touches + LIKENESS * one.likeness for one in choices])
    worth = np.maximum(worth, 1e-6)
    weights: Floats = np.zeros(len(names))
    first: Floats = np.zeros(len(names))
    second: Floats = np.zeros(len(names))
    for step in range(1, STEPS + 1):
        sums = np.bincount(row, value * weights[col], count)
        chances: Floats = np.exp(sums - np.maximum.reduceat(sums, starts)[of])
        chances = chances / np.add.reduceat(chances, starts)[of]
        right = chances * worth
        right = right / np.add.reduceat(right, starts)[of]
        slope = np.bincount(col, value * (chances - right)[row], len(names)) / len(choices) + DECAY * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights = weights - RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return dict(zip(names, weights.tolist(), strict=True))


def report(choices: Sequence[Choice], weights: dict[str, float]) -> None:
    """Print, of the surest three fifths of *choices* and of all, how many are marked right, and the token F1."""
    found = []
    for choice in choices:
        best, sure = weigh_choice(choice.candidates, choice.figures, weights)
        found.append((-sure, bool(choice.touches[best]), float(choice.likeness[best])))
    found.sort()
    for share in (0.6, 1.0):
        some = found[: int(share * len(found))]
        right, likeness = (float(np.mean([one[place] for one in some])) for place in (1, 2))
        least = -some[-1][0]
        print(f"articles left out, {share:.0%} marked, from {least:.2f} on: right {right:.3f}, F1 {likeness:.3f}")


if __name__ == "__main__":
    main()
