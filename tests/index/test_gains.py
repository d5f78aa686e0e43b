"""Lists of postings give the same, to the last bit, in NumPy and in C; the one in C trusts nothing it is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
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

    def added() -> NDArray[Any]:
        total = np.zeros(size)
        for group in groups:
            add_greatest(total, group, owned, more)
        return total

    _in_both(lambda: sum_everywhere(groups, size))
    _in_both(added)
    _in_both(lambda: find_reaching(added(), owned._replace(least=least * 2), more))


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.lists(st.none() | lists(), max_size=4), GAINS), max_size=4),
    st.lists(st.integers(0, 60), unique=True).map(sorted),
    st.floats(0, 5) | st.just(-np.inf),
)
def test_looking_up(drawn: list[tuple[list[Listed | None], float]], wanted: list[int], needed: float) -> None:
    """What is greatest at some units is found, 0 where there is nothing; who cannot reach what is needed falls out."""
    groups, mores = [group for group, _ in drawn], [more for _, more in drawn]
    units = np.array(wanted, np.int64)
    rows = Rows(units, units * 2, np.linspace(0, 1, len(units)))
    for place in range(3):
        _in_both(lambda place=place: add_at(groups, rows, needed, mores)[place])  # type: ignore[misc]
    assert rows.units.tolist() == wanted
    _in_both(lambda: sum_at(groups, units))


@settings(deadline=None)
@given(
    st.lists(st.integers(0, 60), unique=True).map(sorted),
    st.lists(st.integers(-1, 70)),
    st.sampled_from([np.int32, np.int64]),
)
def test_being_among(ascending: list[int], wanted: list[int], kind: Any) -> None:
    """Units are looked for in any order."""
    _in_both(lambda: is_among(np.array(ascending, np.int32), np.array(wanted, kind)))
    with _chosen("c"):
        assert is_among(np.array(ascending, np.int32), np.array(wanted, kind)).tolist() == [
            one in ascending for one in wanted
        ]


def _listed(**changes: Any) -> Listed:
    listed = Listed(np.array([1, 4], np.int32), np.array([0, 1], np.uint16), np.array([1.0, 2.0]), 1.0, 2.0, 1)
    return listed._replace(**changes)


@pytest.mark.parametrize(
    "listed",
    [
        _listed(codes=np.array([0, 2], np.uint16)),
        _listed(codes=np.array([0], np.uint16)),
        _listed(units=np.array([1, 9], np.int32)),
        _listed(units=np.array([-1, 4], np.int32)),
        _listed(units=np.array([4, 1], np.int32)),
        _listed(units=np.array([1.0, 4.0])),
    ],
)
def test_lists_that_are_none(listed: Listed) -> None:
    """A unit or a code outside of its array is an error, never a look at what lies beside it."""
    owners = np.zeros(5, np.int32)
    with _chosen("c"):
        with pytest.raises(ValueError, match=r"."):
            add_greatest(np.zeros(5), [listed])
        with pytest.raises(ValueError, match=r"."):
            add_greatest(np.zeros(5), [listed, listed], Owned(owners, np.ones(1), 0.0))


def test_owners_and_places_that_are_none() -> None:
    """So is an owner outside of what is above, a unit that does not ascend, and a list that is none."""
    none = np.zeros(0, np.int64)
    with _chosen("c"):
        for owners in ([9] * 5, [-1] * 5, [0]):
            owned = Owned(np.array(owners, np.int32), np.ones(1), 0.0)
            with pytest.raises(ValueError, match="owner"):
                add_greatest(np.zeros(5), [_listed()], owned)
            with pytest.raises(ValueError, match="owner"):
                find_reaching(np.zeros(5), owned, 0.0)
        for units in ([4, 1], [4, 4], [-1], [1 << 40]):
            with pytest.raises(ValueError, match="ascend"):
                sum_at([[_listed()]], np.array(units, np.int64))
        for name, *given_ in (
            ("add_at", (), none, none, np.zeros(1), np.zeros(0), np.zeros(0), 0.0),
            ("add_at", (), none, np.zeros(1, np.int64), np.zeros(0), np.zeros(0), np.zeros(0), 0.0),
            ("add_at", ((_listed(),),), none, none, np.zeros(0), np.zeros(1), np.zeros(0), 0.0),
            ("add_at", (1,), none, none, np.zeros(0), np.zeros(1), np.zeros(1), 0.0),
            ("add_at", ((1,),), none, none, np.zeros(0), np.zeros(1), np.zeros(1), 0.0),
            ("add_at", (((1, 2, 3, 4),),), none, none, np.zeros(0), np.zeros(1), np.zeros(1), 0.0),
            ("add_at", ((_listed(),) * 600,), none, none, np.zeros(0), np.zeros(1), np.zeros(1), 0.0),
            ("put_together", (_listed(),), np.zeros(1, np.int32), np.zeros(2)),
            ("are_among", np.zeros(1, np.int32), np.zeros(2, np.int32), np.zeros(1, np.bool_)),
            ("are_among", np.zeros(1, np.int32), np.zeros(2, np.int64), np.zeros(2, np.bool_)),
            ("reaching", np.zeros(2), np.zeros(1), np.zeros(2, np.int32), 0.0, 0.0, np.zeros(1, np.int64)),
        ):
            with pytest.raises((ValueError, TypeError, BufferError)):
                getattr(kernel.lists_in_c(), name)(*given_)
