"""What every reader takes and gives: a document in, articles, withdrawals, links and errors out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from typing import Protocol

from corpus.article import Article
from corpus.errors import SourceError


@dataclass(frozen=True, slots=True)
class Document:
    """A stream of bytes, with what is known of it from outside.

    ``file`` is buffered, can be peeked into, and raises ``SourceError`` at the bound of what is unpacked.
    ``where`` is what errors call it, ``name`` its own name ('budget.html'), cited where there is no headline.
    ``url`` is where it was fetched from, ``charset`` and ``media_type`` what the server said of it.
    """

    file: BufferedReader
    where: str
    name: str
    url: str | None = None
    charset: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """An agency's or an outlet's word that an article is no longer to be used: cancelled, killed, withheld.

    ``version`` is the version that the message itself has; a later one may be used again.
    """

    article_id: str
    reason: str
    version: int | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """An article that a feed names without printing it: whoever may fetch follows ``url``.

    The other fields are what the feed says of it, for where the page itself does not.
    """

    url: str
    headline: str | None = None
    published: str | None = None
    outlet: str | None = None


Item = Article | Withdrawal | Link | SourceError
Placed = tuple[str, Item]


class Reader(Protocol):
    """One format: a module with these two functions."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Say whether a document that begins with *head* and has this *name* is of the format."""
        ...

    def read(self, document: Document) -> Iterator[Placed]:
        """Yield each item of *document* with where it was; a bad one is a ``SourceError`` and the rest goes on.

        Raises:
            SourceError: the document as a whole cannot be read.
        """
        ...
