"""The quickest ``find_best`` there is: the one in C where it was built on install, else the one in NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from index.engine import maxscore
from index.engine.maxscore import Best, Clause

# What the one in C returns an array of.
_HIT = np.dtype({"names": ["unit", "score"], "formats": [np.int32, np.float64]}, align=True)

_in_c: Any = None
_has_lists = False


def find_best(clauses: Sequence[Clause], k: int, allowed: NDArray[np.bool_] | None = None, floor: float = 0.0) -> Best:
    """Return every unit that is among the *k* best, as ``index.engine.maxscore.find_best`` does.

    Raises:
        ValueError: *k* is below 1, or (in C) postings and gains do not fit one another.
    """
    if _in_c is None:
        return maxscore.find_best(clauses, k, allowed, floor)
    if k < 1:
        raise ValueError(f"k must be at least 1, not {k}")
    return as_hits(_in_c.find_best(tuple(clauses), k, allowed, floor))


def lists_in_c() -> Any:
    """Return what works on lists in C (``kernel_lists.h``, ``kernel_descent.h``); None without, or where not wanted."""
    return _in_c if _has_lists else None


def as_hits(found: bytearray) -> Best:
    """Return the units that the kernel in C *found*, ascending, with their scores."""
    hits = np.frombuffer(found, _HIT)
    units = hits["unit"]
    order = units.argsort()
    return Best(units.take(order), hits["score"].take(order))


def use_kernel(name: Literal["c", "numpy", "best"]) -> None:
    """Let ``find_best`` be the one in C, the one in NumPy, or the quickest there is.

    Raises:
        ImportError: there is none in C; it is built on install where there is a compiler.
    """
    global _in_c, _has_lists
    try:
        _in_c = None if name == "numpy" else import_module("index.engine._kernel")
    except ImportError:
        if name == "c":
            raise
        _in_c = None
    # One that was built before it could descend finds the best all the same.
    _has_lists = hasattr(_in_c, "descend")


def kernel_name() -> Literal["c", "numpy"]:
    """Return which implementation ``find_best`` is."""
    return "numpy" if _in_c is None else "c"


use_kernel("best")
