"""How much each piece of evidence counts, and the order that follows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from math import exp, log10
from operator import mul
from typing import Any, Literal, NamedTuple

from corpus.article import Article, Attribution, Sentence
from corpus.store import Archive
from index.asking.question import Question, without_speaker
from index.asking.roles import find_holder, read_office
from index.asking.timing import weigh_overtaken, weigh_recency, weigh_staleness, weigh_timeliness
from index.ranking.debris import is_debris
from index.ranking.evidence import Evidence, Measure, weigh_words
from index.ranking.seeking import seek
from index.ranking.speech import OWN, REPORTED, is_about_speech, weigh_speech
from index.ranking.weighing import find_speaker_near, share_weights, weigh_places
from index.search_engine import Hit, Only, Searcher

DEPTH = 45
# Without one of these in it, hardly any sentence is right on SQuAD: 7 of 680 for numbers.
MUST_HOLD = {"number": "number", "duration": "length of time", "age": "age"}
# A few words are no surer to be about what is asked than so many: by hand, on questions for words that nobody said.
_LEAST_POOL = 100
# Who stands so far before all others, by the weighted sum, stands alone.
_FAR = 8.0
# A question of one word beside the reader's own says nothing.
_NOTHING_NEW = 0.1
THEIRS, TOLD, ANOTHERS = range(3)
_EVERYTHING = Only("9999-12-31", "9999-12-31T00:00:00Z")


class Weights(NamedTuple):
    """The learned numbers: ``order`` ranks sentences; ``trust`` says how far the best one is to be believed.

    ``doubt``, to the ``power``, says how much of that is left after what speaks against it.
    """

    order: dict[str, float]
    trust: dict[str, float]
    doubt: dict[str, float]
    power: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, with its article, what speaks for it, and the score that follows.

    ``weighed_by`` is the question that the evidence is of: without the speaker's name, where it is the speaker's words.
    """

    sentence: Sentence
    article: Article
    attributions: Sequence[Attribution]
    evidence: Evidence
    score: float
    hit: Hit
    weighed_by: Question


class Ranked(NamedTuple):
    """A candidate behind what it is ranked by, the least first."""

    lacks: bool
    whose: int
    below: float
    number: int
    position: int
    candidate: Candidate


@cache
def read_weights() -> Weights:
    """Return the weights that ship, from ``index/ranking/weights.json``, which names what they were learned from."""
    content: dict[str, Any] = json.loads(files("index.ranking").joinpath("weights.json").read_text(encoding="utf-8"))
    return Weights(**{name: content[name] for name in Weights._fields})


def rank_candidates(
    searcher: Searcher, archive: Archive, question: Question, only: Only | None = None, depth: int = DEPTH
) -> list[Candidate]:
    """Return the best *depth* sentences for *question*, best first.

    Where somebody's words are asked for, as many again of those words are among them: what is not theirs comes last.
    A sentence whose article has changed or gone since the index was written is left out, and so is a mere address. Ties
    go to the earlier article, then the earlier sentence, so a question always gets the same answer.
    """
    within = within_speech(question, only or _EVERYTHING)
    ranked: list[Ranked] = []
    if within:
        # Among one person's words the name tells nothing: it is the topic that they are found and weighed by.
        narrowed = without_speaker(question) if question.voice and question.wants_words else question
        ranked = _search(searcher, archive, narrowed, within, depth)
    places = {entry.candidate.hit.place for entry in ranked}
    others = [
        entry for entry in _search(searcher, archive, question, only, depth) if entry.candidate.hit.place not in places
    ]
    if within and narrowed is not question:
        theirs = [_rescore(searcher, narrowed, entry.candidate.hit) for entry in others if entry.whose < ANOTHERS]
        others = [entry for entry in others if entry.whose == ANOTHERS]
        others += _weigh(searcher, archive, narrowed, theirs, (only or _EVERYTHING).as_of)
    ranked += others
    return _with_lead(searcher, [entry.candidate for entry in sorted(ranked, key=lambda entry: entry[:5])])


def weigh_hits(
    searcher: Searcher, archive: Archive, question: Question, hits: Sequence[Hit], only: Only
) -> list[Candidate]:
    """Return the sentences found as candidates, best first; see ``rank_candidates``."""
    ranked = _weigh(searcher, archive, question, hits, only.as_of)
    return _with_lead(searcher, [entry.candidate for entry in sorted(ranked, key=lambda entry: entry[:5])])


def _with_lead(searcher: Searcher, candidates: list[Candidate]) -> list[Candidate]:
    """Return *candidates*, best first, with how far the first stands before the best of another article.

    Where no other comes near, it is as far as can be; where there is no other, there is nobody to stand before.
    """
    if not candidates:
        return candidates
    best = candidates[0]
    others = [one.score for one in candidates if one.article.article_id != best.article.article_id]
    lead = min(1.0, max(0.0, best.score - max(others)) / _FAR) if others else float(searcher.statistics().articles > 1)
    # As ``replace`` does, in a third of the time: it is done to every candidate.
    return [
        Candidate(c.sentence, c.article, c.attributions, c.evidence.with_lead(lead), c.score, c.hit, c.weighed_by)
        for c in candidates
    ]


def _rescore(searcher: Searcher, question: Question, hit: Hit) -> Hit:
    """Return *hit* with the score that it has for *question*."""
    shares = searcher.explain(seek(searcher, question.terms, question.weights), hit)
    return hit._replace(score=round(sum(share.adds for share in shares), 9))


def _search(searcher: Searcher, archive: Archive, question: Question, only: Only | None, depth: int) -> list[Ranked]:
    hits = searcher.search(seek(searcher, question.terms, question.weights), depth, only)
    return _weigh(searcher, archive, question, hits, (only or _EVERYTHING).as_of)


def _weigh(searcher: Searcher, archive: Archive, question: Question, hits: Sequence[Hit], as_of: str) -> list[Ranked]:
    articles = archive.articles_at((hit.number, hit.kept_at) for hit in hits)
    days = [article.published if article else None for article in articles]
    ranked: list[Ranked] = []
    measure = Measure.of(question, share_weights(searcher, question))
    newest = searcher.printed.days[1]
    # Most questions are weighed without who speaks, and few candidates are quoted.
    touching = archive.touching if is_about_speech(question) else archive.touching_later
    office = read_office(question.text)
    figures = zip(
        weigh_places(searcher, question, hits),
        find_speaker_near(searcher, question, hits).tolist(),
        weigh_timeliness(question.timing, days),
        strict=True,
    )
    for hit, article, (places, near, timely) in zip(hits, articles, figures, strict=True):
        sentence = hit.sentence
        if article is None or is_debris(text := sentence.span.of(article.body)):
            continue
        said = touching(sentence.article_id, sentence.span)
        evidence = Evidence(
            **places,
            **weigh_words(measure, text, sentence.position),
            holder=float(office is not None and bool(find_holder(office, text))),
            recent=weigh_recency(question.timing, article.published, as_of),
            stale=weigh_staleness(question.timing, article.published, as_of, newest),
            overtaken=weigh_overtaken(question.timing, article.published, as_of, newest),
            timely=timely,
            long=log10(len(article.body) + 1) / 5,
            lead=0.0,
            **weigh_speech(question, article.body, sentence.span, said, near),
        )
        candidate = Candidate(sentence, article, said, evidence, score_order(evidence), hit, question)
        lacks = _lacks_wanted(question, evidence) or (office is not None and not evidence.holder)
        whose = whose_words(question, evidence)
        ranked.append(Ranked(lacks, whose, -candidate.score, hit.number, sentence.position, candidate))
    return ranked


def within_speech(question: Question, only: Only) -> Only | None:
    """Return which sentences hold the words that are asked for; None where nobody's are."""
    if question.voice:
        return replace(only, spoken_by=tuple(sorted(question.voice.forms | question.voice.forms_apart)))
    if question.who_said and only.filters.kind is None:
        return replace(only, filters=replace(only.filters, kind="speech"))
    return None


def whose_words(question: Question, evidence: Evidence) -> int:
    """Return how far the sentence is from being what is asked for: ``THEIRS``, ``TOLD`` as theirs, or ``ANOTHERS``.

    It is always ``THEIRS`` where nobody's words are wanted, or nobody of that name is quoted.
    """
    if not question.wants_words or question.voice is None or evidence.speaker >= OWN:
        return THEIRS
    return TOLD if evidence.speaker == REPORTED else ANOTHERS


def _lacks_wanted(question: Question, evidence: Evidence) -> bool:
    """Say whether the sentence cannot answer, whatever else it has: no figure where one is asked for, or it only asks.

    'Why did the ferry stop?' is printed above the answer, and is none.
    """
    if evidence.asks and evidence.fresh <= _NOTHING_NEW:
        return True
    return question.asked in MUST_HOLD and getattr(evidence, question.asked) < 0


def score_order(evidence: Evidence) -> float:
    """Return the weighted sum that sentences are ranked by, rounded to 1e-9."""
    return round(_sum("order", evidence), 9)


def _sum(name: Literal["order", "trust"], evidence: Evidence) -> float:
    return sum(map(mul, _line_up(name), evidence), 0.0)


@cache
def _line_up(name: Literal["order", "trust"]) -> tuple[float, ...]:
    """Return the weights of that name in the order of the evidence's figures, 0 for one that has none."""
    return tuple(getattr(read_weights(), name).get(field, 0.0) for field in Evidence._fields)


def pool_of(searcher: Searcher, question: Question, candidate: Candidate) -> int:
    """Return among how many sentences *candidate* was found: those of the one whose words it holds, or all."""
    is_own = question.voice and question.wants_words and whose_words(question, candidate.evidence) == THEIRS
    every = searcher.statistics().sentences
    if question.voice and is_own:
        own = sum(speaker.sentences for speaker in (*question.voice.speakers, *question.voice.apart))
        return min(every, max(own, _LEAST_POOL))
    return every


def believe(evidence: Evidence, sentences: int) -> float:
    """Return how likely the best sentence's *evidence* makes it that the archive answers, 0 to 1.

    It is a logistic regression. In an archive of many *sentences* more is alike by chance, so more is asked for.
    """
    weights = read_weights().trust
    total = weights["bias"] + weights["size"] * log10(max(1, sentences))
    total += _sum("trust", evidence)
    return 1 / (1 + exp(-max(-50.0, min(50.0, total))))
