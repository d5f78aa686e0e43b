"""What a sentence answers with: the one value that is plainly meant, or none."""

from __future__ import annotations

import pytest

from corpus.article import Article
from tests.index.told import found, tell

VOTES = "How many votes did the pier get?"
KILLED = "How many people were killed in the ferry fire?"
SEATS = "How many seats did Labour win in Wrenford?"
STOP = "When will the Gull Island ferry stop?"
AGE = "How old is Odile Marsh?"
WON = "Who won the Wrenford by-election?"


@pytest.mark.parametrize(
    ("question", "sentence", "answer"),
    [
        (VOTES, "The pier got 57 votes.", "57"),
        (VOTES, "The pier got 57 votes, and 3 were against.", "57"),
        (VOTES, "The pier got 57 boats.", None),
        (KILLED, "Twelve people were killed in the ferry fire.", "Twelve"),
        (KILLED, "The ferry fire killed 12.", "12"),
        (KILLED, "The ferry fire left 12 dead and 30 hurt.", "12"),
        (KILLED, "Twelve people were hurt in the ferry fire and three killed.", "three"),
        (KILLED, "The ferry fire killed 12 sheep.", None),
        (KILLED, "The ferry fire did not kill 12 people.", None),
        (KILLED, "The ferry fire, the worst since 1987, was put out.", None),
        (SEATS, "Labour won 30 seats in Wrenford.", "30"),
        (SEATS, "The Tories won 12 seats in Wrenford and Labour 30.", None),
        ("How much did the pier cost?", "The pier cost £2.4m, the council said.", "£2.4m"),
        ("How much did the pier cost?", "The pier cost £2.4m, and the ferry £1m.", None),
        ("How long was Colin Teasel jailed for?", "Colin Teasel was jailed for six years.", "six years"),
        ("What percentage of people backed the pier?", "The pier was backed by 54% of people.", "54%"),
        ("How tall is the lighthouse?", "The lighthouse is for sale at £40 since 1987.", None),
        ("What was Labour's majority in Wrenford?", "Labour held Wrenford with a majority of 57.", "57"),
        ("What was Labour's majority in Wrenford?", "Labour held Wrenford with a majority of 57 in 12 wards.", "57"),
        (VOTES, "Of 60 votes the pier got 57.", "57"),
        (VOTES, "The pier did not get 57 votes.", None),
        ("How tall is the lighthouse?", "The lighthouse is 40 metres tall and was lit in 12 days.", "40 metres"),
        (STOP, "The Gull Island ferry will stop on 3 October.", "3 October"),
        (STOP, "The Gull Island ferry will stop on Monday, 3 October.", "3 October"),
        (STOP, "The Gull Island ferry, lit on 3 October, will stop on 4 October.", None),
        (STOP, "The Gull Island ferry will stop on Monday.", None),
        (STOP, "The Gull Island ferry will not stop on 3 October.", None),
        ("When did Odile Marsh die?", "When her father died in 1952, Odile Marsh was at sea.", None),
        ("When did Odile Marsh die?", "Odile Marsh, the harbour master, died in 1952.", "1952"),
        (AGE, "Odile Marsh, 47, runs the harbour.", "47"),
        (AGE, "Odile Marsh (47) runs the harbour.", "47"),
        (AGE, "The boat was built by 47-year-old Odile Marsh.", "47"),
        (AGE, "Odile Marsh died on Monday at the age of 47.", "47"),
        (AGE, "Odile Marsh met Pascoe Lind, 52, at the harbour.", None),
        (WON, "Odile Marsh won the Wrenford by-election.", "Odile Marsh"),
        (WON, "Odile Marsh has narrowly won the Wrenford by-election.", "Odile Marsh"),
        (WON, "Odile Marsh was in Wrenford for the by-election that nobody won.", None),
        ("Who criticised the pier?", "Odile Marsh criticised the pier.", None),
        ("What did Odile Marsh say about 12 votes?", "Odile Marsh said that 12 votes were few.", None),
    ],
)
def test_what_is_plain_is_read(question: str, sentence: str, answer: str | None) -> None:
    """The figure that stands with the verb and counts the noun; where another may be meant, nothing is read."""
    told = tell(question, found(Article("one", sentence, published="2022-09-20")))
    assert [one.text[slice(*one.value.span)] for one in told] == ([answer] if answer else [])
