"""How natural a corpus is: its vocabulary, lengths and frequencies, to hold beside those of the real text."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tests.bench.corpora import Corpus

DESCRIPTION = [
    "sentences",
    "terms",
    "length",
    "5 50 95%",
    "tokens a posting",
    "df 1, 2, 3-9",
    "df of the 1st, 10th, 100th, 1000th, 10000th",
]


def _spectrum(corpus: Corpus) -> tuple[NDArray[np.int64], int]:
    """Return each term's df, and how many terms there are altogether, each as often as it stands there."""
    path, size, step = corpus.place / "holders.npy", len(corpus.terms), 100_000
    if not path.is_file():
        holders = np.zeros(size, np.int64)
        for start in range(0, len(corpus), step):
            stop = min(start + step, len(corpus))
            numbers = np.asarray(corpus.numbers[corpus.starts[start] : corpus.starts[stop]])
            owners = np.repeat(np.arange(stop - start), np.diff(corpus.starts[start : stop + 1]))
            pairs = np.sort(owners * size + numbers)
            holders += np.bincount(pairs[np.diff(pairs, prepend=-1) > 0] % size, minlength=size)
        np.save(path, holders)
    return np.load(path), len(corpus.numbers)


def postings_of(corpus: Corpus) -> int:
    """Return how many postings an index of *corpus* has: pairs of a sentence and a term of it."""
    return int(_spectrum(corpus)[0].sum())


def describe(corpus: Corpus) -> list[str]:
    """Return what is natural about *corpus* or not, as the cells of a row below ``DESCRIPTION``."""
    holders, occurrences = _spectrum(corpus)
    lengths = np.diff(corpus.starts)
    shares = [np.mean(holders == 1), np.mean(holders == 2), np.mean((holders > 2) & (holders < 10))]
    top = np.sort(holders)[::-1][[0, 9, 99, 999, 9_999]] / len(corpus)
    return [
        f"{len(corpus):,}",
        f"{len(holders):,}",
        f"{lengths.mean():.2f}",
        " ".join(f"{value:.0f}" for value in np.percentile(lengths, (5, 50, 95))),
        f"{occurrences / holders.sum():.3f}",
        " ".join(f"{share:.0%}" for share in shares),
        " ".join(f"{share:.3%}" for share in top),
    ]
