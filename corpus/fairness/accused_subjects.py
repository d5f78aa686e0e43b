"""One sentence with its people: who is the subject of the words that accuse, or their object."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.article import Name, Span
from corpus.fairness.concerned import agrees, company_of, named_after, owns_what_follows

_PRONOUN_SUBJECT = re.compile(
    r"(?:^|.*\W)(?P<pronoun>he|she)(?:\s+(?:has|had|have|would|could|may|might|will|is|was|since|\w+ly))*\s*",
    re.IGNORECASE,
)
# Between a subject and its verb there is no other clause's beginning.
_OTHER_CLAUSE = re.compile(
    r"[;:“”\"]|\b(?:so|that|when|where|while|because|if|whether|but|or|by|than|as|although|until|unless|"
    r"only|which|whose|against|said|says|told|claimed|claims|reported)\b|"
    # "returned after a man was sent off", but not "left after a row and was".
    r"\b(?:after|before|since)\s+(?:an?|the|two|three|police|another|one)\s(?!.*\band(?:\s+(?:later|then|now|since))?\s*\Z)",
    re.IGNORECASE,
)
# ", 41, who teaches physics, ": what commas enclose behind a name is no other clause.
_ENCLOSED = re.compile(r"(?:,[^,;“”\"]{1,110}){1,4},\s*")
_LAST_ENCLOSED = re.compile(r",[^,;]*,\s*$")
# "the case of Ann Dunn was", "a man who killed Ann Dunn was": whoever is an object there is no subject behind it.
_OBJECT_BEFORE = re.compile(
    r"\b(?:to\s+[a-z]+|of|by|from|against|with|to|for|between|like|about|into|near|who\s+\w+ed|kill(?:ed|ing)|"
    r"murder(?:ed|ing)|"
    r"[a-z]+(?<!dur)ing(?=\s+(?:(?:the|his|her|a|an|Mr|Mrs|Ms|Dr)\s|[A-Z]|\Z))|attacked|robbed|hit|struck|stabbed|"
    r"shot)\s+"
    r"(?:(?:the|his|her|their|a|an|former|ex-\w+|[a-z]+(?:er|or|ist|man|woman|ess|ant|"
    r"yer))\s+){0,4}(?:(?:[A-Za-z’'-]+\s+){0,3}?[a-z]+(?:er|or|ist|man|woman|ess|tar)\s+)?(?:[A-Z][a-z]*\.?\s+){0,2}\Z"
)
_MAY_PRECEDE = re.compile(
    r"\b(?:according\s+to|morning|evening|including|being|following|hearing|during|ceiling)\s+\Z", re.IGNORECASE
)
# ", who has been linked to the model Ann Dunn, was": not Dunn.
_ROLE_OF = re.compile(
    r"\b(?:member|leader|mayor|head|minister|secretary|chief|president|chair\w*|director|captain|master|bishop|dean|"
    r"commissioner)\s+"
    r"(?:of|for|to)\s+(?:[\w’'-]+\s+){0,5}\Z",
    re.IGNORECASE,
)
_IN_RELATIVE = re.compile(r",\s+(?:who|whose(?!\s+(?:real|full|stage|given|birth)\s+name)|which|where)\s[^,;]*\Z")
_WHO = re.compile(r",?\s+who\b")
# "Pryke, who was jailed, said": who speaks may be told of too.
_SPEAKS_BUT = re.compile(r"(?:,\s\d\d)?,?\s+who\s+")
# The verb is of several: "Ann Dunn and Joe Hale were charged".
_OF_SEVERAL = re.compile(r"\b(?:were|are|have|both|all|deny|face)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:,[^,;]{1,80}){0,3},?\s+(?:who|whom)\b|\s+to\s+be\b")
_REACH_BACK = 300
_LONGEST_BETWEEN = 120
# So far before its verb, with all that commas enclose, a subject may stand.
_FURTHEST = 480


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence: its body, its span and text, the people of the body, those *here* and the *silent* ones of these.

    Silent is who is not the source of what the sentence reports.
    """

    body: str
    span: Span
    text: str
    people: Sequence[Name]
    here: Sequence[Name]
    silent: Sequence[Name]

    def subjects(self, at: int, among: Sequence[Name] | None = None) -> list[Name]:
        """Return who the subject of the verb at *at* in the text is, with whoever is named together with it.

        It is one of *among*, else of the silent ones, or who stands right before the verb.
        """
        place = self.span.start + at
        among = self.silent if among is None else among
        near = [
            name
            for name in self.here
            if place - _FURTHEST < name.span.end <= place
            and (name.span.end + 1 == place or name in among or _SPEAKS_BUT.fullmatch(self.body, name.span.end, place))
        ]
        name = self._subject(near, place)
        if name and _OF_SEVERAL.search(self.body, name.span.end, place + 12):
            return company_of(self.body, near, name)
        return [name] if name else []

    def objects(self, end: int, *, also: bool = False) -> list[Name]:
        """Return whom the words behind *end* in the text name; with *also*, one of them may come second."""
        name = named_after(self.body, self.here, self.span.start + end, also=also)
        if name is None:
            return []
        return [other for other in company_of(self.body, self.here, name) if other.span >= name.span]

    def meant_by(self, pronoun: str) -> Name | None:
        """Return the person before the sentence whom *pronoun* stands for, where only one fits."""
        return meant_before(self.body, self.span, self.people, pronoun)

    def _last_subject(self, among: Sequence[Name], at: int) -> Name | None:
        """Return the last of *among* before *at* that can be a subject; of "Dunn, who robbed Hale, was" it is Dunn."""
        objects = False
        for name in reversed(among):
            if name.span.end > at:
                continue
            if _is_object(self.body, self.span, name):
                objects = True
            elif not objects or _is_enclosed(self.body, name.span.end, at):
                return name
        return None

    def _subject(self, among: Sequence[Name], at: int) -> Name | None:
        name = self._last_subject(among, at)
        start = name.span.end if name else self.span.start
        between = self.body[start:at]
        if pronoun := _PRONOUN_SUBJECT.fullmatch(between.replace("\n", " ")):
            candidates = [
                other for other in self.here if other.span.end <= at and agrees(pronoun["pronoun"], other.text)
            ]
            # The subject of the sentence goes before whoever else it names.
            return candidates[0] if candidates else self.meant_by(pronoun["pronoun"])
        if name is None or owns_what_follows(self.body, name.span):
            return None
        enclosed = _ENCLOSED.match(between)
        bare = between[enclosed.end() :] if enclosed else between
        if len(bare) > _LONGEST_BETWEEN:
            return None
        # "Pryke spoke for the detainees, who are": whoever is told of stands right before "who".
        who = _WHO.search(bare)
        if who and bare[: who.start()].strip(" ,") and not enclosed and not bare.startswith(","):
            return None
        # "Pryke, the council's deputy leader who had said so, was": nor is what 'who' begins.
        return None if _OTHER_CLAUSE.search(_LAST_ENCLOSED.sub(" ", bare)) else name


def _is_enclosed(body: str, start: int, end: int) -> bool:
    return _ENCLOSED.fullmatch(body, start, end) is not None


def _is_object(body: str, span: Span, name: Name) -> bool:
    """Say whether *name* stands behind a word whose object it is, and no "who" behind the name makes it a subject."""
    before = body[max(span.start, name.span.start - 90) : name.span.start]
    if _IN_RELATIVE.search(before) and body.startswith(",", name.span.end):
        return True
    return (
        _OBJECT_BEFORE.search(before) is not None
        and not _MAY_PRECEDE.search(before)
        and not _ROLE_OF.search(before)
        and not _RELATIVE.match(body, name.span.end)
    )


def meant_before(body: str, span: Span, people: Sequence[Name], pronoun: str) -> Name | None:
    """Return the person whom a pronoun in the sentence at *span* stands for: the only fitting one named just before."""
    start = max(0, span.start - _REACH_BACK)
    paragraph = max(body.rfind("\n", 0, max(0, span.start - 2)) + 1, 0)
    near = [name for name in people if max(start, paragraph) <= name.span.start < span.start]
    near = near or [name for name in people if start <= name.span.start < span.start]
    fitting = [name for name in near if agrees(pronoun, name.text)]
    if not fitting or any(name.text.split()[-1] != fitting[-1].text.split()[-1] for name in fitting):
        return None
    return fitting[-1]
