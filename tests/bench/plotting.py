"""How cost grows with the corpus, drawn: ``python -m tests.bench.plotting FIGURES.json PICTURE.png``."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

# One colour an engine, the same in every panel; ours are drawn thicker.
_COLOURS = {
    "byline, NumPy": "#1f5fbf",
    "byline, C": "#0b2e66",
    "tantivy, query built": "#d9480f",
    "bm25s, numba": "#2b8a3e",
    "bm25s": "#74b816",
    "Xapian": "#862e9c",
    "SQLite FTS5": "#868e96",
    "rank_bm25": "#c92a2a",
}


def draw(points: list[dict[str, Any]], picture: Path) -> None:
    """Draw the *points*, one an engine and size, into *picture*: p50, p95, and building and disk."""
    matplotlib: Any = importlib.import_module("matplotlib")
    matplotlib.use("Agg")
    pyplot: Any = importlib.import_module("matplotlib.pyplot")
    sizes = sorted({point["size"] for point in points})
    figure, panels = pyplot.subplots(2, 2, figsize=(13, 10), layout="constrained")
    wanted: list[tuple[Any, str, str, Callable[[dict[str, Any]], float]]] = [
        (panels[0][0], "A question, p50", "milliseconds", lambda point: point["p50"]),
        (panels[0][1], "A question, p95", "milliseconds", lambda point: point["p95"]),
        (panels[1][0], "Building, one thread", "thousand sentences a second",
         lambda point: point["size"] / point["built"]["seconds"] / 1000),
        (panels[1][1], "On disk", "bytes a posting", lambda point: point["built"]["disk"] / point["postings"]),
    ]  # fmt: skip
    for panel, title, unit, read in wanted:
        seen = set()
        for engine, colour in _COLOURS.items():
            mine = sorted((point["size"], read(point)) for point in points if point["engine"] == engine)
            # Two kernels have one index, and so have bm25s's two ways.
            key = engine if "question" in title else engine.split(",")[0]
            if mine and key not in seen:
                seen.add(key)
                ours = engine.startswith("byline")
                panel.plot(*zip(*mine, strict=True), "o-", color=colour, label=engine, linewidth=3 if ours else 1.5,
                           markersize=7 if ours else 5)  # fmt: skip
        panel.set(title=title, ylabel=unit, xlabel="sentences", xscale="log", yscale="log")
        panel.set_xticks(sizes, [f"{size:,}" for size in sizes])
        panel.minorticks_off()
        panel.set_xlim(sizes[0] / 1.6, sizes[-1] * 1.6)
        _name_ticks(panel)
        panel.grid(visible=True, which="major", alpha=0.3)
    names = panels[0][0].get_legend_handles_labels()
    figure.legend(*names, loc="outside right upper")
    figure.suptitle("The same sentences and questions, one thread, ten best", fontsize=14)
    figure.savefig(picture, dpi=110)


def _name_ticks(panel: Any) -> None:
    """Write plain numbers at the upright axis, at 1, 2 and 5 where it spans little."""
    low, high = panel.get_ylim()
    ticker = importlib.import_module("matplotlib.ticker")
    panel.yaxis.set_major_locator(ticker.LogLocator(subs=(1,) if high / low > 100 else (1, 2, 5)))
    panel.yaxis.set_major_formatter(ticker.FuncFormatter(lambda value, _: f"{value:g}"))


def main() -> None:
    """Draw the figures of one file into another."""
    source, picture = map(Path, sys.argv[1:])
    draw(json.loads(source.read_text(encoding="utf-8")), picture)


if __name__ == "__main__":
    main()
