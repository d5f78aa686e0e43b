"""The manifest comes back as it was saved or not at all: whatever is not ours, whole and of today is none."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from corpus.article import Article
from corpus.store import Archive
from index.engine.manifest import MANIFEST, Manifest, SegmentEntry, load_manifest, save_manifest, usable_manifest
from index.engine.upkeep import FOLDER, update_index

KEPT = Manifest(
    analyser="pier café",
    archive=12,
    generation=5,
    stamp=-7,
    languages=("de", "en"),
    segments=(
        SegmentEntry("0a", 40, 9, 1, 12),
        SegmentEntry("1b", 4, 3, 13, 15, deleted=1, deletions="1b.5.deleted", checksum=77),
    ),
)


def test_it_comes_back(tmp_path: Path) -> None:
    """Saved and loaded it is the same, and names its files; no other file is left."""
    save_manifest(tmp_path, KEPT)
    assert load_manifest(tmp_path) == KEPT
    assert KEPT.files() == {"0a.segment", "1b.segment", "1b.5.deleted"}
    save_manifest(tmp_path, replace(KEPT, segments=()))
    assert load_manifest(tmp_path) == replace(KEPT, segments=())
    assert os.listdir(tmp_path) == [MANIFEST]


def test_no_byte_may_be_another(tmp_path: Path) -> None:
    """With any byte flipped, and cut anywhere, it is none, or it says the same."""
    save_manifest(tmp_path, KEPT)
    path = tmp_path / MANIFEST
    whole = path.read_bytes()
    for place in range(len(whole)):
        for bit in (0x01, 0x20, 0x80):
            path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
            assert load_manifest(tmp_path) in (None, KEPT)
        path.write_bytes(whole[:place])
        assert load_manifest(tmp_path) is None


def _values(**values: object) -> Callable[[Manifest], Manifest]:
    return lambda manifest: replace(manifest, **values)  # type: ignore[arg-type]


def _entry(**values: object) -> Callable[[Manifest], Manifest]:
    return _values(segments=(replace(KEPT.segments[0], **values),))  # type: ignore[arg-type]


CHANGES: dict[str, Callable[[Manifest], Manifest]] = {
    "a name elsewhere": _entry(name="../../elsewhere"),
    "no name": _entry(name=""),
    "a name of a number": _entry(name=3),
    "deletions elsewhere": _entry(deleted=1, deletions="../0a.5.deleted"),
    "deletions of none": _entry(deletions="0a.5.deleted"),
    "deleted without a file": _entry(deleted=2),
    "more deleted than there are": _entry(deleted=10, deletions="0a.5.deleted"),
    "articles of a text": _entry(articles="9"),
    "articles of a truth": _entry(articles=True),
    "a segment twice": _values(segments=KEPT.segments[:1] * 2),
    "no generation": _values(generation=None),
    "a broken generation": _values(generation=1.5),
    "a generation beyond all numbers": _values(generation=1 << 70),
    "a language of another kind": _values(languages=("en", 3)),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_what_no_program_of_ours_wrote_is_none(tmp_path: Path, change: Callable[[Manifest], Manifest]) -> None:
    """Values of other types, and names that lead elsewhere, are not taken, whatever the checksum says."""
    save_manifest(tmp_path, change(KEPT))
    assert load_manifest(tmp_path) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b"null",
        b'{"format": 3}',
        b"[" * 100_000,
        b"\xff\xfe\x00",
        b'{"format": 2, "segment": ""}',
    ],
)
def test_anything_else_is_none(tmp_path: Path, content: bytes) -> None:
    """Whatever lies there, nothing but a manifest is one."""
    (tmp_path / MANIFEST).write_bytes(content)
    assert load_manifest(tmp_path) is None


@pytest.mark.parametrize("version", [2, 4, "3", None])
def test_another_format_is_none(tmp_path: Path, version: object) -> None:
    """Neither a newer byline's index is taken nor an older one's."""
    save_manifest(tmp_path, KEPT)
    path = tmp_path / MANIFEST
    path.write_text(json.dumps(json.loads(path.read_text()) | {"format": version}))
    assert load_manifest(tmp_path) is None


def test_it_is_usable_only_for_its_own_history(archive: Archive, keep: Callable[..., None]) -> None:
    """Of another archive, analyser or language, or of a state that this archive has not been in, it is not."""
    keep(archive, Article("a", "The pier reopened."), index=False)
    update_index(archive)
    folder = archive.directory / FOLDER
    manifest = usable_manifest(folder, archive)
    assert manifest is not None
    keep(archive, Article("b", "The quay shut."), index=False)
    assert usable_manifest(folder, archive) == manifest
    for values in (
        {"archive": manifest.archive + 1},
        {"analyser": "another"},
        {"languages": ("en", "xx")},
        {"generation": 10},
        {"generation": 2},
        {"generation": -1},
        {"stamp": manifest.stamp + 1},
    ):
        save_manifest(folder, _values(**values)(manifest))
        assert usable_manifest(folder, archive) is None
