"""Body to sentences: the only splitting there is.

Stops are weighed one by one (``corpus.boundaries``), with the abbreviations of the article's language and with what
the rest of the article tells; where they are plain, NLTK's Punkt must agree (``corpus.punkt``). What ends without a
stop is found by its shape (``corpus.unstopped``).
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus.abbreviations import Abbreviations, abbreviations_of
from corpus.article import Article, Sentence, Span
from corpus.boundaries import find_stops
from corpus.furniture import mark_furniture
from corpus.languages import language_of
from corpus.paragraphs import split_paragraphs, trim
from corpus.punkt import agreed
from corpus.surroundings import Surroundings
from corpus.unstopped import find_unstopped

__all__ = ["split_paragraphs", "split_sentences"]


def split_sentences(article: Article) -> list[Sentence]:
    """Return the sentences of *article*, in order, as half-open spans of its body.

    No span crosses a paragraph break or has white space at an end. Every character that is not white space
    lies in exactly one sentence. What is printed around the news is marked as furniture, and listed like the rest.
    ``article.language`` chooses the rules (``corpus.languages.language_of``).
    """
    body, language = article.body, language_of(article.language)
    abbreviations, around = abbreviations_of(language), Surroundings(body, language)
    sentences: list[Sentence] = []
    for number, paragraph in enumerate(split_paragraphs(body)):
        for span in _split_paragraph(body, paragraph, abbreviations, around):
            sentences.append(Sentence(article.article_id, len(sentences), number, span))
    return mark_furniture(article, sentences)


def _split_paragraph(body: str, paragraph: Span, abbreviations: Abbreviations, around: Surroundings) -> Iterator[Span]:
    text = body[paragraph.start : paragraph.end]
    unstopped = find_unstopped(text)
    stopped = agreed(text, find_stops(text, unstopped, abbreviations, around), abbreviations)
    cuts = sorted({*unstopped, *stopped})
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        span = trim(text, start, end)
        if span.start < span.end:
            yield Span(paragraph.start + span.start, paragraph.start + span.end)
