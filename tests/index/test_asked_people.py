"""A person whom a question names in full: the quote is about that one, or there is none."""

from __future__ import annotations

import pytest

from corpus.article import Article
from index.asked_people import read_people
from index.asking.question import read_question
from index.ranking.debris import is_debris
from tests.index.conftest import Ask

COURT = Article(
    "court",
    "Adam Frome was convicted of theft in May. "
    "Two of his clerks, Linda Teasel and Peter Oakapple, were charged over the lost money, and had failed to "
    "stop Frome.\n\n"
    "Daniel Frome was arrested in Little Sallow on Friday after a fire at the boat house.",
    headline="Clerks charged",
    published="2024-05-01",
)
WEATHER = Article(
    "weather", "The rain over Little Sallow has not stopped. The board met on Friday.", published="2024-04-01"
)
FIRE = Article(
    "fire",
    "Peter Marsh was arrested on Friday after a fire at the boat house. Marsh denied it. A jury will hear the case.",
    headline="Arrest after fire",
    published="2024-05-03",
)


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Was Adam Frome arrested?", ["Adam Frome"]),
        ("Who called Daniel Frome a fool?", ["Daniel Frome"]),
        ("Who was charged with the murder of Wulfric Oakapple?", ["Wulfric Oakapple"]),
        ("What did people think of Peter Lovell-Marsh?", ["Peter Lovell-Marsh"]),
        ("Who was hurt by Peter Marsh's Friday speech?", ["Peter Marsh"]),
        ("What did Adam Frome say about the pier?", []),
        ("Who voted for the Little Sallow Council?", []),
        ("Was Frome arrested?", []),
        ("Was Wulfric Oakapple sacked?", ["Wulfric Oakapple"]),
        ("Was Gull Tower burned?", []),
    ],
)
def test_who_is_named_in_full(question: str, names: list[str]) -> None:
    """A first name and a surname, as written, without what the name owns; whose words are asked for has other rules."""
    assert [person.name for person in read_people(read_question(question))] == names


def test_another_of_that_surname_is_no_answer(ask: Ask) -> None:
    """Where nobody of the full name is in the archive, whoever has the surname is not quoted instead."""
    with ask(FIRE, WEATHER) as answerer:
        answer = answerer.answer("Was Adam Marsh arrested after the fire at the boat house?")
        assert answer.quotes == ()
    with ask(FIRE, WEATHER, COURT) as answerer:
        # Both names are in the archive now, and no article has them together.
        answer = answerer.answer("Was Adam Marsh arrested after the fire at the boat house?")
        assert answer.quotes == ()
        assert "‘Adam Marsh’" in answer.reason
        assert answerer.answer("Was Peter Marsh arrested after the fire?").answered


def test_what_was_done_to_somebody_is_told_of_that_one(ask: Ask) -> None:
    """Neither a co-accused nor a namesake answers for the person who is asked about."""
    with ask(COURT, WEATHER) as answerer:
        answer = answerer.answer("Was Adam Frome charged?")
        assert [quote.text for quote in answer.quotes] == ["Adam Frome was convicted of theft in May."]


def test_what_only_sounds_like_it_is_no_answer(ask: Ask) -> None:
    """A fire is not that somebody was fired; who was sacked was."""
    fire = Article(
        "blaze",
        "Adam Frome ran from the boat house when a fire broke out on Friday. Frome fired a flare.",
        published="2024-05-02",
    )
    with ask(fire, WEATHER) as answerer:
        assert answerer.answer("Was Adam Frome fired?").quotes == ()
    body = "The harbour board sacked Adam Frome in June. Linda Teasel had sacked her clerk in May."
    sacked = Article("sacked", body, published="2024-06-02")
    with ask(fire, sacked, WEATHER) as answerer:
        assert answerer.answer("Was Linda Teasel sacked?").quotes == ()
        answer = answerer.answer("Was Adam Frome fired?")
        assert [quote.text for quote in answer.quotes] == ["The harbour board sacked Adam Frome in June."]


def test_who_was_shot_is_not_who_shot(ask: Ask) -> None:
    """The victim's name answers, whoever is accused beside it; of somebody whom nothing befell, nothing is told."""
    body = "Bram Teasel was arrested on Friday after Adam Frome was shot on the pier. Linda Oakapple saw it."
    with ask(Article("shot", body, published="2024-05-01"), WEATHER) as answerer:
        assert answerer.answer("Was Adam Frome shot?").answered
        assert answerer.answer("Was Linda Oakapple shot?").quotes == ()


def test_over_whom_somebody_was_charged(ask: Ask) -> None:
    """The headline or the sentence before may name the victim; another's death is another matter."""
    body = "Bram Teasel was charged on Friday. A clerk was charged over Alan’s death, too. The rain fell."
    with ask(
        Article("death", body, headline="Charge over Adam Frome death", published="2024-05-01"), WEATHER
    ) as answerer:
        answer = answerer.answer("Who was charged with the murder of Adam Frome?")
        assert [quote.text for quote in answer.quotes] == ["Bram Teasel was charged on Friday."]


def test_who_is_near_is_told_of(ask: Ask) -> None:
    """A sentence on the matter counts where a sentence beside it names the person, and not in another paragraph."""
    body = "Adam Frome runs the boat house. It was painted green in May.\n\nThe rain fell.\n\nThe boat house was sold."
    with ask(Article("boats", body, published="2024-05-01"), WEATHER) as answerer:
        answer = answerer.answer("When was the boat house of Adam Frome painted green?")
        assert [quote.text for quote in answer.quotes][:1] == ["It was painted green in May."]


def test_who_called_somebody_something(ask: Ask) -> None:
    """What somebody owns is not that person, and nobody says it of themselves."""
    body = (
        "Odile Marsh called the voters of Adam Frome’s party fools. "
        "Bram Teasel called Adam Frome a fool at the harbour meeting on Friday."
    )
    with ask(Article("fool", body, published="2024-05-01"), WEATHER) as answerer:
        answer = answerer.answer("Who called Adam Frome a fool?")
        assert {quote.speaker for quote in answer.quotes} == {"Bram Teasel"}


def test_who_denies_it_did_not_say_it(ask: Ask) -> None:
    """Who says that the bridge is not collapsing did not warn of its collapse."""
    body = "“The bridge isn’t collapsing, whatever they say,” said Bram Teasel. The bridge is old."
    with ask(Article("bridge", body, published="2024-05-01"), WEATHER) as answerer:
        assert answerer.answer("Who warned of the bridge collapsing?").quotes == ()
        assert answerer.answer("Who said the bridge isn’t collapsing?").answered


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("https://example.org/2024/05/pier-to-be-sold/", True),
        ("Source: https://example.org/pier", True),
        ("More:Pier to be sold by autumn", True),
        ("Read more: Pier to be sold", True),
        ("The letter is at https://example.org/letter for all to read.", False),
        ("More people came: they wanted to see it.", False),
        ("Never.", False),
    ],
)
def test_an_address_says_nothing(text: str, is_one: bool) -> None:
    """A mere address, or a pointer to another article, is not a sentence of the news."""
    assert is_debris(text) is is_one


def test_an_address_is_never_quoted(ask: Ask) -> None:
    """Not even where its words are all that was asked for."""
    body = "https://example.org/2024/harbour-money-missing/\n\nHarbour money is missing, the board found on Friday."
    with ask(Article("money", body, published="2024-05-01"), WEATHER) as answerer:
        answer = answerer.answer("Is harbour money missing?")
        assert all("example.org" not in quote.text for quote in (*answer.quotes, *answer.nearest))
