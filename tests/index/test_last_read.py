"""What was made of the articles that were read last."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Name, Span
from index.quoting.last_read import LastNames, LastRead


@given(st.integers(1, 4), st.lists(st.integers(0, 6), max_size=40))
def test_the_last_are_remembered(most: int, asked: list[int]) -> None:
    """What was made of the last so many articles is not made again, and no more than those are kept."""
    remembered: LastRead[Article, int] = LastRead(most)
    made: list[int] = []

    def make(number: int) -> int:
        made.append(number)
        return number * 10

    last: list[int] = []
    for number in asked:
        count = len(made)
        assert remembered.get(Article(f"a{number}", "Words."), partial(make, number)) == number * 10
        assert (len(made) == count) == (number in last)
        last = [*(one for one in last if one != number), number][-most:]


def test_a_changed_article_is_another() -> None:
    """An article with other words, or only another headline, is not taken for the one before."""
    remembered: LastRead[Article, str] = LastRead(8)
    article = Article("a", "The pier is shut.")
    assert remembered.get(article, lambda: "first") == "first"
    assert remembered.get(replace(article), lambda: "again") == "first"
    assert remembered.get(replace(article, body="The pier is open."), lambda: "second") == "second"
    assert remembered.get(replace(article, headline="Pier"), lambda: "third") == "third"


def test_several_threads_ask_at_once() -> None:
    """Whoever asks while others do gets what was made of the article asked for."""
    remembered: LastRead[Article, str] = LastRead(2)
    articles = [Article(f"a{number}", "Words.") for number in range(5)]
    wrong: list[str] = []

    def ask() -> None:
        for turn in range(400):
            article = articles[turn % len(articles)]
            if remembered.get(article, partial(getattr, article, "article_id")) != article.article_id:
                wrong.append(article.article_id)

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong


@given(st.text(max_size=40), st.data())
def test_names_are_kept_by_their_places(body: str, data: st.DataObject) -> None:
    """The names that were found are those that are remembered, each with the words that the article prints there."""
    ends = data.draw(st.lists(st.tuples(st.integers(0, len(body)), st.integers(0, len(body))), max_size=5))
    spans = [Span(min(pair), max(pair)) for pair in ends]
    names = [Name(span.of(body), span) for span in spans]
    remembered = LastNames(1)
    made: list[int] = []

    def find() -> list[Name]:
        made.append(1)
        return names

    article = Article("a", body)
    assert remembered.get(article, find) == names
    assert remembered.get(replace(article, headline="Pier"), find) == names
    assert len(made) == 1
    assert remembered.get(replace(article, body=f"{body} Ann Dunn"), find) == names
    assert remembered.get(article, find) == names
    assert len(made) == 3
