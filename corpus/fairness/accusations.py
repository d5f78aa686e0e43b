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
    TELLING_STEMS,
    THAT_HE,
)
from corpus.fairness.accused_subjects import Scene
from corpus.fairness.claimed import find_claimed, may_claim
from corpus.fairness.concerned import (
    LONGEST_READ,
    agrees,
    find_concerned,
    last_before,
)
from corpus.fairness.described import describes, named_next, only_speaks
from corpus.fairness.in_lower_case import Quick, is_any_in, lower
from corpus.fairness.proceedings import find_proceedings, may_proceed
from corpus.fairness.reproach_words import NAMED_AS
from corpus.people.names import same_person

_WORD = re.compile(r"[a-z]+")
_TELLING = tuple(map(Quick, TELLING))
# "if Pryke were charged" is no charge.
_IF = re.compile(r"\b(?:if|unless|anyone|whoever)\s+(?!convicted|found|guilty)(?:[\w’'.-]+\s+){0,4}\Z", re.IGNORECASE)
# "Dunn remanded the teenager in custody": another is.
_PUT_ANOTHER = re.compile(r"\s+(?:\w+ed|sent|kept|put|held)\s+(?:the|an?|him|her|them|two|three|four|another)\b")
# "should be stripped of her medals" is what somebody wishes.
_WISHED = re.compile(r"\b(?:should|ought\s+to|must\s+not|need\s+not)\s+(?:\w+ly\s+|now\s+|also\s+)?\Z", re.IGNORECASE)
_STATES = ("in ", "on ", "under ")
_NOT_SO = re.compile(r"(?:\b(?:not|never|nobody|no one)|n[’']t)(?:\s+\w+){0,2}\s*\Z", re.IGNORECASE)
# "Rovers midfielder", "Mr"
_ONLY_A_TITLE = re.compile(r"\s*[“\"]?(?:[A-Za-z][\w’'-]*\.?\s){0,4}")


def find_accused(
    body: str,
    sentence: Sentence,
    names: Sequence[Name],
    attributions: Sequence[Attribution],
    concerned: Sequence[Name] | None = None,
) -> list[Name]:
    """Return the people whom *sentence* tells to be accused, suspended, arrested or charged, each once, in order.

    Where the sentence has only "he" or "she", it is the name before it that the pronoun stands for.

    Args:
        body: the article's body.
        sentence: one of its sentences.
        names: the names of the body, as ``find_names`` gives them.
        attributions: the article's; a person who only speaks in the sentence is not its accused.
        concerned: the people among *names*, as ``find_concerned`` gives them, for who has them already.
    """
    span = Span(sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ))
    text = span.of(body)
    telling = _may_tell(text)
    claiming, proceeding = may_claim(text), may_proceed(text)
    if not (telling or claiming or proceeding) or MONEY_CHARGE.search(text):
        return []
    people = find_concerned(body, names) if concerned is None else concerned
    scene = _scene_of(body, span, people, attributions)
    finders = ((telling, _find_told), (claiming, find_claimed), (proceeding, find_proceedings))
    told = [
        (at, name)
        for may_find, finder in finders
        if may_find
        for at, name in finder(scene)
        if not IN_JEST.search(text, max(0, at - 30), at + 70)
        and not _NOT_SO.search(text, max(0, at - 40), at)
        and not _IF.search(text, max(0, at - 60), at)
        and not (text.startswith("be ", at) and _WISHED.search(text, max(0, at - 30), at))
        and not _is_abuse(text, at)
    ]
    found: list[Name] = []
    for _, name in sorted(told, key=lambda entry: (entry[0], entry[1].span)):
        if not any(same_person(name.text, other.text) for other in found):
            found.append(name)
    return found


def _may_tell(text: str) -> bool:
    """Say whether *text* has words of an accusation at all; the stems are there to say no for little."""
    stems = {word[:4] for word in _WORD.findall(text.lower())}
    return not stems.isdisjoint(TELLING_STEMS) and is_any_in(_TELLING, text, lower(text))


def _scene_of(body: str, span: Span, people: Sequence[Name], attributions: Sequence[Attribution]) -> Scene:
    here = [name for name in people if span.covers(name.span)]
    speaking = [a.source for a in attributions if a.source and a.touches(span)]
    silent = [name for name in here if not any(source.overlaps(name.span) for source in speaking)]
    return Scene(body, span, span.of(body), people, here, silent)


def _is_abuse(text: str, at: int) -> bool:
    """Say whether the words at *at* are "accused the minister of dithering", which is no accusation."""
    found = ABUSE.search(text, at, at + 200)
    return found is not None and found.start() - at < 14


def _find_told(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield each person that a sentence tells to be accused, arrested or charged, with the place of the words."""
    body, span, text, people, here = scene.body, scene.span, scene.text, scene.people, scene.here
    for match in POSSESSIVE.finditer(text):
        owner = last_before(here, span.start + match.start() + 1)
        if owner and owner.span.end >= span.start + match.start():
            yield match.start(), owner
    for pattern in (PASSIVE, ASIDE, APPEARED):
        for match in pattern.finditer(text):
            yield from ((match.start(), name) for name in scene.subjects(match.start()))
    for match in ALLEGEDLY.finditer(text):
        name = last_before(here, span.start + match.start())
        at_once = name is not None and name.span.end == span.start + match.start()
        at_once = at_once or DOER.search(text, max(0, match.start() - 110), match.start()) is not None
        if at_once:
            yield from ((match.start(), name) for name in scene.subjects(match.start()))
    for pattern in (ACTIVE, INVERTED, AGAINST, QUESTIONED, ALLEGE):
        for match in pattern.finditer(text):
            also = match.groupdict().get("verb", "").lower() == "accus"
            yield from ((match.start(), name) for name in scene.objects(match.end(), also=also))
    for match in FACING.finditer(text):
        yield from (
            (match.start(), name)
            for name in scene.subjects(match.start(), here)
            if not _is_of_another(scene, match, name)
        )
    yield from _find_owners(scene)
    yield from _find_named_as(scene)
    if name := _named_next(body, span, people):
        for pattern in (PASSIVE, ASIDE, APPEARED, FACING, ACTIVE, AGAINST, QUESTIONED):
            first = pattern.search(text)
            if first and describes(body, span, Span(span.start + first.start(), span.start + first.end())):
                yield first.start(), name


def _find_named_as(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield who "A builder has been arrested, and his name, Ann Dunn, ..." and "A man named as Joe Hale" describe."""
    text, start = scene.text, scene.span.start
    named = NAMED_AS.search(text)
    if named is None:
        return
    for match in PASSIVE.finditer(text):
        if describes(scene.body, scene.span, Span(start + match.start(), start + match.end())) or (
            match.start() >= named.end()
            and describes(scene.body, scene.span, Span(start + named.start(), scene.span.end))
        ):
            yield from ((match.start(), name) for name in scene.objects(named.end())[:1])


def _is_of_another(scene: Scene, match: re.Match[str], name: Name) -> bool:
    """Say whether "in custody" is said of another, whom *name* put there."""
    return match.group().lower().startswith(_STATES) and _PUT_ANOTHER.match(scene.body, name.span.end) is not None


def _find_owners(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield whoever "allegations that he", "after a suspension" and "her arrest" are of, each with its place."""
    span, text, here, silent = scene.span, scene.text, scene.here, scene.silent
    for match in THAT_HE.finditer(text):
        if fitting := [n for n in here if n.span.end <= span.start + match.start() and agrees(match.group(), n.text)]:
            yield match.start(), fitting[0]
    for pattern in (SUFFERED, HIS):
        for match in pattern.finditer(text):
            fitting = [n for n in silent if pattern is SUFFERED or agrees(match.group(), n.text)]
            name = fitting[0] if fitting else None
            if name is None and not here and pattern is HIS:
                name = scene.meant_by(match.group())
            if name:
                yield match.start(), name


def _named_next(body: str, span: Span, people: Sequence[Name]) -> Name | None:
    """Return the person whom "A councillor has been suspended." names only with the start of the next sentence."""
    name = named_next(body, span, people)
    if name is None or only_speaks(body, name):
        return None
    return name if _ONLY_A_TITLE.fullmatch(body[span.end : name.span.start]) else None
