"""What an index holds of a form is looked up once, and forgotten when there is too much of it."""

from __future__ import annotations

import random

import pytest

from index.engine import forms as module
from index.engine.forms import Forms
from index.engine.segments import WEIGHTS
from index.engine.tallies import Field, Part, Tallies
from index.search_engine import FIELDS
from tests.index.definition import WORDS, random_articles, segment_of

ALONE = {"sentence": Field(0.6, 0.3, 1.0)}


@pytest.fixture
def tallies() -> Tallies:
    """Those of two segments of random articles."""
    chance = random.Random(4)
    segments = [segment_of(random_articles(chance, size)) for size in (20, 10)]
    return Tallies([Part(segment, None, base) for base, segment in zip((0, 200), segments, strict=True)], dict(WEIGHTS))


def test_what_is_held_is_what_the_segment_has(tallies: Tallies) -> None:
    """Units, codes and the highest of them, by the fields in their order; None where there is nothing."""
    forms = Forms(tallies)
    for place, part in enumerate(tallies.parts):
        assert forms.of(place, "absent") is None
        for word in WORDS:
            held, number = forms.of(place, word), part.segment.number_of_term(word)
            assert held is not None
            assert number is not None
            for name, one in zip(FIELDS, held, strict=True):
                units, codes, top = part.segment.fields[name].of(number)
                if one is None:
                    assert not len(units)
                    continue
                assert (one.units.tolist(), one.codes.tolist(), one.top) == (units.tolist(), codes.tolist(), top)
                assert one.idf == tallies.idf(word, name)
                assert one.gains[codes].max() <= one.most


def test_what_was_asked_for_lately_is_not_looked_up_again(tallies: Tallies, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known and unknown forms are remembered; of too many those that were not asked for again are forgotten."""
    forms, asked = Forms(tallies), list[str]()
    numbers = tallies.numbers

    def count(form: str) -> tuple[int | None, ...]:
        asked.append(form)
        return numbers(form)

    monkeypatch.setattr(tallies, "numbers", count)
    monkeypatch.setattr(tallies, "idf", lambda *_: 1.0)
    before = [forms.of(0, word) for word in (*WORDS, "absent")]
    assert [forms.of(0, word) for word in (*WORDS, "absent")] == before
    assert asked == [*WORDS, "absent"]
    monkeypatch.setattr(module, "_REMEMBERED", -1)
    asked.clear()
    for word in ("other", "ferry", "pier", "ferry"):
        forms.of(0, word)
    assert asked == ["other", "pier"]


def test_an_index_of_sentences_holds_nothing_else() -> None:
    """What the other fields would have is None."""
    segment = segment_of(random_articles(random.Random(4), 20), list(ALONE))
    held = Forms(Tallies([Part(segment, None, 0)], ALONE)).of(0, "ferry")
    assert held is not None
    assert held[0] is not None
    assert held[1:] == (None, None, None)
