"""Fitting the models that rank and refuse, listwise for an order, logistic for a yes or no, and applying an order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tests.eval.squad_asked import Asked

Floats = NDArray[np.float64]


def fit_order(
    asked: Sequence[Asked], names: Sequence[str], steps: int = 300, decay: float = 1e-3, start: Floats | None = None
) -> Floats:
    """Return the weights of *names* that give the right candidates the most probability (Adam, full batch).

    The probability is softmax over a question's candidates, the loss its cross-entropy (Cao et al. 2007). From weights
    that are nearly right, *start*, fewer steps do.
    """
    useful = [a for a in asked if a.right.any() and len(a.right) > 1]
    figures = np.concatenate([a.columns(names) for a in useful])
    targets = np.concatenate([a.right / a.right.sum() for a in useful])
    sizes = [len(a.right) for a in useful]
    firsts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    owner = np.repeat(np.arange(len(useful)), sizes)
    spread = figures.std(axis=0) + 1e-9
    scaled = (figures - figures.mean(axis=0)) / spread
    weights = np.zeros(len(names)) if start is None else start * spread
    first, second = np.zeros(len(names)), np.zeros(len(names))
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


def by_name(names: Sequence[str], values: Floats) -> dict[str, float]:
    """Return the values by name, rounded as they ship."""
    return {name: round(float(value), 3) for name, value in zip(names, values, strict=True)}


def split_groups(asked: Sequence[Asked], folds: int) -> Iterator[tuple[list[Asked], list[Asked]]]:
    """Yield *folds* times what to learn from and what is left out: the questions about every so many-th article."""
    groups = sorted({one.group for one in asked})
    for fold in range(folds):
        out = set(groups[fold::folds])
        yield [one for one in asked if one.group not in out], [one for one in asked if one.group in out]


def order_places(one: Asked, names: Sequence[str], order: Floats) -> NDArray[np.intp]:
    """Return the places of the candidates of *one*, best first, by the weights *order* of *names*."""
    scores = np.round(one.columns(names) @ order, 9)
    return np.lexsort((-scores, one.lacks))


def find_ranks(asked: Sequence[Asked], names: Sequence[str], order: Floats) -> list[int]:
    """Return at which rank, from 1, the first right candidate of each stands; 0 where none is right."""
    places = (one.right[order_places(one, names, order)] for one in asked)
    return [int(right.argmax()) + 1 if right.any() else 0 for right in places]


def best_figures(
    asked: Sequence[Asked], order_names: Sequence[str], order: Floats, names: Sequence[str]
) -> tuple[Floats, Floats]:
    """Return the figures *names* of the best candidate of each, with the archive's size behind, and which are known.

    Questions that found nothing are left out.
    """
    found = [one for one in asked if len(one.right)]
    best = [one.columns(names)[order_places(one, order_names, order)[0]] for one in found]
    figures = np.column_stack([np.array(best), [one.size for one in found]])
    return figures, np.array([one.known for one in found], float)
