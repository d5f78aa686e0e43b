from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.engine import unit_lists
from index.engine.packing import DamagedPackError, Pack, write_pack
from index.engine.ranges import edges_of
from index.engine.unit_lists import UnitLists, UnitListWriter

UNITS = 3 << 16


def write(path: Path, lists: list[list[int]], pieces: list[int], units: int = UNITS) -> UnitLists:
    """Return *lists*, written in *pieces*: how many lists each has, and of the one after them, half the units."""
    edges = edges_of(np.array([len(one) for one in lists], np.int64))
    with write_pack(path) as pack:
        writer = UnitListWriter(pack, "some", edges, units)
        first = 0
        for count in [*pieces, len(lists)]:
            last = min(first + count, len(lists))
            if first < last:
                writer.take(first, last, np.array([unit for one in lists[first:last] for unit in one], np.int64))
            if last < len(lists):
                half = len(lists[last]) // 2
                for part in (lists[last][:half], lists[last][half:]):
                    writer.take(last, last + 1, np.array(part, np.int64))
            first = last + 1
        writer.finish()
        pack.finish({})
    return UnitLists(Pack(path), "some", len(lists), units)


@given(
    st.lists(
        st.one_of(
            st.sets(st.integers(0, UNITS - 1), max_size=60),
            st.sets(st.sampled_from([0, 65_535, 65_536, 131_071, 131_072, UNITS - 1])),
            st.builds(lambda start, step: set(range(start, UNITS, step)), st.integers(0, 9), st.integers(50, 9_000)),
        ).map(sorted),
        max_size=8,
    ),
    st.lists(st.integers(0, 3), max_size=5),
)
@example([], [])
@example([[], list(range(UNITS)), [*range(65_536, 68_000)], []], [1])
def test_lists_are_those_written(
    tmp_path_factory: pytest.TempPathFactory, lists: list[list[int]], pieces: list[int]
) -> None:
    """Every list is given back, alone and among any others, however it is kept and in whatever pieces it came."""
    found = write(tmp_path_factory.getbasetemp() / "lists", lists, pieces)
    assert found.total == sum(map(len, lists))
    assert found.starts.tolist() == edges_of(np.array([len(one) for one in lists], np.int64)).tolist()
    for number, expected in enumerate(lists):
        listing = found.of(number)
        assert listing.units.tolist() == expected
        assert listing.units.dtype == np.int32
        assert (listing.start, found.length(number)) == (found.starts[number], len(expected))
    for step in (1, 2, 3):
        numbers = np.arange(0, len(lists), step)
        taken = found.take(numbers)
        assert taken.dtype == np.int32
        assert taken.tolist() == [unit for number in numbers.tolist() for unit in lists[number]]


def test_only_the_longest_and_the_shortest_are_whole(tmp_path: Path) -> None:
    """A list of which neither is true takes two bytes a unit, and what says how many lie in each block."""
    lists = [list(range(23)), list(range(0, UNITS, 66)), list(range(0, UNITS, 64))]
    found = write(tmp_path / "lists", lists, [])
    pack = Pack(tmp_path / "lists")
    assert pack.read("some.halved").tolist() == [1]
    assert pack.read("some.in_blocks").tolist() == [993, 993, 993]
    assert len(pack.read("some.lows")) == len(lists[1])
    assert np.shares_memory(found.of(2).units, found.of(2).units)
    assert not np.shares_memory(found.of(1).units, found.of(1).units)


def test_blocks_that_are_full(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A block all of whose units a list has is told from an empty one."""
    monkeypatch.setattr(unit_lists, "_SHARE", 0)
    expected = list(range(65_536, 131_072))
    assert write(tmp_path / "lists", [expected], []).of(0).units.tolist() == expected


def test_what_cannot_be_put_together(tmp_path: Path) -> None:
    """Where the blocks do not say what the units say, that is no list; a number of none is none either."""
    write(tmp_path / "lists", [list(range(0, UNITS, 100))], [])
    pack = Pack(tmp_path / "lists")
    with write_pack(tmp_path / "wrong") as writer:
        for name in pack:
            writer.write(name, pack.read(name) - (name == "some.in_blocks"))
        writer.finish({})
    wrong = UnitLists(Pack(tmp_path / "wrong"), "some", 1, UNITS)
    with pytest.raises(DamagedPackError, match="as long as their blocks say"):
        wrong.of(0)
    with pytest.raises(DamagedPackError, match="as long as their blocks say"):
        wrong.take(np.arange(1))
    for number in (-1, 1):
        with pytest.raises(DamagedPackError, match="has no entries"):
            wrong.of(number)
    with pytest.raises(DamagedPackError, match="not as they should be"):
        UnitLists(pack, "some", 1, UNITS + 1)
