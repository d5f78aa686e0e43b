"""What was printed, and who said it?"""

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.errors import ArchiveError, BylineError, NoArchiveError, SourceError
from corpus.store import Archive

__all__ = [
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
]
