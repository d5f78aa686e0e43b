"""Files in the folder of an index that nothing names: what an interrupted writer left, and earlier versions."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path

from index.engine.manifest import MANIFEST, Manifest, is_lost

# What the files that a writer makes end in.
_OURS = {".segment", ".deleted", ".piece"}


def clear(folder: Path, manifest: Manifest | None) -> None:
    """Delete what *manifest* does not name, but for what a merge is writing; there is no other writer now.

    What cannot be deleted, because a reader maps it on a system that minds, is left for the next one. So is everything
    where there is a manifest that cannot be read just now: it may be whole.
    """
    if manifest is None and not is_lost(folder):
        return
    named = manifest.files() if manifest else set()
    for path in folder.iterdir():
        if path.name in named:
            continue
        if is_ours(path) and path.is_dir():
            # An index of an earlier byline: a folder of arrays.
            shutil.rmtree(path, ignore_errors=True)
        elif is_ours(path) and path.name != MANIFEST:
            with suppress(OSError):
                path.unlink()


def is_ours(path: Path) -> bool:
    """Say whether *path* is what a writer makes, or one of an earlier byline made."""
    return path.suffix in _OURS or path.name.startswith((MANIFEST, "segment-"))
