"""Which language a question is in: English unless another is clearly ahead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.asking.guessing import guess_question_language

ALL = ("en", "de", "es", "fr", "it", "nl", "pt")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who owns the ferry?", "en"),
        ("Wer besitzt die Fähre?", "de"),
        ("¿Quién es el dueño del puerto?", "es"),
        ("Qui est le propriétaire du port ?", "fr"),
        ("Chi è il proprietario del porto?", "it"),
        ("Wie is de eigenaar van de haven?", "nl"),
        ("Quem é o dono do porto?", "pt"),
        # Names, and what looks like another language's words.
        ("Was Merkel in Berlin?", "en"),
        ("What did Müller say?", "en"),
        ("Who met Frau Jäger in Köln?", "en"),
        ("Teasel", "en"),
        ("", "en"),
    ],
)
def test_a_few_words_tell(text: str, language: str) -> None:
    """Small words and question words tell, a name does not."""
    assert guess_question_language(text, ALL) == language


def test_only_languages_of_the_archive_are_asked_in() -> None:
    """Where no article is German, no question is."""
    assert guess_question_language("Wer besitzt die Fähre?", ("en", "fr")) == "en"


def test_where_nothing_tells_it_is_that_of_most_articles() -> None:
    """A name alone is asked for in the archive's own language, where it has no English."""
    assert guess_question_language("Teasel", ("nl", "de")) == "nl"
    assert guess_question_language("Teasel", ("nl", "en")) == "en"


@given(st.text(max_size=60), st.lists(st.sampled_from(ALL), max_size=4))
def test_it_is_english_or_one_of_the_archive(text: str, languages: list[str]) -> None:
    """Whatever is written."""
    assert guess_question_language(text, languages) in {*languages, "en"}
