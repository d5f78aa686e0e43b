"""What one speaker is quoted with: every quotation whole, by date, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from corpus.article import Article, Attribution, Sentence, Span
from corpus.store import Archive
from index.answer import Copy, Quote
from index.asking.question import Question
from index.quoting.quoting import Reading, make_quotes
from index.quoting.wholeness import touched_by
from index.ranking.evidence import Evidence
from index.ranking.ranking import Candidate
from index.ranking.seeking import seek
from index.saying import Saying
from index.search_engine import Hit, Only, Searcher

# A quotation is about the topic if so much of it stands in its own words and beside them, or with the headline,
_NEAR, _AROUND = 0.6, 0.75
# of which so much in its own words; without it, so much must stand right beside them.
_OWN, _BESIDE = 0.2, 0.8
# A word of like meaning is almost the word itself.
_KIN = 0.75
_NO_EVIDENCE = Evidence(*(0.0 for _ in Evidence._fields))


class Spoken(NamedTuple):
    """One quotation of the speaker: the sentences that it touches, in order, as they were found."""

    article: Article
    attribution: Attribution
    hits: tuple[Hit, ...]


class Sayings(NamedTuple):
    """The sayings that are shown, and how many there are."""

    shown: tuple[Saying, ...]
    total: int


class Speech:
    """The quotations of one speaker, in the order of their articles' days.

    Args:
        searcher: finds them.
        archive: they are quoted from; used inside one ``Archive.snapshot``.
        only: which sentences may be quoted; its ``spoken_by`` are the speaker's printed names.
        about: what they are to be about; None for all.
        oldest_first: True for the oldest first. Undated articles come last in any case.
        by_headline: True for those that stand under a headline about it, whatever they say.
    """

    def __init__(
        self,
        searcher: Searcher,
        archive: Archive,
        only: Only,
        about: Question | None = None,
        *,
        oldest_first: bool = False,
        by_headline: bool = False,
    ) -> None:
        self._archive, self._oldest_first = archive, oldest_first
        self._names = frozenset(only.spoken_by or ())
        hits = searcher.sentences_of(only, oldest_first=oldest_first)
        self._topic = _Topic(searcher, about, hits, by_headline=by_headline) if about else None
        by_article = (tuple(group) for _, group in groupby(hits, key=lambda hit: hit.number))
        self._by_article = [hits for hits in by_article if self._topic is None or self._topic.may_be_in(hits)]

    def quotations(self) -> Iterator[Spoken]:
        """Yield the quotations, those of one article as printed; an article is read when it is its turn."""
        for day in self._days():
            for article, hits in day:
                for attribution, touched in self._attributed(hits):
                    yield Spoken(article, attribution, touched)

    def make_sayings(self, reading: Reading, question: Question, k: int | None) -> Sayings:
        """Return the first *k* quotations, None for all, whole, with the places of the question's terms.

        What a copy of an article, or another one in the same words, prints again is folded into the first.
        """
        shown: list[Saying] = []
        total, seen = 0, _Seen()
        for spoken in self.quotations():
            if seen.holds(spoken):
                continue
            if k is None or len(shown) < k:
                quotes = quote_whole(reading, question, spoken.article, spoken.attribution)
                saying = Saying(spoken.attribution, quotes)
                seen.add(spoken, saying, len(shown))
                shown.append(saying)
            else:
                # What is only counted is not compared word by word: a copy has nothing of its own.
                seen.add_all_of(spoken, reading.family(spoken.article.article_id))
            total += 1
        return Sayings(tuple(seen.with_copies(shown)), total)

    def _days(self) -> Iterator[list[tuple[Article, tuple[Hit, ...]]]]:
        """Yield the articles of each day, in order of the moment they were published."""
        day: list[tuple[Article, tuple[Hit, ...]]] = []
        for hits in self._by_article:
            article = self._archive.article(hits[0].sentence.article_id, hits[0].kept_at)
            if article is None:
                continue  # Changed or gone since: its old words are not quoted.
            if day and _day_of(day[0][0]) != _day_of(article):
                yield self._sorted(day)
                day = []
            day.append((article, hits))
        if day:
            yield self._sorted(day)

    def _sorted(self, day: list[tuple[Article, tuple[Hit, ...]]]) -> list[tuple[Article, tuple[Hit, ...]]]:
        # Stable: of one moment, the first to arrive is first.
        return sorted(day, key=lambda one: one[0].published or "", reverse=not self._oldest_first)

    def _attributed(self, hits: tuple[Hit, ...]) -> list[tuple[Attribution, tuple[Hit, ...]]]:
        """Return the speaker's attributions among *hits*, the sentences of one article, as they are printed."""
        found = []
        for attribution in self._archive.attributions(hits[0].sentence.article_id):
            if attribution.speaker is None or attribution.speaker.text not in self._names:
                continue
            touched = tuple(hit for hit in hits if attribution.touches(hit.sentence.span))
            if touched and (self._topic is None or self._topic.is_in(touched)):
                found.append((attribution, touched))
        return sorted(found, key=lambda one: one[0].content)


class _Topic:
    """Which of some sentences are about the topic of a question: BM25's terms, with kin, each by its idf."""

    def __init__(self, searcher: Searcher, question: Question, hits: Sequence[Hit], *, by_headline: bool) -> None:
        terms = [term for term in question.terms if term in question.topic] or list(question.terms)
        self._weights = np.array([searcher.idf(term) for term in terms])
        presence = searcher.presence(seek(searcher, terms, [1.0] * len(terms)), hits)
        self._own = presence.sentence
        self._beside = presence.previous
        self._headline = presence.headline
        self._by_headline = by_headline
        self._columns = {hit.place: column for column, hit in enumerate(hits)}

    def may_be_in(self, hits: Iterable[Hit]) -> bool:
        """Say whether a quotation in these sentences may be about it."""
        columns = [self._columns[hit.place] for hit in hits]
        if self._by_headline:
            return self._share(self._headline[:, columns].max(axis=1)) >= _AROUND
        return bool((self._own[:, columns].any()) or self._beside[:, columns].any())

    def is_in(self, hits: Iterable[Hit]) -> bool:
        """Say whether a quotation of these sentences is about it: what continues in the next counts as well."""
        if self._by_headline:
            return self.may_be_in(hits)
        columns = [self._columns[hit.place] for hit in hits]
        said = self._own[:, columns].max(axis=1)
        beside = np.maximum(said, self._beside[:, columns].max(axis=1))
        around = np.maximum(beside, self._headline[:, columns].max(axis=1))
        own, near, wide = (self._share(present) for present in (said, beside, around))
        return near >= (_NEAR if own >= _OWN else _BESIDE) or (own >= _OWN and wide >= _AROUND)

    def _share(self, present: NDArray[np.float64]) -> float:
        return float(self._weights @ np.where(present > 0, np.maximum(present, _KIN), 0.0) / self._weights.sum())


class _Seen:
    """What was shown already, and what repeats it."""

    def __init__(self) -> None:
        self._copied: dict[str, list[Span]] = {}
        self._by_words: dict[tuple[str, ...], int] = {}
        self._repeated: dict[int, list[Spoken]] = {}
        self._wholly: set[str] = set()

    def holds(self, spoken: Spoken) -> bool:
        """Say whether the quotation is printed in what was shown: by a copy of it, or in the very same words."""
        if spoken.article.article_id in self._wholly:
            return True
        copied = self._copied.get(spoken.article.article_id, ())
        if copied and all(any(span.covers(hit.sentence.span) for span in copied) for hit in spoken.hits):
            return True
        place = self._by_words.get(_words_of(spoken))
        if place is not None and place >= 0:
            self._repeated.setdefault(place, []).append(spoken)
        return place is not None

    def add(self, spoken: Spoken, saying: Saying, place: int) -> None:
        """Remember what is shown in that *place*."""
        self._by_words[_words_of(spoken)] = place
        for quote in saying.quotes:
            for copy in quote.also_in:
                self._copied.setdefault(copy.article.article_id, []).append(copy.span)

    def add_all_of(self, spoken: Spoken, copies: Iterable[str]) -> None:
        """Remember what is counted and not shown, and whose *copies* have nothing else."""
        self._by_words.setdefault(_words_of(spoken), -1)
        self._wholly.update(copies)

    def with_copies(self, sayings: Iterable[Saying]) -> Iterator[Saying]:
        """Yield *sayings*, each sentence with the other articles that print it."""
        for place, saying in enumerate(sayings):
            quotes = list(saying.quotes)
            for spoken in self._repeated.get(place, ()):
                printed = {_fold(hit.sentence, spoken.article): hit.sentence.span for hit in spoken.hits}
                for number, quote in enumerate(quotes):
                    if span := printed.get(_fold(quote.sentence, quote.article)):
                        quotes[number] = _with_copy(quote, Copy(spoken.article, span, "same"))
            yield replace(saying, quotes=tuple(quotes))


def quote_whole(reading: Reading, question: Question, article: Article, attribution: Attribution) -> tuple[Quote, ...]:
    """Return the sentences of *article* that hold words of *attribution* as quotes, each as its part of it."""
    quotes: list[Quote] = []
    said = reading.attributions(article.article_id)
    # All of them, also those that a filter would leave out: a quotation is not cut.
    sentences = touched_by(attribution, reading.sentences(article.article_id))
    for number, sentence in enumerate(sentences, 1):
        touching = tuple(one for one in said if one.touches(sentence.span))
        candidate = Candidate(sentence, article, touching, _NO_EVIDENCE, 0.0, Hit(sentence, 0.0, 0, 0, 0), question)
        part, part_of = ((number, len(sentences)), attribution) if len(sentences) > 1 else (None, None)
        # One by one: what a speaker says twice in one quotation is there twice.
        found = make_quotes(reading, question, [candidate], 1)
        quotes += (replace(quote, part=part, part_of=part_of) for quote in found)
    return tuple(quotes)


def _with_copy(quote: Quote, copy: Copy) -> Quote:
    known = {quote.article.article_id, *(other.article.article_id for other in quote.also_in)}
    if copy.article.article_id in known:
        return quote
    return replace(quote, also_in=tuple(sorted((*quote.also_in, copy), key=lambda one: one.article.published or "9")))


def _words_of(spoken: Spoken) -> tuple[str, ...]:
    return tuple(_fold(hit.sentence, spoken.article) for hit in spoken.hits)


def _fold(sentence: Sentence, article: Article) -> str:
    return " ".join(sentence.span.of(article.body).split()).casefold()


def _day_of(article: Article) -> str:
    return (article.published or "")[:10]
