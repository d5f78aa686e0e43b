"""Does a copy print a quote in the same words? Word by word, without what house styles change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import Literal

from corpus.article import Article, Sentence, Span
from corpus.copies_printed import PrintedWords, find_run
from corpus.copies_text import skip_dateline
from corpus.copies_words import find_words, fold_words
from corpus.marks import find_marked
from corpus.sentences import split_paragraphs

Kind = Literal["exact", "same", "reworded", "differs"]

_LEAST_ALIKE = 0.6  # of the quote's words are printed in the copy, in their order
_LEAST_WORDS = 3
_LONGEST = 200  # words that are aligned: the time grows with their square
_SLACK = 6
_PLACES = 4
_QUOTED = 4  # words: less in quotation marks is a name or an irony, and the sentence is the reporter's


@dataclass(frozen=True, slots=True)
class Change:
    """Words that a copy prints otherwise: ``here`` in the quoted article, ``there`` in the copy; either may be empty.

    ``in_marks``: they stand between quotation marks, in one of the two at least.
    """

    here: Span
    there: Span
    in_marks: bool


@dataclass(frozen=True, slots=True)
class Wording:
    """How a copy prints the words of a quote.

    ``exact``: to the character. ``same``: the same words in another house style (white space, the shape of marks and
    dashes, capitals, British or American spelling). ``reworded``: other words, but outside of the quotation marks
    that the quote has. ``differs``: other words in the quotation itself, or in a quote without marks. ``span`` is
    where the words stand in the copy, ``sentences`` what they lie in there: several, where the copy ends its
    sentences elsewhere.
    """

    kind: Kind
    span: Span
    sentences: tuple[Sentence, ...]
    changes: tuple[Change, ...] = ()


def compare_words(article: Article, quote: Span, copy: Article, sentences: Sequence[Sentence]) -> Wording | None:
    """Return how *copy*, whose *sentences* are given, prints the words of *article* that *quote* spans.

    None where it leaves them out. Of a quote of over 200 words, the first 200 are compared.
    """
    start = quote.start + skip_dateline(quote.of(article.body))
    words = find_words(article.body, Span(start, quote.end))[:_LONGEST]
    printed = PrintedWords(copy, sentences)
    if not words or not printed.forms:
        return None
    forms = [form for form, _ in words]
    quote_words = Span(words[0][1].start, words[-1][1].end)
    around = _Around(article, quote_words)
    likely = [(place, place + len(forms)) for place in find_run(printed.forms, forms)] or _find_alike(
        printed.forms, forms
    )
    widened = [_widen(around, printed, *found) for found in likely]
    if not widened:
        return None
    first, last = min(widened, key=lambda found: found[1] - found[0])
    is_same = printed.forms[first:last] == forms
    if last - first > 2 * len(forms) or (not is_same and _is_another(around, printed, first, last)):
        return None
    span = printed.span(first, last)
    changes = _find_changes(article, words, copy, printed, first, last)
    if changes:
        return Wording(_judge(article, quote, copy, span, changes), span, printed.held(first, last), changes)
    offset = span.start - words[0][1].start
    is_exact = copy.body.startswith(quote.of(article.body), quote.start + offset) and quote.start + offset >= 0
    return Wording("exact" if is_exact else "same", span, printed.held(first, last))


class _Around:
    """The words of an article before and behind a quote, folded."""

    def __init__(self, article: Article, quote: Span) -> None:
        self._body, self._quote = article.body, quote

    @cached_property
    def before(self) -> list[str]:
        return fold_words(self._body[: self._quote.start])

    @cached_property
    def behind(self) -> list[str]:
        return fold_words(self._body[self._quote.end :])


def _find_alike(printed: Sequence[str], forms: Sequence[str]) -> list[tuple[int, int]]:
    """Return from where to where *printed* has most of *forms*, in their order; nothing where it has not."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, pair in enumerate(pairwise(forms)):
        if len(places[pair]) < _PLACES:
            places[pair].append(place)
    votes = Counter(start - place for start, pair in enumerate(pairwise(printed)) for place in places.get(pair, ()))
    if not votes:
        return []
    near = {start: sum(votes.get(start + by, 0) for by in range(-_SLACK, _SLACK + 1)) for start in votes}
    start = min(votes, key=lambda start: (-near[start], -votes[start], start))
    begin = max(0, start - _SLACK)
    blocks = _align(forms, printed[begin : max(0, start) + len(forms) + _SLACK])
    alike = sum(size for _, _, size in blocks)
    if alike < max(_LEAST_WORDS, _LEAST_ALIKE * len(forms)):
        return []
    return [(begin + blocks[0][1], begin + blocks[-1][1] + blocks[-1][2])]


def _align(first: Sequence[str], second: Sequence[str]) -> list[tuple[int, int, int]]:
    """Return where both have the same words: places in the one and in the other, and how many; single words at
    either end that stand far from the rest are left out, they are there by chance.
    """
    blocks = [tuple(block) for block in SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()][:-1]
    while len(blocks) > 1 and blocks[0][2] == 1 and blocks[1][1] - blocks[0][1] > _SLACK // 2:
        blocks.pop(0)
    while len(blocks) > 1 and blocks[-1][2] == 1 and blocks[-1][1] - sum(blocks[-2][1:]) > _SLACK // 2:
        blocks.pop()
    return [(here, there, size) for here, there, size in blocks]


def _is_another(around: _Around, printed: PrintedWords, first: int, last: int) -> bool:
    """Say whether the words of the copy are another sentence of the article, and not this one changed."""
    places = [first]
    while printed.sentence_of(places[-1])[1] < last:
        places.append(printed.sentence_of(places[-1])[1])
    pieces = [printed.forms[slice(*printed.sentence_of(place))] for place in places]
    return all(find_run(around.before, piece) or find_run(around.behind, piece) for piece in pieces)


def _widen(around: _Around, printed: PrintedWords, first: int, last: int) -> tuple[int, int]:
    """Take in what the copy prints in the same sentence before and behind, unless the article prints it there, too.

    'Not' before 'all is lost' is a change; the sentence before, which the copy joins to this one, is none.
    """
    start, _ = printed.sentence_of(first)
    _, end = printed.sentence_of(last - 1)
    if start < first:
        first -= _count_added(printed.forms[start:first][::-1], around.before[::-1])
    if last < end:
        last += _count_added(printed.forms[last:end], around.behind)
    return first, last


def _count_added(words: Sequence[str], near: Sequence[str]) -> int:
    """Return how many of *words*, counted from the quote outwards, are not what the article has there."""
    if len(words) > 2 * _LONGEST:
        return len(words)
    for count in range(len(words)):
        if words[count:] == near[: len(words) - count]:
            return count
    return len(words)


def _find_changes(
    article: Article, words: Sequence[tuple[str, Span]], copy: Article, printed: PrintedWords, first: int, last: int
) -> tuple[Change, ...]:
    forms = [form for form, _ in words]
    others = printed.forms[first:last]
    if forms == others:
        return ()
    spans = printed.spans(first, last)
    matcher = SequenceMatcher(None, forms, others, autojunk=False)
    found = [
        (_hull([span for _, span in words], start, end), _hull(spans, other_start, other_end))
        for kind, start, end, other_start, other_end in matcher.get_opcodes()
        # 'per cent' and 'percent', 'e-mail' and 'email' are one word.
        if kind != "equal" and "".join(forms[start:end]) != "".join(others[other_start:other_end])
    ]
    if not found:
        return ()
    marked = _marked(article.body), _marked(copy.body)
    return tuple(Change(here, there, _lies_in(here, marked[0]) or _lies_in(there, marked[1])) for here, there in found)


def _hull(spans: Sequence[Span], start: int, end: int) -> Span:
    if start < end:
        return Span(spans[start].start, spans[end - 1].end)
    place = spans[start].start if start < len(spans) else spans[-1].end
    return Span(place, place)


def _marked(body: str) -> list[Span]:
    return [piece.span for pieces in find_marked(body, list(split_paragraphs(body))) for piece in pieces]


def _lies_in(span: Span, marked: Sequence[Span]) -> bool:
    return any(piece.start < span.end and span.start < piece.end for piece in marked) or any(
        piece.start < span.start == span.end < piece.end for piece in marked
    )


def _judge(article: Article, quote: Span, copy: Article, span: Span, changes: Sequence[Change]) -> Kind:
    def is_quotation(body: str, printed: Span) -> bool:
        inside = (piece for piece in _marked(body) if piece.overlaps(printed))
        return any(
            len(fold_words(body[max(piece.start, printed.start) : min(piece.end, printed.end)])) >= _QUOTED
            for piece in inside
        )

    if any(change.in_marks for change in changes):
        return "differs"
    return "reworded" if is_quotation(article.body, quote) or is_quotation(copy.body, span) else "differs"
