"""Learn index/ranking/weights.json from SQuAD's articles and questions: run by hand, when the evidence changes.

    python -m tests.eval.learn_weights

Twice, where the order has changed: how far one sentence stands before the others is measured by the order that ships.
Order: a linear model over the evidence, trained listwise (softmax cross-entropy over a question's candidates, Cao et
al. 2007). Trust: logistic regression between the best candidates of questions whose article is in the archive and of
questions whose article is not, in archives of several sizes. Both are checked on articles left out. A second copy of
the articles is cut up as news is printed: short, in paragraphs of one to three sentences; a third into paragraphs, each
an article without a headline. Doubt: logistic regression between questions of SQuAD 2.0 that have an answer and those
that were made to look as if; to a power set by hand, so that it does not outweigh what else is known.
"""

from __future__ import annotations

import json
import random
import tempfile
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import log10
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Sentence, Span
from corpus.sentences import split_sentences
from corpus.store import Archive
from index.asking.question import read_question
from index.engine.segments import Engine
from index.engine.upkeep import open_index
from index.ranking.against import FIGURES
from index.ranking.doubting import EVIDENCE, weigh_doubt
from index.ranking.evidence import Evidence
from index.ranking.ranking import Candidate, rank_candidates
from index.search_engine import Hit, Only, Sought
from tests.eval.measuring import ROOT, data_folder, read_rows

Floats = NDArray[np.float64]

QUESTIONS = 6_000
SMALL_QUESTIONS = 2_000
THRESHOLD = 0.21
FOLDS = 4
# Speech is rare in SQuAD, and nothing in it has a date: these are set by hand, the first three on our own questions in
# questions.jsonl.
BY_HAND = {"speech": 1.0, "speaker": 3.0, "several": 1.5, "recent": 2.0, "timely": 5.0}
TRUST_BY_HAND = {"stale": -1.2}
POWER = 0.75
DOUBT_DECAY = 1e-2
# The same for every sentence found: they speak for the answer as a whole.
OF_THE_WHOLE = ["absent", "lead"]
ORDER = [name for name in Evidence._fields if name not in {*BY_HAND, *TRUST_BY_HAND, *OF_THE_WHOLE}]
TRUST = [
    "score",
    "covered",
    "covered_near",
    "covered_around",
    "covered_article",
    "names",
    "names_around",
    "subject",
    "exact",
    "phrases",
    "run",
    "closeness",
    *OF_THE_WHOLE,
]
SOURCES = (
    "SQuAD 1.1, 44 articles of its training set; speech, speaker and several by hand, on tests/eval/questions.jsonl; "
    "recent, timely, stale and the power of doubt by hand; doubt: SQuAD 2.0, 8 articles of its development set"
)
# How the articles are cut up: not at all, as news is printed, into paragraphs.
FORMS = ("whole", "news", "paragraph")


@dataclass(frozen=True)
class Place:
    """A sentence of an original article, wherever its copy stands."""

    article: int
    start: int


class LeavingOut(Engine):
    """Finds nothing of the articles of one group, ``left_out``; statistics and idf are those of all of them."""

    left_out: int | None = None

    def search(self, query: Sequence[Sought], k: int, only: Only | None = None) -> list[Hit]:
        """Return the best *k* of the sentences that are left."""
        depth = k
        while True:
            hits = super().search(query, depth, only)
            left = [hit for hit in hits if int(hit.sentence.article_id.split("-")[0]) != self.left_out]
            if len(left) >= k or len(hits) < depth:
                return left[:k]
            # More than a few of the best were of that group.
            depth *= 4


@dataclass(frozen=True)
class Collection:
    """An archive made of some of the articles; ``origin`` tells what each of its sentences is a copy of."""

    archive: Archive
    engine: LeavingOut
    origin: dict[tuple[str, int], Place]
    groups: frozenset[int]


@dataclass(frozen=True)
class Asked:
    """A question put to a collection: its candidates' evidence by ``ORDER`` and ``TRUST``, and which are right."""

    group: int
    figures: Floats
    trust: Floats
    right: NDArray[np.bool_]
    known: bool
    size: float


def main() -> None:
    """Learn both models, print how they do, and write the file."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("the measuring data is not here; set BYLINE_EVAL_DATA")
    articles = [
        Article(row["id"], row["text"], headline=row["title"]) for row in read_rows(folder / "squad/articles.jsonl.gz")
    ]
    split = [split_sentences(article) for article in articles]
    numbers = {article.article_id: number for number, article in enumerate(articles)}
    questions = [
        (numbers[row["article_id"]], row["question"], [answer["start"] for answer in row["answers"]])
        for row in read_rows(folder / "squad/questions.jsonl.gz")
    ]
    draw = random.Random(3)
    with tempfile.TemporaryDirectory() as scratch:
        everything = set(range(len(articles)))
        large = [gather(Path(scratch, form), articles, split, everything, form) for form in FORMS]
        sample = draw.sample(questions, QUESTIONS)
        asked = [ask(large[turn % 3], *question) for turn, question in enumerate(sample)]
        unknown = [ask(large[turn % 3], *question, leave_out=True) for turn, question in enumerate(sample)]
        for size in (1, 6):
            small = [
                gather(
                    Path(scratch, f"{size}-{number}"),
                    articles,
                    split,
                    set(draw.sample(sorted(everything), size)),
                    "whole",
                )
                for number in range(24)
            ]
            for turn in range(SMALL_QUESTIONS):
                collection = draw.choice(small)
                inside = bool(turn % 2)
                group, text, starts = draw.choice(
                    [q for q in draw.sample(questions, 400) if (q[0] in collection.groups) == inside]
                    or [draw.choice(questions)]
                )
                # As people type: a quarter of them without capitals.
                text = text if turn % 4 else text.lower().rstrip("?")
                unknown.append(ask(collection, group, text, starts))
    order = learn_order(asked)
    report_order(asked)
    trust = learn_trust([*asked, *unknown], order)
    weights = {
        "sources": SOURCES,
        "order": {**named(ORDER, order), **BY_HAND},
        "trust": {**trust, **TRUST_BY_HAND},
        "doubt": learn_doubt(folder),
        "power": POWER,
        "threshold": THRESHOLD,
    }
    (ROOT / "index" / "weights.json").write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")


def gather(
    directory: Path,
    articles: Sequence[Article],
    split: Sequence[list[Sentence]],
    wanted: set[int],
    form: str,
) -> Collection:
    """Return an archive of the *wanted* articles, cut up as *form*, one of ``FORMS``, says."""
    draw = random.Random(4)
    origin: dict[tuple[str, int], Place] = {}
    archive = Archive.open(directory, create=True)
    for number in sorted(wanted):
        whole = [(sentence.paragraph, sentence.span) for sentence in split[number]]
        pieces = (
            cut_as_news(whole, draw) if form == "news" else cut_paragraphs(whole) if form == "paragraph" else [whole]
        )
        for part, piece in enumerate(pieces):
            article_id = f"{number}-{part}"
            body, sentences = lay_out(article_id, articles[number].body, piece)
            origin |= {
                (article_id, s.position): Place(number, span.start)
                for s, (_, span) in zip(sentences, piece, strict=True)
            }
            is_titled = form == "whole" or (form == "news" and draw.random() < 0.5)
            headline = articles[number].headline if is_titled else None
            archive.keep(Article(article_id, body, headline=headline), sentences, [])
    return Collection(archive, LeavingOut.of(open_index(archive)), origin, frozenset(wanted))


def cut_as_news(whole: list[tuple[int, Span]], draw: random.Random) -> Iterator[list[tuple[int, Span]]]:
    """Yield pieces of about five paragraphs, each paragraph of one to three sentences."""
    for first in range(0, whole[-1][0] + 1, 5):
        piece: list[tuple[int, Span]] = []
        paragraph, left = -1, 0
        for _, span in (entry for entry in whole if first <= entry[0] < first + 5):
            if not left:
                paragraph, left = paragraph + 1, draw.choice((1, 1, 2, 2, 3))
            left -= 1
            piece.append((paragraph, span))
        if piece:
            yield piece


def cut_paragraphs(whole: list[tuple[int, Span]]) -> Iterator[list[tuple[int, Span]]]:
    """Yield each paragraph."""
    for _, sentences in groupby(whole, key=lambda entry: entry[0]):
        yield list(sentences)


def lay_out(article_id: str, body: str, piece: list[tuple[int, Span]]) -> tuple[str, list[Sentence]]:
    """Return a body of the sentences of *piece*, and where each now lies."""
    text = ""
    sentences: list[Sentence] = []
    for position, (paragraph, span) in enumerate(piece):
        if sentences:
            text += " " if sentences[-1].paragraph == paragraph - piece[0][0] else "\n\n"
        words = span.of(body)
        place = Span(len(text), len(text) + len(words))
        sentences.append(Sentence(article_id, position, paragraph - piece[0][0], place))
        text += words
    return text, sentences


def ask(collection: Collection, group: int, text: str, starts: list[int], *, leave_out: bool = False) -> Asked:
    """Put a question about article *group* to *collection*, without that article where *leave_out* says so."""
    engine = collection.engine
    engine.left_out = group if leave_out else None
    candidates = rank_candidates(engine, collection.archive, read_question(text))
    bounds = sorted(place.start for place in collection.origin.values() if place.article == group)
    wanted = {Place(group, bounds[bisect_right(bounds, start) - 1]) for start in starts} if bounds else set()

    def is_right(candidate: Candidate) -> bool:
        return collection.origin[candidate.article.article_id, candidate.sentence.position] in wanted

    return Asked(
        group,
        _figures(candidates, ORDER),
        _figures(candidates, TRUST),
        np.array([is_right(c) for c in candidates], bool),
        group in collection.groups and not leave_out,
        log10(engine.statistics().sentences),
    )


def _figures(candidates: Sequence[Candidate], names: Sequence[str]) -> Floats:
    return np.array([[getattr(c.evidence, name) for name in names] for c in candidates]).reshape(-1, len(names))


def learn_order(asked: Sequence[Asked], steps: int = 300, decay: float = 1e-3) -> Floats:
    """Return the weights by ``ORDER`` that give the right candidates the most probability (Adam, full batch)."""
    useful = [a for a in asked if a.right.any() and len(a.right) > 1]
    figures = np.concatenate([a.figures for a in useful])
    targets = np.concatenate([a.right / a.right.sum() for a in useful])
    sizes = [len(a.right) for a in useful]
    firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(useful)), sizes)
    spread = figures.std(axis=0) + 1e-9
    scaled = (figures - figures.mean(axis=0)) / spread
    weights, first, second = (np.zeros(len(ORDER)) for _ in range(3))
    for step in range(1, steps + 1):
        scores = scaled @ weights
        chances = np.exp(scores - np.maximum.reduceat(scores, firsts)[owner])
        chances /= np.add.reduceat(chances, firsts)[owner]
        slope = scaled.T @ (chances - targets) / len(useful) + decay * weights
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights = weights - 0.05 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    learned: Floats = weights / spread
    return learned


def report_order(asked: Sequence[Asked]) -> None:
    """Print R@1 and MRR of the order on articles left out of its training."""
    groups = sorted({a.group for a in asked})
    ranks = []
    for fold in range(FOLDS):
        left_out = set(groups[fold::FOLDS])
        weights = learn_order([a for a in asked if a.group not in left_out])
        for a in (a for a in asked if a.group in left_out):
            found = np.flatnonzero(a.right[np.argsort(-(a.figures @ weights), kind="stable")])
            ranks.append(int(found[0]) + 1 if len(found) else 0)
    reciprocal = [1 / rank if rank else 0.0 for rank in ranks]
    print(f"order, articles left out: R@1 {np.mean([r == 1 for r in ranks]):.3f}  MRR {np.mean(reciprocal):.3f}")


def learn_trust(asked: Sequence[Asked], order: Floats, decay: float = 1e-3) -> dict[str, float]:
    """Return the weights of the logistic regression, fitted by Newton's method, and print how it parts the two."""
    usable = [a for a in asked if len(a.right)]
    best = [a.trust[int(np.argmax(np.round(a.figures @ order, 9)))] for a in usable]
    figures = np.array([np.append(figure, a.size) for figure, a in zip(best, usable, strict=True)])
    known = np.array([a.known for a in usable], float)
    learned, bias = fit_logistic(figures, known, decay)
    chances = 1 / (1 + np.exp(-(figures @ learned + bias)))
    rates = [float((chances[known == side] >= THRESHOLD).mean()) for side in (1, 0)]
    print(f"trust at {THRESHOLD}: answered {rates[0]:.3f} of the known, {rates[1]:.3f} of the unknown")
    return {"bias": round(bias, 3), **named([*TRUST, "size"], learned)}


def learn_doubt(folder: Path) -> dict[str, float]:
    """Return the weights of doubt, and print how they part the two kinds of question on articles left out."""
    articles = [
        Article(row["id"], row["text"], headline=row["title"]) for row in read_rows(folder / "squad2/articles.jsonl.gz")
    ]
    split = [split_sentences(article) for article in articles]
    names = [*FIGURES, *EVIDENCE]
    rows, has_answer, groups = [], [], []
    with tempfile.TemporaryDirectory() as scratch:
        collection = gather(Path(scratch), articles, split, set(range(len(articles))), "whole")
        for row in read_rows(folder / "squad2/questions.jsonl.gz"):
            candidates = rank_candidates(collection.engine, collection.archive, read_question(row["question"]))
            if candidates:
                weighed = weigh_doubt(candidates[0])
                rows.append([weighed[name] for name in names])
                has_answer.append(not row["unanswerable"])
                groups.append(row["article_id"])
    figures, known, group = np.array(rows), np.array(has_answer, float), np.array(groups)
    sums = np.zeros(len(known))
    for left_out in np.unique(group):
        learned, bias = fit_logistic(figures[group != left_out], known[group != left_out], DOUBT_DECAY)
        sums[group == left_out] = figures[group == left_out] @ learned + bias
    ranks = np.argsort(np.argsort(sums)) + 1
    count = known.sum()
    area = (ranks[known == 1].sum() - count * (count + 1) / 2) / (count * (len(known) - count))
    print(f"doubt, articles left out: AUROC {area:.3f}")
    learned, bias = fit_logistic(figures, known, DOUBT_DECAY)
    return {"bias": round(bias, 3), **named(names, learned)}


def fit_logistic(figures: Floats, known: Floats, decay: float) -> tuple[Floats, float]:
    """Return the weights and the bias of a logistic regression, fitted by Newton's method with weight decay."""
    mean, spread = figures.mean(axis=0), figures.std(axis=0) + 1e-9
    scaled = np.column_stack([(figures - mean) / spread, np.ones(len(figures))])
    weights = np.zeros(scaled.shape[1])
    for _ in range(30):
        chances = 1 / (1 + np.exp(-scaled @ weights))
        slope = scaled.T @ (chances - known) / len(known) + decay * np.append(weights[:-1], 0)
        curvature = (scaled * (chances * (1 - chances))[:, None]).T @ scaled / len(known)
        weights = weights - np.linalg.solve(curvature + decay * np.eye(len(weights)), slope)
    learned: Floats = weights[:-1] / spread
    return learned, float(weights[-1] - learned @ mean)


def named(names: Sequence[str], values: Floats) -> dict[str, Any]:
    """Return the values by name, rounded as they ship."""
    return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}


if __name__ == "__main__":
    main()
