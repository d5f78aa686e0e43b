"""What articles disagree on, as it is shown on a terminal, in a chat and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from bot.conflicts import conflict_lines, describe_conflict
from bot.json_form import answer_form, conflict_form, quote_form, to_line
from bot.layout import lay_out_answer, lay_out_quote
from bot.render import render_plain
from bot.symbols import show_text
from bot.telegram.citations import note_lines
from bot.telegram.conflicts import conflict_paragraphs
from bot.telegram.messages import render_answer
from bot.telegram.text import LIMIT, join_styled
from corpus.article import Article, Attribution, Name, Sentence, Span
from index.answer import Answer, Copy, Outcome, Query, Quote
from index.comparing.disagreeing import Conflict

SCHEMA = json.loads(files("bot").joinpath("schema.json").read_text(encoding="utf-8"))
LIND = "“It got 61 votes,” said Pascoe Lind."


def _quote(body: str, published: str | None, headline: str) -> Quote:
    article = Article(headline.lower(), body, headline=headline, outlet="Sallow Gazette", published=published)
    return Quote(Sentence(article.article_id, 0, 0, Span(0, len(body))), article)


@pytest.fixture
def conflict() -> Conflict:
    """Return two invented tellings of one vote: the newer is somebody's words."""
    newer, older = _quote(LIND, "2022-10-10", "Later"), _quote("The pier got 57 votes.", "2022-10-03", "Earlier")
    lind = Attribution(
        "direct", (Span(0, 18),), Span(24, 35), Span(19, 23), Name("Pascoe Lind", Span(24, 35)), basis="name"
    )
    said = Quote(newer.sentence, newer.article, attributions=(lind,))
    return Conflict("number of votes", (said, older))


def test_both_are_shown_with_their_days(conflict: Conflict) -> None:
    """Each telling is whole, with when it was reported, who said it, and where; the newer is first."""
    assert render_plain(conflict_lines([conflict])).split("\n") == [
        "The articles differ on the number of votes:",
        "  reported 2022-10-10: > “It got 61 votes,” said Pascoe Lind.",
        "    — Pascoe Lind, direct quotation",
        "    Later, Sallow Gazette, 2022-10-10",
        "  reported 2022-10-03: > The pier got 57 votes.",
        "    Earlier, Sallow Gazette, 2022-10-03",
    ]
    assert list(conflict_lines([])) == []


def test_an_undated_telling_says_so(conflict: Conflict) -> None:
    """Nobody is left to think that it is the newer one."""
    undated = Conflict("date", (conflict.quotes[0], _quote("It was lit on 3 May.", None, "Lamp")))
    assert "  reported, date not known: > It was lit on 3 May." in render_plain(conflict_lines([undated])).split("\n")


def test_an_accusation_carries_its_outcome(conflict: Conflict) -> None:
    """What is set side by side is as fair as any quote."""
    cleared = _quote("Bram Teasel was cleared.", "2023-01-01", "Cleared")
    accused = _quote("Bram Teasel was accused of taking £57.", "2022-10-03", "Accused")
    accused = Quote(accused.sentence, accused.article, outcome=Outcome(cleared, "Bram Teasel"))
    fair = Conflict("amount", (accused, conflict.quotes[1]))
    assert "Bram Teasel was cleared." in render_plain(conflict_lines([fair]))
    chat = join_styled(conflict_paragraphs([fair], conflict.quotes[1], is_first=True, split=False))
    assert "Bram Teasel was cleared." in chat.text


def test_a_chat_shows_what_the_others_tell(conflict: Conflict) -> None:
    """The quote above is not shown again; under a quote that is no part of it, only the first tells of it."""
    newer, older = conflict.quotes
    text = join_styled(conflict_paragraphs([conflict], older, is_first=False, split=False)).text
    assert text == (
        "The articles differ on the number of votes; above: reported 2022-10-03.\n\n"
        "Reported 2022-10-10:\n“It got 61 votes,” said Pascoe Lind.\nPascoe Lind, direct quotation\n\n"
        "Later\nSallow Gazette, 2022-10-10"
    )
    third = _quote("Gulls stood on the wall.", "2022-10-03", "Gulls")
    assert conflict_paragraphs([conflict], third, is_first=False, split=False) == []
    both = join_styled(conflict_paragraphs([conflict], third, is_first=True, split=False)).text
    assert newer.text in both
    assert older.text in both
    assert "above" not in both


def test_the_printed_form(conflict: Conflict) -> None:
    """It is what the schema promises, and its quotes are those of an answer."""
    form = conflict_form(conflict)
    reference = {"$ref": "#/$defs/conflict", "$defs": SCHEMA["$defs"]}
    Draft202012Validator(reference).validate(json.loads(to_line(form)))
    assert form["about"] == "number of votes"
    assert [quote["article"]["published"] for quote in form["quotes"]] == ["2022-10-10", "2022-10-03"]


def _agreed(conflict: Conflict, count: int) -> Quote:
    older = conflict.quotes[1]
    others = [_quote("In council the pier got 57 votes.", f"2022-10-0{n}", f"Other {n}") for n in range(4, 4 + count)]
    agreeing = tuple(Copy(other.article, other.sentence.span, "agrees") for other in others)
    return Quote(older.sentence, older.article, also_in=agreeing)


def test_what_agrees_is_named_and_is_no_copy(conflict: Conflict) -> None:
    """An article that tells the same in its own words is not said to print these words."""
    quote = _agreed(conflict, 1)
    lines = render_plain(lay_out_quote(quote)).split("\n")
    assert lines[-1] == "  also told in: Other 4, Sallow Gazette, 2022-10-04"
    assert not any("Also in" in line for line in lines)
    assert note_lines([quote], []) == ["Also told in Sallow Gazette, 2022-10-04."]
    assert note_lines([_agreed(conflict, 2)], []) == [
        "Also told in 2 other articles, the earliest in Sallow Gazette, 2022-10-04."
    ]
    assert "and in 2 more articles" in render_plain(lay_out_quote(_agreed(conflict, 5 + 2)))
    assert quote.copies == ()
    assert quote.first_printed is quote.article
    assert [copy["agrees"] for copy in quote_form(quote)["also_in"]] == [True]


def test_an_answer_shows_its_conflicts(conflict: Conflict) -> None:
    """In every output: behind the quotes on a terminal, under the first in a chat, in its place in JSON."""
    answer = Answer("How many votes?", Query(("vote",), "2022-11-01"), conflict.quotes, conflicts=(conflict,))
    plain = render_plain(lay_out_answer(answer, 1))
    assert plain.endswith(render_plain(conflict_lines([conflict])))
    (message,) = render_answer(answer, key="k")
    assert "The articles differ on the number of votes" in message.text
    form = answer_form(answer)
    Draft202012Validator({"$ref": "#/$defs/answer", "$defs": SCHEMA["$defs"]}).validate(json.loads(to_line(form)))
    assert form["conflicts"] == [conflict_form(conflict)]


@given(st.text(min_size=1, max_size=300), st.text(min_size=1, max_size=6_000))
def test_odd_words_are_shown_whole(about: str, words: str) -> None:
    """The reader's words are one line, and the printed ones whole, whatever characters they hold."""
    conflict = Conflict(about, (_quote(words, "2022-10-10", "Odd"), _quote("57 votes.", "2022-10-03", "Even")))
    assert "\n" not in describe_conflict(conflict)
    assert show_text(words) in render_plain(conflict_lines([conflict]))
    for split in (True, False):
        shown = conflict_paragraphs([conflict], conflict.quotes[1], is_first=True, split=split)
        assert not split or all(one.units <= LIMIT for one in shown)


def test_the_words_of_a_conflict_are_those_printed(quote_of: Callable[..., Quote], harbour: Article) -> None:
    """A line of it is the article's own words, to the character."""
    quote = quote_of(harbour, "The harbour board of Little Sallow voted for the new pier on Tuesday.")
    lines = [line for line in conflict_lines([Conflict("date", (quote, quote))]) if line.role == "quote"]
    assert [line.text for line in lines] == [quote.text, quote.text]
