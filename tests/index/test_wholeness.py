"""A quote is whole: its part of a longer quotation is told, and what it must not stand without comes along."""

from __future__ import annotations

from itertools import pairwise
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Sentence
from corpus.corrections import find_correction
from corpus.sentences import split_sentences
from corpus.speech.quotations import attribute_quotations
from index.answer import Quote
from index.quoting.leaning import announces, leans_back, turns
from index.quoting.reading import Reading
from index.quoting.wholeness import find_whole, make_whole


def _wholes(body: str) -> tuple[list[Sentence], list[Attribution], list[Quote]]:
    """Return the sentences of *body*, its attributions, and each sentence as a quote."""
    article = Article("a", body)
    sentences = split_sentences(article)
    said = attribute_quotations(article, sentences)
    reading = SimpleNamespace(
        sentences=lambda _: sentences,
        sentence=lambda _, place: sentences[place] if place < len(sentences) else None,
        touching=lambda _, *spans: tuple(one for one in said if any(map(one.touches, spans))),
        correction=lambda article: find_correction(article.body, sentences),
    )
    quotes = [
        make_whole(cast(Reading, reading), article, one, tuple(a for a in said if a.touches(one.span)))
        for one in sentences
        if not one.furniture
    ]
    return sentences, said, quotes


def _shown(body: str, words: str) -> tuple[str | None, str | None, tuple[int, int] | None]:
    """Return what is shown before and after the sentence that holds *words*, and its part."""
    quote = next(quote for quote in _wholes(body)[2] if words in quote.text)
    before, after = (one.span.of(body) if one else None for one in (quote.before, quote.after))
    return before, after, quote.part


_WALL = "Ann Poole is the mayor of Harlow. “We will build the wall,” she said. “But not this year. The money is short.”"


@pytest.mark.parametrize(
    ("words", "before", "after", "part"),
    [
        ("We will build", None, "“But not this year.", (1, 3)),
        ("But not this year", "“We will build the wall,” she said.", None, (2, 3)),
        ("The money is short", "“But not this year.", None, (3, 3)),
        ("is the mayor", None, None, None),
    ],
)
def test_a_speech_that_turns(words: str, before: str | None, after: str | None, part: tuple[int, int] | None) -> None:
    """The 'But' of a speech goes with the sentence that it takes back, and with the one that it leads to."""
    assert _shown(_WALL, words) == (before, after, part)


def test_an_answer_of_one_word() -> None:
    """'No.' goes with what is said after it."""
    body = "Ann Poole was asked about the wall. “No. We will not build it,” said Ann Poole."
    assert _shown(body, "We will not build it")[0] == "“No."


def test_a_turn_of_somebody_else() -> None:
    """What another speaker sets against it is no part of the speech."""
    body = "“We will build the wall,” said Ann Poole.\n\n“But there is no money,” said Joe Hale."
    assert _shown(body, "build the wall") == (None, None, None)


def test_a_turn_of_the_reporter() -> None:
    """The reporter's own 'But' after somebody's words is the reporter's, and the words are whole without it."""
    body = "“We will build the wall,” said Ann Poole. But the council has no money."
    assert _shown(body, "build the wall") == (None, None, None)
    assert _shown(body, "no money")[0] == "“We will build the wall,” said Ann Poole."


def test_parts_over_paragraphs() -> None:
    """Marks that open again with each paragraph are one quotation, and its sentences are counted through."""
    body = "“We want peace,” said Ann Poole. “It costs money.\n\n“It takes time.\n\n“Both are short.” It rained."
    parts = [quote.part for quote in _wholes(body)[2]]
    assert parts == [(1, 4), (2, 4), (3, 4), (4, 4), None]


def test_a_quotation_that_begins_where_another_ends() -> None:
    """Where only the shorter of two quotations in a sentence runs on, the sentence says so."""
    body = "“We have always stood by the people of this town,” said Ann Poole, and Joe Hale said: “True. We have.”"
    (first, *_) = _wholes(body)[2]
    assert first.part is not None


_SAID = st.sampled_from(
    [
        "We will pay",
        "But it costs money",
        "No",
        "However, we wait",
        "They know it",
        "Not that I mind",
        "The wall is old",
    ]
)
_PIECES = st.one_of(
    st.builds("“{}.”".format, _SAID),
    st.builds("“{},” said Ann Poole.".format, _SAID),
    st.builds("“{},” she said. “{}. {}.”".format, _SAID, _SAID, _SAID),
    st.builds("Joe Hale said: “{}. {}.”".format, _SAID, _SAID),
    st.builds("“{}.\n\n“{}.”".format, _SAID, _SAID),
    st.sampled_from(
        [
            "The council met in Harlow.",
            "But it rained.",
            "He gave a reason:",
            "Ann Poole is the mayor.",
            "“An open mark.",
        ]
    ),
)


@given(st.lists(st.tuples(_PIECES, st.sampled_from([" ", "\n\n"])), max_size=8))
@settings(max_examples=150, deadline=None)
def test_wholeness(pieces: list[tuple[str, str]]) -> None:
    """For every sentence: its part is its place in a quotation that touches it, and no neighbour is missing or idle."""
    body = "".join(piece + space for piece, space in pieces)
    sentences, said, quotes = _wholes(body)
    news = [one for one in sentences if not one.furniture]
    padded = [None, *news, None]
    beside = {one.position: (padded[at], padded[at + 2]) for at, one in enumerate(news)}
    for quote in quotes:
        runs = [[one.position for one in news if a.touches(one.span)] for a in said if a.touches(quote.sentence.span)]
        running = [run for run in runs if len(run) > 1]
        assert (quote.part is None) == (not running)
        if quote.part:
            assert any((run.index(quote.sentence.position) + 1, len(run)) == quote.part for run in running)
        before, after = beside[quote.sentence.position]
        assert quote.before in (None, before)
        assert quote.after in (None, after)
        if before and leans_back(quote.text):
            assert quote.before == before
        if after and announces(quote.text):
            assert quote.after == after
    for first, second in pairwise(quotes):
        shared = any(a.touches(first.sentence.span) and a.touches(second.sentence.span) for a in said)
        if shared and turns(second.text):
            assert first.after == second.sentence
            assert second.before == first.sentence
        if shared and turns(first.text):
            assert second.before == first.sentence


@settings(max_examples=40)
@given(st.lists(st.tuples(st.booleans(), st.integers(1, 12)), min_size=1, max_size=4))
def test_the_whole_is_found_near_by(speeches: list[tuple[bool, int]]) -> None:
    """What is read around a sentence has all of the quotation that it is part of, however long that is."""
    parts = []
    for number, (is_interrupted, length) in enumerate(speeches):
        said = [f"Pier {number} of {place} will be built." for place in range(length)]
        said[0] += "” she said. “" if is_interrupted and length > 1 else ""
        parts.append(f"Ann Poole spoke. “{' '.join(said)}” Nobody else did.")
    sentences, _, quotes = _wholes("\n\n".join(parts))
    for quote in quotes:
        whole = find_whole(quote, sentences)
        expected = (whole.sentences.index(quote.sentence) + 1, len(whole.sentences)) if whole else None
        assert (quote.part, quote.part_of) == (expected, whole.attribution if whole else None)
    assert any(quote.part for quote in quotes) or all(length == 1 for _, length in speeches)
