from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.fairness.matters import (
    count_shared,
    cuts_word,
    find_shared,
    is_of_another,
    is_same_matter,
    same_matter,
    shares_family,
    shares_matter,
)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Pryke was charged with murder.", "Pryke was convicted of manslaughter.", True),
        ("Pryke was accused of taking bribes.", "Pryke was cleared of corruption.", True),
        ("Pryke was arrested for drink-driving.", "Pryke was cleared of padding his expenses.", False),
        ("Pryke was charged with assault.", "Pryke was fined for speeding.", False),
        ("Pryke was arrested in Whitby.", "Pryke was cleared.", None),
        ("Pryke was accused of leaving the lantern room unlocked.", "Pryke was cleared over the lantern room.", True),
        ("Pryke was suspended in May.", "Pryke was fined for speeding.", None),
    ],
)
def test_same_matter(one: str, other: str, same: bool | None) -> None:
    """Wrongs of one family, or shared words, are one matter; two families are two; without either nothing is known."""
    assert same_matter(one, other, names="Pryke") is same


def test_a_matter_told_of_nearby() -> None:
    """Where the words around an outcome are of the accusation's matter, it is not another one."""
    charge, end = "Plum was charged with theft.", "Plum was jailed for assault."
    assert same_matter(charge, end, names="Plum") is False
    assert same_matter(charge, end, names="Plum", around="She stole two boats. " + end) is None


def test_a_secretary_is_no_secret() -> None:
    """A word that only looks like one of a matter says nothing of it."""
    assert same_matter("The secretary was suspended.", "He was cleared over his vote on the flats.") is None


def test_an_end_with_an_object_of_its_own() -> None:
    """What an end says that it is of is another matter where nothing printed of the accusation has a word of it."""
    accusing = "Three clerks accused Ida Plum of bullying. Their letter went to the harbour board."
    assert is_of_another(accusing, "Ida Plum was cleared of breaking the rules on lamp oil licences.", names="Ida Plum")
    assert is_of_another(accusing, "Ida Plum denied painting the lighthouse green.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was cleared of any misconduct.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was cleared over the clerks' letter.", names="Ida Plum")
    assert not is_of_another(accusing, "Ida Plum was suspended for three months.", names="Ida Plum")


def test_shared_words_are_counted() -> None:
    """Names and the words of any accusation are none; a common family of wrongs is one."""
    assert count_shared("Plum is accused of stealing oil.", "Plum was convicted of theft.", names="Plum") == 1
    assert count_shared("Plum is accused over the lamp oil barrels.", "Plum's lamp barrels.", names="Plum") == 2


ACCUSATION = "Ida Plum is accused of stealing lamp oil, bullying the clerks and misusing the harbour's funds in secret."
PIECES = (
    "Ida Plum lamp lamps oil lampoil stealing steal stolen THEFT theft's secretary secret clerk clerks clerk's harbour "
    "harbours fund funds misuse bullied cash driving crash jury cleared 4lamp lamp4 lamp_ ſ ß é ² K İ"
).split()
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", ". ", "-", "\n"])), max_size=25).map(
    lambda pieces: "".join(word + mark for word, mark in pieces)
)
# With it, words are told by case folding alone; without it, by how they begin.
ODD = " ſ"


@given(TEXTS, st.integers(0, 60))
def test_words_are_told_by_how_they_begin(text: str, cut: int) -> None:
    """What is looked for letter by letter is what is found word by word, wherever the text begins."""
    text = text[cut:]
    for rule in (count_shared, shares_matter, is_same_matter):
        assert rule(ACCUSATION, text, names="Ida Plum") == rule(ACCUSATION, text + ODD, names="Ida Plum")
    assert shares_family(ACCUSATION, text) == shares_family(ACCUSATION, text + ODD)


@given(TEXTS, TEXTS)
def test_the_same_for_less(one: str, other: str) -> None:
    """``is_same_matter`` says what ``same_matter`` says, but for how sure it is where it is not."""
    assert is_same_matter(one, other, names="Plum") is (same_matter(one, other, names="Plum") is True)


@given(TEXTS, st.integers(0, 80), st.integers(0, 80))
def test_where_words_are_shared(text: str, start: int, length: int) -> None:
    """A piece of a text has no more words of a matter than begin in it, and one more for each end that cuts a word."""
    places = find_shared(ACCUSATION, text, names="Ida Plum")
    if places is None:
        return
    start, end = min(start, len(text)), min(start + length, len(text))
    inside = {stem for at, stem in places if start <= at < end}
    most = len(inside) + cuts_word(text, start) + cuts_word(text, end)
    piece = text[start:end]
    assert count_shared(ACCUSATION, piece, names="Ida Plum") - shares_family(ACCUSATION, piece) <= most
