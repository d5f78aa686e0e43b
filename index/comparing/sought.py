"""What a question asks a figure, a date or a name of: the noun that is counted, the verb, and the words for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from index.asking.manner import Asked
from index.asking.question import Question
from index.words.terms import ENGLISH, Token, is_stop_term, read_tokens

Measured = Literal["count", "percent", "money", "measure", "time", "none"]

_COUNTED = re.compile(
    r"\b(?:how many|(?:what|which)(?: is| was| were| are)?(?: the)?(?: total| exact)? number of)\b", re.I
)
_MUCH = re.compile(
    r"\b(?:how much|what(?: is| was| were)?(?: the)?(?: \w+)? (?:price|cost|amount|fee|fine|sum|value))\b", re.I
)
_SHARE = re.compile(
    r"\b(?:(?:what|which)(?: \w+){0,3} (?:percentage|percent|per cent|proportion|share)|how many per cent)\b", re.I
)
_MARGIN = re.compile(r"\b(?:majority|margin|total)\b", re.I)
_SIZE = re.compile(r"\bhow (?:far|big|large|tall|high|deep|wide|heavy)\b", re.I)
_MOVES = re.compile(
    r"\b(?:rise|rose|risen|fall|fell|fallen|grow|grew|grown|increased?|decreased?|drop(?:ped)?|jump(?:ed)?|up|down|cut|reduced?)\b",
    re.I,
)
# Only one can have done it; of others ('who criticised', 'who scored') several names are as right.
_BY_ONE = frozenset(
    token.term
    for token in read_tokens(
        "win succeed replace become beat defeat direct write compose found invent chair captain elect appoint name "
        "nominate crown choose lead head own buy"
    )
)
_WHO = re.compile(
    r"\W*(?:and |but |so )?who (?:(?:has|had|have|was|is|will|be|been|would|also|then|just|eventually) ){0,4}"
    r"(?P<verb>\w+)\b",
    re.I,
)
_ONE_EVENT = tuple(
    frozenset(token.term for token in read_tokens(words))
    for words in ("killed died dead deaths", "injured hurt wounded", "cut axe shed", "jailed imprisoned sentenced")
)
_SHORT_PLURALS = frozenset(("people", "men", "women", "children", "police", "staff", "feet", "mps", "lives"))
_LONGEST_NOUN = 4
_LONGEST_ABOUT = 120


@dataclass(frozen=True, slots=True)
class Sought:
    """What a question wants to be told.

    ``about`` names it in words ('number of votes'). ``noun`` is the term of what is counted, or of the one whose age it
    is; ``verbs`` are the terms by one of which what answers stands. ``measured`` says which amounts can answer.
    """

    asked: Asked
    about: str
    measured: Measured = "none"
    noun: str | None = None
    verbs: frozenset[str] = frozenset()


def read_sought(question: Question) -> Sought | None:
    """Return what *question* wants to be told; None where answers to it cannot be told apart by their words."""
    if question.language != ENGLISH or question.wants_words or question.who_said:
        return None
    match question.asked:
        case "number":
            return _read_number(question)
        case "duration":
            return Sought("duration", "length of time", "time", verbs=_verbs(question))
        case "date":
            return Sought("date", "date", verbs=question.subject_terms)
        case "age" if len(question.names) == 1:
            return Sought("age", "age", noun=question.names[0][-1])
        case "person":
            found = _WHO.match(question.text)
            verb = next(read_tokens(found["verb"])).term if found else ""
            return Sought("person", "name", verbs=frozenset((verb,))) if verb in _BY_ONE else None
    return None


def _read_number(question: Question) -> Sought | None:
    text = question.text
    if found := _SHARE.search(text):
        return Sought("number", "share", "percent", verbs=_verbs(question))
    if found := _COUNTED.search(text):
        noun, printed = _noun(text[found.end() :])
        if noun is None:
            return None
        return Sought(
            "number", f"number of {printed}"[:_LONGEST_ABOUT], "count", noun.term, _verbs(question, noun.term)
        )
    if found := _SIZE.search(text):
        return Sought("number", "size" if "far" not in found.group().lower() else "distance", "measure")
    if _MUCH.search(text):
        return Sought("number", "amount", "percent" if _MOVES.search(text) else "money", verbs=_verbs(question))
    if found := _MARGIN.search(text):
        word = found.group().lower()
        return Sought("number", word, "count", next(read_tokens(word)).term)
    return None


def _noun(behind: str) -> tuple[Token | None, str]:
    """Return what 'how many' counts, the first plural behind it, and the words up to there as the reader wrote them."""
    for token in list(read_tokens(behind[:200]))[:_LONGEST_NOUN]:
        word = behind[token.start : token.end].lower()
        if is_stop_term(token.term):
            break
        if word in _SHORT_PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "'s", "’s"))):
            return token, behind[: token.end].strip()
    return None, ""


def _verbs(question: Question, noun: str | None = None) -> frozenset[str]:
    """Return the first term of the question that is no name, no number, and not the *noun* that is counted.

    With it go those that tell the same. 'How many Labour MPs voted': what stands before the noun is no verb.
    """
    subject = [term for term in question.terms if term in question.subject_terms and not term[0].isdigit()]
    behind = subject[subject.index(noun) + 1 :] if noun in subject else subject
    return next((group for group in _ONE_EVENT for term in behind[:1] if term in group), frozenset(behind[:1]))
