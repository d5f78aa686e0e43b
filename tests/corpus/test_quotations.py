from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article, Attribution, Span
from corpus.sentences import split_sentences
from corpus.speech.marks import find_marked
from corpus.speech.quotations import attribute_quotations
from tests.corpus.attribution_cases import CASES

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


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.trap)
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
    traps = [case.trap for case in CASES]
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
        "SMITH: I will.\n\nRAY: Will you?\n\n",
        "A: I.\n\n",
        "Ann Lee: ",
        "“Why?” said Ann.\n\n“A b c d e.”\n\n",
        "'''",
        "A b c: “D e f g h.”\n\n",
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


@pytest.mark.parametrize(
    ("language", "body", "said"),
    [
        (
            "fr",
            "Le maire a parlé. « Nous n’avons plus d’argent pour ce pont », a dit Jean Petit. Il lit « Le Lac ».",
            [("« Nous n’avons plus d’argent pour ce pont »",)],
        ),
        (
            "de",
            "„Wir haben kein Geld mehr“, sagte Anna Vogel. Sie nannte es „Unsinn“.",
            [("„Wir haben kein Geld mehr“",)],
        ),
        ("de-AT", "»Wir haben kein Geld mehr«, sagte Anna Vogel.", [("»Wir haben kein Geld mehr«",)]),
        (
            "es",
            "«No tenemos dinero para nada», dijo Ana Ruiz. Habló del “cambio”.",
            [("«No tenemos dinero para nada»",)],
        ),
        ("sv", "”Vi har inga pengar kvar nu.” Anna Berg said that it was cold.", [("”Vi har inga pengar kvar nu.”",)]),
        (
            "fr",
            "« Nous n’avons plus d’argent.\n\n« Nous avons tout dépensé. »",
            [("« Nous n’avons plus d’argent.", "« Nous avons tout dépensé. »")],
        ),
    ],
)
def test_other_languages_keep_their_quotations(language: str, body: str, said: list[tuple[str, ...]]) -> None:
    """Sentences between marks are found in any language; where the cues are not known nobody is named for them."""
    article = Article(article_id="case", body=body, language=language)
    found = attribute_quotations(article, split_sentences(article))
    assert [tuple(piece.of(body) for piece in one.content) for one in found] == said
    assert all(one.kind == "direct" and one.source is None and one.speaker is None for one in found)


def test_who_takes_turns_is_said_to() -> None:
    """A turn that only the exchange tells says so, with the mention that led to its speaker."""
    body = "“Why so late?” Ann Lee asked.\n\n“The train broke down,” said Omar Reid.\n\n“Which train was it?”"
    turn = _attribute(body)[-1]
    assert (turn.basis, turn.speaker.text if turn.speaker else None) == ("turn", "Ann Lee")
    assert turn.antecedent == turn.source == Span(body.index("Ann"), body.index("Ann") + 7)


_LABELS = st.sampled_from(["SMITH: ", "RAY: ", "Q: ", "A. ", "Ann Lee: ", "", "(APPLAUSE)", "Interviewer: "])
_SAID = st.sampled_from(["I will.", "Will you?", "“We will,” I said.", "Results: 3,200", "She said: “No.”", "x", ""])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(_LABELS, _SAID), max_size=14))
def test_any_transcript_gives_sound_spans(lines: list[tuple[str, str]]) -> None:
    """Direct quotations of labelled lines lie inside the body and never overlap."""
    body = "\n\n".join(label + said for label, said in lines)
    taken = sorted(piece for one in _attribute(body) if one.kind == "direct" for piece in one.content)
    assert all(one.end <= other.start for one, other in pairwise(taken))
    assert all(0 <= piece.start < piece.end <= len(body) for piece in taken)
