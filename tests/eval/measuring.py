"""The measuring data: where it is, how it is read, and an archive made of it."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from corpus.adding import add_sources
from corpus.store import Archive
from index.upkeep import update_index

ROOT = Path(__file__).parents[2]


def data_folder() -> Path | None:
    """Return ``BYLINE_EVAL_DATA``, default ``../shared/eval`` beside the repository; None where it is not there."""
    folder = Path(os.environ.get("BYLINE_EVAL_DATA") or ROOT.parent / "shared" / "eval")
    return folder if folder.is_dir() else None


def is_short() -> bool:
    """Say whether a short run is asked for, as ``.ci/run`` does by ``BYLINE_SHORT=1``."""
    return os.environ.get("BYLINE_SHORT") == "1"


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file, plain or gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def make_archive(directory: Path, sources: Iterable[Path]) -> None:
    """Add *sources* to a new archive in *directory* and index it; every article must be taken."""
    with Archive.open(directory, create=True) as archive:
        for added in add_sources(archive, map(str, sources)):
            if added.status == "rejected":
                raise ValueError(f"{added.where}: {added.reason}")
        update_index(archive)
