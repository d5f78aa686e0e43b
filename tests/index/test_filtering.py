"""Which sentences may be found: by date, outlet, author, speaker, kind and article."""

from __future__ import annotations

import weakref
from collections.abc import Callable

import pytest

from corpus.article import Article
from corpus.store import Archive
from index.answer import Filters
from index.answering import Answerer
from index.engine import filtering
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.descent import Allowed
from index.engine.filtering import allowed_articles, allowed_in, allowed_mask
from index.engine.segment import Segment
from index.engine.segments import Engine
from index.engine.snapshots import Snapshot
from index.engine.tallies import Part
from index.engine.upkeep import load_index, update_index
from index.search_engine import Only
from tests.index.definition import holds_words, segment_of

Keep = Callable[..., None]

TODAY, NOW = "2026-01-01", "2026-01-01T00:00:00Z"
EVERY = {"suspended", "cleared", "ferry", "undated"}


def allowed_sentences(snapshot: Snapshot, only: Only | None) -> list[tuple[str, int]]:
    """Return the sentences that may be found, each as its article and its position there."""
    found = []
    for segment, deleted in snapshot.segments:
        mask = allowed_mask(segment, allowed_in(Part(segment, deleted, 0), only))
        for index in range(segment.articles):
            first, stop = segment.sentence_starts[index : index + 2].tolist()
            left = [sentence for sentence in range(first, stop) if mask is None or mask[sentence]]
            found += [(segment.article_id(index), sentence - first) for sentence in left]
    return found


def of_articles(snapshot: Snapshot | None, filters: Filters, as_of: str = TODAY, now: str = NOW) -> set[str]:
    """Return the ids of the articles that have a sentence which may be found."""
    assert snapshot is not None
    only = Only(as_of, now, filters)
    found = {article_id for article_id, _ in allowed_sentences(snapshot, only)}
    assert Engine.of(snapshot).count_articles(only) == len(found)
    return found


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        (Filters(), EVERY),
        (Filters(since="2021-03-02"), {"suspended", "cleared"}),
        (Filters(since="2021-03-03"), {"cleared"}),
        (Filters(until="2021-03-02"), {"suspended", "ferry"}),
        (Filters(until="2022-01-15"), {"suspended", "ferry", "cleared"}),
        (Filters(since="2021-01-01", until="2021-12-31"), {"suspended"}),
        (Filters(since="2021", until="2021"), {"suspended"}),
        (Filters(since="2022-01-01", until="2021-01-01"), set()),
        (Filters(since="soon"), {"suspended", "ferry", "cleared"}),
        (Filters(until="soon"), set()),
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
        (Filters(speaker="Lind", kind="speech"), {"ferry"}),
        (Filters(speaker="Lind", kind="reporter"), set()),
        (Filters(kind="speech"), {"suspended", "cleared", "ferry"}),
        (Filters(kind="reporter"), EVERY),
        (Filters(article="ferry"), {"ferry"}),
        (Filters(article="Ferry"), set()),
        (Filters(article="ferry", outlet="Gazette"), set()),
    ],
)
def test_filters(answerer: Answerer, filters: Filters, expected: set[str]) -> None:
    """A filter asks for whole words of what is printed, in order, and for days, both ends included."""
    assert of_articles(load_index(answerer.archive), filters) == expected


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
    assert of_articles(load_index(answerer.archive), Filters(), as_of) == expected


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
    archive: Archive, keep: Keep, published: str, filters: Filters, as_of: str, expected: bool
) -> None:
    """All of a partial date must lie inside ``since`` and ``until``; of *as_of* it is enough that it may be earlier."""
    keep(archive, Article("full", "The pier reopened.", published="2024-01-01T10:00:00Z"))
    keep(archive, Article("partial", "The budget rises.", published=published))
    assert ("partial" in of_articles(update_index(archive), filters, as_of)) is expected


def test_only_what_the_speaker_said(answerer: Answerer) -> None:
    """A speaker is asked for by sentence: the rest of the article is not the speaker's."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    assert allowed_sentences(snapshot, Only(TODAY, NOW, Filters(speaker="Lind"))) == [("ferry", 2)]


def test_speech_and_the_reporters_own_words_are_everything(answerer: Answerer) -> None:
    """A sentence holds somebody's words or it does not: the two kinds have none in common, and leave none out."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    speech, reporter = (
        allowed_sentences(snapshot, Only(TODAY, NOW, Filters(kind=kind))) for kind in ("speech", "reporter")
    )
    assert sorted(speech + reporter) == sorted(allowed_sentences(snapshot, None))
    for article_id, position in speech:
        span = answerer.archive.sentences(article_id)[position].span
        assert any(said.touches(span) for said in answerer.archive.attributions(article_id))


def test_no_filter_is_no_work(answerer: Answerer) -> None:
    """Where every sentence may be quoted there is nothing to look up."""
    snapshot = load_index(answerer.archive)
    assert snapshot is not None
    ((segment, deleted),) = snapshot.segments
    for only in (None, Only(TODAY, NOW)):
        allowed = allowed_in(Part(segment, deleted, 0), only)
        assert allowed == Allowed()
        assert allowed_mask(segment, allowed) is None
        assert allowed_articles(segment, allowed) is None


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
    archive: Archive, keep: Keep, now: str, expected: set[str], as_of: str
) -> None:
    """Until its moment nobody sees a sentence of it, whatever day is asked for; from then on, without a new index."""
    keep(
        archive,
        Article("open", "The pier reopened."),
        Article("morning", "The budget rises.", embargo="2021-05-01T08:00:00Z"),
        Article("midnight", "The budget falls.", embargo="2021-05-02T00:00:00Z"),
    )
    assert of_articles(update_index(archive), Filters(), as_of, now) == expected


def test_what_is_deleted_is_never_found(archive: Archive, keep: Keep) -> None:
    """Neither without a filter nor with one that names it: only the words of today are there."""
    keep(archive, Article("a", "The pier reopened.", outlet="Island Post"), Article("b", "The pier shut."))
    keep(archive, Article("a", "The quay reopened. It is long.", outlet="Sallow Gazette"))
    archive.withdraw("b", "asked for")
    snapshot = update_index(archive)
    assert allowed_sentences(snapshot, None) == [("a", 0), ("a", 1)]
    assert of_articles(snapshot, Filters(article="b")) == set()
    assert of_articles(snapshot, Filters(outlet="Post")) == set()
    assert of_articles(snapshot, Filters(outlet="Gazette", article="a")) == {"a"}


def test_what_no_well_formed_text_holds(archive: Archive, keep: Keep) -> None:
    """Lone surrogates and null characters are indexed, read back, and found by the words around them."""
    keep(archive, Article("odd", "The \ud800 pier \x00 reopened.", outlet="\ud800 Post", byline="\x00 By Lind"))
    snapshot = update_index(archive)
    assert of_articles(snapshot, Filters(outlet="post", author="by lind")) == {"odd"}
    assert of_articles(snapshot, Filters(outlet="\ud800")) == set()
    assert Engine.of(snapshot).df("pier") == 1


def named(*names: str) -> Segment:
    """Return a segment with one article from each of these outlets."""
    return segment_of(
        [
            AnalysedArticle(number, f"a{number}", 1, (AnalysedSentence(("x",), 0, 1, 0),), outlet=name)
            for number, name in enumerate(names, 1)
        ]
    )


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("post", [1, 4]),
        ("the post", [1]),
        ("STRASSE", [3]),
        ("straße", [3]),
        ("post-\t!gazette", [4]),
        ("gazette post", []),
        ("new", []),
        ("line", [5]),
        ("new line", []),
        ("newline post", []),
    ],
)
def test_words_are_whole_and_of_one_name(wanted: str, expected: list[int]) -> None:
    """Case and what stands between words do not matter; a name ends where it ends, whatever stands in it."""
    segment = named("The Post", "Poster", "Neue Straße", "Post & Gazette", "Newline \n Line")
    mask = allowed_articles(segment, allowed_in(Part(segment, None, 0), Only(TODAY, NOW, Filters(outlet=wanted))))
    found = [] if mask is None else (mask.nonzero()[0] + 1).tolist()
    assert found == expected
    assert holds_words("The Post", "post")


def test_names_are_remembered_no_longer_than_their_segment() -> None:
    """What was folded to be looked through goes with the segment: a bot that reads on for weeks does not grow."""
    segment = named("The Post")
    allowed_in(Part(segment, None, 0), Only(TODAY, NOW, Filters(outlet="post")))
    assert segment in filtering._known
    gone = weakref.ref(segment)
    del segment
    assert gone() is None


def test_an_engine_lets_go_of_its_segments() -> None:
    """With the last reader the mapped file is closed, and at once, also after a filter was remembered."""
    segment = named("The Post")
    engine = Engine([(segment, None)])
    assert engine.count_articles(Only(TODAY, NOW, Filters(outlet="post"))) == 1
    gone = weakref.ref(segment)
    del segment, engine
    assert gone() is None
