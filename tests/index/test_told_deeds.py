"""A sentence tells that something was done to somebody where it is that one who has it done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Span
from index.told_deeds import find_own_words, find_undergone, is_near
from tests.index.told import found

SACK = frozenset(("sack",))
SPANS = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 70), st.integers(1, 10))


def places(text: str, name: str = "Frome") -> list[Span]:
    """Return where *name* stands in *text*."""
    return [Span(at, at + len(name)) for at in range(len(text)) if text.startswith(name, at)]


@pytest.mark.parametrize(
    "text",
    [
        "Frome was sacked in May.",
        "The board sacked Frome.",
        "Frome sacked over missing money",
        "Frome, sacked in May, said nothing.",
        "The board voted to sack Frome.",
        "The board may sack him, Frome was told.",
        "Frome lost his job.",
    ],
)
def test_what_is_done_to_somebody(text: str) -> None:
    """In the passive, as the object, in a headline, or as what is to be done to that one."""
    assert find_undergone(SACK, text, places(text))


@pytest.mark.parametrize(
    "text",
    [
        "Frome sacked his clerk.",
        "Frome has also sacked two clerks.",
        "Frome then dismissed her.",
        "The clerk was sacked by Frome.",
        "The clerk was sacked by the harbour master Frome.",
        "Frome has powers to sack clerks.",
        "Frome said that the board could suspend or sack officers.",
        "Frome dismissed the claims.",
        "Frome woke when the fire broke out.",
    ],
)
def test_what_somebody_does(text: str) -> None:
    """Who sacks is not sacked, nor is who may sack others."""
    assert not find_undergone(SACK, text, places(text))


def test_what_somebody_says_of_others() -> None:
    """Of oneself one speaks as 'I', or by name; other words of one's own are of somebody else."""
    text = "“Clerks were sacked on Monday,” Frome said."
    words = Span(1, text.index(",”"))
    assert find_undergone(SACK, text, places(text))
    assert not find_undergone(SACK, text, places(text), [words])
    own = "“I was sacked on Monday,” Frome said."
    assert find_undergone(SACK, own, places(own), [Span(1, own.index(",”"))])


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("Frome was sacked.", True),
        ("The board sacked Frome.", True),
        ("Frome, who runs the pier, was sacked.", True),
        ("Teasel was sacked, and Frome came.", False),
        ("Clerks were sacked after Frome came.", False),
        ("Frome spoke for clerks who were sacked.", False),
        (f"Frome {'walked on and on ' * 5}and clerks were sacked.", False),
    ],
)
def test_to_whom_it_belongs(text: str, is_one: bool) -> None:
    """To who stands nearest to it, in the same part of the sentence."""
    here = places(text)
    done = find_undergone(SACK, text, here)
    assert is_near(text, here, done, places(text, "Teasel")) is is_one


def test_own_words_are_the_speakers() -> None:
    """What somebody of that surname says, as places in the sentence, wherever it stands in its article."""
    body = "The rain fell. “The pier is rotten,” said Odile Marsh. Nobody answered."
    candidate = found(Article("pier", body), 1)
    text = candidate.sentence.span.of(body)
    assert ["The pier is rotten" in span.of(text) for span in find_own_words("marsh", candidate)] == [True]
    assert find_own_words("teasel", candidate) == []


@given(st.text(max_size=80), st.lists(SPANS, max_size=3), st.lists(SPANS, max_size=3), st.lists(SPANS, max_size=3))
def test_any_sentence_is_read(text: str, here: list[Span], done: list[Span], others: list[Span]) -> None:
    """Nothing raises; without a mention or a deed nothing is near, and who is named besides brings nothing nearer."""
    find_undergone(SACK, text, here, others)
    near = is_near(text, here, done, others)
    assert not near or (here and done)
    assert not near or is_near(text, here, done)
