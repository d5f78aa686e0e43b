"""Names: where a body prints a proper name; ``name_forms`` says what its words tell about whose it is.

Nothing is looked up: capitals, titles, roles and a list of our own of common first names are the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from corpus.article import Name, Sentence, Span
from corpus.people.name_forms import bare_word as bare_word
from corpus.people.name_forms import bare_words as bare_words
from corpus.people.name_forms import gender_of as gender_of
from corpus.people.name_forms import is_full as is_full
from corpus.people.name_forms import is_organisation as is_organisation
from corpus.people.name_forms import is_organised as is_organised
from corpus.people.name_forms import is_person as is_person
from corpus.people.name_forms import is_place as is_place
from corpus.people.name_forms import same_person as same_person
from corpus.people.name_forms import surname as surname
from corpus.people.name_forms import title_before as title_before
from corpus.people.name_words import (
    COMMON,
    DAYS,
    FIRST_NAMES,
    JOBS,
    KEPT_TITLES,
    ORGANISATION_WORDS,
    ROLE_HEADS,
    ROLE_WORDS,
    SUFFIXES,
    TITLE_GENDERS,
)

_PARTICLES = r"(?:de|del|della|di|da|dos|du|van|von|der|den|ten|ter|la|le|bin|ibn|al|el|ap|y)"
_UPPER = "A-Z" + "".join(chr(code) for code in range(0xC0, 0x250) if chr(code).isupper())
_INNER = r"[\w\u0300-\u036f]"  # an accent may be a sign of its own
_WORD = rf"(?:(?:Mc|Mac|O['’]|D['’]|al-|el-)?[{_UPPER}]{_INNER}*(?:-{_INNER}+|['’][A-Z]{_INNER}+)*)"
_INITIAL = r"(?:[A-Z]\.(?:[A-Z]\.)*)"
_RUN = re.compile(
    rf"(?=[{_UPPER}ae])(?<![\w@#])(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Prof|Rev|Gen|Lt|Col|Capt|Sgt|Fr|St|Cllr)\b\.?|{_INITIAL}|{_WORD})"
    rf"(?:[^\S\n]{{1,2}}(?:{_PARTICLES}[^\S\n]){{0,2}}(?:(?:Sen|Rep|Gov|Gen|Lt|Col|Jr|Sr|St)\.|{_INITIAL}(?=[^\S\n][{_UPPER}])|{_WORD}|&(?=[^\S\n][A-Z]))){{0,9}}"
)
_ORGANISATION_TAIL = re.compile(r"[^\S\n](?:of|for|and)(?:[^\S\n]the)?(?=[^\S\n][A-Z])")
_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{2,}")
# Behind the subject of a sentence, in the singular.
OF_A_SUBJECT = re.compile(
    r"\s(?:said|says|told|added|adds|was|is|has|had|will|would|also|called|wrote|did|insisted|warned|denied|replied)\b"
)
_WHO = re.compile(r",\swho\s")
_PRINTED_WORD = re.compile(r"\S+")
# What the first word of a run of capitals is: see _opening_of.
_Opening = Literal["inside", "a name", "dropped", "no name"]
_GENERATION = re.compile(r"\s(?:Jr|Sr|jr|sr)\.$")
_MOST_LOOKED_FOR = 60
_NEAR = 3_000  # characters
_OPENING = "“\"'‘«([-–—:"


def find_names(body: str, sentences: Sequence[Sentence]) -> list[Name]:
    """Return the proper names that *body* prints, of people, organisations and places, in order.

    A name's span leaves out a title or a role before it ("Mr", "Prime Minister") and "MP" after it, and keeps
    "Sir" and "Lord". A word that only begins a sentence is no name; where the body also prints it in lower case,
    it is taken for a common word.
    """
    starts = {sentence.span.start for sentence in sentences}
    common = _LowerWords(body)
    known: set[str] = set()  # last words of the full names so far
    names = []
    position = 0
    for match in _RUN.finditer(body):
        start, text = match.start(), match.group()
        if start < position or text.lower() in COMMON:
            continue  # Most runs are "The", "He", "But": no name, wherever they stand.
        if _begins_sentence(body, start, starts):
            opening = _opening_of(body, text, match.end(), common, known)
        else:
            opening = "inside"
        if opening == "no name":
            continue
        for begin, end, is_group in _names_of(text, opening):
            span = _span_of(body, start + begin, start + end, is_group)
            if span is None:
                continue
            names.append(Name(body[span.start : span.end], span))
            position = span.end
            words = bare_words(names[-1].text)
            if len(words) > 1:
                known.add(words[-1])
    return names


class _LowerWords:
    """The words that a body prints in lower case: looked for one by one, all gathered once many are asked for."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._known: dict[str, bool] = {}
        self._all: set[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._all is not None:
            return word in self._all
        if word not in self._known:
            if len(self._known) >= _MOST_LOOKED_FOR:
                self._all = _lower_words(self._body)
                return word in self._all
            self._known[word] = len(word) > 1 and word.isascii() and word.isalpha() and _is_printed(self._body, word)
        return self._known[word]


def _is_printed(body: str, word: str) -> bool:
    """Say whether *body* prints *word* as a whole word."""
    at = body.find(word)
    while at >= 0:
        before, after = body[at - 1 : at], body[at + len(word) : at + len(word) + 1]
        if not (before.isalnum() or (before and before in "_'’")) and not ("a" <= after <= "z"):
            return True
        at = body.find(word, at + len(word))
    return False


def _lower_words(body: str) -> set[str]:
    """Return the words of *body*, of which those in lower case are asked for."""
    tokens = set(body.split())
    rest = " ".join([token for token in tokens if not token.isalpha()])
    return tokens.union(_LOWER_WORD.findall(rest))


def _opening_of(body: str, text: str, end: int, common: _LowerWords, known: set[str]) -> _Opening:
    """Say what the first word of a run *text* is that begins a sentence: a name's, or only the sentence's."""
    words = text.split()
    first = bare_word(words[0])
    if len(words) > 1:
        if first in FIRST_NAMES:
            return "a name"
        if first in COMMON:
            return "a name" if first in DAYS and _is_called_day(body, words, end) else "dropped"
        return "dropped" if first in common and first not in TITLE_GENDERS else "a name"
    if first in COMMON or first in common or first.endswith(("ing", "ly")):
        # "Brown said", after "Gordon Brown"
        return "a name" if first in known and (OF_A_SUBJECT.match(body, end) or _WHO.match(body, end)) else "no name"
    return "a name"


def _is_called_day(body: str, words: list[str], end: int) -> bool:
    """Say whether a day is a first name, "Sunday Lee said": no Lee is printed near it but behind that day."""
    if len(words) != 2 or not OF_A_SUBJECT.match(body, end):
        return False
    near = max(0, end - _NEAR), end + _NEAR
    return body.count(words[1], *near) == body.count(" ".join(words), *near)


@lru_cache(maxsize=8192)
def _names_of(text: str, opening: _Opening) -> tuple[tuple[int, int, bool], ...]:
    """Return where the names of a run lie in its *text*, and which of them are organisations'."""
    words = [match.span() for match in _PRINTED_WORD.finditer(text)]
    bare = [bare_word(text[a:b]) for a, b in words]
    if opening == "dropped":
        words, bare = words[1:], bare[1:]
        while len(words) > 1 and bare[0] in DAYS:
            words, bare = words[1:], bare[1:]
    elif opening == "inside":
        while words and bare[0] in COMMON and bare[0] not in TITLE_GENDERS:
            words, bare = words[1:], bare[1:]
    # A name is broken after a possessive, which the pattern leaves out, and before a title inside the run.
    found = []
    cut = 0
    for place, word in enumerate(bare):
        if place and word in ("mr", "mrs", "ms", "sir", "dr", "sen", "gov", "rep") and place > cut:
            found.append(_one_name(words[cut:place], bare[cut:place]))
            cut = place
    # "the Treasury Paul Boateng": an organisation that ends a role stands before the name.
    for place in range(cut + 1, len(bare) - 1):
        if (
            bare[place] in FIRST_NAMES
            and bare[place - 1] in ORGANISATION_WORDS
            and not any(word in ORGANISATION_WORDS for word in bare[place:])
        ):
            found.append(_one_name(words[cut:place], bare[cut:place]))
            cut = place
            break
    found.append(_one_name(words[cut:], bare[cut:]))
    return tuple(one for one in found if one is not None)


def _span_of(body: str, start: int, end: int, is_group: bool) -> Span | None:
    """Return the span of a name with what belongs to it behind the run, and without the stop of a sentence."""
    if is_group:
        tail = _ORGANISATION_TAIL.match(body, end)
        if tail is not None and tail.group().split()[0] != "and":
            more = _RUN.match(body, tail.end() + 1)
            if more is not None:
                end = more.end()
    elif body[end - 1] == "." and not _GENERATION.search(body, start, end) and "." not in body[start : end - 1]:
        end -= 1
    return Span(start, end) if end > start else None


def _one_name(words: list[tuple[int, int]], bare: list[str]) -> tuple[int, int, bool] | None:
    """Return where the name among the *words* lies, if there is one, and whether it is an organisation's."""
    while words and bare[-1] in SUFFIXES and len(words) > 1:
        words, bare = words[:-1], bare[:-1]
    if not words:
        return None
    # "Prime Minister Tony Blair", "House Speaker Paul Ryan", "Labour MP Ann Cryer": the name follows the role.
    heads = [
        place
        for place, word in enumerate(bare)
        if (word in ROLE_HEADS or word in TITLE_GENDERS)
        and word not in KEPT_TITLES
        and not (place and place == len(bare) - 1 and bare[place - 1] in FIRST_NAMES)  # "Julia Bishop"
    ]
    titled = bool(heads) and bare[heads[-1]] in ("mr", "mrs", "ms", "dr")
    if heads and not is_organised(bare[heads[-1] + 1 :]):
        words, bare = words[heads[-1] + 1 :], bare[heads[-1] + 1 :]
    organised = is_organised(bare)
    if not organised:
        while (
            len(words) > 1
            and (bare[0] in ROLE_WORDS or bare[0] in JOBS)
            and (len(words) > 2 or bare[1] in FIRST_NAMES)
            and bare[0] not in FIRST_NAMES
        ):
            words, bare = words[1:], bare[1:]
    while len(words) > 1 and bare[-1] in SUFFIXES:
        words, bare = words[:-1], bare[:-1]
    if not words:
        return None
    if len(words) == 1 and not titled and (bare[0] in ROLE_HEADS or bare[0] in TITLE_GENDERS or bare[0] in COMMON):
        return None  # but "Mr Prince"
    if ROLE_WORDS.issuperset(bare) and not ROLE_HEADS.isdisjoint(bare):
        return None
    return words[0][0], words[-1][1], organised


def _begins_sentence(body: str, start: int, starts: set[int]) -> bool:
    if start in starts or start == 0:
        return True
    before = body[start - 1]
    return before in _OPENING and (before in "“\"‘'«" or start - 1 in starts)
