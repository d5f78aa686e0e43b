"""Verify finds what a failing disk or a stray hand changed, names it, and looks at the rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.adding import add_items
from corpus.article import Article
from corpus.errors import ArchiveError
from corpus.store import FILE_NAME, Archive
from corpus.verifying import Problem, verify_archive

BODY = "The harbour opened. “It is late,” Ann Dunn said. She left."


@pytest.fixture
def filled(archive: Archive) -> Archive:
    """An archive with ten articles, one of them with an earlier revision."""
    list(add_items(archive, [("f", Article(f"a{number}", f"{BODY} Day {number}.")) for number in range(10)]))
    list(add_items(archive, [("f", Article("a9", f"{BODY} Changed."))]))
    return archive


def test_a_sound_archive(filled: Archive) -> None:
    """Nothing is wrong with what was just kept."""
    assert list(verify_archive(filled)) == []


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ("UPDATE article SET body = cast(replace(cast(body AS TEXT), 'late', 'soon') AS BLOB)", "the body is not"),
        ("UPDATE article SET headline = x'41'", "the facts are not"),
        ("UPDATE article SET body = x'ff'", "cannot be read"),
        ('UPDATE sentence SET "end" = "end" - 1', "sentences or quotations are not"),
        ("UPDATE sentence SET furniture = 1 WHERE position = 0", "sentences or quotations are not"),
        ("DELETE FROM sentence WHERE position = 1", "sentence 1 is missing"),
        ("UPDATE attribution SET content = '1-99999'", "does not lie in the body"),
        ("UPDATE attribution SET speaker = x'41'", "its speaker is not printed where it says"),
        ("DELETE FROM attribution", "sentences or quotations are not"),
        ("UPDATE revision SET body = x'41'", "an earlier revision is not"),
        ("UPDATE revision SET body = x'ff'", "an earlier revision cannot be read"),
        ("UPDATE article SET body_hash = x'00'", "the body is not"),
    ],
)
def test_every_change_is_found(filled: Archive, change: str, what: str) -> None:
    """A changed body, fact, sentence, quotation, digest or revision is a problem of its article, and only of that."""
    table = change.split()[1 if change.startswith("UPDATE") else 2]
    column = {"article": "article_id = 'a9'", "revision": "article_id = 'a9'"}.get(
        table, "article = (SELECT number FROM article WHERE article_id = 'a9')"
    )
    filled.select(f"{change} {'AND' if 'WHERE' in change else 'WHERE'} {column}")
    found = list(verify_archive(filled))
    assert {problem.article_id for problem in found} == {"a9"}
    assert any(what in problem.what for problem in found), found


def test_a_row_without_its_article(filled: Archive) -> None:
    """A sentence of no article is a problem of the file."""
    filled.select("PRAGMA foreign_keys = OFF")
    filled.select("INSERT INTO sentence VALUES (999, 0, 0, 0, 5, 0)")
    assert any(problem.article_id is None for problem in verify_archive(filled))


@settings(deadline=None, max_examples=30)
@given(place=st.floats(0.1, 1, exclude_max=True), byte=st.integers(0, 255))
def test_a_changed_byte(tmp_path_factory: pytest.TempPathFactory, place: float, byte: int) -> None:
    """Whatever single byte of the file changes, verify ends, and finds it where the words are touched."""
    folder = tmp_path_factory.mktemp("archive")
    with Archive.open(folder, create=True) as archive:
        list(add_items(archive, [("f", Article(f"a{n}", f"{BODY} Day {n}.")) for n in range(10)]))
        bodies = {article.article_id: article.body for article in archive.articles()}
    path = folder / FILE_NAME
    content = bytearray(path.read_bytes())
    content[int(place * len(content))] = byte
    path.write_bytes(content)
    try:
        with Archive.open(folder) as archive:
            found = list(verify_archive(archive))
            now = {article.article_id: article.body for article in archive.articles()}
    except ArchiveError:
        return  # It cannot even be opened or read, and says so.
    assert found or now == bodies


def test_damaged_pages(filled: Archive, tmp_path: Path) -> None:
    """Pages overwritten with rubbish are problems, and what can still be read is looked at."""
    for number in range(300):
        list(add_items(filled, [("f", Article(f"b{number}", f"{BODY} Number {number}. " * 5))]))
    path, copy = filled.path, tmp_path / "copy"
    filled.close()
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 4096] = b"\xaa" * 4096
    copy.mkdir()
    (copy / FILE_NAME).write_bytes(content)
    with Archive.open(copy) as archive:
        found = list(verify_archive(archive))
    assert found
    assert all(isinstance(problem, Problem) for problem in found)
