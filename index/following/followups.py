"""How an English question leans on the conversation: its pronouns, what it points at, and what it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.asking.manner import ENGLISH_MANNER
from index.following.subjects import Kind

_PRONOUNS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("male", re.compile(r"\b(?:he|him|his|himself)\b(?:['’](?:s|d|ll)\b)?", re.I)),
    ("female", re.compile(r"\b(?:she|hers?|herself)\b(?:['’](?:s|d|ll)\b)?", re.I)),
    ("many", re.compile(r"\b(?:they|them|theirs?|themselves)\b(?:['’](?:d|ll|ve|re)\b)?", re.I)),
    ("thing", re.compile(r"\b(?:it|its|itself)\b(?:['’](?:s|d|ll)\b)?", re.I)),
)
PRONOUN_WORDS: dict[Kind, str] = {"male": "he", "female": "she", "many": "they", "thing": "it"}
_PRONOUNS_OF = dict(_PRONOUNS)
_POSSESSIVE = frozenset("his hers their theirs its".split())
_LONG_FORMS = {"s": " is", "d": " would", "ll": " will", "ve": " have", "re": " are"}
# 'Is it true that', 'when was it that', 'what is it like': it stands for nothing.
_STANDS_FOR_NOTHING = re.compile(
    r"\b(?:is|was|does|did) it (?:true|possible|likely|clear|known|said|thought|that|who|mean(?!\W*$)|one|a|an|the)\b|"
    r"\bwhat(?: (?:is|was)|['’]s) it like\b",
    re.I,
)
# 'Her' before a word that can be owned.
_OWNS_NEXT = re.compile(
    r"\s+(?!(?:about|on|in|at|to|for|from|with|by|of|and|or|as|if|when|after|before|again)\b)\w", re.I
)
_BEGINS = re.compile(r"(?:^|[.?!…:])\W*$")
_POINTS = re.compile(r"\b(?:this|that|these|those|such)\b(?:\s+(?P<noun>\w+))?", re.I)
_JOINS = re.compile(
    r"\b(?:know|knew|think|thought|say|said|says|believe|sure|show|shows|thing|things|anything|something|everything|"
    r"was it|is it) that\b|\bthat (?:he|she|they|it|was|were|is|are|has|had)\b|\bthis (?:article|story|page|archive)\b",
    re.I,
)
_BESIDES = re.compile(r"\b(?:else|others?|another|besides|apart from|aside from|additional|more|also)\b", re.I)
_OPENS = r"\W*(?:(?:and|but|so|ok|okay|well|then)\b\W*){0,3}"
# 'Why?', 'when was that?', 'how so?', 'why did he do that?', 'in what year?'
_BARE = re.compile(
    rf"{_OPENS}(?:why|when|where|how|who|how come|why not|how so|how many|how much|how long|since when|until when|"
    r"by whom|by how (?:much|many)|(?:in )?(?:what|which) (?:year|month|day|date))"
    r"(?: exactly)?(?: (?:was|is|were|are|did|does|do|has|have|had|would|will)\b"
    r"(?: (?:that|this|it|he|she|they|these|those))?"
    r"(?: (?:happen|happened|happening|be|been|so|say so|say that|say it|do that|do it|do so|done|take place|occur))?"
    r")?\W*",
    re.I,
)
_ABOUT = re.compile(rf"{_OPENS}(?:what|how) (?:about|of) (?P<topic>[^?]{{1,120}}?)\W*", re.I)
_AND = re.compile(r"\W*(?:and|or|but) (?P<topic>[^?]{1,80}?)\W*", re.I)
_NO_TOPIC = re.compile(
    r"(?:who|whom|whose|what|when|where|why|how|which|did|does|do|is|was|are|were|has|have|had|will|would|can|could|"
    r"should|tell|show|then|now|also|so|if)\b",
    re.I,
)
_LONGEST_TOPIC = 5  # words


@dataclass(frozen=True, slots=True)
class Followup:
    """What a question leaves to the conversation.

    ``kinds`` are those of its pronouns, in the order they stand, each with its place. ``points_at`` is the noun behind
    'that' or 'these', empty where there is none; None where the question points at nothing. ``about`` is the topic of
    'what about X?'. ``is_bare``: it is nothing but 'why?' or 'when was that?'. ``asks_besides``: it asks for others.
    """

    kinds: tuple[tuple[Kind, int], ...] = ()
    points_at: str | None = None
    about: str | None = None
    is_bare: bool = False
    asks_besides: bool = False

    @property
    def leans(self) -> bool:
        """Say whether the question cannot be understood alone."""
        return bool(self.kinds or self.about or self.is_bare or self.asks_besides) or self.points_at is not None


def read_followup(question: str) -> Followup:
    """Return what *question* leaves to the conversation."""
    found = ((kind, _find_pronoun(question, kind)) for kind, _ in _PRONOUNS)
    kinds = [(kind, match.start()) for kind, match in found if match]
    points = None if _JOINS.search(question) else _POINTS.search(question)
    return Followup(
        kinds=tuple(sorted(kinds, key=lambda one: one[1])),
        points_at=(points["noun"] or "").casefold() if points else None,
        about=_read_topic(question),
        is_bare=_BARE.fullmatch(question) is not None,
        asks_besides=_BESIDES.search(question) is not None,
    )


def asks_for_words(question: str, kind: Kind) -> bool:
    """Say whether *question* asks for what the one said for whom its pronoun of *kind* stands: 'What did she say?'."""
    wanted = ENGLISH_MANNER.wants_words
    if not wanted or not wanted.match(question):
        return False
    speakers = (pattern.search(question) for pattern in ENGLISH_MANNER.speakers)
    return any(match and _PRONOUNS_OF[kind].fullmatch(match["speaker"].strip()) for match in speakers)


def fill_pronoun(question: str, kind: Kind, name: str) -> str:
    """Return *question* with *name* in the place of its first pronoun of *kind*."""
    found = _find_pronoun(question, kind)
    return question[: found.start()] + _put(question, found, name) + question[found.end() :] if found else question


def _put(question: str, match: re.Match[str], name: str) -> str:
    """Return what stands for the pronoun that *match* found, which *name* replaces."""
    word, _, short = match.group().replace("’", "'").partition("'")
    is_her = word.casefold() == "her" and _OWNS_NEXT.match(question, match.end())
    if word.casefold() in _POSSESSIVE or is_her:
        return f"{name}’s"
    return name + _LONG_FORMS.get(short.casefold(), "")


def _find_pronoun(question: str, kind: Kind) -> re.Match[str] | None:
    """Return the first pronoun of *kind* that is none of a title ('Was “She Waits” hers?') and stands for something."""
    if kind == "thing" and _STANDS_FOR_NOTHING.search(question):
        return None
    matches = _PRONOUNS_OF[kind].finditer(question)
    return next((one for one in matches if one.group()[0].islower() or _BEGINS.search(question[: one.start()])), None)


def _read_topic(question: str) -> str | None:
    """Return X of 'what about X?', or of 'and X?' where that is all; None for any other question."""
    if about := _ABOUT.fullmatch(question):
        return about["topic"]
    found = _AND.fullmatch(question)
    if found is None or len(found["topic"].split()) > _LONGEST_TOPIC or _NO_TOPIC.match(found["topic"]):
        return None
    return found["topic"]
