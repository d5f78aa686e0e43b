from __future__ import annotations

import pytest

from corpus.article import Article, Name
from corpus.quotations import attribute_quotations
from corpus.sentences import split_sentences

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
