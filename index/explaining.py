"""Why a sentence is quoted: every figure that its place and the belief in it came from, and what each adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log10

from corpus.languages import language_of
from corpus.store import Archive
from index.answer import Answer
from index.ranking.doubting import keep_share, leave, sum_doubt, weigh_doubt
from index.ranking.evidence import Evidence
from index.ranking.ranking import MUST_HOLD, Candidate, believe, pool_of, read_weights
from index.ranking.seeking import seek
from index.search_engine import Searcher, Share
from index.words.terms import read_tokens


@dataclass(frozen=True, slots=True)
class WordShare:
    """What one word of the question adds to the words' score through one field.

    ``asked`` is the word as the reader wrote it, ``printed`` the one that counts for it as it is printed there; None
    where it is not: the name of who speaks, which a 'he' stands for. ``size`` is the N of ``share.df``.
    """

    share: Share
    asked: str
    printed: str | None
    size: int


@dataclass(frozen=True, slots=True)
class Factor:
    """A figure by its name in the weights, and how much it counts."""

    name: str
    figure: float
    weight: float

    @property
    def adds(self) -> float:
        """What it adds to the sum that it is part of."""
        return self.figure * self.weight


@dataclass(frozen=True, slots=True)
class Why:
    """The reasons for one quote, as numbers that add up.

    What ``words`` add is ``words_score``: their share of ``ceiling``, the most that the question's own words could
    score; ``absent`` are its words that add nothing. What the factors of ``order`` add is ``score``, which quotes are
    ranked by; but one that ``lacks`` what is asked for (a number, say) stands below all that have it. What the factors
    of ``trust`` add is ``odds``, and its logistic is how far it would be believed; what those of ``doubt`` add is
    ``against``, and its logistic to the ``power`` is the ``share`` that is left of what is above the ``threshold``:
    ``belief``, 0 to 1. It is an answer from ``threshold`` on.
    """

    words: tuple[WordShare, ...]
    absent: tuple[str, ...]
    words_score: float
    ceiling: float
    order: tuple[Factor, ...]
    score: float
    lacks: str | None
    trust: tuple[Factor, ...]
    odds: float
    doubt: tuple[Factor, ...]
    against: float
    power: float
    share: float
    belief: float
    threshold: float


def explain_answer(
    searcher: Searcher, archive: Archive, answer: Answer, candidates: Iterable[Candidate]
) -> tuple[Why, ...]:
    """Return why each quote of *answer* is there, in their order; where it abstained, each of the nearest.

    *candidates* are those that it was made of, *searcher* what found them in *archive*, in one ``Archive.snapshot``.
    """
    by_place = {(one.article.article_id, one.sentence.position): one for one in candidates}
    return tuple(
        _explain(searcher, archive, by_place[quote.article.article_id, quote.sentence.position])
        for quote in answer.quotes or answer.nearest
    )


def _explain(searcher: Searcher, archive: Archive, candidate: Candidate) -> Why:
    question = candidate.weighed_by
    shares = searcher.explain(seek(searcher, question.terms, question.weights), candidate.hit)
    asked = dict(zip(question.terms, question.words, strict=True))
    fields = searcher.statistics().fields
    texts = _texts(archive, candidate)
    language = language_of(candidate.article.language)
    words = (
        WordShare(one, asked[one.term], _printed(one.counted, texts[one.field], language), fields[one.field].size)
        for one in shares
    )
    found = {share.term for share in shares}
    weights, evidence = read_weights(), candidate.evidence
    size = pool_of(searcher, question, candidate)
    trust = (
        Factor("bias", 1.0, weights.trust["bias"]),
        Factor("size", log10(max(1, size)), weights.trust["size"]),
        *_factors(evidence, weights.trust),
    )
    figures = weigh_doubt(candidate)
    doubt = (
        Factor("bias", 1.0, weights.doubt["bias"]),
        *(Factor(name, figure, weights.doubt[name]) for name, figure in figures.items()),
    )
    is_lacking = question.asked in MUST_HOLD and getattr(evidence, question.asked) < 0
    return Why(
        words=tuple(words),
        absent=tuple(word for term, word in asked.items() if term not in found),
        words_score=candidate.hit.score,
        ceiling=_ceiling(shares),
        order=_factors(evidence, weights.order),
        score=candidate.score,
        lacks=MUST_HOLD[question.asked] if is_lacking else None,
        trust=trust,
        odds=sum(factor.adds for factor in trust),
        doubt=doubt,
        against=sum_doubt(figures),
        power=weights.power,
        share=keep_share(figures),
        belief=leave(believe(evidence, size), keep_share(figures)),
        threshold=weights.threshold,
    )


def _factors(evidence: Evidence, weights: Mapping[str, float]) -> tuple[Factor, ...]:
    """Return what is weighed of *evidence*, in the order that it is summed in."""
    return tuple(Factor(name, value, weights[name]) for name, value in evidence._asdict().items() if name in weights)


def _ceiling(shares: Sequence[Share]) -> float:
    """Return the most that the question could score: what all of *shares* are shares of."""
    share = max(shares, key=lambda one: one.adds, default=None)
    return share.weight * share.idf * share.saturation / share.adds if share else 0.0


def _texts(archive: Archive, candidate: Candidate) -> Mapping[str, str]:
    """Return the words that each field has of the sentence and what is around it, those of the sentence first."""
    article, sentence = candidate.article, candidate.sentence
    words = sentence.span.of(article.body)
    near = [one.span for one in archive.sentences(article.article_id) if one.paragraph == sentence.paragraph]
    paragraph = article.body[min(span.start for span in near) : max(span.end for span in near)]
    return {
        "sentence": words,
        "paragraph": f"{words}\n{paragraph}",
        "article": f"{words}\n{article.body}",
        "headline": f"{article.headline or ''}\n{article.standfirst or ''}",
    }


def _printed(term: str, text: str, language: str) -> str | None:
    """Return the first word of *text* that is looked up as *term*; None where none is."""
    found = (text[token.start : token.end] for token in read_tokens(text, language) if token.term == term)
    return next(found, None)
