from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.store import Archive
from index.answering import Answerer
from index.engine import Engine
from index.kin import like_terms
from index.segment import load_index, update_index
from index.terms import read_terms

Keep = Callable[..., None]


@pytest.fixture(scope="module")
def engine(answerer: Answerer) -> Engine:
    """The engine over the invented articles."""
    segment = load_index(answerer.archive)
    assert segment is not None
    return Engine(segment)


def text_of(engine: Engine, archive: Archive, number: int) -> str:
    """Return the words of sentence *number*."""
    sentence = engine.segment.sentence(number)
    article = archive.article(sentence.article_id)
    assert article is not None
    return sentence.span.of(article.body)


VOCABULARY = st.sampled_from(
    read_terms("ferry Gull Island pier bullying cleared suspended board votes red Lind absent")
)


@given(st.lists(VOCABULARY, min_size=1, max_size=5, unique=True), st.integers(1, 20))
@settings(deadline=None)
def test_order_and_range(engine: Engine, terms: list[str], depth: int) -> None:
    """Best first, shares of the ceiling, ties in the order of the archive, the same whatever the depth."""
    weights = [1.0] * len(terms)
    found, every = engine.search(terms, weights, depth), engine.search(terms, weights, 1_000)
    assert found.numbers.tolist() == every.numbers.tolist()[:depth]
    assert len(set(every.numbers.tolist())) == len(every.numbers)
    pairs = list(zip((-every.scores).tolist(), every.numbers.tolist(), strict=True))
    assert pairs == sorted(pairs)
    assert all(0 < score <= 1 for score in every.scores)
    assert every.scores.tolist() == np.round(every.scores, 9).tolist()


def test_twins_come_in_the_order_of_the_archive(archive: Archive, keep: Keep) -> None:
    """Equal scores go to the earlier article, then to the earlier sentence."""
    keep(archive, *(Article(name, "The pier is shut.\n\nThe pier is shut.") for name in "cab"))
    found = Engine(update_index(archive)).search(["pier"], [1.0], 10)
    assert found.numbers.tolist() == list(range(6))
    assert len(set(found.scores.tolist())) == 1


def test_only_what_is_allowed(engine: Engine) -> None:
    """What may not be quoted is not found, however well it fits."""
    every = engine.search(["ferri"], [1.0], 100).numbers
    allowed = np.ones(len(engine.segment.rows["article"]), bool)
    allowed[every[0]] = False
    assert set(engine.search(["ferri"], [1.0], 100, allowed).numbers) == set(every[1:])
    assert len(engine.search(["ferri"], [1.0], 100, np.zeros_like(allowed)).numbers) == 0


def test_nothing_asked_nothing_found(engine: Engine) -> None:
    """No terms, absent terms and terms without weight find nothing, and divide by nothing."""
    assert len(engine.search([], [], 10).numbers) == 0
    assert len(engine.search(["quantum"], [1.0], 10).numbers) == 0
    assert len(engine.search(["ferri"], [0.0], 10).numbers) == 0


def test_presence_is_what_is_printed(engine: Engine, answerer: Answerer) -> None:
    """A term is whole where it stands: in the sentence, its neighbours, paragraph, article and headline."""
    archive, count = answerer.archive, len(engine.segment.rows["article"])
    terms = ("teasel", "board", "ferri", "winter", "absent")
    presence = engine.presence(terms, np.arange(count))
    sentences = [engine.segment.sentence(number) for number in range(count)]
    held = [set(read_terms(text_of(engine, archive, number))) for number in range(count)]
    for place, term in enumerate(terms):
        if like_terms(term):
            continue
        for number, sentence in enumerate(sentences):
            same = [n for n in range(count) if sentences[n].article_id == sentence.article_id]
            paragraph = [n for n in same if sentences[n].paragraph == sentence.paragraph]
            article = archive.article(sentence.article_id)
            assert article is not None
            expected = {
                "sentence": term in held[number],
                "previous": number - 1 in same and term in held[number - 1],
                "next": number + 1 in same and term in held[number + 1],
                "paragraph": any(term in held[n] for n in paragraph),
                "article": any(term in held[n] for n in same),
                "headline": term in read_terms(f"{article.headline or ''} {article.standfirst or ''}"),
            }
            for field, stands in expected.items():
                # A speaker's name counts as standing in what is said: it may be there and not be printed.
                if stands:
                    assert getattr(presence, field)[place][number] == 1.0, (term, number, field)
                elif field == "headline":
                    assert presence.headline[place][number] < 1.0


def test_articles_with(engine: Engine) -> None:
    """All of the name's words, and one of the others, anywhere in the article's sentences."""
    ids = engine.segment.article_ids

    def found(all_of: list[str], any_of: list[str]) -> list[str]:
        return [ids[number] for number in engine.articles_with(all_of, any_of)]

    assert found(["colin", "teasel"], ["clear"]) == ["cleared"]
    assert found(["colin", "teasel"], ["clear", "suspend"]) == ["suspended", "cleared"]
    assert found(["colin", "absent"], ["clear"]) == []
    assert found(["colin"], []) == []


def test_an_index_of_no_words(archive: Archive, keep: Keep) -> None:
    """Sentences without a single word are searched without an error."""
    keep(archive, Article("marks", "… — !"))
    engine = Engine(update_index(archive))
    assert len(engine.search(["ferri"], [1.0], 10).numbers) == 0
    assert engine.presence(("ferri",), np.array([0])).sentence.tolist() == [[0.0]]
    assert engine.df("ferri") == 0
