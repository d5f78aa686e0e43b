"""Over four fields both kernels find the same, to the last bit, and the one in C trusts nothing it is given."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Literal

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.gains import Listed
from index.engine.kernel import kernel_name, lists_in_c, use_kernel
from index.engine.segments import WEIGHTS, Engine
from index.engine.tallies import Field
from index.search_engine import FIELDS, Only, Sought
from tests.index.definition import (
    WORDS,
    engine_of,
    random_article,
    random_articles,
    random_only,
    random_query,
    random_terms,
    segment_of,
)

SEEDS = st.integers(0, 1 << 40)
OTHER_WEIGHTS = {name: Field(1.5, 0.75, weight) for name, weight in zip(FIELDS, (1.0, 0.0, 0.3, 2.0), strict=True)}


@contextmanager
def _chosen(name: Literal["c", "numpy"]) -> Iterator[None]:
    before = kernel_name()
    try:
        use_kernel(name)
    except ImportError:
        pytest.skip("the kernel in C was not built: no C compiler on install")
    try:
        yield
    finally:
        use_kernel(before)


def check_both(engine: Engine, query: Sequence[Sought], only: Only | None, depths: Sequence[int]) -> None:
    """Hold what both kernels find to be the same, to the last bit."""
    for k in depths:
        found = []
        for name in ("numpy", "c"):
            with _chosen(name):
                found.append(engine.find(query, k, only))
        assert found[0].places.tolist() == found[1].places.tolist()
        assert found[0].scores.tobytes() == found[1].scores.tobytes()


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(20, 90))
def test_both_find_the_same(seed: int, size: int) -> None:
    """Of more articles than are searched first, whatever is filtered or deleted, and over several segments."""
    chance = random.Random(seed)
    articles = random_articles(chance, size)
    fields = chance.choice((WEIGHTS, OTHER_WEIGHTS))
    cut = chance.choice((0, size // 3))
    segments = []
    for some in (articles[:cut], articles[cut:]):
        gone = np.array([chance.random() < 0.2 for _ in some], bool)
        if some:
            segments.append((segment_of(some), gone if chance.random() < 0.5 else None))
    engine = Engine(segments, fields=fields)
    for _ in range(3):
        query = random_query(chance)
        check_both(engine, query, chance.choice((None, random_only(chance))), (1, 3, 10, 60, 1_000))


def _in_paragraphs(article: AnalysedArticle, chance: random.Random, paragraphs: int, words: int) -> AnalysedArticle:
    """Return *article* with so many paragraphs, of one to three sentences, of which some have up to *words* words."""
    sentences = list[AnalysedSentence]()
    for paragraph in range(paragraphs):
        for _ in range(chance.choice((1, 1, 2, 3))):
            terms = random_terms(chance, words) if words and chance.random() < 0.1 else ()
            begin = 10 * len(sentences)
            is_furniture = not terms and chance.random() < 0.1
            sentences.append(AnalysedSentence(terms, begin, begin + 9, paragraph, is_furniture))
    return replace(article, sentences=tuple(sentences))


@settings(max_examples=8, deadline=None)
@given(SEEDS)
def test_long_articles(seed: int) -> None:
    """Articles of thousands of paragraphs, that matter or do not, and what lies far apart beside them."""
    chance = random.Random(seed)
    articles = []
    for number in range(1, 40):
        article = random_article(chance, number)
        if chance.random() < 0.15:
            article = _in_paragraphs(
                article, chance, chance.choice((600, 2_047, 2_048, 2_049, 4_500)), chance.choice((0, 1, 4))
            )
        articles.append(article)
    engine = engine_of(articles)
    for _ in range(3):
        check_both(engine, random_query(chance), chance.choice((None, random_only(chance))), (1, 10, 100))


def test_many_kin() -> None:
    """More forms than there are bits for what a paragraph holds: none is taken for another."""
    chance = random.Random(5)
    words = [f"word{number}" for number in range(150)]
    articles = []
    for number in range(1, 120):
        sentences = tuple(
            AnalysedSentence(tuple(chance.choices(words, k=chance.randint(0, 5))), 10 * n, 10 * n + 9, n // 3)
            for n in range(12)
        )
        articles.append(AnalysedArticle(number, f"a{number}", 1, sentences, tuple(chance.choices(words, k=2))))
    engine = engine_of(articles)
    for size in (1, 5, 70):
        query = [
            Sought(chance.choice(words), 1.0, tuple((word, 0.5) for word in chance.sample(words, size)))
            for _ in range(3)
        ]
        check_both(engine, query, None, (1, 5, 40, 2_000))


def test_without_flags() -> None:
    """Where no sentence is furniture or speech, nothing is kept that would say so."""
    sentences = tuple(AnalysedSentence((word,), 10 * n, 10 * n + 9, n) for n, word in enumerate(WORDS))
    engine = engine_of([AnalysedArticle(1, "a1", 1, sentences, ("ferry",))])
    check_both(engine, [Sought("ferry"), Sought("tide")], None, (1, 3, 100))


def test_threads_do_not_disturb_each_other() -> None:
    """Searches at the same time give what each gives alone."""
    chance = random.Random(8)
    engine = engine_of(random_articles(chance, 200))
    queries = [random_query(chance) for _ in range(20)]
    alone = [engine.search(query, 10) for query in queries]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda number: engine.search(queries[number % 20], 10), range(200)))
    assert together == alone * 10


# What the one in C is given


def _listed(**changes: Any) -> Listed:
    listed = Listed(np.array([0, 2], np.int32), np.array([0, 1], np.uint16), np.array([1.0, 2.0]), 1.0, 2.0, 1)
    return listed._replace(**changes)


def _given(**changes: Any) -> tuple[Any, ...]:
    """Return what a search of four articles, of one paragraph and one sentence each, is given."""
    given_ = {
        "groups": (((_listed(),),) * 4,),
        "within": np.ones(2),
        "alone": np.ones(2),
        "edges": np.arange(5, dtype=np.int32),
        "starts": np.arange(5, dtype=np.int32),
        "flags": np.zeros(4, np.uint8),
        "articles": None,
        "sentences": None,
        "wanted": 0,
        "unwanted": 1,
        "k": 2,
        "ceiling": 10.0,
        "floor": 0.0,
    }
    return tuple((given_ | changes).values())


@pytest.fixture
def descend() -> Iterator[Callable[..., Any]]:
    """What descends in C."""
    with _chosen("c"):
        yield lists_in_c().descend


def test_what_fits_is_searched(descend: Callable[..., Any]) -> None:
    """Of four sentences two are found, each with what four fields add."""
    found = np.frombuffer(descend(*_given()), np.dtype([("unit", "i4"), ("", "i4"), ("score", "f8")]))
    assert sorted(zip(found["unit"].tolist(), found["score"].tolist(), strict=True)) == [(0, 0.4), (2, 0.8)]


@pytest.mark.parametrize(
    "changes",
    [
        {"groups": 1},
        {"groups": (1,)},
        {"groups": ((),)},
        {"groups": (((_listed(),),) * 3,)},
        {"groups": (((_listed(),),) * 5,)},
        {"groups": (((_listed(),), (), (), ()),)},
        {"groups": (((_listed(),), 1, (), ()),)},
        {"groups": (((1,),) * 4,)},
        {"groups": ((((1, 2, 3, 4),),) * 4,)},
        {"groups": (((_listed()[:3],),) * 4,)},
        {"groups": (((_listed(most="much"),),) * 4,)},
        {"groups": (((None,) * 70_000,) * 4,)},
        *(
            {"groups": (((bad,) * 2,) * field + ((_listed(), worse),) + ((bad,) * 2,) * (3 - field),)}
            for field in range(4)
            for bad in (None, _listed())
            for worse in (
                _listed(units=np.array([0, 2])),
                _listed(units=np.array([0], np.int32)),
                _listed(codes=np.array([0, 1], np.uint8)),
                _listed(gains=np.array([1.0, 2.0], np.float32)),
            )
        ),
        *(
            {"groups": (((_listed(),),) * field + ((worse,),) + ((_listed(),),) * (3 - field),)}
            for field in (1, 2, 3)
            for worse in (_listed(codes=np.array([0, 2], np.uint16)), _listed(codes=np.array([0, 1 << 31], np.uint32)))
        ),
        *(
            {
                "groups": (
                    ((_listed(),),) * field
                    + ((_listed(units=np.array(units, np.int32)),),)
                    + ((_listed(),),) * (3 - field),
                )
            }
            for field in (2, 3)
            for units in ([0, 4], [-1, 2], [0, 2**31 - 1])
        ),
        {"within": np.ones(1)},
        {"within": np.ones(2, np.float32)},
        {"alone": np.ones(1)},
        {"alone": 1},
        {"edges": np.arange(5)},
        {"edges": np.zeros(0, np.int32)},
        {"edges": np.array([0, 1, 2, 3, 5], np.int32)},
        {"edges": np.array([-1, 1, 2, 3, 4], np.int32)},
        {"edges": np.array([0, 3, 2, 3, 4], np.int32)},
        {"starts": np.arange(5)},
        {"starts": np.zeros(0, np.int32)},
        {"starts": np.array([-1, 1, 2, 3, 4], np.int32)},
        {"starts": np.array([3, 1, 2, 3, 4], np.int32)},
        {"starts": np.array([0, 9, 9, 9, 9], np.int32)},
        {"flags": np.zeros(4, np.uint16)},
        {"flags": np.zeros(0, np.uint8)},
        {"flags": np.zeros(8, np.uint8)[::2]},
        {"articles": np.ones(3, np.bool_)},
        {"articles": np.ones(4, np.uint8)},
        {"sentences": np.zeros(1)},
        {"k": 0},
        {"k": -5},
        {"ceiling": 0.0},
        {"ceiling": float("nan")},
    ],
)
def test_what_does_not_fit_is_an_error(descend: Callable[..., Any], changes: dict[str, Any]) -> None:
    """Types, lengths, edges, units and codes are checked, never believed."""
    with pytest.raises((ValueError, TypeError, BufferError)):
        descend(*_given(**changes))


@settings(max_examples=200, deadline=None)
@given(SEEDS)
def test_no_input_is_read_beyond_its_end(seed: int) -> None:
    """Units in disorder, edges that lead astray, codes without gains, lies about bounds: an answer or a ValueError."""
    chance = random.Random(seed)
    numbers = np.random.default_rng(seed)
    sizes = {
        "sentence": chance.choice((3, 50, 6_000)),
        "paragraph": chance.choice((3, 50, 5_000)),
        "article": chance.choice((1, 30, 300)),
    }
    low, high = chance.choice(((0, 0), (0, 0), (0, 0), (-2, 3), (-(2**31), 2**31)))
    astray = chance.choice((0.0, 0.0, 0.1))

    def some(count: int, most: int) -> Any:
        units = np.clip(numbers.integers(low, most + high, count), -(2**31), 2**31 - 1).astype(np.int32)
        return units if chance.random() < astray else np.unique(units)

    def listed(size: int) -> Listed | None:
        if chance.random() < 0.2:
            return None
        units = some(chance.choice((0, 1, 40, 2_000)), size)
        gains = numbers.random(chance.choice((1, 4)))
        codes = numbers.integers(0, len(gains) + (chance.random() < astray), len(units))
        factor, most = 1.0, 1.0
        if chance.random() < astray:
            gains[0], factor, most = (chance.choice((0.5, -1.0, np.inf, np.nan, 1e300)) for _ in range(3))
        kept: Any = codes.astype(chance.choice((np.uint16, np.uint32)))
        return Listed(units, kept, gains, factor, most, 0)

    def edges(count: int, most: int) -> Any:
        found = np.sort(numbers.integers(0, most, count + 1, endpoint=True)).astype(np.int32)
        if chance.random() < astray:
            found[chance.randrange(count + 1)] += np.int32(chance.choice((-1, 1, 1_000, -(2**30))))
        return found

    counts = [sizes["sentence"], sizes["paragraph"], sizes["article"], sizes["article"]]
    groups = []
    for _ in range(chance.randint(0, 4)):
        forms = chance.choice((0, 1, 1, 2, 9))
        groups.append(tuple(tuple(listed(size) for _ in range(forms)) for size in counts))
    with _chosen("c"), np.errstate(over="ignore"):
        try:
            found = lists_in_c().descend(
                tuple(groups),
                numbers.random(4) + 1,
                numbers.random(chance.choice((3, 4, 4, 4, 4))) + 1,
                edges(sizes["article"], sizes["paragraph"]),
                edges(sizes["paragraph"], sizes["sentence"]),
                numbers.integers(0, 4, sizes["sentence"]).astype(np.uint8),
                chance.choice((None, numbers.random(sizes["article"]) < 0.5)),
                chance.choice((None, some(40, sizes["sentence"]))),
                chance.choice((0, 2)),
                1,
                chance.choice((1, 10, 10**12)),
                chance.choice((1.0, 1e-300)),
                chance.choice((0.0, 0.3)),
            )
        except ValueError:
            return
    assert len(found) % 16 == 0
