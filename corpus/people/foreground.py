"""Foreground: whom a sentence is about, as far as the order of its words tells.

A subject comes first, behind roles, openers and phrases that end with a comma. A name that is an object, a genitive
or part of another noun is in the background.
"""

from __future__ import annotations

import re

from corpus.article import Name, Span
from corpus.people.epithets import EPITHETS
from corpus.people.mention_words import ADJECTIVES, OPENING_VERBS, PREPOSITIONS, ROLES
from corpus.people.name_words import FOREGROUND_OPENERS, JOBS, NAMED_AFTER, ROLE_HEADS, UNNAMED_PEOPLE, Gender

_SUBORDINATE = frozenset(
    "after before when while as although though because if since once until unless where whereas despite following "
    "during having".split()
)
_BEFORE_SUBJECT = ROLES | ADJECTIVES | FOREGROUND_OPENERS | JOBS | ROLE_HEADS | EPITHETS | frozenset(UNNAMED_PEOPLE)
_BEFORE_SUBJECT |= {"year-old", "fly-half", "boss", "captain", "skipper", "third", "second", "one", "another", "other"}
_WITHIN_ROLES = frozenset("of for and in at to".split())
_OPENING_WORDS = frozenset(
    "few couple day week month year moment minute hour just only even quite almost nearly about two three four five "
    "six seven eight nine ten several hours minutes days "
    "weeks months years at then now here there again once first second third finally last next this that these as "
    "soon well instead indeed still thus nevertheless nonetheless meanwhile".split()
)
_FIRST_WORDS = re.compile(
    r"\W{0,9}(?:(?:and|but|yet|so|then|also|later|earlier|however)\b\W{0,9}){0,5}([\w’'-]+)(?:\s+([\w’'-]+))?", re.I
)
_DAY = re.compile(
    r"^\W*(?:on|in|at|by|last|this|earlier)\s(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|"
    r"april|may|june|july|august|september|october|november|december|\d{4})\b(?!['’])"
    r"(?:\s(?:morning|afternoon|evening|night|\d{4}))?",
    re.I,
)
_PARTED = re.compile(r"[,;:—–“”\"]")
_PLAIN_WORD = re.compile(r"[^\W\d][\w’'-]*")
_A_THING = re.compile(r"\b(?:an?|the)\s$", re.I)
_NOT_A_THING = frozenset(
    "who whom whose said says told was is has had will would of in at from and or to by as".split()
)
_AFTER_NAME = re.compile(r"\s{1,4}([a-z][\w-]*)(\s[A-Z])?")
_SAID = re.compile(
    r"[,”\"’']\s(?:said|says|added|adds|argued|argues|explained|warned|warns|insisted|insists|claimed|claims|noted)\s"
    r"(?:[\w.’'-]+\s){0,4}$"
)
_WHO_SAID = re.compile(r"(?:,\s\d\d)?,\s{1,2}who\s(?:said|says|told|tells|added)\b")
_HEARS = re.compile(
    r"\b(?:to|told|tells|telling|asked)\s+(?:(?!about|if|whether|what|that|of|on)[\w’'.-]+\s+){0,3}$|"
    r"[A-Z][\w’'-]*,?\s(?:and|or|with)\s(?:[\w’'.-]+\s){0,2}$"
)
# "Mr Frome praised him": another man is about. "Her" before a noun is a genitive.
_AS_OBJECT: dict[Gender, re.Pattern[str]] = {
    "male": re.compile(r"\bhim\b", re.I),
    "female": re.compile(
        r"\bher(?=\W*$|[^\w\s]|\s(?:a|an|and|as|at|by|for|from|in|into|of|on|that|the|to|was|with)\b)|\bhers\b", re.I
    ),
}
_NEW_CLAUSE = re.compile(r"[,;:—–]|\b(?:and|but|that|what|who|which|when|as|because|if|he|she|while|how|why)\b", re.I)
# Somebody without a name, in the singular, where a sentence begins: a rival for "he" and "she".
_UNNAMED = re.compile(
    r"\b(?:an?|the|one|another|his|her|its)\s+(?:[\w’'-]+\s){0,3}?(?:" + "|".join(UNNAMED_PEOPLE) + r")\b(?!['’])", re.I
)
# "Her sister runs the trust", "A neighbour called": it begins with somebody else.
_BEGINS_UNNAMED = re.compile(
    r"\W{0,3}(?:(?:but|and|then|later|meanwhile)\W{1,2})?(?:an?|one|another|his|her|their)\s(?:[a-z][\w’'-]*\s){0,2}?("
    + "|".join(UNNAMED_PEOPLE)
    + r")\s[a-z]",
    re.I,
)
_UNNAMED_CLAUSE = re.compile(
    r"\b(?:while|when|after|before|and|but|because|until)\s(?:an?|another|the|his|her)\s(?:[a-z][\w’'-]*\s){0,2}?(?:"
    + "|".join(UNNAMED_PEOPLE)
    + r")\s[a-z]"
)


def opening_of(body: str, start: int, end: int) -> str:
    """Say what phrase stands before a pronoun in its sentence: "subordinate", "phrase", or "" for none."""
    words = _FIRST_WORDS.match(body, start, min(end, start + 120))
    if words is None:
        return ""
    first, second = words.group(1).lower(), (words.group(2) or "").lower()
    if first in _SUBORDINATE:
        return "phrase" if second in OPENING_VERBS else "subordinate"
    return "phrase" if first in PREPOSITIONS or first in OPENING_VERBS else ""


def is_subject(body: str, name: Name, start: int) -> bool:
    """Say whether only roles and openers stand between the clause's start and *name*: "But leader Ann Lee ..."."""
    if body[name.span.end : name.span.end + 1] in ("'", "’"):
        return False
    after = _AFTER_NAME.match(body, name.span.end)
    if after is not None and (after.group(1) in ROLES or after.group(1) in NAMED_AFTER or after.group(1) in JOBS):
        return False
    if name.span.start - start > 400:
        return False
    clauses = _PARTED.split(_DAY.sub("", body[start : name.span.start]))
    if len(clauses) > 1 and not _may_come_first(clauses[0]):
        return False  # "The council backed its leader, Ann Lee."
    words = _PLAIN_WORD.findall(clauses[-1])
    if words and words[-1].lower() in PREPOSITIONS:
        return False
    office = any(word[0].isupper() and word.lower() in ROLES for word in words)  # "Secretary to the Treasury"
    return all(_is_before_subject(word) or (office and word in _WITHIN_ROLES) for word in words)


def is_in_background(body: str, name: Name) -> bool:
    """Say whether *name* only says which thing is meant: "the Frome campaign", "Frome supporters"."""
    after = _AFTER_NAME.match(body, name.span.end)
    if after is None:
        return False
    if _A_THING.search(body, max(0, name.span.start - 5), name.span.start) and after.group(1) not in _NOT_A_THING:
        return True  # "an Ann Lee drawing"
    return after.group(1) in NAMED_AFTER or (after.group(2) is not None and after.group(1) in ROLES | JOBS)


def is_inverted(body: str, name: Name, start: int) -> bool:
    """Say whether *name* stands behind its verb, "It was late, said Mr Frome.", or before "who said"."""
    if _WHO_SAID.match(body, name.span.end) is not None:
        return True
    return _SAID.search(body, max(start, name.span.start - 60), name.span.start) is not None


def is_hearer(body: str, name: Name, start: int) -> bool:
    """Say whether *name* is printed as somebody spoken to or standing beside: "told Frome", "with Frome"."""
    if body[name.span.end : name.span.end + 1] in ("'", "’"):
        return False
    return _HEARS.search(body, max(start, name.span.start - 60), name.span.start) is not None


def has_object(body: str, gender: Gender | None, start: int, end: int) -> bool:
    """Say whether a "him" or "her" stands in the clause that begins at *start*: another one than its subject."""
    if gender is None:
        return has_object(body, "male", start, end) or has_object(body, "female", start, end)
    found = _AS_OBJECT[gender].search(body, start, end)
    return found is not None and _NEW_CLAUSE.search(body, start, found.start()) is None


def has_unnamed(body: str, span: Span) -> bool:
    """Say whether a sentence is about somebody who is not named: "The woman left. ... She said"."""
    return _UNNAMED.search(body, span.start, min(span.end, span.start + 200)) is not None


def begins_unnamed(body: str, span: Span) -> bool:
    """Say whether a sentence begins with somebody new who is not named: "A neighbour called"."""
    return _BEGINS_UNNAMED.match(body, span.start, min(span.end, span.start + 120)) is not None


def has_unnamed_clause(body: str, span: Span) -> bool:
    """Say whether a clause of its own has somebody without a name for its subject: "while a neighbour called"."""
    return _UNNAMED_CLAUSE.search(body, span.start, min(span.end, span.start + 300)) is not None


def _may_come_first(clause: str) -> bool:
    """Say whether *clause* may stand before a subject, parted by a comma: an opening phrase, or a role."""
    words = _PLAIN_WORD.findall(clause)
    if not words:
        return True
    first = words[0].lower()
    if first in FOREGROUND_OPENERS and len(words) > 1:
        first = words[1].lower()
    return (
        first in PREPOSITIONS
        or first in _SUBORDINATE
        or first in OPENING_VERBS
        or first in _OPENING_WORDS
        or first.endswith(("ly", "ing"))
        or all(word in _WITHIN_ROLES or _is_before_subject(word) for word in words)
    )


def _is_before_subject(word: str) -> bool:
    lower = word.lower()
    if lower in PREPOSITIONS or lower in _SUBORDINATE or lower in OPENING_VERBS:
        return False
    return not word[0].islower() or word in _BEFORE_SUBJECT or word.endswith(("woman", "sman"))
