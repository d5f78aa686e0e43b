"""How the index came to be, and what computes scores, is nothing that an answer shows."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.json_form import answer_form
from bot.sample import open_sample
from corpus.article import Article
from corpus.reading import read_entry
from corpus.store import Archive
from index.answer import Filters
from index.answering import Answerer
from index.engine import compacting
from index.engine import segments as engine
from index.engine.kernel import kernel_name, use_kernel
from index.engine.segments import Engine
from index.engine.upkeep import FOLDER, drop_index, load_index, merge_index, update_index
from index.ranking.seeking import seek
from tests.index.conftest import INVENTED

QUESTIONS = (
    "When will the ferry stop?",
    "What did Odile Marsh say about the complaint?",
    "Was Colin Teasel cleared of bullying?",
    "How many votes did the new pier get?",
    "What colour is the lighthouse?",
    "Who is Ulrika Pendlebury?",
    "harbour board pier ferry council inquiry complaint",
)
# Of the bundled articles, whatever they are about: enough words to find something in each.
SAMPLE_QUESTIONS = (
    "What did the council decide?",
    "Who was accused, and how did it end?",
    "How much will it cost?",
    "What did she say about the inquiry?",
    "When does the work on the bridge begin?",
    "police court school hospital election water",
)
SCOPES = (
    (Filters(), "2030-01-01"),
    (Filters(outlet="Gazette"), "2030-01-01"),
    (Filters(kind="speech"), "2030-01-01"),
    (Filters(since="2021-01-01"), "2021-12-31"),
)
Form = dict[str, Any]


def answers(archive: Archive, questions: Sequence[str] = QUESTIONS) -> list[Form]:
    """Return all that ``ask --json`` prints, to the last digit of every score."""
    answerer = Answerer(archive)
    forms = []
    for question in questions:
        for filters, as_of in SCOPES:
            answer = answerer.answer(question, k=10, filters=filters, as_of=as_of)
            shown = [quote.score for quote in (*answer.quotes, *answer.nearest)]
            forms.append(json.loads(json.dumps(answer_form(answer))) | {"scores": shown, "full": answer.confidence})
    return forms


def put(archive: Archive, articles: Iterable[Article]) -> None:
    """Split, attribute and keep *articles*."""
    archive.keep_all([read_entry(article) for article in articles])


def versions() -> list[Article]:
    """Return the invented articles, and some more so that there is something to tell apart."""
    more = [
        Article(
            f"more-{number}",
            f"The harbour board met {number} times about the pier. “The ferry is late,” said Rhoda Quill. "
            f"Nobody from the council of Upper Sallow came.\n\nThe inquiry heard {number + 3} people.",
            headline="Harbour board meets" if number % 2 else "Inquiry goes on",
            outlet="Sallow Gazette" if number % 3 else "Island Post",
            published=f"2021-0{1 + number % 9}-11",
        )
        for number in range(9)
    ]
    return [*INVENTED, *more]


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """An archive whose index is of several segments, with updated and withdrawn articles."""
    archive_articles = versions()
    put(archive, [replace(article, body=f"Of the pier. {article.body}") for article in archive_articles[::2]])
    put(archive, [Article("gone", "The ferry and the pier and the council are gone.")])
    update_index(archive)
    put(archive, archive_articles)
    archive.withdraw("gone", "asked for")
    update_index(archive)
    put(archive, [replace(archive_articles[5], body=f"{archive_articles[5].body} The lighthouse is red.")])
    update_index(archive)
    snapshot = load_index(archive)
    assert snapshot is not None
    assert len(snapshot.segments) > 1
    assert any(deleted is not None for _, deleted in snapshot.segments)
    return archive


def copied(archive: Archive, folder: Path) -> Path:
    """Return a copy of the archive in *folder*, with no index."""
    shutil.copytree(archive.directory, folder, ignore=shutil.ignore_patterns(FOLDER))
    return folder


def merge(archive: Archive) -> None:
    """Merge what there is."""
    snapshot = merge_index(archive)
    assert len(snapshot.segments) == 1
    assert snapshot.segments[0][1] is None


def rebuild(archive: Archive) -> None:
    """Make the index anew."""
    drop_index(archive.directory)
    assert load_index(archive) is None
    assert len(update_index(archive).segments) == 1


def lose(archive: Archive) -> None:
    """Lose the index, so that who asks makes it."""
    shutil.rmtree(archive.directory / FOLDER)


def damage(archive: Archive) -> None:
    """Flip a bit of each byte in the middle of each segment."""
    for path in (archive.directory / FOLDER).glob("*.segment"):
        content = bytearray(path.read_bytes())
        for place in range(len(content) // 4, len(content) // 2):
            content[place] ^= 1
        # A file of its own: what others have mapped stays what it was.
        path.unlink()
        path.write_bytes(content)


@pytest.mark.parametrize("change", [merge, rebuild, lose, damage])
def test_answers_are_those_of_before(filled: Archive, change: Callable[[Archive], None]) -> None:
    """Merged, rebuilt, lost or damaged: what is answered is the same, character by character, digit by digit."""
    before = answers(filled)
    assert sum(form["answered"] for form in before) > 5
    change(filled)
    assert answers(filled) == before


def test_many_small_commits_are_as_one(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Article by article, each committed, or all at once: the same answers, generations apart."""
    # No merge in between: a segment for each.
    monkeypatch.setattr(compacting, "start_merging", lambda *_: None)
    for article in versions():
        put(archive, [article])
        update_index(archive)
    snapshot = load_index(archive)
    assert snapshot is not None
    assert len(snapshot.segments) == len(versions())
    with Archive.open(tmp_path / "at-once", create=True) as other:
        put(other, versions())
        assert len(update_index(other).segments) == 1
        assert answers(archive) == answers(other)


@pytest.fixture
def kernels() -> Iterator[None]:
    """Put back the kernel that was in use."""
    before = kernel_name()
    yield
    use_kernel(before)


@pytest.mark.usefixtures("kernels")
def test_the_kernel_decides_nothing(filled: Archive) -> None:
    """With the kernel in C and with the one in NumPy the answers are the same."""
    try:
        use_kernel("c")
    except ImportError:
        pytest.skip("the kernel in C was not built: no C compiler on install")
    before = answers(filled)
    use_kernel("numpy")
    assert answers(filled) == before


@pytest.mark.usefixtures("kernels")
def test_the_sample_is_answered_from_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bundled articles: in one segment, in many, merged again, rebuilt, and with either kernel."""
    with Archive.open(open_sample(tmp_path)) as sample:
        before = answers(sample, SAMPLE_QUESTIONS)
        assert any(form["answered"] for form in before)
        use_kernel("numpy")
        assert answers(sample, SAMPLE_QUESTIONS) == before
        use_kernel("best")
        articles = list(sample.articles())
        monkeypatch.setattr(compacting, "start_merging", lambda *_: None)
        for article in articles:
            # As if it were news, and then what it was again: an update each.
            put(sample, [replace(article, body=f"{article.body} The end.")])
            update_index(sample)
            put(sample, [article])
            update_index(sample)
        snapshot = load_index(sample)
        assert snapshot is not None
        assert len(snapshot.segments) > 5
        assert answers(sample, SAMPLE_QUESTIONS) == before
        merge(sample)
        assert answers(sample, SAMPLE_QUESTIONS) == before
        rebuild(sample)
        assert answers(sample, SAMPLE_QUESTIONS) == before


def test_who_writes_nothing_answers_alike(filled: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From an index in a temporary folder come the same answers as from the one beside the archive."""
    before = answers(filled)
    with Archive.open(copied(filled, tmp_path / "copy")) as copy:
        (copy.directory / FOLDER).write_text("a file in the place of the folder")
        assert answers(copy) == before


def test_reasons_add_up_over_segments(filled: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """What ``why`` is made of adds up to the score of every hit, wherever its article lies."""
    monkeypatch.setattr(engine, "_RARE", 0, raising=False)
    snapshot = load_index(filled)
    assert snapshot is not None
    searcher = Engine.of(snapshot)
    query = seek(searcher, ["harbour", "board", "ferri", "complaint"], [1.0, 0.5, 1.0, 2.0])
    hits = searcher.search(query, 50)
    assert len({hit.sentence.article_id for hit in hits}) > 5
    for hit in hits:
        assert sum(share.adds for share in searcher.explain(query, hit)) == pytest.approx(hit.score, abs=1e-9)
