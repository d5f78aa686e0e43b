"""The tables that `corpus.copies` keeps beside the archive's own."""

from __future__ import annotations

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
