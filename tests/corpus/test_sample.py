"""The bundled sample: what it must be, and that it still shows every feature that it was written for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus
from corpus.article import Article
from corpus.readers.sources import read_source
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

FOLDER = Path(corpus.__file__).with_name("articles")
REAL = "ilford-south-vote"


def _read() -> Iterator[Article]:
    for article in read_source(str(FOLDER)):
        assert isinstance(article, Article), article
        yield article


SAMPLE = {article.article_id: article for article in _read()}

# The start of what was said, and whose words they are.
SAID = [
    (REAL, "“I’m incredibly disappointed", "Tarry"),
    (REAL, "“Ilford is my home", "Athwal"),
    ("harbour-flood", "“It came up through the floor", "Mensforth"),
    ("harbour-flood", "“We knew it was tired", "Garrow"),
    ("harbour-flood", "“Nobody asked whose job", "Pryke"),
    ("harbour-flood", "“I will not ask people", "Tranter"),
    ("harbour-flood", "“The harbour master asked", "Sallis"),
    ("pryke-suspended", "“I have never owned", "Pryke"),
    ("pryke-suspended", "“People in this town", "Sallis"),
    ("pryke-suspended", "“Suspension is a neutral act", "Hollister"),
    ("pryke-suspended", "“They have wanted that slipway", "Inskip"),
    ("pryke-cleared", "“It has been twenty-five weeks", "Pryke"),
    ("pryke-cleared", "“The failure was ours", "Noon"),
    ("pryke-cleared", "“Suspension may be neutral", "Hollister"),
    ("ferry-fares", "“Nobody enjoys putting", "Kettleby"),
    ("ferry-fares", "“Each time, we put people", "Garrow"),
    ("ferry-fares", "“I cross ten times", "Drury"),
    ("mayor-selection", "“I have lost by 27 votes", "Tranter"),
    ("mayor-selection", "“Owen got the wall started", "Fennimore"),
    ("mayor-selection", "“We counted them three times", "Hollister"),
    ("mayor-selection", "“They have sacked", "Sallis"),
    ("harbour-wall-reopens", "“I said a year ago", "Tranter"),
    ("harbour-wall-reopens", "“He kept his word", "Fennimore"),
    ("harbour-wall-reopens", "“It is a very good wall", "Sallis"),
]


def _date(article: Article) -> datetime.date:
    assert article.published, article.article_id
    return datetime.date.fromisoformat(article.published)


def _paragraphs(article_id: str) -> list[str]:
    return SAMPLE[article_id].body.strip().split("\n\n")


def test_nine_articles_named_after_their_files() -> None:
    """The sample is nine articles, each in the file that its id names."""
    assert sorted(SAMPLE) == sorted(path.stem for path in FOLDER.iterdir())
    assert len(SAMPLE) == 9


@pytest.mark.parametrize("article", SAMPLE.values(), ids=SAMPLE)
def test_every_fact_is_given(article: Article) -> None:
    """Each article has every fact that a citation shows, and an address reserved for examples."""
    facts = (
        article.headline,
        article.standfirst,
        article.byline,
        article.outlet,
        article.dateline,
        article.genre,
    )
    assert all(facts)
    assert article.language == "en"
    assert datetime.date(2023, 1, 1) <= _date(article) <= datetime.date(2025, 12, 31)
    if article.article_id == REAL:
        assert article.url is None
        assert article.outlet == "byline samples"
    else:
        assert article.url
        assert re.match(r"https://\w+\.example\.org/", article.url)


@pytest.mark.parametrize("article", SAMPLE.values(), ids=SAMPLE)
def test_plain_prose(article: Article) -> None:
    """A body is 250 to 500 words in plain paragraphs with curly marks, and no Markdown."""
    assert 250 <= len(article.body.split()) <= 500
    assert not re.search(r"""["'`*_#<>\[\]]|\r|\t|\n\n\n|  """, article.body)
    assert all("\n" not in paragraph for paragraph in article.body.strip().split("\n\n"))


def test_the_real_article_tells_no_complaint() -> None:
    """What is told of real people is the vote; no complaint, accusation or suspension."""
    article = SAMPLE[REAL]
    told = " ".join(filter(None, (article.headline, article.standfirst, article.body)))
    assert not re.search(r"suspen|complain|accus|alleg|harass|cleared|fraud|wrongdoing", told, re.IGNORECASE)
    assert "LabourList" in told
    for fact in ("499", "361", "October 2022", "July 2022"):
        assert fact in told


def test_dates_run_over_a_year() -> None:
    """The articles about the invented town spread over twelve months, and its two papers both print some."""
    town = [article for article in SAMPLE.values() if article.article_id != REAL]
    dates = sorted(map(_date, town))
    assert dates[-1] - dates[0] >= datetime.timedelta(days=365)
    assert len({date.replace(day=1) for date in dates}) >= 7
    assert {article.outlet for article in town} == {"Merrowby Packet", "Stainsea Gazette"}


def test_copy_differs_in_one_number() -> None:
    """The second outlet's copy has its own headline, fewer sentences and exactly one number changed."""
    original, copy = SAMPLE["harbour-flood"], SAMPLE["harbour-flood-gazette"]
    assert original.outlet != copy.outlet
    assert original.headline != copy.headline
    printed = {sentence.span.of(original.body) for sentence in split_sentences(original)}
    changed = [text for sentence in split_sentences(copy) if (text := sentence.span.of(copy.body)) not in printed]
    assert [text.replace("64 homes", "46 homes") in printed for text in changed] == [True]
    assert len(split_sentences(copy)) < len(printed)


def test_an_accusation_and_later_its_outcome() -> None:
    """The invented councillor is accused in one article and cleared in a later one."""
    accused, cleared = SAMPLE["pryke-suspended"], SAMPLE["pryke-cleared"]
    assert "Desmond Pryke" in accused.body
    assert "suspended" in accused.body
    assert "Desmond Pryke was cleared of wrongdoing" in cleared.body
    assert _date(accused) < _date(SAMPLE["mayor-selection"]) < _date(cleared)


def test_a_correction_at_the_foot() -> None:
    """The corrected article says what was wrong, and its body has the right figure."""
    *body, note = _paragraphs("ferry-fares")
    assert note.startswith("This article was amended on 19 July 2024 to correct")
    assert any("£7.80" in paragraph for paragraph in body)
    assert not any("£8.70" in paragraph for paragraph in body)


def test_a_quotation_over_paragraphs() -> None:
    """The mayor's speech reopens its marks at each of four paragraphs and closes them once."""
    paragraphs = _paragraphs("harbour-wall-reopens")
    first = next(n for n, paragraph in enumerate(paragraphs) if paragraph.startswith("“I was told"))
    speech = paragraphs[first : first + 3]
    assert all(paragraph.startswith("“") for paragraph in speech)
    assert [paragraph.count("”") for paragraph in speech] == [0, 0, 1]


def test_an_interview() -> None:
    """The interview alternates questions and answers."""
    turns = [text[:2] for text in _paragraphs("library-interview") if text[:2] in ("Q:", "A:")]
    assert turns == ["Q:", "A:"] * 7


def test_names_belong_to_one_person() -> None:
    """Every surname is one person's, but for the two Prykes, whom the articles tell apart."""
    given = (
        "Abena Callum Desmond Elspeth Farida Gwen Hannah Helen Imogen Lorna Nadia Owen Piers Rufus Walter"
    ).replace(" ", "|")
    people: dict[str, set[str]] = {}
    for article in SAMPLE.values():
        for name, surname in re.findall(rf"\b({given}) ([A-Z]\w+)", article.body):
            people.setdefault(surname, set()).add(name)
    assert {surname: names for surname, names in people.items() if len(names) > 1} == {"Pryke": {"Desmond", "Hannah"}}
    assert len(people) == 14


@pytest.mark.parametrize(("article_id", "words", "surname"), SAID, ids=[f"{a}-{s}" for a, _, s in SAID])
def test_nobody_gets_the_words_of_another(article_id: str, words: str, surname: str) -> None:
    """A speaker who is found is the right one."""
    article = SAMPLE[article_id]
    found = attribute_quotations(article, split_sentences(article))
    attribution = next(a for a in found if a.hull.of(article.body).startswith(words))
    if attribution.speaker is not None:
        assert attribution.speaker.text.split()[-1] == surname


def test_named_speakers_are_found() -> None:
    """Wherever a name stands beside the cue, it is found: before, after or inside what was said."""
    named = {"Mensforth", "Inskip", "Kettleby", "Drury"}
    found = {
        attribution.speaker.text.split()[-1]
        for article in SAMPLE.values()
        for attribution in attribute_quotations(article, split_sentences(article))
        if attribution.speaker and attribution.kind == "direct"
    }
    assert named <= found
