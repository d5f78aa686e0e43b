"""What is printed around the news and is no part of it: datelines, bylines, links, credits, offers, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from corpus.article import Article, Sentence
from corpus.corrections import find_correction
from corpus.datelines import find_dateline
from corpus.furniture_patterns import (
    ALONE,
    BIOGRAPHY,
    BYLINE,
    LINK,
    LINKED,
    OFFER,
    REACHED,
    REST,
    SENTENCE,
    SPOKEN_END,
    WHOLE,
    WITHIN,
)

__all__ = ["find_correction", "mark_furniture"]

# No label, link, credit or byline is longer than a line, and no offer than a paragraph.
_LINE = 250
_OFFER = 700
# A headline that is linked to has at most so many sentences.
_LINKED = 2
# Who wrote an article stands above it.
_TOP = 8


def mark_furniture(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return *sentences*, all of *article*'s, with those marked that are printed around the news.

    Only what is surely no part of the news is marked: in doubt a sentence stays the article's own.
    """
    body = article.body
    marked = set(_in_correction(body, sentences))
    within = [pattern for sign, pattern in WITHIN if sign in body]
    before = ""
    for number, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        start, end = paragraph[0].span.start, paragraph[-1].span.end
        if _is_furniture(article, start, end, len(paragraph), number, before):
            marked.update(one.position for one in paragraph)
        else:
            marked.update(_in_paragraph(body, paragraph))
            for pattern in within:
                marked.update(one.position for one in paragraph if pattern.fullmatch(body, *one.span))
        before = body[max(start, end - 3) : end]
    return [replace(one, furniture=True) if one.position in marked else one for one in sentences]


def _in_correction(body: str, sentences: Sequence[Sentence]) -> Iterator[int]:
    note = find_correction(body, sentences)
    if note:
        yield from (one.position for one in sentences if note.covers(one.span))


def _is_furniture(article: Article, start: int, end: int, length: int, number: int, before: str) -> bool:
    """Say whether all of a paragraph of *length* sentences is furniture; *before* is how the one before it ends."""
    body = article.body
    if WHOLE.match(body, start, end):
        return True
    if end - start > _OFFER:
        return False
    if OFFER.search(body, start, end):
        return True
    if end - start > _LINE:
        return False
    if ALONE.fullmatch(body, start, end):
        # “It is over.” / — Ann Hale: that is who said it.
        return body[start] not in "-–—" or not SPOKEN_END.search(before)
    if LINK.match(body, start, end) or (length <= _LINKED and LINKED.fullmatch(body, start, end)):
        return True
    if number < _TOP:
        text = body[start:end]
        named = (article.byline, article.outlet)
        return BYLINE.fullmatch(body, start, end) is not None or any(name and text == name for name in named)
    return False


def _in_paragraph(body: str, paragraph: Sequence[Sentence]) -> Iterator[int]:
    """Yield the positions of the sentences of *paragraph* that are furniture in it."""
    first = paragraph[0]
    dateline = find_dateline(body[first.span.start : min(paragraph[-1].span.end, first.span.start + 150)])
    if dateline and first.span.end <= first.span.start + dateline:
        yield first.position
    for place, one in enumerate(paragraph):
        if REST.match(body, *one.span):
            yield from (other.position for other in paragraph[place:])
            return
        if SENTENCE.match(body, *one.span):
            yield one.position
            if place and REACHED.match(body, *one.span) and BIOGRAPHY.match(body, *first.span):
                yield from (other.position for other in paragraph[:place])
