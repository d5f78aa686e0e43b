"""Which of a few terms a text holds, for less than reading all of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.store import Archive
from index.answering import Answerer
from index.ranking.sifting import BEGINS_OTHERWISE, find_terms
from index.words import terms as words
from index.words.terms import read_terms

PRINTED = (
    "went ate better best worst The U.S. US us 1,000 1.13 4x4 covid-19 O'Neill’s didn't École naïve MPs dying “Quoted” "
    "well-known (bracketed) a.a.a. e.g. x’y ﬁnal Łódź straße ² lying skies yes"
).split()
TEXTS = st.lists(
    st.tuples(
        st.sampled_from(PRINTED) | st.text("abgwyÉ'’.-_19", max_size=6),
        st.sampled_from([" ", " ", "", "-", "\u00a0", "\n"]),
    )
).map(lambda pieces: "".join(word + mark for word, mark in pieces))


@given(TEXTS, TEXTS, st.sampled_from(["en", "de"]))
def test_nothing_is_missed(asked: str, text: str, language: str) -> None:
    """Those are found that are among all terms of the text, and no others."""
    wanted = read_terms(asked, language)
    assert find_terms(wanted, text, language) == set(wanted) & set(read_terms(text, language))
    every = read_terms(text, language)
    assert find_terms(every, text, language) == set(every)


def test_an_irregular_form_may_begin_otherwise() -> None:
    """What is looked up by a word with another first letter is known, all of it."""
    others: dict[str, str] = {}
    for form in words._IRREGULAR:
        for term in read_terms(form):
            if term[0] != form[0]:
                others[term] = form[0]
    assert others == BEGINS_OTHERWISE


@pytest.mark.parametrize("size", [1, 3])
def test_all_that_is_printed(answerer: Answerer, size: int) -> None:
    """In whole articles as in a few words."""
    archive: Archive = answerer.archive
    articles = [article.body for article in archive.articles()]
    for number, body in enumerate(articles):
        wanted = read_terms(articles[number - 1])[: size * 5]
        assert find_terms(wanted, body, "en") == set(wanted) & set(read_terms(body))
