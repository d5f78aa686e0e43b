"""A sentence's words, as whoever looks for the answer among them needs them: where, which terms, and of what sort."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from corpus.day_names import MONTHS, PLAIN_SHORT_MONTHS, WEEKDAYS
from index.words.number_words import SMALL, TENS
from index.words.terms import read_terms

Sort = Literal["break", "capital", "plain", "number", "verb"]
# What part of a date a word can be: 'May', 'Friday', '1998', '7' or '7th', 'century', 'last', 'yesterday'.
Calendar = Literal["", "month", "weekday", "year", "day", "stretch", "which", "moment"]

_LETTERS = r"[\w\u0300-\u036f]"  # with accents that are printed as marks of their own
# An abbreviation with its stops; else letters and digits with what holds them together: O'Neill, co-op, 1,000, £1.5m.
_WORD = re.compile(
    rf"(?:[A-Za-z]\.){{2,20}}(?!\w)|[£$€¥]?{_LETTERS}+(?:['’&/.-]{_LETTERS}+|(?<=\d)[,:–]\d{_LETTERS}*)*%?"
)
_REMEMBERED = 20_000

# With the stop words, what no noun phrase runs across.
_BREAKS = frozenset(
    (
        "not no against without after before during since because although though however between among amongst "
        "within whether per via under around across near upon toward towards along behind beyond despite unless like "
        "yet or nor either neither onto above below beneath beside besides except inside outside throughout until "
        "till even still ever never always often usually sometimes already again instead thus hence therefore "
        "moreover may might must each every else rather quite just now soon once became become becomes becoming "
        "including included include includes according say says said"
    ).split()
)
_NUMBERS = frozenset(
    (
        "hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third "
        "quarter twice first second fourth fifth sixth seventh eighth ninth tenth"
    ).split()
).union(SMALL, TENS) - {"zero"}
_COMPOUND_NUMBER = re.compile(r"[a-z]+ty-[a-z]+|half-[a-z]+|two-thirds|three-quarters")
# The commonest verbs that no ending tells.
_VERBS = frozenset(
    (
        "began begun brought built came chose chosen drew drawn fell felt fought found gave given got gone grew grown "
        "held hit kept knew known led left lost made makes make met paid put ran saw seen sent set shot showed shown "
        "sold spent spoke stood struck sung taken taught told took take takes thought threw went won wrote written "
        "give gives get gets go goes come comes see want wants let remain remains contain contains provide provides "
        "allow allows require requires help helps use uses begin begins lives"
    ).split()
)
_VERB_ENDING = re.compile(r"\w{3}(?:ed|ing)$")
_NO_VERBS = frozenset(
    "speed need breed hundred sacred thing nothing something anything everything spring string evening morning during "
    "building ceiling wedding meeting".split()
)
_CALENDAR: dict[str, Calendar] = {
    **dict.fromkeys(
        (*MONTHS, *PLAIN_SHORT_MONTHS),
        "month",
    ),
    **dict.fromkeys(WEEKDAYS, "weekday"),
    **dict.fromkeys(
        "century centuries spring summer autumn winter fall morning afternoon evening night week weekend month year "
        "decade".split(),
        "stretch",
    ),
    **dict.fromkeys("early late mid last next this same following previous".split(), "which"),
    **dict.fromkeys("today yesterday tomorrow tonight christmas easter midnight noon".split(), "moment"),
}
_YEAR = re.compile(r"(?:1\d|20)\d\d(?:[–/-]\d{2,4}|s)?|\d0s")
_DAY = re.compile(r"[0-3]?\d(?:st|nd|rd|th)?|[a-z]+(?:teenth|tieth)")


class Word(NamedTuple):
    """A word at ``[start, end)`` of a sentence.

    ``terms`` are what is looked up of it: none for a stop word. ``glued`` says that nothing but a blank stands between
    it and the word before.
    """

    start: int
    end: int
    text: str
    lower: str
    terms: tuple[str, ...]
    sort: Sort
    calendar: Calendar
    glued: bool


def split_words(text: str, language: str) -> list[Word]:
    """Return the words of *text*, in order, without punctuation."""
    words: list[Word] = []
    end = -1
    for match in _WORD.finditer(text):
        start, printed = match.start(), match.group()
        glued = start - end == 1 and text[end].isspace()
        end = match.end()
        words.append(Word(start, end, printed, *_look(printed, language), glued))
    return words


@lru_cache(maxsize=_REMEMBERED)
def _look(printed: str, language: str) -> tuple[str, tuple[str, ...], Sort, Calendar]:
    lower = printed.lower().replace("’", "'")
    terms = tuple(read_terms(printed, language))
    return lower, terms, _sort(printed, lower, terms), _calendar(printed, lower)


def _sort(printed: str, lower: str, terms: tuple[str, ...]) -> Sort:
    if any(map(str.isdigit, printed)) or lower in _NUMBERS or _COMPOUND_NUMBER.fullmatch(lower):
        return "number"
    if not terms or (lower in _BREAKS and printed != "May"):
        return "break"
    if any(map(str.isupper, printed)):
        return "capital"
    if lower in _VERBS or (_VERB_ENDING.search(lower) and lower.rpartition("-")[2] not in _NO_VERBS):
        return "verb"
    return "plain"


def _calendar(printed: str, lower: str) -> Calendar:
    part = _CALENDAR.get(lower, "")
    if part in ("month", "weekday"):
        return part if printed[0].isupper() else ""
    if part:
        return part
    return "year" if _YEAR.fullmatch(lower) else "day" if _DAY.fullmatch(lower) else ""
