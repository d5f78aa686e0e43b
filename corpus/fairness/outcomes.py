"""How accusations against named people ended.

A sentence that tells of an accusation, suspension, arrest or charge must not be shown alone where the archive
knows the end of it. The rules here are over one sentence and what went before: does it tell of
an outcome, and for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.article import Name, Sentence
from corpus.fairness.answer_words import ANSWER, DENIAL, OWN_WORDS
from corpus.fairness.concerned import LONGEST_READ, find_concerned, is_one
from corpus.fairness.described import named_next
from corpus.fairness.ends import ANSWERED as ANSWERED
from corpus.fairness.ends import DENIED as DENIED
from corpus.fairness.ends import ENDED as ENDED
from corpus.fairness.ends import EXPLAINED as EXPLAINED
from corpus.fairness.ends import RULING, read_ends, read_loosely
from corpus.fairness.focus import Focus
from corpus.fairness.outcome_hints import HINTS, WEAK_HINTS
from corpus.fairness.outcome_words import FINAL
from corpus.fairness.ruling_words import GOES_ON, RESOLVED, RULED
from corpus.fairness.told_about import is_told_of

# What may be the accusation itself: no outcome of the sentence that it stands in.
_SANCTION = re.compile(
    r"expelled|deselected|censured|reprimanded|admonished|banned|sacked|fired|dismissed|ousted|demoted|docked|"
    r"suspended|lost|removed|stripped|resigned|quit|"
    r"step|stood",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bhad\s+(?:\w+\s+){0,2}$|\bhaving\s+been\s+$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|since|of|during)\s+(?:(?:early|late|[A-Z][a-z]+)\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:accus\w+|alleg\w+|claims|complain\w*|inquir\w+|enquir\w+|investigat\w+|charge[sd]|scandal|suspended|"
    r"suspension|"
    r"probe|misconduct|row over|arrest\w*|wrongdoing|controversy|criticism over)\b",
    re.IGNORECASE,
)
_WHY_REACH = 300
_YEAR_REACH = 60
_WORD = re.compile(r"[a-z]+")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]ers?)\b")
# Of longer ones, which are no sentences of news, nothing is kept.
_KEPT = 2_000
# So many sentences behind a name or a pronoun may be about the same person.
_REACH = 5


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells how an accusation against a person ended.

    ``weight`` is ``DENIED``, ``ANSWERED``, ``RULING``, ``EXPLAINED`` or ``ENDED``. ``sanction`` marks an end that may
    itself be what a person is accused by ("was expelled"). ``year`` is the year that the sentence gives for it;
    ``earlier`` marks what the sentence only looks back to ("had been convicted"). ``unworded``: somebody decided, but
    for what there are no words here, so other words must show that it is of the matter. ``loose``: the sentence has
    only words that go with an end, so it must be of the very matter, and news of a later day.
    """

    sentence: Sentence
    weight: int
    sanction: bool = False
    year: int | None = None
    earlier: bool = False
    unworded: bool = False
    loose: bool = False


def find_outcomes(
    body: str, sentences: Sequence[Sentence], names: Sequence[Name], person: str, *, loose: bool = False
) -> list[Told]:
    """Return the sentences that tell how an accusation against *person* ended, in order.

    A sentence counts where the person is the one that the outcome's words are about. One without a name counts where it
    has "the charges", or the person's role, and the sentence before is about that person and nobody else, or where it
    has a pronoun that only that person fits; at most three sentences without anybody lie between. Where *loose*
    ones are asked for, sentences count too that only have words that go with an end.
    """
    found = []
    people = find_concerned(body, names)
    focus = Focus(person, only=all(is_one(name.text, person) for name in people))
    for sentence, here in _with_people(sentences, people):
        if _may_end(sentence.span.of(body), loose=loose):
            described = _is_described(body, sentence, people, here, person)
            if not described and not focus.may_be_about(here):
                focus.pass_over(sentence.span.of(body), here)
                continue
            tells = [
                told
                for told in read_ends(body, sentence, here, person)
                if (not told[0].groupdict().get("left") or _tells_why(body, sentence))
                and is_told_of(body, sentence, here, focus, told[0], described=described)
            ]
            if loose and not tells and (word := read_loosely(body, sentence, here, person, described=described)):
                tells = [(word, RULING)]
            if tells:
                found.append(_tell(body, sentence, tells))
        focus.pass_over(sentence.span.of(body), here)
    return found


def _is_described(body: str, sentence: Sentence, people: Sequence[Name], here: Sequence[Name], person: str) -> bool:
    """Say whether *sentence* describes the *person* whom the next one names: "A nurse has been cleared"."""
    if any(is_one(name.text, person) for name in here):
        return False
    name = named_next(body, sentence.span, people)
    return name is not None and is_one(name.text, person)


def _tells_why(body: str, sentence: Sentence) -> bool:
    """Say whether the words around *sentence* have an accusation: a resignation alone is none's end."""
    start, end = sentence.span
    return _MATTER.search(body, max(0, start - _WHY_REACH), end + _WHY_REACH) is not None


def may_tell(body: str, sentences: Sequence[Sentence], person: str, *, loose: bool = False) -> bool:
    """Say, for little, whether ``find_outcomes`` can find anything: most articles that name somebody tell of no end."""
    surname = person.split()[-1]
    near = 0
    texts = [sentence.span.of(body) for sentence in sentences]
    for place, text in enumerate(texts):
        # "A nurse was cleared. Ann Dunn, 34, ...": the name may come next.
        named = any(surname in ahead for ahead in texts[place : place + 3])
        near = _REACH if named or (near and _PRONOUN.search(text)) else near - 1
        if near > 0 and (_ends_in_words(text) or (loose and named and _goes_with_an_end(text))):
            return True
    return False


def _hints(text: str) -> bool:
    words = set(_WORD.findall(text.lower()))
    return not HINTS.isdisjoint(words) or len(words & WEAK_HINTS) > 1


def _may_end(text: str, *, loose: bool) -> bool:
    """Say whether *text*, a sentence, has words of an end at all, whoever they are of."""
    return _ends_in_words(text) or (loose and _goes_with_an_end(text))


def _ends_in_words(text: str) -> bool:
    return _has_words(text) if len(text) < _KEPT else _has_words.__wrapped__(text)


# An answer asks this twice of a sentence, and of a person in the news many answers do.
@lru_cache(maxsize=8192)
def _has_words(text: str) -> bool:
    read = text[:LONGEST_READ]
    return _hints(text) and any(pattern.search(read) for pattern in (FINAL, ANSWER, DENIAL, OWN_WORDS, RULED))


def _goes_with_an_end(text: str) -> bool:
    read = text[:LONGEST_READ]
    return RESOLVED.search(read) is not None and not GOES_ON.search(read)


def _tell(body: str, sentence: Sentence, tells: Sequence[tuple[re.Match[str], int]]) -> Told:
    match, weight = max(tells, key=lambda told: told[1])
    start, end = sentence.span
    years = list(_YEAR.finditer(body, max(start, match.start() - _YEAR_REACH), min(end, match.end() + _YEAR_REACH)))
    near = min(years, key=lambda year: abs(year.start() - match.end()), default=None)
    return Told(
        sentence,
        weight,
        all(_SANCTION.match(other.group()) for other, _ in tells),
        int(near[1]) if near else None,
        _EARLIER.search(body, start, match.start()) is not None,
        match.re in (RULED, RESOLVED),
        match.re is RESOLVED,
    )


def _with_people(sentences: Sequence[Sentence], people: Sequence[Name]) -> Iterator[tuple[Sentence, list[Name]]]:
    place = 0
    for sentence in sentences:
        while place < len(people) and people[place].span.start < sentence.span.start:
            place += 1
        first = place
        while place < len(people) and people[place].span.start < sentence.span.end:
            place += 1
        yield sentence, list(people[first:place])
