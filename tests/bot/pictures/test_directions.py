from __future__ import annotations

import pytest

from bot.pictures.directions import Directions

_LEFT, _RIGHT, _ARABIC = "\u200e", "\u200f", "\u061c"


@pytest.mark.parametrize(
    ("paragraph", "line", "marks"),
    [
        ("Wrote שלום, עולם.", "עולם.", (_RIGHT, _LEFT)),
        ("Wrote שלום, עולם.", "Wrote שלום,", (_LEFT, _RIGHT)),
        ("כתב hello, world.", "כתב hello,", (_RIGHT, _LEFT)),
        ("في عام 2024 وما", "2024", (_ARABIC, _ARABIC)),
        ("عام, 2024", "عام,", (_RIGHT, _RIGHT)),
        ("year 2024 שלום", "year", (_LEFT, _LEFT)),
    ],
)
def test_marks_stand_for_the_text_around_a_line(paragraph: str, line: str, marks: tuple[str, str]) -> None:
    """A line is ordered as if it still stood in its paragraph."""
    start = paragraph.index(line)
    directions = Directions(paragraph)
    assert directions.is_settled(start, start + len(line))
    assert directions.marks_around(start, start + len(line)) == marks


@pytest.mark.parametrize(
    ("paragraph", "from_right"),
    [("שלום world", True), ("مرحبا", True), ("“שלום”", True), ("The שלום", False), ("2024 שלום", True), ("12", False)],
)
def test_a_paragraph_begins_where_its_first_word_does(paragraph: str, from_right: bool) -> None:
    """The first letter of a paragraph says on which side it begins."""
    assert Directions(paragraph).from_right is from_right


@pytest.mark.parametrize(
    ("paragraph", "line", "settled"),
    [
        ("He said (שלום עולם) to all.", "He said (שלום", True),
        ("He said שלום (עולם שלום) to all.", "שלום) to all.", False),
        ("אמר (שלום עולם) לכולם.", "אמר (שלום", True),
        ("אמר BBC (News שלום) לכולם.", "אמר BBC (News", False),
        ("He said (so) to שלום, all.", "He said (so) to", True),
        ("In 2024 ٣٤ – שלום there.", "– שלום", False),
    ],
)
def test_a_line_that_would_come_out_wrong_is_known(paragraph: str, line: str, settled: bool) -> None:
    """A bracket whose other half is on another line is taken only where that half changes nothing."""
    start = paragraph.index(line)
    assert Directions(paragraph).is_settled(start, start + len(line)) is settled
