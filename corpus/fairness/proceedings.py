"""Proceedings against somebody: sentenced, struck off, before a panel, sacked for a misdeed, under scrutiny."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.article import Name, Span
from corpus.fairness.accused_subjects import Scene
from corpus.fairness.concerned import agrees, last_before
from corpus.fairness.described import describes, named_next, only_speaks
from corpus.fairness.in_lower_case import Quick, is_any_in, lower
from corpus.fairness.misdeeds import is_misdeed, is_offence
from corpus.fairness.proceeding_hints import PROCEEDING_WORDS
from corpus.fairness.proceeding_words import (
    ADMITTED,
    AGED,
    FOR,
    NO_ACCUSED,
    OVER,
    PARTED,
    PUNISHED,
    PUNISHED_ASIDE,
    REASON,
    SAID_TO_HAVE,
    STOOD,
)
from corpus.fairness.punishing_words import (
    ACCUSED_HIM,
    ADJECTIVE,
    BROUGHT,
    DESCRIBED,
    INVERTED_TOO,
    OPENING,
    OWNED_CASE,
    PARTING,
    PUNISHING,
)
from corpus.fairness.reproach_words import (
    COMPLAINED,
    DOING,
    DONE_BY,
    FAULTED,
    LOOKED_AT,
    LOSING,
    LOST_FOR,
    ON_LEAVE,
    SENT_OFF,
)

_WORD = re.compile(r"[a-z]+")
# So far behind the verb, or the name, the reason may be told.
_REASON_REACH = 110
_SENTENCE_PART = re.compile(r"[^.;]*")
_ONLY_A_TITLE = re.compile(r"\s*[“\"]?(?:[A-Za-z][\w’'-]*\.?\s){0,4}")
_NOT_SURE = re.compile(r"\b(?:if|unless|anyone|anybody|whoever|could|would|might|can|should)\b", re.IGNORECASE)
_ROLE_FIRST = re.compile(
    r"(?:the|its|his|her|their|an?)\s+[^,]*,\s+(?:[A-Z][a-z]*\.?\s+){0,2}\Z|[^,]*\Z|[^,]*,.*\band\b"
)
_VERB_BEFORE = re.compile(
    r"\b(?:[a-z]+ed|left|wrote\s+to|met|told|hit|beat|sues|against)\s+(?:[A-Za-z][\w’'-]*\.?\s+){0,3}\Z"
)
_SUBORDINATE = re.compile(r"\s.*\b(?:after|when|because|once|until)\s[^,;]*", re.DOTALL)
_FIRED = re.compile(r"(?:sack|fir|barr|disciplin|expel|suspend|pursu|remov|axed|oust)", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:Judge|Justice|Sheriff|Magistrate|Recorder|Prosecutor|prosecutor|barrister|solicitor|Inspector|Sergeant|Det|"
    r"Superintendent|Detective)\s+(?:[A-Z][\w’'-]*\s+){0,2}\Z"
)
_SUBJECTS = (PUNISHED, PUNISHED_ASIDE, STOOD, AGED, FAULTED, SENT_OFF)
_OBJECTS = (PUNISHING, BROUGHT, COMPLAINED, DONE_BY, OPENING, DESCRIBED, ADJECTIVE, INVERTED_TOO)
_ALONE = tuple(map(Quick, (*_SUBJECTS, *_OBJECTS, ADMITTED, SAID_TO_HAVE, OWNED_CASE, ACCUSED_HIM)))
_WITH_MORE = tuple(map(Quick, (LOST_FOR, LOSING, ON_LEAVE, PARTED, PARTING)))


def may_proceed(text: str) -> bool:
    """Say, for little, whether there are words of proceedings in *text* at all."""
    if PROCEEDING_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return False
    lowered = lower(text)
    if is_any_in(_ALONE, text, lowered):
        return True
    if not is_any_in(_WITH_MORE, text, lowered):
        return False
    if any(match for pattern in (LOST_FOR, LOSING) for match in _for_doing(pattern, text)) or any(
        _is_looked_at(text, match.end()) for match in ON_LEAVE.finditer(text)
    ):
        return True
    return any(_has_reason(text, match.end()) for match in PARTED.finditer(text)) or any(
        OVER.search(text, match.end()) or _has_reason(text, match.end(), 2 * _REASON_REACH)
        for match in PARTING.finditer(text)
    )


def find_proceedings(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield each person against whom the sentence tells of proceedings, with the place of the words that do."""
    text, start = scene.text, scene.span.start
    for pattern in _SUBJECTS:
        for match in pattern.finditer(text):
            if not _is_unsure(text, match.start()) and not NO_ACCUSED.match(text, match.end()):
                among = scene.here if pattern in (STOOD, AGED) else None
                yield from ((match.start(), name) for name in scene.subjects(match.start(), among))
    for match in PARTED.finditer(text):
        if _has_reason(text, match.end()) and not _is_unsure(text, match.start()):
            yield from ((match.start(), name) for name in scene.subjects(match.start()))
    for match in _told_by_reason(text):
        if not _is_unsure(text, match.start()):
            yield from ((match.start(), name) for name in scene.subjects(match.start()))
    for match in LOSING.finditer(text):
        yield from (
            (match.start(), name)
            for name in scene.objects(match.end())
            if DOING.match(text, _skip_spaces(text, name.span.end - start))
        )
    for match in SAID_TO_HAVE.finditer(text):
        if is_misdeed(text, match.end(), "past"):
            yield from ((match.start(), name) for name in scene.subjects(match.start()))
    for match in ADMITTED.finditer(text):
        if is_misdeed(text, match.end(), "doing") or is_offence(text, match.end()):
            yield from ((match.start(), name) for name in scene.subjects(match.start(), scene.here))
    for pattern in _OBJECTS:
        for match in pattern.finditer(text):
            if not _is_unsure(text, match.start()):
                yield from (
                    (match.start(), name) for name in scene.objects(match.end()) if _is_near(scene, match, name)
                )
    for match in PARTING.finditer(text):
        for name in scene.objects(match.end()):
            behind = name.span.end - start
            if _has_reason(text, behind) or (_FIRED.match(match.group()) and OVER.match(text, behind)):
                yield match.start(), name
    for match in OWNED_CASE.finditer(text):
        owner = last_before(scene.here, start + match.start() + 1)
        if owner and owner.span.end >= start + match.start():
            yield match.start(), owner
    for match in ACCUSED_HIM.finditer(text):
        if meant := _meant_by_him(scene, match):
            yield match.start(), meant
    yield from _find_named_next(scene)


def _told_by_reason(text: str) -> Iterator[re.Match[str]]:
    """Yield "was sacked" before "for opening letters", and "is on leave" before "while auditors look"."""
    yield from _for_doing(LOST_FOR, text)
    yield from (match for match in ON_LEAVE.finditer(text) if _is_looked_at(text, match.end()))


def _for_doing(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield what *pattern* finds before "for opening letters"."""
    for match in pattern.finditer(text):
        if DOING.match(text, _skip_spaces(text, match.end())):
            yield match


def _is_looked_at(text: str, at: int) -> bool:
    return LOOKED_AT.match(text, at) is not None or REASON.search(text, at, at + _REASON_REACH) is not None


def _meant_by_him(scene: Scene, match: re.Match[str]) -> Name | None:
    """Return whom "accusing him" means: the object before it, or where nobody is named, whoever was just before."""
    if not scene.here:
        return scene.meant_by(match["pronoun"])
    start = scene.span.start
    name = last_before(scene.here, start + match.start())
    first = scene.here[0]
    # "Pryke lost his seat after the board found him guilty".
    if first.span.end < start + match.start() and _SUBORDINATE.fullmatch(
        scene.text, first.span.end - start, match.start()
    ):
        is_subject = _ONLY_A_TITLE.fullmatch(scene.text, 0, first.span.start - start) is not None
        return first if is_subject and agrees(match["pronoun"], first.text) else None
    if name is None or not match.group().lower().startswith("accusing") or not agrees(match["pronoun"], name.text):
        return None
    return name if _VERB_BEFORE.search(scene.text, 0, name.span.start - start) else None


def _find_named_next(scene: Scene) -> Iterator[tuple[int, Name]]:
    """Yield whom "A bookkeeper has been jailed." names only with the start of the next sentence."""
    body, span = scene.body, scene.span
    name = named_next(body, span, scene.people)
    if name is None or only_speaks(body, name) or not _ONLY_A_TITLE.fullmatch(body[span.end : name.span.start]):
        return
    for pattern in (PUNISHED, STOOD, PUNISHING):
        first = pattern.search(scene.text)
        if first is None:
            continue
        verb = Span(span.start + first.start(), span.start + first.end())
        # Of "A judge has jailed a nurse" the nurse is meant.
        if describes(body, Span(verb.start, span.end) if pattern is PUNISHING else span, verb):
            yield first.start(), name


def _is_unsure(text: str, at: int) -> bool:
    """Say whether the words at *at* are only of what might be: "if she were jailed"."""
    return _NOT_SURE.search(text, max(0, at - 40), at) is not None


def _is_near(scene: Scene, match: re.Match[str], name: Name) -> bool:
    """Say whether no comma parts the *name* from the words of *match*, but one behind "the leader of the council"."""
    between = scene.text[match.end() : name.span.start - scene.span.start]
    return "," not in between or _ROLE_FIRST.match(between) is not None


def _has_reason(text: str, at: int, reach: int = _REASON_REACH) -> bool:
    """Say whether what follows *at* tells of a misdeed, or that somebody complained, for a reason."""
    part = _SENTENCE_PART.match(text, at, at + reach)
    end = part.end() if part else at
    if is_misdeed(text, _skip_spaces(text, at), "doing"):
        return True
    for match in FOR.finditer(text, at, end):
        if is_misdeed(text, match.end(), "doing") or is_offence(text, match.end()):
            return True
    return REASON.search(text, at, end) is not None


def _skip_spaces(text: str, at: int) -> int:
    return at + 1 if text[at : at + 1] == " " else at
