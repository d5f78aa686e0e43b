"""Which articles print the same text: found as each is kept, by a sketch of its words, and told by its sentences.

A pair of copies is a link; the copies of an article are all that its links lead to. Two copies that each lost most of
their original may share too little to be told, and are still found through a third.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from datetime import date

from corpus.article import Article, Sentence, Span
from corpus.copies_likeness import are_copies
from corpus.copies_tables import family_of
from corpus.copies_text import ComparedText
from corpus.rows import text_from_blob
from corpus.sketches import make_sketch

# A number that very many articles share comes from what an outlet prints below every story. The latest of them are
# looked at: a copy comes soon after its original, and shares other numbers, too.
_LATEST = 48
_LEAST_SHARED = 2  # One number is shared by chance four times as often as any more are.
_COMPARED = 12


def link_copies(
    connection: sqlite3.Connection, number: int, article: Article, sentences: Sequence[Sentence]
) -> str | None:
    """Link *article*, whose row is *number*, with the articles that it is a copy of; inside the caller's transaction.

    No sketch and no link of that number may be in the tables: they go with the article's row.

    Returns:
        The id of the earliest article with the same text; None where there is none, or where it is itself. One under
        embargo is not named.
    """
    text = ComparedText(article.body, sentences)
    sketch = make_sketch(text.paragraphs)
    likely = _find_likely(connection, sketch)
    connection.executemany("INSERT INTO copy_sketch VALUES (?, ?)", ((value, number) for value in sketch))
    linked = [other for other in likely if _is_copy(connection, text, article, other)]
    if not linked:
        return None
    connection.executemany("INSERT INTO copy_link VALUES (?, ?)", ((number, other) for other in linked))
    first = connection.execute(family_of("number = ?"), (number,)).fetchone()
    return None if first is None or first[0] == article.article_id else str(first[0])


def _find_likely(connection: sqlite3.Connection, sketch: Sequence[int]) -> list[int]:
    """Return the articles that share most numbers of *sketch*, the best first; among equals the earlier."""
    shared: Counter[int] = Counter()
    for value in sketch:
        shared.update(
            article
            for (article,) in connection.execute(
                "SELECT article FROM copy_sketch WHERE number = ? ORDER BY article DESC LIMIT ?", (value, _LATEST)
            )
        )
    likely = [article for article, count in shared.items() if count >= _LEAST_SHARED]
    return sorted(likely, key=lambda article: (-shared[article], article))[:_COMPARED]


def _is_copy(connection: sqlite3.Connection, text: ComparedText, article: Article, other: int) -> bool:
    body, published = connection.execute("SELECT body, published FROM article WHERE number = ?", (other,)).fetchone()
    rows = connection.execute(
        'SELECT position, paragraph, "start", "end", furniture FROM sentence WHERE article = ? ORDER BY position',
        (other,),
    )
    sentences = (
        Sentence("", position, paragraph, Span(start, end), bool(furniture))
        for position, paragraph, start, end, furniture in rows
    )
    other_text = ComparedText(text_from_blob(body), sentences)
    return are_copies(text, other_text, _days_between(article.published, published))


def _days_between(first: str | None, second: str | None) -> int | None:
    if first is None or second is None:
        return None
    try:
        return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)
    except ValueError:
        return None  # A year or a month alone.
