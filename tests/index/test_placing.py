"""Where the X of 'what about X?' goes in the question before."""

from __future__ import annotations

import pytest

from index.following.placing import put_in_place
from index.following.thread_names import find_mentions


@pytest.mark.parametrize(
    ("topic", "last", "asked"),
    [
        ("Odile Marsh", "Has Colin Teasel been suspended?", "Has Odile Marsh been suspended?"),
        ("Odile Marsh", "Was Colin Teasel beaten by Alan Frome?", "Was Odile Marsh beaten by Alan Frome?"),
        ("London", "What did Colin Teasel do in Paris?", "What did Colin Teasel do in London?"),
        ("Odile Marsh", "Who resigned as mayor?", "Odile Marsh resigned as mayor?"),
        ("Gull Island", "Who painted Little Sallow?", "Who painted Gull Island?"),
        ("The Drowned Mill", "Who wrote The Long Pier?", "Who wrote The Drowned Mill?"),
        ("Odile Marsh", "Did she say anything?", "Did Odile Marsh say anything?"),
        ("Odile Marsh", "What did the mayor say about the pier?", "What did Odile Marsh say about the pier?"),
        ("Colin Teasel", "Has Colin Teasel been suspended?", "Has Colin Teasel been suspended?"),
    ],
)
def test_a_name_takes_a_place(topic: str, last: str, asked: str) -> None:
    """That of a name of its kind, of a pronoun, of 'who', or of the one whose words were asked for."""
    assert put_in_place(topic, last, find_mentions) == asked


@pytest.mark.parametrize(
    ("topic", "last", "asked"),
    [
        ("best rower", "Who was named best swimmer?", "Who was named best rower?"),
        ("the women's race", "Who won the men's race?", "Who won the women's race?"),
        ("in 2019", "How many ferries ran in 2018?", "How many ferries ran in 2019?"),
        ("the pier", "When was the ferry sold?", "When was the ferry sold? the pier"),
        ("sales", "When was the ferry sold?", "When was the ferry sold? sales"),
    ],
)
def test_anything_else(topic: str, last: str, asked: str) -> None:
    """A phrase takes the place of one with a word in common, a year that of a year; the rest is added."""
    assert put_in_place(topic, last, lambda _: ()) == asked
