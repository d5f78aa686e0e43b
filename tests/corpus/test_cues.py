"""Cues of reported speech: verbs, nouns and hedges, what they govern, and whose words that is."""

from __future__ import annotations

import time

import pytest

from corpus.article import Article
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from corpus.speech.verb_forms import inflections


def _found(body: str) -> list[tuple[str, str | None]]:
    """Return what is reported and its source; pieces are parted by a slash."""
    article = Article(article_id="case", body=body)
    return [
        (" / ".join(piece.of(body) for piece in one.content), one.source.of(body) if one.source else None)
        for one in attribute_quotations(article, split_sentences(article))
    ]


_REPORTING = [
    ("a clause without that", "Ann Lee said there was no money.", "there was no money", "Ann Lee"),
    ("this begins a clause", "Ann Lee thinks this bridge is too old.", "this bridge is too old", "Ann Lee"),
    ("a contraction", "Mr Holt claims he’s rich.", "he’s rich", "Mr Holt"),
    ("some more than in a row", "One in three said they were cold.", "they were cold", "One in three"),
    ("a number of per cent", "Some 26% say they are cold.", "they are cold", "Some 26%"),
    (
        "a plural far from its bare verb",
        "People briefed on the talks say that the mayor is ill.",
        "that the mayor is ill",
        "People briefed on the talks",
    ),
    (
        "a subject behind its age and an aside",
        "Ann Lee, 58, who lives in Eastmere, said the hall was cold.",
        "the hall was cold",
        "Ann Lee",
    ),
    (
        "a comma behind the cue and no quotation",
        "And yet, her aides say, the hall remains closed.",
        "the hall remains closed",
        "her aides",
    ),
    ("a cue in the middle", "Britain, he said, would leave the club.", "Britain / would leave the club", "he"),
    (
        "according to, in the middle",
        "The plan, according to the clerk, is to sell the hall.",
        "The plan / is to sell the hall",
        "the clerk",
    ),
    (
        "according to, in brackets",
        "The number of seats (the real one is 15, according to the clerk) is low.",
        "the real one is 15",
        "the clerk",
    ),
    (
        "according to a bare plural",
        "She lost the vote in May, according to exit polls.",
        "She lost the vote in May",
        "exit polls",
    ),
    (
        "a late cue with a hearer",
        "The hall was sold and would soon be closed, the mayor told her.",
        "The hall was sold and would soon be closed",
        "the mayor",
    ),
    (
        "a late cue of evidence",
        "The town lost 200 jobs in May, the report found.",
        "The town lost 200 jobs in May",
        "the report",
    ),
    (
        "a gap that the relative fills",
        "The firm ended a strike that its managers said could last.",
        "could last",
        "its managers",
    ),
    (
        "the opening clause ends at its comma",
        "While Ann Lee said the hall was cold, nobody left.",
        "the hall was cold",
        "Ann Lee",
    ),
    ("a time between subject and verb", "The council this week said it was broke.", "it was broke", "The council"),
    ("who is asked belongs to it", "The judge asked the firm to pay.", "the firm to pay", "The judge"),
    (
        "quoted somebody as saying",
        "Ann Lee quoted Tom Fox as saying the hall was “doomed”.",
        "the hall was “doomed”",
        "Tom Fox",
    ),
]
_STANCES = [
    ("wants to", "The council wants to close the old hall.", "to close the old hall", "The council"),
    ("refused to", "Ann Lee refused to sign the deal.", "to sign the deal", "Ann Lee"),
    (
        "criticised for",
        "Ann Lee criticised the firm for its silence.",
        "the firm for its silence",
        "Ann Lee",
    ),
    (
        "called for",
        "Ann Lee called for an inquiry into the fire.",
        "an inquiry into the fire",
        "Ann Lee",
    ),
    (
        "a participle of the main clause",
        "On Monday Ann Lee rose in the chamber, praising the work of the crew.",
        "the work of the crew",
        "Ann Lee",
    ),
    (
        "an aside with who ends at its comma",
        "Ann Lee, who supports the plan for the hall, left early.",
        "the plan for the hall",
        "who",
    ),
    ("a poll shows", "The poll shows Ann Lee ahead of her rivals.", "Ann Lee ahead of her rivals", "The poll"),
    ("a bare clause after feel", "Her aides feel the plan was a mistake.", "the plan was a mistake", "Her aides"),
    (
        "when it was is no part of it",
        "Ann Lee opposed the sale of the hall after the fire.",
        "the sale of the hall",
        "Ann Lee",
    ),
    ("progressive", "Ann Lee is opposing the sale of the hall.", "the sale of the hall", "Ann Lee"),
]
_NOUNS = [
    (
        "a claim and its owner",
        "Mr Holt’s claim that the hall was cold went unheard.",
        "that the hall was cold",
        "Mr Holt’s",
    ),
    ("a plan and its owner", "His plan to sell the hall failed.", "to sell the hall", "His"),
    (
        "by whom",
        "Nobody heard claims by the council that the road was safe.",
        "that the road was safe",
        "the council",
    ),
    (
        "a claim inside a rejection is the other's",
        "Ms Lee rejected Mr Holt’s claim that she was “idle”.",
        "that she was “idle”",
        "Mr Holt’s",
    ),
]
_STATES = [
    ("was asked by", "Ann Lee was asked by Tom Fox whether she knew.", "whether she knew", "Tom Fox"),
    ("is confident that", "Ann Lee is confident that the hall will open.", "that the hall will open", "Ann Lee"),
    ("was accused by", "The firm was accused by Ann Lee of hiding the cost.", "hiding the cost", "Ann Lee"),
]
_ROWS = [*_REPORTING, *_STANCES, *_NOUNS, *_STATES]


@pytest.mark.parametrize(("trap", "body", "content", "source"), _ROWS, ids=[row[0] for row in _ROWS])
def test_what_is_reported_and_by_whom(trap: str, body: str, content: str | None, source: str | None) -> None:
    """A cue governs what a careful reader would call reported, and its source stands beside it or is not named."""
    assert _found(body) == [(content, source)]


@pytest.mark.parametrize(
    "body",
    [
        "If Ann Lee says the hall is safe, it will open.",
        "Had Ann Lee said the hall was cold, nobody would have gone.",
        "Has Ann Lee said the hall is safe?",
        "Neither Ann Lee nor Tom Fox said they would stand.",
        "Ann Lee declined to say whether the hall was safe.",
        "Ann Lee did not say when the hall would open.",
        "Ann Lee did not mention the cost of the hall.",
        "Ann Lee praised the crew.",
        "The plans changed the old town for good.",
        "Ann Lee is widely expected to stand again.",
        "It was announced that the hall would close.",
        "Ann Lee reportedly left the party.",
        "She left despite claims that the hall was cold.",
        "Ann Lee was asked about the cost of the hall.",
        "Nobody remembers why the hall is red.",
        "The firm was accused of hiding the cost.",
        "The new attacks stopped the talks in the hall.",
        "Voters who want a new hall went home.",
        "The council may want a new hall one day.",
        "The report of the council fills two shelves.",
        "Do you support the plan for the hall?",
        "Ann Lee showed the guests the way to the hall.",
        "The mayor of Colne, Ann Lee, wrote to the mayor of Leith.",
    ],
)
def test_what_nobody_said(body: str) -> None:
    """What is possible, asked, denied or done is nobody's speech; nor is whom somebody only praised."""
    assert _found(body) == []


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("agree", ("agrees", "agreed", "agreeing")),
        ("deny", ("denies", "denied", "denying")),
        ("signal", ("signals", "signaled", "signalled", "signaling", "signalling")),
        ("preach", ("preaches", "preached", "preaching")),
        ("see", ("sees", "saw", "seen", "seeing")),
    ],
)
def test_forms(verb: str, forms: tuple[str, ...]) -> None:
    """A verb is known in all its forms, in British and American spelling."""
    assert inflections(verb) == forms


@pytest.mark.parametrize(
    "unit",
    [
        "feels ",
        "criticised ",
        "polls show ",
        "claim by Ann and ",
        "his claim that ",
        "wants to ",
        "is expected to ",
        "was accused by Ann ",
        "asked whether ",
        "and he said ",
        ", while Ann said ",
        "Ann, who wants, ",
        "one in two ",
        "reportedly ",
        "told the council Ann ",
    ],
)
def test_time_grows_with_the_sentence(unit: str) -> None:
    """A sentence without a stop costs time in proportion to its length, whatever cue it repeats."""
    article = Article(article_id="long", body=unit * (60_000 // len(unit)))
    sentences = split_sentences(article)
    start = time.perf_counter()
    attribute_quotations(article, sentences)
    assert time.perf_counter() - start < 6
