"""Quote to outcome: how the accusation ended that a quote tells of, as far as the archive knows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial

from corpus.article import Article, Sentence
from corpus.fairness.accusations import find_accused
from corpus.fairness.concerned import fullest_name
from corpus.fairness.end_kinds import EndKind, go_together, may_have_more
from corpus.fairness.matters import count_shared, is_same_matter
from corpus.fairness.outcomes import ANSWERED, ENDED, EXPLAINED, Told
from corpus.fairness.surnamed import may_be_the_same
from corpus.later import Later
from corpus.people.names import same_person
from index.answer import Outcome, Quote
from index.asking.question import Question
from index.quoting.matter import Matter, belongs_to, may_end_in
from index.quoting.reading import NamesOf, Reading
from index.quoting.wholeness import make_whole
from index.words.terms import read_terms

# Of so many people in one quote each one's outcome is looked for.
_MOST_ACCUSED = 8
# "was suspended in May 2018", "In 2018": the accusation is of that year, not of the day of the article that recalls it.
_ACCUSED_IN = re.compile(
    r"(?:\b(?:accused|suspended|arrested|charged|investigated|indicted|sued|expelled|complained)\s+(?:back\s+)?in\s+"
    r"(?:(?:early|late|[A-Z][a-z]+)\s+)?|\AIn\s+(?:[A-Z][a-z]+\s+)?)((?:19|20)\d\d)\b"
)

# Whom more articles name is in the news for much.
_FEW_ARTICLES = 6
_MANY_ARTICLES = 20
# Of those that name such a person, so many are read: the ones that share most with the accusation.
_MOST_OF_PROMINENT = 12
# Later, its weight, its day, no look back, the moment it was printed, its place.
_Rank = tuple[bool, int, str, bool, str, int]
# An end that came before the one told may belong to it; for that, so many articles more are read.
_FURTHER_BACK = 4
_MOST_BESIDE = 2
_OWN_DOING = frozenset((EndKind.LEFT, EndKind.PAID))


@dataclass(frozen=True, slots=True)
class _End:
    """What an article tells of an end, and how it ranks among others."""

    rank: _Rank
    article: Article
    told: Told


def find_outcome(reading: Reading, quote: Quote, question: Question) -> Outcome | None:
    """Return how the accusation ended that *quote*, or a sentence shown with it, tells of; None where none does.

    Where it accuses several, the outcome is that of the person whom *question* names, else of the first whose outcome
    is known. In its ``others`` are what else belongs to the end, the verdict beside the sentence, and the ends of the
    others, unless the same sentence tells them.
    """
    article = quote.article
    found: list[Outcome] = []
    for sentence in (quote.sentence, quote.before, quote.after):
        if sentence is None:
            continue
        names, people = NamesOf(reading.names, article), NamesOf(reading.concerned, article)
        said = Later(partial(reading.touching, article.article_id, sentence.span))
        for name in find_accused(article.body, sentence, names, said, people):
            person = fullest_name(names, name.text)
            if len(found) < _MOST_ACCUSED and not any(same_person(one.accused or "", person) for one in found):
                found += _outcomes_of(reading, article, sentence, person)
    if not found:
        return None
    asked = frozenset(question.terms)
    found.sort(key=lambda one: (not asked.intersection(read_terms(one.accused or "")), one.quote is None))
    told: list[Outcome] = []
    for one in found:
        if one.quote is None or all(one.quote.sentence != other.quote.sentence for other in told if other.quote):
            told.append(one)
    return replace(told[0], others=tuple(told[1:]))


def _outcomes_of(reading: Reading, article: Article, sentence: Sentence, person: str) -> list[Outcome]:
    """Return how the accusation against *person* ended that *sentence* tells of, several where all belong to the end.

    The article itself is read, every other article that prints the person's full name beside a word of an outcome, and
    those that print a surname which can be nobody else's. What was printed before the accusation gives way to what came
    with or after it, a denial to an end, then the earlier day to the later, and the earlier sentence to the later.
    """
    others = [other for other in reading.articles_naming(person) if other.article_id != article.article_id]
    prominent = (len(others) > _FEW_ARTICLES) + (len(others) > _MANY_ARTICLES)
    if prominent > 1:  # What was printed before would not be taken for an end of the matter.
        since = (article.published or "")[:10]
        others = [other for other in others if (other.published or "9999")[:10] >= since]
        accusation = sentence.span.of(article.body)
        others.sort(key=lambda other: -count_shared(accusation, other.body, names=person))
        del others[_MOST_OF_PROMINENT:]
    if not prominent:
        others += [
            other
            for other in reading.articles_of_surname(person)
            if other.article_id != article.article_id
            and may_be_the_same(article, NamesOf(reading.names, article), other, NamesOf(reading.names, other), person)
        ]
    others.sort(key=lambda other: other.published or "", reverse=True)
    best: _End | None = None
    ends: list[_End] = []
    further = 0 if prominent else _FURTHER_BACK
    for other in (article, *others):
        # The newest are read first: what is older cannot take the place of an end that came after the accusation.
        if best and best.rank[:2] == (True, ENDED) and (other.published or "")[:10] < best.rank[2]:
            if not further or not may_have_more(best.told.kinds):
                break
            further -= 1
        told = [
            _End(rank, other, end)
            for rank, end in _tell_of(reading, person, article, sentence, other, prominent=prominent)
        ]
        ends += told
        best = max((*([best] if best else []), *told), key=lambda end: end.rank, default=None)
    if best is None:
        return [Outcome(None, person)]
    shown = [best, *_ends_beside(best, ends, sentence)]
    return [Outcome(_quote_of(reading, end), person) for end in shown]


def _quote_of(reading: Reading, end: _End) -> Quote:
    sentence = end.told.sentence
    return make_whole(reading, end.article, sentence, reading.touching(end.article.article_id, sentence.span))


def _ends_beside(best: _End, ends: Iterable[_End], accusing: Sentence) -> list[_End]:
    """Return which of *ends* are told beside the *best*, the latest first: the verdict beside the sentence."""
    beside: list[_End] = []
    kinds = best.told.kinds
    for end in sorted(ends, key=lambda end: end.rank, reverse=True):
        told = end.told
        if (
            len(beside) < _MOST_BESIDE
            and end.rank[0]
            and told.sentence != accusing
            and not (told.earlier or told.loose or told.unworded)
            and (
                told.weight == ENDED
                or (told.weight == ANSWERED and told.kinds <= _OWN_DOING)
                or _followed(best, end)
                or _is_finding(told)
            )
            and go_together(kinds, told.kinds)
        ):
            beside.append(end)
            kinds |= told.kinds
    return beside


def _followed(best: _End, end: _End) -> bool:
    """Say whether *end* is what followed from the *best*, told behind it: "She returned to her ward"."""
    told = end.told
    return (
        told.weight == ANSWERED
        and told.kinds == {EndKind.RESTORED}
        and end.article.article_id == best.article.article_id
        and told.sentence.position > best.told.sentence.position
    )


def _is_finding(told: Told) -> bool:
    return told.weight == EXPLAINED and told.kinds == {EndKind.CONVICTED}


def _tell_of(
    reading: Reading, person: str, accusing: Article, sentence: Sentence, article: Article, *, prominent: int
) -> Iterator[tuple[_Rank, Told]]:
    """Yield what each sentence of *article* tells of an outcome for *person*, with its rank.

    Who is *prominent* has many matters: another article's outcome must show that it is of this one, the more so the
    more articles there are.
    """
    accusation = sentence.span.of(accusing.body)
    accused_in = _ACCUSED_IN.search(accusation)
    accused_on = _day(accusing, accused_in)
    here = article.article_id == accusing.article_id
    matter = Matter(accusing, sentence, person, prominent)
    if prominent and not here and not is_same_matter(accusation, article.body, names=person):
        return
    if prominent and not here:
        # The one that is sooner known goes first.
        if not may_end_in(matter, article, reading.news(article)):
            return
        if not reading.may_tell(article, person, False):
            return
    # What is put loosely must be of the very matter, which of somebody with many is hard to say.
    loose = not here and not prominent
    for told in reading.outcomes(article, person, loose):
        itself = here and told.sentence == sentence
        if itself and (told.sanction or told.unworded):
            continue
        day = _told_on(article, told)
        # A day that is not known is not held against it, nor the year before in the article that accuses.
        known = bool(day and accused_on)
        later = not known or day >= accused_on or (here and int(day[:4]) + 1 >= int(accused_on[:4]))
        if not itself and not belongs_to(matter, article, told):
            continue
        same = itself or matter.same_as(article, told.sentence)
        # What was printed before the accusation, and says little of its matter, ended another one.
        if same is False or not (later or matter.shares_much_with(told.sentence.span.of(article.body))):
            continue
        rank = (later, told.weight, day, not told.earlier, article.published or "", told.sentence.position)
        yield rank, told


def _day(article: Article, year: re.Match[str] | None) -> str:
    """Return the day on which *article* was printed, or the first of the earlier *year* that a sentence names."""
    published = (article.published or "")[:10]
    return f"{year[1]}-01-01" if year and (not published or year[1] < published[:4]) else published


def _told_on(article: Article, told: Told) -> str:
    """Return the day of an outcome: its article's, or the end of the earlier year that the sentence gives."""
    published = (article.published or "")[:10]
    if told.year and (not published or str(told.year) < published[:4]):
        return f"{told.year}-12-31"
    return published
