from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.people.names import find_names, gender_of, is_organisation, is_person, is_place, same_person, surname
from corpus.sentences import split_sentences


def _names(body: str) -> list[str]:
    return [name.text for name in find_names(body, split_sentences(Article(article_id="case", body=body)))]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("The hall was cold. Nadia Cole left.", ["Nadia Cole"]),
        ("Colin Asher came with Jan Berry.", ["Colin Asher", "Jan Berry"]),
        ("Then Mr Frome spoke.", ["Frome"]),
        ("Then Sir Alan Frome spoke.", ["Sir Alan Frome"]),
        ("Prime Minister Alan Frome spoke.", ["Alan Frome"]),
        ("Then Shadow Home Secretary Alan Frome spoke.", ["Alan Frome"]),
        ("The Shadow Health Secretary spoke.", []),
        ("Alan Frome MP spoke.", ["Alan Frome"]),
        ("Then Seán O'Neill met Mary McArdle-Smith.", ["Seán O'Neill", "Mary McArdle-Smith"]),
        ("Then Ludo van den Berg met J.P. Holt.", ["Ludo van den Berg", "J.P. Holt"]),
        ("A letter reached Eastmere Council.", ["Eastmere Council"]),
        ("It was sent to the Bank of Eastmere.", ["Bank of Eastmere"]),
        ("Bread was sold. They like bread.", []),
        ("Labour's Ann Lee came.", ["Labour", "Ann Lee"]),
    ],
)
def test_names_are_found(body: str, expected: list[str]) -> None:
    """A name leaves out titles, roles and the word that only begins a sentence."""
    assert _names(body) == expected


@given(
    st.lists(st.sampled_from(["Ann", "Mr", "van", "A.", "of", "\n", "Council", "’s", "O'", "-", "MP", ".", "é", "“"]))
)
@settings(max_examples=200, deadline=None)
def test_names_are_printed_where_they_say(words: list[str]) -> None:
    """Every name is the very text at its span; names are in order and apart."""
    body = " ".join(words)
    end = 0
    for name in find_names(body, split_sentences(Article(article_id="case", body=body))):
        assert name.text == name.span.of(body)
        assert name.text.strip()
        assert end <= name.span.start < name.span.end
        end = name.span.end


def test_surname_leaves_out_what_is_no_name() -> None:
    """Titles, first names and letters after a name are no surname."""
    assert surname("Sir Alan Frome MP") == "frome"
    assert surname("Frome") == "frome"
    assert surname("Mary O’Neill") == surname("O'Neill")


def test_one_surname_is_not_one_person() -> None:
    """Two first names that differ are two people; a surname alone may be either's."""
    assert same_person("Alan Frome", "Frome")
    assert same_person("A. Frome", "Alan Frome")
    assert not same_person("Alan Frome", "Susan Frome")
    assert not same_person("Alan Frome", "Alan Holt")


def test_gender_is_only_what_is_printed() -> None:
    """A title or a listed first name tells; a name that both bear, or none, tells nothing."""
    assert gender_of("Susan Frome") == "female"
    assert gender_of("Frome", "mr") == "male"
    assert gender_of("Lord Frome") == "male"
    assert gender_of("Robin Frome") is None
    assert gender_of("Frome") is None


def test_people_organisations_and_places_are_told_apart() -> None:
    """Evidence makes a person; an organisation's and a place's words speak against one."""
    assert is_person("Susan Frome")
    assert not is_person("Frome")
    body = "Then Mr Frome spoke."
    name = find_names(body, split_sentences(Article(article_id="case", body=body)))[0]
    assert is_person(name.text, body, name.span)
    assert is_organisation("Eastmere Council")
    assert is_organisation("CBI")
    assert not is_person("Eastmere Council")
    assert is_place("New York")
    assert not is_person("New York")
