"""What the bench asks of an engine."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

# As the project's sentences are scored.
K1, B = 0.6, 0.3
BEST = 10


class Engine:
    """An engine: it is started, given sentences, finished; then opened, in another process, and asked.

    What it takes and gives is its own business, hence Any: the bench passes it on and looks at none of it.

    Args:
        option: which of an adapter's ways is meant.
    """

    def __init__(self, option: str) -> None:
        self.option = option

    def start(self, place: Path) -> None:
        """Make an empty index in the folder *place*, which is there."""
        raise NotImplementedError

    def prepare(self, sentences: list[tuple[str, ...]]) -> Any:
        """Return *sentences*, each given by its terms, in the form that ``add`` wants; not timed."""
        return sentences

    def add(self, prepared: Any) -> None:
        """Add what ``prepare`` returned."""
        raise NotImplementedError

    def finish(self) -> None:
        """Return when all that was added is on disk and merged as the engine does by itself."""
        raise NotImplementedError

    def open(self, place: Path) -> None:
        """Open the index in *place* for searching."""
        raise NotImplementedError

    def query(self, terms: list[str]) -> Any:
        """Return what ``search`` wants for *terms*; not timed."""
        return terms

    def search(self, query: Any) -> Sequence[Any]:
        """Return the ten best, in the engine's own form."""
        raise NotImplementedError

    def hits(self, terms: list[str]) -> list[tuple[int, float]]:
        """Return the ten best as sentence numbers and scores; for ours only."""
        raise NotImplementedError
