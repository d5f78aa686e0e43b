"""What a question is answered with: which of the sentences found are quoted, in what order, or why none is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from corpus.store import Archive
from index.answer import Answer, Query
from index.asked_people import SURELY, AskedPerson, read_people, weigh_people
from index.asking.offering import offer_words
from index.asking.question import Question
from index.comparing.several import quote_several
from index.quoting.quoting import Reading, make_quotes
from index.ranking.doubting import Doubts, leave
from index.ranking.ranking import (
    DEPTH,
    THEIRS,
    TOLD,
    Candidate,
    believe,
    pool_of,
    rank_candidates,
    read_weights,
    weigh_hits,
    whose_words,
    within_speech,
)
from index.refusing import OVERTAKEN, explain_refusal, explain_silence, tells_who_said
from index.search_engine import Only, Searcher
from index.words.terms import read_terms

_NOT_OF_THIS_ARCHIVE = "The index is not of this archive; delete the folder 'index' beside the archive and ask again."
# So much of a role, or more, is that role: 'deputy leader' for 'UKIP's deputy leader'.
_OF_ROLE = 0.5
# So many candidates a quote are looked at.
_ENOUGH = 3
_ALL = 0.999
# Of the threshold: where one sentence is believed, the archive has the matter, and less is asked of those behind it.
_BEHIND = 0.75


def decide_answer(
    searcher: Searcher, archive: Archive, question: Question, query: Query, only: Only, k: int
) -> tuple[Answer, list[Candidate]]:
    """Return the answer to *question*, with up to *k* quotes, and the candidates that it was made of.

    A question for somebody's words that says nothing on their subject is answered with the newest of them.
    """
    if question.voice and question.wants_words and not question.topic:
        candidates = _newest_words(searcher, archive, question, only, k)
        if quotes := make_quotes(Reading(searcher, archive, query.as_of), question, candidates, k):
            if unclear := _ask_whose(question, candidates):
                return Answer(question.text, query, nearest=tuple(quotes), reason=unclear), candidates
            # Nothing is asked that they may fail to answer.
            return Answer(question.text, query, tuple(quotes), confidence=1.0), candidates
    candidates = rank_candidates(searcher, archive, question, only, max(DEPTH, 2 * k))
    return _decide(searcher, archive, question, query, only, candidates, k), candidates


def _decide(
    searcher: Searcher,
    archive: Archive,
    question: Question,
    query: Query,
    only: Only,
    candidates: list[Candidate],
    k: int,
) -> Answer:
    offer = partial(offer_words, searcher, archive, question, only)
    if not candidates:
        refused = explain_refusal(searcher, question, (), believed=False, only=only, offer=offer)
        return Answer(question.text, query, reason=refused or "")
    reading = Reading(searcher, archive, query.as_of)
    threshold = read_weights().threshold

    doubts = Doubts()

    def belief(candidate: Candidate) -> float:
        return believe(candidate.evidence, pool_of(searcher, question, candidate))

    def is_believed(candidate: Candidate, least: float = threshold) -> bool:
        return _is_on_topic(question, candidate) or doubts.are_small(candidate, belief(candidate), least)

    candidates = _prefer_words(question, candidates, is_believed)
    people = read_people(question)
    held = _about(reading, people, candidates, is_believed) if people else candidates
    if people and held:
        # The others stay the nearest there is, behind these.
        places = {id(one) for one in held}
        candidates = held + [one for one in candidates if id(one) not in places]
    confidence = leave(belief(candidates[0]), doubts.share(candidates[0]))
    if _is_on_topic(question, candidates[0]):
        confidence = max(confidence, threshold)
    reason = explain_refusal(
        searcher,
        question,
        candidates,
        believed=confidence >= threshold,
        only=only,
        unmet=() if held else people,
        offer=offer,
    )
    if reason is None:
        # What is hardly to be believed as an answer of its own is no second answer either, nor are another's words.
        whose = whose_words(question, candidates[0].evidence)
        ours = [one for one in candidates if whose_words(question, one.evidence) == whose]
        meant, least = {id(one) for one in held}, _BEHIND * threshold
        worth_a_look = (one for one in ours if id(one) in meant and is_believed(one, least))
        # Not all of them are quoted: some are folded.
        believed = list(islice(worth_a_look, _ENOUGH * k))
        answering = [one for one in believed if _may_answer(reading, question, one)]
        quotes, conflicts = quote_several(
            reading, question, answering, k, candidates, is_about_now=question.timing.is_now
        )
        reason = _ask_whose(question, answering)
        if quotes and not reason:
            return Answer(question.text, query, tuple(quotes), confidence=confidence, conflicts=conflicts)
        if not quotes:
            reason = explain_silence(searcher, question, only) if believed and not answering else _NOT_OF_THIS_ARCHIVE
    nearest = make_quotes(reading, question, candidates, k, answering=False)
    confidence = min(confidence, threshold - 0.001)
    return Answer(question.text, query, nearest=tuple(nearest), reason=reason, confidence=confidence)


def _about(
    reading: Reading,
    people: Sequence[AskedPerson],
    candidates: Sequence[Candidate],
    is_believed: Callable[[Candidate], bool],
) -> list[Candidate]:
    """Return which of *candidates* are about *people*: those that surely are, where one of these is believed."""
    weighed = [(weigh_people(reading, people, one), one) for one in candidates]
    surely = [one for weight, one in weighed if weight == SURELY]
    return surely if any(map(is_believed, surely)) else [one for weight, one in weighed if weight]


def _ask_whose(question: Question, candidates: Sequence[Candidate]) -> str:
    """Return the question for whose words are meant, where *candidates* hold those of several people of one name."""
    if question.voice is None or len(question.voice.speakers) < 2:
        return ""
    # Only who asks for somebody's words waits for it.
    from index.speakers.namesakes import ask_whose

    return ask_whose(question, (said.speaker.text for one in candidates for said in one.attributions if said.speaker))


def _is_on_topic(question: Question, candidate: Candidate) -> bool:
    """Say whether *candidate* holds all that the words of the one who is asked for are to be about.

    Who is quoted in ten thousand sentences has said something about it in many: no one of them stands out.
    """
    is_theirs = question.voice is not None and whose_words(question, candidate.evidence) == THEIRS
    is_topic = question.wants_words and candidate.weighed_by is not question
    is_late = candidate.evidence.overtaken >= OVERTAKEN
    return is_theirs and is_topic and not is_late and candidate.evidence.covered > _ALL


def _may_answer(reading: Reading, question: Question, candidate: Candidate) -> bool:
    """Say whether *candidate*, which is believed, holds what is asked for: those words, theirs, and about that."""
    if question.who_said:
        return tells_who_said(question, candidate)
    if not question.wants_words:
        return True
    if question.voice is None:
        return bool(candidate.attributions) and not _is_another_role(reading, question, candidate)
    # What stands elsewhere in its paragraph, others may have said.
    return candidate.weighed_by is question or candidate.evidence.covered_near > 0.0


def _is_another_role(reading: Reading, question: Question, candidate: Candidate) -> bool:
    """Say whether *candidate* holds words of somebody of whom its article never prints the role that is asked for.

    'What did the mayor say' is not answered with a grocer's words. Words of nobody known may be the mayor's.
    """
    said, body = candidate.attributions, candidate.article.body
    if candidate.evidence.speaker >= _OF_ROLE or any(one.speaker is None for one in said):
        return False
    wanted = frozenset(question.speaker)
    surnames = {one.speaker.text.split()[-1] for one in said if one.speaker}
    printed = (one.span.of(body) for one in reading.sentences(candidate.article.article_id))
    naming = (text for text in printed if any(surname in text for surname in surnames))
    least = _OF_ROLE * len(wanted)
    return all(len(wanted.intersection(read_terms(text, question.language))) < least for text in naming)


def _prefer_words(
    question: Question, candidates: list[Candidate], is_believed: Callable[[Candidate], bool]
) -> list[Candidate]:
    """Return *candidates* with those first that report the words asked for, where the words themselves are not there.

    'Marsh told us that' is of use where nobody is known to speak.
    """
    if is_believed(candidates[0]):
        return candidates
    reports = [one for one in candidates if whose_words(question, one.evidence) == TOLD and is_believed(one)]
    places = {id(one) for one in reports}
    return reports + [one for one in candidates if id(one) not in places]


def _newest_words(searcher: Searcher, archive: Archive, question: Question, only: Only, k: int) -> list[Candidate]:
    """Return the first sentence of each of the newest quotations of the one whose words are asked for."""
    # Only who asks for somebody's words waits for what gathers them.
    from index.speakers.said import Speech

    within = within_speech(question, only) or only
    # Copies are folded afterwards.
    newest = islice(Speech(searcher, archive, within).quotations(), 2 * k)
    hits = list(dict.fromkeys(spoken.hits[0] for spoken in newest))
    order = {hit.place: number for number, hit in enumerate(hits)}
    return sorted(weigh_hits(searcher, archive, question, hits, only), key=lambda one: order[one.hit.place])
