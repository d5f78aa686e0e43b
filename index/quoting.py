"""Candidate to quote: the sentence with all that it must not be shown without."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from corpus.accusations import find_accused
from corpus.article import Article, Attribution, Name, Sentence, Span
from corpus.concerned import fullest_name
from corpus.copies_tables import copies_of
from corpus.corrections import find_correction
from corpus.names import find_names
from corpus.outcomes import OUTCOME_WORDS, find_outcomes
from corpus.store import Archive
from index.answer import Copy, Outcome, Quote
from index.leaning import leans_back
from index.question import Question
from index.ranking import Candidate
from index.search_engine import Searcher
from index.terms import read_terms, read_tokens

if TYPE_CHECKING:  # see _find_copies
    from corpus.copies_printed import PrintedWords

_OTHER_ARTICLES = 200
_COPIES = 40


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

    def _outcomes(self, article: Article, person: str) -> list[tuple[Sentence, bool]]:
        told = [sentence for sentence in self.sentences(article.article_id) if not sentence.furniture]
        return find_outcomes(article.body, told, self.names(article), person)

    def _articles_naming(self, person: str) -> list[Article]:
        """Return the articles, none later than the answer's day, that print *person* in full and tell of an outcome."""
        name = read_terms(person)
        if len(name) < 2:
            return []  # A surname alone is no evidence that it is the same person.
        naming = self._searcher.articles_with(name, read_terms(OUTCOME_WORDS))[-_OTHER_ARTICLES:]
        found = (self.article(article_id, kept_at) for article_id, kept_at in naming)
        return [
            article
            for article in found
            if article and (article.published or "")[:10] <= self._as_of and person in article.body
        ]


def make_quotes(
    reading: Reading,
    question: Question,
    candidates: Iterable[Candidate],
    k: int,
    copies: Iterable[Candidate] = (),
) -> list[Quote]:
    """Return the first *k* candidates as quotes; the same words in another article are folded into one.

    Those of *copies* are folded where they repeat a quote, and not quoted themselves. What is printed as the words of
    somebody else is never folded: it is a quote of its own.
    """
    quotes: list[Quote] = []
    by_words: defaultdict[str, list[int]] = defaultdict(list)  # the places in quotes
    in_copies: set[tuple[str, int]] = set()  # the article's id and the sentence's position
    for candidate, may_be_quoted in (*((c, True) for c in candidates), *((c, False) for c in copies)):
        article, sentence = candidate.article, candidate.sentence
        if not reading.holds(sentence) or (article.article_id, sentence.position) in in_copies:
            continue
        words = " ".join(sentence.span.of(article.body).split()).casefold()
        same = (p for p in by_words[words] if _may_fold(reading, quotes[p], article, candidate.attributions))
        place = next(same, None)
        if place is not None:
            # The same words in an article that is no copy as a whole: a statement that several printed.
            quotes[place] = _with_copies(quotes[place], [Copy(article, sentence.span, "same")])
        elif may_be_quoted and len(quotes) < k:
            quote = _make_quote(reading, article, sentence, candidate.attributions)
            found = list(_find_copies(reading, quote))
            in_copies.update((copy.article.article_id, position) for copy, positions in found for position in positions)
            quote = _with_copies(quote, [copy for copy, _ in found])
            matches = _find_matches(question, sentence, article)
            outcome = _find_outcome(reading, quote)
            by_words[words].append(len(quotes))
            quotes.append(replace(quote, score=candidate.score, matches=matches, outcome=outcome))
    return quotes


def _find_copies(reading: Reading, quote: Quote) -> Iterator[tuple[Copy, list[int]]]:
    """Yield how each copy of the quote's article prints its words, with the positions of the sentences there.

    A copy that gives them to somebody else is left out.
    """
    others = reading.copies(quote.article.article_id)
    if not others:
        return
    # Imported here: few answers have copies, and all would wait for it.
    from corpus.copies_wording import QuotedWords

    quoted = QuotedWords(quote.article, quote.sentence.span)
    for other in others:
        wording = quoted.compare(reading.printed(other))
        if wording is None:
            continue
        said = [a for a in reading.attributions(other.article_id) if a.touches(wording.span)]
        if _may_fold(reading, quote, other, said):
            yield Copy(other, wording.shown, wording.kind), [sentence.position for sentence in wording.sentences]


def _may_fold(reading: Reading, quote: Quote, article: Article, said: Sequence[Attribution]) -> bool:
    """Say whether *article*, which prints the words of *quote* with the attributions *said*, may stand beside it.

    A copy may, unless it names another speaker: it may have lost the sentence that names one, or the first name. Any
    other article may where both print the words as the reporter's own, or name the same speakers in the same order:
    'I will appeal' is a statement of each who said it.
    """
    here, there = _speakers(quote.attributions), _speakers(said)
    is_copy = article.article_id == quote.article.article_id or article.article_id in reading.family(
        quote.article.article_id
    )
    if not is_copy:
        return here == there and None not in here
    known = [set(name.split()) for name in here if name]
    return not known or all(any(_is_part(set(name.split()), one) for one in known) for name in there if name)


def _speakers(attributions: Iterable[Attribution]) -> list[str | None]:
    """Return the name of each speaker, case folded, in the order of their words; None for one that is not known."""
    ordered = sorted(attributions, key=lambda attribution: attribution.content)
    return [" ".join(a.speaker.text.split()).casefold() if a.speaker else None for a in ordered]


def _is_part(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _with_copies(quote: Quote, copies: Iterable[Copy]) -> Quote:
    """Return *quote* with *copies* among its own, each article once, the earliest first, undated ones last."""
    known = {quote.article.article_id: None, **{copy.article.article_id: copy for copy in quote.also_in}}
    for copy in copies:
        known.setdefault(copy.article.article_id, copy)
    found = [copy for copy in known.values() if copy]
    return replace(quote, also_in=tuple(sorted(found, key=lambda copy: copy.article.published or "9")))


def _make_quote(reading: Reading, article: Article, sentence: Sentence, attributions: tuple[Attribution, ...]) -> Quote:
    """Return *sentence* as a quote with its part of a longer quotation and the neighbours it leans on."""
    sentences = reading.sentences(article.article_id)
    quote = Quote(sentence, article, attributions)
    text = quote.text
    before = _neighbour(sentences, sentence.position, -1) if leans_back(text) else None
    after = _neighbour(sentences, sentence.position, 1) if text.endswith(":") else None
    of = [s.position for s in sentences if quote.attribution and quote.attribution.touches(s.span)]
    part = (of.index(sentence.position) + 1, len(of)) if len(of) > 1 else None
    return replace(quote, before=before, after=after, part=part, note=find_correction(article.body, sentences))


def _neighbour(sentences: Sequence[Sentence], position: int, step: int) -> Sentence | None:
    """Return the next sentence in that direction that is no furniture."""
    places = range(position + step, len(sentences) if step > 0 else -1, step)
    return next((sentences[place] for place in places if not sentences[place].furniture), None)


def _find_matches(question: Question, sentence: Sentence, article: Article) -> tuple[Span, ...]:
    wanted = set(question.terms)
    start = sentence.span.start
    return tuple(
        Span(start + token.start, start + token.end)
        for token in read_tokens(sentence.span.of(article.body), question.language)
        if token.term in wanted
    )


def _find_outcome(reading: Reading, quote: Quote) -> Outcome | None:
    """Return how the accusation ended that *quote*, or a sentence shown with it, tells of; None where none does."""
    shown = (quote.sentence, quote.before, quote.after)
    outcomes = (_outcome_of(reading, quote.article, sentence) for sentence in shown if sentence)
    return next((outcome for outcome in outcomes if outcome), None)


def _outcome_of(reading: Reading, article: Article, sentence: Sentence) -> Outcome | None:
    """Return how the accusation that *sentence* tells of ended; None where it tells of none.

    The article itself is read, and every other article that prints the person's full name beside a word of an
    outcome. What was printed before the accusation gives way to what came with or after it, a denial to a final
    outcome, then the earlier article to the later, and the earlier sentence to the later.
    """
    names = reading.names(article)
    accused = find_accused(article.body, sentence, names, reading.attributions(article.article_id))
    if accused is None:
        return None
    person = fullest_name(names, accused.text)
    others = (other for other in reading.articles_naming(person) if other.article_id != article.article_id)
    found = list(_tell_of(reading, person, article, (article, *others)))
    if not found:
        return Outcome(None)
    _, where, told = max(found, key=lambda entry: entry[0])
    touching = tuple(a for a in reading.attributions(where.article_id) if a.touches(told.span))
    return Outcome(_make_quote(reading, where, told, touching))


def _tell_of(
    reading: Reading, person: str, accusing: Article, articles: Sequence[Article]
) -> Iterator[tuple[tuple[bool, bool, str, int], Article, Sentence]]:
    """Yield each sentence of *articles* that tells of an outcome for *person*, with its rank and its article."""
    accused_on = (accusing.published or "")[:10]
    for article in articles:
        day = (article.published or "")[:10]
        # A day that is not known is not held against it.
        is_later = not day or day >= accused_on
        for sentence, is_final in reading.outcomes(article, person):
            yield (is_later, is_final, article.published or "", sentence.position), article, sentence
