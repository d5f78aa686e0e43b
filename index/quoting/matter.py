"""Whether an end belongs to the matter that a sentence accuses somebody of: people in the news have many."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.article import Article, Sentence
from corpus.day_names import WEEKDAY
from corpus.fairness.end_kinds import EndKind
from corpus.fairness.matters import (
    count_shared,
    cuts_word,
    find_shared,
    is_of_another,
    is_same_matter,
    same_matter,
    shares_family,
    shares_matter,
)
from corpus.fairness.outcomes import ANSWERED, DENIED, Told, may_end
from corpus.fairness.told_objects import has_role

# So much on either side of an outcome may tell of what matter it is.
_AROUND = 400
# "settled that suit": of what, the sentence before tells.
_THAT_CASE = re.compile(r"\bthat (?:suit|lawsuit|case|complaint|claim|charge|inquiry|investigation|dispute|row)\b")
# So many words or names of something both must have where only the surname is printed, a rare one.
_SHARED_BY_ONE = 2
_CAPITALISED = re.compile(rf"(?<=[\w,’'] )(?!{WEEKDAY})[A-Z]\w{{2,}}")
# So many words in common are of the matter, not only of the person: "trawler owner" are two.
_MUCH = 3
# A denial of all that there is.
_ALL_CHARGES = re.compile(
    r"\b(?:(?:the|all|any|these|those) (?:[\w-]+ )?(?:charges?|allegations?|accusations?|wrong-?doing)|not guilty)\b",
    re.IGNORECASE,
)
_OWN_DOING = frozenset((EndKind.LEFT, EndKind.PAID))


@dataclass(frozen=True, slots=True)
class Matter:
    """What *sentence* of *article* accuses *person* of.

    ``prominent`` is 0 for somebody whom few articles name, 1 or 2 for whom more do.
    """

    article: Article
    sentence: Sentence
    person: str
    prominent: int = 0

    @property
    def accusation(self) -> str:
        """Return the words of the sentence."""
        return self.sentence.span.of(self.article.body)

    def same_as(self, article: Article, sentence: Sentence) -> bool | None:
        """Say whether *sentence* of *article* is about it; None where its words do not tell."""
        around = _around(article, sentence)
        return same_matter(self.accusation, sentence.span.of(article.body), names=self.person, around=around)

    def shares_with(self, text: str) -> bool:
        """Say whether *text* has a word for what it is."""
        return shares_matter(self.accusation, text, names=self.person)

    def shares_much_with(self, text: str) -> bool:
        """Say whether *text* has several of its words, more than what somebody does for a living."""
        return count_shared(self.accusation, text, names=self.person) >= _MUCH


def belongs_to(matter: Matter, article: Article, told: Told) -> bool:
    """Say whether what *article* tells can be an end of the *matter*: the less its words say, the more others must."""
    here = article.article_id == matter.article.article_id
    end = told.sentence.span.of(article.body)
    if not here and not _is_of_the_matter(matter, article, told):
        return False
    if told.role and not (has_role(matter.article.body, told.role, matter.person) and matter.shares_with(end)):
        return False
    if told.loose and (here or not _is_the_very_matter(matter, article, told)):
        return False
    if told.unworded and not matter.shares_with(_around(article, told.sentence)):
        return False
    # What the accused did of their own accord may be of another matter.
    if told.weight == ANSWERED and told.kinds and told.kinds <= _OWN_DOING and not here:
        return bool(
            matter.same_as(article, told.sentence) or _ALL_CHARGES.search(end) is not None or matter.shares_with(end)
        )
    return True


def may_end_in(matter: Matter, article: Article, sentences: Iterable[Sentence]) -> bool:
    """Say, for little, whether one of *sentences* of another article can tell of an end of the *matter*.

    Where none can, whoever they are about, nobody need find out who is named in the article.
    """
    body = article.body
    if not matter.prominent or matter.person not in body:
        return True
    if matter.prominent > 1:
        if _is_earlier(matter, article):
            return False
        surname = matter.person.split()[-1]
        named = (one for one in sentences if surname in one.span.of(body))
        # Few sentences name somebody, and of these hardly one in ten has words of an end.
        return any(may_end(one.span.of(body)) and _shows_the_matter(matter, article, one) for one in named)
    words = _Words(matter, body)
    return any(
        words.may_show_it(one) and _shows_the_matter(matter, article, one) and may_end(one.span.of(body))
        for one in sentences
    )


class _Words:
    """Where *body* prints words of the *matter* of somebody prominent: it tells most sentences off for little."""

    def __init__(self, matter: Matter, body: str) -> None:
        self._matter, self._body = matter, body
        self._around = _around(matter.article, matter.sentence)
        # Of all around the accusation, and of its own sentence.
        self._wide = find_shared(self._around, body, names=matter.person)
        self._own = find_shared(matter.accusation, body, names=matter.person)

    def may_show_it(self, sentence: Sentence) -> bool:
        """Say whether ``_shows_the_matter`` can say so of *sentence*; where this says no, it does too."""
        if self._wide is None or self._own is None:
            return True
        (start, end), most = sentence.span, self._matter.prominent
        wide = self._most_within(self._wide, start, end)
        if wide > most or (wide == most and shares_family(self._around, self._body[start:end])):
            return True
        return self._most_within(self._own, max(0, start - _AROUND), end + _AROUND) >= most + 2

    def _most_within(self, places: Sequence[tuple[int, str]], start: int, end: int) -> int:
        """Return how many words of *places*, each once, the text from *start* to *end* has at most.

        A part of a word, where it is cut, may be taken for another one.
        """
        inside = places[bisect_left(places, (start,)) : bisect_left(places, (end,))]
        return len({word for _, word in inside}) + cuts_word(self._body, start) + cuts_word(self._body, end)


def _is_of_the_matter(matter: Matter, article: Article, told: Told) -> bool:
    """Say whether *told*, of another article, can be of the matter: for somebody prominent it must show that."""
    person = matter.person
    end = told.sentence.span.of(article.body)
    if _THAT_CASE.search(end):
        end = article.body[max(0, told.sentence.span.start - _AROUND // 2) : told.sentence.span.end]
    if is_of_another(matter.article.body, end, names=person):
        return False
    near = _around(article, told.sentence)
    # A surname alone is another's, unless much else shows that it is not.
    if person not in article.body:
        names = {*_CAPITALISED.findall(near)} & {*_CAPITALISED.findall(matter.article.body)} - {*person.split()}
        return len(names) + count_shared(matter.article.body, near, names=person) >= _SHARED_BY_ONE
    if not matter.prominent:
        return True
    if matter.prominent > 1 and not _is_plainly_later(matter, article, told):
        return False
    generic = told.weight == DENIED and not _ALL_CHARGES.search(end)
    if told.unworded or (generic and not matter.shares_with(end)):
        return False
    return _shows_the_matter(matter, article, told.sentence)


def _shows_the_matter(matter: Matter, article: Article, sentence: Sentence) -> bool:
    """Say whether *sentence* and the words around it show that they are of the matter of somebody prominent."""
    person, end, near = matter.person, sentence.span.of(article.body), _around(article, sentence)
    return is_same_matter(matter.accusation, near, names=person) and (
        count_shared(_around(matter.article, matter.sentence), end, names=person) > matter.prominent
        or count_shared(matter.accusation, near, names=person) > matter.prominent + 2
    )


def _is_plainly_later(matter: Matter, article: Article, told: Told) -> bool:
    """Say whether *told* names the person, is no mere denial, and was not printed before the accusation."""
    named = matter.person.split()[-1] in told.sentence.span.of(article.body)
    return named and told.weight != DENIED and not _is_earlier(matter, article)


def _is_earlier(matter: Matter, article: Article) -> bool:
    return (article.published or "9999")[:10] < (matter.article.published or "")[:10]


def _is_the_very_matter(matter: Matter, article: Article, told: Told) -> bool:
    """Say whether *told*, in so many words no end, is news of the matter: a later day, and words enough in common."""
    if not (matter.article.published or "")[:10] < (article.published or "")[:10]:
        return False
    before = _around(matter.article, matter.sentence)
    return same_matter(before, told.sentence.span.of(article.body), names=matter.person) is True


def _around(article: Article, sentence: Sentence) -> str:
    return article.body[max(0, sentence.span.start - _AROUND) : sentence.span.end + _AROUND]
