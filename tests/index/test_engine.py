"""The engine finds what the definition ranks, whatever is filtered, and says why."""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from typing import Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.store import Archive
from index.answering import Answerer
from index.engine import descent
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.kernel import kernel_name, use_kernel
from index.engine.scoring import inverse_document_frequency
from index.engine.segments import WEIGHTS, Engine
from index.engine.tallies import Field
from index.engine.upkeep import load_index, update_index
from index.search_engine import FIELDS, Only, Presence, Searcher, Sought
from index.words.kin import like_terms
from index.words.terms import read_terms
from tests.index.definition import (
    DAYS,
    LATE,
    WORDS,
    Definition,
    check_hits,
    engine_of,
    holds_words,
    is_wanted,
    may_be_found,
    random_articles,
    random_only,
    random_query,
    segment_of,
)

Keep = Callable[..., None]

# So many random archives are compared with the definition.
PARITY = int(os.environ.get("BYLINE_PARITY", "150"))
SEEDS = st.integers(0, 1 << 40)
SIZES = st.integers(0, 14)
KERNELS: tuple[Literal["c", "numpy"], ...] = ("numpy", "c")
OTHER_WEIGHTS = {name: Field(1.5, 0.75, weight) for name, weight in zip(FIELDS, (1.0, 0.0, 0.3, 2.0), strict=True)}
ALONE = {"sentence": Field(0.6, 0.3, 1.0)}


@contextmanager
def the_kernel(name: Literal["c", "numpy"]) -> Iterator[None]:
    """Search with one of the implementations; the one in NumPy where the other was not built."""
    before = kernel_name()
    try:
        use_kernel(name)
    except ImportError:
        use_kernel("numpy")
    try:
        yield
    finally:
        use_kernel(before)


@settings(max_examples=PARITY, deadline=None)
@given(SEEDS, SIZES)
def test_what_is_found_is_what_the_definition_ranks(seed: int, size: int) -> None:
    """Four fields, kin, weights and filters: every score is rank_bm25's, and the order is the contract's.

    Nothing is missing where it exists, for whatever k, with either kernel, whether kin are looked up together or not.
    """
    chance = random.Random(seed)
    fields = chance.choice((WEIGHTS, WEIGHTS, OTHER_WEIGHTS))
    articles = random_articles(chance, size)
    definition, engine = Definition(articles, fields), engine_of(articles, fields)
    with pytest.MonkeyPatch.context() as patch, the_kernel(chance.choice(KERNELS)):
        patch.setattr(descent, "_RARE", chance.choice((0, 2, 4_096)))
        for _ in range(3):
            query = random_query(chance)
            check_hits(definition, query, None, engine.search)
            check_hits(definition, query, random_only(chance), engine.search)


@settings(max_examples=PARITY, deadline=None)
@given(SEEDS, SIZES)
def test_the_sentences_alone(seed: int, size: int) -> None:
    """An index of sentences only is held to the same definition, and both kernels find the same to the last bit."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition, engine = Definition(articles, ALONE), engine_of(articles, ALONE)
    for _ in range(3):
        query, only = random_query(chance), chance.choice((None, random_only(chance)))
        found = []
        for name in KERNELS:
            with the_kernel(name):
                found.append(check_hits(definition, query, only, engine.search))
        assert found[0] == found[1]


@settings(max_examples=PARITY // 2, deadline=None)
@given(SEEDS, SIZES)
def test_why_adds_up(seed: int, size: int) -> None:
    """The shares of a hit add up to its score, largest first, and the figures of each make up what it adds."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition, engine = Definition(articles), engine_of(articles)
    query = random_query(chance)
    ceiling, statistics = definition.ceiling(query), engine.statistics()
    by_term: dict[str, list[Sought]] = {}
    for sought in query:
        by_term.setdefault(sought.term, []).append(sought)
    for hit in engine.search(query, 20):
        shares = engine.explain(query, hit)
        assert sum(share.adds for share in shares) == pytest.approx(hit.score, abs=1e-9)
        assert [share.adds for share in shares] == sorted((share.adds for share in shares), reverse=True)
        for share in shares:
            k1, b, weight = WEIGHTS[share.field]
            size_of, mean = statistics.fields[share.field]
            assert share.mean_length == mean
            assert share.df == definition.df(share.counted, share.field)
            assert share.idf == inverse_document_frequency(share.df, size_of)
            saturation = share.tf * (k1 + 1) / (share.tf + k1 * (1 - b + b * share.length / mean))
            assert share.saturation == pytest.approx(saturation, abs=1e-12)
            assert share.adds == pytest.approx(share.weight * share.idf * share.saturation / ceiling, abs=1e-12)
            weights = [
                part * sought.weight * weight
                for sought in by_term[share.term]
                for form, part in sought.forms
                if form == share.counted
            ]
            assert share.weight in [pytest.approx(weight, abs=1e-12) for weight in weights]


@settings(max_examples=PARITY // 2, deadline=None)
@given(SEEDS, SIZES)
def test_counts_are_those_of_the_articles(seed: int, size: int) -> None:
    """Statistics, df, idf, presence and which articles hold what are counted, not estimated."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition, engine = Definition(articles), engine_of(articles)
    statistics = engine.statistics()
    assert statistics.articles == size
    assert statistics.sentences == len(definition.places)
    for name, documents in definition.documents.items():
        assert statistics.fields[name].size == len(documents)
        assert statistics.fields[name].mean_length == (sum(map(len, documents)) / len(documents) if documents else 0)
    only = random_only(chance)
    kind, speaker = only.filters.kind, only.filters.speaker
    left = [place for place in definition.places if may_be_found(place, only)]
    ids = {place.article.article_id for place in left}
    if kind is None and speaker is None and only.spoken_by is None:
        # An article that has no sentence is found by its filters all the same.
        ids = {article.article_id for article in articles if is_wanted(article, only)}
    assert engine.count_articles(only) == len(ids)
    assert engine.count_articles(LATE) == size
    for term in (*WORDS, "absent"):
        sentences, headlines = definition.df(term, "sentence"), definition.df(term, "headline")
        assert engine.df(term) == engine.df(term, LATE) == sentences + headlines
        assert engine.idf(term) == inverse_document_frequency(sentences, len(definition.places))
        assert engine.holds(term) == (sentences + headlines > 0)
        held = sum(term in place.sentence.terms for place in left)
        held += sum(term in article.headline for article in articles if article.article_id in ids)
        assert engine.df(term, only) == held
    held_terms = {term for name in ("sentence", "headline") for unit in definition.documents[name] for term in unit}
    for beginning in ("", "f", "ferr", "ferri", "x"):
        assert engine.terms_starting(beginning) == sorted(term for term in held_terms if term.startswith(beginning))
    all_of, any_of = (chance.sample([*WORDS, "absent"], chance.randint(0, 2)) for _ in range(2))
    expected = [
        (article.article_id, article.kept_at)
        for article in articles
        if (terms := {term for sentence in article.sentences for term in sentence.terms}).issuperset(all_of)
        and terms.intersection(any_of)
    ]
    assert engine.articles_with(all_of, any_of) == expected


@settings(max_examples=PARITY // 2, deadline=None)
@given(SEEDS, SIZES)
def test_presence_is_what_stands_there(seed: int, size: int) -> None:
    """In the sentence, its neighbours, paragraph, article and headline: the term in full, its kin by how much."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition, engine = Definition(articles), engine_of(articles)
    hits = engine.search([Sought(word) for word in WORDS], 20)
    query = random_query(chance)
    for name in KERNELS:
        with the_kernel(name):
            presence = engine.presence(query, hits)
        for found, expected in zip(presence, definition.presence(query, hits), strict=True):
            assert found.tolist() == expected.tolist()


@settings(max_examples=PARITY // 4, deadline=None)
@given(SEEDS, SIZES)
def test_an_index_of_sentences_tells_what_it_knows(seed: int, size: int) -> None:
    """It counts, and says where terms lie, by the sentences; of headlines and the like it knows nothing."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    every, engine = engine_of(articles), engine_of(articles, ALONE)
    query = random_query(chance)
    all_of, any_of = (chance.sample(WORDS, chance.randint(0, 2)) for _ in range(2))
    assert engine.articles_with(all_of, any_of) == every.articles_with(all_of, any_of)
    hits = engine.search([Sought(word) for word in WORDS], 20)
    found, expected = engine.presence(query, hits), every.presence(query, hits)
    for name in ("sentence", "previous", "next"):
        assert getattr(found, name).tolist() == getattr(expected, name).tolist()
    assert not any(matrix.any() for matrix in (found.paragraph, found.article, found.headline))
    for word in WORDS:
        assert engine.df(word) == Definition(articles).df(word, "sentence")


def an_article(number: int, *sentences: str, headline: str = "") -> AnalysedArticle:
    """Return an article of these sentences, in one paragraph."""
    return AnalysedArticle(
        number,
        f"a{number}",
        number,
        tuple(AnalysedSentence(tuple(words.split()), n, n + 1, 0) for n, words in enumerate(sentences)),
        tuple(headline.split()),
    )


@settings(max_examples=PARITY // 2, deadline=None)
@given(SEEDS, SIZES)
def test_speakers_are_those_of_the_sentences_that_may_be_found(seed: int, size: int) -> None:
    """Each printed name with how many sentences hold its words; deleted articles, days and embargoes count."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition = Definition(articles)
    gone = np.array([chance.random() < 0.2 for _ in articles], bool)
    engine = Engine([(segment_of(articles), gone)] if articles else [])
    kept = {article.number for article, is_gone in zip(articles, gone, strict=True) if not is_gone}
    for only in (None, random_only(chance)):
        left = [place for place in definition.places if place.article.number in kept]
        left = [place for place in left if only is None or may_be_found(place, only)]
        counted = Counter(name for place in left for name in place.sentence.speakers)
        assert [tuple(spoken) for spoken in engine.speakers(None, only)] == sorted(counted.items())
        for words in ("lind", "Odile Marsh", "Marsh Odile", "anne", "ÄNNE lind", ""):
            plain = words.replace("Ä", "a")
            held = {name for name in counted if plain and holds_words(name.replace("Ä", "A"), plain)}
            expected = sorted((name, counted[name]) for name in held)
            assert [tuple(spoken) for spoken in engine.speakers(words, only)] == expected
        if only:
            keys = [place.key for place in left]
            for oldest_first in (False, True):
                hits = engine.sentences_of(only, oldest_first=oldest_first)
                assert sorted((hit.sentence.article_id, hit.sentence.position) for hit in hits) == sorted(keys)
                days = [DAYS[_published(articles, hit.number)] for hit in hits]
                known = [day[0] for day in days if day]
                assert known == sorted(known, reverse=not oldest_first)
                assert days[len(known) :] == [None] * (len(days) - len(known))
                places = [(hit.number, hit.sentence.position) for hit in hits]
                assert all(a < b for a, b in pairwise(places) if a[0] == b[0])


def _published(articles: Sequence[AnalysedArticle], number: int) -> str | None:
    return next(article.published for article in articles if article.number == number)


def test_an_index_of_nothing() -> None:
    """No segment, no article, no word: nothing is found, and nothing is divided by."""
    query = [Sought("ferry", 1.0, (("pier", 0.5),))]
    for engine in (Engine(()), engine_of([]), engine_of([an_article(1)]), engine_of([an_article(1, "", "")])):
        assert engine.search(query, 10) == []
        assert engine.search(query, 10, LATE) == []
        assert engine.df("ferry") == 0
        assert not engine.holds("ferry")
        assert engine.articles_with(["ferry"], ["ferry"]) == []
        assert engine.idf("ferry") > 0
        assert [matrix.shape for matrix in engine.presence(query, [])] == [(1, 0)] * len(Presence._fields)


def test_articles_without_a_word(archive: Archive, keep: Keep) -> None:
    """An article of marks alone is in the index, and nothing is found in it."""
    keep(archive, Article("marks", "… — !"))
    engine = Engine.of(update_index(archive))
    assert engine.statistics().articles == 1
    assert engine.search([Sought("ferri")], 10) == []
    assert engine.count_articles(LATE) == 1


def test_nothing_asked_nothing_found() -> None:
    """No terms, absent terms and terms without weight find nothing."""
    engine = engine_of([an_article(1, "ferry pier", headline="ferry")])
    for query in ((), [Sought("quantum")], [Sought("ferry", 0.0)], [Sought("quantum", 1.0, (("quark", 0.5),))]):
        assert engine.search(query, 10) == []


def test_a_headline_brings_up_its_whole_article() -> None:
    """A sentence without any of the terms is found by what stands around it, and furniture never is."""
    furniture = AnalysedSentence((), 5, 6, 0, furniture=True)
    article = an_article(1, "tide", "", headline="ferry")
    article = AnalysedArticle(1, "a1", 1, (*article.sentences, furniture), article.headline)
    hits = engine_of([article]).search([Sought("ferry")], 10)
    assert [hit.sentence.position for hit in hits] == [0, 1]


def test_furniture_counts_for_nothing() -> None:
    """What stands between the sentences changes no score, even where a paragraph is nothing else."""
    furniture = AnalysedSentence((), 50, 60, 7, furniture=True)
    bare = [an_article(1, "ferry", "ferry pier"), an_article(2, "pier tide gull", headline="ferry")]
    furnished = [
        AnalysedArticle(a.number, a.article_id, a.kept_at, (*a.sentences, furniture, furniture), a.headline)
        for a in bare
    ]
    query = [Sought("ferry"), Sought("pier", 0.5, (("tide", 0.4),))]
    found = [[hit[:4] for hit in engine_of(articles).search(query, 10)] for articles in (bare, furnished)]
    assert len(found[0]) == 3
    assert found[0] == found[1]


def test_kin_count_once() -> None:
    """A sentence with a word and its kin has said it once: the best of them counts."""
    engine = engine_of([an_article(1, "ferry"), an_article(2, "ferry ferries")], ALONE)
    plain, both = (engine.search([Sought("ferry", 1.0, kin)], 1)[0] for kin in ((), (("ferries", 0.01),)))
    assert plain == both
    (share,) = engine.explain([Sought("ferry", 1.0, (("ferries", 1.0),))], engine.search([Sought("ferries")], 1)[0])
    assert (share.term, share.counted) == ("ferry", "ferries")


def test_twins_come_in_the_order_of_the_archive(archive: Archive, keep: Keep) -> None:
    """Equal scores go to the earlier article, then to the earlier sentence."""
    keep(archive, *(Article(name, "The pier is shut.\n\nThe pier is shut.") for name in "cab"))
    found = Engine.of(update_index(archive)).search([Sought("pier")], 10)
    places = [(hit.sentence.article_id, hit.sentence.position) for hit in found]
    assert places == [(name, position) for name in "cab" for position in range(2)]
    assert len({hit.score for hit in found}) == 1


def test_scores_that_the_ceiling_makes_equal_are_ties() -> None:
    """Of two scores that round to the same share of the ceiling, the earlier article's comes first."""
    fillers = [an_article(number, "tide") for number in range(3, 60)]
    engine = engine_of([an_article(1, "ferry"), an_article(2, "pier"), *fillers], ALONE)
    query = [Sought("ferry", 1.0), Sought("pier", 1.0 + 2e-9)]
    every = engine.search(query, 10)
    assert [hit.sentence.article_id for hit in every] == ["a1", "a2"]
    assert every[0].score == every[1].score
    assert engine.search(query, 1) == every[:1]


def test_hits_are_the_archives_sentences(answerer: Answerer) -> None:
    """A hit names a sentence just as the archive does, and its article's number and generation."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    hits = Engine.of(snapshot).search([Sought(term) for term in read_terms("ferry board bullying lighthouse")], 100)
    assert len(hits) > 8
    for hit in hits:
        assert hit.sentence == answerer.archive.sentences(hit.sentence.article_id)[hit.sentence.position]
        assert answerer.archive.article(hit.sentence.article_id, hit.kept_at) is not None
    assert len(set(hits)) == len(hits)


def test_presence_is_what_is_printed(answerer: Answerer) -> None:
    """A term is whole where it is printed, as far as the index is made of the archive's own words."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    engine = Engine.of(snapshot)
    terms = [term for term in ("teasel", "board", "ferri", "winter", "absent") if not like_terms(term)]
    hits = engine.search([Sought(term) for term in read_terms("ferry board bullying lighthouse")], 100)
    presence = engine.presence([Sought(term) for term in terms], hits)
    for column, hit in enumerate(hits):
        article = answerer.archive.article(hit.sentence.article_id)
        assert article is not None
        printed = read_terms(hit.sentence.span.of(article.body))
        for row, term in enumerate(terms):
            # A speaker's name counts as standing in what is said: it may be there and not be printed.
            if term in printed:
                assert presence.sentence[row, column] == presence.paragraph[row, column] == 1.0
            in_headline = term in read_terms(f"{article.headline or ''} {article.standfirst or ''}")
            assert presence.headline[row, column] == in_headline
            assert presence.article[row, column] >= presence.paragraph[row, column] >= presence.sentence[row, column]


def test_it_is_a_searcher() -> None:
    """The embedded engine is one of what may be searched: the type checker holds it to the seam."""
    searcher: Searcher = Engine(())
    assert searcher.generation == 0
    assert searcher.statistics().fields["sentence"].mean_length == 0.0


def test_whole_words_are_told_from_parts() -> None:
    """The definition itself: words in order, whole."""
    assert holds_words("The Island Post", "island POST")
    assert not holds_words("The Island Post", "Pos")
    assert not holds_words("The Island Post", "post island")
    assert np.array_equal(Definition([]).scores([Sought("ferry")]), [])
    assert Only("2024-01-01", "2024-01-01T00:00:00Z").filters.kind is None
