"""Numbers in prose, read as amounts that can be compared."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.comparing.amounts import may_be_same, read_amounts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("by 57 votes to 3", [(57, ""), (3, "")]),
        ("1,200 people", [(1200, "")]),
        ("1.2 thousand people", [(1200, "")]),
        ("twelve hundred people", [(1200, "")]),
        ("two hundred and fifty seats", [(250, "")]),
        ("Seventy-two gulls and a dozen dogs", [(72, ""), (12, "")]),
        ("half a million lamps", [(500_000, "")]),
        ("£2.4m and 2,400,000 pounds", [(2_400_000, "£"), (2_400_000, "£")]),
        ("$1.13bn, and US$5", [(1_130_000_000, "$"), (5, "$")]),
        ("54% and 61 per cent", [(54, "%"), (61, "%")]),
        ("six years and 18-month terms", [(6, "year"), (18, "month")]),
        ("a 57-vote majority", [(57, "")]),
        ("one person", [(1, "")]),
        ("one of the boats, this one", []),
        ("in 2004, on 3 October, on October 3 and at 10.30am", []),
        ("No 10, Article 50, a Gullwing 737 and the 21st", []),
        ("a 3-2 win, Lamp-19, and 1/4", []),
        ("between 50 and 60, from 5 to 6, and 20-30 boats", []),
        ("three boats and four dogs", [(3, ""), (4, "")]),
    ],
)
def test_amounts_are_read(text: str, expected: list[tuple[float, str]]) -> None:
    """A number is the same however it is printed; a year, a day, a time, a score, a range and a name are none."""
    assert [(amount.value, amount.unit) for amount in read_amounts(text)] == expected


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("nearly 200 boats", "193 boats", True),
        ("more than 100 boats", "112 boats", True),
        ("at least 19 boats", "21 boats", False),
        ("about 1,200 boats", "1,187 boats", True),
        ("1.2 million boats", "1,187,000 boats", True),
        ("20 boats", "19 boats", False),
        ("nearly 200 boats", "250 boats", False),
        ("more than 100 boats", "90 boats", False),
        ("54% of boats", "54 boats", False),
        ("£5 a boat", "$5 a boat", False),
    ],
)
def test_a_round_number_may_be_the_exact_one(one: str, other: str, same: bool) -> None:
    """'Nearly 200' and 193 are no two figures, and '19' and '21' are; it does not matter which is first."""
    (first,), (second,) = read_amounts(one), read_amounts(other)
    assert may_be_same(first, second) == may_be_same(second, first) == same


@given(st.integers(1, 10**9).filter(lambda number: not 1_500 <= number <= 2_100))
def test_figures_are_read_with_and_without_commas(number: int) -> None:
    """Commas change nothing."""
    values = [amount.value for text in (f"{number} boats", f"{number:,} boats") for amount in read_amounts(text)]
    assert values == [number, number]


@given(st.text(alphabet="0123456789 ,.-£$%aàİtohundred millionbtwy\n", max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    """The spans lie in the text, in order, apart from each other, and each holds a digit or a word."""
    spans = [amount.span for amount in read_amounts(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
