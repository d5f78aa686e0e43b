from __future__ import annotations

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.words.kin import DERIVED_WEIGHT, LIKE_WEIGHT, _groups, is_derived, like_terms, stem_of
from index.words.terms import read_terms

TERMS = st.sampled_from(sorted(_groups()))


@given(TERMS)
def test_likeness_goes_both_ways(term: str) -> None:
    """If one word stands for another, the other stands for the one; no word is its own kin."""
    assert term not in like_terms(term)
    assert all(term in like_terms(other) for other in like_terms(term))


def test_no_word_has_so_many_kin_that_search_is_slow() -> None:
    """Each of a term's kin is one more list to read: eight at most."""
    assert {term: kin for term, kin in _groups().items() if len(kin) > 8} == {}


@pytest.mark.parametrize(
    ("one", "other", "weight"),
    [
        ("died", "death", DERIVED_WEIGHT),
        ("France", "French", DERIVED_WEIGHT),
        ("colour", "color", DERIVED_WEIGHT),
        ("nineteenth", "19", DERIVED_WEIGHT),
        ("film", "movie", DERIVED_WEIGHT),
        ("founded", "created", LIKE_WEIGHT),
        ("visited", "travelled", LIKE_WEIGHT),
        ("helped", "supported", LIKE_WEIGHT),
    ],
)
def test_a_form_of_the_word_counts_for_more_than_a_word_like_it(one: str, other: str, weight: float) -> None:
    """What is the same word in another form or spelling counts as derived forms do; a word of like meaning, less."""
    (term,), (second,) = read_terms(one), read_terms(other)
    assert _groups()[term][second] == _groups()[second][term] == weight


def test_every_listed_word_can_be_looked_up() -> None:
    """No line of the list is lost to the analysis: each has at least two terms."""
    lines = files("index.words").joinpath("kin.txt").read_text(encoding="utf-8").splitlines()
    groups = [line for line in lines if line and not line.startswith("#")]
    assert groups
    assert [line for line in groups if len(set(read_terms(line))) < 2] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("complaint", "complainant"),
        ("election", "elected"),
        ("announced", "announcement"),
        ("truancy", "truants"),
        ("pregnancy", "pregnant"),
    ],
)
def test_forms_of_one_word_are_derived(one: str, other: str) -> None:
    """Forms that the stemmer keeps apart share a beginning."""
    (term,), (second,) = read_terms(one), read_terms(other)
    stem = stem_of(term)
    assert term == second or (stem and second.startswith(stem) and is_derived(term, second))


@given(st.text(max_size=12))
def test_any_term_is_taken(term: str) -> None:
    """No term is an error; a figure and a short word derive nothing; nothing derives from itself."""
    stem = stem_of(term)
    assert stem is None or term.startswith(stem)
    assert len(term) >= 5 or stem is None
    assert not is_derived(term, term)
    assert isinstance(like_terms(term), frozenset)
