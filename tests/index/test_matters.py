"""What a question is about that names nobody."""

from __future__ import annotations

import pytest

from index.following.matters import (
    asks_for_role,
    is_who,
    put_matter,
    read_holder,
    read_matter,
    read_role,
    read_subject,
    read_thing,
)


@pytest.mark.parametrize(
    ("question", "answer", "role"),
    [
        ("Who is the harbour master?", "Nobody saw the harbour master leave.", "harbour master"),
        ("Who is the harbour master?", "The harbour master, Odile Marsh, left.", ""),
        ("Who was the harbour master?", "Odile Marsh, the harbour master, left.", ""),
        ("What did the mayor say about the pier?", "", "mayor"),
        ("Was the pier sold?", "", ""),
    ],
)
def test_a_role_that_is_asked_for(question: str, answer: str, role: str) -> None:
    """It is spoken of as long as no answer tells who has it."""
    assert read_role(question, answer) == role


def test_a_thing_that_is_asked_for() -> None:
    """'What was X?' speaks of X; what is somebody's is no X of its own."""
    assert read_thing("What was the harbour fund?") == "harbour fund"
    assert read_thing("What was her first speech?") == ""
    assert read_thing("When was the harbour fund spent?") == ""


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("What did Odile Marsh say about the old pier?", "pier"),
        ("Why did Odile Marsh resign?", "Odile Marsh resign"),
        ("What did she say?", ""),
    ],
)
def test_the_matter_of_a_question(question: str, matter: str) -> None:
    """The words that it turns on, without the one whose words are asked for."""
    assert read_matter(question) == matter


def test_it_stands_for_the_matter() -> None:
    """Only the 'it' that a question ends with: 'say about it'."""
    assert put_matter("What did Bram Teasel say about it?", "old pier") == "What did Bram Teasel say about old pier?"
    assert put_matter("Was it sold?", "old pier") == "Was it sold?"


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("When does the ban on kites come into force?", "ban on kites"),
        ("Who opposes the new pier?", "new pier"),
        ("What did Marsh say about the price of the ferry?", "price of the ferry"),
        ("When will the Regatta be?", "Regatta"),
        ("Where was the summit held in June?", "summit"),
        ("How did the choir get started?", "choir"),
        ("When was the release of the poem?", "release of the poem"),
        ("Is the ferry safe?", "ferry"),
        ("What was the harbour fund?", "harbour fund"),
        ("Who is the mayor?", ""),
        ("Why did he leave?", ""),
    ],
)
def test_what_a_question_is_about(question: str, thing: str) -> None:
    """It is what is done, who does it, or the end of it left out."""
    assert read_subject(question) == thing


@pytest.mark.parametrize(
    ("question", "answer", "holder"),
    [
        ("Who is the mayor of Sallow?", "Sallow mayor Odile Marsh left.", "Odile Marsh"),
        ("Who is the mayor?", "Odile Marsh, the mayor, left.", "Odile Marsh"),
        ("Who is the mayor?", "The mayor met Odile Marsh.", ""),
        ("Where is the mayor?", "The mayor, Odile Marsh, left.", ""),
    ],
)
def test_who_holds_a_role(question: str, answer: str, holder: str) -> None:
    """Only who is named right beside it."""
    assert read_holder(question, answer) == holder


def test_who_is_asked_for() -> None:
    """Who did something is spoken of from then on, and who had it done to them is not."""
    assert is_who("Who won?")
    assert is_who("And who will win?")
    assert not is_who("Who did Odile Marsh beat?")
    assert not is_who("Who will they beat?")
    assert asks_for_role("Who is the mayor?") == "mayor"
    assert asks_for_role("Who is the mayor of Sallow?") == ""
