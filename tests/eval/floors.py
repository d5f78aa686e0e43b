"""The floors under what is measured: ``floors.json`` is read here, and here only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path


def read_floors(name: str) -> dict[str, float]:
    """Return the floors called *name*, by figure."""
    every = json.loads(Path(__file__).with_name("floors.json").read_text(encoding="utf-8"))
    floors: dict[str, float] = every[name]
    return floors


def hold_floors(name: str, figures: Mapping[str, float]) -> None:
    """Print *figures* and hold them to the floors called *name*; those called ``most_...`` may never rise.

    Raises:
        AssertionError: one has fallen.
        KeyError: one has no floor.
    """
    print(
        "\n"
        + ", ".join(
            f"{figure} {value if isinstance(value, int) else f'{value:.4f}'}" for figure, value in figures.items()
        )
    )
    floors = read_floors(name)
    fallen = {
        figure: (value, floors[figure])
        for figure, value in figures.items()
        if (value > floors[figure] if figure.startswith("most_") else value < floors[figure])
    }
    assert not fallen, fallen
