"""What a sentence tells of an end: the words of one that has come about, and how much it weighs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.article import Name, Sentence
from corpus.fairness.answer_words import ANSWER, DENIAL, OWN_WORDS
from corpus.fairness.concerned import LONGEST_READ, agrees, is_one, owns_what_follows
from corpus.fairness.fate_words import BEFELL, NOUN, RETURNED
from corpus.fairness.outcome_words import FINAL
from corpus.fairness.ruling_words import GOES_ON, RESOLVED, RULED
from corpus.fairness.told_further import FURTHER
from corpus.fairness.told_subjects import is_of_kin, subject_of

# How much an outcome tells: what somebody decided goes before why, that before a ruling that we have no words for, that
# before what the accused did, and that before a denial.
DENIED, ANSWERED, RULING, EXPLAINED, ENDED = range(5)

# Before an outcome: it has not come about.
_NOT_YET = re.compile(
    r"(?:\b(?:not|never|neither|nor|nobody|none|if|could|would|might|may|should|must|ought|unless|until|will|to|"
    r"refus\w+|demand\w*|call(?:s|ed|ing) for|urg(?:ed|es|ing)|hop(?:es|ed|ing)|fac(?:es|ed|ing)|risk\w*|fear\w*|"
    r"want\w*|whether|avoid\w*|instead of|without|deserv\w*|yet|expect\w*|initially|originally|at first|(?:when|before|"
    r"once|until|after) s?he (?:is|are))|"
    r"n[’']t|deserv\w* to be(?:\s+\w+){0,2})(?:\s+\w+){0,3}\s*$|\b(?:if|whether|unless|should)(?:\s+[\w’'.]+){0,6}\s*$",
    re.IGNORECASE,
)
# Of nobody in particular; a state that goes on; what somebody only alleges.
_OF_NOBODY = re.compile(
    r"\b(?:(?:those|any(?:one|body)|people|persons?|some(?:one|body)|whoever|offenders|all|drivers|players|members|others)"
    r"(?:\s+(?:who|that))?(?:\s+(?:is|are|were|was|have|has|been|be|had))*|remain(?:s|ed|ing)?|still|kept|stay(?:s|ed)?|"
    r"while|being held)\s+\Z|\b(?:alleges?|alleging)\b[^.;]{0,120}\Z|(?<!found )\bto be\s+(?:\w+\s+){0,4}\Z",
    re.IGNORECASE,
)
# "ousted him from the top spot"
_FROM_PLACE = re.compile(
    r"\s(?:[\w’'.-]+\s){0,4}?from (?:the |his |her )?(?:\w+ )?(?:top|summit|lead|charts?|list|final|cup|tournament|"
    r"competition|number one|race|place|spot|rankings?)\b"
)
# "one of seven senators who voted in favour of convicting him"
_VOTED = re.compile(r"\b(?:vote[sd]?|voting)\s+(?:in\s+favou?r\s+of|for)\s+\Z", re.IGNORECASE)
# "the opening shot was fired"
_SHOT = re.compile(
    r"\b(?:shots?|missiles?|rockets?|bullets?|guns?|questions?|cannons?|salvos?|rounds?)\b[^.;,]{0,40}\Z",
    re.IGNORECASE,
)
# "is confident that he will not be charged"
_HOPED = re.compile(
    r"\b(?:confident|hope[ds]?|hoping|expect\w*|predict\w*|thinks?|believes?|insist\w*|promis\w*|call\w*|guess\w*|"
    r"optimistic|want\w*|trust\w*)\b[^.;]{0,80}\Z",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"(?:would|will|won|wouldn|is|was|are|fac\w+)\b(?: not|[’']t| no\b)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:another|separate|unrelated|different|other) (?:case|trial|incident|matter|inquiry|court case)\b", re.I
)
# "Labour, which denies it"
_WHICH = re.compile(r",\s+which\s+(?:also\s+|has\s+)?\Z")
_OTHER_CLAUSE = re.compile(r"\b(?:when|where|that|which|while|as|because|than|whose|said|says|told)\b")
_NO_ACTION = re.compile(r"no (?:further )?action|no charges", re.IGNORECASE)
_NOT_DENIED = re.compile(
    r"(?:\b(?:not|never|neither|nor|no longer|(?:refus|fail|declin)\w+ to)|n[’']t)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)
_NOT_YET_INSIDE = re.compile(
    r"\b(?:could|would|might|may|should|must|ought|(?<!found )to|never|will|not (?:been|yet|be))\b[\w\s]*\bbe(?:en)?\b|"
    r"\bnot (?:been|yet)\b|\bnever been\b",
    re.IGNORECASE,
)
# What follows from an end.
_AFTER = re.compile(r"(?:kept|keeps|keep|retained|regained|back|no longer)\b", re.IGNORECASE)
# What is given as the reason of an end.
_WHY = re.compile(
    r"(?:insufficient|lack of|not enough|there (?:was|is)|found (?:not )?to have|admit|confess)", re.IGNORECASE
)
_TO = re.compile(r"\s+(?:\w+ly\s+)?to\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Councillor|Cllr)\.?\s+)?")
_BLAMELESS = re.compile(r"\b(?:blameless|blame|clear)\Z", re.IGNORECASE)
_NEAR = 80
# A sentence of news has fewer; of one that is not, so many are read.
_MOST_ENDS = 12


def read_ends(body: str, sentence: Sentence, here: Sequence[Name], person: str) -> Iterator[tuple[re.Match[str], int]]:
    """Yield the words of *sentence* that tell of an end, an answer or a denial, each with its weight."""
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ)
    if _ELSEWHERE.search(body, start, end) or body[start:end].rstrip("”\"’' ").endswith("?"):
        return
    for match in islice(FINAL.finditer(body, start, end), _MOST_ENDS):
        not_yet = _NOT_YET.search(body, max(start, match.start() - _NEAR), match.start())
        if (not not_yet or _NO_ACTION.match(match.group())) and not _NOT_YET_INSIDE.search(match["case"] or ""):
            if _OF_NOBODY.search(body, max(start, match.start() - 140), match.start()):
                continue
            if match.group().startswith("fired") and _SHOT.search(body, max(start, match.start() - 60), match.start()):
                continue
            if match.group().lower() == "convicting" and _VOTED.search(body, start, match.start()):
                continue
            if match["removed"] and _FROM_PLACE.match(body, match.end(), end):
                continue
            if _UNDONE.match(match.group()) and _HOPED.search(body, max(start, match.start() - 120), match.start()):
                continue
            yield match, _weigh(body, sentence, here, person, match)
    for pattern in FURTHER:
        for match in islice(pattern.finditer(body, start, end), _MOST_ENDS):
            if not _NOT_YET.search(body, max(start, match.start() - _NEAR), match.start()):
                yield match, _weigh_further(body, sentence, here, match)
    for match in islice(ANSWER.finditer(body, start, end), _MOST_ENDS):
        if not _NOT_YET.search(body, max(start, match.start() - _NEAR), match.start()):
            yield match, (ENDED if _is_to_person(body, here, person, match) else ANSWERED)
    for match in islice(RULED.finditer(body, start, end), _MOST_ENDS):
        if not _NOT_YET.search(body, max(start, match.start() - _NEAR), match.start()):
            yield match, RULING
    for pattern in (DENIAL, OWN_WORDS):
        for match in islice(pattern.finditer(body, start, end), _MOST_ENDS):
            if not _WHICH.search(body, start, match.start()) and not _NOT_DENIED.search(
                body, max(start, match.start() - _NEAR), match.start()
            ):
                yield match, DENIED


def _weigh(body: str, sentence: Sentence, here: Sequence[Name], person: str, match: re.Match[str]) -> int:
    """Return how much *match*, one of ``FINAL``, tells of an end."""
    if _is_own_denial(body, sentence, here, person, match):
        return DENIED
    if _AFTER.match(match.group()):
        return ANSWERED
    return EXPLAINED if match["finding"] or _WHY.match(match.group()) else ENDED


def _is_to_person(body: str, here: Sequence[Name], person: str, match: re.Match[str]) -> bool:
    """Say whether somebody apologises to the *person*: who accused takes it back."""
    to = _TO.match(body, match.end())
    if not to or not match.group().lower().startswith(("apolog", "said sorry", "says sorry")):
        return False
    return any(is_one(name.text, person) and name.span.start == to.end() for name in here)


def _weigh_further(body: str, sentence: Sentence, here: Sequence[Name], match: re.Match[str]) -> int:
    if match.re is RETURNED:
        return ANSWERED
    if match.re is BEFELL and _BLAMELESS.search(match.group()):
        return DENIED if subject_of(body, sentence, here, match.start()).pronoun else EXPLAINED
    return EXPLAINED if match.re is NOUN else ENDED


def may_read_loosely(body: str, sentence: Sentence) -> bool:
    """Say whether *sentence* has a word that goes with an end, and none of a case that goes on."""
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ)
    return RESOLVED.search(body, start, end) is not None and not GOES_ON.search(body, start, end)


def read_loosely(
    body: str, sentence: Sentence, here: Sequence[Name], person: str, *, described: bool
) -> re.Match[str] | None:
    """Return a word of *sentence* that goes with an end, where the person is its first and nothing says it goes on."""
    if not described and not (here and is_one(here[0].text, person)):
        return None
    start, end = sentence.span.start, min(sentence.span.end, sentence.span.start + LONGEST_READ)
    if not may_read_loosely(body, sentence) or (here and is_of_kin(body, here[0].span)):
        return None
    if described:
        return RESOLVED.search(body, start, end)
    found = None if owns_what_follows(body, here[0].span) else RESOLVED.search(body, here[0].span.end, end)
    return found if found and not _OTHER_CLAUSE.search(body, here[0].span.end, found.start()) else None


def _is_own_denial(body: str, sentence: Sentence, here: Sequence[Name], person: str, match: re.Match[str]) -> bool:
    """Say whether *match* is the person's own "rejected the claims": a denial, where a court's is an end."""
    if not (match["ends"] or "").lower().startswith(("reject", "dismiss")):
        return False
    subject = subject_of(body, sentence, here, match.start())
    if subject.by_another and not subject.people:
        return True
    if subject.pronoun:
        return agrees(subject.pronoun, person)
    near = subject.people[-1].span.end if subject.people else sentence.span.start
    between = body[near : match.start()]
    return any(is_one(name.text, person) for name in subject.people) and len(between.split()) < 4 and "." not in between
