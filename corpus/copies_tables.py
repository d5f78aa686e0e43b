"""The tables that `corpus.copies` keeps beside the archive's own, and who is linked with whom in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from corpus.store import Archive

# `copy_sketch` is an index from the numbers of a sketch to the articles; `copy_link` has each pair once, the article
# that was kept later first.
TABLES = """
CREATE TABLE copy_sketch (
    number INTEGER NOT NULL, article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (number, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_sketch_article ON copy_sketch (article);
CREATE TABLE copy_link (
    article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (article, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX copy_link_other ON copy_link (other);
"""

_FAMILY = 200

# From the article on, over links in both directions. What is under embargo is linked, and not told of.
_FAMILY_OF = """
WITH RECURSIVE family (number) AS (
    SELECT number FROM article WHERE {condition}
    UNION SELECT other FROM copy_link JOIN family ON copy_link.article = family.number
    UNION SELECT copy_link.article FROM copy_link JOIN family ON copy_link.other = family.number
    LIMIT {limit}
)
SELECT article_id FROM released JOIN family USING (number) ORDER BY number
"""


def family_of(condition: str) -> str:
    """Return the statement for the ids of all copies of the article that meets *condition*, in order of arrival."""
    return _FAMILY_OF.format(condition=condition, limit=_FAMILY)


def copies_of(archive: Archive, article_id: str) -> list[str]:
    """Return the ids of the articles that print the same text as the one of that id, in order of arrival.

    It is not among them itself, nor is any under embargo. There are 199 at most.
    """
    return [other for (other,) in archive.select(family_of("article_id = ?"), article_id) if other != article_id]
