"""What the gates count: whether a quote is right, at which place the first right one stands, and what follows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from index.answer import Quote


def covers(quote: Quote, article_id: str, starts: Iterable[int]) -> bool:
    """Say whether *quote* is of that article and covers one of *starts*, offsets into its body."""
    start, end = quote.sentence.span
    return quote.article.article_id == article_id and any(start <= place < end for place in starts)


def share_within(ranks: Sequence[int], most: int) -> float:
    """Return the share of *ranks* (from 1; 0 where nothing right was found) that are at most *most*: R@most."""
    return sum(0 < rank <= most for rank in ranks) / len(ranks)


def mean_reciprocal(ranks: Sequence[int]) -> float:
    """Return the mean of one over each rank, 0 where nothing right was found: MRR."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks)


def area_under_curve(answerable: Sequence[float], others: Sequence[float]) -> float:
    """Return how often one of *answerable* is above one of *others*, ties counting half: the AUROC, 0 to 1."""
    ordered = sorted([(figure, 0) for figure in others] + [(figure, 1) for figure in answerable])
    above, below = 0.0, 0
    for _, tied in groupby(ordered, key=itemgetter(0)):
        kinds = [kind for _, kind in tied]
        ours = sum(kinds)
        theirs = len(kinds) - ours
        above += ours * (below + theirs / 2)
        below += theirs
    return above / (len(answerable) * len(others))
