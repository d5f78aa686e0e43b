"""Does a copy print a quote in the same words? Word by word, without what house styles change."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby, pairwise
from typing import Literal

from corpus.article import Article, Sentence, Span
from corpus.copies_printed import PrintedWords, find_marked_spans, find_run
from corpus.copies_text import skip_dateline
from corpus.copies_words import find_words, fold_words

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

    @property
    def shown(self) -> Span:
        """Whole sentences that may be shown as what the copy prints, with no furniture between them.

        All of ``sentences`` where they follow each other. Where the copy prints furniture between them ('Read more'),
        only those on one side of it: where most of the changes are, among equals where most of the words are, among
        equals the first. To show the rest as well would put the furniture, or a gap, into the mouth of who is quoted.
        """
        runs = [
            [sentence for _, sentence in run]
            for _, run in groupby(enumerate(self.sentences), lambda entry: entry[1].position - entry[0])
        ]
        return max((Span(run[0].span.start, run[-1].span.end) for run in runs), key=self._weigh)

    def _weigh(self, run: Span) -> tuple[int, int]:
        changed = sum(run.start <= change.there.start and change.there.end <= run.end for change in self.changes)
        return changed, min(run.end, self.span.end) - max(run.start, self.span.start)


def compare_words(article: Article, quote: Span, copy: Article, sentences: Sequence[Sentence]) -> Wording | None:
    """Return how *copy*, whose *sentences* are given, prints the words of *article* that *quote* spans.

    None where it leaves them out. Of a quote of over 200 words, the first 200 are compared.
    """
    return QuotedWords(article, quote).compare(PrintedWords(copy, sentences))


class QuotedWords:
    """The words of a quote, folded once to be looked for in any number of copies.

    Args:
        article: is quoted.
        quote: what of its body. Of more than 200 words, the first 200 are compared.
    """

    def __init__(self, article: Article, quote: Span) -> None:
        self.body, self.span = article.body, quote
        start = quote.start + skip_dateline(quote.of(self.body))
        self.words = find_words(self.body, Span(start, quote.end))[:_LONGEST]
        self.forms = [form for form, _ in self.words]

    def compare(self, printed: PrintedWords) -> Wording | None:
        """Return how the copy whose words are *printed* prints these; None where it leaves them out."""
        forms = self.forms
        if not forms or not printed.forms:
            return None
        likely = [(place, place + len(forms)) for place in printed.find(forms)] or _find_alike(printed.forms, forms)
        widened = [_widen(self, printed, *found) for found in likely]
        if not widened:
            return None
        first, last = min(widened, key=lambda found: found[1] - found[0])
        is_same = printed.forms[first:last] == forms
        if last - first > 2 * len(forms) or (not is_same and _is_another(self, printed, first, last)):
            return None
        span = printed.span(first, last)
        changes = _find_changes(self, printed, first, last)
        if changes:
            return Wording(_judge(self, printed, span, changes), span, printed.held(first, last), changes)
        offset = span.start - self.words[0][1].start
        start = self.span.start + offset
        is_exact = start >= 0 and printed.body.startswith(self.span.of(self.body), start)
        return Wording("exact" if is_exact else "same", span, printed.held(first, last))

    @cached_property
    def before(self) -> list[str]:
        """The words of the article before these."""
        return fold_words(self.body[: self.words[0][1].start])

    @cached_property
    def behind(self) -> list[str]:
        """The words of the article behind these."""
        return fold_words(self.body[self.words[-1][1].end :])

    @cached_property
    def marked(self) -> list[Span]:
        """What stands between quotation marks in the article."""
        return find_marked_spans(self.body)


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


def _is_another(quoted: QuotedWords, printed: PrintedWords, first: int, last: int) -> bool:
    """Say whether the words of the copy are another sentence of the article, and not this one changed."""
    places = [first]
    while printed.sentence_of(places[-1])[1] < last:
        places.append(printed.sentence_of(places[-1])[1])
    pieces = [printed.forms[slice(*printed.sentence_of(place))] for place in places]
    return all(find_run(quoted.before, piece) or find_run(quoted.behind, piece) for piece in pieces)


def _widen(quoted: QuotedWords, printed: PrintedWords, first: int, last: int) -> tuple[int, int]:
    """Take in what the copy prints in the same sentence before and behind, unless the article prints it there, too.

    'Not' before 'all is lost' is a change; the sentence before, which the copy joins to this one, is none.
    """
    start, _ = printed.sentence_of(first)
    _, end = printed.sentence_of(last - 1)
    if start < first:
        first -= _count_added(printed.forms[start:first][::-1], quoted.before[::-1])
    if last < end:
        last += _count_added(printed.forms[last:end], quoted.behind)
    return first, last


def _count_added(words: Sequence[str], near: Sequence[str]) -> int:
    """Return how many of *words*, counted from the quote outwards, are not what the article has there."""
    if len(words) > 2 * _LONGEST:
        return len(words)
    for count in range(len(words)):
        if words[count:] == near[: len(words) - count]:
            return count
    return len(words)


def _find_changes(quoted: QuotedWords, printed: PrintedWords, first: int, last: int) -> tuple[Change, ...]:
    forms = quoted.forms
    others = printed.forms[first:last]
    if forms == others:
        return ()
    here_spans, spans = [span for _, span in quoted.words], printed.spans(first, last)
    matcher = SequenceMatcher(None, forms, others, autojunk=False)
    found = [
        (_hull(here_spans, start, end), _hull(spans, other_start, other_end))
        for kind, start, end, other_start, other_end in matcher.get_opcodes()
        # 'per cent' and 'percent', 'e-mail' and 'email' are one word.
        if kind != "equal" and "".join(forms[start:end]) != "".join(others[other_start:other_end])
    ]
    if not found:
        return ()
    return tuple(
        Change(here, there, _lies_in(here, quoted.marked) or _lies_in(there, printed.marked)) for here, there in found
    )


def _hull(spans: Sequence[Span], start: int, end: int) -> Span:
    if start < end:
        return Span(spans[start].start, spans[end - 1].end)
    place = spans[start].start if start < len(spans) else spans[-1].end
    return Span(place, place)


def _lies_in(span: Span, marked: Sequence[Span]) -> bool:
    return any(piece.start < span.end and span.start < piece.end for piece in marked) or any(
        piece.start < span.start == span.end < piece.end for piece in marked
    )


def _judge(quoted: QuotedWords, printed: PrintedWords, span: Span, changes: Sequence[Change]) -> Kind:
    if any(change.in_marks for change in changes):
        return "differs"
    has_quotation = _has_quotation(quoted.body, quoted.span, quoted.marked)
    return "reworded" if has_quotation or _has_quotation(printed.body, span, printed.marked) else "differs"


def _has_quotation(body: str, span: Span, marked: Sequence[Span]) -> bool:
    inside = (piece for piece in marked if piece.overlaps(span))
    return any(
        len(fold_words(body[max(piece.start, span.start) : min(piece.end, span.end)])) >= _QUOTED for piece in inside
    )
