"""Articles by what stands at their head: the newest, and those with certain words in their headline."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.article import Article
from corpus.rows import text_from_blob
from corpus.store import Archive

# So many rows are read at a time.
_PAGE = 10_000
_NEWEST = (
    "SELECT article_id FROM released WHERE published IS NOT NULL AND substr(published, 1, 10) <= ? "
    "ORDER BY substr(published, 1, 10) DESC, published DESC, number DESC LIMIT ?"
)
_HEADLINES = (
    "SELECT number, article_id, headline, published FROM released "
    "WHERE number > ? AND headline IS NOT NULL ORDER BY number LIMIT ?"
)


def newest_articles(archive: Archive, as_of: str, most: int) -> list[Article]:
    """Return the *most* articles that were published last, none after *as_of*, an ISO date; the newest first.

    Those whose date is not known are not among them.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    with archive.snapshot():
        return _read(archive, (row[0] for row in archive.select(_NEWEST, as_of, most)))


def articles_headed(archive: Archive, words: str, as_of: str, most: int) -> tuple[list[Article], int]:
    """Return up to *most* articles whose headline has all of *words*, the newest first; and how many there are.

    None is published after *as_of*, an ISO date.

    Case does not count, nor does a part of a word that stands at its start: "ferr" finds "Ferries". Where a headline
    is *words* and nothing else, only such are found.

    Raises:
        ArchiveError: the archive cannot be read.
    """
    wanted = _words_of(words)
    if not wanted:
        return [], 0
    found: list[tuple[bool, str, int, str]] = []
    with archive.snapshot():
        last = -1
        while page := archive.select(_HEADLINES, last, _PAGE):
            last = page[-1][0]
            for number, article_id, headline, published in page:
                if (published or "")[:10] > as_of:
                    continue
                with archive.names_damage():
                    printed = _words_of(text_from_blob(headline))
                if all(any(one.startswith(word) for one in printed) for word in wanted):
                    found.append((printed == wanted, published or "", number, article_id))
        if any(exactly for exactly, *_ in found):
            found = [one for one in found if one[0]]
        found.sort(reverse=True)
        return _read(archive, (article_id for *_, article_id in found[:most])), len(found)


def _read(archive: Archive, article_ids: Iterable[str]) -> list[Article]:
    articles = (archive.article(article_id) for article_id in article_ids)
    return [article for article in articles if article]


def _words_of(text: str) -> list[str]:
    letters = (character if character.isalnum() else " " for character in text.casefold())
    return "".join(letters).split()
