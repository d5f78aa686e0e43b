"""Of whom the words in ``fate_words`` tell: their subject, whoever is named behind them, or whose case it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Sentence
from corpus.fairness.concerned import agrees, company_of, is_one, last_before, named_after, owns_what_follows
from corpus.fairness.fate_words import BEFELL, DEALT, GAVE, NOUN, OF_CASE, RETURNED
from corpus.fairness.focus import Focus
from corpus.fairness.told_objects import THE_ROLE
from corpus.fairness.told_subjects import subject_of

FURTHER = (BEFELL, RETURNED, DEALT, GAVE, OF_CASE, NOUN)

_HIM = re.compile(r"\s*(him|her|he|she)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(he|him|his|she|her)\b", re.IGNORECASE)
_CASE_OF = re.compile(
    r"(?:\s+(?:[\w-]+\s+){0,4}?(?:against|involving|into|about|concerning|by|on|of|from)\s+|\s+)"
    r"(?:(?:the|a)\s+(?:case|charges?|conduct|work|actions?|behaviou?r|role|part)\s+(?:against|of|by|in)\s+)?"
)
_SAID_HE = re.compile(r"\b(?:said|says|insist\w*|claim\w*|told\s+\w+)\s+(?:that\s+)?s?he\Z", re.IGNORECASE)
_OWNER = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}\Z")
_OF = re.compile(r"\s+of\s+")
_AGAINST_CASE = re.compile(
    r"\s+(?:with\s+)?(?:the|all|any|its|those|his|her)?\s*(?:[\w-]+\s+){0,2}?(?:against|involving|into|of)\s+"
)
_WAS = re.compile(r"\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?\Z")


def is_further_told_of(
    body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str], *, described: bool
) -> bool:
    """Say whether what *match*, one of ``FURTHER``, tells is told of the person in *focus*.

    *described*: the sentence opens with a description, and the next one gives the person's name to it.
    """
    if match.re is GAVE:
        return _is_given(body, sentence, here, focus, match)
    if match.re is NOUN:
        return _is_owned(body, here, focus, match)
    if match.re is OF_CASE:
        return _is_case_of(body, sentence, here, focus, match)
    if match.re is DEALT and not _WAS.search(body, max(sentence.span.start, match.start() - 30), match.start()):
        return _is_dealt(body, here, focus, match)
    return _befell(body, sentence, here, focus, match, described=described)


def _befell(
    body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str], *, described: bool
) -> bool:
    subject = subject_of(body, sentence, here, match.start())
    if subject.pronoun and _SAID_HE.search(subject.words, max(0, len(subject.words) - 40)):
        return False  # "Dunn said he left without a stain": that may be somebody else.
    if subject.people and not subject.pronoun and not _is_near(body[subject.people[-1].span.end : match.start()]):
        return False
    if subject.pronoun:
        return is_one(subject.people[0].text, focus.person) if subject.people else focus.fits(subject.pronoun)
    if subject.people:
        return any(is_one(name.text, focus.person) for name in subject.people)
    if described:
        return not subject.of_kin
    if here or subject.other:
        return False
    return focus.alone and THE_ROLE.search(f" {subject.words}", max(0, len(subject.words) - 80)) is not None


def _is_near(between: str) -> bool:
    """Say whether *between* a name and a verb there is but an auxiliary, or what commas enclose."""
    words = between.split()
    return len(words) < 5 or (between.startswith(",") and between.count(",") > 1 and len(words) < 16)


def _is_dealt(body: str, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    against = _AGAINST_CASE.match(body, match.end())
    for start in (match.end(), against.end() if against else None):
        if start is None:
            continue
        if whom := named_after(body, here, start):
            return any(is_one(name.text, focus.person) for name in company_of(body, here, whom))
        if pronoun := _HIM.match(body, start):
            return _fits(here, focus, pronoun[1], match.start())
        if THE_ROLE.match(body, start):
            return not here and focus.alone
    return False


def _is_given(body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    whom = "given" if match["given"] else "told"
    inside = [name for name in here if match.start(whom) <= name.span.start < match.end(whom)]
    if inside:
        return is_one(inside[0].text, focus.person) and not owns_what_follows(body, inside[0].span)
    words = match[whom].strip()
    if words.lower() in ("him", "her"):
        return _fits(here, focus, words, match.start())
    return THE_ROLE.fullmatch(f" {words}") is not None and not here and focus.alone


def _is_owned(body: str, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    if match["whose"] in ("his", "her"):
        # "After his acquittal Ann Lee told Adam Pryke": the nearest in the sentence that fits, else the one before.
        return _fits(here, focus, match["whose"], match.start())
    if match["whose"] == "the":
        of = _OF.match(body, match.end())
        whom = named_after(body, here, of.end()) if of else None
    else:
        whom = next((name for name in here if match.start("whose") <= name.span.start < match.end("whose")), None)
    return whom is not None and is_one(whom.text, focus.person)


def _is_case_of(body: str, sentence: Sentence, here: Sequence[Name], focus: Focus, match: re.Match[str]) -> bool:
    inside = [name for name in here if match.start() <= name.span.start < match.end()]
    if inside:
        return is_one(inside[-1].text, focus.person)
    behind = _CASE_OF.match(body, match.end())
    if behind and (whom := named_after(body, here, behind.end())):
        return any(is_one(name.text, focus.person) for name in company_of(body, here, whom))
    if behind and (pronoun := _HIM.match(body, behind.end())):
        return _fits(here, focus, pronoun[1], match.start())
    owner = last_before(here, match.start())
    if owner and _OWNER.match(body[owner.span.end : match.start()] + " "):
        return is_one(owner.text, focus.person)
    if here:
        return all(is_one(name.text, focus.person) for name in here)
    pronoun = _PRONOUN.search(sentence.span.of(body))
    if pronoun:
        return focus.fits(pronoun[1])
    return focus.alone and focus.at_once


def _fits(here: Sequence[Name], focus: Focus, pronoun: str, at: int) -> bool:
    """Say whether *pronoun* stands for the person: the sentence's first name that fits, else who came before."""
    before = [name for name in here if agrees(pronoun, name.text)]
    if before:
        return agrees(pronoun, focus.person) and is_one(before[0].text, focus.person)
    return focus.fits(pronoun)
