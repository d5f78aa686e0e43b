"""The kind of thing that a question wants (a number, a date, a place ...): whether a sentence holds one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus.day_names import MONTHS, PLAIN_SHORT_MONTHS, WEEKDAY
from index.asking.manner import Asked
from index.words.number_words import SMALL, TENS
from index.words.terms import Token

_MONTH = rf"(?:{'|'.join((*MONTHS, *PLAIN_SHORT_MONTHS)).title()})"
_DATE = re.compile(
    rf"\b(?:1\d|20)\d\d\b|\b{_MONTH}\b|\b{WEEKDAY}\b|\b\d0s\b|\bcentur(?:y|ies)\b"
    r"|\b(?:today|yesterday|tomorrow|tonight|ago|nowadays|recently|(?:this|last|next|the same|that|each|every) "
    r"(?:morning|afternoon|evening|night|day|week|weekend|month|year|decade|spring|summer|autumn|fall|winter|season))\b"
    r"|\b(?:spring|summer|autumn|winter|midnight|noon|Christmas|Easter|BCE?|AD)\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b"
    r"|\b(?:early|late|later|earlier) (?:in|on)\b"
)
_UNIT = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|centur(?:y|ies)|terms?|seasons?|"
    r"miles?|kilomet(?:re|er)s?|km|met(?:re|er)s?|feet|foot|ft|inches|m)"
)
_NUMBER_WORD = (
    rf"(?:{'|'.join((*SMALL, *TENS)[2:])}|hundreds?|thousands?|millions?|billions?|dozens?|half|third|quarter|once|"
    r"twice|double|triple)"
)
_NUMBER = re.compile(rf"\d|\b{_NUMBER_WORD}\b", re.I)
_DURATION = re.compile(
    rf"(?:\b\d[\d,.]*|\b{_NUMBER_WORD}|\b(?:one|an?|several|few|many))(?: \w+)?[ -]{_UNIT}\b|\b{_UNIT}-long\b"
    r"|\b(?:since|until|till|from) (?:\w+ ){0,3}\d{4}\b|\b\d{4}\s?[–-]\s?\d{2,4}\b"
    r"|\b(?:forever|for life|indefinitely)\b",
    re.I,
)
_AGE = re.compile(
    rf"\baged? (?:of )?(?:\d|{_NUMBER_WORD})|\b\d+(?:st|nd|rd|th)? ?-?(?:years?|months?)[ -]old\b|\byears? old\b"
    rf"|, \d{{1,3}},|\bborn\b|\b{_NUMBER_WORD}[ -]years?[ -]old\b|\bbirthday\b|\((?:aged )?\d{{1,3}}\)"
    r"|\bin (?:his|her|their) \d0s\b",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|due to|owing to|since|so that|as a result|in order to|over (?:an?|the|his|her|their|alleged)|after|"
    r"following|amid|caused?|led to|leads to|reasons?|therefore|to (?:avoid|prevent|protect|ensure|make|stop|help)|"
    r"grounds|thanks to|for fear|blam\w+|saying|arguing)\b",
    re.I,
)
_PLACE = re.compile(r"\b(?:in|at|near|from|to|outside|across|around|of) (?:the )?[A-Z]\w+")
_DEFINITION = re.compile(
    r"\b(?:meaning|means|meant|known as|called|defined|refers to|stands for|is an?|was an?|are)\b"
    r"|[–—-] an? |\([A-Z]{2,}\)"
)
_CAPITAL_RUN = re.compile(r"\b[A-Z][\w’'-]*[a-z][\w’'-]*(?: (?:[A-Z][\w’'-]*|de|van|von|al|of))*")
# A capitalised run, or a title in quotation marks.
_NAME = re.compile(rf"{_CAPITAL_RUN.pattern}|\b[A-Z]{{3,}}\b|[\"“‘][A-Z][^\"”’]{{1,60}}[\"”’]")
_KINDS = {
    "person": _CAPITAL_RUN,
    "number": _NUMBER,
    "age": _AGE,
    "date": _DATE,
    "duration": _DURATION,
    "place": _PLACE,
    "reason": _REASON,
    "definition": _DEFINITION,
    "name": _NAME,
}

# No printed sentence is longer; a megabyte without a stop would keep the patterns above at work for hours.
LONGEST_LOOK = 1_000


_MOST, _NEAR = 5, 20


def weigh_wanted(asked: Asked, text: str, new: Sequence[Token], matched: Sequence[Token]) -> dict[str, float]:
    """Return, for each kind of thing that a question can want, what *text* has of the kind that is *asked* for.

    1 where it holds such a thing, -1 where not, 0 for every other kind; ``wanted_many`` is how many there are, 0 to 1,
    ``wanted_near`` how near one stands to a matched token, 0 to 1. *new* are the tokens of *text* that the question
    has not, *matched* those that it has: who asks 'who is Tarry' is not answered by the name Tarry.
    """
    weighed = dict.fromkeys((*_KINDS, "wanted_many", "wanted_near"), 0.0)
    if asked not in _KINDS:
        return weighed
    text = text[:LONGEST_LOOK]
    found = list(_find(asked, text, [token.start for token in new]))
    holds = bool(found)
    if asked in ("reason", "definition", "duration", "age"):
        # They may well be made of words that the question has.
        holds = _KINDS[asked].search(text) is not None
    weighed[asked] = 1.0 if holds else -1.0
    weighed["wanted_many"] = min(_MOST, len(found)) / _MOST
    if found and matched:
        apart = min(min(abs(start - token.start), abs(end - token.start)) for start, end in found for token in matched)
        weighed["wanted_near"] = 1 / (1 + apart / _NEAR)
    return weighed


def _find(kind: str, text: str, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield where in *text* a thing of the *kind* stands that holds a word at one of *starts*."""
    for match in _KINDS[kind].finditer(text):
        # A single capitalised word that begins the sentence is as likely no name.
        if kind in ("person", "name") and not match.start() and " " not in match.group():
            continue
        if any(match.start() <= start < match.end() for start in starts):
            yield match.span()
