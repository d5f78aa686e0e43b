from __future__ import annotations

import pytest

from index.following.followups import asks_for_words, fill_pronoun, read_followup
from index.following.subjects import Kind


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("Has he commented?", ["male"]),
        ("What was her reply to him?", ["female", "male"]),
        ("Why did they close it?", ["many", "thing"]),
        ("Is it true that the pier will close?", []),
        ("Was “She Waits” a success?", []),
        ("Who owns the ferry?", []),
    ],
)
def test_pronouns_are_found_in_their_order(question: str, kinds: list[Kind]) -> None:
    """A pronoun of a title, or one that stands for nothing, leaves nothing out."""
    assert [kind for kind, _ in read_followup(question).kinds] == kinds


@pytest.mark.parametrize(
    ("question", "points_at"),
    [
        ("When was that?", ""),
        ("How was that award received?", "award"),
        ("Did she say that the pier is rotten?", None),
        ("What else does this article say?", None),
        ("Who owns the ferry?", None),
    ],
)
def test_what_a_question_points_at(question: str, points_at: str | None) -> None:
    """'That award' points at something said before; 'said that' only joins, and 'this article' is no subject."""
    assert read_followup(question).points_at == points_at


@pytest.mark.parametrize(
    "question",
    ["Why?", "and when?", "When was that?", "How so?", "Why did he do that?", "By how many?", "In what year was it?"],
)
def test_a_bare_question_asks_of_the_last_one(question: str) -> None:
    """A question that is only a question word has no subject of its own."""
    assert read_followup(question).is_bare


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What about Wren Marsh?", "Wren Marsh"),
        ("and how about the ferry", "the ferry"),
        ("And Lind?", "Lind"),
        ("and in 2019?", "in 2019"),
        ("And who backed him?", None),
        ("What about?", None),
        ("What did Marsh say about the pier?", None),
    ],
)
def test_what_about(question: str, topic: str | None) -> None:
    """'What about X?' and 'And X?' ask the last question of X."""
    assert read_followup(question).about == topic


@pytest.mark.parametrize(
    ("question", "kind", "filled"),
    [
        ("Has he commented?", "male", "Has Odile Marsh commented?"),
        ("What is his view?", "male", "What is Odile Marsh’s view?"),
        ("What did her deputy say?", "female", "What did Odile Marsh’s deputy say?"),
        ("Who backed her?", "female", "Who backed Odile Marsh?"),
        ("Who told her about it?", "female", "Who told Odile Marsh about it?"),
        ("What’s she said now she’s out?", "female", "What’s Odile Marsh said now she’s out?"),
        ("When they’ll go?", "many", "When Odile Marsh will go?"),
        ("Who owns the ferry?", "male", "Who owns the ferry?"),
    ],
)
def test_a_name_takes_the_place_of_a_pronoun(question: str, kind: Kind, filled: str) -> None:
    """The first pronoun is replaced in its form: 'his' by a possessive, "they'll" by 'X will'."""
    assert fill_pronoun(question, kind, "Odile Marsh") == filled


@pytest.mark.parametrize(
    ("question", "kind", "asks"),
    [
        ("What did she say?", "female", True),
        ("Has he commented on the pier?", "male", True),
        ("What was her reaction?", "female", False),
        ("Was he arrested?", "male", False),
        ("What did Lind say about him?", "male", False),
    ],
)
def test_whose_words_are_asked_for(question: str, kind: Kind, asks: bool) -> None:
    """A pronoun asks for somebody's words only where it is the one who speaks."""
    assert asks_for_words(question, kind) == asks


def test_hostile_questions_are_read_at_once() -> None:
    """A thousand characters of anything take no time worth naming."""
    for text in ("and " * 250, " " * 1_000, "what about " + "x " * 490, "he " * 333, "that " * 200, "\ud800" * 1_000):
        read_followup(text)
        fill_pronoun(text, "male", "Odile Marsh")
