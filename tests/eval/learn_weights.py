"""Learn index/ranking/weights.json from SQuAD's articles and questions: run by hand, when the evidence changes.

    python -m tests.eval.learn_weights

Twice, where the order has changed: how far one sentence stands before the others is measured by the order that ships.
Which figures are in which model is read from the file: a new one is given the weight 0 there first.

Order: a linear model over the evidence, trained listwise. Trust: logistic regression between the best candidates of
questions whose article is in the archive and of questions whose article is not, in archives of several sizes. Both are
checked on articles left out, over three layouts of the articles. Doubt: logistic regression between questions of SQuAD
2.0 that have an answer and those that were made to look as if; to a power set by hand, so that it does not outweigh
what else is known.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from index.ranking.ranking import read_weights
from tests.eval.counting import area_under_curve, mean_reciprocal, share_within
from tests.eval.fitting import Floats, best_figures, by_name, find_ranks, fit_logistic, fit_order, split_groups
from tests.eval.measuring import ROOT, data_folder
from tests.eval.squad_asked import Asked, ask_adversarial, ask_squad

QUESTIONS = 6_000
SMALL_QUESTIONS = 2_000
FOLDS = 4
# Speech is rare in SQuAD, and nothing in it has a date: these are set by hand, the first four on our own questions in
# questions.jsonl. SQuAD's headlines are no more than a topic's name; where they tell what happened, their words speak
# for a sentence. All these stay as they are in the file, as do the threshold and the power of doubt.
BY_HAND = ("speech", "speaker", "several", "holder", "recent", "timely", "stale", "overtaken", "covered_headline")
# Learned, they fit the halves of SQuAD and one article alone, and in trust nothing else: by hand they hold the balance
# between long articles and short ones, and between archives of all sizes. The bias is moved so that on average nothing
# changes.
BALANCED = ("absent", "long", "size")
DOUBT_DECAY = 1e-2


def learned_names() -> tuple[list[str], list[str], list[str]]:
    """Return which figures of the order, of trust and of doubt are learned: all that ship but those set by hand."""
    weights = read_weights()
    return (
        [name for name in weights.order if name not in BY_HAND],
        [name for name in weights.trust if name not in {*BY_HAND, "bias", "size"}],
        [name for name in weights.doubt if name != "bias"],
    )


def main() -> None:
    """Learn the models, print how they do, and write the file."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("the measuring data is not here; set BYLINE_EVAL_DATA")
    order_names, trust_names, doubt_names = learned_names()
    with tempfile.TemporaryDirectory() as scratch:
        asked, others = ask_squad(folder, Path(scratch), QUESTIONS, SMALL_QUESTIONS)
        adversarial = ask_adversarial(folder, Path(scratch))
    order = fit_order(asked, order_names)
    report_order(asked, order_names)
    trust = learn_trust([*asked, *others], order_names, order, trust_names)
    path = ROOT / "index" / "ranking" / "weights.json"
    weights = json.loads(path.read_text(encoding="utf-8"))
    weights["order"] |= by_name(order_names, order)
    weights["trust"] |= trust
    weights["doubt"] |= learn_doubt(adversarial, doubt_names)
    path.write_text(json.dumps(weights, indent=2) + "\n", encoding="utf-8")
    print(path)


def report_order(asked: Sequence[Asked], names: Sequence[str]) -> None:
    """Print R@1 and MRR of the order on articles left out of its training."""
    ranks = [
        rank
        for training, left_out in split_groups(asked, FOLDS)
        for rank in find_ranks(left_out, names, fit_order(training, names))
    ]
    print(f"order, articles left out: R@1 {share_within(ranks, 1):.3f}  MRR {mean_reciprocal(ranks):.3f}")


def learn_trust(
    asked: Sequence[Asked], order_names: Sequence[str], order: Floats, names: Sequence[str], decay: float = 1e-3
) -> dict[str, float]:
    """Return the weights of trust, and print how it parts what the archive answers from what it does not."""
    figures, known = best_figures(asked, order_names, order, names)
    learned, bias = fit_logistic(figures, known, decay)
    chances = 1 / (1 + np.exp(-(figures @ learned + bias)))
    threshold = read_weights().threshold
    rates = [float((chances[known == side] >= threshold).mean()) for side in (1, 0)]
    print(f"trust at {threshold}: answered {rates[0]:.3f} of the known, {rates[1]:.3f} of the unknown")
    shipped = read_weights().trust
    for place, name in enumerate([*names, "size"]):
        if name in BALANCED:
            bias += (learned[place] - shipped[name]) * float(figures[known == 1, place].mean())
            learned[place] = shipped[name]
    return {"bias": round(bias, 3), **by_name([*names, "size"], learned)}


def learn_doubt(asked: Sequence[Asked], names: Sequence[str]) -> dict[str, float]:
    """Return the weights of doubt, and print how they part the two kinds of question on articles left out."""
    sums: dict[bool, list[float]] = {True: [], False: []}
    for training, left_out in split_groups(asked, len({one.group for one in asked})):
        learned, bias = fit_doubt(training, names)
        for one in (one for one in left_out if one.doubt):
            sums[one.known].append(bias + float(np.dot([one.doubt[name] for name in names], learned)))
    print(f"doubt, articles left out: AUROC {area_under_curve(sums[True], sums[False]):.3f}")
    learned, bias = fit_doubt(asked, names)
    return {"bias": round(bias, 3), **by_name(names, learned)}


def fit_doubt(asked: Sequence[Asked], names: Sequence[str]) -> tuple[Floats, float]:
    """Return the weights of *names* and the bias that part questions with an answer from those without."""
    rows = [([one.doubt[name] for name in names], one.known) for one in asked if one.doubt]
    return fit_logistic(np.array([row for row, _ in rows]), np.array([known for _, known in rows], float), DOUBT_DECAY)


if __name__ == "__main__":
    main()
