"""Methods that are called once for the same arguments."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator
from typing import Any

import pytest

from index.quoting.once import once


class Counting:
    """Adds numbers, and counts how often."""

    def __init__(self) -> None:
        self.kept: dict[tuple[object, ...], Any] = {}
        self.calls = 0

    @once
    def add(self, *numbers: int) -> int | None:
        """Return the sum of *numbers*; None of none."""
        self.calls += 1
        return sum(numbers) if numbers else None

    @once
    def double(self, number: int) -> int:
        """Return twice *number*."""
        self.calls += 1
        return 2 * number


@pytest.fixture
def _uncollected() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def test_each_thing_is_read_once() -> None:
    """The same method with the same arguments is called once, whatever it returns; another one is another."""
    one, other = Counting(), Counting()
    assert [one.add(1, 2), one.add(1, 2), one.add(2, 1), one.add(), one.add()] == [3, 3, 3, None, None]
    assert one.calls == 3
    assert one.double(2) == one.double(2) == 4
    assert one.calls == 4
    assert other.calls == 0
    assert other.add(1, 2) == 3
    assert other.calls == 1


@pytest.mark.usefixtures("_uncollected")
def test_what_was_read_goes_with_its_reader() -> None:
    """No ring of references keeps it until the collector comes round."""
    reader = Counting()
    reader.add(1)
    reader.double(2)
    gone = weakref.ref(reader)
    del reader
    assert gone() is None
