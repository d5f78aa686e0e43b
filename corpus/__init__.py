"""What was printed, and who said it?"""

from corpus.adding import Added, add_sources
from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.errors import ArchiveError, BylineError, NoArchiveError, SourceError
from corpus.store import Archive

__all__ = [
    "Added",
    "Archive",
    "ArchiveError",
    "Article",
    "Attribution",
    "BylineError",
    "Name",
    "NoArchiveError",
    "Sentence",
    "SourceError",
    "Span",
    "add_sources",
]
