"""Several people of one name: who is plainly meant, and that nobody else's words are given for theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.answer import Filters
from index.asking.question import read_question, with_voice
from index.saying import Speaker, Voice
from index.search_engine import Only
from index.speakers.namesakes import are_people, ask_whose, plainly_meant, say_meant
from index.speakers.voices import hear, listen
from tests.index.conftest import Ask

TODAY = Only("2030-01-01", "2030-01-01T00:00:00Z")


def _speaker(name: str, sentences: int) -> Speaker:
    return Speaker(name, (name,), sentences)


def _names(speakers: tuple[Speaker, ...]) -> list[str]:
    return [speaker.name for speaker in speakers]


@pytest.mark.parametrize(
    ("counts", "meant"),
    [
        ({"Odile Marsh": 200, "Oswin Marsh": 12, "Wren Marsh": 2}, ["Odile Marsh"]),
        ({"Odile Marsh": 40, "Oswin Marsh": 30}, []),
        ({"Odile Marsh": 3, "Oswin Marsh": 1}, []),
        ({"Odile Marsh": 30, "A Marsh": 9, "B Marsh": 9, "C Marsh": 9, "D Marsh": 9}, []),
        ({"Bill Marsh": 60, "William Marsh": 40, "Wren Marsh": 10}, ["Bill Marsh", "William Marsh"]),
        ({"Bill Marsh": 6, "William Marsh": 4}, ["Bill Marsh", "William Marsh"]),
        ({"Sallow Council": 200, "Dray Council": 2}, []),
        ({}, []),
    ],
)
def test_who_is_plainly_meant(counts: dict[str, int], meant: list[str]) -> None:
    """The one quoted by far the most, counted with the short forms of the name; of councils none is."""
    assert _names(plainly_meant([_speaker(*one) for one in counts.items()])) == meant


@given(st.dictionaries(st.sampled_from("Odile Oswin Wren Pascoe Bill William".split()), st.integers(1, 400)))
def test_who_is_meant_has_most_of_the_words(counts: dict[str, int]) -> None:
    """Who is plainly meant has at least half of what all of the name are quoted with, in whatever order they come."""
    speakers = [_speaker(f"{first} Marsh", number) for first, number in counts.items()]
    meant = plainly_meant(speakers)
    assert not meant or 2 * sum(one.sentences for one in meant) >= sum(counts.values())
    assert set(meant) == set(plainly_meant(speakers[::-1]))


def test_what_the_reader_is_told() -> None:
    """It is said whose words the name was taken for, and who else has it: of many, how many others."""
    one, two = _speaker("Odile Marsh", 90), _speaker("Oswin Marsh", 3)
    assert say_meant("Marsh", [one], [two]) == "Marsh: Odile Marsh; also quoted: Oswin Marsh."
    assert say_meant("Marsh", [one], []) == ""
    many = [_speaker(f"{first} Marsh", 9 - place) for place, first in enumerate("ABCDEFG")]
    assert say_meant("Marsh", [one], many).endswith("A Marsh, B Marsh, C Marsh, D Marsh and 3 others.")


def test_whom_to_ask_for() -> None:
    """It is asked whose words are meant where several have answered, and only they are named."""
    question = read_question("What did Marsh say about the pier?")
    voice = Voice((_speaker("Oswin Marsh", 5), _speaker("Odile Marsh", 8), _speaker("Wren Marsh", 4)))
    asked = with_voice(question, voice)
    assert ask_whose(asked, ["Oswin Marsh", "Odile Marsh", "Oswin Marsh"]) == (
        "Who is meant by ‘Marsh’: Odile Marsh or Oswin Marsh? Name the person in the question."
    )
    assert ask_whose(asked, ["Oswin Marsh", "Marsh"]) == ""
    assert ask_whose(question, ["Oswin Marsh", "Odile Marsh"]) == ""
    councils = with_voice(question, Voice((_speaker("Sallow Council", 5), _speaker("Dray Council", 8))))
    assert councils.voice is not None
    assert not are_people(councils.voice.speakers)
    assert ask_whose(councils, ["Sallow Council", "Dray Council"]) == ""


def _said(name: str, words: str, day: int) -> Article:
    return Article(f"{name} {day}", f"“{words},” said {name}.", published=f"2024-01-{day:02}")


PIER = [_said("Odile Marsh", f"The pier is {day} years old", day) for day in range(1, 13)]
FERRY = _said("Oswin Marsh", "The ferry is on fire", 20)


def test_another_of_the_name_is_not_taken_for_who_is_meant(ask: Ask) -> None:
    """A surname is that of who is quoted by far the most; another's words are no answer, also where they fit."""
    with ask(*PIER, FERRY) as answerer:
        answer = answerer.answer("What did Marsh say about the pier?")
        assert {quote.speaker for quote in answer.quotes} == {"Odile Marsh"}
        assert not answerer.answer("What did Marsh say about the ferry?").answered
        assert answerer.answer("What did Oswin Marsh say about the ferry?").quotes[0].speaker == "Oswin Marsh"
        heard = hear(answerer._newest.searcher(), read_question("What did Marsh say about the ferry?"), TODAY)
        assert heard.words == "Marsh: Odile Marsh; also quoted: Oswin Marsh."


def test_within_what_is_asked_of_the_articles(ask: Ask) -> None:
    """Who speaks in none of the articles that may be quoted is not of the name."""
    with ask(*PIER, FERRY) as answerer:
        within = Filters(since="2024-01-15")
        answer = answerer.answer("What did Marsh say about the ferry?", filters=within)
        assert answer.quotes[0].speaker == "Oswin Marsh"


def test_more_of_a_surname_than_could_be_told_apart(ask: Ask) -> None:
    """However many have the surname, only their words are heard; so many of one first name are nobody's."""
    firsts = "Ann Bram Cleo Dora Edwin Frank Grace Harry Irene Jack".split()
    articles = [_said(f"{first} Marsh", f"The {first} pier leaks", 1) for first in firsts]
    articles += [
        _said(f"Wren {last}", "The pier is safe", 2)
        for last in "Adley Bodd Cray Dunn Eade Firth Gore Hart Ives".split()
    ]
    with ask(*articles) as answerer:
        searcher = answerer._newest.searcher()
        voice = listen(searcher, read_question("What did Marsh say about the pier?"), TODAY).voice
        assert voice is not None
        assert len(voice.speakers) == len(firsts)
        assert listen(searcher, read_question("What did Wren say about the pier?"), TODAY).voice is None
