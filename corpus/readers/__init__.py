"""Source to articles: one module a format, behind one function."""

from corpus.readers.sources import read_source

__all__ = ["read_source"]
