"""Body to sentences: spans that are exact, and boundaries as newspapers print them."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.sentences import split_paragraphs, split_sentences

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)
_PIECES = (
    """Mr.  |Dunn |said|. |.|”|“|? |! |... |…|U.S. |No. 10 |a |The |[1] |• |1. |2. |(|) |. . . |iPhone |'""".split("|")
)
NEWSY = st.lists(st.sampled_from([*_PIECES, "\n", "\n\n", "\r\n", "\u2029", "\u00a0", "\t"]), max_size=60).map("".join)


def _split(body: str) -> list[str]:
    return [sentence.span.of(body) for sentence in split_sentences(Article("a", body))]


@settings(max_examples=300, deadline=None)
@given(ANY_TEXT | NEWSY)
@example("")
@example("\ud800")
@example("\u2029 a")
@example(". . . .")
@example("1. a 2. b")
@example("“A.” ” “")
def test_spans_are_exact(body: str) -> None:
    """Spans come in order, do not overlap, have no white space at an end and leave out nothing but white space."""
    sentences = split_sentences(Article("a", body))
    position = 0
    for number, sentence in enumerate(sentences):
        start, end = sentence.span
        assert sentence.position == number
        assert position <= start < end <= len(body)
        assert not body[position:start].strip()
        assert body[start:end] == body[start:end].strip()
        position = end
    assert not body[position:].strip()


@settings(deadline=None)
@given(ANY_TEXT | NEWSY)
def test_no_sentence_crosses_a_paragraph(body: str) -> None:
    """Each sentence lies in the paragraph that it is numbered with, and paragraphs count up from 0."""
    paragraphs = list(split_paragraphs(body))
    sentences = split_sentences(Article("a", body))
    assert all(paragraphs[sentence.paragraph].covers(sentence.span) for sentence in sentences)
    assert sorted({sentence.paragraph for sentence in sentences}) == list(range(len(paragraphs)))


@pytest.mark.parametrize(
    "sentences",
    [
        ["Mr. Dunn left.", "Mrs. Hale stayed."],
        ["Cllr. Dunn met Lt. Col. Hale and the Rt. Hon. member."],
        ["He lives at No. 10 with his cat.", "It is old."],
        ["He said no.", "The vote was over."],
        ["It cost $3.5 million.", "Nobody paid."],
        ["Harry S. Dunn spoke.", "Nobody heard."],
        ["We make a good team, you and I.", "Did you see her?"],
        ["They met at 5 p.m. on Monday."],
        ["They met at 5 p.m.", "The hall was full."],
        ["She works in the U.S. Senate."],
        ["She lives in the U.S.", "He does not."],
        ["“It is over,” she said.", "“Go home.”"],
        ["“Is it over?” Ms Dunn asked.", "Nobody spoke."],
        ["“What a day!” he said.", "It rained."],
        ["“Stop!” cried Ann Dunn.", "He did."],
        ["“Is it over?”", "Ms Dunn left."],
        ["“I came.", "I saw.", "I left.”"],
        ["He was late (the train was cancelled).", "She was not."],
        ["Well ... it was late."],
        ["It was late …", "Nobody came."],
        ["The omission . . . was made by the paper."],
        ["It ended there. . . .", "The next day they met."],
        ["He was born in 1971.[1]", "He died in 2014."],
        ["He was born in 1971. [1] [2]", "He died in 2014."],
        ["The iPhone failed.", "iPhone sales fell."],
        ["i was there.", "it was late."],
        ["Dunn Inc. Chairman Ann Hale left."],
        ["Was it her?", "Was it him?", "No!"],
        ["“The opportunity is an honour.”", "“It is for me,” she said."],
    ],
)
def test_boundaries(sentences: list[str]) -> None:
    """Abbreviations, initials, quotation marks and omissions end a sentence where a reader would say so."""
    assert _split(" ".join(sentences)) == sentences


@pytest.mark.parametrize(
    "items",
    [
        ["1. Bread", "2. Milk", "3. Eggs"],
        ["1) Bread", "2) Milk"],
        ["1.) Bread.", "2.) Milk."],
        ["a. Bread", "b. Milk"],
        ["• Bread", "• Milk"],
        ["• 9. Bread", "• 10. Milk"],
    ],
)
def test_lists_run_into_a_line(items: list[str]) -> None:
    """Items of a list that was run into one line are one sentence each, with their marks."""
    assert _split(" ".join(items)) == items


def test_a_number_is_no_list() -> None:
    """Figures in running text are not a list's."""
    assert _split("The score was 2. 3 goals were late.") == ["The score was 2.", "3 goals were late."]


def test_paragraphs() -> None:
    """An empty line ends a paragraph, whatever its line breaks; so does a single break after a short line."""
    assert [
        span.of("A b.\r\n\r\nC d.\r\rE f.\nG h.") for span in split_paragraphs("A b.\r\n\r\nC d.\r\rE f.\nG h.")
    ] == [
        "A b.",
        "C d.",
        "E f.",
        "G h.",
    ]


def test_hand_wrapped_lines_are_one_paragraph() -> None:
    """Lines broken at a column are read as one paragraph, and a sentence goes over the break."""
    lines = [
        "The harbour wall was opened again on Saturday by the mayor, who",
        "said that she had not slept. The band played for an hour, and",
        "the rain held off.",
    ]
    body = "\n".join(lines)
    assert len(list(split_paragraphs(body))) == 1
    assert len(_split(body)) == 2


@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
def test_a_line_break_is_one_whatever_its_characters(line_break: str) -> None:
    """Lines broken at a column are one paragraph, with the line breaks of any system."""
    lines = [
        "The harbour wall was opened again on Saturday by the mayor, and",
        "Lord Pym said that she had not slept. The band played an hour;",
        "Mr Cope left.",
    ]
    assert _split(line_break.join(lines)) == [
        f"{lines[0]}{line_break}Lord Pym said that she had not slept.",
        f"The band played an hour;{line_break}Mr Cope left.",
    ]


@pytest.mark.parametrize("line_break", ["\n", "\r\n"])
@pytest.mark.parametrize("lines", [("Lord Pym, did not", "reply."), ("The crofters", "sold the meadow to Lord Pym.")])
def test_a_small_letter_goes_on_with_the_line_before(lines: tuple[str, ...], line_break: str) -> None:
    """A line that begins with a small letter belongs to the paragraph before, however short the lines are."""
    assert _split(line_break.join(lines)) == [line_break.join(lines)]


def test_lettered_lines_are_items() -> None:
    """A small letter with a bracket or a stop begins an item, not the rest of the line before."""
    assert _split("To buy\na) bread\nb) milk") == ["To buy", "a) bread", "b) milk"]


def test_headings_are_sentences_of_their_own() -> None:
    """A line without a full stop is not run into the next paragraph."""
    assert _split("Harbour wall opens\n\nThe wall opened.") == ["Harbour wall opens", "The wall opened."]


@pytest.mark.parametrize(
    "unit", [".", "!", '"', "” ", "a. ", "A. ", " .", ". . . ", "[1] ", "\n ", "• a ", "“a?” Said ", "("]
)
def test_hostile_bodies_take_linear_time(unit: str) -> None:
    """Twice the text takes about twice the time, whatever it repeats."""

    def seconds(length: int) -> float:
        body = unit * (length // len(unit))
        started = time.process_time()
        split_sentences(Article("a", body))
        return time.process_time() - started

    seconds(100)
    assert seconds(40_000) < 8 * seconds(10_000) + 0.25
