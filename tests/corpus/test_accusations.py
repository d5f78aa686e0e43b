"""Whom a sentence accuses, over a table of newspaper English; all sentences and people are invented."""

from __future__ import annotations

import time

import pytest

from corpus.article import Article
from corpus.fairness.accusations import find_accused
from corpus.fairness.concerned import is_one
from corpus.fairness.misdeeds import find_misdeeds, is_misdeed, is_offence
from corpus.fairness.verb_forms import doing_form, past_forms
from corpus.people.names import find_names
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from tests.corpus.accusation_cases import ACCUSING, OTHERS, AccusationCase


def _accused(case: AccusationCase) -> tuple[str, ...]:
    """Return whom the sentence of *case* that is judged tells to be accused."""
    article = Article("a", case.body)
    sentences = split_sentences(article)
    judged = next(sentence for sentence in sentences if sentence.span.start <= case.at < sentence.span.end)
    names = find_names(article.body, sentences)
    found = find_accused(article.body, judged, names, attribute_quotations(article, sentences))
    return tuple(name.text for name in found)


def _is_right(case: AccusationCase) -> bool:
    found = _accused(case)
    return len(found) == len(case.accused) and all(any(is_one(name, one) for name in found) for one in case.accused)


@pytest.mark.parametrize(("cases", "least"), [(ACCUSING, 0.97), (OTHERS, 0.95)], ids=["accusing", "others"])
def test_the_table_of_accusations(cases: tuple[AccusationCase, ...], least: float) -> None:
    """Nearly every accusing sentence says against whom, and nearly none that accuses nobody is taken for one."""
    wrong = [(case.text, _accused(case), case.accused) for case in cases if not _is_right(case)]
    for text, found, expected in wrong:
        print(f"{text} -> {found}, not {expected}")
    assert 1 - len(wrong) / len(cases) >= least


@pytest.mark.parametrize(
    ("text", "accused"),
    [
        ("Gwen Ashby said that the singer, who has been linked to the model Kate Orme, was arrested.", ()),
        ("Adam Pryke plans to unseat President Orlov and is promptly arrested.", ()),
        ("The board pressed Helen Sallis on her defence of those detainees, who are accused of theft.", ()),
        ("Helen Sallis allegedly ate contaminated ice cream.", ()),
        ("The driver, whose real name is Adam Pryke, was arrested on Monday.", ("Adam Pryke",)),
        ("Adam Pryke, who robbed Edith Crow, was arrested on Monday.", ("Adam Pryke",)),
        ("A new video of the singer Adam Pryke was pulled after a school complained about it.", ()),
        ("A former aide sued Adam Pryke, accusing him of theft.", ("Adam Pryke",)),
        ("Helen Sallis stood up and Adam Pryke accused her of theft.", ()),
    ],
)
def test_who_is_no_subject(text: str, accused: tuple[str, ...]) -> None:
    """A name that is an object, or is inside what is said of another, is not the accused."""
    assert _accused(AccusationCase(text)) == accused


@pytest.mark.parametrize(
    ("verb", "past", "doing"),
    [
        ("steal", ["stole", "stolen"], "stealing"),
        ("falsify", ["falsified"], "falsifying"),
        ("bribe", ["bribed"], "bribing"),
        ("rob", ["robbed"], "robbing"),
        ("cover-up", ["covered-up"], "covering-up"),
        ("double-bill", ["double-billed"], "double-billing"),
        ("lie", ["lied"], "lying"),
        ("bully", ["bullied"], "bullying"),
    ],
)
def test_forms_of_verbs(verb: str, past: list[str], doing: str) -> None:
    """A verb has its past, its participle and its form in "-ing"."""
    assert (past_forms(verb), doing_form(verb)) == (past, doing)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He stole £40 from the till.", ["stole"]),
        ("He stole the show.", []),
        ("She forged a career in opera.", []),
        ("He broke state law by voting.", ["broke state law"]),
        ("He broke his leg.", []),
        ("She steered contracts to her brother.", ["steered contracts to her brother"]),
        ("He struck the post.", []),
    ],
)
def test_misdeeds(text: str, found: list[str]) -> None:
    """A verb is a misdeed by itself, or by what it is done to."""
    assert [text[start:end] for start, end in find_misdeeds(text, "past")] == found


def test_misdeeds_at_a_place() -> None:
    """Whoever asks of a place gets what begins there, behind an adverb too."""
    assert is_misdeed("repeatedly lying to the police", 0, "doing")
    assert not is_misdeed("writing an ode", 0, "doing")
    assert is_offence("two counts of theft", 0)
    assert not is_offence("a review of murder laws", 0)


@pytest.mark.parametrize(
    "text",
    [
        "Ann Dunn was " + "very, very " * 300 + "jailed.",
        "The paper said that " * 180 + "Ann Dunn stole it.",
        "complaint " * 400,
        "was given a " + "long " * 700,
        "Ann Dunn, " * 350 + "was jailed.",
        "He took the " + "big " * 900 + "money.",
        "A man who was jailed " + "for it, " * 450,
        "police " + "want to speak " * 280,
        "He was sacked " + "in May, " * 500,
        "Ann Dunn was charged with " + "very " * 700 + "planning.",
        "Patients complained to " + "the board " * 400,
        "She was on leave " + "while " * 650,
        "complained " + "of bullying by " * 270,
        "was sent off " + "in May for " * 370,
    ],
)
def test_hostile_sentences_are_read_in_time(text: str) -> None:
    """A sentence made to be slow takes no longer than a page of news does."""
    start = time.process_time()
    _accused(AccusationCase(text))
    assert time.process_time() - start < 1.0
