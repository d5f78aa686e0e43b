"""Surnames: whether an article that prints only "Mr Dunn" can be about the Ann or Joe Dunn whom an earlier one accuses.

A surname alone is no evidence. Here is what speaks against it: somebody else of that surname in either article, a title
that is not that person's, years between. What speaks for it is asked of the matter, in ``index.quoting.matter``.
"""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Article, Name
from corpus.fairness.concerned import is_one
from corpus.people.name_forms import gender_of
from corpus.people.name_words import TITLE_GENDERS

_YEARS = 3
_TITLE_REACH = 12


def may_be_the_same(
    accusing: Article, its_names: Sequence[Name], article: Article, names: Sequence[Name], person: str
) -> bool:
    """Say whether nothing speaks against *article* being about the one whom *accusing* accuses.

    Args:
        accusing: the article that accuses *person*, named there in full.
        its_names: the names in it.
        article: a later one, which prints only the surname.
        names: the names in that.
        person: a full name.
    """
    surname = person.split()[-1]
    if not _is_within_years(accusing.published, article.published):
        return False
    if any(_has(name, surname) and not is_one(name.text, person) for name in its_names):
        return False
    found = [name for name in names if _has(name, surname)]
    return bool(found) and all(
        len(name.text.split()) <= 2 and is_one(name.text, person) and _may_be_titled(article.body, name, person)
        for name in found
    )


def _is_within_years(accused: str | None, told: str | None) -> bool:
    if not (accused and told):
        return False
    return accused[:10] <= told[:10] and int(told[:4]) - int(accused[:4]) <= _YEARS


def _has(name: Name, surname: str) -> bool:
    return name.text.removesuffix("'s").removesuffix("’s").split()[-1] == surname


def _may_be_titled(body: str, name: Name, person: str) -> bool:
    """Say whether the title before *name* does not speak against the first name of *person*: "Mrs Dunn", Joe Dunn."""
    before = body[max(0, name.span.start - _TITLE_REACH) : name.span.start].split()
    title = before[-1].lower().rstrip(".") if before else ""
    gender, called = TITLE_GENDERS.get(title), gender_of(person)
    return gender is None or called is None or gender == called
