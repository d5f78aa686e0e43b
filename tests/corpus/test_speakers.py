from __future__ import annotations

import re
import time

import pytest

from corpus.article import Article, Name, Span
from corpus.people.speakers import Speakers
from corpus.people.trust import LEAST_TRUST, TRUST
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations

_FILLER = "The hall was built in 1912. It has a tin roof. Rain comes in. Nobody minds. The benches are new."


def _speakers(body: str) -> list[Name | None]:
    article = Article(article_id="case", body=body)
    return [one.speaker for one in attribute_quotations(article, split_sentences(article))]


def _last(body: str) -> str | None:
    speaker = _speakers(body)[-1]
    return speaker.text if speaker is not None else None


def test_the_name_is_where_it_was_first_printed_in_full() -> None:
    """A surname is shown as the full name, at the place of the fullest earlier name."""
    body = "Alan Frome came late. Nobody minded. “It is cold,” Frome said."
    speaker = _speakers(body)[0]
    assert speaker == Name("Alan Frome", speaker.span if speaker else None)  # type: ignore[arg-type]
    assert speaker is not None
    assert speaker.span.start == 0


@pytest.mark.parametrize(
    "body",
    [
        "Susan Frome and Mary Holt ran the hall. “It is cold,” she said.",
        "Alan Frome praised the work of Peter Holt. “It is cold,” he said.",
        "The report by Alan Frome is out. “It is cold,” he said.",
        "Alan Frome’s report is out. “It is cold,” he said.",
        "Alan Frome is late, he said.",
        "A man in a hat came in after Alan Frome. “It is cold,” he said.",
        "Alan Frome came late. The caretaker was a spokesman for nobody. “It is cold,” he said.",
        "Alan Frome came late. " + _FILLER + " “It is cold,” he said.",
        "“It is cold,” he said.",
        "Eastmere Council closed the hall. “It is cold,” she said.",
    ],
)
def test_he_and_she_are_nobody_where_the_evidence_is_thin(body: str) -> None:
    """No name is shown for a pronoun that more than one person, or nobody close, could be."""
    assert _last(body) is None


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        # An age, a trade or a people says again who has just been named.
        ("Alan Frome won in Colne. “It is cold,” said the 30-year-old.", "Alan Frome"),
        ("Alan Frome, 30, won in Colne. “It is cold,” said the 41-year-old.", None),
        ("Alan Frome met Peter Holt. “It is cold,” said the 30-year-old.", None),
        ("Coach Peter Holt has helped Frome’s career. “It is cold,” said the 30-year-old.", "Peter Holt"),
        ("Alan Frome won in Colne. “It is cold,” said the sprinter.", "Alan Frome"),
        ("Susan Frome won in Colne. The mother-of-two said: “It is cold.”", "Susan Frome"),
        ("Alan Frome won in Colne. The mother-of-two said: “It is cold.”", None),
        # What may be somebody else's as well is only whom the article is about.
        ("Alan Frome is rich. He asked Peter Holt to leave. Mr Holt left. “It is cold,” the businessman said.", None),
        ("Alan Frome came late. “It is cold,” the minister said.", None),
        ("Alan Frome, an MP, and Peter Holt MP came. “It is cold,” the MP said.", None),
        # The sentence between may begin so, too.
        ("Alan Frome won in Colne.\n\nThe 30-year-old is fit again. He added: “It is cold.”", "Alan Frome"),
    ],
)
def test_an_epithet_is_whoever_has_just_been_named(body: str, expected: str | None) -> None:
    """ "The 30-year-old" is the one person of the sentence before, where nothing printed speaks against it."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Eastmere Foods said sales had risen. It added: “It is cold.”", "Eastmere Foods"),
        ("Eastmere Foods said sales had risen. The company said: “It is cold.”", "Eastmere Foods"),
        ("Eastmere Foods said sales had risen. The council had asked. It added: “It is cold.”", None),
        ("Eastmere Foods said sales had risen. Alan Frome was glad. It added: “It is cold.”", None),
        ("Eastmere Foods said sales had risen. A spokesman added: “No.” It added: “It is cold.”", None),
        ("Alan Frome said sales had risen. It added: “It is cold.”", None),
    ],
)
def test_it_is_the_organisation_that_spoke_just_before(body: str, expected: str | None) -> None:
    """ "It" goes on as the organisation of the sentence before, unless somebody else has come in between."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("“It is cold,” Alan Frome, an analyst at Eastmere Bank said.", "Alan Frome"),
        ("“It is cold,” said Alan Frome, Eastmere’s chief economist.", "Alan Frome"),
        ("“It is cold,” said Eastmere spokesman, Alan Frome.", "Alan Frome"),
        ("“It is cold,” the minister for civil aviation Alan Frome said.", "Alan Frome"),
        ("“It is cold,” a spokesman for Alan Frome said.", None),
        ("Lib Dem spokesman Alan Frome meanwhile said: “It is cold.”", "Alan Frome"),
        ("Susan Frome won. “It is cold,” Susan said.", "Susan Frome"),
        ("Sir Alan Frome left. “It is cold,” Sir Alan said.", "Sir Alan Frome"),
        ("Chancellor of the Exchequer Alan Frome said: “It is cold.”", "Alan Frome"),
        ("“It is cold,” said Lord Frome of Colne.", "Lord Frome"),
    ],
)
def test_a_mention_names_its_person_with_more_around_the_name(body: str, expected: str | None) -> None:
    """A description behind the name, an adverb, a place or a lone first name does not hide who it is."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Frome’s lawyer, Peter Holt, replied to Alan Lee’s letter. “It is cold,” he said.", "Peter Holt"),
        ("Alan Frome lost in Colne against Peter Holt. “It is cold,” he said.", "Alan Frome"),
        ("When Alan Frome rose, Peter Holt laughed.\n\n“It is cold,” he said.", "Peter Holt"),
        ("Alan Frome spoke to Peter Holt. “Peter was cold,” he said.", "Alan Frome"),
        ("Susan Frome came late. But she was cross about Mary Holt. “It is cold,” she said.", "Susan Frome"),
        ("Susan Frome came late. She told Mary Holt so. “It is cold,” she said.", None),
        ("Alan Frome was asked by a caller why he had come. “It is cold,” he said.", "Alan Frome"),
        ("The pier was shut, said Alan Frome. “It is cold,” he said.", "Alan Frome"),
        ("Alan Frome came late to win their Grand Prix. “It is cold,” he said.", "Alan Frome"),
        ("Peter Holt said Alan Frome was late. Mr Frome, 30, was picked in May. “He is cold,” he said.", None),
    ],
)
def test_a_rival_in_passing_is_none(body: str, expected: str | None) -> None:
    """A genitive, an object of "against", somebody named in the words said, or whoever asks is not "he"."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Mr Frome came late. “It is cold,” he said.", "Frome"),
        ("Alan Frome came late. “It is cold. Bring a coat.” He added: “It rains in.”", "Alan Frome"),
        ("Alan Frome said the hall was cold. He said it rained in. “Bring a coat,” he said.", "Alan Frome"),
        ("Alan Frome said Peter Holt was wrong. He added: “Bring a coat.”", "Alan Frome"),
        ("But Susan Frome came late.\n\n“It is cold,” she said.", "Susan Frome"),
    ],
)
def test_he_and_she_are_whom_the_sentences_before_leave(body: str, expected: str) -> None:
    """The only fitting subject before, or whoever spoke last, goes on as "he" or "she"."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alan Frome, the council leader, came late. “It is cold,” the council leader said.", "Alan Frome"),
        ("Alan Frome, deputy council leader, came late. “It is cold,” the council leader said.", None),
        ("Council leader Alan Frome came late. “It is cold,” the mayor said.", None),
    ],
)
def test_a_role_is_whose_the_article_says(body: str, expected: str | None) -> None:
    """A role stands for the one person beside whose name it is printed, and for no other."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "basis", "antecedent"),
    [
        ("Then Alan Frome said: “It is cold.”", "name", None),
        ("Alan Frome came. Mr Frome said: “It is cold.”", "surname", None),
        ("Alan Frome came late. “It is cold,” he said.", "pronoun", "Alan Frome"),
        ("Alan Frome came. Frome rose. “It is cold,” he said.", "pronoun", "Frome"),
        ("Alan Frome, the council leader, came late. “It is cold,” the council leader said.", "role", "Alan Frome"),
        ("“It is cold,” said his deputy, Mary Holt.", "role", "Mary Holt"),
        ("The hall was shut by Alan Frome, who said: “It is cold.”", "relative", "Alan Frome"),
        ("Eastmere Council met. “It is cold,” the council said.", "role", "Eastmere Council"),
        ("“It is cold,” the Frome campaign said.", "name", None),
    ],
)
def test_how_the_article_says_who_it_is(body: str, basis: str, antecedent: str | None) -> None:
    """The basis is how the source leads to the name; the antecedent is the mention that led there, if any."""
    article = Article(article_id="case", body=body)
    found = [one for one in attribute_quotations(article, split_sentences(article)) if one.kind == "direct"][-1]
    assert found.basis == basis
    assert (found.antecedent.of(body) if found.antecedent else None) == antecedent


def test_the_mention_that_led_there_is_carried_on() -> None:
    """“He” after “he” goes back to the name that showed who the first one was."""
    body = "Alan Frome came late. “It is cold,” he said.\n\n“Bring a coat,” he added."
    article = Article(article_id="case", body=body)
    found = attribute_quotations(article, split_sentences(article))
    assert [one.antecedent for one in found] == [Span(0, 10), Span(0, 10)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alan Frome and Susan Frome came. “It is cold,” Mr Frome said.", "Alan Frome"),
        ("Alan Frome and Susan Frome came. “It is cold,” Mrs Frome said.", "Susan Frome"),
        ("Alan Frome and Susan Frome came. “It is cold,” Frome said.", None),
        ("Alan Frome and his wife Joan came. “It is cold,” Mrs Frome said.", None),
        ("Alan Frome met Alan Frome Jr. there. “It is cold,” Mr Frome said.", None),
        ("President Frome came with Susan Frome. “It is cold,” President Frome said.", None),
        ("Tinker Alan Frome came. Alan Frome left. “It is cold,” Frome said.", "Alan Frome"),
        ("Debra Foy Lee came. Foy Lee left. “It is cold,” Foy Lee said.", "Debra Foy Lee"),
        ("Pieter van der Berg left. “It is cold,” Van der Berg said.", "Pieter van der Berg"),
        ("Robert Frome came. Bob Frome left. “It is cold,” Frome said.", "Robert Frome"),
        ("Bill Frome came. “It is cold,” Frome said.", "Bill Frome"),
        ("Ann Lee MP came. “It is cold,” Lee said.", "Ann Lee"),
    ],
)
def test_a_surname_is_one_persons(body: str, expected: str | None) -> None:
    """A surname is the one person of that surname whom title and first names leave open, and nobody's else."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Eastmere Council met. “It is cold,” the council said.", "Eastmere Council"),
        ("Eastmere Council met Leith Council. “It is cold,” the council said.", None),
        ("A report came out. “It is cold,” the report said.", None),
        ("Sen. Alan Frome came. “It is cold,” the senator said.", "Alan Frome"),
        ("Sen. Alan Frome and Sen. Peter Holt came. “It is cold,” the senator said.", None),
        ("Former council leader Alan Frome came. “It is cold,” the council leader said.", None),
        ("Alan Frome, 58, came. “It is cold,” the 58-year-old said.", "Alan Frome"),
        ("The former council leader mocked Alan Frome. “It is cold,” the former council leader said.", None),
        ("“It is cold,” said Alan Frome, Peter Holt and Mary Holt.", None),
    ],
)
def test_roles_and_groups_are_whom_the_article_names(body: str, expected: str | None) -> None:
    """A role or a group noun stands for the one the article gives it to; documents stand for nobody by name."""
    assert _last(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Alan Frome praised Mary Holt. “It is cold,” she said.", "Mary Holt"),
        ("Alan Frome met Peter Holt.\n\n“It is cold,” he said.", None),
        ("Alan Frome, a baker, spoke about Peter Holt.\n\n“It is cold,” he said.", "Alan Frome"),
        ("Alan Frome came. A neighbour stopped. “It is cold,” he said.", None),
        ("Alan Frome left. “It is cold,” a spokesman said. “It rains,” he added.", None),
        ("Read more: Alan Frome says sorry\n\nThe hall was full. “It is cold,” he said.", None),
    ],
)
def test_a_rival_counts_where_he_may_be_meant(body: str, expected: str | None) -> None:
    """Somebody of the other gender is no rival; whoever has just spoken without a name is one."""
    assert _last(body) == expected


def test_nobody_is_named_on_less_trust_than_is_asked_for() -> None:
    """With the highest threshold only the best evidence names anybody, and every kind of evidence has a figure."""
    body = "Ann Lee came late."
    mention = Span(0, 7)
    sentences = split_sentences(Article(article_id="case", body=body))
    resolved = Speakers(body, sentences, []).resolve(mention)
    assert resolved is not None
    assert resolved.trust == TRUST["full name"] >= LEAST_TRUST
    assert Speakers(body, sentences, [], least_trust=1.0).resolve(mention) is None
    assert all(0 < figure < 1 for figure in TRUST.values())


@pytest.mark.parametrize(
    "unit",
    [
        "Leader Ann{} Lee{} left. “No,” he said. The leader said so. ",
        "Council leader Ann{} Smith left. “No,” Smith said. The council leader said so. ",
        "Ann Lee{} and he said it was cold and ",
    ],
)
def test_a_thousand_speakers_take_no_longer_each(unit: str) -> None:
    """Four times as many speakers take about four times as long, not sixteen times."""
    seconds = []
    for count in (1_000, 4_000):
        letters = [f"{chr(97 + n % 26)}{chr(97 + n // 26 % 26)}{chr(97 + n // 676)}" for n in range(count)]
        body = "".join(unit.replace("{}", word) for word in letters)
        sentences = split_sentences(Article(article_id="many", body=body))
        start = time.perf_counter()
        speakers = Speakers(body, sentences, [])
        for match in re.finditer(r"\bhe\b|The leader|The council leader|\bSmith(?= said)", body):
            speakers.resolve(Span(*match.span()), (), "said")
        seconds.append(time.perf_counter() - start)
    assert seconds[1] < 10 * seconds[0] + 1
