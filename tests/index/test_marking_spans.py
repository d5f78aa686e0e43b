"""What in a sentence may be an answer: dates, numbers, names, lists, quoted words and reasons, each whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.marking.spans import MOST_WORDS, find_candidates, find_quoted
from index.marking.words import split_words
from index.words.terms import read_terms

_PIECES = st.sampled_from(
    "Marsh Odile Sallow of the and , . “ ” 12 £14 million March 1998 7 because to by selling boats Teasel’s".split()
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(_PIECES, max_size=25).map(" ".join))


def find(text: str, question: str = "", *, reasons: bool = True) -> list[tuple[str, str]]:
    """Return what may answer in *text*, as printed, with its form."""
    words = split_words(text, "en")
    found = find_candidates(text, words, frozenset(read_terms(question)), reasons=reasons)
    return [(text[words[one.first].start : words[one.last - 1].end], one.form) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "form"),
    [
        ("The pier was sold on 7 November 1998 at noon.", "7 November 1998", "date"),
        ("The pier was sold in 1998.", "1998", "year"),
        ("The pier was sold last week.", "last week", "date"),
        ("The pier was built in the 19th century.", "19th century", "date"),
        ("The ferry sank with almost 4 million letters.", "almost 4 million", "number"),
        ("The ferry sank with more than 40 boats beside it.", "more than 40", "number"),
        ("Tickets cost £14 in summer.", "£14", "money"),
        ("Tickets cost 14 pounds in summer.", "14 pounds", "money"),
        ("Of the voters 54% came.", "54%", "percent"),
        ("Of the voters 54 per cent came.", "54 per cent", "percent"),
        ("The work took three years.", "three years", "measure"),
        ("The pier was sold by Odile Marsh.", "Odile Marsh", "name"),
        ("She went to the University of Sallow.", "University of Sallow", "name"),
        ("They flew on Apollo 11 then.", "Apollo 11", "name"),
        ("He called it “a long winter”.", "a long winter", "quoted"),
        ("The board met Odile Marsh and Bram Teasel.", "Odile Marsh and Bram Teasel", "list"),
        ("They blamed the loss of a ship.", "loss of a ship", "of"),
        ("The pier was shut because it leaks.", "because it leaks", "because"),
        ("The pier was shut due to rain.", "due to rain", "because"),
        ("They sold the pier to save money.", "to save money", "to"),
        ("They lived by selling boats.", "by selling boats", "by"),
    ],
)
def test_what_may_answer(text: str, words: str, form: str) -> None:
    """A date with all its parts, a number with its unit, a name with what joins it, a clause up to its end."""
    assert (words, form) in find(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # Four digits that count things, a month's name that is a verb, and a number of a date.
        ("They counted 1850 people there.", "1850"),
        ("They may march to the pier.", "march"),
    ],
)
def test_what_is_no_date(text: str, words: str) -> None:
    """What counts things is a number, and what has no capital is no month."""
    assert not [form for printed, form in find(text) if printed == words and form in ("date", "year")]


def test_what_the_question_says_is_no_answer() -> None:
    """Neither a name that it has, nor that name's words alone."""
    found = {words for words, _ in find("Odile Marsh met Bram Teasel.", "Who met Odile Marsh?")}
    assert "Bram Teasel" in found
    assert found.isdisjoint(("Odile Marsh", "Odile", "Marsh"))


def test_reasons_are_left_out_where_none_are_asked() -> None:
    """A clause is no name."""
    forms = {form for _, form in find("The pier was shut because it leaks, to save money.", reasons=False)}
    assert forms.isdisjoint(("because", "to", "by"))


def test_a_long_quotation_is_no_mark() -> None:
    """Short pieces in quotation marks stand out; what fills the sentence does not."""
    text = f"“{'very ' * MOST_WORDS}long words” were said."
    assert list(find_quoted(text, split_words(text, "en"))) == []


@given(TEXTS, TEXTS)
def test_candidates_are_places_in_the_sentence(text: str, question: str) -> None:
    """Each place once, whole words, at least one of them new to the question."""
    words = split_words(text, "en")
    asked = frozenset(read_terms(question))
    found = find_candidates(text, words, asked)
    assert len({one[:2] for one in found}) == len(found)
    for one in found:
        assert 0 <= one.first < one.last <= len(words)
        assert any(word.sort == "number" or not asked.issuperset(word.terms) for word in words[one.first : one.last])
