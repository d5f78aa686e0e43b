"""Source to articles: one module a format, chosen by content, behind a few functions."""

from corpus.readers.detecting import document_from_bytes, read_document
from corpus.readers.metering import Meter
from corpus.readers.sources import read_places, read_source

__all__ = ["Meter", "document_from_bytes", "read_document", "read_places", "read_source"]
