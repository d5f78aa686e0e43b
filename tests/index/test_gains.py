"""Lists of postings give the same, to the last bit, in NumPy and in C; the one in C trusts nothing it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from index.engine import kernel
from index.engine.gains import (
    Listed,
    Owned,
    Rows,
    add_at,
    add_greatest,
    find_reaching,
    is_among,
    mark_greatest,
    put_together,
    sum_at,
    sum_everywhere,
)

_LAST = 40
GAINS = st.floats(0, 10) | st.sampled_from([0.0, 0.1, 0.3])


@contextmanager
def _chosen(name: Any) -> Iterator[None]:
    try:
        kernel.use_kernel(name)
    except ImportError:
        pytest.skip("the kernel in C was not built: no C compiler on install")
    try:
        yield
    finally:
        kernel.use_kernel("best")


@st.composite
def lists(draw: st.DrawFn, spread: int = 1) -> Listed:
    """Return some postings, up to unit 40 times *spread*."""
    units = draw(st.lists(st.integers(0, _LAST), min_size=1, unique=True).map(sorted))
    gains = np.array(draw(st.lists(GAINS, min_size=1, max_size=4)))
    codes = draw(st.lists(st.integers(0, len(gains) - 1), min_size=len(units), max_size=len(units)))
    factor = draw(st.floats(0.1, 3))
    width = draw(st.sampled_from([np.uint16, np.uint32]))
    most = factor * float(gains.max())
    return Listed(np.array(units, np.int32) * spread, np.array(codes, width), gains, factor, most, max(codes))


def _in_both(work: Callable[[], NDArray[Any]]) -> None:
    with _chosen("numpy"):
        expected = work()
    with _chosen("c"):
        found = work()
    assert found.dtype == expected.dtype
    assert found.tobytes() == expected.tobytes()


@settings(deadline=None)
@given(st.lists(lists(300), min_size=1, max_size=5), st.integers(0, 3))
def test_put_together(found: Sequence[Listed], more: int) -> None:
    """Of the lists that hold a unit, the one that adds most counts."""
    _in_both(lambda: put_together(found).units)
    _in_both(lambda: put_together(found).gains_at())


def _greatest(group: Sequence[Listed | None], unit: int, more: float = 0.0) -> float:
    """Return the greatest gain that *group* has for *unit*, raised by *more*; or 0."""
    held = [(listed, listed.units.tolist().index(unit)) for listed in group if listed and unit in listed.units]
    return max([0.0, *(float(listed.gains_at(slice(place, place + 1))[0]) + more for listed, place in held)])


@settings(deadline=None)
@given(
    st.lists(st.lists(lists(1_000), max_size=4), max_size=3),
    st.lists(GAINS, min_size=3, max_size=3),
    st.floats(0, 5),
    GAINS,
)
def test_adding_up(groups: list[list[Listed]], above: list[float], least: float, more: float) -> None:
    """Each group adds its greatest gain, over long stretches of units too; of units whose owners have too little, none.

    Those that reach what is needed are found.
    """
    size = 1_000 * _LAST + 1
    owned = Owned(np.arange(size, dtype=np.int32) % 3, np.array([-np.inf if x > 9 else x for x in above]), least)
    every, total = sum_everywhere(groups, size), np.zeros(size)
    for group in groups:
        add_greatest(total, group, owned, more)
    for unit in {unit for group in groups for listed in group for unit in listed.units.tolist()}:
        enough = owned.above[unit % 3] >= least
        assert every[unit] == sum(_greatest(group, unit) for group in groups)
        assert total[unit] == sum(_greatest(group, unit, more) for group in groups if enough)
    has = owned.above[owned.owners]
    reaching = [
        unit
        for unit in range(size)
        if total[unit] + has[unit] + more >= least and (total[unit] > 0 or (has[unit] > 0 and has[unit] >= least))
    ]
    assert find_reaching(total, owned, more).tolist() == reaching


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.lists(st.none() | lists(), max_size=4), GAINS), max_size=4),
    st.lists(st.integers(0, 60), unique=True).map(sorted),
    st.floats(0, 5),
)
def test_looking_up(drawn: list[tuple[list[Listed | None], float]], wanted: list[int], needed: float) -> None:
    """What is greatest at some units is found, 0 where there is nothing; who cannot reach what is needed falls out."""
    groups, mores = [group for group, _ in drawn], [more for _, more in drawn]
    units = np.array(wanted, np.int64)
    before = np.linspace(0, 1, len(units))
    rows = add_at(groups, Rows(units, units * 2, before), needed, mores)
    sums = before
    for group, more in drawn:
        sums = sums + [_greatest(group, unit, more) for unit in wanted]
    # What is off in the last digit may fall out, or not.
    assume(not any(0 < abs(total - needed) < 1e-9 for total in sums.tolist()))
    kept = {unit: total for unit, total in zip(wanted, sums.tolist(), strict=True) if not groups or total >= needed}
    assert dict(zip(rows.units.tolist(), rows.total.tolist(), strict=True)) == kept
    assert rows.owners.tolist() == [2 * unit for unit in kept]
    found = sum_at(groups, units).tolist()
    assert found == [sum(_greatest(group, unit) for group in groups) for unit in wanted]


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 60), unique=True).map(sorted),
    st.lists(st.integers(-1, 70)),
    st.sampled_from([np.int32, np.int64]),
)
def test_being_among(ascending: list[int], wanted: list[int], kind: Any) -> None:
    """Units are looked for in any order."""
    found = is_among(np.array(ascending, np.int32), np.array(wanted, kind))
    assert found.tolist() == [one in ascending for one in wanted]


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.lists(st.integers(0, 60), unique=True).map(sorted), st.floats(0, 1))),
    st.lists(st.integers(-1, 70), unique=True).map(sorted),
    st.floats(0, 1),
)
def test_the_greatest_share(drawn: list[tuple[list[int], float]], wanted: list[int], before: float) -> None:
    """Of the lists that hold a unit the greatest share counts, and what was there before where that is greater."""

    def marked() -> NDArray[Any]:
        greatest = np.full(len(wanted), before)
        mark_greatest(
            [(np.array(units, np.int32), share) for units, share in drawn], np.array(wanted, np.int32), greatest
        )
        return greatest

    _in_both(marked)
    expected = [max([before, *(share for units, share in drawn if one in units)]) for one in wanted]
    with _chosen("c"):
        assert marked().tolist() == expected


def _listed(**changes: Any) -> Listed:
    listed = Listed(np.array([1, 4], np.int32), np.array([0, 1], np.uint16), np.array([1.0, 2.0]), 1.0, 2.0, 1)
    return listed._replace(**changes)


@pytest.mark.parametrize(
    "listed",
    [
        _listed(codes=np.array([0, 2], np.uint16)),
        _listed(codes=np.array([0], np.uint16)),
        _listed(units=np.array([1.0, 4.0])),
        _listed(gains=np.array([1, 2])),
        _listed(factor="much"),
        (1, 2, 3, 4),
        1,
    ],
)
def test_lists_that_are_none(listed: Any) -> None:
    """A code outside of its array is an error, never a look at what lies beside it; so is a list that is none."""
    with _chosen("c"), pytest.raises((ValueError, TypeError, BufferError)):
        kernel.lists_in_c().put_together((listed, _listed()), np.zeros(4, np.int32), np.zeros(4))


def test_places_that_are_none() -> None:
    """So are places that are too few, or of another kind."""
    none = np.zeros(1, np.int32)
    with _chosen("c"):
        for name, *given_ in (
            ("put_together", (_listed(),), np.zeros(1, np.int32), np.zeros(2)),
            ("put_together", (_listed(),), np.zeros(2, np.int32), np.zeros(1)),
            ("put_together", (_listed(),), np.zeros(2, np.int64), np.zeros(2)),
            ("put_together", (_listed(),) * 600, np.zeros(2_000, np.int32), np.zeros(2_000)),
            ("mark_greatest", ((none, 1.0),), np.zeros(2, np.int32), np.zeros(1)),
            ("mark_greatest", ((np.zeros(1, np.int64), 1.0),), np.zeros(2, np.int32), np.zeros(2)),
            ("mark_greatest", ((none, "much"),), np.zeros(2, np.int32), np.zeros(2)),
            ("mark_greatest", ((none,),), np.zeros(2, np.int32), np.zeros(2)),
            ("mark_greatest", (1,), np.zeros(2, np.int32), np.zeros(2)),
            ("mark_greatest", 1, np.zeros(2, np.int32), np.zeros(2)),
            ("mark_greatest", (), np.zeros(2), np.zeros(2)),
            ("mark_greatest", (), np.zeros(2, np.int32), np.zeros(2, np.float32)),
        ):
            with pytest.raises((ValueError, TypeError, BufferError)):
                getattr(kernel.lists_in_c(), name)(*given_)
