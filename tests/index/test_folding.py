"""What is compared without case and accents is compared so wherever it stands."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from index.words.folding import fold


def test_case_accents_and_apostrophes() -> None:
    """A reader need not print a name as the paper does."""
    assert fold("José O’Neill") == "jose o'neill"
    assert fold("The “Hall” of Łódź") == "the “hall” of łodz"


@given(st.text("aé\u00c0\u024f\u0250\u0300\u036f\u0370’") | st.text())
def test_a_text_without_accents(text: str) -> None:
    """Where it has none of the letters that are folded, nothing but case and apostrophes changes."""
    if not any("\u00c0" <= letter <= "\u024f" or "\u0300" <= letter <= "\u036f" for letter in text):
        assert fold(text) == text.casefold().replace("’", "'")
    else:
        assert fold(text) == fold(text + "é")[:-1]


@given(st.text() | st.text("aeé’ “ﬁ´\u0301\u0327ßİ"))
def test_folding_letter_by_letter(text: str) -> None:
    """Where a text has an accented letter, all of it is without marks: as if it were taken apart as a whole."""
    text += "é"
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    assert fold(text) == bare.replace("’", "'").casefold()
