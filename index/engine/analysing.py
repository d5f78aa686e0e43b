"""An article and what was read out of it, as an engine takes it: every sentence as terms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from corpus.article import Attribution, Name, Sentence
from corpus.changes import KeptArticle
from corpus.languages import language_of
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.words.terms import read_terms


def analyse_article(kept: KeptArticle) -> AnalysedArticle:
    """Return what an index holds of the article *kept*.

    A sentence has the terms of its own words, and then those of the names of all who speak in it without being named
    in it, names in alphabetical order: 'he said' is found by the name that 'he' stands for. Furniture has no terms,
    and nobody speaks in it.
    """
    article = kept.article
    language = language_of(article.language)
    spoken, speakers, unnamed = _speech(kept.sentences, kept.attributions)
    read_name = cache(lambda name: read_terms(name, language))
    sentences = []
    for place, sentence in enumerate(kept.sentences):
        if sentence.furniture:
            sentences.append(AnalysedSentence((), *sentence.span, sentence.paragraph, furniture=True))
            continue
        terms = read_terms(sentence.span.of(article.body), language)
        for name in sorted(unnamed[place]):
            terms += read_name(name)
        names = tuple(sorted(speakers[place]))
        sentences.append(
            AnalysedSentence(tuple(terms), *sentence.span, sentence.paragraph, speech=place in spoken, speakers=names)
        )
    return AnalysedArticle(
        number=kept.number,
        article_id=article.article_id,
        kept_at=kept.kept_at,
        sentences=tuple(sentences),
        headline=tuple(read_terms(f"{article.headline or ''} {article.standfirst or ''}", language)),
        published=article.published,
        outlet=article.outlet or "",
        byline=article.byline or "",
        embargo=article.embargo,
        language=language,
    )


def _speech(
    sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> tuple[set[int], list[set[str]], list[set[str]]]:
    """Return the places of the sentences that hold somebody's words, and who speaks in each; by name, where known.

    The last of the three has the names of those only who are not named in the sentence itself.
    """
    spoken: set[int] = set()
    speakers: list[set[str]] = [set() for _ in sentences]
    unnamed: list[set[str]] = [set() for _ in sentences]
    ends = [sentence.span.end for sentence in sentences]
    for attribution in attributions:
        for place in _touched(sentences, ends, attribution):
            spoken.add(place)
            if (speaker := attribution.speaker) is not None:
                speakers[place].add(speaker.text)
                if not _is_named(speaker, sentences[place]):
                    unnamed[place].add(speaker.text)
    return spoken, speakers, unnamed


def _touched(sentences: Sequence[Sentence], ends: Sequence[int], attribution: Attribution) -> Iterator[int]:
    for piece in attribution.content:
        for place in range(bisect_right(ends, piece.start), len(sentences)):
            if sentences[place].span.start >= piece.end:
                break
            yield place


def _is_named(speaker: Name, sentence: Sentence) -> bool:
    return sentence.span.covers(speaker.span)
