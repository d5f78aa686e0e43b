"""Whether a sentence holds the kind of thing that a question wants, besides what the question says itself."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.manner import Asked
from index.asking.wanted import weigh_wanted
from index.words.terms import read_tokens

KINDS = st.sampled_from(get_args(Asked))


def weigh(asked: Asked, text: str, question: str = "") -> dict[str, float]:
    """Return what *text* has of the kind that is *asked* for by *question*."""
    terms = {token.term for token in read_tokens(question)}
    tokens = list(read_tokens(text))
    new = [token for token in tokens if token.term not in terms]
    return weigh_wanted(asked, text, new, [token for token in tokens if token.term in terms])


@pytest.mark.parametrize(
    ("asked", "text", "holds"),
    [
        ("person", "The pier was sold by Odile Marsh.", True),
        ("person", "The pier was sold by the council.", False),
        ("number", "Twelve boats were lost.", True),
        ("number", "The boats were lost.", False),
        ("date", "The pier was sold in March.", True),
        ("date", "The pier was sold on Friday.", True),
        ("date", "The pier was sold in 1998.", True),
        ("date", "They may march to the pier.", False),
        ("duration", "It was shut for three weeks.", True),
        ("duration", "It was shut by three men.", False),
        ("age", "Marsh, 47, runs the harbour.", True),
        ("age", "Marsh runs the harbour.", False),
        ("place", "The ferry stops at Gull Island.", True),
        ("place", "The ferry stops at noon.", False),
        ("reason", "The pier was shut because it leaks.", True),
        ("reason", "The pier was shut.", False),
        ("definition", "A pinnace is a small boat.", True),
    ],
)
def test_what_a_sentence_holds(asked: Asked, text: str, holds: bool) -> None:
    """1 where it holds such a thing and -1 where not; no other kind is weighed."""
    weighed = weigh(asked, text)
    assert weighed[asked] == (1.0 if holds else -1.0)
    assert {name for name, weight in weighed.items() if weight} <= {asked, "wanted_many", "wanted_near"}


def test_what_the_question_says_is_no_answer() -> None:
    """Who asks who Odile Marsh met is not answered by her name, nor by the capital that a sentence begins with."""
    question = "Who met Odile Marsh?"
    assert weigh("person", "The council met Odile Marsh.", question)["person"] == -1.0
    assert weigh("person", "Odile Marsh was met by Bram Teasel.", question)["person"] == 1.0


def test_the_nearer_the_better_and_the_more_the_more() -> None:
    """A number beside the words that are asked about counts for more than one far off."""
    question = "How many boats were lost?"
    near = weigh("number", "The harbour lost 12 boats that winter.", question)
    far = weigh(
        "number", "The harbour lost boats, and in the long winter that came, it was told, some 12 men.", question
    )
    assert near["wanted_near"] > far["wanted_near"] > 0.0
    more = weigh("number", "The harbour lost 12 boats, 3 nets, 4 oars and 9 sails.", question)
    assert more["wanted_many"] > near["wanted_many"]


@given(KINDS, st.text(max_size=60), st.text(max_size=30))
def test_every_figure_is_bounded(asked: Asked, text: str, question: str) -> None:
    """Whatever is printed and asked."""
    weighed = weigh(asked, text, question)
    assert all(-1.0 <= weight <= 1.0 for weight in weighed.values())
    assert 0.0 <= weighed["wanted_many"] <= 1.0
    assert 0.0 <= weighed["wanted_near"] <= 1.0
