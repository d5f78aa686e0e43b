"""Sentence to quote: with its part of a longer quotation, and the neighbours that it must not be shown without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from corpus.article import Article, Attribution, Sentence, Span
from index.answer import Quote
from index.quoting.leaning import announces, leans_back, turns
from index.quoting.reading import Reading

# Of a quotation that runs on for longer, all sentences of the article are read at once.
_FEW = 8


class Whole(NamedTuple):
    """A quotation that runs over several *sentences* of its article, in printed order."""

    attribution: Attribution
    sentences: tuple[Sentence, ...]


def make_whole(reading: Reading, article: Article, sentence: Sentence, attributions: tuple[Attribution, ...]) -> Quote:
    """Return *sentence* as a quote with its part of a longer quotation and the neighbours it must not stand without.

    The sentence before comes along where this one leans on it, or where the same speech turns there ('But', 'No.');
    the sentence after where this one announces it, or where the same speech takes back what this one says.
    """
    body, span = article.body, sentence.span

    quote = Quote(sentence, article, attributions)
    # All sentences of an article are many to read, and few quotations run on.
    runs_on = any(one.hull.start < span.start or one.hull.end > span.end for one in attributions)
    whole = find_whole(quote, _reached(reading, sentence, attributions)) if runs_on else None
    before, after = (_neighbour(reading, sentence, step) for step in (-1, 1))
    # Read at once for all three.
    near = reading.touching(article.article_id, *(one.span for one in (before, sentence, after) if one))

    def said(*where: Sentence) -> tuple[Attribution, ...]:
        return tuple(one for one in near if any(one.touches(place.span) for place in where))

    if before and not leans_back(quote.text):
        before = before if turns(before.span.of(body)) and _one_speech(said(before), said(sentence)) else None
    if after and not announces(quote.text):
        after = after if turns(_spoken(body, said(after), after)) and _one_speech(said(sentence), said(after)) else None
    return replace(
        quote,
        before=before,
        after=after,
        beside=tuple(one for one in said(*filter(None, (before, after))) if one not in attributions),
        part=(whole.sentences.index(sentence) + 1, len(whole.sentences)) if whole else None,
        part_of=whole.attribution if whole else None,
        note=reading.correction(article),
    )


def _reached(reading: Reading, sentence: Sentence, attributions: Sequence[Attribution]) -> Sequence[Sentence]:
    """Return sentences of an article, in order: all that *attributions*, which touch *sentence*, reach into."""
    start, end = min(one.hull.start for one in attributions), max(one.hull.end for one in attributions)
    before, after = [sentence], [sentence]
    for found, step in ((before, -1), (after, 1)):
        while (start < found[-1].span.start) if step < 0 else (found[-1].span.end < end):
            place = found[-1].position + step
            near = reading.sentence(sentence.article_id, place) if place >= 0 else None
            if near is None:
                break
            found.append(near)
            if len(found) > _FEW:
                return reading.sentences(sentence.article_id)
    return [*before[:0:-1], *after]


def find_whole(quote: Quote, sentences: Sequence[Sentence]) -> Whole | None:
    """Return the quotation of several sentences that *quote* is part of, from its article's *sentences*; None for none.

    Where two quotations meet in the sentence, it is the one that covers most of it, unless only the other runs on:
    a sentence never ends inside a quotation without saying so.
    """
    for attribution in sorted(quote.attributions, key=lambda attribution: attribution is not quote.attribution):
        touched = touched_by(attribution, sentences)
        if len(touched) > 1 and quote.sentence in touched:
            return Whole(attribution, touched)
    return None


def touched_by(attribution: Attribution, sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return those of *sentences* that hold words of *attribution*, without furniture."""
    return tuple(one for one in sentences if not one.furniture and attribution.touches(one.span))


def _one_speech(ending: Sequence[Attribution], starting: Sequence[Attribution]) -> bool:
    """Say whether one sentence, with the words *ending*, and the next, with *starting*, are one person's speech."""
    if any(one == other for one in ending for other in starting):
        return True
    speakers = {one.speaker.text for one in ending if one.speaker}
    return any(one.speaker and one.speaker.text in speakers for one in starting)


def _spoken(body: str, said: Sequence[Attribution], sentence: Sentence) -> str:
    """Return *sentence* from where its first speech begins: 'She added: “But no.”' turns, too."""
    starts = [
        max(piece.start, sentence.span.start) for one in said for piece in one.content if piece.overlaps(sentence.span)
    ]
    return Span(min(starts, default=sentence.span.start), sentence.span.end).of(body)


def _neighbour(reading: Reading, sentence: Sentence, step: int) -> Sentence | None:
    """Return the next sentence in that direction that is no furniture."""
    for place in count(sentence.position + step, step):
        near = reading.sentence(sentence.article_id, place) if place >= 0 else None
        if near is None or not near.furniture:
            return near
    return None
