"""What one answer reads of the archive, each thing once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, overload

from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.copies_tables import copies_of
from corpus.corrections import begins_note, find_correction
from corpus.fairness.concerned import find_concerned
from corpus.fairness.outcome_hints import OUTCOME_WORDS
from corpus.fairness.outcomes import Told, find_outcomes, may_tell
from corpus.people.names import find_names
from corpus.store import Archive
from index.quoting.last_read import LastNames, LastRead
from index.quoting.once import once
from index.search_engine import Searcher
from index.words.folding import fold
from index.words.terms import read_terms

if TYPE_CHECKING:  # see _printed
    from corpus.copies_printed import PrintedWords

_OTHER_ARTICLES = 200
_COPIES = 40
# A surname that more articles print alone is that of several people.
_OF_ONE = 3
# Names are costly to find in a long article, and cost little to keep. In a large archive hardly two questions need
# those of the same one, but of somebody in the news many do; in a small one, and in a conversation, most do.
_NAMES_REMEMBERED = 2_048
_NAMES = LastNames(_NAMES_REMEMBERED)
_CONCERNED = LastNames(_NAMES_REMEMBERED)
_NOTES_REMEMBERED = 32
_NOTES: LastRead[Article, Span | None] = LastRead(_NOTES_REMEMBERED)


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
        self._all_of: dict[str, list[Sentence]] = {}  # the sentences of the articles that were read whole
        self.kept: dict[tuple[object, ...], Any] = {}  # see ``once``

    @once
    def article(self, article_id: str) -> Article | None:
        """Return the article of that id as it is now; None where it is not there."""
        return self._archive.article(article_id)

    @once
    def attributions(self, article_id: str) -> list[Attribution]:
        """Return all attributions of the article of that id, in order."""
        return self._archive.attributions(article_id)

    @once
    def touching(self, article_id: str, *spans: Span) -> tuple[Attribution, ...]:
        """Return those of which a piece lies in one of *spans*, in order."""
        return self._archive.touching(article_id, *spans)

    @once
    def around(self, sentence: Sentence) -> list[Sentence]:
        """Return the sentences beside *sentence* and those of its paragraph, itself too, in order."""
        return self._archive.around(sentence)

    @once
    def folded(self, article: Article) -> str:
        """Return all that *article* prints, without case and accents."""
        return fold(f"{article.headline or ''}\n{article.standfirst or ''}\n{article.body}")

    def holds(self, sentence: Sentence) -> bool:
        """Say whether *sentence* is what the archive has in its place: whoever quotes does not trust the index."""
        # One row: of most articles nothing else is wanted.
        kept = self.sentence(sentence.article_id, sentence.position)
        return kept is not None and kept.span == sentence.span

    def sentences(self, article_id: str) -> list[Sentence]:
        """Return all sentences of the article of that id."""
        if article_id not in self._all_of:
            self._all_of[article_id] = self._archive.sentences(article_id)
        return self._all_of[article_id]

    @once
    def sentence(self, article_id: str, position: int) -> Sentence | None:
        """Return one sentence of an article: of most of them no more than two or three are looked at."""
        known = self._all_of.get(article_id)
        if known is None:
            return self._archive.sentence(article_id, position)
        return known[position] if position < len(known) else None

    @once
    def correction(self, article: Article) -> Span | None:
        """Return where the article prints that it was corrected; None where it does not."""
        # Such a note is furniture: where none of that is one, the rest of the article need not be read.
        furniture = self._archive.furniture(article.article_id)
        if not any(begins_note(article.body, one) for one in furniture):
            return None
        return _NOTES.get(article, lambda: find_correction(article.body, self.sentences(article.article_id)))

    @once
    def copies(self, article_id: str) -> list[Article]:
        """Return the copies of the article of that id, none printed later than the answer's day."""
        found = (self.article(other) for other in self.family(article_id)[:_COPIES])
        return [article for article in found if article and (article.published or "")[:10] <= self._as_of]

    @once
    def family(self, article_id: str) -> list[str]:
        """Return the ids of all copies of the article of that id, without it."""
        return copies_of(self._archive, article_id)

    @once
    def printed(self, article: Article) -> PrintedWords:
        """Return the words of a copy, folded: every quote is looked for in them."""
        from corpus.copies_printed import PrintedWords

        return PrintedWords(article, self.sentences(article.article_id))

    @once
    def names(self, article: Article) -> list[Name]:
        """Return the proper names that *article* prints, in order."""
        return _NAMES.get(article, lambda: find_names(article.body, self.sentences(article.article_id)))

    @once
    def concerned(self, article: Article) -> list[Name]:
        """Return those of the article's names that are people's."""
        return _CONCERNED.get(article, lambda: find_concerned(article.body, self.names(article)))

    @once
    def may_tell(self, article: Article, person: str, loose: bool) -> bool:
        """Say, for little, whether ``outcomes`` can find anything."""
        return may_tell(article.body, self.news(article), person, loose=loose)

    @once
    def outcomes(self, article: Article, person: str, loose: bool) -> list[Told]:
        """Return what the sentences of *article* tell of how an accusation against *person* ended, in order."""
        # The names of an article are costly to find, and not every one that prints a name tells of an end.
        if not self.may_tell(article, person, loose):
            return []
        names, concerned = self.names(article), self.concerned(article)
        return find_outcomes(article.body, self.news(article), names, person, loose=loose, concerned=concerned)

    @once
    def news(self, article: Article) -> list[Sentence]:
        """Return the article's sentences without furniture."""
        return [sentence for sentence in self.sentences(article.article_id) if not sentence.furniture]

    @once
    def articles_naming(self, person: str) -> list[Article]:
        """Return the articles, none later than the answer's day, that print *person* in full and tell of an outcome."""
        name = read_terms(person)
        if len(name) < 2:
            return []  # A surname alone is no evidence that it is the same person.
        naming = self._searcher.articles_with(name, _outcome_terms())[-_OTHER_ARTICLES:]
        found = self._archive.articles_kept(naming)
        return [
            article
            for article in found
            if article and (article.published or "")[:10] <= self._as_of and person in article.body
        ]

    @once
    def articles_of_surname(self, person: str) -> list[Article]:
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
        found = self._archive.articles_kept(bare)
        return [article for article in found if article and (article.published or "")[:10] <= self._as_of]


class NamesOf(Sequence[Name]):
    """The names of an article, found when they are first looked at: most sentences accuse nobody, and need none."""

    def __init__(self, find: Callable[[Article], list[Name]], article: Article) -> None:
        self._find, self._article = find, article

    @overload
    def __getitem__(self, place: int) -> Name: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Name]: ...

    def __getitem__(self, place: int | slice) -> Name | Sequence[Name]:
        return self._find(self._article)[place]

    def __iter__(self) -> Iterator[Name]:
        return iter(self._find(self._article))

    def __len__(self) -> int:
        return len(self._find(self._article))
