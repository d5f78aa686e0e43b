from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.engine import classes, joining, renumbering, unit_lists
from index.engine import segment as segments
from index.engine.analysed import AnalysedArticle, AnalysedSentence
from index.engine.merging import merge_segments
from index.engine.packing import DamagedPackError
from index.engine.segment import Segment
from tests.index.invented_articles import ARTICLES, write


def content(segment: Segment) -> dict[str, Any]:
    """Return everything that *segment* holds."""
    arrays = {name: segment.pack.read(name) for name in segment.pack}
    return {name: (array.dtype.str, array.tolist()) for name, array in arrays.items()} | {"meta": dict(segment.meta)}


def check(
    folder: Path, articles: Sequence[AnalysedArticle], where: Callable[[int], int], dead: Sequence[int], split: int
) -> Segment:
    """Merge *articles*, each *where* it is put, and hold the result to those that stay, written at once."""
    parts = [[article for article in articles if where(article.number) == part] for part in range(split)]
    inputs = [
        (
            write(folder / f"{part}.segment", own),
            np.array([article.number in dead for article in own], bool) if dead or part % 2 else None,
        )
        for part, own in enumerate(parts)
    ]
    merge_segments(inputs, folder / "merged.segment")
    merged = Segment(folder / "merged.segment")
    merged.verify()
    left = [article for article in articles if article.number not in dead]
    assert content(merged) == content(write(folder / "at_once.segment", left))
    return merged


@given(
    ARTICLES,
    st.lists(st.integers(0, 3), min_size=51, max_size=51),
    st.one_of(st.just([]), st.lists(st.integers(0, 50), max_size=20)),
    st.sampled_from([(1, 1, 1), (3, 2, 30), (1 << 18, 1 << 14, 1 << 20)]),
    st.sampled_from([(8, 6, 16), (1, 0, 16), (0, 1, 2)]),
    st.booleans(),
)
def test_merged_is_as_if_written_at_once(
    articles: list[AnalysedArticle],
    where: list[int],
    dead: list[int],
    steps: tuple[int, int, int],
    halving: tuple[int, int, int],
    in_order: bool,
) -> None:
    """However articles lie in segments, and whichever were deleted, the merged one holds what is left, exactly.

    Nor does it matter how many postings, terms and bytes are held at a time, or which lists of units are halved.
    """
    where = sorted(where) if in_order else where
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for module in (joining, renumbering):
            patch.setattr(module, "_AT_ONCE", steps[0])
        patch.setattr(renumbering, "_TEXTS", steps[1])
        patch.setattr(renumbering, "_BYTES", steps[2])
        for name, value in zip(("_LEAST", "_SHARE", "_SHIFT"), halving, strict=True):
            patch.setattr(unit_lists, name, value)
        check(Path(folder), articles, where.__getitem__, dead, 4)


@pytest.mark.parametrize("dead", [(), range(0, 300, 7)])
@pytest.mark.parametrize("at_once", [90, 1 << 18])
@pytest.mark.parametrize("where", [lambda number: number // 100, lambda number: number % 3])
def test_common_terms(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    where: Callable[[int], int],
    at_once: int,
    dead: Sequence[int],
) -> None:
    """A term with more postings than are held at a time has them all, in order."""
    monkeypatch.setattr(joining, "_AT_ONCE", at_once)
    # So that some terms are halved, and the commonest is not.
    monkeypatch.setattr(unit_lists, "_SHARE", 3)
    articles = [
        AnalysedArticle(
            number,
            f"a{number}",
            1,
            tuple(
                AnalysedSentence(("tide",) * (1 + (number * place) % 7) + (f"gull{number % 40}",), place, place + 1, 0)
                for place in range(8)
            ),
        )
        for number in range(300)
    ]
    check(tmp_path, articles, where, dead, 3)


def test_many_classes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where more pairs of tf and dl exist than two bytes can tell apart, codes take four."""
    for module in (classes, segments):
        monkeypatch.setattr(module, "NARROW", 5)
    articles = [
        AnalysedArticle(number, f"a{number}", 1, (AnalysedSentence(("tide",) * number + ("x",), 0, 1, 0),))
        for number in range(1, 7)
    ]
    merged = check(tmp_path, articles, lambda number: number % 2, (), 2)
    assert merged.fields["sentence"].of(0).codes.dtype == np.uint32


def test_fewer_fields(tmp_path: Path) -> None:
    """A merged segment may have fewer fields than its parts, and then none of their terms; never more."""
    article = AnalysedArticle(1, "one", 1, (AnalysedSentence(("tide",), 0, 4, 0),), headline=("pier",))
    one = write(tmp_path / "one.segment", [article])
    merge_segments([(one, None)], tmp_path / "merged.segment", ("sentence",))
    assert content(Segment(tmp_path / "merged.segment")) == content(
        write(tmp_path / "fewer.segment", [article], ("sentence",))
    )
    with pytest.raises(ValueError, match="cannot be searched by article, headline, paragraph"):
        merge_segments([(Segment(tmp_path / "merged.segment"), None)], tmp_path / "again.segment")
    assert not (tmp_path / "again.segment").exists()


def test_nothing(tmp_path: Path) -> None:
    """Of no segments, or of deleted articles only, comes an empty one."""
    empty = content(write(tmp_path / "empty.segment", []))
    one = write(tmp_path / "one.segment", [AnalysedArticle(1, "one", 1, (AnalysedSentence(("tide",), 0, 4, 0),))])
    for number, inputs in enumerate(([], [(one, np.array([True]))])):
        merge_segments(inputs, tmp_path / f"{number}.segment")
        assert content(Segment(tmp_path / f"{number}.segment")) == empty


def test_one_article_twice(tmp_path: Path) -> None:
    """Two segments with an article of the same number, neither deleted, are refused, and no file is left."""
    twice = [(write(tmp_path / name, [AnalysedArticle(1, name, 1, ())]), None) for name in ("one", "two")]
    with pytest.raises(ValueError, match="same number"):
        merge_segments(twice, tmp_path / "merged.segment")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "two"]


def test_deletions_of_another_segment(tmp_path: Path) -> None:
    """What says which articles are deleted is of as many articles as there are."""
    one = write(tmp_path / "one.segment", [AnalysedArticle(1, "one", 1, ())])
    for count in (0, 2):
        with pytest.raises(ValueError, match=f"has 1 articles, and not {count}"):
            merge_segments([(one, np.zeros(count, bool))], tmp_path / "merged.segment")


def test_damage_is_not_merged(tmp_path: Path) -> None:
    """What is not what was written is found before a byte of it is passed on."""
    path = tmp_path / "one.segment"
    segment = write(path, [AnalysedArticle(1, "one", 1, (AnalysedSentence(("tide",), 0, 4, 0),))])
    with path.open("r+b") as file:
        file.seek(200)
        byte = file.read(1)[0]
        file.seek(200)
        file.write(bytes([byte ^ 1]))
    with pytest.raises(DamagedPackError):
        merge_segments([(segment, None)], tmp_path / "merged.segment")
    assert not (tmp_path / "merged.segment").exists()
