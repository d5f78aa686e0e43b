from __future__ import annotations

import importlib.util
import sys
import time
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Span
from corpus.marks import find_marked
from corpus.quotations import attribute_quotations
from corpus.sentences import split_sentences


def _load_cases() -> ModuleType:
    path = Path(__file__).with_name("attribution_cases.py")
    spec = importlib.util.spec_from_file_location("attribution_cases", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["attribution_cases"] = module
    spec.loader.exec_module(module)
    return module


_CASES = _load_cases().CASES
_SPICE = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "''",
        "«",
        "»",
        " said ",
        " he ",
        " said: ",
        ", ",
        ". ",
        "\n\n",
        "\n",
        "Ann Lee",
        "Mr Holt",
        "according to ",
        " that ",
        "? ",
        " told ",
        "The council",
        "(",
        ")",
        " — ",
        "\u202e",
        "\x00",
        "\ud800",
        " who ",
        "’s ",
    ]
)
_BODIES = st.lists(st.one_of(_SPICE, st.text(max_size=8)), max_size=60).map("".join)


def _attribute(body: str) -> list[Attribution]:
    article = Article(article_id="case", body=body)
    return attribute_quotations(article, split_sentences(article))


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case.trap)
def test_golden_table(case) -> None:  # type: ignore[no-untyped-def]
    """Every attribution of an invented body is found, with its pieces, its source and its speaker, and no other."""
    body = case.text
    found = [
        (
            attribution.kind,
            tuple(piece.of(body) for piece in attribution.content),
            attribution.source.of(body) if attribution.source else None,
            attribution.speaker.text if attribution.speaker else None,
        )
        for attribution in _attribute(body)
    ]
    assert found == [(said.kind, said.pieces, said.source, said.speaker) for said in case.said]


def test_the_table_is_large_and_no_trap_is_tested_twice() -> None:
    """The golden table holds at least 60 traps, each with its own name."""
    traps = [case.trap for case in _CASES]
    assert len(traps) >= 60
    assert len(set(traps)) == len(traps)


@settings(max_examples=400, deadline=None)
@given(_BODIES)
def test_any_text_gives_sound_spans(body: str) -> None:
    """Offsets lie inside the body; pieces are ordered, apart and not empty; direct quotations never overlap."""
    attributions = _attribute(body)
    taken: list[tuple[int, int]] = []
    for attribution in attributions:
        assert attribution.content
        end = 0
        for piece in attribution.content:
            assert end <= piece.start < piece.end <= len(body)
            end = piece.end
        for span in (attribution.source, attribution.cue):
            assert span is None or 0 <= span.start < span.end <= len(body)
        if attribution.speaker is not None:
            assert attribution.source is not None
            assert attribution.speaker.text == attribution.speaker.span.of(body)
        if attribution.kind == "direct":
            taken.extend(attribution.content)
    taken.sort()
    assert all(one[1] <= other[0] for one, other in pairwise(taken))
    assert [a.content[0].start for a in attributions] == sorted(a.content[0].start for a in attributions)


@settings(max_examples=60, deadline=None)
@given(_BODIES)
def test_an_answer_is_always_the_same(body: str) -> None:
    """Attribution has no memory: the same body gives the same attributions."""
    assert _attribute(body) == _attribute(body)


def test_a_far_paragraph_changes_nothing() -> None:
    """An unbalanced mark in one paragraph does not change what another holds."""
    near = "Ann Lee said: “The hall is cold.”"
    filler = "\n\nThe hall was built in 1912 by a firm from the coast.\n\nIt has a tin roof.\n\n"
    broken = "Peter Holt said: “It leaks, and it always has"
    alone = [(a.kind, a.content, a.source, a.speaker) for a in _attribute(near)]
    before = [(a.kind, a.content, a.source, a.speaker) for a in _attribute(near + filler + broken)]
    assert before[: len(alone)] == alone
    behind = _attribute(broken + filler + near)
    assert behind[-1].content[0].of(broken + filler + near) == "“The hall is cold.”"


def test_no_quotation_runs_on() -> None:
    """A mark that is never closed costs its own paragraph at most."""
    body = "Ann Lee said: “The hall is cold.\n\n" + "\n\n".join(f"The tin roof leaks in {n} places." for n in range(50))
    for attribution in _attribute(body):
        assert attribution.hull.end <= body.index("\n\n")


@pytest.mark.parametrize(
    "unit",
    [
        '"',
        "“",
        "”",
        "‘a",
        "' '",
        '"A. ',
        "said ",
        "Ann ",
        "A. ",
        ", ",
        "(",
        "he said, ",
        "“a” ",
        "Mr Holt, who ",
        "the council of ",
        "“Yes,” he said. ",
        "a\n",
        "“a.\n\n",
        "Ann Lee said that ",
        "and ",
        "he said. ",
        "according to ",
        "a friend of Ann, who said ",
        "-",
        "Aa-",
    ],
)
def test_time_grows_with_the_text(unit: str) -> None:
    """Hostile repetition costs time in proportion to its length, not to its square."""
    article = Article(article_id="long", body=unit * (100_000 // len(unit)))
    sentences = split_sentences(article)
    start = time.perf_counter()
    attribute_quotations(article, sentences)
    assert time.perf_counter() - start < 6


def test_german_marks_close_with_the_mark_that_opens_elsewhere() -> None:
    """The mark that closes „…“ opens nothing: what the reporter writes behind it is nobody's speech."""
    body = "Der Rat stoppte den Bau. „Wir haben kein Geld mehr“, sagte Vogel am 3. März. Die Brücke sollte viel kosten."
    (paragraph,) = find_marked(body, [Span(0, len(body))])
    assert [marked.span.of(body) for marked in paragraph] == ["„Wir haben kein Geld mehr“"]
