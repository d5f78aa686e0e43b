"""Whose name a mention is: namesakes, the friends and lawyers of others, and capitals that are no name."""

from __future__ import annotations

import pytest

from corpus.article import Article
from corpus.people.name_forms import is_initials
from corpus.people.names import find_names
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations


def _said(body: str) -> list[str | None]:
    article = Article(article_id="case", body=body)
    found = attribute_quotations(article, split_sentences(article))
    return [one.speaker.text if one.speaker is not None else None for one in found]


def _names(body: str) -> list[str]:
    return [name.text for name in find_names(body, split_sentences(Article(article_id="case", body=body)))]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("J.D. Frome", True),
        ("JD Frome", True),
        ("A. Frome", True),
        ("U.S. Steelworks", False),
        ("GM Europe", False),
        ("J.D.", False),
    ],
)
def test_initials_are_a_first_name(name: str, expected: bool) -> None:
    """Initials stand for a first name; a country's or a firm's letters do not."""
    assert is_initials(name) is expected


def test_a_surname_is_the_bearers_with_initials_not_the_wifes() -> None:
    """Who is called by initials bears the surname as well as the wife does: near her name alone it is nobody's."""
    body = (
        "The party backed J.T. Frome. Frome sold farms. Who is JT Frome? “I will win,” Frome said. "
        "Frome married a fellow law student, Mary Anne Frome, a lawyer. “I won,” Frome said."
    )
    assert _said(body) == ["J.T. Frome", None]


def test_a_surname_printed_before_a_relative_is_not_the_relatives() -> None:
    """Where only his wife is named in full, a surname that was printed before her is nobody's."""
    body = (
        "“Walls are good,” Frome said. His wife, Ann Frome, came as well. “I like walls,” Frome said. "
        "“So do I,” said Ann Frome."
    )
    assert _said(body) == [None, None, "Ann Frome"]


def test_a_relative_named_first_keeps_the_surname() -> None:
    """A relative who is named before the surname stands alone is called by it."""
    body = "Her brother, Peter Frome, came late. “It is cold,” Frome said."
    assert _said(body) == ["Peter Frome"]


@pytest.mark.parametrize(
    "source",
    [
        "A close associate of former Eastmere boss Alan Frome",
        "A biographer of the singer Alan Frome",
        "The lawyer for Alan Frome",
        "Someone close to Alan Frome",
        "The campaign of Alan Frome",
        "Alan Frome’s lawyer",
        "A backer of council leader Alan Frome",
    ],
)
def test_another_ones_friend_is_not_the_one(source: str) -> None:
    """A phrase about somebody is not that somebody's mouth: its first noun speaks."""
    assert _said(f"{source} told a court that the charges were false.") == [None]


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Bank of Eastmere governor Alan Frome", "Alan Frome"),
        ("Secretary of State Alan Frome", "Alan Frome"),
        ("Secretary of State spokesman Alan Frome", "Alan Frome"),
        ("Eastmere Department of Health spokeswoman Mary Holt", "Mary Holt"),
        ("Eastmere Radio music and marketing manager Alan Frome", "Alan Frome"),
    ],
)
def test_an_office_before_the_name_is_the_speakers(source: str, speaker: str) -> None:
    """A body's name with "of" in it, or two fields of one office, do not part the office from its holder."""
    assert _said(f"“It will rain,” {source} said.") == [speaker]


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("They asked Eastmere CEO Alan Frome.", ["Alan Frome"]),
        ("They asked the Eastmere CEO.", []),
        ("They met Holt County Executive Alan Frome.", ["Alan Frome"]),
        ("The Centre for Food Safety Director Mary Holt spoke.", ["Centre for Food Safety", "Mary Holt"]),
        ("The Office of the Deputy Prime Minister wrote.", ["Office of the Deputy Prime Minister"]),
        ("He shot Peter Holt Sr. Frome is held.", ["Peter Holt", "Frome"]),
        ("Peter Holt Jr. Day is near.", ["Peter Holt Jr. Day"]),
        ("She asked the Holt County Sheriff’s Office.", ["Holt County Sheriff’s Office"]),
        ("She asked the U.S. Attorney’s Office.", ["U.S. Attorney’s Office"]),
        ("She asked the Centers for Rain Control and Prevention.", ["Centers for Rain Control and Prevention"]),
        ("She asked the Bank of Eastmere and Holt.", ["Bank of Eastmere", "Holt"]),
        ("The Commerce Department Wednesday spoke.", ["Commerce Department"]),
    ],
)
def test_a_name_ends_where_it_ends(body: str, names: list[str]) -> None:
    """A role, a generation, a day or another body's name is not run into a name, and a body keeps its whole own."""
    found = _names(body)
    assert [name.removeprefix("The ") for name in found] == names


def test_a_role_with_the_firms_name_is_its_holder() -> None:
    """'The Eastmere CEO' is the one beside whose name that is printed, and nobody of that name."""
    body = "Eastmere CEO Alan Frome came late. “It is cold,” Frome said. The Eastmere CEO said that it rained."
    assert _said(body) == ["Alan Frome", "Alan Frome"]


def test_what_an_office_is_for_is_not_in_the_name() -> None:
    """'Minister for the Reunion' is the office: the name begins behind it."""
    assert _said("Eastmere Minister for the Reunion Mary Holt said it was late.") == ["Mary Holt"]


@pytest.mark.parametrize(
    "body",
    [
        "Press reports said that the deal was near.",
        "“It is late,” the Office said.",
        "It fell, according to Norwegian state media. Norwegian state media said that it rose.",
        "Analysts said that it rained. They stayed. Analysts said that it snowed.",
        "“It is cold,” one senior Republican said.",
    ],
)
def test_a_common_word_with_a_capital_is_no_name(body: str) -> None:
    """An office without a name, where somebody comes from, and many at once are nobody's names."""
    assert set(_said(body)) == {None}


def test_a_paper_is_named_in_full_at_a_sentences_start() -> None:
    """A first word that is printed small elsewhere belongs to the name of a paper all the same."""
    body = "The alternative was worse. Alternative Press said “it was fun”."
    assert _said(body)[-1] == "Alternative Press"


def test_two_bodies_of_one_kind_stay_two() -> None:
    """Organisations that share a first and a last word are not one."""
    body = (
        "“It will snow,” the National Weather Service said. The park closed. "
        "“It is shut,” the National Park Service said."
    )
    assert _said(body) == ["National Weather Service", "National Park Service"]


def test_a_noun_tells_the_gender() -> None:
    """A widow is a she, though her first name tells nothing."""
    assert _said("War widow Terry Holt wept. “It is bad,” she said.") == ["Terry Holt"]


def test_a_spokesman_may_be_a_woman() -> None:
    """A spokesman's gender is not told by the word."""
    assert _said("Eastmere spokesman Kim Holt agreed. “It is bad,” she said.") == ["Kim Holt"]


def test_a_first_name_with_an_initial_before_it() -> None:
    """'T. Peter Holt' is 'Peter Holt', and a he."""
    body = "T. Peter Holt came late. “It is cold,” he said. “Very cold,” said Peter Holt."
    assert len(set(_said(body))) == 1
    assert None not in _said(body)


@pytest.mark.parametrize(
    ("body", "sentences"),
    [
        ("Nobody told Peter Holt Sr. Frome was late.", 2),
        ("She spoke on Peter Holt Jr. Day is near.", 1),
        ("It bought Eastmere Inc. Former Holtbank chief Ann Frome quit.", 2),
        ("She met Peter Holt Jr. and left.", 1),
    ],
)
def test_a_sentence_ends_behind_a_generation(body: str, sentences: int) -> None:
    """Behind "Sr." and "Inc." a new subject begins a sentence; what is called after somebody does not."""
    assert len(split_sentences(Article(article_id="case", body=body))) == sentences
