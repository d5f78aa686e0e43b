"""Which segments are merged: few stay, and no sentence is written anew very often."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from index.engine.manifest import SegmentEntry
from index.engine.tiers import SMALL, due_merge, is_large


def _entries(*sizes: int, deleted: int = 0) -> list[SegmentEntry]:
    named = f"{deleted:x}.deleted" if deleted else ""
    return [SegmentEntry(f"{n:x}", size, 100, 1, 9, deleted, named) for n, size in enumerate(sizes)]


@pytest.mark.parametrize(
    ("sizes", "large", "expected"),
    [
        ((), False, []),
        ((750, 750, 750), False, []),
        ((750, 750, 750, 750), False, [750] * 4),
        ((9, 9, 9, 900), False, []),  # the largest would be written anew for next to nothing
        ((9, 9, 9, 9, 900), False, [9] * 4),
        ((3000, 750, 750, 750), False, [750, 750, 750, 3000]),
        ((SMALL, 750, 750, 750), False, []),
        ((SMALL, SMALL, SMALL, 750), True, [SMALL] * 3),
        ((SMALL * 9, SMALL, SMALL), True, []),
        ((SMALL * 6, SMALL, SMALL), True, [SMALL, SMALL, SMALL * 6]),
    ],
)
def test_what_is_due(sizes: tuple[int, ...], large: bool, expected: list[int]) -> None:
    """The smallest ones, while each is worth it; small and large ones apart."""
    assert [entry.sentences for entry in due_merge(_entries(*sizes), large=large)] == expected


def test_a_segment_with_much_deleted_is_written_anew() -> None:
    """From a fifth on, deleted articles cost more than leaving them out."""
    for deleted, expected in ((20, 0), (21, 1)):
        assert len(due_merge(_entries(750, deleted=deleted), large=False)) == expected
        assert len(due_merge(_entries(SMALL, deleted=deleted), large=True)) == expected


def test_deleting_makes_no_segment_small() -> None:
    """Whoever merges small ones never takes one that is being merged as large."""
    (entry,) = _entries(SMALL, deleted=99)
    assert entry.live_sentences < SMALL
    assert is_large(entry)


@pytest.mark.parametrize("start", [0, 1_000_000, 10_000_000])
@pytest.mark.parametrize(
    "draw",
    [lambda _: 750, lambda _: 25, lambda chance: round(25 * 10 ** chance.uniform(0, 3))],
    ids=["steady", "one article", "mixed"],
)
def test_few_stay_and_little_is_written_twice(start: int, draw: Callable[[random.Random], int]) -> None:
    """Over 1,500 commits there are at most 12 segments, 6 in the mean, and a sentence is written 12 times."""
    chance = random.Random(1)
    sizes = [start] if start else []
    counts, written, added = [], 0, 0
    for _ in range(1500):
        sizes.append(draw(chance))
        added += sizes[-1]
        for large in (False, True):
            while due := due_merge(_entries(*sizes), large=large):
                for entry in due:
                    sizes.remove(entry.sentences)
                sizes.append(sum(entry.sentences for entry in due))
                written += sizes[-1]
        counts.append(len(sizes))
    assert max(counts) <= 12
    assert sum(counts) / len(counts) <= 6
    assert written <= 12 * added
