"""Of whom a verb tells: the subject before it, as far as its sentence gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Name, Sentence, Span
from corpus.fairness.concerned import agrees, company_of, last_before

# So many characters before a verb are looked at.
_NEAR = 120
_PRONOUN = re.compile(r"(?:\A|[\s“\"‘(—–-])(s?he)\Z", re.IGNORECASE)
# "Noon, but not Sallis, was cleared".
_NOT_BUT = re.compile(r"\b(?:not|unlike)\s+(?:\w+\.?\s+)?\Z")
_KIN = (
    r"(?:brother|sister|wife|husband|son|daughter|father|mother|partner|friend|colleague|neighbour|neighbor|relative|"
    r"cousin|uncle|aunt|nephew|niece|co-?defendant|co-?accused|accuser|victim|predecessor|successor|rival|deputy|"
    r"boss|employer|employee|driver|bodyguard|client|patient|pupil|student|teammate|team-?mate|associate|accomplice)s?"
)
_FOR_HER = r"(?:lawyer|solicitor|barrister|attorney|agent|spokes\w+|representative|family|office|campaign|aide)s?"
_GROUP = (
    r"(?:compan(?:y|ies)|firms?|clubs?|council|bank|newspaper|paper|part(?:y|ies)|union|charity|trust|force|team|"
    r"school|"
    r"university|hospital|government|ministry|department|agency|board|governing body|association|federation|"
    r"supporters|fans|residents|officers|players|others?|men|women|people|suspects|defendants|man|woman|boy|girl|"
    r"teenager|youth)"
)
_SPEAKS_FOR = re.compile(rf"\b{_FOR_HER}\Z", re.IGNORECASE)
# "was", "has since been": what stands between a subject and its verb.
_AUXILIARIES = re.compile(
    r"(?:[\s,]+(?:who|and|but|has|have|had|was|were|been|being|is|are|be|got|released|also|later|then|since|finally|once|already|"
    r"first|now|all|both|each|did|does|do|not|would|will|\w+ly|yesterday|today|(?:last|this) \w+|"
    r"on [A-Z][a-z]+|in [A-Z][a-z]+))*[\s,]*\Z"
)
# "The woman who accused Dunn was"
_ANOTHER_WHO = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]wo|[Tt]hree|[Oo]ne)\s+(?:(?!(?:said|says|told|added|insist|claim|argu|confirm|ruled|found|conclu|decid|heard)\w*)[\w-]+\s+){1,3}(?:who|that|"
    r"which)\s+(?:\w+\s+){0,2}?\w+\s+"
    r"(?:[A-Z][\w.]*\s+){0,2}\Z"
)
_APPOSITION = re.compile(r"(?:,\s+\d+)?,[^,]{1,120}")
_OTHER_SUBJECT = re.compile(
    rf"(?:(?:\b(?:his|her|their)|[’']s?)\s+(?:[\w-]+\s+){{0,2}}?(?P<kin>{_KIN}|{_FOR_HER})|"
    rf"\b(?:his|her|their|its|an?|another|the|two|three|four|five|six|several|some|"
    rf"many)\s+(?:[\w-]+\s+){{0,2}}?{_GROUP}|"
    r"\b(?:an?|another|two|three|four|five|several|his|her|whose)\s+(?:[\w-]+\s+){0,3}?[\w-]+)(?:[’']s?)?\Z",
    re.IGNORECASE,
)
# "Dunn's sergeant was": the subject is Dunn's no more than the sergeant is Dunn; what Dunn did and bears is.
_OWNS_SUBJECT = re.compile(
    r"[’']s?\s+(?!(?:\w+\s+)?(?:name|conduct|behaviou?r|actions?|role|handling|reputation|fitness|use|decision|account|"
    r"registration|licen[cs]e|licen[cs]es|title|medal|record|victory|win|result|contract|membership|whip|seat|job|post)\b)"
    r"(?:[a-z][\w-]*\s+){0,3}[a-z][\w-]*\Z"
)
_KIN_OF = re.compile(
    rf"(?:\b(?:his|her|their|whose)|[’']s?)\s+(?:[\w-]+\s+){{0,2}}?(?:{_KIN}|{_FOR_HER})\Z", re.IGNORECASE
)
_CLAUSE_OF_ANOTHER = re.compile(
    r"\b(?:when|as|while|after|before|because|that|where|whose|if|said|says|told \w+)\s+(?:the|an?|his|her|their|its|"
    r"two|three|four|another|other|those|some|many|all)\s+"
    r"(?:(?!s?he\b)[\w’'“‘\"-]+\s*){1,4}\Z|"
    # "plays a woman who was"
    r"\b(?:an?|the|his|her|their|two|three|four)\s+(?:[\w-]+\s+){0,2}?[\w-]+\s+(?:who|which)\b",
    re.IGNORECASE,
)
_AND_WAS = re.compile(r",?\s+and\s+(?:(?:was|were|has|had|is|later|then)\b|\Z)")
_WHO = re.compile(r"\b(?:who|whom|whose|which|that)\b|[;:]")
_WHO_AT_ONCE = re.compile(r"\s?,\s+who\b")
_WHO_THEN = re.compile(r"\s+who\b")
_PLURAL = re.compile(r"\b(?:were|are|have|both|all)\b", re.IGNORECASE)


_KIN_BEHIND = re.compile(rf"[’']s?\s+(?:[\w-]+\s+){{0,2}}?(?:{_KIN}|aide|ally|allies)\b", re.IGNORECASE)
_KIN_AHEAD = re.compile(
    rf"\b(?:{_KIN}|aide|ally|member|supporter|ex-\w+|head|director|manager|owner)\s+(?:of|to|with)\s+(?:[A-Z][\w.]*\s+)?\Z"
)


def is_of_kin(body: str, span: Span) -> bool:
    """Say whether the name at *span* only tells whose: "Dunn's wife", "a partner of Dunn"."""
    return (
        _KIN_BEHIND.match(body, span.end) is not None
        or _KIN_AHEAD.search(body, max(0, span.start - 40), span.start) is not None
    )


@dataclass(frozen=True, slots=True)
class Subject:
    """Of whom a verb tells: the people named, the pronoun, or (``other``) somebody else without a name.

    ``words`` are the sentence's up to the verb.
    """

    people: tuple[Name, ...] = ()
    pronoun: str = ""
    other: bool = False
    words: str = ""

    @property
    def of_kin(self) -> bool:
        """Say whether it is somebody near a person: "his brother", "whose wife"."""
        return _KIN_OF.search(self.words, max(0, len(self.words) - 60)) is not None

    @property
    def by_another(self) -> bool:
        """Say whether it is somebody who speaks for a person: "her lawyer"."""
        return _SPEAKS_FOR.search(self.words, max(0, len(self.words) - 30)) is not None


def subject_of(body: str, sentence: Sentence, here: Sequence[Name], at: int) -> Subject:
    """Return who the subject of the verb at *at* is, as far as its sentence tells."""
    start = sentence.span.start
    auxiliaries = _AUXILIARIES.search(body, max(start, at - _NEAR), at)
    end = auxiliaries.start() if auxiliaries else at
    words = body[start:end]
    if pronoun := _PRONOUN.search(words, max(0, len(words) - 4)):
        before = [name for name in here if name.span.end <= end and agrees(pronoun[1], name.text)]
        # The subject of the sentence goes before whoever else it names.
        return Subject(tuple(before[:1]), pronoun[1], words=words)
    name = last_before(here, end)
    if name and name is not here[0] and _AND_WAS.match(body, end) and not _WHO.search(body, here[0].span.end, end):
        # "Noon accused Sallis of theft and was fined"
        name = here[0]
        return Subject(tuple(_together(body, here, name, at)), words=words)
    if name and name is not here[0] and body[end : end + 1] == "," and _WHO_AT_ONCE.match(body, here[0].span.end):
        # "Noon, who since May 3, 2021, has attacked Sallis, was"
        name = here[0]
        return Subject(tuple(_together(body, here, name, at)), words=words)
    # "Noon, accused by Sallis of theft, was": what commas enclose is not the subject.
    comma = body.rfind(",", start, name.span.start) if name and body[end : end + 1] == "," else -1
    if name and comma > 0 and body[comma + 1 : name.span.start].strip():
        ahead = last_before(here, comma)
        if ahead and ahead.span.end == comma:
            return Subject(tuple(_together(body, here, ahead, at)), words=words)
    behind = body[name.span.end : end] if name else words
    # "Noon, a member of the board, was": what stands in commas is Noon.
    beside = name is not None and body[end : end + 1] == "," and _APPOSITION.fullmatch(behind) is not None
    if name is None or (behind.strip() and not beside):
        near = max(0, len(behind) - _NEAR)
        if _OTHER_SUBJECT.search(behind, near) or (
            name and (_CLAUSE_OF_ANOTHER.search(behind, near) or _OWNS_SUBJECT.match(behind))
        ):
            return Subject(other=True, words=words)
    if name is None:
        return Subject(words=words)
    # "Noon freed two men who were jailed"
    if behind.strip() and not beside and _WHO_THEN.match(body, end) and behind.rstrip()[-1:].isalpha():
        return Subject(other=True, words=words)
    if _ANOTHER_WHO.search(body, max(start, name.span.start - _NEAR), name.span.start):
        return Subject(other=True, words=words)
    if _KIN_AHEAD.search(body, max(start, name.span.start - 40), name.span.start):
        return Subject(other=True, words=words)
    if _NOT_BUT.search(body, max(start, name.span.start - 30), name.span.start):
        name = last_before(here, name.span.start) or name
    return Subject(tuple(_together(body, here, name, at)), words=words)


def _together(body: str, here: Sequence[Name], name: Name, at: int) -> list[Name]:
    """Return *name* with those named together with it, where the verb at *at* is of several."""
    if not _PLURAL.search(body, name.span.end, at):
        return [name]
    return company_of(body, here, name)
