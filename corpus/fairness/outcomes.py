"""How accusations against named people ended.

A sentence that tells of an accusation, suspension, arrest or charge must not be shown alone where the archive
knows the end of it. The rules here are over one sentence and what went before: does it tell of
an outcome, and for whom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.article import Name, Sentence
from corpus.fairness.concerned import ANY_PRONOUN, find_concerned, is_one, last_word
from corpus.fairness.described import named_next
from corpus.fairness.end_kinds import EndKind, kinds_of
from corpus.fairness.ending_words import may_end as may_end
from corpus.fairness.ends import ANSWERED as ANSWERED
from corpus.fairness.ends import DENIED as DENIED
from corpus.fairness.ends import ENDED as ENDED
from corpus.fairness.ends import EXPLAINED as EXPLAINED
from corpus.fairness.ends import RULING, read_ends, read_loosely
from corpus.fairness.fate_words import BEFELL, RETURNED
from corpus.fairness.focus import Focus
from corpus.fairness.outcome_words import FINAL
from corpus.fairness.ruling_words import RESOLVED, RULED
from corpus.fairness.told_about import is_told_of
from corpus.fairness.told_objects import THE_ROLE

# What may be the accusation itself: no outcome of the sentence that it stands in.
_SANCTION = re.compile(
    r"(?:(?:was|were|been|is|being) )?(?:expelled|deselected|censured|reprimanded|admonished|banned|sacked|"
    r"fired|dismissed|ousted|demoted|docked|"
    r"suspended|lost|removed|stripped|resigned|quit|"
    r"prohibit|barred|voted|disqualif|discharg|left|erased|part|took early|excommunic|"
    r"step|stood)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\bhad\s+(?:\w+\s+){0,2}$|\bhaving\s+been\s+$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:in|since|of|during)\s+(?:(?:early|late|[A-Z][a-z]+)\s+)?((?:19|20)\d\d)\b", re.IGNORECASE)
_MATTER = re.compile(
    r"\b(?:accus\w+|alleg\w+|claims|complain\w*|inquir\w+|enquir\w+|investigat\w+|charge[sd]|scandal|suspended|"
    r"suspension|"
    r"probe|misconduct|row over|arrest\w*|wrongdoing|controversy|criticism over|claim|ban|banned|disciplin\w+|tribunal|"
    r"panel|cleared|sacked|sacking|bullying|fraud|theft)\b",
    re.IGNORECASE,
)
_DAMAGES = re.compile(r"damages|payout|compensation")
_FOR_A_REASON = re.compile(
    r"(?:\s+(?!and\b|but\b)[\w-]+){0,5},?\s+(?:over|amid|because of|following|after (?!(?:\w+ ){1,3}(?:years?|months?|"
    r"seasons?|weeks?|days?)))\s*(?:the|his|her|these|those|claims|repaying|admitting|being)\b"
)
_WHY_REACH = 300
_YEAR_REACH = 60
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]ers?)\b")
# So many sentences behind a name or a pronoun may be about the same person.
_REACH = 5
# ... and in an article that names nobody else, as ``Focus`` has it, so many.
_FURTHEST = 9


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence that tells how an accusation against a person ended.

    ``weight`` is ``DENIED``, ``ANSWERED``, ``RULING``, ``EXPLAINED`` or ``ENDED``. ``sanction`` marks an end that may
    itself be what a person is accused by ("was expelled"). ``year`` is the year that the sentence gives for it;
    ``earlier`` marks what the sentence only looks back to ("had been convicted"). ``unworded``: somebody decided, but
    for what there are no words here, so other words must show that it is of the matter. ``loose``: the sentence has
    only words that go with an end, so it must be of the very matter, and news of a later day. ``role``: it is told of
    somebody of that role alone, before anybody is named. ``kinds`` are those of all that the sentence tells.
    """

    sentence: Sentence
    weight: int
    sanction: bool = False
    year: int | None = None
    earlier: bool = False
    unworded: bool = False
    loose: bool = False
    kinds: frozenset[EndKind] = frozenset()
    role: str = ""


def find_outcomes(
    body: str,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    person: str,
    *,
    loose: bool = False,
    concerned: Sequence[Name] | None = None,
) -> list[Told]:
    """Return the sentences that tell how an accusation against *person* ended, in order.

    A sentence counts where the person is the one that the outcome's words are about. One without a name counts where it
    has "the charges", or the person's role, and the sentence before is about that person and nobody else, or where it
    has a pronoun that only that person fits; at most three sentences without anybody lie between. Where *loose*
    ones are asked for, sentences count too that only have words that go with an end. *concerned* are the people among
    *names*, as ``find_concerned`` gives them, for who has them already.
    """
    found = []
    concerned = find_concerned(body, names) if concerned is None else concerned
    people = _with_surname(concerned, names, person)
    alone = all(is_one(name.text, person) for name in people)
    focus = Focus(person, only=alone)
    for sentence, here, after in _with_people(sentences, people):
        # Who it can be about is found out for less than what it tells.
        unnamed = alone and not here and not _begun(people, sentence)
        about = unnamed or focus.may_be_about(here)
        named_next_is = after is not None and is_one(after.text, person)
        described = named_next_is and not about and _is_described(body, sentence, people, here, person)
        if (about or described) and may_end(sentence.span.of(body), loose=loose):
            described = described or (named_next_is and _is_described(body, sentence, people, here, person))
            tells = [
                told
                for told in read_ends(body, sentence, here, person)
                if (not _needs_why(told[0]) or _tells_why(body, sentence, told[0].end()))
                and is_told_of(body, sentence, here, focus, told[0], described=described)
            ]
            if loose and not tells and (word := read_loosely(body, sentence, here, person, described=described)):
                tells = [(word, RULING)]
            if unnamed and not tells and (told := _told_of_role(body, sentence, person)):
                found.append(told)
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


def _begun(people: Sequence[Name], sentence: Sentence) -> bool:
    return bool(people) and people[0].span.start < sentence.span.start


def _with_surname(people: Sequence[Name], names: Sequence[Name], person: str) -> Sequence[Name]:
    """Return *people* and whoever is printed with the *person*'s bare surname, where nobody else is of that surname."""
    last = person.split()[-1]
    bare = [name for name in names if name.text == last]
    if not bare or last == person or any(name.text.split()[-1] == last for name in people):
        return people
    return sorted([*people, *bare], key=lambda name: name.span.start)


def _told_of_role(body: str, sentence: Sentence, person: str) -> Told | None:
    """Return what *sentence* tells of "the bishop", before anybody is named: who that is other words must show."""
    for match, weight in read_ends(body, sentence, (), person):
        if match.re is FINAL and weight == ENDED and match["done"] and (role := THE_ROLE.match(body, match.end())):
            return replace(_tell(body, sentence, [(match, weight)]), role=role["role"])
    return None


def _needs_why(match: re.Match[str]) -> bool:
    return match.re is RETURNED or bool(match.groupdict().get("left"))


def _tells_why(body: str, sentence: Sentence, left_at: int) -> bool:
    """Say whether the words around *sentence* have an accusation: a resignation alone is none's end."""
    start, end = sentence.span
    return (
        _FOR_A_REASON.match(body, left_at, end) is not None
        or _MATTER.search(body, max(0, start - _WHY_REACH), end + _WHY_REACH) is not None
    )


def may_tell(body: str, sentences: Sequence[Sentence], person: str, *, loose: bool = False) -> bool:
    """Say, for little, whether ``find_outcomes`` can find anything: most articles that name somebody tell of no end."""
    surname = person.split()[-1]
    near = 0
    texts = [sentence.span.of(body) for sentence in sentences]
    holds = [surname in text for text in texts]
    for place, (text, about) in enumerate(zip(texts, _may_be_about(texts, person), strict=True)):
        # "A nurse was cleared. Ann Dunn, 34, ...": the name may come next.
        named = any(holds[place : place + 3])
        near = _REACH if named or (near and _PRONOUN.search(text)) else near - 1
        if about and near > 0 and (may_end(text, loose=loose and named)):
            return True
    return False


def _may_be_about(texts: Sequence[str], person: str) -> Iterator[bool]:
    """Yield for each of *texts*, the sentences of an article, whether it can be about *person* at all.

    Each can that comes before the person's name, and up to so many behind it, or behind a pronoun that may be theirs.
    """
    name, left = last_word(person), _FURTHEST + 1
    is_named = False
    for text in texts:
        if name in text.lower().replace("’", "'"):
            is_named, left = True, _FURTHEST + 1
        elif is_named:
            left = _FURTHEST + 1 if left > 0 and ANY_PRONOUN.search(text) else left - 1
        yield left > 0


def _tell(body: str, sentence: Sentence, tells: Sequence[tuple[re.Match[str], int]]) -> Told:
    match, weight = max(tells, key=lambda told: told[1])
    start, end = sentence.span
    years = list(_YEAR.finditer(body, max(start, match.start() - _YEAR_REACH), min(end, match.end() + _YEAR_REACH)))
    near = min(years, key=lambda year: abs(year.start() - match.end()), default=None)
    return Told(
        sentence,
        weight,
        all(other.re is RULED or _SANCTION.match(other.group()) for other, _ in tells),
        int(near[1]) if near else None,
        _EARLIER.search(body, start, match.start()) is not None,
        match.re in (RULED, RESOLVED) or (match.re is BEFELL and _DAMAGES.search(match.group()) is not None),
        match.re is RESOLVED,
        kinds_of(other.group() for other, weighs in tells if weighs >= ANSWERED),
    )


def _with_people(
    sentences: Sequence[Sentence], people: Sequence[Name]
) -> Iterator[tuple[Sentence, list[Name], Name | None]]:
    """Yield each of *sentences* with those of *people* whom it names, and the one who is named next behind it."""
    place = 0
    for sentence in sentences:
        while place < len(people) and people[place].span.start < sentence.span.start:
            place += 1
        first = place
        while place < len(people) and people[place].span.start < sentence.span.end:
            place += 1
        yield sentence, list(people[first:place]), people[place] if place < len(people) else None
