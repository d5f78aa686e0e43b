"""Who holds an office: which questions ask for nothing else, and which sentences name the holder."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.roles import find_holder, read_office


@pytest.mark.parametrize(
    ("question", "office"),
    [
        ("Who is the harbour master?", "harbour master"),
        ("who's the Harbour Master", "Harbour Master"),
        ("And who is the new leader now?", "leader"),
        ("Who was Wrenford's first mayor?", "first mayor"),
        ("Who is the mayor of Wrenford?", None),
        ("Who is Odile Marsh?", None),
        ("Who replaced the mayor?", None),
        ("What is the harbour master paid?", None),
        ("", None),
    ],
)
def test_the_office_asked_for(question: str, office: str | None) -> None:
    """Only a question for nothing but an office's holder names one; of another place's office more is asked."""
    assert read_office(question) == office


@pytest.mark.parametrize(
    ("text", "is_named"),
    [
        ("Harbour master Odile Marsh closed the pier.", True),
        ("The harbour master, Odile Marsh, closed the pier.", True),
        ("The harbour master is Odile Marsh.", True),
        ("Odile Marsh, the new harbour master, closed the pier.", True),
        ("Odile Marsh, 54, the harbour master, closed the pier.", True),
        ("Odile Marsh was named harbour master in May.", True),
        ("Odile Marsh said she would not back the harbour master’s plan.", False),
        ("The harbour master said that Odile Marsh was wrong.", False),
        ("In Port Marsh, the harbour master said no.", False),
        ("Meanwhile, the harbour master said no.", False),
        ("Whoever is the harbour master will close it.", False),
        ("Former Wrenford harbour master Odile Marsh closed the pier.", False),
        ("She became harbour master in May.", False),
        ("Former harbour master Odile Marsh closed the pier.", False),
        ("Deputy harbour master Odile Marsh closed the pier.", False),
        ("Harbour Master Harbour closed it.", False),
        ("The pier is closed.", False),
    ],
)
def test_who_holds_it(text: str, is_named: bool) -> None:
    """A name holds the office where it stands beside it; another's office, a pronoun or a name elsewhere does not."""
    assert find_holder("harbour master", text) == ("Odile Marsh" if is_named else "")


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_text_is_read(question: str, text: str) -> None:
    """Whatever is asked or printed, an office is a part of the question, and looking for it ends."""
    office = read_office(question)
    assert office is None or office in question
    assert find_holder(office or "a", text) in text
