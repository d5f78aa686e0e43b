"""Articles that agree: the same value in other words, and nothing lost by naming the second beside the first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.asking.question import read_question
from index.comparing.agreeing import find_agreeing
from index.ranking.ranking import Candidate
from tests.index.told import found, tell

PIER = "How many votes did the pier get?"
FIRST = "The new pier got 57 votes in the Little Sallow council on Monday, in a meeting that was long."


def _pairs(question: str, *candidates: Candidate, copies: bool = False) -> list[tuple[str, str]]:
    told = tell(question, *candidates)
    pairs = find_agreeing(read_question(question), told, lambda one, other: copies)
    return [(one.article.article_id, other.article.article_id) for one, other in pairs]


def _articles(*bodies: str) -> list[Candidate]:
    return [found(Article(f"a{place}", body, published="2022-10-03")) for place, body in enumerate(bodies)]


@pytest.mark.parametrize(
    ("second", "folded"),
    [
        ("In the Little Sallow council, the new pier won 57 votes.", True),
        # The very same words are folded elsewhere.
        (FIRST, False),
        # A value, a figure, a date, a name that the first has not.
        ("In the Little Sallow council, the new pier won 61 votes.", False),
        ("In the Little Sallow council, the new pier won 57 votes and £12.", False),
        ("In the Little Sallow council, the new pier won 57 votes on 3 October.", False),
        ("In the Little Sallow council, the new pier won 57 votes for Odile Marsh.", False),
        # Much that the first does not tell.
        ("The pier got 57 votes after gulls had eaten all the sandwiches and a dog had barked at the clerk.", False),
        # Somebody's words.
        ("“The new pier won 57 votes in the Little Sallow council,” Pascoe Lind said.", False),
    ],
)
def test_what_tells_the_same_is_folded(second: str, folded: bool) -> None:
    """Only what adds nothing to the better telling, in the same mouth."""
    assert _pairs(PIER, *_articles(FIRST, second)) == ([("a0", "a1")] if folded else [])


def test_the_words_of_two_speakers_stay_two_quotes() -> None:
    """Who says it is part of the answer."""
    lind = "“The new pier won 57 votes in the council,” said Pascoe Lind."
    marsh = "“In the council the new pier won 57 votes,” said Odile Marsh."
    again = "“The new pier really won 57 votes in the council,” said Pascoe Lind."
    assert _pairs(PIER, *_articles(lind, marsh)) == []
    assert _pairs(PIER, *_articles(lind, again)) == [("a0", "a1")]


def test_a_copy_is_folded_as_a_copy() -> None:
    """Of a near-copy it is told that it prints the words, or how it changed them."""
    second = "In the Little Sallow council, the new pier won 57 votes."
    assert _pairs(PIER, *_articles(FIRST, second), copies=True) == []


@given(st.lists(st.sampled_from([57, 61, 64]), min_size=1, max_size=8))
def test_no_value_is_lost(numbers: list[int]) -> None:
    """Every value that is told is still told by one that is not folded, and nothing is folded into what is folded."""
    words = ["The new pier got {} votes in the council.", "In the council, the new pier won {} votes on Monday."]
    bodies = [words[place % 2].format(number) for place, number in enumerate(numbers)]
    pairs = _pairs(PIER, *_articles(*bodies))
    folded, kept = {other for _, other in pairs}, {one for one, _ in pairs}
    assert not folded & kept
    left = [number for place, number in enumerate(numbers) if f"a{place}" not in folded]
    assert set(left) == set(numbers)
    by_id = {f"a{place}": number for place, number in enumerate(numbers)}
    assert all(by_id[one] == by_id[other] for one, other in pairs)
