"""What was made of the articles that were read last."""

from __future__ import annotations

import threading
from dataclasses import replace
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from index.quoting.last_read import LastRead


@given(st.integers(1, 4), st.lists(st.integers(0, 6), max_size=40))
def test_the_last_are_remembered(most: int, asked: list[int]) -> None:
    """What was made of the last so many articles is not made again, and no more than those are kept."""
    remembered: LastRead[int] = LastRead(most)
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
    remembered: LastRead[str] = LastRead(8)
    article = Article("a", "The pier is shut.")
    assert remembered.get(article, lambda: "first") == "first"
    assert remembered.get(replace(article), lambda: "again") == "first"
    assert remembered.get(replace(article, body="The pier is open."), lambda: "second") == "second"
    assert remembered.get(replace(article, headline="Pier"), lambda: "third") == "third"


def test_several_threads_ask_at_once() -> None:
    """Whoever asks while others do gets what was made of the article asked for."""
    remembered: LastRead[str] = LastRead(2)
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
