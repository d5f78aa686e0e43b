from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.people.names import find_names
from corpus.people.printed_roles import find_printed_roles
from corpus.sentences import split_sentences


def _roles(body: str, person: str = "Ann Lee") -> list[str]:
    names = find_names(body, split_sentences(Article(article_id="case", body=body)))
    return [span.of(body) for span in find_printed_roles(body, names, person)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Ann Lee, the Labour leader of Eastmere Council, spoke.", ["Labour leader of Eastmere Council"]),
        ("Council leader Ann Lee left.", ["Council leader"]),
        ("Then Ann Lee, director of the charity, rose.", ["director of the charity"]),
        ("Then Ann Lee MP rose.", ["MP"]),
        ("Then Ann Lee, MP for Eastmere North, rose.", ["MP for Eastmere North"]),
        ("Ann Lee, 58, a teacher from Leith, said no.", ["58, a teacher from Leith"]),
        ("Ann Lee, 58, said no.", ["58"]),
        ("Ann Lee, who is chair of the trust, sat.", ["chair of the trust"]),
        ("Labour’s general secretary Ann Lee came.", ["Labour’s general secretary"]),
        ("Former Work and Pensions Secretary Ann Lee came.", ["Former Work and Pensions Secretary"]),
        ("Ann Lee came. Council leader Lee left.", ["Council leader"]),
        ("Council leader Ann Lee came. Ms Lee, a baker, left.", ["Council leader", "baker"]),
        ("Ann Lee, said the mayor, was late.", []),
        ("Ann Lee, which is odd, was late.", []),
        ("Ann Lee, Bob Holt and the mayor came.", []),
        ("The mayor met Ann Lee.", []),
        ("Ann Lee said the leader was late.", []),
        ("Ann Lee and Mary Lee came. Council leader Lee left.", []),
        ("Bob Holt, leader of the council, met Ann Lee.", []),
    ],
)
def test_roles_are_what_is_printed_beside_the_name(body: str, expected: list[str]) -> None:
    """A role is the words of a noun phrase before or behind the person's name; a clause or a list is none."""
    assert _roles(body) == expected


@given(st.lists(st.sampled_from(["Ann Lee", ", ", "leader", " ", "of", "the", "MP", "58", "(", ")", "\n", "“", "."])))
@settings(max_examples=150, deadline=None)
def test_roles_are_in_order_and_inside(words: list[str]) -> None:
    """Spans are in printed order, apart, inside the body, and never empty."""
    body = "".join(words)
    end = 0
    for span in find_printed_roles(body, find_names(body, []), "Ann Lee"):
        assert end <= span.start < span.end <= len(body)
        end = span.end


def test_a_long_body_is_read_in_its_length() -> None:
    """Twenty thousand mentions take no time that grows faster than they do."""
    body = "Council leader Ann Lee, 58, a teacher, spoke. " * 20_000
    names = find_names(body, [])
    start = time.perf_counter()
    assert len(find_printed_roles(body, names, "Ann Lee")) == 40_000
    assert time.perf_counter() - start < 10
