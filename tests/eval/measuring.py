"""The measuring data: where it is, how it is read and written, and which of it a short run takes."""

from __future__ import annotations

import gzip
import json
import os
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
_SEED = 20_221_010


def data_folder() -> Path | None:
    """Return ``BYLINE_EVAL_DATA``, default ``../shared/eval`` beside the repository; None where it is not there."""
    folder = Path(os.environ.get("BYLINE_EVAL_DATA") or ROOT.parent / "shared" / "eval")
    return folder if folder.is_dir() else None


def need_folder(name: str = "") -> Path:
    """Return the folder *name* of the measuring data, or all of it; where it is not there, the test is skipped."""
    folder = data_folder()
    if folder is None:
        pytest.skip("the measuring data is not here: set BYLINE_EVAL_DATA")
    if not (folder / name).is_dir():
        pytest.skip(f"of the measuring data, {name} is not in {folder}: set BYLINE_EVAL_DATA")
    return folder / name


def is_short() -> bool:
    """Say whether a short run is asked for, as ``.ci/run`` does by ``BYLINE_SHORT=1``."""
    return os.environ.get("BYLINE_SHORT") == "1"


def draw_rows(rows: Sequence[dict[str, Any]], count: int) -> list[dict[str, Any]]:
    """Return *count* of *rows*, the same in every run."""
    return random.Random(_SEED).sample(rows, count)


def read_rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file, plain or gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Write *rows* to *path* as JSON Lines, and return it."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
