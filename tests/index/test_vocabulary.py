from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.shelf import Memory
from index.vocabulary import Texts, Vocabulary, encode, write_texts

# Any text at all, lone surrogates and the empty word too: no reader promises that a term is tidy.
TERMS = st.sets(st.text(st.characters(codec=None), max_size=6), max_size=40)


@given(TERMS, st.text(max_size=6))
@example(set(), "")
@example({""}, "")
@example({"\ud800", "\ue000", "\U0010ffff"}, "\ud800")
def test_each_term_is_found_by_its_place(terms: set[str], other: str) -> None:
    """A vocabulary is the mapping of each term to its rank, and knows no other term."""
    in_order = sorted(terms)
    vocabulary = Vocabulary.of(in_order)
    assert dict(vocabulary) == {term: number for number, term in enumerate(in_order)}
    assert list(vocabulary) == in_order
    assert len(vocabulary) == len(terms)
    assert (other in vocabulary) == (other in terms)


@given(TERMS, st.text(max_size=2))
@example({"harbour", "harbours", "harb", "harp"}, "harb")
def test_starting(terms: set[str], beginning: str) -> None:
    """The terms of a beginning are all those, in order."""
    in_order = sorted(terms)
    assert Vocabulary.of(in_order).starting(beginning) == [term for term in in_order if term.startswith(beginning)]


def test_unknown_term_raises() -> None:
    """As a mapping does, it names what is not there."""
    with pytest.raises(KeyError, match="pier"):
        Vocabulary.of(["ferry"])["pier"]


@given(TERMS)
def test_arrays_are_all_there_is(terms: set[str]) -> None:
    """Whoever has the two arrays has the vocabulary."""
    vocabulary = Vocabulary.of(sorted(terms))
    again = Vocabulary(Texts(np.array(vocabulary.texts.edges), np.array(vocabulary.texts.blob)))
    assert dict(again) == dict(vocabulary)


@given(
    st.lists(st.text(st.characters(codec=None), max_size=6), max_size=20), st.integers(-25, 25), st.integers(-25, 25)
)
def test_texts_are_a_sequence(texts: list[str], start: int, end: int) -> None:
    """Texts keep their order, repeats and emptiness, through the shelf too, and are taken like a list's."""
    shelf = Memory()
    with write_texts(shelf, "ids") as writer:
        for text in texts:
            writer.append(encode(text))
    for found in (Texts.of(texts), Texts.load(shelf, "ids")):
        assert list(found) == texts
        assert found[start:end] == texts[start:end]
        assert len(found) == len(texts)
        if -len(texts) <= start < len(texts):
            assert found[start] == texts[start]
        else:
            with pytest.raises(IndexError):
                found[start]
