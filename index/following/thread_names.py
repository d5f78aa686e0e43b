"""The names that a conversation mentions, and what their surroundings tell about whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from corpus.article import Sentence, Span
from corpus.people.first_names import FIRST_NAMES, Gender
from corpus.people.name_words import ORGANISATION_WORDS, THINGS
from corpus.people.names import find_names, gender_of, is_organisation, is_person, is_place
from index.words.terms import read_terms, read_tokens

_SENTENCE_END = re.compile(r"[.?!]\s+")
_WORD = re.compile(r"\w")
# Behind who does something: 'Lind sold it', 'Lind has left'.
_DOES = re.compile(
    r"\s+(?:(?:then|also|later|never|often|soon|first|had|has|was|is|would|will|did|could|can|were|are|does)\b"
    r"|(?:won|led|put|set|hit|beat|met|sat|ran|lost|held|came|made|kept|cut|quit|says|wants|plans)\b"
    r"|[a-z]+(?:ed|ew|ook|an|id|ent|ot|ote|ave|ame|ays)\b)"
)
# Before who does something, in a question: 'has Lind left?'
_ASKED_OF = re.compile(r"\b(?:did|does|do|has|have|had|will|would|can|could|should)\s+$", re.I)
_OWNS = re.compile(r"['’]s?\s")
_BEFORE = re.compile(r"(\w+)\s+[\"“‘']?$")
_IN_MARKS = re.compile(r"[\"“‘']$")
_WHAT_IS = re.compile(r"\s*(?:what|where)(?: (?:is|was|were|are)|['’]s) $", re.I)
_IN, _THE = frozenset("in at from into near to through across on during around".split()), frozenset(("the", "a", "an"))
_NO_PERSON = THINGS | ORGANISATION_WORDS | frozenset("guard section tonight live street agreement war".split())
# Who is named behind them is somebody else: 'his wife Wren', 'they met Lind'.
_ANOTHER = re.compile(
    r"\b(?:he|she|his|her|him)\b|\b(?:wife|husband|brothers?|sisters?|sons?|daughters?|parents|mother|father|uncle|"
    r"aunt|cousin|child|children|friend|partner|married|marry|met|opponent)\b[^.]{0,30}$",
    re.I,
)
# What is done in them, they do not do.
_STATES = (("uk",), ("usa",))
_ROW = re.compile(r",?\s(?:and |or )?(?:the )?")
_LOOKS_LIKE_A_VERB = ("ed", "ing", "ly")
# How far a name's surroundings tell of a person, or against one: by hand.
_NAMED_PERSON, _DOES_SOMETHING, _OWNS_SOMETHING = 2.0, 0.7, 0.5
_AFTER_IN, _AFTER_THE, _QUOTED, _NO_FIRST_NAME, _OTHER_KIND, _IS_WHAT = -1.5, -1.5, -1.0, -0.6, -2.0, -1.5


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a question or an answer.

    ``person`` is above 0 where something tells of a person, below where something tells against. ``is_aside``: it is a
    place where something happens, or somebody named beside the one who is spoken of. ``may_be_none``: one word that
    begins a sentence has its capital anyway.
    """

    text: str
    words: tuple[str, ...]
    start: int
    person: float
    gender: Gender | None
    is_group: bool
    is_place: bool
    begins: bool
    does: bool
    is_aside: bool
    may_be_none: bool


def find_mentions(text: str) -> tuple[Mention, ...]:
    """Return the names in *text*, in order."""
    ends = [match.end() for match in _SENTENCE_END.finditer(text)]
    edges = [0, *ends, len(text)]
    spans = [Span(start, end) for start, end in pairwise(edges) if start < end]
    sentences = [Sentence("thread", number, 0, span) for number, span in enumerate(spans)]
    return tuple(_mentions(text, sentences))


def _words_of(name: str) -> tuple[str, ...]:
    """Return the terms of *name*, with a first name that looks like a stop word: 'Will Marsh' is not every Marsh."""
    words = tuple(read_terms(name))
    first = next(read_tokens(name), None)
    is_lost = (
        first is not None
        and words
        and first.term != words[0]
        and name[first.start :].casefold().split()[0] in FIRST_NAMES
    )
    return (first.term, *words) if first is not None and is_lost else words


def _mentions(text: str, sentences: list[Sentence]) -> Iterator[Mention]:
    was_aside, previous_end = False, 0
    for name in find_names(text, sentences):
        words = _words_of(name.text)
        if not words:
            continue
        start, end = name.span
        sentence = max((one.span.start for one in sentences if one.span.start <= start), default=0)
        begins = not _WORD.search(text[sentence:start])
        does = bool(_DOES.match(text, end) or _ASKED_OF.search(text[:start]))
        before = _BEFORE.search(text[max(0, start - 40) : start])
        word = before[1].casefold() if before else ""
        inside_run = before is not None and before[1][:1].isupper() and not begins and len(before[1]) > 1
        owns = _OWNS.match(text, end) is not None
        is_named, is_group, place = (
            is_person(name.text, text, name.span),
            is_organisation(name.text),
            is_place(name.text) or words in _STATES,
        )
        printed = name.text.split()
        person = (
            _NAMED_PERSON * is_named
            + _DOES_SOMETHING * does
            + _OWNS_SOMETHING * owns
            + _AFTER_IN * (word in _IN)
            + _AFTER_THE * (word in _THE)
            + _QUOTED * bool(_IN_MARKS.search(text[:start]))
            + _QUOTED * inside_run
            + _NO_FIRST_NAME * (len(printed) > 1 and not is_named)
            + _OTHER_KIND * (is_group or place or not (is_named or _NO_PERSON.isdisjoint(map(str.casefold, printed))))
            + _IS_WHAT * bool(_WHAT_IS.match(text[:start]))
        )
        # 'In Upper Dray, Little Sallow and Marrow' is all one.
        in_row = was_aside and _ROW.fullmatch(text[previous_end:start]) is not None
        was_aside, previous_end = (was_aside and in_row) or word in _IN, end
        is_aside = word in _IN or in_row or place or _ANOTHER.search(text[sentence:start]) is not None
        lone = begins and len(printed) == 1
        weak = lone and not owns and (not does or name.text.endswith(_LOOKS_LIKE_A_VERB))
        yield Mention(
            name.text, words, start, person, gender_of(name.text), is_group, place, begins, does, is_aside, weak
        )
