"""The measuring data: where it is, how it is read, and an archive made of it."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from corpus.adding import add_sources
from corpus.store import Archive
from index.engine.upkeep import update_index

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


def area_under_curve(answerable: Sequence[float], others: Sequence[float]) -> float:
    """Return how often one of *answerable* is above one of *others*, ties counting half: the AUROC, 0 to 1."""
    ordered = sorted([(figure, 0) for figure in others] + [(figure, 1) for figure in answerable])
    above, below = 0.0, 0
    for _, tied in groupby(ordered, key=itemgetter(0)):
        kinds = [kind for _, kind in tied]
        ours = sum(kinds)
        theirs = len(kinds) - ours
        above += ours * (below + theirs / 2)
        below += theirs
    return above / (len(answerable) * len(others))


def write_rows(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    """Write *rows* to *path* as JSON Lines, and return it."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def cut_into_paragraphs(article: dict[str, Any]) -> list[dict[str, Any]]:
    """Return each paragraph of *article* as an article of its own, untitled; its id ends in where it begins."""
    return [
        {"id": f"{article['id']}:{start}", "text": article["text"][start:end]} for start, end in article["paragraphs"]
    ]


def hold_floors(name: str, figures: Mapping[str, float]) -> None:
    """Print *figures* and hold them to the floors called *name*; those called ``most_...`` may never rise.

    Raises:
        AssertionError: one has fallen.
        KeyError: one has no floor.
    """
    print("\n" + ", ".join(f"{figure} {value:.3f}" for figure, value in figures.items()))
    floors = json.loads((ROOT / "tests" / "eval" / "floors.json").read_text(encoding="utf-8"))[name]
    fallen = {
        figure: (value, floors[figure])
        for figure, value in figures.items()
        if (value > floors[figure] if figure.startswith("most_") else value < floors[figure])
    }
    assert not fallen, fallen
