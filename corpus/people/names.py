"""Names: where a body prints a proper name; ``name_forms`` says what its words tell about whose it is.

Nothing is looked up: capitals, titles, roles and a list of our own of common first names are the evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Sentence
from corpus.people.name_forms import bare_word as bare_word
from corpus.people.name_forms import bare_words as bare_words
from corpus.people.name_forms import gender_of as gender_of
from corpus.people.name_forms import is_full as is_full
from corpus.people.name_forms import is_initials as is_initials
from corpus.people.name_forms import is_organisation as is_organisation
from corpus.people.name_forms import is_organised as is_organised
from corpus.people.name_forms import is_person as is_person
from corpus.people.name_forms import is_place as is_place
from corpus.people.name_forms import same_person as same_person
from corpus.people.name_forms import surname as surname
from corpus.people.name_forms import title_before as title_before
from corpus.people.name_runs import RUN, Opening, names_of, span_of
from corpus.people.name_words import COMMON, DAYS, FIRST_NAMES, GENERIC_WORDS, PEOPLE_OF_ROLES, TITLE_GENDERS

_LOWER_WORD = re.compile(r"(?<![\w'’])[a-z]{2,}")
# Behind the subject of a sentence, in the singular.
OF_A_SUBJECT = re.compile(
    r"\s(?:said|says|told|added|adds|was|is|has|had|will|would|also|called|wrote|did|insisted|warned|denied|replied)\b"
)
_WHO = re.compile(r",\swho\s")
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
    names: list[Name] = []
    position = 0
    for match in RUN.finditer(body):
        start, text = match.start(), match.group()
        if start < position < match.end():
            start = position + len(body[position : match.end()]) - len(body[position : match.end()].lstrip())
            text = body[start : match.end()]  # "Director Ann Lee", behind "Office of the Courts"
        if start < position or not text or text.lower() in COMMON:
            continue  # Most runs are "The", "He", "But": no name, wherever they stand.
        if _begins_sentence(body, start, starts):
            opening = _opening_of(body, text, match.end(), common, known)
        else:
            opening = "inside"
        if opening == "no name":
            continue
        for begin, end, is_group in names_of(text, opening):
            span = span_of(body, start + begin, start + end, is_group)
            if span is None:
                continue
            while names and names[-1].span.start >= span.start:
                names.pop()  # "Flathead County" of the office
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


def _opening_of(body: str, text: str, end: int, common: _LowerWords, known: set[str]) -> Opening:
    """Say what the first word of a run *text* is that begins a sentence: a name's, or only the sentence's."""
    words = text.split()
    first = bare_word(words[0])
    if len(words) > 1:
        if first in FIRST_NAMES:
            return "a name"
        if first in COMMON:
            return "a name" if first in DAYS and _is_called_day(body, words, end) else "dropped"
        if len(words) == 2 and bare_word(words[1]) in GENERIC_WORDS:
            return "a name"  # "Alternative Press", in whose article other things are alternative
        return "dropped" if first in common and first not in TITLE_GENDERS else "a name"
    if first in COMMON or first in common or first.endswith(("ing", "ly")) or first in PEOPLE_OF_ROLES:
        # "Brown said", after "Gordon Brown"
        return "a name" if first in known and (OF_A_SUBJECT.match(body, end) or _WHO.match(body, end)) else "no name"
    return "a name"


def _is_called_day(body: str, words: list[str], end: int) -> bool:
    """Say whether a day is a first name, "Sunday Lee said": no Lee is printed near it but behind that day."""
    if len(words) != 2 or not OF_A_SUBJECT.match(body, end):
        return False
    near = max(0, end - _NEAR), end + _NEAR
    return body.count(words[1], *near) == body.count(" ".join(words), *near)


def _begins_sentence(body: str, start: int, starts: set[int]) -> bool:
    if start in starts or start == 0:
        return True
    before = body[start - 1]
    return before in _OPENING and (before in "“\"‘'«" or start - 1 in starts)
