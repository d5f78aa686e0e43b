"""The X of 'What about X?': a quote must be about X, never about whoever was spoken of before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial

from corpus.article import Span
from corpus.people.first_names import FIRST_NAMES, NICKNAMES
from corpus.people.name_words import TITLE_GENDERS
from corpus.people.names import is_organisation, is_person, is_place
from index.asked_people import NOT, PERHAPS, SURELY, AskedPerson
from index.asking.wanted import LONGEST_LOOK
from index.quoting.reading import NamesOf, Reading
from index.ranking.ranking import Candidate
from index.words.folding import fold
from index.words.kin import is_derived, like_terms, stem_of
from index.words.terms import read_terms

_PRONOUN = re.compile(r"\b(?:he|she|they|it|him|her|them|his|hers|their|its)\b", re.I)

# 'News in brief: the ferry, a fire and the new mayor': what stands in it is of several articles' worth of matters.
_SEVERAL = re.compile(
    r"\b(?:in brief|round-?up|briefing|live updates?|things to know)\b|:[^,:]+,[^,:]+(?:,| and )", re.I
)

# So much of what was asked of others must be told around a sentence, or it is of another matter: by hand.
_OF_MATTER = 0.5


def with_topic(people: Sequence[AskedPerson], name: str) -> tuple[AskedPerson, ...]:
    """Return *people* with *name*, of 'what about *name*?', as the topic, whether it is one of them or not.

    Of a name that is no person's, and of a surname alone, all is one word: it is printed so wherever it is meant. What
    has no capital ('what about pensions?') may go by other words, and is no topic that must be named.
    """
    words = fold(name).split() if name != name.lower() else []
    while len(words) > 1 and words[0].strip(".") in TITLE_GENDERS:
        del words[0]
    if not words:
        return tuple(people)
    if any(one.name == name for one in people):
        return tuple(replace(one, is_topic=one.name == name) for one in people)
    is_whole = len(words) < 2 or is_organisation(name) or is_place(name)
    return (*people, AskedPerson(name, (" ".join(words),) if is_whole else tuple(words), is_topic=True))


def weigh_topic(reading: Reading, topic: AskedPerson, candidate: Candidate) -> int:
    """Return how surely *candidate* is about *topic*: ``SURELY``, ``PERHAPS``, or ``NOT``.

    It is where it names it, speaks of it by a pronoun behind a sentence that does, or is that one's own words. What
    names somebody else and not the topic is not, nor what has less than half of the matter around it.
    """
    article, sentence = candidate.article, candidate.sentence
    text = sentence.span.of(article.body)[:LONGEST_LOOK]
    # What was done to somebody has many words, and is looked for by ``asked_people``.
    if not topic.deeds and not _is_of_matter(reading, topic, candidate):
        return NOT
    speakers = {fold(one.speaker.text).split()[-1] for one in candidate.attributions if one.speaker}
    if _names(topic, text) or topic.last in speakers:
        return SURELY if topic.deeds or _tells_matter(candidate, text) else PERHAPS
    start = sentence.span.start
    named = (one.span for one in NamesOf(reading.names, article) if one.span.overlaps(sentence.span))
    if any(_is_somebody(text, Span(one.start - start, one.end - start)) for one in named):
        return NOT
    before = reading.sentence(article.article_id, sentence.position - 1) if sentence.position else None
    if before and _PRONOUN.search(text) and _names(topic, before.span.of(article.body)):
        return SURELY
    return PERHAPS if any(_names(topic, near) for near in _around(reading, candidate)) else NOT


def _is_of_matter(reading: Reading, topic: AskedPerson, candidate: Candidate) -> bool:
    """Say whether what was asked of others is told around *candidate*, or the place of it where that is all."""
    asked, headline = candidate.weighed_by, candidate.article.headline or ""
    near = [*_around(reading, candidate), *([] if _SEVERAL.search(headline) else [headline])]
    if asked.subject_terms:
        if not _SEVERAL.search(headline):
            return candidate.evidence.subject >= _OF_MATTER
        told = {term for text in near for term in read_terms(text)}
        return sum(map(partial(_is_told, told), asked.subject_terms)) >= _OF_MATTER * len(asked.subject_terms)
    others = asked.name_terms.difference(read_terms(topic.name))
    return not others or any(not others.isdisjoint(read_terms(text)) for text in near)


def _tells_matter(candidate: Candidate, text: str) -> bool:
    """Say whether *text* itself has a word of what was asked of others: what stands near it may be of somebody else."""
    told, wanted = set(read_terms(text)), candidate.weighed_by.subject_terms
    return not wanted or any(_is_told(told, term) for term in wanted)


def _is_told(told: AbstractSet[str], term: str) -> bool:
    """Say whether *told* has the term, or one of its kin."""
    stem = stem_of(term)
    return (
        term in told
        or not told.isdisjoint(like_terms(term))
        or any(stem is not None and one.startswith(stem) and is_derived(term, one) for one in told)
    )


def _names(topic: AskedPerson, text: str) -> bool:
    """Say whether *text* prints *topic*, and nobody else's first name before the surname."""
    found = re.finditer(rf"(?:\b(?P<first>[^\W\d_][\w'’-]*)\.?\s+)?(?<!\w){re.escape(topic.last)}(?!\w)", fold(text))
    return any(len(topic.words) < 2 or _may_be_of(match["first"], topic.words) for match in found)


def _may_be_of(first: str | None, words: Sequence[str]) -> bool:
    is_another = first in FIRST_NAMES and first not in words
    return first is None or not is_another or NICKNAMES.get(first, first) == NICKNAMES.get(words[0], words[0])


def _around(reading: Reading, candidate: Candidate) -> Iterator[str]:
    """Yield *candidate*, the sentences beside it, and those of its paragraph: a headline may name several."""
    article, sentence = candidate.article, candidate.sentence
    for one in reading.sentences(article.article_id):
        if abs(one.position - sentence.position) <= 1 or one.paragraph == sentence.paragraph:
            yield one.span.of(article.body)


def _is_somebody(text: str, span: Span) -> bool:
    name = span.of(text)
    return len(name.split()) == 1 or is_person(name)
