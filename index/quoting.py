"""Candidate to quote: the sentence with all that it must not be shown without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.article import Article, Attribution, Sentence, Span
from corpus.names import find_names
from corpus.outcomes import OUTCOME_WORDS, find_accused, find_outcomes, fullest_name
from corpus.store import Archive
from index.answer import Outcome, Quote
from index.engine import Engine
from index.leaning import leans_back
from index.question import Question
from index.ranking import Candidate
from index.terms import read_terms, read_tokens

_OTHER_ARTICLES = 200


def make_quotes(
    engine: Engine, archive: Archive, question: Question, candidates: Iterable[Candidate], k: int, as_of: str
) -> list[Quote]:
    """Return the first *k* candidates as quotes; the same words in another article are folded into one."""
    quotes: list[Quote] = []
    places: dict[str, int] = {}
    for candidate in candidates:
        words = " ".join(candidate.sentence.span.of(candidate.article.body).split()).casefold()
        if words in places:
            place = places[words]
            known = (quotes[place].article, *quotes[place].also_in)
            if candidate.article.article_id not in {article.article_id for article in known}:
                quotes[place] = replace(quotes[place], also_in=known[1:] + (candidate.article,))
        elif len(quotes) < k:
            places[words] = len(quotes)
            quote = make_quote(archive, candidate.article, candidate.sentence, candidate.attributions)
            quotes.append(
                replace(
                    quote,
                    score=candidate.score,
                    matches=_find_matches(question, candidate.sentence, candidate.article),
                    outcome=find_outcome(engine, archive, quote, as_of),
                )
            )
    return quotes


def make_quote(archive: Archive, article: Article, sentence: Sentence, attributions: tuple[Attribution, ...]) -> Quote:
    """Return *sentence* as a quote with its part of a longer quotation and the neighbours it leans on."""
    sentences = archive.sentences(article.article_id)
    quote = Quote(sentence, article, attributions)
    text = quote.text
    before = sentences[sentence.position - 1] if sentence.position and leans_back(text) else None
    after = sentences[sentence.position + 1] if text.endswith(":") and sentence.position + 1 < len(sentences) else None
    of = [s.position for s in sentences if quote.attribution and quote.attribution.touches(s.span)]
    part = (of.index(sentence.position) + 1, len(of)) if len(of) > 1 else None
    return replace(quote, before=before, after=after, part=part)


def _find_matches(question: Question, sentence: Sentence, article: Article) -> tuple[Span, ...]:
    wanted = set(question.terms)
    start = sentence.span.start
    return tuple(
        Span(start + token.start, start + token.end)
        for token in read_tokens(sentence.span.of(article.body))
        if token.term in wanted
    )


def find_outcome(engine: Engine, archive: Archive, quote: Quote, as_of: str) -> Outcome | None:
    """Return how the accusation that *quote* tells of ended; None where it tells of none.

    The article itself is read, and every other article that prints the person's full name beside a word of an
    outcome. A final outcome goes before a denial, then the later article, then the later sentence.
    """
    article = quote.article
    sentences = archive.sentences(article.article_id)
    names = find_names(article.body, sentences)
    accused = find_accused(article.body, quote.sentence, names, archive.attributions(article.article_id))
    if accused is None:
        return None
    person = fullest_name(names, accused.text)
    found: list[tuple[tuple[bool, str, int], Article, Sentence]] = []

    def note(other: Article, tells: Sequence[tuple[Sentence, bool]]) -> None:
        found.extend(((final, other.published or "", sentence.position), other, sentence) for sentence, final in tells)

    note(article, find_outcomes(article.body, sentences, names, person))
    for other in _others_naming(engine, archive, person, article, as_of):
        of_other = archive.sentences(other.article_id)
        note(other, find_outcomes(other.body, of_other, find_names(other.body, of_other), person))
    if not found:
        return Outcome(None)
    _, where, sentence = max(found, key=lambda entry: entry[0])
    touching = tuple(a for a in archive.attributions(where.article_id) if a.touches(sentence.span))
    return Outcome(make_quote(archive, where, sentence, touching))


def _others_naming(engine: Engine, archive: Archive, person: str, article: Article, as_of: str) -> Iterable[Article]:
    """Yield the articles, other than *article* and not later than *as_of*, that print *person* in full."""
    name = read_terms(person)
    if len(name) < 2:
        return  # A surname alone is no evidence that it is the same person.
    segment = engine.segment
    numbers = engine.articles_with(name, read_terms(OUTCOME_WORDS))
    for number in numbers[-_OTHER_ARTICLES:]:
        other = archive.article(segment.article_ids[number], segment.kept_at[number])
        if (
            other
            and other.article_id != article.article_id
            and (other.published or "")[:10] <= as_of
            and person in other.body
        ):
            yield other
