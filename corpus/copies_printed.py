"""The words of an article as they are looked for: folded, each with its sentence and the place where it is printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from corpus.article import Article, Sentence, Span
from corpus.copies_text import skip_dateline
from corpus.copies_words import find_words, fold_words
from corpus.sentences import split_paragraphs
from corpus.speech.marks import find_marked

_PLACES = 4


class PrintedWords:
    """The words of an article without its furniture, folded, and the sentences that they stand in.

    Args:
        article: the article.
        sentences: its sentences, in order.

    ``body`` is the article's, ``forms`` are the folded words.
    """

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self.body = article.body
        self._sentences = [sentence for sentence in sentences if not sentence.furniture]
        words = [fold_words(self._bare(sentence).of(self.body)) for sentence in self._sentences]
        self.forms = [form for of_sentence in words for form in of_sentence]
        self._ends = list(accumulate(map(len, words)))

    @cached_property
    def marked(self) -> list[Span]:
        """What stands between quotation marks."""
        return find_marked_spans(self.body)

    def find(self, forms: Sequence[str]) -> list[int]:
        """Return where *forms* begin among the words, word for word, the first few places."""
        return _find_places(self._joined, forms)

    @cached_property
    def _joined(self) -> str:
        return _join(self.forms)

    def _bare(self, sentence: Sentence) -> Span:
        start, end = sentence.span
        return Span(start + skip_dateline(self.body[start:end]) if sentence is self._sentences[0] else start, end)

    def held(self, first: int, last: int) -> tuple[Sentence, ...]:
        """Return the sentences that the words from *first* up to *last* stand in."""
        return tuple(self._sentences[self._number(first) : self._number(last - 1) + 1])

    def span(self, first: int, last: int) -> Span:
        """Return where the words from *first* up to *last* stand."""
        spans = self.spans(first, last)
        return Span(spans[0].start, spans[-1].end)

    def spans(self, first: int, last: int) -> list[Span]:
        """Return where each of the words from *first* up to *last* stands."""
        spans = [span for sentence in self.held(first, last) for _, span in find_words(self.body, self._bare(sentence))]
        before = first - self.sentence_of(first)[0]
        return spans[before : before + last - first]

    def sentence_of(self, place: int) -> tuple[int, int]:
        """Return the first word and the end of the sentence that the word at *place* stands in."""
        number = self._number(place)
        return self._ends[number - 1] if number else 0, self._ends[number]

    def _number(self, place: int) -> int:
        return bisect_right(self._ends, place)


def find_run(printed: Sequence[str], forms: Sequence[str]) -> list[int]:
    """Return where *forms* begin in *printed*, word for word, the first few places."""
    return _find_places(_join(printed), forms)


def find_marked_spans(body: str) -> list[Span]:
    """Return what stands between quotation marks in *body*, in order."""
    return [piece.span for pieces in find_marked(body, list(split_paragraphs(body))) for piece in pieces]


def _join(words: Sequence[str]) -> str:
    return " ".join(("", *words, ""))


def _find_places(joined: str, forms: Sequence[str]) -> list[int]:
    wanted = _join(forms)
    places: list[int] = []
    place = joined.find(wanted)
    while place >= 0 and len(places) < _PLACES:
        places.append(joined.count(" ", 0, place))
        place = joined.find(wanted, place + 1)
    return places
