"""Which sentences of an index may be found, for the few scopes that one question asks for again and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, partial

import numpy as np
from numpy.typing import NDArray

from index.engine.descent import Allowed
from index.engine.filtering import allowed_in, allowed_mask
from index.engine.tallies import Part
from index.search_engine import Only

# By sentence, whether it may be found; None: all may, furniture apart.
Mask = NDArray[np.bool_] | None

_SCOPES = 8
# A byte for every sentence of the index.
_MASKS = 2


class Scopes:
    """What may be found in each of *parts*, given an ``Only``; safe to share between threads."""

    def __init__(self, parts: Sequence[Part]) -> None:
        # No methods: what held itself would hold its segments until the next collection.
        self.allowed = lru_cache(_SCOPES)(partial(_allowed, parts))
        self.masks = lru_cache(_MASKS)(partial(_masks, parts, self.allowed))


def _allowed(parts: Sequence[Part], only: Only | None) -> tuple[Allowed, ...]:
    return tuple(allowed_in(part, only) for part in parts)


def _masks(
    parts: Sequence[Part], allowed: Callable[[Only | None], tuple[Allowed, ...]], only: Only | None
) -> tuple[Mask, ...]:
    return tuple(allowed_mask(part.segment, one) for part, one in zip(parts, allowed(only), strict=True))
