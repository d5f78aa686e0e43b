"""Promise 1 over a real folder of articles: every sentence of 2,092, in every output."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from bot.json_form import quote_form, to_line
from bot.layout import lay_out_quote
from bot.render import render_plain, render_rich
from bot.symbols import show_text
from bot.telegram.messages import render_answer
from corpus.store import Archive
from index.answer import Answer, Query, Quote
from tests.bot.telegram.fakes import decode
from tests.eval.archives import Archives
from tests.eval.measuring import is_short

pytestmark = pytest.mark.eval


@pytest.fixture(scope="module")
def bbc(archives: Archives) -> Iterator[Archive]:
    """An archive of the BBC articles."""
    with Archive.open(archives.whole("bbc")) as archive:
        yield archive


def test_every_sentence_is_verbatim_in_every_output(bbc: Archive) -> None:
    """What JSON, the terminal and a chat show of a sentence is body[start:end]; the last two modulo the table."""
    seen = 0
    for article in bbc.articles():
        for sentence in bbc.sentences(article.article_id)[:: 20 if is_short() else 1]:
            quote = Quote(sentence, article)
            body = sentence.span.of(article.body)
            form = json.loads(to_line(quote_form(quote)))
            assert article.body[form["start"] : form["end"]] == form["text"] == body
            lines = lay_out_quote(quote)
            assert show_text(body) in render_plain(lines)
            wrapped = "".join(text.plain.strip().removeprefix("┃").strip() for text in render_rich(lines, 60))
            assert "".join(show_text(body).split()) in "".join(wrapped.split())
            messages = render_answer(Answer("?", Query((), "2024-01-01"), (quote,)), 0, key="k")
            blocks = [
                text for m in messages for entity, text in decode(m.text, m.entities) if entity.type == "blockquote"
            ]
            assert "".join(blocks) == show_text(body)
            seen += 1
    assert seen > (1_000 if is_short() else 39_000)
