"""However articles lie in segments, whatever was updated and deleted: the index answers as one segment written now."""

from __future__ import annotations

import os
import random
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine import descent, maxscore, tallies
from index.engine.analysed import AnalysedArticle
from index.engine.kernel import kernel_name, use_kernel
from index.engine.merging import merge_segments
from index.engine.segment import Segment
from index.engine.segments import WEIGHTS, Engine
from index.engine.tallies import Field, Part, Tallies
from index.search_engine import Hit, Only, Sought
from tests.index.definition import (
    LATE,
    WORDS,
    Definition,
    check_hits,
    engine_of,
    random_article,
    random_articles,
    random_only,
    random_query,
    segment_of,
)

PARITY = int(os.environ.get("BYLINE_PARITY", "80"))
SEEDS = st.integers(0, 1 << 40)
SIZES = st.integers(0, 16)
ALONE = {"sentence": Field(0.6, 0.3, 1.0)}


def scattered(
    chance: random.Random, articles: Sequence[AnalysedArticle], fields: Mapping[str, Field] = WEIGHTS
) -> Engine:
    """Return the engine over one to six segments that *articles* were put in by chance.

    Of some of them, and of articles that are gone, there are earlier versions in other segments, deleted.
    """
    parts: list[dict[int, tuple[AnalysedArticle, bool]]] = [{} for _ in range(chance.randint(1, 6))]
    in_order = chance.random() < 0.3
    for place, article in enumerate(articles):
        number = place * len(parts) // len(articles) if in_order else chance.randrange(len(parts))
        parts[number][article.number] = (article, False)
    gone = [1_000 + number for number in range(chance.choice((0, 0, 1, 4)))]
    for number in chance.sample([article.number for article in articles], len(articles) // 3) + gone:
        earlier = random_article(chance, number)
        for part in chance.sample(parts, chance.randint(1, len(parts))):
            part.setdefault(number, (earlier, True))
    segments = []
    for part in parts:
        entries = [part[number] for number in sorted(part)]
        deleted = np.array([is_deleted for _, is_deleted in entries], bool)
        segments.append((segment_of([article for article, _ in entries], list(fields)), deleted))
    return Engine(
        [(segment, deleted if deleted.any() or chance.random() < 0.5 else None) for segment, deleted in segments],
        fields=fields,
    )


def without_place(hits: Sequence[Hit]) -> list[Hit]:
    """Return *hits* without what only their own engine calls them."""
    return [hit._replace(place=0) for hit in hits]


def check_same(one: Engine, other: Engine, query: Sequence[Sought], only: Only | None) -> None:
    """Hold what is found, and why, to be the same from both, to the last bit."""
    for k in (1, 3, 10, 1_000):
        found, expected = one.search(query, k, only), other.search(query, k, only)
        assert without_place(found) == without_place(expected)
    for hit, twin in zip(found, expected, strict=True):
        assert one.explain(query, hit) == other.explain(query, twin)
    if found and "headline" in one.statistics().fields:
        for matrix, twin_matrix in zip(one.presence(query, found), other.presence(query, expected), strict=True):
            assert matrix.tolist() == twin_matrix.tolist()


@settings(max_examples=PARITY, deadline=None)
@given(SEEDS, SIZES)
def test_segments_are_one_index(seed: int, size: int) -> None:
    """Hits, scores to the last bit, df, idf, statistics, presence and reasons are those of one segment."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    one, several = engine_of(articles), scattered(chance, articles)
    assert several.statistics() == one.statistics()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(descent, "_RARE", chance.choice((0, 2, 4_096)))
        for _ in range(2):
            query, only = random_query(chance), random_only(chance)
            check_same(several, one, query, None)
            check_same(several, one, query, only)
            assert several.count_articles(only) == one.count_articles(only)
            for term in (*WORDS, "absent"):
                assert several.df(term, only) == one.df(term, only)
    assert several.count_articles(LATE) == size
    for term in (*WORDS, "absent"):
        assert several.df(term) == one.df(term)
        assert several.idf(term) == one.idf(term)
        assert several.holds(term) == one.holds(term)
    all_of, any_of = (chance.sample(WORDS, chance.randint(0, 2)) for _ in range(2))
    assert several.articles_with(all_of, any_of) == one.articles_with(all_of, any_of)
    # A term that only deleted articles hold may still be listed; it is not held.
    listed = several.terms_starting("f")
    assert [term for term in listed if several.holds(term)] == one.terms_starting("f")
    assert listed == sorted(set(listed))


@settings(max_examples=PARITY, deadline=None)
@given(SEEDS, SIZES)
def test_sentences_alone_in_several_segments(seed: int, size: int) -> None:
    """With one field it is the same, whichever kernel looks."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    one, several = engine_of(articles, ALONE), scattered(chance, articles, ALONE)
    assert several.statistics() == one.statistics()
    before = kernel_name()
    try:
        for kernel in ("numpy", "best"):
            use_kernel(kernel)
            for _ in range(2):
                query = random_query(chance)
                check_same(several, one, query, chance.choice((None, random_only(chance))))
    finally:
        use_kernel(before)


@settings(max_examples=PARITY // 4, deadline=None)
@given(SEEDS, st.integers(1, 16))
def test_merging_changes_no_answer(seed: int, size: int) -> None:
    """Merged to one segment, the index finds the same, with the same scores, for the same reasons."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    several = scattered(chance, articles)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "merged.segment")
        merge_segments([(part.segment, part.deleted) for part in several._parts], path)
        merged = Engine([(Segment(path, path.read_bytes()), None)])
    for _ in range(2):
        check_same(merged, several, random_query(chance), chance.choice((None, random_only(chance))))


@settings(max_examples=PARITY // 4, deadline=None)
@given(SEEDS, SIZES)
def test_the_figures_are_those_of_the_live_articles(seed: int, size: int) -> None:
    """N, avgdl and df are sums over segments without what is deleted, in every field, remembered or not."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    definition, engine = Definition(articles), scattered(chance, articles)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tallies, "_REMEMBERED", 3)
        found = Tallies(engine._parts, dict(WEIGHTS))
        for name, documents in definition.documents.items():
            length = sum(map(len, documents))
            assert found.by_field[name] == (len(documents), length / len(documents) if documents else 0.0)
            for term in (*WORDS, "absent", *WORDS):
                assert found.df(term, name) == definition.df(term, name)
                model = definition.models[name]
                if model is not None and found.df(term, name):
                    assert found.idf(term, name) == model.idf[term]


def test_ceilings_are_what_lower_codes_reach() -> None:
    """What a posting of a code or a lower one adds is never more than the ceiling of that code."""
    chance = random.Random(5)
    segment = segment_of([random_article(chance, number) for number in range(1, 60)])
    found = Tallies([Part(segment, None, 0)], dict(WEIGHTS))
    for name in WEIGHTS:
        saturation, ceiling = found.saturation(0, name), found.ceiling(0, name)
        assert len(saturation) == len(segment.fields[name].classes_tf)
        assert (np.diff(ceiling) >= 0).all()
        assert (ceiling >= saturation).all()
        assert ceiling.max() == saturation.max()
        assert found.saturation(0, name) is saturation


def large_archive(chance: random.Random, size: int) -> list[AnalysedArticle]:
    """Return *size* articles of common and of rare words."""
    articles = []
    for number in range(1, size + 1):
        article = random_article(chance, number)
        sentences = [
            s if s.furniture else s._replace(terms=(*s.terms, *(f"rare{int(chance.paretovariate(0.7))}",)))
            for s in article.sentences
        ]
        articles.append(replace(article, sentences=tuple(sentences)))
    return articles


@pytest.mark.parametrize("fields", [WEIGHTS, ALONE], ids=["four fields", "sentences alone"])
@pytest.mark.parametrize("prune", [False, True])
def test_where_there_is_much_to_skip(monkeypatch: pytest.MonkeyPatch, fields: Mapping[str, Field], prune: bool) -> None:
    """Among thousands of sentences, in segments of all sizes, with filters that leave much or little: the same."""
    if prune:
        monkeypatch.setattr(maxscore, "_FEW", -1)
        monkeypatch.setattr(descent, "_RARE", 20)
    chance = random.Random(11)
    articles = large_archive(chance, 900)
    definition, several = Definition(articles, fields), scattered(chance, articles, fields)
    words = [*WORDS, *(f"rare{number}" for number in range(1, 30))]
    for turn in range(6):
        terms = chance.sample(words, chance.randint(1, 5))
        kin = tuple((word, 0.5) for word in chance.sample(words, 4 * (turn % 2)))
        query = tuple(Sought(term, chance.choice((0.5, 1.0, 3.0)), kin) for term in terms)
        for only in (None, random_only(chance), replace(LATE, filters=replace(LATE.filters, article="a77"))):
            check_hits(definition, query, only, several.search, (1, 10, 100))
