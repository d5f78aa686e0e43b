from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.article import Article
from corpus.store import Archive
from index import filtering
from index.answer import Filters
from index.answering import Answerer
from index.filtering import allowed_sentences, released_articles
from index.segment import load_index, update_index

TODAY = "2026-01-01"
EVERY = {"suspended", "cleared", "ferry", "undated"}


def allowed_articles(answerer: Answerer, filters: Filters, as_of: str = TODAY) -> set[str]:
    """Return the ids of the articles that have a sentence which may be quoted."""
    segment = load_index(answerer.archive)
    assert segment is not None
    allowed = allowed_sentences(segment, answerer.archive, filters, as_of)
    numbers = range(len(segment.rows["article"]))
    return {segment.sentence(n).article_id for n in numbers if allowed is None or allowed[n]}


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), EVERY),
        (Filters(since="2021-03-02"), {"suspended", "cleared"}),
        (Filters(since="2021-03-03"), {"cleared"}),
        (Filters(until="2021-03-02"), {"suspended", "ferry"}),
        (Filters(until="2022-01-15"), {"suspended", "ferry", "cleared"}),
        (Filters(since="2021-01-01", until="2021-12-31"), {"suspended"}),
        (Filters(since="2022-01-01", until="2021-01-01"), set()),
        (Filters(outlet="island post"), {"ferry", "undated"}),
        (Filters(outlet="POST"), {"ferry", "undated"}),
        (Filters(outlet="Pos"), set()),
        (Filters(outlet="post island"), set()),
        (Filters(outlet="Post", until="2021-01-01"), {"ferry"}),
        (Filters(author="wren oakapple"), {"suspended"}),
        (Filters(author="Tull"), {"ferry"}),
        (Filters(author=".*"), set()),
        (Filters(author="\ud800"), set()),
        (Filters(outlet="—"), set()),
        (Filters(speaker="Lind"), {"ferry"}),
        (Filters(speaker="pascoe LIND"), {"ferry"}),
        (Filters(speaker="Nobody"), set()),
        (Filters(speaker="Lind", since="2021-01-01"), set()),
    ],
)
def test_filters(answerer: Answerer, filters: Filters, expected: set[str]) -> None:
    """A filter asks for whole words of what is printed, in order, and for days, both ends included."""
    assert allowed_articles(answerer, filters) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("1999-01-01", {"undated"}),
        ("2020-08-31", {"undated"}),
        ("2020-09-01", {"undated", "ferry"}),
        ("2021-12-31", {"undated", "ferry", "suspended"}),
        ("2022-01-15", EVERY),
    ],
)
def test_nothing_later_than_the_day_asked_for(answerer: Answerer, as_of: str, expected: set[str]) -> None:
    """As of a day, what was printed on it counts and what came later does not; no date is no later date."""
    assert allowed_articles(answerer, Filters(), as_of) == expected


@pytest.mark.parametrize(
    ("published", "filters", "as_of", "expected"),
    [
        ("2024", Filters(until="2024-12-30"), TODAY, False),
        ("2024", Filters(until="2024-12-31"), TODAY, True),
        ("2024-02", Filters(until="2024-02-28"), TODAY, False),
        ("2024-02", Filters(until="2024-02-29"), TODAY, True),
        ("2024", Filters(since="2024-01-01"), TODAY, True),
        ("2024", Filters(since="2024-01-02"), TODAY, False),
        ("2024-02", Filters(since="2024-02-01"), TODAY, True),
        ("2024-02", Filters(since="2024-02-02"), TODAY, False),
        ("2024", Filters(), "2024-06-01", True),
        ("2024", Filters(), "2023-12-31", False),
        ("2024-02", Filters(), "2024-02-01", True),
        ("2024-02", Filters(), "2024-01-31", False),
        ("2024-13", Filters(until="2024-12-31"), TODAY, False),
        ("0000", Filters(since="2024-01-01"), TODAY, False),
    ],
)
def test_a_year_or_a_month_alone(
    archive: Archive, keep: Callable[..., None], published: str, filters: Filters, as_of: str, expected: bool
) -> None:
    """All of a partial date must lie inside ``since`` and ``until``; of *as_of* it is enough that it may be earlier."""
    keep(archive, Article("full", "The pier reopened.", published="2024-01-01T10:00:00Z"))
    keep(archive, Article("partial", "The budget rises.", published=published))
    segment = update_index(archive)
    allowed = allowed_sentences(segment, archive, filters, as_of)
    assert (allowed is None or bool(allowed[segment.bounds(1)[0]])) is expected


def test_only_what_the_speaker_said(answerer: Answerer) -> None:
    """A speaker is asked for by sentence: the rest of the article is not the speaker's."""
    segment = load_index(answerer.archive)
    assert segment is not None
    allowed = allowed_sentences(segment, answerer.archive, Filters(speaker="Lind"), TODAY)
    assert allowed is not None
    (number,) = allowed.nonzero()[0].tolist()
    assert segment.sentence(number) == answerer.archive.sentences("ferry")[2]


def test_no_filter_is_no_work(answerer: Answerer) -> None:
    """Where every sentence may be quoted there is nothing to look up."""
    segment = load_index(answerer.archive)
    assert segment is not None
    assert allowed_sentences(segment, answerer.archive, Filters(), TODAY) is None


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2021-05-01T07:59:59Z", {"open"}),
        ("2021-05-01T08:00:00Z", {"open", "morning"}),
        ("2021-05-02T00:00:00Z", {"open", "morning", "midnight"}),
    ],
)
@pytest.mark.parametrize("as_of", ["2020-01-01", "2021-05-01", "2999-12-31"])
def test_an_embargo_ends_by_the_real_clock(
    archive: Archive,
    keep: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    now: str,
    expected: set[str],
    as_of: str,
) -> None:
    """Until its moment nobody sees a sentence of it, whatever day is asked for; from then on, without a new index."""
    keep(
        archive,
        Article("open", "The pier reopened."),
        Article("morning", "The budget rises.", embargo="2021-05-01T08:00:00Z"),
        Article("midnight", "The budget falls.", embargo="2021-05-02T00:00:00Z"),
    )
    monkeypatch.setattr(filtering, "moment_now", lambda: now)
    segment = update_index(archive)
    allowed = allowed_sentences(segment, archive, Filters(), as_of)
    numbers = range(len(segment.rows["article"]))
    assert {segment.sentence(n).article_id for n in numbers if allowed is None or allowed[n]} == expected
    assert released_articles(segment).sum() == len(expected)
