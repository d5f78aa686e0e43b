"""The words that answer, inside a sentence that is quoted: the name, number, date or clause; or nothing, in doubt.

What may be the answer (``highlight_spans``) is weighed by what the question leaves open (``highlight_question``): its
form, how near the question's words stand and on which side, the preposition before it (``highlight_evidence``). The
weights of these figures are in ``highlight_weights.json``, with what they were learned from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp
from typing import Any, NamedTuple

from corpus.article import Article, Attribution, Sentence, Span
from index.asking.question import Question
from index.asking.wanted import LONGEST_LOOK
from index.marking.amounts import Candidate
from index.marking.evidence import Figures, may_fit, weigh_candidates
from index.marking.question import Shape, read_shape
from index.marking.spans import MOST_WORDS, find_candidates, find_quoted
from index.marking.words import Word, split_words
from index.words.terms import ENGLISH, read_terms

# More are no sentence of prose; all that is done here grows with them.
_MOST_WORDS_READ = 150
# A mark is less than this share of the sentence's words: what is not left out is not marked off.
_LARGEST_SHARE = 0.5
_SHORT = 8  # words: of these, a mark may be more


Weights = Mapping[str, float]


class HighlightWeights(NamedTuple):
    """How much each figure speaks for a candidate, and how sure it must be that the best one touches the answer."""

    figures: Weights
    threshold: float


@cache
def read_highlight_weights() -> HighlightWeights:
    """Return the weights that ship, from ``index/marking/weights.json``, which names what they were learned from."""
    content: dict[str, Any] = json.loads(files("index.marking").joinpath("weights.json").read_text(encoding="utf-8"))
    return HighlightWeights(content["weights"], content["threshold"])


def find_highlight(
    question: Question, article: Article, sentence: Sentence, attributions: Sequence[Attribution] = ()
) -> Span | None:
    """Return the words of *sentence* that answer *question*, as a span of the body; None where that is not clear.

    They are whole words, new to the question, and few: no more than half of a long sentence. A question for yes or no
    has no such words, and who asks what somebody said wants the whole quotation.

    Args:
        question: as it was asked.
        article: that the sentence is from.
        sentence: one that is quoted.
        attributions: those that touch the sentence.
    """
    if question.language != ENGLISH or not question.terms or (shape := read_shape(question)) is None:
        return None
    span = sentence.span
    text = span.of(article.body)[: LONGEST_LOOK + 1]
    if text.rstrip("\"'”’ )").endswith("?"):
        return None  # What asks itself answers nothing.
    words = split_words(text, ENGLISH)[:_MOST_WORDS_READ]
    if len(text) > LONGEST_LOOK and words:
        words.pop()  # It may be the half of a word.
    if question.who_said and attributions:
        mark = _find_source(span, article.body, attributions)
    else:
        found = _find_scrap(text, words) if question.wants_words else _choose(question, shape, text, words)
        mark = found and Span(span.start + words[found.first].start, span.start + words[found.last - 1].end)
    # What the question says itself answers nothing.
    is_new = mark and not set(read_terms(mark.of(article.body))) <= set(question.terms)
    return mark if is_new else None


def weigh_choice(candidates: Sequence[Candidate], weighed: Sequence[Figures], weights: Weights) -> tuple[int, float]:
    """Return which of *candidates* is best, the earliest of equals, and how sure it is, 0 to 1, to touch the answer."""
    sums = [sum(weights[name] * value for name, value in figures if name in weights) for figures in weighed]
    most = max(sums)
    number = sums.index(most)
    best = candidates[number]
    shares = [exp(each - most) for each in sums]
    # Who marks 'Lee' for 'Ann Lee' marks the answer: what overlaps the best speaks for it.
    theirs = (
        share for share, one in zip(shares, candidates, strict=True) if one.first < best.last and best.first < one.last
    )
    return number, sum(theirs) / sum(shares)


def _choose(question: Question, shape: Shape, text: str, words: Sequence[Word]) -> Candidate | None:
    """Return the words that answer *question*; None where none stands out."""
    known = read_highlight_weights()
    candidates = [
        one
        for one in find_candidates(text, words, frozenset(question.terms))
        if len(words) <= _SHORT or one.last - one.first <= _LARGEST_SHARE * len(words)
    ]
    if not candidates:
        return None
    weighed = weigh_candidates(shape, question, text, words, candidates)
    number, sure = weigh_choice(candidates, weighed, known.figures)
    best = candidates[number]
    sure *= (1 + _covered(question, words)) / 2
    return best if sure >= known.threshold and may_fit(shape, words, best) else None


def _covered(question: Question, words: Sequence[Word]) -> float:
    """Return how much of the question its sentence holds, 0 to 1.

    Where it is little, the right kind of thing is likely to be the answer to something else. What the conversation
    lent need not be there.
    """
    present = {term for word in words for term in word.terms}
    weighed = dict(zip(question.terms, question.weights, strict=True))
    own = {term: weight for term, weight in weighed.items() if term not in question.lent} or weighed
    return sum(weight for term, weight in own.items() if term in present) / sum(own.values())


def _find_source(span: Span, body: str, attributions: Sequence[Attribution]) -> Span | None:
    """Return who said it where the sentence names one and no other; 'she' is no answer."""
    named: set[Span] = set()
    for attribution in attributions:
        source, speaker = attribution.source, attribution.speaker
        if source and span.covers(source) and any(map(str.isupper, source.of(body))):
            named.add(source)
        elif speaker and span.covers(speaker.span):
            named.add(speaker.span)
    return named.pop() if len(named) == 1 else None


def _find_scrap(text: str, words: Sequence[Word]) -> Candidate | None:
    """Return the few words in quotation marks within a sentence that has more: 'called the year “a long winter”'."""
    scraps = list(find_quoted(text, words))
    if len(scraps) != 1 or text.count("“") > 1 or text.count('"') > 2:
        return None
    scrap = scraps[0]
    return scrap if scrap.last - scrap.first <= min(MOST_WORDS, _LARGEST_SHARE * len(words)) else None
