"""Printed roles: where an article says what a person is, in words beside the name.

"Ann Lee, director of the charity," "Labour leader Ann Lee", "Ann Lee, 58, a teacher from Leeds," "Ann Lee MP". A role
is shown as it is printed, so what may be a clause, or somebody else's, is left out: precise before complete.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.article import Name, Span
from corpus.people.mention_words import ADJECTIVES, ROLES
from corpus.people.name_words import JOBS, ROLE_CHANGERS, ROLE_HEADS, ROLE_WORDS
from corpus.people.names import is_full, same_person, surname

_LONGEST = 120  # characters of a role behind a name
_HEADS = (ROLE_HEADS | JOBS | ROLES) - {"one", "some", "many", "most", "those", "source", "sources", "people"}
# "Ann Lee, 58, a teacher from Leeds, said": up to the comma or stop that ends it.
_BEHIND = re.compile(
    r"(?:\s\([^()]{1,40}\))?,\s(?:aged\s)?((?:\d{1,3},\s)?(?:who\s(?:is|was)\s)?"
    r"(?:(?:the|an?|now|then|its|their|his|her)\s)?([^,.;:“”\"()\n]{2,100}))(?=[,.;:]|\s?[“\"]|$)"
)
_AGE = re.compile(r",\s(\d{1,3})(?=[,.])")
_LETTERS = re.compile(r"\s((?:MP|MSP|MEP|AM|MS|QC|KC)(?:\sfor\s[A-Z][\w’'-]+(?:\s(?:[A-Z][\w’'-]+|and|upon))*)?)\b")
_WORD = re.compile(r"[^\W_][\w’'-]*")
_LINK = re.compile(r"\b(?:of|for|in|at|from|to|with|on|behind)\b")
_CLAUSE = re.compile(r"\b(?:is|was|were|are|has|had|have|will|would|said|says|told|added|that|which|and\s(?:he|she))\b")
# The words before a name that may be its role: "former Labour council leader".
_BEFORE = re.compile(r"((?:(?:[A-Za-z][\w’'-]*|Work and Pensions|of State)[^\S\n]){1,6})$")
_MODIFIERS = ROLE_WORDS | ADJECTIVES | ROLE_CHANGERS | frozenset(
    "council county city town borough parliamentary union party campaign club school hospital trade local regional "
    "group co of and pensions work general state communications business head lead".split()
)  # fmt: skip


def find_printed_roles(body: str, names: Sequence[Name], person: str) -> list[Span]:
    """Return where *body* prints what *person* is, in printed order: spans of the role's words alone.

    *names* are those of ``find_names``, *person* the full name as it is shown. A role beside a bare surname counts
    only where no other person of that surname is named in full.
    """
    alone = not any(
        is_full(name.text) and surname(name.text) == surname(person) and not same_person(name.text, person)
        for name in names
    )
    found: list[Span] = []
    for name in names:
        if not same_person(name.text, person) or not (is_full(name.text) or alone):
            continue
        for role in (_before(body, name), *_behind(body, name)):
            if role is not None and not any(role.overlaps(other) for other in found[-3:]):
                found.append(role)
    return sorted(found)


def _before(body: str, name: Name) -> Span | None:
    """Return the role right before a name, without its article: "Labour leader" Ann Lee."""
    start = max(0, name.span.start - 90)
    start = max(body.rfind("\n", start, name.span.start) + 1, start)
    match = _BEFORE.search(body, start, name.span.start)
    if match is None:
        return None
    words = [(m.start(), m.end()) for m in _WORD.finditer(body, match.start(1), match.end(1))]
    if not words or body[words[-1][0] : words[-1][1]].lower() not in _HEADS - {"mr", "mrs"}:
        return None
    first = len(words) - 1
    while first > 0 and _may_be_modifier(body[words[first - 1][0] : words[first - 1][1]]):
        first -= 1
    while first < len(words) - 1 and body[words[first][0] : words[first][1]].lower() in ("of", "and", "in"):
        first += 1
    if first and body[words[first - 1][0] : words[first - 1][1]].endswith(("’s", "'s")):
        first -= 1  # "Labour's general secretary", "Ann Lee's deputy"
        while first and body[words[first][0]].isupper() and body[words[first - 1][0]].isupper():
            first -= 1
    return Span(words[first][0], words[-1][1])


def _may_be_modifier(word: str) -> bool:
    return word.lower() in _MODIFIERS and not word.endswith(("’s", "'s"))


def _behind(body: str, name: Name) -> list[Span]:
    """Return the roles right behind a name: letters ("MP for Leeds"), an age, a noun phrase between commas."""
    roles: list[Span] = []
    limit = min(len(body), name.span.end + _LONGEST)
    end = name.span.end
    letters = _LETTERS.match(body, end, limit)
    if letters is not None:
        roles.append(Span(*letters.span(1)))
        end = letters.end()
    match = _BEHIND.match(body, end, limit)
    if match is None:
        return roles
    phrase = match.group(2)
    if not _is_role(phrase):
        age = _AGE.match(body, end, limit)
        return [*roles, Span(*age.span(1))] if age is not None else roles
    start, stop = match.span(1)
    article = re.match(r"(?:who\s(?:is|was)\s)?(?:(?:the|an?|now|then|its|their|his|her)\s)?", body[start:stop])
    if article is not None:
        start += article.end()
    stop -= len(body[start:stop]) - len(body[start:stop].rstrip())
    return [*roles, Span(start, stop)]


def _is_role(phrase: str) -> bool:
    """Say whether *phrase* is a noun phrase whose noun is a role: "director of the charity", no clause."""
    if _CLAUSE.search(phrase):
        return False
    head = _LINK.split(phrase, maxsplit=1)[0]
    words = _WORD.findall(head)
    return bool(words) and words[-1].lower() in _HEADS and not re.search(r"\band\b", head)
