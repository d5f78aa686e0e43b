"""Ends of accusations over a table of wordings: what is told is found, and nothing that is not."""

from __future__ import annotations

from corpus.fairness.outcome_hints import OUTCOME_WORDS
from corpus.fairness.outcomes import find_outcomes, may_tell
from corpus.people.names import find_names
from corpus.sentences import split_sentences
from index.words.terms import read_terms
from tests.corpus.outcome_cases import NOT_TOLD, TOLD, OutcomeCase

# Read loosely, or held to the accusation's matter, a few are told or not told only by what the index makes of them.
_FOUND = 0.93
_MISTAKEN = 0.12


def _told(case: OutcomeCase) -> list[str]:
    """Return the sentences of the later articles that tell of an end."""
    found: list[str] = []
    for article in case.articles[1:]:
        sentences = split_sentences(article)
        if may_tell(article.body, sentences, case.person):
            names = find_names(article.body, sentences)
            outcomes = find_outcomes(article.body, sentences, names, case.person)
            found += [told.sentence.span.of(article.body) for told in outcomes]
    return found


def test_what_is_told_is_found() -> None:
    """Whatever the proceedings and the wording, the sentence that tells of the end is among those found."""
    missed = [case.printed for case in TOLD if not all(any(part in text for text in _told(case)) for part in case.told)]
    print(*missed, sep="\n")
    assert len(missed) <= (1 - _FOUND) * len(TOLD)


def test_what_is_not_told_is_not_found() -> None:
    """What is hoped or asked for, somebody else's end, and words in another sense are no end."""
    mistaken = [case.printed for case in NOT_TOLD if _told(case)]
    print(*mistaken, sep="\n")
    assert len(mistaken) <= _MISTAKEN * len(NOT_TOLD)


def test_a_search_engine_finds_what_tells() -> None:
    """Each article that tells of an end holds a word by which candidates are looked for."""
    sought = set(read_terms(OUTCOME_WORDS))
    for case in TOLD:
        for article in case.articles[1:]:
            if any(part in article.body for part in case.told):
                assert sought.intersection(read_terms(article.body)), article.body
