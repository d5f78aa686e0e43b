from __future__ import annotations

import pytest
from telegram import MessageEntity

from bot.json_form import quote_form
from bot.layout import lay_out_answer
from bot.render import render_plain, render_rich
from bot.telegram.messages import render_answer
from corpus.article import Article, Sentence, Span
from index.answer import Answer, Query, Quote
from tests.bot.telegram.fakes import decode

BODY = "Gull Island has a pier. 👩\u200d🚒 The pier was built by Pascoe Lind in 1902."
SENTENCE = Span(BODY.index("👩"), len(BODY))
LIND = Span(BODY.index("Pascoe"), BODY.index(" in 1902"))
PIER = Span(BODY.rindex("pier"), BODY.rindex("pier") + 4)


def answer_with(highlight: Span | None) -> Answer:
    """Return an answer of one quote with that mark; the question's word 'pier' matches in it."""
    quote = Quote(
        Sentence("pier", 1, 0, SENTENCE), Article("pier", BODY), matches=(PIER,), highlight=highlight, score=1.0
    )
    return Answer("Who built the pier?", Query(("pier",), "2024-01-01"), (quote,), confidence=0.9)


@pytest.mark.parametrize("width", [20, 100])
def test_a_terminal_shows_the_words_that_answer_in_bold(width: int) -> None:
    """The words that answer are bold beside the bar, also where a line ends among them."""
    texts = [text for text in render_rich(lay_out_answer(answer_with(LIND), 1), width) if text.plain.startswith("┃")]
    bold = [text.plain[span.start : span.end] for text in texts for span in text.spans if span.style == "bold"]
    assert "".join(bold) == "Pascoe Lind"


def test_nothing_else_in_a_terminal_is_bold() -> None:
    """The question's own words are no answer: a quote without a mark has nothing in bold."""
    texts = render_rich(lay_out_answer(answer_with(None), 1), 100)
    assert not [span for text in texts for span in text.spans if span.style == "bold"]


def test_plain_text_has_no_marks() -> None:
    """A pipe gets the words as they were printed."""
    marked, unmarked = (render_plain(lay_out_answer(answer_with(mark), 1)) for mark in (LIND, None))
    assert marked == unmarked


@pytest.mark.parametrize(("mark", "bold"), [(LIND, ["Pascoe Lind"]), (None, [])])
def test_a_chat_shows_the_words_that_answer_in_bold(mark: Span | None, bold: list[str]) -> None:
    """The words that answer are bold inside the blockquote, counted as Telegram counts."""
    (message,) = render_answer(answer_with(mark), 0, key="A-key_12chrs")
    held = decode(message.text, message.entities)
    assert [words for entity, words in held if entity.type == MessageEntity.BOLD] == bold


@pytest.mark.parametrize("mark", [LIND, None])
def test_json_gives_the_mark_as_offsets_into_the_body(mark: Span | None) -> None:
    """A program finds the words that answer in the article's body."""
    found = quote_form(answer_with(mark).quotes[0])["highlight"]
    assert found == (list(mark) if mark else None)
