"""Quote to outcome: how the accusation ended that a quote tells of, as far as the archive knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from corpus.article import Article, Sentence
from corpus.fairness.accusations import find_accused
from corpus.fairness.concerned import fullest_name
from corpus.fairness.matters import same_matter, shares_matter
from corpus.fairness.outcomes import ENDED, Told
from corpus.people.names import same_person
from index.answer import Outcome, Quote
from index.question import Question
from index.reading import Reading
from index.terms import read_terms
from index.wholeness import make_whole

# Of so many people in one quote each one's outcome is looked for.
_MOST_ACCUSED = 8
# "was suspended in May 2018", "In 2018": the accusation is of that year, not of the day of the article that recalls it.
_ACCUSED_IN = re.compile(
    r"(?:\b(?:accused|suspended|arrested|charged|investigated|indicted|sued|expelled|complained)\s+(?:back\s+)?in\s+"
    r"(?:(?:early|late|[A-Z][a-z]+)\s+)?|\AIn\s+(?:[A-Z][a-z]+\s+)?)((?:19|20)\d\d)\b"
)

# So much on either side of an outcome may tell of what matter it is.
_AROUND = 400
# Whom more articles name is in the news for much.
_FEW_ARTICLES = 6
# Later, its weight, its day, no look back, the moment it was printed, its place.
_Rank = tuple[bool, int, str, bool, str, int]
_RECALLS = re.compile(r"\bhad\s+(?:\w+\s+)?been\b", re.IGNORECASE)


def find_outcome(reading: Reading, quote: Quote, question: Question) -> Outcome | None:
    """Return how the accusation ended that *quote*, or a sentence shown with it, tells of; None where none does.

    Where it accuses several, the outcome is that of the person whom *question* names, else of the first whose outcome
    is known; the others' are in its ``others``, unless the same sentence tells them.
    """
    article = quote.article
    found: list[Outcome] = []
    for sentence in (quote.sentence, quote.before, quote.after):
        if sentence is None:
            continue
        names = reading.names(article)
        for name in find_accused(article.body, sentence, names, reading.attributions(article.article_id)):
            person = fullest_name(names, name.text)
            if len(found) < _MOST_ACCUSED and not any(same_person(one.accused or "", person) for one in found):
                found.append(_outcome_of(reading, article, sentence, person))
    if not found:
        return None
    asked = frozenset(question.terms)
    found.sort(key=lambda one: (not asked.intersection(read_terms(one.accused or "")), one.quote is None))
    told: list[Outcome] = []
    for one in found:
        if one.quote is None or all(one.quote.sentence != other.quote.sentence for other in told if other.quote):
            told.append(one)
    return replace(told[0], others=tuple(told[1:]))


def _outcome_of(reading: Reading, article: Article, sentence: Sentence, person: str) -> Outcome:
    """Return how the accusation against *person* ended that *sentence* tells of.

    The article itself is read, and every other article that prints the person's full name beside a word of an
    outcome. What was printed before the accusation gives way to what came with or after it, a denial to an end,
    then the earlier day to the later, and the earlier sentence to the later.
    """
    others = [other for other in reading.articles_naming(person) if other.article_id != article.article_id]
    prominent = len(others) > _FEW_ARTICLES
    others.sort(key=lambda other: other.published or "", reverse=True)
    best: tuple[_Rank, Article, Sentence] | None = None
    for other in (article, *others):
        # The newest are read first: what is older cannot take the place of an end that came after the accusation.
        if best and best[0][:2] == (True, ENDED) and (other.published or "")[:10] < best[0][2]:
            break
        told = _tell_of(reading, person, article, sentence, other, prominent=prominent)
        best = max((*([best] if best else []), *told), key=lambda entry: entry[0], default=None)
    if best is None:
        return Outcome(None, person)
    _, where, told_there = best
    touching = tuple(a for a in reading.attributions(where.article_id) if a.touches(told_there.span))
    return Outcome(make_whole(reading, where, told_there, touching), person)


def _tell_of(
    reading: Reading, person: str, accusing: Article, sentence: Sentence, article: Article, *, prominent: bool
) -> Iterator[tuple[_Rank, Article, Sentence]]:
    """Yield each sentence of *article* that tells of an outcome for *person*, with its rank and the article.

    Who is *prominent* has many matters: another article's outcome must show that it is of this one.
    """
    accusation = sentence.span.of(accusing.body)
    accused_in = _ACCUSED_IN.search(accusation)
    accused_on = _day(accusing, accused_in)
    recalls = accused_in is not None or _RECALLS.search(accusation) is not None
    here = article.article_id == accusing.article_id
    if prominent and not here and not same_matter(accusation, article.body, names=person):
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
        later = not known or day >= accused_on or (here and (recalls or int(day[:4]) + 1 >= int(accused_on[:4])))
        same = itself or same_matter(
            accusation, told.sentence.span.of(article.body), names=person, around=_around(article, told.sentence)
        )
        if prominent and not here and not same_matter(accusation, _around(article, told.sentence), names=person):
            continue
        if told.loose and (here or not _is_the_very_matter(accusation, sentence, accusing, article, told, person)):
            continue
        if (
            told.unworded
            and not itself
            and not shares_matter(accusation, _around(article, told.sentence), names=person)
        ):
            continue
        # What was printed before the accusation, and says nothing of its matter, ended another one.
        if same is False or not (later or same):
            continue
        rank = (later, told.weight, day, not told.earlier, article.published or "", told.sentence.position)
        yield rank, article, told.sentence


def _is_the_very_matter(
    accusation: str, sentence: Sentence, accusing: Article, article: Article, told: Told, person: str
) -> bool:
    """Say whether *told*, in so many words no end, is news of the matter: a later day, and words enough in common."""
    if not (accusing.published or "")[:10] < (article.published or "")[:10]:
        return False
    before = _around(accusing, sentence)
    return same_matter(before, told.sentence.span.of(article.body), names=person) is True


def _around(article: Article, sentence: Sentence) -> str:
    return article.body[max(0, sentence.span.start - _AROUND) : sentence.span.end + _AROUND]


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
