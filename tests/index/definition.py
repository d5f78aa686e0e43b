"""What a search must find, by definition: every sentence scored by rank_bm25, field by field. Nothing is skipped.

And random small archives to hold an engine to it: few words, so that much is repeated and many scores are equal.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.answer import Filters
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.scoring import Bm25, inverse_document_frequency
from index.engine.segment import Segment
from index.engine.segments import WEIGHTS, Engine
from index.engine.tallies import Field
from index.engine.writing import SegmentWriter
from index.search_engine import FIELDS, Hit, Only, Presence, Sought

WORDS = "ferry ferries pier vote harbour tide gull é".split()
# What is printed, and the first and the last day that it may mean.
DAYS: dict[str | None, tuple[str, str] | None] = {
    None: None,
    "soon": None,
    "2024": ("2024-01-01", "2024-12-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2024-02-10": ("2024-02-10", "2024-02-10"),
    "2024-07-01T10:00:00+00:00": ("2024-07-01", "2024-07-01"),
    "2023-12-31": ("2023-12-31", "2023-12-31"),
}
OUTLETS = ("", "Sallow Gazette", "Island Post", "The Island Gazette")
BYLINES = ("", "Wren Oakapple", "Merrin Tull and Wren Oakapple")
SPEAKERS = ("Odile Marsh", "Pascoe Lind", "Änne Lind")
EMBARGOES = (None, None, None, "2024-05-01T08:00:00Z", "2024-05-02T00:00:00Z")
# A moment at which one of the embargoes has ended, and one long after all.
MOMENTS = ("2024-05-01T12:00:00Z", "2031-01-01T00:00:00Z")
LATE = Only("9999-12-31", "9999-12-31T00:00:00Z")


def random_article(chance: random.Random, number: int) -> AnalysedArticle:
    """Return an article of up to seven sentences, in paragraphs, some of them furniture or without words."""
    sentences, paragraph = list[AnalysedSentence](), 0
    for place in range(chance.choice((0, 1, 1, 2, 3, 5, 7))):
        paragraph += chance.choice((0, 0, 1, 2)) if place else 0
        is_furniture = chance.random() < 0.15
        speakers = chance.sample(SPEAKERS, chance.choice((0, 0, 0, 1, 2)))
        sentences.append(
            AnalysedSentence(
                # Furniture has no terms.
                () if is_furniture else random_terms(chance, 6),
                10 * place,
                10 * place + 9,
                paragraph,
                is_furniture,
                not is_furniture and (bool(speakers) or chance.random() < 0.3),
                () if is_furniture else tuple(speakers),
            )
        )
    return AnalysedArticle(
        number,
        f"a{number}",
        chance.randint(1, 99),
        tuple(sentences),
        random_terms(chance, 3),
        chance.choice(list(DAYS)),
        chance.choice(OUTLETS),
        chance.choice(BYLINES),
        chance.choice(EMBARGOES),
        chance.choice(("en", "de")),
    )


def random_terms(chance: random.Random, most: int) -> tuple[str, ...]:
    """Return up to *most* words, the first of ``WORDS`` more often than the last."""
    return tuple(WORDS[int(len(WORDS) * chance.random() ** 2)] for _ in range(chance.randint(0, most)))


def random_articles(chance: random.Random, size: int) -> list[AnalysedArticle]:
    """Return *size* articles with gaps in their numbers, some of them twins."""
    numbers = sorted(chance.sample(range(1, 3 * size + 2), size))
    found = [random_article(chance, number) for number in numbers]
    for place in range(1, size):
        if chance.random() < 0.2:
            twin = found[chance.randrange(place)]
            found[place] = replace(twin, number=numbers[place], article_id=f"a{numbers[place]}")
    return found


def random_query(chance: random.Random) -> tuple[Sought, ...]:
    """Return up to four terms, known and unknown, with weights and kin."""
    words = [*WORDS, "absent"]
    return tuple(
        Sought(
            chance.choice(words),
            chance.choice((0.0, 0.5, 1.0, 1.0, 2.25)),
            tuple((chance.choice(words), chance.choice((0.4, 0.5, 1.0))) for _ in range(chance.choice((0, 0, 1, 3)))),
        )
        for _ in range(chance.choice((0, 1, 1, 2, 2, 3, 4)))
    )


def random_only(chance: random.Random) -> Only:
    """Return a day, a moment, and filters of which most ask for nothing."""

    def some(*values: Any) -> Any:
        return chance.choice(values) if chance.random() < 0.25 else None

    return Only(
        chance.choice(("2023-12-31", "2024-02-10", "2024-06-30", "2030-01-01")),
        chance.choice(MOMENTS),
        Filters(
            since=some("2024-01-01", "2024-02-05"),
            until=some("2024-02-10", "2024-12-31"),
            outlet=some("island", "gazette", "Island Post", "nowhere"),
            author=some("wren oakapple", "Tull", "—"),
            speaker=some("Lind", "odile marsh", "Nobody"),
            kind=some("speech", "reporter"),
            article=some("a1", "a2", "a5", "b"),
        ),
        some(("Odile Marsh",), ("Pascoe Lind", "Änne Lind"), ("Marsh",), ()),
    )


def segment_of(articles: Sequence[AnalysedArticle], fields: Sequence[str] = FIELDS) -> Segment:
    """Return the segment of *articles*, in memory."""
    writer = SegmentWriter(fields)
    for article in articles:
        writer.add(article)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "one.segment")
        writer.flush(path)
        return Segment(path, path.read_bytes())


def engine_of(articles: Sequence[AnalysedArticle], fields: Mapping[str, Field] = WEIGHTS) -> Engine:
    """Return the engine over one segment of *articles*, none of them deleted."""
    return Engine([(segment_of(articles, list(fields)), None)], fields=fields)


class Place(NamedTuple):
    """A sentence that is no furniture."""

    article: AnalysedArticle
    position: int

    @property
    def sentence(self) -> AnalysedSentence:
        """What stands there."""
        return self.article.sentences[self.position]

    @property
    def key(self) -> tuple[str, int]:
        """How a hit names it."""
        return self.article.article_id, self.position


class Definition:
    """The scores of every sentence of *articles*, which are in the order of arrival."""

    def __init__(self, articles: Sequence[AnalysedArticle], fields: Mapping[str, Field] = WEIGHTS) -> None:
        self.articles, self.fields = list(articles), fields
        self.places = [
            Place(article, position)
            for article in articles
            for position, sentence in enumerate(article.sentences)
            if not sentence.furniture
        ]
        units: dict[str, dict[Any, list[str]]] = {name: {} for name in FIELDS}
        units["headline"] = {article.number: list(article.headline) for article in articles}
        for place in self.places:
            for name, key in self._keys(place).items():
                if name != "headline":
                    units[name].setdefault(key, []).extend(place.sentence.terms)
        self.documents = {name: list(found.values()) for name, found in units.items()}
        numbers = {name: {key: number for number, key in enumerate(found)} for name, found in units.items()}
        self._units = {
            name: np.array([numbers[name][self._keys(place)[name]] for place in self.places], np.int64)
            for name in FIELDS
        }
        self.models = {
            name: Bm25(self.documents[name], field.k1, field.b) if any(self.documents[name]) else None
            for name, field in fields.items()
        }

    def _keys(self, place: Place) -> dict[str, Any]:
        number = place.article.number
        return {
            "sentence": (number, place.position),
            "paragraph": (number, place.sentence.paragraph),
            "article": number,
            "headline": number,
        }

    def df(self, term: str, name: str) -> int:
        """Return how many documents of field *name* hold *term*."""
        return sum(term in document for document in self.documents[name])

    def ceiling(self, query: Sequence[Sought]) -> float:
        """Return what scores are divided by."""
        return sum(
            field.weight
            * (field.k1 + 1)
            * sought.weight
            * inverse_document_frequency(self.df(sought.term, name), len(self.documents[name]))
            for name, field in self.fields.items()
            for sought in query
        )

    def scores(self, query: Sequence[Sought]) -> NDArray[np.float64]:
        """Return the score of each of ``places``: of a term's forms the one that adds most, summed over fields."""
        total = np.zeros(len(self.places))
        for name, field in self.fields.items():
            model = self.models[name]
            if model is not None:
                for sought in query:
                    by_form = [share * model.get_scores([form]) for form, share in sought.forms]
                    total += field.weight * sought.weight * np.max(by_form, axis=0)[self._units[name]]
        ceiling = self.ceiling(query)
        return total / ceiling if ceiling else total

    def ranked(self, query: Sequence[Sought], only: Only | None = None) -> list[tuple[float, Place]]:
        """Return everything that may be found and scores, best first, then by arrival and position."""
        pairs = zip(self.scores(query).round(9).tolist(), self.places, strict=True)
        found = [(score, place) for score, place in pairs if score > 0 and (only is None or may_be_found(place, only))]
        return sorted(found, key=lambda pair: -pair[0])

    def presence(self, query: Sequence[Sought], hits: Sequence[Hit]) -> Presence:
        """Return which term lies where."""
        by_id = {article.article_id: article for article in self.articles}

        def greatest(sought: Sought, terms: Sequence[str]) -> float:
            return max((share for form, share in sought.forms if form in terms), default=0.0)

        matrices = Presence(*(np.zeros((len(query), len(hits))) for _ in Presence._fields))
        for column, hit in enumerate(hits):
            article, position = by_id[hit.sentence.article_id], hit.sentence.position
            sentences = article.sentences
            paragraph = sentences[position].paragraph
            around = {
                "sentence": sentences[position].terms,
                "previous": sentences[position - 1].terms if position else (),
                "next": sentences[position + 1].terms if position + 1 < len(sentences) else (),
                "paragraph": [term for s in sentences if s.paragraph == paragraph for term in s.terms],
                "article": [term for s in sentences for term in s.terms],
                "headline": article.headline,
            }
            for row, sought in enumerate(query):
                for name, terms in around.items():
                    getattr(matrices, name)[row, column] = greatest(sought, terms)
        return matrices


def may_be_found(place: Place, only: Only) -> bool:
    """Say whether what the reader asked for, the day and the moment let the sentence be found."""
    filters, sentence = only.filters, place.sentence
    return (
        is_wanted(place.article, only)
        and (filters.speaker is None or any(holds_words(name, filters.speaker) for name in sentence.speakers))
        and (only.spoken_by is None or any(name in only.spoken_by for name in sentence.speakers))
        and (filters.kind is None or sentence.speech == (filters.kind == "speech"))
    )


def is_wanted(article: AnalysedArticle, only: Only) -> bool:
    """Say whether an article may be found, as far as that is the same for all its sentences."""
    filters, days = only.filters, DAYS[article.published]
    texts = ((article.outlet, filters.outlet), (article.byline, filters.author))
    return (
        (days is None or days[0] <= only.as_of)
        and (article.embargo is None or article.embargo <= only.now)
        and (filters.since is None or (days is not None and days[0] >= filters.since))
        and (filters.until is None or (days is not None and days[1] <= filters.until))
        and all(wanted is None or holds_words(text, wanted) for text, wanted in texts)
        and filters.article in (None, article.article_id)
    )


def holds_words(text: str, wanted: str) -> bool:
    """Say whether the words of *wanted* stand in *text*, whole and in order, whatever their case."""
    words, sought = text.casefold().split(), wanted.casefold().split()
    return any(words[place : place + len(sought)] == sought for place in range(len(words)))


def check_hits(
    definition: Definition,
    query: Sequence[Sought],
    only: Only | None,
    search: Callable[[Sequence[Sought], int, Only | None], Sequence[Hit]],
    depths: Sequence[int] = (1, 2, 3, 5, 8, 13),
) -> list[Hit]:
    """Hold what *search* finds to the definition, whatever the depth, and return all of it."""
    expected = definition.ranked(query, only)
    every = list(search(query, len(definition.places) + 1, only))
    # A score may differ in its last digit: so what is equal to one of the two need not be to the other.
    scores = {place.key: score for score, place in expected}
    assert {(hit.sentence.article_id, hit.sentence.position) for hit in every} == set(scores)
    assert len(every) == len(scores)
    for hit in every:
        key = (hit.sentence.article_id, hit.sentence.position)
        assert abs(hit.score - scores[key]) < 1.5e-9
        assert hit.score == round(hit.score, 9)
    order = [(-hit.score, hit.number, hit.sentence.position) for hit in every]
    assert order == sorted(order)
    for k in depths:
        assert list(search(query, k, only)) == every[:k]
    return every
