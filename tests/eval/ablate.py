"""Print what each piece of evidence is worth: what leaving it out costs in the order, and in telling when to refuse.

    python -m tests.eval.ablate

Each figure in index/ranking/weights.json is left out in two ways: its weight is zero, all others as they ship; and the
others are learned again without it, over articles left out, so that what says much the same may step in. Groups of
figures that say much the same are left out together, too. Measured are R@1 and MRR on SQuAD's questions over three
layouts of its articles, the AUROC of trust between questions that the archive answers and those about articles that it
does not hold ("foreign"), and for doubt also that between SQuAD 2.0's answerable questions and the others
("adversarial"), both of the confidence that is left of trust.

``lead`` is the one figure that is not measured again where the order changes; what is set by hand is not learned again.
SQuAD has hardly any speech and no dates: the figures of these are worth nothing here. On one core it takes about five
minutes.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from math import exp
from pathlib import Path

import numpy as np

from index.ranking.doubting import keep_share, leave
from index.ranking.evidence import Evidence
from index.ranking.ranking import believe, read_weights
from tests.eval.counting import area_under_curve, mean_reciprocal, share_within
from tests.eval.fitting import Floats, best_figures, find_ranks, fit_logistic, fit_order, order_places, split_groups
from tests.eval.learn_weights import FOLDS, fit_doubt, learned_names
from tests.eval.measuring import data_folder
from tests.eval.squad_asked import Asked, ask_adversarial, ask_squad

QUESTIONS = 2_400
SMALL_QUESTIONS = 500
STEPS = 60  # from weights that are nearly right
# What says much the same; a figure that is in no model any more is no part of it.
GROUPS = {
    "BM25": ("score", "beside_best"),
    "coverage": ("covered", "covered_near", "covered_around", "covered_article", "covered_paragraph"),
    "names": ("names", "names_around", "subject", "name_missing", "named"),
    "wording": ("exact", "phrases", "run", "closeness"),
    "kind asked for": ("person", "number", "age", "date", "duration", "place", "reason", "definition", "name"),
    "anything wanted": ("wanted_many", "wanted_near"),
    "rarity": ("rare_around", "rare_asked", "terms"),
}
Figures = tuple[float, ...]


def main() -> None:
    """Ask the questions, leave out each figure in turn, and print the two tables."""
    folder = data_folder()
    if folder is None:
        raise SystemExit("the measuring data is not here; set BYLINE_EVAL_DATA")
    with tempfile.TemporaryDirectory() as scratch:
        asked, others = ask_squad(folder, Path(scratch), QUESTIONS, SMALL_QUESTIONS)
        adversarial = ask_adversarial(folder, Path(scratch))
    weights = read_weights()
    print_evidence(asked, others, list(dict.fromkeys((*weights.order, *weights.trust))))
    print_doubt([*asked, *others], adversarial, list(weights.doubt))


def print_evidence(asked: Sequence[Asked], others: Sequence[Asked], names: Sequence[str]) -> None:
    """Print what leaving out each of *names*, and each group of them, costs."""
    relearning = Relearning(asked, others)
    print(f"{len(asked):,} questions to rank, {len(asked) + len(others):,} to answer or refuse.")
    _print_head("evidence", ("R@1", "MRR", "foreign"))
    base = measure_shipped(asked, others, ()), relearning.measure(())
    _print_row("all of it", *base)
    by_hand = {*names}.difference(*learned_names()[:2])
    for name, left_out in _pieces(names, GROUPS).items():
        relearned = None if by_hand.issuperset(left_out) else relearning.measure(left_out)
        _print_row(name, measure_shipped(asked, others, left_out), relearned, base)
    alike = [[replace(one, lacks=np.zeros_like(one.lacks)) for one in some] for some in (asked, others)]
    _print_row("what it must hold", measure_shipped(alike[0], alike[1], ()), None, base)


def print_doubt(asked: Sequence[Asked], adversarial: Sequence[Asked], names: Sequence[str]) -> None:
    """Print what leaving out each of *names*, parts of doubt, costs, and what all of it is worth."""
    _print_head("doubt", ("adversar.", "foreign"))
    base = measure_doubt(asked, adversarial, ()), relearn_doubt(asked, adversarial, ())
    _print_row("all of it", *base)
    for name, left_out in _pieces(names, {}).items():
        _print_row(name, measure_doubt(asked, adversarial, left_out), relearn_doubt(asked, adversarial, left_out), base)
    _print_row("no doubt at all", measure_doubt(asked, adversarial, None), None, base)


def measure_shipped(asked: Sequence[Asked], others: Sequence[Asked], left_out: Collection[str]) -> Figures:
    """Return R@1, MRR and the AUROC of trust by the weights that ship, without *left_out*."""
    order = {name: weight for name, weight in read_weights().order.items() if name not in left_out}
    names, weights = list(order), np.array(list(order.values()))
    beliefs = [
        (one.known, _believe(one, order_places(one, names, weights)[0], left_out))
        for one in (*asked, *others)
        if len(one.right)
    ]
    return *_measure_ranks(find_ranks(asked, names, weights)), _part(beliefs)


class Relearning:
    """Learns the order and trust again without some figures, fold by fold over the articles."""

    def __init__(self, asked: Sequence[Asked], others: Sequence[Asked]) -> None:
        self._order_names, self._trust_names, _ = learned_names()
        self._asked = list(split_groups(asked, FOLDS))
        self._every = list(split_groups([*asked, *others], FOLDS))
        self._starts = [fit_order(training, self._order_names) for training, _ in self._asked]
        self._orders = self._fit_orders(())

    def measure(self, left_out: Collection[str]) -> Figures:
        """Return R@1, MRR and the AUROC of trust on articles left out, learned without *left_out*."""
        names = [name for name in self._order_names if name not in left_out]
        trust_names = [name for name in self._trust_names if name not in left_out]
        orders = self._orders if len(names) == len(self._order_names) else self._fit_orders(left_out)
        ranks: list[int] = []
        areas: list[float] = []
        for (_, asked), (training, every), order in zip(self._asked, self._every, orders, strict=True):
            ranks += find_ranks(asked, names, order)
            weights, bias = fit_logistic(*best_figures(training, names, order, trust_names), decay=1e-3)
            figures, known = best_figures(every, names, order, trust_names)
            areas.append(_part(list(zip(known > 0, figures @ weights + bias, strict=True))))
        return *_measure_ranks(ranks), float(np.mean(areas))

    def _fit_orders(self, left_out: Collection[str]) -> list[Floats]:
        kept = [place for place, name in enumerate(self._order_names) if name not in left_out]
        names = [self._order_names[place] for place in kept]
        return [
            fit_order(training, names, STEPS, start=start[kept])
            for (training, _), start in zip(self._asked, self._starts, strict=True)
        ]


def measure_doubt(asked: Sequence[Asked], adversarial: Sequence[Asked], left_out: Collection[str] | None) -> Figures:
    """Return the AUROC of confidence, adversarial and foreign, by the weights that ship, without *left_out*.

    Where that is None, nothing is doubted.
    """

    def share(doubt: Mapping[str, float]) -> float:
        if left_out is None:
            return 1.0
        return keep_share({**doubt, **dict.fromkeys(left_out, 0.0)})

    return tuple(
        _part([(one.known, leave(_believe(one), share(one.doubt))) for one in some if one.doubt])
        for some in (adversarial, asked)
    )


def relearn_doubt(asked: Sequence[Asked], adversarial: Sequence[Asked], left_out: Collection[str]) -> Figures:
    """Return the same where the weights are learned without *left_out*, the adversarial on articles left out."""
    names = [name for name in learned_names()[2] if name not in left_out]

    def confide(training: Sequence[Asked], some: Sequence[Asked]) -> list[tuple[bool, float]]:
        weights, bias = fit_doubt(training, names)
        shares = (
            1 / (1 + exp(-bias - float(np.dot([one.doubt[name] for name in names], weights))))
            for one in some
            if one.doubt
        )
        power = read_weights().power
        found = (one for one in some if one.doubt)
        return [(one.known, leave(_believe(one), share**power)) for one, share in zip(found, shares, strict=True)]

    groups = len({one.group for one in adversarial})
    apart = [entry for training, some in split_groups(adversarial, groups) for entry in confide(training, some)]
    return _part(apart), _part(confide(adversarial, asked))


def _believe(one: Asked, place: int = 0, left_out: Collection[str] = ()) -> float:
    """Return how far the candidate at *place* is believed; a figure of 0 is as good as a weight of 0."""
    evidence = Evidence(*one.figures[place].tolist())
    evidence = evidence._replace(**dict.fromkeys(left_out, 0.0))
    return believe(evidence, round(10**one.size))


def _part(beliefs: Sequence[tuple[bool, float]]) -> float:
    return area_under_curve(
        [belief for known, belief in beliefs if known], [belief for known, belief in beliefs if not known]
    )


def _measure_ranks(ranks: Sequence[int]) -> tuple[float, float]:
    return share_within(ranks, 1), mean_reciprocal(ranks)


def _pieces(names: Sequence[str], groups: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """Return what is left out, by what it is called: each of *names* on its own, then the groups."""
    alone = {name: (name,) for name in names if name not in ("bias", "size")}
    together = {group: tuple(name for name in some if name in alone) for group, some in groups.items()}
    return alone | {f"[{group}]": some for group, some in together.items() if len(some) > 1}


def _print_head(what: str, figures: Sequence[str]) -> None:
    wide = 10 * len(figures)
    print(f"\n{'':18}{'weight 0':>{wide}}  {'relearned without':>{wide}}")
    print(f"{what:18}" + "  ".join("".join(f"{figure:>10}" for figure in figures) for _ in range(2)))


def _print_row(
    name: str, shipped: Figures, relearned: Figures | None, base: tuple[Figures, Figures] | None = None
) -> None:
    """Print the figures, less those of *base* where there is one."""
    halves = []
    for place, figures in enumerate((shipped, relearned)):
        if figures is None:
            halves.append(f"{'-':>{10 * len(shipped)}}")
        elif base is None:
            halves.append("".join(f"{figure:10.4f}" for figure in figures))
        else:
            changes = (figure - whole for figure, whole in zip(figures, base[place], strict=True))
            halves.append("".join(f"{change:+10.4f}" for change in changes))
    print(f"{name:18}" + "  ".join(halves), flush=True)


if __name__ == "__main__":
    main()
