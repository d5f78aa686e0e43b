"""What one answer reads of the archive, each thing once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from corpus.article import Article, Name, Sentence
from corpus.copies_tables import copies_of
from corpus.fairness.outcome_hints import OUTCOME_WORDS
from corpus.fairness.outcomes import Told, find_outcomes, may_tell
from corpus.people.names import find_names
from corpus.store import Archive
from index.search_engine import Searcher
from index.terms import read_terms

if TYPE_CHECKING:  # see _printed
    from corpus.copies_printed import PrintedWords

_OTHER_ARTICLES = 200
_COPIES = 40
# A surname that more articles print alone is that of several people.
_OF_ONE = 3


@cache
def _outcome_terms() -> list[str]:
    return read_terms(OUTCOME_WORDS)


class Reading:
    """What one answer reads of the archive, each thing once; used inside one ``Archive.snapshot``.

    Args:
        searcher: finds the articles that may tell of an outcome.
        archive: is quoted.
        as_of: an ISO date; nothing published later is read.
    """

    def __init__(self, searcher: Searcher, archive: Archive, as_of: str) -> None:
        self._searcher, self._archive, self._as_of = searcher, archive, as_of
        self.sentences = cache(archive.sentences)
        self.attributions = cache(archive.attributions)
        self.article = cache(archive.article)
        self.family = cache(self._family)
        self.copies = cache(self._copies)
        self.printed = cache(self._printed)
        self.names = cache(self._names)
        self.outcomes = cache(self._outcomes)
        self.articles_naming = cache(self._articles_naming)
        self.articles_of_surname = cache(self._articles_of_surname)

    def holds(self, sentence: Sentence) -> bool:
        """Say whether *sentence* is what the archive has in its place: whoever quotes does not trust the index."""
        sentences = self.sentences(sentence.article_id)
        return sentence.position < len(sentences) and sentences[sentence.position].span == sentence.span

    def _copies(self, article_id: str) -> list[Article]:
        """Return the copies of the article of that id, none printed later than the answer's day."""
        found = (self.article(other) for other in self.family(article_id)[:_COPIES])
        return [article for article in found if article and (article.published or "")[:10] <= self._as_of]

    def _family(self, article_id: str) -> list[str]:
        """Return the ids of all copies of the article of that id, without it."""
        return copies_of(self._archive, article_id)

    def _printed(self, article: Article) -> PrintedWords:
        """Return the words of a copy, folded: every quote is looked for in them."""
        from corpus.copies_printed import PrintedWords

        return PrintedWords(article, self.sentences(article.article_id))

    def _names(self, article: Article) -> list[Name]:
        return find_names(article.body, self.sentences(article.article_id))

    def _outcomes(self, article: Article, person: str, loose: bool) -> list[Told]:
        told = [sentence for sentence in self.sentences(article.article_id) if not sentence.furniture]
        # The names of an article are costly to find, and not every one that prints a name tells of an end.
        if not may_tell(article.body, told, person, loose=loose):
            return []
        return find_outcomes(article.body, told, self.names(article), person, loose=loose)

    def _articles_naming(self, person: str) -> list[Article]:
        """Return the articles, none later than the answer's day, that print *person* in full and tell of an outcome."""
        name = read_terms(person)
        if len(name) < 2:
            return []  # A surname alone is no evidence that it is the same person.
        naming = self._searcher.articles_with(name, _outcome_terms())[-_OTHER_ARTICLES:]
        found = (self.article(article_id, kept_at) for article_id, kept_at in naming)
        return [
            article
            for article in found
            if article and (article.published or "")[:10] <= self._as_of and person in article.body
        ]

    def _articles_of_surname(self, person: str) -> list[Article]:
        """Return the few articles that tell of an outcome and print a rare surname alone; none where they are many."""
        name = read_terms(person)
        if len(name) < 2 or len(person.split()[-1]) < 4:
            return []
        of_it = self._searcher.articles_with(name[-1:], _outcome_terms())
        if len(of_it) > _OTHER_ARTICLES:
            return []
        full = set(self._searcher.articles_with(name, _outcome_terms()))
        bare = [one for one in of_it if one not in full]
        if len(bare) > _OF_ONE:
            return []
        found = (self.article(article_id, kept_at) for article_id, kept_at in bare)
        return [article for article in found if article and (article.published or "")[:10] <= self._as_of]
