"""Articles that disagree: only where they tell different values of the same thing."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.asking.question import read_question
from index.comparing.disagreeing import find_disagreeing, order_by_standing
from tests.index.told import found, tell

PIER = "How many votes did the pier get?"
FIRE = "How many people were killed in the Gull Island ferry fire?"
COST = "How much did the new pier cost?"
STOP = "When will the ferry to Gull Island stop?"
AGE = "How old is Odile Marsh?"
JAIL = "How long was Colin Teasel jailed for?"
WON = "Who won the Little Sallow by-election?"
JOBS = "How many jobs will the mill cut?"
OCT_3, OCT_5 = "2022-10-03", "2022-10-05"

CONFLICTS = [
    (PIER, ("The pier won 57 votes in the council.", OCT_3), ("The pier got 61 votes in the council.", OCT_5)),
    (PIER, ("The pier got 57 votes in the council.", None), ("The pier got 61 votes in the council.", None)),
    (
        FIRE,
        ("At least 19 people were killed in a fire on the Gull Island ferry on Monday.", OCT_3),
        ("The fire on the Gull Island ferry killed 21 people, police said.", OCT_5),
    ),
    (FIRE, ("Gull Island ferry fire kills 19 people.", OCT_3), ("Gull Island ferry fire leaves 21 dead.", OCT_5)),
    (
        COST,
        ("The new pier in Little Sallow cost £2.4m.", OCT_3),
        ("The new pier at Little Sallow cost £3.1 million, according to the council.", OCT_5),
    ),
    (
        STOP,
        ("The ferry to Gull Island will stop on 3 October.", "2022-09-01"),
        ("The ferry to Gull Island will stop on October 10, its owner said.", "2022-09-20"),
    ),
    (AGE, ("Odile Marsh, 47, runs the harbour.", OCT_3), ("Odile Marsh, 52, was named harbour master.", OCT_5)),
    (JAIL, ("Colin Teasel was jailed for six years.", OCT_3), ("Colin Teasel was jailed for five years.", OCT_5)),
    (
        WON,
        ("Odile Marsh won the Little Sallow by-election.", OCT_3),
        ("Pascoe Lind won the Little Sallow by-election by a whisker.", OCT_5),
    ),
    (JOBS, ("The Wrenford mill will cut 1,200 jobs.", OCT_3), ("Wrenford mill will cut 900 jobs.", OCT_5)),
]
NONE = [
    # Another thing is counted, or another part of it.
    (PIER, ("The pier got 57 votes.", OCT_3), ("The pier got three votes against it.", OCT_5)),
    (PIER, ("The pier got 57 votes.", OCT_3), ("The pier got 57 Labour votes and 4 Tory votes.", OCT_5)),
    (JOBS, ("The Wrenford mill will cut 1,200 jobs.", OCT_3), ("Wrenford mill will cut 900 more jobs.", OCT_5)),
    (FIRE, ("The Gull Island ferry fire killed 19 people.", OCT_3), ("The Gull Island ferry fire hurt 40.", OCT_5)),
    # The one is the other, rounded, or in other words.
    (FIRE, ("Gull Island ferry fire kills nearly 200 people.", OCT_3), ("Gull Island ferry fire kills 193.", OCT_5)),
    (COST, ("The new pier cost £2.4m.", OCT_3), ("The new pier cost 2,400,000 pounds.", OCT_5)),
    (
        STOP,
        ("The ferry to Gull Island will stop on 3 October.", OCT_3),
        ("Gull Island ferry to stop on Oct. 3.", OCT_5),
    ),
    (
        STOP,
        ("The ferry to Gull Island will stop on 3 October.", OCT_3),
        ("Gull Island ferry to stop in October.", OCT_5),
    ),
    (
        WON,
        ("Odile Marsh won the Little Sallow by-election.", OCT_3),
        ("Marsh won the Little Sallow by-election.", OCT_5),
    ),
    # Another event, by its place, its year, its day.
    (
        "How many people were killed in the ferry fire?",
        ("The ferry fire off Gull Island killed 19 people.", OCT_3),
        ("The ferry fire off Port Wren killed three people.", OCT_5),
    ),
    (
        FIRE,
        ("The Gull Island ferry fire killed 19 people.", OCT_3),
        ("The Gull Island ferry fire of 1987 killed 3.", OCT_5),
    ),
    (
        FIRE,
        ("Gull Island ferry fire killed 19 people on Monday.", OCT_3),
        ("Gull Island ferry fire killed 3 people on Friday.", OCT_5),
    ),
    # What may be is no report of what was.
    (COST, ("The new pier cost £2.4m.", OCT_3), ("The new pier could cost £3.1m.", OCT_5)),
    # Three years explain three birthdays.
    (AGE, ("Odile Marsh, 47, runs the harbour.", "2019-10-03"), ("Odile Marsh, 50, is harbour master.", OCT_5)),
    (AGE, ("Odile Marsh, 47, runs the harbour.", None), ("Odile Marsh, 50, is harbour master.", OCT_5)),
    # It knows of both.
    (
        PIER,
        ("The pier got 57 votes in the council.", OCT_3),
        ("The pier got 61 votes in the council, and not 57.", OCT_5),
    ),
    # Several may have done it.
    ("Who criticised the pier?", ("Odile Marsh criticised the pier.", OCT_3), ("Pascoe Lind criticised it.", OCT_5)),
]


def _values(question: str, *printed: tuple[str, str | None]) -> set[str]:
    articles = [Article(f"a{place}", words, published=day) for place, (words, day) in enumerate(printed)]
    told = tell(question, *map(found, articles))
    return {one.text[slice(*one.value.span)] for one in find_disagreeing(read_question(question), told)}


@pytest.mark.parametrize(("question", "one", "other"), CONFLICTS)
def test_different_values_of_one_thing(
    question: str, one: tuple[str, str | None], other: tuple[str, str | None]
) -> None:
    """Both are found, whichever is the better answer."""
    values = _values(question, one, other)
    assert len(values) == 2
    assert values == _values(question, other, one)


@pytest.mark.parametrize(("question", "one", "other"), NONE)
def test_what_only_looks_different(question: str, one: tuple[str, str | None], other: tuple[str, str | None]) -> None:
    """A false conflict misleads: where there is room for doubt, there is none."""
    assert not _values(question, one, other)
    assert not _values(question, other, one)


def test_one_article_does_not_disagree_with_itself() -> None:
    """What it says twice is for the reader of the article."""
    article = Article("one", "The pier got 57 votes in the council. The pier got 61 votes in the council.")
    told = tell(PIER, found(article, 0), found(article, 1))
    assert len(told) == 2
    assert find_disagreeing(read_question(PIER), told) == []


def test_the_newest_stands_first_and_an_undated_one_last() -> None:
    """Whoever told it last knows most; of what is not dated nobody knows."""
    days = {"57": "2022-10-03", "61": "2022-10-10", "64": None}
    articles = [Article(n, f"The pier got {n} votes in the council.", published=day) for n, day in days.items()]
    told = find_disagreeing(read_question(PIER), tell(PIER, *map(found, articles)))
    for order in permutations(told):
        standing, is_mended = order_by_standing(order, ["", "", ""])
        assert [one.candidate.article.article_id for one in standing] == ["61", "57", "64"]
        assert not is_mended


def test_what_was_corrected_stands_before_what_is_newer() -> None:
    """A correction that names the figure outweighs a later article that copied the old one."""
    articles = [
        Article("corrected", "The pier got 61 votes in the council.", published="2022-10-03"),
        Article("later", "The pier got 57 votes in the council.", published="2022-10-10"),
    ]
    told = tell(PIER, *map(found, articles))
    standing, is_mended = order_by_standing(told, ["It was 61 votes, not 57 as first printed.", ""])
    assert standing[0].candidate.article.article_id == "corrected"
    assert is_mended
    standing, is_mended = order_by_standing(told, ["A name was misspelt.", ""])
    assert standing[0].candidate.article.article_id == "later"
    assert not is_mended


@given(st.lists(st.integers(11, 99), min_size=1, max_size=9))
def test_each_value_once(numbers: list[int]) -> None:
    """Every telling that is returned has a value of its own, one that was printed; the best one's is among them."""
    articles = [
        Article(f"a{place}", f"The pier got {number} votes in the council.", published=f"2022-10-{place + 1:02}")
        for place, number in enumerate(numbers)
    ]
    told = find_disagreeing(read_question(PIER), tell(PIER, *map(found, articles)))
    values = [one.value.amount.value for one in told if one.value.amount]
    assert len(values) == len(set(values)) == len(told)
    assert set(values) <= set(numbers)
    if len(set(numbers)) == 1:
        assert values == []
    elif len(set(numbers)) <= 6:
        assert values[0] == numbers[0]
        assert 2 <= len(values) <= 3
