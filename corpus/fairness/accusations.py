"""Accusations: whom a sentence tells to be accused, suspended, arrested, charged, sued or investigated.

The rules are patterns over one sentence. Each finds the words that tell of it; the grammar around them says who is
meant: the subject of "was suspended", the object of "accused", the owner of "'s arrest".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.article import Attribution, Name, Sentence, Span
from corpus.fairness.accusation_words import (
    ABUSE,
    ACTIVE,
    AGAINST,
    ALLEGE,
    ALLEGEDLY,
    APPEARED,
    ASIDE,
    DOER,
    FACING,
    HIS,
    IN_JEST,
    INVERTED,
    MONEY_CHARGE,
    PASSIVE,
    POSSESSIVE,
    QUESTIONED,
    SUFFERED,
    TELLING,
    THAT_HE,
)
from corpus.fairness.concerned import (
    LONGEST_READ,
    agrees,
    company_of,
    find_concerned,
    last_before,
    named_after,
    owns_what_follows,
)
from corpus.fairness.described import describes, named_next, only_speaks
from corpus.people.names import same_person

_PRONOUN_SUBJECT = re.compile(
    r"(?:^|.*\W)(?P<pronoun>he|she)(?:\s+(?:has|had|have|would|could|may|might|will|\w+ly))*\s*", re.IGNORECASE
)
# Between a subject and its verb there is no other clause's beginning.
_OTHER_CLAUSE = re.compile(
    r"[;:“”\"]|\b(?:so|that|when|where|while|because|if|whether|but|or|by|than|as|although|until|unless|"
    r"only|which|against|said|says|told|claimed|claims|reported)\b",
    re.IGNORECASE,
)
# The verb is of several: "Ann Dunn and Joe Hale were charged".
_OF_SEVERAL = re.compile(r"\b(?:were|are|have|both|all|deny|face)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"(?:\b(?:not|never|nobody|no one)|n[’']t)(?:\s+\w+){0,2}\s*\Z", re.IGNORECASE)
_REACH_BACK = 300
# "Rovers midfielder", "Mr"
_ONLY_A_TITLE = re.compile(r"\s*[“\"]?(?:[A-Za-z][\w’'-]*\.?\s){0,4}")


def find_accused(
    body: str, sentence: Sentence, names: Sequence[Name], attributions: Sequence[Attribution]
) -> list[Name]:
    """Return the people whom *sentence* tells to be accused, suspended, arrested or charged, each once, in order.

    Where the sentence has only "he" or "she", it is the name before it that the pronoun stands for.

    Args:
        body: the article's body.
        sentence: one of its sentences.
        names: the names of the body, as ``find_names`` gives them.
        attributions: the article's; a person who only speaks in the sentence is not its accused.
    """
    span = Span(sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ))
    text = span.of(body)
    if not any(pattern.search(text) for pattern in TELLING) or MONEY_CHARGE.search(text):
        return []
    people = find_concerned(body, names)
    told = [
        (at, name)
        for at, name in _find_all(body, span, people, attributions)
        if not IN_JEST.search(text, max(0, at - 30), at + 70)
        and not _NOT_SO.search(text, max(0, at - 40), at)
        and not _is_abuse(text, at)
    ]
    found: list[Name] = []
    for _, name in sorted(told, key=lambda entry: (entry[0], entry[1].span)):
        if not any(same_person(name.text, other.text) for other in found):
            found.append(name)
    return found


def _is_abuse(text: str, at: int) -> bool:
    """Say whether the words at *at* are "accused the minister of dithering", which is no accusation."""
    found = ABUSE.search(text, at, at + 200)
    return found is not None and found.start() - at < 14


def _find_all(
    body: str, span: Span, people: Sequence[Name], attributions: Sequence[Attribution]
) -> Iterator[tuple[int, Name]]:
    """Yield each person that the sentence at *span* tells it of, with the place of the words that do."""
    here = [name for name in people if span.covers(name.span)]
    speaking = [a.source for a in attributions if a.source and a.touches(span)]
    silent = [name for name in here if not any(source.overlaps(name.span) for source in speaking)]
    text = span.of(body)

    def subject(at: int, among: Sequence[Name]) -> list[Name]:
        near = [name for name in here if name in among or name.span.end + 1 == span.start + at]
        name = _subject(body, span, people, here, near, span.start + at)
        if name and _OF_SEVERAL.search(body, name.span.end, span.start + at + 12):
            return company_of(body, among, name)
        return [name] if name else []

    for match in POSSESSIVE.finditer(text):
        owner = last_before(here, span.start + match.start() + 1)
        if owner and owner.span.end >= span.start + match.start():
            yield match.start(), owner
    for pattern in (PASSIVE, ASIDE, APPEARED):
        for match in pattern.finditer(text):
            yield from ((match.start(), name) for name in subject(match.start(), silent))
    for match in ALLEGEDLY.finditer(text):
        name = last_before(here, span.start + match.start())
        at_once = name is not None and name.span.end == span.start + match.start()
        at_once = at_once or DOER.search(text, max(0, match.start() - 110), match.start()) is not None
        if at_once:
            yield from ((match.start(), name) for name in subject(match.start(), silent))
    for pattern in (ACTIVE, INVERTED, AGAINST, QUESTIONED, ALLEGE):
        for match in pattern.finditer(text):
            also = match.groupdict().get("verb", "").lower() == "accus"
            if name := named_after(body, here, span.start + match.end(), also=also):
                yield from ((match.start(), other) for other in company_of(body, here, name) if other.span >= name.span)
    for match in FACING.finditer(text):
        yield from ((match.start(), name) for name in subject(match.start(), here))
    yield from _find_owners(body, span, people, here, silent)
    if name := _named_next(body, span, people):
        for pattern in (PASSIVE, ASIDE, APPEARED, FACING, ACTIVE, AGAINST, QUESTIONED):
            first = pattern.search(text)
            if first and describes(body, span, Span(span.start + first.start(), span.start + first.end())):
                yield first.start(), name


def _find_owners(
    body: str, span: Span, people: Sequence[Name], here: Sequence[Name], silent: Sequence[Name]
) -> Iterator[tuple[int, Name]]:
    """Yield whoever "allegations that he", "after a suspension" and "her arrest" are of, each with its place."""
    text = span.of(body)
    for match in THAT_HE.finditer(text):
        if fitting := [n for n in here if n.span.end <= span.start + match.start() and agrees(match.group(), n.text)]:
            yield match.start(), fitting[0]
    for pattern in (SUFFERED, HIS):
        for match in pattern.finditer(text):
            fitting = [n for n in silent if pattern is SUFFERED or agrees(match.group(), n.text)]
            name = fitting[0] if fitting else None
            if name is None and not here and pattern is HIS:
                name = _meant_before(body, span, people, match.group())
            if name:
                yield match.start(), name


def _subject(
    body: str, span: Span, people: Sequence[Name], here: Sequence[Name], among: Sequence[Name], at: int
) -> Name | None:
    """Return who the subject of the verb at *at* is: the name before it, or the one its pronoun stands for."""
    name = last_before(among, at)
    start = name.span.end if name else span.start
    between = body[start:at]
    if pronoun := _PRONOUN_SUBJECT.fullmatch(between.replace("\n", " ")):
        candidates = [other for other in here if other.span.end <= at and agrees(pronoun["pronoun"], other.text)]
        # The subject of the sentence goes before whoever else it names.
        return candidates[0] if candidates else _meant_before(body, span, people, pronoun["pronoun"])
    if name is None or owns_what_follows(body, name.span) or len(between) > 120:
        return None
    # "Pryke, the council's deputy leader who had said so, was": what commas or 'who' enclose is no other clause.
    bare = re.sub(r",[^,;]*,\s*$", " ", between)
    return None if _OTHER_CLAUSE.search(bare) else name


def _named_next(body: str, span: Span, people: Sequence[Name]) -> Name | None:
    """Return the person whom "A councillor has been suspended." names only with the start of the next sentence."""
    name = named_next(body, span, people)
    if name is None or only_speaks(body, name):
        return None
    return name if _ONLY_A_TITLE.fullmatch(body[span.end : name.span.start]) else None


def _meant_before(body: str, span: Span, people: Sequence[Name], pronoun: str) -> Name | None:
    """Return the person whom a pronoun in the sentence at *span* stands for: the only fitting one named just before."""
    start = max(0, span.start - _REACH_BACK)
    paragraph = max(body.rfind("\n", 0, max(0, span.start - 2)) + 1, 0)
    near = [name for name in people if max(start, paragraph) <= name.span.start < span.start]
    near = near or [name for name in people if start <= name.span.start < span.start]
    fitting = [name for name in near if agrees(pronoun, name.text)]
    if not fitting or any(name.text.split()[-1] != fitting[-1].text.split()[-1] for name in fitting):
        return None
    return fitting[-1]
