"""What a question is about that names nobody."""

from __future__ import annotations

import pytest

from index.following.matters import put_matter, read_matter, read_role, read_thing


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
