"""The kernel is chosen by name, and the one in C trusts nothing it is given."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.kernel import find_best, kernel_name, use_kernel
from index.engine.maxscore import Clause


@pytest.fixture
def in_c() -> Iterator[None]:
    """The kernel in C."""
    try:
        use_kernel("c")
    except ImportError:
        pytest.skip("the kernel in C was not built: no C compiler on install")
    yield
    use_kernel("best")


def a_clause(**changes: Any) -> Clause:
    """Return a clause of three postings."""
    return Clause(
        np.array([1, 4, 6], np.int32),
        np.array([0, 1, 0], np.uint16),
        np.array([1.0, 2.0]),
        1,
    )._replace(**changes)


def test_the_kernel_can_be_switched_off_and_on() -> None:
    """The one in NumPy is always there; the best is the one in C where that was built."""
    before = kernel_name()
    use_kernel("numpy")
    assert kernel_name() == "numpy"
    assert find_best([a_clause()], 1).units.tolist() == [4]
    use_kernel("best")
    assert kernel_name() == before


def test_without_a_compiler_the_best_is_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    """An extension that was not built is no error, unless it is asked for by name."""

    def import_module(name: str) -> Any:
        raise ImportError(name)

    monkeypatch.setattr("index.engine.kernel.import_module", import_module)
    use_kernel("best")
    assert kernel_name() == "numpy"
    with pytest.raises(ImportError):
        use_kernel("c")
    monkeypatch.undo()
    use_kernel("best")


@pytest.mark.usefixtures("in_c")
def test_what_is_found_can_be_written_to() -> None:
    """The arrays returned are the caller's own."""
    best = find_best([a_clause()], 2)
    best.units[0], best.scores[0] = 0, 0.5
    assert (best.units.tolist(), best.scores.tolist()) == ([0, 4, 6], [0.5, 2.0, 1.0])


@pytest.mark.usefixtures("in_c")
@pytest.mark.parametrize(
    ("changes", "complaint"),
    [
        ({"units": np.array([1, 4, 6])}, "none of"),
        ({"units": np.array([[1, 4, 6]], np.int32)}, "not flat"),
        ({"units": np.array([1, 4, 6], ">i4")}, "none of"),
        ({"units": np.array([1, 4], np.int32)}, "do not match"),
        ({"codes": np.array([0, 1, 0], np.uint8)}, "none of"),
        ({"codes": np.array([0, 1, 0], np.int16)}, "none of"),
        ({"codes": np.array([0, 1, 0], np.uint64)}, "none of"),
        ({"codes": np.array([0, 1, 2], np.uint16)}, "a code has no gain"),
        ({"codes": np.array([0, 1, 1 << 31], np.uint32)}, "a code has no gain"),
        ({"gains": np.array([1.0, 2.0], np.float32)}, "none of"),
        ({"gains": np.array([1.0])}, "do not match"),
        ({"gains": np.array([1.0, -0.5])}, "below 0"),
        ({"gains": np.array([np.nan, 1.0])}, "below 0"),
        ({"units": np.array([1, 100_000, 6], np.int32)}, "not ascending"),
        ({"units": np.array([1, 2**31 - 1, -(2**31)], np.int32)}, "not ascending"),
        ({"top": 2}, "do not match"),
        ({"top": -1}, "do not match"),
    ],
)
def test_arrays_that_do_not_fit_are_errors(changes: dict[str, Any], complaint: str) -> None:
    """Types, lengths and codes are checked, never believed."""
    with pytest.raises(ValueError, match=complaint):
        find_best([a_clause(), a_clause(**changes)], 3)


@pytest.mark.usefixtures("in_c")
def test_strided_arrays_are_errors() -> None:
    """Only arrays whose items lie side by side are read."""
    with pytest.raises((ValueError, BufferError)):
        find_best([a_clause(units=np.arange(6, dtype=np.int32)[::2])], 3)


@pytest.mark.usefixtures("in_c")
@pytest.mark.parametrize("unit", [-1, 7, 2**31 - 1, -(2**31)])
def test_units_outside_of_the_filter_are_errors(unit: int) -> None:
    """A unit that the filter does not know is not looked up beside it."""
    clause = a_clause(units=np.array([1, 4, unit], np.int32))
    with pytest.raises(ValueError, match="outside of 'allowed'"):
        find_best([clause], 3, np.ones(7, np.bool_))


@pytest.mark.usefixtures("in_c")
@settings(max_examples=200, deadline=None)
@given(drawn=st.data())
def test_no_input_is_read_beyond_its_end(drawn: st.DataObject) -> None:
    """Units in disorder, codes without gains, tops that lie, gains that are no numbers: an answer or a ValueError."""
    clauses = []
    for _ in range(drawn.draw(st.integers(0, 4))):
        size = drawn.draw(st.integers(0, 200))
        random = np.random.default_rng(drawn.draw(st.integers(0, 99)))
        low, high = drawn.draw(st.sampled_from([(-5, 300), (0, 20_000), (2**31 - 9000, 2**31), (-(2**31), 2**31)]))
        units = random.integers(low, high, size).astype(np.int32)
        if drawn.draw(st.booleans()):
            units.sort()
        codes = random.integers(0, drawn.draw(st.sampled_from([1, 4, 6])), size).astype(np.uint16)
        gain = drawn.draw(st.sampled_from([st.floats(0), st.floats(0), st.floats()]))
        gains = np.array(drawn.draw(st.lists(gain, min_size=1, max_size=6)))
        top = drawn.draw(st.integers(-1, 6))
        clauses.append(Clause(units, codes, gains, top))
    allowed = drawn.draw(st.sampled_from([None, np.ones(100, np.bool_), np.ones(400, np.bool_)]))
    try:
        best = find_best(clauses, drawn.draw(st.integers(1, 500)), allowed)
    except ValueError:
        return
    assert len(best.units) == len(best.scores) <= sum(len(clause.units) for clause in clauses)


@pytest.mark.usefixtures("in_c")
def test_threads_do_not_disturb_each_other() -> None:
    """Searches at the same time give what each gives alone."""
    random = np.random.default_rng(3)
    queries = []
    for _ in range(8):
        clauses = []
        for size in (500, 4000, 20_000):
            units = np.sort(random.choice(50_000, size, replace=False)).astype(np.int32)
            clauses.append(a_clause(units=units, codes=random.integers(0, 30, size).astype(np.uint16)))
            clauses[-1] = clauses[-1]._replace(gains=np.sort(random.random(30)), top=29)
        queries.append(clauses)
    alone = [find_best(query, 10) for query in queries]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda number: find_best(queries[number % 8], 10), range(400)))
    for number, best in enumerate(together):
        assert best.units.tobytes() == alone[number % 8].units.tobytes()
        assert best.scores.tobytes() == alone[number % 8].scores.tobytes()
